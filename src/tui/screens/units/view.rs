//! Drawing the units table: its cells, its total row, its sentences.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::domain::id::UnitId;
use crate::domain::record::RecordId;
use crate::i18n::figures;
use crate::i18n::ids::ui;
use crate::report::pace::Status;
use crate::report::progress::Figures;
use crate::tui::action::Action;
use crate::tui::action::Mode;
use crate::tui::chord::show_sequence;
use crate::tui::ctx::Ctx;
use crate::tui::screens::units::UnitsScreen;
use crate::tui::screens::units::columns;
use crate::tui::screens::units::columns::UnitsColumn;
use crate::tui::screens::units::rows::AllUnits;
use crate::tui::theme::Role;
use crate::tui::widgets::fit;
use crate::tui::widgets::fit::Align;
use crate::tui::widgets::list::Scrolled;
use crate::tui::widgets::progress_bar::ProgressBar;
use crate::tui::widgets::table::Cell;
use crate::tui::widgets::table::Row;
use crate::tui::widgets::table::SortMark;
use crate::tui::widgets::table::Table;
use crate::tui::wording;

/// The headline: the committee's result, and how far that is from the pace.
pub(super) fn title(all: &AllUnits, ctx: &Ctx<'_>) -> String {
    let Some(progress) = all.progress() else { return String::new() };
    let total = &progress.total;
    let name = ctx.registry.committee().name.to_string();
    let year = ctx.year.number().to_string();
    let (Some(percentage), Some(gap)) = (total.percentage, total.gap) else {
        let figures = [("name", name.into()), ("year", year.into()), ("admitted", total.admitted.into())];
        return ctx.text_with(ui::HEADLINE_NO_TARGET, &figures);
    };
    let pace = progress.pace.share.percentage(ctx.registry.committee().rounding);
    let figures = [
        ("name", name.into()),
        ("year", year.into()),
        ("fraction", format!("{}/{}", total.admitted, total.target).into()),
        ("percent", figures::percent(percentage, ctx.locale).into()),
        ("pace", figures::percent(pace, ctx.locale).into()),
        ("gap", figures::gap(gap, ctx.locale).into()),
    ];
    ctx.text_with(ui::HEADLINE, &figures)
}

impl UnitsScreen {
    /// What is shown of what, in which order, and what needs attention.
    pub(super) fn status_sentence(&self, ctx: &Ctx<'_>) -> String {
        let Some(progress) = self.all.get().progress() else { return String::new() };
        let glyphs = &ctx.look.glyphs;
        let behind = progress.count(Status::Behind);
        let none = progress.count(Status::None);
        let mut parts = Vec::new();
        if self.grid.marked() > 0 {
            parts.push(ctx.text_with(ui::MARKED, &[("count", self.grid.marked().into())]));
        }
        parts.extend(self.grid.quick().map(|quick| ctx.text(wording::quick(quick)).into_owned()));
        if self.grid.found().is_some() || !self.grid.filter.is_open() {
            parts.extend(wording::searched(&self.grid, ctx));
        }
        if behind > 0 && !self.grid.filter.is_open() {
            let sentence = ctx.text_with(ui::UNITS_BEHIND, &[("count", behind.into())]);
            parts.push(format!("{} {sentence}", glyphs.behind));
        }
        if none > 0 && !self.grid.filter.is_open() {
            parts.push(format!(
                "{} {}",
                glyphs.none,
                ctx.text_with(ui::UNITS_NONE, &[("count", none.into())])
            ));
        }
        if let Some((column, mark)) = self.grid.order().first().filter(|_| !self.grid.filter.is_open()) {
            let sign = if *mark == SortMark::Ascending { glyphs.ascending } else { glyphs.descending };
            let column = format!("{} {sign}", column.short_title(ctx));
            parts.push(ctx.text_with(ui::SORTED_BY, &[("column", column.into())]));
        }
        let shown = [("shown", self.shown.get().len().into()), ("all", self.all.get().len().into())];
        parts.push(ctx.text_with(ui::SHOWN_OF, &shown));
        parts.join(glyphs.separator)
    }

    /// Draws the table, or the sentence that stands in its place when it is empty.
    pub(super) fn draw_table(&self, ctx: &Ctx<'_>, area: Rect, buffer: &mut Buffer) -> Scrolled {
        let columns = columns::shown(ctx);
        let all = self.all.get();
        let rows = self.shown.get();
        let row = |index: usize| Row {
            cells: columns.iter().map(|column| self.cell(rows[index], *column, ctx)).collect(),
            marked: self.grid.is_marked(rows[index]),
            hit: self.grid.is_hit(index),
            unsaved: ctx.store.unsaved.has(&RecordId::Unit(rows[index])),
        };
        let no_target = ctx.text(crate::i18n::ids::domain::STATUS_NO_TARGET);
        let total = all.progress().map(|progress| Row {
            cells: columns
                .iter()
                .map(|column| total(*column, &progress.total, (all, &no_target), ctx))
                .collect(),
            marked: false,
            hit: false,
            unsaved: ctx.store.unsaved.edits() > 0,
        });
        let layout = columns.iter().map(|column| column.layout(all, self.grid.order(), ctx)).collect();
        let table = Table {
            columns: layout,
            length: rows.len(),
            row,
            total,
            cursor: self.grid.index(),
            column: self.grid.column(),
            offset: self.grid.offset(),
        };
        let scrolled = table.render(area, buffer, ctx.look);
        if rows.is_empty() {
            self.draw_nothing(ctx, area, buffer);
        }
        scrolled
    }

    fn draw_nothing(&self, ctx: &Ctx<'_>, area: Rect, buffer: &mut Buffer) {
        let line = Rect { x: area.x + 1, y: area.y + 5.min(area.height), width: area.width - 2, height: 1 };
        let sentence = if self.all.get().len() == 0 {
            let keys = ctx.keymap.keys_for(Action::Add, Mode::Units);
            let key = keys.first().map(|keys| show_sequence(keys)).unwrap_or_default();
            ctx.text_with(ui::UNITS_EMPTY, &[("key", key.into())])
        } else {
            let quick = self.grid.quick().map(|quick| ctx.text(wording::quick(quick)).into_owned());
            let filter = quick.unwrap_or_else(|| self.grid.filter.text().to_owned());
            ctx.text_with(ui::NOTHING_FOUND, &[("filter", filter.into())])
        };
        fit::draw(buffer, line.intersection(area), (&sentence, Role::Muted, Align::Center), ctx.look);
    }

    fn cell<'s>(&'s self, unit: UnitId, column: UnitsColumn, ctx: &'s Ctx<'_>) -> Cell<'s> {
        if let Some(field) = self.edit.as_ref().and_then(|edit| edit.cell(unit, column)) {
            return field;
        }
        let all = self.all.get();
        let (Some(row), Some(facts)) = (all.row(unit), all.facts(unit)) else {
            return Cell::Text(String::new(), Role::Text);
        };
        match column {
            UnitsColumn::Name => Cell::Text(format!("{}{}", "  ".repeat(row.depth), facts.name), Role::Text),
            UnitsColumn::Kind => Cell::Text(facts.kind.clone(), Role::Muted),
            UnitsColumn::Head if facts.head.is_empty() => {
                Cell::Text(ctx.look.glyphs.dash.to_owned(), Role::Muted)
            }
            UnitsColumn::Head => Cell::Text(facts.head.clone(), Role::Text),
            figure => figure_cell(figure, &row.figures, self.pace(), ctx),
        }
    }

    fn pace(&self) -> f64 {
        self.all.get().progress().map_or(0.0, |progress| progress.pace.share.for_drawing())
    }
}

fn total<'c>(
    column: UnitsColumn,
    figures: &Figures,
    (all, no_target): (&AllUnits, &'c str),
    ctx: &Ctx<'_>,
) -> Cell<'c> {
    let pace = all.progress().map_or(0.0, |progress| progress.pace.share.for_drawing());
    match column {
        UnitsColumn::Name => Cell::Text(ctx.text(ui::TOTAL_ROW).into_owned(), Role::Total),
        UnitsColumn::Kind => Cell::Text(all.len().to_string(), Role::Total),
        UnitsColumn::Head => Cell::Text(String::new(), Role::Total),
        UnitsColumn::Progress => Cell::Bar(bar(figures, pace, no_target)),
        figure => match figure_cell(figure, figures, pace, ctx) {
            Cell::Text(text, _) => Cell::Text(text, Role::Total),
            Cell::Spans(spans) => Cell::Spans(spans),
            Cell::Bar(_) | Cell::Field(..) => Cell::Text(String::new(), Role::Total),
        },
    }
}

fn bar<'c>(figures: &Figures, pace: f64, no_target: &'c str) -> ProgressBar<'c> {
    let number = |figure: u64| u32::try_from(figure).unwrap_or(u32::MAX);
    ProgressBar { done: number(figures.admitted), target: number(figures.target), pace, no_target }
}

fn figure_cell<'c>(column: UnitsColumn, figures: &Figures, pace: f64, ctx: &'c Ctx<'_>) -> Cell<'c> {
    let dash = || ctx.look.glyphs.dash.to_owned();
    match column {
        UnitsColumn::Admitted if figures.target == 0 && figures.admitted > 0 => {
            Cell::Text(format!("+{}", figures.admitted), Role::Text)
        }
        UnitsColumn::Admitted => Cell::Text(figures.admitted.to_string(), Role::Text),
        UnitsColumn::Target => Cell::Text(figures.target.to_string(), Role::Text),
        UnitsColumn::Candidates if figures.has_no_source() => Cell::Text("0!".to_owned(), Role::Bad),
        UnitsColumn::Candidates => Cell::Text(figures.open.to_string(), Role::Text),
        UnitsColumn::Percent => {
            let share = figures.percentage.map(|share| figures::percentage(share, ctx.locale));
            Cell::Text(share.unwrap_or_else(dash), Role::Text)
        }
        UnitsColumn::Gap => {
            let gap = figures.gap.map(|gap| figures::gap(gap, ctx.locale));
            Cell::Text(gap.unwrap_or_else(dash), Role::Text)
        }
        UnitsColumn::Progress => Cell::Bar(bar(figures, pace, "")),
        UnitsColumn::Status => status_cell(figures.status, ctx),
        UnitsColumn::Name | UnitsColumn::Kind | UnitsColumn::Head => Cell::Text(String::new(), Role::Text),
    }
}

fn status_cell<'c>(status: Status, ctx: &Ctx<'_>) -> Cell<'c> {
    let glyphs = &ctx.look.glyphs;
    let (sign, role) = match status {
        Status::Exceeded | Status::Met => (glyphs.met, Role::Good),
        Status::OnPace => (glyphs.on_pace, Role::Good),
        Status::Close => (glyphs.close, Role::Text),
        Status::Behind => (glyphs.behind, Role::Bad),
        Status::None => (glyphs.none, Role::Bad),
        Status::NoTarget => (glyphs.dash, Role::Muted),
    };
    Cell::Text(format!("{sign} {}", figures::status(status, ctx.locale)), role)
}
