//! Publishing: writing the RON file anew and swapping it in.
//!
//! ```text
//!  is it the file last seen? ──no──> leave it alone, say so
//!     │ yes
//!  write a temporary file beside it ──> exchange the two names ──> is what came out still that file?
//!     │ yes                                                            │ no: exchange back, say so
//!  what came out becomes a backup ──> note it in the log
//! ```
//!
//! **Invariants**
//! - A file that somebody changed is never replaced: it is looked at before and after the exchange, and the
//!   exchange is one step, so an editor that saves in between loses nothing.
//! - Mode, and as far as the system allows owner and group, are those of the file replaced.
//! - Nothing depends on it: the log holds every edit, and the note about it may be lost.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use crate::change::entry::Rev;
use crate::disk::{DiskError, Stat};
use crate::domain::Registry;
use crate::store::Store;
use crate::store::backup;
use crate::store::base::fingerprint;
use crate::store::body::{Note, Published};
use crate::store::error::StoreError;
use crate::store::fold::Cursor;
use crate::store::frame::Frame;
use crate::store::notice::{Divergence, Publication};
use crate::store::snapshot::comment;
use crate::store::snapshot::{FORMAT, Meta, write};
use crate::store::turn::Turn;

impl Turn<'_> {
    /// Brings the RON file up to the revision of `registry`.
    pub fn publish(&mut self, registry: &Registry, now: DateTime<Utc>) -> Result<Publication, StoreError> {
        let store = &mut *self.store;
        let present = match store.disk.stat(&store.sidecar.file)? {
            Some(stat) => Some((stat, store.disk.read(&store.sidecar.file)?)),
            None => None,
        };
        if let Some((_, bytes)) = &present {
            if !store.may_replace(bytes) {
                return Ok(Publication::Stopped(Divergence::HandEdit));
            }
            let newest = Published { rev: store.revision(), hash: fingerprint(bytes) };
            if store.cursor.published.as_ref() == Some(&newest) {
                return Ok(Publication::NothingNew);
            }
        }
        let text = store.text_below(present.as_ref().map(|(_, bytes)| bytes.as_slice()), registry)?;
        let temporary = store.write_beside(text.as_bytes(), present.as_ref().map(|(stat, _)| stat))?;
        let hash = fingerprint(text.as_bytes());
        // Should anything fail behind this line, the file may be the new one without a note that says so.
        store.seen.insert(hash.clone());
        let placed = match &present {
            Some(_) => store.swap(&temporary, now)?,
            None => store.place(&temporary)?,
        };
        if placed == Publication::Done {
            store.disk.sync_dir(store.sidecar.home())?;
            store.note_published(Published { rev: store.revision(), hash })?;
        }
        Ok(placed)
    }
}

impl Store {
    /// Whether the file with these bytes is the one last published or taken over.
    fn may_replace(&self, bytes: &[u8]) -> bool {
        let hash = fingerprint(bytes);
        let published = self.cursor.published.as_ref().is_some_and(|published| published.hash == hash);
        published || self.seen.contains(&hash)
    }

    /// The new text, below the comment that the present file begins with.
    fn text_below(&self, present: Option<&[u8]>, registry: &Registry) -> Result<String, StoreError> {
        let present = present.and_then(|bytes| std::str::from_utf8(bytes).ok());
        let leading = present.map_or(comment::GREETING, comment::leading);
        let meta = Meta { format: FORMAT, store: self.id, rev: Rev(self.cursor.revision) };
        write::text_of(&meta, registry, leading)
    }

    fn write_beside(&self, bytes: &[u8], like: Option<&Stat>) -> Result<PathBuf, DiskError> {
        let path = self.sidecar.temporary(&*self.disk);
        let mut file = self.disk.create_new(&path)?;
        let rights = like.map_or(Ok(()), |stat| file.keep_rights(stat));
        let written = rights.and_then(|()| file.append(bytes)).and_then(|()| file.sync());
        if let Err(error) = written {
            self.discard(&path);
            return Err(error);
        }
        Ok(path)
    }

    /// Puts the temporary file in the place of the present one, which becomes a backup.
    fn swap(&self, temporary: &Path, now: DateTime<Utc>) -> Result<Publication, DiskError> {
        let file = &self.sidecar.file;
        self.disk.create_dir(&self.sidecar.backups())?;
        let backup = backup::path(&self.sidecar, self.published().unwrap_or_default(), now);
        if self.disk.stat(&backup)?.is_some() {
            // Two publications of one revision within a second: the older copy says as much.
            self.disk.unlink(&backup)?;
        }
        match self.disk.exchange(temporary, file) {
            // From here on the temporary name stands for the file of before, which somebody may have edited:
            // it is never removed before it was looked at.
            Ok(()) if self.may_replace(&self.disk.read(temporary)?) => {
                self.disk.rename(temporary, &backup)?;
            }
            Ok(()) => {
                self.disk.exchange(temporary, file)?;
                return Ok(self.withdraw(temporary));
            }
            Err(error) => {
                let replaced = match error.kind {
                    ErrorKind::Unsupported => {
                        self.disk.link(file, &backup).and_then(|()| self.disk.rename(temporary, file))
                    }
                    _ => Err(error),
                };
                replaced.inspect_err(|_| self.discard(temporary))?;
            }
        }
        backup::retain(&*self.disk, &self.sidecar);
        Ok(Publication::Done)
    }

    /// Gives the temporary file the name of the RON file, of which there was none a moment ago.
    fn place(&self, temporary: &Path) -> Result<Publication, DiskError> {
        let file = &self.sidecar.file;
        match self.disk.link(temporary, file) {
            Ok(()) => self.discard(temporary),
            Err(error) if error.kind == ErrorKind::AlreadyExists => return Ok(self.withdraw(temporary)),
            // Not every file system has links.
            Err(_) => self.disk.rename(temporary, file).inspect_err(|_| self.discard(temporary))?,
        }
        Ok(Publication::Done)
    }

    fn withdraw(&self, temporary: &Path) -> Publication {
        self.discard(temporary);
        Publication::Stopped(Divergence::HandEdit)
    }

    /// Removes a temporary file of ours. Nobody looks at it; if it stays, it only takes space.
    fn discard(&self, temporary: &Path) {
        let _left = self.disk.unlink(temporary);
    }

    /// Notes in the log what the RON file shows. Not synced: after a crash the file is recognised by what it
    /// says, and the next entry makes the note durable.
    fn note_published(&mut self, published: Published) -> Result<(), StoreError> {
        self.seen.clear();
        self.cursor.published = Some(published.clone());
        let body = Note { published: Some(published) }.encode()?;
        let Cursor { generation, revision, .. } = self.cursor;
        let frame = Frame { generation, revision, body: &body }.encode();
        let bytes = frame.ok_or_else(|| StoreError::Encoding { reason: "note".to_owned() })?;
        self.disk.open(&self.sidecar.log(generation))?.append(&bytes)?;
        self.cursor.offset += bytes.len() as u64;
        self.cursor.frames += 1;
        Ok(())
    }
}
