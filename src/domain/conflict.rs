//! A decision that a merge left to people: a record like any other, so that it is in the file, in the log and in undo.
//!
//! It holds all three values of one field, so nothing of either side is lost while nobody has decided.
//! The record itself shows one of them meanwhile.
//!
//! **Not here:** how conflicts come about (`merge/stores.rs`), deciding one (`merge/conflict.rs`), words (`i18n/`).

use chrono::DateTime;
use chrono::Utc;
use serde::Deserialize;
use serde::Serialize;
use serde_json::Value;

use crate::domain::field::FieldPath;
use crate::domain::id::ConflictId;
use crate::domain::is_default;
use crate::domain::record::RecordId;
use crate::domain::text::Text;

/// A field that two people changed differently.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Conflict {
    /// Its id; it follows from what the conflict says, so that every machine that finds it gives it the same one.
    pub id: ConflictId,
    /// The record.
    pub record: RecordId,
    /// The field; left out when the record itself is meant, because one side deleted it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub field: FieldPath,
    /// What both started from; none when there was nothing.
    #[serde(default, skip_serializing_if = "is_default")]
    pub base: Option<Value>,
    /// What the store had; none when it had nothing.
    #[serde(default, skip_serializing_if = "is_default")]
    pub ours: Option<Value>,
    /// What was merged into it; none when there was nothing.
    #[serde(default, skip_serializing_if = "is_default")]
    pub theirs: Option<Value>,
    /// Who made `ours`, when known.
    #[serde(default, skip_serializing_if = "is_default")]
    pub ours_by: Option<Text>,
    /// Who made `theirs`, when known.
    #[serde(default, skip_serializing_if = "is_default")]
    pub theirs_by: Option<Text>,
    /// When it was found.
    pub at: DateTime<Utc>,
}
