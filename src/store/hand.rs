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
//! It is taken over when no record was changed on both sides. Where one was, the store opens for reading only
//! and the file stays as it is; bringing both sides of one record together is the work of a merge by fields.

use crate::change::change::Change;
use crate::change::diff::diff;
use crate::change::edit::Edit;
use crate::change::label::{Act, Label};
use crate::domain::Registry;
use crate::store::Store;
use crate::store::base::fingerprint;
use crate::store::error::StoreError;
use crate::store::fold;
use crate::store::notice::Divergence;
use crate::store::open::{shown_revision, snapshot_of};

/// How the RON file compares with what was last published.
pub(crate) enum Comparison {
    /// It is the file that was published.
    Same,
    /// There is none.
    Gone,
    /// It is another one, and what was done to it can be taken over; nothing at all after a crash between
    /// writing it and noting so.
    Edited {
        /// What to take over.
        change: Option<Change>,
        /// The fingerprint of the file looked at, which may now be replaced.
        seen: String,
    },
    /// It is another one and must not be overwritten.
    Diverged(Divergence),
}

/// Compares the RON file with the last publication. An unreadable file is an error.
pub(crate) fn compare(store: &Store, now: &Registry) -> Result<Comparison, StoreError> {
    let bytes = match store.read_file() {
        Err(StoreError::Missing { .. }) => return Ok(Comparison::Gone),
        read => read?,
    };
    let seen = fingerprint(&bytes);
    let published = store.cursor.published.as_ref();
    if published.is_some_and(|published| published.hash == seen) {
        return Ok(Comparison::Same);
    }
    let file = snapshot_of(&store.sidecar, &bytes, &mut || store.disk.random())?;
    if file.meta.as_ref().is_some_and(|meta| meta.store != store.id) {
        return Ok(Comparison::Diverged(Divergence::OtherStore));
    }
    let shown = shown_revision(&file).or(published.map(|published| published.rev));
    let shown = shown.map_or(store.cursor.revision, |rev| rev.0);
    if shown > store.cursor.revision {
        return Ok(Comparison::Diverged(Divergence::Newer));
    }
    let Some(then) = fold::at_revision(&*store.disk, &store.sidecar, shown)? else {
        return Ok(Comparison::Diverged(Divergence::HandEdit));
    };
    let label = Label::new(Act::Several);
    let edits = diff(&then, &file.registry, label.clone());
    let edits = edits.iter().flat_map(Change::edits).filter(|edit| !is_done(edit, now));
    let edits: Vec<Edit> = edits.cloned().collect();
    if edits.iter().any(|edit| now.record(&edit.id()).as_ref() != edit.before()) {
        return Ok(Comparison::Diverged(Divergence::HandEdit));
    }
    let count = edits.len();
    let change = (count > 0).then(|| Change::of_distinct(label.times(count), edits));
    Ok(Comparison::Edited { change, seen })
}

/// Whether the records already are as an edit would make them, because it was taken over before a crash.
fn is_done(edit: &Edit, now: &Registry) -> bool {
    now.record(&edit.id()).as_ref() == edit.after()
}
