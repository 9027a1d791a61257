//! The candidate form: every field of a person, and who may be the same person.
//!
//! Not here: what saving changes (`candidate_draft.rs`).

use crate::domain::candidate::Candidate;
use crate::domain::candidate::NextStep;
use crate::domain::duplicate;
use crate::domain::duplicate::Person;
use crate::domain::id::CandidateId;
use crate::domain::id::MentorId;
use crate::domain::id::UnitId;
use crate::domain::record::RecordId;
use crate::domain::text::Text;
use crate::i18n::dates;
use crate::i18n::dates::Toward;
use crate::tui::ctx::Ctx;
use crate::tui::forms::field::Choice;
use crate::tui::forms::field::Entry;
use crate::tui::forms::field::Field;
use crate::tui::forms::field_name::FieldName;
use crate::tui::forms::fields::Fields;
use crate::tui::forms::step;

/// What the form opens with.
#[derive(Debug, Default)]
struct Opening<'a> {
    name: &'a str,
    born: String,
    unit: Option<UnitId>,
    stage: Option<Choice>,
    since: String,
    mentors: Vec<MentorId>,
    next: Option<&'a NextStep>,
    candidate: Option<&'a Candidate>,
}

/// The fields of somebody new, of this unit unless another is chosen, in the first stage from today on.
pub(crate) fn fields_of_new(unit: Option<UnitId>, ctx: &Ctx<'_>) -> Vec<Field> {
    let first = ctx.registry.current_pack().and_then(|pack| pack.first_stage());
    let stage = first.map(|stage| Choice::Stage(stage.id.clone()));
    fields(&Opening { unit, stage, since: ctx.locale.date(ctx.day), ..Opening::default() }, ctx)
}

/// The fields of a candidate as they stand.
pub(crate) fn fields_of(candidate: &Candidate, ctx: &Ctx<'_>) -> Vec<Field> {
    let born = candidate.born.map(|born| dates::format_born(born, ctx.locale.language())).unwrap_or_default();
    let visit = candidate.visits.last();
    let opening = Opening {
        name: candidate.name.as_str(),
        born,
        unit: Some(candidate.unit),
        stage: visit.map(|visit| Choice::Stage(visit.stage.clone())),
        since: visit.map(|visit| ctx.locale.date(visit.on)).unwrap_or_default(),
        mentors: candidate.mentors_on(ctx.day).collect(),
        next: candidate.next.as_ref(),
        candidate: Some(candidate),
    };
    fields(&opening, ctx)
}

fn fields(opening: &Opening<'_>, ctx: &Ctx<'_>) -> Vec<Field> {
    let candidate = opening.candidate;
    let text = |read: fn(&Candidate) -> Option<&Text>| {
        Entry::text(candidate.and_then(read).map_or("", |text| text.as_str()))
    };
    let gender = candidate.and_then(|candidate| candidate.gender).map_or(Choice::Nothing, Choice::Gender);
    let path = candidate.and_then(|candidate| candidate.path.clone()).map_or(Choice::Nothing, Choice::Path);
    let tags = candidate.map(|candidate| candidate.tags.clone()).unwrap_or_default();
    let introduction = candidate.and_then(|candidate| candidate.introduced.as_ref());
    let stage = opening.stage.clone().unwrap_or(Choice::Nothing);
    let mentor = |place: usize| Entry::Record(opening.mentors.get(place).copied().map(RecordId::Mentor));
    let [step, due] = step::of(opening.next, ctx);
    vec![
        Field::required(FieldName::FullName, Entry::name(opening.name)),
        Field::required(FieldName::Born, Entry::born(&opening.born)),
        Field::optional(FieldName::Gender, Entry::Choice(gender)),
        Field::required(FieldName::Unit, Entry::Record(opening.unit.map(RecordId::Unit))),
        Field::optional(
            FieldName::IntroducedBy,
            Entry::Record(introduction.map(|introduction| RecordId::Association(introduction.by))),
        ),
        Field::optional(FieldName::Occupation, text(|candidate| candidate.occupation.as_ref())),
        Field::optional(FieldName::Contact, text(|candidate| candidate.contact.as_ref())),
        Field::optional(FieldName::Tags, Entry::Tags(tags)),
        Field::optional(FieldName::Path, Entry::Choice(path)),
        Field::required(FieldName::Stage, Entry::Choice(stage)),
        Field::required(FieldName::StageSince, Entry::date(&opening.since, Toward::Past)),
        Field::optional(FieldName::Mentor1, mentor(0)),
        Field::optional(FieldName::Mentor2, mentor(1)),
        step,
        due,
        Field::optional(FieldName::Note, Entry::note()),
    ]
}

/// The candidate who may be the person in the form.
///
/// While the birth is being typed and cannot be read, nobody is: otherwise the warning would come and go.
pub(crate) fn duplicate(id: Option<CandidateId>, fields: &Fields, ctx: &Ctx<'_>) -> Option<CandidateId> {
    let name = fields.name(FieldName::FullName).ok()??;
    let born = fields.born(FieldName::Born, ctx.day).ok()?;
    let unit = fields.unit(FieldName::Unit);
    let person = Person { id, name: name.as_str(), born, unit };
    duplicate::likely_same(ctx.registry, &person).map(|candidate| candidate.id)
}
