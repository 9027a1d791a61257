//! Mentors screen: everybody who helps candidates, with load and limit.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::domain::record::RecordId;
use crate::tui::action::Action;
use crate::tui::action::Mode;
use crate::tui::availability::Why;
use crate::tui::ctx::Ctx;
use crate::tui::effect::Effect;
use crate::tui::screens::StatusLine;
use crate::tui::update::Msg;
use crate::tui::widgets::list::Scrolled;

/// everybody who helps candidates, with load and limit.
#[derive(Debug, Clone)]
pub(crate) struct MentorsScreen {}

impl MentorsScreen {
    /// The screen at its start.
    pub(crate) fn new() -> Self {
        Self {}
    }

    /// What the keys are talking to.
    pub(crate) fn mode(&self) -> Mode {
        Mode::Mentors
    }

    /// Where I am and the one sentence that matters.
    pub(crate) fn title(&self, _ctx: &Ctx<'_>) -> String {
        String::new()
    }

    /// The status line.
    pub(crate) fn status(&self, _ctx: &Ctx<'_>) -> StatusLine<'_> {
        StatusLine::Text(String::new())
    }

    /// The actions worth a hint, the most wanted first.
    pub(crate) fn hints(&self) -> &'static [Action] {
        &[]
    }

    /// Whether an action is possible now.
    pub(crate) fn availability(&self, _action: Action, _ctx: &Ctx<'_>) -> Result<(), Why> {
        Ok(())
    }

    /// Brings derived rows up to date.
    pub(crate) fn refresh(&mut self, _ctx: &Ctx<'_>) {}

    /// Takes back what the last frame measured.
    pub(crate) fn settle(&mut self, _scrolled: Scrolled) {}

    /// Puts the cursor on the first of these records that is shown.
    pub(crate) fn focus(&mut self, _records: &[RecordId]) {}

    /// Acts on a message.
    pub(crate) fn update(&mut self, _msg: &Msg, _ctx: &Ctx<'_>) -> Vec<Effect> {
        Vec::new()
    }

    /// Draws the content.
    pub(crate) fn view(&self, _ctx: &Ctx<'_>, _area: Rect, _buffer: &mut Buffer) -> Scrolled {
        Scrolled::default()
    }
}
