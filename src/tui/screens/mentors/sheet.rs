//! The mentors table to be taken along: what the columns show, taken apart where a cell holds two numbers.
//!
//! `4/3` must not arrive in a spreadsheet, which reads it as the fourth of March.

use crate::exchange::sheet::Cell;
use crate::exchange::sheet::Field;
use crate::exchange::sheet::Sheet;
use crate::exchange::table::Side;
use crate::i18n::ids::ui;
use crate::tui::ctx::Ctx;
use crate::tui::screens::mentors::Column;
use crate::tui::screens::mentors::MentorsScreen;
use crate::tui::screens::mentors::rows::Line;

impl MentorsScreen {
    /// The table as it is shown.
    pub(crate) fn sheet(&self, ctx: &Ctx<'_>) -> Sheet {
        let columns = self.columns();
        let lines = &self.all.get().lines;
        let row =
            |place: &usize| columns.iter().flat_map(|column| taken_apart(*column, &lines[*place])).collect();
        Sheet {
            name: "mentors",
            title: self.title(ctx),
            as_of: ctx.day,
            fields: columns.iter().flat_map(|column| fields(*column, ctx)).collect(),
            rows: self.shown.get().places.iter().map(row).collect(),
            total: None,
        }
    }
}

fn fields(column: Column, ctx: &Ctx<'_>) -> Vec<Field> {
    let field = |code, side| Field { code, title: column.title(ctx), side };
    let other = |code, message| Field { code, title: ctx.text(message).into_owned(), side: Side::Right };
    match column {
        Column::Name => vec![field("name", Side::Left)],
        Column::Unit => vec![field("unit", Side::Left)],
        Column::Load => vec![field("load", Side::Right), other("limit", ui::COLUMN_LIMIT)],
        Column::Bar => Vec::new(),
        Column::State => vec![field("state", Side::Left)],
        Column::Standing => vec![field("standing", Side::Left)],
        Column::Admitted => vec![field("admitted", Side::Right), other("helped", ui::COLUMN_HELPED)],
        Column::People => vec![field("people", Side::Left)],
    }
}

fn taken_apart(column: Column, line: &Line) -> Vec<Cell> {
    let number = |number: usize| Cell::number(number as u64);
    match column {
        Column::Name => vec![Cell::text(line.name.as_str())],
        Column::Unit => vec![Cell::text(line.unit.as_str())],
        Column::Load => vec![number(line.row.load()), number(line.row.limit)],
        Column::Bar => Vec::new(),
        Column::State => vec![Cell::text(line.state.as_str())],
        Column::Standing => vec![Cell::text(line.standing.as_str())],
        Column::Admitted => vec![number(line.row.admitted), number(line.row.helped)],
        Column::People => vec![Cell::worded(line.people.join(", "), line.people.clone())],
    }
}
