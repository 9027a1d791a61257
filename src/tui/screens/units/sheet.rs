//! The units table to be taken along: its columns without the bar, its rows in their order, the total.

use crate::exchange::sheet::Cell;
use crate::exchange::sheet::Field;
use crate::exchange::sheet::Sheet;
use crate::exchange::table::Side;
use crate::i18n::figures;
use crate::i18n::ids::ui;
use crate::report::progress::Figures;
use crate::tui::ctx::Ctx;
use crate::tui::screens::units::UnitsScreen;
use crate::tui::screens::units::columns;
use crate::tui::screens::units::columns::UnitsColumn;

impl UnitsScreen {
    /// The table as it is shown.
    pub(crate) fn sheet(&self, ctx: &Ctx<'_>) -> Sheet {
        let mut columns = columns::shown(ctx);
        columns.retain(|column| *column != UnitsColumn::Progress);
        let all = self.all.get();
        let row = |unit: &crate::domain::id::UnitId| {
            let (row, facts, unit) = (all.row(*unit)?, all.facts(*unit)?, ctx.registry.unit(unit)?);
            let cell = |column: &UnitsColumn| match column {
                UnitsColumn::Name => Cell::text(facts.name.clone()),
                UnitsColumn::Kind => Cell::worded(facts.kind.clone(), unit.kind.as_str()),
                UnitsColumn::Head => Cell::text(facts.head.clone()),
                figure => figure_cell(*figure, &row.figures, ctx),
            };
            Some(columns.iter().map(cell).collect())
        };
        let total = all.progress().map(|progress| {
            let cell = |column: &UnitsColumn| match column {
                UnitsColumn::Name => Cell::worded(ctx.text(ui::TOTAL_ROW), serde_json::Value::Null),
                UnitsColumn::Kind | UnitsColumn::Head => Cell::text(""),
                figure => figure_cell(*figure, &progress.total, ctx),
            };
            columns.iter().map(cell).collect()
        });
        Sheet {
            name: "units",
            title: self.title(ctx),
            as_of: ctx.day,
            fields: columns.iter().map(|column| field(*column, ctx)).collect(),
            rows: self.shown.get().iter().filter_map(row).collect(),
            total,
        }
    }
}

fn field(column: UnitsColumn, ctx: &Ctx<'_>) -> Field {
    let (code, side) = match column {
        UnitsColumn::Name => ("name", Side::Left),
        UnitsColumn::Kind => ("kind", Side::Left),
        UnitsColumn::Head => ("head", Side::Left),
        UnitsColumn::Admitted => ("admitted", Side::Right),
        UnitsColumn::Target => ("target", Side::Right),
        UnitsColumn::Percent | UnitsColumn::Progress => ("percent", Side::Right),
        UnitsColumn::Gap => ("gap", Side::Right),
        UnitsColumn::Candidates => ("candidates", Side::Right),
        UnitsColumn::Status => ("status", Side::Left),
    };
    Field { code, title: column.short_title(ctx), side }
}

fn figure_cell(column: UnitsColumn, figures: &Figures, ctx: &Ctx<'_>) -> Cell {
    match column {
        UnitsColumn::Admitted => Cell::number(figures.admitted),
        UnitsColumn::Target => Cell::number(figures.target),
        UnitsColumn::Candidates => Cell::number(figures.open),
        UnitsColumn::Gap => figures
            .gap
            .map_or(Cell::text(""), |gap| Cell::worded(figures::gap(gap, ctx.locale), gap.to_string())),
        UnitsColumn::Status => {
            Cell::worded(figures::status(figures.status, ctx.locale), figures.status.code())
        }
        UnitsColumn::Percent | UnitsColumn::Progress => figures.percentage.map_or(Cell::text(""), |share| {
            Cell::worded(figures::percentage(share, ctx.locale), share.to_string())
        }),
        UnitsColumn::Name | UnitsColumn::Kind | UnitsColumn::Head => Cell::text(""),
    }
}
