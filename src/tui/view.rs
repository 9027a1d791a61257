//! View: draws the model; changes nothing.
//!
//! ```text
//!  line 1   where I am, the one sentence that matters                 saved 10:42
//!  line 2   the views                        +1 Lan: Võ Xu          · 30 Jun 2023
//!  content  the screen on top, overlays over it
//!  last-1   a notice, the filter line, or the screen's status
//!  last     keys
//! ```
//!
//! **Invariants**: pure: scroll offsets come in with the model, what was measured goes out as [`Measured`];
//! below 60 by 16 there is a message and no half-drawn screen.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::i18n::ids::ui;
use crate::tui::action::Action;
use crate::tui::company;
use crate::tui::ctx::Ctx;
use crate::tui::hints;
use crate::tui::model::Measured;
use crate::tui::model::Model;
use crate::tui::model::Tone;
use crate::tui::place::Place;
use crate::tui::screens::StatusLine;
use crate::tui::theme::Role;
use crate::tui::widgets::fit;
use crate::tui::widgets::fit::Align;
use crate::tui::widgets::frame;
use crate::tui::widgets::frame::Areas;

/// The smallest window with a screen.
const LEAST: (u16, u16) = (60, 16);

/// Draws everything; returns what was measured on the way.
pub(crate) fn view(model: &Model, ctx: &Ctx<'_>, buffer: &mut Buffer) -> Measured {
    let window = buffer.area;
    buffer.set_style(window, ctx.look.style(Role::Text));
    if window.width < LEAST.0 || window.height < LEAST.1 {
        too_small(model, ctx, buffer);
        ctx.look.simplify(buffer);
        return Measured::default();
    }
    let areas = Areas::of(window);
    title(model, ctx, areas.title, buffer);
    tabs(model, ctx, areas.tabs, buffer);
    let mut measured = Measured { screen: model.screen().view(ctx, areas.content, buffer), overlay: None };
    let caret = status(model, ctx, areas.status, buffer);
    measured.screen.caret = caret.or(measured.screen.caret);
    for overlay in &model.overlays {
        measured.overlay = Some(overlay.view(ctx, window, buffer));
    }
    frame::hints(areas.hints, buffer, &hints::hints(model, ctx), ctx.look);
    ctx.look.simplify(buffer);
    measured
}

fn title(model: &Model, ctx: &Ctx<'_>, area: Rect, buffer: &mut Buffer) {
    let left = model.screen().title(ctx);
    let right = standing(ctx);
    frame::both_ends(area, buffer, (&left, Role::Title), (&right, Role::Muted), ctx.look);
}

/// How things stand with the store: of which day it is shown, whether it can be changed, when it was last saved.
fn standing(ctx: &Ctx<'_>) -> String {
    if let Some(day) = ctx.as_of {
        return ctx.text_with(ui::AS_OF, &[("date", ctx.locale.date(day).into())]);
    }
    if ctx.store.locked.is_some() {
        return ctx.text(ui::READ_ONLY).into_owned();
    }
    if ctx.store.unsaved.edits() > 0 {
        return ctx.text(ui::SAVING).into_owned();
    }
    if ctx.store.is_refused {
        return ctx.text(ui::NOT_SAVED).into_owned();
    }
    match ctx.store.saved {
        Some(time) => ctx.text_with(ui::SAVED_AT, &[("time", time.format("%H:%M").to_string().into())]),
        None => ctx.text(ui::SAVED).into_owned(),
    }
}

/// The day everything is shown for; and that nothing of it is real, if so.
fn day(ctx: &Ctx<'_>) -> String {
    let day = ctx.locale.date(ctx.day);
    match ctx.registry.committee().sample {
        Some(_) => format!("{}{}{day}", ctx.text(ui::SAMPLE_DATA), ctx.look.glyphs.separator),
        None => day,
    }
}

fn tabs(model: &Model, ctx: &Ctx<'_>, area: Rect, buffer: &mut Buffer) {
    let views = [
        (Action::ShowUnits, ui::VIEW_UNITS, matches!(model.screen().place(), Place::Units | Place::Unit(_))),
        (Action::ShowMentors, ui::VIEW_MENTORS, model.screen().place() == Place::Mentors),
    ];
    let tab = |(action, label, active): (Action, _, bool)| {
        (format!("{} {}", hints::screen_key(action, model, ctx), ctx.text(label)).trim().to_owned(), active)
    };
    let tabs: Vec<(String, bool)> = views.into_iter().map(tab).collect();
    let (day, separator) = (day(ctx), ctx.look.glyphs.separator);
    let taken = frame::tabs_width(&tabs) + fit::width(&day) + fit::width(separator) + 3;
    let right = match company::fitting(area.width.saturating_sub(taken), ctx) {
        Some(company) => format!("{company}{separator}{day}"),
        None => day,
    };
    frame::tabs(area, buffer, &tabs, &right, ctx.look);
}

/// Draws the status line; returns the caret when the filter is being typed in it.
fn status(
    model: &Model,
    ctx: &Ctx<'_>,
    area: Rect,
    buffer: &mut Buffer,
) -> Option<ratatui::layout::Position> {
    let inner = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    if let Some(notice) = &model.notice {
        let role = match notice.tone {
            Tone::Done => Role::Toast,
            Tone::Refused => Role::Alert,
        };
        fit::draw(buffer, inner, (&notice.text, role, Align::Left), ctx.look);
        return None;
    }
    if let Some(count) = model.pending.count() {
        let text = ctx.text_with(ui::COUNT_TYPED, &[("count", count.into())]);
        fit::draw(buffer, inner, (&text, Role::Status, Align::Left), ctx.look);
        return None;
    }
    match model.screen().status(ctx) {
        StatusLine::Text(text) => {
            fit::draw(buffer, inner, (&text, Role::Status, Align::Left), ctx.look);
            None
        }
        StatusLine::Filter((prompt, field), right) => {
            let prompt = ctx.text(prompt);
            let used = fit::draw(buffer, inner, (&prompt, Role::HintKey, Align::Left), ctx.look) + 1;
            let rest = Rect { x: inner.x + used, width: inner.width.saturating_sub(used), ..inner };
            let taken = fit::draw(buffer, rest, (&right, Role::Status, Align::Right), ctx.look) + 1;
            let room = Rect { width: rest.width.saturating_sub(taken), ..rest };
            Some(field.render(room, buffer, Role::FieldFocus, ctx.look))
        }
    }
}

fn too_small(model: &Model, ctx: &Ctx<'_>, buffer: &mut Buffer) {
    let window = buffer.area;
    let size = [
        ("width", window.width.to_string().into()),
        ("height", window.height.to_string().into()),
        ("least_width", LEAST.0.to_string().into()),
        ("least_height", LEAST.1.to_string().into()),
    ];
    let sentence = ctx.text_with(ui::TOO_SMALL, &size);
    let headline = model.screen().title(ctx);
    let lines: Vec<&str> = sentence.lines().chain(["", headline.as_str()]).collect();
    let top = window.height.saturating_sub(lines.len() as u16) / 2;
    for (line, row) in lines.into_iter().zip(window.rows().skip(usize::from(top))) {
        fit::draw(buffer, row, (line, Role::Text, Align::Center), ctx.look);
    }
}
