//! The candidates of a unit: table, panel, gestures, marks, cells edited in place.

use ketnap::domain::language::Language;

use crate::support::rig::Rig;
use crate::support::world::World;

/// The sample with the candidates of Xã Đông Hà shown.
fn dong_ha() -> Rig {
    Rig::new(World::sample()).keys("/").type_text("dong ha").keys("<enter>")
}

#[test]
fn the_sample_in_vietnamese_at_the_usual_size() {
    let rig = Rig::new(World::sample()).language(Language::Vi);
    insta::assert_snapshot!(rig.keys("/").type_text("vo xu").keys("<enter>").frame());
}

#[test]
fn the_sample_in_a_large_window() {
    let rig = Rig::new(World::sample()).size(120, 40);
    insta::assert_snapshot!(rig.keys("/").type_text("vo xu").keys("<enter>").frame());
}

#[test]
fn advancing_says_what_happened_and_that_u_takes_it_back() {
    insta::assert_snapshot!(dong_ha().keys("jj>").frame());
}

#[test]
fn enter_gives_the_panel_the_keys_and_more_room() {
    insta::assert_snapshot!(dong_ha().keys("j<enter>").frame());
}

#[test]
fn zoom_gives_the_panel_the_whole_window() {
    insta::assert_snapshot!(dong_ha().keys("j<enter>z").frame());
}

#[test]
fn the_hints_tell_what_a_dot_would_do_to_this_row() {
    let mut rig = dong_ha();
    assert!(!rig.line(-1).contains(" . "), "{}", rig.line(-1));
    let mut rig = rig.keys("jj>j");
    assert!(rig.line(-1).starts_with(" ? Help  . Probation → Official  "), "{}", rig.line(-1));
    assert!(rig.keys(".").line(-2).contains("Probation → Official"));
}
