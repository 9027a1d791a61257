//! Help: the keys that work in the place it was opened from.
//!
//! With nothing typed, all actions of the place flow in columns under the names of their groups; typing searches every
//! action of the program, in all three languages. Enter runs the one under the cursor.
//! What is not possible now is shown in brackets, with the reason below while the cursor is on it.
//!
//! **Invariants:** nothing here knows a key or an action by name; the list is `tui/catalog.rs`'s.
//! Where an entry stands follows from the window alone, so moving and drawing agree.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::layout::Size;

use crate::i18n::ids::ui;
use crate::i18n::message::Message;
use crate::i18n::search::Query;
use crate::i18n::search::Ranking;
use crate::tui::action::Action;
use crate::tui::action::Group;
use crate::tui::action::Mode;
use crate::tui::catalog;
use crate::tui::catalog::Entry;
use crate::tui::ctx::Ctx;
use crate::tui::effect::Effect;
use crate::tui::model::Model;
use crate::tui::overlays::Outcome;
use crate::tui::overlays::bottom;
use crate::tui::theme::Role;
use crate::tui::typing;
use crate::tui::update::Msg;
use crate::tui::widgets::fit;
use crate::tui::widgets::fit::Align;
use crate::tui::widgets::list;
use crate::tui::widgets::list::ListLine;
use crate::tui::widgets::list::Scrolled;
use crate::tui::widgets::popup;
use crate::tui::widgets::text_input::TextInput;
use crate::tui::widgets::wrap;

/// Columns of keys before the label.
const KEYS: u16 = 11;
/// Columns of keys and label together, and the gap behind them.
const COLUMN: u16 = 34;
/// Lines for query, rules and the explanation of the entry under the cursor, frame included.
const AROUND: u16 = 7;
/// Lines of that explanation.
const ABOUT: u16 = 2;

/// One line of the columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Line {
    Blank,
    Heading(Group),
    /// An entry of the catalog.
    Entry(usize),
}

/// The keys of a place.
#[derive(Debug)]
pub(crate) struct Help {
    place: String,
    entries: Vec<Entry>,
    query: TextInput,
    /// The entries that can be reached, in the order of the cursor.
    order: Vec<usize>,
    /// A place in `order`.
    cursor: usize,
    offset: usize,
}

impl Help {
    /// The keys of what had the keys until now.
    pub(crate) fn new(mode: Mode, model: &Model, ctx: &Ctx<'_>) -> Self {
        let entries = catalog::entries(model, ctx);
        let place = ctx.text(place(mode)).into_owned();
        let order = catalog::by_group(&entries).flat_map(|(_, indexes)| indexes).collect();
        Self { place, entries, query: TextInput::default(), order, cursor: 0, offset: 0 }
    }

    /// What the keys are talking to.
    pub(crate) fn mode(&self) -> Mode {
        Mode::Picker
    }

    /// The actions worth a hint, the most wanted first.
    pub(crate) fn hints(&self) -> &'static [Action] {
        &[Action::Accept, Action::PageDown]
    }

    /// The list stays as it was when help opened.
    pub(crate) fn refresh(&mut self, _ctx: &Ctx<'_>) {}

    /// Takes back what the last frame measured.
    pub(crate) fn settle(&mut self, scrolled: Scrolled) {
        self.offset = scrolled.offset;
    }

    /// Acts on a message.
    pub(crate) fn update(&mut self, msg: &Msg, ctx: &Ctx<'_>) -> Outcome {
        match msg {
            Msg::Act { action, count } => self.act(*action, count.unwrap_or(1) as usize, ctx),
            Msg::Text(_) | Msg::Paste(_) => {
                self.edit(msg);
                Outcome::Stay
            }
            Msg::Store(_) => Outcome::Stay,
        }
    }

    /// Changes what is searched for.
    fn edit(&mut self, msg: &Msg) {
        if typing::apply(&mut self.query, msg) {
            self.search();
        }
    }

    fn act(&mut self, action: Action, steps: usize, ctx: &Ctx<'_>) -> Outcome {
        let (height, columns) = shape(ctx.window);
        match action {
            Action::Cancel | Action::Help => return Outcome::Close,
            Action::Accept => return self.run(),
            Action::MoveUp => self.move_to(self.cursor.saturating_sub(steps)),
            Action::MoveDown => self.move_to(self.cursor + steps),
            Action::First => self.move_to(0),
            Action::Last => self.move_to(self.order.len()),
            Action::PageUp => self.jump(height, -((height * columns) as isize)),
            Action::PageDown => self.jump(height, (height * columns) as isize),
            Action::CharLeft if self.query.is_blank() => self.jump(height, -(height as isize)),
            Action::CharRight if self.query.is_blank() => self.jump(height, height as isize),
            other => self.edit(&Msg::Act { action: other, count: None }),
        }
        Outcome::Stay
    }

    fn here(&self) -> Option<&Entry> {
        self.order.get(self.cursor).map(|index| &self.entries[*index])
    }

    fn run(&self) -> Outcome {
        let possible = self.here().filter(|entry| entry.possible.is_ok());
        possible.map_or(Outcome::Stay, |entry| Outcome::Done(vec![Effect::Run(entry.action)]))
    }

    fn move_to(&mut self, place: usize) {
        self.cursor = place.min(self.order.len().saturating_sub(1));
    }

    /// Moves by lines of the columns, to the nearest entry.
    fn jump(&mut self, height: usize, by: isize) {
        if !self.query.is_blank() {
            self.move_to(self.cursor.saturating_add_signed(by));
            return;
        }
        let lines = self.lines(height);
        let here = self.order.get(self.cursor).map(|index| Line::Entry(*index));
        let Some(place) = lines.iter().position(|line| Some(*line) == here) else { return };
        let wanted = place.saturating_add_signed(by).min(lines.len().saturating_sub(1));
        let entries = lines.iter().enumerate().filter_map(|(at, line)| match line {
            Line::Entry(index) => Some((at.abs_diff(wanted), *index)),
            Line::Blank | Line::Heading(_) => None,
        });
        let nearest = entries.min_by_key(|(distance, _)| *distance).map(|(_, index)| index);
        self.cursor = self.order.iter().position(|index| Some(*index) == nearest).unwrap_or(self.cursor);
    }

    fn search(&mut self) {
        if self.query.is_blank() {
            self.order = catalog::by_group(&self.entries).flat_map(|(_, indexes)| indexes).collect();
        } else {
            let (query, mut ranking) = (Query::new(self.query.value()), Ranking::default());
            let entries = self.entries.iter().enumerate();
            let rank = |(index, entry): (usize, &Entry)| {
                entry.rank(&query, &mut ranking).map(|rank| (!entry.is_here, std::cmp::Reverse(rank), index))
            };
            let mut found: Vec<_> = entries.filter_map(rank).collect();
            found.sort_unstable();
            self.order = found.into_iter().map(|(_, _, index)| index).collect();
        }
        self.cursor = 0;
        self.offset = 0;
    }

    /// Headings and entries in columns of `height` lines; no column ends in a heading or begins with a blank.
    fn lines(&self, height: usize) -> Vec<Line> {
        let height = height.max(2);
        let mut lines = Vec::new();
        for (group, indexes) in catalog::by_group(&self.entries) {
            if lines.len() % height != 0 {
                lines.push(Line::Blank);
            }
            if lines.len() % height == height - 1 {
                lines.push(Line::Blank);
            }
            lines.push(Line::Heading(group));
            lines.extend(indexes.into_iter().map(Line::Entry));
        }
        lines
    }

    /// Draws help over `screen`.
    pub(crate) fn view(&self, ctx: &Ctx<'_>, screen: Rect, buffer: &mut Buffer) -> Scrolled {
        let area = frame(screen);
        let title = ctx.text_with(ui::HELP_TITLE, &[("place", self.place.as_str().into())]);
        let inner = popup::draw(area, buffer, &title, ctx.look);
        let caret = self.draw_query(inner, buffer, ctx);
        let about =
            Rect { y: inner.bottom().saturating_sub(ABOUT), height: ABOUT.min(inner.height), ..inner };
        let body = Rect { y: inner.y + 2, height: inner.height.saturating_sub(ABOUT + 3), ..inner };
        fit::draw_rule(buffer, Rect { y: body.bottom(), height: 1, ..inner }, ctx.look);
        let mut scrolled = if self.query.is_blank() {
            self.draw_columns(body, buffer, ctx)
        } else {
            self.draw_found(body, buffer, ctx)
        };
        self.draw_about(about, buffer, ctx);
        let keys = [
            (Some(Action::Accept), ctx.text(ui::HELP_RUN)),
            (Some(Action::Cancel), ctx.text(Action::Cancel.message_id())),
        ];
        bottom::draw_keys(area, buffer, (Mode::Picker, &keys), ctx);
        scrolled.caret = Some(caret);
        scrolled
    }

    fn draw_query(&self, inner: Rect, buffer: &mut Buffer, ctx: &Ctx<'_>) -> ratatui::layout::Position {
        let line = Rect { height: 1, ..inner };
        let here = self.entries.iter().filter(|entry| entry.is_here).count();
        let count = if self.query.is_blank() {
            ctx.text_with(ui::HELP_COUNT, &[("here", here.into()), ("all", self.entries.len().into())])
        } else {
            let count = [("shown", self.order.len().into()), ("all", self.entries.len().into())];
            ctx.text_with(ui::SHOWN_OF, &count)
        };
        let used = fit::draw(buffer, line, (&count, Role::Muted, Align::Right), ctx.look);
        fit::draw(buffer, line, ("> ", Role::Accent, Align::Left), ctx.look);
        let field = Rect { x: line.x + 2, width: line.width.saturating_sub(used + 3), ..line };
        let caret = self.query.render(field, buffer, Role::FieldFocus, ctx.look);
        if self.query.is_blank() {
            let hint = ctx.text(ui::HELP_SEARCH);
            let place = Rect { x: field.x + 1, width: field.width.saturating_sub(1), ..field };
            fit::draw(buffer, place, (&hint, Role::Muted, Align::Left), ctx.look);
        }
        fit::draw_rule(buffer, Rect { y: line.y + 1, ..line }, ctx.look);
        caret
    }

    fn draw_columns(&self, body: Rect, buffer: &mut Buffer, ctx: &Ctx<'_>) -> Scrolled {
        let (height, columns) = shape(ctx.window);
        let lines = self.lines(height);
        let here = self.order.get(self.cursor).map(|index| Line::Entry(*index));
        let at = lines.iter().position(|line| Some(*line) == here).unwrap_or(0);
        let page = height * columns;
        let first = at / page * page;
        let mut scrolled = Scrolled { offset: first, page, cursor: None, caret: None };
        for (place, line) in lines.iter().enumerate().skip(first).take(page) {
            let (column, row) = ((place - first) / height, (place - first) % height);
            let x = body.x + column as u16 * (COLUMN + 1);
            let cell = Rect { x, y: body.y + row as u16, width: COLUMN, height: 1 }.intersection(body);
            match line {
                Line::Blank => {}
                Line::Heading(group) => {
                    let title = ctx.text(group.message_id());
                    fit::draw(buffer, cell, (&title, Role::Header, Align::Left), ctx.look);
                }
                Line::Entry(index) => self.draw_entry(cell, buffer, &self.entries[*index], ctx),
            }
            if place == at {
                fit::draw(buffer, cell, (ctx.look.glyphs.cursor, Role::Text, Align::Left), ctx.look);
                buffer.set_style(cell, ctx.look.style(Role::Selected));
                scrolled.cursor = Some(cell.as_position());
            }
        }
        if lines.len() > page {
            let pages = [("page", (first / page + 1).into()), ("pages", lines.len().div_ceil(page).into())];
            let more = ctx.text_with(ui::HELP_PAGE, &pages);
            let line = Rect { y: body.bottom(), height: 1, ..body };
            fit::draw(buffer, line, (&format!(" {more} "), Role::Muted, Align::Right), ctx.look);
        }
        scrolled
    }

    fn draw_entry(&self, cell: Rect, buffer: &mut Buffer, entry: &Entry, ctx: &Ctx<'_>) {
        let keys = Rect { x: cell.x + 1, width: KEYS.min(cell.width.saturating_sub(1)), ..cell };
        fit::draw(buffer, keys, (&fitting_keys(entry, KEYS), Role::HintKey, Align::Left), ctx.look);
        let label = Rect { x: cell.x + KEYS + 2, width: cell.width.saturating_sub(KEYS + 2), ..cell };
        let (text, role) = worded(entry);
        fit::draw(buffer, label, (&text, role, Align::Left), ctx.look);
    }

    fn draw_found(&self, body: Rect, buffer: &mut Buffer, ctx: &Ctx<'_>) -> Scrolled {
        let line = |place: usize| {
            let entry = &self.entries[self.order[place]];
            let keys = fitting_keys(entry, KEYS);
            let keys =
                format!("{keys}{}", " ".repeat(usize::from((KEYS + 1).saturating_sub(fit::width(&keys)))));
            let (label, role) = worded(entry);
            let why = entry.possible.err().map(|why| (ctx.text(why.message()).into_owned(), Role::Muted));
            ListLine { spans: vec![(keys, Role::HintKey), (label, role)], right: why, marked: false }
        };
        if self.order.is_empty() {
            fit::draw(buffer, body, (&ctx.text(ui::PICK_NONE), Role::Muted, Align::Left), ctx.look);
        }
        list::render(body, buffer, (self.order.len(), self.cursor, self.offset), line, ctx.look)
    }

    /// What the entry under the cursor does, and why it is not possible now.
    fn draw_about(&self, area: Rect, buffer: &mut Buffer, ctx: &Ctx<'_>) {
        let Some(entry) = self.here() else { return };
        let mut lines: Vec<(String, Role)> =
            wrap::lines(&entry.help, area.width).into_iter().map(|line| (line, Role::Text)).collect();
        if let Err(why) = entry.possible {
            lines.truncate(usize::from(ABOUT) - 1);
            let reason = ctx.text_with(ui::NOT_NOW, &[("reason", ctx.text(why.message()).into())]);
            lines.push((reason, Role::Warn));
        }
        for (y, (text, role)) in lines.iter().take(usize::from(area.height)).enumerate() {
            let line = Rect { y: area.y + y as u16, height: 1, ..area };
            fit::draw(buffer, line, (text, *role, Align::Left), ctx.look);
        }
    }
}

/// As many keys as fit, the preferred one first.
fn fitting_keys(entry: &Entry, room: u16) -> String {
    let mut shown = String::new();
    for key in &entry.keys {
        let gap = usize::from(!shown.is_empty());
        if !shown.is_empty()
            && usize::from(fit::width(&shown)) + gap + usize::from(fit::width(key)) > usize::from(room)
        {
            break;
        }
        if gap > 0 {
            shown.push(' ');
        }
        shown.push_str(key);
    }
    shown
}

/// The label; in brackets when the action is not possible now, so that it shows without color.
fn worded(entry: &Entry) -> (String, Role) {
    match entry.possible {
        Ok(()) => (entry.label.clone(), Role::Text),
        Err(_) => (format!("({})", entry.label), Role::Muted),
    }
}

/// The name of what had the keys.
fn place(mode: Mode) -> Message {
    match mode {
        Mode::Units => ui::HELP_IN_UNITS,
        Mode::Unit => ui::HELP_IN_UNIT,
        Mode::Mentors => ui::HELP_IN_MENTORS,
        Mode::History => ui::PATH_HISTORY,
        Mode::Start => ui::START_TITLE,
        Mode::Cell => ui::HELP_IN_CELL,
        Mode::Filter => ui::FILTER_PROMPT,
        Mode::Form => ui::HELP_IN_FORM,
        Mode::Many => ui::HELP_IN_MANY,
        Mode::Picker | Mode::Choices => ui::HELP_IN_PICKER,
        Mode::Dialog => ui::HELP_IN_DIALOG,
    }
}

/// The box of help in a window.
fn frame(screen: Rect) -> Rect {
    let columns = ((screen.width.saturating_sub(8) + 1) / (COLUMN + 1)).max(1);
    let width = (columns * (COLUMN + 1) + 3).max(58).min(screen.width);
    popup::centered(screen, width, screen.height.saturating_sub(2))
}

/// Lines in a column, and columns.
fn shape(window: Size) -> (usize, usize) {
    let frame = frame(Rect::new(0, 0, window.width, window.height));
    let columns = ((frame.width - 3) / (COLUMN + 1)).max(1);
    (usize::from(frame.height.saturating_sub(AROUND)).max(1), usize::from(columns))
}
