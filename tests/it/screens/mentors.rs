//! The mentors table: load against limit, order, filter, the limit edited in place, the people helped.

use ketnap::domain::language::Language;
use ketnap::tui::glyphs::Tier;

use crate::support::rig::Rig;
use crate::support::world::World;

fn rig() -> Rig {
    Rig::new(World::sample()).keys("<f5>")
}

/// The name at the beginning of a row.
fn name(row: &str) -> &str {
    row.trim_start_matches(['►', ' ']).split("  ").next().unwrap()
}

#[test]
fn the_mentors_of_the_sample_in_vietnamese() {
    insta::assert_snapshot!(Rig::new(World::sample()).language(Language::Vi).keys("<f5>").frame());
}

#[test]
fn the_mentors_in_a_large_window_with_the_people_below() {
    insta::assert_snapshot!(Rig::new(World::sample()).size(120, 40).keys("<f5>3jo").frame());
}

#[test]
fn the_smallest_window_in_ascii_signs_keeps_names_loads_and_states() {
    let rig = Rig::new(World::sample()).size(60, 16).tier(Tier::Ascii).language(Language::Vi);
    insta::assert_snapshot!(rig.keys("<f5>").frame());
}

#[test]
fn the_greatest_overload_comes_first_when_the_bar_is_sorted_down() {
    let mut rig = rig().keys("3loogg");
    let rows = [rig.line(4), rig.line(5), rig.line(6)];
    assert_eq!([name(&rows[0]), name(&rows[1])], ["Cao Văn Chín", "Ngô Văn Thắng"]);
    assert!(rows[2].contains("over limit"), "{}", rows[2]);
}

#[test]
fn a_filter_finds_mentors_by_name_unit_and_state_without_accents() {
    let mut rig = rig().keys("/").type_text("vo xu full").keys("<enter>");
    assert!(rig.line(4).contains("TT Võ Xu") && rig.line(4).contains("full"), "{}", rig.line(4));
    assert!(rig.line(-2).contains("filter: vo xu full"), "{}", rig.line(-2));
}

#[test]
fn the_limit_is_edited_in_its_cell_and_undone() {
    let mut rig = rig().keys("/").type_text("ngo van thang").keys("<enter>2l");
    assert!(rig.line(4).contains("5/3"), "{}", rig.line(4));
    rig = rig.keys("e5<enter>");
    assert!(rig.line(4).contains("5/5") && rig.line(4).contains("full"), "{}", rig.line(4));
    assert!(rig.line(-2).contains("u undo"), "{}", rig.line(-2));
    rig = rig.keys("+");
    assert!(rig.line(4).contains("5/6"), "{}", rig.line(4));
    rig = rig.keys("2-");
    assert!(rig.line(4).contains("5/4"), "{}", rig.line(4));
    rig = rig.keys("uuu");
    assert!(rig.line(4).contains("5/3"), "{}", rig.line(4));
}

#[test]
fn a_limit_that_is_no_number_keeps_the_cell_open_and_says_what_is_wanted() {
    let mut rig = rig().keys("2lex<enter>");
    assert!(rig.line(-2).contains("0 to 255"), "{}", rig.line(-2));
    rig = rig.keys("<esc>");
    assert!(rig.line(-2).contains("43 mentors"), "{}", rig.line(-2));
}

#[test]
fn marked_mentors_get_one_more_place_each_in_one_undo_step() {
    let before = World::sample();
    let rig = rig().keys("2l  +");
    let after = rig.registry();
    let more = after
        .mentors()
        .values()
        .filter(|mentor| before.limit_of(&before.mentors()[&mentor.id]) + 1 == after.limit_of(mentor));
    assert_eq!(more.count(), 2);
    let undone = Rig::new(World::sample()).keys("<f5>2l  +u").registry();
    assert_eq!(undone, before);
}

#[test]
fn enter_lists_the_people_helped_and_leads_to_one_of_them() {
    let mut rig = rig().keys("/").type_text("cao van chin").keys("<enter><enter>");
    assert!(rig.line(-1).contains("Esc"), "{}", rig.line(-1));
    rig = rig.keys("<enter>");
    assert!(rig.line(1).contains("[F2"), "{}", rig.line(1));
}

#[test]
fn a_change_of_limit_is_repeated_on_other_mentors() {
    let before = World::sample();
    let after = rig().keys("2l+jj.").registry();
    let raised = after
        .mentors()
        .values()
        .filter(|mentor| after.limit_of(mentor) > before.limit_of(&before.mentors()[&mentor.id]));
    assert_eq!(raised.count(), 2);
}

#[test]
fn the_panel_goes_and_comes_and_the_quick_filter_leaves_those_with_overdue_steps() {
    let wide = || Rig::new(World::sample()).size(120, 40).keys("<f5>");
    assert!(
        wide().text().contains("official member since")
            && !wide().keys("i").text().contains("official member since")
    );
    let mut rig = wide().keys("fo");
    assert!(rig.line(-2).contains(" of 43") && rig.line(-2).contains("overdue"), "{}", rig.line(-2));
}

#[test]
fn forms_open_for_a_new_mentor_and_for_the_one_under_the_cursor() {
    assert!(rig().keys("a").text().contains("New mentor"));
    assert!(rig().keys("E").text().contains("Bùi Tấn Đệ"));
}

#[test]
fn a_store_for_reading_refuses_to_change_a_limit() {
    let mut rig = Rig::new(World::sample()).read_only().keys("<f5>2l+");
    assert!(rig.line(-2).contains("reading only"), "{}", rig.line(-2));
}
