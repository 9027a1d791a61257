//! Reasons to end: three signals, and a terminal that has hung up.
//!
//! All are waited for in one call, so that one thread is enough and it sleeps until there is something to do.
//!
//! **Invariants**
//! - A hang-up is a reason also where its signal is ignored, or goes to somebody else.
//! - Asking the terminal for no events takes no key away from the reader.

use std::io;
use std::io::Stdin;
use std::os::unix::net::UnixStream;

use rustix::event::PollFd;
use rustix::event::PollFlags;
use rustix::event::poll;
use rustix::io::Errno;
use signal_hook::consts::SIGHUP;
use signal_hook::consts::SIGINT;
use signal_hook::consts::SIGTERM;
use signal_hook::iterator::backend::SignalDelivery;
use signal_hook::iterator::exfiltrator::SignalOnly;

use crate::tui::event::Ending;

/// The signals, the most telling first: a window that closes may send several at once.
const SIGNALS: [(i32, Ending); 3] =
    [(SIGHUP, Ending::HangUp), (SIGTERM, Ending::Terminated), (SIGINT, Ending::Interrupted)];

/// What is waited for.
pub(super) struct Reasons {
    signals: SignalDelivery<UnixStream, SignalOnly>,
    /// The terminal, while it can be watched.
    terminal: Option<Stdin>,
}

impl Reasons {
    /// Takes over the signals.
    pub(super) fn register() -> io::Result<Self> {
        let (read, write) = UnixStream::pair()?;
        let numbers = SIGNALS.map(|(number, _)| number);
        let signals = SignalDelivery::with_pipe(read, write, SignalOnly, numbers)?;
        Ok(Self { signals, terminal: Some(io::stdin()) })
    }

    /// Sleeps until there is a reason to end.
    pub(super) fn wait(&mut self) -> Ending {
        loop {
            let seen = self.look();
            if seen.intersects(PollFlags::HUP) {
                return Ending::HangUp;
            }
            if seen.intersects(PollFlags::NVAL | PollFlags::ERR) {
                // Not every system can watch a terminal; looking again would never sleep.
                self.terminal = None;
            }
            let arrived: Vec<i32> = self.signals.pending().collect();
            if let Some((_, ending)) = SIGNALS.iter().find(|(number, _)| arrived.contains(number)) {
                return *ending;
            }
        }
    }

    /// Sleeps until a signal arrives or there is something about the terminal, and answers what.
    fn look(&self) -> PollFlags {
        let signals = PollFd::new(self.signals.get_read(), PollFlags::IN);
        let terminal = self.terminal.as_ref().map(|terminal| PollFd::new(terminal, PollFlags::empty()));
        let mut watched: Vec<PollFd<'_>> = terminal.into_iter().chain([signals]).collect();
        match poll(&mut watched, None) {
            Ok(_) if self.terminal.is_some() => watched[0].revents(),
            // A signal of somebody else's interrupts the call: look again.
            Ok(_) | Err(Errno::INTR) => PollFlags::empty(),
            Err(_) => PollFlags::NVAL,
        }
    }
}
