//! Pickers: ranked rows with reasons, search with and without accents, several at once, digits.

use ketnap::domain::language::Language;

use crate::support::rig::Rig;
use crate::support::world::World;

/// The candidates whom the first mentor of the table could help.
fn candidates() -> Rig {
    Rig::new(World::sample()).keys("<f5>m")
}

#[test]
fn the_candidates_a_mentor_could_help_in_vietnamese() {
    insta::assert_snapshot!(Rig::new(World::sample()).language(Language::Vi).keys("<f5>m").frame());
}

#[test]
fn the_search_marks_what_it_found_in_a_large_window() {
    insta::assert_snapshot!(
        Rig::new(World::sample()).size(120, 40).keys("<f5>m").type_text("thi @vo @xu").frame()
    );
}

/// The candidates of Võ Xu with the cursor on somebody.
fn at(name: &str, language: Language) -> Rig {
    let rig = Rig::new(World::sample()).language(language).keys("/").type_text("vo xu").keys("<enter>:");
    rig.type_text("unit vo xu").keys("<enter>/").type_text(name).keys("<enter>")
}

#[test]
fn mentors_are_ranked_with_load_and_reason_in_vietnamese() {
    insta::assert_snapshot!(at("le quoc bao", Language::Vi).keys("m").frame());
}

#[test]
fn mentors_in_the_smallest_window() {
    insta::assert_snapshot!(at("le quoc bao", Language::En).size(60, 16).keys("m").type_text("hung").frame());
}

#[test]
fn typed_accents_are_exact_and_bare_letters_find_all_their_kin() {
    let found = |typed: &str| at("le quoc bao", Language::En).keys("m").type_text(typed).text();
    assert!(found("hung").contains("Nguyễn Văn Hùng") && found("hung").contains("Lê Thị Hưng"));
    assert!(found("hùng").contains("Nguyễn Văn Hùng") && !found("hùng").contains("Lê Thị Hưng"));
}

#[test]
fn m_and_enter_assign_the_proposed_mentor_and_u_takes_it_back() {
    let mut rig = at("le quoc bao", Language::En).keys("m<enter>");
    assert!(
        rig.line(-2).contains("Lê Quốc Bảo: mentor") && rig.line(-2).contains("u undo"),
        "{}",
        rig.line(-2)
    );
    assert_eq!(rig.keys("u").registry(), World::sample());
}

#[test]
fn two_mentors_are_assigned_at_once() {
    let after = at("le quoc bao", Language::En).keys("m <down> <enter>").registry();
    let person = after.candidates().values().find(|person| person.name.as_str() == "Lê Quốc Bảo").unwrap();
    assert_eq!(person.mentors_on(World::today()).count(), 2);
}

#[test]
fn who_is_skipped_is_said_with_the_reason() {
    let mut rig = at("nguyen", Language::En).keys("%m").type_text("hung");
    rig = rig.keys("<enter>");
    assert!(rig.line(-2).contains("skipped"), "{}", rig.line(-2));
}

#[test]
fn for_somebody_who_left_no_mentor_is_looked_for_in_vain() {
    let mut rig = at("le quoc bao", Language::Vi).keys("d1m");
    assert_eq!(rig.line(-2), " Lê Quốc Bảo đã ra khỏi nguồn ngày 30/06/2023.");
}

#[test]
fn a_mentor_is_taken_off_or_replaced_by_the_one_chosen_next() {
    let helped = |keys: &str| {
        let after = at("nguyen cong truong", Language::En).keys(keys).registry();
        let person =
            after.candidates().values().find(|person| person.name.as_str() == "Nguyễn Công Trường").unwrap();
        let name = |id| after.mentors()[&id].name.to_string();
        person.mentors_on(World::today()).map(name).collect::<Vec<_>>()
    };
    assert_eq!(helped(""), ["Phạm Mạnh Hùng"]);
    assert_eq!(helped("M<enter>"), [""; 0]);
    assert_eq!(helped("M<down><enter><enter>"), ["Nguyễn Văn Hùng"]);
    let text = at("nguyen cong truong", Language::Vi).keys("M").text();
    assert!(text.contains("Thay Phạm Mạnh Hùng"), "{text}");
}

#[test]
fn a_digit_sets_the_stage_and_enter_alone_moves_nobody() {
    let mut rig = at("le quoc bao", Language::En).keys("s4");
    assert!(rig.line(-2).contains("Class → Dossier"), "{}", rig.line(-2));
    assert_eq!(at("le quoc bao", Language::En).keys("s<enter>").registry(), World::sample());
}

#[test]
fn the_tenth_stage_is_chosen_by_the_digit_it_shows() {
    let text = at("le quoc bao", Language::En).keys("s").text();
    assert!(text.contains(" 0  Official"), "{text}");
    let mut rig = at("le quoc bao", Language::En).keys("s0");
    assert!(rig.line(-2).contains("Class → Official"), "{}", rig.line(-2));
}

#[test]
fn going_back_before_admission_asks_first() {
    let mut rig = at("nguyen cong truong", Language::En).keys("s4");
    assert!(rig.line(-1).contains("Esc"), "{}", rig.line(-1));
    let text = at("nguyen cong truong", Language::En).keys("s4").text();
    assert!(text.contains("Take back the admission of Nguyễn Công Trường?"), "{text}");
    assert_eq!(at("nguyen cong truong", Language::En).keys("s4<enter>").registry(), World::sample());
    let mut rig = at("nguyen cong truong", Language::En).keys("s4t");
    assert!(rig.line(-2).contains("Probation → Dossier"), "{}", rig.line(-2));
}

#[test]
fn a_digit_chooses_the_reason_for_leaving() {
    insta::assert_snapshot!(at("le quoc bao", Language::Vi).keys("d").frame());
    let mut rig = at("le quoc bao", Language::En).keys("d2");
    assert!(rig.line(-2).contains("Lê Quốc Bảo") && rig.line(-2).contains("undo"), "{}", rig.line(-2));
}

#[test]
fn unit_stage_and_excluded_words_restrict_the_rows() {
    let count = |typed: &str| {
        let text = candidates().type_text(typed).text();
        let line = text.lines().find(|line| line.contains("> ")).unwrap().to_owned();
        let count = line.split_whitespace().rev().nth(2);
        let words: Vec<&str> = line.split_whitespace().collect();
        let of = words.iter().position(|word| *word == "of").unwrap();
        assert!(count.is_some());
        words[of - 1].parse::<usize>().unwrap()
    };
    let all = count("");
    let (in_unit, outside) = (count("@vo @xu"), count("!vo"));
    assert!(in_unit > 0 && in_unit < all);
    assert!(outside < all);
    assert!(count("#dossier") > 0 && count("#dossier") < all);
    assert_eq!(count("@"), all);
}

#[test]
fn several_are_chosen_with_the_blank_and_assigned_in_one_undo_step() {
    let before = World::sample();
    let rig = candidates().keys(" <down> <enter>");
    let after = rig.registry();
    let changed = after.candidates().values().filter(|person| before.candidates()[&person.id] != **person);
    assert_eq!(changed.count(), 2);
    assert_eq!(candidates().keys(" <down> <enter>u").registry(), before);
}

#[test]
fn what_was_chosen_stays_chosen_while_the_search_hides_it() {
    let text = candidates().keys(" <down> ").type_text("zzz").text();
    assert!(text.contains("2 chosen"), "{text}");
}

#[test]
fn escape_changes_nothing() {
    assert_eq!(candidates().keys(" <down> <esc>").registry(), World::sample());
}
