//! The rig: the real program without a terminal: a world, keys, a frame.
//!
//! `Rig::new(world).size(80, 24).language(Language::Vi).keys("j<enter>a").type_text("Lan").keys("<enter>").frame()`
//!
//! The clock stands still, ids follow from a seed, the store lies in a directory that disappears with the rig.

use chrono::DateTime;
use chrono::NaiveDate;
use chrono::Utc;
use ketnap::domain::Registry;
use ketnap::domain::language::Language;
use ketnap::domain::text::Text;
use ketnap::session::Session;
use ketnap::session::env::Env;
use ketnap::store::Access;
use ketnap::tui::app::App;
use ketnap::tui::app::Request;
use ketnap::tui::app::Setup;
use ketnap::tui::chord::Chord;
use ketnap::tui::chord::Key;
use ketnap::tui::event::Event;
use ketnap::tui::glyphs::Tier;
use ketnap::tui::theme::Colors;
use ketnap::tui::theme::ThemeName;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use tempfile::TempDir;

use crate::support::dump;

/// The moment at which every test happens: noon of the sample's own day.
const NOW: &str = "2023-06-30T10:42:00Z";

/// A program that is being driven.
pub(crate) struct Rig {
    app: Option<App>,
    setup: Setup,
    access: Access,
    size: (u16, u16),
    ended: bool,
    requested: Option<Request>,
    person: &'static str,
    dir: TempDir,
}

impl Rig {
    /// The program on a store with these records.
    pub(crate) fn new(registry: Registry) -> Self {
        let dir = TempDir::new().unwrap();
        let session = Session::create(&dir.path().join("s.ron"), registry, env("lan", 1)).unwrap();
        session.close().unwrap();
        let setup = setup(Language::En);
        Self {
            app: None,
            setup,
            access: Access::ReadWrite,
            size: (80, 24),
            ended: false,
            requested: None,
            person: "lan",
            dir,
        }
    }

    /// In a window of this size.
    pub(crate) fn size(mut self, width: u16, height: u16) -> Self {
        self.size = (width, height);
        self
    }

    /// In this language.
    pub(crate) fn language(mut self, language: Language) -> Self {
        self.setup.language = language;
        self
    }

    /// With these signs.
    pub(crate) fn tier(mut self, tier: Tier) -> Self {
        self.setup.tier = tier;
        self
    }

    /// Seen on this day.
    pub(crate) fn seen_on(mut self, day: NaiveDate) -> Self {
        self.setup.as_of = Some(day);
        self
    }

    /// Without the right to change anything.
    pub(crate) fn read_only(mut self) -> Self {
        self.access = Access::ReadOnly;
        self
    }

    /// Presses keys: letters as they are, others in angle brackets: `jj<enter>`, `<ctrl-r>`, `<lt>` for `<`.
    pub(crate) fn keys(mut self, script: &str) -> Self {
        for chord in chords(script) {
            self.event(Event::Key(chord));
        }
        self
    }

    /// Presses chords.
    pub(crate) fn press(mut self, chords: &[Chord]) -> Self {
        for chord in chords {
            self.event(Event::Key(*chord));
        }
        self
    }

    /// What the last key asked of the loop around the program.
    pub(crate) fn requested(&self) -> Option<Request> {
        self.requested
    }

    /// Types text letter by letter.
    pub(crate) fn type_text(mut self, text: &str) -> Self {
        for letter in text.chars() {
            self.event(Event::Key(Chord::plain(Key::Char(letter))));
        }
        self
    }

    /// Pastes text.
    pub(crate) fn paste(mut self, text: &str) -> Self {
        self.event(Event::Paste(text.to_owned()));
        self
    }

    /// Leaves the program and starts it anew on the same store.
    pub(crate) fn restart(mut self) -> Self {
        self.start();
        let app = self.app.take().unwrap();
        app.into_session().unwrap().close().unwrap();
        self.ended = false;
        self
    }

    /// Ends the program in the middle of whatever it does; the next key starts it anew on the same store.
    pub(crate) fn crash(mut self) -> Self {
        // The thread of the real program does within a second what the minute does here.
        self.event(Event::Minute);
        self.app = None;
        self
    }

    /// With somebody else at the keyboard from the next start on.
    pub(crate) fn person(mut self, name: &'static str) -> Self {
        self.person = name;
        self
    }

    /// Puts something else in the place of a text in the store's file, between two runs.
    pub(crate) fn edit_by_hand(self, from: &str, to: &str) -> Self {
        let rig = self.restart();
        let file = rig.dir.path().join("s.ron");
        let text = std::fs::read_to_string(&file).unwrap();
        assert_eq!(text.matches(from).count(), 1, "{from}");
        std::fs::write(&file, text.replace(from, to)).unwrap();
        rig
    }

    /// What is in a file beside the store, if there is one.
    pub(crate) fn beside(&self, name: &str) -> Option<String> {
        std::fs::read_to_string(self.dir.path().join(name)).ok()
    }

    /// Whether the program has ended.
    pub(crate) fn has_ended(&self) -> bool {
        self.ended
    }

    /// The records in the store now.
    pub(crate) fn registry(mut self) -> Registry {
        self.start();
        self.app.take().unwrap().into_session().unwrap().registry().clone()
    }

    /// The frame in two planes: text, and the role of each cell.
    pub(crate) fn frame(mut self) -> String {
        dump::planes(&self.draw())
    }

    /// The frame, and the rig to go on with.
    pub(crate) fn peek(mut self) -> (String, Self) {
        (dump::planes(&self.draw()), self)
    }

    /// The text of the frame.
    pub(crate) fn text(mut self) -> String {
        dump::text(&self.draw())
    }

    /// The text of one line of the frame, counted from the top or, when negative, from the bottom.
    pub(crate) fn line(&mut self, index: i32) -> String {
        let text = dump::text(&self.draw());
        let lines: Vec<&str> = text.lines().collect();
        let index = if index < 0 { lines.len() as i32 + index } else { index };
        lines[usize::try_from(index).unwrap()].trim_end().to_owned()
    }

    fn event(&mut self, event: Event) {
        self.start();
        // A frame before each key, as in the real loop: what was measured goes back into the model.
        self.draw();
        let app = self.app.as_mut().unwrap();
        app.handle(event);
        self.requested = app.take_request();
        self.ended |= matches!(self.requested, Some(Request::End(_)));
    }

    fn start(&mut self) {
        if self.app.is_none() {
            let session =
                Session::open(&self.dir.path().join("s.ron"), self.access, env(self.person, 2)).unwrap();
            self.app = Some(App::new(session, self.setup.clone()).with_theme(dump::theme()));
        }
    }

    fn draw(&mut self) -> Buffer {
        self.start();
        let app = self.app.as_mut().unwrap();
        let mut terminal = Terminal::new(TestBackend::new(self.size.0, self.size.1)).unwrap();
        terminal
            .draw(|frame| {
                app.draw(frame);
            })
            .unwrap();
        terminal.backend().buffer().clone()
    }
}

/// How the program looks in tests.
pub(crate) fn setup(language: Language) -> Setup {
    Setup {
        language,
        theme: ThemeName::Default,
        colors: Colors::Themed,
        tier: Tier::Full,
        as_of: None,
        terminal: "test".to_owned(),
    }
}

fn env(person: &str, seed: u64) -> Env {
    let now: DateTime<Utc> = NOW.parse().unwrap();
    Env::fixed(Text::new(person).unwrap(), now, seed)
}

/// The keys of a script.
pub(crate) fn chords(script: &str) -> Vec<Chord> {
    let mut chords = Vec::new();
    let mut rest = script;
    while let Some(first) = rest.chars().next() {
        let named = rest.strip_prefix('<').and_then(|named| named.split_once('>'));
        match named {
            Some(("lt", after)) => {
                chords.push(Chord::plain(Key::Char('<')));
                rest = after;
            }
            Some((name, after)) => {
                chords.push(name.parse().unwrap());
                rest = after;
            }
            None => {
                chords.push(Chord::plain(Key::Char(first)));
                rest = &rest[first.len_utf8()..];
            }
        }
    }
    chords
}
