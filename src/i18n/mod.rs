//! Values become sentences here: the only layer with words for people.
//!
//! Every other layer speaks in values: a `Rejection`, a `Label`, a date, a ratio.
//! A screen or a command asks its [`locale::Locale`] for the words and draws what it gets.
//!
//! ```text
//!   config/locales/{en,vi,id}/*.ftl      the sentences, one file per area, the same ids in each language
//!            │  embedded, parsed when a language is first used
//!            v
//!   ids::ui::SAVED  +  ("time", "10:42")  ──>  Locale::text_with  ──>  "đã lưu 10:42"
//!     a Message         its arguments              │
//!                                                  └─ missing? English, then the id itself; never a panic
//! ```
//!
//! Three kinds of file live here:
//!
//! - the machinery: [`message`] (what a sentence is called and takes), [`ids`] (all of them), [`locale`];
//! - what is written and read differently in each country: [`dates`], [`numbers`], [`collate`], [`search`];
//! - one file per kind of value that is put into words, each an exhaustive match without wildcard,
//!   so that a new reason for a refusal does not compile before it has its sentence.
//!
//! **How to add a sentence:** add it to the `.ftl` file of its area in *all three* languages, under the comment
//! of its section, and one line to `ids/<area>.rs`; `it/i18n/` compares ids, arguments and languages.
//!
//! **Invariants**
//! - No sentence is put together from pieces in Rust: word order belongs to the translator.
//! - Counts are passed as numbers, so that a language can choose its plural; years and codes as text.
//! - Words that stand in a column have a reserved width, kept by `i18n::widths::words_fit_their_columns`.
//!
//! Not here: names of stages, papers and tags, which are data in three languages (`domain::language::Words`);
//! folding of accents, a rule about names (`domain::fold`).

#![deny(clippy::wildcard_enum_match_arm, clippy::match_wildcard_for_single_variants)]

pub mod changes;
pub mod collate;
pub mod date_words;
pub mod dates;
pub mod differences;
pub mod figures;
pub mod ids;
pub mod locale;
pub mod message;
pub mod nouns;
pub mod numbers;
pub mod problems;
pub mod search;
