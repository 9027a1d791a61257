//! Confirm: a question with two buttons; the safe one has the focus.
//!
//! Asked only for what is a lot or what `u` could not make good: deleting records, taking back an admission, ending
//! the program by Ctrl-C.
//! A button answers to its first letter, in any case and with or without accents.
//!
//! **Invariant:** Enter on a question nobody has read does nothing; so does Esc.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::domain::fold::fold;
use crate::domain::record::RecordId;
use crate::i18n::ids::ui;
use crate::i18n::message::Message;
use crate::i18n::nouns;
use crate::tui::action::Action;
use crate::tui::action::Mode;
use crate::tui::ctx::Ctx;
use crate::tui::effect::Effect;
use crate::tui::gesture::Gesture;
use crate::tui::overlays::Outcome;
use crate::tui::overlays::bottom;
use crate::tui::place::Question;
use crate::tui::theme::Role;
use crate::tui::update::Msg;
use crate::tui::widgets::fit;
use crate::tui::widgets::fit::Align;
use crate::tui::widgets::list::Scrolled;
use crate::tui::widgets::popup;
use crate::tui::widgets::wrap;

/// Columns of the box.
const WIDTH: u16 = 56;
/// Names that are listed before the rest is only counted.
const MOST_NAMES: usize = 5;

/// The two buttons.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Button {
    /// Nothing happens.
    Safe,
    /// What was asked about happens.
    Go,
}

/// A question.
#[derive(Debug, Clone)]
pub(crate) struct Confirm {
    question: Question,
    focus: Button,
}

impl Confirm {
    /// Asks.
    pub(crate) fn new(question: Question, _ctx: &Ctx<'_>) -> Self {
        Self { question, focus: Button::Safe }
    }

    /// What the keys are talking to.
    pub(crate) fn mode(&self) -> Mode {
        Mode::Dialog
    }

    /// The actions worth a hint, the most wanted first.
    pub(crate) fn hints(&self) -> &'static [Action] {
        &[Action::Accept, Action::NextField]
    }

    /// The question stays what it was.
    pub(crate) fn refresh(&mut self, _ctx: &Ctx<'_>) {}

    /// Nothing scrolls.
    pub(crate) fn settle(&mut self, _scrolled: Scrolled) {}

    /// Acts on a message.
    pub(crate) fn update(&mut self, msg: &Msg, ctx: &Ctx<'_>) -> Outcome {
        match msg {
            Msg::Act { action: Action::Cancel, .. } => Outcome::Close,
            Msg::Act { action: Action::Accept, .. } => self.answer(self.focus),
            Msg::Act { action: Action::MoveLeft, .. } => self.focus_on(Button::Safe),
            Msg::Act { action: Action::MoveRight, .. } => self.focus_on(Button::Go),
            Msg::Act { action: Action::NextField | Action::PreviousField, .. } => {
                self.focus_on(if self.focus == Button::Safe { Button::Go } else { Button::Safe })
            }
            Msg::Text(text) => self.letter(text, ctx),
            Msg::Act { .. } | Msg::Paste(_) | Msg::Store(_) => Outcome::Stay,
        }
    }

    fn focus_on(&mut self, button: Button) -> Outcome {
        self.focus = button;
        Outcome::Stay
    }

    fn letter(&self, typed: &str, ctx: &Ctx<'_>) -> Outcome {
        let first = |text: &str| fold(text).chars().next();
        let answers =
            |button: &Button| first(typed).is_some() && first(typed) == first(&self.word(*button, ctx));
        let button = [Button::Safe, Button::Go].into_iter().find(answers);
        button.map_or(Outcome::Stay, |button| self.answer(button))
    }

    fn answer(&self, button: Button) -> Outcome {
        match (button, &self.question) {
            (Button::Safe, _) => Outcome::Close,
            (Button::Go, Question::Delete(records)) => {
                Outcome::Done(vec![Effect::Apply(Gesture::Delete, records.clone())])
            }
            (Button::Go, Question::TakeBackAdmission { candidates, steps }) => {
                let records = candidates.iter().copied().map(RecordId::Candidate).collect();
                Outcome::Done(vec![Effect::Apply(Gesture::Advance(*steps), records)])
            }
            (Button::Go, Question::PutBackTo { candidates, stage }) => {
                let records = candidates.iter().copied().map(RecordId::Candidate).collect();
                Outcome::Done(vec![Effect::Apply(Gesture::SetStage(stage.clone()), records)])
            }
            (Button::Go, Question::Quit) => Outcome::Done(vec![Effect::Quit]),
        }
    }

    fn word(&self, button: Button, ctx: &Ctx<'_>) -> String {
        let message = match (button, &self.question) {
            (Button::Safe, _) => ui::CONFIRM_CANCEL,
            (Button::Go, Question::Delete(_)) => ui::CONFIRM_DELETE,
            (Button::Go, Question::TakeBackAdmission { .. } | Question::PutBackTo { .. }) => {
                ui::CONFIRM_TAKE_BACK
            }
            (Button::Go, Question::Quit) => ui::CONFIRM_QUIT,
        };
        ctx.text(message).into_owned()
    }

    /// Whom or what the question is about.
    fn names(&self, ctx: &Ctx<'_>) -> Vec<String> {
        let name = |id: &RecordId| nouns::record(id, ctx.locale, ctx.registry);
        match &self.question {
            Question::Delete(records) => records.iter().map(name).collect(),
            Question::TakeBackAdmission { candidates, .. } | Question::PutBackTo { candidates, .. } => {
                candidates.iter().map(|id| name(&RecordId::Candidate(*id))).collect()
            }
            Question::Quit => Vec::new(),
        }
    }

    fn title(&self, names: &[String], ctx: &Ctx<'_>) -> String {
        let about = |(one, many): (Message, Message)| match names {
            [name] => ctx.text_with(one, &[("name", name.into())]),
            names => ctx.text_with(many, &[("count", names.len().into())]),
        };
        match self.question {
            Question::Delete(_) => about((ui::CONFIRM_DELETE_TITLE, ui::CONFIRM_DELETE_TITLE_MANY)),
            Question::TakeBackAdmission { .. } | Question::PutBackTo { .. } => {
                about((ui::CONFIRM_TAKE_BACK_TITLE, ui::CONFIRM_TAKE_BACK_TITLE_MANY))
            }
            Question::Quit => ctx.text(ui::CONFIRM_QUIT_TITLE).into_owned(),
        }
    }

    fn lines(&self, names: &[String], title: &str, ctx: &Ctx<'_>) -> Vec<String> {
        let unsaved = ctx.store.unsaved.edits();
        let text = match self.question {
            Question::Delete(_) => ui::CONFIRM_DELETE_TEXT,
            Question::TakeBackAdmission { .. } | Question::PutBackTo { .. } => ui::CONFIRM_TAKE_BACK_TEXT,
            Question::Quit if unsaved > 0 => ui::CONFIRM_QUIT_UNSAVED,
            Question::Quit => ui::CONFIRM_QUIT_TEXT,
        };
        // The frame cuts a long title; a question is never cut.
        let mut lines =
            if fit::width(title) + 8 > WIDTH { wrap::lines(title, WIDTH - 4) } else { Vec::new() };
        if names.len() > 1 {
            lines.extend(names.iter().take(MOST_NAMES).cloned());
            if names.len() > MOST_NAMES {
                lines.push(ctx.text_with(ui::CONFIRM_MORE, &[("count", (names.len() - MOST_NAMES).into())]));
            }
        }
        lines.extend(wrap::lines(&ctx.text(text), WIDTH - 4));
        lines
    }

    /// Draws it over the window.
    pub(crate) fn view(&self, ctx: &Ctx<'_>, window: Rect, buffer: &mut Buffer) -> Scrolled {
        let names = self.names(ctx);
        let title = self.title(&names, ctx);
        let lines = self.lines(&names, &title, ctx);
        let area = popup::centered(window, WIDTH, lines.len() as u16 + 5);
        let inner = popup::draw(area, buffer, &title, ctx.look);
        let mut rows = inner.rows().skip(1);
        for (line, row) in lines.iter().zip(rows.by_ref()) {
            fit::draw(buffer, row, (line, Role::Text, Align::Left), ctx.look);
        }
        let last = Rect { y: inner.bottom().saturating_sub(1), height: 1, ..inner };
        let cursor = self.draw_buttons(last, buffer, ctx);
        let keys = [
            (Some(Action::Accept), ctx.text(Action::Accept.message_id())),
            (Some(Action::NextField), ctx.text(ui::CONFIRM_OTHER)),
            (Some(Action::Cancel), ctx.text(Action::Cancel.message_id())),
        ];
        bottom::draw_keys(area, buffer, (Mode::Dialog, &keys), ctx);
        Scrolled { cursor: Some(cursor), ..Scrolled::default() }
    }

    /// Draws the buttons in the middle; returns where the focused one starts.
    fn draw_buttons(&self, line: Rect, buffer: &mut Buffer, ctx: &Ctx<'_>) -> ratatui::layout::Position {
        let buttons = [Button::Safe, Button::Go].map(|button| {
            let word = self.word(button, ctx);
            let (text, role) = if button == self.focus {
                (format!("[ {word} ]"), Role::Selected)
            } else {
                (format!("  {word}  "), Role::Text)
            };
            (button, text, role)
        });
        let wide: u16 = buttons.iter().map(|(_, text, _)| fit::width(text)).sum::<u16>() + 2;
        let mut x = line.x + line.width.saturating_sub(wide) / 2;
        let mut cursor = line.as_position();
        for (button, text, role) in buttons {
            let place = Rect { x, width: line.right().saturating_sub(x), ..line };
            let used = fit::draw(buffer, place, (&text, role, Align::Left), ctx.look);
            if button == self.focus {
                cursor = place.as_position();
            }
            x += used + 2;
        }
        cursor
    }
}
