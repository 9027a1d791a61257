//! `ketnap demo`: the sample in a store of its own that is gone afterwards.

use std::path::PathBuf;

use crate::change::stamp::FreshBits;
use crate::cli::Run;
use crate::cli::error::CliError;
use crate::cli::open;
use crate::cli::screen;
use crate::session::Session;
use crate::session::starter;
use crate::store::real_disk;

/// Shows the sample and takes it away again.
pub(crate) fn run(run: &mut Run) -> Result<(), CliError> {
    screen::check_terminal(run)?;
    let (session, _until_the_end) = begin(run)?;
    screen::show(session, run)
}

/// The sample in a store of its own, and the directory that takes it away when it is dropped.
pub(crate) fn begin(run: &Run) -> Result<(Session, TemporaryDirectory), CliError> {
    let dir = TemporaryDirectory::new(open::env(run)?.fresh_bits())?;
    let session = Session::create(&dir.path.join("sample.ron"), starter::sample()?, open::env(run)?)?;
    Ok((session, dir))
}

/// A directory of this run alone, removed when it is dropped.
pub(crate) struct TemporaryDirectory {
    path: PathBuf,
}

impl TemporaryDirectory {
    /// Makes a directory that only this user may enter, under a name that nobody can guess.
    fn new(bits: u64) -> Result<Self, CliError> {
        let path = std::env::temp_dir().join(format!("ketnap-demo-{bits:016x}"));
        real_disk().create_dir(&path).map_err(|error| CliError::Store(error.into()))?;
        Ok(Self { path })
    }
}

impl Drop for TemporaryDirectory {
    #[expect(clippy::disallowed_methods, reason = "a demonstration cleans up the directory that it made")]
    fn drop(&mut self) {
        // What cannot be removed is sample data, and the system clears its temporary directory.
        let _left_behind = std::fs::remove_dir_all(&self.path);
    }
}
