//! The prompt for a note on one or several records.

use crate::domain::record::RecordId;
use crate::tui::effect::Effect;
use crate::tui::forms::fault::Fault;
use crate::tui::forms::fault::Refusal;
use crate::tui::forms::field::Entry;
use crate::tui::forms::field::Field;
use crate::tui::forms::field_name::FieldName;
use crate::tui::forms::fields::Fields;
use crate::tui::gesture::Gesture;

/// The note.
pub(crate) fn fields() -> Vec<Field> {
    vec![Field::required(FieldName::Note, Entry::note())]
}

/// Adds the note to each record.
pub(crate) fn effect(records: &[RecordId], fields: &Fields) -> Result<Effect, Refusal> {
    let text = fields.prose(FieldName::Note)?.ok_or(Refusal::of(FieldName::Note, Fault::Required))?;
    Ok(Effect::Apply(Gesture::AddNote(text), records.to_vec()))
}
