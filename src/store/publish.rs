//! Publishing: writing the RON file anew and swapping it in.
//!
//! ```text
//!  is it the file last seen? ──no──> leave it alone, say so
//!     │ yes
//!  write a temporary file beside it ──> exchange the two names ──> is what came out still that file?
//!     │ yes                                                            │ no: exchange back, say so
//!  what came out becomes a backup ──> note it in the log ──> look at it again later   (displaced.rs)
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
use crate::store::rules::{Rule, holds};
use crate::store::snapshot::comment;
use crate::store::snapshot::{FORMAT, Meta, write};
use crate::store::turn::Turn;

/// A file about to be published, under its temporary name.
struct New {
    path: PathBuf,
    hash: String,
}

impl Turn<'_> {
    /// Brings the RON file up to the revision of `registry`.
    pub fn publish(&mut self, registry: &Registry, now: DateTime<Utc>) -> Result<Publication, StoreError> {
        let store = &*self.store;
        let present = store.present_file()?;
        if let Some((_, bytes)) = &present {
            if !store.may_replace(bytes) && holds(Rule::LookBefore) {
                return Ok(Publication::Stopped(Divergence::HandEdit));
            }
            let newest = Published { rev: store.revision(), hash: fingerprint(bytes) };
            if store.cursor.published.as_ref() == Some(&newest) {
                return Ok(Publication::NothingNew);
            }
        }
        self.make_log_durable(registry)?;
        let store = &mut *self.store;
        let text = store.text_below(present.as_ref().map(|(_, bytes)| bytes.as_slice()), registry)?;
        let path = store.write_beside(text.as_bytes(), present.as_ref().map(|(stat, _)| stat))?;
        let new = New { path, hash: fingerprint(text.as_bytes()) };
        // Should anything fail behind this line, the file may be the new one without a note that says so.
        store.seen.insert(new.hash.clone());
        let placed = match &present {
            Some((_, replaced)) => store.swap(&new, &fingerprint(replaced), now)?,
            None => store.place(&new.path)?,
        };
        if placed == Publication::Done {
            store.disk.sync_dir(store.sidecar.home())?;
            store.note_published(Published { rev: store.revision(), hash: new.hash })?;
        }
        Ok(placed)
    }
}

impl Store {
    /// The file as it lies there; none also when somebody is between removing it and writing it anew.
    fn present_file(&self) -> Result<Option<(Stat, Vec<u8>)>, DiskError> {
        let Some(stat) = self.disk.stat(&self.sidecar.file)? else { return Ok(None) };
        match self.disk.read(&self.sidecar.file) {
            Ok(bytes) => Ok(Some((stat, bytes))),
            Err(error) if error.is_not_found() => Ok(None),
            Err(error) => Err(error),
        }
    }

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
    fn swap(&mut self, new: &New, replaced: &str, now: DateTime<Utc>) -> Result<Publication, DiskError> {
        let (temporary, file) = (&new.path, self.sidecar.file.clone());
        self.disk.create_dir(&self.sidecar.backups())?;
        let backup = backup::path(&self.sidecar, self.published().unwrap_or_default(), now);
        if self.disk.stat(&backup)?.is_some() {
            // Two publications of one revision within a second: the older copy says as much.
            self.disk.unlink(&backup)?;
        }
        match self.disk.exchange(temporary, &file) {
            Ok(()) => {
                // From here on the temporary name stands for the file of before, which somebody may have edited or
                // still have open: it is never removed before it was looked at, and looked at again.
                let displaced = self.disk.read(temporary)?;
                if !self.may_replace(&displaced) && holds(Rule::LookAfter) {
                    return self.put_back(new, now);
                }
                // Where a file cannot have two names, the backup alone is kept.
                let _best_effort = self.keep_in_sight(temporary, &fingerprint(&displaced), now);
                self.disk.rename(temporary, &backup)?;
            }
            // Somebody is putting another file in its place and is between two steps.
            Err(error) if error.is_not_found() => return self.place(temporary),
            Err(error) if error.kind == ErrorKind::Unsupported => {
                let placed = self.disk.link(&file, &backup).and_then(|()| {
                    let _best_effort = self.keep_in_sight(&backup, replaced, now);
                    self.disk.rename(temporary, &file)
                });
                placed.inspect_err(|_| self.discard(temporary))?;
            }
            Err(error) => {
                self.discard(temporary);
                return Err(error);
            }
        }
        backup::retain(&*self.disk, &self.sidecar);
        Ok(Publication::Done)
    }

    /// Gives a file that somebody edited at the moment of the exchange its name back. Meanwhile ours had it, so
    /// somebody may have opened that one, or have put another in its place: what comes out is looked at again too.
    fn put_back(&mut self, new: &New, now: DateTime<Utc>) -> Result<Publication, DiskError> {
        let (temporary, file) = (&new.path, self.sidecar.file.clone());
        match self.disk.exchange(temporary, &file) {
            Ok(()) => self.displace(temporary, &new.hash, now)?,
            Err(error) if error.is_not_found() => match self.disk.link(temporary, &file) {
                Ok(()) => self.discard(temporary),
                Err(_) => self.displace(temporary, &new.hash, now)?,
            },
            Err(error) => return Err(error),
        }
        Ok(Publication::Stopped(Divergence::HandEdit))
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
