//! The session as a screen needs it: answers at once, saves behind its back, never waits.
//!
//! ```text
//!   screen's thread                                   storage thread
//!   ---------------                                   --------------
//!   Live: the records that are shown                  Clerk: Session: the records on disk
//!     = records on disk + pending edits                 lock, catch up, append, flush ...
//!                 │            Order: Edit, Look, Publish ...            ▲
//!                 └──────────────────────────────────────────────────────┘
//!                 ┌──────────────────────────────────────────────────────┐
//!                 ▼      Answer: Saved, Refused ... and all news so far  │
//!   lift the pending edits, take the news in, lay them again (pending.rs)
//! ```
//!
//! An edit is shown when its key is pressed, with a mark, and loses the mark when the storage thread has it on disk.
//! So the next gesture is planned on what the person sees, although the disk may be seconds behind.
//! When an edit is refused it is taken off the screen again, with all that build on it, and the person hears why.
//!
//! What a person asks for is `asking.rs`, what comes back is `hearing.rs`; `pending.rs` keeps what lies between.
//! Without a thread ([`Live::here`]) the same clerk works off each order before the call returns; tests drive the
//! whole program that way, and what they prove holds for the thread, which only adds a queue on either side.
//!
//! **Invariants**
//! - What is shown without a mark is on disk: the mark goes with `Outcome::Saved` and not before.
//! - The screen's thread opens no file, takes no lock, and waits for nobody.
//! - Both sides agree: with nothing pending, the records shown are those of the session.
//!
//! Not here: files and locks (`store/`), what people read about it (`tui/wording.rs`).

pub mod answer;
pub mod asking;
pub(crate) mod clerk;
pub(crate) mod due;
mod hearing;
pub mod order;
pub(crate) mod pending;
pub mod presence;
pub(crate) mod thread;
pub mod told;
pub(crate) mod typing;
pub mod unsaved;
pub(crate) mod walk;
pub(crate) mod watch;

#[cfg(test)]
mod tests;

use std::collections::VecDeque;
use std::path::Path;
use std::path::PathBuf;

use chrono::NaiveDate;
use chrono::NaiveTime;

use crate::change::entry::Entry;
use crate::domain::Registry;
use crate::session::Session;
use crate::session::Status;
use crate::session::env::Env;
use crate::session::history::History;
use crate::session::live::answer::Answer;
use crate::session::live::answer::Standing;
use crate::session::live::clerk::Clerk;
use crate::session::live::pending::Pending;
use crate::session::live::presence::Person;
use crate::session::live::presence::Spot;
use crate::session::live::thread::StorageThread;
use crate::session::live::told::StoreEvent;
use crate::session::live::unsaved::Unsaved;
use crate::store::drafts::FoundDraft;
use crate::store::error::StoreError;
use crate::store::notice::Notice;
use crate::store::notice::Publication;

/// The screen's side of a session.
#[derive(Debug)]
pub struct Live {
    desk: Desk,
    shown: Registry,
    /// Counts the changes of `shown`.
    version: u64,
    history: History,
    pending: Pending,
    unsaved: Unsaved,
    standing: Standing,
    told: VecDeque<StoreEvent>,
    notices: Vec<Notice>,
    saved: Option<NaiveTime>,
    tickets: u64,
    spot: Spot,
    closed: Option<Result<Publication, StoreError>>,
    has_died: bool,
    found: Vec<FoundDraft>,
    env: Env,
    path: PathBuf,
}

/// Where the orders go.
#[derive(Debug)]
enum Desk {
    /// To a clerk who works while one waits.
    Here(Box<Clerk>),
    /// To a thread.
    Thread(StorageThread),
}

impl Live {
    /// Serves a session without a thread: every order is carried out before the call returns.
    pub fn here(session: Session) -> Self {
        Self::with(session, |session| Desk::Here(Box::new(Clerk::new(session))))
    }

    /// Moves a session onto a thread of its own; `deliver` is called there with every answer, to be handed to
    /// [`Live::take`] on the screen's thread.
    pub fn in_background(
        session: Session,
        deliver: impl FnMut(Answer) + Send + 'static,
    ) -> std::io::Result<Self> {
        let (thread, calls) = StorageThread::prepare();
        let mut live = Self::with(session, |session| Desk::Here(Box::new(Clerk::new(session))));
        if let Desk::Here(clerk) = std::mem::replace(&mut live.desk, Desk::Thread(thread)) {
            thread::start(*clerk, calls, deliver)?;
        }
        Ok(live)
    }

    fn with(mut session: Session, desk: impl FnOnce(Session) -> Desk) -> Self {
        Self {
            shown: session.registry().clone(),
            version: 0,
            history: session.history.clone(),
            pending: Pending::default(),
            unsaved: Unsaved::default(),
            standing: Standing::of(&session, Vec::new()),
            told: VecDeque::new(),
            notices: session.take_notices(),
            saved: None,
            tickets: 0,
            spot: Spot::default(),
            closed: None,
            has_died: false,
            found: session.drafts().found(),
            env: session.env().clone(),
            path: session.path().to_path_buf(),
            desk: desk(session),
        }
    }

    /// All records as the person sees them: those on disk, and the pending edits.
    pub fn registry(&self) -> &Registry {
        &self.shown
    }

    /// What happened, oldest first: all of it once [`Live::read_history`] was answered, the latest before that.
    pub fn history(&self) -> &[Entry] {
        self.history.entries()
    }

    /// Counts the changes of what is shown: equal numbers mean equal records.
    pub fn version(&self) -> u64 {
        self.version
    }

    /// Which records have edits that are not yet on disk.
    pub fn unsaved(&self) -> &Unsaved {
        &self.unsaved
    }

    /// How the store stood at the last answer.
    pub fn status(&self) -> &Status {
        &self.standing.status
    }

    /// Who else has the store open, those who came first first.
    pub fn people(&self) -> &[Person] {
        &self.standing.people
    }

    /// When the last edit became durable, on the clock of this place.
    pub fn saved(&self) -> Option<NaiveTime> {
        self.saved
    }

    /// Clock, day and person.
    pub fn env(&self) -> &Env {
        &self.env
    }

    /// The day on which gestures happen: the sample store has its own.
    pub fn today(&self) -> NaiveDate {
        self.shown.committee().sample.map_or_else(|| self.env.today(), |sample| sample.today)
    }

    /// The store's file, links followed.
    pub fn path(&self) -> &Path {
        &self.path
    }
}
