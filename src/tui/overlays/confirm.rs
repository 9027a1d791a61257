//! Confirm: a question with buttons; the safe one has the focus.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::tui::action::Action;
use crate::tui::action::Mode;
use crate::tui::ctx::Ctx;
use crate::tui::overlays::Outcome;
use crate::tui::place::Question;
use crate::tui::update::Msg;
use crate::tui::widgets::list::Scrolled;
use crate::tui::widgets::popup;

/// a question with buttons; the safe one has the focus.
#[derive(Debug, Clone)]
pub(crate) struct Confirm {
    purpose: Question,
}

impl Confirm {
    /// Opens it.
    pub(crate) fn new(purpose: Question, _ctx: &Ctx<'_>) -> Self {
        Self { purpose }
    }

    /// What the keys are talking to.
    pub(crate) fn mode(&self) -> Mode {
        Mode::Dialog
    }

    /// The actions worth a hint, the most wanted first.
    pub(crate) fn hints(&self) -> &'static [Action] {
        &[Action::Accept]
    }

    /// Brings derived rows up to date.
    pub(crate) fn refresh(&mut self, _ctx: &Ctx<'_>) {}

    /// Takes back what the last frame measured.
    pub(crate) fn settle(&mut self, _scrolled: Scrolled) {}

    /// Acts on a message.
    pub(crate) fn update(&mut self, msg: &Msg, _ctx: &Ctx<'_>) -> Outcome {
        match msg {
            Msg::Act { action: Action::Cancel, .. } => Outcome::Close,
            _ => Outcome::Stay,
        }
    }

    /// Draws it over the window.
    pub(crate) fn view(&self, ctx: &Ctx<'_>, window: Rect, buffer: &mut Buffer) -> Scrolled {
        let area = popup::centered(window, 60, 10);
        popup::draw(area, buffer, &format!("{:?}", self.purpose), ctx.look);
        Scrolled::default()
    }
}
