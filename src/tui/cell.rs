//! A cell of a table opened in place: what is typed, why it was refused, and where the cursor goes next.
//!
//! Every table edits its cells the same way: Enter accepts, Tab accepts and opens the next cell, Down accepts and
//! opens the cell below, Esc gives up; wrong input keeps the cell open and says why in the status line.
//!
//! Not here: what the text of a column means; that is the screen's.

use crate::tui::action::Action;
use crate::tui::theme::Role;
use crate::tui::typing;
use crate::tui::update::Msg;
use crate::tui::widgets::table::Cell;
use crate::tui::widgets::text_input::TextInput;

/// A cell that is open, in the row `K` and the column `C`.
#[derive(Debug, Clone)]
pub(crate) struct OpenCell<K, C> {
    /// The row.
    pub(crate) row: K,
    /// The column.
    pub(crate) column: C,
    field: TextInput,
    problem: Option<String>,
}

/// Where the cursor goes after a cell was accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Then {
    /// Nowhere.
    Close,
    /// To the next cell of the row that can be edited.
    Next,
    /// To the one before.
    Previous,
    /// To the same cell of the row below.
    Below,
}

/// What a message means for an open cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum CellStep {
    /// It was typing, or nothing.
    Typing,
    /// Give up.
    Cancel,
    /// Take what is typed and go on.
    Accept(Then),
}

impl<K: Copy + PartialEq, C: Copy + PartialEq> OpenCell<K, C> {
    /// Opens a cell with its present text selected.
    pub(crate) fn new(row: K, column: C, text: &str) -> Self {
        Self { row, column, field: TextInput::new(text).with_selection(), problem: None }
    }

    /// What is typed, trimmed.
    pub(crate) fn typed(&self) -> &str {
        self.field.value().trim()
    }

    /// Why what was typed cannot be accepted.
    pub(crate) fn problem(&self) -> Option<&str> {
        self.problem.as_deref()
    }

    /// Keeps the cell open and says why.
    pub(crate) fn refuse(&mut self, problem: String) {
        self.problem = Some(problem);
    }

    /// The cell to draw, when it is this one.
    pub(crate) fn cell(&self, row: K, column: C) -> Option<Cell<'_>> {
        let role = if self.problem.is_some() { Role::FieldError } else { Role::FieldFocus };
        (self.row == row && self.column == column).then_some(Cell::Field(&self.field, role))
    }

    /// Types, or says what else the message means.
    pub(crate) fn step(&mut self, msg: &Msg) -> CellStep {
        match msg {
            Msg::Act { action: Action::Cancel, .. } => CellStep::Cancel,
            Msg::Act { action: Action::Accept, .. } => CellStep::Accept(Then::Close),
            Msg::Act { action: Action::NextField, .. } => CellStep::Accept(Then::Next),
            Msg::Act { action: Action::PreviousField, .. } => CellStep::Accept(Then::Previous),
            Msg::Act { action: Action::AcceptBelow, .. } => CellStep::Accept(Then::Below),
            other => {
                if typing::apply(&mut self.field, other) {
                    self.problem = None;
                }
                CellStep::Typing
            }
        }
    }

    /// The cell to open next, among the rows shown and the columns that can be edited.
    pub(crate) fn next(&self, then: Then, rows: &[K], columns: &[C]) -> Option<(K, C)> {
        let place = columns.iter().position(|column| *column == self.column)?;
        let row = rows.iter().position(|row| *row == self.row)?;
        match then {
            Then::Close => None,
            Then::Next => columns.get(place + 1).map(|column| (self.row, *column)),
            Then::Previous => place.checked_sub(1).map(|place| (self.row, columns[place])),
            Then::Below => rows.get(row + 1).map(|below| (*below, self.column)),
        }
    }
}
