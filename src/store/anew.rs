//! Beginning a store anew beside a journal that cannot be read, and setting a file aside.
//!
//! ```text
//!  g1.base (damaged) ──┐ second names in rescue/journal-<utc>/
//!  g1.log            ──┘
//!  records of the chosen copy ──> g2.base, g2.log ──> only then the old names go
//! ```
//!
//! Separate from opening, because it is the only way in which a person gives a journal up, and from repairing
//! (`store/generation.rs`), which loses nothing.
//!
//! **Invariants**
//! - Nothing is destroyed: what was there lies in `rescue` under a name that says when.
//! - A crash at any point leaves either the old files where they were or the new generation in force.
//! - Revisions go on from the highest that any file or log of the store names.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, Utc};

use crate::change::entry::Rev;
use crate::disk::{DiskError, Vfs};
use crate::store::Store;
use crate::store::base::fingerprint;
use crate::store::body::Published;
use crate::store::copies::{Copies, SavedCopy, Shelf};
use crate::store::error::StoreError;
use crate::store::frame::{Frames, first_revision};
use crate::store::hand::Comparison;
use crate::store::open::{Opened, read_file, snapshot_with_meta};
use crate::store::rights::{self, Admission, Limits};
use crate::store::sidecar::Sidecar;
use crate::store::snapshot::StoreId;

impl Store {
    /// Begins the journal of the store at `path` anew with the records of one of its copies.
    /// Unless that is the store's file itself, the file is set aside.
    pub fn begin_anew(
        limits: Limits,
        disk: Arc<dyn Vfs>,
        path: &Path,
        copy: &SavedCopy,
        now: DateTime<Utc>,
    ) -> Result<Opened, StoreError> {
        let registry = copy.records(&*disk)?;
        let sidecar = Sidecar::of(disk.resolve(path)?);
        let Admission { disk, obstacle, .. } = rights::admit(disk, &sidecar, limits)?;
        if let Some(why) = obstacle {
            return Err(StoreError::ReadOnly(why));
        }
        let highest = highest_revision(&*disk, &sidecar, limits)?;
        let shown = if copy.shelf == Shelf::File { shown(&*disk, &sidecar, limits) } else { None };
        let mut store = Self::unfolded(disk, sidecar, limits);
        store.begin_sidecar()?;
        store.id = match &shown {
            Some((id, _)) => *id,
            None => copy.store(&*store.disk)?.unwrap_or_else(|| new_id(&*store.disk)),
        };
        store.cursor.published = shown.map(|(_, published)| published);
        let is_newest = store.cursor.published.as_ref().is_some_and(|shown| shown.rev.0 >= highest);
        store.cursor.revision = if is_newest { highest } else { highest + 1 };
        let mut turn = store.turn("")?;
        let kept = turn.store.keep_journal(now)?;
        turn.begin_generation(&registry)?;
        if copy.shelf != Shelf::File {
            turn.store.set_aside(now)?;
        }
        turn.store.drop_old(&kept);
        turn.publish(&registry, now)?;
        drop(turn);
        Ok(Opened { store, registry, entries: Vec::new(), file: Comparison::Same, notices: Vec::new() })
    }

    /// Moves the store's file, of which nothing is taken over, into `rescue`; fine when there is none.
    pub fn set_file_aside(disk: Arc<dyn Vfs>, path: &Path, now: DateTime<Utc>) -> Result<(), StoreError> {
        let sidecar = Sidecar::of(disk.resolve(path)?);
        let store = Self::unfolded(disk, sidecar, Limits::default());
        let _lock = store.take_lock("")?;
        Ok(store.set_aside(now)?)
    }

    /// Moves the file into `rescue`; fine when there is none.
    pub(crate) fn set_aside(&self, now: DateTime<Utc>) -> Result<(), DiskError> {
        if self.disk.stat(&self.sidecar.file)?.is_none() {
            return Ok(());
        }
        self.disk.create_dir(&self.sidecar.rescue())?;
        self.disk.rename(&self.sidecar.file, &self.sidecar.set_aside(&*self.disk, now))?;
        self.disk.sync_dir(&self.sidecar.rescue())?;
        self.disk.sync_dir(self.sidecar.home())
    }

    /// Gives every file of the journal a second name in `rescue`; answers their first names.
    fn keep_journal(&self, now: DateTime<Utc>) -> Result<Vec<PathBuf>, DiskError> {
        let (disk, sidecar) = (&*self.disk, &self.sidecar);
        let names = disk.list(&sidecar.dir)?;
        let names: Vec<String> = names.into_iter().filter(|name| Sidecar::is_journal(name)).collect();
        if names.is_empty() {
            return Ok(Vec::new());
        }
        let shelf = sidecar.journal_set_aside(disk, now);
        disk.create_dir(&sidecar.rescue())?;
        disk.create_dir(&shelf)?;
        let mut kept = Vec::new();
        for name in names {
            let (from, to) = (sidecar.dir.join(&name), shelf.join(&name));
            // Where there are no second names the file moves, and a crash now leaves it in `rescue` only.
            disk.link(&from, &to).or_else(|_| disk.rename(&from, &to))?;
            kept.push(from);
        }
        disk.sync_dir(&shelf)?;
        disk.sync_dir(&sidecar.rescue())?;
        Ok(kept)
    }

    /// Takes away the first names of files that have a second one. A refusal leaves a file that nobody reads.
    fn drop_old(&self, kept: &[PathBuf]) {
        for path in kept {
            let _left = self.disk.unlink(path);
        }
    }
}

fn new_id(disk: &dyn Vfs) -> StoreId {
    StoreId::from_bits(disk.random(), disk.random())
}

/// Which store the file shows, and in which revision, if it can be read.
fn shown(disk: &dyn Vfs, sidecar: &Sidecar, limits: Limits) -> Option<(StoreId, Published)> {
    let bytes = read_file(disk, sidecar, limits.size).ok()?;
    let (meta, _) = snapshot_with_meta(sidecar, &bytes, &mut || disk.random()).ok()?;
    Some((meta.store, Published { rev: meta.rev, hash: fingerprint(&bytes) }))
}

/// The highest revision that a copy or a log of the store names.
fn highest_revision(disk: &dyn Vfs, sidecar: &Sidecar, limits: Limits) -> Result<u64, StoreError> {
    let copies = Copies::within(limits.size, disk, &sidecar.file)?;
    let named = copies.list.iter().filter_map(|copy| copy.rev).max().unwrap_or(Rev(0)).0;
    let mut highest = named;
    for generation in sidecar.generations(disk).unwrap_or_default().logs {
        let bytes = disk.read(&sidecar.log(generation))?;
        if let Some(start) = first_revision(&bytes, generation) {
            let last = Frames::new(&bytes, generation, start).last();
            highest = highest.max(last.map_or(start, |frame| frame.revision));
        }
    }
    Ok(highest)
}
