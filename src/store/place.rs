//! Where in a text something is, and how to show that line to a person.
//!
//! Separate because RON's positions need care: they count characters from 1, a start can lie after its end, and
//! both can point past the text. Everything here clamps, so that an error message can never fail itself.
//!
//! **Invariants**
//! - No function here panics for any text and any place (`any_place_in_any_text_can_be_shown`).
//! - An excerpt is one line, at most [`WIDTH`] characters, without control characters.
//!
//! Not here: what is wrong at that place (`store/problem.rs`).

use std::fmt;

/// The longest excerpt, in characters.
pub const WIDTH: usize = 72;

/// A line and a column, both counted from 1, the column in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The line.
    pub line: usize,
    /// The column.
    pub column: usize,
}

impl Place {
    /// The first character of a text.
    pub const START: Self = Self { line: 1, column: 1 };

    /// The place of the byte at `offset`, clamped to the text.
    pub fn of_offset(text: &str, offset: usize) -> Self {
        let mut offset = offset.min(text.len());
        while !text.is_char_boundary(offset) {
            offset -= 1;
        }
        let before = &text[..offset];
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        Self {
            line: 1 + before.bytes().filter(|byte| *byte == b'\n').count(),
            column: 1 + before[line_start..].chars().count(),
        }
    }

    /// The byte this place points to, clamped to the end of its line and of the text.
    pub fn offset_in(self, text: &str) -> usize {
        let mut start = 0;
        for _ in 1..self.line {
            match text[start..].find('\n') {
                Some(newline) => start += newline + 1,
                None => return text.len(),
            }
        }
        let line = text[start..].split('\n').next().unwrap_or_default();
        start + line.char_indices().nth(self.column.saturating_sub(1)).map_or(line.len(), |(at, _)| at)
    }

    /// The place in a whole text of a place in a part of it that begins at `start`.
    pub fn within(self, start: Self) -> Self {
        if self.line <= 1 {
            Self { line: start.line, column: start.column + self.column.saturating_sub(1) }
        } else {
            Self { line: start.line + self.line - 1, column: self.column }
        }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.line, self.column)
    }
}

/// One line of a text as it is shown under an error, with the number of characters before the caret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Excerpt {
    /// The line or the part of it around the place.
    pub line: String,
    /// How many characters of `line` stand before the offending one.
    pub caret: usize,
}

impl Excerpt {
    /// Cuts the line at `place` out of `text`; of a long line the part around the place.
    pub fn new(text: &str, place: Place) -> Self {
        let line = text.split('\n').nth(place.line.saturating_sub(1)).unwrap_or_default();
        let line: Vec<char> = line.trim_end_matches('\r').chars().map(shown).collect();
        let caret = place.column.saturating_sub(1).min(line.len());
        let indent = line.iter().take_while(|letter| **letter == ' ').count().min(caret);
        let (line, caret) = (&line[indent..], caret - indent);
        if line.len() <= WIDTH {
            return Self { line: line.iter().collect(), caret };
        }
        let first = caret.saturating_sub(WIDTH / 2).min(line.len() - WIDTH);
        let mut part: Vec<char> = line[first..first + WIDTH].to_vec();
        if first > 0 {
            part[0] = '…';
        }
        if first + WIDTH < line.len() {
            part[WIDTH - 1] = '…';
        }
        Self { line: part.iter().collect(), caret: caret - first }
    }
}

/// A character as an excerpt shows it: a tab as a blank, whatever could steer a terminal as a replacement mark.
fn shown(letter: char) -> char {
    let steers = letter.is_control()
        || matches!(letter, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}')
        || matches!(letter, '\u{feff}' | '\u{e0000}'..='\u{e007f}');
    match letter {
        '\t' => ' ',
        _ if steers => '\u{fffd}',
        _ => letter,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "một\n\n  hai ba\r\n\tbốn";

    #[test]
    fn offsets_and_places_agree() {
        for (offset, _) in TEXT.char_indices() {
            assert_eq!(Place::of_offset(TEXT, offset).offset_in(TEXT), offset);
        }
        assert_eq!(Place::of_offset(TEXT, TEXT.len()), Place { line: 4, column: 5 });
    }

    #[test]
    fn a_place_in_a_part_is_moved_to_the_whole() {
        let start = Place { line: 10, column: 5 };
        assert_eq!(Place { line: 1, column: 3 }.within(start), Place { line: 10, column: 7 });
        assert_eq!(Place { line: 2, column: 3 }.within(start), Place { line: 11, column: 3 });
    }

    #[test]
    fn any_place_in_any_text_can_be_shown() {
        let long = "é".repeat(500);
        for text in ["", "\n", TEXT, &long, "\u{1b}[31m\u{202e}"] {
            for (line, column) in
                [(0, 0), (1, 1), (3, 4), (1, 250), (1, 500), (9, 9), (usize::MAX, usize::MAX)]
            {
                let place = Place { line, column };
                let excerpt = Excerpt::new(text, place);
                assert!(excerpt.line.chars().count() <= WIDTH && excerpt.caret <= WIDTH);
                assert!(!excerpt.line.chars().any(char::is_control));
                assert!(place.offset_in(text) <= text.len());
            }
        }
    }

    #[test]
    fn the_caret_stands_under_the_place() {
        let excerpt = Excerpt::new(TEXT, Place { line: 3, column: 7 });
        assert_eq!((excerpt.line.as_str(), excerpt.caret), ("hai ba", 4));
        let line = format!("{}X{}", "a".repeat(300), "b".repeat(300));
        let excerpt = Excerpt::new(&line, Place { line: 1, column: 301 });
        assert_eq!(excerpt.line.chars().nth(excerpt.caret), Some('X'));
        assert!(excerpt.line.starts_with('…') && excerpt.line.ends_with('…'));
    }
}
