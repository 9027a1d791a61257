//! The limit of a mentor, edited in the load cell of the table.

use crate::domain::id::MentorId;
use crate::domain::record::RecordId;
use crate::i18n::ids::ui;
use crate::tui::action::Action;
use crate::tui::ctx::Ctx;
use crate::tui::effect::Effect;
use crate::tui::gesture::Gesture;
use crate::tui::model::Notice;
use crate::tui::screens::mentors::MentorsScreen;
use crate::tui::typing;
use crate::tui::update::Msg;
use crate::tui::widgets::text_input::TextInput;

/// The limit of one mentor while it is edited in its cell.
#[derive(Debug, Clone)]
pub(super) struct LimitCell {
    /// Whose.
    pub(super) mentor: MentorId,
    /// What is typed.
    pub(super) field: TextInput,
    /// Whether it is no limit.
    pub(super) is_refused: bool,
}

impl MentorsScreen {
    /// Opens the cell of the mentor under the cursor.
    pub(super) fn open_cell(&mut self, ctx: &Ctx<'_>) -> Vec<Effect> {
        let Some(mentor) = self.grid.at() else { return Vec::new() };
        let limit = ctx.registry.mentor(&mentor).and_then(|mentor| mentor.limit);
        let shown = limit.map_or(String::new(), |limit| limit.to_string());
        let field = TextInput::new(&shown).with_limit(3).with_selection();
        self.cell = Some(LimitCell { mentor, field, is_refused: false });
        vec![Effect::Say(Notice::done(ctx.text(ui::LIMIT_HINT)))]
    }

    /// Types in the open cell.
    pub(super) fn edit_limit(&mut self, msg: &Msg, ctx: &Ctx<'_>) -> Vec<Effect> {
        let Some(cell) = &mut self.cell else { return Vec::new() };
        match msg {
            Msg::Act { action: Action::Cancel, .. } => {
                self.cell = None;
                Vec::new()
            }
            Msg::Act { action: Action::Accept | Action::NextField | Action::PreviousField, .. } => {
                self.take(ctx)
            }
            Msg::Act { action: Action::AcceptBelow, .. } => {
                let mut effects = self.take(ctx);
                if self.cell.is_none() {
                    let down = Msg::Act { action: Action::MoveDown, count: None };
                    let columns = self.columns();
                    self.grid.update(&down, &self.shown.get().ids, columns);
                    effects.extend(self.open_cell(ctx));
                }
                effects
            }
            other => {
                typing::apply(&mut cell.field, other);
                cell.is_refused = false;
                Vec::new()
            }
        }
    }

    /// Takes what was typed as the limit; what is no limit keeps the cell open and is explained.
    fn take(&mut self, ctx: &Ctx<'_>) -> Vec<Effect> {
        let Some(cell) = &mut self.cell else { return Vec::new() };
        let typed = cell.field.value().trim();
        let limit = if typed.is_empty() { Ok(None) } else { typed.parse::<u8>().map(Some) };
        let Ok(limit) = limit else {
            cell.is_refused = true;
            return vec![Effect::Say(Notice::refused(ctx.text(ui::LIMIT_HINT)))];
        };
        let mentor = cell.mentor;
        self.cell = None;
        if ctx.registry.mentor(&mentor).is_some_and(|mentor| mentor.limit == limit) {
            return Vec::new();
        }
        vec![Effect::Apply(Gesture::SetMentorLimit(limit), vec![RecordId::Mentor(mentor)])]
    }
}
