//! Why a value of a file cannot be meant, in words of the reader's language and not of the parser's.

use std::fmt::Debug;
use std::str::FromStr;

use chrono::NaiveDate;
use ketnap::domain::calendar::Year;
use ketnap::domain::candidate::Born;
use ketnap::domain::committee::Decimals;
use ketnap::domain::committee::MonthDay;
use ketnap::domain::committee::PaceCurve;
use ketnap::domain::id::UnitId;
use ketnap::domain::language::Language;
use ketnap::domain::text::Name;
use ketnap::domain::text::PackId;
use ketnap::i18n::locale::Locale;
use ketnap::i18n::problems::files;
use ketnap::store::problem::ProblemKind;
use ketnap::store::snapshot::StoreId;
use ron::Options;
use ron::extensions::Extensions;

/// A reason as the parser hands it on: the English of the error that a type gave.
fn refused<T: FromStr<Err: ToString> + Debug>(text: &str) -> String {
    text.parse::<T>().unwrap_err().to_string()
}

#[test]
fn every_reason_why_a_value_cannot_be_meant_is_worded() {
    let dialect = Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
    let read = |text: &str| dialect.from_str::<Values>(text).unwrap_err().code.to_string();
    let reasons = [
        refused::<Name>(" "),
        refused::<Name>("a\u{202e}b"),
        refused::<Name>(&"a".repeat(5000)),
        refused::<PackId>("a:b"),
        refused::<PackId>("a'b"),
        refused::<UnitId>("x"),
        refused::<NaiveDate>("30/06/2023"),
        refused::<NaiveDate>("2023-02-30"),
        refused::<NaiveDate>("2023-02"),
        refused::<NaiveDate>("2023-02-03x"),
        read("(year: 1800)"),
        read("(born: \"x\")"),
        read("(on: \"x\")"),
        read("(decimals: 9)"),
        read("(store: \"x\")"),
        read("(pace: [(\"06-30\", 50)])"),
        read("(pace: [(\"06-30\", 50), (\"06-30\", 60)])"),
    ];
    for reason in reasons {
        for language in [Language::Vi, Language::Id] {
            let kind = ProblemKind::BadValue { found: "x".to_owned(), reason: reason.clone() };
            let said = files::problem(&kind, &Locale::new(language));
            assert!(!said.contains(&reason), "{said}");
        }
    }
}

/// One value of each type that is read from the file with rules of its own.
#[derive(Debug, Default, serde::Deserialize)]
#[serde(default)]
struct Values {
    year: Option<Year>,
    born: Option<Born>,
    on: Option<MonthDay>,
    decimals: Option<Decimals>,
    store: Option<StoreId>,
    pace: Option<PaceCurve>,
}
