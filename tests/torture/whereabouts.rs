//! Where the saves of people who edit by hand have ended: in the history, only in some file, or nowhere.

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
    /// In the file, among the backups or among what was rescued.
    aside: usize,
    /// Nowhere.
    pub(crate) lost: Vec<String>,
}

impl Whereabouts {
    /// Looks for names that were given by hand.
    pub(crate) fn of(saves: &[String], town: &Town, entries: &[Entry]) -> Self {
        let by_hand = entries.iter().filter(|entry| entry.cause == Cause::HandEdit);
        let afters = by_hand.flat_map(|entry| entry.change.edits()).filter_map(Edit::after);
        let taken: Vec<&str> = afters
            .filter_map(|record| match record {
                Record::Candidate(candidate) => Some(candidate.name.as_str()),
                _ => None,
            })
            .collect();
        let kept = town.texts();
        let mut found = Self::default();
        for save in saves {
            if taken.contains(&save.as_str()) {
                found.merged += 1;
            } else if kept.iter().any(|text| text.contains(&format!("\"{save}\""))) {
                found.aside += 1;
            } else {
                found.lost.push(save.clone());
            }
        }
        found
    }
}

impl fmt::Display for Whereabouts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { merged, aside, lost } = self;
        let all = merged + aside + lost.len();
        write!(f, "{all} saves by hand, {merged} merged, {aside} put aside, {} lost", lost.len())
    }
}
