//! Names are found without accents and listed in the order of the language.

use ketnap::domain::fold::fold;
use ketnap::domain::fold::letters;
use ketnap::domain::language::Language;
use ketnap::i18n::collate::Collation;
use ketnap::i18n::search::Query;
use ketnap::i18n::search::Ranking;
use proptest::prelude::Just;
use proptest::prelude::Strategy;
use proptest::prelude::any;
use proptest::prop_assert;
use proptest::prop_assert_eq;
use proptest::prop_oneof;
use proptest::proptest;
use unicode_normalization::UnicodeNormalization;

use crate::support::laws;

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

/// Names and nonsense: Vietnamese letters in both normal forms, loose marks, other scripts, signs.
fn texts() -> impl Strategy<Value = String> {
    let vietnamese = "[a-zA-ZăâđêôơưĂÂĐÊÔƠƯàảãáạ ễộướừ\u{323}\u{302}\u{300}\u{303}đ]{0,12}";
    prop_oneof![Just(String::new()), vietnamese, "\\PC{0,12}", any::<String>()]
}

proptest! {
    #![proptest_config(laws(256))]

    #[test]
    fn any_text_folds_to_its_letters(text in texts()) {
        let folded = fold(&text);
        prop_assert_eq!(letters(&text).iter().map(|letter| letter.base).collect::<String>(), folded.clone());
        prop_assert_eq!(fold(&folded), folded.clone());
        prop_assert_eq!(fold(&text.nfd().collect::<String>()), folded);
    }

    #[test]
    fn every_word_of_a_text_finds_it_bare_and_as_written(text in texts()) {
        for word in text.split_whitespace() {
            prop_assert!(finds(&fold(word), &text), "{word:?} folded");
            prop_assert!(finds(word, &text), "{word:?}");
        }
    }

    #[test]
    fn places_found_can_always_be_cut_out(text in texts(), typed in texts()) {
        let mut end = 0;
        for place in Query::new(&typed).places(&text) {
            prop_assert!(end <= place.start && place.start < place.end);
            prop_assert!(text.get(place.clone()).is_some());
            end = place.end;
        }
    }
}
