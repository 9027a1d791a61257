//! Conflicts: what a clash becomes when nobody is there to be asked, and how people decide it later.
//!
//! Deciding is a change like any other: it sets the field and takes the conflict out, so it is in the history and `u`
//! takes it back.

use chrono::DateTime;
use chrono::Utc;
use serde_json::Value;
use sha2::Digest;
use sha2::Sha256;

use crate::change::change::Change;
use crate::change::edit::Edit;
use crate::change::label::Act;
use crate::change::label::Label;
use crate::domain::conflict::Conflict;
use crate::domain::id::ConflictId;
use crate::domain::record::Record;
use crate::domain::record::RecordId;
use crate::domain::registry::Registry;
use crate::domain::rule::Rejection;
use crate::domain::text::Name;
use crate::domain::text::Text;
use crate::merge::record::Clash;
use crate::merge::settle;
use crate::merge::settle::Side;
use crate::merge::settle::with_field;
use crate::merge::value::canonical;

/// Who met and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Who made our side, when known.
    pub ours_by: Option<Text>,
    /// Who made their side, when known.
    pub theirs_by: Option<Text>,
    /// When the merge was made.
    pub at: DateTime<Utc>,
}

/// The conflict that a clash becomes.
pub fn of(clash: Clash, found: Found) -> Conflict {
    let id = id_of(&clash);
    let Clash { record, field, base, ours, theirs } = clash;
    let Found { ours_by, theirs_by, at } = found;
    Conflict { id, record, field, base, ours, theirs, ours_by, theirs_by, at }
}

/// A function of what the clash says, whichever side is called "ours": every machine that finds it names it so.
fn id_of(clash: &Clash) -> ConflictId {
    let text = |value: Option<&Value>| value.map(canonical).unwrap_or_default();
    let mut sides = [text(clash.ours.as_ref()), text(clash.theirs.as_ref())];
    sides.sort_unstable();
    let base = text(clash.base.as_ref());
    let said = format!("{:?}\n{:?}\n{base}\n{}", clash.record, clash.field, sides.join("\n"));
    let sum = Sha256::digest(said.as_bytes());
    ConflictId::from_bits(sum.iter().take(8).fold(0, |bits, byte| bits << 8 | u64::from(*byte)))
}

/// What somebody decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decision {
    /// One of the three values.
    Take(Side),
    /// What the record shows now, whatever it is.
    Leave,
    /// Something else, as typed.
    Typed(String),
}

/// The change that carries out a decision.
///
/// Refused when the conflict is no longer there, or when the value does not fit the field.
pub fn decide(registry: &Registry, id: ConflictId, decision: &Decision) -> Result<Change, Rejection> {
    let gone = || Rejection::Gone { id: RecordId::Conflict(id) };
    let conflict = registry.conflict(&id).ok_or_else(gone)?;
    let now = registry.record(&conflict.record);
    let wanted = match decision {
        Decision::Leave => now.clone(),
        Decision::Take(side) => taken(conflict, now.as_ref(), *side)?,
        Decision::Typed(text) => Some(typed(conflict, now.as_ref(), text)?),
    };
    let named = wanted.as_ref().or(now.as_ref()).and_then(name);
    let edit = Edit::between(now, wanted);
    let label = Label { subject: named, ..Label::new(Act::ResolveConflict) };
    Change::new(label, edit.into_iter().chain([Edit::remove(Record::Conflict(conflict.clone()))]))
}

/// The value of a side of a conflict.
pub fn value(conflict: &Conflict, side: Side) -> Option<&Value> {
    match side {
        Side::Base => conflict.base.as_ref(),
        Side::Ours => conflict.ours.as_ref(),
        Side::Theirs => conflict.theirs.as_ref(),
    }
}

/// The value that the record shows now.
pub fn present(registry: &Registry, conflict: &Conflict) -> Option<Value> {
    settle::field(&registry.record(&conflict.record)?, &conflict.field)
}

/// The conflicts about one record.
pub fn about<'r>(registry: &'r Registry, record: &RecordId) -> impl Iterator<Item = &'r Conflict> {
    registry.conflicts().values().filter(move |conflict| conflict.record == *record)
}

fn unfit(conflict: &Conflict) -> Rejection {
    Rejection::Unfit { id: conflict.record.clone() }
}

/// The record with one side's value; none when that side deleted it.
fn taken(conflict: &Conflict, now: Option<&Record>, side: Side) -> Result<Option<Record>, Rejection> {
    let value = value(conflict, side);
    match now {
        Some(record) => with_field(record, &conflict.field, value).map_err(|_| unfit(conflict)),
        None if conflict.field.is_whole() => value.map(|value| revived(conflict, value)).transpose(),
        // The record was deleted since; there is no field left to set.
        None => Ok(None),
    }
}

/// A record that is gone, from its fields.
fn revived(conflict: &Conflict, value: &Value) -> Result<Record, Rejection> {
    settle::record_of(conflict.record.kind(), value)
        .filter(|record| record.id() == conflict.record)
        .ok_or_else(|| unfit(conflict))
}

/// The record with a typed value: as a text where the field is one, else as a number.
fn typed(conflict: &Conflict, now: Option<&Record>, text: &str) -> Result<Record, Rejection> {
    let record = now.ok_or_else(|| Rejection::Gone { id: conflict.record.clone() })?;
    let text = text.trim();
    let tries = [Some(Value::from(text)), serde_json::from_str(text).ok()];
    let mut fits = tries
        .into_iter()
        .flatten()
        .filter_map(|value| with_field(record, &conflict.field, Some(&value)).ok().flatten());
    fits.next().filter(|_| !conflict.field.is_whole()).ok_or_else(|| unfit(conflict))
}

fn name(record: &Record) -> Option<Name> {
    match record {
        Record::Candidate(candidate) => Some(candidate.name.clone()),
        Record::Unit(unit) => Some(unit.name.clone()),
        Record::Mentor(mentor) => Some(mentor.name.clone()),
        Record::Association(association) => Some(association.name.clone()),
        Record::Committee(committee) => Some(committee.name.clone()),
        Record::Pack(_)
        | Record::Plan(_)
        | Record::Target(_)
        | Record::Directive(_)
        | Record::Meeting(_)
        | Record::Classification(_)
        | Record::Conflict(_) => None,
    }
}
