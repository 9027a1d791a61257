//! What happened in a store, as far as this session has read it, and what one person can undo and redo.
//!
//! Undo and redo are read off the log: an entry says which one it takes back or does again. So they survive
//! restarts, crashes and compaction, and there is no second bookkeeping that could disagree.
//!
//! **The rule.** A person undoes his own entries, newest first, whatever others did meanwhile; doing something
//! new gives up what could be redone.

use crate::change::entry::{Cause, Entry, Rev};
use crate::domain::record::RecordId;
use crate::domain::text::Text;

/// Entries, oldest first, and one person's place among them.
#[derive(Debug, Clone)]
pub(crate) struct History {
    actor: Text,
    entries: Vec<Entry>,
    /// Whether every entry that the store remembers is here.
    pub(crate) is_complete: bool,
    undo: Vec<Rev>,
    redo: Vec<Rev>,
}

impl History {
    /// The history as one person sees it, of all entries that the store remembers.
    pub(crate) fn whole(actor: Text, entries: Vec<Entry>) -> Self {
        Self { is_complete: true, ..Self::recent(actor, entries) }
    }

    /// The history as one person sees it, of the latest entries; there may be earlier ones.
    pub(crate) fn recent(actor: Text, entries: Vec<Entry>) -> Self {
        let mut history =
            Self { actor, entries: Vec::new(), is_complete: false, undo: Vec::new(), redo: Vec::new() };
        history.extend(entries);
        history
    }

    /// Adds what happened since.
    pub(crate) fn extend(&mut self, entries: impl IntoIterator<Item = Entry>) {
        for entry in entries {
            if entry.by == self.actor {
                self.follow(entry.rev, entry.cause);
            }
            self.entries.push(entry);
        }
    }

    fn follow(&mut self, rev: Rev, cause: Cause) {
        match cause {
            Cause::Done | Cause::Import | Cause::Merge => {
                self.undo.push(rev);
                self.redo.clear();
            }
            Cause::Undo { of } => {
                self.undo.retain(|known| *known != of);
                self.redo.push(of);
            }
            Cause::Redo { of } => {
                self.redo.retain(|known| *known != of);
                self.undo.push(of);
            }
            // Nobody pressed a key for it, so no key takes it back.
            Cause::HandEdit => {}
        }
    }

    /// Leaves out a step of undo or redo of which nothing is left to do, because others did it or a person let it be.
    ///
    /// Only for this session: the log says what happened, and nothing did.
    pub(crate) fn set_aside(&mut self, cause: Cause) {
        match cause {
            Cause::Undo { of } => self.undo.retain(|known| *known != of),
            Cause::Redo { of } => self.redo.retain(|known| *known != of),
            Cause::Done | Cause::Merge | Cause::Import | Cause::HandEdit => {}
        }
    }

    /// All entries, oldest first.
    pub(crate) fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The entries after a revision, oldest first.
    pub(crate) fn since(&self, rev: Rev) -> &[Entry] {
        let known = self.entries.partition_point(|entry| entry.rev <= rev);
        &self.entries[known..]
    }

    /// The revisions that undo takes back, the next one last.
    pub(crate) fn to_undo(&self) -> &[Rev] {
        &self.undo
    }

    /// The revisions that redo does again, the next one last.
    pub(crate) fn to_redo(&self) -> &[Rev] {
        &self.redo
    }

    /// The entry that undo would take back.
    pub(crate) fn undoable(&self) -> Option<&Entry> {
        self.entry(*self.undo.last()?)
    }

    /// The entry that redo would do again.
    pub(crate) fn redoable(&self) -> Option<&Entry> {
        self.entry(*self.redo.last()?)
    }

    /// The newest entry that touched a record.
    pub(crate) fn last_touching(&self, id: &RecordId) -> Option<&Entry> {
        self.entries.iter().rev().find(|entry| entry.change.edits().iter().any(|edit| edit.id() == *id))
    }

    /// The entry that made a revision.
    pub(crate) fn entry(&self, rev: Rev) -> Option<&Entry> {
        let index = self.entries.binary_search_by_key(&rev, |entry| entry.rev).ok()?;
        self.entries.get(index)
    }
}
