//! `ketnap [FILE]`: the screen.
//!
//! **Not here:** everything that is drawn (`tui/`).

use std::path::Path;

use crate::cli::Run;
use crate::cli::error::CliError;
use crate::cli::open;
use crate::session::Session;
use crate::store::Access;

/// Opens a store and shows it.
pub(crate) fn run(file: Option<&Path>, run: &mut Run) -> Result<(), CliError> {
    let path = open::place(file)?;
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

/// Shows a store until the person leaves it.
pub(crate) fn show(session: Session, run: &Run) -> Result<(), CliError> {
    let _as_of = open::as_of(run, session.today())?;
    session.close()?;
    Ok(())
}
