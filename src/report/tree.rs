//! Who stands below whom on a day.
//!
//! Parentage is dated, units open and close, and a file made by hand may even contain a circle;
//! this is the one place that makes an ordered tree of all that, so that no table can loop or lose a row.
//!
//! **Invariants.** Every unit that exists on the day appears exactly once, after its parent.
//! A unit whose parent does not exist on the day stands below the nearest one above that does.
//! A circle is opened at the unit with the smallest id.
//!
//! **Not here:** the finding that a unit stands below itself (`domain/check.rs`).

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::domain::candidate::Candidate;
use crate::domain::id::UnitId;
use crate::domain::registry::Registry;
use crate::domain::unit::Unit;

/// Longer chains of parents that do not exist on the day end at the committee.
const LONGEST_GAP: usize = 64;

/// One item's place in a tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Place {
    /// Which item.
    pub(crate) item: usize,
    /// How many stand above it.
    pub(crate) depth: usize,
    /// The item directly above it.
    pub(crate) parent: Option<usize>,
}

/// Puts items into tree order: each after its parent, siblings in the order given.
pub(crate) fn preorder(parents: &[Option<usize>]) -> Vec<Place> {
    let mut children: Vec<Vec<usize>> = vec![Vec::new(); parents.len()];
    for (item, parent) in parents.iter().enumerate() {
        if let Some(below) = parent.and_then(|parent| children.get_mut(parent)) {
            below.push(item);
        }
    }
    let mut seen = vec![false; parents.len()];
    let mut places = Vec::with_capacity(parents.len());
    let roots = (0..parents.len()).filter(|item| parents[*item].is_none());
    // Items in a circle have no root; taken last, each opens its circle.
    for root in roots.chain(0..parents.len()) {
        let mut waiting = vec![Place { item: root, depth: 0, parent: None }];
        while let Some(place) = waiting.pop() {
            if std::mem::replace(&mut seen[place.item], true) {
                continue;
            }
            places.push(place);
            let below = children[place.item].iter().rev();
            waiting.extend(below.map(|item| Place {
                item: *item,
                depth: place.depth + 1,
                parent: Some(place.item),
            }));
        }
    }
    places
}

/// One unit's place in the tree.
#[derive(Debug, Clone, Copy)]
pub struct Node<'a> {
    /// The unit.
    pub unit: &'a Unit,
    /// How many units stand above it.
    pub depth: usize,
    /// Where its parent stands in the list of nodes.
    pub parent: Option<usize>,
}

/// The units that exist on a day, each after its parent, siblings by id.
pub fn units_on(registry: &Registry, day: NaiveDate) -> Vec<Node<'_>> {
    let units: Vec<&Unit> = registry.units().values().filter(|unit| unit.exists_on(day)).collect();
    let item_of: BTreeMap<UnitId, usize> =
        units.iter().enumerate().map(|(item, unit)| (unit.id, item)).collect();
    let parents: Vec<Option<usize>> =
        units.iter().map(|unit| existing_parent(registry, unit, &item_of, day)).collect();
    let places = preorder(&parents);
    let mut rows = vec![0; units.len()];
    for (row, place) in places.iter().enumerate() {
        rows[place.item] = row;
    }
    let node = |place: &Place| Node {
        unit: units[place.item],
        depth: place.depth,
        parent: place.parent.map(|item| rows[item]),
    };
    places.iter().map(node).collect()
}

fn existing_parent(
    registry: &Registry,
    unit: &Unit,
    item_of: &BTreeMap<UnitId, usize>,
    day: NaiveDate,
) -> Option<usize> {
    let mut above = unit.parent_on(day)?;
    for _ in 0..LONGEST_GAP {
        if let Some(item) = item_of.get(&above) {
            return Some(*item);
        }
        above = registry.unit(&above)?.parent_on(day)?;
    }
    None
}

/// Whose people a report is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Scope {
    /// Everybody.
    All,
    /// One unit's own people.
    Unit(UnitId),
    /// One unit's people and those of the units below it.
    Branch(UnitId),
}

/// A scope resolved on a day, ready to be asked once for each candidate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Within {
    /// Everybody.
    All,
    /// The people of these units.
    Units(BTreeSet<UnitId>),
}

impl Within {
    /// Resolves a scope.
    pub(crate) fn new(registry: &Registry, scope: Scope, day: NaiveDate) -> Self {
        match scope {
            Scope::All => Self::All,
            Scope::Unit(unit) => Self::Units([unit].into()),
            Scope::Branch(unit) => Self::Units(branch(registry, unit, day)),
        }
    }

    /// Tells whether a candidate belongs to the scope.
    pub(crate) fn contains(&self, candidate: &Candidate) -> bool {
        match self {
            Self::All => true,
            Self::Units(units) => units.contains(&candidate.unit),
        }
    }
}

fn branch(registry: &Registry, root: UnitId, day: NaiveDate) -> BTreeSet<UnitId> {
    let nodes = units_on(registry, day);
    let mut within: BTreeSet<UnitId> = [root].into();
    for node in &nodes {
        if node.parent.is_some_and(|parent| within.contains(&nodes[parent].unit.id)) {
            within.insert(node.unit.id);
        }
    }
    within
}
