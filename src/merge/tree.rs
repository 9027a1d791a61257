//! A record as the tree of its fields, the shape in which records are compared and merged.
//!
//! The tree is what serde writes, so a field that is added to a record is in it without anybody thinking of it.
//! Fields that only make sense together are gathered into one before merging and scattered afterwards:
//! where a candidate stands is his visits *and* his departures, a target is its number *and* the revisions behind it.
//!
//! **Invariant.** A record comes out of its tree as it went in (`merge_laws::a_tree_gives_its_record_back`).

use serde_json::Map;
use serde_json::Value;

use crate::domain::record::Record;
use crate::domain::record::RecordKind;

/// The fields of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Tree {
    kind: RecordKind,
    /// The fields, gathered.
    pub(crate) fields: Value,
}

/// The name under which fields are gathered, and the fields.
struct Group {
    name: &'static str,
    members: &'static [&'static str],
}

fn groups(kind: RecordKind) -> &'static [Group] {
    match kind {
        RecordKind::Candidate => &[Group { name: "stage", members: &["visits", "exits"] }],
        RecordKind::Target => &[Group { name: "assigned", members: &["assigned", "revisions"] }],
        RecordKind::Committee
        | RecordKind::Pack
        | RecordKind::Unit
        | RecordKind::Plan
        | RecordKind::Mentor
        | RecordKind::Association
        | RecordKind::Directive
        | RecordKind::Meeting
        | RecordKind::Classification
        | RecordKind::Conflict => &[],
    }
}

impl Tree {
    /// The tree of a record; none only if serde could not write it.
    pub(crate) fn of(record: &Record) -> Option<Self> {
        let Value::Object(outer) = serde_json::to_value(record).ok()? else { return None };
        let (_, fields) = outer.into_iter().next()?;
        let Value::Object(mut fields) = fields else { return None };
        let kind = record.id().kind();
        for group in groups(kind) {
            gather(&mut fields, group);
        }
        Some(Self { kind, fields: Value::Object(fields) })
    }

    /// Another tree of the same kind.
    pub(crate) fn with(&self, fields: Value) -> Self {
        Self { kind: self.kind, fields }
    }

    /// A tree of a kind.
    pub(crate) fn of_kind(kind: RecordKind, fields: Value) -> Self {
        Self { kind, fields }
    }

    /// The kind of the record.
    pub(crate) fn kind(&self) -> RecordKind {
        self.kind
    }

    /// The record; none when the fields make no sound record of its kind.
    pub(crate) fn into_record(self) -> Option<Record> {
        let Value::Object(mut fields) = self.fields else { return None };
        for group in groups(self.kind) {
            scatter(&mut fields, group);
        }
        let mut outer = Map::new();
        // Serde names a record after its kind, and the kinds are called as they are in code.
        outer.insert(format!("{:?}", self.kind), Value::Object(fields));
        serde_json::from_value(Value::Object(outer)).ok()
    }
}

fn gather(fields: &mut Map<String, Value>, group: &Group) {
    let members = group.members.iter().filter_map(|name| Some((*name, fields.remove(*name)?)));
    let gathered: Map<String, Value> = members.map(|(name, value)| (name.to_owned(), value)).collect();
    fields.insert(group.name.to_owned(), Value::Object(gathered));
}

fn scatter(fields: &mut Map<String, Value>, group: &Group) {
    if let Some(Value::Object(gathered)) = fields.remove(group.name) {
        fields.extend(gathered);
    }
}
