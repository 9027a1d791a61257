//! First start: what is shown when there is no store yet: the sample, a new store, another file, the language.
//!
//! A small program of its own in front of the screen program, because that one cannot be without a session.
//! It makes nothing; it ends with a [`Choice`], and whoever started it makes or opens the store.
//!
//! **Invariants**: nothing is written here; Esc in a field goes back to the choices with what was typed kept.

mod view;

use std::path::Path;
use std::path::PathBuf;

use ratatui::Frame;

use crate::domain::language::Language;
use crate::domain::text::Name;
use crate::i18n::locale::Locale;
use crate::i18n::problems::typed;
use crate::session::starter;
use crate::tui::action::Action;
use crate::tui::action::Mode;
use crate::tui::app::Setup;
use crate::tui::event::Ending;
use crate::tui::event::Event;
use crate::tui::keymap::Keymap;
use crate::tui::look::Look;
use crate::tui::pending::Pending;
use crate::tui::pending::Press;
use crate::tui::typing;
use crate::tui::update::Msg;
use crate::tui::widgets::text_input::TextInput;

/// What a person wants to begin with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Choice {
    /// The sample district, to try things out.
    Sample,
    /// A new store for this committee.
    New(Name),
    /// A file there is.
    Open(PathBuf),
}

/// How the first start was left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Started {
    /// What was chosen; none when the person left.
    pub choice: Option<Choice>,
    /// The language chosen on the way.
    pub language: Language,
    /// The signal that ended it, if one did.
    pub ending: Option<Ending>,
}

/// The lines to choose from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Line {
    Sample,
    New,
    Open,
    Language,
}

impl Line {
    const ALL: [Self; 4] = [Self::Sample, Self::New, Self::Open, Self::Language];
}

/// The first start without its terminal.
pub struct Start {
    file: PathBuf,
    locale: Locale,
    look: Look,
    keymap: Keymap,
    pending: Pending,
    cursor: usize,
    fields: [TextInput; 2],
    asking: Option<Line>,
    problem: Option<String>,
    answer: Option<Started>,
    redraw: bool,
    units: usize,
}

impl Start {
    /// The choices, in the language of the setup; `file` is where a store was looked for, `problem` why the last
    /// choice came to nothing.
    pub fn new(setup: &Setup, file: &Path, problem: Option<String>) -> Self {
        Self {
            file: file.to_path_buf(),
            locale: Locale::new(setup.language),
            look: Look::new(setup.colors.allowed(setup.theme), setup.tier),
            keymap: Keymap::built_in().0,
            pending: Pending::default(),
            cursor: 0,
            fields: [TextInput::default(), TextInput::default()],
            asking: None,
            problem,
            answer: None,
            redraw: false,
            units: starter::sample().map_or(0, |sample| sample.units().len()),
        }
    }

    /// Reacts to something that happened.
    pub fn handle(&mut self, event: Event) {
        match event {
            Event::Key(chord) => match self.pending.press(chord, self.mode(), &self.keymap) {
                Press::Act(action, _) if self.asking.is_some() => self.act_in_field(action),
                Press::Act(action, _) => self.act(action),
                Press::Letter(letter) => self.type_text(&Msg::Text(letter.to_string())),
                Press::Wait | Press::Nothing => {}
            },
            Event::Paste(text) => self.type_text(&Msg::Paste(text)),
            Event::Ended(ending) => self.end(None, Some(ending)),
            Event::Resize { .. } | Event::Minute | Event::Answered(_) => {}
        }
    }

    /// Draws the choices, or the field of the one that asks for something.
    pub fn draw(&self, frame: &mut Frame<'_>) {
        view::draw(self, frame);
    }

    /// Whether everything is to be drawn anew, once.
    pub(crate) fn take_redraw(&mut self) -> bool {
        std::mem::take(&mut self.redraw)
    }

    /// What the person has decided, once.
    pub fn take_answer(&mut self) -> Option<Started> {
        self.answer.take()
    }

    fn mode(&self) -> Mode {
        if self.asking.is_some() { Mode::Form } else { Mode::Start }
    }

    fn act(&mut self, action: Action) {
        match action {
            Action::MoveUp => self.cursor = self.cursor.saturating_sub(1),
            Action::MoveDown => self.cursor = (self.cursor + 1).min(Line::ALL.len() - 1),
            Action::Open => self.choose(Line::ALL[self.cursor]),
            Action::StartSample => self.choose(Line::Sample),
            Action::StartNew => self.choose(Line::New),
            Action::StartOpen => self.choose(Line::Open),
            Action::NextLanguage => self.choose(Line::Language),
            Action::Back | Action::Interrupt => self.end(None, None),
            Action::Redraw => self.redraw = true,
            _ => {}
        }
    }

    fn act_in_field(&mut self, action: Action) {
        match action {
            Action::Cancel => {
                self.asking = None;
                self.problem = None;
            }
            Action::Accept | Action::SaveForm => self.accept(),
            Action::Interrupt => self.end(None, None),
            Action::Redraw => self.redraw = true,
            action => self.type_text(&Msg::Act { action, count: None }),
        }
    }

    fn choose(&mut self, line: Line) {
        self.cursor = Line::ALL.iter().position(|other| *other == line).unwrap_or(0);
        self.problem = None;
        match line {
            Line::Sample => self.end(Some(Choice::Sample), None),
            Line::New | Line::Open => self.asking = Some(line),
            Line::Language => self.locale = Locale::new(next(self.locale.language())),
        }
    }

    fn field(&self) -> Option<&TextInput> {
        match self.asking? {
            Line::Open => Some(&self.fields[1]),
            Line::Sample | Line::New | Line::Language => Some(&self.fields[0]),
        }
    }

    fn type_text(&mut self, msg: &Msg) {
        let field = match self.asking {
            Some(Line::Open) => &mut self.fields[1],
            Some(_) => &mut self.fields[0],
            None => return,
        };
        if typing::apply(field, msg) {
            self.problem = None;
        }
    }

    fn accept(&mut self) {
        let Some(typed) = self.field().map(|field| field.value().trim().to_owned()) else { return };
        match self.asking {
            Some(Line::Open) if !typed.is_empty() => {
                self.end(Some(Choice::Open(PathBuf::from(typed))), None);
            }
            _ => match Name::new(&typed) {
                Ok(name) if self.asking == Some(Line::New) => self.end(Some(Choice::New(name)), None),
                Ok(_) => {}
                Err(why) => self.problem = Some(typed::text(&why, &self.locale)),
            },
        }
    }

    fn end(&mut self, choice: Option<Choice>, ending: Option<Ending>) {
        self.answer = Some(Started { choice, language: self.locale.language(), ending });
    }
}

fn next(language: Language) -> Language {
    let place = Language::ALL.iter().position(|other| *other == language).unwrap_or(0);
    Language::ALL[(place + 1) % Language::ALL.len()]
}
