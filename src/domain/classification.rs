//! The year-end level of a unit or of the person responsible for it.

use chrono::NaiveDate;
use serde::Deserialize;
use serde::Serialize;

use crate::domain::calendar::Year;
use crate::domain::id::UnitId;
use crate::domain::is_default;
use crate::domain::text::Text;

/// A classification: what the rules proposed and what the committee decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Classification {
    /// Who is classified.
    pub subject: Subject,
    /// For which year.
    pub year: Year,
    /// The level the rules proposed when it was decided.
    #[serde(default, skip_serializing_if = "is_default")]
    pub proposed: Option<Level>,
    /// The committee's decision.
    #[serde(default, skip_serializing_if = "is_default")]
    pub decided: Option<Level>,
    /// The day of the decision.
    #[serde(default, skip_serializing_if = "is_default")]
    pub on: Option<NaiveDate>,
    /// Why decision and proposal differ.
    #[serde(default, skip_serializing_if = "is_default")]
    pub reason: Option<Text>,
}

/// Who is classified.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Subject {
    /// The unit itself.
    Unit(UnitId),
    /// The person who answers for the unit.
    Head(UnitId),
}

impl Subject {
    /// The unit concerned.
    pub fn unit(self) -> UnitId {
        match self {
            Self::Unit(unit) | Self::Head(unit) => unit,
        }
    }
}

/// A year-end level, best first (Regulation 124-QĐ/TW of 2023 has these four).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Level {
    /// Completed excellently.
    Excellent,
    /// Completed well.
    Good,
    /// Completed.
    Completed,
    /// Not completed.
    NotCompleted,
}
