//! What the screen is told about its store, when it is time to say something to the person.
//!
//! Separate from answers: an answer is for the records, this is for people, and most answers are not worth a word.

use std::path::PathBuf;

use crate::change::label::Label;
use crate::domain::record::RecordId;
use crate::session::CommitError;
use crate::session::live::order::Ticket;
use crate::store::notice::Divergence;
use crate::store::notice::Publication;

/// Something about the store that a person should hear of.
#[derive(Debug, Clone, PartialEq)]
pub enum StoreEvent {
    /// A change is in the store, durably.
    Committed {
        /// Which.
        ticket: Ticket,
        /// What it was.
        label: Label,
        /// The records it touched.
        touched: Vec<RecordId>,
    },
    /// A change was taken back, durably.
    Undone(Walked),
    /// A change was done again, durably.
    Redone(Walked),
    /// The store refused, nothing has changed.
    Refused {
        /// Which edit, when it was one.
        ticket: Option<Ticket>,
        /// Why.
        why: CommitError,
    },
    /// A change was not saved because one that it builds on was refused.
    GivenUp {
        /// Which.
        ticket: Ticket,
        /// What it was.
        label: Option<Label>,
    },
    /// The store is locked; edits are shown with their mark, and saving is tried again.
    Waiting {
        /// Who holds the lock, as far as is known.
        holder: String,
    },
    /// What others have saved was taken in.
    Reloaded,
    /// The published file was brought up to date, or left alone.
    Published(Publication),
    /// A new file was written beside the store.
    Exported(PathBuf),
    /// The published file is no longer brought up to date.
    Stopped(Divergence),
    /// Everything that ever happened is known; [`Live::history`](crate::session::live::Live::history) has it.
    HistoryRead,
}

/// An edit that was taken back, or done again.
#[derive(Debug, Clone, PartialEq)]
pub struct Walked {
    /// Which.
    pub ticket: Ticket,
    /// What it was.
    pub label: Label,
    /// The records it touched.
    pub touched: Vec<RecordId>,
    /// Whether the screen showed the step before it was saved.
    pub was_shown: bool,
}
