//! A span of edits that becomes minutes.

use chrono::DateTime;
use chrono::Utc;
use serde::Deserialize;
use serde::Serialize;

use crate::domain::candidate::Note;
use crate::domain::id::MeetingId;
use crate::domain::is_default;
use crate::domain::text::Name;
use crate::domain::text::Text;

/// A meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Meeting {
    /// Its id.
    pub id: MeetingId,
    /// What it is called.
    pub title: Text,
    /// When it began.
    pub began: DateTime<Utc>,
    /// When it ended; none while it runs.
    #[serde(default, skip_serializing_if = "is_default")]
    pub ended: Option<DateTime<Utc>>,
    /// Who was there.
    #[serde(default, skip_serializing_if = "is_default")]
    pub present: Vec<Name>,
    /// What was said beside the edits.
    #[serde(default, skip_serializing_if = "is_default")]
    pub notes: Vec<Note>,
}
