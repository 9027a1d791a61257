//! Any keys in any order, any window: nothing breaks, and the data stays sound.

use ketnap::domain::Registry;
use ketnap::domain::check;
use ketnap::domain::check::Severity;
use ketnap::domain::language::Language;
use ketnap::tui::chord::Chord;
use ketnap::tui::keymap::Keymap;

use crate::support::rig::Rig;
use crate::support::world::World;

/// Windows from nothing to more than anybody has.
const WINDOWS: [(u16, u16); 14] = [
    (1, 1),
    (20, 5),
    (59, 40),
    (60, 15),
    (60, 16),
    (61, 17),
    (80, 24),
    (99, 30),
    (100, 35),
    (100, 36),
    (120, 40),
    (160, 50),
    (200, 60),
    (300, 100),
];

fn errors(registry: &Registry) -> usize {
    let findings = check::audit(registry, World::today());
    findings.iter().filter(|finding| finding.severity == Severity::Error).count()
}

/// Every sequence of the keymap and some text, written as a script for the rig.
fn scripts() -> Vec<String> {
    let (keymap, _) = Keymap::built_in();
    let chord = |chord: &Chord| match chord.to_string().as_str() {
        "<" => "<lt>".to_owned(),
        letter if letter.chars().count() == 1 => letter.to_owned(),
        name => format!("<{name}>"),
    };
    let keys = keymap.bindings().iter().map(|binding| binding.keys.iter().map(chord).collect());
    keys.chain(["Lan", "12", "4", "+14d", "xyz", "hong nhung"].map(str::to_owned)).collect()
}

#[test]
fn any_keys_in_any_order_leave_the_data_sound() {
    let scripts = scripts();
    for seed in 1..=4_u64 {
        let world = World::tree().candidate("Lê Thị Hoa", &[("source", "2023-01-10")]);
        let mut rig = Rig::new(world.registry()).size(100, 36);
        let mut state = seed;
        for step in 0..400 {
            // A linear congruential generator: the same keys in every run.
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let index = (state >> 33) as usize % scripts.len();
            rig = rig.keys(&scripts[index]);
            if step % 40 == 39 {
                rig = rig.keys("<esc><esc><esc>");
            }
        }
        assert_eq!(errors(&rig.registry()), 0, "seed {seed}");
    }
}

#[test]
fn no_window_breaks_a_screen_or_loses_the_way_to_help() {
    for language in Language::ALL {
        for keys in ["", "/x", "lle", "<enter>", "<f5>", "?", ":", "a", "<f5>a"] {
            let mut rig = Rig::new(World::tree().registry()).language(language).keys(keys);
            for (width, height) in WINDOWS {
                rig = rig.size(width, height);
                let hints = rig.line(-1);
                let is_screen = width >= 60 && height >= 16;
                assert!(!is_screen || hints.contains('?') || hints.contains("F1") || keys == "?", "{hints}");
            }
        }
    }
}
