//! Table: rows and columns with a header, a cursor row, a cursor column and a pinned total row.
//!
//! Our own and not ratatui's, because ratatui wants every row built for every frame; here a closure builds the
//! visible ones only, so a hundred thousand rows cost what twenty cost.
//!
//! The first screen column is a gutter: `*` at marked rows, `►` at the cursor, `›` at rows that highlighting words are
//! found in; the first cell of such a row looks different too.
//!
//! **Invariants**: the total row stays in sight at every height; columns that do not fit are dropped whole from the
//! right, never drawn half.

use ratatui::buffer::Buffer;
use ratatui::layout::Position;
use ratatui::layout::Rect;

use crate::tui::look::Look;
use crate::tui::theme::Role;
use crate::tui::widgets::fit;
use crate::tui::widgets::fit::Align;
use crate::tui::widgets::list::Scrolled;
use crate::tui::widgets::list::settle_offset;
use crate::tui::widgets::progress_bar::ProgressBar;
use crate::tui::widgets::text_input::TextInput;

/// How a column is sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum SortMark {
    /// Smallest first.
    Ascending,
    /// Greatest first.
    Descending,
}

/// A column: its title and how wide it wants to be.
#[derive(Debug, Clone)]
pub(crate) struct Column {
    /// The title, already in the language of the screen.
    pub(crate) title: String,
    /// What stands there when the title does not fit; empty when there is nothing shorter.
    pub(crate) short: String,
    /// The narrowest it may be.
    pub(crate) min: u16,
    /// The widest it wants to be; columns grow from left to right.
    pub(crate) max: u16,
    /// Where cells stand.
    pub(crate) align: Align,
    /// The sort sign in the title.
    pub(crate) sort: Option<SortMark>,
}

impl Column {
    /// A column of one width.
    pub(crate) fn fixed(title: String, width: u16, align: Align) -> Self {
        Self { title, short: String::new(), min: width, max: width, align, sort: None }
    }

    /// A column that grows.
    pub(crate) fn flexible(title: String, min: u16, max: u16) -> Self {
        Self { title, short: String::new(), min, max: max.max(min), align: Align::Left, sort: None }
    }
}

/// The content of one cell.
#[derive(Debug, Clone)]
pub(crate) enum Cell<'a> {
    /// Text in one role.
    Text(String, Role),
    /// Text in several roles.
    Spans(Vec<(String, Role)>),
    /// A progress bar.
    Bar(ProgressBar<'a>),
    /// A field being edited; the role says whether its content is refused.
    Field(&'a TextInput, Role),
}

/// One row: its cells in the order of the columns.
#[derive(Debug, Clone)]
pub(crate) struct Row<'a> {
    /// The cells.
    pub(crate) cells: Vec<Cell<'a>>,
    /// Whether the row is marked.
    pub(crate) marked: bool,
    /// Whether highlighting words are found in the row.
    pub(crate) hit: bool,
    /// Whether it shows something that is not on disk yet.
    pub(crate) unsaved: bool,
}

/// A table ready to be drawn.
pub(crate) struct Table<'a, F> {
    /// The columns, left to right.
    pub(crate) columns: Vec<Column>,
    /// How many rows there are.
    pub(crate) length: usize,
    /// Builds the row at an index.
    pub(crate) row: F,
    /// The row under the rule at the bottom.
    pub(crate) total: Option<Row<'a>>,
    /// The row of the cursor.
    pub(crate) cursor: usize,
    /// The column of the cursor.
    pub(crate) column: usize,
    /// The first visible row of the last frame.
    pub(crate) offset: usize,
}

/// Columns between two table columns.
const GAP: u16 = 1;

impl<'a, F: Fn(usize) -> Row<'a>> Table<'a, F> {
    /// Draws header, rule, visible rows, and the total row when there is one.
    pub(crate) fn render(&self, area: Rect, buffer: &mut Buffer, look: &Look) -> Scrolled {
        let widths = widths(&self.columns, area.width.saturating_sub(2));
        let line = |y: u16| Rect { y: area.y + y, height: 1, ..area };
        if area.height < 4 {
            return Scrolled::default();
        }
        self.render_header(line(0), &widths, buffer, look);
        self.render_rule(line(1), buffer, look);
        let foot = if self.total.is_some() { 2 } else { 0 };
        let page = area.height.saturating_sub(2 + foot);
        let scrolled = self.render_rows(Rect { y: area.y + 2, height: page, ..area }, &widths, buffer, look);
        if let Some(total) = &self.total {
            let used = (self.length - scrolled.offset.min(self.length)).min(usize::from(page)) as u16;
            self.render_rule(line(2 + used), buffer, look);
            let row = line(3 + used);
            self.render_row(row, total, &widths, buffer, look);
            render_margin(row, total, buffer, look);
            overlay(row, buffer, look.style(Role::Total));
        }
        scrolled
    }

    fn render_header(&self, area: Rect, widths: &[u16], buffer: &mut Buffer, look: &Look) {
        for (index, (x, width)) in places(area, widths).enumerate() {
            let column = &self.columns[index];
            let role = if index == self.column { Role::HeaderCursor } else { Role::Header };
            let sign = match column.sort {
                None => "",
                Some(SortMark::Ascending) => look.glyphs.ascending,
                Some(SortMark::Descending) => look.glyphs.descending,
            };
            let room = width.saturating_sub(fit::width(sign));
            let is_short = fit::width(&column.title) > room && !column.short.is_empty();
            let title = if is_short { &column.short } else { &column.title };
            let title = format!("{}{sign}", fit::fit(title, room, look.glyphs.ellipsis));
            let cell = Rect { x, width, ..area };
            fit::draw(buffer, cell, (&title, role, column.align), look);
        }
    }

    fn render_rule(&self, area: Rect, buffer: &mut Buffer, look: &Look) {
        let inset = u16::from(area.width > 2);
        fit::draw_rule(buffer, Rect { x: area.x + inset, width: area.width - 2 * inset, ..area }, look);
    }

    fn render_rows(&self, area: Rect, widths: &[u16], buffer: &mut Buffer, look: &Look) -> Scrolled {
        let page = usize::from(area.height);
        let cursor = self.cursor.min(self.length.saturating_sub(1));
        let offset = settle_offset(self.offset, cursor, page, self.length);
        let mut scrolled = Scrolled { offset, page, cursor: None, caret: None };
        for (y, index) in (offset..self.length.min(offset + page)).enumerate() {
            let line = Rect { y: area.y + y as u16, height: 1, ..area };
            let row = (self.row)(index);
            let caret = self.render_row(line, &row, widths, buffer, look);
            scrolled.caret = scrolled.caret.or(caret);
            if let (true, Some((x, width))) = (row.hit, places(line, widths).next()) {
                overlay(Rect { x, width, ..line }, buffer, look.style(Role::Match));
            }
            let sign = sign(&row, if index == cursor { Some(look.glyphs.cursor) } else { None }, look);
            self.render_gutter(line, sign, buffer, look);
            render_margin(line, &row, buffer, look);
            if index == cursor {
                scrolled.cursor = Some(line.as_position());
                if caret.is_none() {
                    self.highlight(line, widths, buffer, look);
                }
            }
        }
        scrolled
    }

    fn render_gutter(&self, line: Rect, sign: Option<(&str, Role)>, buffer: &mut Buffer, look: &Look) {
        let gutter = Rect { width: line.width.min(1), ..line };
        if let Some((sign, role)) = sign {
            fit::draw(buffer, gutter, (sign, role, Align::Left), look);
        }
    }

    fn highlight(&self, line: Rect, widths: &[u16], buffer: &mut Buffer, look: &Look) {
        overlay(line, buffer, look.style(Role::Selected));
        if let Some((x, width)) = places(line, widths).nth(self.column) {
            overlay(Rect { x, width, ..line }, buffer, look.style(Role::CursorCell));
        }
    }

    fn render_row(
        &self,
        line: Rect,
        row: &Row<'a>,
        widths: &[u16],
        buffer: &mut Buffer,
        look: &Look,
    ) -> Option<Position> {
        let mut caret = None;
        for ((index, cell), (x, width)) in row.cells.iter().enumerate().zip(places(line, widths)) {
            let area = Rect { x, width, ..line };
            let align = self.columns.get(index).map_or(Align::Left, |column| column.align);
            match cell {
                Cell::Text(text, role) => {
                    fit::draw(buffer, area, (text, *role, align), look);
                }
                Cell::Spans(spans) => {
                    let spans = spans.iter().map(|(text, role)| (text.as_str(), *role));
                    fit::draw_spans(buffer, area, spans, look);
                }
                Cell::Bar(bar) => bar.render(area, buffer, look),
                Cell::Field(field, role) => caret = Some(field.render(area, buffer, *role, look)),
            }
        }
        caret
    }
}

/// What stands before a row: there is room for one sign, the one that tells most.
fn sign(row: &Row<'_>, cursor: Option<&'static str>, look: &Look) -> Option<(&'static str, Role)> {
    let mark = row.marked.then_some((look.glyphs.mark, Role::Marked));
    let hit = row.hit.then_some((look.glyphs.hit, Role::Match));
    mark.or(cursor.map(|cursor| (cursor, Role::Text))).or(hit)
}

/// The sign at the right edge, where nothing else ever stands.
fn render_margin(line: Rect, row: &Row<'_>, buffer: &mut Buffer, look: &Look) {
    if row.unsaved {
        let margin = Rect { x: line.right().saturating_sub(1), width: line.width.min(1), ..line };
        fit::draw(buffer, margin, (look.glyphs.unsaved, Role::Marked, Align::Left), look);
    }
}

/// Replaces the style of what is drawn: the cursor row looks the same whatever its cells mean.
fn overlay(area: Rect, buffer: &mut Buffer, style: ratatui::style::Style) {
    for position in area.intersection(buffer.area).positions() {
        if let Some(cell) = buffer.cell_mut(position) {
            cell.set_style(ratatui::style::Style::reset());
            cell.set_style(style);
        }
    }
}

/// The width of each column that fits into `room`; a column of width 0 is not shown.
fn widths(columns: &[Column], room: u16) -> Vec<u16> {
    let mut widths = Vec::new();
    let mut used = 0;
    for column in columns {
        let gap = if widths.is_empty() { 0 } else { GAP };
        if used + gap + column.min > room {
            break;
        }
        used += gap + column.min;
        widths.push(column.min);
    }
    let mut free = room - used;
    for (width, column) in widths.iter_mut().zip(columns) {
        let more = (column.max - column.min).min(free);
        *width += more;
        free -= more;
    }
    widths
}

/// Left edge and width of each column in `line`, behind the gutter.
fn places(line: Rect, widths: &[u16]) -> impl Iterator<Item = (u16, u16)> {
    widths.iter().scan(line.x + 1, |x, width| {
        let place = (*x, *width);
        *x += width + GAP;
        Some(place)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::glyphs::Tier;
    use crate::tui::theme::ThemeName;

    fn lines(length: usize, cursor: usize, size: (u16, u16)) -> Vec<String> {
        let area = Rect::new(0, 0, size.0, size.1);
        let mut buffer = Buffer::empty(area);
        let cell = |text: &str| Cell::Text(text.to_owned(), Role::Text);
        let mut columns =
            vec![Column::flexible("Unit".to_owned(), 5, 8), Column::fixed("Adm".to_owned(), 4, Align::Right)];
        columns[1].sort = Some(SortMark::Descending);
        let total =
            Some(Row { cells: vec![cell("All"), cell("65")], marked: false, hit: false, unsaved: false });
        let row = |index| Row {
            cells: vec![cell("Sùng Nhơn xa"), cell("7")],
            marked: index == 1,
            hit: index == 0,
            unsaved: index == 2,
        };
        let table = Table { columns, length, row, total, cursor, column: 0, offset: 0 };
        table.render(area, &mut buffer, &Look::new(ThemeName::Mono, Tier::Full));
        let line = |y| (0..size.0).map(|x| buffer[(x, y)].symbol()).collect::<String>();
        (0..size.1).map(line).collect()
    }

    #[test]
    fn a_hit_has_a_sign_of_its_own() {
        assert_eq!(lines(3, 2, (15, 8))[2..5], ["›Sùng Nh…    7 ", "*Sùng Nh…    7 ", "►Sùng Nh…    7•"]);
    }

    #[test]
    fn rows_scroll_between_header_and_total() {
        let expected = [
            " Unit     Adm▼ ",
            " ───────────── ",
            "*Sùng Nh…    7 ",
            "►Sùng Nh…    7•",
            " ───────────── ",
            " All        65 ",
        ];
        assert_eq!(lines(3, 2, (15, 6)), expected);
    }

    #[test]
    fn a_column_that_does_not_fit_is_left_out_whole() {
        assert_eq!(lines(1, 0, (10, 5))[2], "►Sùng Nh… ");
    }
}
