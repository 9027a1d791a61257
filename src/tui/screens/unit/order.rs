//! Sorting by a column that is named instead of pointed at, for the palette.

use crate::tui::ctx::Ctx;
use crate::tui::screens::unit::UnitScreen;
use crate::tui::screens::unit::cells;
use crate::tui::widgets::table::SortMark;

impl UnitScreen {
    /// The titles of the columns.
    pub(crate) fn column_titles(&self, ctx: &Ctx<'_>) -> Vec<String> {
        self.columns(ctx).iter().map(|column| cells::title(ctx, *column)).collect()
    }

    /// Sorts by one column.
    pub(crate) fn sort_by(&mut self, column: usize, mark: SortMark, ctx: &Ctx<'_>) {
        let columns = self.columns(ctx);
        self.grid.sort_by(columns, column, mark);
    }
}
