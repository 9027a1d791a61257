//! The program with its storage thread, and without a terminal: keys in, frames out, answers when the test takes them.
//!
//! The rig (`rig.rs`) is quicker and serves most tests; this one is for what happens between a key and the disk.

use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::Receiver;
use std::sync::mpsc::channel;
use std::time::Duration;

use ketnap::disk::Vfs;
use ketnap::domain::language::Language;
use ketnap::session::Session;
use ketnap::session::live::Live;
use ketnap::session::live::answer::Answer;
use ketnap::store::Access;
use ketnap::store::Store;
use ketnap::tui::app::App;
use ketnap::tui::event::Event;
use ratatui::Terminal;
use ratatui::backend::TestBackend;

use crate::support::dump;
use crate::support::rig::chords;
use crate::support::rig::setup;
use crate::support::store_dir::env;

/// How long anything may take before the test gives up: far more than a loaded machine needs.
const PATIENCE: Duration = Duration::from_secs(60);

/// The running program.
pub(crate) struct Stage {
    app: App,
    answers: Receiver<Answer>,
}

impl Stage {
    /// Opens a store for a person and shows its units.
    pub(crate) fn open(file: &Path, disk: Arc<dyn Vfs>, person: &str) -> Self {
        let opened = Store::open(disk, file, Access::ReadWrite).unwrap();
        let session = Session::with(opened, env(person)).unwrap();
        let (sender, answers) = channel();
        let live = Live::in_background(session, move |answer| drop(sender.send(answer))).unwrap();
        Self { app: App::on(live, setup(Language::En)), answers }
    }

    /// Presses keys, a frame before each of them; returns the frames, one behind each key.
    pub(crate) fn press(&mut self, script: &str) -> Vec<String> {
        self.frame();
        let press = |chord| {
            self.app.handle(Event::Key(chord));
            self.frame()
        };
        chords(script).into_iter().map(press).collect()
    }

    /// The frame now.
    pub(crate) fn frame(&mut self) -> String {
        let mut terminal = Terminal::new(TestBackend::new(80, 24)).unwrap();
        terminal
            .draw(|frame| {
                self.app.draw(frame);
            })
            .unwrap();
        dump::text(terminal.backend().buffer())
    }

    /// The row of the frame that contains a text.
    pub(crate) fn row(&mut self, text: &str) -> String {
        let frame = self.frame();
        let row = frame.lines().find(|line| line.contains(text));
        row.unwrap_or_else(|| panic!("no {text} in\n{frame}")).trim_end().to_owned()
    }

    /// Takes answers until the frame is as wanted; what the storage side has not said by then is not waited for.
    pub(crate) fn until(&mut self, what: &str, is_there: impl Fn(&str) -> bool) -> String {
        loop {
            let frame = self.frame();
            if is_there(&frame) {
                return frame;
            }
            self.hear_or(|| format!("waited for {what}, the frame is\n{frame}"));
        }
    }

    /// Takes the next answer.
    pub(crate) fn hear(&mut self) {
        self.hear_or(|| "no answer came".to_owned());
    }

    fn hear_or(&mut self, complaint: impl FnOnce() -> String) {
        match self.answers.recv_timeout(PATIENCE) {
            Ok(answer) => self.app.handle(Event::Answered(Box::new(answer))),
            Err(why) => panic!("{why}: {}", complaint()),
        }
    }

    /// Takes answers until every edit is saved or refused.
    pub(crate) fn until_settled(&mut self) -> String {
        self.until("the end of saving", |frame| !frame.contains("saving…"))
    }

    /// How many edits are shown and not saved.
    pub(crate) fn unsaved(&self) -> usize {
        self.app.unsaved()
    }
}
