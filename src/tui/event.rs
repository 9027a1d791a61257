//! Event: everything that can happen to the program from outside, and the channel it arrives through.
//!
//! Separate because threads meet here and nowhere else: a reader thread for keys and a signal thread put events into
//! one channel, and the one thread that owns the model takes them out.
//! All waiting events are taken before a frame is drawn, so thirty held keys cost one frame.
//!
//! **Invariant**: without events the program sleeps; the only wake-up of its own is the minute's.
//!
//! Not here: repairing what terminals send (`input.rs`), what a key means (`keymap.rs`).
#![cfg_attr(
    unix,
    doc = "The hang-up of the terminal comes as a signal: reading would spin on a closed terminal."
)]

use std::sync::mpsc::Receiver;
use std::sync::mpsc::RecvTimeoutError;
use std::sync::mpsc::Sender;
use std::sync::mpsc::channel;
use std::thread;
use std::time::Duration;

use crate::change::label::Label;
use crate::domain::id::CandidateId;
use crate::domain::record::RecordId;
use crate::domain::rule::Rejection;
use crate::session::CommitError;
use crate::store::notice::Publication;
use crate::tui::chord::Chord;
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
}

/// What the store made of an effect.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum StoreEvent {
    /// A change is in the store, durably.
    Committed {
        /// What it was.
        label: Label,
        /// Candidates it left out, and why.
        skipped: Vec<(CandidateId, Rejection)>,
        /// The records it touched.
        touched: Vec<RecordId>,
    },
    /// Changes were taken back; the label is the last one's.
    Undone {
        /// What was taken back.
        label: Label,
        /// The records it touched.
        touched: Vec<RecordId>,
    },
    /// Changes were done again; the label is the last one's.
    Redone {
        /// What was done again.
        label: Label,
        /// The records it touched.
        touched: Vec<RecordId>,
    },
    /// The store refused, nothing has changed.
    Refused(CommitError),
    /// What others have saved was taken in.
    Reloaded,
    /// The published file was brought up to date, or left alone.
    Published(Publication),
}

/// Why the program has to end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// The terminal is gone (SIGHUP or end of input).
    HangUp,
    /// Asked to stop (SIGTERM).
    Terminated,
}

/// The receiving end of all events.
#[derive(Debug)]
pub(crate) struct Events {
    receiver: Receiver<Event>,
}

impl Events {
    /// Starts the reader thread and the signal thread.
    pub(crate) fn start() -> std::io::Result<Self> {
        let (sender, receiver) = channel();
        watch_signals(sender.clone())?;
        thread::Builder::new().name("keys".into()).spawn(move || read_keys(&sender))?;
        Ok(Self { receiver })
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
    while let Ok(raw) = crossterm::event::read() {
        for event in input::normalize(raw) {
            if sender.send(event).is_err() {
                return;
            }
        }
    }
    // Reading failed: there is no terminal any more. Nobody listens when the program is already ending.
    sender.send(Event::Ended(Ending::HangUp)).ok();
}

#[cfg(unix)]
fn watch_signals(sender: Sender<Event>) -> std::io::Result<()> {
    use signal_hook::consts::SIGHUP;
    use signal_hook::consts::SIGTERM;
    use signal_hook::iterator::Signals;

    let mut signals = Signals::new([SIGHUP, SIGTERM])?;
    let watch = move || {
        for signal in signals.forever() {
            let ending = if signal == SIGHUP { Ending::HangUp } else { Ending::Terminated };
            if sender.send(Event::Ended(ending)).is_err() {
                return;
            }
        }
    };
    thread::Builder::new().name("signals".into()).spawn(watch)?;
    Ok(())
}

#[cfg(not(unix))]
fn watch_signals(_: Sender<Event>) -> std::io::Result<()> {
    Ok(())
}
