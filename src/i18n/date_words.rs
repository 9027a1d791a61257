//! Names of days, months and spans of time, as people of three countries write and type them.
//!
//! They are tables in Rust and not sentences in `.ftl` files because reading accepts every language at once:
//! an office that works in Vietnamese still pastes `30 Jun 2023` out of a letter.
//! Words to be read are folded (`domain::fold`): `thứ sáu` is `thu sau`.
//!
//! **Invariants:** a folded word means one thing per table; what `dates::format_*` writes can be read again.

use chrono::Weekday;

use crate::domain::language::Language;

/// The short name of a month (1 to 12) in an English date; the other languages write months as numbers.
pub(crate) fn english_month(month: u32) -> &'static str {
    const NAMES: [&str; 12] =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    NAMES[(month as usize + 11) % 12]
}

/// The short name of a day of the week.
pub(crate) fn weekday_name(day: Weekday, language: Language) -> &'static str {
    const EN: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
    const VI: [&str; 7] = ["T2", "T3", "T4", "T5", "T6", "T7", "CN"];
    const ID: [&str; 7] = ["Sen", "Sel", "Rab", "Kam", "Jum", "Sab", "Min"];
    let names = match language {
        Language::En => EN,
        Language::Vi => VI,
        Language::Id => ID,
    };
    names[day.num_days_from_monday() as usize]
}

/// Reads the name of a day of the week, full or short, folded.
pub(crate) fn weekday_from(word: &str) -> Option<Weekday> {
    let day = match word {
        "mon" | "monday" | "t2" | "thu 2" | "thu2" | "thu hai" | "sen" | "senin" => Weekday::Mon,
        "tue" | "tues" | "tuesday" | "t3" | "thu 3" | "thu3" | "thu ba" | "sel" | "selasa" => Weekday::Tue,
        "wed" | "wednesday" | "t4" | "thu 4" | "thu4" | "thu tu" | "rab" | "rabu" => Weekday::Wed,
        "thu" | "thur" | "thurs" | "thursday" | "t5" | "thu 5" | "thu5" | "thu nam" | "kam" | "kamis" => {
            Weekday::Thu
        }
        "fri" | "friday" | "t6" | "thu 6" | "thu6" | "thu sau" | "jum" | "jumat" | "jum'at" => Weekday::Fri,
        "sat" | "saturday" | "t7" | "thu 7" | "thu7" | "thu bay" | "sab" | "sabtu" => Weekday::Sat,
        "sun" | "sunday" | "cn" | "chu nhat" | "min" | "minggu" | "ahad" => Weekday::Sun,
        _ => return None,
    };
    Some(day)
}

/// Reads the name of a month, full or short, folded.
pub(crate) fn month_from(word: &str) -> Option<u32> {
    let month = match word {
        "jan" | "january" | "januari" => 1,
        "feb" | "february" | "februari" => 2,
        "mar" | "march" | "maret" => 3,
        "apr" | "april" => 4,
        "may" | "mei" => 5,
        "jun" | "june" | "juni" => 6,
        "jul" | "july" | "juli" => 7,
        "aug" | "august" | "agu" | "agt" | "agustus" => 8,
        "sep" | "sept" | "september" => 9,
        "oct" | "october" | "okt" | "oktober" => 10,
        "nov" | "november" | "nop" | "nopember" => 11,
        "dec" | "december" | "des" | "desember" => 12,
        _ => return None,
    };
    Some(month)
}

/// Reads a word for a day near today, folded: the number of days to go.
pub(crate) fn near_day_from(word: &str) -> Option<i64> {
    match word {
        "today" | "now" | "hom nay" | "homnay" | "nay" | "hari ini" | "hariini" => Some(0),
        "tomorrow" | "tom" | "ngay mai" | "mai" | "besok" => Some(1),
        "yesterday" | "hom qua" | "kemarin" => Some(-1),
        _ => None,
    }
}

/// A span of time that a date may be given in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Span {
    /// Days.
    Days,
    /// Seven days.
    Weeks,
    /// Calendar months.
    Months,
    /// Calendar years.
    Years,
}

/// Reads a span of time, folded; nothing means days.
///
/// A single `t` is refused: it could be `tuần`, `tháng` or `tahun`.
pub(crate) fn span_from(word: &str) -> Option<Span> {
    match word {
        "" | "d" | "day" | "days" | "n" | "ng" | "ngay" | "h" | "hari" => Some(Span::Days),
        "w" | "week" | "weeks" | "tuan" | "mg" | "minggu" => Some(Span::Weeks),
        "m" | "month" | "months" | "th" | "thang" | "b" | "bln" | "bulan" => Some(Span::Months),
        "y" | "year" | "years" | "nam" | "thn" | "tahun" => Some(Span::Years),
        _ => None,
    }
}
