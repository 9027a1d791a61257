//! The real disk with somebody who acts just before two names are exchanged, which no other test can time.

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

/// What somebody does.
type Deed = Box<dyn FnOnce() + Send>;

/// The real disk with somebody who acts just before each exchange, as long as deeds are left.
#[derive(Clone)]
pub(crate) struct MeddlingDisk {
    deeds: Arc<Mutex<Vec<Deed>>>,
}

impl MeddlingDisk {
    /// The first deed comes before the first exchange, the second before the second.
    pub(crate) fn with(deeds: impl IntoIterator<Item = Deed>) -> Self {
        let mut deeds: Vec<Deed> = deeds.into_iter().collect();
        deeds.reverse();
        Self { deeds: Arc::new(Mutex::new(deeds)) }
    }
}

impl Vfs for MeddlingDisk {
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
        OsVfs.create_new(path)
    }

    fn open(&self, path: &Path) -> Result<Box<dyn OpenFile>, DiskError> {
        OsVfs.open(path)
    }

    fn sync_dir(&self, dir: &Path) -> Result<(), DiskError> {
        OsVfs.sync_dir(dir)
    }

    fn rename(&self, from: &Path, to: &Path) -> Result<(), DiskError> {
        OsVfs.rename(from, to)
    }

    fn exchange(&self, one: &Path, other: &Path) -> Result<(), DiskError> {
        let deed = self.deeds.lock().unwrap().pop();
        if let Some(deed) = deed {
            deed();
        }
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
        OsVfs.pid()
    }

    fn random(&self) -> u64 {
        OsVfs.random()
    }
}
