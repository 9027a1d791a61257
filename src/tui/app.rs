//! App: the running program without its terminal: store, looks, model, and the loop's two halves.
//!
//! ```text
//!   handle(Event)   key -> Msg -> update -> effects -> perform -> what is known at once -> update ...
//!                   answer of the storage side -> Live -> what is worth telling -> update ...
//!   draw(Frame)     refresh, view, and what was measured back into the model
//! ```
//!
//! Separate from `mod.rs::run` so that tests drive it with keys and look at frames, without a terminal.
//!
//! **Invariants**
//! - An effect is performed before the next key is looked at, so a key always meets what its predecessor left on the
//!   screen, whether it is on disk yet or not.
//! - Nothing here waits for the disk.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::time::Duration;

use chrono::NaiveDate;
use chrono::Timelike;
use ratatui::Frame;
use ratatui::layout::Size;

use crate::change::stamp::FreshBits;
use crate::domain::calendar::Year;
use crate::domain::language::Language;
use crate::i18n::collate::Collation;
use crate::i18n::ids::ui;
use crate::i18n::locale::Locale;
use crate::i18n::message::Message;
use crate::i18n::problems::stores;
use crate::session::Session;
use crate::session::live::Live;
use crate::store::notice::WhyReadOnly;
use crate::tui::availability::Why;
use crate::tui::ctx::Ctx;
use crate::tui::ctx::StoreState;
use crate::tui::effect::perform;
use crate::tui::event::Ending;
use crate::tui::event::Event;
use crate::tui::glyphs::Tier;
use crate::tui::keeping;
use crate::tui::keeping::Keeping;
use crate::tui::keymap::Keymap;
use crate::tui::look::Look;
use crate::tui::model::Measured;
use crate::tui::model::Model;
use crate::tui::model::Notice;
use crate::tui::model::Tone;
use crate::tui::pending::Press;
use crate::tui::place::Place;
use crate::tui::theme::Colors;
use crate::tui::theme::Theme;
use crate::tui::theme::ThemeName;
use crate::tui::told::Told;
use crate::tui::update::Msg;
use crate::tui::update::update;
use crate::tui::view::view;

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

    fn ctx<'a>(&'a self, live: &'a Live) -> Ctx<'a> {
        let status = live.status();
        let today = live.today();
        let as_of = self.as_of.filter(|day| *day != today);
        let read_only = status.read_only.is_some().then_some(Why::ReadOnly);
        let day = as_of.unwrap_or(today);
        Ctx {
            registry: live.registry(),
            version: live.version(),
            revision: status.revision,
            store: StoreState {
                path: live.path(),
                saved: live.saved(),
                locked: as_of.map(Why::AsOf).or(read_only),
                can_undo: live.can_undo(),
                can_redo: live.can_redo(),
                people: live.people(),
                unsaved: live.unsaved(),
                is_refused: status.is_refused,
            },
            day,
            year: Year::of(day),
            as_of,
            history: live.history(),
            by: live.env().actor(),
            env: live.env(),
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
    live: Live,
    shell: Shell,
    model: Model,
    keeping: Keeping,
}

impl App {
    /// Starts with the units of a session that is served without a thread.
    pub fn new(session: Session, setup: Setup) -> Self {
        Self::on(Live::here(session), setup)
    }

    /// Starts with the units of a session.
    pub fn on(live: Live, setup: Setup) -> Self {
        let ids = Box::new(live.env().clone());
        let (shell, model) = (Shell::new(setup, ids), Model::new(Place::Units));
        let mut app = Self { live, shell, model, keeping: Keeping::default() };
        app.live.go(app.model.screen().place().spot());
        app.model.refresh(&app.shell.ctx(&app.live));
        app.restore_drafts();
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
                    Press::Act(action, count) => self.send(Some(Msg::Act { action, count })),
                    Press::Letter(letter) => self.send(Some(Msg::Text(letter.to_string()))),
                    Press::Wait | Press::Nothing => self.model.notice = None,
                }
            }
            Event::Paste(text) => self.send(Some(Msg::Paste(text))),
            Event::Resize { width, height } => self.shell.window = Size::new(width, height),
            Event::Minute => {
                self.live.keep_up();
                self.send(None);
            }
            Event::Answered(answer) => {
                self.live.take(*answer);
                self.send(None);
                if self.live.has_died() {
                    self.shell.request = Some(Request::End(Some(Ending::Broken)));
                }
            }
            Event::Ended(ending) => self.shell.request = Some(Request::End(Some(ending))),
        }
        self.live.go(self.model.screen().place().spot());
        if let Some(text) = self.keeping.news(&self.model) {
            self.live.keep_draft(text, Vec::new());
        }
    }

    /// Draws a frame; returns where the hidden cursor waits.
    pub fn draw(&mut self, frame: &mut Frame<'_>) -> Option<ratatui::layout::Position> {
        self.shell.window = frame.area().as_size();
        let ctx = self.shell.ctx(&self.live);
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

    /// How long nothing will change by itself: until the clock shows another minute.
    pub fn idle(&self) -> Duration {
        Duration::from_secs(u64::from(60 - self.live.env().now().second().min(59)))
    }

    /// How many edits are shown that are not on disk yet.
    pub fn unsaved(&self) -> usize {
        self.live.unsaved().edits()
    }

    /// Says that there is no shell that could resume the program.
    pub(crate) fn refuse_to_suspend(&mut self) {
        self.refuse(ui::NO_SHELL);
    }

    /// Says that the program does not end, because there is something that is not saved.
    pub(crate) fn refuse_to_end(&mut self) {
        let text = self.shell.locale.text_with(ui::STILL_UNSAVED, &[("count", self.unsaved().into())]);
        self.model.notice = Some(Notice::refused(text));
    }

    /// Says that the last edits are being saved before the program ends.
    pub(crate) fn say_that_it_ends(&mut self) {
        self.model.notice = Some(Notice::done(self.shell.locale.text(ui::SAVING_BEFORE_END)));
    }

    /// Whether the last thing said was that something could not be done.
    pub(crate) fn has_refused(&self) -> bool {
        self.model.notice.as_ref().is_some_and(|notice| notice.tone == Tone::Refused)
    }

    /// Gives up what a person has left without saving it, and leaves for the next start what nobody has seen yet.
    pub(crate) fn leave_drafts(&mut self) {
        self.live.keep_draft(keeping::text_of(self.model.drafts.unseen()), Vec::new());
    }

    /// The store, for whoever ends the program.
    pub(crate) fn live(&mut self) -> &mut Live {
        &mut self.live
    }

    /// Ends a program whose session is served without a thread: gives it back, whose owner publishes and closes it.
    pub fn into_session(mut self) -> Option<Session> {
        self.leave_drafts();
        self.live.into_session()
    }

    fn refuse(&mut self, why: Message) {
        let text = self.shell.locale.text(why).into_owned();
        self.model.notice = Some(Notice::refused(text));
    }

    /// Lets a message work itself out, and whatever the store has to say: effects are performed, and what is known of
    /// them at once are messages again.
    fn send(&mut self, msg: Option<Msg>) {
        let mut waiting = VecDeque::from_iter(msg);
        loop {
            let events = std::iter::from_fn(|| self.live.next_event());
            waiting.extend(events.map(|event| Msg::Store(Told::Event(event))));
            let Some(msg) = waiting.pop_front() else { break };
            for effect in update(&mut self.model, msg, &self.shell.ctx(&self.live)) {
                let told = perform(effect, &mut self.live, &mut self.shell);
                waiting.extend(told.into_iter().map(Msg::Store));
            }
        }
        self.tell_news();
    }

    /// Brings back what was being typed when a program died.
    fn restore_drafts(&mut self) {
        let found = self.live.take_found_drafts();
        let names = keeping::restore(found, &mut self.model, &self.shell.ctx(&self.live));
        if !names.is_empty() {
            let text = self.keeping.news(&self.model).unwrap_or_default();
            self.live.keep_draft(text, names);
        }
    }

    /// Says why nothing can be changed, unless a person asked for it.
    fn tell_why_read_only(&mut self) {
        let why = self.live.status().read_only.as_ref().filter(|why| **why != WhyReadOnly::Asked);
        if let Some(why) = why {
            self.model.notice = Some(Notice::refused(stores::read_only(why, &self.shell.locale)));
        }
    }

    /// Says what the store has met on its way, unless something else is being said.
    fn tell_news(&mut self) {
        let news = self.live.take_notices();
        if let (Some(last), None) = (news.last(), &self.model.notice) {
            self.model.notice = Some(Notice::done(stores::notice(last, &self.shell.locale)));
        }
    }
}
