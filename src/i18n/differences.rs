//! What an entry changed, field by field, in words: `Stage: Class → Dossier`.
//!
//! Fields are found by comparing records (`change/fields.rs`); here they get their names and their values the words of
//! the reader: days, people, units and stages instead of codes.
//! Of a list only what came and what went is told.
//!
//! **Invariant**: a field without a name of its own is told by the name that files use, never left out.

use serde_json::Value;

use crate::change::edit::Edit;
use crate::change::fields;
use crate::change::fields::FieldChange;
use crate::domain::record::RecordId;
use crate::domain::registry::Registry;
use crate::i18n::ids::ui;
use crate::i18n::locale::Locale;
use crate::i18n::message::Message;
use crate::i18n::nouns;

/// One field in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// What the field is called.
    pub field: String,
    /// What was there; empty for nothing.
    pub before: String,
    /// What is there now; empty for nothing.
    pub after: String,
}

/// What an edit changed.
pub fn of(edit: &Edit, locale: &Locale, registry: &Registry) -> Vec<Difference> {
    fields::changed(edit).iter().map(|change| difference(change, locale, registry)).collect()
}

fn difference(change: &FieldChange, locale: &Locale, registry: &Registry) -> Difference {
    let field = match label(&change.field) {
        Some(message) => locale.text(message).into_owned(),
        None => change.field.replace('_', " "),
    };
    let (before, after) = match (&change.before, &change.after) {
        (Value::Array(before), Value::Array(after)) => (only(before, after), only(after, before)),
        (Value::Null, Value::Array(after)) => (Vec::new(), after.iter().collect()),
        (Value::Array(before), Value::Null) => (before.iter().collect(), Vec::new()),
        (before, after) => (vec![before], vec![after]),
    };
    let words = |values: Vec<&Value>| {
        let words: Vec<String> = values.into_iter().map(|value| worded(value, locale, registry)).collect();
        words.join(", ")
    };
    Difference { field, before: words(before), after: words(after) }
}

/// What is in one list and not in the other.
fn only<'v>(these: &'v [Value], those: &[Value]) -> Vec<&'v Value> {
    these.iter().filter(|value| !those.contains(value)).collect()
}

fn worded(value: &Value, locale: &Locale, registry: &Registry) -> String {
    match value {
        Value::Null => String::new(),
        Value::Bool(_) | Value::Number(_) => value.to_string(),
        Value::String(text) => text_in_words(text, locale, registry),
        Value::Array(values) => {
            values.iter().map(|value| worded(value, locale, registry)).collect::<Vec<_>>().join(", ")
        }
        Value::Object(fields) => {
            let parts = fields.iter().filter(|(name, _)| *name != "id");
            let words = parts.map(|(_, value)| worded(value, locale, registry));
            words.filter(|words| !words.is_empty()).collect::<Vec<_>>().join(" ")
        }
    }
}

/// A day, a record or a stage by what people call it; every other text is its own word.
fn text_in_words(text: &str, locale: &Locale, registry: &Registry) -> String {
    if let Ok(day) = text.parse() {
        return locale.date(day);
    }
    let record = text.parse().map(RecordId::Unit).ok();
    let record = record.or_else(|| text.parse().map(RecordId::Mentor).ok());
    let record = record.or_else(|| text.parse().map(RecordId::Candidate).ok());
    let record = record.or_else(|| text.parse().map(RecordId::Association).ok());
    match record {
        Some(record) => nouns::record(&record, locale, registry),
        None => nouns::reason(nouns::stage(text, locale, registry), locale, registry).to_owned(),
    }
}

/// The name of a field; the forms call it the same.
fn label(field: &str) -> Option<Message> {
    Some(match field {
        "name" => ui::FIELD_NAME,
        "unit" => ui::FIELD_UNIT,
        "born" => ui::FIELD_BIRTH,
        "gender" => ui::FIELD_GENDER,
        "occupation" => ui::FIELD_OCCUPATION,
        "contact" => ui::FIELD_CONTACT,
        "tags" => ui::FIELD_TAGS,
        "path" => ui::FIELD_PATH,
        "visits" => ui::FIELD_STAGE,
        "mentors" => ui::COLUMN_MENTORS,
        "introduced" => ui::FIELD_INTRODUCED_BY,
        "introducers" => ui::PANEL_INTRODUCERS,
        "next" => ui::FIELD_NEXT_STEP,
        "notes" => ui::PANEL_NOTES,
        "exits" => ui::DIFFERENCE_EXITS,
        "paused" => ui::DIFFERENCE_PAUSED,
        "papers" => ui::DIFFERENCE_PAPERS,
        "votes" => ui::DIFFERENCE_VOTES,
        "kind" => ui::FIELD_KIND,
        "head" => ui::FIELD_HEAD,
        "parents" => ui::FIELD_PARENT,
        "opened" => ui::FIELD_OPENED,
        "closed" => ui::FIELD_CLOSED,
        "assigned" => ui::FIELD_TARGET,
        "own" => ui::FIELD_OWN_TARGET,
        "term" => ui::FIELD_TERM_TARGET,
        "revisions" => ui::DIFFERENCE_REVISIONS,
        "counts" => ui::DIFFERENCE_COUNTS,
        "standings" => ui::FIELD_STANDING,
        "limit" => ui::FIELD_LIMIT,
        "official_since" => ui::FIELD_OFFICIAL_SINCE,
        _ => return None,
    })
}
