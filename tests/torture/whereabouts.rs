//! Where the saves of people who edit by hand have ended: in the history, as a conflict, only in some file, or
//! nowhere.

use std::fmt;

use ketnap::change::edit::Edit;
use ketnap::change::entry::Cause;
use ketnap::change::entry::Entry;
use ketnap::domain::Record;

use crate::town::Town;

/// The saves by where they are.
#[derive(Debug, Default)]
pub(crate) struct Whereabouts {
    /// In an entry of the history that came from the file.
    merged: usize,
    /// In a conflict that came from the file, because the same field had been changed meanwhile.
    asked: usize,
    /// In the file, among the backups or among what was rescued.
    aside: usize,
    /// Nowhere.
    pub(crate) lost: Vec<String>,
}

impl Whereabouts {
    /// Looks for names that were given by hand.
    pub(crate) fn of(saves: &[String], town: &Town, entries: &[Entry]) -> Self {
        let by_hand = entries.iter().filter(|entry| entry.cause == Cause::HandEdit);
        let afters: Vec<&Record> =
            by_hand.flat_map(|entry| entry.change.edits()).filter_map(Edit::after).collect();
        let kept = town.texts();
        let mut found = Self::default();
        for save in saves {
            let quoted = format!("\"{save}\"");
            if afters.iter().any(|record| is_named(record, save)) {
                found.merged += 1;
            } else if afters.iter().any(|record| is_conflict_over(record, &quoted)) {
                found.asked += 1;
            } else if kept.iter().any(|text| text.contains(&quoted)) {
                found.aside += 1;
            } else {
                found.lost.push(save.clone());
            }
        }
        found
    }

    /// Whether the history has every one of them.
    pub(crate) fn are_all_in_the_store(&self) -> bool {
        self.aside == 0 && self.lost.is_empty()
    }
}

impl fmt::Display for Whereabouts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { merged, asked, aside, lost } = self;
        let all = merged + asked + aside + lost.len();
        write!(
            f,
            "{all} saves by hand: {merged} merged, {asked} conflicts, {aside} put aside, {} lost",
            lost.len()
        )
    }
}

fn is_named(record: &Record, name: &str) -> bool {
    matches!(record, Record::Candidate(candidate) if candidate.name.as_str() == name)
}

fn is_conflict_over(record: &Record, quoted: &str) -> bool {
    matches!(record, Record::Conflict(conflict) if format!("{:?}", conflict.theirs).contains(quoted))
}
