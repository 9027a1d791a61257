//! The real disk, which writes down every path that was asked for and what for.

use std::path::Path;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::Mutex;
use std::time::Duration;

use ketnap::disk::DiskError;
use ketnap::disk::HeldLock;
use ketnap::disk::LockKind;
use ketnap::disk::OpenFile;
use ketnap::disk::Stat;
use ketnap::disk::Vfs;
use ketnap::disk::os::OsVfs;

/// What a path was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Use {
    /// Only to look: nothing is created, changed or opened for writing.
    Look,
    /// To create, change, rename or remove something.
    Write,
}

/// The real disk with a memory.
#[derive(Clone, Default)]
pub(crate) struct RecordingDisk {
    asked: Arc<Mutex<Vec<(Use, PathBuf)>>>,
}

impl RecordingDisk {
    /// Everything asked so far, in order.
    pub(crate) fn asked(&self) -> Vec<(Use, PathBuf)> {
        self.asked.lock().unwrap().clone()
    }

    /// The paths that something was written to, or would have been.
    pub(crate) fn written(&self) -> Vec<PathBuf> {
        let asked = self.asked().into_iter();
        asked.filter(|(used, _)| *used == Use::Write).map(|(_, path)| path).collect()
    }

    fn look(&self, path: &Path) -> OsVfs {
        self.asked.lock().unwrap().push((Use::Look, path.to_path_buf()));
        OsVfs
    }

    fn write(&self, path: &Path) -> OsVfs {
        self.asked.lock().unwrap().push((Use::Write, path.to_path_buf()));
        OsVfs
    }
}

impl Vfs for RecordingDisk {
    fn read(&self, path: &Path) -> Result<Vec<u8>, DiskError> {
        self.look(path).read(path)
    }

    fn read_from(&self, path: &Path, offset: u64) -> Result<Vec<u8>, DiskError> {
        self.look(path).read_from(path, offset)
    }

    fn stat(&self, path: &Path) -> Result<Option<Stat>, DiskError> {
        self.look(path).stat(path)
    }

    fn list(&self, dir: &Path) -> Result<Vec<String>, DiskError> {
        self.look(dir).list(dir)
    }

    fn resolve(&self, path: &Path) -> Result<PathBuf, DiskError> {
        self.look(path).resolve(path)
    }

    fn create_dir(&self, dir: &Path) -> Result<(), DiskError> {
        self.write(dir).create_dir(dir)
    }

    fn create_new(&self, path: &Path) -> Result<Box<dyn OpenFile>, DiskError> {
        self.write(path).create_new(path)
    }

    fn open(&self, path: &Path) -> Result<Box<dyn OpenFile>, DiskError> {
        self.write(path).open(path)
    }

    fn sync_dir(&self, dir: &Path) -> Result<(), DiskError> {
        self.write(dir).sync_dir(dir)
    }

    fn rename(&self, from: &Path, to: &Path) -> Result<(), DiskError> {
        self.write(from);
        self.write(to).rename(from, to)
    }

    fn exchange(&self, one: &Path, other: &Path) -> Result<(), DiskError> {
        self.write(one);
        self.write(other).exchange(one, other)
    }

    fn link(&self, from: &Path, to: &Path) -> Result<(), DiskError> {
        self.look(from);
        self.write(to).link(from, to)
    }

    fn unlink(&self, path: &Path) -> Result<(), DiskError> {
        self.write(path).unlink(path)
    }

    fn lock(&self, path: &Path, kind: LockKind, patience: Duration) -> Result<Box<dyn HeldLock>, DiskError> {
        match kind {
            LockKind::Exclusive => self.write(path),
            LockKind::Shared => self.look(path),
        }
        .lock(path, kind, patience)
    }

    fn pid(&self) -> u32 {
        OsVfs.pid()
    }

    fn random(&self) -> u64 {
        OsVfs.random()
    }
}
