//! The prompt for a pause: until when nothing is expected of candidates, and why.
//!
//! Emptying the date of somebody who is paused lets him count again.

use crate::domain::candidate::Pause;
use crate::domain::id::CandidateId;
use crate::domain::record::RecordId;
use crate::i18n::dates::Toward;
use crate::tui::ctx::Ctx;
use crate::tui::effect::Effect;
use crate::tui::forms::fault::Fault;
use crate::tui::forms::fault::Refusal;
use crate::tui::forms::field::Entry;
use crate::tui::forms::field::Field;
use crate::tui::forms::field_name::FieldName;
use crate::tui::forms::fields::Fields;
use crate::tui::gesture::Gesture;

/// The day and the reason.
pub(crate) fn fields(candidates: &[CandidateId], ctx: &Ctx<'_>) -> Vec<Field> {
    let only = if let [id] = candidates { ctx.registry.candidate(id) } else { None };
    let pause = only.and_then(|candidate| candidate.paused.as_ref());
    let until = pause.map(|pause| ctx.locale.date(pause.until)).unwrap_or_default();
    let why = pause.and_then(|pause| pause.why.as_ref()).map_or("", |why| why.as_str());
    let until = Entry::date(&until, Toward::Future);
    let until = if is_anybody_paused(candidates, ctx) {
        Field::optional(FieldName::Until, until)
    } else {
        Field::required(FieldName::Until, until)
    };
    vec![until, Field::optional(FieldName::Reason, Entry::text(why))]
}

/// Pauses each candidate, or lets each count again.
pub(crate) fn effect(candidates: &[CandidateId], fields: &Fields, ctx: &Ctx<'_>) -> Result<Effect, Refusal> {
    let until = fields.date(FieldName::Until, ctx.day)?;
    let why = fields.text(FieldName::Reason)?;
    let pause = match until {
        Some(until) if until <= ctx.day => {
            return Err(Refusal::of(FieldName::Until, Fault::NotAhead));
        }
        Some(until) => Some(Pause { until, why }),
        None if is_anybody_paused(candidates, ctx) => None,
        None => return Err(Refusal::of(FieldName::Until, Fault::Required)),
    };
    let subjects = candidates.iter().copied().map(RecordId::Candidate).collect();
    Ok(Effect::Apply(Gesture::SetPause(pause), subjects))
}

fn is_anybody_paused(candidates: &[CandidateId], ctx: &Ctx<'_>) -> bool {
    let mut people = candidates.iter().filter_map(|id| ctx.registry.candidate(id));
    people.any(|candidate| candidate.is_paused_on(ctx.day))
}
