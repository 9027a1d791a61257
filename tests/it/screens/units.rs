//! The units table: figures, order, filter, marks, cells edited in place, undo.

use ketnap::domain::Registry;
use ketnap::domain::language::Language;
use ketnap::domain::record::RecordId;
use ketnap::tui::glyphs::Tier;

use crate::support::day;
use crate::support::rig::Rig;
use crate::support::world::World;
use crate::support::world::year;

fn sample() -> Rig {
    Rig::new(World::sample())
}

fn target(registry: &Registry, name: &str) -> u32 {
    let unit = registry.units().values().find(|unit| unit.name.as_str() == name).unwrap();
    registry.target(&(unit.id, year(2023))).map_or(0, |target| target.assigned)
}

/// The names in the rows between the rules.
fn names(rig: Rig) -> Vec<String> {
    let text = rig.size(80, 40).text();
    let rows = text.lines().skip(4).take_while(|line| !line.contains('─'));
    rows.map(|line| line.chars().skip(1).take(22).collect::<String>().trim().to_owned()).collect()
}

#[test]
fn the_sample_at_the_usual_window() {
    insta::assert_snapshot!(sample().frame());
}

#[test]
fn the_sample_in_vietnamese_in_a_large_window() {
    insta::assert_snapshot!(sample().size(120, 40).language(Language::Vi).frame());
}

#[test]
fn the_sample_in_indonesian_in_the_smallest_window_with_poor_signs() {
    insta::assert_snapshot!(sample().size(60, 16).language(Language::Id).tier(Tier::Ascii).frame());
}

#[test]
fn units_stand_below_their_parents() {
    insta::assert_snapshot!(Rig::new(World::tree().registry()).frame());
}

#[test]
fn a_store_without_units_says_what_to_do() {
    insta::assert_snapshot!(Rig::new(World::empty().registry()).text());
}

#[test]
fn a_window_below_the_least_size_shows_the_figure_only() {
    insta::assert_snapshot!(sample().size(58, 14).text());
}

#[test]
fn a_filter_finds_without_accents_and_by_initials_of_the_head() {
    assert_eq!(names(sample().keys("/dong ha")), ["Xã Đông Hà"]);
    assert_eq!(names(sample().keys("<ctrl-f>đông hà")), ["Xã Đông Hà"]);
    assert_eq!(names(sample().keys("/pdn")), ["THPT Đức Linh"]);
    assert_eq!(names(sample().keys("/").paste("Đông\tHà\n")), ["Xã Đông Hà"]);
    assert_eq!(names(sample().keys("/dong ha<esc>")).len(), 22);
    assert_eq!(names(sample().keys("/xa d<enter><esc>")).len(), 22);
}

#[test]
fn the_only_unit_a_filter_leaves_is_opened() {
    let mut rig = sample().keys("/dong ha<enter>");
    assert!(rig.line(0).contains("Xã Đông Hà"), "{}", rig.line(0));
}

#[test]
fn an_earlier_filter_comes_back() {
    let found = names(sample().keys("/xa d<enter>"));
    assert!((2..22).contains(&found.len()), "{found:?}");
    assert_eq!(names(sample().keys("/xa d<enter><esc>/<up>")), found);
    assert_eq!(names(sample().keys("/xa d<enter>fa/<up><up><down>")).len(), 22);
}

#[test]
fn every_column_sorts_up_down_and_off() {
    let first = |keys: &str| names(sample().keys(keys)).remove(0);
    let unsorted = first("oo<home>llllo");
    for column in 0..6 {
        let there = "l".repeat(column);
        let (up, down) = (first(&format!("{there}oo<home>o<home>")), first(&format!("{there}o<home>")));
        assert!(column == 3 || up != down || up == unsorted, "column {column}: {up} {down}");
    }
    assert_eq!(first("o<home>"), "Công an huyện");
    assert_eq!(first("lloo<home>"), "TT Võ Xu");
    assert_eq!(first("lloolO<home>"), "TT Đức Tài");
}

#[test]
fn counts_pages_and_ends_move_the_cursor() {
    let at = |keys: &str| {
        let text = sample().keys(keys).text();
        let line = text.lines().find(|line| line.starts_with('►')).unwrap().to_owned();
        line.chars().skip(1).take(22).collect::<String>().trim().to_owned()
    };
    let order = names(sample());
    for (keys, row) in [
        ("", 0),
        ("5j", 5),
        ("5jk", 4),
        ("<down><down><up>", 1),
        ("G", 21),
        ("12G", 11),
        ("Ggg", 0),
        ("Ggi", 0),
        ("<end><home>", 0),
        ("<pgdn>", 16),
        ("<pgdn><pgup>", 0),
        ("<ctrl-d>", 8),
        ("<ctrl-d><ctrl-u>", 0),
        ("99j", 21),
    ] {
        assert_eq!(at(keys), order[row], "{keys}");
    }
}

#[test]
fn a_target_is_typed_into_its_cell() {
    let rig = sample().keys("jlle10<enter>");
    assert_eq!(target(&rig.registry(), "Xã Đông Hà"), 10);
}

#[test]
fn down_accepts_and_opens_the_cell_below() {
    let registry = sample().keys("lle6<down>12<enter>").registry();
    assert_eq!(target(&registry, "THPT Đức Linh"), 6);
    assert_eq!(target(&registry, "Xã Đông Hà"), 12);
}

#[test]
fn tab_accepts_and_opens_the_next_cell() {
    let registry = sample().size(120, 40).keys("eTrường<tab>Lan<tab>7<enter>").registry();
    let unit = registry.units().values().find(|unit| unit.name.as_str() == "Trường").unwrap();
    assert_eq!(unit.head.as_ref().unwrap().as_str(), "Lan");
    assert_eq!(target(&registry, "Trường"), 7);
}

#[test]
fn wrong_input_keeps_the_cell_open_and_says_why() {
    let mut rig = sample().keys("llemany<enter>");
    assert_eq!(rig.line(-2), " This cell holds no number");
    assert_eq!(target(&rig.keys("<esc>").registry(), "THPT Đức Linh"), 5);
}

#[test]
fn plus_and_minus_change_the_target_and_a_dot_repeats_it() {
    let world = World::empty().unit("An").target(5).unit("Bình").target(9).unit("Chi").target(7);
    let registry = Rig::new(world.registry()).keys("oll3+j-j.").registry();
    assert_eq!(target(&registry, "An"), 8);
    assert_eq!(target(&registry, "Bình"), 8);
    assert_eq!(target(&registry, "Chi"), 6);
}

#[test]
fn plus_outside_the_target_says_why_not() {
    assert_eq!(sample().keys("+").line(-2), " This cell holds no number");
}

#[test]
fn a_change_acts_on_every_marked_row_as_one_step() {
    let mut rig = sample().keys("  <home>ll+");
    assert!(rig.line(-2).contains("u undo"), "{}", rig.line(-2));
    let registry = rig.keys("u").registry();
    assert_eq!(target(&registry, "THPT Đức Linh"), 5);
    assert_eq!(target(&registry, "Xã Đông Hà"), 9);
}

#[test]
fn marks_by_value_range_and_inversion() {
    let marked = |keys: &str| {
        let text = sample().size(80, 40).keys(keys).text();
        text.lines().filter(|line| line.starts_with('*')).count()
    };
    assert_eq!(marked("%"), 22);
    assert_eq!(marked("%~"), 0);
    assert_eq!(marked("4 "), 4);
    assert_eq!(marked("vjj"), 3);
    assert_eq!(marked("3jlll*"), 4);
    assert_eq!(marked("%<esc>"), 0);
}

#[test]
fn undo_and_redo_survive_a_restart() {
    let rig = sample().keys("ll+").restart();
    let undone = rig.keys("u").restart();
    let redone = undone.keys("<ctrl-r>");
    assert_eq!(target(&redone.registry(), "THPT Đức Linh"), 6);
    assert_eq!(target(&sample().keys("ll+u").registry(), "THPT Đức Linh"), 5);
    assert_eq!(target(&sample().keys("ll+uU").registry(), "THPT Đức Linh"), 6);
}

#[test]
fn undo_brings_the_cursor_to_what_it_restored() {
    let text = sample().keys("ll+Gu").text();
    assert!(text.lines().any(|line| line.starts_with("►THPT Đức Linh")), "{text}");
}

#[test]
fn quick_filters_show_who_needs_something_and_give_way() {
    assert_eq!(names(sample().keys("fb")).len(), 12);
    assert_eq!(names(sample().keys("fbfa")).len(), 22);
    assert_eq!(names(sample().keys("fbfb")).len(), 22);
    for keys in ["fn", "fs", "fo"] {
        assert!(names(sample().keys(keys)).len() < 22, "{keys}");
    }
}

#[test]
fn the_keys_that_can_follow_are_shown() {
    let hints = sample().keys("f").line(-1);
    for word in ["fb Behind", "fn No mentor", "fs Stuck", "fa Show all"] {
        let (_, word) = word.split_at(1);
        assert!(hints.contains(word), "{hints}");
    }
}

#[test]
fn another_day_is_shown_for_reading_only() {
    let mut rig = sample().seen_on(day("2023-03-31")).keys("ll+");
    assert!(rig.line(0).contains("as of 31 Mar 2023"), "{}", rig.line(0));
    assert!(rig.line(-2).contains("only as of today"), "{}", rig.line(-2));
    assert_eq!(target(&rig.registry(), "THPT Đức Linh"), 5);
}

#[test]
fn a_store_for_reading_is_not_changed() {
    let mut rig = sample().read_only().keys("ll+");
    assert!(rig.line(0).contains("read only"), "{}", rig.line(0));
    assert_eq!(rig.line(-2), " The store is open for reading only");
}

#[test]
fn q_leaves_the_last_screen_and_the_program() {
    assert!(sample().keys("q").has_ended());
    assert!(!sample().keys("<enter>q").has_ended());
    assert!(!sample().keys("<esc>").has_ended());
}

#[test]
fn a_unit_can_be_deleted_when_nobody_belongs_to_it() {
    let world = World::empty().unit("Kept").target(3).unit("Gone").target(2);
    let registry = Rig::new(world.registry()).keys("jD<tab><enter>").registry();
    let names: Vec<&str> = registry.units().values().map(|unit| unit.name.as_str()).collect();
    assert_eq!(names, ["Kept"]);
    assert!(registry.targets().keys().all(|(unit, _)| registry.contains(&RecordId::Unit(*unit))));
}

#[test]
fn what_was_edited_by_hand_is_taken_over_and_told() {
    let mut rig = Rig::new(World::empty().unit("Old name").registry()).edit_by_hand("Old name", "New name");
    let told = rig.line(-2);
    assert!(told.contains("by hand") || told.contains("hand"), "{told}");
    assert!(rig.text().contains("New name"));
}
