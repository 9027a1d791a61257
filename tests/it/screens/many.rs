//! Many at once: lines typed or pasted, what each will do, and all of them as one undo step.

use ketnap::domain::Registry;
use ketnap::domain::candidate::Born;
use ketnap::domain::language::Language;

use crate::support::rig::Rig;
use crate::support::world::World;

/// The list for the candidates of Đông Hà.
fn dong_ha(language: Language) -> Rig {
    Rig::new(World::sample()).language(language).keys("/dong ha<enter>A")
}

fn said(mut rig: Rig) -> String {
    rig.line(-2).trim().to_owned()
}

fn names(registry: &Registry) -> Vec<String> {
    let old = World::sample();
    let new = registry.candidates().values().filter(|person| old.candidate(&person.id).is_none());
    let mut names: Vec<String> = new.map(|person| person.name.to_string()).collect();
    names.sort();
    names
}

const LIST: &str = "Nguyễn Văn Mới\t14/7/1995\nTrần Quốc Nghĩa\n\nLê Thị Xuân; 1999\nnguyen van moi; 14/7/1995\nHồ Ba; 31/2/2000";

#[test]
fn what_each_line_will_do_stands_beside_it_in_vietnamese() {
    insta::assert_snapshot!(dong_ha(Language::Vi).paste(LIST).frame());
}

#[test]
fn a_line_that_cannot_be_read_holds_everything_up_and_gets_the_caret() {
    let rig = dong_ha(Language::En).size(120, 40).paste(LIST).keys("<up><up><f8>");
    let (frame, rig) = rig.peek();
    assert!(frame.contains("There is no day 31 in month 2."), "{frame}");
    assert_eq!(rig.registry(), World::sample());
}

#[test]
fn the_lines_are_one_change_that_u_takes_back() {
    let list = LIST.rsplit_once('\n').unwrap().0;
    let rig = dong_ha(Language::En).paste(list).keys("<f8>");
    let mut rig = rig;
    assert!(rig.line(-2).contains("Added 2 people"), "{}", rig.line(-2));
    assert_eq!(rig.keys("u").registry(), World::sample());
    let after = dong_ha(Language::En).paste(list).keys("<f8>").registry();
    assert_eq!(names(&after), ["Lê Thị Xuân", "Nguyễn Văn Mới"]);
    let new = after.candidates().values().find(|person| person.name.as_str() == "Nguyễn Văn Mới").unwrap();
    assert_eq!(new.born.map(Born::year), Some(1995));
    assert_eq!(new.visits.len(), 1);
}

#[test]
fn lines_are_typed_broken_and_joined() {
    let rig = dong_ha(Language::En).type_text("An").keys("<enter>").type_text("BaBinh");
    let rig = rig.keys("<left><left><left><left><enter><home><backspace><left><left><enter><f8>");
    assert_eq!(names(&rig.registry()), ["An", "BaBinh"]);
}

#[test]
fn escape_keeps_the_lines_for_the_next_time() {
    let rig = dong_ha(Language::En).type_text("An").keys("<esc>");
    let mut rig = rig;
    assert!(rig.line(-2).contains('A'), "{}", rig.line(-2));
    let (text, rig) = rig.keys("A").peek();
    assert!(text.contains("1 An"), "{text}");
    assert_eq!(names(&rig.keys("<f8>").registry()), ["An"]);
    let again = dong_ha(Language::En).type_text("An").keys("<f8>A").text();
    assert!(!again.contains("1 An"), "{again}");
}

#[test]
fn units_take_the_kind_of_those_that_are_called_alike_or_the_one_that_is_named() {
    let rig = Rig::new(World::sample()).size(120, 40).keys("A");
    let rig = rig.paste("Xã Mới\nĐồn Biên phòng; school\nXã Đông Hà\nTrạm; xyz");
    insta::assert_snapshot!(rig.text());
}

#[test]
fn mentors_name_their_unit() {
    let rig = Rig::new(World::sample()).language(Language::Id).keys("<f5>A");
    let rig = rig.paste("Phạm Văn Tốt; vo xu\nLê Ai; xa\nTrần Không");
    insta::assert_snapshot!(rig.text());
}

#[test]
fn nothing_new_is_nothing_to_save() {
    let rig = dong_ha(Language::En).size(120, 40).paste("Trần Quốc Nghĩa").keys("<f8>");
    assert!(rig.text().contains("Nothing is chosen."));
    assert!(said(dong_ha(Language::En).keys("<esc>")).contains(" of "));
}
