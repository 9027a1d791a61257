//! App: the running program without its terminal: session, looks, model, and the loop's two halves.
//!
//! ```text
//!   handle(Event)   key -> Msg -> update -> effects -> perform -> answers -> update ...
//!   draw(Frame)     refresh, view, and what was measured back into the model
//! ```
//!
//! Separate from `mod.rs::run` so that tests drive it with keys and look at frames, without a terminal.
//!
//! **Invariant**: an effect is performed before the next key is looked at, so a key always meets the state its
//! predecessor left.

use std::cell::RefCell;
use std::time::Duration;

use chrono::NaiveDate;
use chrono::NaiveTime;
use chrono::Timelike;
use ratatui::Frame;
use ratatui::layout::Size;

use crate::change::entry::Rev;
use crate::change::stamp::FreshBits;
use crate::domain::calendar::Year;
use crate::domain::language::Language;
use crate::i18n::collate::Collation;
use crate::i18n::ids::ui;
use crate::i18n::locale::Locale;
use crate::i18n::problems::stores;
use crate::session::Session;
use crate::store::notice::WhyReadOnly;
use crate::tui::availability::Why;
use crate::tui::ctx::Ctx;
use crate::tui::ctx::StoreState;
use crate::tui::effect::Effect;
use crate::tui::effect::perform;
use crate::tui::event::Ending;
use crate::tui::event::Event;
use crate::tui::glyphs::Tier;
use crate::tui::keymap::Keymap;
use crate::tui::look::Look;
use crate::tui::model::Measured;
use crate::tui::model::Model;
use crate::tui::model::Notice;
use crate::tui::pending::Press;
use crate::tui::place::Place;
use crate::tui::theme::Colors;
use crate::tui::theme::Theme;
use crate::tui::theme::ThemeName;
use crate::tui::update::Msg;
use crate::tui::update::update;
use crate::tui::view::view;

/// Up to how many candidates the file is published a second after an edit; writing 10 000 takes 0.1 s (measured by
/// the bench), and nobody should wait longer than twice that for a key. Larger files are published with the minute.
const PROMPT_UP_TO: usize = 20_000;

/// How the program is to look and behave; made from settings and flags.
#[derive(Debug, Clone)]
pub struct Setup {
    /// The language at the start.
    pub language: Language,
    /// The theme at the start.
    pub theme: ThemeName,
    /// Whether colors may be used.
    pub colors: Colors,
    /// The signs the terminal can show.
    pub tier: Tier,
    /// The day to look at, when it is not today.
    pub as_of: Option<NaiveDate>,
    /// What the terminal calls itself.
    pub terminal: String,
}

/// Something the loop around the program has to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Request {
    /// Draw everything anew.
    Redraw,
    /// Give the terminal to the shell for a while.
    Suspend,
    /// End: because a person wanted to, or because of a signal.
    End(Option<Ending>),
}

/// The looks, words and keys in use, and what else belongs to no screen.
pub(crate) struct Shell {
    pub(crate) locale: Locale,
    pub(crate) collation: Collation,
    pub(crate) look: Look,
    pub(crate) request: Option<Request>,
    pub(crate) saved: Option<NaiveTime>,
    pub(crate) as_of: Option<NaiveDate>,
    colors: Colors,
    keymap: Keymap,
    terminal: String,
    window: Size,
    ids: RefCell<Box<dyn FreshBits>>,
}

impl Shell {
    fn new(setup: Setup, ids: Box<dyn FreshBits>) -> Self {
        Self {
            locale: Locale::new(setup.language),
            collation: Collation::new(setup.language),
            look: Look::new(setup.colors.allowed(setup.theme), setup.tier),
            colors: setup.colors,
            request: None,
            saved: None,
            keymap: Keymap::built_in().0,
            as_of: setup.as_of,
            terminal: setup.terminal,
            window: Size::new(80, 24),
            ids: RefCell::new(ids),
        }
    }

    /// Uses another language from now on.
    pub(crate) fn set_language(&mut self, language: Language) {
        self.locale = Locale::new(language);
        self.collation = Collation::new(language);
    }

    /// Uses another theme from now on.
    pub(crate) fn set_theme(&mut self, theme: ThemeName) {
        self.look.theme = Theme::built_in(self.colors.allowed(theme));
    }

    fn ctx<'a>(&'a self, session: &'a Session) -> Ctx<'a> {
        let status = session.status();
        let today = session.today();
        let as_of = self.as_of.filter(|day| *day != today);
        let read_only = status.read_only.is_some().then_some(Why::ReadOnly);
        let day = as_of.unwrap_or(today);
        Ctx {
            registry: session.registry(),
            revision: status.revision,
            store: StoreState {
                path: session.path(),
                saved: self.saved,
                locked: as_of.map(Why::AsOf).or(read_only),
                can_undo: session.can_undo(),
                can_redo: session.can_redo(),
            },
            day,
            year: Year::of(day),
            as_of,
            by: session.env().actor(),
            locale: &self.locale,
            collation: &self.collation,
            keymap: &self.keymap,
            look: &self.look,
            window: self.window,
            terminal: &self.terminal,
            ids: &self.ids,
        }
    }
}

/// The running program.
pub struct App {
    session: Session,
    shell: Shell,
    model: Model,
    /// The last revision whose publication was tried.
    published: Rev,
}

impl App {
    /// Starts with the units of a session.
    pub fn new(session: Session, setup: Setup) -> Self {
        let ids = Box::new(session.env().clone());
        let published = session.status().revision;
        let (shell, model) = (Shell::new(setup, ids), Model::new(Place::Units));
        let mut app = Self { session, shell, model, published };
        app.model.refresh(&app.shell.ctx(&app.session));
        app.tell_why_read_only();
        app.tell_news();
        app
    }

    /// Draws everything in a theme of its own making; for tests that want to tell roles apart.
    pub fn with_theme(mut self, theme: Theme) -> Self {
        self.shell.look.theme = theme;
        self
    }

    /// Reacts to something that happened.
    pub fn handle(&mut self, event: Event) {
        match event {
            Event::Key(chord) => {
                let mode = self.model.mode();
                match self.model.pending.press(chord, mode, &self.shell.keymap) {
                    Press::Act(action, count) => self.send(Msg::Act { action, count }),
                    Press::Letter(letter) => self.send(Msg::Text(letter.to_string())),
                    Press::Wait | Press::Nothing => self.model.notice = None,
                }
            }
            Event::Paste(text) => self.send(Msg::Paste(text)),
            Event::Resize { width, height } => self.shell.window = Size::new(width, height),
            Event::Minute => self.keep_up(),
            Event::Ended(ending) => self.shell.request = Some(Request::End(Some(ending))),
        }
    }

    /// Draws a frame; returns where the hidden cursor waits.
    pub fn draw(&mut self, frame: &mut Frame<'_>) -> Option<ratatui::layout::Position> {
        self.shell.window = frame.area().as_size();
        let ctx = self.shell.ctx(&self.session);
        self.model.refresh(&ctx);
        let measured: Measured = view(&self.model, &ctx, frame.buffer_mut());
        self.model.settle(measured);
        if let Some(caret) = measured.caret() {
            frame.set_cursor_position(caret);
        }
        measured.cursor()
    }

    /// What the loop has to do, once.
    pub fn take_request(&mut self) -> Option<Request> {
        self.shell.request.take()
    }

    /// How long nothing will change by itself: until the clock shows another minute,
    /// or a second after an edit, when the published file is brought up to date.
    pub fn idle(&self) -> Duration {
        let is_behind = self.published < self.session.status().revision;
        // Once for each revision: a file that cannot be written now is tried again with the minute.
        if is_behind && self.session.registry().candidates().len() <= PROMPT_UP_TO {
            return Duration::from_secs(1);
        }
        Duration::from_secs(u64::from(60 - self.session.env().now().second().min(59)))
    }

    /// Says that there is no shell that could resume the program.
    pub(crate) fn refuse_to_suspend(&mut self) {
        let text = self.shell.locale.text(ui::NO_SHELL).into_owned();
        self.model.notice = Some(Notice::refused(text));
    }

    /// Ends the program: gives back the session, whose owner publishes and closes it.
    pub fn into_session(self) -> Session {
        self.session
    }

    /// Lets a message work itself out: its effects are performed, and their answers are messages again.
    fn send(&mut self, msg: Msg) {
        let mut waiting = vec![msg];
        while let Some(msg) = waiting.pop() {
            let effects = update(&mut self.model, msg, &self.shell.ctx(&self.session));
            for effect in effects {
                let answers = perform(effect, &mut self.session, &mut self.shell);
                waiting.extend(answers.into_iter().map(Msg::Store));
            }
        }
        self.tell_news();
    }

    /// Once a minute: takes in what others saved, and brings the published file up to date.
    ///
    /// Nobody asked, so what goes wrong is told when somebody does ask; but that the file is no longer brought up to
    /// date is told at once, and once.
    fn keep_up(&mut self) {
        let before = self.session.status().stopped;
        self.published = self.session.status().revision;
        for effect in [Effect::Reload, Effect::Publish] {
            perform(effect, &mut self.session, &mut self.shell);
        }
        let stopped = self.session.status().stopped.filter(|now| before != Some(*now));
        if let Some(why) = stopped {
            self.model.notice = Some(Notice::refused(stores::diverged(why, &self.shell.locale)));
        }
        self.tell_news();
    }

    /// Says why nothing can be changed, unless a person asked for it.
    fn tell_why_read_only(&mut self) {
        let status = self.session.status();
        if let Some(why) = status.read_only.filter(|why| *why != WhyReadOnly::Asked) {
            self.model.notice = Some(Notice::refused(stores::read_only(&why, &self.shell.locale)));
        }
    }

    /// Says what the store has met on its way, unless something else is being said.
    fn tell_news(&mut self) {
        let news = self.session.take_notices();
        if let (Some(last), None) = (news.last(), &self.model.notice) {
            self.model.notice = Some(Notice::done(stores::notice(last, &self.shell.locale)));
        }
    }
}
