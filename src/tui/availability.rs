//! Availability: whether an action is possible now, and if not, why.
//!
//! One function for everybody who asks: the dispatcher before it acts, the hint line, the palette and help.
//! A command that is greyed out therefore never works by accident, and one that is shown always works.
//!
//! Not here: rules of the domain; a gesture that passes here can still be rejected (`change/`).

use chrono::NaiveDate;

use crate::i18n::ids::ui;
use crate::i18n::message::Message;
use crate::tui::action::Action;
use crate::tui::ctx::Ctx;
use crate::tui::model::Model;

/// Why an action is not possible now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Why {
    /// It means nothing in this place.
    NotHere,
    /// The store is open for reading only.
    ReadOnly,
    /// Another day than today is shown.
    AsOf(NaiveDate),
    /// There is no row to act on.
    NoRow,
    /// The cell holds no number.
    NotNumber,
    /// The cell cannot be edited in place.
    NotEditable,
    /// The entry of the history was taken back already.
    AlreadyTakenBack,
    /// All rows are one group.
    OneGroup,
    /// No words highlight.
    NotHighlighting,
    /// The words that highlight are found nowhere.
    NoHit,
    /// Nothing is left to undo.
    NothingToUndo,
    /// Nothing is left to redo.
    NothingToRedo,
    /// Nothing was done yet that could be repeated.
    NothingToRepeat,
}

impl Why {
    /// The sentence that says so.
    pub(crate) fn message(self) -> Message {
        match self {
            Self::NotHere => ui::WHY_NOT_HERE,
            Self::ReadOnly => ui::WHY_READ_ONLY,
            Self::AsOf(_) => ui::WHY_AS_OF,
            Self::NoRow => ui::WHY_NO_ROW,
            Self::NotNumber => ui::WHY_NOT_NUMBER,
            Self::NotEditable => ui::WHY_NOT_EDITABLE,
            Self::AlreadyTakenBack => ui::WHY_TAKEN_BACK,
            Self::OneGroup => ui::WHY_ONE_GROUP,
            Self::NotHighlighting => ui::WHY_NOT_HIGHLIGHTING,
            Self::NoHit => ui::WHY_NO_HIT,
            Self::NothingToUndo => ui::WHY_NOTHING_TO_UNDO,
            Self::NothingToRedo => ui::WHY_NOTHING_TO_REDO,
            Self::NothingToRepeat => ui::TOAST_NOTHING_TO_REPEAT,
        }
    }
}

/// Whether `action` is possible for what has the keys now.
pub(crate) fn availability(action: Action, model: &Model, ctx: &Ctx<'_>) -> Result<(), Why> {
    if !action.belongs_to(model.mode()) {
        return Err(Why::NotHere);
    }
    if action.is_edit()
        && let Some(why) = ctx.store.locked
    {
        return Err(why);
    }
    match action {
        Action::Undo if !ctx.store.can_undo => Err(Why::NothingToUndo),
        Action::Redo if !ctx.store.can_redo => Err(Why::NothingToRedo),
        Action::Repeat if model.repeat.is_none() => Err(Why::NothingToRepeat),
        action if model.overlays.is_empty() => model.screen().availability(action, ctx),
        _ => Ok(()),
    }
}
