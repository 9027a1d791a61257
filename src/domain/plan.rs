//! One year's plan: targets per unit with their floors, counts and revisions.
//!
//! **Invariants.** Counts are stored, percentages are computed (`report/ratio.rs`).
//! A count is a number *without people*: it never includes candidates of the store, so that admitting one moves the total.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Deserialize;
use serde::Serialize;

use crate::domain::calendar::Year;
use crate::domain::committee::PaceCurve;
use crate::domain::distinct;
use crate::domain::id::UnitId;
use crate::domain::is_default;
use crate::domain::text::Prose;
use crate::domain::text::TagId;
use crate::domain::text::Text;

/// The largest number that a target or a count can be: a country's yearly admissions are about 200 000.
pub const LARGEST: u32 = 9_999_999;

/// What holds for a whole year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// The year.
    pub year: Year,
    /// The year's own pace curve.
    #[serde(default, skip_serializing_if = "is_default")]
    pub pace: Option<PaceCurve>,
    /// Since when the year is closed for edits.
    #[serde(default, skip_serializing_if = "is_default")]
    pub locked: Option<NaiveDate>,
    /// Remarks.
    #[serde(default, skip_serializing_if = "is_default")]
    pub note: Option<Prose>,
}

/// What one unit is to reach in one year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Target {
    /// The unit.
    pub unit: UnitId,
    /// The year.
    pub year: Year,
    /// How many members the committee assigned.
    pub assigned: u32,
    /// How many the unit set itself.
    #[serde(default, skip_serializing_if = "is_default")]
    pub own: Option<u32>,
    /// The unit's share of the target for the whole term.
    #[serde(default, skip_serializing_if = "is_default")]
    pub term: Option<u32>,
    /// At least how many of them must carry a tag; floors overlap and never sum to the target.
    #[serde(default, skip_serializing_if = "is_default", deserialize_with = "distinct::map")]
    pub floors: BTreeMap<TagId, u32>,
    /// Admissions known only as a number, oldest first.
    #[serde(default, skip_serializing_if = "is_default")]
    pub counts: Vec<Count>,
    /// Every assignment of the number, oldest first.
    #[serde(default, skip_serializing_if = "is_default")]
    pub revisions: Vec<Revision>,
}

/// Admissions of the year so far that are known only as a number, without people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Count {
    /// The day the number was true.
    pub on: NaiveDate,
    /// Admitted since 1 January.
    pub admitted: u32,
    /// Of all probationary members made official since 1 January.
    #[serde(default, skip_serializing_if = "is_default")]
    pub official: u32,
}

/// One assignment of a target.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Revision {
    /// The day of the decision.
    pub on: NaiveDate,
    /// The number assigned.
    pub assigned: u32,
    /// The document or body that assigned it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub by: Option<Text>,
    /// Why it changed.
    #[serde(default, skip_serializing_if = "is_default")]
    pub why: Option<Text>,
}

impl Target {
    /// The number assigned as it stood on a day; before the first revision, the first number.
    pub fn assigned_on(&self, day: NaiveDate) -> u32 {
        let known = self.revisions.iter().rev().find(|revision| revision.on <= day);
        known.or(self.revisions.first()).map_or(self.assigned, |revision| revision.assigned)
    }

    /// The last count on or before a day.
    pub fn count_on(&self, day: NaiveDate) -> Option<Count> {
        self.counts.iter().rev().find(|count| count.on <= day).copied()
    }
}
