//! What a picker is for: its rows, its title, its manners, and what the choice does.
//!
//! The one place that tells the purposes apart; a new one is a variant of [`PickFor`] and an arm in each function here.

use crate::domain::id::CandidateId;
use crate::domain::id::MentorId;
use crate::domain::pack::StageRole;
use crate::domain::record::RecordId;
use crate::domain::text::StageId;
use crate::i18n::ids::ui;
use crate::i18n::message::Message;
use crate::tui::ctx::Ctx;
use crate::tui::effect::Effect;
use crate::tui::gesture::Gesture;
use crate::tui::overlays::Outcome;
use crate::tui::overlays::picker::lists;
use crate::tui::overlays::picker::mentors;
use crate::tui::overlays::picker::row::Choice;
use crate::tui::overlays::picker::row::Row;
use crate::tui::overlays::picker::source::Source;
use crate::tui::place::PickFor;
use crate::tui::place::Place;
use crate::tui::place::Popup;
use crate::tui::place::Question;

/// What can be chosen.
pub(super) fn rows(purpose: &PickFor, source: &Source<'_>) -> Vec<Row> {
    match purpose {
        PickFor::Stage(candidates) => lists::stages(candidates, source),
        PickFor::Mentors(candidates) => mentors::proposed(candidates, source),
        PickFor::MentorToRemove(candidates) => mentors::current(candidates, source),
        PickFor::Successor { candidates, from } => {
            let mut rows = mentors::proposed(candidates, source);
            rows.retain(|row| row.choice != Choice::Mentor(*from));
            rows
        }
        PickFor::Reason(candidates) => lists::reasons(candidates, source),
        PickFor::CandidatesOf(mentor) => lists::helpable(*mentor, source),
        PickFor::PersonHelped(mentor) => lists::helped(*mentor, source),
        PickFor::Export => lists::formats(source),
    }
}

/// What stands in the frame.
pub(super) fn title(purpose: &PickFor, source: &Source<'_>) -> String {
    match purpose {
        PickFor::Stage(people) => about(people, (ui::PICK_STAGE_TITLE, ui::PICK_STAGE_TITLE_MANY), source),
        PickFor::Mentors(people) => {
            about(people, (ui::PICK_MENTOR_TITLE, ui::PICK_MENTOR_TITLE_MANY), source)
        }
        PickFor::MentorToRemove(people) => {
            about(people, (ui::PICK_REMOVE_MENTOR_TITLE, ui::PICK_REMOVE_MENTOR_TITLE_MANY), source)
        }
        PickFor::Reason(people) => about(people, (ui::PICK_REASON_TITLE, ui::PICK_REASON_TITLE_MANY), source),
        PickFor::Successor { from, .. } => named(*from, ui::PICK_SUCCESSOR_TITLE, source),
        PickFor::CandidatesOf(mentor) => named(*mentor, ui::PICK_CANDIDATES_TITLE, source),
        PickFor::PersonHelped(mentor) => named(*mentor, ui::PICK_HELPED_TITLE, source),
        PickFor::Export => source.locale.text(ui::PICK_EXPORT_TITLE).into_owned(),
    }
}

fn about(people: &[CandidateId], (one, many): (Message, Message), source: &Source<'_>) -> String {
    let only = if let [id] = people { source.registry.candidate(id) } else { None };
    match only {
        Some(candidate) => source.locale.text_with(one, &[("name", candidate.name.as_str().into())]),
        None => source.locale.text_with(many, &[("count", people.len().into())]),
    }
}

fn named(mentor: MentorId, message: Message, source: &Source<'_>) -> String {
    let name = source.registry.mentor(&mentor).map_or("", |mentor| mentor.name.as_str());
    source.locale.text_with(message, &[("name", name.into())])
}

/// The row the cursor begins on: the present stage, so that Enter alone moves nobody; else the best one.
pub(super) fn start(purpose: &PickFor, source: &Source<'_>) -> usize {
    match purpose {
        PickFor::Stage(people) => lists::present_stage(people, source).unwrap_or(0),
        PickFor::Mentors(_)
        | PickFor::MentorToRemove(_)
        | PickFor::Successor { .. }
        | PickFor::Reason(_)
        | PickFor::CandidatesOf(_)
        | PickFor::PersonHelped(_)
        | PickFor::Export => 0,
    }
}

/// What is said when there is no row.
pub(super) fn nothing(purpose: &PickFor) -> Message {
    if matches!(purpose, PickFor::MentorToRemove(_)) { ui::NO_MENTOR } else { ui::PICK_NONE }
}

/// Whether several rows can be chosen.
pub(super) fn takes_several(purpose: &PickFor) -> bool {
    matches!(purpose, PickFor::Mentors(_) | PickFor::CandidatesOf(_))
}

/// Whether the rows carry digits that choose at once.
pub(super) fn is_numbered(purpose: &PickFor) -> bool {
    matches!(purpose, PickFor::Stage(_) | PickFor::Reason(_) | PickFor::Export)
}

/// Whether the rows keep their order while somebody searches, because it means something.
pub(super) fn keeps_order(purpose: &PickFor) -> bool {
    match purpose {
        PickFor::Stage(_)
        | PickFor::Mentors(_)
        | PickFor::MentorToRemove(_)
        | PickFor::Successor { .. }
        | PickFor::Reason(_)
        | PickFor::Export => true,
        PickFor::CandidatesOf(_) | PickFor::PersonHelped(_) => false,
    }
}

/// What Enter does, in one word for the frame.
pub(super) fn verb(purpose: &PickFor) -> Message {
    match purpose {
        PickFor::Mentors(_) | PickFor::Successor { .. } | PickFor::CandidatesOf(_) => ui::PICK_ASSIGN,
        PickFor::PersonHelped(_) => ui::PICK_OPEN,
        PickFor::Export => ui::PICK_WRITE,
        PickFor::Stage(_) | PickFor::MentorToRemove(_) | PickFor::Reason(_) => ui::PICK_CHOOSE,
    }
}

/// Turns what was chosen into what is to be done.
pub(super) fn finish(purpose: &PickFor, picked: &[Choice], ctx: &Ctx<'_>) -> Outcome {
    match purpose {
        PickFor::CandidatesOf(mentor) => {
            apply(Gesture::AssignMentors(vec![*mentor]), picked.iter().filter_map(candidate))
        }
        PickFor::Mentors(people) => {
            apply(Gesture::AssignMentors(picked.iter().filter_map(mentor).collect()), people.iter().copied())
        }
        PickFor::Stage(people)
        | PickFor::Reason(people)
        | PickFor::MentorToRemove(people)
        | PickFor::Successor { candidates: people, .. } => {
            picked.first().map_or(Outcome::Stay, |choice| one(purpose, choice, people, ctx))
        }
        PickFor::Export => match picked.first() {
            Some(Choice::Format(format)) => Outcome::Done(vec![Effect::Export(*format)]),
            _ => Outcome::Stay,
        },
        PickFor::PersonHelped(_) => {
            let person = picked.first().and_then(candidate).and_then(|id| ctx.registry.candidate(&id));
            person.map_or(Outcome::Close, |person| {
                Outcome::Done(vec![
                    Effect::Go(Place::Unit(person.unit)),
                    Effect::Find(RecordId::Candidate(person.id)),
                ])
            })
        }
    }
}

/// The gesture that one chosen row means for some candidates.
fn one(purpose: &PickFor, choice: &Choice, people: &[CandidateId], ctx: &Ctx<'_>) -> Outcome {
    let gesture = match (purpose, choice) {
        (PickFor::Successor { from, .. }, Choice::Mentor(to)) => Gesture::SwapMentor { from: *from, to: *to },
        (_, Choice::Mentor(gone)) => Gesture::RemoveMentor(Some(*gone)),
        (_, Choice::Everybody) => Gesture::RemoveMentor(None),
        (_, Choice::Stage(stage)) if takes_back_admission(people, stage, ctx) => {
            let question = Question::PutBackTo { candidates: people.to_vec(), stage: stage.clone() };
            return Outcome::Done(vec![Effect::Open(Popup::Ask(question))]);
        }
        (_, Choice::Stage(stage)) => Gesture::SetStage(stage.clone()),
        (_, Choice::Reason(reason)) => Gesture::DropOut { reason: reason.clone(), note: None },
        (_, Choice::Replace(from)) => {
            let next = PickFor::Successor { candidates: people.to_vec(), from: *from };
            return Outcome::Done(vec![Effect::Open(Popup::Pick(next))]);
        }
        (_, Choice::Candidate(_) | Choice::Format(_)) => return Outcome::Close,
    };
    apply(gesture, people.iter().copied())
}

/// Whether a stage lies before admission for somebody who is admitted.
fn takes_back_admission(people: &[CandidateId], stage: &StageId, ctx: &Ctx<'_>) -> bool {
    people.iter().filter_map(|id| ctx.registry.candidate(id)).any(|person| {
        let pack = ctx.registry.pack_of(person);
        let now = person.visits.last().zip(pack).map(|(visit, pack)| pack.role(&visit.stage));
        let then = pack.map(|pack| pack.role(stage));
        now >= Some(StageRole::Admitted) && then < Some(StageRole::Admitted)
    })
}

fn apply(gesture: Gesture, people: impl Iterator<Item = CandidateId>) -> Outcome {
    Outcome::Done(vec![Effect::Apply(gesture, people.map(RecordId::Candidate).collect())])
}

fn mentor(choice: &Choice) -> Option<MentorId> {
    if let Choice::Mentor(id) = choice { Some(*id) } else { None }
}

fn candidate(choice: &Choice) -> Option<CandidateId> {
    if let Choice::Candidate(id) = choice { Some(*id) } else { None }
}
