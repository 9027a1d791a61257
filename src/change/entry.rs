//! A change that happened: what history shows and the log keeps.

use chrono::DateTime;
use chrono::Utc;
use serde::Deserialize;
use serde::Serialize;

use crate::change::change::Change;
use crate::domain::text::Text;

/// The number of a state of the store: 0 is the imported file, every entry adds one.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Rev(pub u64);

impl Rev {
    /// The revision after this one.
    pub fn next(self) -> Self {
        Self(self.0 + 1)
    }
}

impl std::fmt::Display for Rev {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.0)
    }
}

/// A change that happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// The revision it made.
    pub rev: Rev,
    /// When.
    pub at: DateTime<Utc>,
    /// Who.
    pub by: Text,
    /// In which opening of the store, a random number.
    pub session: u64,
    /// Why.
    pub cause: Cause,
    /// What.
    pub change: Change,
}

/// Why a change happened.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Cause {
    /// Somebody did it.
    #[default]
    Done,
    /// It takes back the entry with this revision.
    Undo {
        /// The revision taken back.
        of: Rev,
    },
    /// It does the entry with this revision again.
    Redo {
        /// The revision done again.
        of: Rev,
    },
    /// It reconciles two histories.
    Merge,
    /// It came from another file.
    Import,
    /// Somebody edited the store's file by hand.
    HandEdit,
}
