//! Afloat: what the screen remembers of a change between its key and the disk.
//!
//! Separate from the pending edits themselves (`session/live/`), which know nothing of overlays: what was typed comes
//! back when the change is refused, and who was left out is said when it is saved.
//!
//! **Invariant**: every change that was ordered is in here until its answer has come.

use crate::domain::id::CandidateId;
use crate::domain::rule::Rejection;
use crate::session::live::order::Ticket;
use crate::tui::overlays::Overlay;

/// Candidates left out of a change, and why.
pub(crate) type Skipped = Vec<(CandidateId, Rejection)>;

/// What belongs to one change.
struct Float {
    ticket: Ticket,
    overlay: Option<Overlay>,
    skipped: Skipped,
}

/// What belongs to all changes that are ordered and not yet saved, in the order of their keys.
#[derive(Default)]
pub(crate) struct Afloat(Vec<Float>);

impl Afloat {
    /// A change was ordered, from an overlay perhaps.
    pub(crate) fn launch(&mut self, ticket: Ticket, overlay: Option<Overlay>, skipped: Skipped) {
        self.0.push(Float { ticket, overlay, skipped });
    }

    /// A change is saved: who was left out of it.
    pub(crate) fn saved(&mut self, ticket: Ticket) -> Skipped {
        self.take(ticket).map(|float| float.skipped).unwrap_or_default()
    }

    /// A change was refused: the overlay it came from, with everything that was typed.
    pub(crate) fn refused(&mut self, ticket: Ticket) -> Option<Overlay> {
        self.take(ticket)?.overlay
    }

    /// The overlays that come back when their changes are refused.
    pub(crate) fn overlays(&self) -> impl Iterator<Item = &Overlay> {
        self.0.iter().filter_map(|float| float.overlay.as_ref())
    }

    fn take(&mut self, ticket: Ticket) -> Option<Float> {
        let place = self.0.iter().position(|float| float.ticket == ticket)?;
        Some(self.0.remove(place))
    }
}
