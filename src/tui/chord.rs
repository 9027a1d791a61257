//! Chord: one key press as the program sees it, and its spelling in key files, hints and help.
//!
//! Separate from `keymap.rs` because reading, printing and comparing keys has nothing to do with what they mean.
//!
//! **Invariants**: a letter carries its own case, so `shift` never stands beside a character; there is no Alt at all
//! (`Esc` followed by a key in one read looks the same); what `Display` prints, `FromStr` reads back.
//!
//! Not here: paste, input methods and false keys (`input.rs`), what a chord does (`keymap.rs`).

use std::fmt;
use std::str::FromStr;

use crossterm::event::KeyCode;
use crossterm::event::KeyEvent;
use crossterm::event::KeyModifiers;

/// The key of a chord, without modifiers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Key {
    /// A printable character, in its own case.
    Char(char),
    /// A function key, 1 to 12.
    F(u8),
    /// Enter or Return.
    Enter,
    /// Escape.
    Esc,
    /// Tabulator.
    Tab,
    /// Backspace.
    Backspace,
    /// Delete, the key of its own.
    Delete,
    /// Insert.
    Insert,
    /// Home.
    Home,
    /// End.
    End,
    /// Page up.
    PageUp,
    /// Page down.
    PageDown,
    /// Arrow up.
    Up,
    /// Arrow down.
    Down,
    /// Arrow left.
    Left,
    /// Arrow right.
    Right,
}

/// The spellings of the keys that are no character and no function key.
const NAMED: [(&str, Key); 15] = [
    ("enter", Key::Enter),
    ("esc", Key::Esc),
    ("tab", Key::Tab),
    ("backspace", Key::Backspace),
    ("delete", Key::Delete),
    ("insert", Key::Insert),
    ("home", Key::Home),
    ("end", Key::End),
    ("pgup", Key::PageUp),
    ("pgdn", Key::PageDown),
    ("up", Key::Up),
    ("down", Key::Down),
    ("left", Key::Left),
    ("right", Key::Right),
    ("space", Key::Char(' ')),
];

/// One key press: a key with Control and Shift.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Chord {
    key: Key,
    ctrl: bool,
    shift: bool,
}

impl Chord {
    /// A key without modifiers.
    pub const fn plain(key: Key) -> Self {
        Self { key, ctrl: false, shift: false }
    }

    /// A key with Control.
    pub const fn ctrl(key: Key) -> Self {
        Self { key, ctrl: true, shift: false }
    }

    /// The character this chord types into a field, if it types one.
    pub fn text(self) -> Option<char> {
        match self.key {
            Key::Char(letter) if !self.ctrl && !letter.is_control() => Some(letter),
            _ => None,
        }
    }

    /// The digit on this chord, for counts.
    pub fn digit(self) -> Option<u32> {
        self.text().and_then(|letter| letter.to_digit(10))
    }

    /// Reads a terminal's key event; `None` for keys no binding may use (modifiers alone, media keys).
    ///
    /// Alt is ignored here; `input.rs` has already turned it into a separate `Esc`.
    pub fn from_event(event: KeyEvent) -> Option<Self> {
        let ctrl = event.modifiers.contains(KeyModifiers::CONTROL);
        let shift = event.modifiers.contains(KeyModifiers::SHIFT);
        let key = match event.code {
            KeyCode::Char(letter) if ctrl => Key::Char(letter.to_ascii_lowercase()),
            KeyCode::Char(letter) => Key::Char(letter),
            KeyCode::F(number @ 1..=12) => Key::F(number),
            KeyCode::BackTab => return Some(Self { key: Key::Tab, ctrl, shift: true }),
            code => named_key(code)?,
        };
        let shift = shift && !matches!(key, Key::Char(_));
        Some(Self { key, ctrl, shift })
    }
}

fn named_key(code: KeyCode) -> Option<Key> {
    Some(match code {
        KeyCode::Enter => Key::Enter,
        KeyCode::Esc => Key::Esc,
        KeyCode::Tab => Key::Tab,
        KeyCode::Backspace => Key::Backspace,
        KeyCode::Delete => Key::Delete,
        KeyCode::Insert => Key::Insert,
        KeyCode::Home => Key::Home,
        KeyCode::End => Key::End,
        KeyCode::PageUp => Key::PageUp,
        KeyCode::PageDown => Key::PageDown,
        KeyCode::Up => Key::Up,
        KeyCode::Down => Key::Down,
        KeyCode::Left => Key::Left,
        KeyCode::Right => Key::Right,
        _ => return None,
    })
}

impl fmt::Display for Chord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.ctrl {
            f.write_str("ctrl-")?;
        }
        if self.shift {
            f.write_str("shift-")?;
        }
        match self.key {
            Key::F(number) => write!(f, "f{number}"),
            key => match NAMED.iter().find(|(_, named)| *named == key) {
                Some((name, _)) => f.write_str(name),
                None => match key {
                    Key::Char(letter) => write!(f, "{letter}"),
                    _ => Ok(()),
                },
            },
        }
    }
}

/// Why a key file's spelling is no chord.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ChordError {
    /// Nothing between the quotes.
    Empty,
    /// No such key.
    Unknown(String),
    /// A key that terminals do not send or send as something else.
    NotSent(String),
    /// Alt is never bound.
    Alt(String),
}

impl FromStr for Chord {
    type Err = ChordError;

    fn from_str(spelling: &str) -> Result<Self, ChordError> {
        let mut rest = spelling;
        let (mut ctrl, mut shift) = (false, false);
        while rest.chars().count() > 1 {
            if let Some(after) = rest.strip_prefix("ctrl-") {
                (ctrl, rest) = (true, after);
            } else if let Some(after) = rest.strip_prefix("shift-") {
                (shift, rest) = (true, after);
            } else if rest.starts_with("alt-") {
                return Err(ChordError::Alt(spelling.to_owned()));
            } else {
                break;
            }
        }
        let key = parse_key(rest, spelling)?;
        // Terminals send Ctrl-Shift-letter as Ctrl-letter and Shift-letter as the other letter.
        let letter = matches!(key, Key::Char(_));
        if letter && (shift || (ctrl && rest.chars().any(char::is_uppercase))) {
            return Err(ChordError::NotSent(spelling.to_owned()));
        }
        Ok(Self { key, ctrl, shift })
    }
}

fn parse_key(name: &str, spelling: &str) -> Result<Key, ChordError> {
    if let Some((_, key)) = NAMED.iter().find(|(named, _)| *named == name) {
        return Ok(*key);
    }
    let mut letters = name.chars();
    match (letters.next(), letters.next()) {
        (None, _) => Err(ChordError::Empty),
        (Some(letter), None) if !letter.is_whitespace() => Ok(Key::Char(letter)),
        (Some('f'), Some(_)) => match name[1..].parse() {
            Ok(number @ 1..=12) => Ok(Key::F(number)),
            _ => Err(ChordError::Unknown(spelling.to_owned())),
        },
        _ => Err(ChordError::Unknown(spelling.to_owned())),
    }
}

/// Reads a sequence such as `g u`: chords separated by blanks.
pub fn parse_sequence(spelling: &str) -> Result<Vec<Chord>, ChordError> {
    let chords: Vec<Chord> = spelling.split_whitespace().map(str::parse).collect::<Result<_, _>>()?;
    if chords.is_empty() { Err(ChordError::Empty) } else { Ok(chords) }
}

/// The way a sequence is shown to people: `Ctrl-R`, `F2`, `gu`, `Enter`.
pub fn show_sequence(chords: &[Chord]) -> String {
    let blank =
        if chords.iter().all(|chord| chord.text().is_some_and(|letter| letter != ' ')) { "" } else { " " };
    chords.iter().map(|chord| show(*chord)).collect::<Vec<_>>().join(blank)
}

fn show(chord: Chord) -> String {
    let arrow = match chord.key {
        Key::Up => "↑",
        Key::Down => "↓",
        Key::Left => "←",
        Key::Right => "→",
        Key::PageUp => "PgUp",
        Key::PageDown => "PgDn",
        _ => "",
    };
    if !arrow.is_empty() && !chord.ctrl && !chord.shift {
        return arrow.to_owned();
    }
    if chord.text().is_some_and(|letter| letter != ' ') {
        return chord.to_string();
    }
    chord.to_string().split('-').map(capitalized).collect::<Vec<_>>().join("-")
}

fn capitalized(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_printed_is_read_back() {
        for spelling in
            ["a", "G", "<", "-", "space", "f12", "ctrl-r", "shift-tab", "ctrl-up", "pgdn", "ệ", "f"]
        {
            let chord: Chord = spelling.parse().unwrap();
            assert_eq!(chord.to_string(), spelling);
        }
    }

    #[test]
    fn keys_no_terminal_sends_are_refused() {
        assert!(matches!("shift-a".parse::<Chord>(), Err(ChordError::NotSent(_))));
        assert!(matches!("ctrl-A".parse::<Chord>(), Err(ChordError::NotSent(_))));
        assert!(matches!("alt-x".parse::<Chord>(), Err(ChordError::Alt(_))));
        assert!(matches!("f13".parse::<Chord>(), Err(ChordError::Unknown(_))));
        assert!(matches!("".parse::<Chord>(), Err(ChordError::Empty)));
    }

    #[test]
    fn events_become_chords() {
        let event = KeyEvent::new(KeyCode::Char('R'), KeyModifiers::CONTROL);
        assert_eq!(Chord::from_event(event), "ctrl-r".parse().ok());
        let event = KeyEvent::new(KeyCode::Char('G'), KeyModifiers::SHIFT);
        assert_eq!(Chord::from_event(event), "G".parse().ok());
        let event = KeyEvent::new(KeyCode::BackTab, KeyModifiers::SHIFT);
        assert_eq!(Chord::from_event(event), "shift-tab".parse().ok());
    }

    #[test]
    fn people_read_keys_as_on_the_keyboard() {
        let shown = |text: &str| show_sequence(&parse_sequence(text).unwrap());
        assert_eq!(shown("g u"), "gu");
        assert_eq!(shown("ctrl-r"), "Ctrl-R");
        assert_eq!(shown("space"), "Space");
        assert_eq!(shown("up"), "↑");
        assert_eq!(shown("-"), "-");
    }
}
