//! Questions answered from a [`Registry`](crate::domain::Registry) on a date: the figures of every screen and output.
//!
//! ```text
//!   Registry + as-of date ──> tree (who stands below whom on that date)
//!                        ├──> progress    one row a unit, the roll-up over the tree, the total
//!                        ├──> candidates  one row a person: where he stands, what he waits for
//!                        ├──> mentors     one row a mentor: load against limit; proposals for candidates
//!                        └──> stages      how many people stand where
//!                                  │
//!                        pace (expected by that date, status words) and ratio (the only division)
//! ```
//!
//! Screens and command line ask the same functions, so they can never show different numbers.
//!
//! **Invariants.** Pure: a registry and a day in, plain rows out; nothing is read from a clock.
//! Rows hold ids and numbers, never sentences, and borrow nothing, so that a screen can keep them for one revision.
//! Each function passes over the records once; callers derive once per revision, never once per row.
//!
//! **Not here:** which stage a person is in (`domain/pipeline.rs`), words (`i18n/`), sorting by language (`i18n/collate.rs`).

pub mod candidates;
pub mod history;
pub mod mentors;
pub mod pace;
pub mod progress;
pub mod ratio;
pub mod stages;
pub mod tree;
