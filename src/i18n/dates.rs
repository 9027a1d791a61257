//! Dates as people write them, and as they type them.
//!
//! Writing follows the language: `30 Jun 2023` in English, `30/06/2023` in Vietnamese and Indonesian.
//! Reading accepts every form of every language, always the day before the month, and anything relative to today,
//! because the same person types `14/7` today and pastes `2023-07-14` tomorrow.
//!
//! | typed | read as (today is Fri 30/06/2023, looking ahead) |
//! |---|---|
//! | `2023-07-14` `14/07/2023` `14.7.2023` `14-7-23` `14 Jul 2023` `14 tháng 7` | 14/07/2023 |
//! | `14/7` | the next 14 July; looking back, the last one |
//! | `+14d` `+2w` `+14` `+2 tuần` `-3 hari` | that far from today; months end at the month's last day |
//! | `fri` `thứ 6` `t6` `jumat` | the next Friday, never today |
//! | `today` `hôm nay` `hari ini` `mai` `besok` `yesterday` | these |
//!
//! **Invariants:** reading never fails silently: it gives a date or a [`DateError`]; what the `format` functions
//! write reads back as the same day (proved by `i18n::dates_and_numbers::dates_written_can_be_read`).
//!
//! Not here: working days and holidays (`domain/calendar.rs`).

use chrono::Datelike;
use chrono::Days;
use chrono::Months;
use chrono::NaiveDate;

use crate::domain::calendar::Year;
use crate::domain::candidate::Born;
use crate::domain::fold::fold;
use crate::domain::language::Language;
use crate::i18n::date_words::Span;
use crate::i18n::date_words::english_month;
use crate::i18n::date_words::month_from;
use crate::i18n::date_words::near_day_from;
use crate::i18n::date_words::span_from;
use crate::i18n::date_words::weekday_from;
use crate::i18n::date_words::weekday_name;

/// Where an incomplete date lies, seen from today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Toward {
    /// Plans: the next 14 July, the coming Friday.
    Future,
    /// Things that happened, births: the last 14 July, last Friday.
    Past,
}

/// Why a text is no date.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DateError {
    /// Nothing was typed.
    #[error("no date given")]
    Empty,
    /// It looks like no form of a date.
    #[error("{0:?} is not a date")]
    Unreadable(String),
    /// It looks like a date, but this month has no such day, or this year no such month.
    #[error("there is no day {day} in month {month}")]
    NoSuchDay {
        /// The day as typed.
        day: u32,
        /// The month as typed.
        month: u32,
    },
    /// The year is none that a [`Year`] can be; a slip of the finger.
    #[error("the year {0} is out of range")]
    YearOutOfRange(i64),
}

/// Writes a date: `30 Jun 2023`, `30/06/2023`.
pub fn format(date: NaiveDate, language: Language) -> String {
    match language {
        Language::En => format!("{} {}", format_short(date, language), date.year()),
        Language::Vi | Language::Id => format!("{}/{}", format_short(date, language), date.year()),
    }
}

/// Writes a date without its year: `30 Jun`, `30/06`.
pub fn format_short(date: NaiveDate, language: Language) -> String {
    match language {
        Language::En => format!("{:02} {}", date.day(), english_month(date.month())),
        Language::Vi | Language::Id => format!("{:02}/{:02}", date.day(), date.month()),
    }
}

/// Writes a date after its day of the week: `Fri 30 Jun 2023`, `T6 30/06/2023`.
pub fn format_weekday(date: NaiveDate, language: Language) -> String {
    format!("{} {}", weekday_name(date.weekday(), language), format(date, language))
}

/// Reads a date in any of the forms of the table above.
pub fn parse(typed: &str, today: NaiveDate, toward: Toward) -> Result<NaiveDate, DateError> {
    let words = fold(typed);
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    if words.is_empty() {
        return Err(DateError::Empty);
    }
    if let Some(days) = near_day_from(&words) {
        return offset(today, days, Span::Days);
    }
    if let Some(day) = weekday_from(&words) {
        return nearest_weekday(day, today, toward);
    }
    let unreadable = || DateError::Unreadable(typed.trim().to_owned());
    if words.starts_with(['+', '-']) {
        let (amount, span) = amount_and_span(&words).ok_or_else(unreadable)?;
        return offset(today, amount, span);
    }
    let (day, month, year) = day_month_year(&words).ok_or_else(unreadable)?;
    match year {
        Some(year) => whole_date(day, month, century(year, today, toward)),
        None => nearest_day(day, month, today, toward),
    }
}

/// Reads a birth date, or only the year where lists give no more.
pub fn parse_born(typed: &str, today: NaiveDate) -> Result<Born, DateError> {
    let Some(YearTyped::Full(number)) = full_year(typed.trim()) else {
        return parse(typed, today, Toward::Past).map(Born::Day);
    };
    Year::try_from(number).map(Born::Year).map_err(|_| DateError::YearOutOfRange(i64::from(number)))
}

/// Writes a birth date, or only the year where no more is known.
pub fn format_born(born: Born, language: Language) -> String {
    match born {
        Born::Year(year) => year.to_string(),
        Born::Day(day) => format(day, language),
    }
}

/// A year as typed: two digits are completed, four are not.
#[derive(Debug, Clone, Copy)]
enum YearTyped {
    Short(i32),
    Full(i32),
}

/// `+14d`, `-3 hari`: how much of which span.
fn amount_and_span(words: &str) -> Option<(i64, Span)> {
    let sign = if words.starts_with('-') { -1 } else { 1 };
    let rest = words[1..].trim_start();
    let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    // Five digits of days are more than a lifetime; more would only overflow.
    if digits == 0 || digits > 5 {
        return None;
    }
    let amount: i64 = rest[..digits].parse().ok()?;
    Some((sign * amount, span_from(rest[digits..].trim())?))
}

fn offset(today: NaiveDate, amount: i64, span: Span) -> Result<NaiveDate, DateError> {
    let far = amount.unsigned_abs();
    let date = match span {
        Span::Days | Span::Weeks => {
            let days = Days::new(if span == Span::Weeks { far * 7 } else { far });
            if amount < 0 { today.checked_sub_days(days) } else { today.checked_add_days(days) }
        }
        Span::Months | Span::Years => {
            let months = Months::new(if span == Span::Years { far * 12 } else { far } as u32);
            if amount < 0 { today.checked_sub_months(months) } else { today.checked_add_months(months) }
        }
    };
    let date = date.ok_or(DateError::YearOutOfRange(amount))?;
    within_years(date)
}

fn nearest_weekday(day: chrono::Weekday, today: NaiveDate, toward: Toward) -> Result<NaiveDate, DateError> {
    let ahead = i64::from((day.num_days_from_monday() + 7 - today.weekday().num_days_from_monday()) % 7);
    let days = match (toward, ahead) {
        (Toward::Future, 0) => 7,
        (Toward::Future, _) => ahead,
        (Toward::Past, _) => ahead - 7,
    };
    offset(today, days, Span::Days)
}

/// Takes `14/7`, `2001-03-14`, `14 Jul 2023`, `14 thang 7 nam 2023` apart.
fn day_month_year(words: &str) -> Option<(u32, u32, Option<YearTyped>)> {
    let parts: Vec<&str> = words
        .split(['/', '-', '.', ' ', ','])
        .filter(|part| !matches!(*part, "" | "ngay" | "thang" | "thg" | "nam"))
        .collect();
    match parts[..] {
        [first, month, last] if first.len() == 4 => {
            Some((number(last)?, month_number(month)?, Some(full_year(first)?)))
        }
        [day, month, last] => Some((number(day)?, month_number(month)?, Some(year(last)?))),
        [day, month] => Some((number(day)?, month_number(month)?, None)),
        _ => None,
    }
}

fn number(part: &str) -> Option<u32> {
    let digits = part.len() <= 2 && part.bytes().all(|byte| byte.is_ascii_digit());
    if digits { part.parse().ok() } else { None }
}

fn month_number(part: &str) -> Option<u32> {
    number(part).or_else(|| month_from(part))
}

fn full_year(part: &str) -> Option<YearTyped> {
    let digits = part.len() == 4 && part.bytes().all(|byte| byte.is_ascii_digit());
    if digits { part.parse().ok().map(YearTyped::Full) } else { None }
}

fn year(part: &str) -> Option<YearTyped> {
    let short = part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit());
    if short { part.parse().ok().map(YearTyped::Short) } else { full_year(part) }
}

/// Completes two digits: the last such year for things past, else the one within fifty years of today.
fn century(year: YearTyped, today: NaiveDate, toward: Toward) -> i32 {
    let digits = match year {
        YearTyped::Full(year) => return year,
        YearTyped::Short(digits) => digits,
    };
    let latest = match toward {
        Toward::Past => today.year(),
        Toward::Future => today.year() + 50,
    };
    let candidate = latest - latest.rem_euclid(100) + digits;
    if candidate > latest { candidate - 100 } else { candidate }
}

fn whole_date(day: u32, month: u32, year: i32) -> Result<NaiveDate, DateError> {
    let date = NaiveDate::from_ymd_opt(year, month, day).ok_or(DateError::NoSuchDay { day, month })?;
    within_years(date)
}

/// The nearest year that has this day, today included; 29 February may be years away.
fn nearest_day(day: u32, month: u32, today: NaiveDate, toward: Toward) -> Result<NaiveDate, DateError> {
    // Eight years: 1896 and 1904 are the farthest neighbouring leap years.
    let mut found = (0..=8).filter_map(|away| match toward {
        Toward::Future => {
            NaiveDate::from_ymd_opt(today.year() + away, month, day).filter(|date| *date >= today)
        }
        Toward::Past => {
            NaiveDate::from_ymd_opt(today.year() - away, month, day).filter(|date| *date <= today)
        }
    });
    found.next().ok_or(DateError::NoSuchDay { day, month })
}

fn within_years(date: NaiveDate) -> Result<NaiveDate, DateError> {
    match Year::try_from(date.year()) {
        Ok(_) => Ok(date),
        Err(_) => Err(DateError::YearOutOfRange(i64::from(date.year()))),
    }
}
