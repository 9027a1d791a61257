//! The palette: actions in three languages, commands with arguments, reasons, history.

use ketnap::domain::language::Language;

use crate::support::rig::Rig;
use crate::support::world::World;

fn palette(typed: &str) -> Rig {
    Rig::new(World::sample()).keys(":").type_text(typed)
}

#[test]
fn actions_are_found_by_name_with_keys_and_reasons() {
    let rig = Rig::new(World::sample()).language(Language::Vi).keys(":");
    insta::assert_snapshot!(rig.type_text("mentor").frame());
}

#[test]
fn every_command_is_listed_in_a_large_window() {
    insta::assert_snapshot!(Rig::new(World::sample()).size(120, 40).keys(":").frame());
}

#[test]
fn an_action_is_found_in_another_language_than_the_one_on_the_screen() {
    let mut rig = palette("nguoi giup do").keys("<enter>");
    assert!(rig.line(1).contains("[F5 Mentors]"), "{}", rig.line(1));
    let mut rig = palette("pendamping").keys("<enter>");
    assert!(rig.line(1).contains("[F5 Mentors]"), "{}", rig.line(1));
}

#[test]
fn unit_goes_to_a_unit_by_any_part_of_its_name() {
    let text = palette("unit vo xu").text();
    assert!(text.contains("TT Võ Xu"), "{text}");
    let mut rig = palette("unit vo xu").keys("<enter>");
    assert!(rig.line(-1).contains("Back"), "{}", rig.line(-1));
}

#[test]
fn date_computes_everything_for_another_day_and_back() {
    let mut rig = palette("date 2023-03-31").keys("<enter>");
    assert!(rig.line(0).contains("as of 31 Mar 2023"), "{}", rig.line(0));
    let mut rig = rig.keys(":").type_text("date").keys("<enter>");
    assert!(!rig.line(0).contains("as of"), "{}", rig.line(0));
}

#[test]
fn lang_and_theme_take_effect_at_once() {
    let mut rig = palette("lang vi").keys("<enter>");
    assert!(rig.line(1).contains("Đơn vị"), "{}", rig.line(1));
    assert!(!palette("theme mono").keys("<enter>").text().is_empty());
}

#[test]
fn filter_and_sort_do_what_their_keys_do() {
    let mut rig = palette("filter dong ha").keys("<enter>");
    assert!(rig.line(4).contains("Xã Đông Hà"), "{}", rig.line(4));
    let mut rig = palette("sort 1").keys("<enter>");
    assert!(rig.line(2).contains("Unit▲"), "{}", rig.line(2));
    let mut rig = palette("sort 1-").keys("<enter>");
    assert!(rig.line(2).contains("Unit▼"), "{}", rig.line(2));
}

#[test]
fn stage_and_mentor_act_on_what_is_selected() {
    let unit = || palette("unit vo xu").keys("<enter>/").type_text("le quoc bao").keys("<enter>:");
    let mut rig = unit().type_text("stage 4").keys("<enter>");
    assert!(rig.line(-2).contains("Class → Dossier"), "{}", rig.line(-2));
    let text = unit().type_text("mentor hung").keys("<enter>").text();
    assert!(text.contains("> hung") && text.contains("Nguyễn Văn Hùng"), "{text}");
    let text = palette("stage 4").text();
    assert!(text.contains("Not now"), "{text}");
}

#[test]
fn q_ends_the_program_and_w_writes_the_file() {
    assert!(palette("q").keys("<enter>").has_ended());
    let mut rig = palette("w").keys("<enter>");
    assert!(rig.line(-2).contains("s.ron"), "{}", rig.line(-2));
}

#[test]
fn what_is_not_possible_stays_and_says_why() {
    let text = palette("repeat").text();
    assert!(text.contains("(Repeat)") && text.contains("Not now: Nothing to repeat yet"), "{text}");
    let text = palette("repeat").keys("<enter>").text();
    assert!(text.contains("(Repeat)"), "{text}");
}

#[test]
fn up_brings_back_what_was_typed_before() {
    let text = palette("unit vo xu").keys("<enter>q:<up>").text();
    assert!(text.contains(": unit vo xu"), "{text}");
}

#[test]
fn what_nobody_knows_is_said_so() {
    let text = palette("xyzzy").keys("<enter>").text();
    assert!(text.contains("There is no command “xyzzy”"), "{text}");
}
