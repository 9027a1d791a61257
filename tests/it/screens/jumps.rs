//! Jumps in the tables: from group to group, and from hit to hit of words that highlight and hide nothing.

use ketnap::domain::language::Language;
use ketnap::tui::glyphs::Tier;

use crate::support::rig::Rig;
use crate::support::world::World;

fn sample() -> Rig {
    Rig::new(World::sample())
}

/// The candidates of Võ Xu, sorted by stage, the last one first.
fn vo_xu(language: Language) -> Rig {
    sample().size(80, 40).language(language).keys("/").type_text("vo xu").keys("<enter>:unit vo xu<enter>")
}

/// The row of the cursor without its sign.
fn row(rig: Rig) -> String {
    let text = rig.text();
    let line = text.lines().find(|line| line.starts_with('►')).unwrap();
    line.trim_start_matches('►').split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn braces_go_from_stage_to_stage() {
    let vi = |keys: &str| row(vo_xu(Language::Vi).keys(keys));
    let stages = ["Dự bị", "Chờ quyết định", "Hồ sơ", "Lớp nhận thức", "Cảm tình Đảng"];
    for (keys, stage) in ["", "}", "2}", "3}", "jj3}"].into_iter().zip(stages) {
        assert!(vi(keys).contains(stage), "{keys}: {}", vi(keys));
    }
    assert_eq!(row(vo_xu(Language::En).keys("<ctrl-down>")), row(vo_xu(Language::En).keys("}")));
    assert_eq!(row(vo_xu(Language::En).keys("}}{")), row(vo_xu(Language::En).keys("}")));
    assert_eq!(row(vo_xu(Language::En).keys("2}j{")), row(vo_xu(Language::En).keys("}}")));
    assert_eq!(row(vo_xu(Language::En).keys("99}")), row(vo_xu(Language::En).keys("G")));
    assert_eq!(row(vo_xu(Language::En).keys("G99<ctrl-up>")), row(vo_xu(Language::En)));
}

#[test]
fn units_sorted_by_the_share_are_grouped_by_the_word_for_it() {
    let word = |keys: &str| row(sample().size(80, 40).keys(keys)).split(' ').next_back().unwrap().to_owned();
    assert_eq!([word(""), word("}"), word("}}")], ["met", "pace", "close"]);
}

#[test]
fn in_a_tree_the_branches_are_the_groups() {
    let names = |keys: &str| row(Rig::new(World::tree().registry()).keys(keys));
    let second = names("}");
    assert!(!second.starts_with(' ') && second != names(""), "{second}");
}

#[test]
fn one_group_alone_is_said_to_be_the_only_one() {
    let world = World::empty().unit("Xã Đông Hà").target(9).unit("Xã Trà Tân").target(4).registry();
    let mut rig = Rig::new(world).language(Language::Vi).keys("}");
    assert_eq!(rig.line(-2), " Các dòng đang hiện chỉ là một nhóm; hãy xếp theo cột khác (o).");
}

#[test]
fn two_slashes_highlight_and_hide_nothing_in_vietnamese() {
    insta::assert_snapshot!(vo_xu(Language::Vi).size(80, 24).keys("//").type_text("lop").frame());
}

#[test]
fn hits_have_a_sign_where_only_ascii_is_shown() {
    let rig = sample().size(120, 40).tier(Tier::Ascii);
    insta::assert_snapshot!(rig.keys("//xa d<enter>nn").frame());
}

#[test]
fn hits_go_round_and_the_status_line_says_so() {
    let status = |keys: &str| {
        let mut rig = sample().keys("//xa d<enter>").keys(keys);
        let line = rig.line(-2);
        line.split(" · ").take(2).map(str::trim).collect::<Vec<_>>().join(" · ")
    };
    assert_eq!(status(""), "hit 1 of 7 · highlighted: xa d");
    assert_eq!(status("n"), "hit 2 of 7 · highlighted: xa d");
    assert_eq!(status("6n"), "hit 7 of 7 · highlighted: xa d");
    assert_eq!(status("6nn"), "hit 1 of 7 · from the top again");
    assert_eq!(status("N"), "hit 7 of 7 · from the bottom again");
    assert_eq!(status("nNj"), "7 hits · highlighted: xa d");
    assert_eq!(
        status("<esc>"),
        sample().line(-2).trim().split(" · ").take(2).collect::<Vec<_>>().join(" · ")
    );
}

#[test]
fn a_highlight_becomes_a_filter_and_back_with_tab() {
    let shown = |keys: &str| sample().size(120, 40).keys(keys).line(-2).contains("22 of 22");
    assert!(shown("/xa d<tab><enter>"));
    assert!(!shown("//xa d<tab><enter>"));
    assert!(!shown("//xa d<enter>/<enter>"));
    assert!(shown("//xa d<enter>fa"));
}

#[test]
fn without_a_highlight_or_a_hit_it_is_said_why_there_is_nowhere_to_go() {
    let said = |keys: &str| sample().language(Language::Id).keys(keys).line(-2).trim().to_owned();
    assert_eq!(said("n"), "Belum ada yang disorot; // menyorot tanpa menyembunyikan baris.");
    assert_eq!(said("//qqq<enter>N"), "Kata yang disorot tidak ditemukan.");
}
