//! Edits that are shown and not yet saved: laid over the records on disk like sheets of glass.
//!
//! ```text
//!   shown     = records on disk + sheet 1 + sheet 2 + sheet 3        newest on top
//!   news      : lift 3, 2, 1, take the news in, lay 1, 2, 3 again    (each rebased by field, as its commit will be)
//!   1 is saved: it is part of the news, so only 2 and 3 are laid again
//! ```
//!
//! Separate from `Live`, because here is all that can go wrong when two people edit at once.
//!
//! **Invariants**
//! - Lifting all sheets leaves exactly the records on disk (proved by `session::live::tests::both_sides_agree_in_the_end`).
//! - A sheet that no longer fits is not laid; its order stays, and the answer tells the person.

use std::collections::BTreeSet;

use crate::change::change::Change;
use crate::change::edit::Edit;
use crate::change::entry::Rev;
use crate::domain::Registry;
use crate::domain::check;
use crate::domain::record::RecordId;
use crate::domain::rule::Rejection;
use crate::merge::rebase::rebase;
use crate::session::live::order::Deed;
use crate::session::live::order::Target;
use crate::session::live::order::Ticket;

/// One edit that was ordered.
#[derive(Debug, Clone)]
pub(crate) struct Sheet {
    /// Its name.
    pub(crate) ticket: Ticket,
    /// What was ordered.
    pub(crate) deed: Deed,
    /// What it changes; nothing while only the whole history would tell.
    pub(crate) change: Option<Change>,
    /// The step before it, when a count asked for several.
    pub(crate) follows: Option<Ticket>,
    /// What it changed in the records that are shown, so that it can be lifted again.
    laid: Option<Change>,
    was_shown: bool,
}

impl Sheet {
    /// An edit that is not laid yet.
    pub(crate) fn new(ticket: Ticket, deed: Deed, change: Option<Change>) -> Self {
        Self { ticket, deed, change, follows: None, laid: None, was_shown: false }
    }

    /// The same as a further step after another.
    pub(crate) fn behind(mut self, earlier: Option<Ticket>) -> Self {
        self.follows = earlier;
        self
    }

    /// Whether the screen has ever shown it.
    pub(crate) fn was_shown(&self) -> bool {
        self.was_shown
    }

    /// The records it touches.
    pub(crate) fn touched(&self) -> Vec<RecordId> {
        self.change.iter().flat_map(|change| change.edits().iter().map(Edit::id)).collect()
    }

    /// Lays it over the records.
    pub(crate) fn lay(&mut self, registry: &mut Registry) -> Result<(), Rejection> {
        let Some(change) = &self.change else { return Ok(()) };
        match rebase(change.clone(), registry) {
            Ok(None) => {}
            Ok(Some(change)) => {
                change.apply(registry)?;
                self.laid = Some(change);
            }
            Err(clashes) => {
                let id = clashes.clashes.into_iter().next().map(|clash| clash.record);
                return Err(id.map_or(Rejection::NoChange, |id| Rejection::Changed { id }));
            }
        }
        self.was_shown = true;
        Ok(())
    }

    fn lift(&mut self, registry: &mut Registry) {
        if let Some(laid) = self.laid.take() {
            laid.inverted().replay(registry);
        }
    }
}

/// All edits that are not yet saved, oldest first.
#[derive(Debug, Default)]
pub(crate) struct Pending(Vec<Sheet>);

impl Pending {
    /// The edits, oldest first.
    pub(crate) fn sheets(&self) -> &[Sheet] {
        &self.0
    }

    /// What they change together, oldest first.
    pub(crate) fn edits(&self) -> impl Iterator<Item = &Edit> {
        self.0.iter().filter_map(|sheet| sheet.change.as_ref()).flat_map(Change::edits)
    }

    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    /// Puts an edit on top.
    pub(crate) fn push(&mut self, sheet: Sheet) {
        self.0.push(sheet);
    }

    /// Takes the lowest edit out when it is this one and was laid exactly as it was saved: then it stays where it is.
    pub(crate) fn take_lowest(&mut self, ticket: Ticket, saved: &Change) -> Option<Sheet> {
        let lowest = self.0.first()?;
        (lowest.ticket == ticket && lowest.laid.as_ref() == Some(saved)).then(|| self.0.remove(0))
    }

    /// Takes an edit out that was lifted before.
    pub(crate) fn take(&mut self, ticket: Ticket) -> Option<Sheet> {
        let place = self.0.iter().position(|sheet| sheet.ticket == ticket)?;
        Some(self.0.remove(place))
    }

    /// Lifts all edits off the records, the newest first.
    pub(crate) fn lift(&mut self, registry: &mut Registry) {
        self.0.iter_mut().rev().for_each(|sheet| sheet.lift(registry));
    }

    /// Lays all edits over the records again, the oldest first, as far as they still fit.
    pub(crate) fn lay(&mut self, registry: &mut Registry) {
        for sheet in &mut self.0 {
            // Whoever ordered it hears about it with the answer.
            let _still_fits = sheet.lay(registry);
        }
    }

    /// Gives the edits that are about an ordered one the revision that it has got.
    pub(crate) fn rename(&mut self, ticket: Ticket, rev: Rev) {
        for sheet in &mut self.0 {
            if let Deed::Undo(target) | Deed::Redo(target) = &mut sheet.deed
                && *target == Target::Ordered(ticket)
            {
                *target = Target::Saved(rev);
            }
        }
    }

    /// The edits that a change builds on: they touch a record that it touches or refers to.
    pub(crate) fn below(&self, change: &Change) -> Vec<Ticket> {
        let mut needed: BTreeSet<RecordId> = change.edits().iter().map(Edit::id).collect();
        needed.extend(change.edits().iter().filter_map(Edit::after).flat_map(check::references));
        let builds_on = |sheet: &&Sheet| sheet.touched().iter().any(|id| needed.contains(id));
        self.0.iter().filter(builds_on).map(|sheet| sheet.ticket).collect()
    }
}
