//! The three-way merge of one record.

use serde_json::Value;

use crate::domain::field::FieldPath;
use crate::domain::record::Record;
use crate::domain::record::RecordId;
use crate::merge::rule;
use crate::merge::tree::Tree;
use crate::merge::value::Merger;
use crate::merge::value::Sides;
use crate::merge::value::shown;

/// A field that both sides changed differently; none where a side does not have it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clash {
    /// The record.
    pub record: RecordId,
    /// The field; the record itself when one side deleted it.
    pub field: FieldPath,
    /// What both started from.
    pub base: Option<Value>,
    /// What one side made of it.
    pub ours: Option<Value>,
    /// What the other made of it.
    pub theirs: Option<Value>,
}

/// What became of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merged {
    /// The record with one value of every clash; none when it is gone.
    pub record: Option<Record>,
    /// The fields that a person must decide.
    pub clashes: Vec<Clash>,
}

/// Merges the three versions of one record; none where a side does not have it.
///
/// A record that one side deleted and the other edited is kept with the edit, and clashes as a whole.
pub fn merge(base: Option<&Record>, ours: Option<&Record>, theirs: Option<&Record>) -> Merged {
    if ours == theirs || theirs == base {
        return settled(ours);
    }
    if ours == base {
        return settled(theirs);
    }
    match (ours, theirs) {
        (Some(ours), Some(theirs)) => by_field(base, ours, theirs),
        (one, other) => as_a_whole(base, one, other),
    }
}

fn settled(record: Option<&Record>) -> Merged {
    Merged { record: record.cloned(), clashes: Vec::new() }
}

fn by_field(base: Option<&Record>, ours: &Record, theirs: &Record) -> Merged {
    let whole = || as_a_whole(base, Some(ours), Some(theirs));
    let (Some(one), Some(other)) = (Tree::of(ours), Tree::of(theirs)) else { return whole() };
    let base_tree = base.and_then(Tree::of);
    let mut merger = Merger::default();
    let sides = Sides {
        base: base_tree.as_ref().map(|tree| &tree.fields),
        ours: Some(&one.fields),
        theirs: Some(&other.fields),
    };
    let merged = merger.value(rule::fields(one.kind()), sides);
    // Fields that were each sound may make an unsound record, such as a text that has become too long.
    let Some(record) = merged.and_then(|fields| one.with(fields).into_record()) else { return whole() };
    let id = record.id();
    let clash = |difference: crate::merge::value::Difference| Clash {
        record: id.clone(),
        field: FieldPath::new(difference.path),
        base: difference.base,
        ours: difference.ours,
        theirs: difference.theirs,
    };
    let clashes = merger.differences.into_iter().map(clash).collect();
    Merged { record: Some(record), clashes }
}

/// The whole record is what the sides differ about.
fn as_a_whole(base: Option<&Record>, ours: Option<&Record>, theirs: Option<&Record>) -> Merged {
    let value = |record: Option<&Record>| record.and_then(Tree::of).map(|tree| tree.fields);
    let (was, one, other) = (value(base), value(ours), value(theirs));
    let record = if shown(one.as_ref(), other.as_ref()) == one.as_ref() { ours } else { theirs };
    let id = ours.or(theirs).map_or(RecordId::Committee, Record::id);
    let clash = Clash { record: id, field: FieldPath::whole(), base: was, ours: one, theirs: other };
    Merged { record: record.cloned(), clashes: vec![clash] }
}
