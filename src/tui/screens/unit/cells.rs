//! The columns of the candidates table and what stands in a row of it.
//!
//! Separate from the screen so that "how does this look" has one place; only visible rows are ever built.

use unicode_segmentation::UnicodeSegmentation;

use crate::domain::candidate::Candidate;
use crate::i18n::ids::report;
use crate::i18n::ids::ui;
use crate::i18n::nouns;
use crate::report::candidates::CandidateRow;
use crate::report::candidates::Presence;
use crate::report::candidates::Step;
use crate::tui::ctx::Ctx;
use crate::tui::screens::unit::rows;
use crate::tui::screens::unit::rows::Column;
use crate::tui::screens::unit::stay_sign;
use crate::tui::theme::Role;
use crate::tui::widgets::fit;
use crate::tui::widgets::fit::Align;
use crate::tui::widgets::table;
use crate::tui::widgets::table::Cell;
use crate::tui::widgets::table::SortMark;

/// The columns shown in a table that is so many cells wide.
pub(super) fn columns(width: u16) -> &'static [Column] {
    match width {
        0..=109 => &[Column::Name, Column::Stage, Column::Days, Column::Mentors, Column::Next],
        _ => &[
            Column::Name,
            Column::Born,
            Column::Tags,
            Column::Stage,
            Column::Days,
            Column::Mentors,
            Column::Next,
        ],
    }
}

/// The columns with their titles, widths and sort marks.
pub(super) fn specs(ctx: &Ctx<'_>, columns: &[Column], order: &[(Column, SortMark)]) -> Vec<table::Column> {
    let spec = |column: &Column| {
        let mut spec = spec(ctx, *column);
        spec.sort = order.iter().find(|(sorted, _)| sorted == column).map(|(_, mark)| *mark);
        spec
    };
    columns.iter().map(spec).collect()
}

fn spec(ctx: &Ctx<'_>, column: Column) -> table::Column {
    let title = title(ctx, column);
    match column {
        Column::Name => table::Column::flexible(title, 14, 24),
        Column::Born => table::Column::fixed(title, 5, Align::Left),
        Column::Tags => table::Column::flexible(title, 8, 18),
        Column::Stage => table::Column::flexible(title, 13, stage_width(ctx)),
        Column::Days => table::Column::fixed(title, 6, Align::Right),
        Column::Mentors => table::Column::flexible(title, 7, 28),
        Column::Next => {
            let min = fit::width(&title).max(12);
            table::Column::flexible(title, min, 60)
        }
    }
}

/// What a column is called.
pub(super) fn title(ctx: &Ctx<'_>, column: Column) -> String {
    let message = match column {
        Column::Name => ui::COLUMN_NAME,
        Column::Born => ui::COLUMN_BORN,
        Column::Tags => ui::COLUMN_GROUP,
        Column::Stage => ui::COLUMN_STAGE,
        Column::Days => ui::COLUMN_DAYS,
        Column::Mentors => ui::COLUMN_MENTORS,
        Column::Next => ui::COLUMN_NEXT_STEP,
    };
    ctx.text(message).into_owned()
}

/// The widest name of a stage of the store's packs.
fn stage_width(ctx: &Ctx<'_>) -> u16 {
    let stages = ctx.registry.packs().values().flat_map(|pack| &pack.stages);
    stages.map(|stage| fit::width(stage.name.in_language(ctx.locale.language()))).max().unwrap_or(0)
}

/// What stands in a cell.
pub(super) fn cell<'a>(ctx: &Ctx<'_>, candidate: &Candidate, row: &CandidateRow, column: Column) -> Cell<'a> {
    let quiet =
        if matches!(row.presence, Presence::Left | Presence::Paused) { Role::Muted } else { Role::Text };
    match column {
        Column::Name => Cell::Text(candidate.name.to_string(), quiet),
        Column::Born => {
            Cell::Text(candidate.born.map_or(String::new(), |born| born.year().to_string()), quiet)
        }
        Column::Tags => Cell::Text(rows::tag_names(ctx, candidate), quiet),
        Column::Stage => Cell::Text(stage(ctx, row), quiet),
        Column::Days => {
            let (sign, role) = stay_sign(row);
            let role = if sign.is_empty() { quiet } else { role };
            Cell::Text(format!("{}{sign:<2}", row.days), role)
        }
        Column::Mentors => mentors(ctx, row),
        Column::Next => next_step(ctx, candidate, row),
    }
}

/// Somebody who left or is paused is shown with that word, because it matters more than his stage.
pub(super) fn stage(ctx: &Ctx<'_>, row: &CandidateRow) -> String {
    let name = row.stage.as_ref().map_or("", |id| nouns::stage(id.as_str(), ctx.locale, ctx.registry));
    match row.presence {
        Presence::Left => format!("({})", ctx.text(report::PRESENCE_LEFT)),
        Presence::Paused => format!("({})", ctx.text(report::PRESENCE_PAUSED)),
        Presence::Open | Presence::Admitted | Presence::Unplaced => name.to_owned(),
    }
}

fn mentors<'a>(ctx: &Ctx<'_>, row: &CandidateRow) -> Cell<'a> {
    let mentors: Vec<&str> = row
        .mentors
        .iter()
        .filter_map(|id| ctx.registry.mentor(id))
        .map(|mentor| mentor.name.as_str())
        .collect();
    match mentors.as_slice() {
        [] if row.lacks_mentor() => {
            Cell::Text(format!("{} {}", ctx.look.glyphs.none, ctx.text(ui::NO_MENTOR)), Role::Warn)
        }
        [] => Cell::Text(ctx.look.glyphs.dash.to_owned(), Role::Muted),
        [one] => Cell::Text((*one).to_owned(), Role::Text),
        several => {
            Cell::Text(several.iter().map(|name| short_name(name)).collect::<Vec<_>>().join(", "), Role::Text)
        }
    }
}

fn next_step<'a>(ctx: &Ctx<'_>, candidate: &Candidate, row: &CandidateRow) -> Cell<'a> {
    let Some(next) = &candidate.next else {
        return match row.presence {
            Presence::Open => Cell::Text(format!("{} !", ctx.text(ui::NO_NEXT_STEP)), Role::Muted),
            _ => Cell::Text(ctx.look.glyphs.dash.to_owned(), Role::Muted),
        };
    };
    let (sign, role) = match row.step {
        Step::Overdue if row.is_overdue() => ("!", Role::Bad),
        Step::DueToday => ("!", Role::Warn),
        Step::Overdue | Step::Set | Step::Unset => ("", Role::Text),
    };
    let what = (next.what.to_string(), Role::Text);
    match next.due {
        // The day comes first, because the end of the cell is what gets cut.
        Some(due) => Cell::Spans(vec![(format!("{}{sign} ", ctx.locale.short_date(due)), role), what]),
        None => Cell::Spans(vec![what]),
    }
}

/// A name short enough to stand beside others: `Nguyễn Văn Hùng` is `Ng. V. Hùng`.
///
/// Family names keep two letters where Vietnamese spelling makes them one sound, as in Ng, Tr, Ph.
fn short_name(name: &str) -> String {
    let words: Vec<&str> = name.split(' ').collect();
    let [before @ .., given] = words.as_slice() else { return name.to_owned() };
    let mut short = String::new();
    for (index, word) in before.iter().enumerate() {
        let letters: Vec<&str> = word.graphemes(true).take(2).collect();
        let sound = letters.concat().to_lowercase();
        let pair =
            index == 0 && matches!(sound.as_str(), "ng" | "tr" | "ph" | "th" | "kh" | "nh" | "ch" | "gi");
        short.push_str(&letters[..if pair { 2 } else { 1 }.min(letters.len())].concat());
        short.push_str(". ");
    }
    short + given
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn several_names_fit_because_they_are_shortened() {
        assert_eq!(short_name("Nguyễn Văn Hùng"), "Ng. V. Hùng");
        assert_eq!(short_name("Đỗ Thị Ánh Tuyết"), "Đ. T. Á. Tuyết");
        assert_eq!(short_name("Lan"), "Lan");
    }
}
