//! How the palette is drawn: a box with the line, the rows with their keys, and what the row under the cursor does.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::i18n::ids::ui;
use crate::tui::action::Action;
use crate::tui::action::Mode;
use crate::tui::ctx::Ctx;
use crate::tui::overlays::bottom;
use crate::tui::overlays::palette::Palette;
use crate::tui::overlays::palette::Row;
use crate::tui::theme::Role;
use crate::tui::widgets::fit;
use crate::tui::widgets::fit::Align;
use crate::tui::widgets::list;
use crate::tui::widgets::list::ListLine;
use crate::tui::widgets::list::Scrolled;
use crate::tui::widgets::popup;
use crate::tui::widgets::wrap;

/// The widest box that can still be read as one line.
const WIDEST: u16 = 84;
/// The tallest box; more rows scroll.
const TALLEST: u16 = 24;
/// Lines of the explanation below the rows.
const ABOUT: u16 = 3;
/// Columns of the label.
const LABEL: u16 = 20;

impl Palette {
    /// Draws the palette over the window.
    pub(crate) fn view(&self, ctx: &Ctx<'_>, window: Rect, buffer: &mut Buffer) -> Scrolled {
        let width = window.width.saturating_sub(8).clamp(56, WIDEST).min(window.width);
        let height = window.height.saturating_sub(4).clamp(10, TALLEST).min(window.height);
        let area = popup::centered(window, width, height);
        let inner = popup::draw(area, buffer, &ctx.text(ui::PALETTE_TITLE), ctx.look);
        let line = Rect { height: 1, ..inner };
        let used = self.draw_count(line, buffer, ctx);
        fit::draw(buffer, line, (": ", Role::Accent, Align::Left), ctx.look);
        let field = Rect { x: line.x + 2, width: line.width.saturating_sub(used + 3), ..line };
        let caret = self.query.render(field, buffer, Role::FieldFocus, ctx.look);
        fit::draw_rule(buffer, Rect { y: line.y + 1, ..line }, ctx.look);
        let body = Rect { y: inner.y + 2, height: inner.height.saturating_sub(3 + ABOUT), ..inner };
        let rows = (self.rows.len(), self.cursor, self.offset);
        let mut scrolled = list::render(body, buffer, rows, |place| self.line(place, ctx), ctx.look);
        let below = Rect {
            y: body.bottom(),
            height: (ABOUT + 1).min(inner.bottom().saturating_sub(body.bottom())),
            ..inner
        };
        self.draw_about(below, buffer, ctx);
        let keys = [
            (Some(Action::Accept), ctx.text(ui::HELP_RUN)),
            (Some(Action::MoveUp), ctx.text(ui::PALETTE_HISTORY)),
            (Some(Action::Cancel), ctx.text(Action::Cancel.message_id())),
        ];
        bottom::draw_keys(area, buffer, (Mode::Picker, &keys), ctx);
        scrolled.caret = Some(caret);
        scrolled
    }

    fn draw_count(&self, line: Rect, buffer: &mut Buffer, ctx: &Ctx<'_>) -> u16 {
        let all = self.below.entries.iter().filter(|entry| entry.is_offered()).count().max(self.rows.len());
        let count = [("shown", self.rows.len().into()), ("all", all.into())];
        let count = ctx.text_with(ui::SHOWN_OF, &count);
        fit::draw(buffer, line, (&count, Role::Muted, Align::Right), ctx.look)
    }

    fn line(&self, place: usize, ctx: &Ctx<'_>) -> ListLine {
        let row = &self.rows[place];
        let (label, detail, right) = match row {
            Row::Action(index) => {
                let entry = &self.below.entries[*index];
                (
                    entry.label.clone(),
                    entry.action.name().to_owned(),
                    entry.keys.first().cloned().unwrap_or_default(),
                )
            }
            Row::Usage(command) => {
                (format!("{} …", command.word()), command.example().to_owned(), String::new())
            }
            Row::Offer(command, offer) => (command.word().to_owned(), offer.label.clone(), String::new()),
        };
        let (label, role) = match self.why_not(row) {
            Some(_) => (format!("({label})"), Role::Muted),
            None => (label, Role::Text),
        };
        let label = fit::fit(&label, LABEL, ctx.look.glyphs.ellipsis).into_owned();
        let fill = usize::from(LABEL + 2 - fit::width(&label));
        let spans = vec![(format!("{label}{}", " ".repeat(fill)), role), (detail, Role::Muted)];
        ListLine { spans, right: Some((right, Role::HintKey)), marked: false }
    }

    fn draw_about(&self, area: Rect, buffer: &mut Buffer, ctx: &Ctx<'_>) {
        if area.is_empty() {
            return;
        }
        fit::draw_rule(buffer, Rect { height: 1, ..area }, ctx.look);
        let lines = self.about(ctx).into_iter().flat_map(|line| wrap::lines(&line, area.width));
        for (text, line) in lines.zip(area.rows().skip(1)) {
            fit::draw(buffer, line, (&text, Role::Text, Align::Left), ctx.look);
        }
    }
}
