//! The copies of a store that lie about: its file, the backups, what was rescued. What a person can go back to.
//!
//! Separate from `store/backup.rs`, which makes and thins out backups and never reads one.
//!
//! **Invariants**
//! - Looking reads only; a copy that cannot be read is listed with the reason, never left out.
//! - A copy is named by a file name that was listed, so nothing that a person types becomes part of a path.
//!
//! Not here: going back to one (`store/anew.rs`, `session/restore.rs`).

use std::cmp::Reverse;
use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDateTime, Utc};

use crate::change::entry::Rev;
use crate::disk::Vfs;
use crate::domain::Registry;
use crate::store::backup;
use crate::store::error::StoreError;
use crate::store::precheck::too_large;
use crate::store::problem::{Problem, Unreadable};
use crate::store::rights::SIZE_LIMIT;
use crate::store::sidecar::Sidecar;
use crate::store::snapshot::{StoreId, read};

/// Where a copy lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shelf {
    /// It is the store's file itself.
    File,
    /// A file that publishing replaced.
    Backup,
    /// A file that was set aside.
    Rescue,
}

/// A copy of a store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedCopy {
    /// Where it lies.
    pub shelf: Shelf,
    /// Its file name.
    pub name: String,
    /// The revision it shows, as far as it or its name says so.
    pub rev: Option<Rev>,
    /// When it was replaced or set aside, as its name says.
    pub at: Option<DateTime<Utc>>,
    /// Its size in bytes.
    pub size: u64,
    /// How many records it has, or what is wrong with it first.
    pub content: Result<usize, Problem>,
    path: PathBuf,
}

/// All copies of a store: its file first, then the others, the newest revision first.
#[derive(Debug, Clone)]
pub struct Copies {
    /// The store's file, links followed.
    pub file: PathBuf,
    /// The copies; their place in the list is the number they are chosen by.
    pub list: Vec<SavedCopy>,
}

impl Copies {
    /// Looks for the copies of the store whose file is at `path`.
    pub fn of(disk: &dyn Vfs, path: &Path) -> Result<Self, StoreError> {
        Self::within(SIZE_LIMIT, disk, path)
    }

    /// Looks for the copies of a store; one with more than `limit` bytes counts as unreadable.
    pub fn within(limit: u64, disk: &dyn Vfs, path: &Path) -> Result<Self, StoreError> {
        let sidecar = Sidecar::of(disk.resolve(path)?);
        let mut list = Vec::new();
        for (shelf, dir) in [(Shelf::Backup, sidecar.backups()), (Shelf::Rescue, sidecar.rescue())] {
            // A directory that is not there holds nothing.
            for name in disk.list(&dir).unwrap_or_default() {
                list.extend(SavedCopy::read(disk, limit, shelf, dir.join(&name)));
            }
        }
        list.sort_by_key(|copy| Reverse((copy.rev, copy.at)));
        if let Some(present) = SavedCopy::read(disk, limit, Shelf::File, sidecar.file.clone()) {
            list.insert(0, present);
        }
        Ok(Self { file: sidecar.file, list })
    }

    /// Where what was set aside lies, for the store whose file, links followed, is at `file`.
    pub fn rescue_of(file: &Path) -> PathBuf {
        Sidecar::of(file.to_path_buf()).rescue()
    }

    /// The copy with this number or file name; the file itself has the number 0, if it is there.
    pub fn find(&self, wanted: &str) -> Option<&SavedCopy> {
        let numbered =
            wanted.parse().ok().and_then(|number: usize| self.numbered().find(|(n, _)| *n == number));
        numbered.map(|(_, copy)| copy).or_else(|| self.list.iter().find(|copy| copy.name == wanted))
    }

    /// The copies with their numbers.
    pub fn numbered(&self) -> impl Iterator<Item = (usize, &SavedCopy)> {
        let first = usize::from(self.list.first().is_none_or(|copy| copy.shelf != Shelf::File));
        self.list.iter().enumerate().map(move |(place, copy)| (place + first, copy))
    }

    /// The readable copy with the newest revision, and its number.
    pub fn newest_readable(&self) -> Option<(usize, &SavedCopy)> {
        let readable = self.numbered().filter(|(_, copy)| copy.content.is_ok());
        // The file itself comes last of equals, so that it wins.
        readable.min_by_key(|(number, copy)| (Reverse(copy.rev), *number))
    }
}

impl SavedCopy {
    /// Looks at a file; `None` for a directory or a file that just went away.
    fn read(disk: &dyn Vfs, limit: u64, shelf: Shelf, path: PathBuf) -> Option<Self> {
        let stat = disk.stat(&path).ok()?.filter(|stat| !stat.is_dir)?;
        let name = path.file_name()?.to_string_lossy().into_owned();
        let (named_rev, at) = dated(&name);
        let read = if stat.len > limit {
            Err(vec![too_large(stat.len, limit)])
        } else {
            read::snapshot(&disk.read(&path).ok()?, &mut || disk.random())
        };
        let (rev, content) = match read {
            Ok(snapshot) => {
                let rev = snapshot.meta.map(|meta| meta.rev);
                (rev.or(named_rev), Ok(snapshot.registry.ids().count()))
            }
            Err(mut problems) => (named_rev, Err(problems.swap_remove(0))),
        };
        Some(Self { shelf, name, rev, at, size: stat.len, content, path })
    }

    /// Which store it is a copy of, as far as it says so.
    pub(crate) fn store(&self, disk: &dyn Vfs) -> Result<Option<StoreId>, StoreError> {
        let bytes = disk.read(&self.path)?;
        let read = read::snapshot(&bytes, &mut || disk.random());
        Ok(read.ok().and_then(|snapshot| snapshot.meta).map(|meta| meta.store))
    }

    /// Its records.
    pub fn records(&self, disk: &dyn Vfs) -> Result<Registry, StoreError> {
        let bytes = disk.read(&self.path)?;
        let read = read::snapshot(&bytes, &mut || disk.random());
        let unreadable = |problems| Unreadable { path: self.path.clone(), problems }.into();
        read.map(|snapshot| snapshot.registry).map_err(unreadable)
    }
}

/// The revision and the moment in the name of a copy: `<file>.<revision>.<utc>`, or `<file>.<utc>-<random>` for one
/// that was set aside.
fn dated(name: &str) -> (Option<Rev>, Option<DateTime<Utc>>) {
    let moment = |stamp: &str| {
        let at = NaiveDateTime::parse_from_str(stamp, "%Y%m%dT%H%M%SZ").ok()?;
        Some(at.and_utc())
    };
    if let Some((stamp, rev)) = backup::parts(name) {
        return (Some(Rev(rev)), moment(stamp));
    }
    let stamp = name.rsplit('.').next().and_then(|ending| ending.split('-').next());
    (None, stamp.and_then(moment))
}
