//! The prompts for a note and for a pause.

use ketnap::domain::Registry;
use ketnap::domain::candidate::Candidate;
use ketnap::domain::language::Language;

use crate::support::day;
use crate::support::rig::Rig;
use crate::support::world::World;

const NOTE: &str =
    "Đã gặp gia đình, đồng ý cho đi học lớp nhận thức; gọi lại sau khi có giấy mời của trung tâm";

/// The candidates of Võ Xu, the cursor on Nguyễn Công Trường.
fn vo_xu(language: Language) -> Rig {
    Rig::new(World::sample()).language(language).keys("/").type_text("vo xu").keys("<enter>")
}

fn candidate<'a>(registry: &'a Registry, name: &str) -> &'a Candidate {
    registry.candidates().values().find(|candidate| candidate.name.as_str() == name).unwrap()
}

#[test]
fn a_long_note_is_shown_in_rows() {
    insta::assert_snapshot!(vo_xu(Language::Vi).size(60, 16).keys("c").type_text(NOTE).frame());
}

#[test]
fn a_note_is_stored_as_it_was_typed() {
    let registry = vo_xu(Language::En).keys("c").type_text(NOTE).keys("<enter>").registry();
    let note = candidate(&registry, "Nguyễn Công Trường").notes.last().unwrap();
    assert_eq!(note.text.as_str(), NOTE);
    assert_eq!(note.on, World::today());
}

#[test]
fn a_note_is_written_in_the_middle_too() {
    let rig =
        vo_xu(Language::En).keys("c").type_text("Gọi lại").keys("<home><ctrl-right>").type_text("điện ");
    let registry = rig.keys("<enter>").registry();
    let note = candidate(&registry, "Nguyễn Công Trường").notes.last().unwrap();
    assert_eq!(note.text.as_str(), "Gọi điện lại");
}

#[test]
fn a_note_goes_to_all_that_are_marked() {
    let registry = vo_xu(Language::En).keys("<space><space>cHọp chi bộ<enter>").registry();
    for name in ["Nguyễn Công Trường", "Nguyễn Thanh Luận"] {
        assert_eq!(candidate(&registry, name).notes.last().unwrap().text.as_str(), "Họp chi bộ");
    }
}

#[test]
fn an_empty_note_is_no_note() {
    let text = vo_xu(Language::En).keys("c<enter>").text();
    assert!(text.contains("must be filled in"), "{text}");
}

#[test]
fn a_pause_has_a_day_and_a_reason() {
    let rig = vo_xu(Language::En).keys("p+2m<tab>");
    insta::assert_snapshot!(rig.text());
    let registry = vo_xu(Language::En).keys("p+2m<tab>Nghỉ sinh<enter>").registry();
    let pause = candidate(&registry, "Nguyễn Công Trường").paused.clone().unwrap();
    assert_eq!(pause.until, day("2023-08-30"));
    assert_eq!(pause.why.unwrap().as_str(), "Nghỉ sinh");
}

#[test]
fn a_pause_ends_when_its_day_is_emptied() {
    let registry = vo_xu(Language::En).keys("p+2m<f8>p<backspace><f8>").registry();
    assert_eq!(candidate(&registry, "Nguyễn Công Trường").paused, None);
}

#[test]
fn a_pause_cannot_end_before_tomorrow() {
    let text = vo_xu(Language::Vi).keys("phôm nay<enter>").text();
    assert!(text.contains("phải sau hôm nay"), "{text}");
}
