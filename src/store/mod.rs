//! A store on disk: which files there are, in which order they are written, and with which promise.
//!
//! ```text
//!  duc-linh.ron              what people read and may edit: the published view of some revision
//!  .duc-linh.ron.d/          what the program trusts
//!     g00000042.base         all records at the revision where generation 42 began
//!     g00000042.log          one frame for every edit since then
//!     lock                   the only lock; never renamed, never removed
//!     format                 the number of this protocol
//!     backup/                earlier published files
//!     displaced/             files that had the store's name a moment ago and are looked at again
//!     rescue/                what somebody wrote into them, and what a program that died left
//!     sessions/              one locked file for each program that has the store open
//!     drafts/                what people are typing, one file for each of those programs
//! ```
//!
//! As with git, the directory is the repository and the RON file the working copy: complete on its own, and
//! enough to begin again should the directory be lost.
//!
//! **One edit** is: lock, catch up with what others appended, check that the records are still those the edit
//! started from, append one frame, `fdatasync`, unlock ([`turn`]). Only then is it shown.
//! **Publishing** writes the RON file anew and swaps it in ([`publish`]); it may lag, nothing depends on it.
//! **Anything odd** (an unfinished frame, a write the disk refused, a log grown long) ends the generation:
//! a new base is written from records known to be good, and the old log is never written again ([`generation`]).
//!
//! **Invariants**
//! - An acknowledged edit is in a log that was synced, in a generation whose directory entry was synced.
//! - A log is only appended to; never truncated to be reused, never rewritten.
//! - A file that could not be read is never replaced, and the RON file only while it is the one last seen.
//! - All writing happens inside a [`turn::Turn`], which is the lock.
//!
//! **Not here:** merging two people's edits of one record (`merge/`, asked for by [`crate::session`]); the simulated
//! disk on which all this is tried (`tests/crash/`); undo and history ([`crate::session`]).

pub mod anew;
pub(crate) mod backup;
pub(crate) mod base;
pub(crate) mod body;
pub mod checkup;
pub mod copies;
pub mod displaced;
pub mod drafts;
pub mod error;
pub mod excerpt;
pub(crate) mod explain;
pub(crate) mod export;
pub(crate) mod fold;
pub(crate) mod frame;
pub(crate) mod generation;
pub(crate) mod group_disk;
pub mod hand;
pub mod inspect;
pub(crate) mod leftovers;
pub(crate) mod lost_journal;
pub mod notice;
pub mod open;
pub mod place;
pub(crate) mod precheck;
pub mod problem;
pub(crate) mod publish;
pub mod rights;
pub mod rules;
pub(crate) mod sidecar;
pub mod snapshot;
pub mod turn;

use std::collections::BTreeSet;
use std::fmt;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, Utc};

use crate::change::entry::{Entry, Rev};
use crate::disk::os::OsVfs;
use crate::disk::{HeldLock, Vfs};
use crate::store::error::StoreError;
use crate::store::fold::Cursor;
use crate::store::notice::WhyReadOnly;
use crate::store::rights::Limits;
use crate::store::sidecar::Sidecar;
use crate::store::snapshot::StoreId;

/// The number of the sidecar's protocol; a sidecar with a higher one belongs to a newer version.
const PROTOCOL: u32 = 1;

/// How long a lock is waited for before the person is told who holds it.
const PATIENCE: Duration = Duration::from_secs(5);

/// How long a lock is waited for by those who come again anyway.
const GLANCE: Duration = Duration::from_millis(200);

/// The disk of this machine, for those who only open stores and ask nothing of disks.
pub fn real_disk() -> Arc<dyn Vfs> {
    Arc::new(OsVfs)
}

/// How a store is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// To look at it; nothing is created or written.
    ReadOnly,
    /// To edit it.
    ReadWrite,
}

/// A store that is open.
pub struct Store {
    disk: Arc<dyn Vfs>,
    sidecar: Sidecar,
    id: StoreId,
    cursor: Cursor,
    base_size: u64,
    /// The fingerprints of files that may be replaced although no note says that they were published: one edited
    /// by hand and taken over, one written by a publication that failed later.
    seen: BTreeSet<String>,
    /// What is allowed with it.
    limits: Limits,
    /// Which file the log of a generation was when it was last looked at.
    log: Option<(u64, (u64, u64))>,
    /// Whether the directory entry of the present generation is known to be durable.
    sealed: bool,
    /// When files that were displaced are looked at again, while there are any.
    look_again_at: Option<DateTime<Utc>>,
    /// Up to which byte the present log is known to be durable. What lies behind was read and may have been written
    /// by a program that died before it synced.
    durable: u64,
    read_only: Option<WhyReadOnly>,
    /// The lock, kept after a refusal that left a frame in doubt which could not even be cut off: whoever wrote
    /// behind it could lose an edit together with it.
    kept_lock: Option<Box<dyn HeldLock>>,
}

impl Store {
    /// The RON file, links followed.
    pub fn path(&self) -> &Path {
        &self.sidecar.file
    }

    /// Where its files lie.
    pub(crate) fn sidecar(&self) -> &Sidecar {
        &self.sidecar
    }

    /// The disk they lie on.
    pub(crate) fn disk(&self) -> Arc<dyn Vfs> {
        Arc::clone(&self.disk)
    }

    /// The revision that is in the log.
    pub fn revision(&self) -> Rev {
        Rev(self.cursor.revision)
    }

    /// The revision that the RON file shows, as far as is known.
    pub fn published(&self) -> Option<Rev> {
        self.cursor.published.as_ref().map(|published| published.rev)
    }

    /// Why the store cannot be changed; `None` while it can.
    pub fn read_only(&self) -> Option<&WhyReadOnly> {
        self.read_only.as_ref()
    }

    /// Whether the present generation holds all that ever happened.
    pub(crate) fn is_in_first_generation(&self) -> bool {
        self.cursor.generation <= 1
    }

    /// The entries up to a revision that the sidecar remembers, oldest first.
    pub fn history(&self, until: Rev) -> Result<Vec<Entry>, StoreError> {
        if self.cursor.generation == 0 {
            return Ok(Vec::new());
        }
        fold::history(&*self.disk, &self.sidecar, self.cursor.generation, until.0)
    }
}

impl fmt::Debug for Store {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Store")
            .field("file", &self.sidecar.file)
            .field("cursor", &self.cursor)
            .finish_non_exhaustive()
    }
}
