//! Going on after something outside got in the way: rights taken and given back, a journal taken away or replaced.
//!
//! Separate from the session's own work, in which nothing of this ever happens.
//!
//! **Invariants.** What this session was told is saved stays saved: entries that a journal in the place of the
//! present one does not have are made again as one change, and what does not fit is told, never dropped in silence
//! (`lost_journal::*`).
//!
//! Not here: noticing it (`store/lost_journal.rs`), the rules about rights (`store/rights.rs`).

use crate::change::change::Change;
use crate::change::edit::Edit;
use crate::change::entry::Cause;
use crate::change::entry::Entry;
use crate::change::label::Act;
use crate::change::label::Label;
use crate::merge::settle::Side;
use crate::session::CommitError;
use crate::session::Session;
use crate::store::notice::Notice;

impl Session {
    /// Opens a store again that could only be read, if what stood in the way may be gone.
    pub(super) fn regain(&mut self) {
        // Whatever goes wrong, it stays as it is: open for reading, with the reason known.
        let Some(Ok(opened)) = self.store.reopen() else { return };
        if opened.store.read_only().is_some() {
            return;
        }
        if let Ok(mut session) = Self::with(opened, self.env.clone()) {
            session.notices.push(Notice::WritableAgain);
            session.restarts = self.restarts + 1;
            *self = session;
        }
    }

    /// The entries of this session that are not among those of a journal read anew, which go on from a base.
    pub(super) fn missing_in(&self, read: &[Entry]) -> Vec<Entry> {
        let first = read.first().map_or(self.store.revision().next(), |entry| entry.rev);
        let is_there =
            |entry: &Entry| read.iter().any(|other| (other.rev, other.session) == (entry.rev, entry.session));
        let ours = self.history.entries().iter().filter(|entry| entry.session == self.number);
        ours.filter(|entry| entry.rev >= first && !is_there(entry)).cloned().collect()
    }

    /// Makes what was lost with a journal again, as one change to the records as they are now.
    pub(super) fn add_what_was_lost(&mut self) {
        let lost = std::mem::take(&mut self.lost);
        let edits: Vec<Edit> = lost.iter().flat_map(|entry| entry.change.edits()).cloned().collect();
        let Ok(change) = Change::new(Label::new(Act::Several).times(lost.len()), edits) else { return };
        let records = change.edits().len();
        let clash = match self.commit_as(change, Cause::Merge) {
            Ok(_) => return,
            Err(CommitError::Conflicted(clash)) => Some(clash),
            Err(CommitError::Rejected(_) | CommitError::Store(_)) => None,
        };
        // Of a field that both sides changed, the journal's value stays: others may have built on it.
        let _the_rest = clash.map(|clash| self.settle(*clash, Side::Theirs));
        self.notices.push(Notice::EditsLeftOut { records });
    }
}
