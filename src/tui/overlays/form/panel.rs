//! Panel: what is said about a form besides its fields: the help beside it, and the notice below it.
//!
//! **Invariants**: everything in the panel is said without it too, in short, because windows below 100 columns have
//! none.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::domain::candidate::Candidate;
use crate::domain::record::RecordId;
use crate::i18n::dates;
use crate::i18n::ids::ui;
use crate::i18n::nouns;
use crate::tui::action::Action;
use crate::tui::action::Mode;
use crate::tui::chord::show_sequence;
use crate::tui::ctx::Ctx;
use crate::tui::overlays::form::Form;
use crate::tui::overlays::form::layout;
use crate::tui::theme::Role;
use crate::tui::widgets::fit;
use crate::tui::widgets::fit::Align;
use crate::tui::widgets::popup;

/// The sentence below the fields; empty when there is none.
pub(super) fn notice(form: &Form, ctx: &Ctx<'_>) -> String {
    if let Some(refusal) = form.refusals.iter().find(|refusal| refusal.field.is_none()) {
        return refusal.fault.words(ctx);
    }
    if form.takes_back {
        return ctx.text(ui::CONFIRM_TAKE_BACK_TEXT).into_owned();
    }
    if let Some(other) = form.duplicate.and_then(|id| ctx.registry.candidate(&id)) {
        return duplicate(other, ctx);
    }
    if !form.is_restored {
        return String::new();
    }
    let keys = ctx.keymap.keys_for(Action::StartAnew, Mode::Form);
    let key = keys.first().map(|keys| show_sequence(keys)).unwrap_or_default();
    ctx.text_with(ui::DRAFT_RESTORED, &[("key", key.into())])
}

/// How the notice is meant.
pub(super) fn notice_role(form: &Form) -> Role {
    let is_refused = form.refusals.iter().any(|refusal| refusal.field.is_none());
    match (is_refused, form.takes_back || form.duplicate.is_some()) {
        (true, _) => Role::Alert,
        (false, true) => Role::Warn,
        (false, false) => Role::Muted,
    }
}

/// Who may be the person in the form.
fn duplicate(other: &Candidate, ctx: &Ctx<'_>) -> String {
    let arguments = [
        ("name", other.name.as_str().into()),
        ("born", born(other, ctx).into()),
        ("unit", nouns::record(&RecordId::Unit(other.unit), ctx.locale, ctx.registry).into()),
        ("stage", stage(other, ctx).into()),
    ];
    ctx.text_with(ui::POSSIBLE_DUPLICATE, &arguments)
}

fn born(candidate: &Candidate, ctx: &Ctx<'_>) -> String {
    let dash = || ctx.look.glyphs.dash.to_owned();
    candidate.born.map_or_else(dash, |born| dates::format_born(born, ctx.locale.language()))
}

fn stage(candidate: &Candidate, ctx: &Ctx<'_>) -> String {
    let visit = candidate.visit_on(ctx.day).or(candidate.visits.last());
    visit.map_or(String::new(), |visit| {
        nouns::stage(visit.stage.as_str(), ctx.locale, ctx.registry).to_owned()
    })
}

/// Draws the help for the field that has the keys, and what is the matter.
pub(super) fn draw(form: &Form, ctx: &Ctx<'_>, area: Rect, buffer: &mut Buffer) {
    let inner = popup::draw(area, buffer, &ctx.text(ui::FORM_HELP_TITLE), ctx.look);
    let Some(field) = form.focused() else { return };
    let mut rows: Vec<(String, Role)> = Vec::new();
    let mut say = |text: &str, role| {
        rows.push((String::new(), Role::Text));
        rows.extend(layout::rows_of(text, inner.width).into_iter().map(|row| (row, role)));
    };
    say(&ctx.text(field.name.label()), Role::Title);
    say(&ctx.text(field.name.help()), Role::Text);
    if let Some(fault) = form.shown_fault(field, ctx) {
        say(&fault.words(ctx), Role::Alert);
    }
    let other = form.duplicate.and_then(|id| ctx.registry.candidate(&id));
    if let Some(other) = other {
        say(&duplicate(other, ctx), Role::Warn);
        say(&ctx.text(ui::DUPLICATE_ADVICE), Role::Muted);
    }
    for ((text, role), row) in rows.iter().zip(inner.rows()) {
        fit::draw(buffer, row, (text, *role, Align::Left), ctx.look);
    }
}
