//! What is typed into the cells of the candidates table: name, birth date, next step.
//!
//! **Invariants.** Only cells that hold text are typed into; stage, mentors and tags are chosen.
//!
//! Not here: how a cell opens and closes (`tui/cell.rs`).

use crate::change;
use crate::domain::candidate::Candidate;
use crate::domain::candidate::NextStep;
use crate::domain::id::CandidateId;
use crate::domain::record::RecordId;
use crate::domain::rule::Rejection;
use crate::domain::text::Name;
use crate::domain::text::Text;
use crate::i18n::dates;
use crate::i18n::problems::rejections;
use crate::i18n::problems::typed;
use crate::tui::action::Action;
use crate::tui::cell::CellStep;
use crate::tui::cell::OpenCell;
use crate::tui::cell::Then;
use crate::tui::ctx::Ctx;
use crate::tui::effect::Effect;
use crate::tui::gesture::Gesture;
use crate::tui::gesture::Planned;
use crate::tui::place::FormFor;
use crate::tui::place::Popup;
use crate::tui::screens::unit::UnitScreen;
use crate::tui::screens::unit::rows::Column;
use crate::tui::update::Msg;

impl UnitScreen {
    /// Cells that are typed open in place; the others open what they are chosen from.
    pub(super) fn edit_cell(&mut self, at: CandidateId, ctx: &Ctx<'_>) -> Vec<Effect> {
        let Some(column) = self.column(ctx) else { return Vec::new() };
        match column {
            Column::Stage => self.change(Action::SetStage, None, ctx),
            Column::Mentors => self.change(Action::AssignMentor, None, ctx),
            Column::Tags => vec![Effect::Open(Popup::Form(FormFor::EditCandidate(at)))],
            Column::Name | Column::Born | Column::Next | Column::Days => {
                self.edit = text(ctx, at, column).map(|text| OpenCell::new(at, column, &text));
                Vec::new()
            }
        }
    }

    /// Typing in the open cell.
    pub(super) fn update_cell(&mut self, msg: &Msg, ctx: &Ctx<'_>) -> Vec<Effect> {
        let Some(edit) = &mut self.edit else { return Vec::new() };
        match edit.step(msg) {
            CellStep::Typing => Vec::new(),
            CellStep::Cancel => {
                self.edit = None;
                Vec::new()
            }
            CellStep::Accept(then) => match effects(ctx, edit.row, edit.column, edit.typed()) {
                Ok(effects) => {
                    self.open_next(then, ctx);
                    effects
                }
                Err(problem) => {
                    edit.refuse(problem);
                    Vec::new()
                }
            },
        }
    }

    fn open_next(&mut self, then: Then, ctx: &Ctx<'_>) {
        let columns = self.columns(ctx);
        let is_typed = |column: &Column| matches!(column, Column::Name | Column::Born | Column::Next);
        let editable: Vec<Column> = columns.iter().copied().filter(is_typed).collect();
        let ids = &self.shown.get().ids;
        let next = self.edit.take().and_then(|edit| edit.next(then, ids, &editable));
        if let Some((id, column)) = next {
            self.grid.focus(id, ids);
            self.grid.focus_column(columns.iter().position(|other| *other == column).unwrap_or(0));
            self.edit = text(ctx, id, column).map(|text| OpenCell::new(id, column, &text));
        }
    }
}

/// The text of a cell that can be typed; none for the others.
pub(super) fn text(ctx: &Ctx<'_>, candidate: CandidateId, column: Column) -> Option<String> {
    let candidate = ctx.registry.candidate(&candidate)?;
    match column {
        Column::Name => Some(candidate.name.to_string()),
        Column::Born => {
            Some(candidate.born.map_or(String::new(), |born| dates::format_born(born, ctx.locale.language())))
        }
        Column::Next => Some(candidate.next.as_ref().map_or(String::new(), |next| next.what.to_string())),
        Column::Tags | Column::Stage | Column::Days | Column::Mentors => None,
    }
}

/// What a typed text leads to; the error is worded.
pub(super) fn effects(
    ctx: &Ctx<'_>,
    id: CandidateId,
    column: Column,
    typed: &str,
) -> Result<Vec<Effect>, String> {
    let Some(candidate) = ctx.registry.candidate(&id) else { return Ok(Vec::new()) };
    let mut draft = candidate.clone();
    match column {
        Column::Name => draft.name = Name::new(typed).map_err(|why| typed_problem(&why, ctx))?,
        Column::Born if typed.is_empty() => draft.born = None,
        Column::Born => {
            let born = dates::parse_born(typed, ctx.day);
            draft.born = Some(born.map_err(|why| typed::date(&why, ctx.locale))?);
        }
        Column::Next => return next_step(ctx, candidate, typed),
        Column::Tags | Column::Stage | Column::Days | Column::Mentors => return Ok(Vec::new()),
    }
    match change::candidate::correct(ctx.registry, draft, ctx.day) {
        Ok(change) => Ok(vec![Effect::Commit(Planned::from(change))]),
        Err(Rejection::NoChange) => Ok(Vec::new()),
        Err(why) => Err(rejections::rejection(&why, ctx.locale, ctx.registry)),
    }
}

fn next_step(ctx: &Ctx<'_>, candidate: &Candidate, typed: &str) -> Result<Vec<Effect>, String> {
    let next = if typed.is_empty() {
        None
    } else {
        let due = candidate.next.as_ref().and_then(|next| next.due);
        Some(NextStep { what: Text::new(typed).map_err(|why| typed_problem(&why, ctx))?, due })
    };
    if next == candidate.next {
        return Ok(Vec::new());
    }
    Ok(vec![Effect::Apply(Gesture::SetNextStep(next), vec![RecordId::Candidate(candidate.id)])])
}

fn typed_problem(why: &crate::domain::text::TextError, ctx: &Ctx<'_>) -> String {
    typed::text(why, ctx.locale)
}
