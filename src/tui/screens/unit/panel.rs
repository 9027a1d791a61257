//! The panel about the candidate under the cursor: what a person needs to know before deciding about him.
//!
//! Separate from the table because it is text in lines, wrapped to whatever room there is:
//! a column at the right of wide windows, a few lines under the table of narrow ones.
//!
//! **Invariants.** The most urgent comes first, so that three lines already help; nothing is drawn here,
//! the lines are values.

use crate::domain::candidate::Candidate;
use crate::domain::pack::Pack;
use crate::i18n::ids::ui;
use crate::i18n::nouns;
use crate::report::candidates;
use crate::report::candidates::CandidateRow;
use crate::report::candidates::Presence;
use crate::report::candidates::Step;
use crate::tui::ctx::Ctx;
use crate::tui::screens::unit::rows;
use crate::tui::screens::unit::stay_sign;
use crate::tui::theme::Role;
use crate::tui::widgets::wrap;

/// One line of the panel: its text and its role.
pub(super) type Line = (String, Role);

/// The lines about a candidate, at most `columns` wide.
pub(super) fn lines(ctx: &Ctx<'_>, candidate: &Candidate, row: &CandidateRow, columns: u16) -> Vec<Line> {
    let pack = ctx.registry.pack_of(candidate);
    let mut paragraphs = vec![person(ctx, candidate)];
    paragraphs.extend(stage(ctx, candidate, row, pack));
    paragraphs.push(mentors(ctx, row));
    paragraphs.push(next_step(ctx, candidate, row));
    paragraphs.extend(missing(ctx, candidate, pack));
    paragraphs.extend(last_note(ctx, candidate));
    paragraphs.extend(history(ctx, candidate));
    paragraphs.extend(more(ctx, candidate, pack));
    paragraphs
        .into_iter()
        .filter(|(text, _)| !text.is_empty())
        .flat_map(|(text, role)| wrap::lines(&text, columns).into_iter().map(move |line| (line, role)))
        .collect()
}

fn person(ctx: &Ctx<'_>, candidate: &Candidate) -> Line {
    let born = candidate.born.map(|born| {
        let year = born.year().to_string();
        ctx.text_with(ui::PANEL_BORN, &[("year", year.into())])
    });
    let gender = candidate.gender.map(|_| nouns::gender(candidate.gender, ctx.locale).into_owned());
    let tags = rows::tag_names(ctx, candidate);
    let occupation = candidate.occupation.as_ref().map(ToString::to_string);
    let parts = [born, gender, (!tags.is_empty()).then_some(tags), occupation];
    (join(ctx, parts.into_iter().flatten()), Role::Text)
}

fn stage(ctx: &Ctx<'_>, candidate: &Candidate, row: &CandidateRow, pack: Option<&Pack>) -> Vec<Line> {
    let mut lines = Vec::new();
    if let Some(exit) = candidate.exit_on(ctx.day) {
        let reason = nouns::reason(exit.reason.as_str(), ctx.locale, ctx.registry);
        let arguments = [("date", ctx.locale.date(exit.on).into()), ("reason", reason.into())];
        lines.push((ctx.text_with(ui::PANEL_LEFT, &arguments), Role::Warn));
    }
    if let Some(pause) = candidate.paused.as_ref().filter(|pause| ctx.day < pause.until) {
        let arguments = [("date", ctx.locale.date(pause.until).into())];
        lines.push((ctx.text_with(ui::PANEL_PAUSED, &arguments), Role::Warn));
    }
    if let (Some(stage), Some(since)) = (&row.stage, row.since) {
        let arguments = [
            ("stage", nouns::stage(stage.as_str(), ctx.locale, ctx.registry).into()),
            ("date", ctx.locale.short_date(since).into()),
            ("days", row.days.into()),
        ];
        let mut text = ctx.text_with(ui::PANEL_IN_STAGE, &arguments);
        let limit = pack.and_then(|pack| pack.stage(stage)).and_then(|(_, stage)| stage.limit);
        if let Some(limit) = limit {
            let limit = [("days", nouns::span(limit, ctx.locale).into())];
            text = join(ctx, [text, ctx.text_with(ui::PANEL_LIMIT, &limit)]);
        }
        let (sign, role) = stay_sign(row);
        lines.push((format!("{text} {sign}").trim_end().to_owned(), role));
    }
    lines
}

fn mentors(ctx: &Ctx<'_>, row: &CandidateRow) -> Line {
    if row.mentors.is_empty() {
        let role = if row.lacks_mentor() { Role::Warn } else { Role::Muted };
        let sign = if row.lacks_mentor() { ctx.look.glyphs.none } else { ctx.look.glyphs.dash };
        return (format!("{sign} {}", ctx.text(ui::NO_MENTOR)), role);
    }
    let names = row.mentors.iter().filter_map(|id| ctx.registry.mentor(id));
    let names: Vec<&str> = names.map(|mentor| mentor.name.as_str()).collect();
    (format!("{}: {}", ctx.text(ui::PANEL_MENTORS), names.join(", ")), Role::Text)
}

fn next_step(ctx: &Ctx<'_>, candidate: &Candidate, row: &CandidateRow) -> Line {
    let label = ctx.text(ui::PANEL_NEXT_STEP);
    let Some(next) = &candidate.next else {
        let sign = if row.presence == Presence::Open { " !" } else { "" };
        return (format!("{label}: {}{sign}", ctx.text(ui::NO_NEXT_STEP)), Role::Muted);
    };
    let due = next.due.map(|due| {
        let date = [("date", ctx.locale.date(due).into())];
        match row.step {
            Step::Overdue => ctx.text_with(ui::STEP_OVERDUE, &date) + " !",
            Step::DueToday => ctx.text(ui::STEP_TODAY).into_owned() + " !",
            Step::Set | Step::Unset => ctx.locale.weekday_date(due),
        }
    });
    let role = if row.is_overdue() { Role::Bad } else { Role::Text };
    let text = join(ctx, [Some(next.what.to_string()), due].into_iter().flatten());
    (format!("{label}: {text}"), role)
}

fn missing(ctx: &Ctx<'_>, candidate: &Candidate, pack: Option<&Pack>) -> Option<Line> {
    let pack = pack?;
    let needs = candidates::missing(ctx.registry, candidate, ctx.day);
    let words: Vec<String> =
        needs.into_iter().map(|need| nouns::requirement(need, ctx.locale, pack)).collect();
    let label = ctx.text(ui::PANEL_MISSING);
    (!words.is_empty()).then(|| (format!("{label}: {}", words.join(", ")), Role::Muted))
}

fn last_note(ctx: &Ctx<'_>, candidate: &Candidate) -> Option<Line> {
    let note = candidate.notes.iter().rev().find(|note| note.on <= ctx.day)?;
    let by = note.by.as_ref().map(|by| format!(" ({by})")).unwrap_or_default();
    Some((format!("{}{by}: {}", ctx.locale.short_date(note.on), note.text), Role::Text))
}

fn history(ctx: &Ctx<'_>, candidate: &Candidate) -> Vec<Line> {
    let visits = candidate.visits.iter().filter(|visit| visit.on <= ctx.day);
    let lines = visits.map(|visit| {
        let stage = nouns::stage(visit.stage.as_str(), ctx.locale, ctx.registry);
        (format!("{}  {stage}", ctx.locale.date(visit.on)), Role::Text)
    });
    heading(ctx.text(ui::PANEL_HISTORY).into_owned(), lines.collect())
}

fn more(ctx: &Ctx<'_>, candidate: &Candidate, pack: Option<&Pack>) -> Vec<Line> {
    let known = pack.zip(candidate.path.as_ref());
    let path = known.and_then(|(pack, id)| pack.paths.iter().find(|path| path.id == *id));
    let path = path.map(|path| path.name.in_language(ctx.locale.language()).to_owned());
    let introduced = candidate.introduced.as_ref().and_then(|by| ctx.registry.association(&by.by));
    let introduced =
        introduced.map(|association| format!("{}: {}", ctx.text(ui::PANEL_INTRODUCERS), association.name));
    let contact = candidate.contact.as_ref().map(ToString::to_string);
    let mut lines: Vec<Line> =
        [path, introduced, contact].into_iter().flatten().map(|text| (text, Role::Text)).collect();
    let older = candidate.notes.iter().rev().filter(|note| note.on <= ctx.day).skip(1);
    let older = older.map(|note| (format!("{}: {}", ctx.locale.short_date(note.on), note.text), Role::Text));
    lines.extend(heading(ctx.text(ui::PANEL_NOTES).into_owned(), older.collect()));
    lines
}

fn heading(title: String, lines: Vec<Line>) -> Vec<Line> {
    if lines.is_empty() {
        return lines;
    }
    std::iter::once((title, Role::Header)).chain(lines).collect()
}

fn join(ctx: &Ctx<'_>, parts: impl IntoIterator<Item = String>) -> String {
    parts.into_iter().collect::<Vec<_>>().join(ctx.look.glyphs.separator)
}
