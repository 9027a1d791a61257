//! What a frame says: one entry, or a note about the log.
//!
//! An entry is written as the records after it (`put`) and the ids of those that are gone (`del`), not as the
//! gesture that led there: replaying is idempotent and the log has no second schema.
//! The records before it are found by folding the log, so that history and undo have both sides.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::change::change::Change;
use crate::change::edit::Edit;
use crate::change::entry::{Cause, Entry, Rev};
use crate::change::label::Label;
use crate::domain::Record;
use crate::domain::Registry;
use crate::domain::record::RecordId;
use crate::domain::text::Text;
use crate::store::error::StoreError;
use crate::store::frame::NOTE;
use crate::store::snapshot::dialect;

/// An entry as the log holds it.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Body {
    at: DateTime<Utc>,
    by: Text,
    ses: u64,
    #[serde(default, skip_serializing_if = "is_done")]
    cause: Cause,
    label: Label,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    put: Vec<Record>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    del: Vec<RecordId>,
}

fn is_done(cause: &Cause) -> bool {
    *cause == Cause::Done
}

impl Body {
    /// The body of an entry.
    pub(crate) fn of(entry: &Entry) -> Self {
        let edits = entry.change.edits();
        Self {
            at: entry.at,
            by: entry.by.clone(),
            ses: entry.session,
            cause: entry.cause,
            label: entry.change.label.clone(),
            put: edits.iter().filter_map(Edit::after).cloned().collect(),
            del: edits.iter().filter(|edit| edit.after().is_none()).map(Edit::id).collect(),
        }
    }

    /// The line of RON, after making sure that it reads back as what it says: what is acknowledged must be
    /// readable for ever.
    pub(crate) fn encode(&self) -> Result<String, StoreError> {
        let text = dialect().to_string(self).map_err(|error| StoreError::encoding(&error))?;
        match Self::decode(&text) {
            Some(same) if same == *self => Ok(text),
            Some(_) | None => Err(StoreError::Encoding { reason: "it reads back differently".to_owned() }),
        }
    }

    /// Reads a body; `None` when this version of the program does not understand it.
    pub(crate) fn decode(text: &str) -> Option<Self> {
        dialect().from_str(text).ok()
    }

    /// The entry that made revision `rev` of `registry`, which is still as it was before.
    pub(crate) fn into_entry(self, rev: u64, registry: &Registry) -> Entry {
        let put = self.put.into_iter().map(|record| (registry.record(&record.id()), Some(record)));
        let put: Vec<Edit> = put.filter_map(|(before, after)| Edit::between(before, after)).collect();
        let del = self.del.iter().filter_map(|id| Edit::between(registry.record(id), None));
        let edits = put.into_iter().chain(del).collect();
        Entry {
            rev: Rev(rev),
            at: self.at,
            by: self.by,
            session: self.ses,
            cause: self.cause,
            change: Change::of_distinct(self.label, edits),
        }
    }
}

/// What the RON file showed when it was last written or taken over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Published {
    /// The revision it showed.
    pub(crate) rev: Rev,
    /// The fingerprint of its bytes.
    pub(crate) hash: String,
}

/// A note about the log: the first frame of every log, and one after each publication.
#[derive(Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Note {
    /// What the RON file shows; nothing when it was never written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) published: Option<Published>,
}

impl Note {
    /// The line of RON with the mark of a note.
    pub(crate) fn encode(&self) -> Result<String, StoreError> {
        let text = dialect().to_string(self).map_err(|error| StoreError::encoding(&error))?;
        Ok(format!("{NOTE}{text}"))
    }

    /// Reads a note; `None` when this version of the program does not understand it.
    pub(crate) fn decode(body: &str) -> Option<Self> {
        dialect().from_str(body.strip_prefix(NOTE)?).ok()
    }
}
