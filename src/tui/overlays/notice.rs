//! Notice: a text to be read, longer than the status line: how the store stands, or who was skipped and why.
//!
//! It asks nothing: Enter and Esc close it, the arrows scroll.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::i18n::ids::ui;
use crate::tui::action::Action;
use crate::tui::action::Mode;
use crate::tui::company;
use crate::tui::ctx::Ctx;
use crate::tui::overlays::Outcome;
use crate::tui::overlays::bottom;
use crate::tui::theme::Role;
use crate::tui::update::Msg;
use crate::tui::widgets::fit;
use crate::tui::widgets::fit::Align;
use crate::tui::widgets::list::Scrolled;
use crate::tui::widgets::popup;
use crate::tui::widgets::wrap;

/// The widest text that is comfortable to read.
const WIDEST: u16 = 76;

/// A text to be read.
#[derive(Debug, Clone)]
pub(crate) struct NoticeSheet {
    title: String,
    lines: Vec<String>,
    offset: usize,
    page: usize,
}

impl NoticeSheet {
    /// A text with its title.
    pub(crate) fn new(title: String, lines: Vec<String>) -> Self {
        Self { title, lines, offset: 0, page: 1 }
    }

    /// File, size of the data, revision, terminal, version: for questions on the telephone.
    pub(crate) fn status(ctx: &Ctx<'_>) -> Self {
        Self::new(ctx.text(ui::STATUS_TITLE).into_owned(), status_lines(ctx))
    }

    /// What the keys are talking to.
    pub(crate) fn mode(&self) -> Mode {
        Mode::Dialog
    }

    /// The actions worth a hint.
    pub(crate) fn hints(&self) -> &'static [Action] {
        &[Action::MoveDown]
    }

    /// The text stays what it was.
    pub(crate) fn refresh(&mut self, _ctx: &Ctx<'_>) {}

    /// Takes back what the last frame measured.
    pub(crate) fn settle(&mut self, scrolled: Scrolled) {
        self.offset = scrolled.offset;
        self.page = scrolled.page.max(1);
    }

    /// Acts on a message.
    pub(crate) fn update(&mut self, msg: &Msg, _ctx: &Ctx<'_>) -> Outcome {
        let Msg::Act { action, count } = msg else { return Outcome::Stay };
        let steps = count.unwrap_or(1) as usize;
        match action {
            Action::MoveUp => self.offset = self.offset.saturating_sub(steps),
            Action::MoveDown => self.offset += steps,
            Action::PageUp => self.offset = self.offset.saturating_sub(self.page),
            Action::PageDown => self.offset += self.page,
            _ => return Outcome::Close,
        }
        Outcome::Stay
    }

    /// Draws it over the window; the offset comes back within the text.
    pub(crate) fn view(&self, ctx: &Ctx<'_>, window: Rect, buffer: &mut Buffer) -> Scrolled {
        let widest = self.lines.iter().map(|line| fit::width(line)).max().unwrap_or(0);
        let width =
            widest.max(fit::width(&self.title) + 4).clamp(30, WIDEST - 4).min(window.width.saturating_sub(8));
        let lines: Vec<String> = self.lines.iter().flat_map(|line| wrap::lines(line, width)).collect();
        let height = u16::try_from(lines.len()).unwrap_or(u16::MAX).saturating_add(2);
        let area = popup::centered(window, width + 4, height.min(window.height.saturating_sub(4)));
        let inner = popup::draw(area, buffer, &self.title, ctx.look);
        let page = usize::from(inner.height);
        let offset = self.offset.min(lines.len().saturating_sub(page));
        for (line, row) in lines.iter().skip(offset).zip(inner.rows()) {
            fit::draw(buffer, row, (line, Role::Text, Align::Left), ctx.look);
        }
        let close = (Some(Action::Cancel), ctx.text(ui::NOTICE_CLOSE));
        let more = (Some(Action::MoveDown), ctx.text(Action::MoveDown.message_id()));
        let keys = if lines.len() > page { vec![more, close] } else { vec![close] };
        bottom::draw_keys(area, buffer, (Mode::Dialog, &keys), ctx);
        Scrolled { offset, page, cursor: Some(inner.as_position()), caret: None }
    }
}

fn status_lines(ctx: &Ctx<'_>) -> Vec<String> {
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
    let people = ctx.store.people.iter().map(|person| {
        ctx.text_with(ui::STATUS_PERSON, &[("person", company::whereabouts(person, ctx).into())])
    });
    let lines = [
        ctx.text_with(ui::STATUS_FILE, &[("file", file.into())]),
        ctx.text_with(ui::STATUS_SIZE, &size),
        ctx.text_with(ui::STATUS_REVISION, &[("count", ctx.revision.0.into())]),
        ctx.text_with(ui::STATUS_TERMINAL, &terminal),
        ctx.text_with(ui::STATUS_VERSION, &[("version", env!("CARGO_PKG_VERSION").into())]),
    ];
    lines.into_iter().chain(people).collect()
}
