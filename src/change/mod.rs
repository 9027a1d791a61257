//! How data changes: values, gestures and their laws.
//!
//! ```text
//!   gesture(&Registry, what, &mut Stamp) ──> Change ──> Session::commit ──> Change::apply ──> Registry
//!                  │                           │
//!              Rejection               inverted() undoes it
//! ```
//!
//! * An [`Edit`] is one record before and after.
//! * A [`Change`] is a labelled list of edits: one undo step, one line of history.
//! * An [`Entry`] is a change that happened: revision, person, time, cause.
//! * A *gesture* is something people mean, such as "advance a stage": a function that reads the registry,
//!   checks the rules and returns a change or the reason why not. It never changes anything itself.
//!
//! **Laws.** Applying a change and then its inverse gives the registry back (`change_laws::apply_then_invert`).
//! Applying `diff(a, b)` to `a` gives `b` (`change_laws::diff_then_apply`).
//! A change applies as a whole or not at all (`change_laws::all_or_nothing`).
//! A change that was written and read back is equal (`change_laws::serialised_comes_back`).
//!
//! **Not here:** keeping changes (`store/`), ordering those of several people (`session/`), words (`i18n/changes.rs`).

pub mod bulk;
pub mod candidate;
#[expect(clippy::module_inception, reason = "a file is named like its main type")]
pub mod change;
pub mod diff;
pub mod edit;
pub mod entry;
pub mod fields;
pub mod label;
pub mod mentor;
pub mod stamp;
pub mod target;
pub mod unit;

pub use change::Change;
pub use edit::Edit;
pub use entry::Entry;
