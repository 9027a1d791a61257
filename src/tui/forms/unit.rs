//! The unit form: the unit, its place in the tree and its numbers of the year shown, as one change.

use chrono::NaiveDate;

use crate::change;
use crate::change::change::Change;
use crate::change::stamp::FreshBits;
use crate::change::target::Numbers;
use crate::domain::id::UnitId;
use crate::domain::record::RecordId;
use crate::domain::rule::Rejection;
use crate::domain::unit::Parentage;
use crate::domain::unit::Unit;
use crate::i18n::dates::Toward;
use crate::tui::ctx::Ctx;
use crate::tui::forms::fault::Fault;
use crate::tui::forms::fault::Refusal;
use crate::tui::forms::field::Choice;
use crate::tui::forms::field::Entry;
use crate::tui::forms::field::Field;
use crate::tui::forms::field_name::FieldName;
use crate::tui::forms::fields::Fields;

/// The fields that make up the numbers of the year.
const NUMBERS: [FieldName; 3] = [FieldName::Target, FieldName::OwnTarget, FieldName::TermTarget];

/// The fields of a unit as it stands, or of a new one.
pub(crate) fn fields(id: Option<UnitId>, ctx: &Ctx<'_>) -> Vec<Field> {
    let unit = id.and_then(|id| ctx.registry.unit(&id));
    let target = id.and_then(|id| ctx.registry.target(&(id, ctx.year)));
    let kind = unit.map_or(Choice::Nothing, |unit| Choice::Kind(unit.kind.clone()));
    let head = unit.and_then(|unit| unit.head.as_ref());
    let parent = unit.and_then(|unit| unit.parent_on(ctx.day));
    let date = |day: Option<NaiveDate>| {
        Entry::date(&day.map(|day| ctx.locale.date(day)).unwrap_or_default(), Toward::Past)
    };
    vec![
        Field::required(FieldName::Name, Entry::name(unit.map_or("", |unit| unit.name.as_str()))),
        Field::required(FieldName::Kind, Entry::Choice(kind)),
        Field::optional(FieldName::Parent, Entry::Record(parent.map(RecordId::Unit))),
        Field::optional(FieldName::Head, Entry::name(head.map_or("", |head| head.as_str()))),
        Field::optional(FieldName::Target, Entry::number(target.map(|target| target.assigned_on(ctx.day)))),
        Field::optional(FieldName::OwnTarget, Entry::number(target.and_then(|target| target.own))),
        Field::optional(FieldName::TermTarget, Entry::number(target.and_then(|target| target.term))),
        Field::optional(FieldName::Opened, date(unit.and_then(|unit| unit.opened))),
        Field::optional(FieldName::Closed, date(unit.and_then(|unit| unit.closed))),
    ]
}

/// Adds a unit or corrects one, together with its numbers.
pub(crate) fn change(
    id: Option<UnitId>,
    fields: &Fields,
    ctx: &Ctx<'_>,
    ids: &mut dyn FreshBits,
) -> Result<Change, Refusal> {
    let draft = match id {
        Some(id) => corrected(id, fields, ctx)?,
        None => added(fields, ctx, ids)?,
    };
    in_order(fields, ctx)?;
    let numbers = numbers(&draft, fields, ctx)?;
    let unit = match id {
        Some(_) => change::unit::correct(ctx.registry, draft),
        None => change::unit::add(draft),
    };
    match (unit, numbers) {
        (Ok(unit), Some(numbers)) => {
            let edits = unit.edits().iter().chain(numbers.edits()).cloned();
            Ok(Change::new(unit.label.clone(), edits)?)
        }
        (Ok(unit), None) => Ok(unit),
        (Err(Rejection::NoChange), Some(numbers)) => Ok(numbers),
        (Err(why), _) => Err(why.into()),
    }
}

/// What is wrong in the fields, asked by itself.
pub(crate) fn refusals(fields: &Fields, ctx: &Ctx<'_>) -> Vec<Refusal> {
    in_order(fields, ctx).err().into_iter().collect()
}

/// A unit ends after it has begun.
fn in_order(fields: &Fields, ctx: &Ctx<'_>) -> Result<(), Refusal> {
    let opened = fields.date(FieldName::Opened, ctx.day)?;
    let closed = fields.date(FieldName::Closed, ctx.day)?;
    if opened.is_some() && closed.is_some() && closed <= opened {
        return Err(Refusal::of(FieldName::Closed, Fault::Before(FieldName::Opened)));
    }
    Ok(())
}

fn added(fields: &Fields, ctx: &Ctx<'_>, ids: &mut dyn FreshBits) -> Result<Unit, Refusal> {
    let required = |name| Refusal::of(name, Fault::Required);
    let Choice::Kind(kind) = fields.choice(FieldName::Kind) else { return Err(required(FieldName::Kind)) };
    let parent = fields.unit(FieldName::Parent);
    Ok(Unit {
        id: UnitId::from_bits(ids.fresh_bits()),
        name: fields.name(FieldName::Name)?.ok_or(required(FieldName::Name))?,
        kind,
        head: fields.name(FieldName::Head)?,
        parents: parent.map(|unit| Parentage { from: None, unit: Some(unit) }).into_iter().collect(),
        opened: fields.date(FieldName::Opened, ctx.day)?,
        closed: fields.date(FieldName::Closed, ctx.day)?,
        notes: Vec::new(),
    })
}

fn corrected(id: UnitId, fields: &Fields, ctx: &Ctx<'_>) -> Result<Unit, Refusal> {
    let now = ctx.registry.unit(&id).ok_or(Rejection::Gone { id: RecordId::Unit(id) })?;
    let mut draft = now.clone();
    if fields.is_changed(FieldName::Name) {
        draft.name = fields.name(FieldName::Name)?.ok_or(Refusal::of(FieldName::Name, Fault::Required))?;
    }
    if let Choice::Kind(kind) = fields.choice(FieldName::Kind)
        && fields.is_changed(FieldName::Kind)
    {
        draft.kind = kind;
    }
    if fields.is_changed(FieldName::Head) {
        draft.head = fields.name(FieldName::Head)?;
    }
    if fields.is_changed(FieldName::Parent) {
        place(&mut draft, fields.unit(FieldName::Parent), ctx);
    }
    if fields.is_changed(FieldName::Opened) {
        draft.opened = fields.date(FieldName::Opened, ctx.day)?;
    }
    if fields.is_changed(FieldName::Closed) {
        draft.closed = fields.date(FieldName::Closed, ctx.day)?;
    }
    Ok(draft)
}

/// Puts a unit below another one: always, when it never had a place; from today on, when it is moved.
fn place(draft: &mut Unit, parent: Option<UnitId>, ctx: &Ctx<'_>) {
    let from = if draft.parents.is_empty() { None } else { Some(ctx.day) };
    draft.parents.retain(|spell| spell.from.is_none_or(|from| from < ctx.day));
    draft.parents.push(Parentage { from, unit: parent });
}

/// The change of the year's numbers; none when they stay as they are.
fn numbers(unit: &Unit, fields: &Fields, ctx: &Ctx<'_>) -> Result<Option<Change>, Refusal> {
    if !NUMBERS.into_iter().any(|name| fields.is_changed(name)) {
        return Ok(None);
    }
    let now = ctx.registry.target(&(unit.id, ctx.year));
    let read = |name, now: Option<u32>| {
        if fields.is_changed(name) { fields.number(name) } else { Ok(now) }
    };
    let numbers = Numbers {
        assigned: read(FieldName::Target, now.map(|target| target.assigned_on(ctx.day)))?.unwrap_or(0),
        own: read(FieldName::OwnTarget, now.and_then(|target| target.own))?,
        term: read(FieldName::TermTarget, now.and_then(|target| target.term))?,
    };
    match change::target::set_numbers(ctx.registry, unit, ctx.year, numbers, ctx.day) {
        Ok(change) => Ok(Some(change)),
        Err(Rejection::NoChange) => Ok(None),
        Err(why) => Err(Refusal::of(FieldName::Target, Fault::Rule(why))),
    }
}
