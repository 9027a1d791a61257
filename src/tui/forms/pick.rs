//! Pick: what a field with a list offers, one row each.
//!
//! Not here: which rows there are (`choices.rs`), searching and drawing them (`overlays/form`).

use crate::domain::fold::fold;
use crate::domain::record::RecordId;
use crate::domain::text::TagId;
use crate::tui::theme::Role;

/// What a row of the list stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Pick {
    /// Nothing: empties the field.
    Nothing,
    /// A record.
    Record(RecordId),
    /// A tag.
    Tag(TagId),
}

/// One row of the list.
#[derive(Debug, Clone)]
pub(crate) struct PickRow {
    /// What it stands for.
    pub(crate) pick: Pick,
    /// What it is called.
    pub(crate) name: String,
    /// What tells it from others, at the right edge.
    pub(crate) detail: String,
    /// How it is meant.
    pub(crate) role: Role,
    /// Its name, folded.
    pub(crate) folded: String,
    /// Name and detail: people look for the Youth Union by what it is, and for a mentor by his unit.
    pub(crate) whole: String,
}

impl PickRow {
    /// A row with its name.
    pub(crate) fn new(pick: Pick, name: &str, detail: String) -> Self {
        let whole = format!("{name} {detail}");
        Self { pick, name: name.to_owned(), folded: fold(name), whole, detail, role: Role::Text }
    }
}
