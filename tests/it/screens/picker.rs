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
