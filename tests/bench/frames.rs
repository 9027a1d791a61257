//! What a person waits for: the first frame, and the frame after a key.

use ketnap::change::entry::Rev;
use ketnap::domain::Registry;
use ketnap::domain::language::Language;
use ketnap::session::Session;
use ketnap::store::Access;
use ketnap::tui::app::App;
use ketnap::tui::app::Setup;
use ketnap::tui::chord::Chord;
use ketnap::tui::chord::Key;
use ketnap::tui::event::Event;
use ketnap::tui::glyphs::Tier;
use ketnap::tui::theme::Colors;
use ketnap::tui::theme::ThemeName;
use ratatui::Terminal;
use ratatui::backend::TestBackend;

use crate::measure::Table;
use crate::stores::env;

/// Measures everything of this file on one registry.
pub(crate) fn measure(table: &mut Table, registry: &Registry) {
    let size = registry.candidates().len();
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("s.ron");
    drop(Session::create(&file, registry.clone(), env(1)).unwrap());
    let open = || Session::open(&file, Access::ReadWrite, env(2)).unwrap();
    table.measure_on("first frame of an open store", size, open, Window::new);
    table.measure("first frame, opening included", size, || Window::new(open()));

    let mut window = Window::new(open());
    assert!(window.text().contains("Khối") || window.text().contains("Chi bộ"), "the units are shown");
    table.measure("units: cursor down", size, || window.press(Key::Char('j')));
    table.measure("units: another order", size, || window.press(Key::Char('o')));
    window.press(Key::Char('/'));
    table.measure("units: a letter of the filter", size, || {
        window.press(Key::Char('n'));
        window.press(Key::Backspace);
    });
    window.press(Key::Esc);
    window.press(Key::Enter);
    table.measure("unit: cursor down", size, || window.press(Key::Char('j')));
    // Whoever stands in the last stage cannot go on.
    window.press(Key::Home);
    for _ in 0..size {
        if window.row().contains("Chính thức") {
            window.press(Key::Char('j'));
        }
    }
    table.measure("unit: on a stage, and undo", size, || {
        window.press(Key::Char('>'));
        window.press(Key::Char('u'));
    });
    window.press(Key::F(5));
    table.measure("mentors: cursor down", size, || window.press(Key::Char('j')));
    let edits = window.app.into_session().unwrap().status().revision;
    assert!(edits >= Rev(2), "a stage was changed and taken back");
}

/// How the program looks in benches.
pub(crate) fn setup() -> Setup {
    Setup {
        language: Language::Vi,
        theme: ThemeName::Default,
        colors: Colors::Themed,
        tier: Tier::Full,
        as_of: None,
        terminal: "bench".to_owned(),
    }
}

/// The program with a window of the usual size.
struct Window {
    app: App,
    terminal: Terminal<TestBackend>,
}

impl Window {
    /// Starts the program and draws its first frame.
    fn new(session: Session) -> Self {
        let app = App::new(session, setup());
        let mut window = Self { app, terminal: Terminal::new(TestBackend::new(80, 24)).unwrap() };
        window.draw();
        window
    }

    /// Presses a key and draws what it changed.
    fn press(&mut self, key: Key) {
        self.app.handle(Event::Key(Chord::plain(key)));
        self.draw();
    }

    fn draw(&mut self) {
        let app = &mut self.app;
        self.terminal
            .draw(|frame| {
                app.draw(frame);
            })
            .unwrap();
    }

    /// What the window shows.
    fn text(&self) -> String {
        self.terminal.backend().buffer().content.iter().map(ratatui::buffer::Cell::symbol).collect()
    }

    /// The row with the cursor.
    fn row(&self) -> String {
        let text = self.text();
        let start = text.find('►').unwrap();
        text[start..].chars().take(80).collect()
    }
}
