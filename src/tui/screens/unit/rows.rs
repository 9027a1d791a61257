//! The rows of the candidates table: filtered, sorted, with what the columns show.
//!
//! Two steps, so that a letter typed into the filter folds no name again:
//! the people of the unit with their folded names and sort keys, once per revision, day and language;
//! then which of them are shown in which order, once per filter and sort.
//!
//! Not here: the cells (`cells.rs`), what a row means (`report/candidates.rs`).

use std::cmp::Ordering;
use std::cmp::Reverse;
use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::domain::candidate::Candidate;
use crate::domain::fold::fold;
use crate::domain::id::CandidateId;
use crate::domain::id::UnitId;
use crate::i18n::collate::SortKey;
use crate::i18n::nouns;
use crate::i18n::search::Query;
use crate::report::candidates;
use crate::report::candidates::CandidateRow;
use crate::report::tree::Scope;
use crate::tui::ctx::Ctx;
use crate::tui::grid::Quick;
use crate::tui::grid::Selection;
use crate::tui::widgets::table::SortMark;

/// A column of the candidates table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Column {
    /// The name.
    Name,
    /// The year of birth.
    Born,
    /// The tags.
    Tags,
    /// The stage.
    Stage,
    /// Days in the stage.
    Days,
    /// The mentors.
    Mentors,
    /// The next step and its day.
    Next,
}

/// The order at the start: the last stage first, in it the longest wait first.
pub(super) const FIRST_ORDER: [(Column, SortMark); 2] =
    [(Column::Stage, SortMark::Descending), (Column::Days, SortMark::Descending)];

/// One candidate of the unit with what filter and sort need.
#[derive(Debug, Clone)]
pub(super) struct Person {
    /// His row.
    pub(super) row: CandidateRow,
    folded: String,
    stage: String,
    stage_folded: String,
    key: SortKey,
    born: i32,
    tags: String,
    mentors: String,
    due: Option<NaiveDate>,
}

/// Everybody of a unit known on the day.
pub(super) fn people(ctx: &Ctx<'_>, unit: UnitId) -> Vec<Person> {
    let rows = candidates::rows(ctx.registry, Scope::Unit(unit), ctx.day);
    rows.into_iter().filter_map(|row| person(ctx, row)).collect()
}

fn person(ctx: &Ctx<'_>, row: CandidateRow) -> Option<Person> {
    let candidate = ctx.registry.candidate(&row.candidate)?;
    let stage = row.stage.as_ref().map_or("", |id| nouns::stage(id.as_str(), ctx.locale, ctx.registry));
    let mentors = row.mentors.iter().filter_map(|id| ctx.registry.mentor(id));
    Some(Person {
        folded: fold(candidate.name.as_str()),
        stage: stage.to_owned(),
        stage_folded: fold(stage),
        key: ctx.collation.person(candidate.name.as_str()),
        born: candidate.born.map_or(i32::MAX, crate::domain::candidate::Born::year),
        tags: tag_names(ctx, candidate),
        mentors: mentors.map(|mentor| mentor.name.as_str()).collect::<Vec<_>>().join(", "),
        due: candidate.next.as_ref().and_then(|next| next.due),
        row,
    })
}

/// The names of a candidate's tags.
pub(super) fn tag_names(ctx: &Ctx<'_>, candidate: &Candidate) -> String {
    let known = &ctx.registry.committee().tags;
    let names = candidate.tags.iter().map(|id| {
        let tag = known.iter().find(|tag| tag.id == *id);
        tag.map_or(id.as_str(), |tag| tag.name.in_language(ctx.locale.language()))
    });
    names.collect::<Vec<_>>().join(", ")
}

/// Which people are shown, in which order: indices into `people`.
pub(super) fn shown(ctx: &Ctx<'_>, people: &[Person], selection: &Selection<Column>) -> Vec<usize> {
    let query = Query::new(&selection.filter);
    let wanted = |person: &Person| is_quick(&person.row, selection.quick) && is_found(ctx, person, &query);
    let mut shown: Vec<usize> = (0..people.len()).filter(|index| wanted(&people[*index])).collect();
    shown.sort_by(|a, b| compare(&people[*a], &people[*b], &selection.order));
    shown
}

/// What makes neighbours one group: the value sorted by; of a name, and when nothing sorts, the first letter of the part
/// that people are listed by.
pub(super) fn groups(
    people: &[Person],
    sorted_by: Option<Column>,
    ctx: &Ctx<'_>,
) -> impl Fn(CandidateId) -> String {
    let column = sorted_by.unwrap_or(Column::Name);
    let group = |person: &Person| match column {
        Column::Name => ctx.collation.initial(&person.folded),
        other => person.value(other),
    };
    let groups: BTreeMap<CandidateId, String> =
        people.iter().map(|person| (person.row.candidate, group(person))).collect();
    move |candidate| groups.get(&candidate).cloned().unwrap_or_default()
}

fn is_found(ctx: &Ctx<'_>, person: &Person, query: &Query) -> bool {
    let name = ctx.registry.candidate(&person.row.candidate).map_or("", |candidate| candidate.name.as_str());
    query.finds(name, &person.folded) || query.finds(&person.stage, &person.stage_folded)
}

/// Behind, for a person, is what is later than the pipeline expects: the stay or the next step.
fn is_quick(row: &CandidateRow, quick: Option<Quick>) -> bool {
    match quick {
        None => true,
        Some(Quick::Behind) => row.is_stuck() || row.is_overdue(),
        Some(Quick::NoMentor) => row.lacks_mentor(),
        Some(Quick::Stuck) => row.is_stuck(),
        Some(Quick::Overdue) => row.is_overdue(),
    }
}

fn compare(a: &Person, b: &Person, order: &[(Column, SortMark)]) -> Ordering {
    let mut decided = Ordering::Equal;
    for (column, mark) in order {
        let ascending = by_column(a, b, *column);
        decided = decided.then(match mark {
            SortMark::Ascending => ascending,
            SortMark::Descending => ascending.reverse(),
        });
    }
    decided.then_with(|| a.key.cmp(&b.key)).then_with(|| a.row.candidate.cmp(&b.row.candidate))
}

fn by_column(a: &Person, b: &Person, column: Column) -> Ordering {
    match column {
        Column::Name => a.key.cmp(&b.key),
        Column::Born => a.born.cmp(&b.born),
        Column::Tags => a.tags.cmp(&b.tags),
        Column::Stage => a.row.position.cmp(&b.row.position),
        Column::Days => a.row.days.cmp(&b.row.days),
        Column::Mentors => a.mentors.cmp(&b.mentors),
        // No day comes last in both directions of reading a calendar.
        Column::Next => (Reverse(a.due.is_some()), a.due).cmp(&(Reverse(b.due.is_some()), b.due)),
    }
}

impl Person {
    /// The person's value in a column, for marking all who have the same.
    pub(super) fn value(&self, column: Column) -> String {
        match column {
            Column::Name => self.folded.clone(),
            Column::Born => self.born.to_string(),
            Column::Tags => self.tags.clone(),
            Column::Stage => self.stage.clone(),
            Column::Days => self.row.days.to_string(),
            Column::Mentors => self.mentors.clone(),
            Column::Next => self.due.map_or(String::new(), |due| due.to_string()),
        }
    }
}
