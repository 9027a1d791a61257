//! Told: what the store has to tell becomes a sentence in the status line, at a moment when it can be read.
//!
//! Separate from `update.rs` because what is told comes when the disk is done, not when a key was pressed: the person
//! may be typing something else by then, or reading what went wrong a moment ago.
//!
//! **Rules**
//! - A refusal stays until the next key; no good news take its place.
//! - Good news never cover the line that is being typed into; a refusal waits until the typing is done.
//! - What was typed into a refused change comes back: on top, or below whatever is open by then.
//! - The cursor moves when a change is shown, not when it is saved.

use crate::i18n::ids::ui;
use crate::session::live::asking::Ordered;
use crate::session::live::told::StoreEvent;
use crate::tui::action::Action;
use crate::tui::action::Mode;
use crate::tui::afloat::Skipped;
use crate::tui::ctx::Ctx;
use crate::tui::hints;
use crate::tui::model::Model;
use crate::tui::model::Notice;
use crate::tui::model::Tone;
use crate::tui::update::find;
use crate::tui::wording;

/// What comes back from the store.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Told {
    /// A change is ordered and shown; candidates that were left out of it, and why.
    Ordered(Ordered, Skipped),
    /// Something has become of what was ordered, or others have done something.
    Event(StoreEvent),
}

/// Takes in what comes back from the store.
pub(crate) fn hear(model: &mut Model, told: Told, ctx: &Ctx<'_>) {
    match told {
        Told::Ordered(Ordered { ticket, touched }, skipped) => {
            let overlay = model.closing.take();
            model.afloat.launch(ticket, overlay, skipped);
            find(model, &touched, ctx);
        }
        Told::Event(event) => tell(model, event, ctx),
    }
}

/// Tells the person, now or later.
fn tell(model: &mut Model, event: StoreEvent, ctx: &Ctx<'_>) {
    let skipped = settle(model, &event);
    let notice = match &event {
        // The screen that asked for it shows it.
        StoreEvent::HistoryRead => return,
        StoreEvent::GivenUp { label, .. } if is_refused(model) => {
            let line = wording::given_up(label.as_ref(), ctx);
            return add_detail(model, line, ctx);
        }
        event => wording::store_event(event, &skipped, model, ctx),
    };
    say(model, notice);
    match event {
        StoreEvent::Undone(walked) | StoreEvent::Redone(walked) if !walked.was_shown => {
            find(model, &walked.touched, ctx);
        }
        _ => {}
    }
}

/// Says what waited for the end of the typing.
pub(crate) fn say_what_waited(model: &mut Model) {
    if model.notice.is_none() && !is_covering(model) {
        model.notice = model.later.take();
    }
}

/// What the screen remembered of the change is needed no more; a refused one brings back what was typed.
fn settle(model: &mut Model, event: &StoreEvent) -> Skipped {
    match event {
        StoreEvent::Committed { ticket, .. } => return model.afloat.saved(*ticket),
        StoreEvent::Undone(walked) | StoreEvent::Redone(walked) => return model.afloat.saved(walked.ticket),
        StoreEvent::Refused { ticket: Some(ticket), .. } | StoreEvent::GivenUp { ticket, .. } => {
            let overlay = model.afloat.refused(*ticket);
            model.overlays.splice(0..0, overlay);
        }
        // Refused before it was ordered.
        StoreEvent::Refused { ticket: None, .. } => {
            let overlay = model.closing.take();
            model.overlays.extend(overlay);
        }
        StoreEvent::Waiting { .. }
        | StoreEvent::Reloaded
        | StoreEvent::Published(_)
        | StoreEvent::Stopped(_)
        | StoreEvent::HistoryRead
        | StoreEvent::Exported(_) => {}
    }
    Skipped::new()
}

fn say(model: &mut Model, notice: Notice) {
    match notice.tone {
        Tone::Refused if is_covering(model) => model.later = Some(notice),
        Tone::Done if is_refused(model) || is_covering(model) => {}
        Tone::Refused | Tone::Done => model.notice = Some(notice),
    }
}

/// Whether a notice would cover the line that is being typed into.
fn is_covering(model: &Model) -> bool {
    model.mode() == Mode::Filter
}

fn is_refused(model: &Model) -> bool {
    model.notice.as_ref().is_some_and(|notice| notice.tone == Tone::Refused)
}

/// Puts a further line behind the refusal that is being said; Enter shows it.
fn add_detail(model: &mut Model, line: String, ctx: &Ctx<'_>) {
    let key = hints::screen_key(Action::Open, model, ctx);
    let Some(notice) = &mut model.notice else { return };
    if notice.details.is_empty() {
        let shows = ctx.text_with(ui::TOAST_SHOWS, &[("key", key.into())]);
        notice.text = format!("{}{}{shows}", notice.text, ctx.look.glyphs.separator);
    }
    notice.details.push(line);
}
