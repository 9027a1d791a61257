//! Drawing the history: the table, and beside it in a wide window the entry under the cursor.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::i18n::ids::ui;
use crate::i18n::nouns;
use crate::tui::ctx::Ctx;
use crate::tui::screens::history::HistoryScreen;
use crate::tui::screens::history::details;
use crate::tui::screens::history::rows::Column;
use crate::tui::screens::history::rows::Line;
use crate::tui::theme::Role;
use crate::tui::widgets::fit;
use crate::tui::widgets::fit::Align;
use crate::tui::widgets::list::Scrolled;
use crate::tui::widgets::popup;
use crate::tui::widgets::table;
use crate::tui::widgets::table::Cell;
use crate::tui::widgets::table::Row;
use crate::tui::widgets::table::Table;
use crate::tui::widgets::wrap;
use crate::tui::wording;

/// The width of the box beside the table.
const BESIDE: u16 = 46;

impl HistoryScreen {
    /// Where I am.
    pub(crate) fn title(&self, ctx: &Ctx<'_>) -> String {
        let parts = [ctx.text(ui::PATH_HISTORY).into_owned(), ctx.registry.committee().name.to_string()];
        parts.join(ctx.look.glyphs.separator)
    }

    /// What is shown of what, and to what it is narrowed.
    pub(super) fn status_sentence(&self, ctx: &Ctx<'_>) -> String {
        let mut parts = Vec::new();
        parts.extend(self.narrow.person.as_ref().map(ToString::to_string));
        let record = self.narrow.record.as_ref();
        parts.extend(record.map(|record| nouns::record(record, ctx.locale, ctx.registry)));
        parts.extend(self.narrow.day.map(|day| ctx.locale.date(day)));
        if self.grid.found().is_some() || !self.grid.filter.is_open() {
            parts.extend(wording::searched(&self.grid, ctx));
        }
        let counts = [("shown", self.shown.get().len().into()), ("all", self.all.get().len().into())];
        parts.push(ctx.text_with(ui::SHOWN_OF, &counts));
        parts.join(ctx.look.glyphs.separator)
    }

    /// Draws everything.
    pub(super) fn draw(&self, ctx: &Ctx<'_>, area: Rect, buffer: &mut Buffer) -> Scrolled {
        let beside = if ctx.is_wide() { BESIDE } else { 0 };
        let body = Rect { width: area.width - beside, ..area };
        let scrolled = self.draw_table(ctx, body, buffer);
        if let (Some(entry), true) = (self.entry(ctx), beside > 0) {
            let panel = Rect { x: body.right(), width: beside, ..area };
            let inner = popup::outline(panel, buffer, &details::title(entry, ctx), ctx.look);
            let lines = details::lines(entry, self.all.get(), ctx);
            let wrapped = lines.iter().flat_map(|(line, role)| {
                wrap::lines(line, inner.width).into_iter().map(move |line| (line, *role))
            });
            for ((line, role), row) in wrapped.zip(inner.rows()) {
                fit::draw(buffer, row, (&line, role, Align::Left), ctx.look);
            }
        }
        scrolled
    }

    fn draw_table(&self, ctx: &Ctx<'_>, area: Rect, buffer: &mut Buffer) -> Scrolled {
        let rows = self.shown.get();
        let all = self.all.get();
        let taken_back = ctx.text(ui::TAKEN_BACK);
        let row = |index: usize| {
            let line = all.line(rows[index]);
            let gone = all.is_taken_back(rows[index]).then_some(taken_back.as_ref());
            let cells = line.map(|line| Column::ALL.map(|column| cell(column, line, gone)).to_vec());
            Row {
                cells: cells.unwrap_or_default(),
                marked: false,
                unsaved: false,
                hit: self.grid.is_hit(index),
            }
        };
        let title = |column: Column| ctx.text(column.title()).into_owned();
        let table = Table {
            columns: vec![
                table::Column::fixed(title(Column::When), 17, Align::Left),
                table::Column::flexible(title(Column::Who), 6, 14),
                table::Column::flexible(title(Column::What), 20, u16::MAX),
            ],
            length: rows.len(),
            row,
            total: None,
            cursor: self.grid.index(),
            column: usize::MAX,
            offset: self.grid.offset(),
        };
        let scrolled = table.render(area, buffer, ctx.look);
        if rows.is_empty() && area.height > 3 {
            let line = Rect { x: area.x + 1, y: area.y + 3, width: area.width.saturating_sub(2), height: 1 };
            let text = ctx.text(ui::HISTORY_EMPTY);
            fit::draw(buffer, line, (&text, Role::Muted, Align::Center), ctx.look);
        }
        scrolled
    }
}

fn cell<'a>(column: Column, line: &Line, taken_back: Option<&str>) -> Cell<'a> {
    let role = if taken_back.is_some() { Role::Muted } else { Role::Text };
    match (column, taken_back) {
        (Column::When, _) => Cell::Text(line.when.clone(), role),
        (Column::Who, _) => Cell::Text(line.who.clone(), role),
        (Column::What, None) => Cell::Text(line.what.clone(), role),
        // The word comes first, because the end of the cell is what gets cut.
        (Column::What, Some(word)) => {
            Cell::Spans(vec![(format!("({word}) "), Role::Warn), (line.what.clone(), role)])
        }
    }
}
