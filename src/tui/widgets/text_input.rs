//! Text input: a one-line field.
//!
//! Built on `tui-input`, which moves and erases by whole letters; added here: normal form C after every change,
//! paste, a length limit, "all selected" for replacing an old value, and dropping the invisible characters that
//! input methods and office programs leave behind.
//!
//! **Invariants**: the value is NFC, has no control character and no line break, and is never longer than its limit.
//!
//! Not here: which key erases what (`config/keymap.ron`), whether the value makes sense (the form).

use ratatui::buffer::Buffer;
use ratatui::layout::Position;
use ratatui::layout::Rect;
use tui_input::Input;
use tui_input::InputRequest;
use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

use crate::tui::look::Look;
use crate::tui::theme::Role;
use crate::tui::widgets::fit;

/// Letters a field takes when nothing else is said.
const DEFAULT_LIMIT: usize = 200;

/// A change of a field or of the caret in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum FieldEdit {
    /// Caret one letter to the left.
    CharLeft,
    /// Caret one letter to the right.
    CharRight,
    /// Caret one word to the left.
    WordLeft,
    /// Caret one word to the right.
    WordRight,
    /// Caret to the start.
    TextStart,
    /// Caret to the end.
    TextEnd,
    /// Erases the letter before the caret.
    EraseBack,
    /// Erases the letter after the caret.
    EraseForward,
    /// Erases the word before the caret.
    EraseWord,
    /// Erases everything before the caret.
    EraseToStart,
    /// Erases everything after the caret.
    EraseToEnd,
}

/// A one-line text field.
#[derive(Debug, Clone)]
pub(crate) struct TextInput {
    input: Input,
    limit: usize,
    selected: bool,
}

impl Default for TextInput {
    fn default() -> Self {
        Self::new("")
    }
}

impl TextInput {
    /// A field that holds `value`, caret at its end.
    pub(crate) fn new(value: &str) -> Self {
        let mut field = Self { input: Input::default(), limit: DEFAULT_LIMIT, selected: false };
        field.insert(value);
        field
    }

    /// The field with room for `limit` letters.
    pub(crate) fn with_limit(mut self, limit: usize) -> Self {
        self.limit = limit;
        self
    }

    /// The field with all its text selected: typing replaces it, moving keeps it.
    pub(crate) fn with_selection(mut self) -> Self {
        self.selected = !self.value().is_empty();
        self
    }

    /// Selects all the text: typing replaces it, moving keeps it.
    pub(crate) fn select(&mut self) {
        self.selected = !self.value().is_empty();
    }

    /// What the field holds.
    pub(crate) fn value(&self) -> &str {
        self.input.value()
    }

    /// Whether the next letter typed is the first one: the field is empty, or all of it would be replaced.
    pub(crate) fn is_untouched(&self) -> bool {
        self.selected || self.value().is_empty()
    }

    /// Whether the field holds nothing but blanks.
    pub(crate) fn is_blank(&self) -> bool {
        self.value().trim().is_empty()
    }

    /// The byte of the value at which the caret stands.
    pub(crate) fn caret(&self) -> usize {
        let caret = self.value().char_indices().nth(self.input.cursor());
        caret.map_or(self.value().len(), |(place, _)| place)
    }

    /// Replaces the whole value.
    pub(crate) fn set(&mut self, value: &str) {
        self.input.reset();
        self.selected = false;
        self.insert(value);
    }

    /// Types or pastes `text` at the caret; line breaks become blanks.
    pub(crate) fn insert(&mut self, text: &str) {
        if self.selected {
            self.input.reset();
            self.selected = false;
        }
        for letter in text.nfc().filter_map(accepted) {
            let before = self.input.clone();
            self.input.handle(InputRequest::InsertChar(letter));
            self.normalize();
            if self.value().graphemes(true).count() > self.limit {
                self.input = before;
                break;
            }
        }
    }

    /// Applies an editing key.
    pub(crate) fn edit(&mut self, edit: FieldEdit) {
        if self.selected && matches!(edit, FieldEdit::EraseBack | FieldEdit::EraseForward) {
            self.input.reset();
        }
        self.selected = false;
        self.input.handle(match edit {
            FieldEdit::CharLeft => InputRequest::GoToPrevChar,
            FieldEdit::CharRight => InputRequest::GoToNextChar,
            FieldEdit::WordLeft => InputRequest::GoToPrevWord,
            FieldEdit::WordRight => InputRequest::GoToNextWord,
            FieldEdit::TextStart => InputRequest::GoToStart,
            FieldEdit::TextEnd => InputRequest::GoToEnd,
            FieldEdit::EraseBack => InputRequest::DeletePrevChar,
            FieldEdit::EraseForward => InputRequest::DeleteNextChar,
            FieldEdit::EraseWord => InputRequest::DeletePrevWord,
            FieldEdit::EraseToStart => InputRequest::DeleteFromStart,
            FieldEdit::EraseToEnd => InputRequest::DeleteTillEnd,
        });
        self.normalize();
    }

    /// Composes what stands on both sides of the caret; an input method may send a letter and its accent apart.
    fn normalize(&mut self) {
        let caret = self.input.cursor();
        let left: String = self.value().chars().take(caret).nfc().collect();
        let right: String = self.value().chars().skip(caret).collect();
        let value: String = left.chars().chain(right.chars()).nfc().collect();
        if value != self.value() {
            self.input = Input::new(value).with_cursor(left.chars().count());
        }
    }

    /// Draws the field over the whole of `area`'s first line; returns where the caret stands.
    pub(crate) fn render(&self, area: Rect, buffer: &mut Buffer, role: Role, look: &Look) -> Position {
        let area = Rect { height: area.height.min(1), ..area };
        if area.is_empty() {
            return area.as_position();
        }
        buffer.set_style(area, look.style(role));
        let columns = usize::from(area.width.saturating_sub(1));
        let scroll = self.input.visual_scroll(columns);
        let shown = skip_columns(self.value(), scroll);
        let role = if self.selected { Role::Selected } else { role };
        buffer.set_stringn(area.x, area.y, shown, usize::from(area.width), look.style(role));
        let caret = self.input.visual_cursor().saturating_sub(scroll).min(columns);
        Position::new(area.x + caret as u16, area.y)
    }
}

/// What may stand in a field: no control characters, none of the invisible ones that break words and searches.
fn accepted(letter: char) -> Option<char> {
    match letter {
        '\n' | '\t' => Some(' '),
        '\u{200b}' | '\u{200c}' | '\u{202f}' | '\u{feff}' => None,
        control if control.is_control() => None,
        other => Some(other),
    }
}

fn skip_columns(text: &str, columns: usize) -> &str {
    let mut skipped = 0;
    for (start, letter) in text.grapheme_indices(true) {
        if skipped >= columns {
            return &text[start..];
        }
        skipped += usize::from(fit::width(letter));
    }
    if skipped >= columns && columns > 0 { "" } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_sent_apart_become_one_letter() {
        let mut field = TextInput::new("e");
        field.insert("\u{302}");
        field.insert("\u{303}");
        assert_eq!(field.value(), "ễ");
        field.edit(FieldEdit::EraseBack);
        assert_eq!(field.value(), "");
    }

    #[test]
    fn input_method_bursts_are_applied_in_order() {
        let mut field = TextInput::default();
        field.insert("a");
        field.edit(FieldEdit::EraseBack);
        field.insert("â");
        assert_eq!(field.value(), "â");
    }

    #[test]
    fn invisible_characters_and_line_breaks_do_not_enter() {
        let mut field = TextInput::default();
        field.insert("a\u{200b}b\u{feff}\nc\x1b");
        assert_eq!(field.value(), "ab c");
    }

    #[test]
    fn the_limit_counts_letters() {
        let mut field = TextInput::default().with_limit(3);
        field.insert("ễễễễ");
        assert_eq!(field.value(), "ễễễ");
    }

    #[test]
    fn typing_replaces_a_selected_value() {
        let mut field = TextInput::new("22").with_selection();
        field.insert("1");
        field.insert("0");
        assert_eq!(field.value(), "10");
        let mut field = TextInput::new("22").with_selection();
        field.edit(FieldEdit::TextEnd);
        field.insert("1");
        assert_eq!(field.value(), "221");
    }
}
