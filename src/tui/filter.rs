//! Filter line: the words that decide which rows are shown, while they are typed and after.
//!
//! The rows change with every letter; Enter keeps the filter, Esc brings back the one before.
//! The words hide the other rows, or with `//` (or Tab) leave them and highlight those they are found in.
//! What the words mean (accents optional, initials) is `i18n/search.rs`.

use crate::i18n::ids::ui;
use crate::i18n::message::Message;
use crate::tui::action::Action;
use crate::tui::typing;
use crate::tui::update::Msg;
use crate::tui::widgets::text_input::TextInput;

/// How many filters are remembered.
const REMEMBERED: usize = 50;
/// The key that opens the field, pressed again in it before anything is typed: `//` highlights.
const AGAIN: &str = "/";

/// What the words do to the rows they are not found in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Manner {
    /// They are hidden.
    #[default]
    Hide,
    /// They stay, and the others are highlighted.
    Highlight,
}

/// A filter and the field it is typed in.
#[derive(Debug, Clone, Default)]
pub(crate) struct FilterLine {
    text: String,
    manner: Manner,
    field: Option<TextInput>,
    before: (String, Manner),
    earlier: Vec<String>,
    /// Which of the earlier ones is shown, counted from the last.
    back: usize,
}

impl Manner {
    fn other(self) -> Self {
        match self {
            Self::Hide => Self::Highlight,
            Self::Highlight => Self::Hide,
        }
    }
}

impl FilterLine {
    /// The filter in force.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// What the words do to the rows they are not found in.
    pub(crate) fn manner(&self) -> Manner {
        self.manner
    }

    /// The field and what stands before it, while it is open.
    pub(crate) fn line(&self) -> Option<(Message, &TextInput)> {
        let prompt = match self.manner {
            Manner::Hide => ui::FILTER_PROMPT,
            Manner::Highlight => ui::HIGHLIGHT_PROMPT,
        };
        self.field.as_ref().map(|field| (prompt, field))
    }

    /// Whether the filter is being typed.
    pub(crate) fn is_open(&self) -> bool {
        self.field.is_some()
    }

    /// Opens the field with the filter in force; typing replaces it.
    pub(crate) fn open(&mut self, manner: Manner) {
        self.before = (self.text.clone(), self.manner);
        self.manner = manner;
        self.back = 0;
        self.field = Some(TextInput::new(&self.text).with_selection());
    }

    /// Shows everything.
    pub(crate) fn clear(&mut self) {
        self.text.clear();
        self.manner = Manner::Hide;
        self.field = None;
    }

    /// Types in the open field; says whether the message was for it.
    pub(crate) fn update(&mut self, msg: &Msg) -> bool {
        let Some(field) = &mut self.field else { return false };
        match msg {
            Msg::Act { action: Action::Accept, .. } => {
                self.keep();
                return true;
            }
            Msg::Act { action: Action::Cancel, .. } => {
                (self.text, self.manner) = std::mem::take(&mut self.before);
                self.field = None;
                return true;
            }
            Msg::Act { action: Action::Highlight, .. } => self.manner = self.manner.other(),
            Msg::Text(text) if text == AGAIN && field.is_untouched() => self.manner = self.manner.other(),
            Msg::Act { action: Action::EarlierFilter, .. } => self.recall(self.back + 1),
            Msg::Act { action: Action::LaterFilter, .. } => self.recall(self.back.saturating_sub(1)),
            other => {
                if !typing::apply(field, other) {
                    return false;
                }
            }
        }
        if let Some(field) = &self.field {
            field.value().trim().clone_into(&mut self.text);
        }
        true
    }

    fn keep(&mut self) {
        self.field = None;
        if self.text.is_empty() {
            self.manner = Manner::Hide;
        } else {
            self.earlier.retain(|earlier| *earlier != self.text);
            self.earlier.push(self.text.clone());
            let surplus = self.earlier.len().saturating_sub(REMEMBERED);
            self.earlier.drain(..surplus);
        }
    }

    fn recall(&mut self, back: usize) {
        self.back = back.min(self.earlier.len());
        let index = self.earlier.len().checked_sub(self.back);
        let text =
            index.and_then(|index| self.earlier.get(index)).map_or(self.before.0.as_str(), String::as_str);
        self.field = Some(TextInput::new(text));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn type_and(filter: &mut FilterLine, text: &str, action: Action) {
        filter.open(Manner::Hide);
        filter.update(&Msg::Text(text.to_owned()));
        filter.update(&Msg::Act { action, count: None });
    }

    #[test]
    fn enter_keeps_and_escape_brings_back() {
        let mut filter = FilterLine::default();
        type_and(&mut filter, "dong ha", Action::Accept);
        assert_eq!(filter.text(), "dong ha");
        type_and(&mut filter, "vo xu", Action::Cancel);
        assert_eq!(filter.text(), "dong ha");
    }

    #[test]
    fn earlier_filters_come_back() {
        let mut filter = FilterLine::default();
        type_and(&mut filter, "one", Action::Accept);
        type_and(&mut filter, "two", Action::Accept);
        filter.open(Manner::Hide);
        for expected in ["two", "one", "one"] {
            filter.update(&Msg::Act { action: Action::EarlierFilter, count: None });
            assert_eq!(filter.text(), expected);
        }
        filter.update(&Msg::Act { action: Action::LaterFilter, count: None });
        assert_eq!(filter.text(), "two");
    }

    #[test]
    fn the_opening_key_pressed_again_highlights_and_is_a_letter_once_something_is_typed() {
        let mut filter = FilterLine::default();
        filter.open(Manner::Hide);
        for letter in ["/", "1", "/", "7"] {
            filter.update(&Msg::Text(letter.to_owned()));
        }
        assert_eq!((filter.manner(), filter.text()), (Manner::Highlight, "1/7"));
        filter.update(&Msg::Act { action: Action::Cancel, count: None });
        assert_eq!((filter.manner(), filter.text()), (Manner::Hide, ""));
    }
}
