//! What exists and which rules hold.
//!
//! Everything in a store is a [`Record`] in one [`Registry`].
//! The nouns and how they refer to each other:
//!
//! ```text
//!  Committee ── holidays, pace, rounding, tags, kinds of unit
//!  Pack ─────── stages, papers, paths, reasons            (a candidate names his pack)
//!  Unit ─────── parent Unit (dated)
//!    ├── Target (unit, year) ── floors by tag, counts, revisions     Plan (year)
//!    ├── Mentor ── standing over time, limit
//!    ├── Candidate ── visits of stages, mentors, introducers, papers, next step, notes, exits
//!    └── Classification (subject, year)
//!  Association introduces Candidates;  Directive is addressed to Units;  Meeting spans edits
//!  Conflict names a Record and one of its fields
//! ```
//!
//! The types are also the published file format: they derive serde, leave out what is at its default
//! and refuse what they do not know, and the files under `tests/data/format` load for ever.
//!
//! **Invariants.** Pure: no files, no clock, no randomness, no sentence for people.
//! Text is NFC without control characters, ids are never empty, dates are real days.
//! What a type cannot rule out by itself (references, order of dates) is a [`check::Finding`].
//!
//! **Not here:** how records change (`change/`), what they add up to (`report/`), words (`i18n/`).

pub mod association;
pub mod calendar;
pub mod candidate;
pub mod check;
pub mod classification;
pub mod committee;
pub mod conflict;
pub mod directive;
pub mod distinct;
pub mod duplicate;
pub mod field;
pub mod fold;
pub mod id;
pub mod language;
pub mod meeting;
pub mod mentor;
pub mod pack;
pub mod pipeline;
pub mod plan;
pub mod record;
pub mod registry;
pub mod rule;
pub mod text;
pub mod unit;
pub mod visible;

pub use record::Record;
pub use registry::Registry;

/// Tells serde whether a field is at its default and can be left out of the file.
pub(crate) fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}
