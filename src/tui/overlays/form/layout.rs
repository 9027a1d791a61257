//! Layout: where the parts of a form stand in a window, and which lines it has.
//!
//! ```text
//!   ┌─ title ───────────────────────────────┐ ┌─ panel, from 100 columns ─┐
//!   │ label ▒ [ box             ] hint      │ │                           │
//!   │ label ▒ [ box             ]           │ │                           │
//!   │          a fault that needs a line    │ │                           │
//!   │ notice                                │ │                           │
//!   │ footer                                │ │                           │
//!   └───────────────────────────────────────┘ └───────────────────────────┘
//! ```
//!
//! **Invariants**: everything lies inside the window's content; the notice and the footer never scroll away; fields
//! are set apart by empty lines only when all of them still fit.

use std::ops::Range;

use ratatui::layout::Rect;

use crate::tui::ctx::Ctx;
use crate::tui::forms::Purpose;
use crate::tui::forms::choices;
use crate::tui::forms::field::Entry;
use crate::tui::forms::field::Field;
use crate::tui::forms::field::Need;
use crate::tui::overlays::form::Form;
use crate::tui::overlays::form::flow;
use crate::tui::overlays::form::panel;
use crate::tui::widgets::fit;
use crate::tui::widgets::frame::Areas;

/// From this many columns on the help stands beside the form.
const WITH_PANEL: u16 = 100;
/// The columns of the help.
const PANEL: u16 = 42;
/// Wider than this a form only has longer ways for the eye.
const WIDEST_FORM: u16 = 100;
/// The columns of a form with one or two fields.
const PROMPT: u16 = 72;
/// A box is at least this wide and, unless its text is longer, at most that.
const BOX: Range<u16> = 18..30;
/// The columns of ` → Fri 14 Jul 2023`, with some for words that are longer.
const MEANING: u16 = 20;
/// Rows of an open list that are shown at a time.
pub(super) const LIST_ROWS: usize = 6;
/// Rows of a note that are shown while it is written, and otherwise.
const NOTE_ROWS: (usize, usize) = (4, 2);

/// One line of a form's body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Line {
    /// A field with its label, its box and its hint.
    Field(usize),
    /// A further row of the note in a field.
    Note(usize, usize),
    /// A row of a sentence that says what is wrong with the field above.
    Fault(String),
    /// A row of the open list.
    Row(usize),
    /// The open list has no rows.
    NoRow,
    /// An empty line.
    Air,
}

/// Where everything stands.
#[derive(Debug)]
pub(super) struct Layout {
    /// The box around the form.
    pub(super) outer: Rect,
    /// The form takes the place of the screen's content instead of lying on it.
    pub(super) covers: bool,
    /// The box around the help.
    pub(super) panel: Option<Rect>,
    /// The columns of the labels.
    pub(super) label: u16,
    /// The lines of the body.
    pub(super) lines: Vec<Line>,
    /// The rows of the notice above the footer.
    pub(super) notice: Vec<String>,
}

impl Layout {
    /// Lays a form out in a window.
    pub(super) fn of(form: &Form, ctx: &Ctx<'_>, window: Rect) -> Self {
        let content = Areas::of(window).content;
        let is_prompt = matches!(form.purpose, Purpose::Prompt(_));
        let has_panel = !is_prompt && content.width >= WITH_PANEL;
        let margin = if is_prompt { 2 } else { 1 };
        let beside = if has_panel { PANEL + 1 } else { 0 };
        let widest = if is_prompt { PROMPT } else { WIDEST_FORM };
        let width = (content.width - beside).saturating_sub(2 * margin).min(widest);
        let label = label_columns(form, ctx).min(width / 2);
        let inner = width.saturating_sub(4);
        let room = inner.saturating_sub(label + 1);
        let notice = rows_of(&panel::notice(form, ctx), inner);
        let mut lines = lines(form, ctx, room);
        // Two borders and the footer.
        let around = 3 + notice.len();
        // Asked of the fields alone, so that nothing jumps when a list opens or a fault is said.
        if !is_prompt && form.fields.all().len() * 2 + 2 <= usize::from(content.height) {
            lines = spaced(lines);
        }
        let height = (lines.len() + around).min(usize::from(content.height)) as u16;
        let height = if is_prompt { height } else { content.height };
        let x = content.x + if has_panel { margin } else { (content.width - width) / 2 };
        let y = content.y + (content.height - height) / 2;
        let outer = Rect { x, y, width, height };
        let panel = has_panel.then(|| {
            let x = outer.right() + 1;
            Rect { x, width: (content.right() - 1).saturating_sub(x).min(PANEL + PANEL / 2), ..outer }
        });
        Self { outer, covers: !is_prompt, panel, label, lines, notice }
    }
}

/// The columns of the widest label with its sign.
fn label_columns(form: &Form, ctx: &Ctx<'_>) -> u16 {
    form.fields.all().iter().map(|field| fit::width(&label(field, ctx))).max().unwrap_or(0)
}

/// A label, with the sign of what must be filled in.
pub(super) fn label(field: &Field, ctx: &Ctx<'_>) -> String {
    let label = ctx.text(field.name.label());
    match field.need {
        Need::Required => format!("{label} *"),
        Need::Optional => label.into_owned(),
    }
}

/// The columns of a field's box, brackets included: as wide as its text wants, if there is room.
pub(super) fn box_columns(form: &Form, field: &Field, room: u16, ctx: &Ctx<'_>) -> u16 {
    let wanted = match &field.entry {
        Entry::Note(_) => return room,
        Entry::Choice(_) => fit::width(&choices::shown(field, &form.purpose, ctx)) + 4,
        Entry::Record(_) | Entry::Tags(_) => fit::width(&choices::shown(field, &form.purpose, ctx)),
        entry => entry.input().map_or(0, |input| fit::width(input.value())) + 1,
    };
    // Six tenths for the box leave the rest for what is said about it; what a date means needs more than that.
    let usual = (room * 3 / 5).clamp(BOX.start, BOX.end);
    let usual = match field.entry {
        Entry::Date(..) | Entry::Born(_) => usual.min(room.saturating_sub(MEANING)).max(BOX.start / 2),
        _ => usual,
    };
    usual.max(wanted + 2).min(room)
}

/// The rows of a note as far as they are shown, and the first of them.
pub(super) fn note_rows(form: &Form, field: &Field, columns: u16) -> (Vec<Range<usize>>, usize) {
    let Entry::Note(input) = &field.entry else { return (Vec::new(), 0) };
    // The caret behind the last letter needs a column of its own.
    let rows = flow::flow(input.value(), columns.saturating_sub(1).max(1));
    let is_focused = form.focused().is_some_and(|focused| focused.name == field.name);
    let most = if is_focused { NOTE_ROWS.0 } else { NOTE_ROWS.1 };
    let (caret, _) = flow::find(input.value(), &rows, input.caret());
    let first = if is_focused { (caret + 1).saturating_sub(most) } else { 0 };
    (rows.into_iter().skip(first).take(most).collect(), first)
}

fn lines(form: &Form, ctx: &Ctx<'_>, room: u16) -> Vec<Line> {
    let mut lines = Vec::new();
    for (index, field) in form.fields.all().iter().enumerate() {
        lines.push(Line::Field(index));
        let columns = box_columns(form, field, room, ctx);
        let rows = note_rows(form, field, columns.saturating_sub(2)).0.len();
        lines.extend((1..rows).map(|row| Line::Note(index, row)));
        if let Some(fault) = form.shown_fault(field, ctx) {
            let words = fault.words(ctx);
            if fit::width(&words) + columns + 1 > room {
                lines.extend(rows_of(&words, room).into_iter().map(Line::Fault));
            }
        }
        if index == form.focus
            && let Some(list) = &form.list
        {
            let first = list.first(LIST_ROWS);
            lines.extend((first..list.len().min(first + LIST_ROWS)).map(Line::Row));
            if list.len() == 0 {
                lines.push(Line::NoRow);
            }
        }
    }
    lines
}

/// The rows of a sentence.
pub(super) fn rows_of(text: &str, columns: u16) -> Vec<String> {
    if text.is_empty() {
        return Vec::new();
    }
    flow::flow(text, columns).into_iter().map(|row| text[row].trim_end().to_owned()).collect()
}

/// Puts an empty line before every field but the first.
fn spaced(lines: Vec<Line>) -> Vec<Line> {
    let airy = |line: Line| match line {
        Line::Field(index) if index > 0 => vec![Line::Air, line],
        line => vec![line],
    };
    lines.into_iter().flat_map(airy).collect()
}
