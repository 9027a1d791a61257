//! The panel below the mentors table: the people helped, and what is known about the mentor.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::domain::candidate::Candidate;
use crate::domain::pipeline::Stay;
use crate::i18n::ids::report;
use crate::i18n::ids::ui;
use crate::report::candidates;
use crate::tui::ctx::Ctx;
use crate::tui::screens::mentors::rows::Line;
use crate::tui::theme::Role;
use crate::tui::widgets::fit;
use crate::tui::widgets::fit::Align;
use crate::tui::widgets::popup;

/// Lines of the panel, frame included.
pub(super) const HEIGHT: u16 = 10;
/// Columns of the left part, the people.
const PEOPLE: u16 = 64;

/// Draws the panel of the mentor under the cursor.
pub(super) fn draw(line: &Line, area: Rect, buffer: &mut Buffer, ctx: &Ctx<'_>) {
    let separator = ctx.look.glyphs.separator;
    let load = format!("{}/{}", line.row.load(), line.row.limit);
    let title = [line.name.as_str(), &line.unit, &load, &line.state].join(separator);
    let inner = popup::outline(area, buffer, &title, ctx.look);
    let people = Rect { width: PEOPLE.min(inner.width), ..inner };
    let about =
        Rect { x: people.right() + 2, width: inner.right().saturating_sub(people.right() + 2), ..inner };
    draw_people(line, people, buffer, ctx);
    for (text, row) in facts(line, ctx).iter().zip(about.rows()) {
        fit::draw(buffer, row, (text, Role::Text, Align::Left), ctx.look);
    }
}

fn draw_people(line: &Line, area: Rect, buffer: &mut Buffer, ctx: &Ctx<'_>) {
    let helped = line.row.people.iter().filter_map(|id| ctx.registry.candidate(id));
    let mut rows = area.rows();
    if line.row.people.is_empty() {
        fit::draw(buffer, area, (&ctx.text(report::LOAD_FREE), Role::Muted, Align::Left), ctx.look);
    }
    let shown = usize::from(area.height);
    let fits = line.row.people.len() <= shown;
    let listed = if fits { shown } else { shown.saturating_sub(1) };
    for (person, row) in helped.take(listed).zip(rows.by_ref()) {
        draw_person(person, line, row, buffer, ctx);
    }
    if let Some(row) = rows.next().filter(|_| !fits) {
        let more = ctx.text_with(ui::CONFIRM_MORE, &[("count", (line.row.people.len() - listed).into())]);
        fit::draw(buffer, row, (&more, Role::Muted, Align::Left), ctx.look);
    }
}

/// Name, unit when it is another one, stage, days in it with the sign for too long.
fn draw_person(person: &Candidate, line: &Line, row: Rect, buffer: &mut Buffer, ctx: &Ctx<'_>) {
    let Some(standing) = candidates::row(ctx.registry, person, ctx.day) else { return };
    let pack = ctx.registry.pack_of(person);
    let stage = standing.stage.as_ref().and_then(|id| pack?.stage(id));
    let stage = stage.map_or("", |(_, stage)| stage.name.in_language(ctx.locale.language()));
    let unit = if person.unit == line.row.unit { None } else { ctx.registry.unit(&person.unit) };
    let name = match unit {
        Some(unit) => format!("{} ({})", person.name, unit.name),
        None => person.name.to_string(),
    };
    let (days, role) = match standing.stay {
        Stay::InTime => (format!("{}  ", standing.days), Role::Text),
        Stay::Over => (format!("{}! ", standing.days), Role::Warn),
        Stay::TwiceOver => (format!("{}!!", standing.days), Role::Bad),
    };
    let column = |x: u16, width: u16| Rect { x: row.x + x, width, ..row }.intersection(row);
    fit::draw(buffer, column(0, 38), (&name, Role::Text, Align::Left), ctx.look);
    fit::draw(buffer, column(40, 15), (stage, Role::Text, Align::Left), ctx.look);
    fit::draw(buffer, column(56, 8), (&days, role, Align::Right), ctx.look);
}

/// What is known about the mentor himself, a line each.
fn facts(line: &Line, ctx: &Ctx<'_>) -> Vec<String> {
    let mut facts = vec![line.standing.clone()];
    let Some(mentor) = ctx.registry.mentor(&line.row.mentor) else { return facts };
    if let Some(since) = mentor.official_since {
        facts.push(ctx.text_with(ui::MENTOR_SINCE, &[("date", ctx.locale.date(since).into())]));
    }
    if let Some(occupation) = &mentor.occupation {
        facts.push(occupation.to_string());
    }
    if line.row.helped > 0 {
        let record = [("admitted", line.row.admitted.into()), ("helped", line.row.helped.into())];
        facts.push(ctx.text_with(report::FIT_RECORD, &record));
    }
    if let Some(note) = mentor.notes.last() {
        facts.push(format!("{}: {}", ctx.locale.short_date(note.on), note.text.as_str().replace('\n', " ")));
    }
    facts
}
