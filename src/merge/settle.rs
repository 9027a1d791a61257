//! Reading and settling one field of a record by its path: what deciding a clash comes to.

use compact_str::CompactString;
use serde_json::Map;
use serde_json::Value;

use crate::domain::field::FieldPath;
use crate::domain::record::Record;
use crate::domain::record::RecordKind;
use crate::merge::list;
use crate::merge::record::Clash;
use crate::merge::rule::List;
use crate::merge::rule::Rule;
use crate::merge::rule::fields;
use crate::merge::tree::Tree;

/// A side of a clash.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// As it was before either.
    Base,
    /// One side.
    Ours,
    /// The other side.
    Theirs,
}

/// A value that does not fit where it was to be put.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the value makes no sound record")]
pub struct Unfit;

impl Clash {
    /// The value of a side; none where the side does not have it.
    pub fn value(&self, side: Side) -> Option<&Value> {
        match side {
            Side::Base => self.base.as_ref(),
            Side::Ours => self.ours.as_ref(),
            Side::Theirs => self.theirs.as_ref(),
        }
    }
}

/// The value of a field; none when the record does not have it.
pub fn field(record: &Record, path: &FieldPath) -> Option<Value> {
    let tree = Tree::of(record)?;
    find(fields(tree.kind()), &tree.fields, path.steps()).cloned()
}

/// A record with another value in one field; none when the whole record is taken out.
///
/// `like` is any version of the record: it says which kind of record it is and holds the other fields.
pub fn with_field(like: &Record, path: &FieldPath, value: Option<&Value>) -> Result<Option<Record>, Unfit> {
    if path.is_whole() && value.is_none() {
        return Ok(None);
    }
    let tree = Tree::of(like).ok_or(Unfit)?;
    let mut slot = Some(tree.fields.clone());
    put(fields(tree.kind()), &mut slot, path.steps(), value.cloned()).ok_or(Unfit)?;
    let record = tree.with(slot.ok_or(Unfit)?).into_record().ok_or(Unfit)?;
    // No field may turn a record into another one.
    if record.id() == like.id() { Ok(Some(record)) } else { Err(Unfit) }
}

/// A record with all its clashes decided for one side; none when that side deleted it.
pub(crate) fn all(like: &Record, clashes: &[Clash], side: Side) -> Result<Option<Record>, Unfit> {
    clashes.iter().try_fold(Some(like.clone()), |record, clash| match record {
        Some(record) => with_field(&record, &clash.field, clash.value(side)),
        None => Ok(None),
    })
}

/// A record of a kind from its fields, as a clash about a whole record holds them.
pub(crate) fn record_of(kind: RecordKind, fields: &Value) -> Option<Record> {
    Tree::of_kind(kind, fields.clone()).into_record()
}

fn find<'v>(rule: Rule, value: &'v Value, path: &[CompactString]) -> Option<&'v Value> {
    let Some((name, rest)) = path.split_first() else { return Some(value) };
    let part = match rule {
        Rule::List(list) => value.as_array()?.iter().find(|thing| list::name_of(list, thing) == *name),
        Rule::Fields(_) | Rule::Each(_) => value.get(name.as_str()),
        Rule::One | Rule::Lines | Rule::Set | Rule::Stage => None,
    };
    find(rule.part(name), part?, rest)
}

fn put(rule: Rule, slot: &mut Option<Value>, path: &[CompactString], value: Option<Value>) -> Option<()> {
    let Some((name, rest)) = path.split_first() else {
        *slot = value;
        return Some(());
    };
    match rule {
        Rule::List(list) => put_in_list(list, slot, (name, rest), value),
        Rule::Fields(_) | Rule::Each(_) => {
            let object = slot.get_or_insert_with(|| Value::Object(Map::new())).as_object_mut()?;
            let mut part = object.remove(name.as_str());
            put(rule.part(name), &mut part, rest, value)?;
            if let Some(part) = part {
                object.insert(name.to_string(), part);
            }
            Some(())
        }
        Rule::One | Rule::Lines | Rule::Set | Rule::Stage => None,
    }
}

fn put_in_list(
    list: &List,
    slot: &mut Option<Value>,
    (name, rest): (&CompactString, &[CompactString]),
    value: Option<Value>,
) -> Option<()> {
    let things = slot.get_or_insert_with(|| Value::Array(Vec::new())).as_array_mut()?;
    let place = things.iter().position(|thing| list::name_of(list, thing) == *name);
    let mut part = place.map(|place| things[place].clone());
    put(list.item, &mut part, rest, value)?;
    match (place, part) {
        (Some(place), Some(part)) => things[place] = part,
        (Some(place), None) => drop(things.remove(place)),
        (None, Some(part)) => {
            let date = |thing: &Value| list.date.map(|field| list::date_of(thing, field).to_owned());
            let wanted = date(&part);
            let place = things.iter().position(|thing| date(thing) > wanted).unwrap_or(things.len());
            things.insert(place, part);
        }
        (None, None) => {}
    }
    Some(())
}
