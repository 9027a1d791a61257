//! A journal, a lock or the whole hidden directory taken away or replaced while the program runs: what was
//! acknowledged stays, and nobody's edits are overwritten.

use std::fs;
use std::sync::mpsc::channel;
use std::time::Duration;

use ketnap::disk::LockKind;
use ketnap::disk::Vfs;
use ketnap::disk::os::OsVfs;
use ketnap::session::Session;
use ketnap::store::notice::Notice;

use crate::support::store_dir::CANDIDATE;
use crate::support::store_dir::OTHER_CANDIDATE;
use crate::support::store_dir::StoreDir;
use crate::support::store_dir::commit_name;
use crate::support::store_dir::head;
use crate::support::store_dir::name;
use crate::support::store_dir::set_head;

/// A session with one edit that is in the log and in no file.
fn unpublished(here: &StoreDir) -> Session {
    let mut session = here.open("alice");
    commit_name(&mut session, CANDIDATE, "Only in the log").unwrap();
    session
}

fn assert_both_kept(here: &StoreDir) {
    let session = here.open("reader");
    assert_eq!(name(session.registry(), CANDIDATE), "Only in the log");
    assert_eq!(name(session.registry(), OTHER_CANDIDATE), "Afterwards");
}

#[test]
fn a_deleted_lock_is_made_again() {
    let here = StoreDir::every_kind();
    let mut session = unpublished(&here);
    fs::remove_file(here.sidecar("lock")).unwrap();
    commit_name(&mut session, OTHER_CANDIDATE, "Afterwards").unwrap();
    assert!(here.sidecar("lock").exists());
    assert_both_kept(&here);
}

#[test]
fn a_deleted_log_is_written_again_from_memory() {
    let here = StoreDir::every_kind();
    let mut session = unpublished(&here);
    fs::remove_file(here.newest_log()).unwrap();
    assert_eq!(session.catch_up(), Ok(false));
    commit_name(&mut session, OTHER_CANDIDATE, "Afterwards").unwrap();
    assert_eq!(session.take_notices(), [Notice::JournalWrittenAgain]);
    assert_both_kept(&here);
}

#[test]
fn a_deleted_directory_is_written_again_from_memory() {
    let here = StoreDir::every_kind();
    let mut session = unpublished(&here);
    fs::remove_dir_all(here.sidecar("")).unwrap();
    assert_eq!(session.catch_up(), Ok(false));
    commit_name(&mut session, OTHER_CANDIDATE, "Afterwards").unwrap();
    assert_eq!(session.take_notices(), [Notice::JournalWrittenAgain]);
    session.close().unwrap();
    assert_both_kept(&here);
}

#[test]
fn edits_of_both_sides_are_kept_when_somebody_began_a_journal_meanwhile() {
    let here = StoreDir::every_kind();
    let mut alice = unpublished(&here);
    fs::remove_dir_all(here.sidecar("")).unwrap();
    let mut bob = here.open("bob");
    let change = set_head(&bob, "Lý Thị Hoa");
    bob.commit(change).unwrap();
    // Alice's program finds a journal of the same number that is not the one it read.
    commit_name(&mut alice, OTHER_CANDIDATE, "Afterwards").unwrap();
    assert!(alice.take_notices().contains(&Notice::JournalReplaced));
    for session in [&mut alice, &mut bob] {
        session.catch_up().unwrap();
        assert_eq!(head(session.registry()), "Lý Thị Hoa");
        assert_eq!(name(session.registry(), CANDIDATE), "Only in the log");
    }
    assert_both_kept(&here);
}

#[test]
fn two_sessions_go_on_together_when_the_directory_was_deleted_under_them() {
    let here = StoreDir::every_kind();
    let (mut alice, mut bob) = (here.open("alice"), here.open("bob"));
    // Bob has not seen it when the directory goes.
    commit_name(&mut alice, CANDIDATE, "Only in the log").unwrap();
    fs::remove_dir_all(here.sidecar("")).unwrap();
    let change = set_head(&bob, "Lý Thị Hoa");
    bob.commit(change).unwrap();
    commit_name(&mut alice, OTHER_CANDIDATE, "Afterwards").unwrap();
    bob.catch_up().unwrap();
    assert_eq!(alice.registry(), bob.registry());
    assert_eq!(head(bob.registry()), "Lý Thị Hoa");
    assert_both_kept(&here);
}

#[test]
fn the_journal_of_another_store_is_never_followed() {
    let (here, other) = (StoreDir::every_kind(), StoreDir::every_kind());
    other.edit_by_hand("7f0c2a5b", "deadbeef");
    let mut session = unpublished(&here);
    let mut stranger = other.open("bob");
    for number in 0..5 {
        commit_name(&mut stranger, CANDIDATE, &format!("Foreign {number}")).unwrap();
    }
    drop(stranger);
    for name in ["g00000001.base", "g00000001.log"] {
        fs::remove_file(here.sidecar(name)).unwrap();
        fs::copy(other.sidecar(name), here.sidecar(name)).unwrap();
    }
    let before = here.names();
    assert!(commit_name(&mut session, OTHER_CANDIDATE, "Afterwards").is_err());
    assert_eq!(name(session.registry(), CANDIDATE), "Only in the log");
    let mut after = here.names();
    after.insert(".s.ron.d/lock".to_owned(), before[".s.ron.d/lock"].clone());
    assert_eq!(after, before);
}

#[test]
fn a_lock_on_a_file_without_a_name_keeps_nobody_out_and_counts_for_nothing() {
    let here = StoreDir::every_kind();
    let path = here.path().join("lock");
    let held = OsVfs.lock(&path, LockKind::Exclusive, Duration::ZERO).unwrap();
    let (tell, told) = channel();
    let waiting = path.clone();
    let waiter = std::thread::spawn(move || {
        tell.send(()).unwrap();
        OsVfs.lock(&waiting, LockKind::Exclusive, Duration::from_secs(30)).unwrap()
    });
    told.recv().unwrap();
    fs::remove_file(&path).unwrap();
    drop(held);
    let taken = waiter.join().unwrap();
    assert!(path.exists(), "the lock that is held has a name");
    assert!(OsVfs.lock(&path, LockKind::Exclusive, Duration::ZERO).is_err());
    drop(taken);
}
