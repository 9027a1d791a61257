//! Foreign formats: tables on their way out of the program, and lists of names on their way in.
//!
//! ```text
//!  rows of a screen or a command ──> sheet.rs ──> spreadsheet.rs  CSV, in which no name becomes a formula
//!                                             ├─> table.rs        plain text, Markdown
//!                                             └─> JSON
//!  lines typed or pasted ──> lines.rs ──> drafts, what is there already, what cannot be read
//! ```
//!
//! A layer of its own because the screen and the command line both need it, and neither may use the other.
//!
//! **Invariants.** Pure: text in, text out; no file is opened here.
//! What leaves the program in a format for spreadsheets never begins a formula.
//!
//! **Not here:** which rows there are (`report/`, the screens), where a file goes (`store/export.rs`),
//! what a terminal must not be sent (`cli/out.rs`).

pub mod lines;
pub mod sheet;
pub mod spreadsheet;
pub mod table;
