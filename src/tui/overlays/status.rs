//! Status notice: file, size of the data, revision, terminal, version; for questions on the telephone.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::i18n::ids::ui;
use crate::tui::action::Action;
use crate::tui::action::Mode;
use crate::tui::ctx::Ctx;
use crate::tui::overlays::Outcome;
use crate::tui::theme::Role;
use crate::tui::update::Msg;
use crate::tui::widgets::fit;
use crate::tui::widgets::fit::Align;
use crate::tui::widgets::list::Scrolled;
use crate::tui::widgets::popup;

/// The status notice.
#[derive(Debug, Clone)]
pub(crate) struct StatusNotice;

impl StatusNotice {
    /// What the keys are talking to.
    pub(crate) fn mode(&self) -> Mode {
        Mode::Dialog
    }

    /// The actions worth a hint.
    pub(crate) fn hints(&self) -> &'static [Action] {
        &[]
    }

    /// Any answer closes it.
    pub(crate) fn update(&mut self, msg: &Msg) -> Outcome {
        match msg {
            Msg::Act { .. } => Outcome::Close,
            Msg::Text(_) | Msg::Paste(_) | Msg::Store(_) => Outcome::Stay,
        }
    }

    /// Draws it over the window.
    pub(crate) fn view(&self, ctx: &Ctx<'_>, window: Rect, buffer: &mut Buffer) -> Scrolled {
        let lines = lines(ctx);
        let widest = lines.iter().map(|line| fit::width(line)).max().unwrap_or(0);
        let area = popup::centered(window, widest + 4, lines.len() as u16 + 2);
        let inner = popup::draw(area, buffer, &ctx.text(ui::STATUS_TITLE), ctx.look);
        for (line, row) in lines.iter().zip(inner.rows()) {
            fit::draw(buffer, row, (line, Role::Text, Align::Left), ctx.look);
        }
        Scrolled::default()
    }
}

fn lines(ctx: &Ctx<'_>) -> Vec<String> {
    let registry = ctx.registry;
    let file = ctx.store.path.display().to_string();
    let (width, height) = (ctx.window.width, ctx.window.height);
    let size = [
        ("units", registry.units().len().into()),
        ("candidates", registry.candidates().len().into()),
        ("mentors", registry.mentors().len().into()),
    ];
    let terminal = [
        ("terminal", ctx.terminal.into()),
        ("width", width.to_string().into()),
        ("height", height.to_string().into()),
    ];
    vec![
        ctx.text_with(ui::STATUS_FILE, &[("file", file.into())]),
        ctx.text_with(ui::STATUS_SIZE, &size),
        ctx.text_with(ui::STATUS_REVISION, &[("count", ctx.revision.0.into())]),
        ctx.text_with(ui::STATUS_TERMINAL, &terminal),
        ctx.text_with(ui::STATUS_VERSION, &[("version", env!("CARGO_PKG_VERSION").into())]),
    ]
}
