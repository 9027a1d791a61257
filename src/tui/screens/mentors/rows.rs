//! The rows of the mentors table: what is shown of each mentor, which of them are shown, and in which order.
//!
//! Computed once per change of the records, filter, order, day or language; drawing only reads them.

use std::cmp::Ordering;
use std::cmp::Reverse;

use crate::domain::fold::fold;
use crate::domain::id::CandidateId;
use crate::domain::id::MentorId;
use crate::domain::mentor::Standing;
use crate::i18n::collate::SortKey;
use crate::i18n::figures;
use crate::i18n::nouns;
use crate::i18n::search::Query;
use crate::report::candidates;
use crate::report::candidates::CandidateRow;
use crate::report::mentors;
use crate::report::mentors::LoadState;
use crate::report::mentors::MentorRow;
use crate::report::tree::Scope;
use crate::tui::ctx::Ctx;
use crate::tui::grid::Quick;
use crate::tui::grid::Selection;
use crate::tui::screens::mentors::Column;
use crate::tui::widgets::table::SortMark;

/// One mentor as the table shows him.
#[derive(Debug, Clone)]
pub(super) struct Line {
    /// His figures.
    pub(super) row: MentorRow,
    /// His name.
    pub(super) name: String,
    /// His unit's name.
    pub(super) unit: String,
    /// The word for his state: a standing that forbids helping, or whether there is a place.
    pub(super) state: String,
    /// His standing in words.
    pub(super) standing: String,
    /// The names of the people he helps.
    pub(super) people: Vec<String>,
    name_key: SortKey,
    unit_key: SortKey,
}

/// All rows shown and what is said about all mentors together.
#[derive(Debug, Clone, Default)]
pub(super) struct Rows {
    /// The rows, in the order shown.
    pub(super) lines: Vec<Line>,
    /// Their ids, in the same order.
    pub(super) ids: Vec<MentorId>,
    /// All mentors, shown or not.
    pub(super) all: usize,
    /// How many of all help more than their limit.
    pub(super) over: usize,
    /// How many places all have left together.
    pub(super) free: usize,
    /// How many open candidates nobody helps.
    pub(super) unassigned: usize,
    /// The greatest load or limit of all, which every bar is drawn against.
    pub(super) greatest: usize,
}

impl Rows {
    /// Computes everything.
    pub(super) fn new(selection: &Selection<Column>, ctx: &Ctx<'_>) -> Self {
        let table = mentors::rows(ctx.registry, ctx.day);
        let people = candidates::rows(ctx.registry, Scope::All, ctx.day);
        let mut rows = Self::counts(&table, &people);
        let query = Query::new(&selection.filter);
        let lines = table.into_iter().filter(|row| passes(row, selection.quick, &people));
        rows.lines = lines.filter_map(|row| line(row, ctx)).filter(|line| is_found(line, &query)).collect();
        rows.lines.sort_by(|one, other| {
            let keys =
                selection.order.iter().map(|(column, mark)| in_order(*mark, compare(*column, one, other)));
            keys.fold(Ordering::Equal, Ordering::then).then_with(|| one.name_key.cmp(&other.name_key))
        });
        rows.ids = rows.lines.iter().map(|line| line.row.mentor).collect();
        rows
    }

    fn counts(table: &[MentorRow], people: &[CandidateRow]) -> Self {
        let may = table.iter().filter(|row| row.state != LoadState::MayNot);
        Self {
            all: table.len(),
            over: table.iter().filter(|row| row.state == LoadState::Over).count(),
            free: may.map(|row| row.limit.saturating_sub(row.load())).sum(),
            unassigned: people.iter().filter(|row| row.lacks_mentor()).count(),
            greatest: table.iter().map(|row| row.limit.max(row.load())).max().unwrap_or(0),
            ..Self::default()
        }
    }
}

/// Whether a quick filter leaves a row: overdue means that the next step of somebody he helps is.
fn passes(row: &MentorRow, quick: Option<Quick>, people: &[CandidateRow]) -> bool {
    match quick {
        Some(Quick::Overdue) => {
            let helps = |person: &&CandidateRow| row.people.contains(&person.candidate);
            people.iter().filter(helps).any(CandidateRow::is_overdue)
        }
        None | Some(Quick::Behind | Quick::NoMentor | Quick::Stuck) => true,
    }
}

fn is_found(line: &Line, query: &Query) -> bool {
    if query.is_empty() {
        return true;
    }
    let text = format!("{} {} {}", line.name, line.unit, line.state);
    query.finds(&text, &fold(&text))
}

fn line(row: MentorRow, ctx: &Ctx<'_>) -> Option<Line> {
    let mentor = ctx.registry.mentor(&row.mentor)?;
    let unit = ctx.registry.unit(&row.unit).map_or("", |unit| unit.name.as_str());
    let standing = nouns::standing(row.standing, ctx.locale).into_owned();
    let state = match row.standing {
        Standing::Official => figures::load(row.state, ctx.locale).into_owned(),
        Standing::Probationary | Standing::Moved | Standing::Disciplined => standing.clone(),
    };
    let name = |id: &CandidateId| ctx.registry.candidate(id).map(|person| person.name.to_string());
    Some(Line {
        name: mentor.name.to_string(),
        unit: unit.to_owned(),
        state,
        standing,
        people: row.people.iter().filter_map(name).collect(),
        name_key: ctx.collation.person(mentor.name.as_str()),
        unit_key: ctx.collation.text(unit),
        row,
    })
}

fn in_order(mark: SortMark, ordering: Ordering) -> Ordering {
    match mark {
        SortMark::Ascending => ordering,
        SortMark::Descending => ordering.reverse(),
    }
}

fn compare(column: Column, one: &Line, other: &Line) -> Ordering {
    match column {
        Column::Name => one.name_key.cmp(&other.name_key),
        Column::Unit => one.unit_key.cmp(&other.unit_key),
        Column::Load | Column::People => one.row.load().cmp(&other.row.load()),
        Column::Bar => overload(one).cmp(&overload(other)),
        Column::State => (one.row.state, one.row.standing).cmp(&(other.row.state, other.row.standing)),
        Column::Standing => one.row.standing.cmp(&other.row.standing),
        Column::Admitted => {
            let key = |line: &Line| (line.row.admitted, Reverse(line.row.helped));
            key(one).cmp(&key(other))
        }
    }
}

/// How far the load is from the limit, negative while there are places.
fn overload(line: &Line) -> i64 {
    line.row.load() as i64 - line.row.limit as i64
}
