//! The candidates of the unit to be taken along: what the columns show, taken apart where a cell holds two things.

use serde_json::Value;

use crate::domain::candidate::Candidate;
use crate::exchange::sheet::Cell;
use crate::exchange::sheet::Field;
use crate::exchange::sheet::Sheet;
use crate::exchange::table::Side;
use crate::i18n::ids::ui;
use crate::report::candidates::CandidateRow;
use crate::tui::ctx::Ctx;
use crate::tui::screens::unit::UnitScreen;
use crate::tui::screens::unit::cells;
use crate::tui::screens::unit::rows;
use crate::tui::screens::unit::rows::Column;

impl UnitScreen {
    /// The table as it is shown.
    pub(crate) fn sheet(&self, ctx: &Ctx<'_>) -> Sheet {
        let columns = self.columns(ctx);
        let people = self.people.get();
        let row = |place: &usize| {
            let row = &people[*place].row;
            let candidate = ctx.registry.candidate(&row.candidate)?;
            Some(columns.iter().flat_map(|column| taken_apart(*column, candidate, row, ctx)).collect())
        };
        Sheet {
            name: "candidates",
            title: self.title(ctx),
            as_of: ctx.day,
            fields: columns.iter().flat_map(|column| fields(*column, ctx)).collect(),
            rows: self.shown.get().places.iter().filter_map(row).collect(),
            total: None,
        }
    }
}

fn fields(column: Column, ctx: &Ctx<'_>) -> Vec<Field> {
    let field = |code, side| Field { code, title: cells::title(ctx, column), side };
    match column {
        Column::Name => vec![field("name", Side::Left)],
        Column::Born => vec![field("born", Side::Right)],
        Column::Tags => vec![field("group", Side::Left)],
        Column::Stage => vec![field("stage", Side::Left)],
        Column::Days => vec![field("days", Side::Right)],
        Column::Mentors => vec![field("mentors", Side::Left)],
        Column::Next => {
            let due = Field { code: "due", title: ctx.text(ui::COLUMN_DUE).into_owned(), side: Side::Left };
            vec![field("next_step", Side::Left), due]
        }
    }
}

fn taken_apart(column: Column, candidate: &Candidate, row: &CandidateRow, ctx: &Ctx<'_>) -> Vec<Cell> {
    let next = candidate.next.as_ref();
    match column {
        Column::Name => vec![Cell::text(candidate.name.as_str())],
        Column::Born => vec![candidate.born.map_or(Cell::text(""), |born| {
            Cell::worded(born.year().to_string(), compact_str::CompactString::from(born).as_str())
        })],
        Column::Tags => vec![Cell::text(rows::tag_names(ctx, candidate))],
        Column::Stage => {
            let code = row.stage.as_ref().map_or(Value::Null, |stage| stage.as_str().into());
            vec![Cell::worded(cells::stage(ctx, row), code)]
        }
        Column::Days => vec![Cell::number(row.days.unsigned_abs())],
        Column::Mentors => {
            let known = row.mentors.iter().filter_map(|id| ctx.registry.mentor(id));
            let names: Vec<&str> = known.map(|mentor| mentor.name.as_str()).collect();
            vec![Cell::worded(names.join(", "), names.clone())]
        }
        Column::Next => {
            let due = next.and_then(|next| next.due);
            let due = due.map_or(Cell::text(""), |due| Cell::worded(ctx.locale.date(due), due.to_string()));
            vec![Cell::text(next.map_or("", |next| next.what.as_str())), due]
        }
    }
}
