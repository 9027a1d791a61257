//! Answers: what became of an order, and everything that has changed since the last answer.
//!
//! Separate because they are one half of the contract between two threads; the other half is `order.rs`.
//!
//! **Invariant**: whoever replays the news of all answers in order has the records that are on disk.

use std::path::PathBuf;

use crate::change::entry::Entry;
use crate::change::entry::Rev;
use crate::domain::Registry;
use crate::session::CommitError;
use crate::session::Session;
use crate::session::Status;
use crate::session::live::order::Ticket;
use crate::session::live::presence::Person;
use crate::store::error::StoreError;
use crate::store::notice::Notice;
use crate::store::notice::Publication;

/// What whoever owns the files has to say.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    pub(crate) outcome: Outcome,
    pub(crate) news: News,
    pub(crate) standing: Standing,
    pub(crate) notices: Vec<Notice>,
}

/// What became of an order.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Outcome {
    /// The edit is on disk, as this revision; without one, because others had done the same and nothing was left.
    Saved(Ticket, Option<Rev>),
    /// The edit is not on disk and will not be.
    Refused(Ticket, CommitError),
    /// The edit was given up because one that it builds on was refused.
    GivenUp(Ticket),
    /// The edit could not be saved yet, because this one holds the lock; it is tried again.
    Waiting(String),
    /// What others saved was taken in, or not, because a person asked.
    CaughtUp(Result<(), StoreError>),
    /// The file was brought up to date, or not, because a person asked.
    Published(Result<Publication, StoreError>),
    /// Something was done that nobody asked for.
    Unasked,
    /// Everything that ever happened, oldest first.
    History(Result<Vec<Entry>, StoreError>),
    /// A new file was written, or not.
    Exported(Result<PathBuf, StoreError>),
    /// Everything is published, or not, and nothing more will be done.
    Closed(Result<Publication, StoreError>),
    /// The thread that owned the files ended by a mistake of the program.
    Died,
}

/// What has changed on disk since the last answer.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum News {
    /// These entries were added, oldest first; there may be none.
    Entries(Vec<Entry>),
    /// The records had to be read anew: what was told before may be wrong.
    Anew(Box<Registry>, Vec<Entry>),
}

/// How the store stands after an order.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Standing {
    pub(crate) status: Status,
    /// Whether there may be something to undo that has not been read yet.
    pub(crate) can_undo: bool,
    /// Whether there may be something to redo that has not been read yet.
    pub(crate) can_redo: bool,
    /// Who else has it open.
    pub(crate) people: Vec<Person>,
}

impl Answer {
    /// What the screen hears when the thread ends without having been told to.
    pub(crate) fn died(standing: Standing) -> Self {
        Self { outcome: Outcome::Died, news: News::Entries(Vec::new()), standing, notices: Vec::new() }
    }

    /// Whether it tells nothing that was not known from `last`.
    pub(crate) fn is_silent(&self, last: &Standing) -> bool {
        self.outcome == Outcome::Unasked
            && self.news.is_empty()
            && self.notices.is_empty()
            && self.standing == *last
    }
}

impl Outcome {
    /// The edit that is pending no more.
    pub(crate) fn settles(&self) -> Option<Ticket> {
        match self {
            Self::Saved(ticket, _) | Self::Refused(ticket, _) | Self::GivenUp(ticket) => Some(*ticket),
            Self::Waiting(_)
            | Self::CaughtUp(_)
            | Self::Published(_)
            | Self::Unasked
            | Self::History(_)
            | Self::Exported(_)
            | Self::Closed(_)
            | Self::Died => None,
        }
    }
}

impl News {
    /// Whether nothing has changed.
    pub(crate) fn is_empty(&self) -> bool {
        matches!(self, Self::Entries(entries) if entries.is_empty())
    }

    /// The entries, oldest first.
    pub(crate) fn entries(&self) -> &[Entry] {
        match self {
            Self::Entries(entries) | Self::Anew(_, entries) => entries,
        }
    }
}

impl Standing {
    /// How a session stands that these people have open too.
    pub(crate) fn of(session: &Session, people: Vec<Person>) -> Self {
        let (can_undo, can_redo) = (session.can_undo(), session.can_redo());
        Self { status: session.status(), can_undo, can_redo, people }
    }
}
