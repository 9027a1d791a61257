//! Asking: what the screen wants of its store. Everything here returns at once.
//!
//! **Invariant**: an edit is shown, with its mark, before its order leaves; what does not fit what is shown is refused
//! here and never ordered.

use crate::change::change::Change;
use crate::change::entry::Rev;
use crate::domain::record::RecordId;
use crate::domain::rule::Rejection;
use crate::merge::settle::Side;
use crate::session::Session;
use crate::session::collision::Collision;
use crate::session::live::Desk;
use crate::session::live::Live;
use crate::session::live::answer::Outcome;
use crate::session::live::order::Deed;
use crate::session::live::order::Order;
use crate::session::live::order::Target;
use crate::session::live::order::Ticket;
use crate::session::live::pending::Sheet;
use crate::session::live::presence::Spot;
use crate::session::live::walk::Stacks;
use crate::store::drafts::FoundDraft;

/// An edit that was ordered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ordered {
    /// Its name.
    pub ticket: Ticket,
    /// The records it touches; none when that is not known before it is saved.
    pub touched: Vec<RecordId>,
}

impl Live {
    /// Shows a change and orders that it be saved.
    pub fn submit(&mut self, change: Change) -> Result<Ordered, Rejection> {
        let mut sheet = Sheet::new(self.ticket(), Deed::Do(change.clone()), Some(change));
        sheet.lay(&mut self.shown)?;
        Ok(self.order_edit(sheet))
    }

    /// Takes back the newest edit of this person that still stands; `after` is the step before it, when a count asked
    /// for several: where that is refused, this one is given up.
    pub fn undo(&mut self, after: Option<Ticket>) -> Result<Ordered, Rejection> {
        let target = self.stacks().undo.last().copied();
        if target.is_none() && !self.standing.can_undo {
            return Err(Rejection::NothingToUndo);
        }
        let target = target.unwrap_or(Target::Next);
        let change = self.change_of(target).map(Change::inverted);
        Ok(self.walk(Deed::Undo(target), change, after))
    }

    /// Takes back one edit that is saved, whoever made it and whatever followed.
    pub fn take_back(&mut self, of: Rev) -> Result<Ordered, Rejection> {
        let target = Target::Saved(of);
        let change = self.change_of(target).ok_or(Rejection::NothingToUndo)?.inverted();
        Ok(self.walk(Deed::Undo(target), Some(change), None))
    }

    /// Does again what this person took back last; `after` as in [`Live::undo`].
    pub fn redo(&mut self, after: Option<Ticket>) -> Result<Ordered, Rejection> {
        let target = self.stacks().redo.last().copied();
        if target.is_none() && !self.standing.can_redo {
            return Err(Rejection::NothingToRedo);
        }
        let target = target.unwrap_or(Target::Next);
        let change = self.change_of(target).cloned();
        Ok(self.walk(Deed::Redo(target), change, after))
    }

    /// Orders what a person decided about an edit that met somebody else's.
    pub fn settle(&mut self, collision: Collision, side: Side) -> Ordered {
        let change = collision.clone().decided(side);
        let mut sheet = Sheet::new(self.ticket(), Deed::Settle(Box::new(collision), side), change);
        let _shown_later = sheet.lay(&mut self.shown);
        self.order_edit(sheet)
    }

    /// Whether there may be something to undo.
    pub fn can_undo(&self) -> bool {
        self.standing.can_undo || !self.stacks().undo.is_empty()
    }

    /// Whether there may be something to redo.
    pub fn can_redo(&self) -> bool {
        self.standing.can_redo || !self.stacks().redo.is_empty()
    }

    /// Takes in what others saved; what came of it is told.
    pub fn catch_up(&mut self) {
        self.order(Order::CatchUp);
    }

    /// Brings the published file up to date; what came of it is told.
    pub fn publish(&mut self) {
        self.order(Order::Publish);
    }

    /// Does both because time has passed; only what is new is told.
    pub fn keep_up(&mut self) {
        self.order(Order::KeepUp);
    }

    /// Writes a new file beside the store's, under a name that is free; its path is told.
    pub fn export(&mut self, stem: String, extension: &'static str, text: String) {
        self.order(Order::Export(stem, extension, text));
    }

    /// Lets others know where this person is now.
    pub fn go(&mut self, spot: Spot) {
        if self.spot != spot {
            self.spot = spot;
            self.order(Order::Go(spot));
        }
    }

    /// Reads everything that ever happened; the answer is told.
    pub fn read_history(&mut self) {
        self.order(Order::History);
    }

    /// Keeps what is being typed, in the place of what was kept before; drafts of programs that are gone may be removed
    /// when their text is in it.
    pub fn keep_draft(&mut self, text: String, instead_of: Vec<String>) {
        self.order(Order::Draft { text, instead_of });
    }

    /// What this person was typing when a program died, once.
    pub fn take_found_drafts(&mut self) -> Vec<FoundDraft> {
        std::mem::take(&mut self.found)
    }

    /// Publishes after everything that was ordered, and stops; [`Live::closed`] says when.
    pub fn close(&mut self) {
        self.order(Order::Close);
    }

    /// Gives back a session that was served without a thread.
    pub fn into_session(self) -> Option<Session> {
        match self.desk {
            Desk::Here(clerk) => Some(clerk.into_session()),
            Desk::Thread(_) => None,
        }
    }

    fn ticket(&mut self) -> Ticket {
        self.tickets += 1;
        Ticket(self.tickets)
    }

    fn stacks(&self) -> Stacks {
        Stacks::of(&self.history, self.pending.sheets())
    }

    fn change_of(&self, target: Target) -> Option<&Change> {
        match target {
            Target::Saved(rev) => self.history.entry(rev).map(|entry| &entry.change),
            Target::Ordered(ticket) => {
                self.pending.sheets().iter().find(|sheet| sheet.ticket == ticket)?.change.as_ref()
            }
            Target::Next => None,
        }
    }

    fn walk(&mut self, deed: Deed, change: Option<Change>, after: Option<Ticket>) -> Ordered {
        let mut sheet = Sheet::new(self.ticket(), deed, change).behind(after);
        // What does not fit may still be possible for the storage side; then it is shown with its answer.
        let _shown_later = sheet.lay(&mut self.shown);
        self.order_edit(sheet)
    }

    fn order_edit(&mut self, sheet: Sheet) -> Ordered {
        let mut after = sheet.change.as_ref().map(|change| self.pending.below(change)).unwrap_or_default();
        after.extend(sheet.follows);
        let (ticket, deed) = (sheet.ticket, sheet.deed.clone());
        let touched = if sheet.was_shown() { sheet.touched() } else { Vec::new() };
        self.pending.push(sheet);
        self.shown_changed();
        self.order(Order::Edit { ticket, deed, after });
        Ordered { ticket, touched }
    }

    fn order(&mut self, order: Order) {
        match &mut self.desk {
            Desk::Thread(thread) => thread.send(order),
            Desk::Here(clerk) => {
                clerk.accept(order);
                self.work_off();
            }
        }
    }

    /// Lets a clerk who has no thread do everything that can be done now.
    fn work_off(&mut self) {
        while let Desk::Here(clerk) = &mut self.desk
            && let Some(answer) = clerk.work()
        {
            let is_waiting = matches!(answer.outcome, Outcome::Waiting(_));
            self.take(answer);
            if is_waiting {
                return;
            }
        }
    }
}
