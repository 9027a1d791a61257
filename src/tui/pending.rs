//! Pending: keys that have been pressed but do not mean anything yet: a count, the beginning of a sequence.
//!
//! Separate from the keymap because this is state, and the keymap has none.
//!
//! **Invariants**: where printable keys are text there are no counts; a key that leads nowhere clears everything.

use crate::tui::action::Action;
use crate::tui::action::Mode;
use crate::tui::chord::Chord;
use crate::tui::keymap::Keymap;
use crate::tui::keymap::Resolved;

/// Counts stop here; nobody has more rows, and nobody waits for a slip of the finger.
const HIGHEST_COUNT: u32 = 99_999;

/// What a key has led to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Press {
    /// An action, with the count typed before it.
    Act(Action, Option<u32>),
    /// A letter for the field that has the keys.
    Letter(char),
    /// Something more is awaited.
    Wait,
    /// Nothing.
    Nothing,
}

/// Keys waiting for more.
#[derive(Debug, Clone, Default)]
pub(crate) struct Pending {
    chords: Vec<Chord>,
    count: Option<u32>,
}

impl Pending {
    /// Takes one more key.
    pub(crate) fn press(&mut self, chord: Chord, mode: Mode, keymap: &Keymap) -> Press {
        if let Some(count) = self.longer_count(chord, mode) {
            self.count = Some(count);
            return Press::Wait;
        }
        self.chords.push(chord);
        match keymap.resolve(mode, &self.chords) {
            Resolved::Pending(_) => Press::Wait,
            Resolved::Matched(action) => {
                let count = self.count;
                self.clear();
                Press::Act(action, count)
            }
            Resolved::NotFound => {
                let letter = if self.chords.len() == 1 { chord.text() } else { None };
                self.clear();
                letter.map_or(Press::Nothing, Press::Letter)
            }
        }
    }

    /// The keys pressed so far.
    pub(crate) fn chords(&self) -> &[Chord] {
        &self.chords
    }

    /// The count typed so far.
    pub(crate) fn count(&self) -> Option<u32> {
        self.count
    }

    /// Forgets everything.
    pub(crate) fn clear(&mut self) {
        self.chords.clear();
        self.count = None;
    }

    fn longer_count(&self, chord: Chord, mode: Mode) -> Option<u32> {
        if mode.is_typing() || !self.chords.is_empty() || matches!(mode, Mode::Start | Mode::Dialog) {
            return None;
        }
        let digit = chord.digit()?;
        match self.count {
            None => (digit > 0).then_some(digit),
            Some(count) => Some((count * 10 + digit).min(HIGHEST_COUNT)),
        }
    }
}
