//! Days, years and limits: the arithmetic of dates that rules are written in.
//!
//! **Invariants.** A working day is Monday to Friday and not one of the store's holidays
//! (Labour Code 45/2019/QH14, article 112, leaves the list to each year, hence data).
//! Counting `n` working days from a day starts on the day after it, as deadlines do.

use std::collections::BTreeSet;

use chrono::Datelike;
use chrono::Days;
use chrono::Months;
use chrono::NaiveDate;
use chrono::Weekday;
use serde::Deserialize;
use serde::Serialize;

/// A calendar year, 1900 to 2200: wide enough for every birth and plan, narrow enough to catch a slip of the finger.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "i32", into = "i32")]
pub struct Year(i32);

/// A number that is no year between 1900 and 2200.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{0} is not a year from 1900 to 2200")]
pub struct YearError(pub i32);

impl Year {
    /// The year a day falls in.
    pub fn of(day: NaiveDate) -> Self {
        Self(day.year())
    }

    /// The number of the year.
    pub fn number(self) -> i32 {
        self.0
    }

    /// The first of January.
    pub fn first_day(self) -> NaiveDate {
        NaiveDate::from_ymd_opt(self.0, 1, 1).unwrap_or(NaiveDate::MIN)
    }

    /// The thirty-first of December.
    pub fn last_day(self) -> NaiveDate {
        NaiveDate::from_ymd_opt(self.0, 12, 31).unwrap_or(NaiveDate::MAX)
    }

    /// Tells whether a day falls in the year.
    pub fn contains(self, day: NaiveDate) -> bool {
        day.year() == self.0
    }

    /// The year before.
    pub fn before(self) -> Self {
        Self(self.0 - 1)
    }
}

impl TryFrom<i32> for Year {
    type Error = YearError;

    fn try_from(number: i32) -> Result<Self, YearError> {
        if (1900..=2200).contains(&number) { Ok(Self(number)) } else { Err(YearError(number)) }
    }
}

impl From<Year> for i32 {
    fn from(year: Year) -> Self {
        year.0
    }
}

impl std::fmt::Display for Year {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.0)
    }
}

/// How long something may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Span {
    /// Calendar days.
    Days(u16),
    /// Working days, counted with the store's holidays.
    WorkingDays(u16),
    /// Calendar months; the 31st counts as the last day of a shorter month.
    Months(u16),
}

/// The holidays of a store.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Holidays(pub BTreeSet<NaiveDate>);

impl Holidays {
    /// Tells whether offices work on a day.
    pub fn is_working_day(&self, day: NaiveDate) -> bool {
        !matches!(day.weekday(), Weekday::Sat | Weekday::Sun) && !self.0.contains(&day)
    }

    /// The day on which a span that begins on `start` ends; the last day chrono knows when it would pass it.
    pub fn after(&self, start: NaiveDate, span: Span) -> NaiveDate {
        match span {
            Span::Days(n) => start.checked_add_days(Days::new(n.into())).unwrap_or(NaiveDate::MAX),
            Span::Months(n) => start.checked_add_months(Months::new(n.into())).unwrap_or(NaiveDate::MAX),
            Span::WorkingDays(n) => {
                let mut day = start;
                let mut left = n;
                while left > 0 {
                    let Some(next) = day.succ_opt() else { return day };
                    day = next;
                    if self.is_working_day(day) {
                        left -= 1;
                    }
                }
                day
            }
        }
    }
}

/// Whole months of age on a day; negative ages are zero.
pub fn months_between(born: NaiveDate, day: NaiveDate) -> u32 {
    let months = (day.year() - born.year()) * 12 + day.month() as i32 - born.month() as i32;
    let complete = if day.day() < born.day() { months - 1 } else { months };
    u32::try_from(complete).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn working_days_skip_weekends_and_holidays() {
        let holidays = Holidays([day("2023-09-01"), day("2023-09-04")].into());
        assert_eq!(holidays.after(day("2023-08-31"), Span::WorkingDays(1)), day("2023-09-05"));
        assert_eq!(holidays.after(day("2023-09-05"), Span::WorkingDays(4)), day("2023-09-11"));
        assert_eq!(holidays.after(day("2023-08-31"), Span::WorkingDays(0)), day("2023-08-31"));
    }

    #[test]
    fn months_end_on_the_last_day_of_a_shorter_month() {
        assert_eq!(Holidays::default().after(day("2024-01-31"), Span::Months(1)), day("2024-02-29"));
        assert_eq!(months_between(day("2000-02-29"), day("2018-02-28")), 215);
        assert_eq!(months_between(day("2000-02-29"), day("2018-03-01")), 216);
    }
}
