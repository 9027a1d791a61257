//! What saving the candidate form changes: an addition, or the correction of exactly the fields that were edited.
//!
//! **Invariants**: stage and mentors go through the rules of the gestures (`change/candidate.rs`, `change/mentor.rs`),
//! whether they are changed by key or by form; everything is one change, so one `u` takes it back.

use chrono::NaiveDate;

use crate::change;
use crate::change::change::Change;
use crate::change::stamp::FreshBits;
use crate::domain::candidate::Candidate;
use crate::domain::candidate::Introduction;
use crate::domain::candidate::Note;
use crate::domain::candidate::Visit;
use crate::domain::check;
use crate::domain::id::CandidateId;
use crate::domain::id::MentorId;
use crate::domain::id::NoteId;
use crate::domain::pack::StageRole;
use crate::domain::record::RecordId;
use crate::domain::rule::Rejection;
use crate::domain::text::StageId;
use crate::tui::ctx::Ctx;
use crate::tui::forms::choices;
use crate::tui::forms::fault::Fault;
use crate::tui::forms::fault::Refusal;
use crate::tui::forms::field::Choice;
use crate::tui::forms::field::Entry;
use crate::tui::forms::field_name::FieldName;
use crate::tui::forms::fields::Fields;
use crate::tui::forms::step;

/// Adds the person in the form.
pub(crate) fn addition(fields: &Fields, ctx: &Ctx<'_>, ids: &mut dyn FreshBits) -> Result<Change, Refusal> {
    let name = required(fields.name(FieldName::FullName)?, FieldName::FullName)?;
    let unit = required(fields.unit(FieldName::Unit), FieldName::Unit)?;
    let since = required(fields.date(FieldName::StageSince, ctx.day)?, FieldName::StageSince)?;
    let Choice::Stage(stage) = fields.choice(FieldName::Stage) else {
        return Err(Refusal::of(FieldName::Stage, Fault::Required));
    };
    not_ahead(fields, ctx)?;
    let id = CandidateId::from_bits(ids.fresh_bits());
    let pack = ctx.registry.committee().pack.clone();
    let mut draft = Candidate::new(id, name, unit, pack);
    draft.visits.push(Visit { stage, on: since });
    describe(&mut draft, fields, ctx, Every::Field)?;
    let coming = distinct_mentors(fields)?;
    take_mentors(&mut draft, (&[], &coming), fields, ctx)?;
    draft.next = step::read(fields, ctx)?;
    add_note(&mut draft, fields, ctx, ids)?;
    change::candidate::add(draft, ctx.day).map_err(blame)
}

/// Corrects a candidate in the fields that were edited.
pub(crate) fn correction(
    id: CandidateId,
    fields: &Fields,
    ctx: &Ctx<'_>,
    ids: &mut dyn FreshBits,
) -> Result<Change, Refusal> {
    let now = ctx.registry.candidate(&id).ok_or(Rejection::Gone { id: RecordId::Candidate(id) })?;
    let mut draft = now.clone();
    if fields.is_changed(FieldName::FullName) {
        draft.name = required(fields.name(FieldName::FullName)?, FieldName::FullName)?;
    }
    if fields.is_changed(FieldName::Unit) {
        draft.unit = required(fields.unit(FieldName::Unit), FieldName::Unit)?;
    }
    describe(&mut draft, fields, ctx, Every::EditedField)?;
    move_stage(&mut draft, fields, ctx)?;
    let coming = distinct_mentors(fields)?;
    let leaving =
        [FieldName::Mentor1, FieldName::Mentor2].into_iter().filter_map(|name| origin(fields, name));
    take_mentors(&mut draft, (&leaving.collect::<Vec<_>>(), &coming), fields, ctx)?;
    if fields.is_changed(FieldName::NextStep) || fields.is_changed(FieldName::Due) {
        draft.next = step::read(fields, ctx)?;
    }
    add_note(&mut draft, fields, ctx, ids)?;
    change::candidate::correct(ctx.registry, draft, ctx.day).map_err(blame)
}

/// What is wrong in the fields, each asked by itself.
pub(crate) fn refusals(now: Option<&Candidate>, fields: &Fields, ctx: &Ctx<'_>) -> Vec<Refusal> {
    let moved = now.map_or(Ok(()), |now| move_stage(&mut now.clone(), fields, ctx));
    let born = match fields.born(FieldName::Born, ctx.day) {
        Ok(Some(born)) if !check::is_plausible_birth(born, ctx.day) => {
            Err(blame(Rejection::Birth { year: born.year() }))
        }
        _ => Ok(()),
    };
    let mentors = [FieldName::Mentor1, FieldName::Mentor2].map(|name| may_help(name, fields, ctx));
    let others = [not_ahead(fields, ctx), moved, born, distinct_mentors(fields).map(drop)];
    let step = step::read(fields, ctx).map(drop);
    others.into_iter().chain(mentors).chain([step]).filter_map(Result::err).collect()
}

/// Tells whether somebody who is admitted would go back to a stage before that.
pub(crate) fn takes_back_admission(now: &Candidate, fields: &Fields, ctx: &Ctx<'_>) -> bool {
    let (Some(pack), Some(visit)) = (choices::pack(Some(now), ctx), now.visits.last()) else { return false };
    let Choice::Stage(stage) = fields.choice(FieldName::Stage) else { return false };
    pack.role(&visit.stage) >= StageRole::Admitted && pack.role(&stage) < StageRole::Admitted
}

/// Somebody who is chosen now must be allowed to help; who helps already is left in peace.
fn may_help(name: FieldName, fields: &Fields, ctx: &Ctx<'_>) -> Result<(), Refusal> {
    let coming = fields.mentor(name).filter(|_| fields.is_changed(name));
    match coming.and_then(|id| ctx.registry.mentor(&id)) {
        Some(mentor) => change::mentor::may_help(mentor, ctx.day).map_err(Refusal::rule(name)),
        None => Ok(()),
    }
}

/// Keeps the day of a stage in step with the stage, as long as nobody has typed a day.
pub(crate) fn follow_stage(now: Option<&Candidate>, fields: &mut Fields, ctx: &Ctx<'_>) {
    let Some(now) = now else { return };
    let on = match fields.choice(FieldName::Stage) {
        Choice::Stage(stage) if fields.is_changed(FieldName::Stage) => day_in(now, &stage, ctx),
        _ => now.visits.last().map(|visit| visit.on),
    };
    if let (Some(on), Some(since)) = (on, fields.get_mut(FieldName::StageSince))
        && !since.is_touched
        && let Some(input) = since.entry.input_mut()
    {
        input.set(&ctx.locale.date(on));
    }
}

/// The day a candidate would have entered a stage if he were put into it today: going back keeps the earlier day.
fn day_in(now: &Candidate, stage: &StageId, ctx: &Ctx<'_>) -> Option<NaiveDate> {
    let pack = choices::pack(Some(now), ctx)?;
    let mut draft = now.clone();
    match change::candidate::enter_stage(&mut draft, pack, stage, ctx.day) {
        Ok(()) => draft.visits.last().map(|visit| visit.on),
        Err(_) => Some(ctx.day),
    }
}

/// Which fields a draft takes over.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Every {
    /// All of them.
    Field,
    /// Those that differ from what the form opened with.
    EditedField,
}

/// Takes over what describes the person: everything but name, unit, stage, mentors, plans and notes.
fn describe(draft: &mut Candidate, fields: &Fields, ctx: &Ctx<'_>, every: Every) -> Result<(), Refusal> {
    let takes = |name| every == Every::Field || fields.is_changed(name);
    if takes(FieldName::Born) {
        draft.born = fields.born(FieldName::Born, ctx.day)?;
    }
    if takes(FieldName::Gender) {
        let choice = fields.choice(FieldName::Gender);
        draft.gender = if let Choice::Gender(gender) = choice { Some(gender) } else { None };
    }
    if takes(FieldName::IntroducedBy) {
        let by = fields.association(FieldName::IntroducedBy);
        draft.introduced = by.map(|by| Introduction { by, on: None, resolution: None });
    }
    if takes(FieldName::Occupation) {
        draft.occupation = fields.text(FieldName::Occupation)?;
    }
    if takes(FieldName::Contact) {
        draft.contact = fields.text(FieldName::Contact)?;
    }
    if takes(FieldName::Tags) {
        draft.tags = fields.tags(FieldName::Tags);
    }
    if takes(FieldName::Path) {
        let choice = fields.choice(FieldName::Path);
        draft.path = if let Choice::Path(path) = choice { Some(path) } else { None };
    }
    Ok(())
}

fn move_stage(draft: &mut Candidate, fields: &Fields, ctx: &Ctx<'_>) -> Result<(), Refusal> {
    let is_moved = fields.is_changed(FieldName::Stage);
    if !is_moved && !fields.is_changed(FieldName::StageSince) {
        return Ok(());
    }
    not_ahead(fields, ctx)?;
    let since = required(fields.date(FieldName::StageSince, ctx.day)?, FieldName::StageSince)?;
    let Choice::Stage(stage) = fields.choice(FieldName::Stage) else {
        return Err(Refusal::of(FieldName::Stage, Fault::Required));
    };
    if is_moved {
        let unknown = || Rejection::UnknownPack { pack: draft.pack.clone() };
        let pack = ctx.registry.pack_of(draft).ok_or_else(unknown)?;
        change::candidate::enter_stage(draft, pack, &stage, since).map_err(blame)?;
    }
    change::candidate::date_stage(draft, since).map_err(blame)
}

/// What a form tells of a stage has happened.
fn not_ahead(fields: &Fields, ctx: &Ctx<'_>) -> Result<(), Refusal> {
    match fields.date(FieldName::StageSince, ctx.day)? {
        Some(since) if since > ctx.day => Err(Refusal::of(FieldName::StageSince, Fault::Future)),
        Some(_) | None => Ok(()),
    }
}

/// The mentors chosen in the form.
fn distinct_mentors(fields: &Fields) -> Result<Vec<MentorId>, Refusal> {
    let (first, second) = (fields.mentor(FieldName::Mentor1), fields.mentor(FieldName::Mentor2));
    if first.is_some() && first == second {
        return Err(Refusal::of(FieldName::Mentor2, Fault::Same(FieldName::Mentor1)));
    }
    Ok(first.into_iter().chain(second).collect())
}

/// The mentor a field opened with.
fn origin(fields: &Fields, name: FieldName) -> Option<MentorId> {
    match fields.get(name)?.origin() {
        Entry::Record(Some(RecordId::Mentor(id))) => Some(*id),
        _ => None,
    }
}

/// Lets mentors go and come; each on his own, so that a refusal stands at the field of the one who is refused.
fn take_mentors(
    draft: &mut Candidate,
    (leaving, coming): (&[MentorId], &[MentorId]),
    fields: &Fields,
    ctx: &Ctx<'_>,
) -> Result<(), Refusal> {
    for id in leaving.iter().filter(|id| !coming.contains(id)) {
        change::mentor::end_in(draft, *id, ctx.day);
    }
    for id in coming.iter().filter(|id| !leaving.contains(id)) {
        let is_first = fields.mentor(FieldName::Mentor1) == Some(*id);
        let field = if is_first { FieldName::Mentor1 } else { FieldName::Mentor2 };
        change::mentor::begin_in(ctx.registry, draft, *id, ctx.day).map_err(Refusal::rule(field))?;
    }
    Ok(())
}

fn add_note(
    draft: &mut Candidate,
    fields: &Fields,
    ctx: &Ctx<'_>,
    ids: &mut dyn FreshBits,
) -> Result<(), Refusal> {
    if let Some(text) = fields.prose(FieldName::Note)? {
        let id = NoteId::from_bits(ids.fresh_bits());
        draft.notes.push(Note { id, on: ctx.day, by: Some(ctx.by.clone()), text });
    }
    Ok(())
}

fn required<T>(value: Option<T>, name: FieldName) -> Result<T, Refusal> {
    value.ok_or(Refusal::of(name, Fault::Required))
}

/// The field that a rule of the domain is about.
fn blame(why: Rejection) -> Refusal {
    if let Rejection::BeforeVisit { since, .. } = why {
        return Refusal::of(FieldName::StageSince, Fault::BeforeStage(since));
    }
    let field = match &why {
        Rejection::Birth { .. } => Some(FieldName::Born),
        Rejection::Left { .. } | Rejection::UnknownStage { .. } | Rejection::UnknownPack { .. } => {
            Some(FieldName::Stage)
        }
        _ => None,
    };
    Refusal { field, fault: Fault::Rule(why) }
}
