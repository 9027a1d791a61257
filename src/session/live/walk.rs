//! Walking back and forth: which edit undo and redo are about, those included that are not saved yet.
//!
//! Separate because it is the rule of `history.rs` once more, over names instead of revisions: a person who presses
//! `>` and `u` during a stall takes back the step that was just made, not one of yesterday.

use crate::session::history::History;
use crate::session::live::order::Deed;
use crate::session::live::order::Target;
use crate::session::live::pending::Sheet;

/// What undo and redo would act on, the next one last.
#[derive(Debug, Default)]
pub(crate) struct Stacks {
    /// What undo takes back.
    pub(crate) undo: Vec<Target>,
    /// What redo does again.
    pub(crate) redo: Vec<Target>,
}

impl Stacks {
    /// The stacks after everything that is saved and everything that is ordered.
    pub(crate) fn of(history: &History, sheets: &[Sheet]) -> Self {
        let saved = |revisions: &[_]| revisions.iter().map(|rev| Target::Saved(*rev)).collect();
        let mut stacks = Self { undo: saved(history.to_undo()), redo: saved(history.to_redo()) };
        for sheet in sheets {
            stacks.follow(sheet);
        }
        stacks
    }

    fn follow(&mut self, sheet: &Sheet) {
        match &sheet.deed {
            Deed::Do(_) | Deed::Settle(..) => {
                self.undo.push(Target::Ordered(sheet.ticket));
                self.redo.clear();
            }
            Deed::Undo(target) => {
                self.undo.retain(|known| known != target);
                self.redo.push(*target);
            }
            Deed::Redo(target) => {
                self.redo.retain(|known| known != target);
                self.undo.push(*target);
            }
        }
    }
}
