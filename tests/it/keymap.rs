//! The keys: no conflicts, nothing unreachable, every action bound or meant for the palette alone.

use ketnap::tui::action::Action;
use ketnap::tui::action::Mode;
use ketnap::tui::chord::parse_sequence;
use ketnap::tui::keymap::Keymap;
use ketnap::tui::keymap::KeymapFinding;
use ketnap::tui::keymap::Resolved;

/// Actions that are reached by name only.
const PALETTE_ONLY: [Action; 8] = [
    Action::LanguageEn,
    Action::LanguageVi,
    Action::LanguageId,
    Action::ThemeDefault,
    Action::ThemeLight,
    Action::ThemeContrast,
    Action::ThemeMono,
    Action::Quit,
];

#[test]
fn the_built_in_keys_have_no_findings() {
    assert_eq!(Keymap::built_in().1, []);
}

#[test]
fn every_action_is_bound_or_palette_only() {
    let (keymap, _) = Keymap::built_in();
    for action in Action::ALL {
        let bound = keymap.bindings().iter().any(|binding| binding.action == *action);
        assert_eq!(bound, !PALETTE_ONLY.contains(action), "{action}");
    }
}

#[test]
fn the_keys_of_an_action_lead_back_to_it() {
    let (keymap, _) = Keymap::built_in();
    for mode in Mode::ALL {
        for action in Action::ALL {
            for keys in keymap.keys_for(*action, mode) {
                assert_eq!(keymap.resolve(mode, keys), Resolved::Matched(*action), "{action} in {mode:?}");
            }
        }
    }
}

#[test]
fn names_are_read_back() {
    for action in Action::ALL {
        assert_eq!(action.name().parse(), Ok(*action));
    }
}

#[test]
fn keys_that_terminals_and_input_methods_spoil_are_free() {
    let (keymap, _) = Keymap::built_in();
    for mode in [Mode::Units, Mode::Unit, Mode::Mentors, Mode::Start] {
        for spoiled in ["ctrl-s", "ctrl-q", "ctrl-b", "ctrl-a", "ctrl-j", "f10", "f11", "f12", "backspace"] {
            let keys = parse_sequence(spoiled).unwrap();
            assert_eq!(keymap.resolve(mode, &keys), Resolved::NotFound, "{spoiled} in {mode:?}");
        }
    }
}

#[test]
fn a_begun_sequence_says_what_can_follow() {
    let (keymap, _) = Keymap::built_in();
    let Resolved::Pending(next) = keymap.resolve(Mode::Unit, &parse_sequence("f").unwrap()) else {
        panic!("f waits");
    };
    let actions: Vec<Action> = next.into_iter().map(|(_, action)| action).collect();
    for expected in [Action::FilterBehind, Action::FilterNoMentor, Action::FilterStuck, Action::FilterAll] {
        assert!(actions.contains(&expected), "{expected}");
    }
}

#[test]
fn mistakes_in_a_key_file_are_all_reported() {
    let text = r#"{
        "table": { "open": ["enter", "alt-x"], "fly": ["y"], "sort": ["enter"], "first": ["enter x"] },
        "kitchen": {},
        "units": { "advance-stage": [">"] },
    }"#;
    let (_, findings) = Keymap::parse(text);
    let count = |test: fn(&KeymapFinding) -> bool| findings.iter().filter(|finding| test(finding)).count();
    assert_eq!(count(|finding| matches!(finding, KeymapFinding::UnknownScope(_))), 1);
    assert_eq!(count(|finding| matches!(finding, KeymapFinding::UnknownAction(_))), 1);
    assert_eq!(count(|finding| matches!(finding, KeymapFinding::BadKey(Action::Open, _))), 1);
    assert_eq!(count(|finding| matches!(finding, KeymapFinding::OutOfScope(Action::AdvanceStage, _))), 1);
    assert!(findings.iter().any(|finding| {
        matches!(finding, KeymapFinding::Conflict { hidden: Action::Sort, winner: Action::Open, .. })
            || matches!(finding, KeymapFinding::Conflict { hidden: Action::Open, winner: Action::Sort, .. })
    }));
}

#[test]
fn a_broken_key_file_says_where() {
    let (_, findings) = Keymap::parse("{\n \"table\": [");
    assert!(matches!(findings[..], [KeymapFinding::Unreadable { line: 2, .. }]), "{findings:?}");
}
