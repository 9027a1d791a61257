//! Effect: what `update` wants done, as data.
//!
//! Separate from `update.rs` so that deciding and doing are never in one function.
//! Effects on the screens themselves (show, close, say) are done by `update.rs`, which owns the model while it runs;
//! all others are done by [`perform`], the only function of the screen layer that changes a session.

use chrono::NaiveDate;

use crate::domain::language::Language;
use crate::domain::record::RecordId;
use crate::tui::action::Action;
use crate::tui::gesture::Gesture;
use crate::tui::gesture::Planned;
use crate::tui::model::Notice;
use crate::tui::place::Place;
use crate::tui::place::Popup;
use crate::tui::theme::ThemeName;

/// Something to be done.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Effect {
    /// Show a screen on top of the present one, or go back to it when it is below.
    Go(Place),
    /// Show an overlay on top.
    Open(Popup),
    /// Leave the screen on top; at the last one, end the program.
    Back,
    /// Say something in the status line.
    Say(Notice),
    /// Put the cursor of the screen on a record.
    Find(RecordId),
    /// Run an action as if its key had been pressed on the screen.
    Run(Action),
    /// Type text as if somebody had, into whatever has the keys.
    Type(String),
    /// Keep a line of the palette for later palettes.
    Remember(String),
    /// Make a change to records; `.` repeats it.
    Apply(Gesture, Vec<RecordId>),
    /// Make the last gesture again, to these records.
    Repeat(Vec<RecordId>),

    /// Commit a change that is ready.
    Commit(Planned),
    /// Take back the last changes, that many.
    Undo(u32),
    /// Do undone changes again, that many.
    Redo(u32),
    /// Read the files again.
    Reload,
    /// Write the published file now.
    Publish,
    /// Compute everything for another day; none is today.
    SetDay(Option<NaiveDate>),
    /// Use another language.
    SetLanguage(Language),
    /// Use another theme.
    SetTheme(ThemeName),
    /// Draw everything anew.
    Redraw,
    /// Give the terminal to the shell for a while.
    Suspend,
    /// End the program.
    Quit,
}
