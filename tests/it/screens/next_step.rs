//! The prompt for the next step: text and date, read while typing, for one candidate or all that are marked.

use ketnap::domain::Registry;
use ketnap::domain::candidate::NextStep;
use ketnap::domain::language::Language;

use crate::support::day;
use crate::support::rig::Rig;
use crate::support::world::World;

/// The candidates of Võ Xu, the cursor on Nguyễn Công Trường.
fn vo_xu(language: Language) -> Rig {
    Rig::new(World::sample()).language(language).keys("/").type_text("vo xu").keys("<enter>")
}

fn next<'a>(registry: &'a Registry, name: &str) -> Option<&'a NextStep> {
    let candidate = registry.candidates().values().find(|candidate| candidate.name.as_str() == name);
    candidate.unwrap().next.as_ref()
}

#[test]
fn the_plan_of_one_candidate_in_vietnamese() {
    insta::assert_snapshot!(vo_xu(Language::Vi).keys("t").frame());
}

#[test]
fn what_is_typed_as_a_date_is_read_at_once() {
    for (typed, read) in
        [("+14d", "Fri 14 Jul 2023"), ("fri", "Fri 07 Jul 2023"), ("14/7", "Fri 14 Jul 2023")]
    {
        let text = vo_xu(Language::En).keys("t<tab>").type_text(typed).text();
        assert!(text.contains(&format!("→ {read}")), "{text}");
    }
}

#[test]
fn text_tab_date_enter_is_the_whole_way() {
    let registry = vo_xu(Language::En).keys("t").type_text("Gặp chi bộ").keys("<tab>+14d<enter>").registry();
    let step = next(&registry, "Nguyễn Công Trường").unwrap();
    assert_eq!(step.what.as_str(), "Gặp chi bộ");
    assert_eq!(step.due, Some(day("2023-07-14")));
}

#[test]
fn all_that_are_marked_get_the_step() {
    let rig = vo_xu(Language::En).keys("<space><space>t");
    insta::assert_snapshot!(rig.text());
    let registry = vo_xu(Language::En).keys("<space><space>tHọp<enter>fri<enter>").registry();
    for name in ["Nguyễn Công Trường", "Nguyễn Thanh Luận"] {
        assert_eq!(next(&registry, name).unwrap().what.as_str(), "Họp");
        assert_eq!(next(&registry, name).unwrap().due, Some(day("2023-07-07")));
    }
}

#[test]
fn the_step_is_repeated_on_another_row() {
    let registry = vo_xu(Language::En).keys("tHọp<enter>fri<enter>j.").registry();
    assert_eq!(next(&registry, "Nguyễn Thanh Luận").unwrap().what.as_str(), "Họp");
}

#[test]
fn a_date_that_cannot_be_read_keeps_the_prompt_open() {
    let text = vo_xu(Language::Vi).keys("tHọp<tab>sớm<enter>").text();
    assert!(text.contains("1 lỗi"), "{text}");
    let registry = vo_xu(Language::Vi).keys("tHọp<tab>sớm<enter>").registry();
    assert_eq!(next(&registry, "Nguyễn Công Trường"), next(&World::sample(), "Nguyễn Công Trường"));
}

#[test]
fn emptying_both_fields_clears_the_plan() {
    let registry = vo_xu(Language::En).keys("t<backspace><tab><backspace><enter>").registry();
    assert_eq!(next(&registry, "Nguyễn Công Trường"), None);
}

#[test]
fn a_prompt_left_by_escape_is_offered_again() {
    let mut rig = vo_xu(Language::En).keys("tHọp<esc>");
    assert_eq!(rig.line(-2).trim(), "Draft kept; t offers it again.");
    assert!(rig.keys("t").text().contains("[Họp "));
}
