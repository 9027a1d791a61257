//! Every binding of every action, pressed: it does something that can be seen, or it is refused in words.
//!
//! For each mode there are situations, key scripts that lead into it.
//! A binding passes when in one of them the frame or the loop shows that it acted;
//! a refusal counts only for the actions listed as impossible in that mode.
//! What an action does exactly is told by the tests of its screen; this one finds keys that are dead.

use ketnap::domain::Registry;
use ketnap::tui::action::Action;
use ketnap::tui::action::Mode;
use ketnap::tui::chord::Chord;
use ketnap::tui::chord::show_sequence;
use ketnap::tui::keymap::Keymap;

use crate::support::rig::Rig;
use crate::support::world::World;

/// Two communes with people behind and in time, with and without mentors, and nothing more, so that it is quick.
fn village() -> Registry {
    let mut world = World::empty().unit("Xã Đông Hà").target(9).count("2023-06-30", 2).mentor("Lê Văn Phúc");
    world = world.mentor("Đoàn Thị Yến");
    for (name, stage, on) in [
        ("Nguyễn Thị Hồng Nhung", "dossier", "2023-05-30"),
        ("Trần Văn Khoa", "class", "2023-01-02"),
        ("Lê Quốc Bảo", "listed", "2023-06-02"),
        ("Huỳnh Văn Tâm", "source", "2022-06-02"),
    ] {
        world = world.candidate(name, &[("source", "2022-06-01"), (stage, on)]);
    }
    world = world.helped_by("Lê Văn Phúc", "2023-06-01").next("Gặp chi bộ", "2023-06-02");
    world.unit("Xã Trà Tân").target(4).unit("THPT Đức Linh").target(2).registry()
}

/// So many people in one commune that a list of those who were skipped is longer than the smallest window.
fn crowd() -> Registry {
    let mut world = World::empty().unit("Xã Đông Hà").target(9).mentor("Lê Văn Phúc");
    for place in 1..=20 {
        world = world.candidate(&format!("Người {place}"), &[("source", "2023-05-30")]);
        world = world.helped_by("Lê Văn Phúc", "2023-06-01");
    }
    world.registry()
}

/// Key scripts that lead into a mode, the plainest first.
fn situations(mode: Mode) -> &'static [&'static str] {
    match mode {
        Mode::Units => &[
            "",
            "G",
            "l",
            "<space>",
            "fb",
            "lll",
            "llll",
            "eX<enter>",
            "eX<enter>u",
            "eX<enter>j",
            "<f5><f2>",
            "//xa<enter>",
        ],
        Mode::Unit => &[
            "/dong ha<enter>",
            "/dong ha<enter>G",
            "/dong ha<enter>l",
            "/dong ha<enter><space>",
            "/dong ha<enter>fs",
            "/dong ha<enter>>",
            "/dong ha<enter>>u",
            "/dong ha<enter>>j",
            "/dong ha<enter>//van<enter>",
        ],
        Mode::Mentors => &[
            "<f5>",
            "<f5>G",
            "<f5>l",
            "<f5><space>",
            "<f5>ll",
            "<f5>lll",
            "<f5>ll+",
            "<f5>ll+u",
            "<f5>ll+j",
            "<f5>//yen<enter>",
        ],
        Mode::History => &[
            "llll++/dong ha<enter>>gh",
            "llll++/dong ha<enter>>ghG",
            "llll++/dong ha<enter>>ghu",
            "llll++/dong ha<enter>>ghfp",
            "llll++/dong ha<enter>>gh//ha<enter>",
        ],
        Mode::Cell => &["e", "e<home>", "le", "lle", "llle"],
        Mode::Filter => &["/t", "/t<home>", "/ha<enter><esc>/", "/t<enter>/<up>", "/t t"],
        Mode::Form => &["a", "aa b", "aa b<home>", "a<tab>", "aa b<f8>"],
        Mode::Many => &["A", "Aa b<enter>c d", "Aa b<enter>c d<home>", "Aa b<enter>c d<up>"],
        Mode::Picker => &[
            "/dong ha<enter>m",
            "/dong ha<enter>m<down>",
            "/dong ha<enter>mh h",
            "/dong ha<enter>mh h<home>",
            ":",
            ":<pgdn>",
        ],
        Mode::Dialog => &[
            "/dong ha<enter>D",
            "/dong ha<enter>D<right>",
            "/dong ha<enter>%mphuc<enter><enter>",
            "/dong ha<enter>%mphuc<enter><enter><pgdn>",
        ],
        // The unit is the fourth field of a candidate, the tags are the eighth.
        Mode::Choices => &[
            "/dong ha<enter>a<tab><tab><tab><enter>",
            "/dong ha<enter>a<tab><tab><tab><enter><down>",
            "/dong ha<enter>a<tab><tab><tab><enter><end>",
            "/dong ha<enter>a<tab><tab><tab><enter>h h",
            "/dong ha<enter>a<tab><tab><tab><enter>h h<home>",
            "/dong ha<enter>a<tab><tab><tab><tab><tab><tab><tab><enter>",
        ],
        Mode::Start => &[],
    }
}

/// Actions that mean something in every table but not in this one; they say so.
fn is_refused(mode: Mode, action: Action) -> bool {
    use Action::*;
    match mode {
        Mode::Units => matches!(action, NextPane | PreviousPane | ToggleZoom),
        Mode::Unit => matches!(action, Increase | Decrease),
        Mode::Mentors => matches!(action, NextPane | PreviousPane | ToggleZoom | TogglePanel),
        // Nothing of the history can be edited, marked or sorted, and here it is of one day.
        Mode::History => {
            matches!(action, EditCell | EditForm | Add | AddMany | Delete | Increase | Decrease | Repeat)
                || matches!(action, Mark | MarkRange | MarkAll | MarkSame | InvertMarks | Sort | SortFurther)
                || matches!(action, MoveLeft | MoveRight | NextPane | PreviousPane | TogglePanel | ToggleZoom)
                || matches!(action, NextGroup | PreviousGroup | ShowHistory)
        }
        _ => false,
    }
}

/// What can be seen of a program after some keys, and after one more letter where letters are typed:
/// a caret cannot be seen, but where the next letter lands can.
#[derive(PartialEq)]
struct Seen {
    frame: String,
    typed: Option<String>,
    ended: bool,
}

fn seen(rig: Rig, mode: Mode) -> Seen {
    let typing =
        matches!(mode, Mode::Cell | Mode::Filter | Mode::Form | Mode::Many | Mode::Picker | Mode::Choices);
    let ended = rig.has_ended();
    let (frame, rig) = rig.peek();
    let typed = (typing && !ended).then(|| rig.keys("x").frame());
    Seen { frame, typed, ended }
}

fn says_why_not(frame: &str) -> bool {
    let status = frame.lines().rev().nth(1).unwrap_or("");
    status.chars().skip(122).any(|role| role == '!')
}

fn rig(mode: Mode, script: &str) -> Rig {
    let rig = match mode {
        Mode::Dialog => Rig::new(crowd()).size(60, 16),
        _ => Rig::new(village()).size(120, 40),
    };
    rig.keys(script)
}

/// The situations of a mode, with what is seen in them before a key is pressed.
struct Situations {
    mode: Mode,
    seen: Vec<(&'static str, Seen)>,
}

impl Situations {
    fn new(mode: Mode) -> Self {
        Self {
            mode,
            seen: situations(mode).iter().map(|script| (*script, seen(rig(mode, script), mode))).collect(),
        }
    }

    /// The first situation in which the keys act, looking at `likely` before the others.
    fn find(&self, action: Action, keys: &[Chord], likely: usize) -> Option<usize> {
        let mut order: Vec<usize> = (0..self.seen.len()).collect();
        order.swap(0, likely);
        order.into_iter().find(|index| self.acts(*index, action, keys))
    }

    fn acts(&self, index: usize, action: Action, keys: &[Chord]) -> bool {
        let (script, before) = &self.seen[index];
        let pressed = rig(self.mode, script).press(keys);
        if pressed.requested().is_some() {
            return true;
        }
        let (frame, pressed) = pressed.peek();
        if says_why_not(&frame) {
            return is_refused(self.mode, action);
        }
        seen(pressed, self.mode) != *before
    }
}

fn press_everything(mode: Mode) {
    let (keymap, _) = Keymap::built_in();
    let situations = Situations::new(mode);
    let mut dead = Vec::new();
    for action in Action::ALL.iter().filter(|action| action.belongs_to(mode)) {
        let mut likely = 0;
        for keys in keymap.keys_for(*action, mode) {
            match situations.find(*action, keys, likely) {
                Some(index) => likely = index,
                None => dead.push(format!("{} ({action})", show_sequence(keys))),
            }
        }
    }
    assert!(dead.is_empty(), "in {mode:?} these keys do nothing: {}", dead.join(", "));
}

#[test]
fn in_the_units_table() {
    press_everything(Mode::Units);
}

#[test]
fn among_the_candidates_of_a_unit() {
    press_everything(Mode::Unit);
}

#[test]
fn in_the_mentors_table() {
    press_everything(Mode::Mentors);
}

#[test]
fn in_the_history() {
    press_everything(Mode::History);
}

#[test]
fn in_an_open_cell() {
    press_everything(Mode::Cell);
}

#[test]
fn in_the_filter_line() {
    press_everything(Mode::Filter);
}

#[test]
fn in_a_form() {
    press_everything(Mode::Form);
}

#[test]
fn in_a_list_of_lines() {
    press_everything(Mode::Many);
}

#[test]
fn in_a_picker() {
    press_everything(Mode::Picker);
}

#[test]
fn among_the_choices_of_a_field() {
    press_everything(Mode::Choices);
}

#[test]
fn in_a_dialog() {
    press_everything(Mode::Dialog);
}
