//! Longer texts: how the store stands, and who was skipped and why.

use ketnap::domain::language::Language;

use crate::support::rig::Rig;
use crate::support::world::World;

#[test]
fn the_status_tells_file_size_and_version_and_closes() {
    let text = Rig::new(World::sample()).keys("<ctrl-g>").text();
    assert!(text.contains("22 units") && text.contains(env!("CARGO_PKG_VERSION")), "{text}");
    let text = Rig::new(World::sample()).keys("<ctrl-g><enter>").text();
    assert!(!text.contains(env!("CARGO_PKG_VERSION")), "{text}");
}

#[test]
fn enter_after_a_change_that_skipped_several_shows_all_reasons() {
    let rig = Rig::new(World::sample()).language(Language::Vi);
    let mut rig =
        rig.keys(":").type_text("unit vo xu").keys("<enter>%m").type_text("tran thi lan").keys("<enter>");
    assert!(rig.line(-2).contains("bỏ qua 4"), "{}", rig.line(-2));
    insta::assert_snapshot!(rig.keys("<enter>").frame());
}

#[test]
fn a_long_text_scrolls_in_the_smallest_window() {
    let rig = Rig::new(World::sample()).size(60, 16).keys(":").type_text("unit vo xu").keys("<enter>%m");
    let rig = rig.type_text("tran thi lan").keys("<enter><enter>");
    let text = rig.keys("<down><down><pgup>").text();
    assert!(text.contains("Skipped"), "{text}");
}
