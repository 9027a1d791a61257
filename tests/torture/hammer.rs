//! Saves by hand against a session that publishes all the time: every one of them ends in the store, as an edit or as
//! a conflict for a person, also one that was written into a file that had just been replaced.
//!
//! After a save the hand waits until the session has gone round, because whoever writes over his own save has only
//! himself to blame. In the end each save is looked for.

use std::sync::atomic::AtomicBool;
use std::sync::atomic::AtomicU64;
use std::sync::atomic::Ordering;
use std::thread;
use std::time::Duration;
use std::time::Instant;

use ketnap::change::candidate;
use ketnap::domain::text::Name;
use ketnap::session::Session;
use ketnap::store::notice::Publication;

use crate::hand;
use crate::hand::Hand;
use crate::options::Options;
use crate::town;
use crate::town::Town;
use crate::whereabouts::Whereabouts;

/// The pauses of an editor between opening or emptying the file and writing it, in microseconds.
const PAUSES: [u64; 3] = [0, 300, 2_000];
/// How far one look is from the next; nothing depends on it but the load.
const BLINK: Duration = Duration::from_micros(200);
/// When the session has not gone round for so long, it never will.
const PATIENCE: Duration = Duration::from_secs(120);

/// Editors as they save, by themselves.
pub(crate) fn saves(options: &Options) -> Result<String, String> {
    let pauses = PAUSES.map(Duration::from_micros);
    let hands = pauses.map(Hand::InPlace).into_iter().chain(pauses.map(Hand::Held)).chain([Hand::Replace]);
    let hands: Vec<Hand> = hands.collect();
    let all: Vec<Hand> = hands.iter().copied().cycle().take(options.saves).collect();
    hammer(&all)
}

/// The editors and tools that are here.
pub(crate) fn editors(options: &Options) -> Result<String, String> {
    let (here, missing): (Vec<&str>, Vec<&str>) = hand::TOOLS.iter().partition(|tool| hand::is_here(tool));
    if !missing.is_empty() {
        println!("editors: skipped because they are not installed: {}", missing.join(", "));
    }
    let all: Vec<Hand> = here.iter().copied().map(Hand::Tool).cycle().take(options.saves / 4).collect();
    hammer(&all).map(|said| format!("{}: {said}", here.join(", ")))
}

/// The session that publishes, as the hands see it.
#[derive(Default)]
struct Saver {
    rounds: AtomicU64,
    opened: AtomicU64,
    is_over: AtomicBool,
}

/// Saves with one hand after the other while a session publishes.
fn hammer(hands: &[Hand]) -> Result<String, String> {
    let town = Town::new();
    drop(town::open(&town.file(), "saver").unwrap());
    let saver = Saver::default();
    let started = Instant::now();
    let (publishing, saves) = thread::scope(|scope| {
        let publishing = scope.spawn(|| {
            let ended = publish_all_the_time(&town, &saver);
            // Nobody goes round any more, for better or worse.
            saver.is_over.store(true, Ordering::Relaxed);
            ended
        });
        let saves = save_all(&town, hands, &saver);
        saver.is_over.store(true, Ordering::Relaxed);
        (publishing.join().unwrap(), saves)
    });
    publishing?;
    let saves = saves?;
    let found = look_for(&town, &saves)?;
    let said = format!(
        "{found}; {} rounds, {} openings, {:.1} s",
        saver.rounds.into_inner(),
        saver.opened.into_inner(),
        started.elapsed().as_secs_f64()
    );
    if found.are_all_in_the_store() { Ok(said) } else { Err(format!("{said}\n{:?}", found.lost)) }
}

/// Edits and publishes until it is over; what the hands did is taken in whenever a publication stops at it.
fn publish_all_the_time(town: &Town, saver: &Saver) -> Result<(), String> {
    let mut number = 0;
    while !saver.is_over.load(Ordering::Relaxed) {
        // Between emptying and writing there is nothing to read.
        let Ok(mut session) = town::open(&town.file(), "saver") else { continue };
        saver.opened.fetch_add(1, Ordering::Relaxed);
        if let Some(why) = session.status().read_only {
            return Err(format!("the session is for reading only: {why:?}"));
        }
        loop {
            match session.publish() {
                Ok(Publication::Done | Publication::NothingNew) => {}
                Ok(Publication::Stopped(_)) => break,
                Err(why) => return Err(format!("publishing failed: {why}")),
            }
            saver.rounds.fetch_add(1, Ordering::Relaxed);
            if saver.is_over.load(Ordering::Relaxed) {
                break;
            }
            number += 1;
            edit(&mut session, number)?;
        }
    }
    Ok(())
}

fn edit(session: &mut Session, number: u64) -> Result<(), String> {
    let mut draft = session.registry().candidate(&town::own_id(0)).unwrap().clone();
    draft.name = Name::new(&format!("Saver {number}")).unwrap();
    let change = candidate::correct(session.registry(), draft, session.today()).unwrap();
    session.commit(change).map(|_| ()).map_err(|why| format!("edit {number} was refused: {why}"))
}

/// Saves with one hand after the other; answers what was saved.
fn save_all(town: &Town, hands: &[Hand], saver: &Saver) -> Result<Vec<String>, String> {
    let mut saves = Vec::new();
    for (index, hand) in hands.iter().enumerate() {
        let name = format!("Save {index}");
        let deadline = Instant::now() + PATIENCE;
        while !hand.save(&town.file(), &name) {
            if Instant::now() > deadline {
                return Err(format!("{hand:?} cannot save"));
            }
        }
        saves.push(name);
        let round = saver.rounds.load(Ordering::Relaxed);
        while saver.rounds.load(Ordering::Relaxed) < round + 2 {
            if saver.is_over.load(Ordering::Relaxed) || Instant::now() > deadline {
                return Err(format!("nobody goes round after {hand:?}"));
            }
            thread::park_timeout(BLINK);
        }
    }
    Ok(saves)
}

/// Waits until everything that was displaced was looked at again, then looks for every save.
fn look_for(town: &Town, saves: &[String]) -> Result<Whereabouts, String> {
    let mut session = town::open(&town.file(), "judge").map_err(|why| format!("it does not open: {why}"))?;
    let deadline = Instant::now() + PATIENCE;
    while town.is_anything_displaced() {
        session.catch_up().map_err(|why| format!("looking again failed: {why}"))?;
        if Instant::now() > deadline {
            return Err("what was displaced is never looked at again".to_owned());
        }
        thread::park_timeout(Duration::from_millis(20));
    }
    let entries = session.history().map_err(|why| format!("the history cannot be read: {why}"))?;
    Ok(Whereabouts::of(saves, town, entries))
}
