//! The rows of the history: every entry in words, which of them are shown, newest first.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::change::edit::Edit;
use crate::change::entry::Entry;
use crate::change::entry::Rev;
use crate::domain::fold::fold;
use crate::domain::record::RecordId;
use crate::domain::text::Text;
use crate::exchange::sheet::Cell;
use crate::exchange::sheet::Field;
use crate::exchange::sheet::Sheet;
use crate::exchange::table::Side;
use crate::i18n::changes;
use crate::i18n::ids::ui;
use crate::i18n::message::Message;
use crate::i18n::nouns;
use crate::i18n::search::Query;
use crate::report::history;
use crate::tui::ctx::Ctx;
use crate::tui::grid::Selection;

/// A column of the history.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Column {
    /// Day and time.
    When,
    /// The person.
    Who,
    /// What was done.
    What,
}

impl Column {
    /// All of them, left to right.
    pub(super) const ALL: [Self; 3] = [Self::When, Self::Who, Self::What];

    /// The title.
    pub(super) fn title(self) -> Message {
        match self {
            Self::When => ui::COLUMN_WHEN,
            Self::Who => ui::COLUMN_WHO,
            Self::What => ui::COLUMN_WHAT,
        }
    }

    fn code(self) -> &'static str {
        match self {
            Self::When => "at",
            Self::Who => "by",
            Self::What => "what",
        }
    }
}

/// To whom, to what and to which day the history is narrowed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Narrow {
    /// One person's entries.
    pub(super) person: Option<Text>,
    /// The entries that touch a record.
    pub(super) record: Option<RecordId>,
    /// The entries of a day.
    pub(super) day: Option<NaiveDate>,
}

/// One entry in words.
#[derive(Debug, Clone)]
pub(super) struct Line {
    /// The entry.
    pub(super) rev: Rev,
    /// The day, where the person is.
    pub(super) day: NaiveDate,
    /// Day and time.
    pub(super) when: String,
    /// The person.
    pub(super) who: String,
    /// What was done.
    pub(super) what: String,
    records: Vec<RecordId>,
    searched: String,
    folded: String,
}

/// Every entry that was read.
#[derive(Debug, Clone, Default)]
pub(super) struct AllEntries {
    lines: BTreeMap<Rev, Line>,
    taken_back: BTreeSet<Rev>,
}

impl AllEntries {
    /// Words all entries.
    pub(super) fn new(ctx: &Ctx<'_>) -> Self {
        let line = |entry: &Entry| (entry.rev, line(entry, ctx));
        Self { lines: ctx.history.iter().map(line).collect(), taken_back: history::taken_back(ctx.history) }
    }

    /// The line of an entry.
    pub(super) fn line(&self, rev: Rev) -> Option<&Line> {
        self.lines.get(&rev)
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.lines.len()
    }

    /// Whether an entry was taken back.
    pub(super) fn is_taken_back(&self, rev: Rev) -> bool {
        self.taken_back.contains(&rev)
    }

    /// The records of an entry.
    pub(super) fn records(&self, rev: Rev) -> Vec<RecordId> {
        self.line(rev).map_or(Vec::new(), |line| line.records.clone())
    }

    /// The day of an entry.
    pub(super) fn day(&self, rev: Rev) -> Option<NaiveDate> {
        self.line(rev).map(|line| line.day)
    }

    /// The days are the groups of the table.
    pub(super) fn days(&self) -> impl Fn(Rev) -> Option<NaiveDate> {
        let days: BTreeMap<Rev, NaiveDate> = self.lines.iter().map(|(rev, line)| (*rev, line.day)).collect();
        move |rev| days.get(&rev).copied()
    }

    /// The entries that are found, newest first.
    pub(super) fn shown(&self, selection: &Selection<Column>, narrow: &Narrow) -> Vec<Rev> {
        let query = Query::new(&selection.filter);
        let by = |line: &Line| narrow.person.as_ref().is_none_or(|person| person.as_str() == line.who);
        let about = |line: &Line| narrow.record.as_ref().is_none_or(|record| line.records.contains(record));
        let on = |line: &Line| narrow.day.is_none_or(|day| day == line.day);
        let found =
            |line: &&Line| by(line) && about(line) && on(line) && query.finds(&line.searched, &line.folded);
        self.lines.values().rev().filter(found).map(|line| line.rev).collect()
    }

    /// The entries shown, to be taken along.
    pub(super) fn sheet(&self, shown: &[Rev], title: String, ctx: &Ctx<'_>) -> Sheet {
        let row = |rev: &Rev| {
            let line = self.line(*rev)?;
            let cell = |column: Column| match column {
                Column::When => Cell::text(line.when.as_str()),
                Column::Who => Cell::text(line.who.as_str()),
                Column::What => Cell::text(line.what.as_str()),
            };
            Some(Column::ALL.map(cell).to_vec())
        };
        let field = |column: Column| Field {
            code: column.code(),
            title: ctx.text(column.title()).into_owned(),
            side: Side::Left,
        };
        Sheet {
            name: "entries",
            title,
            as_of: ctx.day,
            fields: Column::ALL.map(field).to_vec(),
            rows: shown.iter().filter_map(row).collect(),
            total: None,
        }
    }
}

fn line(entry: &Entry, ctx: &Ctx<'_>) -> Line {
    let local = ctx.local(entry.at);
    let what = changes::entry(entry, ctx.locale, ctx.registry);
    let records: Vec<RecordId> = entry.change.edits().iter().map(Edit::id).collect();
    let names: Vec<String> =
        records.iter().take(NAMED).map(|id| nouns::record(id, ctx.locale, ctx.registry)).collect();
    let searched = format!("{} {what} {}", entry.by, names.join(" "));
    Line {
        rev: entry.rev,
        day: local.date(),
        when: format!("{} {}", ctx.locale.date(local.date()), local.format("%H:%M")),
        who: entry.by.to_string(),
        what,
        records,
        folded: fold(&searched),
        searched,
    }
}

/// Names of an entry that can be searched for; an import of thousands is found by its sentence.
const NAMED: usize = 50;
