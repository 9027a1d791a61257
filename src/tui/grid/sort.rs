//! The order of a table: which columns decide, the first one most.

use crate::tui::grid::Grid;
use crate::tui::widgets::table::SortMark;

/// Whether a column decides alone or after those that decide already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Further {
    /// Alone.
    No,
    /// After the others.
    Yes,
}

impl<K: Copy + Ord, C: Copy + PartialEq> Grid<K, C> {
    /// Sorts by one column and nothing else, and goes to it.
    pub(crate) fn sort_by(&mut self, columns: &[C], column: usize, mark: SortMark) {
        if let Some(key) = columns.get(column) {
            self.column = column;
            self.order = vec![(*key, mark)];
        }
    }

    /// Upwards, downwards, off; `O` keeps the keys that decide before this one.
    pub(super) fn sort(&mut self, columns: &[C], further: Further) {
        let Some(column) = columns.get(self.column) else { return };
        let known = self.order.iter().position(|(key, _)| key == column);
        let next = match known.map(|index| self.order[index].1) {
            None => Some(SortMark::Ascending),
            Some(SortMark::Ascending) => Some(SortMark::Descending),
            Some(SortMark::Descending) => None,
        };
        match (further, known, next) {
            (Further::No, _, next) => self.order = next.map(|mark| (*column, mark)).into_iter().collect(),
            (Further::Yes, Some(index), Some(mark)) => self.order[index].1 = mark,
            (Further::Yes, Some(index), None) => {
                self.order.remove(index);
            }
            (Further::Yes, None, next) => self.order.extend(next.map(|mark| (*column, mark))),
        }
    }
}
