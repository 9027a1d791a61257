//! Watch: what a stir on disk may mean for a session.
//!
//! Separate from the disk, which knows no store, and from the thread, which wants hints and no paths.
//! A hint never decides anything: it makes the clerk look, under the shared lock, and what he finds counts.
//!
//! **Why the lock.** Whoever writes into the log closes the lock file behind himself, when his frame is durable and the
//! lock is free. One such event a turn tells everything; an event of the log itself would come while the frame is not
//! yet synced, and whoever looked then would only wait for the lock.

use std::path::Path;
use std::path::PathBuf;

use crate::disk::Stir;
use crate::disk::Vfs;
use crate::store::Store;

/// What may have happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Hint {
    /// Somebody had a turn at the store.
    Turn,
    /// The published file was written, by whomever.
    File,
    /// Somebody came, went, or moved.
    People,
    /// Anything: the system has lost count.
    Anything,
}

/// Where the things are that a session wants to hear of.
#[derive(Debug, Clone)]
pub(crate) struct Ears {
    file: PathBuf,
    home: PathBuf,
    sidecar: PathBuf,
    lock: PathBuf,
    sessions: PathBuf,
}

impl Ears {
    /// For the files of a store.
    pub(crate) fn of(store: &Store) -> Self {
        let sidecar = store.sidecar();
        Self {
            file: sidecar.file.clone(),
            home: sidecar.home().to_path_buf(),
            sidecar: sidecar.dir.clone(),
            lock: sidecar.lock(),
            sessions: sidecar.sessions(),
        }
    }

    /// The directories to be watched, as far as they are there.
    pub(crate) fn directories(&self, disk: &dyn Vfs) -> Vec<PathBuf> {
        let all = [&self.home, &self.sidecar, &self.sessions];
        let is_there = |dir: &&&PathBuf| disk.stat(dir).is_ok_and(|stat| stat.is_some());
        all.iter().filter(is_there).map(|dir| PathBuf::clone(dir)).collect()
    }

    /// What a stir may mean; most mean nothing.
    pub(crate) fn hint(&self, stir: &Stir) -> Option<Hint> {
        let (path, is_closed) = match stir {
            Stir::Unknown => return Some(Hint::Anything),
            Stir::Closed(path) => (path, true),
            Stir::Changed(path) => (path, false),
        };
        if *path == self.lock {
            return is_closed.then_some(Hint::Turn);
        }
        if *path == self.file {
            return Some(Hint::File);
        }
        if path.parent() == Some(&self.sessions) {
            // Somebody who is still coming has a dot in front.
            return path
                .file_name()
                .is_some_and(|name| !name.as_encoded_bytes().starts_with(b"."))
                .then_some(Hint::People);
        }
        (TELLS_NO_CLOSING && is_log(path)).then_some(Hint::Turn)
    }
}

/// Where the system does not tell that a file was closed, the log itself has to do.
const TELLS_NO_CLOSING: bool = !cfg!(target_os = "linux");

fn is_log(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == "log")
}
