//! Event: everything that can happen to the program from outside, and the channel it arrives through.
//!
//! Separate because threads meet here and nowhere else: a reader thread for keys, the watch of `ends/` and the storage
//! thread put events into one channel, and the one thread that owns the model takes them out.
//! All waiting events are taken before a frame is drawn, so thirty held keys cost one frame.
//!
//! **Invariant**: without events the program sleeps; the only wake-up of its own is the minute's.
//!
//! Not here: repairing what terminals send (`input.rs`), what a key means (`keymap.rs`), noticing that the program has
//! to end (`ends/`).
#![expect(clippy::disallowed_methods, reason = "waiting with a deadline reads the clock")]

use std::sync::mpsc::Receiver;
use std::sync::mpsc::RecvTimeoutError;
use std::sync::mpsc::Sender;
use std::sync::mpsc::channel;
use std::thread;
use std::time::Duration;
use std::time::Instant;

use crate::session::live::answer::Answer;
use crate::tui::chord::Chord;
use crate::tui::ends;
use crate::tui::input;

/// The most events taken before a frame must be drawn, so that a flood of input cannot starve the screen.
const BATCH: usize = 1024;

/// Something that happened outside.
#[derive(Debug, Clone, PartialEq)]
pub enum Event {
    /// A key was pressed.
    Key(Chord),
    /// Text was pasted; it is clean, its lines end in `\n`.
    Paste(String),
    /// The window has a new size.
    Resize {
        /// Columns.
        width: u16,
        /// Rows.
        height: u16,
    },
    /// The clock shows another minute.
    Minute,
    /// The program was told to end, or its terminal went away.
    Ended(Ending),
    /// The storage thread has carried out an order, or has met something new.
    Answered(Box<Answer>),
}

/// Why the program has to end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// The terminal is gone (SIGHUP or end of input).
    HangUp,
    /// Asked to stop (SIGTERM).
    Terminated,
    /// Interrupted from outside (SIGINT); Ctrl-C is a key like any other.
    Interrupted,
    /// A thread without which it is no use, of keys or of storage, ended by a mistake of the program.
    Broken,
}

impl Ending {
    /// The exit code: 128 and the number of the signal, as shells count; for a mistake the one that Rust has for it.
    pub fn code(self) -> u8 {
        match self {
            Self::Broken => 101,
            Self::HangUp => 129,
            Self::Interrupted => 130,
            Self::Terminated => 143,
        }
    }
}

/// The receiving end of all events.
#[derive(Debug)]
pub(crate) struct Events {
    receiver: Receiver<Event>,
    sender: Sender<Event>,
}

impl Events {
    /// Starts the reader thread and the watch for the end.
    pub(crate) fn start() -> std::io::Result<Self> {
        let (sender, receiver) = channel();
        let told = sender.clone();
        ends::watch(move |ending| {
            // Nobody listens when the program is already ending.
            told.send(Event::Ended(ending)).ok();
        })?;
        let keys = sender.clone();
        thread::Builder::new().name("keys".into()).spawn(move || read_keys(&keys))?;
        Ok(Self { receiver, sender })
    }

    /// Where another thread puts its events.
    pub(crate) fn sender(&self) -> Sender<Event> {
        self.sender.clone()
    }

    /// What is waiting already, or arrives within `patience`.
    pub(crate) fn more_within(&self, patience: Duration) -> Vec<Event> {
        let first = self.receiver.recv_timeout(patience).ok();
        let more = first.is_some().then(|| self.receiver.try_iter().take(BATCH));
        first.into_iter().chain(more.into_iter().flatten()).collect()
    }

    /// Hands over events until `is_enough` says so, or `patience` is over.
    pub(crate) fn wait_until(&self, patience: Duration, mut is_enough: impl FnMut(Event) -> bool) {
        let deadline = Instant::now() + patience;
        while let Ok(event) = self.receiver.recv_timeout(deadline.saturating_duration_since(Instant::now())) {
            if is_enough(event) {
                return;
            }
        }
    }

    /// Waits at most `idle` for something to happen, then takes everything that is waiting.
    ///
    /// Returns [`Event::Minute`] alone when nothing happened.
    pub(crate) fn next_batch(&self, idle: Duration) -> Vec<Event> {
        let first = match self.receiver.recv_timeout(idle) {
            Ok(event) => event,
            Err(RecvTimeoutError::Timeout) => Event::Minute,
            Err(RecvTimeoutError::Disconnected) => Event::Ended(Ending::HangUp),
        };
        let mut batch = vec![first];
        batch.extend(self.receiver.try_iter().take(BATCH));
        batch
    }
}

fn read_keys(sender: &Sender<Event>) {
    let _said_however_it_ends = Farewell(sender);
    while let Ok(raw) = crossterm::event::read() {
        for event in input::normalize(raw) {
            if sender.send(event).is_err() {
                return;
            }
        }
    }
}

/// Says that there are no more keys, when it is dropped: without them nobody could end the program.
struct Farewell<'s>(&'s Sender<Event>);

impl Drop for Farewell<'_> {
    fn drop(&mut self) {
        let ending = if thread::panicking() { Ending::Broken } else { Ending::HangUp };
        // Nobody listens when the program is already ending.
        self.0.send(Event::Ended(ending)).ok();
    }
}
