//! The prompt for what happens next, and by when.
//!
//! With one candidate it opens with what is planned now; emptying both fields clears the plan.

use crate::domain::id::CandidateId;
use crate::domain::record::RecordId;
use crate::tui::ctx::Ctx;
use crate::tui::effect::Effect;
use crate::tui::forms::fault::Refusal;
use crate::tui::forms::field::Field;
use crate::tui::forms::fields::Fields;
use crate::tui::forms::step;
use crate::tui::gesture::Gesture;

/// The step and its date.
pub(crate) fn fields(candidates: &[CandidateId], ctx: &Ctx<'_>) -> Vec<Field> {
    let only = if let [id] = candidates { ctx.registry.candidate(id) } else { None };
    step::of(only.and_then(|candidate| candidate.next.as_ref()), ctx).into()
}

/// Sets or clears the step of each candidate.
pub(crate) fn effect(candidates: &[CandidateId], fields: &Fields, ctx: &Ctx<'_>) -> Result<Effect, Refusal> {
    let next = step::read(fields, ctx)?;
    let subjects = candidates.iter().copied().map(RecordId::Candidate).collect();
    Ok(Effect::Apply(Gesture::SetNextStep(next), subjects))
}
