//! An organisation with a target, and its place in the tree over time.

use chrono::NaiveDate;
use serde::Deserialize;
use serde::Serialize;

use crate::domain::candidate::Note;
use crate::domain::id::UnitId;
use crate::domain::is_default;
use crate::domain::text::KindId;
use crate::domain::text::Name;

/// A unit: a grassroots organisation, a cell below it, or a bloc above it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Unit {
    /// Its id.
    pub id: UnitId,
    /// Its name.
    pub name: Name,
    /// Its kind, one of the committee's.
    pub kind: KindId,
    /// Who answers for its result.
    #[serde(default, skip_serializing_if = "is_default")]
    pub head: Option<Name>,
    /// Where it stands in the tree, oldest first; none means directly under the committee.
    #[serde(default, skip_serializing_if = "is_default")]
    pub parents: Vec<Parentage>,
    /// First day of its existence, when that matters.
    #[serde(default, skip_serializing_if = "is_default")]
    pub opened: Option<NaiveDate>,
    /// First day on which it no longer exists, after a merger for example.
    #[serde(default, skip_serializing_if = "is_default")]
    pub closed: Option<NaiveDate>,
    /// Remarks.
    #[serde(default, skip_serializing_if = "is_default")]
    pub notes: Vec<Note>,
}

/// From when a unit stood under which parent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Parentage {
    /// First day; none means always.
    #[serde(default, skip_serializing_if = "is_default")]
    pub from: Option<NaiveDate>,
    /// The parent; none means directly under the committee.
    #[serde(default, skip_serializing_if = "is_default")]
    pub unit: Option<UnitId>,
}

impl Unit {
    /// A unit directly under the committee, of which nothing but name and kind is known.
    pub fn new(id: UnitId, name: Name, kind: KindId) -> Self {
        let (parents, notes) = (Vec::new(), Vec::new());
        Self { id, name, kind, head: None, parents, opened: None, closed: None, notes }
    }

    /// The parent on a day.
    pub fn parent_on(&self, day: NaiveDate) -> Option<UnitId> {
        self.parents.iter().rev().find(|spell| spell.from.is_none_or(|from| from <= day))?.unit
    }

    /// Tells whether the unit exists on a day.
    pub fn exists_on(&self, day: NaiveDate) -> bool {
        self.opened.is_none_or(|opened| opened <= day) && self.closed.is_none_or(|closed| day < closed)
    }
}
