//! What is expected of a target by a day, and the word for where a unit stands against that.
//!
//! The curve belongs to the committee or to the year's plan; between its points the expectation grows
//! by the same amount every day, so that it depends on the length of the months and of February.
//!
//! **Invariants.** Exactly on the curve counts as on pace. Only whole numbers are compared (`report/ratio.rs`).
//! `met` and `exceeded` never appear below the target (`numbers::never_shown_as_met_before_it_is`).

use std::cmp::Ordering;

use chrono::NaiveDate;

use crate::domain::calendar::Year;
use crate::domain::committee::PaceCurve;
use crate::domain::registry::Registry;
use crate::report::ratio::Ratio;

/// Where a unit stands against the pace of its target.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// More than the target.
    Exceeded,
    /// Exactly the target.
    Met,
    /// At least what is expected by now.
    OnPace,
    /// A few points below what is expected by now.
    Close,
    /// Further below.
    Behind,
    /// Nobody admitted yet.
    None,
    /// Nothing to reach.
    NoTarget,
}

impl Status {
    /// Every status, best first.
    pub const ALL: [Self; 7] =
        [Self::Exceeded, Self::Met, Self::OnPace, Self::Close, Self::Behind, Self::None, Self::NoTarget];

    /// The word that other programs read; never translated, never changed.
    pub fn code(self) -> &'static str {
        match self {
            Self::Exceeded => "exceeded",
            Self::Met => "met",
            Self::OnPace => "on-pace",
            Self::Close => "close",
            Self::Behind => "behind",
            Self::None => "none",
            Self::NoTarget => "no-target",
        }
    }
}

/// What is expected by a day, and how far below it is still close.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pace {
    /// The share of every target that is expected by the end of the day.
    pub share: Ratio,
    /// Up to how many percentage points below count as close.
    pub close_points: u8,
}

impl Pace {
    /// The pace of a day by the plan of its year, or by the committee's curve.
    pub fn on(registry: &Registry, day: NaiveDate) -> Self {
        let year = Year::of(day);
        let committee = registry.committee();
        let own = registry.plan(&year).and_then(|plan| plan.pace.as_ref());
        let share = expected(own.unwrap_or(&committee.pace), year, day);
        Self { share, close_points: committee.close_points }
    }

    /// The status of a number admitted of a target.
    pub fn status(&self, admitted: u64, target: u64) -> Status {
        let Some(reached) = Ratio::new(admitted, target) else { return Status::NoTarget };
        match admitted.cmp(&target) {
            Ordering::Greater => Status::Exceeded,
            Ordering::Equal => Status::Met,
            Ordering::Less if admitted == 0 => Status::None,
            Ordering::Less if reached.compare(self.share) != Ordering::Less => Status::OnPace,
            Ordering::Less if reached.is_within_points_of(self.share, self.close_points) => Status::Close,
            Ordering::Less => Status::Behind,
        }
    }
}

/// The share of a year's target that a curve expects by the end of a day.
pub fn expected(curve: &PaceCurve, year: Year, day: NaiveDate) -> Ratio {
    if day < year.first_day() {
        return Ratio::NOTHING;
    }
    // The curve starts from nothing at the end of the year before.
    let mut last = (year.first_day().pred_opt().unwrap_or(NaiveDate::MIN), 0);
    for (point, share) in curve.points() {
        let next = (point.in_year(year), *share);
        if day < next.0 {
            let days = |from: NaiveDate, to: NaiveDate| (to - from).num_days().unsigned_abs();
            return Ratio::between(last.1, next.1, days(last.0, day), days(last.0, next.0));
        }
        last = next;
    }
    Ratio::ALL
}
