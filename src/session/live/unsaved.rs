//! Unsaved: which rows carry the mark of something that is not on disk yet.
//!
//! Separate from the pending edits, because a row shows more than its own record: a unit's figures count its
//! candidates, a mentor's load counts who is helped. What is shown without a mark must be on disk, so the mark goes on
//! everything a pending edit may have changed.

use std::collections::BTreeSet;

use crate::domain::Record;
use crate::domain::Registry;
use crate::domain::id::UnitId;
use crate::domain::record::RecordId;
use crate::session::live::pending::Pending;

/// What carries the mark.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Unsaved {
    edits: usize,
    records: BTreeSet<RecordId>,
}

impl Unsaved {
    /// What pending edits touch, directly or by being counted.
    pub(crate) fn of(pending: &Pending, registry: &Registry) -> Self {
        let mut records = BTreeSet::new();
        for edit in pending.edits() {
            records.insert(edit.id());
            for record in edit.before().into_iter().chain(edit.after()) {
                counted_in(record, registry, &mut records);
            }
        }
        Self { edits: pending.len(), records }
    }

    /// How many edits are not on disk yet.
    pub fn edits(&self) -> usize {
        self.edits
    }

    /// Whether the row of a record carries the mark.
    pub fn has(&self, id: &RecordId) -> bool {
        self.records.contains(id)
    }
}

/// The records whose rows count this one.
fn counted_in(record: &Record, registry: &Registry, found: &mut BTreeSet<RecordId>) {
    match record {
        Record::Candidate(candidate) => {
            unit_and_above(candidate.unit, registry, found);
            found.extend(candidate.mentors.iter().map(|spell| RecordId::Mentor(spell.mentor)));
        }
        Record::Target(target) => unit_and_above(target.unit, registry, found),
        Record::Unit(unit) => unit_and_above(unit.id, registry, found),
        _ => {}
    }
}

/// A unit and those that count it as a part, on whatever day.
fn unit_and_above(unit: UnitId, registry: &Registry, found: &mut BTreeSet<RecordId>) {
    let (mut above, mut seen) = (vec![unit], BTreeSet::new());
    while let Some(unit) = above.pop() {
        // A unit that was met before is not followed again, so a cycle in a file made by hand ends.
        if seen.insert(unit) {
            found.insert(RecordId::Unit(unit));
            let parents = registry.unit(&unit).map(|unit| unit.parents.as_slice()).unwrap_or_default();
            above.extend(parents.iter().filter_map(|spell| spell.unit));
        }
    }
}
