//! The unit form: a unit with its place in the tree and its numbers of the year, added and corrected as one change.

use ketnap::domain::Registry;
use ketnap::domain::calendar::Year;
use ketnap::domain::language::Language;
use ketnap::domain::plan::Target;
use ketnap::domain::unit::Unit;

use crate::support::rig::Rig;
use crate::support::world::World;

/// The unit with a name.
fn unit<'a>(registry: &'a Registry, name: &str) -> Option<&'a Unit> {
    registry.units().values().find(|unit| unit.name.as_str() == name)
}

/// Its target in 2023.
fn target<'a>(registry: &'a Registry, name: &str) -> Option<&'a Target> {
    let year = Year::try_from(2023).unwrap();
    registry.target(&(unit(registry, name)?.id, year))
}

/// The form for a new unit, named and of the first kind.
fn begun() -> Rig {
    Rig::new(World::sample()).keys("a").type_text("Xã Tân Phú").keys("<tab><right>")
}

#[test]
fn a_new_unit_at_the_smallest_usual_window() {
    let rig = Rig::new(World::sample()).language(Language::Vi);
    insta::assert_snapshot!(rig.keys("a").type_text("Xã Tân Phú").keys("<tab><right>").frame());
}

#[test]
fn the_first_unit_of_the_sample_with_help_beside_it() {
    insta::assert_snapshot!(Rig::new(World::sample()).size(120, 40).keys("E").frame());
}

#[test]
fn every_field_fits_the_smallest_window_in_every_language() {
    for language in Language::ALL {
        let text = Rig::new(World::sample()).size(60, 16).language(language).keys("E").text();
        let boxes = text.lines().filter(|line| line.contains('[') && line.contains(']')).count();
        // Nine fields, the active view, the buttons.
        assert_eq!(boxes, 11, "{text}");
    }
}

#[test]
fn a_new_unit_comes_with_its_numbers_in_one_step() {
    let added = begun()
        .keys("<tab>")
        .type_text("dong ha")
        .keys("<enter>")
        .type_text("Trần Văn Bình")
        .keys("<tab>12<tab>15<tab>60<f8>");
    let registry = added.keys("").registry();
    let unit = unit(&registry, "Xã Tân Phú").unwrap();
    assert_eq!(unit.head.as_ref().unwrap().as_str(), "Trần Văn Bình");
    assert_eq!(registry.unit(&unit.parents[0].unit.unwrap()).unwrap().name.as_str(), "Xã Đông Hà");
    assert_eq!(unit.parents[0].from, None);
    let target = target(&registry, "Xã Tân Phú").unwrap();
    assert_eq!((target.assigned, target.own, target.term), (12, Some(15), Some(60)));
}

#[test]
fn one_undo_takes_back_unit_and_numbers() {
    let registry = begun().keys("<tab><tab><tab>12<f8>u").registry();
    assert_eq!(unit(&registry, "Xã Tân Phú"), None);
    assert_eq!(registry.targets(), World::sample().targets());
}

#[test]
fn a_corrected_target_keeps_the_number_of_earlier_days() {
    // The first row is the school, 5 of 5; the target is the fifth field.
    let registry = Rig::new(World::sample()).keys("E<tab><tab><tab><tab><ctrl-u>7<f8>").registry();
    let target = target(&registry, "THPT Đức Linh").unwrap();
    assert_eq!(target.assigned, 7);
    assert_eq!(target.assigned_on("2023-05-31".parse().unwrap()), 5);
}

#[test]
fn saving_goes_to_the_first_field_that_is_wrong() {
    let frame = Rig::new(World::sample()).keys("a").keys("<tab><tab><tab><tab>12a<f8>").frame();
    insta::assert_snapshot!(frame);
}

#[test]
fn a_wrong_number_keeps_nobody_from_moving_on() {
    let text = begun().keys("<tab><tab><tab>1.5<tab>").text();
    assert!(text.contains("not a whole number"), "{text}");
    let registry = begun().keys("<tab><tab><tab>1.5<tab><up>1.500<f8>").registry();
    assert_eq!(target(&registry, "Xã Tân Phú").unwrap().assigned, 1500);
}

#[test]
fn a_unit_is_not_closed_before_it_was_opened() {
    let text = begun().keys("<up><up><up>1/1/2020<tab>").text();
    assert!(!text.contains("must come after"), "{text}");
    let text = begun().keys("<up><up>1/1/2019<up>1/1/2020<tab><tab>").text();
    assert!(text.contains("must come after “Founded”"), "{text}");
}

#[test]
fn save_and_new_opens_an_empty_form_after_the_unit_is_saved() {
    let rig = begun().keys("<f9>").type_text("Xã Thứ Hai").keys("<tab><right><f8>");
    let registry = rig.registry();
    assert!(unit(&registry, "Xã Tân Phú").is_some());
    assert!(unit(&registry, "Xã Thứ Hai").is_some());
}

#[test]
fn a_form_closed_without_saving_is_offered_again() {
    let mut rig = begun().keys("<esc>");
    assert_eq!(rig.line(-2).trim(), "Draft kept; a offers it again.");
    let rig = rig.keys("a");
    insta::assert_snapshot!(rig.frame());
}

#[test]
fn a_draft_can_be_given_up() {
    let text = begun().keys("<esc>a<ctrl-x>").text();
    assert!(!text.contains("Xã Tân Phú"), "{text}");
    let mut rig = begun().keys("<esc>a<ctrl-x><esc>");
    assert!(!rig.line(-2).contains("Draft"));
    assert!(!rig.keys("a").text().contains("Xã Tân Phú"));
}

#[test]
fn a_saved_draft_is_not_offered_again() {
    let text = begun().keys("<esc>a<f8>a").text();
    assert!(!text.contains("Tân Phú"), "{text}");
}

#[test]
fn nothing_is_committed_when_nothing_was_changed() {
    let registry = Rig::new(World::sample()).keys("E<f8>").registry();
    assert_eq!(registry, World::sample());
}
