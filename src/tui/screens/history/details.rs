//! One entry in all its words: who, when, why, and every field before and after.

use crate::change::edit::Edit;
use crate::change::entry::Entry;
use crate::i18n::changes;
use crate::i18n::differences;
use crate::i18n::ids::ui;
use crate::i18n::nouns;
use crate::report::history;
use crate::tui::ctx::Ctx;
use crate::tui::screens::history::rows::AllEntries;
use crate::tui::theme::Role;

/// Records of one entry whose fields are told; a larger one says how many more there are.
const MOST: usize = 20;

/// What stands above: the number and the person.
pub(super) fn title(entry: &Entry, ctx: &Ctx<'_>) -> String {
    format!("{}{}{}", entry.rev, ctx.look.glyphs.separator, entry.by)
}

/// The entry, line by line.
pub(super) fn lines(entry: &Entry, all: &AllEntries, ctx: &Ctx<'_>) -> Vec<(String, Role)> {
    let local = ctx.local(entry.at);
    let when = format!("{} {}", ctx.locale.date(local.date()), local.format("%H:%M"));
    let mut lines = vec![
        (changes::entry(entry, ctx.locale, ctx.registry), Role::Text),
        (format!("{when}{}{}", ctx.look.glyphs.separator, entry.by), Role::Muted),
    ];
    if all.is_taken_back(entry.rev) {
        lines.push((ctx.text(ui::TAKEN_BACK).into_owned(), Role::Warn));
    }
    let edits = entry.change.edits();
    for edit in edits.iter().take(MOST) {
        lines.push(("\n".to_owned(), Role::Text));
        lines.push((name(edit, ctx), Role::Title));
        for difference in differences::of(edit, ctx.locale, ctx.registry) {
            let empty = ctx.look.glyphs.dash;
            let side = |text: &str| if text.is_empty() { empty.to_owned() } else { text.to_owned() };
            let arguments = [
                ("field", difference.field.as_str().into()),
                ("before", side(&difference.before).into()),
                ("after", side(&difference.after).into()),
            ];
            lines.push((ctx.text_with(ui::DIFFERENCE, &arguments), Role::Text));
        }
    }
    if let Some(more) = edits.len().checked_sub(MOST).filter(|more| *more > 0) {
        lines.push((ctx.text_with(ui::CONFIRM_MORE, &[("count", more.into())]), Role::Muted));
    }
    lines
}

/// Why an entry cannot be taken back: the newest later one that changed the same fields.
pub(super) fn obstacle(entry: &Entry, ctx: &Ctx<'_>) -> Option<String> {
    let later = history::builds_on(ctx.history, entry.rev);
    let newest = later.first()?;
    let local = ctx.local(newest.at);
    let arguments = [
        ("what", changes::entry(newest, ctx.locale, ctx.registry).into()),
        ("by", newest.by.as_str().into()),
        ("date", ctx.locale.date(local.date()).into()),
        ("count", later.len().into()),
    ];
    Some(ctx.text_with(ui::BUILDS_ON, &arguments))
}

/// What the record is called, also when it is gone since.
fn name(edit: &Edit, ctx: &Ctx<'_>) -> String {
    let id = edit.id();
    let gone = || edit.before().or(edit.after()).and_then(nouns::name_in);
    if ctx.registry.contains(&id) {
        nouns::record(&id, ctx.locale, ctx.registry)
    } else {
        gone().unwrap_or_else(|| nouns::record(&id, ctx.locale, ctx.registry))
    }
}
