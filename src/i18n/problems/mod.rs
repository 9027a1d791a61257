//! What went wrong, in words: one file per family of errors, each an exhaustive match.
//!
//! | file | words for |
//! |---|---|
//! | [`rejections`] | edits that the rules refuse (`domain::rule::Rejection`) |
//! | [`findings`] | odd things in the data (`domain::check::Finding`) |
//! | [`typed`] | what cannot be typed into a field (`TextError`, `DateError`) |
//! | [`stores`] | what the disk, the store or the session refused, and its notices (`StoreError`, `CommitError`, `Notice`) |
//! | [`files`] | what is wrong at a place of a file (`store::problem::ProblemKind`) |
//! | `reasons` | why a value of a file cannot be meant |
//! | [`ailments`] | what is wrong with a store seen from outside (`store::checkup::Ailment`) |
//!
//! **Invariants:** a sentence says what is the matter with which thing and, where a person can do something, what;
//! it never blames. Errors carry values, so the same refusal reads in every language.

pub mod ailments;
pub mod files;
pub mod findings;
mod reasons;
pub mod rejections;
pub mod stores;
pub mod typed;
