//! Which text may enter the program, and what becomes of it on the way in.

use compact_str::CompactString;
use ketnap::domain::calendar::Year;
use ketnap::domain::candidate::Born;
use ketnap::domain::committee::MonthDay;
use ketnap::domain::committee::PaceCurve;
use ketnap::domain::committee::PaceCurveError;
use ketnap::domain::id::CandidateId;
use ketnap::domain::id::UnitId;
use ketnap::domain::text::CODE_LIMIT;
use ketnap::domain::text::NAME_LIMIT;
use ketnap::domain::text::Name;
use ketnap::domain::text::PROSE_LIMIT;
use ketnap::domain::text::PaperCode;
use ketnap::domain::text::Prose;
use ketnap::domain::text::StageId;
use ketnap::domain::text::TEXT_LIMIT;
use ketnap::domain::text::Text;
use ketnap::domain::text::TextError;
use proptest::prelude::any;
use proptest::proptest;

use crate::support::day;
use crate::support::laws;

fn name(raw: &str) -> String {
    Name::new(raw).unwrap().as_str().to_owned()
}

#[test]
fn composed_and_decomposed_names_are_one_name() {
    let composed = "Nguyễn Thị Ánh Đào";
    let decomposed = "Nguye\u{302}\u{303}n Thi\u{323} A\u{301}nh Đa\u{300}o";
    assert_ne!(composed, decomposed);
    assert_eq!(Name::new(composed), Name::new(decomposed));
    assert_eq!(name(decomposed), composed);
    // The marks of one letter may be typed in either order.
    assert_eq!(name("Vie\u{323}\u{302}t"), name("Vie\u{302}\u{323}t"));
}

#[test]
fn how_a_sign_is_drawn_is_no_part_of_a_text() {
    assert_eq!(name("☎\u{fe0f} An"), "☎ An");
    assert_eq!(Name::new("葛\u{e0100}"), Name::new("葛"));
    assert_eq!(Prose::new("gọi \u{260e}\u{fe0e}").unwrap().as_str(), "gọi ☎");
    // Also where one stands between a letter and its mark.
    assert_eq!(name("e\u{fe00}\u{301}"), "é");
}

#[test]
fn white_space_is_folded_and_trimmed() {
    assert_eq!(name("  Trần \t Văn\u{a0}\u{3000}An \n"), "Trần Văn An");
}

#[test]
fn nothing_but_white_space_is_no_text() {
    for raw in ["", " ", "\t\n", "\u{a0}\u{2003}"] {
        assert_eq!(Name::new(raw), Err(TextError::Empty), "{raw:?}");
        assert_eq!(Text::new(raw), Err(TextError::Empty), "{raw:?}");
        assert_eq!(Prose::new(raw), Err(TextError::Empty), "{raw:?}");
    }
}

#[test]
fn what_a_terminal_would_act_on_is_refused() {
    let acted_on = [
        '\u{0}',
        '\u{7}',
        '\u{8}',
        '\u{1b}',
        '\u{7f}',
        '\u{9b}',
        '\u{9d}', // controls, CSI and OSC
        '\u{200e}',
        '\u{200f}',
        '\u{202a}',
        '\u{202e}',
        '\u{2066}',
        '\u{2069}',
        '\u{61c}', // bidi
        '\u{200b}',
        '\u{200c}',
        '\u{200d}',
        '\u{2060}',
        '\u{feff}',
        '\u{ad}', // invisible
        '\u{34f}',
        '\u{115f}',
        '\u{3164}',
        '\u{ffa0}',
        '\u{180b}',
        '\u{1d173}',
        '\u{e0fff}', // fillers and joiners that no font shows
        '\u{fff9}',
        '\u{e0001}',
        '\u{e007f}', // annotations and tags
    ];
    for c in acted_on {
        let raw = format!("Trần{c}An");
        assert_eq!(Name::new(&raw), Err(TextError::Forbidden { code: u32::from(c) }), "{c:?}");
        assert!(matches!(Text::new(&raw), Err(TextError::Forbidden { .. })), "{c:?}");
        assert!(matches!(Prose::new(&raw), Err(TextError::Forbidden { .. })), "{c:?}");
        assert!(StageId::new(&raw).is_err(), "{c:?}");
    }
}

#[test]
fn line_and_paragraph_separators_never_reach_one_line() {
    for raw in ["a\u{2028}b", "a\u{2029}b", "a\nb", "a\r\nb", "a\u{85}b", "a\u{b}b", "a\u{c}b"] {
        if let Ok(text) = Text::new(raw) {
            assert_eq!(text.as_str(), "a b", "{raw:?}");
        }
    }
}

#[test]
fn length_counts_characters_after_normalisation() {
    assert!(Name::new(&"ế".repeat(NAME_LIMIT)).is_ok());
    assert!(Name::new(&"e\u{302}\u{301}".repeat(NAME_LIMIT)).is_ok());
    let too_long = TextError::TooLong { length: NAME_LIMIT + 1, limit: NAME_LIMIT };
    assert_eq!(Name::new(&"ế".repeat(NAME_LIMIT + 1)), Err(too_long));
    assert!(Text::new(&"a".repeat(TEXT_LIMIT)).is_ok());
    assert!(Text::new(&"a".repeat(TEXT_LIMIT + 1)).is_err());
    assert!(Prose::new(&"a".repeat(PROSE_LIMIT)).is_ok());
    assert!(Prose::new(&"a".repeat(PROSE_LIMIT + 1)).is_err());
    assert!(StageId::new(&"a".repeat(CODE_LIMIT + 1)).is_err());
}

#[test]
fn notes_keep_their_lines_and_lose_blank_edges() {
    let note = Prose::new("\n\n  Gặp lần 1 \r\n\r\n- hẹn\ttuần sau\n\n").unwrap();
    assert_eq!(note.as_str(), "  Gặp lần 1\n\n- hẹn tuần sau");
}

#[test]
fn codes_take_letters_digits_and_four_marks() {
    for good in ["dossier", "1-KNĐ", "vn-2025", "4A_x", "147-KH/HU", "a.b"] {
        assert_eq!(PaperCode::new(good).unwrap().as_str(), good);
    }
    for bad in ["two words", "a:b", "a\"b", "(x)", "a,b", "é!"] {
        assert!(matches!(PaperCode::new(bad), Err(TextError::NotInCode { .. })), "{bad:?}");
    }
}

#[test]
fn the_given_name_is_the_last_word() {
    assert_eq!(Name::new("Nguyễn Văn Hùng").unwrap().given(), "Hùng");
    assert_eq!(Name::new("Suharto").unwrap().given(), "Suharto");
}

#[test]
fn a_birth_date_is_a_day_or_a_year() {
    let born = |text: &str| Born::try_from(CompactString::from(text));
    assert_eq!(born("2001-03-14").unwrap(), Born::Day(day("2001-03-14")));
    assert_eq!(born("1999").unwrap(), Born::Year(Year::try_from(1999).unwrap()));
    for bad in ["", "2001-3", "14/3/2001", "2001-02-29", "1899", "2201", "1899-12-31", "x", "-2001", "2001 "]
    {
        assert!(born(bad).is_err(), "{bad:?}");
    }
    for good in ["2001-03-14", "1999"] {
        assert_eq!(CompactString::from(born(good).unwrap()), good);
    }
}

#[test]
fn a_day_of_the_year_exists_in_every_year() {
    let at = |text: &str| MonthDay::try_from(CompactString::from(text));
    let year = |number| Year::try_from(number).unwrap();
    assert_eq!(at("06-30").unwrap().in_year(year(2023)), day("2023-06-30"));
    assert_eq!(at("02-29").unwrap().in_year(year(2024)), day("2024-02-29"));
    assert_eq!(at("02-29").unwrap().in_year(year(2023)), day("2023-02-28"));
    for bad in ["", "6-30", "02-30", "13-01", "00-01", "01-00", "0630", "06-3x", "+6-30", "06-+3"] {
        assert!(at(bad).is_err(), "{bad:?}");
    }
    assert_eq!(CompactString::from(at("02-29").unwrap()), "02-29");
}

#[test]
fn a_pace_curve_rises_to_the_whole_target() {
    let curve = |points: &[(&str, u8)]| {
        let at = |text: &str| MonthDay::try_from(CompactString::from(text)).unwrap();
        PaceCurve::try_from(points.iter().map(|(on, share)| (at(on), *share)).collect::<Vec<_>>())
    };
    assert!(curve(&[("12-31", 100)]).is_ok());
    assert!(curve(&[("06-30", 40), ("09-30", 40), ("12-31", 100)]).is_ok());
    assert_eq!(curve(&[]), Err(PaceCurveError::NotWhole));
    assert_eq!(curve(&[("12-30", 100)]), Err(PaceCurveError::NotWhole));
    assert_eq!(curve(&[("12-31", 99)]), Err(PaceCurveError::NotWhole));
    assert_eq!(curve(&[("06-30", 60), ("09-30", 40), ("12-31", 100)]), Err(PaceCurveError::NotRising));
    assert_eq!(curve(&[("06-30", 40), ("06-30", 50), ("12-31", 100)]), Err(PaceCurveError::NotRising));
    assert_eq!(curve(&[("06-30", 120), ("12-31", 100)]), Err(PaceCurveError::NotRising));
}

#[test]
fn years_and_ids_of_other_kinds_are_refused() {
    assert!(Year::try_from(1899).is_err() && Year::try_from(2201).is_err());
    let unit = UnitId::from_bits(7).to_string();
    assert!(unit.parse::<CandidateId>().is_err());
    assert_eq!(unit.parse::<UnitId>(), Ok(UnitId::from_bits(7)));
    assert!(unit.to_uppercase().parse::<UnitId>().is_err());
}

proptest! {
    #![proptest_config(laws(256))]

    #[test]
    fn whatever_is_typed_taken_text_is_clean(raw in any::<String>()) {
        if let Ok(text) = Text::new(&raw) {
            let kept = text.as_str();
            proptest::prop_assert!(!kept.chars().any(ketnap::domain::text::is_forbidden));
            proptest::prop_assert_eq!(kept.trim(), kept);
            proptest::prop_assert_eq!(Text::new(kept), Ok(text.clone()));
        }
        if let Ok(prose) = Prose::new(&raw) {
            proptest::prop_assert_eq!(Prose::new(prose.as_str()), Ok(prose.clone()));
        }
    }

    #[test]
    fn every_id_reads_back(bits in any::<u64>()) {
        let id = CandidateId::from_bits(bits);
        proptest::prop_assert_eq!(id.to_string().parse(), Ok(id));
    }
}
