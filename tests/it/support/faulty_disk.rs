//! The real disk with a switch: from the n-th write, sync or rename on it refuses, once or for good, and a refused
//! write may have written a part.

use std::io::ErrorKind;
use std::path::Path;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::Mutex;
use std::time::Duration;

use ketnap::disk::Attempt;
use ketnap::disk::DiskError;
use ketnap::disk::HeldLock;
use ketnap::disk::LockKind;
use ketnap::disk::OpenFile;
use ketnap::disk::Stat;
use ketnap::disk::Vfs;
use ketnap::disk::os::OsVfs;

/// When the disk refuses.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Plan {
    /// How many changing operations still work.
    pub(crate) working: usize,
    /// How many refuse after them.
    pub(crate) refusing: usize,
}

/// The real disk with a switch.
#[derive(Clone)]
pub(crate) struct FaultyDisk {
    plan: Arc<Mutex<Plan>>,
}

impl FaultyDisk {
    /// A disk that works until told otherwise.
    pub(crate) fn working() -> Self {
        Self { plan: Arc::new(Mutex::new(Plan { working: usize::MAX, refusing: 0 })) }
    }

    /// Changes when it refuses.
    pub(crate) fn set(&self, plan: Plan) {
        *self.plan.lock().unwrap() = plan;
    }

    /// How many operations of the plan are left before it refuses.
    pub(crate) fn left(&self) -> usize {
        self.plan.lock().unwrap().working
    }

    fn check(&self, attempt: Attempt, path: &Path) -> Result<(), DiskError> {
        let mut plan = self.plan.lock().unwrap();
        if plan.working > 0 {
            plan.working -= 1;
            return Ok(());
        }
        if plan.refusing > 0 {
            plan.refusing -= 1;
            return Err(DiskError::new(attempt, path, &ErrorKind::StorageFull.into()));
        }
        Ok(())
    }
}

struct FaultyFile {
    disk: FaultyDisk,
    path: PathBuf,
    file: Box<dyn OpenFile>,
}

impl OpenFile for FaultyFile {
    fn append(&mut self, bytes: &[u8]) -> Result<(), DiskError> {
        self.disk.check(Attempt::Write, &self.path).inspect_err(|_| {
            // A full disk takes what still fits.
            self.file.append(&bytes[..bytes.len() / 2]).unwrap();
        })?;
        self.file.append(bytes)
    }

    fn sync(&mut self) -> Result<(), DiskError> {
        self.disk.check(Attempt::Sync, &self.path)?;
        self.file.sync()
    }

    fn cut(&mut self, len: u64) -> Result<(), DiskError> {
        self.disk.check(Attempt::Write, &self.path)?;
        self.file.cut(len)
    }

    fn keep_rights(&mut self, like: &Stat) -> Result<(), DiskError> {
        self.file.keep_rights(like)
    }
}

impl Vfs for FaultyDisk {
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
        self.check(Attempt::Create, path)?;
        let file = OsVfs.create_new(path)?;
        Ok(Box::new(FaultyFile { disk: self.clone(), path: path.to_path_buf(), file }))
    }

    fn open(&self, path: &Path) -> Result<Box<dyn OpenFile>, DiskError> {
        let file = OsVfs.open(path)?;
        Ok(Box::new(FaultyFile { disk: self.clone(), path: path.to_path_buf(), file }))
    }

    fn sync_dir(&self, dir: &Path) -> Result<(), DiskError> {
        self.check(Attempt::Sync, dir)?;
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
        // Another test that starts a program holds copies of our descriptors, and with them our locks, between its
        // fork and its exec; a second outlasts that, and a lock that is really taken need not be waited for longer.
        OsVfs.lock(path, kind, patience.min(Duration::from_secs(1)))
    }

    fn pid(&self) -> u32 {
        4711
    }

    fn random(&self) -> u64 {
        OsVfs.random()
    }
}
