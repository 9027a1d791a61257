//! An official member who helps candidates.

use chrono::NaiveDate;
use serde::Deserialize;
use serde::Serialize;

use crate::domain::candidate::Note;
use crate::domain::id::MentorId;
use crate::domain::id::UnitId;
use crate::domain::is_default;
use crate::domain::text::Name;
use crate::domain::text::Text;

/// A mentor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mentor {
    /// His id.
    pub id: MentorId,
    /// His name.
    pub name: Name,
    /// The unit he belongs to.
    pub unit: UnitId,
    /// His standing over time, oldest first; none means official.
    #[serde(default, skip_serializing_if = "is_default")]
    pub standings: Vec<StandingSpell>,
    /// How many candidates he may help at a time; none means what the committee's pack says.
    #[serde(default, skip_serializing_if = "is_default")]
    pub limit: Option<u8>,
    /// Since when he is an official member.
    #[serde(default, skip_serializing_if = "is_default")]
    pub official_since: Option<NaiveDate>,
    /// Work and workplace.
    #[serde(default, skip_serializing_if = "is_default")]
    pub occupation: Option<Text>,
    /// Remarks.
    #[serde(default, skip_serializing_if = "is_default")]
    pub notes: Vec<Note>,
}

/// From when a mentor had which standing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StandingSpell {
    /// First day; none means always.
    #[serde(default, skip_serializing_if = "is_default")]
    pub from: Option<NaiveDate>,
    /// The standing.
    pub standing: Standing,
}

/// Whether a mentor may help.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Standing {
    /// An official member: may help.
    #[default]
    Official,
    /// Still in probation: may not yet help.
    Probationary,
    /// Moved away.
    Moved,
    /// Disciplined: may not help.
    Disciplined,
}

impl Standing {
    /// Every standing, in the order of the form's choice.
    pub const ALL: [Self; 4] = [Self::Official, Self::Probationary, Self::Moved, Self::Disciplined];
}

impl Mentor {
    /// An official member of whom nothing but name and unit is known.
    pub fn new(id: MentorId, name: Name, unit: UnitId) -> Self {
        let (standings, notes) = (Vec::new(), Vec::new());
        Self { id, name, unit, standings, limit: None, official_since: None, occupation: None, notes }
    }

    /// The standing on a day.
    pub fn standing_on(&self, day: NaiveDate) -> Standing {
        let spell = self.standings.iter().rev().find(|spell| spell.from.is_none_or(|from| from <= day));
        spell.map_or(Standing::Official, |spell| spell.standing)
    }
}
