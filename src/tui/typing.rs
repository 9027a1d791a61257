//! Typing: what the keys of the `field` scope and typed or pasted text do to a field.
//!
//! Separate because filter lines, cells, forms, prompts and pickers all have fields, and widgets know no actions.

use crate::tui::action::Action;
use crate::tui::update::Msg;
use crate::tui::widgets::text_input::FieldEdit;
use crate::tui::widgets::text_input::TextInput;

/// Applies a message to a field if it is one for fields; says whether it was.
pub(crate) fn apply(field: &mut TextInput, msg: &Msg) -> bool {
    match msg {
        Msg::Text(text) | Msg::Paste(text) => field.insert(text),
        Msg::Act { action, .. } => match edit(*action) {
            Some(edit) => field.edit(edit),
            None => return false,
        },
        Msg::Store(_) => return false,
    }
    true
}

/// What an action does to a field, if it is one for fields.
pub(crate) fn edit(action: Action) -> Option<FieldEdit> {
    Some(match action {
        Action::CharLeft => FieldEdit::CharLeft,
        Action::CharRight => FieldEdit::CharRight,
        Action::WordLeft => FieldEdit::WordLeft,
        Action::WordRight => FieldEdit::WordRight,
        Action::TextStart => FieldEdit::TextStart,
        Action::TextEnd => FieldEdit::TextEnd,
        Action::EraseBack => FieldEdit::EraseBack,
        Action::EraseForward => FieldEdit::EraseForward,
        Action::EraseWord => FieldEdit::EraseWord,
        Action::EraseToStart => FieldEdit::EraseToStart,
        Action::EraseToEnd => FieldEdit::EraseToEnd,
        _ => return None,
    })
}
