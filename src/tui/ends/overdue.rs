//! Overdue: ends a program that does not end by itself.
//!
//! **Invariants**: nothing is done here that could wait without a limit; the limits add up to less than two seconds.
//! No memory of another thread is touched: whoever hangs may hold any lock.

use std::sync::mpsc::channel;
use std::thread;
use std::time::Duration;

use crate::tui::event::Ending;
use crate::tui::terminal;

/// How long the program has for ending by itself: for publishing a file of a hundred thousand candidates.
const ORDERLY: Duration = Duration::from_millis(1500);
/// How long the terminal has for taking the last bytes; one that nobody reads any more takes none.
const FAREWELL: Duration = Duration::from_millis(300);

/// Lets the program end by itself, which ends this thread too, and ends it when it does not.
pub(super) fn end(ending: Ending) -> ! {
    let (over, waiting) = channel::<()>();
    let _time_is_up = waiting.recv_timeout(ORDERLY);
    let farewell = move || {
        terminal::give_back();
        over.send(()).ok();
    };
    if thread::Builder::new().name("farewell".into()).spawn(farewell).is_ok() {
        let _given_back_or_not = waiting.recv_timeout(FAREWELL);
    }
    signal_hook::low_level::exit(i32::from(ending.code()))
}
