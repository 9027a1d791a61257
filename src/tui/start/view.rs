//! Drawing the first start: one box with the choices, what is asked, and a test of the signs.

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::Position;
use ratatui::layout::Rect;

use crate::domain::language::Language;
use crate::i18n::ids::ui;
use crate::tui::action::Action;
use crate::tui::action::Mode;
use crate::tui::chord::show_sequence;
use crate::tui::glyphs::TRYING_LETTERS;
use crate::tui::start::Line;
use crate::tui::start::Start;
use crate::tui::theme::Role;
use crate::tui::widgets::fit;
use crate::tui::widgets::fit::Align;
use crate::tui::widgets::frame;
use crate::tui::widgets::frame::Areas;
use crate::tui::widgets::frame::Hint;
use crate::tui::widgets::popup;
use crate::tui::widgets::wrap;

/// Draws everything.
pub(super) fn draw(start: &Start, window: &mut Frame<'_>) {
    let areas = Areas::of(window.area());
    let buffer = window.buffer_mut();
    let name = start.locale.text(ui::APP_NAME);
    let language = start.locale.language().code().to_uppercase();
    frame::both_ends(areas.title, buffer, (&name, Role::Title), (&language, Role::Muted), &start.look);
    let width = areas.content.width.saturating_sub(4).min(76);
    let area = popup::centered(areas.content, width, 15);
    let inner = popup::draw(area, buffer, &start.locale.text(ui::START_TITLE), &start.look);
    let caret = draw_box(start, inner, buffer);
    if let Some(problem) = &start.problem {
        let line =
            Rect { x: areas.status.x + 1, width: areas.status.width.saturating_sub(2), ..areas.status };
        fit::draw(buffer, line, (problem, Role::Alert, Align::Left), &start.look);
    }
    frame::hints(areas.hints, buffer, &hints(start), &start.look);
    start.look.simplify(buffer);
    if let Some(caret) = caret {
        window.set_cursor_position(caret);
    }
}

fn draw_box(start: &Start, area: Rect, buffer: &mut Buffer) -> Option<Position> {
    let mut rows = area.rows();
    let look = &start.look;
    let mut line = |text: &str, role: Role, buffer: &mut Buffer| -> Option<Rect> {
        let row = rows.next()?;
        fit::draw(buffer, row, (text, role, Align::Left), look);
        Some(row)
    };
    let file = start.file.display().to_string();
    line(&start.locale.text_with(ui::START_NO_DATA, &[("file", file.into())]), Role::Text, buffer);
    line("", Role::Text, buffer);
    for (index, choice) in Line::ALL.into_iter().enumerate() {
        let here = index == start.cursor;
        let sign = if here { look.glyphs.cursor } else { " " };
        let text = format!("{sign} {}  {}", key(start, action(choice)), words(start, choice));
        let row = line(&text, Role::Text, buffer);
        if let (true, Some(row)) = (here, row) {
            buffer.set_style(row, look.style(Role::Selected));
        }
    }
    line("", Role::Text, buffer);
    let caret = if let Some(asked) = start.asking {
        line("", Role::Text, buffer).and_then(|row| draw_field(start, asked, row, buffer))
    } else {
        line(&signs(start), Role::Muted, buffer);
        None
    };
    line("", Role::Text, buffer);
    for message in [ui::START_KEYS, ui::START_SAFETY] {
        for sentence in wrap::lines(&start.locale.text(message), area.width) {
            line(&sentence, Role::Muted, buffer);
        }
    }
    caret
}

/// The signs and letters that a poor font shows as boxes.
fn signs(start: &Start) -> String {
    let glyphs = &start.look.glyphs;
    let blocks = format!("{}{}{}", glyphs.full, glyphs.eighths.concat(), glyphs.rest);
    let signs = [blocks.as_str(), glyphs.met, glyphs.on_pace, glyphs.close, glyphs.none].join(" ");
    [start.locale.text(ui::START_GLYPHS).as_ref(), &signs, &TRYING_LETTERS.join(" ")].join("  ")
}

fn draw_field(start: &Start, asked: Line, row: Rect, buffer: &mut Buffer) -> Option<Position> {
    let label = start.locale.text(if asked == Line::Open { ui::FIELD_FILE } else { ui::FIELD_COMMITTEE });
    let used = fit::draw(buffer, row, (&label, Role::Text, Align::Left), &start.look) + 2;
    let room = Rect { x: row.x + used, width: row.width.saturating_sub(used), ..row };
    let role = if start.problem.is_some() { Role::FieldError } else { Role::FieldFocus };
    start.field().map(|field| field.render(room, buffer, role, &start.look))
}

fn action(line: Line) -> Action {
    match line {
        Line::Sample => Action::StartSample,
        Line::New => Action::StartNew,
        Line::Open => Action::StartOpen,
        Line::Language => Action::NextLanguage,
    }
}

fn words(start: &Start, line: Line) -> String {
    let locale = &start.locale;
    match line {
        Line::Sample => locale.text_with(ui::START_TRY_SAMPLE, &[("units", start.units.into())]),
        Line::New => locale.text(ui::START_NEW_STORE).into_owned(),
        Line::Open => locale.text(ui::START_OPEN_FILE).into_owned(),
        Line::Language => {
            let own = match locale.language() {
                Language::En => Action::LanguageEn,
                Language::Vi => Action::LanguageVi,
                Language::Id => Action::LanguageId,
            };
            let name = locale.text(own.message_id()).into_owned();
            locale.text_with(ui::START_LANGUAGE, &[("language", name.into())])
        }
    }
}

fn key(start: &Start, action: Action) -> String {
    let keys = start.keymap.keys_for(action, Mode::Start);
    keys.first().map(|keys| show_sequence(keys)).unwrap_or_default()
}

fn hints(start: &Start) -> Vec<Hint> {
    let actions: &[Action] = if start.asking.is_some() {
        &[Action::Accept, Action::Cancel]
    } else {
        &[Action::MoveUp, Action::MoveDown, Action::Open, Action::NextLanguage, Action::Back]
    };
    let hint = |action: &Action| {
        let keys = start.keymap.keys_for(*action, start.mode());
        let label = if *action == Action::Back { Action::Quit } else { *action };
        Some(Hint {
            key: show_sequence(keys.first()?),
            label: start.locale.text(label.message_id()).into_owned(),
        })
    };
    actions.iter().filter_map(hint).collect()
}
