//! Taking in what people did to the file by hand, while the program runs and when it opens.
//!
//! ```text
//!  publish ──> "this is not the file I wrote" ──> read it ──> merge by field ──> append as an entry by hand ──> publish
//!                                                    │             │
//!                                         cannot be read      deletes too much
//!                                                    └──> Trouble: the file stays, edits go on in the log
//! ```
//!
//! **Invariants**
//! - A file that cannot be read, or that somebody must be asked about, is never replaced and never moved unasked.
//! - Trouble ends by itself: every publication looks again, so a file that is put right is taken in at once.
//! - What both sides changed is in the store as conflicts (`domain/conflict.rs`); nothing is lost over it.
//!
//! **Not here:** waiting until an editor has finished writing (whoever runs the session decides when to publish);
//! finding out what was edited (`store/hand.rs`).

use std::path::Path;

use crate::change::change::Change;
use crate::change::edit::Edit;
use crate::change::entry::{Cause, Entry};
use crate::change::label::{Act, Label};
use crate::domain::Registry;
use crate::domain::record::{Record, RecordId};
use crate::domain::text::Text;
use crate::merge::conflict::{self, Found};
use crate::merge::stores::{self, Versions};
use crate::session::Session;
use crate::store::displaced::Which;
use crate::store::error::StoreError;
use crate::store::hand::{Comparison, HandEdit};
use crate::store::notice::{Divergence, Notice, Publication};
use crate::store::place::Place;
use crate::store::problem::Unreadable;

/// Who is named as the author of edits that were made in the file by hand.
const BY_HAND: &str = "by hand";

/// So many records may go by hand without a question, whatever the size of the store.
const FEW: usize = 5;

/// Why a file that was edited by hand is not taken in yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// It cannot be read.
    Unreadable(Unreadable),
    /// It deletes so many records that somebody has to agree.
    Deletes {
        /// How many records it deletes.
        records: usize,
        /// How many there were.
        of: usize,
    },
}

impl Trouble {
    /// Why the file is left alone, in short.
    pub fn divergence(&self) -> Divergence {
        match self {
            Self::Unreadable(unreadable) => {
                let place = unreadable.problems.first().map_or(Place::START, |problem| problem.place);
                Divergence::Unreadable(place)
            }
            Self::Deletes { records, of } => Divergence::Deletes { records: *records, of: *of },
        }
    }
}

/// What somebody says about a file that is in trouble.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Take it in although it deletes many records.
    TakeIn,
    /// Put it aside, into the rescue directory, and publish the records of the log.
    PutAside,
}

/// What a look at the file came to.
enum Look {
    /// It is as the program wrote it, or gone.
    Nothing,
    /// It can be taken in.
    Take(Box<HandEdit>),
    /// It must not be replaced and is not an edit of this store.
    Stop(Divergence),
    /// It must not be replaced yet.
    Trouble(Trouble),
}

impl Session {
    /// Why the file that was edited by hand is not taken in yet.
    pub fn trouble(&self) -> Option<&Trouble> {
        self.trouble.as_ref()
    }

    /// Does what somebody said about a file that is in trouble, and publishes.
    pub fn judge(&mut self, verdict: Verdict) -> Result<Publication, StoreError> {
        match verdict {
            Verdict::TakeIn => {
                // Whoever agreed to some deletions has not agreed to more of them.
                let agreed = match self.trouble {
                    Some(Trouble::Deletes { records, .. }) => records,
                    Some(Trouble::Unreadable(_)) | None => 0,
                };
                self.take_in_file(agreed)?;
            }
            Verdict::PutAside => {
                let now = self.env.now();
                self.store.turn(self.actor.as_str())?.put_file_aside(now)?;
                self.trouble = None;
            }
        }
        self.publish()
    }

    /// Takes in what was done to the file by hand; answers why the file must not be replaced, if so.
    ///
    /// `agreed` is how many deletions somebody has agreed to.
    pub(super) fn take_in_file(&mut self, agreed: usize) -> Result<Option<Divergence>, StoreError> {
        let mut turn = self.store.turn(self.actor.as_str())?;
        let news = turn.catch_up(&mut self.registry)?;
        let look = look(turn.compare(), &self.registry, agreed);
        drop(turn);
        self.take(news);
        let edit = match look? {
            Look::Take(edit) => edit,
            Look::Nothing => {
                self.trouble = None;
                return Ok(None);
            }
            Look::Stop(divergence) => {
                self.trouble = None;
                return Ok(Some(divergence));
            }
            Look::Trouble(trouble) => {
                let why = trouble.divergence();
                self.trouble = Some(trouble);
                return Ok(Some(why));
            }
        };
        self.trouble = None;
        self.take_in(&edit)
    }

    /// Looks again at files that publishing replaced, and takes in what somebody saved into them meanwhile; answers
    /// whether there was anything.
    ///
    /// What cannot be taken in without a question stays where it was put, and is told.
    pub(super) fn look_at_displaced(&mut self, which: Which) -> bool {
        let found = self.store.look_at_displaced(which, self.env.now());
        let any = !found.is_empty();
        for notice in found {
            let is_taken = match &notice {
                Notice::Rescued { path } => self.take_in_one(path).unwrap_or(false),
                _ => false,
            };
            if !is_taken {
                self.notices.push(notice);
            }
        }
        any
    }

    fn take_in_one(&mut self, path: &Path) -> Result<bool, StoreError> {
        let mut turn = self.store.turn(self.actor.as_str())?;
        let news = turn.catch_up(&mut self.registry)?;
        let look = look(turn.compare_rescued(path), &self.registry, 0);
        drop(turn);
        self.take(news);
        match look? {
            Look::Take(edit) => self.take_in(&edit).map(|stopped| stopped.is_none()),
            Look::Nothing => Ok(true),
            Look::Stop(_) | Look::Trouble(_) => Ok(false),
        }
    }

    /// Appends what was done by hand as an entry of its own.
    fn take_in(&mut self, edit: &HandEdit) -> Result<Option<Divergence>, StoreError> {
        let mut turn = self.store.turn(self.actor.as_str())?;
        let news = turn.catch_up(&mut self.registry)?;
        let found = |id: &RecordId| {
            let touches = |entry: &&Entry| entry.change.edits().iter().any(|edit| edit.id() == *id);
            let recent = news.entries.iter().rev().find(touches);
            let last = recent.or_else(|| self.history.last_touching(id));
            Found {
                ours_by: last.map(|entry| entry.by.clone()),
                theirs_by: Text::new(BY_HAND).ok(),
                at: self.env.now(),
            }
        };
        let change = change(edit, &self.registry, found);
        let entry = change.map(|change| Entry {
            rev: turn.revision().next(),
            at: self.env.now(),
            by: Text::new(BY_HAND).unwrap_or_else(|_| self.actor.clone()),
            session: self.number,
            cause: Cause::HandEdit,
            change,
        });
        let saved = match &entry {
            Some(entry) => {
                // A file may hold what no gesture may do; `check` reports it, and nothing is lost over it.
                entry.change.replay(&mut self.registry);
                turn.save(&mut self.registry, entry)
            }
            None => Ok(()),
        };
        if saved.is_ok() {
            turn.has_taken(edit);
        }
        drop(turn);
        self.take(news);
        saved?;
        self.notices.extend(notices(entry.as_ref(), edit));
        self.history.extend(entry);
        Ok(None)
    }

    /// Shows what was done by hand without taking it in, to somebody who only reads.
    pub(super) fn show_hand_edit(&mut self, edit: &HandEdit) {
        let at = self.env.now();
        let found = |_: &RecordId| Found { ours_by: None, theirs_by: Text::new(BY_HAND).ok(), at };
        if let Some(change) = change(edit, &self.registry, found) {
            change.replay(&mut self.registry);
        }
    }
}

fn look(compared: Result<Comparison, StoreError>, now: &Registry, agreed: usize) -> Result<Look, StoreError> {
    let edit = match compared {
        Ok(Comparison::Edited(edit)) => edit,
        Ok(Comparison::Same | Comparison::Gone) => return Ok(Look::Nothing),
        Ok(Comparison::Diverged(divergence)) => return Ok(Look::Stop(divergence)),
        Err(StoreError::Unreadable(unreadable)) => {
            return Ok(Look::Trouble(Trouble::Unreadable(unreadable)));
        }
        Err(other) => return Err(other),
    };
    let (records, of) = stores::deletions(Versions { base: &edit.base, ours: now, theirs: &edit.file });
    let are_many = records > FEW.max(of / 5);
    Ok(if are_many && records > agreed {
        Look::Trouble(Trouble::Deletes { records, of })
    } else {
        Look::Take(edit)
    })
}

/// The change that a hand edit comes to, its conflicts included; none when nothing is left of it.
fn change(edit: &HandEdit, now: &Registry, found: impl Fn(&RecordId) -> Found) -> Option<Change> {
    let outcome = stores::merge(Versions { base: &edit.base, ours: now, theirs: &edit.file });
    let mut edits = outcome.edits;
    for clash in outcome.clashes {
        let found = found(&clash.record);
        let conflict = Record::Conflict(conflict::of(clash, found));
        // The same conflict was found before and nobody has decided it yet.
        let is_known = now.contains(&conflict.id()) || edits.iter().any(|edit| edit.id() == conflict.id());
        if !is_known {
            edits.push(Edit::add(conflict));
        }
    }
    let count = edits.len();
    (count > 0).then(|| Change::of_distinct(Label::new(Act::Several).times(count), edits))
}

/// What there is to tell about a file that was taken in.
fn notices(entry: Option<&Entry>, edit: &HandEdit) -> Vec<Notice> {
    let edits = entry.map_or(&[][..], |entry| entry.change.edits());
    let conflicts = edits.iter().filter(|edit| matches!(edit.after(), Some(Record::Conflict(_)))).count();
    let records = edits.len() - conflicts;
    let mut notices = Vec::new();
    if records > 0 {
        notices.push(Notice::HandEditTaken { records });
    }
    if conflicts > 0 {
        notices.push(Notice::Conflicts { count: conflicts });
    }
    if edit.has_comments {
        notices.push(Notice::CommentsDropped);
    }
    notices
}
