//! What people do with units.

use crate::change::change::Change;
use crate::change::edit::Edit;
use crate::change::label::Act;
use crate::change::label::Label;
use crate::domain::check;
use crate::domain::id::UnitId;
use crate::domain::record::Record;
use crate::domain::record::RecordId;
use crate::domain::registry::Registry;
use crate::domain::rule::Rejection;
use crate::domain::text::Name;
use crate::domain::unit::Unit;

/// Adds a drafted unit.
pub fn add(unit: Unit) -> Result<Change, Rejection> {
    let label = Label::new(Act::AddUnit).about(&unit.name);
    Change::new(label, [Edit::add(Record::Unit(unit))])
}

/// Adds drafted units in one step.
pub fn add_all(units: Vec<Unit>) -> Result<Change, Rejection> {
    let first = units.first().ok_or(Rejection::NothingChosen)?;
    let label = Label::new(Act::AddUnit).about(&first.name).times(units.len());
    Change::new(label, units.into_iter().map(Record::Unit).map(Edit::add))
}

/// Puts a drafted unit in the place of the one with its id.
pub fn correct(registry: &Registry, draft: Unit) -> Result<Change, Rejection> {
    let before = find(registry, draft.id)?.clone();
    let label = Label::new(Act::EditUnit).about(&draft.name);
    Change::new(label, Edit::replace(Record::Unit(before), Record::Unit(draft)))
}

/// Names who answers for a unit's result.
pub fn set_head(registry: &Registry, id: UnitId, head: Option<Name>) -> Result<Change, Rejection> {
    let mut unit = find(registry, id)?.clone();
    unit.head = head;
    correct(registry, unit)
}

/// Deletes a unit together with its targets and classifications; refused while people or other units belong to it.
pub fn delete(registry: &Registry, id: UnitId) -> Result<Change, Rejection> {
    let unit = find(registry, id)?;
    let belonging = |other: &RecordId| matches!(other, RecordId::Target(_) | RecordId::Classification(_));
    let (own, others): (Vec<_>, Vec<_>) =
        check::referrers(registry, &RecordId::Unit(id)).into_iter().partition(belonging);
    if let Some(by) = others.first() {
        return Err(Rejection::InUse { id: RecordId::Unit(id), by: by.clone(), count: others.len() });
    }
    let label = Label::new(Act::DeleteUnit).about(&unit.name);
    let with = own.iter().filter_map(|other| registry.record(other)).map(Edit::remove);
    Change::new(label, with.chain([Edit::remove(Record::Unit(unit.clone()))]))
}

fn find(registry: &Registry, id: UnitId) -> Result<&Unit, Rejection> {
    registry.unit(&id).ok_or(Rejection::Gone { id: RecordId::Unit(id) })
}
