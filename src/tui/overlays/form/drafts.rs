//! Drafts: forms that were left before they were saved, so that neither Esc nor the end of the program loses typing.
//!
//! **Invariants**: at most one draft for each thing that can be filled in; a form that was saved, or in which nothing
//! is entered any more, leaves none; no more than a few, the oldest goes first.
//!
//! Not here: the form that is open (`overlays/form`), how drafts outlive the program (`saved.rs`, `tui/keeping.rs`).

use crate::tui::forms::Purpose;
use crate::tui::overlays::form::Form;

/// Nobody leaves more forms open than this and remembers them.
const MOST: usize = 20;

/// Forms left before they were saved, oldest first.
#[derive(Debug, Default)]
pub(crate) struct Drafts(Vec<Draft>);

#[derive(Debug)]
struct Draft {
    form: Form,
    from: From,
}

/// Where a draft comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum From {
    /// A person has left the form.
    Esc,
    /// The program ended over it; nobody has seen it since.
    EarlierRun,
}

impl Drafts {
    /// Keeps a form that is being closed; tells whether there was something in it worth keeping.
    pub(crate) fn keep(&mut self, form: Form) -> bool {
        self.put(form, From::Esc)
    }

    /// Keeps a form over which the program ended, until somebody opens it.
    pub(crate) fn keep_found(&mut self, form: Form) -> bool {
        self.put(form, From::EarlierRun)
    }

    /// Drops the draft for a purpose: it is being saved, or was given up.
    pub(crate) fn forget(&mut self, purpose: &Purpose) {
        self.0.retain(|draft| !draft.form.purpose().is_same(purpose));
    }

    /// The draft for a purpose; it stays until it is saved or given up.
    pub(crate) fn find(&self, purpose: &Purpose) -> Option<&Form> {
        self.all().find(|form| form.purpose().is_same(purpose))
    }

    /// All drafts, the oldest first.
    pub(crate) fn all(&self) -> impl Iterator<Item = &Form> {
        self.0.iter().map(|draft| &draft.form)
    }

    /// Those of an earlier run that nobody has opened yet.
    pub(crate) fn unseen(&self) -> impl Iterator<Item = &Form> {
        self.0.iter().filter(|draft| draft.from == From::EarlierRun).map(|draft| &draft.form)
    }

    fn put(&mut self, form: Form, from: From) -> bool {
        self.forget(form.purpose());
        if !form.is_changed() {
            return false;
        }
        self.0.push(Draft { form, from });
        if self.0.len() > MOST {
            self.0.remove(0);
        }
        true
    }
}
