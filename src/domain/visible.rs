//! How text leaves the program: nothing in it can act on a terminal, and nothing in it hides.
//!
//! Names and notes are clean already, because [`Name`](crate::domain::text::Name) and its like refuse such
//! characters on the way in. Much else that is shown never went that way: names of files, lines of a file that
//! cannot be read, what another program wrote into a lock, what a parser says about a word it found.
//!
//! [`visible`] is the one function for all of it. It is called where text becomes part of a sentence
//! (`i18n/locale.rs`) and where it leaves (`cli/out.rs`); [`mark`] is the same for places that have room for one
//! character only, an excerpt above a caret and a cell of the screen.
//!
//! **Invariants.** What comes out has no character for which [`is_forbidden`] holds, not even a line end, so that
//! a file's name cannot add a line; what was visible before comes out as it was, so doing it twice changes nothing.
//!
//! **Not here:** which characters are meant (`domain/text.rs`).

use std::borrow::Cow;
use std::fmt::Write as _;

use crate::domain::text::is_forbidden;

/// What stands in the place of one character that may not be shown.
const MARK: char = '\u{fffd}';

/// A text in which no character can act on a terminal or hide: each of those is written as JSON would escape it,
/// so that JSON stays what it was.
pub fn visible(text: &str) -> Cow<'_, str> {
    if !text.chars().any(is_forbidden) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 8);
    for letter in text.chars() {
        if !is_forbidden(letter) {
            shown.push(letter);
            continue;
        }
        for unit in letter.encode_utf16(&mut [0; 2]) {
            let Ok(()) = write!(shown, "\\u{unit:04x}") else { break };
        }
    }
    Cow::Owned(shown)
}

/// A character as it is shown where nothing may move: a tab as a blank, what may not be shown as one mark.
pub fn mark(letter: char) -> char {
    match letter {
        '\t' => ' ',
        _ if is_forbidden(letter) => MARK,
        _ => letter,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_could_act_on_a_terminal_is_shown_instead() {
        assert_eq!(visible("Nguyễn Thị Đào"), "Nguyễn Thị Đào");
        assert_eq!(visible("\u{1b}[31m\u{7f}\u{9b}\r\t\n"), r"\u001b[31m\u007f\u009b\u000d\u0009\u000a");
        assert_eq!(visible("a\u{202e}b\u{feff}\u{2028}\u{e0041}"), r"a\u202eb\ufeff\u2028\udb40\udc41");
        assert_eq!(visible(&visible("a\u{202e}b")), r"a\u202eb");
    }

    #[test]
    fn one_character_stays_one() {
        let shown: String = "a\tb\u{1b}\u{202e}\u{e0041}ế".chars().map(mark).collect();
        assert_eq!(shown, "a b\u{fffd}\u{fffd}\u{fffd}ế");
    }
}
