//! A store looked at from outside, and the way back to an earlier copy of it.

use std::fs;

use ketnap::change::entry::Rev;
use ketnap::session::restore;
use ketnap::store::Access;
use ketnap::store::checkup::Checkup;
use ketnap::store::checkup::Outlook;
use ketnap::store::checkup::Relation;
use ketnap::store::copies::Copies;
use ketnap::store::copies::Shelf;
use ketnap::store::error::StoreError;
use ketnap::store::real_disk;
use ketnap::store::rights::Limits;

use crate::support::store_dir::CANDIDATE;
use crate::support::store_dir::EVERY_KIND;
use crate::support::store_dir::StoreDir;
use crate::support::store_dir::commit_name;
use crate::support::store_dir::env;
use crate::support::store_dir::name;

fn checkup(here: &StoreDir) -> Checkup {
    Checkup::of(&*real_disk(), &here.file(), Limits::default()).unwrap()
}

fn codes(checkup: &Checkup) -> Vec<&'static str> {
    checkup.ailments.iter().map(ketnap::store::checkup::Ailment::code).collect()
}

/// A store with three revisions, two of which are backups.
fn with_history() -> StoreDir {
    let here = StoreDir::every_kind();
    let mut session = here.open("alice");
    for new in ["One", "Two"] {
        commit_name(&mut session, CANDIDATE, new).unwrap();
        session.publish().unwrap();
    }
    here
}

fn spoil(here: &StoreDir, name: &str) {
    let path = here.sidecar(name);
    let mut bytes = fs::read(&path).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(path, bytes).unwrap();
}

#[test]
fn a_healthy_store_has_nothing_to_complain_about() {
    let here = StoreDir::every_kind();
    let fresh = checkup(&here);
    assert_eq!((codes(&fresh), fresh.outlook), (vec![], Outlook::File(Rev(41))));
    let here = with_history();
    let seen = checkup(&here);
    assert_eq!(codes(&seen), Vec::<&str>::new());
    assert_eq!((seen.relation, seen.outlook), (Some(Relation::Current), Outlook::Journal(Rev(43))));
    assert_eq!(seen.copies.list.iter().filter(|copy| copy.shelf == Shelf::Backup).count(), 2);
}

#[test]
fn a_checkup_changes_nothing() {
    let here = with_history();
    spoil(&here, "g00000001.base");
    here.edit_by_hand("gender: Male", "gender: Mail");
    fs::write(here.path().join(".s.ron.tmp-1-0"), "rest").unwrap();
    let before = here.names();
    let seen = checkup(&here);
    assert_eq!(here.names(), before);
    assert_eq!(codes(&seen), ["file-unreadable", "journal-damaged", "leftover"]);
    assert_eq!(seen.outlook, Outlook::Copy(1, Rev(42)));
}

#[test]
fn what_is_wrong_is_named() {
    let here = with_history();
    here.edit_by_hand("Phạm Minh", "By Hand");
    assert_eq!(checkup(&here).relation, Some(Relation::Edited));
    here.edit_by_hand("7f0c2a5b", "deadbeef");
    assert_eq!(codes(&checkup(&here)), ["other-store"]);
    fs::remove_file(here.file()).unwrap();
    let seen = checkup(&here);
    assert_eq!((codes(&seen), seen.outlook), (vec!["file-missing"], Outlook::Journal(Rev(43))));

    let here = with_history();
    let mut log = fs::read(here.newest_log()).unwrap();
    log.extend(b"1 44 3 0");
    fs::write(here.newest_log(), log).unwrap();
    assert_eq!(codes(&checkup(&here)), ["unfinished-write"]);
    fs::write(here.sidecar("format"), "99\n").unwrap();
    assert_eq!(codes(&checkup(&here)), ["journal-newer"]);
    fs::write(here.sidecar("backup/s.ron.42.20230630T080000Z"), "(").unwrap();
    assert!(codes(&checkup(&here)).contains(&"backup-unreadable"));
}

#[test]
fn going_back_is_an_edit_like_any_other() {
    let here = with_history();
    let copies = Copies::of(&*real_disk(), &here.file()).unwrap();
    let numbers: Vec<(usize, u64)> =
        copies.numbered().map(|(number, copy)| (number, copy.rev.unwrap().0)).collect();
    assert_eq!(numbers, [(0, 43), (1, 42), (2, 41)]);
    assert_eq!(copies.find("2"), copies.find("s.ron.41.20230630T080000Z"));
    assert_eq!(copies.find("../s.ron"), None);

    let done =
        restore::restore(&here.file(), copies.find("2").unwrap(), Limits::default(), env("alice")).unwrap();
    assert_eq!(done.records, Some(1));
    let mut session = done.session;
    assert_eq!(name(session.registry(), CANDIDATE), "Lê Quốc Bảo");
    session.undo().unwrap();
    assert_eq!(name(session.registry(), CANDIDATE), "Two", "and it can be taken back");
}

#[test]
fn a_file_that_cannot_be_read_is_set_aside_when_somebody_goes_back() {
    let here = with_history();
    here.edit_by_hand("gender: Male", "gender: Mail");
    let bad = here.text();
    let copies = Copies::of(&*real_disk(), &here.file()).unwrap();
    let done =
        restore::restore(&here.file(), copies.find("1").unwrap(), Limits::default(), env("alice")).unwrap();
    done.session.close().unwrap();
    assert_eq!(name(&here.shown(), CANDIDATE), "One");
    let kept = here.names().into_iter().find(|(name, _)| name.contains("rescue/s.ron.20230630T080000Z-"));
    assert_eq!(String::from_utf8(kept.unwrap().1).unwrap(), bad);
}

#[test]
fn a_lost_journal_begins_anew_and_the_old_one_is_kept() {
    for (number, expected) in [("0", "Two"), ("1", "One"), ("2", "Lê Quốc Bảo")] {
        let here = with_history();
        spoil(&here, "g00000001.base");
        let refused = here.try_open("alice", Access::ReadWrite);
        assert!(matches!(refused, Err(StoreError::Damaged { .. })), "{refused:?}");
        let before = here.names();
        let copies = Copies::of(&*real_disk(), &here.file()).unwrap();
        let done =
            restore::restore(&here.file(), copies.find(number).unwrap(), Limits::default(), env("alice"))
                .unwrap();
        assert_eq!(done.records, None);
        done.session.close().unwrap();

        let mut session = here.open("bob");
        assert_eq!(name(session.registry(), CANDIDATE), expected);
        assert!(session.status().revision >= Rev(43), "revisions never go back");
        commit_name(&mut session, CANDIDATE, "Three").unwrap();
        session.close().unwrap();
        assert_eq!(codes(&checkup(&here)), Vec::<&str>::new());
        let after = here.names();
        let is_kept = |content: &Vec<u8>| after.values().any(|kept| kept == content);
        for journal in [".s.ron.d/g00000001.base", ".s.ron.d/g00000001.log"] {
            assert!(is_kept(&before[journal]), "{journal} is gone");
        }
        assert!(is_kept(&before["s.ron"]), "the file of before is gone");
    }
}

#[test]
fn the_last_backup_is_enough() {
    let here = with_history();
    spoil(&here, "g00000001.base");
    fs::write(here.file(), "").unwrap();
    fs::remove_file(here.sidecar("backup/s.ron.42.20230630T080000Z")).unwrap();
    let copies = Copies::of(&*real_disk(), &here.file()).unwrap();
    let (number, best) = copies.newest_readable().unwrap();
    assert_eq!((number, best.rev), (1, Some(Rev(41))));
    let done = restore::restore(&here.file(), best, Limits::default(), env("alice")).unwrap();
    done.session.close().unwrap();
    assert_eq!(name(&here.shown(), CANDIDATE), "Lê Quốc Bảo");
    assert_ne!(here.text(), EVERY_KIND, "its revision is a new one");
}
