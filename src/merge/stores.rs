//! The three-way merge of whole stores: what an edit of the file by hand comes to.
//!
//! ```text
//!   base ──── entries of the log ────> ours
//!     └────── by hand ──────────────> theirs
//! ```
//!
//! The result is what leads from `ours` to the merged records. A field that both sides changed shows what was merged
//! in, because that was written last, and becomes a conflict that keeps all three values (`merge/conflict.rs`).
//!
//! **Invariants.** Nothing of either side is lost: it is in a record or in a conflict.
//! A record that one side deleted and the other edited, or began to refer to, stays, with a conflict
//! (`merge_stores::references_of_either_side_resolve`).

use std::collections::BTreeMap;

use crate::change::change::Change;
use crate::change::diff::diff;
use crate::change::edit::Edit;
use crate::change::label::Act;
use crate::change::label::Label;
use crate::domain::check;
use crate::domain::field::FieldPath;
use crate::domain::record::Record;
use crate::domain::record::RecordId;
use crate::domain::registry::Registry;
use crate::merge::record::Clash;
use crate::merge::record::merge as merge_record;
use crate::merge::settle;
use crate::merge::settle::Side;

/// The three versions of a store.
#[derive(Debug, Clone, Copy)]
pub struct Versions<'r> {
    /// What both sides started from.
    pub base: &'r Registry,
    /// The store as it is.
    pub ours: &'r Registry,
    /// What is merged into it.
    pub theirs: &'r Registry,
}

/// What a merge of stores comes to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Outcome {
    /// What leads from our records to the merged ones, without the conflicts.
    pub edits: Vec<Edit>,
    /// What people must decide.
    pub clashes: Vec<Clash>,
}

/// How many records the other side deletes, and of how many.
pub fn deletions(versions: Versions<'_>) -> (usize, usize) {
    let gone = versions.base.ids().filter(|id| !versions.theirs.contains(id));
    // What is gone from our side too is nobody's loss.
    (gone.filter(|id| versions.ours.contains(id)).count(), versions.base.ids().count())
}

/// Merges what leads from the base to their records into ours.
pub fn merge(versions: Versions<'_>) -> Outcome {
    let Versions { base, ours, theirs } = versions;
    let mut wanted: BTreeMap<RecordId, Option<Record>> = BTreeMap::new();
    let mut clashes = Vec::new();
    let change = diff(base, theirs, Label::new(Act::Several));
    for edit in change.iter().flat_map(Change::edits) {
        let id = edit.id();
        let merged = merge_record(edit.before(), ours.record(&id).as_ref(), edit.after());
        let shown = merged.record.as_ref().map(|record| showing_theirs(record, &merged.clashes));
        wanted.insert(id, shown);
        clashes.extend(merged.clashes);
    }
    keep_what_is_referred_to(versions, &mut wanted, &mut clashes);
    let edits = wanted.into_iter().filter_map(|(id, record)| Edit::between(ours.record(&id), record));
    Outcome { edits: edits.collect(), clashes }
}

/// The record with their value of every clash, except where they deleted it.
fn showing_theirs(record: &Record, clashes: &[Clash]) -> Record {
    match settle::all(record, clashes, Side::Theirs) {
        Ok(Some(settled)) => settled,
        Ok(None) | Err(_) => record.clone(),
    }
}

/// Brings back records that one side deleted while a record of the other side refers to them.
fn keep_what_is_referred_to(
    versions: Versions<'_>,
    wanted: &mut BTreeMap<RecordId, Option<Record>>,
    clashes: &mut Vec<Clash>,
) {
    let Versions { base, ours, theirs } = versions;
    let is_gone = |wanted: &BTreeMap<RecordId, Option<Record>>, id: &RecordId| match wanted.get(id) {
        Some(record) => record.is_none(),
        None => !ours.contains(id),
    };
    // A store has thousands of records and an edit by hand touches a few: all are looked at only when some are gone.
    let deletes = wanted.values().any(Option::is_none);
    let others = ours.ids().filter(|id| deletes && !wanted.contains_key(id));
    let records = others.filter_map(|id| ours.record(&id)).chain(wanted.values().flatten().cloned());
    let mut waiting: Vec<Record> = records.collect();
    while let Some(record) = waiting.pop() {
        for to in check::references(&record) {
            // What a side lets dangle by itself is its own affair; `check` reports it.
            let dangled = theirs.holds(&record) && !theirs.contains(&to);
            let Some(was) = base.record(&to).filter(|_| !dangled && is_gone(wanted, &to)) else { continue };
            let side = |registry: &Registry| registry.record(&to).and_then(|record| whole(&record));
            clashes.push(Clash {
                record: to.clone(),
                field: FieldPath::whole(),
                base: whole(&was),
                ours: side(ours),
                theirs: side(theirs),
            });
            // What comes back may refer to something that is gone too.
            waiting.push(was.clone());
            wanted.insert(to, Some(was));
        }
    }
}

fn whole(record: &Record) -> Option<serde_json::Value> {
    settle::field(record, &FieldPath::whole())
}
