//! Dropdown: the list that opens below a field whose value is one of many records, or several tags.
//!
//! Inside the form and not an overlay of its own, so that the rest of the form stays readable while one chooses.
//!
//! **Invariants**: the query decides which rows are found, never what the field holds; closing the list without
//! choosing leaves the field as it was.
//!
//! Not here: which rows there are (`forms/choices.rs`).

use crate::domain::fold::fold;
use crate::i18n::search::Query;
use crate::i18n::search::Ranking;
use crate::tui::forms::pick::Pick;
use crate::tui::forms::pick::PickRow;
use crate::tui::widgets::text_input::TextInput;

/// Worth of being found in the name alone: above everything that needs the detail too.
const IN_NAME: u32 = 1000;

/// Whether a list takes one row or several.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Takes {
    /// One; choosing it closes the list.
    One,
    /// Several.
    Several,
}

/// An open list.
#[derive(Debug, Clone)]
pub(super) struct Dropdown {
    /// What has been typed to find a row.
    pub(super) query: TextInput,
    /// Whether it takes one row or several.
    pub(super) takes: Takes,
    rows: Vec<PickRow>,
    found: Vec<usize>,
    cursor: usize,
}

impl Dropdown {
    /// A list with all its rows, the cursor on what is chosen.
    pub(super) fn new(rows: Vec<PickRow>, takes: Takes, chosen: &Pick) -> Self {
        let cursor = rows.iter().position(|row| row.pick == *chosen).unwrap_or(0);
        let found = (0..rows.len()).collect();
        Self { query: TextInput::default(), takes, rows, found, cursor }
    }

    /// Forgets the query, the cursor stays on its row.
    pub(super) fn clear_query(&mut self) {
        let chosen = self.current().map(|row| row.pick.clone());
        self.query.set("");
        self.search();
        if let Some(pick) = chosen {
            self.cursor = self.found.iter().position(|index| self.rows[*index].pick == pick).unwrap_or(0);
        }
    }

    /// Moves the cursor, stopping at both ends.
    pub(super) fn move_by(&mut self, rows: isize) {
        let last = self.found.len().saturating_sub(1);
        self.cursor = self.cursor.saturating_add_signed(rows).min(last);
    }

    /// The row of the cursor.
    pub(super) fn current(&self) -> Option<&PickRow> {
        self.found.get(self.cursor).map(|index| &self.rows[*index])
    }

    /// How many rows are found.
    pub(super) fn len(&self) -> usize {
        self.found.len()
    }

    /// The place of the cursor among the found rows.
    pub(super) fn cursor(&self) -> usize {
        self.cursor
    }

    /// The first of the rows shown when only some are: the cursor stands in their middle where it can.
    pub(super) fn first(&self, shown: usize) -> usize {
        self.cursor.saturating_sub(shown / 2).min(self.len().saturating_sub(shown))
    }

    /// A found row.
    pub(super) fn row(&self, index: usize) -> Option<&PickRow> {
        self.found.get(index).map(|index| &self.rows[*index])
    }

    /// Finds the rows for what is in the query now.
    pub(super) fn search(&mut self) {
        let query = Query::new(self.query.value());
        let mut ranking = Ranking::default();
        let rank = |(index, row): (usize, &PickRow)| {
            // The row that empties a field is no answer to a name.
            if row.pick == Pick::Nothing && !query.is_empty() {
                return None;
            }
            let in_name = ranking.rank(&query, &row.name, &row.folded).map(|rank| rank + IN_NAME);
            let rank = in_name.or_else(|| ranking.rank(&query, &row.whole, &fold(&row.whole)))?;
            Some((std::cmp::Reverse(rank), index))
        };
        let mut ranked: Vec<_> = self.rows.iter().enumerate().filter_map(rank).collect();
        ranked.sort_unstable();
        self.found = ranked.into_iter().map(|(_, index)| index).collect();
        self.cursor = 0;
    }
}
