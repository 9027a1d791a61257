//! What went wrong, in words: one file per family of errors, each an exhaustive match.
//!
//! | file | words for |
//! |---|---|
//! | [`rejections`] | edits that the rules refuse (`domain::rule::Rejection`) |
//! | [`findings`] | odd things in the data (`domain::check::Finding`) |
//! | [`typed`] | what cannot be typed into a field (`TextError`, `DateError`) |
//!
//! **Invariants:** a sentence says what is the matter with which thing and, where a person can do something, what;
//! it never blames. Errors carry values, so the same refusal reads in every language.

pub mod findings;
pub mod rejections;
pub mod typed;
