//! The rows of the units table: computed once per revision, filtered and sorted once per selection.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::domain::fold::fold;
use crate::domain::id::UnitId;
use crate::i18n::collate::SortKey;
use crate::i18n::search::Query;
use crate::report::pace::Status;
use crate::report::progress;
use crate::report::progress::Progress;
use crate::report::progress::UnitRow;
use crate::tui::ctx::Ctx;
use crate::tui::grid::Quick;
use crate::tui::grid::Selection;
use crate::tui::screens::units::columns::UnitsColumn;
use crate::tui::screens::units::panel::UnitPeople;
use crate::tui::widgets::fit;
use crate::tui::widgets::table::SortMark;

/// What is shown of a unit besides its figures.
#[derive(Debug, Clone)]
pub(super) struct UnitFacts {
    /// Its name.
    pub(super) name: String,
    /// The word for its kind.
    pub(super) kind: String,
    /// Who answers for it; empty when nobody is named.
    pub(super) head: String,
    searched: String,
    folded: String,
    keys: [SortKey; 3],
}

/// Every unit of the day.
#[derive(Debug, Clone, Default)]
pub(super) struct AllUnits {
    progress: Option<Progress>,
    facts: BTreeMap<UnitId, UnitFacts>,
    places: BTreeMap<UnitId, usize>,
    widest_name: u16,
    widest_kind: u16,
}

/// One value to sort by.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Value {
    Text(SortKey),
    Number(i128),
}

/// A value in the direction of its sort key; rows are compared key by key.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Directed {
    Up(Value),
    Down(Reverse<Value>),
}

impl AllUnits {
    /// Asks the registry.
    pub(super) fn new(ctx: &Ctx<'_>) -> Self {
        let progress = Progress::new(ctx.registry, ctx.day);
        let facts: BTreeMap<UnitId, UnitFacts> =
            progress.rows.iter().filter_map(|row| Some((row.unit, facts(row.unit, ctx)?))).collect();
        let name = |row: &UnitRow| facts.get(&row.unit).map_or(0, |facts| fit::width(&facts.name));
        let widest_name = progress.rows.iter().map(|row| name(row) + 2 * row.depth as u16).max();
        let widest_kind = facts.values().map(|facts| fit::width(&facts.kind)).max();
        Self {
            places: progress.rows.iter().enumerate().map(|(place, row)| (row.unit, place)).collect(),
            widest_name: widest_name.unwrap_or(0),
            widest_kind: widest_kind.unwrap_or(0),
            progress: Some(progress),
            facts,
        }
    }

    /// The figures of all units together; none before the first computation.
    pub(super) fn progress(&self) -> Option<&Progress> {
        self.progress.as_ref()
    }

    /// The figures of a unit.
    pub(super) fn row(&self, unit: UnitId) -> Option<&UnitRow> {
        self.progress.as_ref()?.rows.get(*self.places.get(&unit)?)
    }

    /// The words of a unit.
    pub(super) fn facts(&self, unit: UnitId) -> Option<&UnitFacts> {
        self.facts.get(&unit)
    }

    /// How many units there are.
    pub(super) fn len(&self) -> usize {
        self.facts.len()
    }

    /// The columns that the longest name takes, indentation included.
    pub(super) fn widest_name(&self) -> u16 {
        self.widest_name
    }

    /// The columns that the longest kind takes.
    pub(super) fn widest_kind(&self) -> u16 {
        self.widest_kind
    }

    /// The units of a selection, in its order; the tree stays whole.
    pub(super) fn shown(&self, selection: &Selection<UnitsColumn>, people: &UnitPeople) -> Vec<UnitId> {
        let Some(progress) = &self.progress else { return Vec::new() };
        let query = Query::new(&selection.filter);
        let wanted = |row: &&UnitRow| {
            let found = self.facts(row.unit).is_some_and(|facts| query.finds(&facts.searched, &facts.folded));
            found && selection.quick.is_none_or(|quick| is_quick(quick, row, people))
        };
        let rows: Vec<UnitRow> = progress.rows.iter().filter(wanted).copied().collect();
        let rows = if selection.order.is_empty() {
            rows
        } else {
            progress::arrange(rows, |row| self.key(row, selection))
        };
        rows.into_iter().map(|row| row.unit).collect()
    }

    /// Whether two cells hold the same is decided by what is shown.
    pub(super) fn value(&self, unit: UnitId, column: UnitsColumn) -> Option<String> {
        let (row, facts) = (self.row(unit)?, self.facts(unit)?);
        Some(match column {
            UnitsColumn::Name => facts.name.clone(),
            UnitsColumn::Kind => facts.kind.clone(),
            UnitsColumn::Head => facts.head.clone(),
            UnitsColumn::Admitted => row.figures.admitted.to_string(),
            UnitsColumn::Target => row.own.target.to_string(),
            UnitsColumn::Percent | UnitsColumn::Progress => {
                row.figures.percentage.map(|share| share.to_string()).unwrap_or_default()
            }
            UnitsColumn::Gap => row.figures.gap.map(|gap| gap.to_string()).unwrap_or_default(),
            UnitsColumn::Candidates => row.figures.open.to_string(),
            UnitsColumn::Status => row.figures.status.code().to_owned(),
        })
    }

    /// What makes neighbours one group: in a tree the branch; else the value sorted by, of which the share of the target
    /// is too fine and its word is taken, of a name the first letter; and the kind when nothing sorts.
    pub(super) fn groups(&self, sorted_by: Option<UnitsColumn>) -> impl Fn(UnitId) -> String {
        let rows = self.progress.as_ref().map_or(&[][..], |progress| &progress.rows);
        let is_tree = rows.iter().any(|row| row.depth > 0);
        let column = sorted_by.unwrap_or(UnitsColumn::Kind);
        move |unit| {
            let value = |column| self.value(unit, column).unwrap_or_default();
            match column {
                _ if is_tree => self.top(unit).to_string(),
                UnitsColumn::Percent | UnitsColumn::Progress => value(UnitsColumn::Status),
                UnitsColumn::Name | UnitsColumn::Head => initial(&value(column)),
                other => value(other),
            }
        }
    }

    /// The unit at the top of a unit's branch.
    fn top(&self, unit: UnitId) -> UnitId {
        let above = std::iter::successors(self.row(unit), |row| self.row(row.parent?));
        above.last().map_or(unit, |row| row.unit)
    }

    fn key(&self, row: &UnitRow, selection: &Selection<UnitsColumn>) -> Vec<Directed> {
        let order = selection.order.iter();
        order
            .map(|(column, mark)| {
                let value = self.sort_value(row, *column);
                match mark {
                    SortMark::Ascending => Directed::Up(value),
                    SortMark::Descending => Directed::Down(Reverse(value)),
                }
            })
            .collect()
    }

    fn sort_value(&self, row: &UnitRow, column: UnitsColumn) -> Value {
        let figures = &row.figures;
        let text = |index: usize| match self.facts(row.unit) {
            Some(facts) => Value::Text(facts.keys[index].clone()),
            None => Value::Number(0),
        };
        match column {
            UnitsColumn::Name => text(0),
            UnitsColumn::Kind => text(1),
            UnitsColumn::Head => text(2),
            UnitsColumn::Admitted => Value::Number(figures.admitted.into()),
            UnitsColumn::Target => Value::Number(figures.target.into()),
            UnitsColumn::Gap => Value::Number(figures.gap.map_or(i128::MIN, |gap| gap.tenths().into())),
            UnitsColumn::Candidates => Value::Number(figures.open.into()),
            UnitsColumn::Percent | UnitsColumn::Progress => Value::Number(share(row)),
            // Best first when sorted upwards reads odd: the words go from none to exceeded.
            UnitsColumn::Status => Value::Number(-(figures.status as i128)),
        }
    }
}

/// The letter under which a text stands in a list.
fn initial(text: &str) -> String {
    fold(text).chars().take(1).collect()
}

/// The share of the target, fine enough to tell any two shares apart; without a target below all others.
fn share(row: &UnitRow) -> i128 {
    const FINE: i128 = 1_000_000_000_000_000_000;
    row.figures.ratio().map_or(-1, |ratio| i128::from(ratio.part()) * FINE / i128::from(ratio.whole()))
}

fn is_quick(quick: Quick, row: &UnitRow, people: &UnitPeople) -> bool {
    match quick {
        Quick::Behind => matches!(row.figures.status, Status::Behind | Status::None),
        Quick::NoMentor => people.of(row.unit).no_mentor > 0,
        Quick::Stuck => people.of(row.unit).stuck > 0,
        Quick::Overdue => people.of(row.unit).overdue > 0,
    }
}

fn facts(unit: UnitId, ctx: &Ctx<'_>) -> Option<UnitFacts> {
    let unit = ctx.registry.unit(&unit)?;
    let kinds = &ctx.registry.committee().kinds;
    let kind = kinds.iter().find(|kind| kind.id == unit.kind);
    let kind = kind.map_or(unit.kind.as_str(), |kind| kind.name.in_language(ctx.locale.language()));
    let head = unit.head.as_ref().map_or("", |head| head.as_str());
    let searched = format!("{} {head}", unit.name.as_str());
    let order = ctx.collation;
    Some(UnitFacts {
        name: unit.name.to_string(),
        kind: kind.to_owned(),
        head: head.to_owned(),
        folded: fold(&searched),
        searched,
        keys: [order.text(unit.name.as_str()), order.text(kind), order.person(head)],
    })
}
