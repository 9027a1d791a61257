//! Where in a text something is.
//!
//! Separate because RON's positions need care: they count characters from 1, a start can lie after its end, and
//! both can point past the text. Everything here clamps, so that an error message can never fail itself.
//!
//! **Invariant.** No function here panics for any text and any place.
//!
//! Not here: what is wrong at that place (`store/problem.rs`), the line as it is shown (`store/excerpt.rs`).

use std::fmt;

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
        let before = &text[..floor(text, offset)];
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

/// Names the places of many offsets of one text, walking through it once when they are asked for in order.
#[derive(Debug)]
pub struct Walk<'t> {
    text: &'t str,
    at: usize,
    place: Place,
}

impl<'t> Walk<'t> {
    /// A walk that begins at the first character.
    pub fn new(text: &'t str) -> Self {
        Self { text, at: 0, place: Place::START }
    }

    /// The place of an offset; one before the last begins the walk again.
    pub fn to(&mut self, offset: usize) -> Place {
        let offset = floor(self.text, offset);
        if offset < self.at {
            *self = Self::new(self.text);
        }
        self.place = Place::of_offset(&self.text[self.at..], offset - self.at).within(self.place);
        self.at = offset;
        self.place
    }
}

/// The last place between two characters that is not behind an offset.
fn floor(text: &str, offset: usize) -> usize {
    let mut offset = offset.min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    offset
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
    fn any_place_in_any_text_is_inside_it() {
        for text in ["", "\n", TEXT, "\u{1b}[31m\u{202e}"] {
            for (line, column) in [(0, 0), (1, 1), (3, 4), (9, 9), (usize::MAX, usize::MAX)] {
                assert!(Place { line, column }.offset_in(text) <= text.len());
            }
        }
    }

    #[test]
    fn a_walk_names_the_same_places() {
        let mut walk = Walk::new(TEXT);
        for offset in (0..TEXT.len() + 2).chain([3, 0, 9]) {
            assert_eq!(walk.to(offset), Place::of_offset(TEXT, offset), "{offset}");
        }
    }
}
