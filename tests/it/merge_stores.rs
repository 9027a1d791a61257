//! The merge of whole stores: references resolve, conflicts hold what the records do not.

use ketnap::change::Change;
use ketnap::change::label::Act;
use ketnap::change::label::Label;
use ketnap::domain::Registry;
use ketnap::domain::check;
use ketnap::domain::check::FindingKind;
use ketnap::domain::record::RecordId;
use ketnap::merge::stores;
use ketnap::merge::stores::Outcome;
use ketnap::merge::stores::Versions;
use proptest::prelude::*;

use crate::support::day;
use crate::support::laws;
use crate::support::strategies::registries;

fn merged(base: &Registry, ours: &Registry, theirs: &Registry) -> (Registry, Outcome) {
    let outcome = stores::merge(Versions { base, ours, theirs });
    let mut registry = ours.clone();
    // One edit at a time: a hand edit may pass through states that no gesture may leave behind.
    if let Ok(change) = Change::new(Label::new(Act::Several), outcome.edits.clone()) {
        let applied = change.apply(&mut registry);
        assert!(!matches!(applied, Err(ketnap::domain::rule::Rejection::Dangling { .. })), "{applied:?}");
    }
    (registry, outcome)
}

fn dangling(registry: &Registry) -> Vec<RecordId> {
    let findings = check::audit(registry, day("2030-01-01")).into_iter();
    findings
        .filter(|found| matches!(found.kind, FindingKind::Dangling { .. }))
        .map(|found| found.record)
        .collect()
}

proptest! {
    #![proptest_config(laws(32))]

    #[test]
    fn references_of_either_side_resolve(
        base in registries(), ours in registries(), theirs in registries()
    ) {
        let (registry, _) = merged(&base, &ours, &theirs);
        prop_assert_eq!(dangling(&registry), []);
    }

    #[test]
    fn a_side_that_did_nothing_changes_nothing(base in registries(), other in registries()) {
        prop_assert_eq!(merged(&base, &other, &base).0, other.clone());
        prop_assert_eq!(merged(&base, &other, &other).1, Outcome::default());
        let (registry, outcome) = merged(&base, &base, &other);
        prop_assert_eq!(outcome.clashes, []);
        prop_assert_eq!(registry, other);
    }
}
