//! The three languages agree with each other and with the source; dates, numbers, search and order follow the country.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use chrono::NaiveDate;
use fluent_bundle::FluentResource;
use ketnap::domain::fold::fold;
use ketnap::domain::fold::letters;
use ketnap::domain::language::Language;
use ketnap::i18n::collate::Collation;
use ketnap::i18n::dates;
use ketnap::i18n::dates::DateError;
use ketnap::i18n::dates::Toward;
use ketnap::i18n::ids;
use ketnap::i18n::locale::Locale;
use ketnap::i18n::locale::sources;
use ketnap::i18n::message::Message;
use ketnap::i18n::message::Value;
use ketnap::i18n::numbers;
use ketnap::i18n::search::Query;
use ketnap::i18n::search::Ranking;
use ketnap::tui::action::Action;
use ketnap::tui::action::Group;
use unicode_normalization::UnicodeNormalization;
use unicode_width::UnicodeWidthStr;

/// Id or `id.attribute` to the variables used, for one file.
type Catalogue = BTreeMap<String, BTreeSet<String>>;

/// Reads one embedded file; the parser of Fluent decides what is a message, the text only which variables it uses.
fn catalogue(area: &str, text: &str) -> Catalogue {
    if let Err((_, errors)) = FluentResource::try_new(text.to_owned()) {
        panic!("{area}.ftl does not parse: {errors:?}");
    }
    let mut catalogue = Catalogue::new();
    let (mut id, mut key) = (String::new(), String::new());
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let start = line.trim_start();
        let name = line.split(" =").next().unwrap_or("");
        if !line.starts_with(' ') && line.contains(" =") {
            name.clone_into(&mut id);
            key.clone_from(&id);
            assert!(catalogue.insert(key.clone(), BTreeSet::new()).is_none(), "{area}.ftl says {id} twice");
        } else if start.starts_with('.') && line.contains(" =") {
            key = format!("{id}{}", name.trim_start());
            catalogue.insert(key.clone(), BTreeSet::new());
        }
        for variable in line.split('$').skip(1) {
            let variable = variable.split(|c: char| !(c.is_alphanumeric() || c == '_')).next().unwrap_or("");
            catalogue.get_mut(&key).expect("a variable outside a message").insert(variable.to_owned());
        }
    }
    catalogue
}

fn catalogues(language: Language) -> BTreeMap<&'static str, Catalogue> {
    sources(language).iter().map(|source| (source.area, catalogue(source.area, source.text))).collect()
}

fn listed() -> Vec<(&'static str, &'static [Message])> {
    vec![
        ("ui", ids::ui::ALL),
        ("domain", ids::domain::ALL),
        ("problems", ids::problems::ALL),
        ("report", ids::report::ALL),
        ("cli", ids::cli::ALL),
    ]
}

#[test]
fn languages_have_the_same_messages_attributes_and_variables() {
    let english = catalogues(Language::En);
    for language in [Language::Vi, Language::Id] {
        for (area, theirs) in catalogues(language) {
            let ours = &english[area];
            let missing: Vec<_> = ours.keys().filter(|key| !theirs.contains_key(*key)).collect();
            let surplus: Vec<_> = theirs.keys().filter(|key| !ours.contains_key(*key)).collect();
            assert!(
                missing.is_empty() && surplus.is_empty(),
                "{language:?} {area}: missing {missing:?}, surplus {surplus:?}"
            );
            for (key, variables) in ours {
                assert_eq!(variables, &theirs[key], "{language:?} {area}.ftl: variables of {key}");
            }
        }
    }
}

#[test]
fn listed_messages_exist_with_their_arguments_and_nothing_is_unlisted() {
    let english = catalogues(Language::En);
    for (area, messages) in listed() {
        let file = &english[area];
        for message in messages {
            let variables =
                file.get(message.id).unwrap_or_else(|| panic!("{area}.ftl has no {}", message.id));
            let arguments: BTreeSet<String> = message.arguments.iter().map(ToString::to_string).collect();
            assert_eq!(variables, &arguments, "arguments of {} in ids/{area}.rs", message.id);
        }
        let known: BTreeSet<&str> = messages.iter().map(|message| message.id).collect();
        let unlisted: Vec<_> = file.keys().filter(|key| !known.contains(key.as_str())).collect();
        assert!(
            unlisted.is_empty(),
            "{area}.ftl has sentences that ids/{area}.rs does not list: {unlisted:?}"
        );
    }
}

#[test]
fn every_action_and_group_has_its_words_and_no_other() {
    let mut expected: BTreeSet<String> =
        Group::ALL.iter().map(|group| group.message_id().to_owned()).collect();
    for action in Action::ALL {
        expected.insert(action.message_id().to_owned());
        expected.insert(format!("{}.help", action.message_id()));
    }
    let found: BTreeSet<String> = catalogues(Language::En)["actions"].keys().cloned().collect();
    assert_eq!(found, expected);
}

#[test]
fn every_sentence_can_be_said_in_every_language() {
    for language in Language::ALL {
        let locale = Locale::new(language);
        for (_, messages) in listed() {
            for message in messages {
                let arguments: Vec<(&str, Value)> =
                    message.arguments.iter().map(|name| (*name, 2.into())).collect();
                let said = locale.text_with(*message, &arguments);
                assert!(
                    !said.is_empty() && (said != message.id || !said.contains('-')),
                    "{language:?} {} says {said:?}",
                    message.id
                );
                assert!(
                    !said.contains('{') && !said.contains('\u{2068}'),
                    "{language:?} {}: {said:?}",
                    message.id
                );
                assert_eq!(said, said.nfc().collect::<String>(), "{language:?} {} is not NFC", message.id);
            }
        }
    }
}

#[test]
fn a_sentence_that_exists_nowhere_shows_its_id() {
    assert_eq!(Locale::new(Language::Vi).text("no-such-thing"), "no-such-thing");
}

#[test]
fn counts_choose_the_plural_and_get_the_mark_of_thousands() {
    let say = |language, count: i64| {
        Locale::new(language).text_with(ids::ui::UNITS_BEHIND, &[("count", count.into())])
    };
    assert_eq!(say(Language::En, 1), "1 unit behind");
    assert_eq!(say(Language::En, 1234), "1,234 units behind");
    assert_eq!(say(Language::Vi, 1234), "1.234 đơn vị chậm tiến độ");
    assert_eq!(say(Language::Id, 8), "8 unit tertinggal");
}

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

fn day(iso: &str) -> NaiveDate {
    iso.parse().expect("a test's own date")
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

#[test]
fn folding_takes_accents_and_case_away() {
    for (text, folded) in [
        ("Nguyễn Văn Hùng", "nguyen van hung"),
        ("Phượng", "phuong"),
        ("Đào", "dao"),
        ("Đông Hà", "dong ha"),
        ("ĐỨC LINH", "duc linh"),
        ("Ưng Ế", "ung e"),
        ("THPT số 1", "thpt so 1"),
    ] {
        assert_eq!(fold(text), folded);
        let decomposed: String = text.nfd().collect();
        assert_eq!(fold(&decomposed), folded, "NFD of {text}");
        assert_eq!(fold(folded), folded, "folding twice");
        assert_eq!(letters(text).iter().map(|letter| letter.base).collect::<String>(), folded);
    }
}

fn finds(typed: &str, text: &str) -> bool {
    Query::new(typed).finds(text, &fold(text))
}

#[test]
fn search_finds_names_without_accents() {
    for (typed, text) in [
        ("", "Nguyễn Văn Hùng"),
        ("nguyen", "Nguyễn Văn Hùng"),
        ("NGUYEN", "Nguyễn Văn Hùng"),
        ("hung nguyen", "Nguyễn Văn Hùng"),
        ("nvh", "Nguyễn Văn Hùng"),
        ("vh", "Nguyễn Văn Hùng"),
        ("nvh hung", "Nguyễn Văn Hùng"),
        ("phuong", "Trần Thị Phượng"),
        ("dao", "Đào Thị Lan"),
        ("dong ha", "Xã Đông Hà"),
        ("duc linh", "Huyện Đức Linh"),
        ("đl", "Huyện Đức Linh"),
    ] {
        // Initials are bare letters; `đl` is a part of nothing.
        assert_eq!(finds(typed, text), typed != "đl", "{typed:?} in {text:?}");
    }
    for (typed, text) in [("hungx", "Nguyễn Văn Hùng"), ("nh", "Nguyễn Văn Hùng"), ("dong hai", "Đông Hà")]
    {
        assert!(!finds(typed, text), "{typed:?} in {text:?}");
    }
}

#[test]
fn typed_accents_are_exact() {
    for (typed, text, expected) in [
        ("hùng", "Hùng", true),
        ("hùng", "Hưng", false),
        ("hùng", "Hung", false),
        ("hùng", "Hừng", false),
        ("hưng", "Hưng", true),
        ("hưng", "Hừng", true),
        ("hưng", "Hùng", false),
        ("nguyên", "Nguyễn", true),
        ("nguyễn", "Nguyễn", true),
        ("nguyễn", "Nguyên", false),
        ("đào", "Đào", true),
        ("đao", "Đào", true),
        ("đào", "dao", false),
        ("hoà", "Hòa", true),
        ("hòa", "Hoà", true),
        ("hoà bình", "Hòa Bình", true),
        ("lan hà", "Lán Hà", true),
        ("lan hà", "Làn Ha", false),
    ] {
        assert_eq!(finds(typed, text), expected, "{typed:?} in {text:?}");
        let decomposed: String = typed.nfd().collect();
        assert_eq!(finds(&decomposed, text), expected, "NFD of {typed:?} in {text:?}");
    }
}

#[test]
fn places_found_are_bytes_of_the_original_text() {
    let shown = |typed: &str, text: &str| -> Vec<String> {
        Query::new(typed).places(text).into_iter().map(|place| text[place].to_owned()).collect()
    };
    assert_eq!(shown("hung", "Nguyễn Văn Hùng"), ["Hùng"]);
    assert_eq!(shown("uye", "Nguyễn Văn Hùng"), ["uyễ"]);
    assert_eq!(shown("nvh", "Nguyễn Văn Hùng"), ["N", "V", "H"]);
    assert_eq!(shown("hung ngu", "Nguyễn Văn Hùng"), ["Ngu", "Hùng"]);
    assert_eq!(shown("ngu guy", "Nguyễn"), ["Nguy"]);
    assert_eq!(shown("hùng", "Hưng Hùng"), ["Hùng"]);
    let decomposed: String = "Hùng Dũng".nfd().collect();
    assert_eq!(shown("hung", &decomposed), ["Hùng".nfd().collect::<String>()]);
    assert!(shown("", "Hùng").is_empty() && shown("zz", "Hùng").is_empty());
}

#[test]
fn a_whole_given_name_ranks_before_parts_and_initials() {
    let names = [
        "Hoàng Ung Nguyên Giáp",
        "Trần Hưng Đạo",
        "Chung Văn Lan",
        "Lê Thị Hưng",
        "Hà Út Nga Giang",
        "Hung Lê",
    ];
    let mut ranking = Ranking::default();
    let query = Query::new("hung");
    let mut found: Vec<(u32, &str)> =
        names.iter().filter_map(|name| Some((ranking.rank(&query, name, &fold(name))?, *name))).collect();
    found.sort_by_key(|(rank, _)| std::cmp::Reverse(*rank));
    let found: Vec<&str> = found.into_iter().map(|(_, name)| name).collect();
    assert_eq!(found[0], "Lê Thị Hưng");
    assert_eq!(found[3..], ["Chung Văn Lan", "Hoàng Ung Nguyên Giáp", "Hà Út Nga Giang"], "{found:?}");
}

#[test]
fn vietnamese_letters_have_their_own_places() {
    let order = [
        "a", "ă", "â", "b", "c", "d", "đ", "e", "ê", "g", "h", "i", "k", "l", "m", "n", "o", "ô", "ơ", "p",
        "u", "ư", "v", "y",
    ];
    let collation = Collation::new(Language::Vi);
    for pair in order.windows(2) {
        // A following letter must not outweigh the first one: the letters differ, not only their accents.
        assert!(
            collation.text(&format!("{}z", pair[0])) < collation.text(&format!("{}a", pair[1])),
            "{pair:?}"
        );
    }
    let tones = ["a", "à", "ả", "ã", "á", "ạ"];
    for pair in tones.windows(2) {
        assert!(collation.text(pair[0]) < collation.text(pair[1]), "{pair:?}");
        assert!(
            collation.text(&format!("{}z", pair[0])) > collation.text(&format!("{}a", pair[1])),
            "{pair:?}"
        );
    }
}

#[test]
fn people_are_listed_by_given_name_in_vietnamese_only() {
    let names = [
        "Trần Văn An",
        "Đỗ Thị Bình",
        "Nguyễn Văn Ân",
        "Lê Anh",
        "Đặng Văn An",
        "Dương Văn An",
        "Bùi Đức",
        "Hà Dũng",
    ];
    let sorted = |language| {
        let collation = Collation::new(language);
        let mut names = names.to_vec();
        names.sort_by_cached_key(|name| collation.person(name));
        names
    };
    assert_eq!(
        sorted(Language::Vi),
        [
            "Dương Văn An",
            "Đặng Văn An",
            "Trần Văn An",
            "Lê Anh",
            "Nguyễn Văn Ân",
            "Đỗ Thị Bình",
            "Hà Dũng",
            "Bùi Đức"
        ]
    );
    assert_eq!(
        sorted(Language::Id),
        [
            "Bùi Đức",
            "Đặng Văn An",
            "Đỗ Thị Bình",
            "Dương Văn An",
            "Hà Dũng",
            "Lê Anh",
            "Nguyễn Văn Ân",
            "Trần Văn An"
        ]
    );
}

#[test]
fn words_fit_their_columns() {
    use ids::domain;
    use ids::ui;
    let columns: [(usize, &[Message]); 12] = [
        (
            12,
            &[
                domain::STATUS_NONE,
                domain::STATUS_BEHIND,
                domain::STATUS_CLOSE,
                domain::STATUS_ON_PACE,
                domain::STATUS_MET,
                domain::STATUS_EXCEEDED,
                domain::STATUS_NO_TARGET,
            ],
        ),
        (13, &[ui::VIEW_UNITS, ui::VIEW_BOARD, ui::VIEW_REVIEW, ui::VIEW_MENTORS, ui::VIEW_YEAR_END]),
        (3, &[ui::COLUMN_ADMITTED_SHORT, ui::COLUMN_TARGET_SHORT]),
        (10, &[ui::COLUMN_ADMITTED, ui::COLUMN_GAP, ui::COLUMN_STATUS, ui::COLUMN_UNIT]),
        (8, &[ui::COLUMN_TARGET]),
        (9, &[ui::COLUMN_LIKELY, ui::COLUMN_STAGE, ui::SAVED]),
        (6, &[ui::COLUMN_LIKELY_SHORT, ui::COLUMN_GAP_SHORT]),
        (5, &[ui::COLUMN_CANDIDATES]),
        (4, &[ui::COLUMN_DAYS]),
        (14, &[ui::COLUMN_NEXT_STEP]),
        (16, &[ui::NO_MENTOR]),
        (13, &[ui::COLUMN_MENTORS, ui::COLUMN_MENTOR]),
    ];
    for language in Language::ALL {
        let locale = Locale::new(language);
        for (width, words) in columns {
            assert!(locale.widest(words) <= width, "{language:?}: one of {words:?} is wider than {width}");
        }
        let labels = catalogues(language).remove("actions").expect("the area of actions");
        for label in labels.keys().filter(|key| key.starts_with("action-") && !key.contains('.')) {
            let label: &'static str = label.clone().leak();
            let said = locale.text(label);
            assert!(said.width() <= 16, "{language:?} {label}: {said} has {} columns", said.width());
        }
    }
}
