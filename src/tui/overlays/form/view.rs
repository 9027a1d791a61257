//! View: draws a form; changes nothing.
//!
//! **Invariants**: the line of the field that has the keys is always visible, with its open list; the caret stands
//! where the next letter will appear, so that an input method shows what it composes there.

use ratatui::buffer::Buffer;
use ratatui::layout::Position;
use ratatui::layout::Rect;
use ratatui::widgets::Clear;
use ratatui::widgets::Widget;

use crate::domain::candidate::Born;
use crate::i18n::ids::ui;
use crate::tui::action::Action;
use crate::tui::action::Mode;
use crate::tui::chord::show_sequence;
use crate::tui::ctx::Ctx;
use crate::tui::forms::choices;
use crate::tui::forms::field::Entry;
use crate::tui::forms::field::Field;
use crate::tui::forms::field::Need;
use crate::tui::forms::fields::Fields;
use crate::tui::overlays::form::Form;
use crate::tui::overlays::form::flow;
use crate::tui::overlays::form::layout;
use crate::tui::overlays::form::layout::Layout;
use crate::tui::overlays::form::layout::Line;
use crate::tui::overlays::form::panel;
use crate::tui::theme::Role;
use crate::tui::widgets::fit;
use crate::tui::widgets::fit::Align;
use crate::tui::widgets::frame::Areas;
use crate::tui::widgets::list;
use crate::tui::widgets::list::Scrolled;
use crate::tui::widgets::popup;

/// Draws the form over a window.
pub(super) fn view(form: &Form, ctx: &Ctx<'_>, window: Rect, buffer: &mut Buffer) -> Scrolled {
    let layout = Layout::of(form, ctx, window);
    // Pieces of a table beside a form would be read as a part of it; a prompt is small and leaves the table readable.
    if layout.covers {
        let content = Areas::of(window).content;
        Clear.render(content, buffer);
        buffer.set_style(content, ctx.look.style(Role::Text));
    }
    let inner = popup::draw(layout.outer, buffer, &form.purpose.title(ctx), ctx.look);
    let below = layout.notice.len() as u16 + 1;
    let body = Rect { height: inner.height.saturating_sub(below), ..inner };
    let page = usize::from(body.height);
    let offset = offset(form, &layout, page);
    let mut caret = None;
    let mut cursor = None;
    for (line, row) in layout.lines.iter().skip(offset).zip(body.rows()) {
        let drawn = Drawing { form, ctx, label: layout.label, row }.line(line, buffer);
        if matches!(line, Line::Field(index) if *index == form.focus) {
            cursor = Some(row.as_position());
        }
        caret = caret.or(drawn);
    }
    for (text, y) in layout.notice.iter().zip(body.bottom()..) {
        let row = Rect { y, height: 1, ..inner };
        fit::draw(buffer, row, (text, panel::notice_role(form), Align::Left), ctx.look);
    }
    let last = Rect { y: inner.bottom().saturating_sub(1), height: 1, ..inner };
    footer(form, ctx, last, buffer);
    if let Some(area) = layout.panel {
        panel::draw(form, ctx, area, buffer);
    }
    Scrolled { offset, page, cursor, caret }
}

/// The first line shown: what belongs to the focused field is visible, its end first, its beginning in any case.
fn offset(form: &Form, layout: &Layout, page: usize) -> usize {
    let is_focus = |line: &Line| matches!(line, Line::Field(index) if *index == form.focus);
    let first = layout.lines.iter().position(is_focus).unwrap_or(0);
    let rest = layout.lines.iter().skip(first + 1);
    let more = rest.take_while(|line| !matches!(line, Line::Field(_) | Line::Air)).count();
    let length = layout.lines.len();
    let with_end = list::settle_offset(form.offset, first + more, page, length);
    list::settle_offset(with_end.min(first), first, page, length)
}

fn footer(form: &Form, ctx: &Ctx<'_>, area: Rect, buffer: &mut Buffer) {
    let key = |action: Action| {
        let keys = ctx.keymap.keys_for(action, Mode::Form);
        let key = keys.first().map(|keys| show_sequence(keys)).unwrap_or_default();
        format!("[{key} {}]", ctx.text(action.message_id()))
    };
    let mut buttons = vec![key(Action::SaveForm)];
    if form.purpose.next(&form.fields).is_some() {
        buttons.push(key(Action::SaveAndNew));
    }
    let errors = match form.faults_shown(ctx) {
        0 => (ctx.text(ui::ERRORS_NONE).into_owned(), Role::Muted),
        count => (ctx.text_with(ui::ERRORS_COUNT, &[("count", count.into())]), Role::Bad),
    };
    let required = format!("{}{}", ctx.text(ui::REQUIRED_MARK), ctx.look.glyphs.separator);
    let needs = form.fields.all().iter().any(|field| field.need == Need::Required);
    let left = if needs { required } else { String::new() };
    let used = fit::draw_spans(buffer, area, [(left.as_str(), Role::Muted), (&errors.0, errors.1)], ctx.look);
    while fit::width(&buttons.join(" ")) + used + 2 > area.width && !buttons.is_empty() {
        buttons.pop();
    }
    fit::draw(buffer, area, (&buttons.join(" "), Role::HintText, Align::Right), ctx.look);
}

/// One line being drawn.
struct Drawing<'a, 'w> {
    form: &'a Form,
    ctx: &'a Ctx<'w>,
    label: u16,
    row: Rect,
}

impl Drawing<'_, '_> {
    /// Draws the line; returns the caret if it stands here.
    fn line(&self, line: &Line, buffer: &mut Buffer) -> Option<Position> {
        match line {
            Line::Field(index) => self.field(self.form.fields.all().get(*index)?, buffer),
            Line::Note(index, row) => self.note(self.form.fields.all().get(*index)?, *row, buffer),
            Line::Fault(text) => {
                fit::draw(buffer, self.beside(), (text, Role::Alert, Align::Left), self.ctx.look);
                None
            }
            Line::Row(index) => {
                self.list_row(*index, buffer);
                None
            }
            Line::NoRow => {
                let words = self.ctx.text(ui::FIELD_NO_MATCH);
                fit::draw(buffer, self.beside(), (&words, Role::Warn, Align::Left), self.ctx.look);
                None
            }
            Line::Air => None,
        }
    }

    /// The part of the line behind the label.
    fn beside(&self) -> Rect {
        let x = self.row.x + (self.label + 1).min(self.row.width);
        Rect { x, width: self.row.right() - x, ..self.row }
    }

    fn is_focused(&self, field: &Field) -> bool {
        self.form.focused().is_some_and(|focused| focused.name == field.name)
    }

    fn role(&self, field: &Field) -> Role {
        if self.form.shown_fault(field, self.ctx).is_some() {
            Role::FieldError
        } else if self.is_focused(field) {
            Role::FieldFocus
        } else {
            Role::Field
        }
    }

    fn field(&self, field: &Field, buffer: &mut Buffer) -> Option<Position> {
        let look = self.ctx.look;
        let name = Rect { width: self.label, ..self.row };
        let label_role = if self.is_focused(field) { Role::Accent } else { Role::Text };
        fit::draw(buffer, name, (&layout::label(field, self.ctx), label_role, Align::Left), look);
        let beside = self.beside();
        let columns = layout::box_columns(self.form, field, beside.width, self.ctx);
        let inside = self.brackets(Rect { width: columns, ..beside }, field, buffer);
        let caret = self.value(field, inside, buffer);
        let x = beside.x + columns + 1;
        let rest = Rect { x, width: beside.right().saturating_sub(x), ..beside };
        let (hint, role) = self.hint(field);
        // A fault that does not fit has lines of its own below.
        if role != Role::Alert || fit::width(&hint) <= rest.width {
            fit::draw(buffer, rest, (&hint, role, Align::Left), look);
        }
        caret
    }

    /// Draws the brackets of a box; returns what lies between them.
    fn brackets(&self, area: Rect, field: &Field, buffer: &mut Buffer) -> Rect {
        let look = self.ctx.look;
        fit::draw(buffer, area, ("[", Role::Border, Align::Left), look);
        fit::draw(buffer, area, ("]", Role::Border, Align::Right), look);
        let inside = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
        buffer.set_style(inside, look.style(self.role(field)));
        inside
    }

    /// Draws what a field holds; returns the caret when the field has the keys.
    fn value(&self, field: &Field, inside: Rect, buffer: &mut Buffer) -> Option<Position> {
        let (look, role) = (self.ctx.look, self.role(field));
        let here = self.is_focused(field);
        if here && let Some(list) = &self.form.list {
            let caret = list.query.render(inside, buffer, role, look);
            if list.query.value().is_empty() {
                let now = choices::shown(field, &self.form.purpose, self.ctx);
                fit::draw(buffer, inside, (&now, Role::Muted, Align::Left), look);
            }
            return Some(caret);
        }
        match &field.entry {
            Entry::Note(_) => self.note_row(field, 0, inside, buffer),
            Entry::Text(input) | Entry::Date(input, _) | Entry::Born(input) | Entry::Number(input)
                if here =>
            {
                Some(input.render(inside, buffer, role, look))
            }
            Entry::Text(input) | Entry::Date(input, _) | Entry::Born(input) | Entry::Number(input) => {
                fit::draw(buffer, inside, (input.value(), role, Align::Left), look);
                None
            }
            Entry::Choice(_) => {
                let words = choices::shown(field, &self.form.purpose, self.ctx);
                let role = if field.entry.is_blank() && !here { Role::Muted } else { role };
                let glyphs = &look.glyphs;
                let turned = if here { format!("{} {words} {}", glyphs.less, glyphs.more) } else { words };
                fit::draw(buffer, inside, (&turned, role, Align::Left), look);
                here.then_some(inside.as_position())
            }
            Entry::Record(_) | Entry::Tags(_) => {
                let words = choices::shown(field, &self.form.purpose, self.ctx);
                let role = if field.entry.is_blank() && !here { Role::Muted } else { role };
                fit::draw(buffer, inside, (&words, role, Align::Left), look);
                here.then_some(inside.as_position())
            }
        }
    }

    fn note(&self, field: &Field, row: usize, buffer: &mut Buffer) -> Option<Position> {
        let beside = self.beside();
        let columns = layout::box_columns(self.form, field, beside.width, self.ctx);
        let inside = self.brackets(Rect { width: columns, ..beside }, field, buffer);
        self.note_row(field, row, inside, buffer)
    }

    fn note_row(&self, field: &Field, row: usize, inside: Rect, buffer: &mut Buffer) -> Option<Position> {
        let input = field.entry.input()?;
        let (rows, first) = layout::note_rows(self.form, field, inside.width);
        let text = &input.value()[rows.get(row)?.clone()];
        fit::draw(buffer, inside, (text.trim_end(), self.role(field), Align::Left), self.ctx.look);
        let all = flow::flow(input.value(), inside.width.saturating_sub(1).max(1));
        let (line, column) = flow::find(input.value(), &all, input.caret());
        let here = self.is_focused(field) && line == first + row;
        here.then(|| Position::new(inside.x + column.min(inside.width.saturating_sub(1)), inside.y))
    }

    fn list_row(&self, index: usize, buffer: &mut Buffer) {
        let Some(list) = &self.form.list else { return };
        let Some(row) = list.row(index) else { return };
        let beside = self.beside();
        let area = Rect { width: beside.width.min(60), ..beside };
        let line = list::ListLine {
            spans: vec![(row.name.clone(), row.role)],
            right: Some((row.detail.clone(), Role::Muted)),
            marked: self.form.holds(&row.pick),
        };
        // One row at a time, because rows of the list stand between lines of the form.
        let (cursor, offset) = if index == list.cursor() { (0, 0) } else { (1, 0) };
        list::render(area, buffer, (1, cursor, offset), |_| line.clone(), self.ctx.look);
    }

    /// What is said beside a field: what is wrong, what it means, or what may be typed.
    fn hint(&self, field: &Field) -> (String, Role) {
        let ctx = self.ctx;
        if let Some(fault) = self.form.shown_fault(field, ctx) {
            return (fault.words(ctx), Role::Alert);
        }
        let here = self.is_focused(field);
        let means = |date: String| (ctx.text_with(ui::DATE_MEANS, &[("date", date.into())]), Role::Muted);
        match (&field.entry, meaning(field, &self.form.fields, ctx)) {
            (Entry::Date(..) | Entry::Born(_), Some(date)) => means(date),
            (Entry::Date(..), None) if here => (ctx.text(ui::DATE_FORMATS).into_owned(), Role::Muted),
            (Entry::Born(_), None) if here => (ctx.text(ui::BORN_FORMATS).into_owned(), Role::Muted),
            (Entry::Record(_) | Entry::Tags(_), _) if here => {
                let is_marking = self.form.list.is_some() && matches!(field.entry, Entry::Tags(_));
                (if is_marking { ctx.text(ui::SPACE_MARKS).into_owned() } else { picks(ctx) }, Role::Muted)
            }
            _ if field.is_left && field.need == Need::Required => {
                (ctx.look.glyphs.met.to_owned(), Role::Good)
            }
            _ => (String::new(), Role::Muted),
        }
    }
}

/// The key that opens a list or takes its row.
fn picks(ctx: &Ctx<'_>) -> String {
    let keys = ctx.keymap.keys_for(Action::Accept, Mode::Form);
    let key = keys.first().map(|keys| show_sequence(keys)).unwrap_or_default();
    ctx.text_with(ui::ENTER_PICKS, &[("key", key.into())])
}

/// The date that a field means, written with its day of the week; a year means itself and needs no words.
fn meaning(field: &Field, fields: &Fields, ctx: &Ctx<'_>) -> Option<String> {
    match &field.entry {
        Entry::Date(..) => fields.date(field.name, ctx.day).ok()?.map(|day| ctx.locale.weekday_date(day)),
        Entry::Born(_) => match fields.born(field.name, ctx.day).ok()?? {
            Born::Day(day) => Some(ctx.locale.weekday_date(day)),
            Born::Year(_) => None,
        },
        _ => None,
    }
}
