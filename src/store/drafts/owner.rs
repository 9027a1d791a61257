//! Owner: whether the program that writes a draft still lives.
//!
//! A file beside the draft is locked as long as its program runs; the system gives the lock back at the end of the
//! process, however it ends. Who else has the store open is another question, asked of other files
//! (`session/live/presence.rs`), because it may be answered wrongly and this one may not.
//!
//! **Invariant**: as long as an [`Owner`] lives, everybody finds the lock of its name taken.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use crate::disk::{DiskError, HeldLock, LockKind, Vfs};

/// How long one's own new lock is waited for: only somebody who takes it for a dead one's holds it, and not for long.
const PATIENCE: Duration = Duration::from_millis(200);
/// What the name of a lock ends with.
const ENDING: &str = ".lock";

/// The program that writes the draft of this name.
pub(super) struct Owner {
    disk: Arc<dyn Vfs>,
    path: PathBuf,
    name: String,
    _lock: Box<dyn HeldLock>,
}

impl Owner {
    /// Takes a name that nobody has.
    pub(super) fn new(disk: Arc<dyn Vfs>, dir: &Path) -> Result<Self, DiskError> {
        loop {
            let name = format!("{}-{:016x}", disk.pid(), disk.random());
            let path = path(dir, &name);
            let lock = disk.lock(&path, LockKind::Exclusive, PATIENCE)?;
            // Who clears away the dead may have met the file before it was locked; then the lock has no name any more.
            if disk.stat(&path)?.is_some() {
                return Ok(Self { disk, path, name, _lock: lock });
            }
        }
    }

    /// The name.
    pub(super) fn name(&self) -> &str {
        &self.name
    }
}

impl Drop for Owner {
    fn drop(&mut self) {
        // Left behind it says nothing wrong: its lock is free from now on.
        let _left = self.disk.unlink(&self.path);
    }
}

/// Whether the program of this name still lives.
pub(super) fn is_alive(disk: &dyn Vfs, dir: &Path, name: &str) -> bool {
    let tried = disk.lock(&path(dir, name), LockKind::Shared, Duration::ZERO);
    tried.is_err_and(|error| error.kind == ErrorKind::WouldBlock)
}

/// Removes the locks of programs that are gone.
pub(super) fn clear_dead(disk: &dyn Vfs, dir: &Path) {
    let names = disk.list(dir).unwrap_or_default();
    for lock in names.iter().filter(|name| name.ends_with(ENDING)).map(|name| dir.join(name)) {
        // Removed while it is held, so that nobody who is just taking it believes to have it.
        if let Ok(_held) = disk.lock(&lock, LockKind::Shared, Duration::ZERO) {
            let _left = disk.unlink(&lock);
        }
    }
}

fn path(dir: &Path, name: &str) -> PathBuf {
    dir.join(format!(".{name}{ENDING}"))
}
