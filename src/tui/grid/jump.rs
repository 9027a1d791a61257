//! Jumps in a table: from group to group, and from hit to hit of words that highlight instead of hiding.
//!
//! A group is a run of rows that the screen calls alike; a table sorted by stage has one for every stage.
//! Forwards one comes to the beginning of the next group, from the last one to the last row; backwards to the
//! beginning of this group and then of the one before.
//! Hits go round: after the last one comes the first, and the status line says so.
//!
//! **Invariant**: the places of the hits belong to the rows of the last `find`, which a screen calls whenever it has
//! brought its rows up to date.

use crate::tui::availability::Why;
use crate::tui::derived::Basis;
use crate::tui::filter::Manner;
use crate::tui::grid::Grid;
use crate::tui::grid::Selection;

/// Where to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Jump {
    /// Down the table.
    Next,
    /// Up the table.
    Previous,
}

/// What the words that highlight have found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Found {
    /// How many rows.
    pub(crate) count: usize,
    /// Which of them the cursor is on, from 1.
    pub(crate) place: Option<usize>,
    /// The last jump went round the end of the table.
    pub(crate) went_round: Option<Jump>,
}

impl<K: Copy + Ord, C: Copy + PartialEq> Grid<K, C> {
    /// Looks for the words that highlight: `among` says which ids are left when they hide the others.
    pub(crate) fn find(&mut self, basis: Basis, rows: &[K], among: impl FnOnce(&Selection<C>) -> Vec<K>) {
        let key = self.is_highlighting().then(|| {
            let filter = self.filter.text().to_owned();
            (basis, Selection { filter, quick: self.quick, order: self.order.clone() })
        });
        let wanted = key.as_ref().map(|(_, selection)| selection.clone());
        self.hits.refresh(key, || {
            let found = wanted.map_or(Vec::new(), |selection| among(&selection));
            let found: std::collections::BTreeSet<K> = found.into_iter().collect();
            (0..rows.len()).filter(|place| found.contains(&rows[*place])).collect()
        });
    }

    /// What was found, while words highlight.
    pub(crate) fn found(&self) -> Option<Found> {
        let hits = self.hits.get();
        let place = hits.binary_search(&self.index).ok().map(|place| place + 1);
        self.is_highlighting().then_some(Found { count: hits.len(), place, went_round: self.went_round })
    }

    /// Whether the words that highlight are found in a row.
    pub(crate) fn is_hit(&self, index: usize) -> bool {
        self.hits.get().binary_search(&index).is_ok()
    }

    /// Whether there is a hit to go to, and if not, why.
    pub(crate) fn can_go_to_hit(&self) -> Result<(), Why> {
        match self.found() {
            None => Err(Why::NotHighlighting),
            Some(Found { count: 0, .. }) => Err(Why::NoHit),
            Some(_) => Ok(()),
        }
    }

    /// Whether there is another group to go to.
    pub(crate) fn can_go_to_group<G: PartialEq>(
        &self,
        rows: &[K],
        group: impl Fn(K) -> G,
    ) -> Result<(), Why> {
        let first = rows.first().map(|id| group(*id)).ok_or(Why::NoRow)?;
        if rows.iter().any(|id| group(*id) != first) { Ok(()) } else { Err(Why::OneGroup) }
    }

    /// Goes some groups on or back.
    pub(crate) fn go_to_group<G: PartialEq>(
        &mut self,
        jump: Jump,
        times: usize,
        rows: &[K],
        group: impl Fn(K) -> G,
    ) {
        let begins = |index: usize| index == 0 || group(rows[index - 1]) != group(rows[index]);
        for _ in 0..times.min(rows.len()) {
            let target = match jump {
                Jump::Next => (self.index + 1..rows.len()).find(|index| begins(*index)),
                Jump::Previous => (0..self.index).rev().find(|index| begins(*index)),
            };
            let end = if jump == Jump::Next { rows.len() } else { 0 };
            self.move_to(target.unwrap_or(end), rows);
        }
    }

    /// Goes some hits on or back, round the end of the table if need be.
    pub(super) fn go_to_hit(&mut self, jump: Jump, times: usize, rows: &[K]) {
        for _ in 0..times.min(self.hits.get().len()) {
            let hits = self.hits.get();
            let at = self.index;
            let onward = match jump {
                Jump::Next => hits.iter().find(|place| **place > at),
                Jump::Previous => hits.iter().rev().find(|place| **place < at),
            };
            let round = if jump == Jump::Next { hits.first() } else { hits.last() };
            let Some(target) = onward.or(round).copied() else { return };
            if onward.is_none() {
                self.went_round = Some(jump);
            }
            self.move_to(target, rows);
        }
    }

    /// Goes to the hit that is here or comes next, once the words are typed.
    pub(super) fn go_to_first_hit(&mut self, rows: &[K]) {
        if !self.is_hit(self.index) {
            self.go_to_hit(Jump::Next, 1, rows);
        }
    }

    fn is_highlighting(&self) -> bool {
        self.filter.manner() == Manner::Highlight && !self.filter.text().is_empty()
    }
}
