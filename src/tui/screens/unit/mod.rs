//! Unit screen: the candidates of one unit, and what is known about the one under the cursor.
//!
//! State and `update` are here; the rows and their order are `rows.rs`, what stands in them `cells.rs`, what the change
//! keys do `gestures.rs`, typing in place `typed.rs`, drawing `view.rs`, the text about one person `panel.rs`.
//!
//! **Invariants.** Every change key acts on the marked people, or else on the one under the cursor;
//! nothing is changed here, gestures and overlays are asked for.

mod cells;
mod gestures;
mod order;
mod panel;
mod rows;
mod sheet;
mod typed;
mod view;

use std::collections::BTreeSet;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::domain::id::CandidateId;
use crate::domain::id::UnitId;
use crate::domain::pipeline::Stay;
use crate::domain::record::RecordId;
use crate::exchange::lines::Kind;
use crate::report::candidates::CandidateRow;
use crate::report::progress::Progress;
use crate::tui::action::Action;
use crate::tui::action::Mode;
use crate::tui::availability::Why;
use crate::tui::cell::OpenCell;
use crate::tui::ctx::Ctx;
use crate::tui::derived::Basis;
use crate::tui::derived::Derived;
use crate::tui::effect::Effect;
use crate::tui::grid::Grid;
use crate::tui::grid::Handled;
use crate::tui::grid::Jump;
use crate::tui::grid::Selection;
use crate::tui::place::FormFor;
use crate::tui::place::PickFor;
use crate::tui::place::Popup;
use crate::tui::screens::StatusLine;
use crate::tui::screens::unit::rows::Column;
use crate::tui::screens::unit::rows::Person;
use crate::tui::theme::Role;
use crate::tui::update::Msg;
use crate::tui::widgets::list::Scrolled;

/// What has the keys, and whether the other part is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Pane {
    /// The table; the panel is shown where there is room.
    Table,
    /// The table alone.
    TableOnly,
    /// The panel beside the table.
    Panel,
    /// The panel alone.
    PanelOnly,
}

/// The candidates of one unit.
pub(crate) struct UnitScreen {
    unit: UnitId,
    grid: Grid<CandidateId, Column>,
    edit: Option<OpenCell<CandidateId, Column>>,
    pane: Pane,
    scroll: usize,
    people: Derived<Basis, Vec<Person>>,
    shown: Derived<(Basis, Selection<Column>), Shown>,
    progress: Derived<Basis, Option<Progress>>,
}

/// The rows shown: who, and where they stand in the list of people.
#[derive(Debug, Clone, Default)]
struct Shown {
    ids: Vec<CandidateId>,
    places: Vec<usize>,
}

impl UnitScreen {
    /// The screen at its start.
    pub(crate) fn new(unit: UnitId) -> Self {
        Self {
            unit,
            grid: Grid::new(rows::FIRST_ORDER.to_vec()),
            edit: None,
            pane: Pane::Table,
            scroll: 0,
            people: Derived::default(),
            shown: Derived::default(),
            progress: Derived::default(),
        }
    }

    /// The unit.
    pub(crate) fn unit(&self) -> UnitId {
        self.unit
    }

    /// What the keys are talking to.
    pub(crate) fn mode(&self) -> Mode {
        match (&self.edit, self.grid.filter.is_open()) {
            (Some(_), _) => Mode::Cell,
            (None, true) => Mode::Filter,
            (None, false) => Mode::Unit,
        }
    }

    /// Where I am and the one sentence that matters.
    pub(crate) fn title(&self, ctx: &Ctx<'_>) -> String {
        self.headline(ctx)
    }

    /// What stands in the status line.
    pub(crate) fn status(&self, ctx: &Ctx<'_>) -> StatusLine<'_> {
        if let Some(problem) = self.edit.as_ref().and_then(OpenCell::problem) {
            return StatusLine::Text(problem.to_owned());
        }
        let sentence = self.status_sentence(ctx);
        match self.grid.filter.line() {
            Some(line) => StatusLine::Filter(line, sentence),
            None => StatusLine::Text(sentence),
        }
    }

    /// The actions worth a hint, the most wanted first.
    pub(crate) fn hints(&self) -> &'static [Action] {
        match (self.mode(), self.pane) {
            (Mode::Cell, _) => &[Action::Accept, Action::NextField, Action::AcceptBelow],
            (Mode::Filter, _) => &[Action::Accept, Action::Highlight, Action::EarlierFilter],
            (_, Pane::Panel | Pane::PanelOnly) => {
                &[Action::EditForm, Action::AdvanceStage, Action::AssignMentor, Action::ToggleZoom]
            }
            (_, Pane::Table | Pane::TableOnly) => &[
                Action::NextHit,
                Action::AdvanceStage,
                Action::AssignMentor,
                Action::SetNextStep,
                Action::Add,
                Action::EditCell,
                Action::Filter,
                Action::Undo,
                Action::Mark,
                Action::AddNote,
                Action::Repeat,
            ],
        }
    }

    /// Whether an action is possible now.
    pub(crate) fn availability(&self, action: Action, ctx: &Ctx<'_>) -> Result<(), Why> {
        let row = self.grid.at().ok_or(Why::NoRow);
        match action {
            Action::Open
            | Action::EditForm
            | Action::AdvanceStage
            | Action::RetreatStage
            | Action::SetStage
            | Action::AssignMentor
            | Action::RemoveMentor
            | Action::SetNextStep
            | Action::AddNote
            | Action::Pause
            | Action::DropOut
            | Action::Delete
            | Action::Repeat
            | Action::Mark
            | Action::MarkRange
            | Action::MarkAll
            | Action::MarkSame
            | Action::InvertMarks => row.map(|_| ()),
            Action::Export => row.map(|_| ()),
            Action::NextHit | Action::PreviousHit => self.grid.can_go_to_hit(),
            Action::NextGroup | Action::PreviousGroup => {
                let groups = rows::groups(self.people.get(), self.grid.sorted_by(), ctx);
                self.grid.can_go_to_group(&self.shown.get().ids, groups)
            }
            Action::EditCell if self.column(ctx) == Some(Column::Days) => row.and(Err(Why::NotEditable)),
            Action::EditCell => row.map(|_| ()),
            Action::Increase | Action::Decrease => Err(Why::NotNumber),
            _ => Ok(()),
        }
    }

    /// Brings derived rows up to date.
    pub(crate) fn refresh(&mut self, ctx: &Ctx<'_>) {
        let basis = Basis::of(ctx);
        let unit = self.unit;
        self.people.refresh(basis, || rows::people(ctx, unit));
        self.progress.refresh(basis, || Some(Progress::new(ctx.registry, ctx.day)));
        let selection = self.grid.selection();
        let people = self.people.get();
        self.shown.refresh((basis, selection.clone()), || {
            let places = rows::shown(ctx, people, &selection);
            Shown { ids: places.iter().map(|place| people[*place].row.candidate).collect(), places }
        });
        self.grid.follow(&self.shown.get().ids, self.columns(ctx).len());
        self.grid.find(basis, &self.shown.get().ids, |selection| {
            let places = rows::shown(ctx, people, selection);
            places.into_iter().map(|place| people[place].row.candidate).collect()
        });
        if self.edit.as_ref().is_some_and(|edit| !self.shown.get().ids.contains(&edit.row)) {
            self.edit = None;
        }
    }

    /// Takes back what the last frame measured.
    pub(crate) fn settle(&mut self, scrolled: Scrolled) {
        if self.pane == Pane::PanelOnly {
            self.scroll = scrolled.offset;
        } else {
            self.grid.settle(scrolled);
        }
    }

    /// Puts the cursor on the first of these candidates that is shown.
    pub(crate) fn focus(&mut self, records: &[RecordId]) {
        let ids = &self.shown.get().ids;
        let shown = records.iter().find_map(|record| match record {
            RecordId::Candidate(id) if ids.contains(id) => Some(*id),
            _ => None,
        });
        if let Some(id) = shown {
            self.grid.focus(id, ids);
        }
    }

    /// Goes back from a panel that fills the window; says whether that was one level.
    pub(crate) fn step_back(&mut self) -> bool {
        let was_alone = self.pane == Pane::PanelOnly;
        if was_alone {
            self.show(Pane::Table);
        }
        was_alone
    }

    /// Acts on a message.
    pub(crate) fn update(&mut self, msg: &Msg, ctx: &Ctx<'_>) -> Vec<Effect> {
        if self.edit.is_some() {
            return self.update_cell(msg, ctx);
        }
        if self.update_panes(msg) == Handled::Yes {
            return Vec::new();
        }
        let columns = self.columns(ctx);
        if self.grid.update(msg, &self.shown.get().ids, columns) == Handled::Yes {
            return Vec::new();
        }
        let Msg::Act { action, count } = msg else { return Vec::new() };
        if *action == Action::Add {
            return vec![Effect::Open(Popup::Form(FormFor::AddCandidate(Some(self.unit))))];
        }
        if *action == Action::AddMany {
            return vec![Effect::Open(Popup::Many(Kind::Candidates(self.unit)))];
        }
        let Some(at) = self.grid.at() else { return Vec::new() };
        match action {
            Action::EditForm => vec![Effect::Open(Popup::Form(FormFor::EditCandidate(at)))],
            Action::EditCell => self.edit_cell(at, ctx),
            Action::Export => vec![Effect::Open(Popup::Pick(PickFor::Export))],
            Action::MarkSame => self.mark_same(at, ctx),
            Action::NextGroup => self.go_to_group(Jump::Next, *count, ctx),
            Action::PreviousGroup => self.go_to_group(Jump::Previous, *count, ctx),
            Action::Repeat => vec![Effect::Repeat(self.targets(*count))],
            _ => self.change(*action, *count, ctx),
        }
    }

    /// Moving between table and panel, and scrolling the panel.
    fn update_panes(&mut self, msg: &Msg) -> Handled {
        let Msg::Act { action, count } = msg else { return Handled::No };
        let lines = count.unwrap_or(1) as usize;
        let in_panel = matches!(self.pane, Pane::Panel | Pane::PanelOnly);
        match action {
            Action::Open | Action::NextPane | Action::PreviousPane | Action::Cancel if in_panel => {
                self.show(Pane::Table);
            }
            Action::Open | Action::NextPane | Action::PreviousPane => self.show(Pane::Panel),
            Action::TogglePanel if self.pane == Pane::TableOnly => self.show(Pane::Table),
            Action::TogglePanel => self.show(Pane::TableOnly),
            Action::ToggleZoom => self.show(match self.pane {
                Pane::Table => Pane::TableOnly,
                Pane::TableOnly | Pane::PanelOnly => Pane::Table,
                Pane::Panel => Pane::PanelOnly,
            }),
            Action::MoveDown if in_panel => self.scroll += lines,
            Action::MoveUp if in_panel => self.scroll = self.scroll.saturating_sub(lines),
            Action::First if in_panel => self.scroll = 0,
            _ => return Handled::No,
        }
        Handled::Yes
    }

    fn show(&mut self, pane: Pane) {
        self.pane = pane;
        self.scroll = 0;
    }

    /// The rows that a change acts on: the marked ones, else `count` from the cursor on.
    pub(crate) fn targets(&self, count: Option<u32>) -> Vec<RecordId> {
        self.grid.targets(&self.shown.get().ids, count).into_iter().map(RecordId::Candidate).collect()
    }

    fn mark_same(&mut self, at: CandidateId, ctx: &Ctx<'_>) -> Vec<Effect> {
        if let Some(column) = self.column(ctx) {
            let people = self.people.get();
            let wanted = people.iter().find(|person| person.row.candidate == at);
            let wanted = wanted.map(|person| person.value(column));
            let same = people.iter().filter(|person| Some(person.value(column)) == wanted);
            let same: BTreeSet<CandidateId> = same.map(|person| person.row.candidate).collect();
            self.grid.mark_where(&self.shown.get().ids, |id| same.contains(&id));
        }
        Vec::new()
    }

    fn go_to_group(&mut self, jump: Jump, count: Option<u32>, ctx: &Ctx<'_>) -> Vec<Effect> {
        let groups = rows::groups(self.people.get(), self.grid.sorted_by(), ctx);
        self.grid.go_to_group(jump, count.unwrap_or(1) as usize, &self.shown.get().ids, groups);
        Vec::new()
    }

    fn column(&self, ctx: &Ctx<'_>) -> Option<Column> {
        self.columns(ctx).get(self.grid.column()).copied()
    }

    /// Draws the content.
    pub(crate) fn view(&self, ctx: &Ctx<'_>, area: Rect, buffer: &mut Buffer) -> Scrolled {
        self.draw(ctx, area, buffer)
    }
}

/// The sign of a stay beyond its limit, and how it looks; a stay that worries nobody has none.
fn stay_sign(row: &CandidateRow) -> (&'static str, Role) {
    match row.stay {
        Stay::Over if row.is_stuck() => ("!", Role::Warn),
        Stay::TwiceOver if row.is_stuck() => ("!!", Role::Bad),
        Stay::InTime | Stay::Over | Stay::TwiceOver => ("", Role::Text),
    }
}
