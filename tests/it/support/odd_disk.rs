//! The real disk seen with other eyes: as another user, as a file system of another machine, or without a right to write.

use std::io::ErrorKind;
use std::path::Path;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::sync::atomic::Ordering;
use std::time::Duration;

use ketnap::disk::Attempt;
use ketnap::disk::DiskError;
use ketnap::disk::HeldLock;
use ketnap::disk::LockKind;
use ketnap::disk::OpenFile;
use ketnap::disk::Stat;
use ketnap::disk::Vfs;
use ketnap::disk::os::OsVfs;

/// The real disk seen with other eyes.
#[derive(Clone, Default)]
pub(crate) struct OddDisk {
    /// Who one is, if somebody else.
    pub(crate) user: Option<u32>,
    /// What kind of file system it is, if one of another machine.
    pub(crate) remote: Option<&'static str>,
    /// Whether it can only be read at the moment.
    pub(crate) is_frozen: Arc<AtomicBool>,
}

impl OddDisk {
    /// Takes the right to write away.
    pub(crate) fn freeze(&self) {
        self.is_frozen.store(true, Ordering::SeqCst);
    }

    /// Gives the right to write back.
    pub(crate) fn thaw(&self) {
        self.is_frozen.store(false, Ordering::SeqCst);
    }

    fn check(&self, attempt: Attempt, path: &Path) -> Result<(), DiskError> {
        if self.is_frozen.load(Ordering::SeqCst) {
            return Err(DiskError::new(attempt, path, &ErrorKind::ReadOnlyFilesystem.into()));
        }
        Ok(())
    }
}

impl Vfs for OddDisk {
    fn read(&self, path: &Path) -> Result<Vec<u8>, DiskError> {
        OsVfs.read(path)
    }

    fn read_from(&self, path: &Path, offset: u64) -> Result<Vec<u8>, DiskError> {
        OsVfs.read_from(path, offset)
    }

    fn stat(&self, path: &Path) -> Result<Option<Stat>, DiskError> {
        OsVfs.stat(path)
    }

    fn list(&self, dir: &Path) -> Result<Vec<String>, DiskError> {
        OsVfs.list(dir)
    }

    fn resolve(&self, path: &Path) -> Result<PathBuf, DiskError> {
        OsVfs.resolve(path)
    }

    fn create_dir(&self, dir: &Path) -> Result<(), DiskError> {
        self.check(Attempt::Create, dir)?;
        OsVfs.create_dir(dir)
    }

    fn create_new(&self, path: &Path) -> Result<Box<dyn OpenFile>, DiskError> {
        self.check(Attempt::Create, path)?;
        OsVfs.create_new(path)
    }

    fn open(&self, path: &Path) -> Result<Box<dyn OpenFile>, DiskError> {
        self.check(Attempt::Write, path)?;
        OsVfs.open(path)
    }

    fn sync_dir(&self, dir: &Path) -> Result<(), DiskError> {
        OsVfs.sync_dir(dir)
    }

    fn rename(&self, from: &Path, to: &Path) -> Result<(), DiskError> {
        self.check(Attempt::Rename, to)?;
        OsVfs.rename(from, to)
    }

    fn exchange(&self, one: &Path, other: &Path) -> Result<(), DiskError> {
        self.check(Attempt::Rename, other)?;
        OsVfs.exchange(one, other)
    }

    fn link(&self, from: &Path, to: &Path) -> Result<(), DiskError> {
        self.check(Attempt::Rename, to)?;
        OsVfs.link(from, to)
    }

    fn unlink(&self, path: &Path) -> Result<(), DiskError> {
        self.check(Attempt::Remove, path)?;
        OsVfs.unlink(path)
    }

    fn lock(&self, path: &Path, kind: LockKind, patience: Duration) -> Result<Box<dyn HeldLock>, DiskError> {
        if kind == LockKind::Exclusive {
            self.check(Attempt::Lock, path)?;
        }
        OsVfs.lock(path, kind, patience)
    }

    fn set_mode(&self, path: &Path, mode: u32) -> Result<(), DiskError> {
        self.check(Attempt::Write, path)?;
        OsVfs.set_mode(path, mode)
    }

    fn may_write(&self, path: &Path) -> bool {
        self.check(Attempt::Write, path).is_ok() && OsVfs.may_write(path)
    }

    fn remote_kind(&self, _path: &Path) -> Option<&'static str> {
        self.remote
    }

    fn user(&self) -> Option<u32> {
        self.user.or_else(|| OsVfs.user())
    }

    fn pid(&self) -> u32 {
        OsVfs.pid()
    }

    fn random(&self) -> u64 {
        OsVfs.random()
    }
}
