//! Ends: a program that was told to end, or whose terminal is gone, is over two seconds later, whatever its parts do.
//!
//! ```text
//!  SIGHUP, SIGTERM, SIGINT ─┐
//!                           ├─> watch thread ──> Event::Ended ──> the loop leaves, publishes, gives the terminal back
//!  the terminal hung up ────┘        │
//!                                    └── still here after a while ──> gives the terminal back itself, exits
//! ```
//!
//! A thread of its own, because none of the others can be relied on: the loop may be writing to a terminal that takes
//! nothing, or waiting for a disk; and reading keys spins for ever on a terminal that hung up without a signal
//! (crossterm issue 793), which happens when the signal is ignored or the program was detached.
//!
//! **Invariants**
//! - The process is gone within two seconds of the first reason to end, with the exit code of that reason.
//! - Nothing is saved here and nothing has to be: an edit that was acknowledged is on disk already.
//! - Without a reason to end the thread sleeps; it wakes up for nothing else.
//!
//! Not here: an orderly end (`run.rs` and whoever owns the session), words and exit codes of errors (`cli/error.rs`).

#[cfg(unix)]
mod overdue;
#[cfg(unix)]
mod reasons;

use std::io;

use crate::tui::event::Ending;
use crate::tui::terminal;

/// Gives the terminal back before a thread ends by a mistake of the program, if it is the thread that draws.
pub(crate) fn give_back_own_terminal() {
    terminal::give_back_own();
}

/// Tells once when the program has to end, and from then on sees to it that it does.
///
/// From the return of this function on no signal ends the program by itself.
#[cfg(unix)]
pub(super) fn watch(tell: impl FnOnce(Ending) + Send + 'static) -> io::Result<()> {
    let mut reasons = reasons::Reasons::register()?;
    let watch = move || {
        let ending = reasons.wait();
        tell(ending);
        overdue::end(ending);
    };
    std::thread::Builder::new().name("ends".into()).spawn(watch)?;
    Ok(())
}

/// Elsewhere the system ends a program whose window is closed.
#[cfg(not(unix))]
pub(super) fn watch(_: impl FnOnce(Ending) + Send + 'static) -> io::Result<()> {
    Ok(())
}
