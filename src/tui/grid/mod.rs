//! Grid: where one is in a table of records: cursor, column, order, filter, marks.
//!
//! Every table screen has one, so that the same keys do the same everywhere; the screen keeps what is its own: which
//! rows there are, what the columns mean, what Enter does.
//!
//! **Invariants**: the cursor follows its record when rows move, and stays at its place when the record goes; marks
//! are ids, so sorting and filtering never change what is marked.
//!
//! Marks are `marks.rs`, the order is `sort.rs`, groups and hits are `jump.rs`.
//!
//! Not here: drawing (`widgets/table.rs`), computing the rows (the screen).

mod jump;
mod marks;
mod sort;

use std::collections::BTreeSet;

use crate::tui::action::Action;
use crate::tui::derived::Basis;
use crate::tui::derived::Derived;
use crate::tui::filter::FilterLine;
use crate::tui::filter::Manner;
pub(crate) use crate::tui::grid::jump::Jump;
use crate::tui::grid::sort::Further;
use crate::tui::update::Msg;
use crate::tui::widgets::list::Scrolled;
use crate::tui::widgets::table::SortMark;

/// Filters that need no typing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Quick {
    /// Behind the pace.
    Behind,
    /// Nobody helps.
    NoMentor,
    /// Longer in a stage than allowed.
    Stuck,
    /// The next step is overdue.
    Overdue,
}

/// What the rows of a table depend on besides the records.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Selection<C> {
    /// The filter as typed.
    pub(crate) filter: String,
    /// The quick filter.
    pub(crate) quick: Option<Quick>,
    /// The sort keys, the first one decides.
    pub(crate) order: Vec<(C, SortMark)>,
}

/// Whether a message was one for the grid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Handled {
    /// It was.
    Yes,
    /// It was not; the screen decides.
    No,
}

/// The state of a table whose rows have ids `K` and whose columns are `C`.
#[derive(Debug, Clone)]
pub(crate) struct Grid<K, C> {
    index: usize,
    at: Option<K>,
    column: usize,
    offset: usize,
    page: usize,
    order: Vec<(C, SortMark)>,
    quick: Option<Quick>,
    /// The filter line.
    pub(crate) filter: FilterLine,
    marks: BTreeSet<K>,
    range: Option<(K, BTreeSet<K>)>,
    /// The places of the rows that the words are found in, while nothing is hidden.
    hits: Derived<Option<(Basis, Selection<C>)>, Vec<usize>>,
    /// The last jump went round the end of the table.
    went_round: Option<Jump>,
}

impl<K: Copy + Ord, C: Copy + PartialEq> Grid<K, C> {
    /// A grid sorted by `order`.
    pub(crate) fn new(order: Vec<(C, SortMark)>) -> Self {
        Self {
            index: 0,
            at: None,
            column: 0,
            offset: 0,
            page: 1,
            order,
            quick: None,
            filter: FilterLine::default(),
            marks: BTreeSet::new(),
            range: None,
            hits: Derived::default(),
            went_round: None,
        }
    }

    /// The record under the cursor.
    pub(crate) fn at(&self) -> Option<K> {
        self.at
    }

    /// The row of the cursor.
    pub(crate) fn index(&self) -> usize {
        self.index
    }

    /// The column of the cursor, among the columns shown.
    pub(crate) fn column(&self) -> usize {
        self.column
    }

    /// The first visible row of the last frame.
    pub(crate) fn offset(&self) -> usize {
        self.offset
    }

    /// What the rows depend on; words that only highlight hide none.
    pub(crate) fn selection(&self) -> Selection<C> {
        let filter = match self.filter.manner() {
            Manner::Hide => self.filter.text().to_owned(),
            Manner::Highlight => String::new(),
        };
        Selection { filter, quick: self.quick, order: self.order.clone() }
    }

    /// The sort keys.
    pub(crate) fn order(&self) -> &[(C, SortMark)] {
        &self.order
    }

    /// The column that decides first.
    pub(crate) fn sorted_by(&self) -> Option<C> {
        self.order.first().map(|(column, _)| *column)
    }

    /// The quick filter.
    pub(crate) fn quick(&self) -> Option<Quick> {
        self.quick
    }

    /// Whether a row is marked.
    pub(crate) fn is_marked(&self, id: K) -> bool {
        self.marks.contains(&id)
    }

    /// How many rows are marked, shown or not.
    pub(crate) fn marked(&self) -> usize {
        self.marks.len()
    }

    /// What a change acts on: the marked rows in the order shown, or the row under the cursor;
    /// with a count and no marks, that many rows from the cursor down.
    pub(crate) fn targets(&self, rows: &[K], count: Option<u32>) -> Vec<K> {
        if self.marks.is_empty() {
            let wanted = count.unwrap_or(1).max(1) as usize;
            return rows.iter().copied().skip(self.index).take(wanted).collect();
        }
        let shown: Vec<K> = rows.iter().copied().filter(|id| self.marks.contains(id)).collect();
        let seen: BTreeSet<K> = shown.iter().copied().collect();
        shown.into_iter().chain(self.marks.difference(&seen).copied()).collect()
    }

    /// Puts the cursor on a record, when it is shown.
    pub(crate) fn focus(&mut self, id: K, rows: &[K]) {
        if let Some(index) = rows.iter().position(|row| *row == id) {
            self.index = index;
            self.at = Some(id);
        }
    }

    /// Puts the cursor into a column, counted among the columns shown.
    pub(crate) fn focus_column(&mut self, column: usize) {
        self.column = column;
    }

    /// Adjusts the cursor to rows that have just been computed anew.
    pub(crate) fn follow(&mut self, rows: &[K], columns: usize) {
        let moved = self.at.and_then(|at| rows.iter().position(|row| *row == at));
        self.index = moved.unwrap_or(self.index).min(rows.len().saturating_sub(1));
        self.at = rows.get(self.index).copied();
        self.column = self.column.min(columns.saturating_sub(1));
    }

    /// Takes back what the last frame measured.
    pub(crate) fn settle(&mut self, scrolled: Scrolled) {
        self.offset = scrolled.offset;
        self.page = scrolled.page.max(1);
    }

    /// Acts on a message that every table understands.
    pub(crate) fn update(&mut self, msg: &Msg, rows: &[K], columns: &[C]) -> Handled {
        if self.filter.is_open() {
            let handled = self.filter.update(msg);
            if !self.filter.is_open() {
                self.go_to_first_hit(rows);
            }
            return if handled { Handled::Yes } else { Handled::No };
        }
        let Msg::Act { action, count } = msg else { return Handled::No };
        self.went_round = None;
        let steps = count.unwrap_or(1) as usize;
        match action {
            Action::MoveUp => self.move_to(self.index.saturating_sub(steps), rows),
            Action::MoveDown => self.move_to(self.index + steps, rows),
            Action::PageUp => self.move_to(self.index.saturating_sub(steps * self.page), rows),
            Action::PageDown => self.move_to(self.index + steps * self.page, rows),
            Action::HalfPageUp => self.move_to(self.index.saturating_sub(steps * self.half_page()), rows),
            Action::HalfPageDown => self.move_to(self.index + steps * self.half_page(), rows),
            Action::First => self.move_to(count.map_or(0, |row| row.saturating_sub(1) as usize), rows),
            Action::Last => {
                self.move_to(count.map_or(usize::MAX, |row| row.saturating_sub(1) as usize), rows);
            }
            Action::MoveLeft => self.column = self.column.saturating_sub(steps),
            Action::MoveRight => self.column = (self.column + steps).min(columns.len().saturating_sub(1)),
            Action::Filter => self.filter.open(Manner::Hide),
            Action::Highlight => self.filter.open(Manner::Highlight),
            Action::NextHit => self.go_to_hit(Jump::Next, steps, rows),
            Action::PreviousHit => self.go_to_hit(Jump::Previous, steps, rows),
            Action::FilterBehind => self.quick = toggled(self.quick, Quick::Behind),
            Action::FilterNoMentor => self.quick = toggled(self.quick, Quick::NoMentor),
            Action::FilterStuck => self.quick = toggled(self.quick, Quick::Stuck),
            Action::FilterOverdue => self.quick = toggled(self.quick, Quick::Overdue),
            Action::FilterAll => {
                self.quick = None;
                self.filter.clear();
            }
            Action::Sort => self.sort(columns, Further::No),
            Action::SortFurther => self.sort(columns, Further::Yes),
            Action::Cancel => return self.cancel(),
            _ => return self.mark(*action, steps, rows),
        }
        Handled::Yes
    }

    /// Gives up one thing: a range, then marks, then the quick filter, then the filter.
    fn cancel(&mut self) -> Handled {
        if self.range.take().is_some() || !self.marks.is_empty() {
            self.marks.clear();
        } else if self.quick.take().is_none() {
            self.filter.clear();
        }
        Handled::Yes
    }

    fn move_to(&mut self, index: usize, rows: &[K]) {
        self.index = index.min(rows.len().saturating_sub(1));
        self.at = rows.get(self.index).copied();
        self.stretch_range(rows);
    }

    fn half_page(&self) -> usize {
        (self.page / 2).max(1)
    }
}

fn toggled(now: Option<Quick>, wanted: Quick) -> Option<Quick> {
    if now == Some(wanted) { None } else { Some(wanted) }
}

#[cfg(test)]
mod tests;
