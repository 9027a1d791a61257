//! Wording: the sentences of the status line that are put together from what the store has done.
//!
//! Not here: the sentences themselves (`config/locales`), the words of rejections and labels (`i18n/`).

use crate::change::label::Act;
use crate::change::label::Label;
use crate::domain::id::CandidateId;
use crate::domain::record::RecordId;
use crate::domain::rule::Rejection;
use crate::i18n::changes;
use crate::i18n::ids::domain;
use crate::i18n::ids::ui;
use crate::i18n::message::Message;
use crate::i18n::nouns;
use crate::i18n::problems::rejections;
use crate::i18n::problems::stores;
use crate::report::candidates;
use crate::session::live::told::StoreEvent;
use crate::store::notice::Publication;
use crate::tui::action::Action;
use crate::tui::afloat::Skipped;
use crate::tui::ctx::Ctx;
use crate::tui::grid::Grid;
use crate::tui::grid::Jump;
use crate::tui::grid::Quick;
use crate::tui::hints;
use crate::tui::model::Model;
use crate::tui::model::Notice;

/// A rejection in words.
pub(crate) fn rejection(why: &Rejection, ctx: &Ctx<'_>) -> String {
    rejections::rejection(why, ctx.locale, ctx.registry)
}

/// What the store has done, in words; `skipped` are those left out of a change that was saved.
pub(crate) fn store_event(event: &StoreEvent, skipped: &Skipped, model: &Model, ctx: &Ctx<'_>) -> Notice {
    match event {
        StoreEvent::Committed { ticket: _, label, touched } => {
            let mut parts = vec![changes::change(label, ctx.locale, ctx.registry)];
            parts.extend(skipped_sentence(skipped, ctx));
            parts.push(undo_hint(model, ctx));
            let details = skipped_list(skipped, ctx);
            if !details.is_empty() {
                let key = hints::screen_key(Action::Open, model, ctx);
                parts.push(ctx.text_with(ui::TOAST_SHOWS, &[("key", key.into())]));
            }
            parts.extend(still_missing(label, touched, ctx));
            Notice::done(parts.join(ctx.look.glyphs.separator)).with_details(details)
        }
        StoreEvent::Undone(walked) => {
            let what = changes::change(&walked.label, ctx.locale, ctx.registry);
            Notice::done(ctx.text_with(domain::CAUSE_UNDO, &[("what", what.into())]))
        }
        StoreEvent::Redone(walked) => {
            let what = changes::change(&walked.label, ctx.locale, ctx.registry);
            Notice::done(ctx.text_with(domain::CAUSE_REDO, &[("what", what.into())]))
        }
        StoreEvent::Refused { ticket: _, why } => {
            Notice::refused(stores::commit(why, ctx.locale, ctx.registry))
        }
        StoreEvent::GivenUp { ticket: _, label } => Notice::refused(given_up(label.as_ref(), ctx)),
        StoreEvent::Waiting { holder } if holder.is_empty() => {
            Notice::refused(ctx.text(ui::TOAST_WAITING_UNKNOWN))
        }
        StoreEvent::Waiting { holder } => {
            Notice::refused(ctx.text_with(ui::TOAST_WAITING, &[("holder", holder.into())]))
        }
        StoreEvent::Stopped(why) => Notice::refused(stores::diverged(*why, ctx.locale)),
        // Shown by the screen that asked for it.
        StoreEvent::HistoryRead => Notice::done(String::new()),
        StoreEvent::Reloaded => Notice::done(ctx.text(ui::TOAST_RELOADED)),
        StoreEvent::Exported(file) => {
            let file = file.display().to_string();
            Notice::done(ctx.text_with(ui::TOAST_EXPORTED, &[("file", file.into())]))
        }
        StoreEvent::Published(Publication::Stopped(why)) => {
            Notice::refused(stores::diverged(*why, ctx.locale))
        }
        StoreEvent::Published(Publication::Done | Publication::NothingNew) => {
            let file = ctx.store.path.display().to_string();
            Notice::done(ctx.text_with(ui::TOAST_WRITTEN, &[("file", file.into())]))
        }
    }
}

/// That a change was not saved because an earlier one was refused.
pub(crate) fn given_up(label: Option<&Label>, ctx: &Ctx<'_>) -> String {
    let what = label.map(|label| changes::change(label, ctx.locale, ctx.registry)).unwrap_or_default();
    ctx.text_with(ui::TOAST_GIVEN_UP, &[("what", what.into())])
}

fn skipped_sentence(skipped: &[(CandidateId, Rejection)], ctx: &Ctx<'_>) -> Option<String> {
    let (_, why) = skipped.first()?;
    let reason = rejection(why, ctx);
    Some(ctx.text_with(ui::TOAST_SKIPPED, &[("count", skipped.len().into()), ("reason", reason.into())]))
}

/// Everybody who was skipped with the reason, when the sentence has room for one only.
fn skipped_list(skipped: &[(CandidateId, Rejection)], ctx: &Ctx<'_>) -> Vec<String> {
    if skipped.len() < 2 {
        return Vec::new();
    }
    let line = |(id, why): &(CandidateId, Rejection)| {
        let name = nouns::record(&RecordId::Candidate(*id), ctx.locale, ctx.registry);
        let reason = rejection(why, ctx);
        if reason.contains(&name) { reason } else { format!("{name}: {reason}") }
    };
    skipped.iter().map(line).collect()
}

/// What the new stage of one person asks for; it stands last, where a narrow window may cut it.
fn still_missing(label: &Label, touched: &[RecordId], ctx: &Ctx<'_>) -> Option<String> {
    let (Act::MoveStage, [RecordId::Candidate(id)]) = (label.act, touched) else { return None };
    let candidate = ctx.registry.candidate(id)?;
    let pack = ctx.registry.pack_of(candidate)?;
    let needs = candidates::missing(ctx.registry, candidate, ctx.day);
    let papers: Vec<String> =
        needs.into_iter().map(|need| nouns::requirement(need, ctx.locale, pack)).collect();
    let papers = papers.join(", ");
    (!papers.is_empty()).then(|| ctx.text_with(ui::TOAST_STILL_MISSING, &[("papers", papers.into())]))
}

fn undo_hint(model: &Model, ctx: &Ctx<'_>) -> String {
    ctx.text_with(ui::TOAST_UNDO_HINT, &[("key", hints::screen_key(Action::Undo, model, ctx).into())])
}

/// The words that filter or highlight, with where one is among what they have found.
pub(crate) fn searched<K: Copy + Ord, C: Copy + PartialEq>(
    grid: &Grid<K, C>,
    ctx: &Ctx<'_>,
) -> Option<String> {
    let filter = grid.filter.text();
    let words = [("filter", filter.into())];
    let Some(found) = grid.found() else {
        return (!filter.is_empty()).then(|| ctx.text_with(ui::FILTERED_BY, &words));
    };
    let count = found.count.into();
    let mut parts = vec![match found.place {
        Some(place) => ctx.text_with(ui::HIT_OF, &[("place", place.into()), ("count", count)]),
        None => ctx.text_with(ui::HITS, &[("count", count)]),
    }];
    parts.extend(found.went_round.map(|jump| match jump {
        Jump::Next => ctx.text(ui::WENT_ROUND_DOWN).into_owned(),
        Jump::Previous => ctx.text(ui::WENT_ROUND_UP).into_owned(),
    }));
    if !grid.filter.is_open() {
        parts.push(ctx.text_with(ui::HIGHLIGHTED, &words));
    }
    Some(parts.join(ctx.look.glyphs.separator))
}

/// The word for a filter that needs no typing.
pub(crate) fn quick(quick: Quick) -> Message {
    match quick {
        Quick::Behind => ui::QUICK_BEHIND,
        Quick::NoMentor => ui::QUICK_NO_MENTOR,
        Quick::Stuck => ui::QUICK_STUCK,
        Quick::Overdue => ui::QUICK_OVERDUE,
    }
}
