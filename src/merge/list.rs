//! Merges lists: things with names one by one, things without names as a set.
//!
//! A list in which two things have one name cannot be merged thing by thing; it is then one value and may clash.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::merge::order;
use crate::merge::rule::List;
use crate::merge::value::Merger;
use crate::merge::value::Sides;
use crate::merge::value::canonical;

/// The names of a list's things in its order, and the things.
struct Named<'v> {
    order: Vec<String>,
    things: BTreeMap<String, &'v Value>,
}

/// The name of a thing: the values of its key fields.
pub(crate) fn name_of(list: &List, thing: &Value) -> String {
    let part = |field: &&str| match thing.get(*field) {
        None | Some(Value::Null) => "-".to_owned(),
        Some(Value::String(text)) => text.clone(),
        Some(other) => canonical(other),
    };
    list.key.iter().map(part).collect::<Vec<_>>().join(" ")
}

impl<'v> Named<'v> {
    /// The things of a list; none when it is no list or two of them have one name.
    fn of(value: Option<&'v Value>, name: impl Fn(&Value) -> String) -> Option<Self> {
        let mut named = Self { order: Vec::new(), things: BTreeMap::new() };
        let Some(value) = value else { return Some(named) };
        for thing in value.as_array()? {
            let name = name(thing);
            if named.things.insert(name.clone(), thing).is_some() {
                return None;
            }
            named.order.push(name);
        }
        Some(named)
    }
}

/// Merges things that have names.
pub(crate) fn list(merger: &mut Merger, list: &List, sides: Sides<'_>) -> Option<Value> {
    let named = |value| Named::of(value, |thing| name_of(list, thing));
    let (base, ours, theirs) = (named(sides.base)?, named(sides.ours)?, named(sides.theirs)?);
    let mut merged = Vec::new();
    for name in order::merge(&base.order, &ours.order, &theirs.order) {
        let find = |side: &Named<'_>| side.things.get(&name).copied().cloned();
        let (base, ours, theirs) = (find(&base), find(&ours), find(&theirs));
        let sides = Sides { base: base.as_ref(), ours: ours.as_ref(), theirs: theirs.as_ref() };
        merged.extend(merger.part(&name, list.item, sides));
    }
    if let Some(date) = list.date
        && [sides.ours, sides.theirs].into_iter().flatten().all(|side| is_sorted(side, date))
    {
        merged.sort_by(|one, other| date_of(one, date).cmp(date_of(other, date)));
    }
    Some(Value::Array(merged))
}

/// Merges things without names.
pub(crate) fn set(sides: Sides<'_>) -> Option<Value> {
    let named = |value| Named::of(value, canonical);
    let (base, ours, theirs) = (named(sides.base)?, named(sides.ours)?, named(sides.theirs)?);
    let stays = |name: &String| {
        let (was, is_ours, is_theirs) = (
            base.things.contains_key(name),
            ours.things.contains_key(name),
            theirs.things.contains_key(name),
        );
        if was { is_ours && is_theirs } else { is_ours || is_theirs }
    };
    let order = order::merge(&base.order, &ours.order, &theirs.order);
    let kept = order.into_iter().filter(stays);
    let found = kept.filter_map(|name| ours.things.get(&name).or_else(|| theirs.things.get(&name)).copied());
    Some(Value::Array(found.cloned().collect()))
}

/// The date by which a thing is sorted; one without a date comes first.
pub(crate) fn date_of<'v>(thing: &'v Value, field: &str) -> &'v str {
    thing.get(field).and_then(Value::as_str).unwrap_or_default()
}

fn is_sorted(list: &Value, field: &str) -> bool {
    list.as_array().is_some_and(|things| things.is_sorted_by_key(|thing| date_of(thing, field)))
}
