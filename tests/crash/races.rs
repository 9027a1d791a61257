//! Somebody else acts between any two calls of a program: an editor saves, another program edits, publishes, compacts,
//! looks.
//!
//! Alice does one thing; before her n-th call, for every n, a guest acts. An editor that writes in place empties the
//! file at one call and fills it some calls later, through the file it opened, whatever became of its name.
//!
//! What must hold afterwards: everything acknowledged is there, whoever did it; the last save of the editor is taken
//! over, or, when it cannot be read, lies somewhere untouched (I5); who only looks sees a state that there was (I6).

use std::path::Path;
use std::sync::Arc;
use std::sync::Mutex;

use ketnap::domain::Registry;
use ketnap::session::Session;
use ketnap::store::Access;
use ketnap::store::Store;

use crate::sim::fate::Fate;
use crate::sim::fate::Lie;
use crate::sim::process::Shared;
use crate::sim::process::SimVfs;
use crate::sim::world::Node;
use crate::sim::world::Step;
use crate::town::BY_HAND;
use crate::town::Editor;
use crate::town::FILE;
use crate::town::Town;
use crate::town::UNITS;
use crate::town::Violation;
use crate::town::edited;
use crate::town::head_of;
use crate::town::open;
use crate::town::save;
use crate::town::set_head;

/// What Alice does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Deed {
    Commit,
    Publish,
    Open,
}

/// Who acts meanwhile.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Guest {
    /// An editor that renames.
    Replacing,
    /// An editor that empties the file and fills it so many calls later.
    InPlace(usize),
    /// An editor that saves what cannot be read.
    Unreadable,
    /// Another program that edits.
    Commit,
    /// ... publishes.
    Publish,
    /// ... compacts.
    Compact,
    /// ... only looks.
    Look,
}

const DEEDS: [Deed; 3] = [Deed::Commit, Deed::Publish, Deed::Open];
const GUESTS: [Guest; 9] = [
    Guest::Replacing,
    Guest::InPlace(1),
    Guest::InPlace(2),
    Guest::InPlace(5),
    Guest::Unreadable,
    Guest::Commit,
    Guest::Publish,
    Guest::Compact,
    Guest::Look,
];
const UNREADABLE: &[u8] = b"(units: [ half a file";

/// Plays all races on a disk that may break a rule; answers how many there were.
pub(crate) fn run(lie: Option<Lie>) -> (u64, Result<(), Violation>) {
    let mut races = 0;
    for deed in DEEDS {
        for guest in GUESTS {
            for call in 0.. {
                races += 1;
                match race(deed, guest, call, lie) {
                    Ok(true) => {}
                    // The guest came when everything was over.
                    Ok(false) => break,
                    Err(violation) => {
                        return (
                            races,
                            Err(format!("{guest:?} before call {call} of {deed:?}: {violation}")),
                        );
                    }
                }
            }
        }
    }
    (races, Ok(()))
}

/// What the guest did.
#[derive(Debug, Default)]
struct Done {
    /// Heads of units that were acknowledged or saved.
    heads: Vec<(&'static str, String)>,
    /// Records that were shown to somebody.
    seen: Option<Registry>,
    unreadable: bool,
}

fn race(deed: Deed, guest: Guest, call: usize, lie: Option<Lie>) -> Result<bool, Violation> {
    let mut town = Town::new(1, lie);
    town.found()?;
    town.commit(0, 0)?;
    let (world, fate) = (Arc::clone(&town.world), Arc::new(Fate::on(lie)));
    let process = |pid, fate: &Arc<Fate>| SimVfs::new(&world, pid, u64::from(pid), Arc::clone(fate) as _);
    let refused = |error| format!("refused: {error}");
    let mut alice = open(process(31, &fate), "ann", 1).map_err(refused)?;
    let bob = open(process(32, &Arc::new(Fate::on(lie))), "ben", 2).map_err(refused)?;
    let before = alice.registry().clone();
    let done = Arc::new(Mutex::new(Done::default()));
    invite(&fate, (guest, call), &world, (bob, Arc::clone(&done)));
    let acknowledged = match deed {
        Deed::Commit => {
            let change = set_head(alice.registry(), UNITS[0], "by ann");
            // A guest that has the lock, or a hand edit that is in the way, refuses for good reason.
            alice.commit(change).is_ok().then(|| (UNITS[0], "by ann".to_owned()))
        }
        Deed::Publish => {
            let _answer = alice.publish();
            None
        }
        Deed::Open => {
            drop(alice);
            alice = match open(process(33, &fate), "ann", 3) {
                Ok(session) => session,
                // The file is half written at this moment.
                Err(_) => open(process(34, &Arc::new(Fate::on(lie))), "ann", 4)
                    .or_else(|_| {
                        fate.dismiss();
                        put_back(&world, &done);
                        open(process(35, &Arc::new(Fate::on(lie))), "ann", 5)
                    })
                    .map_err(refused)?,
            };
            None
        }
    };
    let waiting = fate.dismiss();
    let _answer = alice.publish();
    drop(alice);
    let done = std::mem::take(&mut *done.lock().unwrap());
    if done.unreadable {
        let image = world.lock().unwrap().image();
        if !image.holds(UNREADABLE) {
            return Err("what could not be read was overwritten".to_owned());
        }
        put_back_file(&world);
    }
    let last = open(process(36, &Arc::new(Fate::on(lie))), "zoe", 6).map_err(refused)?;
    let mut wanted = done.heads;
    wanted.extend(acknowledged);
    for (unit, head) in &wanted {
        let found = head_of(last.registry(), unit);
        // Ann may have edited the same unit after Ben.
        if found != *head && !wanted.iter().any(|(other, head)| other == unit && *head == found) {
            return Err(format!("{head} was saved as the head of {unit}, and {found} is there"));
        }
    }
    if let Some(seen) = done.seen
        && seen != before
        && seen != *last.registry()
    {
        return Err("who looked saw what there never was".to_owned());
    }
    Ok(waiting == 0)
}

fn invite(
    fate: &Arc<Fate>,
    (guest, call): (Guest, usize),
    world: &Shared,
    (mut bob, done): (Session, Arc<Mutex<Done>>),
) {
    let world = Arc::clone(world);
    let hand = (BY_HAND, "by hand".to_owned());
    match guest {
        Guest::Replacing => fate.invite(call, move || {
            let text = edited(&world.lock().unwrap().image(), "by hand");
            if let Some(text) = text {
                save(&world, text.as_bytes(), Editor::Replacing);
                done.lock().unwrap().heads.push(hand);
            }
        }),
        Guest::InPlace(gap) => {
            let opened = Arc::new(Mutex::new(None));
            let (later, elsewhere) = (Arc::clone(&opened), Arc::clone(&world));
            fate.invite(call, move || {
                let text = edited(&world.lock().unwrap().image(), "by hand");
                let mut world = world.lock().unwrap();
                if let (Some(Node::File(ino)), Some(text)) = (world.node(FILE), text) {
                    world.cut(ino, 0);
                    *opened.lock().unwrap() = Some((ino, text));
                }
            });
            fate.invite(call + gap, move || {
                if let Some((ino, text)) = later.lock().unwrap().take() {
                    let mut world = elsewhere.lock().unwrap();
                    world.append(ino, text.as_bytes());
                    world.note(Step::Sync(ino));
                    done.lock().unwrap().heads.push(hand);
                }
            });
        }
        Guest::Unreadable => fate.invite(call, move || {
            save(&world, UNREADABLE, Editor::Replacing);
            done.lock().unwrap().unreadable = true;
        }),
        Guest::Commit => fate.invite(call, move || {
            let change = set_head(bob.registry(), UNITS[1], "by ben");
            if bob.commit(change).is_ok() {
                done.lock().unwrap().heads.push((UNITS[1], "by ben".to_owned()));
            }
        }),
        Guest::Publish => fate.invite(call, move || drop(bob.publish())),
        Guest::Compact => fate.invite(call, move || compact(&world)),
        Guest::Look => fate.invite(call, move || {
            if bob.catch_up().is_ok() {
                done.lock().unwrap().seen = Some(bob.registry().clone());
            }
        }),
    }
}

fn compact(world: &Shared) {
    let disk = SimVfs::new(world, 37, 37, Arc::new(Fate::on(None)));
    let Ok(opened) = Store::open(Arc::new(disk), Path::new(FILE), Access::ReadWrite) else { return };
    let (mut store, mut registry) = (opened.store, opened.registry);
    if let Ok(mut turn) = store.turn("clerk")
        && turn.catch_up(&mut registry).is_ok()
    {
        let _answer = turn.compact(&registry);
    }
}

/// The person at the editor repairs what cannot be read, with an edit that can.
fn put_back(world: &Shared, done: &Arc<Mutex<Done>>) {
    if done.lock().unwrap().unreadable {
        put_back_file(world);
        done.lock().unwrap().unreadable = false;
    }
}

fn put_back_file(world: &Shared) {
    let mut world = world.lock().unwrap();
    if world.node(FILE).is_some() {
        // Without the file the next start writes it again from the log.
        world.rename(vec![(FILE.into(), None)]);
    }
}
