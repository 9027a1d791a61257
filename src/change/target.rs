//! What people do with targets and counts.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::change::change::Change;
use crate::change::edit::Edit;
use crate::change::label::Act;
use crate::change::label::Label;
use crate::domain::calendar::Year;
use crate::domain::id::UnitId;
use crate::domain::plan::Count;
use crate::domain::plan::LARGEST;
use crate::domain::plan::Revision;
use crate::domain::plan::Target;
use crate::domain::record::Record;
use crate::domain::record::RecordId;
use crate::domain::registry::Registry;
use crate::domain::rule::Rejection;
use crate::domain::text::Text;
use crate::domain::unit::Unit;

/// Assigns a number to a unit for a year from a day on; the earlier number stays in the revisions.
///
/// Several assignments on one day are one revision: corrections while people talk are no history.
/// A decision dated before others of the year leaves those in force, and with them the number at the end of the year.
pub fn revise(
    registry: &Registry,
    unit: UnitId,
    year: Year,
    assigned: u32,
    grounds: &Grounds,
) -> Result<Change, Rejection> {
    check_number(assigned)?;
    let known = registry.target(&(unit, year)).map(|target| target.assigned_on(grounds.on));
    if known == Some(assigned) && grounds.by.is_none() && grounds.why.is_none() {
        return Err(Rejection::NoChange);
    }
    edit(registry, unit, year, |unit, target| {
        assign(target, assigned, grounds);
        let label = Label::new(Act::SetTarget).about(&unit.name);
        label.from(&known.unwrap_or(0).to_string()).to(&assigned.to_string())
    })
}

/// A number that was assigned without a date held from the first day of the year, and must not be lost to earlier days.
fn keep_first(target: &mut Target, on: NaiveDate) {
    let first = target.year.first_day();
    if target.revisions.is_empty() && target.assigned > 0 && first < on {
        target.revisions.push(Revision { on: first, assigned: target.assigned, by: None, why: None });
    }
}

fn assign(target: &mut Target, assigned: u32, grounds: &Grounds) {
    keep_first(target, grounds.on);
    target.revisions.retain(|revision| revision.on != grounds.on);
    let (by, why) = (grounds.by.clone(), grounds.why.clone());
    target.revisions.push(Revision { on: grounds.on, assigned, by, why });
    target.revisions.sort_by_key(|revision| revision.on);
    target.assigned = target.revisions.last().map_or(assigned, |last| last.assigned);
}

/// The day of a decision, and what it rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grounds {
    /// The day.
    pub on: NaiveDate,
    /// The document or body.
    pub by: Option<Text>,
    /// Why.
    pub why: Option<Text>,
}

impl Grounds {
    /// A decision of a day, without a document.
    pub fn on(day: NaiveDate) -> Self {
        Self { on: day, by: None, why: None }
    }
}

/// The numbers of a unit's year as its form asks for them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Numbers {
    /// What the committee assigned.
    pub assigned: u32,
    /// What the unit set itself.
    pub own: Option<u32>,
    /// Its share of the term's target.
    pub term: Option<u32>,
}

/// Sets the numbers of a unit's year; the unit may be a draft that no registry holds yet.
///
/// The assigned number goes through the revisions as in [`revise`], but only when it differs.
pub fn set_numbers(
    registry: &Registry,
    unit: &Unit,
    year: Year,
    numbers: Numbers,
    on: NaiveDate,
) -> Result<Change, Rejection> {
    let all = [Some(numbers.assigned), numbers.own, numbers.term];
    all.into_iter().flatten().try_for_each(check_number)?;
    edit_of(registry, unit, year, |unit, target| {
        let from = target.assigned_on(on);
        if from != numbers.assigned {
            assign(target, numbers.assigned, &Grounds::on(on));
        }
        (target.own, target.term) = (numbers.own, numbers.term);
        let label = Label::new(Act::SetTarget).about(&unit.name);
        label.from(&from.to_string()).to(&numbers.assigned.to_string())
    })
}

/// Raises or lowers a target from a day on.
pub fn adjust(
    registry: &Registry,
    unit: UnitId,
    year: Year,
    by: i32,
    on: NaiveDate,
) -> Result<Change, Rejection> {
    let now = registry.target(&(unit, year)).map_or(0, |target| target.assigned_on(on));
    let assigned = i64::from(now) + i64::from(by);
    let assigned = u32::try_from(assigned).map_err(|_| Rejection::BelowZero)?;
    revise(registry, unit, year, assigned, &Grounds::on(on))
}

/// Records admissions that are known only as a number; none takes the count of that day away.
pub fn count(
    registry: &Registry,
    unit: UnitId,
    year: Year,
    on: NaiveDate,
    admitted: Option<u32>,
) -> Result<Change, Rejection> {
    check_number(admitted.unwrap_or(0))?;
    if admitted.is_none() && registry.target(&(unit, year)).is_none() {
        return Err(Rejection::NoChange);
    }
    edit(registry, unit, year, |unit, target| {
        let official = target.counts.iter().find(|count| count.on == on).map_or(0, |count| count.official);
        target.counts.retain(|count| count.on != on);
        target.counts.extend(admitted.map(|admitted| Count { on, admitted, official }));
        target.counts.sort_by_key(|count| count.on);
        let number = admitted.map(|number| number.to_string()).unwrap_or_default();
        Label::new(Act::SetCount).about(&unit.name).to(&number)
    })
}

fn edit(
    registry: &Registry,
    id: UnitId,
    year: Year,
    step: impl FnOnce(&Unit, &mut Target) -> Label,
) -> Result<Change, Rejection> {
    let unit = registry.unit(&id).ok_or(Rejection::Gone { id: RecordId::Unit(id) })?;
    edit_of(registry, unit, year, step)
}

fn edit_of(
    registry: &Registry,
    unit: &Unit,
    year: Year,
    step: impl FnOnce(&Unit, &mut Target) -> Label,
) -> Result<Change, Rejection> {
    if let Some(since) = registry.plan(&year).and_then(|plan| plan.locked) {
        return Err(Rejection::YearLocked { year, since });
    }
    let before = registry.target(&(unit.id, year)).cloned();
    let mut after = before.clone().unwrap_or_else(|| empty(unit.id, year));
    let label = step(unit, &mut after);
    Change::new(label, Edit::between(before.map(Record::Target), Some(Record::Target(after))))
}

fn empty(unit: UnitId, year: Year) -> Target {
    Target {
        unit,
        year,
        assigned: 0,
        own: None,
        term: None,
        floors: BTreeMap::new(),
        counts: Vec::new(),
        revisions: Vec::new(),
    }
}

fn check_number(number: u32) -> Result<(), Rejection> {
    if number > LARGEST {
        return Err(Rejection::TooLarge { number: number.into(), most: LARGEST });
    }
    Ok(())
}
