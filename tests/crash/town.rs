//! A little town with a store: what people do to it, and what must be found after a power cut at any moment.
//!
//! Alice and Bob edit, take back, publish, look, go home, come again and are killed; a clerk compacts; somebody
//! edits the file by hand; now and then the power goes. Each of them is stepped by the script, so a seed repeats a
//! run to the letter.
//!
//! **The oracle.** The town knows the true state: the records after the last acknowledged edit, with their
//! revision, computed from changes alone and never read from the store. What may be found after a power cut is
//! 1. that state (I1, I2), or the one after the edit in flight; 2. a state with an edit that was refused or whose
//!    author died, until somebody saved after it; 3. with a hand edit that was saved and not yet taken over.
//!
//! Not here: which power cuts there are (`sim/model.rs`), and how what they leave is examined (`check.rs`).

use std::path::Path;
use std::sync::Arc;
use std::sync::Mutex;

use ketnap::change::Change;
use ketnap::change::unit;
use ketnap::domain::Registry;
use ketnap::domain::id::UnitId;
use ketnap::domain::text::Name;
use ketnap::session::CommitError;
use ketnap::session::Session;
use ketnap::session::env::Env;
use ketnap::store::Access;
use ketnap::store::Store;
use ketnap::store::error::StoreError;
use ketnap::store::inspect::Inspection;
use ketnap::store::notice::Publication;

use crate::sim::fate::Fate;
use crate::sim::fate::Lie;
use crate::sim::platter::Platter;
use crate::sim::process::Shared;
use crate::sim::process::SimVfs;
use crate::sim::process::Undisturbed;
use crate::sim::world::Image;
use crate::sim::world::Node;
use crate::sim::world::Step;
use crate::sim::world::World;

/// The directory of the store.
pub(crate) const HOME: &str = "/s";
/// The store's file.
pub(crate) const FILE: &str = "/s/t.ron";
/// The units whose heads change; the last one is edited by hand alone.
pub(crate) const UNITS: [&str; 3] = ["u-000000000001", "u-000000000002", "u-000000000003"];
/// The unit that is edited by hand alone.
pub(crate) const BY_HAND: &str = UNITS[2];
/// The revision that every run begins with.
const FIRST: u64 = 7;
/// The file that every run begins with.
const TEXT: &str = "(
    meta: (format: 1, store: \"000000000000000000000000000000aa\", rev: 7),
    committee: (name: \"x\", pack: \"none\"),
    units: [
        (id: \"u-000000000001\", name: \"A\", kind: \"k\", head: \"a0\"),
        (id: \"u-000000000002\", name: \"B\", kind: \"k\", head: \"b0\"),
        (id: \"u-000000000003\", name: \"C\", kind: \"k\", head: \"c0\"),
    ],
)
";

/// The records at a revision.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct State {
    /// The revision.
    pub(crate) rev: u64,
    /// The records.
    pub(crate) registry: Arc<Registry>,
}

/// How an editor saves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Editor {
    /// It empties the file and writes it anew.
    InPlace,
    /// It writes another file and renames it.
    Replacing,
}

/// What must hold after a power cut from a step of the journal on.
#[derive(Debug, Clone)]
pub(crate) enum Expected {
    /// One of these states is found.
    OneOf(Arc<Vec<State>>),
    /// Nothing: somebody else's program is in the middle of writing the file.
    Anything,
}

/// What happened between two power cuts, for the examination of all that could have been.
#[derive(Debug, Default)]
pub(crate) struct Epoch {
    /// What was on the disk at the beginning.
    pub(crate) start: Image,
    /// Every step since.
    pub(crate) journal: Vec<Step>,
    /// What must hold from which step on.
    pub(crate) expected: Vec<(usize, Expected)>,
    /// Everything that the file may ever have shown.
    pub(crate) shown: Vec<Arc<Registry>>,
}

impl Epoch {
    /// What must hold when the power goes after so many steps.
    pub(crate) fn expected_at(&self, steps: usize) -> &Expected {
        let place = self.expected.partition_point(|(from, _)| *from <= steps);
        self.expected[..place].last().map_or(&Expected::Anything, |(_, expected)| expected)
    }
}

/// A person with a program.
pub(crate) struct Person {
    name: &'static str,
    pid: u32,
    session: Option<Session>,
    /// What befalls the program.
    pub(crate) fate: Arc<Fate>,
}

/// The town.
pub(crate) struct Town {
    /// The disk.
    pub(crate) world: Shared,
    /// The people.
    pub(crate) people: [Person; 2],
    seed: u64,
    openings: u64,
    written: u64,
    truth: State,
    doubts: Vec<State>,
    /// What the act that goes on may leave behind as long as it goes on.
    in_flight: Vec<State>,
    hand: Option<String>,
    /// Whether a hand edit was taken over and the file still shows the revision before it: another one on top
    /// would seem to contradict it.
    is_file_behind: bool,
    /// What happens now.
    pub(crate) epoch: Epoch,
    /// What was told to have happened, one line an act.
    pub(crate) story: Vec<String>,
}

/// Something that must never happen, in words.
pub(crate) type Violation = String;

impl Town {
    /// A town around a store of three units, on a disk that may break a rule.
    pub(crate) fn new(seed: u64, lie: Option<Lie>) -> Self {
        let mut world = World::default();
        world.rename(vec![(HOME.into(), Some(Node::Dir))]);
        let ino = world.create(FILE);
        world.append(ino, TEXT.as_bytes());
        let start = world.image();
        let world = Arc::new(Mutex::new(World::of(&start)));
        let registry = Arc::new(shown_in(&start).expect("the text of the town is a store"));
        let person = |name, pid| Person { name, pid, session: None, fate: Arc::new(Fate::on(lie)) };
        let truth = State { rev: FIRST, registry: Arc::clone(&registry) };
        let mut town = Self {
            world,
            people: [person("alice", 11), person("bob", 12)],
            seed,
            openings: 0,
            written: 0,
            truth,
            doubts: Vec::new(),
            in_flight: Vec::new(),
            hand: None,
            is_file_behind: false,
            epoch: Epoch { start, shown: vec![registry], ..Epoch::default() },
            story: Vec::new(),
        };
        town.epoch.expected.push((0, town.allowed()));
        town
    }

    /// The store gets its log. A hand edit before that would be no edit but the beginning.
    pub(crate) fn found(&mut self) -> Result<(), Violation> {
        self.opened(0).map(drop)
    }

    /// How many edits were acknowledged since the beginning.
    pub(crate) fn acknowledged(&self) -> u64 {
        self.truth.rev - FIRST
    }

    /// The number of steps so far.
    pub(crate) fn steps(&self) -> usize {
        self.world.lock().unwrap().journal.len()
    }

    /// What may be found if the power goes now.
    fn states(&self) -> Vec<State> {
        let all = [&self.truth].into_iter().chain(&self.doubts);
        match &self.hand {
            None => all.cloned().collect(),
            Some(head) => all.map(|state| with_head(state, BY_HAND, head)).collect(),
        }
    }

    fn allowed(&self) -> Expected {
        Expected::OneOf(Arc::new(self.states()))
    }

    /// Does something and notes what must hold meanwhile and afterwards.
    fn act<T>(
        &mut self,
        what: &str,
        act: impl FnOnce(&mut Self) -> Result<T, Violation>,
    ) -> Result<T, Violation> {
        let (from, mut meanwhile) = (self.steps(), self.states());
        let done = act(self);
        let until = self.steps();
        let after = self.states();
        self.story.push(format!("steps {from:>3} to {until:>3}: {what}"));
        let known = after.iter().chain(&self.doubts).chain([&self.truth]);
        self.epoch.shown.extend(known.map(|state| Arc::clone(&state.registry)));
        meanwhile.extend(after);
        meanwhile.append(&mut self.in_flight);
        if until > from {
            self.epoch.expected.push((from + 1, Expected::OneOf(Arc::new(meanwhile))));
        }
        self.epoch.expected.push((until, self.allowed()));
        done
    }

    /// A program of this town's disk.
    pub(crate) fn disk(&mut self, pid: u32, fate: &Arc<Fate>) -> SimVfs {
        self.openings += 1;
        let seed = self.seed.wrapping_mul(1_000_003) ^ self.openings;
        SimVfs::new(&self.world, pid, seed, Arc::clone(fate) as _)
    }

    /// Opens a person's program unless it is open.
    fn opened(&mut self, who: usize) -> Result<Option<&mut Session>, Violation> {
        if self.people[who].session.is_none() {
            let Person { name, pid, fate, .. } = &self.people[who];
            let (name, pid, fate) = (*name, *pid, Arc::clone(fate));
            let disk = self.disk(pid, &fate);
            self.act(&format!("{name} opens the store"), |town| match open(disk, name, town.openings) {
                Ok(session) => town.arrive(who, session),
                Err(error) if town.excuses(who, &error) => {
                    town.story.push(format!("                     {error}"));
                    Ok(())
                }
                Err(error) => Err(format!("{name} cannot open the store: {error}")),
            })?;
        }
        Ok(self.people[who].session.as_mut())
    }

    /// Somebody has opened the store: what he sees must be so.
    fn arrive(&mut self, who: usize, session: Session) -> Result<(), Violation> {
        let found = state_of(&session);
        let read_only = session.status().read_only;
        let is_disturbed = self.people[who].fate.is_disturbed();
        if let Some(why) = read_only {
            if is_disturbed {
                return Ok(());
            }
            return Err(format!("{} may only read: {why:?}", self.people[who].name));
        }
        if !self.states().contains(&found) {
            return Err(self.unexpected(&found));
        }
        self.people[who].session = Some(session);
        if self.hand.as_ref().is_some_and(|head| head_of(&found.registry, BY_HAND) == *head) {
            // Taking the hand edit over was an edit: everything before it is settled.
            self.settle(found);
        }
        Ok(())
    }

    fn unexpected(&self, found: &State) -> Violation {
        let states: Vec<String> = self.states().iter().map(heads).collect();
        format!("found {} instead of {}", heads(found), states.join(" or "))
    }

    /// From here on this is the truth.
    fn settle(&mut self, state: State) {
        self.doubts.clear();
        if self.hand.as_ref().is_some_and(|head| head_of(&state.registry, BY_HAND) == *head) {
            self.hand = None;
            self.is_file_behind = true;
        }
        self.truth = state;
    }

    /// Somebody gives a unit another head.
    pub(crate) fn commit(&mut self, who: usize, unit: usize) -> Result<(), Violation> {
        if self.opened(who)?.is_none() {
            return Ok(());
        }
        self.written += 1;
        let head = format!("h{}", self.written);
        let what = format!("{} makes {head} the head of {}", self.people[who].name, UNITS[unit]);
        self.act(&what, |town| {
            let Some(session) = &mut town.people[who].session else { return Ok(()) };
            let change = set_head(session.registry(), UNITS[unit], &head);
            let answer = session.commit(change.clone()).map(|_| ());
            town.answered(who, &change, answer)
        })
    }

    /// Somebody takes back his last edit.
    pub(crate) fn undo(&mut self, who: usize) -> Result<(), Violation> {
        if self.opened(who)?.is_none() {
            return Ok(());
        }
        self.act(&format!("{} takes back", self.people[who].name), |town| {
            let Some(session) = &mut town.people[who].session else { return Ok(()) };
            // What will be taken back is known to the session alone; an undo that fails leaves it in doubt.
            let taken = session.undo().map(|entry| entry.change.inverted());
            match taken {
                Ok(change) => town.answered(who, &change, Ok(())),
                Err(error) => town.answered_unknown(who, &error),
            }
        })
    }

    /// A commit was answered: is the answer right?
    fn answered(
        &mut self,
        who: usize,
        change: &Change,
        answer: Result<(), CommitError>,
    ) -> Result<(), Violation> {
        let Some(session) = &self.people[who].session else { return Ok(()) };
        let found = state_of(session);
        let intended: Vec<State> = self.bases().iter().filter_map(|base| with_change(base, change)).collect();
        match answer {
            Ok(()) if intended.contains(&found) => {
                self.settle(found);
                Ok(())
            }
            Ok(()) => Err(format!("acknowledged, and {}", self.unexpected(&found))),
            Err(CommitError::Store(error)) if self.excuses(who, &error) => {
                let may_come_back = session.status().is_refused || self.people[who].fate.is_dead();
                if may_come_back {
                    self.doubts.extend(intended.clone());
                }
                self.in_flight.extend(intended);
                self.check_shown(&found)
            }
            Err(CommitError::Store(error)) => Err(format!("refused without a reason: {error}")),
            // Somebody changed the unit meanwhile, or it was taken back already.
            Err(_) => self.check_shown(&found),
        }
    }

    fn answered_unknown(&mut self, who: usize, error: &CommitError) -> Result<(), Violation> {
        let Some(session) = &self.people[who].session else { return Ok(()) };
        let found = state_of(session);
        let may_come_back = session.status().is_refused || self.people[who].fate.is_dead();
        if let CommitError::Store(error) = error {
            if !self.excuses(who, error) {
                return Err(format!("refused without a reason: {error}"));
            }
            // Which edit it was is not known here: both heads of this person's units may be older ones.
            let undone: Vec<State> = self.bases().iter().flat_map(|base| self.older_heads(base)).collect();
            if may_come_back {
                self.doubts.extend(undone.clone());
            }
            self.in_flight.extend(undone);
        }
        self.check_shown(&found)
    }

    /// Whether a refusal has its reason: something befalls this program, or another one that keeps the lock over it.
    fn excuses(&self, who: usize, error: &StoreError) -> bool {
        let is_disturbed = |person: &Person| person.fate.is_disturbed();
        let is_kept = matches!(error, StoreError::Locked { .. }) && self.people.iter().any(is_disturbed);
        is_kept || is_disturbed(&self.people[who])
    }

    /// The states in which one unit has a head of before.
    fn older_heads(&self, base: &State) -> Vec<State> {
        let mut states = Vec::new();
        for unit in &UNITS[..2] {
            let mut heads: Vec<String> =
                self.epoch.shown.iter().map(|registry| head_of(registry, unit)).collect();
            heads.sort_unstable();
            heads.dedup();
            heads.retain(|head| *head != head_of(&base.registry, unit));
            states.extend(heads.iter().map(|head| with_head(base, unit, head)));
        }
        states
    }

    /// The states that the next edit may go on from.
    fn bases(&self) -> Vec<State> {
        let mut bases: Vec<State> = [&self.truth].into_iter().chain(&self.doubts).cloned().collect();
        if self.hand.is_some() {
            bases.extend(self.states());
        }
        bases
    }

    /// Whatever a session shows was once the truth, or is one of the edits in doubt.
    fn check_shown(&self, found: &State) -> Result<(), Violation> {
        let known = self.epoch.shown.contains(&found.registry)
            || self.bases().iter().any(|base| base.registry == found.registry);
        if known { Ok(()) } else { Err(self.unexpected(found)) }
    }

    /// Somebody publishes.
    pub(crate) fn publish(&mut self, who: usize) -> Result<(), Violation> {
        if self.opened(who)?.is_none() {
            return Ok(());
        }
        self.act(&format!("{} publishes", self.people[who].name), |town| {
            let Some(session) = &mut town.people[who].session else { return Ok(()) };
            let published = session.publish();
            let found = state_of(session);
            match published {
                Ok(Publication::Done) if town.bases().contains(&found) => {
                    town.settle(found);
                    town.is_file_behind = false;
                    Ok(())
                }
                Ok(Publication::Done) => Err(format!("published, and {}", town.unexpected(&found))),
                Ok(Publication::NothingNew | Publication::Stopped(_)) => town.check_shown(&found),
                Err(error) if town.excuses(who, &error) => town.check_shown(&found),
                Err(error) => Err(format!("not published: {error}")),
            }
        })
    }

    /// Somebody looks what others did.
    pub(crate) fn look(&mut self, who: usize) -> Result<(), Violation> {
        if self.opened(who)?.is_none() {
            return Ok(());
        }
        self.act(&format!("{} looks", self.people[who].name), |town| {
            let Some(session) = &mut town.people[who].session else { return Ok(()) };
            let looked = session.catch_up();
            let found = state_of(session);
            let is_disturbed = town.people.iter().any(|person| person.fate.is_disturbed());
            if looked.is_err() && !is_disturbed {
                return Err(format!("looking failed: {looked:?}"));
            }
            if looked.is_ok() && !is_disturbed && !town.bases().contains(&found) {
                return Err(town.unexpected(&found));
            }
            town.check_shown(&found)
        })
    }

    /// Somebody ends his program without publishing.
    pub(crate) fn leave(&mut self, who: usize) {
        self.people[who].session = None;
    }

    /// Another program compacts the log.
    pub(crate) fn compact(&mut self) -> Result<(), Violation> {
        let fate = Arc::clone(&self.people[0].fate);
        let disk = self.disk(13, &fate);
        self.act("a clerk compacts", |town| {
            let compacted =
                Store::open(Arc::new(disk), Path::new(FILE), Access::ReadWrite).and_then(|opened| {
                    let (mut store, mut registry) = (opened.store, opened.registry);
                    let mut turn = store.turn("clerk")?;
                    turn.catch_up(&mut registry)?;
                    turn.compact(&registry)?;
                    let rev = turn.revision().0;
                    Ok(State { rev, registry: Arc::new(registry) })
                });
            match compacted {
                Ok(found) if town.bases().contains(&found) => {
                    town.settle_without_hand(found);
                    Ok(())
                }
                Ok(found) => Err(town.unexpected(&found)),
                Err(_) if fate.is_disturbed() => Ok(()),
                // As long as a hand edit cannot be merged a store is for reading only.
                Err(error) => Err(format!("not compacted: {error}")),
            }
        })
    }

    fn settle_without_hand(&mut self, state: State) {
        self.doubts.clear();
        self.truth = state;
    }

    /// Somebody edits the file in an editor that writes in place, or one that replaces it.
    pub(crate) fn edit_by_hand(&mut self, editor: Editor) -> Result<(), Violation> {
        if self.is_file_behind {
            return self.publish(0);
        }
        if self.hand.is_some() {
            return Ok(());
        }
        self.written += 1;
        let head = format!("c{}", self.written);
        let (from, before) = (self.steps(), self.states());
        let Some(text) = edited(&self.world.lock().unwrap().image(), &head) else {
            return Err("the file is not there for editing".to_owned());
        };
        save(&self.world, text.as_bytes(), editor);
        self.hand = Some(head.clone());
        let image = self.world.lock().unwrap().image();
        self.epoch.shown.extend(shown_in(&image).ok().map(Arc::new));
        let meanwhile = [before, self.states()].concat();
        let expected = match editor {
            Editor::InPlace => Expected::Anything,
            Editor::Replacing => Expected::OneOf(Arc::new(meanwhile)),
        };
        let until = self.steps();
        self.epoch.expected.extend([(from + 1, expected), (until, self.allowed())]);
        self.story
            .push(format!("steps {from:>3} to {until:>3}: {head} is written into the file, {editor:?}"));
        Ok(())
    }

    /// The power goes and comes back with `image` on the disk; what happened before is handed over.
    pub(crate) fn lose_power(&mut self, image: &Image) -> Result<Epoch, Violation> {
        self.people.iter_mut().for_each(|person| person.session = None);
        let journal = std::mem::take(&mut self.world.lock().unwrap().journal);
        let after = Epoch { start: image.clone(), shown: self.epoch.shown.clone(), ..Epoch::default() };
        let before = Epoch { journal, ..std::mem::replace(&mut self.epoch, after) };
        self.world = Arc::new(Mutex::new(World::of(image)));
        self.story.push("the power goes".to_owned());
        self.openings += 1;
        let disk = SimVfs::new(&self.world, 14, self.seed ^ self.openings, Arc::new(Undisturbed));
        let found = open(disk, "carol", self.openings).map_err(|error| format!("after the cut: {error}"))?;
        let found = state_of(&found);
        if let Expected::OneOf(states) = before.expected_at(before.journal.len())
            && !states.contains(&found)
        {
            return Err(self.unexpected(&found));
        }
        self.settle(found);
        let steps = self.steps();
        self.epoch.expected.extend([(0, self.allowed()), (steps, self.allowed())]);
        Ok(before)
    }

    /// The end: hands over what happened since the last power cut.
    pub(crate) fn finish(mut self) -> (Epoch, Vec<String>) {
        self.people.iter_mut().for_each(|person| person.session = None);
        let journal = std::mem::take(&mut self.world.lock().unwrap().journal);
        (Epoch { journal, ..self.epoch }, self.story)
    }

    /// What is durable now, and what is only pending.
    pub(crate) fn platter(&self) -> Platter {
        let mut platter = Platter::of(&self.epoch.start);
        self.world.lock().unwrap().journal.iter().for_each(|step| platter.take(step));
        platter
    }
}

/// Opens the store on a disk as a person.
pub(crate) fn open(disk: SimVfs, person: &str, seed: u64) -> Result<Session, StoreError> {
    Session::with(Store::open(Arc::new(disk), Path::new(FILE), Access::ReadWrite)?, env(person, seed))
}

/// A person whose clock stands still.
pub(crate) fn env(person: &str, seed: u64) -> Env {
    let now = "2023-06-30T08:00:00Z".parse().expect("a moment");
    let seed = person.bytes().fold(seed, |seed, byte| seed.wrapping_mul(31).wrapping_add(byte.into()));
    Env::fixed(person.parse().expect("a name"), now, seed)
}

/// What a session shows.
pub(crate) fn state_of(session: &Session) -> State {
    State { rev: session.status().revision.0, registry: Arc::new(session.registry().clone()) }
}

/// What the file shows in an image.
pub(crate) fn shown_in(image: &Image) -> Result<Registry, StoreError> {
    let world = Arc::new(Mutex::new(World::of(image)));
    let disk = SimVfs::new(&world, 15, 0, Arc::new(Undisturbed));
    Inspection::of(&disk, Path::new(FILE)).map(|inspection| inspection.registry)
}

/// Whether a state was never there, not even in parts: the hand edit of one moment on the records of another.
pub(crate) fn is_invented(state: &State, known: &[Arc<Registry>]) -> bool {
    let same = |units: &[&str]| {
        let head = |registry: &Registry, unit: &&str| head_of(registry, unit);
        known.iter().any(|known| units.iter().all(|unit| head(known, unit) == head(&state.registry, unit)))
    };
    !same(&UNITS[..2]) || !same(&UNITS[2..])
}

/// The heads of all units, for stories.
pub(crate) fn heads(state: &State) -> String {
    let heads: Vec<String> = UNITS.iter().map(|unit| head_of(&state.registry, unit)).collect();
    format!("{} at revision {}", heads.join(" "), state.rev)
}

/// The head of a unit, or nothing.
pub(crate) fn head_of(registry: &Registry, unit: &str) -> String {
    let id: UnitId = unit.parse().expect("an id");
    registry.unit(&id).and_then(|unit| unit.head.as_ref()).map(ToString::to_string).unwrap_or_default()
}

/// The change that gives a unit another head.
pub(crate) fn set_head(registry: &Registry, unit: &str, head: &str) -> Change {
    let id: UnitId = unit.parse().expect("an id");
    unit::set_head(registry, id, Some(Name::new(head).expect("a name"))).expect("a change")
}

/// The state after a change, if it fits.
fn with_change(state: &State, change: &Change) -> Option<State> {
    let mut registry = (*state.registry).clone();
    change.apply(&mut registry).ok()?;
    Some(State { rev: state.rev + 1, registry: Arc::new(registry) })
}

/// The state with another head of a unit; where that is the head already, there is nothing to do.
fn with_head(state: &State, unit: &str, head: &str) -> State {
    if head_of(&state.registry, unit) == head {
        return state.clone();
    }
    let change = set_head(&state.registry, unit, head);
    with_change(state, &change).expect("a change made of this very state fits it")
}

/// The text of the file with another head of the unit that is edited by hand.
pub(crate) fn edited(image: &Image, head: &str) -> Option<String> {
    let text = std::str::from_utf8(image.content(FILE)?).ok()?;
    let start = text.find(&format!("id: \"{BY_HAND}\""))?;
    let from = start + text[start..].find("head: \"")? + "head: \"".len();
    let until = from + text[from..].find('"')?;
    Some(format!("{}{head}{}", &text[..from], &text[until..]))
}

/// Saves the file as an editor does that makes sure of it.
pub(crate) fn save(world: &Shared, bytes: &[u8], editor: Editor) {
    let mut world = world.lock().unwrap();
    match world.node(FILE) {
        Some(Node::File(ino)) if editor == Editor::InPlace => {
            world.cut(ino, 0);
            world.append(ino, bytes);
            world.note(Step::Sync(ino));
        }
        _ => {
            let swap = "/s/t.ron.swp";
            let ino = world.create(swap);
            world.append(ino, bytes);
            world.note(Step::Sync(ino));
            world.rename(vec![(swap.into(), None), (FILE.into(), Some(Node::File(ino)))]);
        }
    }
    world.note(Step::SyncDir(HOME.into()));
}
