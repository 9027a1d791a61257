//! Input: turns what the terminal library reports into the program's own events.
//!
//! Separate because terminals, links and input methods lie about keys, and every lie is repaired in one place.
//! Today: paste is made harmless, `U+0008` is Backspace, Alt+key is Esc and then the key.
//! This is also the place of the joiner that waits after a lone `Esc` for the rest of a split sequence, and of the
//! guard that maps letters composed by an input method back to the key that was pressed: both sit between
//! [`normalize`] and the channel of `event.rs` and change nothing behind it.
//!
//! **Invariant**: text that leaves here has no control character other than the line break of a paste.

use crossterm::event::Event as Raw;
use crossterm::event::KeyCode;
use crossterm::event::KeyEvent;
use crossterm::event::KeyEventKind;
use crossterm::event::KeyModifiers;

use crate::tui::chord::Chord;
use crate::tui::chord::Key;
use crate::tui::event::Event;

/// Turns one report of the terminal into the events the program reacts to: none, one or two.
pub(crate) fn normalize(raw: Raw) -> Vec<Event> {
    match raw {
        Raw::Key(key) if key.kind != KeyEventKind::Release => keys(key),
        Raw::Paste(text) => vec![Event::Paste(clean_paste(&text))],
        Raw::Resize(width, height) => vec![Event::Resize { width, height }],
        Raw::Key(_) | Raw::Mouse(_) | Raw::FocusGained | Raw::FocusLost => Vec::new(),
    }
}

fn keys(mut key: KeyEvent) -> Vec<Event> {
    // Some PuTTY profiles send U+0008 for Backspace; it arrives as Ctrl-H, which therefore means nothing else.
    if key.code == KeyCode::Char('h') && key.modifiers == KeyModifiers::CONTROL {
        return vec![Event::Key(Chord::plain(Key::Backspace))];
    }
    let mut events = Vec::new();
    if key.modifiers.contains(KeyModifiers::ALT) {
        key.modifiers.remove(KeyModifiers::ALT);
        events.push(Event::Key(Chord::plain(Key::Esc)));
    }
    events.extend(Chord::from_event(key).map(Event::Key));
    events
}

/// Makes pasted text harmless: line ends become `\n`, tabs blanks, every other control character goes.
pub(crate) fn clean_paste(text: &str) -> String {
    let unified = text.replace("\r\n", "\n");
    unified
        .chars()
        .filter_map(|letter| match letter {
            '\r' | '\n' | '\u{2028}' | '\u{2029}' => Some('\n'),
            '\t' => Some(' '),
            control if control.is_control() => None,
            other => Some(other),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paste_carries_no_escape_sequence() {
        assert_eq!(clean_paste("a\x1b[31mb\tc\r\nd\re"), "a[31mb c\nd\ne");
    }

    #[test]
    fn alt_is_escape_and_then_the_key() {
        let event = Raw::Key(KeyEvent::new(KeyCode::Char('j'), KeyModifiers::ALT));
        let expected = vec![Event::Key(Chord::plain(Key::Esc)), Event::Key(Chord::plain(Key::Char('j')))];
        assert_eq!(normalize(event), expected);
    }

    #[test]
    fn old_backspace_is_backspace() {
        let event = Raw::Key(KeyEvent::new(KeyCode::Char('h'), KeyModifiers::CONTROL));
        assert_eq!(normalize(event), vec![Event::Key(Chord::plain(Key::Backspace))]);
    }
}
