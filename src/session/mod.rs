//! A live opening of a store: the only owner of a [`Registry`].
//!
//! ```text
//!  Change ──> commit ──> lock ──> what did others do? ──> rebase ──> apply ──> append + sync ──> unlock ──> Entry
//!                                                           │          │            │
//!                                                      Conflicted   Rejected   not saved: taken back
//! ```
//!
//! A session lends `&Registry` and takes [`Change`]s. Several sessions may have one store open, in one program or
//! in many: every commit first takes in what the others appended and is brought onto their records (`merge/rebase.rs`).
//! It is refused as a conflict when it changes a field that somebody else changed meanwhile; a person then decides
//! ([`Session::settle`]). Nothing is ever overwritten unasked.
//!
//! **Invariants**
//! - The registry is the fold of the log: what a session shows is saved (`sessions::three_sessions_converge`).
//! - After an error the registry is as it was, up to the entries of others that were taken in.
//! - Undo and redo are commits like any other and can conflict like any other.
//!
//! Everything here waits for the disk. A screen, which must not, has it on a thread of its own ([`live`]).
//!
//! **Not here:** files and locks (`store/`), when to publish and to look for others (whoever runs the session).

mod begin;
pub mod collision;
pub mod env;
pub mod hand;
mod history;
pub mod live;
mod publish;
mod regain;
pub mod restore;
pub mod starter;

use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use crate::change::change::Change;
use crate::change::entry::{Cause, Entry, Rev};
use crate::change::stamp::Stamp;
use crate::domain::Registry;
use crate::domain::rule::Rejection;
use crate::domain::text::Text;
use crate::merge::rebase::{Clashes, rebase};
use crate::merge::settle::Side;
use crate::session::collision::Collision;
use crate::session::env::Env;
use crate::session::hand::Trouble;
use crate::session::history::History;
use crate::store::Store;
use crate::store::displaced::Which;
use crate::store::error::StoreError;
use crate::store::notice::{Divergence, Notice, Publication, WhyReadOnly};
use crate::store::turn::News;

/// A store that is open, with its records.
#[derive(Debug)]
pub struct Session {
    registry: Registry,
    store: Store,
    env: Env,
    actor: Text,
    number: u64,
    history: History,
    notices: Vec<Notice>,
    stopped: Option<Divergence>,
    /// How often the records had to be read anew.
    restarts: u64,
    /// Entries of this session that a journal put in the place of the present one does not have.
    lost: Vec<Entry>,
    trouble: Option<Trouble>,
}

/// Why a change was not committed. The registry is as it was.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CommitError {
    /// The rules forbid it.
    #[error(transparent)]
    Rejected(#[from] Rejection),
    /// Somebody changed one of its fields meanwhile; a person must decide.
    #[error("{} fields were changed by somebody else meanwhile", .0.clashes.len())]
    Conflicted(Box<Collision>),
    /// The store refused.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// How a store stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Status {
    /// The revision that is saved.
    pub revision: Rev,
    /// The revision that the file shows.
    pub published: Option<Rev>,
    /// Why nothing can be changed; `None` while it can.
    pub read_only: Option<WhyReadOnly>,
    /// Whether the disk refused to save and could not be repaired yet; every edit and publication tries anew.
    pub is_refused: bool,
    /// Why the file is no longer brought up to date; edits are saved all the same.
    pub stopped: Option<Divergence>,
}

impl Session {
    /// All records.
    pub fn registry(&self) -> &Registry {
        &self.registry
    }

    /// The day on which gestures happen: the sample store has its own.
    pub fn today(&self) -> NaiveDate {
        self.registry.committee().sample.map_or_else(|| self.env.today(), |sample| sample.today)
    }

    /// What a gesture needs: the records it reads and the circumstances it happens in.
    pub fn stage(&mut self) -> (&Registry, Stamp<'_>) {
        let today = self.today();
        (&self.registry, Stamp { today, by: &self.actor, ids: &mut self.env })
    }

    /// Saves a change. When this returns, it is on disk; nothing is shown before.
    ///
    /// Answers the revision that holds it: an earlier one when others did the same meanwhile.
    pub fn commit(&mut self, change: Change) -> Result<Rev, CommitError> {
        self.revision_of(change, Cause::Done)
    }

    /// Saves a change that came from another file.
    pub fn import(&mut self, change: Change) -> Result<Rev, CommitError> {
        self.revision_of(change, Cause::Import)
    }

    /// Does what a person decided about an edit that met somebody else's: saves all of it, or what is left without
    /// the fields that stay theirs. May meet yet another edit.
    pub fn settle(&mut self, collision: Collision, side: Side) -> Result<Rev, CommitError> {
        let cause = collision.cause;
        if let Some(change) = collision.decided(side) {
            return self.revision_of(change, cause);
        }
        self.history.set_aside(cause);
        Ok(self.store.revision())
    }

    /// Takes back this person's newest entry that still stands.
    pub fn undo(&mut self) -> Result<&Entry, CommitError> {
        let of = loop {
            if self.history.undoable().is_none() {
                self.read_whole_history()?;
            }
            let entry = self.history.undoable().ok_or(Rejection::NothingToUndo)?;
            let (of, change) = (entry.rev, entry.change.inverted());
            if self.walk(change, Cause::Undo { of })? {
                break of;
            }
        };
        self.entry(of)?.ok_or(CommitError::Rejected(Rejection::NothingToUndo))
    }

    /// Does again what this person took back last.
    pub fn redo(&mut self) -> Result<&Entry, CommitError> {
        let of = loop {
            if self.history.redoable().is_none() {
                self.read_whole_history()?;
            }
            let entry = self.history.redoable().ok_or(Rejection::NothingToRedo)?;
            let (of, change) = (entry.rev, entry.change.clone());
            if self.walk(change, Cause::Redo { of })? {
                break of;
            }
        };
        self.entry(of)?.ok_or(CommitError::Rejected(Rejection::NothingToRedo))
    }

    /// Takes back one entry, whatever happened after it; answers that entry.
    pub fn take_back(&mut self, of: Rev) -> Result<&Entry, CommitError> {
        let change = self.entry(of)?.ok_or(Rejection::NothingToUndo)?.change.inverted();
        self.walk(change, Cause::Undo { of })?;
        self.entry(of)?.ok_or(CommitError::Rejected(Rejection::NothingToUndo))
    }

    /// Does again one entry that was taken back; answers that entry.
    pub fn do_again(&mut self, of: Rev) -> Result<&Entry, CommitError> {
        let change = self.entry(of)?.ok_or(Rejection::NothingToRedo)?.change.clone();
        self.walk(change, Cause::Redo { of })?;
        self.entry(of)?.ok_or(CommitError::Rejected(Rejection::NothingToRedo))
    }

    /// Goes a step back or forth; says whether anything was left to do.
    fn walk(&mut self, change: Change, cause: Cause) -> Result<bool, CommitError> {
        let is_done = self.commit_as(change, cause)?.is_some();
        if !is_done {
            self.history.set_aside(cause);
        }
        Ok(is_done)
    }

    /// Whether there may be something to undo; certain only once the whole history was read.
    pub fn can_undo(&self) -> bool {
        self.history.undoable().is_some() || !self.history.is_complete
    }

    /// Whether there may be something to redo; certain only once the whole history was read.
    pub fn can_redo(&self) -> bool {
        self.history.redoable().is_some() || !self.history.is_complete
    }

    /// Everything that happened, oldest first, as far back as the store remembers.
    pub fn history(&mut self) -> Result<&[Entry], StoreError> {
        self.read_whole_history()?;
        Ok(self.history.entries())
    }

    /// Writes a new file beside the store's, under a name that is free; answers its path.
    pub fn export(&self, stem: &str, extension: &str, text: &str) -> Result<PathBuf, StoreError> {
        self.store.export(stem, extension, text)
    }

    /// Takes in what others saved; answers whether there was anything.
    pub fn catch_up(&mut self) -> Result<bool, StoreError> {
        let news = self.store.look(&mut self.registry)?;
        let any = news.restarted || !news.entries.is_empty();
        self.take(news);
        Ok(self.look_at_displaced(Which::Due) || any)
    }

    /// How the store stands.
    pub fn status(&self) -> Status {
        let why = self.store.read_only().cloned();
        let is_refused = matches!(why, Some(WhyReadOnly::DiskRefused(_)));
        Status {
            revision: self.store.revision(),
            published: self.store.published(),
            read_only: why.filter(|_| !is_refused),
            is_refused,
            stopped: self.stopped,
        }
    }

    /// What there is to tell since the last time this was asked.
    pub fn take_notices(&mut self) -> Vec<Notice> {
        std::mem::take(&mut self.notices)
    }

    /// The random number of this opening of the store, which stands in its entries.
    pub fn number(&self) -> u64 {
        self.number
    }

    /// The store's file, links followed.
    pub fn path(&self) -> &Path {
        self.store.path()
    }

    /// Clock, day and person.
    pub fn env(&self) -> &Env {
        &self.env
    }

    /// Publishes what is not yet published and ends the session.
    pub fn close(mut self) -> Result<Publication, StoreError> {
        self.publish()
    }

    fn revision_of(&mut self, change: Change, cause: Cause) -> Result<Rev, CommitError> {
        let rev = self.commit_as(change, cause)?;
        Ok(rev.unwrap_or_else(|| self.store.revision()))
    }

    /// Saves a change on the records as they are now; none when they already are as it wants them.
    fn commit_as(&mut self, change: Change, cause: Cause) -> Result<Option<Rev>, CommitError> {
        let mut turn = self.store.turn(self.actor.as_str())?;
        let news = turn.catch_up(&mut self.registry)?;
        let change = match rebase(change, &self.registry) {
            Ok(Some(change)) => change,
            Ok(None) => {
                drop(turn);
                self.take(news);
                return Ok(None);
            }
            Err(clashes) => {
                drop(turn);
                self.take(news);
                return Err(self.collision(*clashes, cause));
            }
        };
        let rev = turn.revision().next();
        let applied = change.apply(&mut self.registry);
        let by = self.actor.clone();
        let entry = Entry { rev, at: self.env.now(), by, session: self.number, cause, change };
        let saved = applied
            .map_err(CommitError::from)
            .and_then(|()| turn.save(&mut self.registry, &entry).map_err(CommitError::from));
        drop(turn);
        self.take(news);
        let saved = saved.map(|()| {
            self.history.extend([entry]);
            Some(rev)
        });
        self.add_what_was_lost();
        saved
    }

    /// What a person is asked about an edit that met somebody else's.
    fn collision(&mut self, clashes: Clashes, cause: Cause) -> CommitError {
        let id = clashes.clashes.first().map(|clash| clash.record.clone());
        if id.as_ref().is_some_and(|id| self.history.last_touching(id).is_none()) {
            // Without the whole history the question only lacks a name.
            let _best_effort = self.read_whole_history();
        }
        let last = id.and_then(|id| self.history.last_touching(&id));
        CommitError::Conflicted(Box::new(Collision::new(clashes, cause, last)))
    }

    fn take(&mut self, news: News) {
        self.notices.extend(news.notices);
        if news.restarted {
            self.restarts += 1;
            self.lost.extend(self.missing_in(&news.entries));
            self.history = History::recent(self.actor.clone(), news.entries);
        } else {
            self.history.extend(news.entries);
        }
    }

    /// The entry of a revision, read anew when catching up had to begin anew and forgot it.
    fn entry(&mut self, rev: Rev) -> Result<Option<&Entry>, StoreError> {
        if self.history.entry(rev).is_none() {
            self.read_whole_history()?;
        }
        Ok(self.history.entry(rev))
    }

    fn read_whole_history(&mut self) -> Result<(), StoreError> {
        if !self.history.is_complete {
            let entries = self.store.history(self.store.revision())?;
            self.history = History::whole(self.actor.clone(), entries);
        }
        Ok(())
    }
}
