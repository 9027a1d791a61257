//! What is fed with mutations, and what must hold whatever they are.

use std::path::Path;
use std::sync::Arc;
use std::sync::Mutex;

use ketnap::domain::Registry;
use ketnap::merge::record::merge;
use ketnap::session::Session;
use ketnap::session::env::Env;
use ketnap::store::Access;
use ketnap::store::Store;
use ketnap::store::error::StoreError;
use ketnap::store::inspect::Inspection;

use crate::mutate::mutated;
use crate::sim::Dice;
use crate::sim::process::Shared;
use crate::sim::process::SimVfs;
use crate::sim::process::Undisturbed;
use crate::sim::world::Node;
use crate::sim::world::World;

/// One reader of what it did not write.
pub(crate) struct Target {
    /// Its name.
    pub(crate) name: &'static str,
    /// Where its inputs lie.
    pub(crate) folders: &'static [&'static str],
    /// Inputs that are made rather than kept.
    pub(crate) more: fn() -> Vec<Vec<u8>>,
    /// Feeds it; the complaint when something does not hold.
    pub(crate) feed: fn(&[u8], &mut Dice) -> Result<(), String>,
}

const DATA: [&str; 3] = ["tests/data/bad", "tests/data/format", "tests/fuzz/corpus/loader"];

/// All of them.
pub(crate) const TARGETS: [Target; 3] = [
    Target { name: "loader", folders: &DATA, more: Vec::new, feed: loader },
    Target { name: "log", folders: &["tests/fuzz/corpus/log"], more: || vec![log_of_a_store()], feed: log },
    Target { name: "merge", folders: &["tests/data/format"], more: Vec::new, feed: merged },
];

const FILE: &str = "/s/t.ron";
const LOG: &str = "/s/.t.ron.d/g00000001.log";
const EVERY_KIND: &[u8] = include_bytes!("../data/format/v1/every-kind.ron");

fn world_with(text: &[u8]) -> Shared {
    let mut world = World::default();
    world.rename(vec![("/s".into(), Some(Node::Dir))]);
    let ino = world.create(FILE);
    world.append(ino, text);
    Arc::new(Mutex::new(world))
}

fn disk(world: &Shared) -> SimVfs {
    SimVfs::new(world, 1, 1, Arc::new(Undisturbed))
}

fn env() -> Env {
    Env::fixed("fuzz".parse().expect("a name"), "2023-06-30T08:00:00Z".parse().expect("a moment"), 1)
}

fn read(world: &Shared) -> Result<Registry, StoreError> {
    Inspection::of(&disk(world), Path::new(FILE)).map(|inspection| inspection.registry)
}

/// A file is read or explained; what was read is written and read back the same.
fn loader(input: &[u8], _dice: &mut Dice) -> Result<(), String> {
    match read(&world_with(input)) {
        Ok(registry) => {
            let world = Arc::new(Mutex::new(World::default()));
            world.lock().unwrap().rename(vec![("/s".into(), Some(Node::Dir))]);
            Store::create(Arc::new(disk(&world)), Path::new(FILE), registry.clone(), env().now())
                .map_err(|error| format!("read and not written: {error}"))?;
            let again = read(&world).map_err(|error| format!("written and not read: {error}"))?;
            if again == registry { Ok(()) } else { Err("what was written reads back differently".to_owned()) }
        }
        Err(StoreError::Unreadable(unreadable)) => {
            let lines = input.split(|byte| *byte == b'\n').count();
            for problem in &unreadable.problems {
                let fits = (1..=lines).contains(&problem.place.line)
                    && problem.place.column >= 1
                    && problem.excerpt.caret <= problem.excerpt.line.chars().count();
                if !fits {
                    return Err(format!("{} of {lines} lines: {problem:?}", problem.place));
                }
            }
            if unreadable.problems.is_empty() { Err("refused without a problem".to_owned()) } else { Ok(()) }
        }
        Err(error) => Err(format!("neither read nor explained: {error}")),
    }
}

/// A store with a few edits in its log.
fn store_with_log() -> Shared {
    let world = world_with(EVERY_KIND);
    let mut session = opened(&world).expect("a store that opens");
    for number in 0..3 {
        let unit = *session.registry().units().keys().next().expect("a unit");
        let head = format!("Head {number}").parse().expect("a name");
        let change = ketnap::change::unit::set_head(session.registry(), unit, Some(head)).expect("a change");
        session.commit(change).expect("a disk that works");
    }
    drop(session);
    world
}

fn opened(world: &Shared) -> Result<Session, StoreError> {
    Session::with(Store::open(Arc::new(disk(world)), Path::new(FILE), Access::ReadWrite)?, env())
}

fn log_of_a_store() -> Vec<u8> {
    let world = store_with_log();
    let world = world.lock().unwrap();
    match world.node(LOG) {
        Some(Node::File(ino)) => world.bytes(ino).to_vec(),
        _ => Vec::new(),
    }
}

/// A store with any log opens or says why not; opened again it is the same.
fn log(input: &[u8], _dice: &mut Dice) -> Result<(), String> {
    thread_local! {
        static BEFORE: Shared = store_with_log();
    }
    let image = BEFORE.with(|world| world.lock().unwrap().image());
    let mut world = World::of(&image);
    if let Some(Node::File(ino)) = world.node(LOG) {
        world.cut(ino, 0);
        world.append(ino, input);
    }
    let world = Arc::new(Mutex::new(world));
    let first = match opened(&world) {
        Ok(session) => (session.status().revision, session.registry().clone()),
        Err(StoreError::UnknownFrame { .. }) => return Ok(()),
        Err(error) => return Err(format!("the log cannot be read: {error}")),
    };
    let session = opened(&world).map_err(|error| format!("cannot be opened again: {error}"))?;
    let again = (session.status().revision, session.registry().clone());
    if first == again { Ok(()) } else { Err(format!("revision {} and then {}", first.0, again.0)) }
}

/// The records of two mutations of one file, merged.
fn merged(input: &[u8], dice: &mut Dice) -> Result<(), String> {
    let known = [EVERY_KIND.to_vec()];
    let (Ok(base), Ok(theirs)) = (read(&world_with(EVERY_KIND)), read(&world_with(input))) else {
        return Ok(());
    };
    let ours = read(&world_with(&mutated(&known, dice))).unwrap_or_else(|_| base.clone());
    for id in base.ids() {
        let (base, ours, theirs) = (base.record(&id), ours.record(&id), theirs.record(&id));
        let (base, ours, theirs) = (base.as_ref(), ours.as_ref(), theirs.as_ref());
        let alone = merge(base, base, theirs);
        if alone.record.as_ref() != theirs || !alone.clashes.is_empty() {
            return Err(format!("only they changed {id:?}, and it became {:?}", alone.record));
        }
        let same = merge(base, theirs, theirs);
        if same.record.as_ref() != theirs || !same.clashes.is_empty() {
            return Err(format!("both did the same to {id:?}, and it became {:?}", same.record));
        }
        let (there, back) = (merge(base, ours, theirs), merge(base, theirs, ours));
        if there.clashes.len() != back.clashes.len() {
            let (there, back) = (there.clashes.len(), back.clashes.len());
            return Err(format!("{id:?} has {there} clashes one way and {back} the other"));
        }
    }
    Ok(())
}
