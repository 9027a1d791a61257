//! Questions: the safe button has the focus, letters answer, Esc does nothing.

use ketnap::domain::language::Language;

use crate::support::rig::Rig;
use crate::support::world::World;

/// Two mentors who never helped anybody, so that nothing keeps them.
fn rig(language: Language) -> Rig {
    let world = World::empty().unit("Xã Đông Hà").target(9).mentor("Trần Thị Lan").mentor("Võ Minh Hậu");
    Rig::new(world.registry()).language(language)
}

/// A question about one of them.
fn question() -> Rig {
    rig(Language::En).keys("<f5>D")
}

#[test]
fn the_safe_button_has_the_focus_in_vietnamese() {
    insta::assert_snapshot!(rig(Language::Vi).keys("<f5>D").frame());
}

#[test]
fn several_records_are_named_in_a_large_window() {
    insta::assert_snapshot!(rig(Language::En).size(120, 40).keys("<f5>%D").frame());
}

#[test]
fn enter_and_escape_on_an_unread_question_do_nothing() {
    assert_eq!(question().keys("<enter>").registry().mentors().len(), 2);
    assert_eq!(question().keys("<esc>").registry().mentors().len(), 2);
    assert_eq!(question().keys("c").registry().mentors().len(), 2);
}

#[test]
fn the_first_letter_or_the_other_button_deletes_and_undo_brings_back() {
    assert_eq!(question().keys("d").registry().mentors().len(), 1);
    assert_eq!(question().keys("<right><enter>").registry().mentors().len(), 1);
    assert_eq!(question().keys("<tab><enter>").registry().mentors().len(), 1);
    assert_eq!(rig(Language::Vi).keys("<f5>Dx").registry().mentors().len(), 1);
    assert_eq!(question().keys("du").registry().mentors().len(), 2);
}

#[test]
fn pressing_the_interrupt_key_twice_asks_before_it_ends() {
    let rig = Rig::new(World::sample()).keys("<ctrl-c><ctrl-c>");
    assert!(!rig.has_ended());
    assert!(rig.keys("q").has_ended());
}
