//! What an edit changes, field by field: what history shows, and what taking an edit back depends on.
//!
//! Records are compared as the trees that files hold, so that no kind of record and no field needs code of its own.
//!
//! **Not here:** the words for fields and values (`i18n/differences.rs`).

use std::collections::BTreeSet;

use serde_json::Map;
use serde_json::Value;

use crate::change::change::Change;
use crate::change::edit::Edit;
use crate::domain::record::Record;
use crate::domain::record::RecordId;

/// One field of a record before and after; a side that is not there is null.
#[derive(Debug, Clone, PartialEq)]
pub struct FieldChange {
    /// The field, as files call it.
    pub field: String,
    /// What was there before.
    pub before: Value,
    /// What is there after.
    pub after: Value,
}

/// The fields that an edit changes, in alphabetical order; the id is none of them.
pub fn changed(edit: &Edit) -> Vec<FieldChange> {
    let (before, after) =
        (edit.before().map(fields).unwrap_or_default(), edit.after().map(fields).unwrap_or_default());
    let names: BTreeSet<&String> = before.keys().chain(after.keys()).filter(|name| *name != "id").collect();
    let side = |fields: &Map<String, Value>, name: &String| fields.get(name).cloned().unwrap_or(Value::Null);
    let change = |name: &String| FieldChange {
        field: name.clone(),
        before: side(&before, name),
        after: side(&after, name),
    };
    names.into_iter().map(change).filter(|change| change.before != change.after).collect()
}

/// Every field of every record that a change touches.
pub fn touched(change: &Change) -> BTreeSet<(RecordId, String)> {
    let of = |edit: &Edit| {
        let id = edit.id();
        changed(edit).into_iter().map(move |change| (id.clone(), change.field))
    };
    change.edits().iter().flat_map(of).collect()
}

/// A record's fields; the kind around them is told by its id.
fn fields(record: &Record) -> Map<String, Value> {
    // A record is made of texts, numbers and lists, so this cannot fail; should it, nothing is shown of it.
    let value = serde_json::to_value(record).unwrap_or_default();
    let inner = match value {
        Value::Object(kind) => kind.into_iter().next().map(|(_, fields)| fields),
        _ => None,
    };
    match inner {
        Some(Value::Object(fields)) => fields,
        _ => Map::new(),
    }
}
