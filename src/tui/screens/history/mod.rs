//! History screen: who changed what, and when; the newest entry first, what an entry changed beside or under it.
//!
//! ```text
//!  When              Who     What                                        ┌─ 12 · lan ────────────────────┐
//! ►30 Jun 2023 10:42 lan     Lê Quốc Bảo: Class → Dossier                │ Lê Quốc Bảo                   │
//!  30 Jun 2023 10:40 minh    TT Võ Xu: target 14 → 15      taken back    │ Stage: → Dossier 30 Jun 2023  │
//! ```
//!
//! The rows are `rows.rs`, drawing is `view.rs`, the words of one entry `details.rs`.
//! An entry can be taken back although others followed, as long as none of them changed the same fields; the store
//! decides that once more when it saves.
//!
//! **Invariants.** Nothing is changed here; taking back is an effect. The rows are those the session has read: going here
//! asks it to read all of them.

mod details;
mod rows;
mod view;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::change::edit::Edit;
use crate::change::entry::Entry;
use crate::change::entry::Rev;
use crate::domain::record::RecordId;
use crate::exchange::sheet::Sheet;
use crate::tui::action::Action;
use crate::tui::action::Mode;
use crate::tui::availability::Why;
use crate::tui::ctx::Ctx;
use crate::tui::derived::Basis;
use crate::tui::derived::Derived;
use crate::tui::effect::Effect;
use crate::tui::grid::Grid;
use crate::tui::grid::Jump;
use crate::tui::grid::Selection;
use crate::tui::model::Notice;
use crate::tui::place::PickFor;
use crate::tui::place::Popup;
use crate::tui::place::Subject;
use crate::tui::screens::StatusLine;
use crate::tui::screens::history::rows::AllEntries;
use crate::tui::screens::history::rows::Column;
use crate::tui::screens::history::rows::Narrow;
use crate::tui::update::Msg;
use crate::tui::widgets::list::Scrolled;
use crate::tui::widgets::table::SortMark;

/// What the rows depend on besides the entries.
type Chosen = (Selection<Column>, Narrow);

/// The history.
pub(crate) struct HistoryScreen {
    subject: Option<Subject>,
    grid: Grid<Rev, Column>,
    narrow: Narrow,
    all: Derived<(Basis, usize), AllEntries>,
    shown: Derived<(Basis, usize, Chosen), Vec<Rev>>,
}

impl HistoryScreen {
    /// The history, with a record at hand to which it can be narrowed.
    pub(crate) fn new(subject: Option<Subject>) -> Self {
        Self {
            subject,
            grid: Grid::new(Vec::new()),
            narrow: Narrow::default(),
            all: Derived::default(),
            shown: Derived::default(),
        }
    }

    /// The record it was asked for.
    pub(crate) fn subject(&self) -> Option<Subject> {
        self.subject
    }

    /// What the keys are talking to.
    pub(crate) fn mode(&self) -> Mode {
        if self.grid.filter.is_open() { Mode::Filter } else { Mode::History }
    }

    /// The actions worth a hint, the most wanted first.
    pub(crate) fn hints(&self) -> &'static [Action] {
        match self.mode() {
            Mode::Filter => &[Action::Accept, Action::Highlight, Action::EarlierFilter],
            _ => &[
                Action::NextHit,
                Action::Open,
                Action::TakeBack,
                Action::Filter,
                Action::FilterRecord,
                Action::FilterPerson,
                Action::FilterDay,
                Action::FilterAll,
            ],
        }
    }

    /// Whether an action is possible now.
    pub(crate) fn availability(&self, action: Action, ctx: &Ctx<'_>) -> Result<(), Why> {
        match action {
            Action::Open | Action::FilterPerson | Action::FilterDay | Action::Export => {
                self.entry(ctx).map(|_| ()).ok_or(Why::NoRow)
            }
            Action::FilterRecord => self.record(ctx).map(|_| ()).ok_or(Why::NoRow),
            Action::TakeBack => {
                let entry = self.entry(ctx).ok_or(Why::NoRow)?;
                let is_gone = self.all.get().is_taken_back(entry.rev);
                if is_gone { Err(Why::AlreadyTakenBack) } else { Ok(()) }
            }
            Action::NextHit | Action::PreviousHit => self.grid.can_go_to_hit(),
            Action::NextGroup | Action::PreviousGroup => {
                self.grid.can_go_to_group(self.shown.get(), self.all.get().days())
            }
            Action::EditCell
            | Action::EditForm
            | Action::Add
            | Action::AddMany
            | Action::Delete
            | Action::Increase
            | Action::Decrease
            | Action::Repeat
            | Action::Mark
            | Action::MarkRange
            | Action::MarkAll
            | Action::MarkSame
            | Action::InvertMarks
            | Action::MoveLeft
            | Action::MoveRight
            | Action::Sort
            | Action::SortFurther
            | Action::NextPane
            | Action::PreviousPane
            | Action::TogglePanel
            | Action::ToggleZoom
            | Action::ShowHistory => Err(Why::NotHere),
            _ => Ok(()),
        }
    }

    /// Brings derived rows up to date.
    pub(crate) fn refresh(&mut self, ctx: &Ctx<'_>) {
        let (basis, length) = (Basis::of(ctx), ctx.history.len());
        self.all.refresh((basis, length), || AllEntries::new(ctx));
        let chosen = (self.grid.selection(), self.narrow.clone());
        let (all, narrow) = (self.all.get(), &self.narrow);
        self.shown.refresh((basis, length, chosen.clone()), || all.shown(&chosen.0, narrow));
        self.grid.follow(self.shown.get(), Column::ALL.len());
        self.grid.find(basis, self.shown.get(), |selection| all.shown(selection, narrow));
    }

    /// Takes back what the last frame measured.
    pub(crate) fn settle(&mut self, scrolled: Scrolled) {
        self.grid.settle(scrolled);
    }

    /// What was done is always the newest entry: the cursor stays with it.
    pub(crate) fn focus(&mut self, _records: &[RecordId]) {
        if let Some(newest) = self.shown.get().first() {
            self.grid.focus(*newest, self.shown.get());
        }
    }

    /// The records of the entry under the cursor.
    pub(crate) fn targets(&self, _count: Option<u32>) -> Vec<RecordId> {
        self.grid.at().map_or(Vec::new(), |rev| self.all.get().records(rev))
    }

    /// Acts on a message.
    pub(crate) fn update(&mut self, msg: &Msg, ctx: &Ctx<'_>) -> Vec<Effect> {
        let Msg::Act { action, count } = msg else {
            self.grid.update(msg, self.shown.get(), &Column::ALL);
            return Vec::new();
        };
        match action {
            Action::Cancel if !self.grid.filter.is_open() && self.narrow != Narrow::default() => {
                self.narrow = Narrow::default();
            }
            Action::FilterAll => {
                self.narrow = Narrow::default();
                self.grid.update(msg, self.shown.get(), &Column::ALL);
            }
            Action::FilterPerson => {
                let person = self.entry(ctx).map(|entry| entry.by.clone());
                self.narrow.person = if self.narrow.person.is_some() { None } else { person };
            }
            Action::FilterRecord => {
                let record = self.record(ctx);
                self.narrow.record = if self.narrow.record.is_some() { None } else { record };
            }
            Action::FilterDay => {
                let day = self.grid.at().and_then(|rev| self.all.get().day(rev));
                self.narrow.day = if self.narrow.day.is_some() { None } else { day };
            }
            Action::NextGroup => self.go_to_day(Jump::Next, *count),
            Action::PreviousGroup => self.go_to_day(Jump::Previous, *count),
            Action::Export => return vec![Effect::Open(Popup::Pick(PickFor::Export))],
            Action::TakeBack => return self.take_back(ctx),
            Action::Open => return self.open(ctx),
            _ => {
                // What the grid does not know either means nothing here.
                self.grid.update(msg, self.shown.get(), &Column::ALL);
            }
        }
        Vec::new()
    }

    /// The titles of the columns; nothing sorts here, the newest is always first.
    pub(crate) fn column_titles(&self) -> Vec<String> {
        Vec::new()
    }

    /// The newest is always first.
    pub(crate) fn sort_by(&mut self, _column: usize, _mark: SortMark) {}

    /// The table as it is shown.
    pub(crate) fn sheet(&self, ctx: &Ctx<'_>) -> Sheet {
        self.all.get().sheet(self.shown.get(), self.title(ctx), ctx)
    }

    /// What stands in the status line.
    pub(crate) fn status(&self, ctx: &Ctx<'_>) -> StatusLine<'_> {
        let sentence = self.status_sentence(ctx);
        match self.grid.filter.line() {
            Some(line) => StatusLine::Filter(line, sentence),
            None => StatusLine::Text(sentence),
        }
    }

    /// Draws the content.
    pub(crate) fn view(&self, ctx: &Ctx<'_>, area: Rect, buffer: &mut Buffer) -> Scrolled {
        self.draw(ctx, area, buffer)
    }

    /// Takes the entry under the cursor back, unless later ones build on it: then the newest of them is named.
    fn take_back(&self, ctx: &Ctx<'_>) -> Vec<Effect> {
        let Some(entry) = self.entry(ctx) else { return Vec::new() };
        match details::obstacle(entry, ctx) {
            Some(sentence) => vec![Effect::Say(Notice::refused(sentence))],
            None => vec![Effect::TakeBack(entry.rev)],
        }
    }

    fn open(&self, ctx: &Ctx<'_>) -> Vec<Effect> {
        let Some(entry) = self.entry(ctx) else { return Vec::new() };
        let lines = details::lines(entry, self.all.get(), ctx).into_iter().map(|(line, _)| line).collect();
        vec![Effect::Open(Popup::Read { title: details::title(entry, ctx), lines })]
    }

    fn go_to_day(&mut self, jump: Jump, count: Option<u32>) {
        let days = self.all.get().days();
        self.grid.go_to_group(jump, count.unwrap_or(1) as usize, self.shown.get(), days);
    }

    /// The entry under the cursor.
    fn entry<'a>(&self, ctx: &Ctx<'a>) -> Option<&'a Entry> {
        let rev = self.grid.at()?;
        let place = ctx.history.binary_search_by_key(&rev, |entry| entry.rev).ok()?;
        ctx.history.get(place)
    }

    /// The record to narrow to: the one the history was asked for, else the first one of the entry under the cursor.
    fn record(&self, ctx: &Ctx<'_>) -> Option<RecordId> {
        let own = self.subject.map(Subject::record);
        own.or_else(|| self.entry(ctx).and_then(|entry| entry.change.edits().first().map(Edit::id)))
    }
}
