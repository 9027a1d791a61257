//! Marks of a table: single rows, ranges, all of them.
//!
//! **Invariant**: a range is what was marked when it began, and the rows from there to the cursor.

use std::collections::BTreeSet;

use crate::tui::action::Action;
use crate::tui::grid::Grid;
use crate::tui::grid::Handled;

impl<K: Copy + Ord, C: Copy + PartialEq> Grid<K, C> {
    /// Marks exactly the rows for which `wanted` holds, besides those marked already.
    pub(crate) fn mark_where(&mut self, rows: &[K], wanted: impl Fn(K) -> bool) {
        self.marks.extend(rows.iter().copied().filter(|id| wanted(*id)));
    }

    /// Marks, one of the actions that do it.
    pub(super) fn mark(&mut self, action: Action, steps: usize, rows: &[K]) -> Handled {
        match action {
            Action::Mark => {
                for id in rows.iter().skip(self.index).take(steps) {
                    toggle(&mut self.marks, *id);
                }
                self.range = None;
                self.move_to(self.index + steps, rows);
            }
            Action::MarkRange => {
                self.range = match (self.range.take(), self.at) {
                    (None, Some(at)) => Some((at, self.marks.clone())),
                    _ => None,
                };
                self.stretch_range(rows);
            }
            Action::MarkAll => self.mark_where(rows, |_| true),
            Action::InvertMarks => rows.iter().for_each(|id| toggle(&mut self.marks, *id)),
            _ => return Handled::No,
        }
        Handled::Yes
    }

    /// Takes the rows up to the cursor into the range, when one is open.
    pub(super) fn stretch_range(&mut self, rows: &[K]) {
        let Some((start, before)) = &self.range else { return };
        let Some(start) = rows.iter().position(|row| row == start) else { return };
        let (low, high) = (start.min(self.index), start.max(self.index));
        self.marks = before.clone();
        self.marks.extend(rows.iter().copied().take(high + 1).skip(low));
    }
}

fn toggle<K: Copy + Ord>(marks: &mut BTreeSet<K>, id: K) {
    if !marks.remove(&id) {
        marks.insert(id);
    }
}
