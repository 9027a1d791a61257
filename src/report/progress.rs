//! The units table: who has reached how much of his target by a day, and the total.
//!
//! **Invariants.** Admitted by a day is the last count without people on or before it
//! and the candidates whose admission falls in the year on or before it; a person is never in a count.
//! A parent's row includes the units below it, which stand in [`UnitRow::below`]; its own figures stand beside.
//! The total is the sum of what units have themselves, so that no roll-up is counted twice (`numbers::roll_up`).
//!
//! **Not here:** the share and the words (`report/ratio.rs`, `report/pace.rs`).

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::domain::calendar::Year;
use crate::domain::committee::Rounding;
use crate::domain::id::UnitId;
use crate::domain::pipeline;
use crate::domain::registry::Registry;
use crate::report::pace::Pace;
use crate::report::pace::Status;
use crate::report::ratio::Gap;
use crate::report::ratio::Percentage;
use crate::report::ratio::Ratio;
use crate::report::tree;

/// Admitted and target of somebody, with everything that follows from them on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Figures {
    /// Members admitted in the year by the day.
    pub admitted: u64,
    /// The target as it stood on the day.
    pub target: u64,
    /// Candidates in the pipeline before admission on the day.
    pub open: u64,
    /// The share of the target as it is shown; none without a target.
    pub percentage: Option<Percentage>,
    /// Members ahead of or behind pace; none without a target.
    pub gap: Option<Gap>,
    /// The word for it.
    pub status: Status,
}

impl Figures {
    fn new(tally: Tally, pace: &Pace, rounding: Rounding) -> Self {
        let Tally { admitted, target, open } = tally;
        Self {
            admitted,
            target,
            open,
            percentage: Ratio::new(admitted, target).map(|ratio| ratio.percentage(rounding)),
            gap: (target > 0).then(|| Gap::new(admitted, target, pace.share)),
            status: pace.status(admitted, target),
        }
    }

    /// The share of the target, for exact comparison and for the bar; none without a target.
    pub fn ratio(&self) -> Option<Ratio> {
        Ratio::new(self.admitted, self.target)
    }

    /// Tells whether there is a target but nobody in the pipeline who could be admitted.
    pub fn has_no_source(&self) -> bool {
        self.target > 0 && self.open == 0
    }
}

/// One unit's row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnitRow {
    /// The unit.
    pub unit: UnitId,
    /// The unit directly above it in this table.
    pub parent: Option<UnitId>,
    /// How many units stand above it.
    pub depth: usize,
    /// How many units below it are included in its figures.
    pub below: usize,
    /// Its figures, the units below included.
    pub figures: Figures,
    /// Its figures without the units below.
    pub own: Figures,
}

/// The units table on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Progress {
    /// The day.
    pub as_of: NaiveDate,
    /// Its year, whose targets count.
    pub year: Year,
    /// What was expected by then.
    pub pace: Pace,
    /// A row for each unit that existed, each after its parent.
    pub rows: Vec<UnitRow>,
    /// All of them together.
    pub total: Figures,
}

/// What is summed up over a tree.
#[derive(Debug, Clone, Copy, Default)]
struct Tally {
    admitted: u64,
    target: u64,
    open: u64,
}

impl Tally {
    fn add(&mut self, other: Self) {
        self.admitted = self.admitted.saturating_add(other.admitted);
        self.target = self.target.saturating_add(other.target);
        self.open = self.open.saturating_add(other.open);
    }
}

impl Progress {
    /// The units table of a registry on a day.
    pub fn new(registry: &Registry, as_of: NaiveDate) -> Self {
        let pace = Pace::on(registry, as_of);
        let nodes = tree::units_on(registry, as_of);
        let people = people(registry, as_of);
        let own: Vec<Tally> = nodes.iter().map(|node| own(registry, &people, node.unit.id, as_of)).collect();
        let (rolled, below) = roll_up(&nodes, &own);
        let rounding = registry.committee().rounding;
        let figures = |tally: Tally| Figures::new(tally, &pace, rounding);
        let row = |(place, node): (usize, &tree::Node<'_>)| UnitRow {
            unit: node.unit.id,
            parent: node.parent.map(|parent| nodes[parent].unit.id),
            depth: node.depth,
            below: below[place],
            figures: figures(rolled[place]),
            own: figures(own[place]),
        };
        let mut sum = Tally::default();
        for tally in &own {
            sum.add(*tally);
        }
        Self {
            as_of,
            year: Year::of(as_of),
            pace,
            rows: nodes.iter().enumerate().map(row).collect(),
            total: figures(sum),
        }
    }

    /// How many units have a status.
    pub fn count(&self, status: Status) -> usize {
        self.rows.iter().filter(|row| row.figures.status == status).count()
    }

    /// The row of a unit.
    pub fn row(&self, unit: UnitId) -> Option<&UnitRow> {
        self.rows.iter().find(|row| row.unit == unit)
    }
}

/// Sorts rows by a key without tearing the tree apart: only units under one parent change places.
pub fn arrange<K: Ord>(mut rows: Vec<UnitRow>, key: impl FnMut(&UnitRow) -> K) -> Vec<UnitRow> {
    rows.sort_by_cached_key(key);
    let item_of: BTreeMap<UnitId, usize> =
        rows.iter().enumerate().map(|(item, row)| (row.unit, item)).collect();
    // A parent that was filtered away leaves its children at the top.
    let parents: Vec<Option<usize>> =
        rows.iter().map(|row| row.parent.and_then(|parent| item_of.get(&parent).copied())).collect();
    tree::preorder(&parents).iter().map(|place| rows[place.item]).collect()
}

/// Admitted and open people by unit, in one pass over the candidates.
fn people(registry: &Registry, as_of: NaiveDate) -> BTreeMap<UnitId, Tally> {
    let year = Year::of(as_of);
    let mut people: BTreeMap<UnitId, Tally> = BTreeMap::new();
    for candidate in registry.candidates().values() {
        let Some(pack) = registry.pack_of(candidate) else { continue };
        let admitted = u64::from(pipeline::is_admitted_in(candidate, pack, year, as_of));
        let open = u64::from(pipeline::is_open_on(candidate, pack, as_of));
        if admitted + open > 0 {
            people.entry(candidate.unit).or_default().add(Tally { admitted, target: 0, open });
        }
    }
    people
}

fn own(registry: &Registry, people: &BTreeMap<UnitId, Tally>, unit: UnitId, as_of: NaiveDate) -> Tally {
    let mut tally = people.get(&unit).copied().unwrap_or_default();
    if let Some(target) = registry.target(&(unit, Year::of(as_of))) {
        let counted = target.count_on(as_of).map_or(0, |count| count.admitted);
        let assigned = target.assigned_on(as_of);
        tally.add(Tally { admitted: counted.into(), target: assigned.into(), open: 0 });
    }
    tally
}

/// Sums every unit into those above it; parents stand before their children, so one pass from the end does it.
fn roll_up(nodes: &[tree::Node<'_>], own: &[Tally]) -> (Vec<Tally>, Vec<usize>) {
    let mut rolled = own.to_vec();
    let mut below = vec![0; nodes.len()];
    for (place, node) in nodes.iter().enumerate().rev() {
        if let Some(parent) = node.parent {
            let tally = rolled[place];
            rolled[parent].add(tally);
            below[parent] += below[place] + 1;
        }
    }
    (rolled, below)
}
