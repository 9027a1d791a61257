//! Merges one value of a tree by its rule, and everything below it.

use std::collections::BTreeSet;

use compact_str::CompactString;
use serde_json::Map;
use serde_json::Value;

use crate::merge::list;
use crate::merge::rule::Rule;
use crate::merge::stage;

/// The three versions of one value; none where a side does not have it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Sides<'v> {
    /// What both started from.
    pub(crate) base: Option<&'v Value>,
    /// One side.
    pub(crate) ours: Option<&'v Value>,
    /// The other side.
    pub(crate) theirs: Option<&'v Value>,
}

/// A value that both sides changed differently.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Difference {
    /// Where it stands.
    pub(crate) path: Vec<CompactString>,
    /// What both started from.
    pub(crate) base: Option<Value>,
    /// What one side made of it.
    pub(crate) ours: Option<Value>,
    /// What the other made of it.
    pub(crate) theirs: Option<Value>,
}

/// A walk through three trees at once.
#[derive(Debug, Default)]
pub(crate) struct Merger {
    path: Vec<CompactString>,
    /// What could not be merged.
    pub(crate) differences: Vec<Difference>,
}

impl<'v> Sides<'v> {
    /// The three versions of a part of an object.
    fn part(self, name: &str) -> Self {
        self.map(|value| value.get(name))
    }

    /// Something of each version.
    pub(crate) fn map(self, find: impl Fn(&'v Value) -> Option<&'v Value>) -> Self {
        Self {
            base: self.base.and_then(&find),
            ours: self.ours.and_then(&find),
            theirs: self.theirs.and_then(&find),
        }
    }
}

impl Merger {
    /// Merges one value; none when the result does not have it.
    pub(crate) fn value(&mut self, rule: Rule, sides: Sides<'_>) -> Option<Value> {
        if sides.ours == sides.theirs || sides.theirs == sides.base {
            return sides.ours.cloned();
        }
        if sides.ours == sides.base {
            return sides.theirs.cloned();
        }
        let merged = match rule {
            Rule::One => None,
            Rule::Lines => lines(sides),
            Rule::Set => list::set(sides),
            Rule::Fields(_) => self.fields(rule, sides),
            Rule::Each(_) => Some(self.parts(rule, sides)),
            Rule::List(list) => list::list(self, list, sides),
            Rule::Stage => stage::stage(sides),
        };
        merged.or_else(|| self.clash(sides))
    }

    /// Merges a part of the present value.
    pub(crate) fn part(&mut self, name: &str, rule: Rule, sides: Sides<'_>) -> Option<Value> {
        self.path.push(name.into());
        let merged = self.value(rule, sides);
        self.path.pop();
        merged
    }

    /// Merges a value that has fields; nothing can be said by field when a side does not have it at all.
    fn fields(&mut self, rule: Rule, sides: Sides<'_>) -> Option<Value> {
        if !(sides.ours?.is_object() && sides.theirs?.is_object()) {
            return None;
        }
        Some(self.parts(rule, sides))
    }

    fn parts(&mut self, rule: Rule, sides: Sides<'_>) -> Value {
        let all = [sides.ours, sides.theirs].into_iter().flatten().filter_map(Value::as_object);
        let names: BTreeSet<&String> = all.flat_map(Map::keys).collect();
        let mut merged = Map::new();
        for name in names {
            if let Some(value) = self.part(name, rule.part(name), sides.part(name)) {
                merged.insert(name.clone(), value);
            }
        }
        Value::Object(merged)
    }

    /// Notes that the sides differ; what is shown follows from the values, so that every machine shows the same.
    fn clash(&mut self, sides: Sides<'_>) -> Option<Value> {
        let path = self.path.clone();
        let owned = |value: Option<&Value>| value.cloned();
        self.differences.push(Difference {
            path,
            base: owned(sides.base),
            ours: owned(sides.ours),
            theirs: owned(sides.theirs),
        });
        shown(sides.ours, sides.theirs).cloned()
    }
}

/// The value that is shown while nobody has settled a clash: one that is there rather than none, else the one whose
/// text is greater.
pub(crate) fn shown<'v>(ours: Option<&'v Value>, theirs: Option<&'v Value>) -> Option<&'v Value> {
    let text = |value: Option<&Value>| value.map(canonical);
    if text(ours) >= text(theirs) { ours } else { theirs }
}

/// The text of a value, the same for equal values.
pub(crate) fn canonical(value: &Value) -> String {
    let mut sorted = value.clone();
    sorted.sort_all_objects();
    sorted.to_string()
}

/// Merges a text by its lines.
fn lines(sides: Sides<'_>) -> Option<Value> {
    let text = |value: Option<&Value>| value.and_then(Value::as_str).map(|text| format!("{text}\n"));
    // A text that is new on both sides has no lines in common to go by.
    let (base, ours, theirs) = (text(sides.base)?, text(sides.ours)?, text(sides.theirs)?);
    let merged = diffy::merge(&base, &ours, &theirs).ok()?;
    // Which lines belong together is a matter of taste; where taste depends on the order of the sides, a person decides.
    let same = diffy::merge(&base, &theirs, &ours).ok()?;
    (merged == same).then(|| Value::String(merged.trim_end_matches('\n').to_owned()))
}
