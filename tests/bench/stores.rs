//! What the disk is asked for: open a store, commit an edit, take it back, publish the file.

use std::fs;
use std::fs::File;
use std::io::Write;
use std::path::Path;

use chrono::DateTime;
use chrono::Utc;
use ketnap::change::Change;
use ketnap::change::candidate;
use ketnap::domain::Registry;
use ketnap::domain::candidate::NextStep;
use ketnap::domain::id::CandidateId;
use ketnap::session::Session;
use ketnap::session::env::Env;
use ketnap::store::Access;

use crate::measure::Table;

/// A log with more frames is compacted by the next publication.
const LONGEST_LOG: usize = 500;

/// Measures everything of this file on one registry.
pub(crate) fn measure(table: &mut Table, registry: &Registry) {
    let size = registry.candidates().len();
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("s.ron");
    let session = Session::create(&file, registry.clone(), env(1)).unwrap();
    drop(session);
    open(table, &file, size);
    open_with_log(table, registry);
    edit(table, &file, registry);
    sync(table, dir.path(), size);
}

/// With its log beside it, and as a file that somebody sent.
fn open(table: &mut Table, file: &Path, size: usize) {
    let open = |path: &Path| {
        let session = Session::open(path, Access::ReadWrite, env(2)).unwrap();
        assert_eq!(session.registry().candidates().len(), size);
        session
    };
    table.measure("open", size, || open(file));
    let bytes = fs::read(file).unwrap();
    let fresh = || {
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join("s.ron"), &bytes).unwrap();
        dir
    };
    table.measure_on("open a file without log", size, fresh, |dir| (open(&dir.path().join("s.ron")), dir));
}

/// With a log as long as it gets before it is compacted: what it costs beyond "open" is what recovery costs.
fn open_with_log(table: &mut Table, registry: &Registry) {
    let size = registry.candidates().len();
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("s.ron");
    let mut session = Session::create(&file, registry.clone(), env(4)).unwrap();
    let ids: Vec<CandidateId> = registry.candidates().keys().copied().collect();
    let frames = table.rounds(LONGEST_LOG);
    for round in 0..frames {
        let change = step(session.registry(), ids[round * 7 % ids.len()], round);
        session.commit(change).unwrap();
    }
    drop(session);
    table.measure("open with 500 frames in the log", size, || {
        Session::open(&file, Access::ReadWrite, env(5)).unwrap()
    });
}

fn edit(table: &mut Table, file: &Path, registry: &Registry) {
    let size = registry.candidates().len();
    let ids: Vec<CandidateId> = registry.candidates().keys().copied().collect();
    let mut session = Session::open(file, Access::ReadWrite, env(3)).unwrap();
    let mut round = 0;
    table.measure("commit one edit", size, || {
        round += 1;
        let change = step(session.registry(), ids[round * 7 % ids.len()], round);
        session.commit(change).unwrap()
    });
    assert!(session.can_undo());
    table.measure("undo and redo", size, || {
        session.undo().unwrap();
        session.redo().unwrap();
    });
    table.measure("commit and publish the file", size, || {
        round += 1;
        let change = step(session.registry(), ids[round * 7 % ids.len()], round);
        session.commit(change).unwrap();
        session.publish().unwrap()
    });
}

/// A next step that no candidate has yet.
fn step(registry: &Registry, id: CandidateId, round: usize) -> Change {
    let next = NextStep { what: format!("Gặp chi bộ lần {round}").parse().unwrap(), due: None };
    candidate::set_next_step(registry, &[id], Some(&next)).into_change().unwrap()
}

/// What the disk takes for an append that is durable, whoever asks.
fn sync(table: &mut Table, dir: &Path, size: usize) {
    let mut file = File::create(dir.join("raw")).unwrap();
    let line = [b'x'; 1_000];
    table.measure("append and sync 1 kB, nothing else", size, || {
        file.write_all(&line).unwrap();
        file.sync_data().unwrap();
    });
}

/// A person with a clock that stands still.
pub(crate) fn env(seed: u64) -> Env {
    let now: DateTime<Utc> = "2023-06-30T08:00:00Z".parse().unwrap();
    Env::fixed("bench".parse().unwrap(), now, seed)
}
