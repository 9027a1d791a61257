//! Drawing the lines that become records: number, text, and what will become of each.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::exchange::lines::Draft;
use crate::exchange::lines::Fault;
use crate::exchange::lines::Kind;
use crate::exchange::lines::Line;
use crate::i18n::ids::ui;
use crate::i18n::nouns;
use crate::i18n::problems::rejections;
use crate::i18n::problems::typed;
use crate::tui::action::Action;
use crate::tui::action::Mode;
use crate::tui::ctx::Ctx;
use crate::tui::overlays::bottom;
use crate::tui::overlays::many::Many;
use crate::tui::theme::Role;
use crate::tui::widgets::fit;
use crate::tui::widgets::fit::Align;
use crate::tui::widgets::list::Scrolled;
use crate::tui::widgets::list::settle_offset;
use crate::tui::widgets::popup;

/// The widest box that is comfortable to read.
const WIDEST: u16 = 100;
/// Columns of the line's number.
const NUMBER: u16 = 4;
/// Lines below the text: a rule, a sentence about the line of the caret, the counts.
const FOOT: u16 = 3;

impl Many {
    /// Draws it over the window.
    pub(crate) fn view(&self, ctx: &Ctx<'_>, window: Rect, buffer: &mut Buffer) -> Scrolled {
        let area = popup::centered(window, WIDEST.min(window.width), window.height.saturating_sub(4));
        let inner = popup::draw(area, buffer, &self.title(ctx), ctx.look);
        let page = inner.height.saturating_sub(FOOT);
        let rows = usize::from(page);
        let length = self.area.lines().len();
        let offset = settle_offset(self.offset, self.area.row(), rows, length);
        let mut caret = None;
        for (y, index) in (offset..length.min(offset + rows)).enumerate() {
            let line = Rect { y: inner.y + y as u16, height: 1, ..inner };
            caret = caret.or(self.draw_line(index, line, buffer, ctx));
        }
        let foot = Rect { y: inner.y + page, height: FOOT.min(inner.height), ..inner };
        self.draw_foot(foot, buffer, ctx);
        let save = (Some(Action::SaveForm), ctx.text(Action::SaveForm.message_id()));
        let cancel = (Some(Action::Cancel), ctx.text(Action::Cancel.message_id()));
        bottom::draw_keys(area, buffer, (Mode::Many, &[save, cancel]), ctx);
        Scrolled { offset, page: rows, cursor: caret, caret }
    }

    fn title(&self, ctx: &Ctx<'_>) -> String {
        match self.kind {
            Kind::Units => ctx.text(ui::MANY_UNITS).into_owned(),
            Kind::Mentors => ctx.text(ui::MANY_MENTORS).into_owned(),
            Kind::Candidates(unit) => {
                let name = ctx.registry.unit(&unit).map_or("", |unit| unit.name.as_str());
                ctx.text_with(ui::MANY_CANDIDATES, &[("unit", name.into())])
            }
        }
    }

    fn draw_line(
        &self,
        index: usize,
        line: Rect,
        buffer: &mut Buffer,
        ctx: &Ctx<'_>,
    ) -> Option<ratatui::layout::Position> {
        let number = Rect { width: NUMBER.min(line.width), ..line };
        let text = format!("{:>3}", index + 1);
        fit::draw(buffer, number, (&text, Role::Muted, Align::Left), ctx.look);
        let (word, role) =
            self.lines.get(index).map_or((String::new(), Role::Text), |line| verdict(line, ctx));
        let rest = Rect { x: line.x + NUMBER, width: line.width.saturating_sub(NUMBER), ..line };
        let used = fit::draw(buffer, rest, (&word, role, Align::Right), ctx.look) + 1;
        let field = Rect { width: rest.width.saturating_sub(used), ..rest };
        let is_here = index == self.area.row();
        let role = if is_here { Role::FieldFocus } else { Role::Text };
        let caret = self.area.lines()[index].render(field, buffer, role, ctx.look);
        is_here.then_some(caret)
    }

    fn draw_foot(&self, foot: Rect, buffer: &mut Buffer, ctx: &Ctx<'_>) {
        let line = |y: u16| Rect { y: foot.y + y, height: 1, ..foot };
        fit::draw_rule(buffer, line(0), ctx.look);
        let sentence = self.problem.clone().map(|problem| (problem, Role::Alert));
        let (sentence, role) = sentence.unwrap_or_else(|| self.sentence(ctx));
        fit::draw(buffer, line(1), (&sentence, role, Align::Left), ctx.look);
        let [new, left_out, faults] = self.counts();
        let counts = [("new", new.into()), ("out", left_out.into()), ("faults", faults.into())];
        let counts = ctx.text_with(ui::MANY_COUNTS, &counts);
        fit::draw(buffer, line(2), (&counts, Role::Status, Align::Left), ctx.look);
    }

    /// What becomes of the line of the caret, or else how lines are written.
    fn sentence(&self, ctx: &Ctx<'_>) -> (String, Role) {
        match self.lines.get(self.area.row()) {
            Some(Line::Fault(fault)) => (fault_words(fault, ctx), Role::Bad),
            Some(Line::Known(id)) => {
                let name = nouns::record(id, ctx.locale, ctx.registry);
                (ctx.text_with(ui::MANY_KNOWN_IS, &[("name", name.into())]), Role::Warn)
            }
            Some(Line::Repeated(line)) => {
                (ctx.text_with(ui::MANY_REPEATED_IS, &[("line", (*line).into())]), Role::Warn)
            }
            Some(Line::Blank | Line::New(_)) | None => {
                let message = match self.kind {
                    Kind::Units => ui::MANY_HOW_UNITS,
                    Kind::Candidates(_) => ui::MANY_HOW_CANDIDATES,
                    Kind::Mentors => ui::MANY_HOW_MENTORS,
                };
                (ctx.text(message).into_owned(), Role::Muted)
            }
        }
    }
}

/// What becomes of a line, in one or two words.
fn verdict(line: &Line, ctx: &Ctx<'_>) -> (String, Role) {
    let word = |message| ctx.text(message).into_owned();
    match line {
        Line::Blank => (String::new(), Role::Text),
        Line::New(Draft::Unit(_, kind)) => {
            let known = ctx.registry.committee().kinds.iter().find(|known| known.id == *kind);
            let kind = known.map_or("", |kind| kind.name.in_language(ctx.locale.language()));
            (format!("{}{}{kind}", word(ui::MANY_NEW), ctx.look.glyphs.separator), Role::Good)
        }
        Line::New(Draft::Mentor(_, unit)) => {
            let unit = ctx.registry.unit(unit).map_or("", |unit| unit.name.as_str());
            (format!("{}{}{unit}", word(ui::MANY_NEW), ctx.look.glyphs.separator), Role::Good)
        }
        Line::New(Draft::Candidate(..)) => (word(ui::MANY_NEW), Role::Good),
        Line::Known(_) => (word(ui::MANY_KNOWN), Role::Warn),
        Line::Repeated(_) => (word(ui::MANY_REPEATED), Role::Warn),
        Line::Fault(_) => (word(ui::MANY_FAULT), Role::Bad),
    }
}

fn fault_words(fault: &Fault, ctx: &Ctx<'_>) -> String {
    match fault {
        Fault::Name(why) => typed::text(why, ctx.locale),
        Fault::Born(why) => typed::date(why, ctx.locale),
        Fault::Birth(year) => {
            let why = crate::domain::rule::Rejection::Birth { year: *year };
            rejections::rejection(&why, ctx.locale, ctx.registry)
        }
        Fault::TooMany => ctx.text(ui::MANY_TOO_MANY).into_owned(),
        Fault::UnknownKind(text) => ctx.text_with(ui::MANY_UNKNOWN_KIND, &[("text", text.into())]),
        Fault::UnknownUnit(text) => ctx.text_with(ui::MANY_UNKNOWN_UNIT, &[("text", text.into())]),
        Fault::NoUnit => ctx.text(ui::MANY_NO_UNIT).into_owned(),
    }
}
