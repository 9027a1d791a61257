//! `ketnap [FILE]`: the screen.
//!
//! **Not here:** everything that is drawn (`tui/`).

use std::path::Path;

use chrono::NaiveDate;

use crate::cli::Run;
use crate::cli::error::CliError;
use crate::cli::first_start;
use crate::cli::open;
use crate::session::Session;
use crate::store::Access;
use crate::store::notice::Publication;
use crate::tui::app::Setup;
use crate::tui::event::Ending;
use crate::tui::glyphs::Tier;
use crate::tui::run::Stage;
use crate::tui::theme::Colors;
use crate::tui::theme::ThemeName;

/// Opens a store and shows it; where nobody named one and there is none, asks what to begin with.
pub(crate) fn run(file: Option<&Path>, run: &mut Run) -> Result<(), CliError> {
    let path = open::place(file)?;
    match open::check_is_there(&path, file) {
        Err(CliError::NoStore { path }) if is_screen(run) => return first_start::run(&path, run),
        there => there?,
    }
    check_terminal(run)?;
    let access = if run.view.read_only { Access::ReadOnly } else { Access::ReadWrite };
    let session = open::session(&path, access, run)?;
    show(session, run)
}

/// Refuses to draw where nobody would see it; screens are no data.
pub(crate) fn check_terminal(run: &Run) -> Result<(), CliError> {
    if is_screen(run) { Ok(()) } else { Err(CliError::NoTerminal) }
}

fn is_screen(run: &Run) -> bool {
    run.surroundings.is_terminal && run.surroundings.terminal != "dumb"
}

/// Shows a store until the person leaves it, then brings its file up to date.
pub(crate) fn show(session: Session, run: &Run) -> Result<(), CliError> {
    // Read before the terminal is taken, so that a mistake in it is said where it can be read.
    let setup = setup(open::as_of(run, session.today())?, run);
    let stage = Stage::take(setup.colors).map_err(CliError::Terminal)?;
    show_on(stage, session, setup)
}

/// The same on a terminal that was taken before.
pub(crate) fn show_on(stage: Stage, session: Session, setup: Setup) -> Result<(), CliError> {
    let left = stage.show(session, setup).map_err(CliError::Terminal)?;
    if left.ending == Some(Ending::Broken) {
        return ended(left.ending);
    }
    if left.unsaved > 0 {
        return Err(CliError::Unsaved { count: left.unsaved, ending: left.ending });
    }
    let publication = left.publication.transpose()?;
    ended(left.ending)?;
    match publication {
        Some(Publication::Stopped(why)) => Err(CliError::NotPublished(why)),
        // What is not published is in the log, and the next opening publishes it.
        Some(Publication::Done | Publication::NothingNew) | None => Ok(()),
    }
}

/// What a signal that ended the screen makes of the exit code.
pub(crate) fn ended(ending: Option<Ending>) -> Result<(), CliError> {
    ending.map_or(Ok(()), |ending| Err(CliError::Ended(ending)))
}

/// How the screen looks and behaves, by flags and surroundings.
pub(crate) fn setup(as_of: Option<NaiveDate>, run: &Run) -> Setup {
    let is_colorless = run.view.no_color || run.surroundings.no_color;
    Setup {
        language: run.locale.language(),
        theme: ThemeName::Default,
        colors: if is_colorless { Colors::Off } else { Colors::Themed },
        tier: tier(run),
        as_of,
        terminal: run.surroundings.terminal.clone(),
    }
}

/// The signs that the terminal can show, as far as it says so.
fn tier(run: &Run) -> Tier {
    let charset = run.surroundings.locale.as_deref().and_then(|locale| locale.split_once('.'));
    let is_utf8 = charset.is_none_or(|(_, charset)| charset.to_ascii_lowercase().starts_with("utf"));
    if run.view.ascii || !is_utf8 {
        Tier::Ascii
    } else if run.surroundings.terminal == "linux" {
        // The console's font has no eighth blocks.
        Tier::Wgl4
    } else {
        Tier::Full
    }
}
