//! Forms: which fields a record has, and the change that saving them makes.
//!
//! ```text
//!   FormFor / PromptFor ──> fields()  ──>  overlays/form: typing, moving, drawing, errors in place
//!                                               │ Fields
//!                                          finish()  ──>  Effect::Commit(change)      (forms: one record)
//!                                                         Effect::Apply(gesture, ids)  (prompts: one or many)
//! ```
//!
//! One file per record, named like the one in `domain/` and `change/`; the three prompts of a meeting (next step,
//! note, pause) are small forms and work on everything that is marked.
//!
//! **Invariants**: a form only drafts; the rules are asked in `change/`, and what they say is shown at the field that
//! it is about. Correcting a record touches only the fields that were changed in the form, so that a draft that
//! waited for a day does not undo what others did meanwhile.
//!
//! Not here: drawing and keys (`overlays/form`), what can be chosen (`choices.rs`), words (`i18n/`).

pub(crate) mod candidate;
pub(crate) mod candidate_draft;
pub(crate) mod choices;
pub(crate) mod fault;
pub(crate) mod field;
pub(crate) mod field_name;
pub(crate) mod fields;
pub(crate) mod mentor;
pub(crate) mod next_step;
pub(crate) mod note;
pub(crate) mod pause;
pub(crate) mod pick;
pub(crate) mod step;
pub(crate) mod unit;

use serde::Deserialize;
use serde::Serialize;

use crate::change::stamp::FreshBits;
use crate::domain::candidate::Candidate;
use crate::domain::id::CandidateId;
use crate::domain::id::UnitId;
use crate::domain::record::RecordId;
use crate::domain::rule::Rejection;
use crate::i18n::ids::ui;
use crate::i18n::message::Message;
use crate::i18n::nouns;
use crate::tui::action::Action;
use crate::tui::ctx::Ctx;
use crate::tui::effect::Effect;
use crate::tui::forms::fault::Fault;
use crate::tui::forms::fault::Refusal;
use crate::tui::forms::field::Field;
use crate::tui::forms::field_name::FieldName;
use crate::tui::forms::fields::Fields;
use crate::tui::gesture::Planned;
use crate::tui::place::FormFor;
use crate::tui::place::PromptFor;

/// What a form is filled in for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Purpose {
    /// One record.
    Form(FormFor),
    /// One gesture on one or several records.
    Prompt(PromptFor),
}

impl Purpose {
    /// What stands above the fields.
    pub(crate) fn title(&self, ctx: &Ctx<'_>) -> String {
        let text = |message: Message| ctx.text(message).into_owned();
        match self {
            Self::Form(FormFor::AddUnit) => text(ui::FORM_UNIT_NEW),
            Self::Form(FormFor::EditUnit(_)) => text(ui::FORM_UNIT_EDIT),
            Self::Form(FormFor::AddCandidate(_)) => text(ui::FORM_CANDIDATE_NEW),
            Self::Form(FormFor::EditCandidate(_)) => text(ui::FORM_CANDIDATE_EDIT),
            Self::Form(FormFor::AddMentor(_)) => text(ui::FORM_MENTOR_NEW),
            Self::Form(FormFor::EditMentor(_)) => text(ui::FORM_MENTOR_EDIT),
            Self::Prompt(PromptFor::NextStep(ids)) => {
                let ids: Vec<_> = ids.iter().copied().map(RecordId::Candidate).collect();
                about(&ids, ui::PROMPT_NEXT_STEP, ui::PROMPT_NEXT_STEP_MANY, ctx)
            }
            Self::Prompt(PromptFor::Note(ids)) => about(ids, ui::PROMPT_NOTE, ui::PROMPT_NOTE_MANY, ctx),
            Self::Prompt(PromptFor::Pause(ids)) => {
                let ids: Vec<_> = ids.iter().copied().map(RecordId::Candidate).collect();
                about(&ids, ui::PROMPT_PAUSE, ui::PROMPT_PAUSE_MANY, ctx)
            }
        }
    }

    /// The fields as they stand when the form opens.
    pub(crate) fn fields(&self, ctx: &Ctx<'_>) -> Vec<Field> {
        match self {
            Self::Form(FormFor::AddUnit | FormFor::EditUnit(_)) => unit::fields(self.unit(), ctx),
            Self::Form(FormFor::AddCandidate(unit)) => candidate::fields_of_new(*unit, ctx),
            Self::Form(FormFor::EditCandidate(_)) => {
                self.candidate(ctx).map_or_else(Vec::new, |candidate| candidate::fields_of(candidate, ctx))
            }
            Self::Form(FormFor::AddMentor(unit)) => mentor::fields_of_new(*unit),
            Self::Form(FormFor::EditMentor(id)) => {
                ctx.registry.mentor(id).map_or_else(Vec::new, |mentor| mentor::fields_of(mentor, ctx))
            }
            Self::Prompt(PromptFor::NextStep(ids)) => next_step::fields(ids, ctx),
            Self::Prompt(PromptFor::Note(_)) => note::fields(),
            Self::Prompt(PromptFor::Pause(ids)) => pause::fields(ids, ctx),
        }
    }

    /// Fills in what follows from a field that was just edited, unless a person has filled it in.
    pub(crate) fn follow(&self, edited: FieldName, fields: &mut Fields, ctx: &Ctx<'_>) {
        match (self, edited) {
            (Self::Form(FormFor::EditCandidate(_)), FieldName::Stage) => {
                candidate_draft::follow_stage(self.candidate(ctx), fields, ctx);
            }
            (Self::Form(FormFor::AddMentor(_) | FormFor::EditMentor(_)), FieldName::Standing) => {
                mentor::follow_standing(fields, ctx);
            }
            _ => {}
        }
    }

    /// The rules that the fields break together, asked while they are being filled in.
    ///
    /// A plan stops at the first thing that is wrong, so what can be asked by itself is asked first.
    pub(crate) fn refusals(&self, fields: &Fields, ctx: &Ctx<'_>) -> Vec<Refusal> {
        let mut refusals = match self {
            Self::Form(FormFor::AddUnit | FormFor::EditUnit(_)) => unit::refusals(fields, ctx),
            Self::Form(FormFor::AddCandidate(_) | FormFor::EditCandidate(_)) => {
                candidate_draft::refusals(self.candidate(ctx), fields, ctx)
            }
            Self::Form(FormFor::AddMentor(_) | FormFor::EditMentor(_)) => mentor::refusals(fields, ctx),
            Self::Prompt(_) => Vec::new(),
        };
        match self.plan(fields, ctx, &mut NoBits) {
            Err(Refusal { fault: Fault::Rule(Rejection::NoChange), .. }) | Ok(_) => {}
            Err(refusal) => refusals.push(refusal),
        }
        refusals
    }

    /// What saving does; nothing when nothing was changed.
    pub(crate) fn finish(&self, fields: &Fields, ctx: &Ctx<'_>) -> Result<Option<Effect>, Refusal> {
        let planned = ctx.stamped(|stamp| self.plan(fields, ctx, stamp.ids));
        match planned {
            Err(Refusal { fault: Fault::Rule(Rejection::NoChange), .. }) => Ok(None),
            planned => planned.map(Some),
        }
    }

    fn plan(&self, fields: &Fields, ctx: &Ctx<'_>, ids: &mut dyn FreshBits) -> Result<Effect, Refusal> {
        let change = match self {
            Self::Form(FormFor::AddUnit | FormFor::EditUnit(_)) => {
                unit::change(self.unit(), fields, ctx, ids)
            }
            Self::Form(FormFor::AddCandidate(_)) => candidate_draft::addition(fields, ctx, ids),
            Self::Form(FormFor::EditCandidate(id)) => candidate_draft::correction(*id, fields, ctx, ids),
            Self::Form(FormFor::AddMentor(_)) => mentor::addition(fields, ctx, ids),
            Self::Form(FormFor::EditMentor(id)) => mentor::correction(*id, fields, ctx),
            Self::Prompt(PromptFor::NextStep(ids)) => return next_step::effect(ids, fields, ctx),
            Self::Prompt(PromptFor::Note(ids)) => return note::effect(ids, fields),
            Self::Prompt(PromptFor::Pause(ids)) => return pause::effect(ids, fields, ctx),
        }?;
        Ok(Effect::Commit(Planned::from(change)))
    }

    /// The form for the next record after this one was saved; none where one record is all there is.
    pub(crate) fn next(&self, fields: &Fields) -> Option<FormFor> {
        match self {
            Self::Form(FormFor::AddUnit | FormFor::EditUnit(_)) => Some(FormFor::AddUnit),
            Self::Form(FormFor::AddCandidate(_) | FormFor::EditCandidate(_)) => {
                Some(FormFor::AddCandidate(fields.unit(FieldName::Unit)))
            }
            Self::Form(FormFor::AddMentor(_) | FormFor::EditMentor(_)) => {
                Some(FormFor::AddMentor(fields.unit(FieldName::Unit)))
            }
            Self::Prompt(_) => None,
        }
    }

    /// The candidate who may be the same person as the one in the form.
    pub(crate) fn duplicate(&self, fields: &Fields, ctx: &Ctx<'_>) -> Option<CandidateId> {
        match self {
            Self::Form(FormFor::AddCandidate(_)) => candidate::duplicate(None, fields, ctx),
            Self::Form(FormFor::EditCandidate(id)) => candidate::duplicate(Some(*id), fields, ctx),
            Self::Form(_) | Self::Prompt(_) => None,
        }
    }

    /// Tells whether saving takes back an admission, which changes the figures of the year.
    pub(crate) fn takes_back_admission(&self, fields: &Fields, ctx: &Ctx<'_>) -> bool {
        self.candidate(ctx).is_some_and(|now| candidate_draft::takes_back_admission(now, fields, ctx))
    }

    /// The action that opens such a form.
    pub(crate) fn action(&self) -> Action {
        match self {
            Self::Form(FormFor::AddUnit | FormFor::AddCandidate(_) | FormFor::AddMentor(_)) => Action::Add,
            Self::Form(FormFor::EditUnit(_) | FormFor::EditCandidate(_) | FormFor::EditMentor(_)) => {
                Action::EditForm
            }
            Self::Prompt(PromptFor::NextStep(_)) => Action::SetNextStep,
            Self::Prompt(PromptFor::Note(_)) => Action::AddNote,
            Self::Prompt(PromptFor::Pause(_)) => Action::Pause,
        }
    }

    /// The candidate being corrected.
    pub(crate) fn candidate<'a>(&self, ctx: &Ctx<'a>) -> Option<&'a Candidate> {
        if let Self::Form(FormFor::EditCandidate(id)) = self { ctx.registry.candidate(id) } else { None }
    }

    /// The records it is about, without which it cannot be filled in.
    pub(crate) fn subjects(&self) -> Vec<RecordId> {
        let candidates = |ids: &[CandidateId]| ids.iter().copied().map(RecordId::Candidate).collect();
        match self {
            Self::Form(FormFor::EditUnit(id)) => vec![RecordId::Unit(*id)],
            Self::Form(FormFor::EditCandidate(id)) => vec![RecordId::Candidate(*id)],
            Self::Form(FormFor::EditMentor(id)) => vec![RecordId::Mentor(*id)],
            Self::Form(FormFor::AddUnit | FormFor::AddCandidate(_) | FormFor::AddMentor(_)) => Vec::new(),
            Self::Prompt(PromptFor::Note(ids)) => ids.clone(),
            Self::Prompt(PromptFor::NextStep(ids) | PromptFor::Pause(ids)) => candidates(ids),
        }
    }

    /// The unit being corrected.
    pub(crate) fn unit(&self) -> Option<UnitId> {
        if let Self::Form(FormFor::EditUnit(id)) = self { Some(*id) } else { None }
    }

    /// Tells whether two forms would fill in the same thing, so that a draft of one is offered by the other.
    pub(crate) fn is_same(&self, other: &Self) -> bool {
        let new_candidate = |purpose: &Self| matches!(purpose, Self::Form(FormFor::AddCandidate(_)));
        let new_mentor = |purpose: &Self| matches!(purpose, Self::Form(FormFor::AddMentor(_)));
        self == other || new_candidate(self) && new_candidate(other) || new_mentor(self) && new_mentor(other)
    }
}

/// A title with the name of the one record, or with the number of several.
fn about(ids: &[RecordId], one: Message, many: Message, ctx: &Ctx<'_>) -> String {
    match ids {
        [id] => ctx.text_with(one, &[("name", nouns::record(id, ctx.locale, ctx.registry).into())]),
        ids => ctx.text_with(many, &[("count", ids.len().into())]),
    }
}

/// Ids for drafts that are only looked at: nothing made with them is ever committed.
struct NoBits;

impl FreshBits for NoBits {
    fn fresh_bits(&mut self) -> u64 {
        0
    }
}
