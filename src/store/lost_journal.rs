//! A journal that somebody took away or replaced while the program runs.
//!
//! ```text
//!  is the log still the one that was read?
//!    it has another file number ──> does it hold the same frames?  no ──> another journal: follow it,
//!    │                                                                    the session adds what it lacks
//!    it is gone ──> write the journal again from the records in memory, as a new generation
//! ```
//!
//! Separate from the turn (`store/turn.rs`), whose steps assume that files stay where they are.
//! A directory that was deleted must not cost what only the memory of a running program still knows.
//!
//! **Invariants**
//! - Asked under the lock and before anything is appended, so that no edit is acknowledged into a file that
//!   has no name (`lost_journal::*`).
//! - What is found instead is never overwritten; the number of a new generation is one that no file has.

use crate::disk::DiskError;
use crate::domain::Registry;
use crate::store::Store;
use crate::store::error::StoreError;
use crate::store::fold;
use crate::store::frame::{Frames, first_revision};
use crate::store::notice::{Divergence, Notice, WhyReadOnly};
use crate::store::turn::{News, Turn};

/// What became of the log that was followed.
enum Fate {
    /// It is where it was.
    InPlace,
    /// It is gone.
    Gone,
    /// Another one has its name.
    Replaced,
}

impl Store {
    /// Makes the sidecar again when its directory was deleted, so that there is something to lock.
    pub(crate) fn restore_sidecar(&self) -> Result<(), StoreError> {
        let is_open = self.cursor.generation > 0;
        if is_open && self.disk.stat(&self.sidecar.dir)?.is_none() { self.begin_sidecar() } else { Ok(()) }
    }

    fn fate_of_log(&mut self) -> Result<Fate, DiskError> {
        let generation = self.cursor.generation;
        let path = self.sidecar.log(generation);
        let Some(stat) = self.disk.stat(&path)? else { return Ok(Fate::Gone) };
        let known = self.log.filter(|(known, _)| *known == generation).map(|(_, identity)| identity);
        let is_long_enough = stat.len >= self.cursor.offset;
        if is_long_enough && known.is_none_or(|known| known == stat.identity) {
            self.log = Some((generation, stat.identity));
            return Ok(Fate::InPlace);
        }
        let bytes = self.disk.read(&path)?;
        if is_long_enough && self.is_followed(&bytes) {
            self.log = Some((generation, stat.identity));
            return Ok(Fate::InPlace);
        }
        Ok(Fate::Replaced)
    }

    /// Follows the journal that is there now, unless it is another store's.
    fn restart_if_ours(&mut self, registry: &mut Registry) -> Result<News, StoreError> {
        if fold::newest(&*self.disk, &self.sidecar)?.store != self.id {
            let why = WhyReadOnly::Diverged(Divergence::OtherStore);
            self.read_only = Some(why.clone());
            return Err(StoreError::ReadOnly(why));
        }
        self.restart(registry).map(|(news, _torn)| news)
    }

    /// Whether a log has a frame that ends where this program has read to, at the same revision.
    fn is_followed(&self, bytes: &[u8]) -> bool {
        let cursor = &self.cursor;
        let Some(start) = first_revision(bytes, cursor.generation) else { return false };
        let mut frames = Frames::new(bytes, cursor.generation, start);
        while let Some(frame) = frames.next() {
            if frames.accepted() as u64 == cursor.offset {
                return frame.revision == cursor.revision;
            }
        }
        false
    }
}

impl Turn<'_> {
    /// Looks whether the journal is still the one that was read, and sees to it that there is one to write to.
    pub(crate) fn stand_again(&mut self, registry: &mut Registry, news: &mut News) -> Result<(), StoreError> {
        let generation = self.store.cursor.generation;
        if generation == 0 || self.has_newer_generation()? {
            // Somebody has begun another generation already; following it is the turn's own business.
            return Ok(());
        }
        match self.store.fate_of_log()? {
            Fate::InPlace => {}
            Fate::Gone => {
                self.store.begin_sidecar()?;
                self.begin_generation(registry)?;
                news.notices.push(Notice::JournalWrittenAgain);
            }
            Fate::Replaced => match self.store.restart_if_ours(registry) {
                Ok(theirs) => {
                    *news = theirs;
                    news.notices.push(Notice::JournalReplaced);
                }
                Err(StoreError::Damaged { .. }) => {
                    self.begin_generation(registry)?;
                    news.notices.push(Notice::JournalWrittenAgain);
                }
                Err(other) => return Err(other),
            },
        }
        Ok(())
    }
}
