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
        tier: if run.view.ascii || run.surroundings.terminal == "linux" { Tier::Ascii } else { Tier::Full },
        as_of,
        terminal: run.surroundings.terminal.clone(),
    }
}
