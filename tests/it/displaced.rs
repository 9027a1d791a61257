//! Files that publishing replaced and somebody still has open: what is written into them is never lost.

use std::fs;
use std::fs::File;
use std::fs::OpenOptions;
use std::io::Write;

use chrono::TimeDelta;
use ketnap::session::Session;
use ketnap::session::env::Env;
use ketnap::store::Access;
use ketnap::store::notice::Notice;
use ketnap::store::notice::Publication;

use crate::support::store_dir::CANDIDATE;
use crate::support::store_dir::EVERY_KIND;
use crate::support::store_dir::StoreDir;
use crate::support::store_dir::commit_name;
use crate::support::store_dir::env;

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
    assert!(path.starts_with(here.sidecar("rescue")), "{path:?}");
    assert!(here.text().contains("Another"), "the file is the published one");
}

#[test]
fn what_is_written_into_a_displaced_file_is_found_by_the_next_session() {
    let (here, session, editor) = displaced();
    drop(session);
    save(&editor);
    let mut session = here.open("bob");
    assert_rescued(&here, &session.take_notices());
    drop(session);
    assert_eq!(here.open("carol").take_notices(), [], "and told once");
}

#[test]
fn what_is_written_into_a_displaced_file_is_found_by_a_session_that_stays_open() {
    let (here, session, editor) = displaced();
    drop(session);
    let mut early = later(&here, TimeDelta::milliseconds(1_999));
    let mut in_time = later(&here, TimeDelta::seconds(2));
    let mut reader = here.try_open("reader", Access::ReadOnly).unwrap();
    save(&editor);
    reader.catch_up().unwrap();
    assert_eq!(reader.take_notices(), [], "who only reads moves nothing");
    early.catch_up().unwrap();
    assert_eq!(early.take_notices(), [], "an editor is given two seconds");
    in_time.catch_up().unwrap();
    assert_rescued(&here, &in_time.take_notices());
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
    assert_rescued(&here, &here.open("bob").take_notices());
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
