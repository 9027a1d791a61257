//! Hints: the line of keys at the bottom, made from the action table, the keymap and what is possible now.
//!
//! Separate because help, palette and toasts also ask for "the key of this action".
//!
//! **Invariant**: nothing is hinted that would be refused.

use crate::i18n::changes;
use crate::tui::action::Action;
use crate::tui::action::Mode;
use crate::tui::availability::availability;
use crate::tui::chord::Chord;
use crate::tui::chord::show_sequence;
use crate::tui::ctx::Ctx;
use crate::tui::gesture::Gesture;
use crate::tui::keymap::Resolved;
use crate::tui::model::Model;
use crate::tui::place::Place;
use crate::tui::widgets::fit;
use crate::tui::widgets::frame::Hint;

/// The columns that the repetition may take of the line.
const REPETITION: u16 = 30;

/// The preferred key of an action where the keys are now, as people read it; empty when it has none.
pub(crate) fn key(action: Action, model: &Model, ctx: &Ctx<'_>) -> String {
    ctx.keymap.keys_for(action, model.mode()).first().map(|keys| show_sequence(keys)).unwrap_or_default()
}

/// The key of an action on the screen itself, whatever lies on top or is being typed.
pub(crate) fn screen_key(action: Action, model: &Model, ctx: &Ctx<'_>) -> String {
    let mode = match model.screen().place() {
        Place::Units => Mode::Units,
        Place::Unit(_) => Mode::Unit,
        Place::Mentors => Mode::Mentors,
        Place::History(_) => Mode::History,
    };
    ctx.keymap.keys_for(action, mode).first().map(|keys| show_sequence(keys)).unwrap_or_default()
}

/// The hint line: what can follow the keys pressed so far, or the actions that matter here.
pub(crate) fn hints(model: &Model, ctx: &Ctx<'_>) -> Vec<Hint> {
    let pending = model.pending.chords();
    if !pending.is_empty()
        && let Resolved::Pending(next) = ctx.keymap.resolve(model.mode(), pending)
    {
        return continuations(&next, model, ctx);
    }
    let mut hints = vec![hint(Action::Help, model, ctx)];
    hints.extend(repetition(model, ctx));
    let wanted = match model.overlays.last() {
        Some(overlay) => overlay.hints(),
        None => model.screen().hints(),
    };
    let possible = |action: &&Action| availability(**action, model, ctx).is_ok();
    hints.extend(wanted.iter().filter(possible).map(|action| hint(*action, model, ctx)));
    hints.push(way_out(model, ctx));
    hints.retain(|hint| !hint.key.is_empty());
    hints
}

fn hint(action: Action, model: &Model, ctx: &Ctx<'_>) -> Hint {
    Hint { key: key(action, model, ctx), label: ctx.text(action.message_id()).into_owned() }
}

/// What `.` would do to the row of the cursor, told in advance: `Class → Dossier`.
///
/// Nothing is told while a note would be repeated: planning one uses up an id.
fn repetition(model: &Model, ctx: &Ctx<'_>) -> Option<Hint> {
    if model.mode().is_typing() || !model.overlays.is_empty() {
        return None;
    }
    availability(Action::Repeat, model, ctx).ok()?;
    let gesture = model.repeat.as_ref().filter(|gesture| !matches!(gesture, Gesture::AddNote(_)))?;
    let targets = model.screen().targets();
    let planned = gesture.plan(targets.get(..1)?, ctx).ok()?;
    let label = changes::brief(&planned.change.label, ctx.locale, ctx.registry)?;
    let label = fit::fit(&label, REPETITION, ctx.look.glyphs.ellipsis).into_owned();
    Some(Hint { key: key(Action::Repeat, model, ctx), label })
}

/// The last hint: cancel while something is open, back on a screen, quit on the last one.
fn way_out(model: &Model, ctx: &Ctx<'_>) -> Hint {
    if model.mode().is_typing() || !model.overlays.is_empty() {
        return hint(Action::Cancel, model, ctx);
    }
    let label = if model.depth() == 0 { Action::Quit } else { Action::Back };
    Hint { key: key(Action::Back, model, ctx), label: ctx.text(label.message_id()).into_owned() }
}

fn continuations(next: &[(Vec<Chord>, Action)], model: &Model, ctx: &Ctx<'_>) -> Vec<Hint> {
    let possible = next.iter().filter(|(_, action)| availability(*action, model, ctx).is_ok());
    possible
        .map(|(keys, action)| Hint {
            key: show_sequence(keys),
            label: ctx.text(action.message_id()).into_owned(),
        })
        .collect()
}
