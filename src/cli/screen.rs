//! `ketnap [FILE]`: the screen.
//!
//! **Not here:** everything that is drawn (`tui/`).

use std::path::Path;

use chrono::NaiveDate;

use crate::cli::Run;
use crate::cli::error::CliError;
use crate::cli::open;
use crate::session::Session;
use crate::store::Access;
use crate::tui;
use crate::tui::app::Setup;
use crate::tui::glyphs::Tier;
use crate::tui::theme::Colors;
use crate::tui::theme::ThemeName;

/// Opens a store and shows it.
pub(crate) fn run(file: Option<&Path>, run: &mut Run) -> Result<(), CliError> {
    let path = open::place(file)?;
    open::check_is_there(&path, file)?;
    let access = if run.view.read_only { Access::ReadOnly } else { Access::ReadWrite };
    check_terminal(run)?;
    let session = Session::open(&path, access, open::env(run)?)?;
    show(session, run)
}

/// Refuses to draw where nobody would see it; screens are no data.
pub(crate) fn check_terminal(run: &Run) -> Result<(), CliError> {
    if run.surroundings.is_terminal && run.surroundings.terminal != "dumb" {
        Ok(())
    } else {
        Err(CliError::NoTerminal)
    }
}

/// Shows a store until the person leaves it, then brings its file up to date.
pub(crate) fn show(session: Session, run: &Run) -> Result<(), CliError> {
    let as_of = open::as_of(run, session.today())?;
    let left = tui::run::run(session, setup(as_of, run)).map_err(CliError::Terminal)?;
    left.session.close()?;
    match left.ending {
        None => Ok(()),
        Some(ending) => Err(CliError::Ended(ending)),
    }
}

fn setup(as_of: Option<NaiveDate>, run: &Run) -> Setup {
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
