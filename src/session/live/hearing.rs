//! Hearing: what an answer of the storage side makes of the records that are shown, and what the person is told.
//!
//! **Invariant**: after an answer the records shown are those on disk with the edits that are still pending on top.

use crate::change::edit::Edit;
use crate::change::entry::Cause;
use crate::change::entry::Entry;
use crate::domain::rule::Rejection;
use crate::session::CommitError;
use crate::session::history::History;
use crate::session::live::Live;
use crate::session::live::answer::Answer;
use crate::session::live::answer::News;
use crate::session::live::answer::Outcome;
use crate::session::live::order::Deed;
use crate::session::live::order::Target;
use crate::session::live::order::Ticket;
use crate::session::live::pending::Sheet;
use crate::session::live::told::StoreEvent;
use crate::session::live::told::Walked;
use crate::session::live::unsaved::Unsaved;
use crate::store::error::StoreError;
use crate::store::notice::Notice;
use crate::store::notice::Publication;

impl Live {
    /// Takes in what the storage side has to say.
    pub fn take(&mut self, answer: Answer) {
        let Answer { outcome, news, standing, notices } = answer;
        let stopped = standing.status.stopped.filter(|now| self.standing.status.stopped != Some(*now));
        self.standing = standing;
        self.notices.extend(notices);
        let own = news.entries().last().cloned();
        let sheet = self.take_news(news, outcome.settles());
        if let (Some(why), false) = (stopped, matches!(outcome, Outcome::Published(_) | Outcome::Closed(_))) {
            self.told.push_back(StoreEvent::Stopped(why));
        }
        let event = self.heard(outcome, sheet, own);
        self.told.extend(event);
    }

    /// What the person should hear of next.
    pub fn next_event(&mut self) -> Option<StoreEvent> {
        self.told.pop_front()
    }

    /// What there is to tell besides, since the last time this was asked.
    pub fn take_notices(&mut self) -> Vec<Notice> {
        std::mem::take(&mut self.notices)
    }

    /// Whether the storage thread ended by a mistake of the program: nothing is saved any more.
    pub fn has_died(&self) -> bool {
        self.has_died
    }

    /// What the last publication came to, once nothing more will be done.
    pub fn closed(&self) -> Option<&Result<Publication, StoreError>> {
        self.closed.as_ref()
    }

    /// Brings what is shown up to date; answers the edit that is pending no more.
    fn take_news(&mut self, news: News, settled: Option<Ticket>) -> Option<Sheet> {
        if settled.is_none() && news.is_empty() {
            return None;
        }
        if let (Some(ticket), News::Entries(entries)) = (settled, &news)
            && let [entry] = entries.as_slice()
            && let Some(sheet) = self.pending.take_lowest(ticket, &entry.change)
        {
            // The usual case: what was shown is what was saved, so nothing has to be computed anew.
            self.history.extend([entry.clone()]);
            self.unsaved = Unsaved::of(&self.pending, &self.shown);
            return Some(sheet);
        }
        self.pending.lift(&mut self.shown);
        match news {
            News::Entries(entries) => {
                for entry in &entries {
                    entry.change.replay(&mut self.shown);
                }
                self.history.extend(entries);
            }
            News::Anew(registry, entries) => {
                self.shown = *registry;
                self.history = History::recent(self.env.actor().clone(), entries);
            }
        }
        let sheet = settled.and_then(|ticket| self.pending.take(ticket));
        self.pending.lay(&mut self.shown);
        self.shown_changed();
        sheet
    }

    /// A step of which nothing was left to do is none that undo or redo would come to again.
    fn set_aside(&mut self, sheet: &Sheet) {
        match sheet.deed {
            Deed::Undo(Target::Saved(of)) => self.history.set_aside(Cause::Undo { of }),
            Deed::Redo(Target::Saved(of)) => self.history.set_aside(Cause::Redo { of }),
            Deed::Undo(_) | Deed::Redo(_) | Deed::Do(_) | Deed::Settle(..) => {}
        }
    }

    /// To be called whenever something else is shown.
    pub(super) fn shown_changed(&mut self) {
        self.version += 1;
        self.unsaved = Unsaved::of(&self.pending, &self.shown);
    }

    /// Puts an outcome into an event; `sheet` is the edit it is about, `own` the last entry of the news.
    fn heard(&mut self, outcome: Outcome, sheet: Option<Sheet>, own: Option<Entry>) -> Option<StoreEvent> {
        match outcome {
            Outcome::Saved(ticket, rev) => {
                self.saved = Some(self.env.time_of_day());
                let sheet = sheet?;
                match rev {
                    Some(rev) => self.pending.rename(ticket, rev),
                    None => self.set_aside(&sheet),
                }
                saved(sheet, own.filter(|own| Some(own.rev) == rev))
            }
            Outcome::Refused(ticket, why) if !is_end_of_walk(sheet.as_ref(), &why) => {
                Some(StoreEvent::Refused { ticket: Some(ticket), why })
            }
            Outcome::GivenUp(ticket) => {
                let label = sheet.and_then(|sheet| sheet.change).map(|change| change.label);
                Some(StoreEvent::GivenUp { ticket, label })
            }
            Outcome::Waiting(holder) => Some(StoreEvent::Waiting { holder }),
            Outcome::CaughtUp(Ok(())) => Some(StoreEvent::Reloaded),
            Outcome::Published(Ok(publication)) => Some(StoreEvent::Published(publication)),
            Outcome::Exported(Ok(path)) => Some(StoreEvent::Exported(path)),
            Outcome::History(Ok(entries)) => {
                self.history = History::whole(self.env.actor().clone(), entries);
                Some(StoreEvent::HistoryRead)
            }
            Outcome::CaughtUp(Err(why))
            | Outcome::Published(Err(why))
            | Outcome::History(Err(why))
            | Outcome::Exported(Err(why)) => Some(StoreEvent::Refused { ticket: None, why: why.into() }),
            Outcome::Closed(publication) => {
                self.closed = Some(publication);
                None
            }
            Outcome::Died => {
                self.has_died = true;
                None
            }
            Outcome::Unasked | Outcome::Refused(..) => None,
        }
    }
}

/// A count that asked for more steps than there are ends where nothing is left, and that is no refusal.
fn is_end_of_walk(sheet: Option<&Sheet>, why: &CommitError) -> bool {
    let is_end = matches!(why, CommitError::Rejected(Rejection::NothingToUndo | Rejection::NothingToRedo));
    is_end && sheet.is_some_and(|sheet| sheet.follows.is_some())
}

/// That an edit is saved: as the entry says that was made of it, or as it was ordered when nothing was left to do.
fn saved(sheet: Sheet, own: Option<Entry>) -> Option<StoreEvent> {
    let (ticket, was_shown) = (sheet.ticket, sheet.was_shown());
    let change = own.map(|own| own.change).or(sheet.change)?;
    let touched = change.edits().iter().map(Edit::id).collect();
    let label = change.label;
    Some(match sheet.deed {
        Deed::Do(_) | Deed::Settle(..) => StoreEvent::Committed { ticket, label, touched },
        Deed::Undo(_) => StoreEvent::Undone(Walked { ticket, label, touched, was_shown }),
        Deed::Redo(_) => StoreEvent::Redone(Walked { ticket, label, touched, was_shown }),
    })
}
