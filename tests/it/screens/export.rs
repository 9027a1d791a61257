//! Taking a table along: the picker, the file it writes, and that no file is ever written over.

use ketnap::domain::language::Language;

use crate::support::rig::Rig;
use crate::support::world::World;

fn sample(language: Language) -> Rig {
    Rig::new(World::sample()).size(120, 40).language(language)
}

#[test]
fn the_formats_in_vietnamese() {
    insta::assert_snapshot!(Rig::new(World::sample()).language(Language::Vi).keys("x").frame());
}

#[test]
fn a_filtered_table_is_written_as_it_is_shown() {
    let mut rig = sample(Language::Vi).keys("/xa d<enter>x1");
    assert!(rig.line(-2).contains("s-don-vi-2023-06-30.csv"), "{}", rig.line(-2));
    let text = rig.beside("s-don-vi-2023-06-30.csv").unwrap();
    insta::assert_snapshot!(text.trim_start_matches('\u{feff}'));
}

#[test]
fn the_candidates_of_a_unit_as_markdown() {
    let rig = sample(Language::En).keys("/dong ha<enter>x2");
    insta::assert_snapshot!(rig.beside("s-xa-dong-ha-2023-06-30.md").unwrap());
}

#[test]
fn the_mentors_for_programs_and_as_plain_text() {
    let rig = sample(Language::Id).keys("<f5>/vo xu<enter>x3x4");
    insta::assert_snapshot!(rig.beside("s-pendamping-2023-06-30.txt").unwrap());
    let json: serde_json::Value =
        serde_json::from_str(&rig.beside("s-pendamping-2023-06-30.json").unwrap()).unwrap();
    assert_eq!(json["as_of"], "2023-06-30");
    assert!(json["mentors"][0]["load"].is_u64() && json["mentors"][0]["people"].is_array(), "{json}");
}

#[test]
fn a_name_that_is_taken_is_never_written_over() {
    let rig = sample(Language::En).keys("x1").keys("ox1");
    let [first, second] = ["s-units-2023-06-30.csv", "s-units-2023-06-30-2.csv"].map(|name| rig.beside(name));
    assert!(first.is_some() && second.is_some() && first != second);
}

#[test]
fn a_store_that_may_only_be_read_can_still_be_taken_along() {
    let rig = sample(Language::En).read_only().keys("x4");
    assert!(rig.beside("s-units-2023-06-30.txt").unwrap().contains("Xã Đông Hà"));
}
