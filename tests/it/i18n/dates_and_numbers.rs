//! Dates and numbers as three countries write and type them.

use chrono::Datelike;
use chrono::NaiveDate;
use ketnap::domain::calendar::Year;
use ketnap::domain::candidate::Born;
use ketnap::domain::language::Language;
use ketnap::i18n::dates;
use ketnap::i18n::dates::DateError;
use ketnap::i18n::dates::Toward;
use ketnap::i18n::numbers;
use proptest::prop_assert;
use proptest::prop_oneof;
use proptest::proptest;

use crate::support::day;
use crate::support::laws;

#[test]
fn numbers_follow_the_language() {
    for (count, en, vi) in [
        (0, "0", "0"),
        (999, "999", "999"),
        (1000, "1,000", "1.000"),
        (-1_234_567, "-1,234,567", "-1.234.567"),
    ] {
        assert_eq!(numbers::count(count, Language::En), en);
        assert_eq!(numbers::count(count, Language::Vi), vi);
        assert_eq!(numbers::count(count, Language::Id), vi);
    }
    assert_eq!(numbers::decimal("38.2", Language::En), "38.2");
    assert_eq!(numbers::decimal("38.2", Language::Vi), "38,2");
    assert_eq!(numbers::decimal("100.0", Language::Id), "100,0");
}

/// 30 June 2023, a Friday.
fn today() -> NaiveDate {
    day("2023-06-30")
}

#[test]
fn dates_are_written_by_language() {
    let date = day("2023-07-05");
    let written = |language| {
        [
            dates::format(date, language),
            dates::format_short(date, language),
            dates::format_weekday(date, language),
        ]
    };
    assert_eq!(written(Language::En), ["05 Jul 2023", "05 Jul", "Wed 05 Jul 2023"]);
    assert_eq!(written(Language::Vi), ["05/07/2023", "05/07", "T4 05/07/2023"]);
    assert_eq!(written(Language::Id), ["05/07/2023", "05/07", "Rab 05/07/2023"]);
}

#[test]
fn dates_written_can_be_read() {
    let days = (0..800).map(|away| today() - chrono::Days::new(400) + chrono::Days::new(away));
    for date in days {
        for language in Language::ALL {
            let written = dates::format(date, language);
            assert_eq!(dates::parse(&written, today(), Toward::Past), Ok(date), "{written}");
        }
    }
}

#[test]
fn dates_are_read_in_every_form() {
    let ahead = [
        ("2023-07-14", "2023-07-14"),
        ("14/07/2023", "2023-07-14"),
        ("14/7/2023", "2023-07-14"),
        ("14.7.2023", "2023-07-14"),
        ("14-7-2023", "2023-07-14"),
        ("14/7/23", "2023-07-14"),
        ("  14 / 7 / 2023 ", "2023-07-14"),
        ("14 Jul 2023", "2023-07-14"),
        ("14 July", "2023-07-14"),
        ("14 Agustus 2023", "2023-08-14"),
        ("ngày 14 tháng 7 năm 2023", "2023-07-14"),
        ("14 tháng 7", "2023-07-14"),
        ("14/7", "2023-07-14"),
        ("30/6", "2023-06-30"),
        ("29/6", "2024-06-29"),
        ("29/2", "2024-02-29"),
        ("today", "2023-06-30"),
        ("hôm nay", "2023-06-30"),
        ("HÔM NAY", "2023-06-30"),
        ("hari ini", "2023-06-30"),
        ("mai", "2023-07-01"),
        ("besok", "2023-07-01"),
        ("hôm qua", "2023-06-29"),
        ("+14d", "2023-07-14"),
        ("+14", "2023-07-14"),
        ("+ 14 ngày", "2023-07-14"),
        ("+2w", "2023-07-14"),
        ("+2 tuần", "2023-07-14"),
        ("+2 minggu", "2023-07-14"),
        ("+3m", "2023-09-30"),
        ("+3 tháng", "2023-09-30"),
        ("+8 bulan", "2024-02-29"),
        ("+1y", "2024-06-30"),
        ("-1d", "2023-06-29"),
        ("mon", "2023-07-03"),
        ("fri", "2023-07-07"),
        ("friday", "2023-07-07"),
        ("thứ 6", "2023-07-07"),
        ("thứ sáu", "2023-07-07"),
        ("t6", "2023-07-07"),
        ("jumat", "2023-07-07"),
        ("cn", "2023-07-02"),
        ("chủ nhật", "2023-07-02"),
        ("thu", "2023-07-06"),
        ("thứ năm", "2023-07-06"),
    ];
    for (typed, expected) in ahead {
        assert_eq!(dates::parse(typed, today(), Toward::Future), Ok(day(expected)), "{typed:?}");
    }
    let back = [
        ("2001-03-14", "2001-03-14"),
        ("14/3/01", "2001-03-14"),
        ("14/3/65", "1965-03-14"),
        ("14/7", "2022-07-14"),
        ("30/6", "2023-06-30"),
        ("fri", "2023-06-23"),
        ("thu", "2023-06-29"),
        ("29/2", "2020-02-29"),
    ];
    for (typed, expected) in back {
        assert_eq!(dates::parse(typed, today(), Toward::Past), Ok(day(expected)), "{typed:?}");
    }
}

#[test]
fn a_birth_date_may_be_a_year_alone() {
    let read = |typed| dates::parse_born(typed, today());
    assert_eq!(read("2001"), Ok(Born::Year(Year::try_from(2001).unwrap())));
    assert_eq!(read("14/3/2001"), Ok(Born::Day(day("2001-03-14"))));
    assert_eq!(read("14/3/01"), Ok(Born::Day(day("2001-03-14"))));
    assert_eq!(read("1066"), Err(DateError::YearOutOfRange(1066)));
    assert_eq!(read("x"), Err(DateError::Unreadable("x".to_owned())));
    for typed in ["2001", "14/03/2001"] {
        let born = read(typed).unwrap();
        assert_eq!(dates::format_born(born, Language::Vi), typed);
    }
}

#[test]
fn what_is_no_date_says_why() {
    let unreadable = |text: &str| DateError::Unreadable(text.to_owned());
    let cases = [
        ("", DateError::Empty),
        ("   ", DateError::Empty),
        ("soon", unreadable("soon")),
        ("+2t", unreadable("+2t")),
        ("+999999d", unreadable("+999999d")),
        ("14", unreadable("14")),
        ("1/2/3/4", unreadable("1/2/3/4")),
        ("14/07/123", unreadable("14/07/123")),
        ("30/2", DateError::NoSuchDay { day: 30, month: 2 }),
        ("31/4/2023", DateError::NoSuchDay { day: 31, month: 4 }),
        ("2023-13-01", DateError::NoSuchDay { day: 1, month: 13 }),
        ("1/1/1066", DateError::YearOutOfRange(1066)),
        ("+300y", DateError::YearOutOfRange(2323)),
        ("ngày", unreadable("ngày")),
        ("đ/ư/ớ", unreadable("đ/ư/ớ")),
    ];
    for (typed, expected) in cases {
        assert_eq!(dates::parse(typed, today(), Toward::Future), Err(expected), "{typed:?}");
    }
}

proptest! {
    #![proptest_config(laws(256))]

    #[test]
    fn whatever_is_typed_is_a_date_or_an_answer(
        typed in prop_oneof!["[0-9+/. -]{0,12}", "[+-][0-9]{1,6} ?[dwmy]?", "\\PC{0,16}"],
    ) {
        for toward in [Toward::Past, Toward::Future] {
            if let Ok(date) = dates::parse(&typed, today(), toward) {
                prop_assert!(Year::try_from(date.year()).is_ok(), "{typed:?} is {date}");
            }
        }
    }
}
