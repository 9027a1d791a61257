//! One record before and after: the smallest reversible step.
//!
//! Whole records rather than fields, so that an edit is its own inverse and history, undo, merge and display
//! all come from one comparison of two records.

use serde::Deserialize;
use serde::Serialize;

use crate::domain::record::Record;
use crate::domain::record::RecordId;

/// One record before and after; at least one side is there and both have the same id.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Sides")]
pub struct Edit {
    before: Option<Record>,
    after: Option<Record>,
}

/// What a file says about an edit, before it is known to be one.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Sides {
    before: Option<Record>,
    after: Option<Record>,
}

/// Two sides that are no edit: both absent, of two records, or equal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the two sides are not one record before and after")]
pub struct EditError;

impl TryFrom<Sides> for Edit {
    type Error = EditError;

    fn try_from(sides: Sides) -> Result<Self, EditError> {
        Self::between(sides.before, sides.after).ok_or(EditError)
    }
}

impl Edit {
    /// A record appears.
    pub fn add(after: Record) -> Self {
        Self { before: None, after: Some(after) }
    }

    /// A record goes.
    pub fn remove(before: Record) -> Self {
        Self { before: Some(before), after: None }
    }

    /// A record becomes another with the same id; none when the ids differ or nothing changes.
    pub fn replace(before: Record, after: Record) -> Option<Self> {
        (before.id() == after.id() && before != after)
            .then_some(Self { before: Some(before), after: Some(after) })
    }

    /// Both sides of one record; none when nothing changes.
    pub fn between(before: Option<Record>, after: Option<Record>) -> Option<Self> {
        match (before, after) {
            (None, None) => None,
            (None, Some(after)) => Some(Self::add(after)),
            (Some(before), None) => Some(Self::remove(before)),
            (Some(before), Some(after)) => Self::replace(before, after),
        }
    }

    /// The record before; none when it appears.
    pub fn before(&self) -> Option<&Record> {
        self.before.as_ref()
    }

    /// The record after; none when it goes.
    pub fn after(&self) -> Option<&Record> {
        self.after.as_ref()
    }

    /// The id of the record.
    pub fn id(&self) -> RecordId {
        // One side is always there: every constructor sees to it.
        self.before.as_ref().or(self.after.as_ref()).map_or(RecordId::Committee, Record::id)
    }

    /// The same step backwards.
    pub fn inverted(self) -> Self {
        Self { before: self.after, after: self.before }
    }
}
