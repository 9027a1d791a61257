//! The history: who changed what, narrowing it, and taking one change back out of the middle.

use ketnap::domain::Registry;
use ketnap::domain::language::Language;

use crate::support::rig::Rig;
use crate::support::world::World;
use crate::support::world::year;

/// Three changes: two targets, then a stage in Đông Hà; and the history on top of its candidates.
fn three(language: Language) -> Rig {
    Rig::new(World::sample()).language(language).keys("ll+j+/dong ha<enter>jjj>gh")
}

fn target(registry: &Registry, name: &str) -> u32 {
    let unit = registry.units().values().find(|unit| unit.name.as_str() == name).unwrap();
    registry.target(&(unit.id, year(2023))).map_or(0, |target| target.assigned)
}

fn said(mut rig: Rig) -> String {
    rig.line(-2).trim().to_owned()
}

#[test]
fn the_newest_change_stands_first_in_vietnamese() {
    insta::assert_snapshot!(three(Language::Vi).frame());
}

#[test]
fn a_large_window_shows_every_field_before_and_after() {
    insta::assert_snapshot!(three(Language::En).size(120, 40).keys("b").frame());
}

#[test]
fn enter_tells_one_change_in_full() {
    insta::assert_snapshot!(three(Language::Id).keys("<enter>").text());
}

#[test]
fn a_change_out_of_the_middle_is_taken_back_and_the_others_stay() {
    let before = World::sample();
    let after = three(Language::En).keys("Gb").registry();
    assert_eq!(target(&after, "THPT Đức Linh"), target(&before, "THPT Đức Linh"));
    assert_eq!(target(&after, "Công an huyện"), target(&before, "Công an huyện") + 1);
}

#[test]
fn what_others_changed_in_other_fields_of_the_record_stays() {
    let rig = Rig::new(World::sample()).keys("/dong ha<enter>jjj>t").type_text("Họp").keys("<f8>gh");
    let before = World::sample();
    let after = rig.keys("Gb").registry();
    let changed = after.candidates().values().find(|one| before.candidate(&one.id) != Some(one)).unwrap();
    assert_eq!(changed.visits, before.candidate(&changed.id).unwrap().visits);
    assert_eq!(changed.next.as_ref().map(|next| next.what.as_str()), Some("Họp"));
}

#[test]
fn a_change_on_which_a_later_one_builds_is_refused_and_the_later_one_named() {
    let rig = Rig::new(World::sample()).size(120, 40).keys("llll++ghGb");
    assert_eq!(
        said(rig),
        "A later change builds on it: “THPT Đức Linh: target 6 → 7” by lan on 30 Jun 2023. Take that back first."
    );
    let rig = Rig::new(World::sample()).size(120, 40).keys("llll++ghbGb");
    assert_eq!(target(&rig.registry(), "THPT Đức Linh"), 5);
}

#[test]
fn what_is_taken_back_is_not_taken_back_again() {
    let rig = three(Language::Vi).keys("GbGb");
    assert_eq!(said(rig), "Thay đổi này đã được thu hồi.");
}

#[test]
fn the_history_is_narrowed_to_the_record_one_came_from() {
    let shown = |keys: &str| said(three(Language::En).keys(keys));
    assert_eq!(shown(""), "3 of 3");
    assert!(shown("fr").ends_with("1 of 3"), "{}", shown("fr"));
    assert_eq!(shown("frfr"), "3 of 3");
    assert_eq!(shown("fp"), "lan · 3 of 3");
    assert_eq!(shown("fd"), "30 Jun 2023 · 3 of 3");
    assert_eq!(shown("fpfdfr<esc>"), "3 of 3");
    assert_eq!(shown("fpfa"), "3 of 3");
    assert_eq!(shown("/muc tieu<esc>"), "3 of 3");
    assert!(shown("/target<enter>").ends_with("2 of 3"), "{}", shown("/target<enter>"));
}

#[test]
fn an_empty_history_says_so_and_one_of_earlier_runs_is_whole() {
    assert!(Rig::new(World::sample()).keys("gh").text().contains("Nothing was changed yet."));
    let rig = three(Language::En).restart().keys("gh");
    assert_eq!(said(rig), "3 of 3");
}
