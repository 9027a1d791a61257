//! Which store a command is about, and for which day.

use std::path::Path;
use std::path::PathBuf;

use chrono::Local;
use chrono::NaiveDate;
use directories::ProjectDirs;

use crate::cli::Run;
use crate::cli::error::CliError;
use crate::cli::error::Offer;
use crate::domain::text::Text;
use crate::i18n::dates;
use crate::i18n::dates::Toward;
use crate::session::Session;
use crate::session::env::Env;
use crate::store::Access;
use crate::store::Store;
use crate::store::copies::Copies;
use crate::store::error::StoreError;
use crate::store::real_disk;
use crate::store::rights::Terms;

/// The store of a user who names none.
const USUAL_NAME: &str = "district.ron";
/// Who acts when the system does not say.
const NOBODY: &str = "unknown";

/// The file named, or the one in the user's data directory.
pub(crate) fn place(file: Option<&Path>) -> Result<PathBuf, CliError> {
    if let Some(file) = file {
        return Ok(file.to_path_buf());
    }
    let dirs = ProjectDirs::from("", "", "ketnap").ok_or(CliError::NoPlace)?;
    Ok(dirs.data_dir().join(USUAL_NAME))
}

/// Opens a store to look at it; nothing is created or written.
pub(crate) fn for_reading(run: &Run, file: Option<&Path>) -> Result<Session, CliError> {
    let path = place(file)?;
    check_is_there(&path, file)?;
    session(&path, Access::ReadOnly, run)
}

/// Opens a store; where its journal cannot be read, says what could be begun anew with.
pub(crate) fn session(path: &Path, access: Access, run: &Run) -> Result<Session, CliError> {
    Session::open(path, Terms { access, limits: run.limits }, env(run)?).map_err(|why| match why {
        StoreError::Damaged { .. } => CliError::Damaged { offer: offer(path), why },
        why => why.into(),
    })
}

/// The copy that a store whose journal is lost could be begun anew with.
fn offer(path: &Path) -> Option<Offer> {
    let disk = real_disk();
    let copies = Copies::of(&*disk, path).ok()?;
    let (number, copy) = copies.newest_readable()?;
    let day = copy.at.map(|at| at.with_timezone(&Local).date_naive());
    Some(Offer { file: path.to_path_buf(), number, rev: copy.rev.unwrap_or_default(), day })
}

/// Whether there is an earlier copy of a store that can be read.
pub(crate) fn has_copies(path: &Path) -> bool {
    let copies = Copies::of(&*real_disk(), path);
    copies.is_ok_and(|copies| copies.newest_readable().is_some())
}

/// Says what is missing before anything else is tried: the file named, or the store that nobody named.
///
/// A store whose file is gone can still be opened from what lies beside it, so its directory counts too.
pub(crate) fn check_is_there(path: &Path, named: Option<&Path>) -> Result<(), CliError> {
    if Store::exists(&*real_disk(), path)? {
        return Ok(());
    }
    let path = path.to_path_buf();
    Err(if named.is_some() { StoreError::Missing { path }.into() } else { CliError::NoStore { path } })
}

/// Clock, randomness and person of this run.
pub(crate) fn env(run: &Run) -> Result<Env, CliError> {
    let named = run.surroundings.actor.as_deref().and_then(|name| Text::new(name).ok());
    named.map_or_else(|| Text::new(NOBODY), Ok).map(Env::system).map_err(CliError::Name)
}

/// The day asked for, if one was.
pub(crate) fn as_of(run: &Run, today: NaiveDate) -> Result<Option<NaiveDate>, CliError> {
    let asked = run.view.as_of.as_deref();
    asked.map(|typed| dates::parse(typed, today, Toward::Past).map_err(CliError::Date)).transpose()
}

/// The day a table is about: the one asked for, or the store's today.
pub(crate) fn day(run: &Run, session: &Session) -> Result<NaiveDate, CliError> {
    let today = session.today();
    Ok(as_of(run, today)?.unwrap_or(today))
}
