//! Brings a change onto records that somebody else changed meanwhile: what a commit, an undo and a redo do first.
//!
//! A change says "this record was so, make it so". When the record is no longer so, what the change *meant* is the
//! difference of its two sides, and that is merged with what the others did:
//!
//! ```text
//!   before ──(the change)──> after
//!      │                       │
//!   (others)                   v
//!      └────> now ─────────> merged
//! ```
//!
//! The result starts from the records as they are now, so it can be applied. A field that others changed differently
//! is not touched: the whole change comes back with its clashes, and with both changes that an answer can lead to.

use crate::change::change::Change;
use crate::change::edit::Edit;
use crate::domain::record::Record;
use crate::domain::registry::Registry;
use crate::merge::record::Clash;
use crate::merge::record::Merged;
use crate::merge::record::merge;
use crate::merge::settle::Side;
use crate::merge::settle::all;

/// A change that meets fields which somebody else changed meanwhile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clashes {
    /// The fields; never empty. `ours` is what the change wants, `theirs` what is there now.
    pub clashes: Vec<Clash>,
    /// What to do when the change shall hold; none when nothing is left of it.
    pub ours: Option<Change>,
    /// What to do when the clashing fields stay as they are: the rest of the change, if there is any.
    pub theirs: Option<Change>,
}

/// The same change on the records as they are now; none when they already are as it wants them.
pub fn rebase(change: Change, now: &Registry) -> Result<Option<Change>, Box<Clashes>> {
    if change.edits().iter().all(|edit| is_on(edit, now)) {
        return Ok(Some(change));
    }
    let mut clashes = Vec::new();
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for edit in change.edits() {
        if is_on(edit, now) {
            ours.push(edit.clone());
            theirs.push(edit.clone());
            continue;
        }
        let present = now.record(&edit.id());
        let merged = merge(edit.before(), edit.after(), present.as_ref());
        ours.extend(towards(&merged, present.as_ref(), Side::Ours));
        theirs.extend(towards(&merged, present.as_ref(), Side::Theirs));
        clashes.extend(merged.clashes);
    }
    let of = |edits: Vec<Edit>| (!edits.is_empty()).then(|| Change::of_distinct(change.label.clone(), edits));
    if clashes.is_empty() {
        Ok(of(ours))
    } else {
        Err(Box::new(Clashes { clashes, ours: of(ours), theirs: of(theirs) }))
    }
}

/// Whether a record still is what an edit starts from.
fn is_on(edit: &Edit, now: &Registry) -> bool {
    match edit.before() {
        Some(before) => now.holds(before),
        None => !now.contains(&edit.id()),
    }
}

/// The edit from a record as it is now to the merged one with its clashes decided for a side.
fn towards(merged: &Merged, now: Option<&Record>, side: Side) -> Option<Edit> {
    let wanted = match (&merged.record, merged.clashes.as_slice()) {
        (record, []) => record.clone(),
        // A side's value was part of a sound record, so it fits; should it not, what is there stays.
        (Some(record), clashes) => all(record, clashes, side).unwrap_or_else(|_| now.cloned()),
        (None, _) => None,
    };
    Edit::between(now.cloned(), wanted)
}
