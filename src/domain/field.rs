//! Names a place inside a record: a field, or a part of one.
//!
//! A path is a list of names as they stand in the file: `name`, `next`, `papers 1-KNĐ state`, `floors student`.
//! Things in a list are named by what they are about (a note by its id, a paper by its code), never by their position,
//! because two people may have added others before them.
//!
//! **Not here:** how a path is found in a record (`merge/tree.rs`), its words (`i18n/`).

use compact_str::CompactString;
use serde::Deserialize;
use serde::Serialize;

/// A place inside a record; the empty path is the record itself.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct FieldPath(Vec<CompactString>);

impl FieldPath {
    /// The record itself.
    pub fn whole() -> Self {
        Self::default()
    }

    /// A path of names.
    pub fn new(steps: impl IntoIterator<Item = CompactString>) -> Self {
        Self(steps.into_iter().collect())
    }

    /// Its names, outermost first.
    pub fn steps(&self) -> &[CompactString] {
        &self.0
    }

    /// Tells whether it names the record itself.
    pub fn is_whole(&self) -> bool {
        self.0.is_empty()
    }
}
