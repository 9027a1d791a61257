//! Beginning a new generation: one routine for compaction and for every repair.
//!
//! The order is the promise. The log comes first, so that a base under its final name implies a log; the base is
//! complete and synced before it gets that name; the directory is synced before anybody relies on either.
//! A crash at any point leaves the old generation in force, or the new one, never neither.

use crate::change::entry::Rev;
use crate::disk::DiskError;
use crate::domain::Registry;
use crate::store::base::Base;
use crate::store::body::Note;
use crate::store::error::StoreError;
use crate::store::fold::Cursor;
use crate::store::frame::Frame;
use crate::store::sidecar::Generations;
use crate::store::snapshot::{FORMAT, Meta, write};
use crate::store::turn::Turn;

/// A log is compacted when it has this many frames ...
const MOST_FRAMES: u32 = 500;
/// ... or more bytes than this and than half of its base.
const LARGE_LOG: u64 = 256 * 1024;

impl Turn<'_> {
    /// Begins a new generation from records known to be good, at the revision of the last entry read or saved.
    pub(crate) fn begin_generation(&mut self, registry: &Registry) -> Result<(), StoreError> {
        let store = &mut *self.store;
        let (disk, sidecar) = (&*store.disk, &store.sidecar);
        let known = sidecar.generations(disk)?;
        // The directory may have been deleted and begun again: no number is used twice.
        let generation = known.unused().max(store.cursor.generation + 1);
        let revision = store.cursor.revision;
        let meta = Meta { format: FORMAT, store: store.id, rev: Rev(revision) };
        let text = write::text_of(&meta, registry, "")?;
        let base = Base { generation, revision, store: store.id, text: &text }.encode();
        let note = Note { published: store.cursor.published.clone() }.encode()?;
        let first = Frame { generation, revision, body: &note }.encode();
        let first = first.ok_or_else(|| StoreError::Encoding { reason: "note".to_owned() })?;

        let mut log = disk.create_new(&sidecar.log(generation))?;
        log.append(&first)?;
        log.sync()?;
        let temporary = sidecar.base(generation).with_extension(format!("tmp-{:016x}", disk.random()));
        let mut file = disk.create_new(&temporary)?;
        let placed = file
            .append(&base)
            .and_then(|()| file.sync())
            .and_then(|()| disk.rename(&temporary, &sidecar.base(generation)));
        if let Err(error) = placed {
            // Nobody looks at a temporary file; it only takes space.
            let _gone = disk.unlink(&temporary);
            return Err(error.into());
        }
        disk.sync_dir(&sidecar.dir)?;

        let published = store.cursor.published.take();
        store.cursor =
            Cursor { offset: first.len() as u64, frames: 1, ..Cursor::start(generation, revision) };
        store.cursor.published = published;
        store.base_size = base.len() as u64;
        (store.sealed, store.durable) = (true, first.len() as u64);
        self.prune(&known);
        Ok(())
    }

    /// Compacts the log, however short it is.
    pub fn compact(&mut self, registry: &Registry) -> Result<(), StoreError> {
        self.begin_generation(registry)
    }

    /// Compacts a log that has grown long.
    pub fn compact_if_due(&mut self, registry: &Registry) -> Result<(), StoreError> {
        let cursor = &self.store.cursor;
        let large = cursor.offset > LARGE_LOG.max(self.store.base_size / 2);
        if large || cursor.frames > MOST_FRAMES { self.begin_generation(registry) } else { Ok(()) }
    }

    /// Whether somebody else has begun a generation that this program does not follow yet.
    pub(crate) fn has_newer_generation(&self) -> Result<bool, DiskError> {
        let newest = self.store.sidecar.generations(&*self.store.disk)?.newest();
        Ok(newest.is_some_and(|newest| newest > self.store.cursor.generation))
    }

    /// Removes what is not needed any more: bases between the first and the one before this generation, and logs
    /// that were begun without ever getting a base. The other logs are the history and stay for ever; with the
    /// first base they still give every state there was.
    fn prune(&self, known: &Generations) {
        let (disk, sidecar) = (&*self.store.disk, &self.store.sidecar);
        let (first, last) = (known.bases.first(), known.bases.last());
        for generation in &known.bases {
            if Some(generation) != first && Some(generation) != last {
                let _left_for_the_next_time = disk.unlink(&sidecar.base(*generation));
            }
        }
        for generation in known.logs.iter().filter(|log| Some(*log) > last) {
            let _left_for_the_next_time = disk.unlink(&sidecar.log(*generation));
        }
    }
}
