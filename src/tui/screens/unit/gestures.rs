//! What the change keys do to the people of a unit: what is known is applied, what has to be asked opens an overlay.
//!
//! Not here: the gestures themselves and their rules (`change/`), editing a cell in place (`typed.rs`).

use crate::change;
use crate::domain::candidate::Candidate;
use crate::domain::id::CandidateId;
use crate::domain::pack::StageRole;
use crate::tui::action::Action;
use crate::tui::ctx::Ctx;
use crate::tui::effect::Effect;
use crate::tui::gesture::Gesture;
use crate::tui::model::Notice;
use crate::tui::place::PickFor;
use crate::tui::place::Popup;
use crate::tui::place::PromptFor;
use crate::tui::place::Question;
use crate::tui::screens::unit::UnitScreen;
use crate::tui::wording;

impl UnitScreen {
    /// Makes the change that an action means for the marked people, or for the one under the cursor.
    pub(super) fn change(&self, action: Action, count: Option<u32>, ctx: &Ctx<'_>) -> Vec<Effect> {
        let steps = i32::try_from(count.unwrap_or(1)).unwrap_or(i32::MAX);
        let targets = self.grid.targets(&self.shown.get().ids, None);
        let records = self.targets(None);
        let effect = match action {
            Action::AdvanceStage => Effect::Apply(Gesture::Advance(steps), records),
            Action::RetreatStage if would_take_back_admission(&targets, steps, ctx) => {
                let question = Question::TakeBackAdmission { candidates: targets, steps: -steps };
                Effect::Open(Popup::Ask(question))
            }
            Action::RetreatStage => Effect::Apply(Gesture::Advance(-steps), records),
            Action::SetStage => Effect::Open(Popup::Pick(PickFor::Stage(targets))),
            Action::AssignMentor => assign_mentor(targets, ctx),
            Action::RemoveMentor => Effect::Open(Popup::Pick(PickFor::MentorToRemove(targets))),
            Action::SetNextStep => Effect::Open(Popup::Prompt(PromptFor::NextStep(targets))),
            Action::AddNote => Effect::Open(Popup::Prompt(PromptFor::Note(records))),
            Action::Pause if all(&targets, ctx, |candidate| candidate.is_paused_on(ctx.day)) => {
                Effect::Apply(Gesture::SetPause(None), records)
            }
            Action::Pause => Effect::Open(Popup::Prompt(PromptFor::Pause(targets))),
            Action::DropOut if all(&targets, ctx, |candidate| candidate.exit_on(ctx.day).is_some()) => {
                Effect::Apply(Gesture::ComeBack, records)
            }
            Action::DropOut => Effect::Open(Popup::Pick(PickFor::Reason(targets))),
            Action::Delete => Effect::Open(Popup::Ask(Question::Delete(records))),
            _ => return Vec::new(),
        };
        vec![effect]
    }
}

/// Asks who is to help; when nobody of them can be helped, says why before a mentor is looked for in vain.
fn assign_mentor(people: Vec<CandidateId>, ctx: &Ctx<'_>) -> Effect {
    let known = people.iter().filter_map(|id| ctx.registry.candidate(id));
    let possible = known.map(|person| change::mentor::may_be_helped(ctx.registry, person, ctx.day));
    let refused = possible.collect::<Vec<_>>();
    match refused.first() {
        Some(Err(why)) if refused.iter().all(Result::is_err) => {
            Effect::Say(Notice::refused(wording::rejection(why, ctx)))
        }
        _ => Effect::Open(Popup::Pick(PickFor::Mentors(people))),
    }
}

fn would_take_back_admission(targets: &[CandidateId], steps: i32, ctx: &Ctx<'_>) -> bool {
    targets.iter().filter_map(|id| ctx.registry.candidate(id)).any(|candidate| {
        let visit = candidate.visits.last();
        let place = ctx.registry.pack_of(candidate).zip(visit).and_then(|(pack, visit)| {
            let (position, stage) = pack.stage(&visit.stage)?;
            let wanted = position.saturating_sub(steps.unsigned_abs() as usize);
            Some((stage.role, pack.stages[wanted].role))
        });
        place.is_some_and(|(now, then)| now >= StageRole::Admitted && then < StageRole::Admitted)
    })
}

fn all(targets: &[CandidateId], ctx: &Ctx<'_>, holds: impl Fn(&Candidate) -> bool) -> bool {
    !targets.is_empty() && targets.iter().filter_map(|id| ctx.registry.candidate(id)).all(holds)
}
