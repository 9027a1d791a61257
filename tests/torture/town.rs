//! The store that everything happens to: one record of every kind, and some people more to edit.
//!
//! Each writer has a candidate that only it edits, some candidates are everybody's, and one belongs to whoever edits
//! the file by hand.

use std::fs;
use std::hash::DefaultHasher;
use std::hash::Hash;
use std::hash::Hasher;
use std::path::Path;
use std::path::PathBuf;

use ketnap::domain::Registry;
use ketnap::domain::id::CandidateId;
use ketnap::session::Session;
use ketnap::session::env::Env;
use ketnap::store::Access;
use ketnap::store::error::StoreError;
use ketnap::store::inspect::Inspection;
use ketnap::store::real_disk;
use tempfile::TempDir;

const EVERY_KIND: &str = include_str!("../data/format/v1/every-kind.ron");
/// The revision of that file.
pub(crate) const START: u64 = 41;
/// How many candidates are everybody's.
pub(crate) const SHARED: u64 = 6;
/// Most writers there can be.
pub(crate) const WRITERS: u64 = 32;

/// A directory with a store, which goes with the test.
pub(crate) struct Town {
    dir: TempDir,
}

impl Town {
    /// A store that nobody opened yet; in memory where the system has such a place, because the disk itself is not
    /// what is tried here and thousands of syncs would only take time.
    pub(crate) fn new() -> Self {
        let dir = TempDir::new_in("/dev/shm").or_else(|_| TempDir::new()).unwrap();
        let shared = (0..SHARED).map(shared_id);
        let own = (0..WRITERS).map(own_id);
        let people = shared.chain(own).chain([hand_id()]).map(|id| {
            format!("        (id: \"{id}\", name: \"Nobody\", unit: \"u-000000000001\", pack: \"vn-2021\", visits: []),\n")
        });
        let list = format!("    candidates: [\n{}", people.collect::<String>());
        fs::write(dir.path().join("s.ron"), EVERY_KIND.replace("    candidates: [\n", &list)).unwrap();
        Self { dir }
    }

    /// The store's file.
    pub(crate) fn file(&self) -> PathBuf {
        self.dir.path().join("s.ron")
    }

    /// Something in the directory beside it.
    pub(crate) fn sidecar(&self, name: &str) -> PathBuf {
        self.dir.path().join(".s.ron.d").join(name)
    }

    /// The records that the file shows.
    pub(crate) fn shown(&self) -> Registry {
        Inspection::of(&*real_disk(), &self.file()).unwrap().registry
    }

    /// How many generations there were.
    pub(crate) fn generations(&self) -> usize {
        let Ok(items) = fs::read_dir(self.sidecar("")) else { return 0 };
        let is_log = |path: PathBuf| path.extension().is_some_and(|ending| ending == "log");
        items.flatten().filter(|item| is_log(item.path())).count()
    }

    /// Whether there are files that publishing replaced and that are still looked at.
    pub(crate) fn is_anything_displaced(&self) -> bool {
        fs::read_dir(self.sidecar("displaced")).is_ok_and(|mut items| items.next().is_some())
    }

    /// Whether a text stands in a file that was rescued, or was replaced and is still looked at.
    pub(crate) fn is_aside(&self, text: &str) -> bool {
        ["rescue", "displaced"].map(|name| self.sidecar(name)).iter().any(|dir| {
            let Ok(items) = fs::read_dir(dir) else { return false };
            items.flatten().any(|item| fs::read_to_string(item.path()).is_ok_and(|kept| kept.contains(text)))
        })
    }

    /// Every text that the directory keeps, wherever it lies.
    pub(crate) fn texts(&self) -> Vec<String> {
        let mut texts = Vec::new();
        let mut dirs = vec![self.dir.path().to_path_buf()];
        while let Some(dir) = dirs.pop() {
            for path in fs::read_dir(&dir).unwrap().map(|item| item.unwrap().path()) {
                if path.is_dir() {
                    dirs.push(path);
                } else if let Ok(text) = fs::read_to_string(&path) {
                    texts.push(text);
                }
            }
        }
        texts
    }
}

/// Opens a store as a person.
pub(crate) fn open(store: &Path, person: &str) -> Result<Session, StoreError> {
    Session::open(store, Access::ReadWrite, Env::system(person.parse().unwrap()))
}

/// The candidate that only this writer edits.
pub(crate) fn own_id(writer: u64) -> CandidateId {
    format!("c-00000000w{writer:03}").parse().unwrap()
}

/// One of the candidates that everybody edits.
pub(crate) fn shared_id(number: u64) -> CandidateId {
    format!("c-00000000s{number:03}").parse().unwrap()
}

/// The candidate that is edited in the file.
pub(crate) fn hand_id() -> CandidateId {
    "c-00000000h000".parse().unwrap()
}

/// A number that differs when anything in the records differs.
pub(crate) fn digest(registry: &Registry) -> u64 {
    let mut hasher = DefaultHasher::new();
    format!("{registry:?}").hash(&mut hasher);
    hasher.finish()
}
