//! Step: the two fields that say what happens next and by when, in the prompt and in the form of a candidate.

use crate::domain::candidate::NextStep;
use crate::i18n::dates::Toward;
use crate::tui::ctx::Ctx;
use crate::tui::forms::fault::Fault;
use crate::tui::forms::fault::Refusal;
use crate::tui::forms::field::Entry;
use crate::tui::forms::field::Field;
use crate::tui::forms::field_name::FieldName;
use crate::tui::forms::fields::Fields;

/// The two fields of a planned step.
pub(crate) fn of(next: Option<&NextStep>, ctx: &Ctx<'_>) -> [Field; 2] {
    let what = next.map_or("", |next| next.what.as_str());
    let due = next.and_then(|next| next.due).map(|day| ctx.locale.date(day)).unwrap_or_default();
    [
        Field::optional(FieldName::NextStep, Entry::text(what)),
        Field::optional(FieldName::Due, Entry::date(&due, Toward::Future)),
    ]
}

/// The step the two fields describe; a date without a step is refused.
pub(crate) fn read(fields: &Fields, ctx: &Ctx<'_>) -> Result<Option<NextStep>, Refusal> {
    let due = fields.date(FieldName::Due, ctx.day)?;
    match fields.text(FieldName::NextStep)? {
        Some(what) => Ok(Some(NextStep { what, due })),
        None if due.is_some() => Err(Refusal::of(FieldName::NextStep, Fault::Required)),
        None => Ok(None),
    }
}
