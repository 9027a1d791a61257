//! Help: every key of the place, searched and run.

use ketnap::domain::language::Language;

use crate::support::rig::Rig;
use crate::support::world::World;

fn help() -> Rig {
    Rig::new(World::sample()).keys("?")
}

#[test]
fn two_columns_in_the_smallest_usual_window() {
    insta::assert_snapshot!(Rig::new(World::sample()).language(Language::Vi).keys("?").frame());
}

#[test]
fn three_columns_in_a_large_window() {
    insta::assert_snapshot!(Rig::new(World::sample()).size(120, 40).keys("?").frame());
}

#[test]
fn one_column_in_the_smallest_window() {
    insta::assert_snapshot!(
        Rig::new(World::sample()).size(60, 16).language(Language::Vi).keys("?<pgdn>").frame()
    );
}

#[test]
fn typing_searches_and_enter_runs() {
    let mut rig = help().type_text("mentors").keys("<enter>");
    assert!(rig.line(1).contains("[F5 Mentors]"), "{}", rig.line(1));
}

#[test]
fn what_is_not_possible_now_is_in_brackets_with_the_reason() {
    let text = help().type_text("repeat").text();
    assert!(text.contains("(Repeat)") && text.contains("Nothing to repeat yet"), "{text}");
}

#[test]
fn the_cursor_reaches_every_page_and_comes_back() {
    let first = help().text();
    let pages = help().keys("<pgdn><pgdn><pgdn>").text();
    assert_ne!(first, pages);
    assert_eq!(help().keys("<pgdn><pgdn><pgdn><ctrl-home>").text(), first);
    assert_eq!(help().keys("<right><left>").text(), first);
}

#[test]
fn help_in_a_picker_tells_the_keys_of_pickers() {
    let text = Rig::new(World::sample()).keys("<f5>m<f1>").text();
    assert!(text.contains("Help · list") && text.contains("Choose several"), "{text}");
}
