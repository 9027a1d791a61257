//! Units screen: every unit with its target, result and status; the total always in sight.
//!
//! State and `update` are here; the rows and their order are `rows.rs`, the columns `columns.rs`, editing in place
//! `cell.rs`, drawing `view.rs`, the boxes of a large window `panel.rs`.
//!
//! **Invariant**: figures come from `report/` and nowhere else, so the command line shows the same ones.

mod cell;
mod columns;
mod panel;
mod rows;
mod sheet;
mod view;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::domain::id::UnitId;
use crate::domain::record::RecordId;
use crate::exchange::lines::Kind;
use crate::tui::action::Action;
use crate::tui::action::Mode;
use crate::tui::availability::Why;
use crate::tui::ctx::Ctx;
use crate::tui::derived::Basis;
use crate::tui::derived::Derived;
use crate::tui::effect::Effect;
use crate::tui::gesture::Gesture;
use crate::tui::grid::Grid;
use crate::tui::grid::Handled;
use crate::tui::grid::Jump;
use crate::tui::grid::Selection;
use crate::tui::place::FormFor;
use crate::tui::place::PickFor;
use crate::tui::place::Place;
use crate::tui::place::Popup;
use crate::tui::place::Question;
use crate::tui::screens::StatusLine;
use crate::tui::screens::units::cell::CellEdit;
use crate::tui::screens::units::columns::UnitsColumn;
use crate::tui::screens::units::panel::UnitPeople;
use crate::tui::screens::units::rows::AllUnits;
use crate::tui::update::Msg;
use crate::tui::widgets::list::Scrolled;
use crate::tui::widgets::table::SortMark;

/// Whether the boxes below the table are wanted, where the window has room for them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Panel {
    Shown,
    Hidden,
}

/// The units table.
#[derive(Debug, Clone)]
pub(crate) struct UnitsScreen {
    grid: Grid<UnitId, UnitsColumn>,
    edit: Option<CellEdit>,
    panel: Panel,
    all: Derived<Basis, AllUnits>,
    shown: Derived<(Basis, Selection<UnitsColumn>), Vec<UnitId>>,
    people: Derived<Basis, UnitPeople>,
}

impl UnitsScreen {
    /// The table with the best results on top.
    pub(crate) fn new() -> Self {
        Self {
            grid: Grid::new(vec![(UnitsColumn::Percent, SortMark::Descending)]),
            edit: None,
            panel: Panel::Shown,
            all: Derived::default(),
            shown: Derived::default(),
            people: Derived::default(),
        }
    }

    /// What the keys are talking to.
    pub(crate) fn mode(&self) -> Mode {
        match (&self.edit, self.grid.filter.is_open()) {
            (Some(_), _) => Mode::Cell,
            (None, true) => Mode::Filter,
            (None, false) => Mode::Units,
        }
    }

    /// The committee, its result, and how far that is from the pace.
    pub(crate) fn title(&self, ctx: &Ctx<'_>) -> String {
        view::title(self.all.get(), ctx)
    }

    /// What stands in the status line.
    pub(crate) fn status(&self, ctx: &Ctx<'_>) -> StatusLine<'_> {
        if let Some(problem) = self.edit.as_ref().and_then(CellEdit::problem) {
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
        match self.mode() {
            Mode::Cell => &[Action::Accept, Action::NextField, Action::AcceptBelow],
            Mode::Filter => &[Action::Accept, Action::Highlight, Action::EarlierFilter],
            _ => &[
                Action::NextHit,
                Action::Open,
                Action::Filter,
                Action::Sort,
                Action::EditCell,
                Action::Add,
                Action::Undo,
                Action::Palette,
                Action::Increase,
                Action::TogglePanel,
            ],
        }
    }

    /// Whether an action is possible now.
    pub(crate) fn availability(&self, action: Action, ctx: &Ctx<'_>) -> Result<(), Why> {
        let column = self.column(ctx);
        let row = self.grid.at().ok_or(Why::NoRow);
        match action {
            Action::Open
            | Action::EditForm
            | Action::Delete
            | Action::Repeat
            | Action::Mark
            | Action::MarkRange
            | Action::MarkAll
            | Action::MarkSame
            | Action::InvertMarks => row.map(|_| ()),
            Action::EditCell if !column.is_some_and(UnitsColumn::is_editable) => {
                row.and(Err(Why::NotEditable))
            }
            Action::Increase | Action::Decrease if column != Some(UnitsColumn::Target) => {
                row.and(Err(Why::NotNumber))
            }
            Action::EditCell | Action::Increase | Action::Decrease => row.map(|_| ()),
            Action::Export => row.map(|_| ()),
            Action::NextHit | Action::PreviousHit => self.grid.can_go_to_hit(),
            Action::NextGroup | Action::PreviousGroup => {
                let groups = self.all.get().groups(self.grid.sorted_by());
                self.grid.can_go_to_group(self.shown.get(), groups)
            }
            Action::TogglePanel if !panel::has_room(ctx) => Err(Why::NotHere),
            Action::NextPane | Action::PreviousPane | Action::ToggleZoom => Err(Why::NotHere),
            _ => Ok(()),
        }
    }

    /// Brings derived rows up to date.
    pub(crate) fn refresh(&mut self, ctx: &Ctx<'_>) {
        let basis = Basis::of(ctx);
        self.all.refresh(basis, || AllUnits::new(ctx));
        if self.needs_people(ctx) {
            self.people.refresh(basis, || UnitPeople::new(ctx));
        }
        let selection = self.grid.selection();
        let (all, people) = (self.all.get(), self.people.get());
        self.shown.refresh((basis, selection.clone()), || all.shown(&selection, people));
        self.grid.follow(self.shown.get(), columns::shown(ctx).len());
        self.grid.find(basis, self.shown.get(), |selection| all.shown(selection, people));
        if self.edit.as_ref().is_some_and(|edit| !self.shown.get().contains(&edit.unit())) {
            self.edit = None;
        }
    }

    /// Takes back what the last frame measured.
    pub(crate) fn settle(&mut self, scrolled: Scrolled) {
        self.grid.settle(scrolled);
    }

    /// Puts the cursor on the first of these units that is shown.
    pub(crate) fn focus(&mut self, records: &[RecordId]) {
        let unit = records.iter().find_map(|record| match record {
            RecordId::Unit(unit) | RecordId::Target((unit, _)) => Some(*unit),
            _ => None,
        });
        if let Some(unit) = unit {
            self.grid.focus(unit, self.shown.get());
        }
    }

    /// Acts on a message.
    pub(crate) fn update(&mut self, msg: &Msg, ctx: &Ctx<'_>) -> Vec<Effect> {
        if self.edit.is_some() {
            return self.update_cell(msg, ctx);
        }
        let columns = columns::shown(ctx);
        let found = self.only_one_found(msg);
        if self.grid.update(msg, self.shown.get(), &columns) == Handled::Yes {
            return found.map(|unit| Effect::Go(Place::Unit(unit))).into_iter().collect();
        }
        let (Msg::Act { action, count }, Some(unit)) = (msg, self.grid.at()) else {
            return Self::update_empty(msg);
        };
        match action {
            Action::Open => vec![Effect::Go(Place::Unit(unit))],
            Action::Add | Action::AddMany => Self::update_empty(msg),
            Action::EditForm => vec![Effect::Open(Popup::Form(FormFor::EditUnit(unit)))],
            Action::Delete => vec![Effect::Open(Popup::Ask(Question::Delete(self.targets(None))))],
            Action::Increase => vec![self.adjust(steps(*count))],
            Action::Decrease => vec![self.adjust(-steps(*count))],
            Action::Repeat => vec![Effect::Repeat(self.targets(*count))],
            Action::EditCell => self.open_cell(unit, ctx),
            Action::Export => vec![Effect::Open(Popup::Pick(PickFor::Export))],
            Action::MarkSame => self.mark_same(unit, ctx),
            Action::NextGroup => self.go_to_group(Jump::Next, *count),
            Action::PreviousGroup => self.go_to_group(Jump::Previous, *count),
            Action::TogglePanel => {
                self.panel = if self.panel == Panel::Shown { Panel::Hidden } else { Panel::Shown };
                Vec::new()
            }
            _ => Vec::new(),
        }
    }

    /// The titles of the columns.
    pub(crate) fn column_titles(&self, ctx: &Ctx<'_>) -> Vec<String> {
        columns::shown(ctx).into_iter().map(|column| column.short_title(ctx)).collect()
    }

    /// Sorts by one column.
    pub(crate) fn sort_by(&mut self, column: usize, mark: SortMark, ctx: &Ctx<'_>) {
        self.grid.sort_by(&columns::shown(ctx), column, mark);
    }

    /// Draws the table, and the boxes below it where there is room.
    pub(crate) fn view(&self, ctx: &Ctx<'_>, area: Rect, buffer: &mut Buffer) -> Scrolled {
        let below = if self.shows_panel(ctx) { panel::HEIGHT.min(area.height / 2) } else { 0 };
        let table = Rect { height: area.height - below, ..area };
        if let (Some(unit), true) = (self.grid.at(), below > 0) {
            let boxes = Rect { y: table.bottom(), height: below, ..area };
            panel::draw(unit, (self.all.get(), self.people.get()), boxes, buffer, ctx);
        }
        self.draw_table(ctx, table, buffer)
    }

    /// The unit that Enter in the filter line opens at once, because nothing else is left to choose.
    fn only_one_found(&self, msg: &Msg) -> Option<UnitId> {
        let accepts = matches!(msg, Msg::Act { action: Action::Accept, .. }) && self.grid.filter.is_open();
        match self.shown.get().as_slice() {
            [unit] if accepts && !self.grid.selection().filter.is_empty() => Some(*unit),
            _ => None,
        }
    }

    /// What can be done without a unit, too.
    fn update_empty(msg: &Msg) -> Vec<Effect> {
        match msg {
            Msg::Act { action: Action::Add, .. } => vec![Effect::Open(Popup::Form(FormFor::AddUnit))],
            Msg::Act { action: Action::AddMany, .. } => vec![Effect::Open(Popup::Many(Kind::Units))],
            _ => Vec::new(),
        }
    }

    fn adjust(&self, by: i32) -> Effect {
        Effect::Apply(Gesture::AdjustTarget(by), self.targets(None))
    }

    /// The rows that a change acts on: the marked ones, else `count` from the cursor on.
    pub(crate) fn targets(&self, count: Option<u32>) -> Vec<RecordId> {
        self.grid.targets(self.shown.get(), count).into_iter().map(RecordId::Unit).collect()
    }

    fn mark_same(&mut self, unit: UnitId, ctx: &Ctx<'_>) -> Vec<Effect> {
        if let Some(column) = self.column(ctx) {
            let all = self.all.get();
            let wanted = all.value(unit, column);
            self.grid.mark_where(self.shown.get(), |other| all.value(other, column) == wanted);
        }
        Vec::new()
    }

    fn go_to_group(&mut self, jump: Jump, count: Option<u32>) -> Vec<Effect> {
        let groups = self.all.get().groups(self.grid.sorted_by());
        self.grid.go_to_group(jump, count.unwrap_or(1) as usize, self.shown.get(), groups);
        Vec::new()
    }

    fn column(&self, ctx: &Ctx<'_>) -> Option<UnitsColumn> {
        columns::shown(ctx).get(self.grid.column()).copied()
    }

    fn shows_panel(&self, ctx: &Ctx<'_>) -> bool {
        self.panel == Panel::Shown && panel::has_room(ctx)
    }

    /// People are counted only when something on the screen needs it.
    fn needs_people(&self, ctx: &Ctx<'_>) -> bool {
        self.grid.quick().is_some() || self.shows_panel(ctx)
    }
}

fn steps(count: Option<u32>) -> i32 {
    count.map_or(1, |count| i32::try_from(count).unwrap_or(i32::MAX))
}
