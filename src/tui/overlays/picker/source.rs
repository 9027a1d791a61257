//! What rows are made from: the records, the day, the words.

use chrono::NaiveDate;

use crate::domain::id::UnitId;
use crate::domain::registry::Registry;
use crate::i18n::locale::Locale;

/// What rows are made from.
#[derive(Clone, Copy)]
pub(super) struct Source<'a> {
    /// The records.
    pub(super) registry: &'a Registry,
    /// The day everything is computed for.
    pub(super) day: NaiveDate,
    /// The words.
    pub(super) locale: &'a Locale,
}

impl<'a> Source<'a> {
    /// The name of a unit, empty when there is none.
    pub(super) fn unit_name(&self, id: UnitId) -> &'a str {
        self.registry.unit(&id).map_or("", |unit| unit.name.as_str())
    }
}
