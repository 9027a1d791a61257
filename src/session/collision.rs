//! An edit that met a field which somebody else changed meanwhile: what a person must be asked.
//!
//! Nothing was saved. The answer goes to [`crate::session::Session::settle`], which commits what it comes to.

use chrono::DateTime;
use chrono::Utc;

use crate::change::change::Change;
use crate::change::entry::Cause;
use crate::change::entry::Entry;
use crate::change::entry::Rev;
use crate::domain::text::Text;
use crate::merge::rebase::Clashes;
use crate::merge::record::Clash;
use crate::merge::settle::Side;

/// An edit that met a field which somebody else changed meanwhile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Collision {
    /// The fields; never empty. `ours` is what the edit wants, `theirs` what is there now.
    pub clashes: Vec<Clash>,
    /// Who changed the first of their records last; none when history does not say.
    pub who: Option<Touch>,
    /// Why the edit was made.
    pub(crate) cause: Cause,
    ours: Option<Change>,
    theirs: Option<Change>,
}

/// An entry that touched a record, in short.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Touch {
    /// Who made it.
    pub by: Text,
    /// When.
    pub at: DateTime<Utc>,
    /// Its revision.
    pub rev: Rev,
}

impl Collision {
    /// What is to be asked about an edit with these clashes.
    pub(crate) fn new(clashes: Clashes, cause: Cause, last: Option<&Entry>) -> Self {
        let Clashes { clashes, ours, theirs } = clashes;
        let who = last.map(|entry| Touch { by: entry.by.clone(), at: entry.at, rev: entry.rev });
        Self { clashes, who, cause, ours, theirs }
    }

    /// What an answer comes to: the whole edit, or the edit without the clashing fields; none when nothing is left.
    pub(crate) fn decided(self, side: Side) -> Option<Change> {
        match side {
            Side::Ours => self.ours,
            Side::Base | Side::Theirs => self.theirs,
        }
    }
}
