//! Effect: what `update` wants done, as data.
//!
//! Separate from `update.rs` so that deciding and doing are never in one function.
//! Effects on the screens themselves (show, close, say) are done by `update.rs`, which owns the model while it runs;
//! all others are done by [`perform`], the only function of the screen layer that asks something of a store.

use chrono::NaiveDate;

use crate::change::entry::Rev;
use crate::domain::language::Language;
use crate::domain::record::RecordId;
use crate::domain::rule::Rejection;
use crate::exchange::sheet::Format;
use crate::session::CommitError;
use crate::session::live::Live;
use crate::session::live::asking::Ordered;
use crate::session::live::order::Ticket;
use crate::session::live::told::StoreEvent;
use crate::tui::action::Action;
use crate::tui::app::Request;
use crate::tui::app::Shell;
use crate::tui::gesture::Gesture;
use crate::tui::gesture::Planned;
use crate::tui::model::Notice;
use crate::tui::place::Place;
use crate::tui::place::Popup;
use crate::tui::theme::ThemeName;
use crate::tui::told::Told;
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
    /// Take back one entry of the history.
    TakeBack(Rev),
    /// Read everything that ever happened.
    ReadHistory,
    /// Write the table of the screen as something, into a new file.
    Export(Format),
    /// Write a new file beside the store: stem and ending of its name, and what is in it.
    Write(String, &'static str, String),
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

/// Does what `update` decided. What is asked of the store is answered later: here is only what is known at once.
pub(crate) fn perform(effect: Effect, live: &mut Live, shell: &mut Shell) -> Vec<Told> {
    match effect {
        Effect::Commit(planned) => vec![commit(planned, live)],
        Effect::Undo(times) => walk(times, |after| live.undo(after)),
        Effect::Redo(times) => walk(times, |after| live.redo(after)),
        Effect::Reload => {
            live.catch_up();
            Vec::new()
        }
        Effect::Publish => {
            live.publish();
            Vec::new()
        }
        Effect::TakeBack(rev) => vec![match live.take_back(rev) {
            Ok(ordered) => Told::Ordered(ordered, Vec::new()),
            Err(why) => refused(why),
        }],
        Effect::ReadHistory => {
            live.read_history();
            Vec::new()
        }
        Effect::Write(stem, extension, text) => {
            live.export(stem, extension, text);
            Vec::new()
        }
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
        | Effect::Export(_)
        | Effect::Type(_)
        | Effect::Remember(_)
        | Effect::Apply(..)
        | Effect::Repeat(_) => Vec::new(),
    }
}

fn ask(shell: &mut Shell, request: Request) -> Vec<Told> {
    shell.request = Some(request);
    Vec::new()
}

fn commit(planned: Planned, live: &mut Live) -> Told {
    let Planned { change, skipped } = planned;
    match live.submit(change) {
        Ok(ordered) => Told::Ordered(ordered, skipped),
        Err(why) => refused(why),
    }
}

/// Undoes or redoes several changes; stops where nothing is left.
fn walk(times: u32, mut step: impl FnMut(Option<Ticket>) -> Result<Ordered, Rejection>) -> Vec<Told> {
    let mut last = None;
    let mut msgs = Vec::new();
    for _ in 0..times.max(1) {
        match (step(last), last) {
            (Ok(ordered), _) => {
                last = Some(ordered.ticket);
                msgs.push(Told::Ordered(ordered, Vec::new()));
            }
            (Err(why), None) => msgs.push(refused(why)),
            (Err(_), Some(_)) => break,
        }
    }
    msgs
}

fn refused(why: Rejection) -> Told {
    Told::Event(StoreEvent::Refused { ticket: None, why: CommitError::Rejected(why) })
}
