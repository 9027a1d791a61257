//! Picker: a list to choose from, with a search field.
//!
//! One value serves every choice of the program; [`PickFor`] says what is listed and what the choice will do.
//!
//! ```text
//!  ┌─ Assign mentor · Lê Quốc Bảo ─────────────────┐
//!  │ > hung_                               5 of 48 │  search.rs   what was typed, and which rows it leaves
//!  │───────────────────────────────────────────────│
//!  │►*Nguyễn Văn Hùng   Võ Xu    load 2/3   fits   │  row.rs      one line; mentors.rs, lists.rs make them
//!  │  Phạm Mạnh Hùng    Võ Xu    load 3/3   full   │
//!  │── Why this order ─────────────────────────────│
//!  │ same unit · free place · 4 of 5 admitted      │
//!  └─ Enter assign  Space several  Esc cancel ─────┘  view.rs
//! ```
//!
//! Rows are made once, when the picker opens: nothing changes the records while it is open.
//! Enter hands the choice to `purpose.rs`, which turns it into effects; the rules are checked there by the gesture,
//! never here.
//!
//! **Invariants:** the cursor stands on a row that is shown, if there is any; what was chosen stays chosen while the
//! search hides it; a digit chooses at once only in numbered lists and only as the first thing typed.

mod columns;
mod lists;
mod mentors;
mod purpose;
mod row;
mod search;
mod source;
mod view;

use crate::i18n::search::Ranking;
use crate::tui::action::Action;
use crate::tui::action::Mode;
use crate::tui::ctx::Ctx;
use crate::tui::overlays::Outcome;
use crate::tui::overlays::picker::columns::Columns;
use crate::tui::overlays::picker::row::Choice;
use crate::tui::overlays::picker::row::Row;
use crate::tui::overlays::picker::search::Search;
use crate::tui::overlays::picker::source::Source;
use crate::tui::place::PickFor;
use crate::tui::typing;
use crate::tui::update::Msg;
use crate::tui::widgets::list::Scrolled;
use crate::tui::widgets::text_input::TextInput;

/// A list to choose from.
#[derive(Debug)]
pub(crate) struct Picker {
    purpose: PickFor,
    title: String,
    rows: Vec<Row>,
    /// The rows that the search leaves, best first.
    shown: Vec<usize>,
    columns: Columns,
    query: TextInput,
    /// A place in `shown`.
    cursor: usize,
    /// The rows chosen one by one, in the order of choosing.
    chosen: Vec<usize>,
    offset: usize,
    page: usize,
}

impl Picker {
    /// Lists what can be chosen for a purpose.
    pub(crate) fn new(purpose: PickFor, ctx: &Ctx<'_>) -> Self {
        let source = Source { registry: ctx.registry, day: ctx.day, locale: ctx.locale };
        let rows = purpose::rows(&purpose, &source);
        let title = purpose::title(&purpose, &source);
        let shown = (0..rows.len()).collect();
        let cursor = purpose::start(&purpose, &source);
        let query = TextInput::default();
        let columns = Columns::wanted(&rows);
        Self { purpose, title, rows, shown, columns, query, cursor, chosen: Vec::new(), offset: 0, page: 1 }
    }

    /// What the keys are talking to.
    pub(crate) fn mode(&self) -> Mode {
        Mode::Picker
    }

    /// The actions worth a hint, the most wanted first.
    pub(crate) fn hints(&self) -> &'static [Action] {
        if purpose::takes_several(&self.purpose) {
            &[Action::Accept, Action::ToggleChoice]
        } else {
            &[Action::Accept]
        }
    }

    /// The rows stay as they were when the picker opened.
    pub(crate) fn refresh(&mut self, _ctx: &Ctx<'_>) {}

    /// Takes back what the last frame measured.
    pub(crate) fn settle(&mut self, scrolled: Scrolled) {
        self.offset = scrolled.offset;
        self.page = scrolled.page.max(1);
    }

    /// Acts on a message.
    pub(crate) fn update(&mut self, msg: &Msg, ctx: &Ctx<'_>) -> Outcome {
        match msg {
            Msg::Act { action, count } => self.act(*action, count.unwrap_or(1) as usize, ctx),
            Msg::Text(text) | Msg::Paste(text) => self.take(text, ctx),
            Msg::Store(_) => Outcome::Stay,
        }
    }

    fn act(&mut self, action: Action, steps: usize, ctx: &Ctx<'_>) -> Outcome {
        match action {
            Action::Cancel => return Outcome::Close,
            Action::Accept => return self.accept(ctx),
            Action::MoveUp => self.move_to(self.cursor.saturating_sub(steps)),
            Action::MoveDown => self.move_to(self.cursor + steps),
            Action::PageUp => self.move_to(self.cursor.saturating_sub(self.page)),
            Action::PageDown => self.move_to(self.cursor + self.page),
            Action::First => self.move_to(0),
            Action::Last => self.move_to(self.shown.len()),
            Action::ToggleChoice => self.toggle(),
            other => {
                if typing::apply(&mut self.query, &Msg::Act { action: other, count: None }) {
                    self.search();
                }
            }
        }
        Outcome::Stay
    }

    /// Takes typed text: a search, a digit that chooses, or the blank that chooses several.
    fn take(&mut self, text: &str, ctx: &Ctx<'_>) -> Outcome {
        if self.query.is_blank() {
            if text == " " && purpose::takes_several(&self.purpose) {
                self.toggle();
                return Outcome::Stay;
            }
            if let Some(index) = self.numbered(text) {
                self.move_to(index);
                return self.accept(ctx);
            }
        }
        self.query.insert(text);
        self.search();
        Outcome::Stay
    }

    /// The place of the row that a digit names.
    fn numbered(&self, text: &str) -> Option<usize> {
        let number: usize = text.parse().ok().filter(|_| purpose::is_numbered(&self.purpose))?;
        // The tenth row is chosen by 0, as on a keyboard.
        let index = number.checked_sub(1).unwrap_or(9);
        (index < self.rows.len()).then_some(index)
    }

    fn accept(&self, ctx: &Ctx<'_>) -> Outcome {
        let here = self.shown.get(self.cursor).copied();
        let picked: Vec<usize> =
            if self.chosen.is_empty() { here.into_iter().collect() } else { self.chosen.clone() };
        let picked: Vec<Choice> = picked.into_iter().map(|index| self.rows[index].choice.clone()).collect();
        if picked.is_empty() { Outcome::Stay } else { purpose::finish(&self.purpose, &picked, ctx) }
    }

    fn toggle(&mut self) {
        let Some(row) = self.shown.get(self.cursor).filter(|_| purpose::takes_several(&self.purpose)) else {
            return;
        };
        match self.chosen.iter().position(|chosen| chosen == row) {
            Some(place) => drop(self.chosen.remove(place)),
            None => self.chosen.push(*row),
        }
    }

    fn move_to(&mut self, place: usize) {
        self.cursor = place.min(self.shown.len().saturating_sub(1));
    }

    /// Looks again for the rows that the query leaves; the cursor goes to the best one.
    fn search(&mut self) {
        let search = Search::new(self.query.value());
        let mut ranking = Ranking::default();
        let rank = |index: usize| search.rank(&self.rows[index], &mut ranking).map(|rank| (rank, index));
        let mut found: Vec<(u32, usize)> = (0..self.rows.len()).filter_map(rank).collect();
        if !purpose::keeps_order(&self.purpose) {
            found.sort_by_key(|(rank, index)| (std::cmp::Reverse(*rank), *index));
        }
        self.shown = found.into_iter().map(|(_, index)| index).collect();
        self.cursor = 0;
        self.offset = 0;
    }
}
