//! What people did to the RON file by hand since it was last published.
//!
//! The file says which revision it shows. The difference between that revision, as the sidecar remembers it,
//! and the file is what somebody did by hand, whatever was saved in the log meanwhile:
//!
//! ```text
//!  revision shown ──── entries of the log ───> records now
//!        └──────────── by hand ──────────────> file
//! ```
//!
//! This file finds the three corners; bringing the two sides together is `merge/`, asked for by `session/hand.rs`.
//!
//! **Invariant.** A file that cannot be read is an error with its places and stays as it is.

use std::path::Path;

use chrono::{DateTime, Utc};

use crate::disk::DiskError;
use crate::domain::Registry;
use crate::store::Store;
use crate::store::base::fingerprint;
use crate::store::error::StoreError;
use crate::store::fold;
use crate::store::notice::Divergence;
use crate::store::open::{shown_revision, snapshot_of};
use crate::store::snapshot::comment;
use crate::store::turn::Turn;

/// A file that somebody edited by hand, read.
#[derive(Debug)]
pub struct HandEdit {
    /// The records of the revision it was made from.
    pub base: Registry,
    /// The records it shows.
    pub file: Registry,
    /// Whether it has comments that the program does not keep.
    pub has_comments: bool,
    /// The fingerprint of its bytes.
    pub(crate) seen: String,
}

/// How the RON file compares with what was last published.
#[derive(Debug)]
pub enum Comparison {
    /// It is the file that was published.
    Same,
    /// There is none.
    Gone,
    /// It is another one, made from a revision that the log remembers.
    Edited(Box<HandEdit>),
    /// It is another one and must not be overwritten.
    Diverged(Divergence),
}

/// Compares the RON file with the last publication. An unreadable file is an error.
pub(crate) fn compare(store: &Store) -> Result<Comparison, StoreError> {
    let bytes = match store.read_file() {
        Err(StoreError::Missing { .. }) => return Ok(Comparison::Gone),
        read => read?,
    };
    compare_bytes(store, &bytes)
}

fn compare_bytes(store: &Store, bytes: &[u8]) -> Result<Comparison, StoreError> {
    let seen = fingerprint(bytes);
    let published = store.cursor.published.as_ref();
    if published.is_some_and(|published| published.hash == seen) || store.seen.contains(&seen) {
        return Ok(Comparison::Same);
    }
    let file = snapshot_of(&store.sidecar, bytes, &mut || store.disk.random())?;
    if file.meta.as_ref().is_some_and(|meta| meta.store != store.id) {
        return Ok(Comparison::Diverged(Divergence::OtherStore));
    }
    let shown = shown_revision(&file).or(published.map(|published| published.rev));
    let shown = shown.map_or(store.cursor.revision, |rev| rev.0);
    if shown > store.cursor.revision {
        return Ok(Comparison::Diverged(Divergence::Newer));
    }
    // An older base is safe: it only leaves more for people to decide.
    let Some(base) = fold::nearest(&*store.disk, &store.sidecar, shown)? else {
        return Ok(Comparison::Diverged(Divergence::HandEdit));
    };
    let has_comments = std::str::from_utf8(bytes).is_ok_and(comment::has_inner);
    Ok(Comparison::Edited(Box::new(HandEdit { base, file: file.registry, has_comments, seen })))
}

impl Turn<'_> {
    /// Compares the RON file with what was last published, after catching up. An unreadable file is an error.
    pub fn compare(&self) -> Result<Comparison, StoreError> {
        compare(self.store)
    }

    /// The same for a file that was rescued: what somebody wrote into it is an edit by hand like any other.
    pub fn compare_rescued(&self, path: &Path) -> Result<Comparison, StoreError> {
        compare_bytes(self.store, &self.store.disk.read(path)?)
    }

    /// Notes that a file was taken in, so that it may be replaced by what came out.
    pub fn has_taken(&mut self, edit: &HandEdit) {
        self.store.seen.insert(edit.seen.clone());
    }

    /// Moves the RON file, whatever it holds, into `rescue`; the next publication writes it anew.
    pub fn put_file_aside(&mut self, now: DateTime<Utc>) -> Result<(), DiskError> {
        self.store.set_aside(now)
    }
}
