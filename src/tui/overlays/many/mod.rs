//! Many at once: one line becomes one record; what each line will do stands beside it before anything is saved.
//!
//! ```text
//!  ┌─ Add candidates · Xã Đông Hà ──────────────────────────┐
//!  │  1 Nguyễn Văn An; 1995                             new │
//!  │  2 Lê Quốc Bảo                            there already│
//!  │  3 Trần Thị Ba; 1995-13-40             cannot be read  │
//!  │ There is no month 13.                                  │  the line of the caret, in a sentence
//!  │ 1 new · 1 left out · 1 cannot be read                  │
//!  └─ F8 Save  Esc Cancel ──────────────────────────────────┘
//! ```
//!
//! What a line means is `exchange/lines.rs`; here it is typed, pasted and shown. Drawing is `view.rs`.
//!
//! **Invariants.** All lines are one change and one undo step. Nothing is saved while a line cannot be read: the caret
//! goes to the first one. Esc keeps what was typed for the next time.

mod view;

use crate::exchange::lines;
use crate::exchange::lines::Kind;
use crate::exchange::lines::Line;
use crate::tui::action::Action;
use crate::tui::action::Mode;
use crate::tui::ctx::Ctx;
use crate::tui::effect::Effect;
use crate::tui::gesture::Planned;
use crate::tui::model::Notice;
use crate::tui::overlays::Outcome;
use crate::tui::typing;
use crate::tui::update::Msg;
use crate::tui::widgets::list::Scrolled;
use crate::tui::widgets::text_area::TextArea;
use crate::tui::wording;

/// Lines that become records.
#[derive(Debug, Clone)]
pub(crate) struct Many {
    kind: Kind,
    area: TextArea,
    lines: Vec<Line>,
    offset: usize,
    page: usize,
    problem: Option<String>,
}

impl Many {
    /// An empty list, or one that was left before it was saved.
    pub(crate) fn new(kind: Kind, text: &str, ctx: &Ctx<'_>) -> Self {
        let area = TextArea::new(text);
        let mut many = Self { kind, area, lines: Vec::new(), offset: 0, page: 1, problem: None };
        many.read(ctx);
        many
    }

    /// What the lines are.
    pub(crate) fn kind(&self) -> Kind {
        self.kind
    }

    /// What is typed.
    pub(crate) fn text(&self) -> String {
        self.area.text()
    }

    /// What the keys are talking to.
    pub(crate) fn mode(&self) -> Mode {
        Mode::Many
    }

    /// The actions worth a hint.
    pub(crate) fn hints(&self) -> &'static [Action] {
        &[Action::SaveForm, Action::Accept]
    }

    /// The store may have changed.
    pub(crate) fn refresh(&mut self, ctx: &Ctx<'_>) {
        self.read(ctx);
    }

    /// Takes back what the last frame measured.
    pub(crate) fn settle(&mut self, scrolled: Scrolled) {
        self.offset = scrolled.offset;
        self.page = scrolled.page.max(1);
    }

    /// Acts on a message.
    pub(crate) fn update(&mut self, msg: &Msg, ctx: &Ctx<'_>) -> Outcome {
        let row = self.area.row();
        self.problem = None;
        match msg {
            Msg::Text(text) | Msg::Paste(text) => self.area.insert(text),
            Msg::Act { action, .. } => match action {
                Action::Cancel => return Outcome::Close,
                Action::SaveForm => return self.save(ctx),
                Action::Accept => self.area.break_line(),
                Action::MoveUp => self.area.go_to(row.saturating_sub(1)),
                Action::MoveDown => self.area.go_to(row + 1),
                Action::PageUp => self.area.go_to(row.saturating_sub(self.page)),
                Action::PageDown => self.area.go_to(row + self.page),
                other => typing::edit(*other).into_iter().for_each(|edit| self.area.edit(edit)),
            },
            Msg::Store(_) => {}
        }
        self.read(ctx);
        Outcome::Stay
    }

    fn read(&mut self, ctx: &Ctx<'_>) {
        self.lines = lines::read(&self.area.text(), self.kind, ctx.registry, ctx.day);
    }

    fn save(&mut self, ctx: &Ctx<'_>) -> Outcome {
        if let Some(place) = self.lines.iter().position(|line| matches!(line, Line::Fault(_))) {
            self.area.go_to(place);
            return Outcome::Stay;
        }
        let lines = self.lines.clone();
        match ctx.stamped(|stamp| lines::change(lines, ctx.registry, stamp)) {
            Ok(change) => Outcome::Done(vec![Effect::Commit(Planned::from(change))]),
            Err(why) => {
                self.problem = Some(Notice::refused(wording::rejection(&why, ctx)).text);
                Outcome::Stay
            }
        }
    }

    /// How many lines are new, left out, and not to be read.
    fn counts(&self) -> [usize; 3] {
        let count = |wanted: fn(&Line) -> bool| self.lines.iter().filter(|line| wanted(line)).count();
        [
            count(|line| matches!(line, Line::New(_))),
            count(|line| matches!(line, Line::Known(_) | Line::Repeated(_))),
            count(|line| matches!(line, Line::Fault(_))),
        ]
    }
}
