//! The laws of the merge, on arbitrary records: nothing is lost, nothing depends on who is called "ours".

use std::collections::BTreeSet;

use ketnap::change::Change;
use ketnap::change::diff::diff;
use ketnap::change::label::Act;
use ketnap::change::label::Label;
use ketnap::domain::Record;
use ketnap::domain::Registry;
use ketnap::domain::field::FieldPath;
use ketnap::merge::rebase::rebase;
use ketnap::merge::record::Clash;
use ketnap::merge::record::Merged;
use ketnap::merge::record::merge;
use ketnap::merge::settle;
use ketnap::merge::settle::Side;
use proptest::prelude::*;
use serde_json::Value;

use crate::support::laws;
use crate::support::strategies::registries;

/// Three versions of one record.
#[derive(Debug, Clone)]
struct Triple {
    base: Option<Record>,
    ours: Option<Record>,
    theirs: Option<Record>,
}

impl Triple {
    fn merged(&self) -> Merged {
        merge(self.base.as_ref(), self.ours.as_ref(), self.theirs.as_ref())
    }

    /// The three versions, for the message of a failure.
    fn told(&self) -> String {
        [&self.base, &self.ours, &self.theirs].map(|record| told(record.as_ref())).join("\n")
    }
}

/// A record on one line.
fn told(record: Option<&Record>) -> String {
    serde_json::to_string(&record).unwrap()
}

/// A value in which some parts are those of another one.
fn mixed(one: &Value, other: &Value, dice: &mut u64) -> Value {
    match (one, other) {
        (Value::Object(one), Value::Object(other)) => {
            let names: BTreeSet<&String> = one.keys().chain(other.keys()).collect();
            let part = |name: &String, dice: &mut u64| match (one.get(name), other.get(name)) {
                (Some(one), Some(other)) => Some(mixed(one, other, dice)),
                (one, other) => if rolled(dice, 2) { one } else { other }.cloned(),
            };
            names.into_iter().filter_map(|name| Some((name.clone(), part(name, dice)?))).collect()
        }
        (Value::Array(one), Value::Array(other)) => match *dice % 4 {
            0 => Value::Array(one.iter().chain(other).filter(|_| rolled(dice, 2)).cloned().collect()),
            1 => Value::Array(one.iter().cloned().chain(other.first().cloned()).collect()),
            _ => if rolled(dice, 2) { one } else { other }.clone().into(),
        },
        _ => if rolled(dice, 4) { other } else { one }.clone(),
    }
}

/// Throws a die with that many sides and tells whether it fell on the first.
fn rolled(dice: &mut u64, sides: u64) -> bool {
    *dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    (*dice >> 33).is_multiple_of(sides)
}

/// A record in which some fields are those of another one of its kind.
fn edited(record: &Record, other: Option<&Record>, dice: &mut u64) -> Record {
    let Some(other) = other else { return record.clone() };
    let value = |record: &Record| serde_json::to_value(record).unwrap();
    serde_json::from_value(mixed(&value(record), &value(other), dice)).unwrap_or_else(|_| record.clone())
}

/// Every record of three arbitrary stores: versions that share most of their fields, lack a version, or share nothing.
fn triples() -> impl Strategy<Value = Vec<Triple>> {
    (registries(), registries(), registries(), any::<u64>()).prop_map(|(one, two, three, mut dice)| {
        let ids: Vec<_> = one.ids().chain(two.ids().filter(|id| !one.contains(id))).collect();
        let triple = |id| {
            let found = [&one, &two, &three].map(|registry: &Registry| registry.record(id));
            let [base, ours, theirs] = found;
            match &base {
                Some(record) if !rolled(&mut dice, 8) => Triple {
                    ours: Some(edited(record, ours.as_ref(), &mut dice)),
                    theirs: Some(edited(record, theirs.as_ref(), &mut dice))
                        .filter(|_| !rolled(&mut dice, 8)),
                    base,
                },
                _ => Triple { base, ours, theirs },
            }
        };
        ids.iter().map(triple).collect()
    })
}

/// Every single value of a record with the field it stands in; texts by line.
fn leaves(value: &Value, field: &str, found: &mut BTreeSet<(String, String)>) {
    match value {
        Value::Object(parts) => parts.iter().for_each(|(name, part)| {
            leaves(part, if field.is_empty() { name } else { field }, found);
        }),
        Value::Array(parts) => parts.iter().for_each(|part| leaves(part, field, found)),
        Value::String(text) => {
            found.extend(text.lines().map(|line| (field.to_owned(), line.trim_end().to_owned())));
        }
        single => drop(found.insert((field.to_owned(), single.to_string()))),
    }
}

fn leaves_of(record: Option<&Record>) -> BTreeSet<(String, String)> {
    let mut found = BTreeSet::new();
    if let Some(value) = record.and_then(|record| settle::field(record, &FieldPath::whole())) {
        leaves(&value, "", &mut found);
    }
    found
}

fn leaves_of_clash(clash: &Clash) -> BTreeSet<(String, String)> {
    let mut found = BTreeSet::new();
    for value in [&clash.ours, &clash.theirs].into_iter().flatten() {
        let field = clash.field.steps().first().map_or("", |name| name.as_str());
        leaves(value, field, &mut found);
    }
    found
}

fn swapped(clashes: &[Clash]) -> Vec<Clash> {
    let swap =
        |clash: &Clash| Clash { ours: clash.theirs.clone(), theirs: clash.ours.clone(), ..clash.clone() };
    clashes.iter().map(swap).collect()
}

proptest! {
    #![proptest_config(laws(48))]

    #[test]
    fn a_tree_gives_its_record_back(registry in registries()) {
        for id in registry.ids() {
            let record = registry.record(&id).unwrap();
            let whole = settle::field(&record, &FieldPath::whole());
            prop_assert_eq!(settle::with_field(&record, &FieldPath::whole(), whole.as_ref()), Ok(Some(record)));
        }
    }

    #[test]
    fn a_side_that_did_nothing_changes_nothing(triples in triples()) {
        for Triple { base, ours, theirs } in triples {
            for (sides, wanted) in [([&base, &ours, &ours], &ours), ([&base, &base, &theirs], &theirs),
                ([&base, &ours, &base], &ours)]
            {
                let [base, ours, theirs] = sides.map(Option::as_ref);
                let merged = merge(base, ours, theirs);
                prop_assert_eq!(&merged.record, wanted);
                prop_assert_eq!(merged.clashes, []);
            }
        }
    }

    #[test]
    fn swapping_the_sides_swaps_only_the_names(triples in triples()) {
        for Triple { base, ours, theirs } in triples {
            let one = merge(base.as_ref(), ours.as_ref(), theirs.as_ref());
            let other = merge(base.as_ref(), theirs.as_ref(), ours.as_ref());
            prop_assert_eq!(one.record, other.record);
            prop_assert_eq!(one.clashes, swapped(&other.clashes));
        }
    }

    #[test]
    fn merging_the_result_again_changes_nothing(triples in triples()) {
        for triple in triples {
            let merged = triple.merged().record;
            for side in [&triple.ours, &triple.theirs] {
                let again = merge(triple.base.as_ref(), merged.as_ref(), side.as_ref());
                prop_assert_eq!(told(again.record.as_ref()), told(merged.as_ref()), "of {}", triple.told());
            }
        }
    }

    #[test]
    fn every_value_a_side_brought_in_is_in_the_result_or_in_a_clash(triples in triples()) {
        for triple in triples {
            let merged = triple.merged();
            let mut kept = leaves_of(merged.record.as_ref());
            merged.clashes.iter().for_each(|clash| kept.extend(leaves_of_clash(clash)));
            let was = leaves_of(triple.base.as_ref());
            for side in [&triple.ours, &triple.theirs] {
                let lost: Vec<_> = leaves_of(side.as_ref())
                    .into_iter()
                    .filter(|leaf| !was.contains(leaf) && !kept.contains(leaf))
                    .collect();
                prop_assert_eq!(lost, [], "of {}", triple.told());
            }
        }
    }

    #[test]
    fn a_settled_record_has_the_values_of_the_side(triples in triples()) {
        for triple in triples {
            let Merged { record, clashes } = triple.merged();
            let Some(record) = record else { continue };
            for clash in &clashes {
                for side in [Side::Ours, Side::Theirs] {
                    let settled = settle::with_field(&record, &clash.field, clash.value(side)).unwrap();
                    let found = settled.as_ref().and_then(|record| settle::field(record, &clash.field));
                    prop_assert_eq!(found.as_ref(), clash.value(side), "{:?} of {}", clash.field, triple.told());
                }
            }
        }
    }

    #[test]
    fn a_rebased_change_keeps_what_others_did_or_says_where_it_cannot(
        base in registries(), mine in registries(), others in registries()
    ) {
        let Some(change) = diff(&base, &mine, Label::new(Act::Several)) else { return Ok(()) };
        let clashes = match rebase(change.clone(), &others) {
            Ok(None) => return Ok(()),
            Ok(Some(rebased)) => {
                prop_assert!(starts_from(&rebased, &others));
                Vec::new()
            }
            Err(clashes) => {
                prop_assert!(clashes.ours.iter().chain(&clashes.theirs).all(|side| starts_from(side, &others)));
                clashes.clashes
            }
        };
        let touched: BTreeSet<_> = clashes.iter().map(|clash| clash.record.clone()).collect();
        for edit in change.edits().iter().filter(|edit| !touched.contains(&edit.id())) {
            let merged = merge(edit.before(), edit.after(), others.record(&edit.id()).as_ref());
            prop_assert_eq!(merged.clashes, []);
        }
    }
}

/// Whether every edit of a change starts from what a registry holds.
fn starts_from(change: &Change, registry: &Registry) -> bool {
    change.edits().iter().all(|edit| registry.record(&edit.id()).as_ref() == edit.before())
}
