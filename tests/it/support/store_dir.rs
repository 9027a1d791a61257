//! A store in a directory of its own that disappears with the test.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::path::PathBuf;

use chrono::DateTime;
use chrono::Utc;
use ketnap::change::Change;
use ketnap::change::candidate;
use ketnap::change::entry::Rev;
use ketnap::change::unit;
use ketnap::domain::Registry;
use ketnap::domain::id::CandidateId;
use ketnap::domain::id::UnitId;
use ketnap::domain::text::Name;
use ketnap::session::CommitError;
use ketnap::session::Session;
use ketnap::session::env::Env;
use ketnap::store::Access;
use ketnap::store::error::StoreError;
use ketnap::store::inspect::Inspection;
use ketnap::store::real_disk;
use tempfile::TempDir;

/// The store that most tests open: one of every kind of record.
pub(crate) const EVERY_KIND: &str = include_str!("../../data/format/v1/every-kind.ron");

/// The unit of the store of [`EVERY_KIND`] that has people.
pub(crate) const UNIT: &str = "u-4kq2m8r1w7xd";
/// Its candidate with a value in every field.
pub(crate) const CANDIDATE: &str = "c-7k3m9q2ht5nb";
/// A candidate with hardly a value.
pub(crate) const OTHER_CANDIDATE: &str = "c-000000000001";

/// A directory with a store file in it.
pub(crate) struct StoreDir {
    dir: TempDir,
}

impl StoreDir {
    /// A directory whose store file has this text.
    pub(crate) fn of(text: impl AsRef<[u8]>) -> Self {
        let here = Self { dir: directory() };
        fs::write(here.file(), text).unwrap();
        here
    }

    /// A directory with the store of [`EVERY_KIND`].
    pub(crate) fn every_kind() -> Self {
        Self::of(EVERY_KIND)
    }

    /// The directory.
    pub(crate) fn path(&self) -> &Path {
        self.dir.path()
    }

    /// The store file.
    pub(crate) fn file(&self) -> PathBuf {
        self.path().join("s.ron")
    }

    /// Something in the sidecar.
    pub(crate) fn sidecar(&self, name: &str) -> PathBuf {
        self.path().join(".s.ron.d").join(name)
    }

    /// The text of the store file.
    pub(crate) fn text(&self) -> String {
        fs::read_to_string(self.file()).unwrap()
    }

    /// Puts something else in the place of a text that occurs in the store file exactly once.
    pub(crate) fn edit_by_hand(&self, from: &str, to: &str) {
        let text = self.text();
        assert_eq!(text.matches(from).count(), 1, "{from}");
        fs::write(self.file(), text.replace(from, to)).unwrap();
    }

    /// Opens the store as a person; sessions open at the same time need different persons or seeds.
    pub(crate) fn open(&self, person: &str) -> Session {
        self.try_open(person, Access::ReadWrite).unwrap()
    }

    /// Opens the store or says why not.
    pub(crate) fn try_open(&self, person: &str, access: Access) -> Result<Session, StoreError> {
        Session::open(&self.file(), access, env(person))
    }

    /// The records that the store file shows.
    pub(crate) fn shown(&self) -> Registry {
        Inspection::of(&*real_disk(), &self.file()).unwrap().registry
    }

    /// The newest log.
    pub(crate) fn newest_log(&self) -> PathBuf {
        let mut files = self.names().into_keys().map(|name| self.path().join(name));
        files.rfind(|path| path.extension().is_some_and(|ending| ending == "log")).unwrap()
    }

    /// Every file below the directory with its content.
    pub(crate) fn names(&self) -> BTreeMap<String, Vec<u8>> {
        let mut found = BTreeMap::new();
        let mut dirs = vec![self.path().to_path_buf()];
        while let Some(dir) = dirs.pop() {
            for item in fs::read_dir(&dir).unwrap() {
                let path = item.unwrap().path();
                if path.is_dir() {
                    dirs.push(path);
                } else {
                    let name = path.strip_prefix(self.path()).unwrap().to_string_lossy().into_owned();
                    found.insert(name, fs::read(&path).unwrap());
                }
            }
        }
        found
    }

    /// A copy of the directory as it is on disk at this moment, as a crash would leave it.
    pub(crate) fn copy(&self) -> Self {
        let copy = Self { dir: directory() };
        for (name, content) in self.names() {
            let path = copy.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, content).unwrap();
        }
        copy
    }
}

/// An empty directory: in memory where the system has such a place, because these tests sync thousands of times.
fn directory() -> TempDir {
    TempDir::new_in("/dev/shm").or_else(|_| TempDir::new()).unwrap()
}

/// A person with a clock that stands still and ids of his own.
pub(crate) fn env(person: &str) -> Env {
    let now: DateTime<Utc> = "2023-06-30T08:00:00Z".parse().unwrap();
    let seed = person.bytes().fold(7, |seed: u64, byte| seed.wrapping_mul(31).wrapping_add(byte.into()));
    Env::fixed(person.parse().unwrap(), now, seed)
}

/// Gives a unit another head.
pub(crate) fn set_head(session: &Session, head: &str) -> Change {
    let id: UnitId = UNIT.parse().unwrap();
    unit::set_head(session.registry(), id, Some(Name::new(head).unwrap())).unwrap()
}

/// The head of the unit.
pub(crate) fn head(registry: &Registry) -> String {
    let id: UnitId = UNIT.parse().unwrap();
    registry.unit(&id).unwrap().head.as_ref().map(ToString::to_string).unwrap_or_default()
}

/// Gives a candidate another name.
pub(crate) fn rename(session: &Session, id: &str, name: &str) -> Change {
    let id: CandidateId = id.parse().unwrap();
    let mut draft = session.registry().candidate(&id).unwrap().clone();
    draft.name = Name::new(name).unwrap();
    candidate::correct(session.registry(), draft, session.today()).unwrap()
}

/// The name of a candidate.
pub(crate) fn name(registry: &Registry, id: &str) -> String {
    registry.candidate(&id.parse().unwrap()).unwrap().name.to_string()
}

/// Commits a new name for a candidate.
pub(crate) fn commit_name(session: &mut Session, id: &str, name: &str) -> Result<Rev, CommitError> {
    let change = rename(session, id, name);
    session.commit(change)
}
