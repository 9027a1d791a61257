//! Examines what a power cut left: opens the store with the real library and compares with what must be there.
//!
//! | invariant | how it is examined here |
//! |---|---|
//! | I1, I2 no acknowledged edit is missing, nothing is invented | the state found is one of [`Expected::OneOf`] |
//! | I3 opening twice gives the same, and may itself be cut off | opened again; power cut at every step of opening, two deep |
//! | I4 never is everything unreadable | opening succeeds, for writing |
//! | I5 nothing unreadable is overwritten | `races.rs`, which saves such files |
//! | I6 the file shows a prefix | the file is read by itself and shows a state that there was |
//!
//! Opening is the dear part, and many power cuts leave the same bytes: an image is opened once, whatever number
//! of crash states end in it, and every crash state is judged by itself.

use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;
use std::sync::Mutex;

use ketnap::domain::Registry;
use ketnap::session::Session;
use ketnap::store::Access;
use ketnap::store::Store;

use crate::sim::Dice;
use crate::sim::model::Model;
use crate::sim::model::cut_power;
use crate::sim::platter::Platter;
use crate::sim::process::Shared;
use crate::sim::process::SimVfs;
use crate::sim::process::Undisturbed;
use crate::sim::world::Image;
use crate::sim::world::Node;
use crate::sim::world::World;
use crate::town::FILE;
use crate::town::State;
use crate::town::env;
use crate::town::open;
use crate::town::set_head;
use crate::town::shown_in;
use crate::town::state_of;

/// How deep power cuts during recovery go.
const DEPTH: usize = 2;

/// How many images are remembered.
const MOST_KNOWN: usize = 100_000;

/// What there is to be found in an image, however its recovery is cut off.
#[derive(Debug, Default)]
pub(crate) struct Outcome {
    /// Every state that was found.
    pub(crate) found: Vec<State>,
    /// What the file shows; nothing when it cannot be read or is missing.
    pub(crate) shown: Option<Arc<Registry>>,
    /// What went wrong whatever was expected.
    pub(crate) faults: Vec<String>,
}

impl Outcome {
    fn add(&mut self, state: State) {
        if !self.found.contains(&state) {
            self.found.push(state);
        }
    }
}

/// How much was done.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Counts {
    /// Crash states judged: a run, a step of it or of a recovery, a model, a choice of what arrived.
    pub(crate) states: u64,
    /// Of these the ones inside a recovery.
    pub(crate) nested: u64,
    /// Different images that were really opened: states that end in one that was opened before are judged by it.
    pub(crate) images: u64,
}

impl Counts {
    /// Adds what was done elsewhere.
    pub(crate) fn add(&mut self, other: Self) {
        self.states += other.states;
        self.nested += other.nested;
        self.images += other.images;
    }
}

/// Opens images, and remembers what was found in them.
#[derive(Default)]
pub(crate) struct Checker {
    known: HashMap<u64, Arc<Outcome>>,
    /// What files show, by the digest of their bytes.
    shown: HashMap<u64, Option<Arc<Registry>>>,
    /// How much was done.
    pub(crate) counts: Counts,
}

impl Checker {
    /// What there is to be found in an image. `dice` decide which power cuts hit the recovery.
    pub(crate) fn outcome(&mut self, image: &Image, dice: &mut Dice) -> Arc<Outcome> {
        self.outcome_within(image, dice, 0)
    }

    /// Forgets images when there are very many, so that a long run fits into memory.
    pub(crate) fn tidy_up(&mut self) {
        if self.known.len() > MOST_KNOWN {
            self.known.clear();
            self.shown.clear();
        }
    }

    fn outcome_within(&mut self, image: &Image, dice: &mut Dice, depth: usize) -> Arc<Outcome> {
        let digest = image.digest();
        if let Some(known) = self.known.get(&digest) {
            return Arc::clone(known);
        }
        self.counts.images += 1;
        let outcome = Arc::new(self.examine(image, dice, depth));
        self.known.insert(digest, Arc::clone(&outcome));
        outcome
    }

    fn examine(&mut self, image: &Image, dice: &mut Dice, depth: usize) -> Outcome {
        let mut outcome = Outcome { shown: self.shown(image), ..Outcome::default() };
        let world: Shared = Arc::new(Mutex::new(World::of(image)));
        let seed = dice.bits();
        let session = match open(process(&world, seed), "carol", seed) {
            Ok(session) => session,
            Err(error) => {
                outcome.faults.push(format!("cannot be opened: {error}"));
                return outcome;
            }
        };
        let first = state_of(&session);
        if let Some(why) = session.status().read_only {
            outcome.faults.push(format!("for reading only: {why:?}"));
        }
        drop(session);
        if depth == DEPTH {
            outcome.add(first);
            return outcome;
        }
        self.cut_recovery(image, &world, (dice, depth), &mut outcome);
        match open(process(&world, seed + 1), "dave", seed) {
            Ok(session) if state_of(&session) == first => {
                if dice.once_in(16) {
                    life_goes_on(session, &world, seed).unwrap_or_else(|fault| outcome.faults.push(fault));
                }
            }
            Ok(_) => outcome.faults.push("opened again it is another state".to_owned()),
            Err(error) => outcome.faults.push(format!("cannot be opened again: {error}")),
        }
        outcome.add(first);
        outcome
    }

    fn shown(&mut self, image: &Image) -> Option<Arc<Registry>> {
        let Some(Node::File(ino)) = image.names.get(FILE) else { return None };
        let known = self.shown.entry(image.files[*ino].digest);
        known.or_insert_with(|| shown_in(image).ok().map(Arc::new)).clone()
    }

    /// Cuts the power at some of the steps that opening took, and opens what that leaves. Images that differ in
    /// their torn tails alone are recovered by the same steps, so that all steps have their turn.
    fn cut_recovery(
        &mut self,
        image: &Image,
        world: &Shared,
        (dice, depth): (&mut Dice, usize),
        outcome: &mut Outcome,
    ) {
        let journal = world.lock().unwrap().journal.clone();
        let mut platter = Platter::of(image);
        for step in &journal {
            platter.take(step);
            if !dice.once_in(3 * (1 + depth)) {
                continue;
            }
            let model = Model::ALL[1 + dice.below(2)];
            let cut = cut_power(&platter, model, dice);
            (self.counts.states, self.counts.nested) = (self.counts.states + 1, self.counts.nested + 1);
            let nested = self.outcome_within(&cut, dice, depth + 1);
            nested.found.iter().for_each(|state| outcome.add(state.clone()));
            let during = |fault: &String| format!("cut off while opening, {fault}");
            outcome.faults.extend(nested.faults.iter().map(during));
            if nested.shown.is_none() {
                outcome.faults.push("cut off while opening, the file cannot be read".to_owned());
            }
        }
    }
}

fn process(world: &Shared, seed: u64) -> SimVfs {
    SimVfs::new(world, 21, seed, Arc::new(Undisturbed))
}

/// A store that was recovered can be edited and published, and remembers its history.
fn life_goes_on(mut session: Session, world: &Shared, seed: u64) -> Result<(), String> {
    let rev = session.status().revision.0;
    let change = set_head(session.registry(), "u-000000000001", "afterwards");
    session.commit(change).map_err(|error| format!("cannot be edited: {error}"))?;
    session.publish().map_err(|error| format!("cannot be published: {error}"))?;
    let now = state_of(&session);
    if now.rev != rev + 1 {
        return Err(format!("the edit after revision {rev} got {}", now.rev));
    }
    let history = session.history().map_err(|error| format!("has no history: {error}"))?;
    let revs: Vec<u64> = history.iter().map(|entry| entry.rev.0).collect();
    if revs.windows(2).any(|pair| pair[1] != pair[0] + 1) || revs.last() != Some(&now.rev) {
        return Err(format!("the history has the revisions {revs:?}"));
    }
    let shown =
        shown_in(&world.lock().unwrap().image()).map_err(|error| format!("shows nothing: {error}"))?;
    if shown != *now.registry {
        return Err("the file does not show what was published".to_owned());
    }
    let opened = Store::open(Arc::new(process(world, seed + 2)), Path::new(FILE), Access::ReadOnly);
    let reader = opened.and_then(|opened| Session::with(opened, env("erin", seed)));
    match reader {
        Ok(reader) if state_of(&reader) == now => Ok(()),
        Ok(reader) => Err(format!("who only reads finds revision {}", reader.status().revision)),
        Err(error) => Err(format!("who only reads finds nothing: {error}")),
    }
}
