//! The source tree itself: what the design promises and the compiler does not check.
//!
//! Every rule is a function from a text to what is wrong with it, so that it can be shown to bite:
//! beside each test of the tree stands one of a planted mistake.

/// What papers say: ARCHITECTURE, README, references in comments, snapshots.
mod documents;
/// Who may import whom, and who may touch what.
mod layers;
/// Sizes, headers, names, leftovers.
mod shape;
/// Files of the repository and a reader of Rust that tells code, words and comments apart.
mod source;
/// No word for people outside the locales.
mod words;
