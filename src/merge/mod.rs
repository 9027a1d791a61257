//! Two histories become one: the three-way merge of records, field by field.
//!
//! ```text
//!            base ── ours ───┐
//!              │             v
//!              └── theirs ─> merged + clashes
//! ```
//!
//! `base` is what both sides started from. A field that only one side changed takes that side's value; a field that
//! both changed to the same keeps it; a field that both changed differently is a [`Clash`](record::Clash), of which the
//! merged record shows one value and the clash keeps all three. Lists are merged thing by thing, texts line by line.
//!
//! One merge serves everything that meets somebody else's edit: a commit on records that were changed meanwhile
//! ([`rebase`]), undo and redo (the same, with the sides of the entry swapped) and an edit of the file by hand
//! ([`stores`]), where nobody can be asked at once and clashes become records ([`conflict`]).
//!
//! A record is merged as the tree of fields that its file shows ([`tree`]), so every kind of record goes through one
//! function; what is special about a field is one line of a table ([`rule`]).
//!
//! **Laws** (`merge_laws` in `tests/it`). Merging a side with itself or with the base gives that side. Swapping the
//! sides gives the same record and the same clashes with their sides swapped. Merging a result again changes nothing.
//! Every value that a side brought in is in the record or in a clash.
//!
//! **Invariants.** Pure: no clock, no randomness, no files. Nothing is decided by time here: which value of a clash is
//! shown follows from the values alone, and whoever knows better settles it ([`settle`]).
//!
//! **Not here:** applying what comes out (`change/`), asking a person (`tui/`), words (`i18n/`).

pub mod conflict;
mod list;
mod order;
pub mod rebase;
pub mod record;
mod rule;
pub mod settle;
mod stage;
pub mod stores;
mod tree;
mod value;
