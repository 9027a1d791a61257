//! The mentor form: an official member, his standing and how many people he may help.

use chrono::NaiveDate;

use crate::change;
use crate::change::change::Change;
use crate::change::stamp::FreshBits;
use crate::domain::id::MentorId;
use crate::domain::id::UnitId;
use crate::domain::mentor::Mentor;
use crate::domain::mentor::Standing;
use crate::domain::mentor::StandingSpell;
use crate::domain::record::RecordId;
use crate::domain::rule::Rejection;
use crate::i18n::dates::Toward;
use crate::tui::ctx::Ctx;
use crate::tui::forms::fault::Fault;
use crate::tui::forms::fault::Refusal;
use crate::tui::forms::field::Choice;
use crate::tui::forms::field::Entry;
use crate::tui::forms::field::Field;
use crate::tui::forms::field_name::FieldName;
use crate::tui::forms::fields::Fields;

/// The fields of a new mentor, of this unit unless another is chosen.
pub(crate) fn fields_of_new(unit: Option<UnitId>) -> Vec<Field> {
    vec![
        Field::required(FieldName::FullName, Entry::name("")),
        Field::required(FieldName::Unit, Entry::Record(unit.map(RecordId::Unit))),
        Field::required(FieldName::Standing, Entry::Choice(Choice::Standing(Standing::Official))),
        Field::optional(FieldName::StandingSince, Entry::date("", Toward::Past)),
        Field::optional(FieldName::Limit, Entry::number(None)),
        Field::optional(FieldName::OfficialSince, Entry::date("", Toward::Past)),
        Field::optional(FieldName::Occupation, Entry::text("")),
    ]
}

/// The fields of a mentor as they stand.
pub(crate) fn fields_of(mentor: &Mentor, ctx: &Ctx<'_>) -> Vec<Field> {
    let date = |day: Option<NaiveDate>| {
        Entry::date(&day.map(|day| ctx.locale.date(day)).unwrap_or_default(), Toward::Past)
    };
    let spell = mentor.standings.iter().rev().find(|spell| spell.from.is_none_or(|from| from <= ctx.day));
    let occupation = mentor.occupation.as_ref().map_or("", |text| text.as_str());
    let standing = Choice::Standing(mentor.standing_on(ctx.day));
    vec![
        Field::required(FieldName::FullName, Entry::name(mentor.name.as_str())),
        Field::required(FieldName::Unit, Entry::Record(Some(RecordId::Unit(mentor.unit)))),
        Field::required(FieldName::Standing, Entry::Choice(standing)),
        Field::optional(FieldName::StandingSince, date(spell.and_then(|spell| spell.from))),
        Field::optional(FieldName::Limit, Entry::number(mentor.limit.map(u32::from))),
        Field::optional(FieldName::OfficialSince, date(mentor.official_since)),
        Field::optional(FieldName::Occupation, Entry::text(occupation)),
    ]
}

/// Another standing begins today, as long as nobody has typed a day.
pub(crate) fn follow_standing(fields: &mut Fields, ctx: &Ctx<'_>) {
    let is_changed = fields.is_changed(FieldName::Standing);
    let Some(since) = fields.get_mut(FieldName::StandingSince) else { return };
    if since.is_touched {
        return;
    }
    let opened_with = since.origin().input().map(|input| input.value().to_owned()).unwrap_or_default();
    let day = if is_changed { ctx.locale.date(ctx.day) } else { opened_with };
    if let Some(input) = since.entry.input_mut() {
        input.set(&day);
    }
}

/// Adds the mentor in the form.
pub(crate) fn addition(fields: &Fields, ctx: &Ctx<'_>, ids: &mut dyn FreshBits) -> Result<Change, Refusal> {
    let required = |name| Refusal::of(name, Fault::Required);
    let standing = standing(fields)?;
    let since = fields.date(FieldName::StandingSince, ctx.day)?;
    // Official since ever is what a mentor without any spell is.
    let spell = (standing != Standing::Official || since.is_some())
        .then_some(StandingSpell { from: since, standing });
    let mentor = Mentor {
        id: MentorId::from_bits(ids.fresh_bits()),
        name: fields.name(FieldName::FullName)?.ok_or(required(FieldName::FullName))?,
        unit: fields.unit(FieldName::Unit).ok_or(required(FieldName::Unit))?,
        standings: spell.into_iter().collect(),
        limit: limit(fields)?,
        official_since: past(FieldName::OfficialSince, fields, ctx)?,
        occupation: fields.text(FieldName::Occupation)?,
        notes: Vec::new(),
    };
    Ok(change::mentor::add(mentor)?)
}

/// Corrects a mentor in the fields that were edited.
pub(crate) fn correction(id: MentorId, fields: &Fields, ctx: &Ctx<'_>) -> Result<Change, Refusal> {
    let now = ctx.registry.mentor(&id).ok_or(Rejection::Gone { id: RecordId::Mentor(id) })?;
    let mut draft = now.clone();
    let required = |name| Refusal::of(name, Fault::Required);
    if fields.is_changed(FieldName::FullName) {
        draft.name = fields.name(FieldName::FullName)?.ok_or(required(FieldName::FullName))?;
    }
    if fields.is_changed(FieldName::Unit) {
        draft.unit = fields.unit(FieldName::Unit).ok_or(required(FieldName::Unit))?;
    }
    change_standing(&mut draft, fields, ctx)?;
    if fields.is_changed(FieldName::Limit) {
        draft.limit = limit(fields)?;
    }
    if fields.is_changed(FieldName::OfficialSince) {
        draft.official_since = past(FieldName::OfficialSince, fields, ctx)?;
    }
    if fields.is_changed(FieldName::Occupation) {
        draft.occupation = fields.text(FieldName::Occupation)?;
    }
    Ok(change::mentor::correct(ctx.registry, draft)?)
}

/// Begins another standing, or corrects since when the present one holds.
fn change_standing(draft: &mut Mentor, fields: &Fields, ctx: &Ctx<'_>) -> Result<(), Refusal> {
    let since = fields.date(FieldName::StandingSince, ctx.day)?;
    let standing = standing(fields)?;
    if fields.is_changed(FieldName::Standing) {
        draft.standings.retain(|spell| spell.from != since);
    } else if fields.is_changed(FieldName::StandingSince) {
        let now = |spell: &&StandingSpell| spell.from.is_none_or(|from| from <= ctx.day);
        let present = draft.standings.iter().rev().find(now).map(|spell| spell.from);
        draft.standings.retain(|spell| Some(spell.from) != present && spell.from != since);
    } else {
        return Ok(());
    }
    draft.standings.push(StandingSpell { from: since, standing });
    draft.standings.sort_by_key(|spell| spell.from);
    Ok(())
}

/// What is wrong in the fields, each asked by itself.
pub(crate) fn refusals(fields: &Fields, ctx: &Ctx<'_>) -> Vec<Refusal> {
    let since = past(FieldName::OfficialSince, fields, ctx).err();
    limit(fields).err().into_iter().chain(since).collect()
}

fn standing(fields: &Fields) -> Result<Standing, Refusal> {
    match fields.choice(FieldName::Standing) {
        Choice::Standing(standing) => Ok(standing),
        _ => Err(Refusal::of(FieldName::Standing, Fault::Required)),
    }
}

fn limit(fields: &Fields) -> Result<Option<u8>, Refusal> {
    let too_large = |_| Refusal::of(FieldName::Limit, Fault::TooLarge(u8::MAX.into()));
    fields.number(FieldName::Limit)?.map(u8::try_from).transpose().map_err(too_large)
}

/// A day that has come.
fn past(name: FieldName, fields: &Fields, ctx: &Ctx<'_>) -> Result<Option<NaiveDate>, Refusal> {
    match fields.date(name, ctx.day)? {
        Some(day) if day > ctx.day => Err(Refusal::of(name, Fault::Future)),
        day => Ok(day),
    }
}
