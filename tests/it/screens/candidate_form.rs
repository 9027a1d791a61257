//! The candidate form: every field, errors in place, drafts, possible duplicates, and the rules of stages and mentors.

use ketnap::domain::Registry;
use ketnap::domain::candidate::Born;
use ketnap::domain::candidate::Candidate;
use ketnap::domain::candidate::Gender;
use ketnap::domain::language::Language;
use unicode_normalization::UnicodeNormalization;

use crate::support::day;
use crate::support::rig::Rig;
use crate::support::world::World;

/// The candidate with a name; the one added last when there are several.
fn candidate<'a>(registry: &'a Registry, name: &str) -> Option<&'a Candidate> {
    registry.candidates().values().find(|candidate| candidate.name.as_str() == name)
}

fn mentors(registry: &Registry, candidate: &Candidate) -> Vec<String> {
    let now = candidate.mentors_on(World::today());
    now.map(|id| registry.mentor(&id).unwrap().name.to_string()).collect()
}

/// The candidates of Võ Xu in a language.
fn vo_xu(language: Language) -> Rig {
    Rig::new(World::sample()).language(language).keys("/").type_text("vo xu").keys("<enter>")
}

/// The form for somebody new in Võ Xu with name and birth, the cursor on the gender.
fn begun() -> Rig {
    vo_xu(Language::En).keys("a").type_text("Ngô Thị Kim Chi").keys("<enter>14/3/2001<enter>")
}

/// The form of the first candidate whose name contains a text.
fn editing(name: &str) -> Rig {
    vo_xu(Language::En).keys("/").type_text(name).keys("<enter>E")
}

#[test]
fn somebody_new_in_vietnamese() {
    let rig =
        vo_xu(Language::Vi).keys("a").type_text("Ngô Thị Kim Chi").keys("<enter>14/3/2001<enter>nữ<enter>");
    insta::assert_snapshot!(rig.frame());
}

#[test]
fn a_candidate_with_help_beside_the_fields() {
    insta::assert_snapshot!(editing("Lê Quốc Bảo").size(120, 40).keys("<tab>").frame());
}

#[test]
fn the_smallest_window_scrolls_to_the_field_with_the_keys() {
    let rig = vo_xu(Language::Vi).size(60, 16).keys("E<up><up><up><up>");
    insta::assert_snapshot!(rig.text());
}

#[test]
fn every_field_reaches_the_store() {
    let rig = begun()
        .keys("f<enter>")
        .keys("<enter>")
        .type_text("duc tai")
        .keys("<enter>")
        .type_text("youth")
        .keys("<enter>")
        .type_text("giáo viên")
        .keys("<enter>0912 345 678<enter>")
        .keys("<enter>")
        .type_text("wom")
        .keys("<enter><enter>")
        .keys("y<enter>2<enter><ctrl-u>1/6<enter>");
    let rig = rig.keys("<enter><down><enter><tab>").type_text("Gặp chi bộ").keys("<enter>+14d<enter>");
    let registry = rig.type_text("Chị giới thiệu").keys("<enter>").registry();
    let chi = candidate(&registry, "Ngô Thị Kim Chi").unwrap();
    insta::assert_debug_snapshot!(chi);
}

#[test]
fn the_first_stage_from_today_is_what_somebody_new_begins_with() {
    let registry = begun().keys("<f8>").registry();
    let chi = candidate(&registry, "Ngô Thị Kim Chi").unwrap();
    assert_eq!(chi.visits.len(), 1);
    assert_eq!(chi.visits[0].stage.as_str(), "source");
    assert_eq!(chi.visits[0].on, World::today());
    assert_eq!(chi.pack, registry.committee().pack);
    assert_eq!(registry.unit(&chi.unit).unwrap().name.as_str(), "TT Võ Xu");
}

#[test]
fn a_year_of_birth_is_enough() {
    let rig = vo_xu(Language::En).keys("a").type_text("Ngô Thị Kim Chi").keys("<tab>1990<f8>");
    let registry = rig.registry();
    let born = candidate(&registry, "Ngô Thị Kim Chi").unwrap().born;
    assert_eq!(born, Some(Born::Year(1990.try_into().unwrap())));
}

#[test]
fn errors_stand_at_their_fields_and_saving_goes_to_the_first() {
    let rig =
        vo_xu(Language::Vi).keys("a<tab>31/2/2001<tab><tab><tab><tab><tab><tab><tab><tab><tab>1/1/2030<tab>");
    let rig = rig.keys("<tab><tab><tab>sớm<f8>");
    insta::assert_snapshot!(rig.frame());
}

#[test]
fn errors_in_english_with_help_beside_them() {
    let rig = vo_xu(Language::En).size(120, 40).keys("a<tab>31/2/2001<f8><tab>");
    insta::assert_snapshot!(rig.frame());
}

#[test]
fn a_birth_that_cannot_be_is_refused_at_its_field() {
    let text = vo_xu(Language::En).keys("a<tab>1/1/1850<tab>").text();
    assert!(text.contains("1850"), "{text}");
    let registry =
        vo_xu(Language::En).keys("a").type_text("Ngô Thị Kim Chi").keys("<tab>1850<f8>").registry();
    assert_eq!(candidate(&registry, "Ngô Thị Kim Chi"), None);
}

#[test]
fn a_name_pasted_in_parts_of_letters_is_stored_whole() {
    let pasted: String = "Nguyễn Thị Ưởng\n".nfd().collect();
    let registry = vo_xu(Language::En).keys("a").paste(&pasted).keys("<tab>1990<f8>").registry();
    assert!(candidate(&registry, "Nguyễn Thị Ưởng").is_some());
}

#[test]
fn an_input_method_may_take_letters_back_while_typing() {
    let rig = vo_xu(Language::En).keys("ad<backspace>đao<backspace><backspace>ào <backspace>");
    assert!(rig.text().contains("[đào "));
}

#[test]
fn somebody_who_may_be_the_same_person_is_named_while_typing() {
    let mut rig = vo_xu(Language::En).keys("a").type_text("le quoc bao").keys("<tab>14/3/200");
    let warning = "Possible duplicate: Lê Quốc Bảo (14 Mar 2001), TT Võ Xu, Class";
    assert!(!rig.line(-5).contains("Possible duplicate"));
    rig = rig.keys("1");
    assert!(rig.line(-5).contains(warning), "{}", rig.line(-5));
    rig = rig.keys("<backspace>2");
    assert!(!rig.line(-5).contains("Possible duplicate"));
    rig = rig.keys("<ctrl-u>2001");
    assert!(rig.line(-5).contains(warning));
    insta::assert_snapshot!(rig.size(120, 40).frame());
}

#[test]
fn a_possible_duplicate_can_be_saved_all_the_same() {
    let rig = vo_xu(Language::En).keys("a").type_text("Lê Quốc Bảo").keys("<tab>14/3/2001<f8>");
    let registry = rig.registry();
    let same = registry.candidates().values().filter(|candidate| candidate.name.as_str() == "Lê Quốc Bảo");
    assert_eq!(same.count(), 2);
}

#[test]
fn nobody_is_a_duplicate_of_himself() {
    assert!(!editing("Lê Quốc Bảo").text().contains("duplicate"));
}

#[test]
fn escape_keeps_a_draft_for_the_next_time() {
    let mut rig = begun().keys("m<esc>");
    assert_eq!(rig.line(-2).trim(), "Draft kept; a offers it again.");
    let text = rig.keys("ja").text();
    assert!(text.contains("[Ngô Thị Kim Chi "), "{text}");
    assert!(text.contains("Male"), "{text}");
    assert!(text.contains("This is your draft."), "{text}");
}

#[test]
fn each_candidate_has_a_draft_of_his_own() {
    let rig = vo_xu(Language::En).keys("E").type_text(" A").keys("<esc>jE").type_text(" B").keys("<esc>");
    assert!(rig.keys("kE").text().contains(" A "));
}

#[test]
fn a_draft_that_waited_does_not_undo_what_happened_meanwhile() {
    // The contact is drafted; the stage moves on; the draft is saved.
    let rig = editing("Mai Văn Sáu").keys("<up><up><up><up><up><up><up><up><up><up>0900<esc>><f8><esc>E<f8>");
    let registry = rig.registry();
    let sau = candidate(&registry, "Mai Văn Sáu").unwrap();
    assert_eq!(sau.contact.as_ref().unwrap().as_str(), "0900");
    assert_eq!(sau.visits.last().unwrap().stage.as_str(), "dossier");
}

#[test]
fn save_and_new_keeps_the_unit_for_the_next_person() {
    let rig = begun().keys("<f9>").type_text("Hồ Văn Hai").keys("<tab>1999<f8>");
    let registry = rig.registry();
    let unit = candidate(&registry, "Ngô Thị Kim Chi").unwrap().unit;
    assert_eq!(candidate(&registry, "Hồ Văn Hai").unwrap().unit, unit);
}

#[test]
fn correcting_one_field_touches_nothing_else() {
    let before = World::sample();
    let registry = editing("Lê Quốc Bảo").keys("<tab><tab><left><f8>").registry();
    let mut expected = candidate(&before, "Lê Quốc Bảo").unwrap().clone();
    let now = candidate(&registry, "Lê Quốc Bảo").unwrap();
    assert_ne!(expected.gender, now.gender);
    expected.gender = now.gender;
    assert_eq!(expected, *now);
}

#[test]
fn the_day_of_a_stage_follows_the_stage() {
    // Mai Văn Sáu is in the class; the stage is the tenth field.
    let to_stage = "<tab>".repeat(9);
    let moved = editing("Mai Văn Sáu").keys(&to_stage).keys("<right>");
    assert!(moved.keys("").text().contains("30 Jun 2023"));
    let registry = editing("Mai Văn Sáu").keys(&to_stage).keys("<right><f8>").registry();
    let sau = candidate(&registry, "Mai Văn Sáu").unwrap();
    assert_eq!(sau.visits.last().unwrap().on, World::today());
    assert_eq!(sau.visits.last().unwrap().stage.as_str(), "dossier");
}

#[test]
fn going_back_a_stage_in_the_form_keeps_the_day_it_was_entered() {
    let to_stage = "<tab>".repeat(9);
    let before = World::sample();
    let registry = editing("Mai Văn Sáu").keys(&to_stage).keys("<left><f8>").registry();
    let was = candidate(&before, "Mai Văn Sáu").unwrap();
    let now = candidate(&registry, "Mai Văn Sáu").unwrap();
    assert_eq!(now.visits.as_slice(), &was.visits[..was.visits.len() - 1]);
}

#[test]
fn a_stage_cannot_begin_before_the_one_before_it() {
    let to_since = "<tab>".repeat(10);
    let text = editing("Mai Văn Sáu").keys(&to_since).keys("1/1/2020<tab>").text();
    assert!(text.contains("the stage before began on"), "{text}");
    let registry = editing("Mai Văn Sáu").keys(&to_since).keys("1/1/2020<f8>").registry();
    assert_eq!(candidate(&registry, "Mai Văn Sáu"), candidate(&World::sample(), "Mai Văn Sáu"));
}

#[test]
fn a_stage_that_lies_ahead_is_refused() {
    let text = begun().keys(&"<tab>".repeat(8)).keys("1/7/2023<tab>").text();
    assert!(text.contains("this day has not come yet"), "{text}");
}

#[test]
fn mentors_are_proposed_with_unit_and_load() {
    let rig = vo_xu(Language::Vi).keys("a").keys(&"<tab>".repeat(11)).keys("<enter>");
    insta::assert_snapshot!(rig.frame());
}

#[test]
fn another_mentor_takes_over_today() {
    let before = World::sample();
    let was = candidate(&before, "Mai Văn Sáu").unwrap();
    assert_eq!(mentors(&before, was).len(), 1);
    let registry = editing("Mai Văn Sáu").keys(&"<tab>".repeat(11)).keys("<enter><up><f8>").registry();
    let now = candidate(&registry, "Mai Văn Sáu").unwrap();
    assert_eq!(mentors(&registry, now).len(), 1);
    assert_ne!(mentors(&registry, now), mentors(&before, was));
    assert_eq!(now.mentors.first().unwrap().until, Some(World::today()));
    assert_eq!(now.mentors.last().unwrap().from, World::today());
}

#[test]
fn who_may_not_help_is_refused_at_the_field() {
    let may_not = World::sample();
    let mentor = may_not.mentors().values().find(|mentor| {
        let standing = mentor.standing_on(World::today());
        standing != ketnap::domain::mentor::Standing::Official
    });
    let name = mentor.unwrap().name.as_str().to_owned();
    let rig = begun().keys(&"<tab>".repeat(9)).type_text(&name).keys("<enter>");
    let text = rig.text();
    assert!(text.contains("1 error"), "{text}");
}

#[test]
fn the_same_mentor_is_not_offered_twice() {
    let rig = editing("Mai Văn Sáu").keys(&"<tab>".repeat(12));
    let name = mentors(&World::sample(), candidate(&World::sample(), "Mai Văn Sáu").unwrap()).remove(0);
    let text = rig.type_text(&name).text();
    assert!(text.contains("nothing found"), "{text}");
}

#[test]
fn a_date_without_a_step_asks_for_the_step() {
    let text = begun().keys("<up><up><up><up>+14d<up><up>").text();
    assert!(text.contains("must be filled in"), "{text}");
}

#[test]
fn a_note_written_in_the_form_is_added_to_the_others() {
    let registry = editing("Mai Văn Sáu").keys("<up>").type_text("Gọi lại").keys("<enter>").registry();
    let note = candidate(&registry, "Mai Văn Sáu").unwrap().notes.last().unwrap().clone();
    assert_eq!(note.text.as_str(), "Gọi lại");
    assert_eq!(note.on, World::today());
    assert_eq!(note.by.unwrap().as_str(), "lan");
}

#[test]
fn one_undo_takes_a_whole_form_back() {
    let to_stage = "<tab>".repeat(9);
    let rig = editing("Mai Văn Sáu").keys(&to_stage).keys("<right><up><up><ctrl-u>").keys("<f8>u");
    assert_eq!(rig.registry(), World::sample());
}

#[test]
fn a_choice_is_turned_by_its_first_letter_in_any_accent() {
    let registry = begun().keys("f<f8>").registry();
    assert_eq!(candidate(&registry, "Ngô Thị Kim Chi").unwrap().gender, Some(Gender::Female));
    let rig =
        vo_xu(Language::Vi).keys("a").type_text("Ngô Thị Kim Chi").keys("<tab>1990<tab>").type_text("n");
    let registry = rig.keys("<f8>").registry();
    assert_eq!(candidate(&registry, "Ngô Thị Kim Chi").unwrap().gender, Some(Gender::Female));
}

#[test]
fn a_selected_date_is_replaced_by_typing() {
    let registry = begun().keys(&"<tab>".repeat(8)).keys("1/6/2023<f8>").registry();
    assert_eq!(candidate(&registry, "Ngô Thị Kim Chi").unwrap().visits[0].on, day("2023-06-01"));
}

#[test]
fn all_labels_fit_the_smallest_window_in_every_language() {
    for language in Language::ALL {
        for tabs in [0, 8, 15] {
            let text = vo_xu(language).size(60, 16).keys("E").keys(&"<tab>".repeat(tabs)).text();
            for line in text.lines().skip(3).take(8) {
                let label = line.split('[').next().unwrap();
                assert!(!label.contains('…'), "{line}");
            }
        }
    }
}

#[test]
fn several_tags_are_marked_with_blanks_or_one_by_one() {
    let tags = |keys: &str| {
        let registry = begun().keys(&"<tab>".repeat(5)).keys("<enter>").keys(keys).keys("<f8>").registry();
        let chi = candidate(&registry, "Ngô Thị Kim Chi").unwrap();
        chi.tags.iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    assert_eq!(tags("<space><space><enter>"), ["student", "youth-union"]);
    assert_eq!(tags("<down><ctrl-t><down><ctrl-t><ctrl-t><esc>"), ["student"]);
    assert_eq!(tags("wom<enter>reli<tab>"), ["religious", "woman"]);
    assert_eq!(tags("wom<esc>"), [""; 0]);
}

#[test]
fn a_draft_shows_the_record_as_it_is_now_below_what_was_typed() {
    let rig = editing("Mai Văn Sáu").keys(&"<tab>".repeat(6)).keys("0900<esc>>E");
    let text = rig.text();
    assert!(text.contains("[0900 "), "{text}");
    assert!(text.contains("4 Dossier"), "{text}");
}

#[test]
fn taking_back_an_admission_is_said_before_it_is_saved() {
    let admitted = editing("Nguyễn Công Trường").keys(&"<tab>".repeat(9));
    let text = admitted.keys("7").text();
    assert!(text.contains("no longer counts for the year"), "{text}");
}
