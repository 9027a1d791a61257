//! The one door to the world: what a store may ask of files, locks and randomness.
//!
//! It is a trait so that the same store code runs on the real disk ([`os::OsVfs`]), and in tests on a simulated
//! one that loses power and on a faulty one that fails at the n-th call.
//! Everything that decides a run (the process number, randomness) comes through here too, so that one seed
//! repeats one run.
//!
//! **Invariants**
//! - No method repairs, retries or hides: what the disk answered is what the caller gets.
//! - No file is ever created through a name that exists already ([`Vfs::create_new`]).
//! - Nothing here knows what a store is.
//! - A disk that can tell what happens on it may, and need not ([`Vfs::watch`]): nothing is decided by it.
//!
//! Not here: which files, in which order, with which promise (`store/`).

pub mod os;
mod watch;

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// What the disk was asked to do when it refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Attempt {
    /// Reading a file, its metadata or a directory.
    Read,
    /// Creating a file or a directory.
    Create,
    /// Writing to an open file.
    Write,
    /// Asking for written data to reach the disk.
    Sync,
    /// Renaming, exchanging or linking.
    Rename,
    /// Removing a file.
    Remove,
    /// Taking a lock.
    Lock,
}

/// The disk's refusal: what was tried, on which file, and why not.
///
/// It keeps the kind and the system's number instead of the `io::Error`, so that it can be compared, copied and
/// put into words in any language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DiskError {
    /// What was tried.
    pub attempt: Attempt,
    /// The file or directory.
    pub path: PathBuf,
    /// The kind of refusal.
    pub kind: io::ErrorKind,
    /// The operating system's error number, where there is one.
    pub number: Option<i32>,
}

impl DiskError {
    /// Wraps what the operating system said about `path`.
    pub fn new(attempt: Attempt, path: &Path, error: &io::Error) -> Self {
        Self { attempt, path: path.to_path_buf(), kind: error.kind(), number: error.raw_os_error() }
    }

    /// Whether the file or a directory on the way to it does not exist.
    pub fn is_not_found(&self) -> bool {
        self.kind == io::ErrorKind::NotFound
    }

    /// Whether the place cannot be written by this user, now or at all.
    pub fn is_no_right(&self) -> bool {
        matches!(self.kind, io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem)
    }
}

impl fmt::Display for DiskError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} {}: {}", self.attempt, self.path.display(), self.kind)
    }
}

impl std::error::Error for DiskError {}

/// What is known about a file without reading it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stat {
    /// Length in bytes.
    pub len: u64,
    /// Whether it is a directory.
    pub is_dir: bool,
    /// Permission bits; 0 where the system has none.
    pub mode: u32,
    /// Number of hard links; 1 where the system does not tell.
    pub links: u64,
    /// Owner and group; zeros where the system has none.
    pub owner: (u32, u32),
    /// Device and file number, which tell a replaced file from a rewritten one; zeros where unknown.
    pub identity: (u64, u64),
}

/// How a lock is shared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LockKind {
    /// One holder; creates the lock file.
    Exclusive,
    /// Any number of readers; never creates or writes anything.
    Shared,
}

/// An open file: what can be done to it without naming it again.
pub trait OpenFile: Send {
    /// Writes all of `bytes` at the end. After an error nobody knows how much arrived.
    fn append(&mut self, bytes: &[u8]) -> Result<(), DiskError>;
    /// Returns when everything written has reached the disk. After an error it must not be asked again.
    fn sync(&mut self) -> Result<(), DiskError>;
    /// Cuts the file to `len` bytes.
    fn cut(&mut self, len: u64) -> Result<(), DiskError>;
    /// Takes over mode, and as far as the system allows owner and group, of another file.
    fn keep_rights(&mut self, like: &Stat) -> Result<(), DiskError>;
}

/// A lock that is held; dropping it gives it back.
pub trait HeldLock: Send {
    /// Leaves a line for people who wait: who holds the lock. Never read by the program to decide anything.
    fn leave_note(&mut self, note: &str) -> Result<(), DiskError>;
}

/// Something has happened in a directory that is watched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stir {
    /// Whoever wrote a file has closed it.
    Closed(PathBuf),
    /// A file was made, written, renamed or removed.
    Changed(PathBuf),
    /// Something, or a lot: the system has lost count.
    Unknown,
}

/// A watch that is kept; dropping it ends it.
pub trait HeldWatch: Send {}

/// What a store may ask of the world.
pub trait Vfs: Send + Sync {
    /// Reads a whole file.
    fn read(&self, path: &Path) -> Result<Vec<u8>, DiskError>;
    /// Reads a file from `offset` to its end; nothing when it is shorter.
    fn read_from(&self, path: &Path, offset: u64) -> Result<Vec<u8>, DiskError>;
    /// Tells what `path` is, `None` when there is nothing; follows links.
    fn stat(&self, path: &Path) -> Result<Option<Stat>, DiskError>;
    /// Lists the names in a directory, sorted.
    fn list(&self, dir: &Path) -> Result<Vec<String>, DiskError>;
    /// Follows links and answers the place a name really stands for; the last part need not exist.
    fn resolve(&self, path: &Path) -> Result<PathBuf, DiskError>;
    /// Creates a directory that only its owner may enter. It is fine when it exists.
    fn create_dir(&self, dir: &Path) -> Result<(), DiskError>;
    /// Creates a file that did not exist, readable by its owner only; refuses links.
    fn create_new(&self, path: &Path) -> Result<Box<dyn OpenFile>, DiskError>;
    /// Opens an existing file for appending.
    fn open(&self, path: &Path) -> Result<Box<dyn OpenFile>, DiskError>;
    /// Makes names created, renamed or removed in `dir` durable.
    fn sync_dir(&self, dir: &Path) -> Result<(), DiskError>;
    /// Renames a file over whatever is there, in one step.
    fn rename(&self, from: &Path, to: &Path) -> Result<(), DiskError>;
    /// Swaps two names in one step; `Unsupported` where the system cannot.
    fn exchange(&self, one: &Path, other: &Path) -> Result<(), DiskError>;
    /// Gives a file a second name that must be free.
    fn link(&self, from: &Path, to: &Path) -> Result<(), DiskError>;
    /// Removes a file.
    fn unlink(&self, path: &Path) -> Result<(), DiskError>;
    /// Takes the lock of `path`, trying for `patience`; `WouldBlock` when another one kept it all that time.
    fn lock(&self, path: &Path, kind: LockKind, patience: Duration) -> Result<Box<dyn HeldLock>, DiskError>;
    /// Tells what happens in directories from now on, on another thread; `None` where nobody can tell.
    fn watch(&self, _dirs: &[PathBuf], _told: Box<dyn Fn(Stir) + Send>) -> Option<Box<dyn HeldWatch>> {
        None
    }
    /// Gives a file or directory of this user other permission bits, through its descriptor; refuses links.
    fn set_mode(&self, _path: &Path, _mode: u32) -> Result<(), DiskError> {
        Ok(())
    }
    /// Whether this user may write here as far as can be told without trying.
    fn may_write(&self, _path: &Path) -> bool {
        true
    }
    /// What kind of file system over a network or in a program `path` lies on; `None` for one of this machine.
    fn remote_kind(&self, _path: &Path) -> Option<&'static str> {
        None
    }
    /// The user this process acts as; `None` where the system has none.
    fn user(&self) -> Option<u32> {
        None
    }
    /// The number of this process.
    fn pid(&self) -> u32;
    /// Sixty-four fresh random bits.
    fn random(&self) -> u64;
}
