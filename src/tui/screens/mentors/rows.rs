//! The rows of the mentors table: what is shown of each mentor, which of them are shown, and in which order.
//!
//! Figures are computed once per change of the records, day or language; filter and order pick from them;
//! drawing only reads.

use std::cmp::Ordering;
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::collections::BTreeSet;

use crate::domain::fold::fold;
use crate::domain::id::CandidateId;
use crate::domain::id::MentorId;
use crate::domain::mentor::Standing;
use crate::i18n::collate::SortKey;
use crate::i18n::figures;
use crate::i18n::nouns;
use crate::i18n::search::Query;
use crate::report::candidates;
use crate::report::mentors;
use crate::report::mentors::LoadState;
use crate::report::mentors::MentorRow;
use crate::report::tree::Scope;
use crate::tui::ctx::Ctx;
use crate::tui::grid::Quick;
use crate::tui::grid::Selection;
use crate::tui::screens::mentors::Column;
use crate::tui::screens::mentors::view::value;
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
    /// What the filter looks at, and the same folded.
    text: String,
    folded: String,
    /// Whether the next step of somebody he helps is overdue.
    is_late: bool,
    name_key: SortKey,
    unit_key: SortKey,
}

/// Every mentor, and what is said about all of them together; computed once per change of the records.
#[derive(Debug, Clone, Default)]
pub(super) struct AllMentors {
    /// The mentors, by id.
    pub(super) lines: Vec<Line>,
    /// How many of them help more than their limit.
    pub(super) over: usize,
    /// How many places all have left together.
    pub(super) free: usize,
    /// How many open candidates nobody helps.
    pub(super) unassigned: usize,
    /// The greatest load or limit of all, which every bar is drawn against.
    pub(super) greatest: usize,
}

/// The mentors shown, in order: their ids, and their places among all.
#[derive(Debug, Clone, Default)]
pub(super) struct Shown {
    /// The ids.
    pub(super) ids: Vec<MentorId>,
    /// The places in [`AllMentors::lines`].
    pub(super) places: Vec<usize>,
}

impl AllMentors {
    /// Computes everything that does not depend on filter and order.
    pub(super) fn new(ctx: &Ctx<'_>) -> Self {
        let table = mentors::rows(ctx.registry, ctx.day);
        let people = candidates::rows(ctx.registry, Scope::All, ctx.day);
        let late =
            people.iter().filter(|person| person.is_overdue()).map(|person| person.candidate).collect();
        let may = table.iter().filter(|row| row.state != LoadState::MayNot);
        Self {
            over: table.iter().filter(|row| row.state == LoadState::Over).count(),
            free: may.map(|row| row.limit.saturating_sub(row.load())).sum(),
            unassigned: people.iter().filter(|row| row.lacks_mentor()).count(),
            greatest: table.iter().map(|row| row.limit.max(row.load())).max().unwrap_or(0),
            lines: table.into_iter().filter_map(|row| line(row, &late, ctx)).collect(),
        }
    }

    /// What makes neighbours one group: the value sorted by; of a name, and when nothing sorts, the first letter of the
    /// part that people are listed by.
    pub(super) fn groups(&self, sorted_by: Option<Column>, ctx: &Ctx<'_>) -> impl Fn(MentorId) -> String {
        let column = sorted_by.unwrap_or(Column::Name);
        let group = |line: &Line| match column {
            Column::Name => ctx.collation.initial(&fold(&line.name)),
            other => value(other, line),
        };
        let groups: BTreeMap<MentorId, String> =
            self.lines.iter().map(|line| (line.row.mentor, group(line))).collect();
        move |mentor| groups.get(&mentor).cloned().unwrap_or_default()
    }

    /// Filters and sorts.
    pub(super) fn shown(&self, selection: &Selection<Column>) -> Shown {
        let query = Query::new(&selection.filter);
        let fits = |line: &Line| passes(line, selection.quick) && query.finds(&line.text, &line.folded);
        let mut places: Vec<usize> =
            (0..self.lines.len()).filter(|place| fits(&self.lines[*place])).collect();
        places.sort_by(|one, other| {
            let (one, other) = (&self.lines[*one], &self.lines[*other]);
            let keys =
                selection.order.iter().map(|(column, mark)| in_order(*mark, compare(*column, one, other)));
            keys.fold(Ordering::Equal, Ordering::then).then_with(|| one.name_key.cmp(&other.name_key))
        });
        Shown { ids: places.iter().map(|place| self.lines[*place].row.mentor).collect(), places }
    }
}

/// Whether a quick filter leaves a row: overdue means that the next step of somebody he helps is.
fn passes(line: &Line, quick: Option<Quick>) -> bool {
    match quick {
        Some(Quick::Overdue) => line.is_late,
        None | Some(Quick::Behind | Quick::NoMentor | Quick::Stuck) => true,
    }
}

fn line(row: MentorRow, late: &BTreeSet<CandidateId>, ctx: &Ctx<'_>) -> Option<Line> {
    let mentor = ctx.registry.mentor(&row.mentor)?;
    let unit = ctx.registry.unit(&row.unit).map_or("", |unit| unit.name.as_str());
    let standing = nouns::standing(row.standing, ctx.locale).into_owned();
    let state = match row.standing {
        Standing::Official => figures::load(row.state, ctx.locale).into_owned(),
        Standing::Probationary | Standing::Moved | Standing::Disciplined => standing.clone(),
    };
    let text = format!("{} {unit} {state}", mentor.name);
    let name = |id: &CandidateId| ctx.registry.candidate(id).map(|person| person.name.to_string());
    Some(Line {
        name: mentor.name.to_string(),
        unit: unit.to_owned(),
        state,
        standing,
        folded: fold(&text),
        text,
        is_late: row.people.iter().any(|person| late.contains(person)),
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
