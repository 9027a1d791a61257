//! How the mentors table is drawn.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::domain::record::RecordId;
use crate::i18n::ids::ui;
use crate::report::mentors::LoadState;
use crate::tui::action::Action;
use crate::tui::action::Mode;
use crate::tui::chord;
use crate::tui::ctx::Ctx;
use crate::tui::glyphs::Glyphs;
use crate::tui::screens::StatusLine;
use crate::tui::screens::mentors::Column;
use crate::tui::screens::mentors::MentorsScreen;
use crate::tui::screens::mentors::load_bar;
use crate::tui::screens::mentors::panel;
use crate::tui::screens::mentors::rows::Line;
use crate::tui::theme::Role;
use crate::tui::widgets::fit;
use crate::tui::widgets::fit::Align;
use crate::tui::widgets::list::Scrolled;
use crate::tui::widgets::table;
use crate::tui::widgets::table::Cell;
use crate::tui::widgets::table::Row;
use crate::tui::widgets::table::Table;
use crate::tui::wording;

/// Cells of the bar.
const BAR: u16 = 19;

/// The text of a cell, which is also what "the same value" means.
pub(super) fn value(column: Column, line: &Line) -> String {
    match column {
        Column::Name => line.name.clone(),
        Column::Unit => line.unit.clone(),
        Column::Load | Column::Bar => format!("{}/{}", line.row.load(), line.row.limit),
        Column::State => line.state.clone(),
        Column::Standing => line.standing.clone(),
        Column::Admitted => format!("{}/{}", line.row.admitted, line.row.helped),
        Column::People => line.people.join(", "),
    }
}

/// The sign and the role of a state; the word stands beside it.
pub(super) fn sign(state: LoadState, glyphs: &Glyphs) -> (&'static str, Role) {
    match state {
        LoadState::Free => (glyphs.none, Role::Good),
        LoadState::Ok => (" ", Role::Text),
        LoadState::Full => (glyphs.close, Role::Warn),
        LoadState::Over => (glyphs.behind, Role::Bad),
        LoadState::MayNot => (glyphs.dash, Role::Muted),
    }
}

impl Column {
    /// The title, in the language of the screen.
    pub(super) fn title(self, ctx: &Ctx<'_>) -> String {
        let message = match self {
            Self::Name => ui::COLUMN_MENTOR,
            Self::Unit => ui::COLUMN_UNIT,
            Self::Load => ui::COLUMN_LOAD,
            Self::Bar => ui::COLUMN_LIMIT_BAR,
            Self::State => ui::COLUMN_STATE,
            Self::Standing => ui::COLUMN_STANDING,
            Self::Admitted => ui::COLUMN_ADMITTED,
            Self::People => ui::COLUMN_HELPS,
        };
        ctx.text(message).into_owned()
    }
}

impl MentorsScreen {
    /// Where I am and the one sentence that matters.
    pub(crate) fn title(&self, ctx: &Ctx<'_>) -> String {
        let parts = [
            ctx.text(ui::PATH_MENTORS).into_owned(),
            ctx.registry.committee().name.to_string(),
            ctx.year.to_string(),
        ];
        parts.join(ctx.look.glyphs.separator)
    }

    /// The status line: the sums, then what is shown of them.
    pub(crate) fn status(&self, ctx: &Ctx<'_>) -> StatusLine<'_> {
        let all = self.all.get();
        let (count, of) = (self.shown.get().ids.len(), all.lines.len());
        let shown = [("shown", count.into()), ("all", of.into())];
        let shown = ctx.text_with(ui::SHOWN_OF, &shown);
        let searched = wording::searched(&self.grid, ctx);
        if let Some(line) = self.grid.filter.line() {
            let found = self.grid.found().and(searched);
            return StatusLine::Filter(line, found.unwrap_or(shown));
        }
        let mut parts = Vec::new();
        if self.grid.marked() > 0 {
            parts.push(ctx.text_with(ui::MARKED, &[("count", self.grid.marked().into())]));
        }
        if count < of {
            parts.push(shown);
        }
        parts.extend(searched);
        if self.grid.quick().is_some() {
            parts.push(ctx.text(ui::QUICK_OVERDUE).into_owned());
        }
        let sums = [
            ("count", of.into()),
            ("free", all.free.into()),
            ("unassigned", all.unassigned.into()),
            ("over", all.over.into()),
        ];
        parts.push(ctx.text_with(ui::MENTORS_HEADLINE, &sums));
        StatusLine::Text(parts.join(ctx.look.glyphs.separator))
    }

    /// Draws the content.
    pub(crate) fn view(&self, ctx: &Ctx<'_>, area: Rect, buffer: &mut Buffer) -> Scrolled {
        let length = self.shown.get().ids.len();
        if length == 0 {
            return self.draw_empty(ctx, area, buffer);
        }
        let (body, beside) = self.areas(ctx, area);
        let columns = self.columns();
        let row = |index: usize| {
            let line = self.line_at(index);
            let cells = line.map(|line| columns.iter().map(|column| self.cell(*column, line, ctx)).collect());
            let marked = line.is_some_and(|line| self.grid.is_marked(line.row.mentor));
            let unsaved = line.is_some_and(|line| ctx.store.unsaved.has(&RecordId::Mentor(line.row.mentor)));
            Row { cells: cells.unwrap_or_default(), marked, hit: self.grid.is_hit(index), unsaved }
        };
        let table = Table {
            columns: columns.iter().map(|column| self.header(*column, ctx)).collect(),
            length,
            row,
            total: None,
            cursor: self.grid.index(),
            column: self.grid.column(),
            offset: self.grid.offset(),
        };
        let scrolled = table.render(body, buffer, ctx.look);
        if let (Some(area), Some(line)) = (beside, self.line()) {
            panel::draw(line, area, buffer, ctx);
        }
        scrolled
    }

    fn draw_empty(&self, ctx: &Ctx<'_>, area: Rect, buffer: &mut Buffer) -> Scrolled {
        let filter = self.grid.filter.text();
        let sentence = if self.all.get().lines.is_empty() {
            let keys = ctx.keymap.keys_for(Action::Add, Mode::Mentors);
            let key = keys.first().map(|keys| chord::show_sequence(keys)).unwrap_or_default();
            ctx.text_with(ui::MENTORS_EMPTY, &[("key", key.into())])
        } else {
            let quick = ctx.text(ui::QUICK_OVERDUE);
            let filter = if filter.is_empty() { quick.as_ref() } else { filter };
            ctx.text_with(ui::NOTHING_FOUND, &[("filter", filter.into())])
        };
        let line = Rect { x: area.x + 1, y: area.y + 1, width: area.width.saturating_sub(2), height: 1 };
        fit::draw(buffer, line.intersection(area), (&sentence, Role::Muted, Align::Left), ctx.look);
        Scrolled { page: usize::from(area.height), ..Scrolled::default() }
    }

    fn header(&self, column: Column, ctx: &Ctx<'_>) -> table::Column {
        let title = column.title(ctx);
        // One more for the sign of the order.
        let words = fit::width(&title) + 1;
        let mut header = match column {
            Column::Name => table::Column::flexible(title, 16, 22),
            Column::Unit => table::Column::flexible(title, 11, 20),
            Column::Load => table::Column::fixed(title, words.max(6), Align::Right),
            Column::Bar => table::Column::fixed(title, self.bar_width(words), Align::Left),
            Column::State => table::Column::flexible(title, 14, 17),
            Column::Standing => table::Column::flexible(title, 12, 14),
            Column::Admitted => table::Column::fixed(title, words, Align::Right),
            Column::People => table::Column::flexible(title, 10, u16::MAX),
        };
        let sorted = self.grid.order().iter().find(|(key, _)| *key == column);
        header.sort = sorted.map(|(_, mark)| *mark);
        header
    }

    /// No wider than the longest bar.
    fn bar_width(&self, least: u16) -> u16 {
        let longest =
            u16::try_from(self.all.get().greatest).unwrap_or(BAR).saturating_mul(3).saturating_add(1);
        longest.clamp(least, BAR)
    }

    fn cell<'a>(&'a self, column: Column, line: &Line, ctx: &Ctx<'_>) -> Cell<'a> {
        if column == Column::Load
            && let Some(cell) = self.cell.as_ref().filter(|cell| cell.mentor == line.row.mentor)
        {
            return Cell::Field(
                &cell.field,
                if cell.is_refused { Role::FieldError } else { Role::FieldFocus },
            );
        }
        let (sign, role) = sign(line.row.state, &ctx.look.glyphs);
        match column {
            Column::Bar => {
                let load = (line.row.load(), line.row.limit);
                Cell::Spans(load_bar::pieces(
                    load,
                    self.all.get().greatest,
                    self.bar_width(0),
                    &ctx.look.glyphs,
                ))
            }
            Column::State => Cell::Text(format!("{sign} {}", line.state), role),
            Column::People => Cell::Text(value(column, line), Role::Muted),
            Column::Name | Column::Unit | Column::Load | Column::Standing | Column::Admitted => {
                Cell::Text(value(column, line), Role::Text)
            }
        }
    }
}
