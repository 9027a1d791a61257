//! The laws of changes: they undo themselves, they lead anywhere, they happen whole or not at all, they survive a file.

use chrono::DateTime;
use ketnap::change::Change;
use ketnap::change::Edit;
use ketnap::change::Entry;
use ketnap::change::diff::diff;
use ketnap::change::entry::Cause;
use ketnap::change::entry::Rev;
use ketnap::change::label::Act;
use ketnap::change::label::Label;
use ketnap::domain::Record;
use ketnap::domain::Registry;
use ketnap::domain::check;
use ketnap::domain::check::FindingKind;
use ketnap::domain::record::RecordId;
use ketnap::domain::text::Text;
use proptest::prelude::Just;
use proptest::prelude::Strategy;
use proptest::prelude::any;
use proptest::prop_assert;
use proptest::prop_assert_eq;
use proptest::prop_assume;
use proptest::prop_oneof;
use proptest::proptest;

use crate::support::day;
use crate::support::laws;
use crate::support::strategies::labels;
use crate::support::strategies::registries;

/// What must never become true by an edit.
fn faults(registry: &Registry) -> Vec<FindingKind> {
    let broken = |kind: &FindingKind| matches!(kind, FindingKind::Dangling { .. } | FindingKind::Cycle);
    check::audit(registry, day("2030-01-01")).into_iter().map(|found| found.kind).filter(broken).collect()
}

fn several() -> Label {
    Label::new(Act::Several)
}

/// The dialect of the store: what may be absent may be written bare.
fn dialect() -> ron::Options {
    ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME)
}

fn written_and_read<T: serde::Serialize + serde::de::DeserializeOwned>(value: &T) -> T {
    let text = dialect().to_string(value).unwrap();
    dialect().from_str(&text).unwrap_or_else(|error| panic!("{error}\n{text}"))
}

/// Few bits, half of the bits, or all.
fn masks() -> impl Strategy<Value = u64> {
    let few = (0_u32..64, 0_u32..64).prop_map(|(one, other)| 1 << one | 1 << other);
    prop_oneof![2 => few, 1 => any::<u64>(), 1 => Just(u64::MAX)]
}

/// Some edits of the change between two registries, as a bad import or a stale screen would hold them.
fn some_edits() -> impl Strategy<Value = (Registry, Registry, Option<Change>)> {
    (registries(), registries(), registries(), masks(), any::<bool>()).prop_map(
        |(ours, theirs, third, mask, is_stale)| {
            let start = if is_stale { &third } else { &ours };
            let whole = diff(start, &theirs, several());
            let edits = whole.iter().flat_map(|change| change.edits().iter().cloned());
            let chosen: Vec<Edit> = edits
                .enumerate()
                .filter(|(place, _)| mask >> (place % 64) & 1 == 1)
                .map(|(_, edit)| edit)
                .collect();
            let change = Change::new(several(), chosen).ok();
            (ours, theirs, change)
        },
    )
}

proptest! {
    #![proptest_config(laws(64))]

    #[test]
    fn diff_then_apply(from in registries(), to in registries()) {
        let mut registry = from.clone();
        if let Some(change) = diff(&from, &to, several()) {
            prop_assert_eq!(change.apply(&mut registry), Ok(()));
        }
        prop_assert_eq!(registry, to);
    }

    #[test]
    fn diff_of_equals_is_nothing(registry in registries()) {
        prop_assert_eq!(diff(&registry, &registry.clone(), several()), None);
    }

    #[test]
    fn apply_then_invert(from in registries(), to in registries()) {
        prop_assume!(from != to);
        let change = diff(&from, &to, several()).unwrap();
        let mut registry = from.clone();
        prop_assert_eq!(change.apply(&mut registry), Ok(()));
        prop_assert_eq!(change.inverted().apply(&mut registry), Ok(()));
        prop_assert_eq!(registry, from);
        prop_assert_eq!(change.inverted().inverted(), change);
    }

    #[test]
    fn all_or_nothing((before, _, change) in some_edits()) {
        prop_assume!(change.is_some());
        let change = change.unwrap();
        let mut registry = before.clone();
        if change.apply(&mut registry).is_err() {
            prop_assert_eq!(registry, before);
            return Ok(());
        }
        prop_assert_eq!(faults(&registry), []);
        for edit in change.edits() {
            prop_assert_eq!(registry.record(&edit.id()), edit.after().cloned());
        }
        let ours: Vec<RecordId> = change.edits().iter().map(Edit::id).collect();
        for id in before.ids().chain(registry.ids()).filter(|id| !ours.contains(id)) {
            prop_assert_eq!(registry.record(&id), before.record(&id));
        }
        prop_assert_eq!(change.inverted().apply(&mut registry), Ok(()));
        prop_assert_eq!(registry, before);
    }

    #[test]
    fn a_change_applies_once((before, _, change) in some_edits()) {
        prop_assume!(change.is_some());
        let change = change.unwrap();
        let mut registry = before;
        if change.apply(&mut registry).is_ok() {
            let after = registry.clone();
            prop_assert!(change.apply(&mut registry).is_err());
            prop_assert_eq!(registry, after);
        }
    }

    #[test]
    fn serialised_comes_back(from in registries(), to in registries(), label in labels(), rev in any::<u64>()) {
        if let Some(change) = diff(&from, &to, label) {
            prop_assert_eq!(written_and_read(&change), change.clone());
            let entry = Entry {
                rev: Rev(rev),
                at: DateTime::from_timestamp(1_688_100_000, 0).unwrap(),
                by: Text::new("lan@vp").unwrap(),
                session: rev,
                cause: Cause::Undo { of: Rev(rev) },
                change,
            };
            prop_assert_eq!(written_and_read(&entry), entry);
        }
        for id in to.ids() {
            let record: Record = to.record(&id).unwrap();
            prop_assert_eq!(written_and_read(&record), record);
            prop_assert_eq!(written_and_read(&id), id);
        }
    }
}
