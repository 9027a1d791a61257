//! Orders: what the screen asks of whoever owns the files, as values that can wait in a queue.
//!
//! Separate because they are one half of the contract between two threads; the other half is `answer.rs`.
//!
//! **Invariant**: an order carries everything that is needed to carry it out later, and nothing that is borrowed.

use crate::change::change::Change;
use crate::change::entry::Rev;
use crate::merge::settle::Side;
use crate::session::collision::Collision;
use crate::session::live::presence::Spot;

/// The name of an edit between the key that made it and the disk that has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Ticket(pub(crate) u64);

/// Which earlier edit an undo or a redo is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Target {
    /// One that is saved.
    Saved(Rev),
    /// One that was ordered before this and is saved by then, or refused.
    Ordered(Ticket),
    /// The one that the whole history says is next; nobody has read that far yet.
    Next,
}

/// What an edit does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Deed {
    /// Something new.
    Do(Change),
    /// Takes back an earlier one.
    Undo(Target),
    /// Does again what was taken back.
    Redo(Target),
    /// Does what a person decided about an edit that met somebody else's.
    Settle(Box<Collision>, Side),
}

/// Something to be carried out, in the order in which it was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Order {
    /// Save an edit.
    Edit {
        /// Its name.
        ticket: Ticket,
        /// What it does.
        deed: Deed,
        /// Edits that it builds on: when one of them was refused, this one is given up with it.
        after: Vec<Ticket>,
    },
    /// Take in what others saved, because a person asked.
    CatchUp,
    /// The same because something has changed on disk; nobody waits for the answer.
    Look,
    /// Look who else is here.
    LookForPeople,
    /// Both.
    LookAround,
    /// Say where one is.
    Go(Spot),
    /// Bring the published file up to date, because a person asked.
    Publish,
    /// Take in what others saved and bring the published file up to date, because time has passed.
    KeepUp,
    /// Keep what is being typed, in the place of what was kept before.
    Draft {
        /// All of it.
        text: String,
        /// Drafts of programs that are gone and whose text is in it.
        instead_of: Vec<String>,
    },
    /// Write it down, because it is due.
    KeepDraft,
    /// Read everything that ever happened.
    History,
    /// Write a new file beside the store: stem and ending of its name, and what is in it.
    Export(String, &'static str, String),
    /// Publish and stop.
    Close,
}
