//! Flow: a long text broken into rows of a given width, as places in the text and not as copies.
//!
//! Places, because a note is edited while it is shown in rows, and the caret stands in the text.
//!
//! **Invariants**: the rows in order are the whole text, nothing is left out or added; no row is wider than the width
//! when the blanks at its end are not counted, unless a single letter is.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use crate::tui::widgets::fit;

/// The rows of a text; an empty text has one.
pub(super) fn flow(text: &str, columns: u16) -> Vec<Range<usize>> {
    let mut rows = Rows { done: Vec::new(), start: 0, used: 0 };
    let mut at = 0;
    for word in text.split_inclusive(' ') {
        let bare = fit::width(word.trim_end());
        if rows.used > 0 && rows.used + bare > columns {
            rows.break_at(at);
        }
        if bare > columns {
            for (place, letter) in word.grapheme_indices(true) {
                if rows.used > 0 && rows.used + fit::width(letter.trim_end()) > columns {
                    rows.break_at(at + place);
                }
                rows.used += fit::width(letter);
            }
        } else {
            rows.used += fit::width(word);
        }
        at += word.len();
    }
    rows.break_at(text.len());
    rows.done
}

struct Rows {
    done: Vec<Range<usize>>,
    start: usize,
    used: u16,
}

impl Rows {
    fn break_at(&mut self, place: usize) {
        self.done.push(self.start..place);
        self.start = place;
        self.used = 0;
    }
}

/// The row and the column of a place in a text broken into rows.
pub(super) fn find(text: &str, rows: &[Range<usize>], place: usize) -> (usize, u16) {
    let row = rows.iter().rposition(|row| row.start <= place).unwrap_or(0);
    let start = rows.get(row).map_or(0, |row| row.start);
    (row, text.get(start..place).map_or(0, fit::width))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str, columns: u16) -> Vec<&str> {
        flow(text, columns).into_iter().map(|row| &text[row]).collect()
    }

    #[test]
    fn words_stay_whole_and_nothing_is_lost() {
        assert_eq!(rows("", 5), [""]);
        assert_eq!(rows("gọi cho chị Lan", 8), ["gọi cho ", "chị Lan"]);
        assert_eq!(rows("nghiêng", 3), ["ngh", "iên", "g"]);
        assert_eq!(rows("a nghiêng b", 3), ["a ", "ngh", "iên", "g b"]);
        for columns in 1..20 {
            assert_eq!(rows("gọi cho  chị Lan, hẹn ngày", columns).concat(), "gọi cho  chị Lan, hẹn ngày");
        }
    }

    #[test]
    fn a_place_is_found_in_its_row() {
        let text = "gọi cho chị Lan";
        let rows = flow(text, 8);
        assert_eq!(find(text, &rows, text.len()), (1, 7));
        assert_eq!(find(text, &rows, 0), (0, 0));
        assert_eq!(find(text, &rows, rows[1].start), (1, 0));
    }
}
