//! Merges where a candidate stands: the stages he entered and his departures, as one value.
//!
//! Two people who move one candidate have made two decisions about a person, and a machine must not choose.
//! Only where one went on from where the other stopped is there nothing to choose: the longer way holds.
//! A departure against a move is always for people, whatever the clock says.

use serde_json::Map;
use serde_json::Value;

use crate::merge::value::Sides;

/// The merged way; none when the sides went different ways.
pub(crate) fn stage(sides: Sides<'_>) -> Option<Value> {
    let visits = sides.map(|value| value.get("visits"));
    let exits = sides.map(|value| value.get("exits"));
    if exits.ours != exits.theirs {
        return None;
    }
    let (base, ours, theirs) = (steps(visits.base), steps(visits.ours), steps(visits.theirs));
    // Somebody who took a stage back did not merely stop earlier.
    let went_on = ours.starts_with(base) && theirs.starts_with(base);
    let longer = if ours.starts_with(theirs) { Some(ours) } else { None };
    let longer = longer.or_else(|| theirs.starts_with(ours).then_some(theirs))?;
    if !went_on {
        return None;
    }
    let mut merged = Map::new();
    merged.insert("visits".to_owned(), Value::Array(longer.to_vec()));
    if let Some(exits) = exits.ours {
        merged.insert("exits".to_owned(), exits.clone());
    }
    Some(Value::Object(merged))
}

fn steps(visits: Option<&Value>) -> &[Value] {
    visits.and_then(Value::as_array).map_or(&[], Vec::as_slice)
}
