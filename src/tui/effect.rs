//! Effect: what `update` wants done, as data.
//!
//! Separate from `update.rs` so that deciding and doing are never in one function.
//! Effects on the screens themselves (show, close, say) are done by `update.rs`, which owns the model while it runs;
//! all others are done by [`perform`], the only function of the screen layer that changes a session.

use chrono::NaiveDate;

use crate::change::edit::Edit;
use crate::domain::language::Language;
use crate::domain::record::RecordId;
use crate::domain::rule::Rejection;
use crate::session::CommitError;
use crate::session::Session;
use crate::store::error::StoreError;
use crate::tui::action::Action;
use crate::tui::app::Request;
use crate::tui::app::Shell;
use crate::tui::event::StoreEvent;
use crate::tui::gesture::Gesture;
use crate::tui::gesture::Planned;
use crate::tui::model::Notice;
use crate::tui::place::Place;
use crate::tui::place::Popup;
use crate::tui::theme::ThemeName;
use crate::tui::widgets::table::SortMark;

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
    /// Sort the screen's table by a column, by its place.
    Sort(usize, SortMark),
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

/// Does what `update` decided; returns what the store made of it.
pub(crate) fn perform(effect: Effect, session: &mut Session, shell: &mut Shell) -> Vec<StoreEvent> {
    match effect {
        Effect::Commit(planned) => vec![commit(planned, session, shell)],
        Effect::Undo(times) => vec![walk(times, session, shell, Direction::Back)],
        Effect::Redo(times) => vec![walk(times, session, shell, Direction::Forth)],
        Effect::Reload => vec![answer(session.catch_up().map(|_| StoreEvent::Reloaded))],
        Effect::Publish => vec![answer(session.publish().map(StoreEvent::Published))],
        Effect::SetLanguage(language) => {
            shell.set_language(language);
            Vec::new()
        }
        Effect::SetDay(day) => {
            shell.as_of = day;
            Vec::new()
        }
        Effect::SetTheme(theme) => {
            shell.set_theme(theme);
            Vec::new()
        }
        Effect::Redraw => ask(shell, Request::Redraw),
        Effect::Suspend => ask(shell, Request::Suspend),
        Effect::Quit => ask(shell, Request::End(None)),
        // The model's own: `update` has done them.
        Effect::Go(_)
        | Effect::Open(_)
        | Effect::Back
        | Effect::Say(_)
        | Effect::Find(_)
        | Effect::Run(_)
        | Effect::Sort(..)
        | Effect::Type(_)
        | Effect::Remember(_)
        | Effect::Apply(..)
        | Effect::Repeat(_) => Vec::new(),
    }
}

fn ask(shell: &mut Shell, request: Request) -> Vec<StoreEvent> {
    shell.request = Some(request);
    Vec::new()
}

fn answer(result: Result<StoreEvent, StoreError>) -> StoreEvent {
    result.unwrap_or_else(|error| StoreEvent::Refused(CommitError::Store(error)))
}

fn commit(planned: Planned, session: &mut Session, shell: &mut Shell) -> StoreEvent {
    let Planned { change, skipped } = planned;
    let label = change.label.clone();
    let touched = change.edits().iter().map(Edit::id).collect();
    match session.commit(change) {
        Ok(_) => {
            shell.saved = Some(session.env().time_of_day());
            StoreEvent::Committed { label, skipped, touched }
        }
        Err(why) => StoreEvent::Refused(why),
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Direction {
    Back,
    Forth,
}

/// Undoes or redoes several changes; stops where nothing is left, and tells about the last one.
fn walk(times: u32, session: &mut Session, shell: &mut Shell, direction: Direction) -> StoreEvent {
    let mut last = None;
    for _ in 0..times.max(1) {
        let walked = match direction {
            Direction::Back => session.undo(),
            Direction::Forth => session.redo(),
        };
        let walked = walked.map(|entry| {
            let touched: Vec<RecordId> = entry.change.edits().iter().map(Edit::id).collect();
            (entry.change.label.clone(), touched)
        });
        match (walked, &last) {
            (Ok(done), _) => last = Some(done),
            (Err(why), None) => return StoreEvent::Refused(why),
            (Err(_), Some(_)) => break,
        }
    }
    shell.saved = Some(session.env().time_of_day());
    match (last, direction) {
        (Some((label, touched)), Direction::Back) => StoreEvent::Undone { label, touched },
        (Some((label, touched)), Direction::Forth) => StoreEvent::Redone { label, touched },
        (None, _) => StoreEvent::Refused(CommitError::Rejected(Rejection::NothingToUndo)),
    }
}
