//! Editing a cell of the units table in place: name, head, target.
//!
//! Enter accepts, Tab accepts and opens the next cell, Down accepts and opens the cell below, Esc gives up.
//! Wrong input keeps the field open and says why in the status line.

use crate::domain::id::UnitId;
use crate::domain::record::RecordId;
use crate::domain::rule::Rejection;
use crate::domain::text::Name;
use crate::i18n::ids::ui;
use crate::i18n::problems;
use crate::tui::action::Action;
use crate::tui::ctx::Ctx;
use crate::tui::effect::Effect;
use crate::tui::gesture::Gesture;
use crate::tui::screens::units::UnitsScreen;
use crate::tui::screens::units::columns;
use crate::tui::screens::units::columns::UnitsColumn;
use crate::tui::theme::Role;
use crate::tui::typing;
use crate::tui::update::Msg;
use crate::tui::widgets::table::Cell;
use crate::tui::widgets::text_input::TextInput;

/// A cell that is open.
#[derive(Debug, Clone)]
pub(super) struct CellEdit {
    unit: UnitId,
    column: UnitsColumn,
    field: TextInput,
    problem: Option<String>,
}

impl CellEdit {
    /// The unit whose cell it is.
    pub(super) fn unit(&self) -> UnitId {
        self.unit
    }

    /// Why what was typed cannot be accepted.
    pub(super) fn problem(&self) -> Option<&str> {
        self.problem.as_deref()
    }

    /// The cell to draw, when it is this one.
    pub(super) fn cell(&self, unit: UnitId, column: UnitsColumn) -> Option<Cell<'_>> {
        let role = if self.problem.is_some() { Role::FieldError } else { Role::FieldFocus };
        (self.unit == unit && self.column == column).then_some(Cell::Field(&self.field, role))
    }
}

/// Where the cursor goes after a cell was accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Then {
    Close,
    Next,
    Previous,
    Below,
}

impl UnitsScreen {
    /// Opens the cell under the cursor.
    pub(super) fn open_cell(&mut self, unit: UnitId, ctx: &Ctx<'_>) -> Vec<Effect> {
        if let Some(column) = self.column(ctx) {
            self.edit = self.cell_edit(unit, column);
        }
        Vec::new()
    }

    fn cell_edit(&self, unit: UnitId, column: UnitsColumn) -> Option<CellEdit> {
        let value = self.all.get().value(unit, column).filter(|_| column.is_editable())?;
        Some(CellEdit { unit, column, field: TextInput::new(&value).with_selection(), problem: None })
    }

    /// Types in the open cell.
    pub(super) fn update_cell(&mut self, msg: &Msg, ctx: &Ctx<'_>) -> Vec<Effect> {
        let Some(edit) = &mut self.edit else { return Vec::new() };
        match msg {
            Msg::Act { action: Action::Cancel, .. } => self.edit = None,
            Msg::Act { action: Action::Accept, .. } => return self.accept(Then::Close, ctx),
            Msg::Act { action: Action::NextField, .. } => return self.accept(Then::Next, ctx),
            Msg::Act { action: Action::PreviousField, .. } => return self.accept(Then::Previous, ctx),
            Msg::Act { action: Action::AcceptBelow, .. } => return self.accept(Then::Below, ctx),
            other => {
                if typing::apply(&mut edit.field, other) {
                    edit.problem = None;
                }
            }
        }
        Vec::new()
    }

    fn accept(&mut self, then: Then, ctx: &Ctx<'_>) -> Vec<Effect> {
        let Some(edit) = &self.edit else { return Vec::new() };
        let (unit, column) = (edit.unit, edit.column);
        let subjects = self.subjects(unit);
        let planned =
            gesture(column, edit.field.value(), ctx).and_then(|gesture| match gesture.plan(&subjects, ctx) {
                Ok(_) => Ok(Some(gesture)),
                Err(Rejection::NoChange) => Ok(None),
                Err(why) => Err(problems::rejections::rejection(&why, ctx.locale, ctx.registry)),
            });
        match planned {
            Err(problem) => {
                if let Some(edit) = &mut self.edit {
                    edit.problem = Some(problem);
                }
                Vec::new()
            }
            Ok(gesture) => {
                self.move_on(unit, column, then, ctx);
                gesture.map(|gesture| Effect::Apply(gesture, subjects)).into_iter().collect()
            }
        }
    }

    /// A marked row stands for all marked ones, as with every other change; a name belongs to one unit only.
    fn subjects(&self, unit: UnitId) -> Vec<RecordId> {
        if self.grid.is_marked(unit) { self.targets(None) } else { vec![RecordId::Unit(unit)] }
    }

    fn move_on(&mut self, unit: UnitId, column: UnitsColumn, then: Then, ctx: &Ctx<'_>) {
        let columns: Vec<UnitsColumn> =
            columns::shown(ctx).into_iter().filter(|column| column.is_editable()).collect();
        let place = columns.iter().position(|shown| *shown == column).unwrap_or(0);
        let rows = self.shown.get();
        let row = rows.iter().position(|row| *row == unit).unwrap_or(0);
        let next = match then {
            Then::Close => None,
            Then::Next => columns.get(place + 1).map(|column| (unit, *column)),
            Then::Previous => place.checked_sub(1).map(|place| (unit, columns[place])),
            Then::Below => rows.get(row + 1).map(|below| (*below, column)),
        };
        self.edit = next.and_then(|(unit, column)| self.cell_edit(unit, column));
        if let Some((unit, column)) = next {
            let shown = columns::shown(ctx);
            self.grid.focus(unit, self.shown.get());
            self.grid.focus_column(shown.iter().position(|other| *other == column).unwrap_or(0));
        }
    }
}

/// What the typed text means in a column; the error is worded.
fn gesture(column: UnitsColumn, typed: &str, ctx: &Ctx<'_>) -> Result<Gesture, String> {
    let typed = typed.trim();
    let name = || Name::new(typed).map_err(|why| problems::typed::text(&why, ctx.locale));
    match column {
        UnitsColumn::Target => match typed.parse() {
            Ok(number) => Ok(Gesture::SetTarget(number)),
            Err(_) => Err(ctx.text(ui::WHY_NOT_NUMBER).into_owned()),
        },
        UnitsColumn::Head if typed.is_empty() => Ok(Gesture::SetHead(None)),
        UnitsColumn::Head => Ok(Gesture::SetHead(Some(name()?))),
        _ => Ok(Gesture::RenameUnit(name()?)),
    }
}
