//! The body that owns the store, and the settings that belong to its data rather than to a user.

use chrono::Datelike;
use chrono::NaiveDate;
use compact_str::CompactString;
use serde::Deserialize;
use serde::Serialize;

use crate::domain::calendar::Holidays;
use crate::domain::calendar::Year;
use crate::domain::is_default;
use crate::domain::language::Words;
use crate::domain::text::AssociationKind;
use crate::domain::text::KindId;
use crate::domain::text::Name;
use crate::domain::text::PackId;
use crate::domain::text::TagId;

/// The committee whose store this is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Committee {
    /// Its name.
    pub name: Name,
    /// Set when every person in the store is invented.
    #[serde(default, skip_serializing_if = "is_default")]
    pub sample: Option<SampleMark>,
    /// How percentages are rounded.
    #[serde(default, skip_serializing_if = "is_default")]
    pub rounding: Rounding,
    /// The share of a yearly target that is expected on a day, unless a plan has its own curve.
    #[serde(default, skip_serializing_if = "is_default")]
    pub pace: PaceCurve,
    /// Up to how many points below pace still count as close.
    #[serde(default = "ten", skip_serializing_if = "is_ten")]
    pub close_points: u8,
    /// The rule pack of new candidates.
    pub pack: PackId,
    /// Days on which offices are closed.
    #[serde(default, skip_serializing_if = "is_default")]
    pub holidays: Holidays,
    /// What candidates can be tagged with.
    #[serde(default, skip_serializing_if = "is_default")]
    pub tags: Vec<Tag>,
    /// The kinds of unit.
    #[serde(default, skip_serializing_if = "is_default")]
    pub kinds: Vec<Kind>,
    /// The kinds of association.
    #[serde(default, skip_serializing_if = "is_default")]
    pub association_kinds: Vec<AssociationKindName>,
}

fn ten() -> u8 {
    10
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands skip_serializing_if a reference")]
fn is_ten(points: &u8) -> bool {
    *points == ten()
}

/// Marks a store of invented people and holds the day on which it is meant to be looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SampleMark {
    /// The sample's own today, so that it looks the same in every year.
    pub today: NaiveDate,
}

/// A name that candidates can be tagged with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tag {
    /// The id that candidates and floors use.
    pub id: TagId,
    /// What it is called.
    pub name: Words,
}

/// A kind of unit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Kind {
    /// The id that units use.
    pub id: KindId,
    /// What it is called.
    pub name: Words,
}

/// A kind of association.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AssociationKindName {
    /// The id that associations use.
    pub id: AssociationKind,
    /// What it is called.
    pub name: Words,
}

/// How a percentage is brought to its number of decimals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rounding {
    /// Decimals shown, 0 to 3.
    pub decimals: Decimals,
    /// What happens to the rest.
    #[serde(default)]
    pub mode: RoundingMode,
}

impl Default for Rounding {
    fn default() -> Self {
        Self { decimals: Decimals(1), mode: RoundingMode::Truncate }
    }
}

/// A number of decimals from 0 to 3.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Decimals(u8);

/// More decimals than a percentage can sensibly have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{0} decimals, at most 3 are possible")]
pub struct DecimalsError(pub u8);

impl Decimals {
    /// The number.
    pub fn number(self) -> u8 {
        self.0
    }
}

impl TryFrom<u8> for Decimals {
    type Error = DecimalsError;

    fn try_from(number: u8) -> Result<Self, DecimalsError> {
        if number <= 3 { Ok(Self(number)) } else { Err(DecimalsError(number)) }
    }
}

impl From<Decimals> for u8 {
    fn from(decimals: Decimals) -> Self {
        decimals.0
    }
}

/// What happens to the decimals that are not shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum RoundingMode {
    /// Cut off, so that 999 of 1000 is 99.9 and never looks met. The published district report does the same.
    #[default]
    Truncate,
    /// Rounded to the nearest, halves up.
    HalfUp,
}

/// A day of any year, written `06-30`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "CompactString", into = "CompactString")]
pub struct MonthDay {
    month: u8,
    day: u8,
}

/// A text that is no day of a year.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is not a day such as 06-30")]
pub struct MonthDayError(pub CompactString);

impl MonthDay {
    /// That day in a year; the 29th of February is the 28th in a year without it.
    pub fn in_year(self, year: Year) -> NaiveDate {
        NaiveDate::from_ymd_opt(year.number(), self.month.into(), self.day.into())
            .or_else(|| NaiveDate::from_ymd_opt(year.number(), 2, 28))
            .unwrap_or(NaiveDate::MIN)
    }
}

impl TryFrom<CompactString> for MonthDay {
    type Error = MonthDayError;

    fn try_from(text: CompactString) -> Result<Self, MonthDayError> {
        // A leap year accepts every day that some year has.
        let parsed = (text.len() == 5).then(|| format!("2024-{text}").parse::<NaiveDate>().ok()).flatten();
        match parsed {
            Some(date) => Ok(Self { month: date.month() as u8, day: date.day() as u8 }),
            None => Err(MonthDayError(text)),
        }
    }
}

impl From<MonthDay> for CompactString {
    fn from(day: MonthDay) -> Self {
        compact_str::format_compact!("{:02}-{:02}", day.month, day.day)
    }
}

/// The share of the yearly target expected on each day: straight lines between points, from nothing on 31 December before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Vec<(MonthDay, u8)>", into = "Vec<(MonthDay, u8)>")]
pub struct PaceCurve(Vec<(MonthDay, u8)>);

/// Why a list of points is no pace curve.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PaceCurveError {
    /// Days or shares do not rise.
    #[error("the points of a pace curve rise in day and never fall in share")]
    NotRising,
    /// The curve does not end at the whole target on 31 December.
    #[error("a pace curve ends with 100 on 12-31")]
    NotWhole,
}

impl PaceCurve {
    /// Its points, rising: a day and the percentage expected by the end of that day.
    pub fn points(&self) -> &[(MonthDay, u8)] {
        &self.0
    }
}

impl Default for PaceCurve {
    /// A quarter of the target each quarter.
    fn default() -> Self {
        let point = |month, day, share| (MonthDay { month, day }, share);
        Self(vec![point(3, 31, 25), point(6, 30, 50), point(9, 30, 75), point(12, 31, 100)])
    }
}

impl TryFrom<Vec<(MonthDay, u8)>> for PaceCurve {
    type Error = PaceCurveError;

    fn try_from(points: Vec<(MonthDay, u8)>) -> Result<Self, PaceCurveError> {
        if points.windows(2).any(|pair| pair[0].0 >= pair[1].0 || pair[0].1 > pair[1].1) {
            return Err(PaceCurveError::NotRising);
        }
        match points.last() {
            Some((MonthDay { month: 12, day: 31 }, 100)) => Ok(Self(points)),
            _ => Err(PaceCurveError::NotWhole),
        }
    }
}

impl From<PaceCurve> for Vec<(MonthDay, u8)> {
    fn from(curve: PaceCurve) -> Self {
        curve.0
    }
}
