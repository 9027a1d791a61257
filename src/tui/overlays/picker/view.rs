//! How a picker is drawn: a box with the query, the rows in columns, the reasons for the row under the cursor.
//!
//! The columns are as wide as their widest row, within what the box allows; the name gives way last.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::i18n::ids::ui;
use crate::tui::action::Action;
use crate::tui::action::Mode;
use crate::tui::ctx::Ctx;
use crate::tui::overlays::bottom;
use crate::tui::overlays::picker::Picker;
use crate::tui::overlays::picker::columns::Columns;
use crate::tui::overlays::picker::purpose;
use crate::tui::overlays::picker::row::Row;
use crate::tui::overlays::picker::search::Search;
use crate::tui::theme::Role;
use crate::tui::widgets::fit;
use crate::tui::widgets::fit::Align;
use crate::tui::widgets::list;
use crate::tui::widgets::list::ListLine;
use crate::tui::widgets::list::Scrolled;
use crate::tui::widgets::popup;
use crate::tui::widgets::wrap;

/// The widest box: beyond, the eye loses the line.
const WIDEST: u16 = 76;
/// The narrowest box in which names, units and loads stand side by side.
const NARROWEST: u16 = 58;
/// The tallest box; more rows scroll.
const TALLEST: u16 = 24;
/// Columns of the number before a row, and the gap behind it.
const DIGITS: u16 = 4;
/// Rows of the list that are kept when there is little height.
const FEWEST_ROWS: u16 = 4;
/// The lines around the list: frame, query, rule.
const AROUND: u16 = 4;

impl Picker {
    /// Draws the picker over `screen`.
    pub(crate) fn view(&self, ctx: &Ctx<'_>, screen: Rect, buffer: &mut Buffer) -> Scrolled {
        let width = screen.width.saturating_sub(8).clamp(NARROWEST, WIDEST).min(screen.width);
        let why = self.why(ctx, width.saturating_sub(4));
        let about = if why.is_empty() { 0 } else { why.len() as u16 + 1 };
        // Where there is room, the row that the choice is about stays in sight.
        let free = if screen.height < 24 { 2 } else { 6 };
        let most = screen.height.saturating_sub(free).clamp(AROUND + FEWEST_ROWS, TALLEST);
        let rows = u16::try_from(self.rows.len().max(1)).unwrap_or(u16::MAX);
        let height = rows.saturating_add(AROUND + about).min(most);
        let area = popup::centered(screen, width, height);
        let inner = popup::draw(area, buffer, &self.title, ctx.look);
        let caret = self.draw_query(inner, buffer, ctx);
        let about = about.min(inner.height.saturating_sub(2 + FEWEST_ROWS));
        let body = Rect { y: inner.y + 2, height: inner.height.saturating_sub(2 + about), ..inner };
        let mut scrolled = self.draw_rows(body, buffer, ctx);
        draw_why(Rect { y: body.bottom(), height: about, ..inner }, buffer, &why, ctx);
        self.draw_keys(area, buffer, ctx);
        scrolled.caret = Some(caret);
        scrolled
    }

    fn draw_query(&self, inner: Rect, buffer: &mut Buffer, ctx: &Ctx<'_>) -> ratatui::layout::Position {
        let line = Rect { height: 1, ..inner };
        let count = match self.chosen.len() {
            0 => ctx.text_with(
                ui::SHOWN_OF,
                &[("shown", self.shown.len().into()), ("all", self.rows.len().into())],
            ),
            chosen => ctx.text_with(ui::PICK_CHOSEN, &[("count", chosen.into())]),
        };
        let used = fit::draw(buffer, line, (&count, Role::Muted, Align::Right), ctx.look);
        fit::draw(buffer, line, ("> ", Role::Accent, Align::Left), ctx.look);
        let field = Rect { x: line.x + 2, width: line.width.saturating_sub(used + 3), ..line };
        let caret = self.query.render(field, buffer, Role::FieldFocus, ctx.look);
        fit::draw_rule(buffer, Rect { y: line.y + 1, ..line }, ctx.look);
        caret
    }

    fn draw_rows(&self, body: Rect, buffer: &mut Buffer, ctx: &Ctx<'_>) -> Scrolled {
        if self.shown.is_empty() {
            let message = if self.rows.is_empty() { purpose::nothing(&self.purpose) } else { ui::PICK_NONE };
            let nothing = ctx.text(message);
            fit::draw(buffer, body, (&nothing, Role::Muted, Align::Left), ctx.look);
            return Scrolled { page: usize::from(body.height), ..Scrolled::default() };
        }
        let search = Search::new(self.query.value());
        let digits = if purpose::is_numbered(&self.purpose) { DIGITS } else { 0 };
        let columns = self.columns.within(body.width.saturating_sub(3 + digits));
        let line = |place: usize| self.line(place, columns, &search, ctx);
        list::render(body, buffer, (self.shown.len(), self.cursor, self.offset), line, ctx.look)
    }

    fn line(&self, place: usize, columns: Columns, search: &Search, ctx: &Ctx<'_>) -> ListLine {
        let index = self.shown[place];
        let row = &self.rows[index];
        let mut spans = Vec::new();
        if purpose::is_numbered(&self.purpose) {
            spans.push((format!(" {}  ", digit(index)), Role::HintKey));
        }
        spans.extend(self.name(row, columns.name, search, ctx));
        for (text, width) in [(&row.place.text, columns.place), (&row.figure, columns.figure)] {
            if width > 0 {
                spans.push((format!("  {}", padded(text, width, ctx)), Role::Muted));
            }
        }
        spans.push((format!("  {}", row.remark.0), row.remark.1));
        ListLine { spans, right: None, marked: self.chosen.contains(&index) }
    }

    /// The name with the letters that were found.
    fn name(&self, row: &Row, width: u16, search: &Search, ctx: &Ctx<'_>) -> Vec<(String, Role)> {
        let shown = padded(&row.name.text, width, ctx);
        let mut spans = Vec::new();
        let mut end = 0;
        for found in search.plain().places(&row.name.text) {
            // Letters behind the cut are not shown, so neither is where they were found.
            let (Some(before), Some(hit)) = (shown.get(end..found.start), shown.get(found.clone())) else {
                break;
            };
            spans.push((before.to_owned(), Role::Text));
            spans.push((hit.to_owned(), Role::Match));
            end = found.end;
        }
        spans.push((shown.get(end..).unwrap_or_default().to_owned(), Role::Text));
        spans
    }

    /// The reasons for the row under the cursor, and how to search, in lines of `width`.
    fn why(&self, ctx: &Ctx<'_>, width: u16) -> Vec<String> {
        let row = self.shown.get(self.cursor).map(|index| &self.rows[*index]);
        let why = row.map_or(&[][..], |row| &row.why);
        let mut lines: Vec<String> = why.iter().flat_map(|why| wrap::lines(why, width)).collect();
        if !lines.is_empty() {
            lines.extend(wrap::lines(&ctx.text(ui::PICK_ACCENTS_HINT), width));
        }
        lines
    }

    fn draw_keys(&self, area: Rect, buffer: &mut Buffer, ctx: &Ctx<'_>) {
        let mut keys = vec![(Some(Action::Accept), ctx.text(purpose::verb(&self.purpose)))];
        if purpose::takes_several(&self.purpose) {
            keys.push((None, ctx.text(ui::PICK_SEVERAL_HINT)));
        }
        keys.push((Some(Action::Cancel), ctx.text(Action::Cancel.message_id())));
        bottom::draw_keys(area, buffer, (Mode::Picker, &keys), ctx);
    }
}

/// The digit that chooses a row at once, as on a keyboard; rows beyond the tenth have none.
fn digit(index: usize) -> String {
    if index < 10 { ((index + 1) % 10).to_string() } else { " ".to_owned() }
}

fn draw_why(area: Rect, buffer: &mut Buffer, why: &[String], ctx: &Ctx<'_>) {
    let mut line = Rect { height: area.height.min(1), ..area };
    if line.is_empty() {
        return;
    }
    fit::draw_rule(buffer, line, ctx.look);
    let title = format!(" {} ", ctx.text(ui::PICK_WHY_TITLE));
    let place = Rect { x: line.x + 1, width: line.width.saturating_sub(1), ..line };
    fit::draw(buffer, place, (&title, Role::Muted, Align::Left), ctx.look);
    for text in why.iter().take(usize::from(area.height) - 1) {
        line.y += 1;
        fit::draw(buffer, line, (text, Role::Text, Align::Left), ctx.look);
    }
}

/// A text cut or filled to exactly `width` columns.
fn padded(text: &str, width: u16, ctx: &Ctx<'_>) -> String {
    let text = fit::fit(text, width, ctx.look.glyphs.ellipsis);
    let fill = usize::from(width - fit::width(&text));
    format!("{text}{}", " ".repeat(fill))
}
