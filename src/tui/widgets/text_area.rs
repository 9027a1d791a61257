//! Text area: several one-line fields below each other, as one text.
//!
//! Made of [`TextInput`]s, so that every line moves, erases and composes letters like the fields of forms;
//! added here: going from line to line, breaking and joining lines, pasting several at once.
//!
//! **Invariant**: there is always at least one line, and the cursor is in one of them.

use unicode_segmentation::UnicodeSegmentation;

use crate::tui::widgets::text_input::FieldEdit;
use crate::tui::widgets::text_input::TextInput;

/// Lines taken at most; a longer list is an import and no typing.
const MOST: usize = 2000;

/// Several lines of text.
#[derive(Debug, Clone)]
pub(crate) struct TextArea {
    lines: Vec<TextInput>,
    row: usize,
}

impl TextArea {
    /// An area with a text, the caret at its end.
    pub(crate) fn new(text: &str) -> Self {
        let lines: Vec<TextInput> = text.split('\n').take(MOST).map(TextInput::new).collect();
        let row = lines.len().saturating_sub(1);
        Self { lines, row }
    }

    /// The whole text.
    pub(crate) fn text(&self) -> String {
        self.lines.iter().map(TextInput::value).collect::<Vec<_>>().join("\n")
    }

    /// The lines.
    pub(crate) fn lines(&self) -> &[TextInput] {
        &self.lines
    }

    /// The line of the caret.
    pub(crate) fn row(&self) -> usize {
        self.row
    }

    /// Goes to a line.
    pub(crate) fn go_to(&mut self, row: usize) {
        self.row = row.min(self.lines.len().saturating_sub(1));
    }

    /// Types or pastes; a line break begins a new line, and a tab stays a separator.
    pub(crate) fn insert(&mut self, text: &str) {
        for (place, part) in text.split('\n').enumerate() {
            if place > 0 {
                self.break_line();
            }
            if let Some(line) = self.lines.get_mut(self.row) {
                line.insert(&part.replace('\t', "; "));
            }
        }
    }

    /// Breaks the line at the caret.
    pub(crate) fn break_line(&mut self) {
        if self.lines.len() >= MOST {
            return;
        }
        let Some(line) = self.lines.get(self.row) else { return };
        let (left, right) = line.value().split_at(line.caret());
        let (left, mut right) = (TextInput::new(left), TextInput::new(right));
        right.edit(FieldEdit::TextStart);
        self.lines[self.row] = left;
        self.row += 1;
        self.lines.insert(self.row, right);
    }

    /// Applies an editing key; at the edge of a line it joins it with its neighbor.
    pub(crate) fn edit(&mut self, edit: FieldEdit) {
        let Some(line) = self.lines.get_mut(self.row) else { return };
        match edit {
            FieldEdit::EraseBack if line.caret() == 0 && self.row > 0 => {
                self.row -= 1;
                self.join();
            }
            FieldEdit::EraseForward if line.caret() == line.value().len() => self.join(),
            edit => line.edit(edit),
        }
    }

    /// Joins the line of the caret with the next one, the caret between them.
    fn join(&mut self) {
        if self.row + 1 >= self.lines.len() {
            return;
        }
        let right = self.lines.remove(self.row + 1);
        let Some(line) = self.lines.get_mut(self.row) else { return };
        let joined = format!("{}{}", line.value(), right.value());
        let mut joined = TextInput::new(&joined);
        for _ in right.value().graphemes(true) {
            joined.edit(FieldEdit::CharLeft);
        }
        *line = joined;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_break_and_join_at_the_caret() {
        let mut area = TextArea::new("Lan");
        area.insert("\nHùng\tVăn");
        assert_eq!(area.text(), "Lan\nHùng; Văn");
        (0..3).for_each(|_| area.edit(FieldEdit::CharLeft));
        area.break_line();
        assert_eq!((area.text().as_str(), area.row()), ("Lan\nHùng; \nVăn", 2));
        area.edit(FieldEdit::EraseBack);
        area.insert("x");
        assert_eq!(area.text(), "Lan\nHùng; xVăn");
        area.go_to(0);
        area.edit(FieldEdit::TextEnd);
        area.edit(FieldEdit::EraseForward);
        assert_eq!(area.text(), "LanHùng; xVăn");
    }
}
