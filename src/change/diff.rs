//! The change that leads from one registry to another.
//!
//! The universal producer: forms, imports and hand edits describe what they want, and this says what that changes.

use crate::change::change::Change;
use crate::change::edit::Edit;
use crate::change::label::Label;
use crate::domain::record::RecordId;
use crate::domain::registry::Registry;

/// The change that leads from one registry to another; none when they are equal.
///
/// Proved by `change_laws::diff_then_apply`.
pub fn diff(from: &Registry, to: &Registry, label: Label) -> Option<Change> {
    let gone = from.ids().filter(|id| !to.contains(id));
    let edits: Vec<Edit> = to.ids().chain(gone).filter_map(|id| difference(from, to, &id)).collect();
    let count = edits.len();
    (count > 0).then(|| Change::of_distinct(label.times(count), edits))
}

fn difference(from: &Registry, to: &Registry, id: &RecordId) -> Option<Edit> {
    Edit::between(from.record(id), to.record(id))
}
