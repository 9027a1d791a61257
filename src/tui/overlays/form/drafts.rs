//! Drafts: forms that were left before they were saved, so that Esc never loses typing.
//!
//! **Invariants**: at most one draft for each thing that can be filled in; a form that was saved, or in which nothing
//! is entered any more, leaves none; no more than a few, the oldest goes first.
//!
//! Not here: drafts that survive the end of the program (the store will keep them).

use crate::tui::forms::Purpose;
use crate::tui::overlays::form::Form;

/// Nobody leaves more forms open than this and remembers them.
const MOST: usize = 20;

/// Forms left before they were saved, oldest first.
#[derive(Debug, Default)]
pub(crate) struct Drafts(Vec<Form>);

impl Drafts {
    /// Keeps a form that is being closed; tells whether there was something in it worth keeping.
    pub(crate) fn keep(&mut self, form: Form) -> bool {
        self.forget(form.purpose());
        if !form.is_changed() {
            return false;
        }
        self.0.push(form);
        if self.0.len() > MOST {
            self.0.remove(0);
        }
        true
    }

    /// Drops the draft for a purpose: it is being saved, or was given up.
    pub(crate) fn forget(&mut self, purpose: &Purpose) {
        self.0.retain(|draft| !draft.purpose().is_same(purpose));
    }

    /// The draft for a purpose; it stays until it is saved or given up.
    pub(crate) fn find(&self, purpose: &Purpose) -> Option<&Form> {
        self.0.iter().find(|draft| draft.purpose().is_same(purpose))
    }
}
