//! What two people wait for who work at once: until an edit of the one is on the screen of the other, and for the frame
//! after a key while the disk stalls.
//!
//! Both have the program with its storage thread and its watch, as in two terminals; only the terminals are missing.

use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::Receiver;
use std::sync::mpsc::channel;
use std::time::Duration;
use std::time::Instant;

use ketnap::disk::Vfs;
use ketnap::domain::Registry;
use ketnap::session::Session;
use ketnap::session::live::Live;
use ketnap::session::live::answer::Answer;
use ketnap::store::Access;
use ketnap::store::Store;
use ketnap::store::real_disk;
use ketnap::tui::app::App;
use ketnap::tui::chord::Chord;
use ketnap::tui::chord::Key;
use ketnap::tui::event::Event;
use ratatui::Terminal;
use ratatui::backend::TestBackend;

use crate::frames::setup;
use crate::measure::Table;
use crate::stalled_disk::StalledDisk;
use crate::stores::env;

/// Edits that are waited for on the other screen.
const EDITS: usize = 1_000;
/// Keys pressed while the disk stalls.
const KEYS: usize = 100;
/// How long a screen may take before the bench gives up.
const PATIENCE: Duration = Duration::from_secs(60);

/// Measures everything of this file on one registry.
pub(crate) fn measure(table: &mut Table, registry: &Registry) {
    let size = registry.candidates().len();
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("s.ron");
    drop(Session::create(&file, registry.clone(), env(1)).unwrap());
    let rounds = table.rounds(EDITS);
    table.take("an edit on the screen of another", size, seen_by_another(&file, rounds));
    table.take("a key while the disk stalls", size, keys_in_a_stall(&file));
}

/// The time from a key of the one to a frame of the other that shows it.
fn seen_by_another(file: &Path, rounds: usize) -> Vec<Duration> {
    let (mut one, mut other) = (Person::at(file, real_disk(), 2), Person::at(file, real_disk(), 3));
    one.until_saved();
    other.hear_all();
    let mut times = Vec::new();
    one.press(Key::Char('l'));
    one.press(Key::Char('l'));
    for _ in 0..rounds {
        let before = other.frame();
        let start = Instant::now();
        one.press(Key::Char('+'));
        while other.frame() == before {
            other.hear();
        }
        times.push(start.elapsed());
        one.until_saved();
        other.hear_all();
    }
    times
}

/// The time from a key to its frame while nothing can be synced; every third key is an edit.
fn keys_in_a_stall(file: &Path) -> Vec<Duration> {
    let disk = StalledDisk::default();
    let mut person = Person::at(file, Arc::new(disk.clone()), 4);
    person.press(Key::Char('l'));
    person.press(Key::Char('l'));
    disk.stall();
    let keys = [Key::Char('+'), Key::Char('j'), Key::Char('k')];
    let time = |key: &Key| {
        let start = Instant::now();
        person.press(*key);
        start.elapsed()
    };
    let times = keys.iter().cycle().take(KEYS).map(time).collect();
    assert!(person.app.unsaved() > KEYS / 4, "nothing was saved meanwhile");
    disk.go_on();
    person.until_saved();
    times
}

/// The program of one person.
struct Person {
    app: App,
    answers: Receiver<Answer>,
    terminal: Terminal<TestBackend>,
}

impl Person {
    fn at(file: &Path, disk: Arc<dyn Vfs>, seed: u64) -> Self {
        let opened = Store::open(disk, file, Access::ReadWrite).unwrap();
        let session = Session::with(opened, env(seed)).unwrap();
        let (sender, answers) = channel();
        let live = Live::in_background(session, move |answer| drop(sender.send(answer))).unwrap();
        let terminal = Terminal::new(TestBackend::new(80, 24)).unwrap();
        let mut person = Self { app: App::on(live, setup()), answers, terminal };
        person.frame();
        person
    }

    fn press(&mut self, key: Key) {
        self.app.handle(Event::Key(Chord::plain(key)));
        self.frame();
    }

    /// What the rows of the window show.
    fn frame(&mut self) -> String {
        let app = &mut self.app;
        self.terminal
            .draw(|frame| {
                app.draw(frame);
            })
            .unwrap();
        let cells = &self.terminal.backend().buffer().content;
        cells.iter().skip(2 * 80).map(ratatui::buffer::Cell::symbol).collect()
    }

    fn hear(&mut self) {
        let answer = self.answers.recv_timeout(PATIENCE).unwrap();
        self.app.handle(Event::Answered(Box::new(answer)));
    }

    fn hear_all(&mut self) {
        while let Ok(answer) = self.answers.try_recv() {
            self.app.handle(Event::Answered(Box::new(answer)));
        }
    }

    fn until_saved(&mut self) {
        while self.app.unsaved() > 0 {
            self.hear();
        }
    }
}
