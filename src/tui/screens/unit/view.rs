//! Drawing the unit screen: the unit's bar, the table, and the panel beside or below it.
//!
//! Widths below 100 columns put the panel under the table, as many lines as the height allows;
//! from 100 columns it stands at the right.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::domain::record::RecordId;
use crate::i18n::figures;
use crate::i18n::ids::domain;
use crate::i18n::ids::ui;
use crate::report::candidates::CandidateRow;
use crate::report::progress::UnitRow;
use crate::tui::action::Action;
use crate::tui::action::Mode;
use crate::tui::chord::show_sequence;
use crate::tui::ctx::Ctx;
use crate::tui::screens::unit::Pane;
use crate::tui::screens::unit::UnitScreen;
use crate::tui::screens::unit::cells;
use crate::tui::screens::unit::panel;
use crate::tui::screens::unit::rows::Column;
use crate::tui::theme::Role;
use crate::tui::widgets::fit;
use crate::tui::widgets::fit::Align;
use crate::tui::widgets::list::Scrolled;
use crate::tui::widgets::popup;
use crate::tui::widgets::progress_bar::ProgressBar;
use crate::tui::widgets::table::Cell;
use crate::tui::widgets::table::Row;
use crate::tui::widgets::table::SortMark;
use crate::tui::widgets::table::Table;
use crate::tui::wording;

/// From this width on the panel stands beside the table.
const BESIDE_FROM: u16 = 100;
/// The width of the panel beside the table, its box included.
const BESIDE: u16 = 40;
/// The height of the panel under the table, its rule included.
const BELOW: u16 = 4;
/// Below this height of the content the table needs every line.
const BELOW_FROM: u16 = 14;

/// Where the parts are.
struct Parts {
    bar: Rect,
    table: Rect,
    panel: Option<Rect>,
}

impl UnitScreen {
    /// The columns shown in this window.
    pub(super) fn columns(&self, ctx: &Ctx<'_>) -> &'static [Column] {
        let beside = if self.has_panel_beside(ctx.window.width) { BESIDE } else { 0 };
        cells::columns(ctx.window.width - beside.min(ctx.window.width))
    }

    fn has_panel_beside(&self, width: u16) -> bool {
        width >= BESIDE_FROM && matches!(self.pane, Pane::Table | Pane::Panel)
    }

    fn parts(&self, area: Rect) -> Parts {
        let bar = Rect { height: area.height.min(1), ..area };
        let rest = Rect { y: area.y + bar.height, height: area.height - bar.height, ..area };
        if self.pane == Pane::PanelOnly {
            return Parts { bar, table: Rect { height: 0, ..rest }, panel: Some(rest) };
        }
        if self.has_panel_beside(area.width) {
            let table = Rect { width: rest.width - BESIDE, ..rest };
            let panel = Rect { x: table.right(), width: BESIDE, ..rest };
            return Parts { bar, table, panel: Some(panel) };
        }
        let wanted = match self.pane {
            Pane::Panel => (rest.height / 2).max(BELOW),
            Pane::Table if area.height >= BELOW_FROM => BELOW,
            Pane::Table | Pane::TableOnly | Pane::PanelOnly => 0,
        };
        let below = wanted.min(rest.height.saturating_sub(4));
        let table = Rect { height: rest.height - below, ..rest };
        let panel = Rect { y: table.bottom(), height: below, ..rest };
        Parts { bar, table, panel: (below > 1).then_some(panel) }
    }

    /// Draws everything.
    pub(super) fn draw(&self, ctx: &Ctx<'_>, area: Rect, buffer: &mut Buffer) -> Scrolled {
        let parts = self.parts(area);
        self.draw_bar(ctx, parts.bar, buffer);
        let panel = parts.panel.map(|panel| self.draw_panel(ctx, panel, buffer));
        match panel {
            Some(scrolled) if self.pane == Pane::PanelOnly => scrolled,
            _ => self.draw_table(ctx, parts.table, buffer),
        }
    }

    fn progress_row(&self) -> Option<&UnitRow> {
        self.progress.get().as_ref().and_then(|progress| progress.row(self.unit))
    }

    /// The unit, its result, and how far that is from the pace.
    pub(super) fn headline(&self, ctx: &Ctx<'_>) -> String {
        let name = ctx.registry.unit(&self.unit).map_or(String::new(), |unit| unit.name.to_string());
        let Some(row) = self.progress_row() else { return name };
        let figures = &row.figures;
        let fraction = format!("{}/{}", figures.admitted, figures.target);
        let percent = figures.percentage.map_or(String::new(), |share| figures::percent(share, ctx.locale));
        let gap = figures.gap.map_or(ctx.look.glyphs.dash.to_owned(), |gap| figures::gap(gap, ctx.locale));
        let arguments = [
            ("name", name.into()),
            ("fraction", fraction.into()),
            ("percent", percent.into()),
            ("gap", gap.into()),
        ];
        ctx.text_with(ui::UNIT_HEADLINE, &arguments)
    }

    fn draw_bar(&self, ctx: &Ctx<'_>, area: Rect, buffer: &mut Buffer) {
        let (Some(row), Some(progress)) = (self.progress_row(), self.progress.get()) else { return };
        let inner = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
        let word = figures::status(row.figures.status, ctx.locale);
        let used = fit::draw(buffer, inner, (&word, Role::Text, Align::Right), ctx.look);
        let number = |figure: u64| u32::try_from(figure).unwrap_or(u32::MAX);
        let bar = ProgressBar {
            done: number(row.figures.admitted),
            target: number(row.figures.target),
            pace: progress.pace.share.for_drawing(),
            no_target: &ctx.text(domain::STATUS_NO_TARGET),
        };
        bar.render(Rect { width: inner.width.saturating_sub(used + 2), ..inner }, buffer, ctx.look);
    }

    fn draw_table(&self, ctx: &Ctx<'_>, area: Rect, buffer: &mut Buffer) -> Scrolled {
        let columns = self.columns(ctx);
        let shown = self.shown.get();
        let people = self.people.get();
        let row = |index: usize| {
            let row = &people[shown.places[index]].row;
            Row {
                cells: columns.iter().map(|column| self.cell(ctx, row, *column)).collect(),
                marked: self.grid.is_marked(row.candidate),
                hit: self.grid.is_hit(index),
                unsaved: ctx.store.unsaved.has(&RecordId::Candidate(row.candidate)),
            }
        };
        let table = Table {
            columns: cells::specs(ctx, columns, self.grid.order()),
            length: shown.ids.len(),
            row,
            total: None,
            cursor: self.grid.index(),
            column: self.grid.column(),
            offset: self.grid.offset(),
        };
        let scrolled = table.render(area, buffer, ctx.look);
        if shown.ids.is_empty() && area.height > 3 {
            let line = Rect { x: area.x + 1, y: area.y + 3, width: area.width.saturating_sub(2), height: 1 };
            fit::draw(buffer, line, (&self.nothing(ctx), Role::Muted, Align::Center), ctx.look);
        }
        scrolled
    }

    fn cell<'s>(&'s self, ctx: &Ctx<'_>, row: &CandidateRow, column: Column) -> Cell<'s> {
        if let Some(field) = self.edit.as_ref().and_then(|edit| edit.cell(row.candidate, column)) {
            return field;
        }
        match ctx.registry.candidate(&row.candidate) {
            Some(candidate) => cells::cell(ctx, candidate, row, column),
            None => Cell::Text(String::new(), Role::Text),
        }
    }

    fn nothing(&self, ctx: &Ctx<'_>) -> String {
        if self.people.get().is_empty() {
            let keys = ctx.keymap.keys_for(Action::Add, Mode::Unit);
            let key = keys.first().map(|keys| show_sequence(keys)).unwrap_or_default();
            return ctx.text_with(ui::UNIT_EMPTY, &[("key", key.into())]);
        }
        let quick = self.grid.quick().map(|quick| ctx.text(wording::quick(quick)).into_owned());
        let filter = quick.unwrap_or_else(|| self.grid.filter.text().to_owned());
        ctx.text_with(ui::NOTHING_FOUND, &[("filter", filter.into())])
    }

    fn draw_panel(&self, ctx: &Ctx<'_>, area: Rect, buffer: &mut Buffer) -> Scrolled {
        let place = self.grid.at().and_then(|_| self.shown.get().places.get(self.grid.index()));
        let row = place.map(|place| &self.people.get()[*place].row);
        let found =
            row.and_then(|row| ctx.registry.candidate(&row.candidate).map(|candidate| (row, candidate)));
        let Some((row, candidate)) = found else { return Scrolled::default() };
        let is_box = self.pane == Pane::PanelOnly || self.has_panel_beside(ctx.window.width);
        let inner = if is_box {
            popup::outline(area, buffer, candidate.name.as_str(), ctx.look)
        } else {
            let title = format!(" {} ", candidate.name);
            let rule = Rect { x: area.x + 1, width: area.width.saturating_sub(2), height: 1, ..area };
            fit::draw_rule(buffer, rule, ctx.look);
            let word = Rect { x: rule.x + 2, width: rule.width.saturating_sub(4), ..rule };
            fit::draw(buffer, word, (&title, Role::Title, Align::Left), ctx.look);
            Rect { y: area.y + 1, height: area.height - 1, ..rule }
        };
        let lines = panel::lines(ctx, candidate, row, inner.width);
        let page = usize::from(inner.height);
        let offset = self.scroll.min(lines.len().saturating_sub(page));
        for (y, (text, role)) in lines.iter().skip(offset).take(page).enumerate() {
            let line = Rect { y: inner.y + y as u16, height: 1, ..inner };
            fit::draw(buffer, line, (text, *role, Align::Left), ctx.look);
        }
        let cursor = Some(inner.as_position());
        Scrolled { offset, page, cursor, caret: None }
    }

    /// What is shown of what, in which order, and what the signs mean.
    pub(super) fn status_sentence(&self, ctx: &Ctx<'_>) -> String {
        let glyphs = &ctx.look.glyphs;
        let mut parts = Vec::new();
        if self.grid.marked() > 0 {
            parts.push(ctx.text_with(ui::MARKED, &[("count", self.grid.marked().into())]));
        }
        let counts = [("shown", self.shown.get().ids.len().into()), ("all", self.people.get().len().into())];
        parts.push(ctx.text_with(ui::SHOWN_OF, &counts));
        if self.grid.filter.is_open() {
            let found = self.grid.found().and_then(|_| wording::searched(&self.grid, ctx));
            return found.into_iter().chain(parts).collect::<Vec<_>>().join(glyphs.separator);
        }
        parts.extend(self.grid.quick().map(|quick| ctx.text(wording::quick(quick)).into_owned()));
        parts.extend(wording::searched(&self.grid, ctx));
        parts.extend(self.order_sentence(ctx));
        parts.push(ctx.text(ui::STUCK_LEGEND).into_owned());
        parts.join(glyphs.separator)
    }

    fn order_sentence(&self, ctx: &Ctx<'_>) -> Option<String> {
        let name = |(column, mark): &(Column, SortMark)| {
            let glyphs = &ctx.look.glyphs;
            let sign = if *mark == SortMark::Ascending { glyphs.ascending } else { glyphs.descending };
            format!("{} {sign}", cells::title(ctx, *column))
        };
        match self.grid.order() {
            [] => None,
            [first] => Some(ctx.text_with(ui::SORTED_BY, &[("column", name(first).into())])),
            [first, then, ..] => {
                let arguments = [("column", name(first).into()), ("further", name(then).into())];
                Some(ctx.text_with(ui::SORTED_BY_THEN, &arguments))
            }
        }
    }
}
