//! The real disk with a gate before every sync: while it is closed, whoever syncs waits.
//!
//! A stall of any length without a clock: the test closes the gate, looks at what the program does meanwhile, and opens
//! it again.

use std::path::Path;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::Condvar;
use std::sync::Mutex;
use std::time::Duration;

use ketnap::disk::DiskError;
use ketnap::disk::HeldLock;
use ketnap::disk::LockKind;
use ketnap::disk::OpenFile;
use ketnap::disk::Stat;
use ketnap::disk::Vfs;
use ketnap::disk::os::OsVfs;

/// The gate.
#[derive(Default)]
struct Gate {
    is_closed: Mutex<bool>,
    opened: Condvar,
}

/// The real disk with a gate.
#[derive(Clone, Default)]
pub(crate) struct StalledDisk {
    gate: Arc<Gate>,
}

impl StalledDisk {
    /// From now on every sync waits.
    pub(crate) fn stall(&self) {
        *self.gate.is_closed.lock().unwrap() = true;
    }

    /// Lets everybody through who waits.
    pub(crate) fn go_on(&self) {
        *self.gate.is_closed.lock().unwrap() = false;
        self.gate.opened.notify_all();
    }

    fn pass(&self) {
        let is_closed = self.gate.is_closed.lock().unwrap();
        drop(self.gate.opened.wait_while(is_closed, |is_closed| *is_closed).unwrap());
    }
}

struct StalledFile {
    disk: StalledDisk,
    file: Box<dyn OpenFile>,
}

impl OpenFile for StalledFile {
    fn append(&mut self, bytes: &[u8]) -> Result<(), DiskError> {
        self.file.append(bytes)
    }

    fn sync(&mut self) -> Result<(), DiskError> {
        self.disk.pass();
        self.file.sync()
    }

    fn cut(&mut self, len: u64) -> Result<(), DiskError> {
        self.file.cut(len)
    }

    fn keep_rights(&mut self, like: &Stat) -> Result<(), DiskError> {
        self.file.keep_rights(like)
    }
}

impl Vfs for StalledDisk {
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
        OsVfs.create_dir(dir)
    }

    fn create_new(&self, path: &Path) -> Result<Box<dyn OpenFile>, DiskError> {
        let file = OsVfs.create_new(path)?;
        Ok(Box::new(StalledFile { disk: self.clone(), file }))
    }

    fn open(&self, path: &Path) -> Result<Box<dyn OpenFile>, DiskError> {
        let file = OsVfs.open(path)?;
        Ok(Box::new(StalledFile { disk: self.clone(), file }))
    }

    fn sync_dir(&self, dir: &Path) -> Result<(), DiskError> {
        self.pass();
        OsVfs.sync_dir(dir)
    }

    fn rename(&self, from: &Path, to: &Path) -> Result<(), DiskError> {
        OsVfs.rename(from, to)
    }

    fn exchange(&self, one: &Path, other: &Path) -> Result<(), DiskError> {
        OsVfs.exchange(one, other)
    }

    fn link(&self, from: &Path, to: &Path) -> Result<(), DiskError> {
        OsVfs.link(from, to)
    }

    fn unlink(&self, path: &Path) -> Result<(), DiskError> {
        OsVfs.unlink(path)
    }

    fn lock(&self, path: &Path, kind: LockKind, patience: Duration) -> Result<Box<dyn HeldLock>, DiskError> {
        OsVfs.lock(path, kind, patience)
    }

    fn pid(&self) -> u32 {
        4711
    }

    fn random(&self) -> u64 {
        OsVfs.random()
    }
}
