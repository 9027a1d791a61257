//! The history as a table: which entries there are, which of them still stand, what builds on one of them.
//!
//! **Invariants.** Newest first. An entry stands unless a later one takes it back that itself stands.
//!
//! **Not here:** reading the history (`session/`), the words (`i18n/changes.rs`, `i18n/differences.rs`).

use std::collections::BTreeSet;

use crate::change::entry::Cause;
use crate::change::entry::Entry;
use crate::change::entry::Rev;
use crate::change::fields;

/// The revisions that were taken back and not done again.
pub fn taken_back(entries: &[Entry]) -> BTreeSet<Rev> {
    let mut gone = BTreeSet::new();
    for entry in entries {
        match entry.cause {
            Cause::Undo { of } => {
                gone.insert(of);
            }
            Cause::Redo { of } => {
                gone.remove(&of);
            }
            Cause::Done | Cause::Merge | Cause::Import | Cause::HandEdit => {}
        }
    }
    gone
}

/// The later entries that changed the same fields and still stand, the newest first: they build on this one.
pub fn builds_on(entries: &[Entry], rev: Rev) -> Vec<&Entry> {
    let Some(place) = entries.iter().position(|entry| entry.rev == rev) else { return Vec::new() };
    let touched = fields::touched(&entries[place].change);
    let gone = taken_back(entries);
    let stands = |entry: &&Entry| match entry.cause {
        // Taking back and doing again cancel each other out, and with the entry they are about.
        Cause::Undo { of } | Cause::Redo { of } => {
            of != rev && !gone.contains(&of) && !is_walked(entries, of)
        }
        Cause::Done | Cause::Merge | Cause::Import | Cause::HandEdit => !gone.contains(&entry.rev),
    };
    let meets = |entry: &&Entry| !fields::touched(&entry.change).is_disjoint(&touched);
    entries[place + 1..].iter().rev().filter(stands).filter(meets).collect()
}

/// Whether an entry was taken back or done again at least once; it then stands for the entries that did so.
fn is_walked(entries: &[Entry], of: Rev) -> bool {
    entries.iter().any(|entry| matches!(entry.cause, Cause::Undo { of: other } if other == of))
}
