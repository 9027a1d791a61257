//! The order of a merged list.
//!
//! What was there before keeps its order, or the order that a side gave it. What a side added stays behind the thing
//! it was added behind; where both added something in one place, the additions of one side stay together, and the side
//! that added more goes first (the one with the smaller names, when both added as many), so that the order does not
//! depend on who is called "ours" and merging a result again keeps it.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

/// The names of both sides in their merged order; names that only the base has are left out.
pub(crate) fn merge(base: &[String], ours: &[String], theirs: &[String]) -> Vec<String> {
    let old = skeleton(base, ours, theirs);
    let known: BTreeSet<&String> = old.iter().copied().collect();
    let mut additions: BTreeMap<Option<&String>, Vec<Vec<&String>>> = BTreeMap::new();
    for side in [ours, theirs] {
        for (anchor, run) in runs(side, &known) {
            additions.entry(anchor).or_default().push(run);
        }
    }
    let mut placed = BTreeSet::new();
    let mut merged = Vec::new();
    for anchor in std::iter::once(None).chain(old.into_iter().map(Some)) {
        merged.extend(anchor);
        let mut runs = additions.remove(&anchor).unwrap_or_default();
        runs.sort_unstable_by(|one, other| other.len().cmp(&one.len()).then_with(|| one.cmp(other)));
        merged.extend(runs.into_iter().flatten().filter(|name| placed.insert(*name)));
    }
    merged.into_iter().cloned().collect()
}

/// The names of the base that a side still has.
fn skeleton<'n>(base: &'n [String], ours: &'n [String], theirs: &'n [String]) -> Vec<&'n String> {
    let (in_ours, in_theirs) = (set(ours), set(theirs));
    let in_base = set(base);
    let order = |side: &'n [String]| -> Vec<&'n String> {
        side.iter().filter(|name| in_base.contains(name)).collect()
    };
    let was = |side: &BTreeSet<&String>| -> Vec<&'n String> {
        base.iter().filter(|name| side.contains(name)).collect()
    };
    let (our_order, their_order) = (order(ours), order(theirs));
    let old: Vec<&String> =
        base.iter().filter(|name| in_ours.contains(name) || in_theirs.contains(name)).collect();
    let leading = match (our_order == was(&in_ours), their_order == was(&in_theirs)) {
        (true, true) => return old,
        (false, true) => our_order,
        (true, false) => their_order,
        (false, false) => our_order.max(their_order),
    };
    // What the leading side took out and the other kept goes behind whatever it stood behind.
    let mut merged = leading;
    for (place, name) in old.iter().enumerate() {
        if !merged.contains(name) {
            let before = old[..place].iter().rev().find_map(|before| position(&merged, before));
            merged.insert(before.map_or(0, |before| before + 1), name);
        }
    }
    merged
}

/// Each run of names that are not old, with the old name before it.
fn runs<'n>(side: &'n [String], old: &BTreeSet<&String>) -> Vec<(Option<&'n String>, Vec<&'n String>)> {
    let mut found: Vec<(Option<&String>, Vec<&String>)> = vec![(None, Vec::new())];
    for name in side {
        if old.contains(name) {
            found.push((Some(name), Vec::new()));
        } else if let Some((_, run)) = found.last_mut() {
            run.push(name);
        }
    }
    found.retain(|(_, run)| !run.is_empty());
    found
}

fn set(names: &[String]) -> BTreeSet<&String> {
    names.iter().collect()
}

fn position(names: &[&String], name: &String) -> Option<usize> {
    names.iter().position(|known| *known == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn merged(base: &str, ours: &str, theirs: &str) -> String {
        let names = |text: &str| text.chars().map(String::from).collect::<Vec<_>>();
        let (base, ours, theirs) = (names(base), names(ours), names(theirs));
        let one = merge(&base, &ours, &theirs).concat();
        assert_eq!(one, merge(&base, &theirs, &ours).concat(), "it depends on the side");
        one
    }

    #[test]
    fn additions_stay_behind_what_they_were_added_behind() {
        assert_eq!(merged("abc", "abxc", "abcy"), "abxcy");
        assert_eq!(merged("abc", "xabc", "yabc"), "xyabc");
        assert_eq!(merged("", "ab", "bc"), "abc");
        assert_eq!(merged("abc", "abc", "ac"), "abc");
    }

    #[test]
    fn a_new_order_is_followed_and_two_new_orders_give_one() {
        assert_eq!(merged("abc", "cab", "abcx"), "cxab");
        assert_eq!(merged("abc", "cba", "bac"), "cba");
        assert_eq!(merged("abcd", "dcb", "abcd"), "adcb");
    }
}
