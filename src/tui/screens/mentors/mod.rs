//! Mentors screen: everybody who helps candidates, with load and limit.
//!
//! ```text
//!  Mentor              Unit      Load  0 · limit │ over   State
//! ►Trần Thị Lan        Võ Xu      4/3  █████████│███      ▼ over limit
//!  ┌─ Trần Thị Lan · Võ Xu · 4/3 ────────────────────┐    panel.rs, where there is room
//! ```
//!
//! The limit is edited in the load cell (`limit.rs`); everything else about a mentor in his form.
//! Enter lists the people he helps, and from there leads to one of them.
//!
//! Not here: the figures (`report/mentors.rs`), the pickers (`overlays/picker`).

mod limit;
mod load_bar;
mod panel;
mod rows;
mod sheet;
mod view;

use ratatui::layout::Rect;

use crate::domain::id::MentorId;
use crate::domain::record::RecordId;
use crate::exchange::lines::Kind;
use crate::i18n::ids::report;
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
use crate::tui::model::Notice;
use crate::tui::place::FormFor;
use crate::tui::place::PickFor;
use crate::tui::place::Popup;
use crate::tui::place::Question;
use crate::tui::screens::mentors::limit::LimitCell;
use crate::tui::screens::mentors::rows::AllMentors;
use crate::tui::screens::mentors::rows::Line;
use crate::tui::screens::mentors::rows::Shown;
use crate::tui::update::Msg;
use crate::tui::widgets::list::Scrolled;
use crate::tui::widgets::table::SortMark;

/// A column of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Column {
    /// The name.
    Name,
    /// The unit.
    Unit,
    /// Load and limit as numbers.
    Load,
    /// Load and limit as a bar.
    Bar,
    /// Whether there is a place left, or what forbids helping.
    State,
    /// The standing.
    Standing,
    /// How many of the people ever helped were admitted.
    Admitted,
    /// The people helped now.
    People,
}

/// The narrowest window with the bar.
const WITH_BAR: u16 = 76;
/// The narrowest window with the record and the people.
const WITH_PEOPLE: u16 = 100;
/// The narrowest window in which the standing, which the state tells too when it forbids helping, has its own column.
const WITH_STANDING: u16 = 140;

/// The mentors table.
#[derive(Debug)]
pub(crate) struct MentorsScreen {
    grid: Grid<MentorId, Column>,
    all: Derived<Basis, AllMentors>,
    shown: Derived<(Basis, Selection<Column>), Shown>,
    cell: Option<LimitCell>,
    has_panel: bool,
    width: u16,
}

impl MentorsScreen {
    /// The screen at its start.
    pub(crate) fn new() -> Self {
        Self {
            grid: Grid::new(Vec::new()),
            all: Derived::default(),
            shown: Derived::default(),
            cell: None,
            has_panel: true,
            width: 0,
        }
    }

    /// What the keys are talking to.
    pub(crate) fn mode(&self) -> Mode {
        if self.cell.is_some() {
            Mode::Cell
        } else if self.grid.filter.is_open() {
            Mode::Filter
        } else {
            Mode::Mentors
        }
    }

    /// The actions worth a hint, the most wanted first.
    pub(crate) fn hints(&self) -> &'static [Action] {
        match self.mode() {
            Mode::Cell => &[Action::Accept, Action::AcceptBelow],
            Mode::Filter => &[Action::Accept, Action::Highlight, Action::EarlierFilter],
            _ => &[
                Action::NextHit,
                Action::Open,
                Action::AssignMentor,
                Action::Add,
                Action::EditForm,
                Action::Filter,
                Action::Sort,
                Action::Increase,
                Action::Undo,
            ],
        }
    }

    /// Whether an action is possible now.
    pub(crate) fn availability(&self, action: Action, ctx: &Ctx<'_>) -> Result<(), Why> {
        let on_limit = matches!(self.column(), Some(Column::Load | Column::Bar));
        match action {
            Action::Open
            | Action::EditForm
            | Action::AssignMentor
            | Action::Delete
            | Action::EditCell
            | Action::Export
            | Action::Increase
            | Action::Decrease
            | Action::Repeat
            | Action::Mark
            | Action::MarkRange
            | Action::MarkAll
            | Action::MarkSame
            | Action::InvertMarks
                if self.shown.get().ids.is_empty() =>
            {
                Err(Why::NoRow)
            }
            Action::EditCell if !on_limit => Err(Why::NotEditable),
            Action::Increase | Action::Decrease if !on_limit => Err(Why::NotNumber),
            Action::NextHit | Action::PreviousHit => self.grid.can_go_to_hit(),
            Action::NextGroup | Action::PreviousGroup => {
                let groups = self.all.get().groups(self.grid.sorted_by(), ctx);
                self.grid.can_go_to_group(&self.shown.get().ids, groups)
            }
            Action::AddNote | Action::NextPane | Action::PreviousPane | Action::ToggleZoom => {
                Err(Why::NotHere)
            }
            Action::TogglePanel if !ctx.is_wide() => Err(Why::NotHere),
            _ => Ok(()),
        }
    }

    /// Brings derived rows up to date.
    pub(crate) fn refresh(&mut self, ctx: &Ctx<'_>) {
        let selection = self.grid.selection();
        let basis = Basis::of(ctx);
        self.all.refresh(basis, || AllMentors::new(ctx));
        let all = self.all.get();
        self.shown.refresh((basis, selection.clone()), || all.shown(&selection));
        self.width = ctx.window.width;
        self.grid.follow(&self.shown.get().ids, self.columns().len());
        self.grid.find(basis, &self.shown.get().ids, |selection| all.shown(selection).ids);
    }

    /// Takes back what the last frame measured.
    pub(crate) fn settle(&mut self, scrolled: Scrolled) {
        self.grid.settle(scrolled);
    }

    /// Puts the cursor on the first of these records that is shown.
    pub(crate) fn focus(&mut self, records: &[RecordId]) {
        let ids = &self.shown.get().ids;
        let shown = records.iter().find_map(|record| match record {
            RecordId::Mentor(id) if ids.contains(id) => Some(*id),
            _ => None,
        });
        if let Some(id) = shown {
            self.grid.focus(id, ids);
        }
    }

    /// Acts on a message.
    pub(crate) fn update(&mut self, msg: &Msg, ctx: &Ctx<'_>) -> Vec<Effect> {
        if self.cell.is_some() {
            return self.edit_limit(msg, ctx);
        }
        let columns = self.columns();
        if self.grid.update(msg, &self.shown.get().ids, columns) == Handled::Yes {
            return Vec::new();
        }
        match msg {
            Msg::Act { action, count } => self.act(*action, *count, ctx),
            Msg::Text(_) | Msg::Paste(_) | Msg::Store(_) => Vec::new(),
        }
    }

    fn act(&mut self, action: Action, count: Option<u32>, ctx: &Ctx<'_>) -> Vec<Effect> {
        if action == Action::Add {
            return vec![Effect::Open(Popup::Form(FormFor::AddMentor(None)))];
        }
        if action == Action::AddMany {
            return vec![Effect::Open(Popup::Many(Kind::Mentors))];
        }
        if action == Action::TogglePanel {
            self.has_panel = !self.has_panel;
            return Vec::new();
        }
        let Some(line) = self.line() else { return Vec::new() };
        let mentor = line.row.mentor;
        match action {
            Action::Open if line.people.is_empty() => {
                vec![Effect::Say(Notice::done(format!("{}: {}", line.name, ctx.text(report::LOAD_FREE))))]
            }
            Action::Open => vec![Effect::Open(Popup::Pick(PickFor::PersonHelped(mentor)))],
            Action::AssignMentor => vec![Effect::Open(Popup::Pick(PickFor::CandidatesOf(mentor)))],
            Action::EditForm => vec![Effect::Open(Popup::Form(FormFor::EditMentor(mentor)))],
            Action::EditCell => self.open_cell(ctx),
            Action::Export => vec![Effect::Open(Popup::Pick(PickFor::Export))],
            Action::Delete => vec![Effect::Open(Popup::Ask(Question::Delete(self.targets(count))))],
            Action::Increase => self.adjust(i32::try_from(count.unwrap_or(1)).unwrap_or(i32::MAX)),
            Action::Decrease => self.adjust(-i32::try_from(count.unwrap_or(1)).unwrap_or(i32::MAX)),
            Action::Repeat => vec![Effect::Repeat(self.targets(count))],
            Action::MarkSame => self.mark_same(),
            Action::NextGroup => self.go_to_group(Jump::Next, count, ctx),
            Action::PreviousGroup => self.go_to_group(Jump::Previous, count, ctx),
            _ => Vec::new(),
        }
    }

    /// The rows that a change acts on: the marked ones, else `count` from the cursor on.
    pub(crate) fn targets(&self, count: Option<u32>) -> Vec<RecordId> {
        self.grid.targets(&self.shown.get().ids, count).into_iter().map(RecordId::Mentor).collect()
    }

    fn adjust(&self, by: i32) -> Vec<Effect> {
        vec![Effect::Apply(Gesture::AdjustMentorLimit(by), self.targets(None))]
    }

    fn mark_same(&mut self) -> Vec<Effect> {
        let (Some(column), Some(line)) = (self.column(), self.line()) else { return Vec::new() };
        let value = view::value(column, line);
        let lines = &self.all.get().lines;
        let same = |id: &MentorId| {
            lines.iter().any(|line| line.row.mentor == *id && view::value(column, line) == value)
        };
        let wanted: Vec<MentorId> = self.shown.get().ids.iter().copied().filter(same).collect();
        self.grid.mark_where(&wanted, |_| true);
        Vec::new()
    }

    fn go_to_group(&mut self, jump: Jump, count: Option<u32>, ctx: &Ctx<'_>) -> Vec<Effect> {
        let groups = self.all.get().groups(self.grid.sorted_by(), ctx);
        self.grid.go_to_group(jump, count.unwrap_or(1) as usize, &self.shown.get().ids, groups);
        Vec::new()
    }

    /// The titles of the columns.
    pub(crate) fn column_titles(&self, ctx: &Ctx<'_>) -> Vec<String> {
        self.columns().iter().map(|column| column.title(ctx)).collect()
    }

    /// Sorts by one column.
    pub(crate) fn sort_by(&mut self, column: usize, mark: SortMark) {
        let columns = self.columns();
        self.grid.sort_by(columns, column, mark);
    }

    /// The columns that the window has room for.
    fn columns(&self) -> &'static [Column] {
        if self.width >= WITH_STANDING {
            &[
                Column::Name,
                Column::Unit,
                Column::Load,
                Column::Bar,
                Column::State,
                Column::Standing,
                Column::Admitted,
                Column::People,
            ]
        } else if self.width >= WITH_PEOPLE {
            &[
                Column::Name,
                Column::Unit,
                Column::Load,
                Column::Bar,
                Column::State,
                Column::Admitted,
                Column::People,
            ]
        } else if self.width >= WITH_BAR {
            &[Column::Name, Column::Unit, Column::Load, Column::Bar, Column::State]
        } else {
            &[Column::Name, Column::Unit, Column::Load, Column::State]
        }
    }

    fn column(&self) -> Option<Column> {
        self.columns().get(self.grid.column()).copied()
    }

    /// The row at a place of the table.
    fn line_at(&self, index: usize) -> Option<&Line> {
        self.shown.get().places.get(index).and_then(|place| self.all.get().lines.get(*place))
    }

    /// The row under the cursor.
    fn line(&self) -> Option<&Line> {
        self.line_at(self.grid.index())
    }

    /// How the content is shared between table and panel.
    fn areas(&self, ctx: &Ctx<'_>, area: Rect) -> (Rect, Option<Rect>) {
        if !(self.has_panel && ctx.is_wide() && area.height >= 24) {
            return (area, None);
        }
        let (x, width) = (area.x + 1, area.width.saturating_sub(2));
        let panel = Rect { x, width, y: area.bottom() - panel::HEIGHT, height: panel::HEIGHT };
        (Rect { height: area.height - panel::HEIGHT - 1, ..area }, Some(panel))
    }
}
