//! The store's files: published without harm to rights, links and comments; hand edits taken over or left alone, never
//! overwritten; refusals of the disk survived.

use std::fs;
use std::os::unix::fs::MetadataExt;
use std::os::unix::fs::PermissionsExt;
use std::os::unix::fs::symlink;
use std::sync::Arc;

use ketnap::change::entry::Cause;
use ketnap::change::entry::Rev;
use ketnap::domain::language::Language;
use ketnap::session::CommitError;
use ketnap::session::Session;
use ketnap::store::Access;
use ketnap::store::Store;
use ketnap::store::error::StoreError;
use ketnap::store::notice::Divergence;
use ketnap::store::notice::Notice;
use ketnap::store::notice::Publication;
use ketnap::store::notice::WhyReadOnly;
use ketnap::tui::app::App;
use ratatui::Terminal;
use ratatui::backend::TestBackend;

use crate::support::dump;
use crate::support::faulty_disk::FaultyDisk;
use crate::support::faulty_disk::Plan;
use crate::support::rig::setup;
use crate::support::store_dir::CANDIDATE;
use crate::support::store_dir::EVERY_KIND;
use crate::support::store_dir::OTHER_CANDIDATE;
use crate::support::store_dir::StoreDir;
use crate::support::store_dir::commit_name;
use crate::support::store_dir::env;
use crate::support::store_dir::head;
use crate::support::store_dir::name;

#[test]
fn the_mode_of_the_file_is_kept_and_the_sidecar_is_private() {
    let here = StoreDir::every_kind();
    fs::set_permissions(here.file(), fs::Permissions::from_mode(0o640)).unwrap();
    let mut session = here.open("alice");
    commit_name(&mut session, CANDIDATE, "Another").unwrap();
    session.publish().unwrap();
    let mode = |path| fs::metadata(path).unwrap().mode() & 0o7777;
    assert_eq!(mode(here.file()), 0o640);
    assert_eq!(mode(here.sidecar("")), 0o700);
    assert_eq!(mode(here.sidecar("lock")), 0o600);
    assert_eq!(mode(here.newest_log()), 0o600);
    assert_eq!(fs::read_to_string(here.sidecar(".gitignore")).unwrap(), "*\n");
}

#[test]
fn a_link_to_the_store_stays_a_link() {
    let here = StoreDir::every_kind();
    let elsewhere = tempfile::TempDir::new().unwrap();
    let link = elsewhere.path().join("link.ron");
    symlink(here.file(), &link).unwrap();
    let mut session = Session::open(&link, Access::ReadWrite, env("alice")).unwrap();
    commit_name(&mut session, CANDIDATE, "Another").unwrap();
    session.publish().unwrap();
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!(name(&here.shown(), CANDIDATE), "Another");
    assert_eq!(fs::read_dir(elsewhere.path()).unwrap().count(), 1, "nothing lies beside the link");
    // Whoever opens the file itself meets the same store.
    assert_eq!(here.open("bob").status().revision, Rev(42));
}

#[test]
fn every_publication_keeps_the_file_it_replaces() {
    let here = StoreDir::every_kind();
    let mut session = here.open("alice");
    commit_name(&mut session, CANDIDATE, "One").unwrap();
    session.publish().unwrap();
    let first = here.text();
    commit_name(&mut session, CANDIDATE, "Two").unwrap();
    session.publish().unwrap();
    let backup = |rev: u64| here.sidecar(&format!("backup/s.ron.{rev}.20230630T080000Z"));
    assert_eq!(fs::read_to_string(backup(41)).unwrap(), EVERY_KIND);
    assert_eq!(fs::read_to_string(backup(42)).unwrap(), first);
    for number in 0..20 {
        commit_name(&mut session, CANDIDATE, &format!("More {number}")).unwrap();
        session.publish().unwrap();
    }
    let kept = fs::read_dir(here.sidecar("backup")).unwrap().count();
    assert_eq!(kept, 10, "all of one hour: the ten newest");
    assert!(here.names().keys().all(|name| !name.contains("tmp")), "nothing temporary is left");
}

#[test]
fn a_file_that_is_gone_is_written_again() {
    let here = StoreDir::every_kind();
    let mut session = here.open("alice");
    commit_name(&mut session, CANDIDATE, "Another").unwrap();
    fs::remove_file(here.file()).unwrap();
    assert_eq!(session.publish(), Ok(Publication::Done));
    drop(session);
    fs::remove_file(here.file()).unwrap();
    let mut session = here.open("bob");
    assert_eq!(session.take_notices(), [Notice::FileWrittenAgain]);
    assert_eq!(session.close(), Ok(Publication::Done));
    assert_eq!(name(&here.shown(), CANDIDATE), "Another");
}

#[test]
fn a_store_whose_sidecar_is_lost_begins_again_from_its_file() {
    let here = StoreDir::every_kind();
    let mut session = here.open("alice");
    commit_name(&mut session, CANDIDATE, "Another").unwrap();
    session.close().unwrap();
    fs::remove_dir_all(here.sidecar("")).unwrap();
    let session = here.open("bob");
    assert_eq!(name(session.registry(), CANDIDATE), "Another");
    assert_eq!(session.status().revision, Rev(42), "revisions never go back");
}

#[test]
fn a_hand_edit_between_two_runs_is_taken_over_as_an_entry() {
    let here = StoreDir::every_kind();
    let mut session = here.open("alice");
    commit_name(&mut session, CANDIDATE, "Another").unwrap();
    session.close().unwrap();
    here.edit_by_hand("Nguyễn Văn An\", parents", "Lý Thị Hoa\", parents");
    let edited = here.text();

    let reader = here.try_open("reader", Access::ReadOnly).unwrap();
    assert_eq!(head(reader.registry()), "Lý Thị Hoa", "who only reads sees it too");
    assert_eq!(here.text(), edited);

    let mut session = here.open("alice");
    assert_eq!(session.take_notices(), [Notice::HandEditTaken { records: 1 }]);
    let last = session.history().unwrap().last().unwrap().clone();
    assert_eq!((last.cause, last.by.as_str(), last.rev), (Cause::HandEdit, "by hand", Rev(43)));
    assert_eq!(session.publish(), Ok(Publication::Done));
    assert_eq!(here.text(), edited.replace("rev: 42", "rev: 43"));
    // It is nobody's undo step: undo takes back what Alice did herself.
    session.undo().unwrap();
    assert_eq!(head(session.registry()), "Lý Thị Hoa");
    assert_eq!(name(session.registry(), CANDIDATE), "Lê Quốc Bảo");
}

#[test]
fn a_hand_edit_survives_beside_edits_that_were_not_yet_published() {
    let here = StoreDir::every_kind();
    let mut session = here.open("alice");
    commit_name(&mut session, CANDIDATE, "In the log").unwrap();
    drop(session);
    here.edit_by_hand("Phạm Minh", "By Hand");
    let mut session = here.open("alice");
    assert_eq!(name(session.registry(), CANDIDATE), "In the log");
    assert_eq!(name(session.registry(), OTHER_CANDIDATE), "By Hand");
    assert_eq!(session.publish(), Ok(Publication::Done));
    assert_eq!(here.shown(), *session.registry());
}

#[test]
fn a_hand_edit_that_was_taken_over_before_a_crash_is_not_taken_over_twice() {
    let here = StoreDir::every_kind();
    drop(here.open("alice"));
    here.edit_by_hand("Phạm Minh", "By Hand");
    drop(here.open("alice"));
    // Nothing was published, so the file still differs from what was.
    let mut session = here.open("alice");
    assert_eq!(session.take_notices(), []);
    assert_eq!(session.history().unwrap().len(), 1);
    assert_eq!(session.publish(), Ok(Publication::Done));
}

#[test]
fn a_hand_edit_that_cannot_be_read_is_never_overwritten() {
    let here = StoreDir::every_kind();
    let mut session = here.open("alice");
    commit_name(&mut session, CANDIDATE, "Another").unwrap();
    here.edit_by_hand("gender: Male", "gender: Mail");
    let before = here.names();
    assert!(matches!(session.publish(), Ok(Publication::Stopped(_))));
    drop(session);
    for access in [Access::ReadOnly, Access::ReadWrite] {
        assert!(matches!(here.try_open("alice", access), Err(StoreError::Unreadable(_))));
    }
    let mut after = here.names();
    after.insert(".s.ron.d/lock".to_owned(), before[".s.ron.d/lock"].clone());
    assert_eq!(after, before, "nothing but the note in the lock, who looked last");
    here.edit_by_hand("gender: Mail", "gender: Male");
    assert_eq!(name(here.open("alice").registry(), CANDIDATE), "Another");
}

#[test]
fn the_file_of_another_store_is_not_taken_for_an_edit() {
    let here = StoreDir::every_kind();
    drop(here.open("alice"));
    here.edit_by_hand("7f0c2a5b", "deadbeef");
    let session = here.open("alice");
    assert_eq!(session.status().read_only, Some(WhyReadOnly::Diverged(Divergence::OtherStore)));
    drop(session);
    here.edit_by_hand("deadbeef", "7f0c2a5b");
    here.edit_by_hand("rev: 41", "rev: 99");
    let session = here.open("alice");
    assert_eq!(session.status().read_only, Some(WhyReadOnly::Diverged(Divergence::Newer)));
}

#[test]
fn an_older_copy_of_the_file_does_not_undo_anything() {
    let here = StoreDir::every_kind();
    let mut session = here.open("alice");
    commit_name(&mut session, CANDIDATE, "Another").unwrap();
    session.close().unwrap();
    fs::write(here.file(), EVERY_KIND).unwrap();
    let mut session = here.open("alice");
    assert_eq!(name(session.registry(), CANDIDATE), "Another");
    assert_eq!(session.publish(), Ok(Publication::Done));
    assert_eq!(name(&here.shown(), CANDIDATE), "Another");
}

/// Opens a store on a disk that refuses as told.
fn on(disk: &FaultyDisk, here: &StoreDir) -> Result<Session, StoreError> {
    let opened = Store::open(Arc::new(disk.clone()), &here.file(), Access::ReadWrite)?;
    Session::with(opened, env("alice"))
}

/// How many changing operations a commit needs at most, with room to spare.
const OPERATIONS: usize = 14;

#[test]
fn an_edit_that_the_disk_refused_is_not_shown_and_later_ones_are_kept() {
    for refusing in [1, 3, usize::MAX] {
        for working in 0..OPERATIONS {
            let what = format!("{working} working, then {refusing} refusing");
            let here = StoreDir::every_kind();
            let disk = FaultyDisk::working();
            let mut session = on(&disk, &here).unwrap();
            let mut shown = name(session.registry(), CANDIDATE);
            let (mut acknowledged, mut in_doubt) = (0, None);
            disk.set(Plan { working, refusing });
            for number in 0..6 {
                let wanted = format!("Name {number}");
                if commit_name(&mut session, CANDIDATE, &wanted).is_ok() {
                    (shown, acknowledged, in_doubt) = (wanted, acknowledged + 1, None);
                } else {
                    in_doubt.get_or_insert(wanted);
                }
                assert_eq!(name(session.registry(), CANDIDATE), shown, "{what}");
            }
            // A crash here: another program, on a disk that works, finds exactly what was acknowledged.
            let crashed = here.copy();
            let mut later = crashed.open("bob");
            // Only where the disk refused every repair as well, the first refused edit may come back.
            let found = name(later.registry(), CANDIDATE);
            let came_back = session.status().is_refused && Some(&found) == in_doubt.as_ref();
            assert!(found == shown || came_back, "{what}: {found} instead of {shown}");
            assert_eq!(later.history().unwrap().len(), acknowledged + usize::from(came_back), "{what}");
            if refusing < usize::MAX {
                assert!(acknowledged >= 4, "{what}: the session goes on, {acknowledged}");
            }
        }
    }
}

#[test]
fn publishing_on_a_disk_that_refuses_leaves_a_whole_file() {
    for working in 0..OPERATIONS {
        let here = StoreDir::every_kind();
        let disk = FaultyDisk::working();
        let mut session = on(&disk, &here).unwrap();
        commit_name(&mut session, CANDIDATE, "Another").unwrap();
        disk.set(Plan { working, refusing: 1 });
        let published = session.publish();
        let crashed = here.copy();
        let shown = name(&crashed.shown(), CANDIDATE);
        assert!(["Another", "Lê Quốc Bảo"].contains(&shown.as_str()), "{working}");
        let mut later = crashed.open("bob");
        assert_eq!(name(later.registry(), CANDIDATE), "Another", "{working}");
        assert!(later.publish().is_ok(), "{working}");
        assert_eq!(crashed.shown(), *later.registry(), "{working}");
        // What is refused is told, except the second name of the replaced file and what comes behind the note.
        let is_told = working != 4 && working <= 6;
        assert!(published.is_err() || disk.left() > 0 || !is_told, "{working}: {published:?}");
        let was_spared = disk.left() > 0;
        let mut again = session.publish();
        if again.is_err() {
            // The refusal may come only now, when the note about the file is made durable; then it is over.
            assert!(was_spared, "{working}: {again:?}");
            again = session.publish();
        }
        assert!(matches!(again, Ok(Publication::Done | Publication::NothingNew)), "{working}: {again:?}");
        assert_eq!(here.shown(), *session.registry(), "{working}");
    }
}

#[test]
fn a_store_that_somebody_else_holds_says_who() {
    let here = StoreDir::every_kind();
    let disk = FaultyDisk::working();
    let mut session = on(&disk, &here).unwrap();
    let mut other = Store::open(Arc::new(disk), &here.file(), Access::ReadWrite).unwrap().store;
    let turn = other.turn("bob").unwrap();
    let refused = commit_name(&mut session, CANDIDATE, "Another");
    let holder = "bob (pid 4711)".to_owned();
    assert_eq!(refused, Err(CommitError::Store(StoreError::Locked { holder })));
    drop(turn);
    assert!(commit_name(&mut session, CANDIDATE, "Another").is_ok(), "and the session is usable");
}

#[test]
fn a_directory_without_a_right_to_write_opens_for_reading() {
    let here = StoreDir::every_kind();
    let rights = |mode| fs::set_permissions(here.path(), fs::Permissions::from_mode(mode)).unwrap();
    rights(0o500);
    // The administrator may write everywhere; then there is nothing to see here.
    let administrator = fs::write(here.path().join("probe"), "").is_ok();
    let session = here.open("alice");
    let read_only = session.status().read_only;
    rights(0o700);
    assert_eq!(matches!(read_only, Some(WhyReadOnly::NoRight { .. })), !administrator);
}

#[test]
fn making_a_store_that_failed_can_be_tried_again() {
    for working in 0..OPERATIONS {
        let here = StoreDir::every_kind();
        let registry = here.shown();
        let file = here.path().join("new.ron");
        let disk = FaultyDisk::working();
        disk.set(Plan { working, refusing: 1 });
        let now = env("alice").now();
        let make = || Store::create(Arc::new(disk.clone()), &file, registry.clone(), now);
        let made = make();
        // Either it is there as a whole, or it can be made again.
        let store = made.or_else(|_| make());
        let opened = match store {
            Err(StoreError::Exists { .. }) => Store::open(Arc::new(disk.clone()), &file, Access::ReadWrite),
            store => store,
        };
        assert_eq!(opened.unwrap().registry, registry, "{working}");
    }
}

#[test]
fn what_a_dead_program_left_lying_about_is_kept_out_of_the_way() {
    let here = StoreDir::every_kind();
    drop(here.open("alice"));
    let displaced = ".s.ron.tmp-99-0123456789abcdef";
    fs::write(here.path().join(displaced), "somebody's last save").unwrap();
    fs::write(here.path().join(".other.ron.tmp-1-0"), "not ours").unwrap();
    fs::write(here.sidecar("g00000002.tmp-0123456789abcdef"), "half a base").unwrap();
    let before = here.names();
    drop(here.try_open("alice", Access::ReadOnly).unwrap());
    assert_eq!(here.names(), before, "who only reads moves nothing");
    drop(here.open("alice"));
    let rescued = fs::read_to_string(here.sidecar("rescue").join(&displaced[1..])).unwrap();
    assert_eq!(rescued, "somebody's last save");
    assert!(!here.path().join(displaced).exists() && here.path().join(".other.ron.tmp-1-0").exists());
    assert!(!here.sidecar("g00000002.tmp-0123456789abcdef").exists());
}

#[test]
fn a_new_store_is_never_put_in_the_place_of_a_link() {
    let here = StoreDir::every_kind();
    let link = here.path().join("link.ron");
    symlink(here.path().join("nowhere.ron"), &link).unwrap();
    let made = Session::create(&link, here.shown(), env("alice"));
    assert!(matches!(made, Err(StoreError::Exists { .. })), "{made:?}");
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
}

#[test]
fn the_first_frame_says_what_opening_found() {
    let here = StoreDir::every_kind();
    drop(here.open("alice"));
    here.edit_by_hand("Phạm Minh", "By Hand");
    let frame = first_frame(&here);
    assert!(frame.contains("Taken over from the file: 1 record edited by hand."), "{frame}");

    let mut session = here.open("alice");
    commit_name(&mut session, OTHER_CANDIDATE, "In the log").unwrap();
    drop(session);
    here.edit_by_hand("By Hand", "By Hand Again");
    let frame = first_frame(&here);
    // The file still shows the revision before the first edit by hand, so both edits began with the same value.
    assert!(frame.contains("The file and the store differ in 1 field; both values are kept"), "{frame}");
}

/// The first frame of the program on a store.
fn first_frame(here: &StoreDir) -> String {
    let mut app = App::new(here.open("alice"), setup(Language::En));
    let mut terminal = Terminal::new(TestBackend::new(80, 24)).unwrap();
    terminal
        .draw(|frame| {
            app.draw(frame);
        })
        .unwrap();
    dump::text(terminal.backend().buffer())
}
