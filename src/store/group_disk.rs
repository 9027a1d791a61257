//! A disk on which everything that is made belongs to a group.
//!
//! Separate from the store's protocol, which creates files in a dozen places and must not remember a mode in any of
//! them: the group mode is a property of the disk it writes to.
//!
//! **Invariants**
//! - A new directory is `2770` and a new file `0660`, set through the descriptor, so the umask has no say.
//! - What belongs to another member is left as it is; only its owner may change it.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use crate::disk::{DiskError, HeldLock, HeldWatch, LockKind, OpenFile, Stat, Stir, Vfs};
use crate::store::rights::Mode;

/// A disk that holds the group mode.
pub(crate) struct GroupDisk {
    disk: Arc<dyn Vfs>,
}

impl GroupDisk {
    /// Holds the group mode on a disk.
    pub(crate) fn new(disk: Arc<dyn Vfs>) -> Self {
        Self { disk }
    }

    /// Gives something that was made just now, or earlier by this user, its bits.
    fn share(&self, path: &Path, mode: u32) -> Result<(), DiskError> {
        match self.disk.stat(path)? {
            Some(stat) if stat.mode != mode && self.disk.user() == Some(stat.owner.0) => {
                self.disk.set_mode(path, mode)
            }
            Some(_) | None => Ok(()),
        }
    }
}

/// A file that stays the group's when it takes over the rights of another.
struct GroupFile {
    file: Box<dyn OpenFile>,
}

impl OpenFile for GroupFile {
    fn append(&mut self, bytes: &[u8]) -> Result<(), DiskError> {
        self.file.append(bytes)
    }

    fn sync(&mut self) -> Result<(), DiskError> {
        self.file.sync()
    }

    fn cut(&mut self, len: u64) -> Result<(), DiskError> {
        self.file.cut(len)
    }

    fn keep_rights(&mut self, like: &Stat) -> Result<(), DiskError> {
        self.file.keep_rights(&Stat { mode: like.mode | Mode::Group.of_files(), ..*like })
    }
}

impl Vfs for GroupDisk {
    fn create_dir(&self, dir: &Path) -> Result<(), DiskError> {
        self.disk.create_dir(dir)?;
        self.share(dir, Mode::Group.of_dirs())
    }

    fn create_new(&self, path: &Path) -> Result<Box<dyn OpenFile>, DiskError> {
        let file = self.disk.create_new(path)?;
        self.share(path, Mode::Group.of_files())?;
        Ok(Box::new(GroupFile { file }))
    }

    fn open(&self, path: &Path) -> Result<Box<dyn OpenFile>, DiskError> {
        Ok(Box::new(GroupFile { file: self.disk.open(path)? }))
    }

    fn lock(&self, path: &Path, kind: LockKind, patience: Duration) -> Result<Box<dyn HeldLock>, DiskError> {
        let lock = self.disk.lock(path, kind, patience)?;
        if kind == LockKind::Exclusive {
            self.share(path, Mode::Group.of_files())?;
        }
        Ok(lock)
    }

    fn read(&self, path: &Path) -> Result<Vec<u8>, DiskError> {
        self.disk.read(path)
    }

    fn read_from(&self, path: &Path, offset: u64) -> Result<Vec<u8>, DiskError> {
        self.disk.read_from(path, offset)
    }

    fn stat(&self, path: &Path) -> Result<Option<Stat>, DiskError> {
        self.disk.stat(path)
    }

    fn list(&self, dir: &Path) -> Result<Vec<String>, DiskError> {
        self.disk.list(dir)
    }

    fn resolve(&self, path: &Path) -> Result<PathBuf, DiskError> {
        self.disk.resolve(path)
    }

    fn sync_dir(&self, dir: &Path) -> Result<(), DiskError> {
        self.disk.sync_dir(dir)
    }

    fn rename(&self, from: &Path, to: &Path) -> Result<(), DiskError> {
        self.disk.rename(from, to)
    }

    fn exchange(&self, one: &Path, other: &Path) -> Result<(), DiskError> {
        self.disk.exchange(one, other)
    }

    fn link(&self, from: &Path, to: &Path) -> Result<(), DiskError> {
        self.disk.link(from, to)
    }

    fn unlink(&self, path: &Path) -> Result<(), DiskError> {
        self.disk.unlink(path)
    }

    fn watch(&self, dirs: &[PathBuf], told: Box<dyn Fn(Stir) + Send>) -> Option<Box<dyn HeldWatch>> {
        self.disk.watch(dirs, told)
    }

    fn set_mode(&self, path: &Path, mode: u32) -> Result<(), DiskError> {
        self.disk.set_mode(path, mode)
    }

    fn may_write(&self, path: &Path) -> bool {
        self.disk.may_write(path)
    }

    fn remote_kind(&self, path: &Path) -> Option<&'static str> {
        self.disk.remote_kind(path)
    }

    fn user(&self) -> Option<u32> {
        self.disk.user()
    }

    fn pid(&self) -> u32 {
        self.disk.pid()
    }

    fn random(&self) -> u64 {
        self.disk.random()
    }
}
