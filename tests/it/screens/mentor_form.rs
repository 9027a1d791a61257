//! The mentor form: a member, his unit, his standing since a day, his limit.

use ketnap::domain::Registry;
use ketnap::domain::language::Language;
use ketnap::domain::mentor::Mentor;
use ketnap::domain::mentor::Standing;

use crate::support::rig::Rig;
use crate::support::world::World;

fn mentor<'a>(registry: &'a Registry, name: &str) -> &'a Mentor {
    registry.mentors().values().find(|mentor| mentor.name.as_str() == name).unwrap()
}

/// The form for a new mentor with his name.
fn begun() -> Rig {
    Rig::new(World::sample()).keys("<f5>a").type_text("Lê Văn Tám").keys("<tab>")
}

#[test]
fn the_units_are_searched_while_the_form_stays_readable() {
    let rig = Rig::new(World::sample()).language(Language::Vi).keys("<f5>a").type_text("Lê Văn Tám");
    insta::assert_snapshot!(rig.keys("<tab>").type_text("đức").frame());
}

#[test]
fn a_new_standing_begins_today_unless_a_day_is_typed() {
    let saved = begun().type_text("vo xu").keys("<enter><right><f8>").registry();
    let tam = mentor(&saved, "Lê Văn Tám");
    assert_eq!(saved.unit(&tam.unit).unwrap().name.as_str(), "TT Võ Xu");
    assert_eq!(tam.standing_on(World::today()), Standing::Probationary);
    assert_eq!(tam.standings[0].from, Some(World::today()));
    let saved = begun().type_text("vo xu").keys("<enter><right><tab><ctrl-u>1/3/2023<f8>").registry();
    assert_eq!(mentor(&saved, "Lê Văn Tám").standings[0].from, Some("2023-03-01".parse().unwrap()));
}

#[test]
fn an_official_member_without_a_day_was_always_one() {
    let saved = begun().type_text("vo xu").keys("<enter><tab><tab>2<tab>15/8/2015<f8>").registry();
    let tam = mentor(&saved, "Lê Văn Tám");
    assert!(tam.standings.is_empty());
    assert_eq!(tam.limit, Some(2));
    assert_eq!(tam.official_since, Some("2015-08-15".parse().unwrap()));
}

#[test]
fn tab_takes_the_row_that_is_shown() {
    let saved = begun().type_text("vo xu").keys("<tab><f8>").registry();
    assert_eq!(saved.unit(&mentor(&saved, "Lê Văn Tám").unit).unwrap().name.as_str(), "TT Võ Xu");
}

#[test]
fn leaving_a_list_by_escape_changes_nothing() {
    let text = begun().type_text("vo xu").keys("<enter><up>x<esc>").text();
    assert!(text.contains("[TT Võ Xu"), "{text}");
}

#[test]
fn a_limit_and_a_day_that_cannot_be_say_so_in_place() {
    let rig = Rig::new(World::sample()).size(60, 16).language(Language::Vi).keys("<f5>a");
    let text = rig.keys("<tab><tab><tab><tab>300<tab>1/1/2030<tab>").text();
    assert!(text.contains("nhiều nhất 255"), "{text}");
    assert!(text.contains("ngày này chưa đến"), "{text}");
}
