//! Wording: the sentences of the status line that need more than one message.
//!
//! Not here: the sentences themselves (`config/locales`), the words of rejections and labels (`i18n/`).

use crate::domain::rule::Rejection;
use crate::i18n::ids::ui;
use crate::tui::action::Action;
use crate::tui::ctx::Ctx;
use crate::tui::event::Refusal;
use crate::tui::event::StoreEvent;
use crate::tui::hints;
use crate::tui::model::Model;
use crate::tui::model::Notice;

/// A rejection in words.
pub(crate) fn rejection(why: &Rejection, _ctx: &Ctx<'_>) -> String {
    why.to_string()
}

/// What the store has done, in words.
pub(crate) fn store_event(event: &StoreEvent, model: &Model, ctx: &Ctx<'_>) -> Notice {
    match event {
        StoreEvent::Committed { label, .. } => {
            let undo =
                ctx.text_with(ui::TOAST_UNDO_HINT, &[("key", hints::key(Action::Undo, model, ctx).into())]);
            Notice::done(format!("{:?}{}{undo}", label.act, ctx.look.glyphs.separator))
        }
        StoreEvent::Undone { label, .. } | StoreEvent::Redone { label, .. } => {
            Notice::done(format!("{:?}", label.act))
        }
        StoreEvent::Refused(Refusal::Rejected(why)) => Notice::refused(rejection(why, ctx)),
        StoreEvent::Refused(Refusal::Store(sentence)) => Notice::refused(sentence.clone()),
        StoreEvent::Reloaded => Notice::done(ctx.text(ui::TOAST_RELOADED)),
        StoreEvent::Published => {
            let file = ctx.store.path.display().to_string();
            Notice::done(ctx.text_with(ui::TOAST_WRITTEN, &[("file", file.into())]))
        }
    }
}
