//! Mistakes of the program itself: what a panic comes to.
//!
//! ```text
//!  panic ──> the terminal is given back, the place is noted ──> Err(Mistake) ──> a sentence, the place, where the work is
//! ```
//!
//! Separate because a panic happens anywhere and is worded here only. The words that come with one are not shown: they
//! quote what was being worked on, and that may be the name of a person. The place is enough to find the mistake.
//!
//! **Invariants**
//! - Nobody's data is shown, unless `RUST_BACKTRACE` asks for the whole story.
//! - The terminal is given back before anything is said.
//! - Edits that were acknowledged are on disk before a mistake can happen to them; there is nothing to save here.
//!
//! Not here: a mistake in a thread that reads keys or files: its owner tells the program to end (`tui/event.rs`).

use std::panic;
use std::panic::AssertUnwindSafe;
use std::path::PathBuf;
use std::sync::Mutex;
use std::sync::PoisonError;

use crate::cli::error::CliError;
use crate::tui::ends;
use crate::tui::event::Ending;

/// Where the first mistake of this run was made; later ones come of it.
static PLACE: Mutex<Option<String>> = Mutex::new(None);

/// How much is said about a mistake.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Told {
    /// Only its place.
    Place,
    /// Everything there is, to whoever looks for it.
    Whole,
}

/// Runs a command that has a store open, if it does; a mistake on the way becomes an error like any other.
pub(crate) fn caught(
    told: Told,
    store: Option<PathBuf>,
    command: impl FnOnce() -> Result<(), CliError>,
) -> Result<(), CliError> {
    note(told);
    // What the command was working on is not looked at again, whole or not.
    match panic::catch_unwind(AssertUnwindSafe(command)) {
        Err(_) | Ok(Err(CliError::Ended(Ending::Broken))) => Err(CliError::Mistake { store }),
        Ok(ended) => ended,
    }
}

/// Where the mistake was made: a file of the source and its line.
pub(crate) fn place() -> String {
    PLACE.lock().unwrap_or_else(PoisonError::into_inner).clone().unwrap_or_default()
}

fn note(told: Told) {
    let usual = panic::take_hook();
    panic::set_hook(Box::new(move |mistake| {
        ends::give_back_own_terminal();
        let place = mistake.location().map(ToString::to_string);
        let mut first = PLACE.lock().unwrap_or_else(PoisonError::into_inner);
        *first = first.take().or(place);
        if told == Told::Whole {
            usual(mistake);
        }
    }));
}
