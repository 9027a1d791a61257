//! The log: whatever happens to its last bytes, what was acknowledged before them is never lost, and the store can be
//! written again.

use std::fs;
use std::fs::OpenOptions;
use std::io::Write;
use std::sync::Arc;

use ketnap::change::entry::Rev;
use ketnap::session::Session;
use ketnap::store::Access;
use ketnap::store::Store;
use ketnap::store::error::StoreError;
use ketnap::store::notice::Notice;
use ketnap::store::open::Opened;
use ketnap::store::real_disk;

use crate::support::faulty_disk::FaultyDisk;
use crate::support::faulty_disk::Plan;
use crate::support::store_dir::CANDIDATE;
use crate::support::store_dir::StoreDir;
use crate::support::store_dir::commit_name;
use crate::support::store_dir::env;
use crate::support::store_dir::name;

/// The revision of the file that the stores of this module begin with.
const START: u64 = 41;

/// A store with some acknowledged edits, as it is on disk without having been closed, and the length its log had
/// after each of them.
fn edited(edits: u64) -> (StoreDir, Vec<u64>) {
    let here = StoreDir::every_kind();
    let mut session = here.open("alice");
    let length = |here: &StoreDir| fs::metadata(here.newest_log()).unwrap().len();
    let mut ends = vec![length(&here)];
    for number in 1..=edits {
        commit_name(&mut session, CANDIDATE, &format!("Name {number}")).unwrap();
        ends.push(length(&here));
    }
    (here, ends)
}

/// The name that the candidate has after so many edits.
fn name_after(edits: usize) -> String {
    if edits == 0 { "Lê Quốc Bảo".to_owned() } else { format!("Name {edits}") }
}

/// Checks that exactly the first edits are there, that the store can be edited, and that this lasts.
fn assert_holds(here: &StoreDir, edits: usize, what: &str) {
    let reader = here.try_open("reader", Access::ReadOnly).unwrap();
    assert_eq!(name(reader.registry(), CANDIDATE), name_after(edits), "{what}, read");
    let mut session = here.open("alice");
    assert_eq!(name(session.registry(), CANDIDATE), name_after(edits), "{what}");
    assert_eq!(session.history().unwrap().len(), edits, "{what}");
    commit_name(&mut session, CANDIDATE, "Afterwards").unwrap();
    assert_eq!(session.status().revision, Rev(START + edits as u64 + 1));
    let again = here.open("bob");
    assert_eq!(name(again.registry(), CANDIDATE), "Afterwards", "{what}, again");
}

#[test]
fn a_log_cut_at_any_byte_holds_every_edit_that_was_complete() {
    let (here, ends) = edited(3);
    let log = here.newest_log();
    let whole = fs::read(&log).unwrap();
    // Every byte around each end, and some inside the frames; `src/store/frame.rs` tries them all.
    let around = |end: &u64| end.saturating_sub(2)..=end + 2;
    let near: Vec<u64> = ends.iter().flat_map(around).chain((0..whole.len() as u64).step_by(97)).collect();
    for cut in near.into_iter().filter(|cut| *cut <= whole.len() as u64) {
        let copy = here.copy();
        fs::write(copy.newest_log(), &whole[..cut as usize]).unwrap();
        let complete = ends.iter().filter(|end| **end <= cut).count().saturating_sub(1);
        assert_holds(&copy, complete, &format!("cut at {cut}"));
    }
}

#[test]
fn a_flipped_bit_costs_nothing_before_it_and_is_noticed() {
    let (here, ends) = edited(3);
    let whole = fs::read(here.newest_log()).unwrap();
    for byte in (0..whole.len()).step_by(61) {
        let copy = here.copy();
        let mut flipped = whole.clone();
        flipped[byte] ^= 4;
        fs::write(copy.newest_log(), flipped).unwrap();
        let before = ends.iter().filter(|end| **end <= byte as u64).count().saturating_sub(1);
        assert_holds(&copy, before, &format!("flipped byte {byte}"));
    }
}

#[test]
fn an_unfinished_frame_is_left_behind_by_a_new_generation() {
    let (here, _) = edited(2);
    let log = here.newest_log();
    OpenOptions::new().append(true).open(&log).unwrap().write_all(b"1 44 900 0").unwrap();
    let torn = fs::read(&log).unwrap();
    let mut session = here.open("bob");
    assert_eq!(session.take_notices(), [Notice::UnfinishedWrite]);
    assert_ne!(here.newest_log(), log);
    commit_name(&mut session, CANDIDATE, "Name 3").unwrap();
    assert_eq!(fs::read(&log).unwrap(), torn, "a log is never written again behind an unfinished frame");
    assert_eq!(session.history().unwrap().len(), 3, "history goes on through both logs");
}

#[test]
fn a_session_that_is_open_while_another_dies_writing_goes_on() {
    let here = StoreDir::every_kind();
    let mut session = here.open("alice");
    commit_name(&mut session, CANDIDATE, "Name 1").unwrap();
    OpenOptions::new().append(true).open(here.newest_log()).unwrap().write_all(b"1 43 12").unwrap();
    assert_eq!(session.catch_up(), Ok(false), "looking changes nothing");
    assert_eq!(commit_name(&mut session, CANDIDATE, "Name 2"), Ok(Rev(43)));
    assert_eq!(session.take_notices(), [Notice::UnfinishedWrite]);
    assert_eq!(name(here.open("bob").registry(), CANDIDATE), "Name 2");
}

#[test]
fn a_session_follows_others_into_a_new_generation() {
    let here = StoreDir::every_kind();
    let (mut alice, mut bob) = (here.open("alice"), here.open("bob"));
    commit_name(&mut alice, CANDIDATE, "Name 1").unwrap();
    OpenOptions::new().append(true).open(here.newest_log()).unwrap().write_all(b"torn").unwrap();
    bob.catch_up().unwrap();
    // Alice begins generation 2 and writes there; Bob still follows generation 1.
    commit_name(&mut alice, CANDIDATE, "Name 2").unwrap();
    assert_eq!(commit_name(&mut bob, "c-000000000001", "By Bob"), Ok(Rev(44)));
    assert_eq!(name(bob.registry(), CANDIDATE), "Name 2");
    alice.catch_up().unwrap();
    assert_eq!(alice.registry(), bob.registry());
}

#[test]
fn undo_reaches_back_through_compaction_and_restart() {
    let here = StoreDir::every_kind();
    let mut session = here.open("alice");
    commit_name(&mut session, CANDIDATE, "Name 1").unwrap();
    // Half a megabyte of edits by somebody else makes the next publication compact the log.
    let mut bob = here.open("bob");
    let long = "x".repeat(110);
    for number in 0..510 {
        commit_name(&mut bob, "c-000000000001", &format!("{long} {number}")).unwrap();
    }
    bob.publish().unwrap();
    assert!(here.sidecar("g00000002.base").exists() && here.sidecar("g00000001.log").exists());
    drop((session, bob));
    let mut session = here.open("alice");
    session.undo().unwrap();
    assert_eq!(name(session.registry(), CANDIDATE), "Lê Quốc Bảo");
    assert_eq!(session.history().unwrap().len(), 512);
}

#[test]
fn a_damaged_base_is_rebuilt_from_the_one_before_it() {
    let (here, _) = edited(2);
    // An unfinished frame makes the second generation; two more edits go into its log.
    OpenOptions::new().append(true).open(here.newest_log()).unwrap().write_all(b"torn").unwrap();
    let mut session = here.open("alice");
    for number in 3..=4 {
        commit_name(&mut session, CANDIDATE, &format!("Name {number}")).unwrap();
    }
    drop(session);
    let base = here.sidecar("g00000002.base");
    let mut bytes = fs::read(&base).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(&base, bytes).unwrap();
    let mut session = here.open("bob");
    assert_eq!(session.take_notices(), [Notice::BaseRebuilt { generation: 2 }]);
    drop(session);
    assert_holds(&here, 4, "rebuilt");
}

#[test]
fn without_any_whole_base_nothing_is_guessed() {
    let (here, _) = edited(2);
    fs::write(here.sidecar("g00000001.base"), "").unwrap();
    let before = here.names();
    for access in [Access::ReadOnly, Access::ReadWrite] {
        let opened = here.try_open("alice", access);
        assert!(matches!(opened, Err(StoreError::Damaged { .. })), "{opened:?}");
    }
    let after = here.names();
    let same = |name: &str| before.get(name) == after.get(name);
    assert!(before.keys().filter(|name| !name.ends_with("lock")).all(|name| same(name)));
}

#[test]
fn a_frame_of_a_newer_version_is_an_error_and_not_a_torn_tail() {
    let here = StoreDir::every_kind();
    drop(here.open("alice"));
    let head = "1 42 9";
    let sum = crc32fast::hash(format!("{head}(new: 17)").as_bytes());
    let frame = format!("{head} {sum:08x} (new: 17)\n");
    OpenOptions::new().append(true).open(here.newest_log()).unwrap().write_all(frame.as_bytes()).unwrap();
    let opened = here.try_open("alice", Access::ReadWrite);
    assert_eq!(opened.map(|_: Session| ()), Err(StoreError::UnknownFrame { revision: 42 }));
    assert!(!here.sidecar("g00000002.log").exists());
}

#[test]
fn an_undo_behind_two_compactions_by_others_is_not_called_nothing_to_undo() {
    let here = StoreDir::every_kind();
    let mut session = here.open("alice");
    commit_name(&mut session, CANDIDATE, "Name 1").unwrap();
    for number in 0..2 {
        let mut bob = here.open("bob");
        commit_name(&mut bob, "c-000000000001", &format!("By Bob {number}")).unwrap();
        drop(bob);
        let Opened { mut store, mut registry, .. } =
            Store::open(real_disk(), &here.file(), Access::ReadWrite).unwrap();
        let mut turn = store.turn("clerk").unwrap();
        turn.catch_up(&mut registry).unwrap();
        turn.compact(&registry).unwrap();
    }
    assert_eq!(session.undo().map(|entry| entry.rev), Ok(Rev(42)));
    assert_eq!(name(session.registry(), CANDIDATE), "Lê Quốc Bảo");
    assert_eq!(session.redo().map(|entry| entry.rev), Ok(Rev(42)));
}

#[test]
fn what_a_killed_program_wrote_is_synced_before_the_file_shows_it() {
    let here = StoreDir::every_kind();
    let mut session = here.open("alice");
    commit_name(&mut session, CANDIDATE, "Name 1").unwrap();
    let disk = FaultyDisk::working();
    let opened = Store::open(Arc::new(disk.clone()), &here.file(), Access::ReadWrite).unwrap();
    let mut bob = Session::with(opened, env("bob")).unwrap();
    // Alice could have died between writing and syncing; the disk that refuses to sync shows that Bob asks for it.
    disk.set(Plan { working: 0, refusing: 1 });
    assert!(bob.publish().is_err());
    assert_eq!(name(&here.shown(), CANDIDATE), "Lê Quốc Bảo", "not shown before it is durable");
    assert!(bob.publish().is_ok());
    assert_eq!(name(&here.shown(), CANDIDATE), "Name 1");
}
