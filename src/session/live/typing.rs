//! Typing: what is being typed, between the key and the draft on disk.
//!
//! Separate from orders, because a text is no edit: only the latest counts, it waits behind nothing, and nobody is told
//! what became of it.
//!
//! **Invariant**: a text that was handed over is on disk after at most one [`Typing::keep`], or another one is.

use chrono::DateTime;
use chrono::Utc;

use crate::session::Session;
use crate::store::drafts::DraftBox;

impl Session {
    /// What this person was typing, in programs that are gone and in this one.
    pub fn drafts(&self) -> DraftBox {
        self.store.drafts(&self.actor)
    }
}

/// What is being typed, as it is kept for the case that the program dies.
#[derive(Debug)]
pub(crate) struct Typing {
    drafts: DraftBox,
    latest: Option<String>,
}

impl Typing {
    /// Nothing yet.
    pub(crate) fn new(drafts: DraftBox) -> Self {
        Self { drafts, latest: None }
    }

    /// Takes the latest text; it holds what was found in the drafts of these names.
    pub(crate) fn take(&mut self, text: String, instead_of: Vec<String>) {
        self.drafts.take_over(instead_of);
        self.latest = Some(text);
    }

    /// Writes the latest text, if it is not on disk yet.
    pub(crate) fn keep(&mut self, at: DateTime<Utc>) {
        if let Some(text) = self.latest.take() {
            // A disk that takes no edits takes no drafts either, and about the edits the person hears.
            let _quiet = self.drafts.keep(&text, at);
        }
    }
}
