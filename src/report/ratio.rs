//! Fractions and what is shown of them. The only place of the program that divides figures.
//!
//! Counts are stored and percentages are computed, always here, always from whole numbers:
//! floating point would show 8 of 9 right and 29 of 100 wrong.
//!
//! **Invariants.** A target is never shown as met before it is: below the whole, the percentage stays below 100
//! in every rounding (`numbers::never_shown_as_met_before_it_is`).
//! The percentage never falls when the part grows (`numbers::percentage_never_falls`).
//!
//! **Not here:** the decimal comma (`i18n/numbers.rs`).

use std::cmp::Ordering;
use std::fmt;

use crate::domain::committee::Rounding;
use crate::domain::committee::RoundingMode;

/// A part of a whole that is not zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Ratio {
    part: u64,
    whole: u64,
}

impl Ratio {
    /// A ratio; none when there is no whole, because nothing can be a share of it.
    pub fn new(part: u64, whole: u64) -> Option<Self> {
        (whole > 0).then_some(Self { part, whole })
    }

    /// Nothing of it.
    pub(crate) const NOTHING: Self = Self { part: 0, whole: 1 };
    /// All of it.
    pub(crate) const ALL: Self = Self { part: 1, whole: 1 };

    /// A percentage between two others: `from` plus the share `step` of `steps` of the way to `to`.
    pub(crate) fn between(from: u8, to: u8, step: u64, steps: u64) -> Self {
        let rise = u64::from(to.saturating_sub(from));
        Self { part: u64::from(from) * steps + rise * step, whole: (100 * steps).max(1) }
    }

    /// The part.
    pub fn part(self) -> u64 {
        self.part
    }

    /// The whole.
    pub fn whole(self) -> u64 {
        self.whole
    }

    /// The share as a floating number, for drawing only: no figure that people read is made of it.
    pub fn for_drawing(self) -> f64 {
        self.part as f64 / self.whole as f64
    }

    /// Compares exactly.
    pub fn compare(self, other: Self) -> Ordering {
        let own = u128::from(self.part) * u128::from(other.whole);
        own.cmp(&(u128::from(other.part) * u128::from(self.whole)))
    }

    /// Tells whether the ratio lies at most so many percentage points below another.
    pub(crate) fn is_within_points_of(self, other: Self, points: u8) -> bool {
        let (own, ours) = (u128::from(self.part), u128::from(self.whole));
        let (wanted, theirs) = (u128::from(other.part), u128::from(other.whole));
        own * theirs * 100 + u128::from(points) * ours * theirs >= wanted * ours * 100
    }

    /// The ratio in per cent, brought to its decimals.
    pub fn percentage(self, rounding: Rounding) -> Percentage {
        let decimals = rounding.decimals.number();
        let hundred = 100 * 10_u128.pow(decimals.into());
        let (part, whole) = (u128::from(self.part), u128::from(self.whole));
        let scaled = match rounding.mode {
            RoundingMode::Truncate => part * hundred / whole,
            RoundingMode::HalfUp => (2 * part * hundred + whole) / (2 * whole),
        };
        let shown = if part < whole { scaled.min(hundred - 1) } else { scaled };
        Percentage { scaled: u64::try_from(shown).unwrap_or(u64::MAX), decimals }
    }
}

/// A percentage as it is shown; `Display` writes it with a decimal point and without a sign, as in `38.2`.
///
/// For showing, not for sorting: rounded values that look equal need not be ([`Ratio::compare`]).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Percentage {
    scaled: u64,
    decimals: u8,
}

impl fmt::Display for Percentage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let scale = 10_u64.pow(self.decimals.into());
        write!(f, "{}", self.scaled / scale)?;
        match self.decimals {
            0 => Ok(()),
            decimals => write!(f, ".{:0width$}", self.scaled % scale, width = usize::from(decimals)),
        }
    }
}

/// How many members somebody is ahead of or behind the pace, in tenths.
///
/// Cut off like percentages are, but the smallest lag still shows as one tenth: behind never looks like on pace.
/// `Display` writes `+3.5`, `-0.9` or `0.0`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Gap {
    tenths: i64,
}

impl Gap {
    /// The members admitted less those expected of a target at a pace.
    pub fn new(admitted: u64, target: u64, pace: Ratio) -> Self {
        let whole = i128::from(pace.whole);
        let exact = i128::from(admitted) * whole - i128::from(target) * i128::from(pace.part);
        let tenths = match exact * 10 / whole {
            0 if exact < 0 => -1,
            tenths => tenths,
        };
        Self { tenths: i64::try_from(tenths).unwrap_or(if exact < 0 { i64::MIN } else { i64::MAX }) }
    }

    /// The gap in tenths of a member.
    pub fn tenths(self) -> i64 {
        self.tenths
    }
}

impl fmt::Display for Gap {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = match self.tenths.cmp(&0) {
            Ordering::Less => "-",
            Ordering::Equal => "",
            Ordering::Greater => "+",
        };
        let tenths = self.tenths.unsigned_abs();
        write!(f, "{sign}{}.{}", tenths / 10, tenths % 10)
    }
}
