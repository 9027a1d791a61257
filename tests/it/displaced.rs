//! Files that publishing replaced and somebody still has open: what is written into them is never lost.

use std::fs;
use std::fs::File;
use std::fs::OpenOptions;
use std::io::Write;
use std::path::Path;
use std::sync::Arc;

use chrono::TimeDelta;
use ketnap::session::Session;
use ketnap::session::env::Env;
use ketnap::store::Access;
use ketnap::store::Store;
use ketnap::store::error::StoreError;
use ketnap::store::notice::Notice;
use ketnap::store::notice::Publication;

use crate::support::meddling_disk::MeddlingDisk;
use crate::support::store_dir::CANDIDATE;
use crate::support::store_dir::EVERY_KIND;
use crate::support::store_dir::OTHER_CANDIDATE;
use crate::support::store_dir::StoreDir;
use crate::support::store_dir::commit_name;
use crate::support::store_dir::env;
use crate::support::store_dir::name;

const SAVE: &str = "what somebody typed";

/// An editor that has the store's file open, as one does that saves in place.
fn editor(here: &StoreDir) -> File {
    OpenOptions::new().read(true).write(true).open(here.file()).unwrap()
}

/// Saves in place into what was opened, whatever it is called now.
fn save(mut editor: &File) {
    editor.set_len(0).unwrap();
    editor.write_all(SAVE.as_bytes()).unwrap();
}

/// A session of the same person that began so much later.
fn later(here: &StoreDir, delay: TimeDelta) -> Session {
    let now = env("alice").now() + delay;
    Session::open(&here.file(), Access::ReadWrite, Env::fixed("alice".parse().unwrap(), now, 77)).unwrap()
}

/// A session that has just published over the file that an editor has open.
fn displaced() -> (StoreDir, Session, File) {
    let here = StoreDir::every_kind();
    let mut session = here.open("alice");
    let editor = editor(&here);
    commit_name(&mut session, CANDIDATE, "Another").unwrap();
    assert_eq!(session.publish(), Ok(Publication::Done));
    (here, session, editor)
}

fn assert_rescued(here: &StoreDir, notices: &[Notice]) {
    let [Notice::Rescued { path }] = notices else { panic!("{notices:?}") };
    assert_eq!(fs::read_to_string(path).unwrap(), SAVE);
    assert!(path.starts_with(here.sidecar("rescue")), "{}", path.display());
    assert!(here.text().contains("Another"), "the file is the published one");
}

#[test]
fn what_is_written_into_a_displaced_file_is_found_by_the_next_session() {
    let (here, session, editor) = displaced();
    drop(session);
    save(&editor);
    let mut session = later(&here, TimeDelta::milliseconds(9_999));
    assert_eq!(session.take_notices(), [], "half a file may be one that is being written");
    let mut session = later(&here, TimeDelta::seconds(10));
    assert_rescued(&here, &session.take_notices());
    assert_eq!(here.open("carol").take_notices(), [], "and told once");
}

#[test]
fn who_only_reads_leaves_displaced_files_alone() {
    let (here, session, editor) = displaced();
    drop(session);
    save(&editor);
    let mut reader = here.try_open("reader", Access::ReadOnly).unwrap();
    reader.catch_up().unwrap();
    assert_eq!(reader.take_notices(), []);
    assert_rescued(&here, &later(&here, TimeDelta::seconds(10)).take_notices());
}

#[test]
fn a_displaced_file_that_nobody_wrote_into_is_forgotten_after_a_while() {
    let (here, session, _editor) = displaced();
    drop(session);
    let count = |here: &StoreDir| fs::read_dir(here.sidecar("displaced")).unwrap().count();
    let mut session = later(&here, TimeDelta::milliseconds(1_999));
    session.catch_up().unwrap();
    assert_eq!(count(&here), 1);
    let mut session = later(&here, TimeDelta::seconds(2));
    session.catch_up().unwrap();
    assert_eq!(session.take_notices(), []);
    assert_eq!(count(&here), 0);
    let backups: Vec<String> = here.names().into_keys().filter(|name| name.contains("/backup/")).collect();
    assert_eq!(backups.len(), 1, "the backup stays");
}

#[test]
fn backups_that_are_thinned_out_take_no_save_with_them() {
    let (here, mut session, editor) = displaced();
    for number in 0..20 {
        commit_name(&mut session, CANDIDATE, &format!("Another {number}")).unwrap();
        session.publish().unwrap();
    }
    save(&editor);
    drop(session);
    assert!(!here.names().iter().any(|(name, _)| name.contains("/backup/s.ron.41.")));
    assert_rescued(&here, &later(&here, TimeDelta::seconds(10)).take_notices());
}

#[test]
fn a_name_that_is_not_ours_is_left_alone_among_displaced_files() {
    let here = StoreDir::every_kind();
    drop(here.open("alice"));
    fs::create_dir(here.sidecar("displaced")).unwrap();
    for name in ["notes", "s.ron.41.abc", "s.ron.x-1.abc", "..."] {
        fs::write(here.sidecar("displaced").join(name), EVERY_KIND).unwrap();
    }
    let before = here.names();
    let mut session = later(&here, TimeDelta::days(1));
    session.catch_up().unwrap();
    assert_eq!(session.take_notices(), []);
    let mut after = here.names();
    after.insert(".s.ron.d/lock".to_owned(), before[".s.ron.d/lock"].clone());
    assert_eq!(after, before);
}

/// Publishes while somebody acts just before the first exchange of names, and just before the second.
fn publish_meddled(here: &StoreDir, deeds: [Option<fn(&Path)>; 2]) -> Result<Publication, StoreError> {
    let deeds = deeds.into_iter().map(|deed| -> Box<dyn FnOnce() + Send> {
        let file = here.file();
        Box::new(move || deed.into_iter().for_each(|deed| deed(&file)))
    });
    let disk = Arc::new(MeddlingDisk::with(deeds));
    let opened = Store::open(disk, &here.file(), Access::ReadWrite).unwrap();
    let mut session = Session::with(opened, env("alice")).unwrap();
    commit_name(&mut session, CANDIDATE, "Another").unwrap();
    session.publish()
}

/// Everything that the store's directory holds, apart from the journal.
fn kept(here: &StoreDir) -> Vec<String> {
    let is_log = |name: &str| Path::new(name).extension().is_some_and(|ending| ending == "log");
    let texts = here.names().into_iter().filter(|(name, _)| !is_log(name));
    texts.map(|(_, content)| String::from_utf8_lossy(&content).into_owned()).collect()
}

#[test]
fn a_save_at_the_moment_of_the_exchange_keeps_its_name() {
    let here = StoreDir::every_kind();
    let published = publish_meddled(&here, [Some(|file| fs::write(file, SAVE).unwrap()), None]);
    assert!(matches!(published, Ok(Publication::Stopped(_))), "{published:?}");
    assert_eq!(here.text(), SAVE);
}

#[test]
fn a_save_between_an_exchange_and_its_way_back_is_kept_too() {
    let second: [fn(&Path); 2] = [
        // By putting another file in the place of the one that is there for a moment only ...
        |file| {
            let beside = file.with_file_name("beside");
            fs::write(&beside, "the second save").unwrap();
            fs::rename(beside, file).unwrap();
        },
        // ... and by writing into it.
        |file| fs::write(file, "the second save").unwrap(),
    ];
    for second in second {
        let here = StoreDir::every_kind();
        let first: fn(&Path) = |file| fs::write(file, SAVE).unwrap();
        let published = publish_meddled(&here, [Some(first), Some(second)]);
        assert!(matches!(published, Ok(Publication::Stopped(_))), "{published:?}");
        let kept = kept(&here);
        assert!(kept.iter().any(|text| text == SAVE) && kept.iter().any(|text| text == "the second save"));
        assert!(!here.names().keys().any(|name| name.contains("tmp")), "nothing temporary is left");
    }
}

#[test]
fn an_editor_that_removes_the_file_before_it_writes_it_anew_is_not_in_the_way() {
    for removed_before in 0..2 {
        let here = StoreDir::every_kind();
        let save: fn(&Path) = |file| fs::write(file, SAVE).unwrap();
        let remove: fn(&Path) = |file| fs::remove_file(file).unwrap();
        let deeds = [[Some(remove), None], [Some(save), Some(remove)]][removed_before];
        let published = publish_meddled(&here, deeds);
        let removed_ours = removed_before == 1;
        assert_eq!(matches!(published, Ok(Publication::Stopped(_))), removed_ours, "{published:?}");
        assert_eq!(here.text() == SAVE, removed_ours, "there is a file again");
    }
}

#[test]
fn what_is_written_into_a_displaced_file_is_merged_when_it_can_be() {
    let by_hand = EVERY_KIND.replace("Phạm Minh", "By Hand");
    // At once, and when its time has come.
    for delay in [TimeDelta::zero(), TimeDelta::seconds(2)] {
        let (here, session, editor) = displaced();
        drop(session);
        editor.set_len(0).unwrap();
        (&editor).write_all(by_hand.as_bytes()).unwrap();
        let mut session = later(&here, delay);
        assert_eq!(session.take_notices(), [Notice::HandEditTaken { records: 1 }]);
        assert_eq!(session.publish(), Ok(Publication::Done));
        for registry in [session.registry(), &here.shown()] {
            assert_eq!(name(registry, CANDIDATE), "Another", "what was published over the editor's file");
            assert_eq!(name(registry, OTHER_CANDIDATE), "By Hand");
        }
        let rescued = fs::read_dir(here.sidecar("rescue")).unwrap().next().unwrap().unwrap().path();
        assert_eq!(fs::read_to_string(rescued).unwrap(), by_hand, "and it stays where it was put");
    }
}
