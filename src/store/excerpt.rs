//! A line of a file as it is shown under an error.
//!
//! Separate because a line of a broken file can be anything: five million characters long, without a letter a
//! screen could show, one letter below a thousand accents. Only what is near the place is ever looked at.
//!
//! **Invariants**
//! - No text and no place makes it panic (`any_place_in_any_text_can_be_shown`).
//! - An excerpt is one line of at most [`WIDTH`] columns, and has no character that could act or hide.
//! - It is cut between letters as people see them, never inside one.

use unicode_segmentation::GraphemeCursor;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use crate::domain::visible::mark;

/// The longest excerpt, in columns.
pub const WIDTH: usize = 72;

/// Of one letter no more than this many characters are shown: a base and the accents that any language has.
const LETTER: usize = 8;

/// What stands where a line was cut.
const CUT: &str = "…";

/// One line of a text as it is shown under an error, with the number of characters before the caret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Excerpt {
    /// The line or the part of it around the place.
    pub line: String,
    /// How many characters of `line` stand before the offending one.
    pub caret: usize,
}

impl Excerpt {
    /// Cuts the line around the byte at `offset` out of `text`; of a long line the part around it.
    pub fn new(text: &str, offset: usize) -> Self {
        let mut offset = offset.min(text.len());
        while !text.is_char_boundary(offset) {
            offset -= 1;
        }
        let start = text[..offset].rfind('\n').map_or(0, |newline| newline + 1);
        let end = text[offset..].find('\n').map_or(text.len(), |newline| offset + newline);
        let line = text[start..end].trim_end_matches('\r');
        let at = letter_start(line, (offset - start).min(line.len()));
        let (before, after) = (line[..at].trim_start_matches([' ', '\t']), &line[at..]);
        let after = Side::of(after.graphemes(true));
        let room = (WIDTH / 2).max(WIDTH.saturating_sub(after.columns()));
        let mut before = Side::of(before.graphemes(true).rev());
        before.cut(room);
        let mut after = after;
        after.cut(WIDTH - before.columns());
        let before: String = before.letters.into_iter().rev().collect();
        Self { caret: before.chars().count(), line: before + &after.letters.concat() }
    }
}

/// The letters on one side of a place, the nearest first.
struct Side {
    letters: Vec<String>,
    /// Whether there are more than were looked at.
    more: bool,
}

impl Side {
    fn of<'t>(mut letters: impl Iterator<Item = &'t str>) -> Self {
        let mut side = Self { letters: Vec::new(), more: false };
        let mut columns = 0;
        for letter in letters.by_ref() {
            let shown: String = letter.chars().take(LETTER).map(mark).collect();
            columns += shown.width();
            // Letters without a width of their own are few at a time; a line of nothing else ends here too.
            if columns > WIDTH || side.letters.len() > WIDTH {
                side.more = true;
                break;
            }
            side.letters.push(shown);
        }
        side
    }

    fn columns(&self) -> usize {
        self.letters.iter().map(|letter| letter.width()).sum()
    }

    /// Leaves the nearest letters that fit, and a sign that there are more.
    fn cut(&mut self, room: usize) {
        if !self.more && self.columns() <= room {
            return;
        }
        while self.columns() + CUT.width() > room && self.letters.pop().is_some() {}
        self.letters.push(CUT.to_owned());
    }
}

/// Where the letter around a byte of a line begins.
fn letter_start(line: &str, at: usize) -> usize {
    let mut cursor = GraphemeCursor::new(at, line.len(), true);
    match cursor.is_boundary(line, 0) {
        Ok(false) => cursor.prev_boundary(line, 0).ok().flatten().unwrap_or(at),
        // The whole line is given, so the cursor never asks for more of it.
        Ok(true) | Err(_) => at,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_place_in_any_text_can_be_shown() {
        let long = ["é".repeat(500), "\u{301}".repeat(5000), "e\u{301}\u{323}".repeat(300), "漢".repeat(90)];
        let short =
            ["", "\n", "một\n\n  hai ba\r\n\tbốn", "\u{1b}[31m\u{202e}\u{200b}", "\t \t", "\u{1f1fb}"];
        for text in short.into_iter().chain(long.iter().map(String::as_str)) {
            for offset in (0..text.len() + 2).step_by(1 + text.len() / 500) {
                let Excerpt { line, caret } = Excerpt::new(text, offset);
                assert!(line.width() <= WIDTH && caret <= line.chars().count(), "{line:?}");
                assert!(!line.chars().any(crate::domain::text::is_forbidden), "{line:?}");
            }
        }
    }

    #[test]
    fn the_caret_stands_under_the_place() {
        let excerpt = Excerpt::new("một\n  hai ba\r\n", "một\n  hai ".len());
        assert_eq!((excerpt.line.as_str(), excerpt.caret), ("hai ba", 4));
        let line = format!("{}X{}", "a".repeat(300), "b".repeat(300));
        let excerpt = Excerpt::new(&line, 300);
        assert_eq!(excerpt.line.chars().nth(excerpt.caret), Some('X'));
        assert!(excerpt.line.starts_with('…') && excerpt.line.ends_with('…'));
        assert_eq!(excerpt.line.width(), WIDTH);
    }

    #[test]
    fn a_letter_is_never_cut() {
        let line = "ệ\u{301}".repeat(100);
        let excerpt = Excerpt::new(&line, line.len() / 2 + 1);
        let letters: Vec<&str> = excerpt.line.trim_matches('…').graphemes(true).collect();
        assert!(letters.iter().all(|letter| *letter == "ệ\u{301}"), "{letters:?}");
    }
}
