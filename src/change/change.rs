//! A labelled list of edits: one undo step, one line of history.
//!
//! **Invariants.** At most one edit per record; never empty.
//! This file holds the only function of the program that changes a [`Registry`].

use std::collections::BTreeSet;

use serde::Deserialize;
use serde::Serialize;

use crate::change::edit::Edit;
use crate::change::label::Label;
use crate::domain::check;
use crate::domain::record::Record;
use crate::domain::record::RecordId;
use crate::domain::registry::Registry;
use crate::domain::rule::Rejection;

/// A labelled list of edits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Change {
    /// What was done, as a value that can be worded in any language.
    pub label: Label,
    edits: Vec<Edit>,
}

impl Change {
    /// A change of the given edits; later edits of a record continue earlier ones.
    pub fn new(label: Label, edits: impl IntoIterator<Item = Edit>) -> Result<Self, Rejection> {
        let mut merged: Vec<Edit> = Vec::new();
        for edit in edits {
            match merged.iter_mut().find(|known| known.id() == edit.id()) {
                Some(known) => {
                    let after = edit.after().cloned();
                    let before = known.before().cloned();
                    match Edit::between(before, after) {
                        Some(joined) => *known = joined,
                        None => merged.retain(|known| known.id() != edit.id()),
                    }
                }
                None => merged.push(edit),
            }
        }
        if merged.is_empty() { Err(Rejection::NoChange) } else { Ok(Self { label, edits: merged }) }
    }

    /// A change of exactly these edits, of which no two concern one record; as `diff` and the store make them.
    pub(crate) fn of_distinct(label: Label, edits: Vec<Edit>) -> Self {
        Self { label, edits }
    }

    /// Its edits.
    pub fn edits(&self) -> &[Edit] {
        &self.edits
    }

    /// The change that takes this one back.
    pub fn inverted(&self) -> Self {
        let edits = self.edits.iter().rev().cloned().map(Edit::inverted).collect();
        Self { label: self.label.clone(), edits }
    }

    /// Puts the afters in the place of the befores: all of them, or none and the reason why not.
    ///
    /// Refused when a record is not what the edit started from, or when a reference would dangle.
    pub fn apply(&self, registry: &mut Registry) -> Result<(), Rejection> {
        self.edits.iter().try_for_each(|edit| check_start(registry, edit))?;
        let ours: BTreeSet<RecordId> = self.edits.iter().map(Edit::id).collect();
        self.edits.iter().try_for_each(|edit| check_removal(registry, edit, &ours))?;
        self.replay(registry);
        let broken = self.edits.iter().find_map(|edit| check_result(registry, edit).err());
        match broken {
            None => Ok(()),
            Some(rejection) => {
                self.inverted().replay(registry);
                Err(rejection)
            }
        }
    }

    /// Puts the afters without asking: for what was accepted before and comes back from a file or a log.
    pub(crate) fn replay(&self, registry: &mut Registry) {
        for edit in &self.edits {
            match edit.after() {
                Some(record) => registry.put(record.clone()),
                None => registry.remove(&edit.id()),
            }
        }
    }
}

/// Takes a record that was just read into a registry that is still being read: the only way in that is no change,
/// because a million edits would need the memory of three million records.
pub(crate) fn take_in(registry: &mut Registry, record: Record) {
    registry.put(record);
}

fn check_start(registry: &Registry, edit: &Edit) -> Result<(), Rejection> {
    let id = edit.id();
    match edit.before() {
        None if registry.contains(&id) => Err(Rejection::Exists { id }),
        Some(_) if !registry.contains(&id) => Err(Rejection::Gone { id }),
        Some(before) if !registry.holds(before) => Err(Rejection::Changed { id }),
        None | Some(_) => Ok(()),
    }
}

fn check_removal(registry: &Registry, edit: &Edit, ours: &BTreeSet<RecordId>) -> Result<(), Rejection> {
    if edit.after().is_some() {
        return Ok(());
    }
    let id = edit.id();
    if id == RecordId::Committee {
        // A store without its committee is none.
        return Err(Rejection::InUse { id: id.clone(), by: id, count: 1 });
    }
    // Records of the same change are judged by what they become, below.
    let others: Vec<RecordId> =
        check::referrers(registry, &id).into_iter().filter(|other| !ours.contains(other)).collect();
    match others.first() {
        Some(by) => Err(Rejection::InUse { id, by: by.clone(), count: others.len() }),
        None => Ok(()),
    }
}

fn check_result(registry: &Registry, edit: &Edit) -> Result<(), Rejection> {
    let Some(after) = edit.after() else { return Ok(()) };
    // A reference that dangled before, in a file made by hand, must not block every other edit of its record.
    let before = edit.before().map(check::references).unwrap_or_default();
    for to in check::references(after) {
        if !registry.contains(&to) && !before.contains(&to) {
            return Err(Rejection::Dangling { id: edit.id(), to });
        }
    }
    match (edit.before(), after) {
        // Nor must a cycle that such a file brought along.
        (Some(Record::Unit(before)), Record::Unit(after)) if before.parents == after.parents => Ok(()),
        (_, Record::Unit(unit)) if check::is_in_cycle(registry, unit.id) => {
            Err(Rejection::Cycle { name: unit.name.clone() })
        }
        _ => Ok(()),
    }
}
