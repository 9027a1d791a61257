//! The real disk: the only file that calls `std::fs`.
//!
//! Separate so that the list of places that can harm a file is one page long.
//!
//! **Invariants**
//! - New files are created with `O_EXCL` and mode 0600, so neither a link nor an older file is ever written.
//! - A lock is waited for with pauses and a deadline, never with a blocking call, which would hang behind a
//!   stopped holder.
//! - A lock counts only while its file still has its name; one on a file that was removed keeps nobody out.
//! - Appending is one `write_all`; syncing is `fdatasync`, which also covers the new length.
//!
//! Not here: retries and repairs; the store decides about those.
#![expect(clippy::disallowed_methods, reason = "this is the one file that may touch the file system")]

use std::fs::{self, File, OpenOptions, TryLockError};
use std::hash::{BuildHasher, RandomState};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::disk::{Attempt, DiskError, HeldLock, HeldWatch, LockKind, OpenFile, Stat, Stir, Vfs, watch};

/// First and longest pause between two attempts to take a lock.
const PAUSES: (Duration, Duration) = (Duration::from_millis(5), Duration::from_millis(50));

/// The file system of the operating system.
#[derive(Debug, Clone, Copy, Default)]
pub struct OsVfs;

/// Makes a write beyond the limit for the size of files (`ulimit -f`) an error like any other.
///
/// Without this the system ends the program at such a write (SIGXFSZ), in the middle of it.
#[cfg(unix)]
pub fn outlive_size_limit() -> io::Result<()> {
    let noted = std::sync::Arc::new(std::sync::atomic::AtomicBool::new(false));
    // Nobody asks for the note: with any handler at all the write returns an error, and that is what counts.
    signal_hook::flag::register(signal_hook::consts::SIGXFSZ, noted).map(|_| ())
}

/// No such limit here.
#[cfg(not(unix))]
pub fn outlive_size_limit() -> io::Result<()> {
    Ok(())
}

/// Turns an `io::Error` into a [`DiskError`] that names the attempt and the path.
fn refused<T>(attempt: Attempt, path: &Path, result: io::Result<T>) -> Result<T, DiskError> {
    result.map_err(|error| DiskError::new(attempt, path, &error))
}

impl Vfs for OsVfs {
    fn read(&self, path: &Path) -> Result<Vec<u8>, DiskError> {
        refused(Attempt::Read, path, fs::read(path))
    }

    fn read_from(&self, path: &Path, offset: u64) -> Result<Vec<u8>, DiskError> {
        let mut bytes = Vec::new();
        let read = File::open(path).and_then(|mut file| {
            file.seek(SeekFrom::Start(offset))?;
            file.read_to_end(&mut bytes)
        });
        refused(Attempt::Read, path, read.map(|_| bytes))
    }

    fn stat(&self, path: &Path) -> Result<Option<Stat>, DiskError> {
        match fs::metadata(path) {
            Ok(metadata) => Ok(Some(stat_of(&metadata))),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(DiskError::new(Attempt::Read, path, &error)),
        }
    }

    fn list(&self, dir: &Path) -> Result<Vec<String>, DiskError> {
        let mut names = Vec::new();
        for item in refused(Attempt::Read, dir, fs::read_dir(dir))? {
            // A name that is no text was not made by this program and is nobody's business here.
            if let Ok(name) = refused(Attempt::Read, dir, item)?.file_name().into_string() {
                names.push(name);
            }
        }
        names.sort();
        Ok(names)
    }

    fn resolve(&self, path: &Path) -> Result<PathBuf, DiskError> {
        match fs::canonicalize(path) {
            Ok(target) => Ok(target),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                let name = path.file_name().ok_or_else(|| DiskError::new(Attempt::Read, path, &error))?;
                let parent = path.parent().filter(|parent| !parent.as_os_str().is_empty());
                let parent = parent.unwrap_or(Path::new("."));
                Ok(refused(Attempt::Read, parent, fs::canonicalize(parent))?.join(name))
            }
            Err(error) => Err(DiskError::new(Attempt::Read, path, &error)),
        }
    }

    fn create_dir(&self, dir: &Path) -> Result<(), DiskError> {
        let mut builder = fs::DirBuilder::new();
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        match builder.create(dir) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists && dir.is_dir() => Ok(()),
            result => refused(Attempt::Create, dir, result),
        }
    }

    fn create_new(&self, path: &Path) -> Result<Box<dyn OpenFile>, DiskError> {
        let mut options = OpenOptions::new();
        options.append(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let file = refused(Attempt::Create, path, options.open(path))?;
        Ok(Box::new(OsFile { file, path: path.to_path_buf() }))
    }

    fn open(&self, path: &Path) -> Result<Box<dyn OpenFile>, DiskError> {
        let file = refused(Attempt::Read, path, OpenOptions::new().append(true).open(path))?;
        Ok(Box::new(OsFile { file, path: path.to_path_buf() }))
    }

    #[cfg(unix)]
    fn sync_dir(&self, dir: &Path) -> Result<(), DiskError> {
        refused(Attempt::Sync, dir, File::open(dir).and_then(|dir| dir.sync_all()))
    }

    /// Directories cannot be opened here; the system makes names durable by itself.
    #[cfg(not(unix))]
    fn sync_dir(&self, _dir: &Path) -> Result<(), DiskError> {
        Ok(())
    }

    fn rename(&self, from: &Path, to: &Path) -> Result<(), DiskError> {
        refused(Attempt::Rename, to, fs::rename(from, to))
    }

    #[cfg(any(target_os = "linux", target_os = "macos"))]
    fn exchange(&self, one: &Path, other: &Path) -> Result<(), DiskError> {
        use rustix::fs::{CWD, RenameFlags, renameat_with};
        use rustix::io::Errno;
        let result =
            renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE).map_err(|errno| match errno {
                // A file system without this operation says one of these.
                Errno::INVAL | Errno::NOSYS | Errno::NOTSUP => io::ErrorKind::Unsupported.into(),
                errno => io::Error::from(errno),
            });
        refused(Attempt::Rename, other, result)
    }

    #[cfg(not(any(target_os = "linux", target_os = "macos")))]
    fn exchange(&self, _one: &Path, other: &Path) -> Result<(), DiskError> {
        refused(Attempt::Rename, other, Err(io::ErrorKind::Unsupported.into()))
    }

    fn link(&self, from: &Path, to: &Path) -> Result<(), DiskError> {
        refused(Attempt::Rename, to, fs::hard_link(from, to))
    }

    fn unlink(&self, path: &Path) -> Result<(), DiskError> {
        refused(Attempt::Remove, path, fs::remove_file(path))
    }

    fn lock(&self, path: &Path, kind: LockKind, patience: Duration) -> Result<Box<dyn HeldLock>, DiskError> {
        let mut file = refused(Attempt::Lock, path, open_lock(path, kind))?;
        let (mut pause, mut waited) = (PAUSES.0, Duration::ZERO);
        loop {
            let tried = match kind {
                LockKind::Exclusive => file.try_lock(),
                LockKind::Shared => file.try_lock_shared(),
            };
            match tried {
                Ok(()) if still_has_name(&file, path) => {
                    return Ok(Box::new(OsLock { file, path: path.to_path_buf() }));
                }
                Ok(()) => file = refused(Attempt::Lock, path, open_lock(path, kind))?,
                Err(TryLockError::Error(error)) => return Err(DiskError::new(Attempt::Lock, path, &error)),
                Err(TryLockError::WouldBlock) if waited >= patience => {
                    return refused(Attempt::Lock, path, Err(io::ErrorKind::WouldBlock.into()));
                }
                Err(TryLockError::WouldBlock) => std::thread::sleep(pause),
            }
            waited += pause;
            pause = (pause * 2).min(PAUSES.1);
        }
    }

    fn watch(&self, dirs: &[PathBuf], told: Box<dyn Fn(Stir) + Send>) -> Option<Box<dyn HeldWatch>> {
        watch::watch(dirs, told)
    }

    #[cfg(unix)]
    fn set_mode(&self, path: &Path, mode: u32) -> Result<(), DiskError> {
        use rustix::fs::{Mode, OFlags, fchmod, open};
        let flags = OFlags::RDONLY | OFlags::NOFOLLOW | OFlags::CLOEXEC;
        let changed =
            open(path, flags, Mode::empty()).and_then(|file| fchmod(file, Mode::from_bits_truncate(mode)));
        refused(Attempt::Write, path, changed.map_err(io::Error::from))
    }

    #[cfg(unix)]
    fn may_write(&self, path: &Path) -> bool {
        rustix::fs::access(path, rustix::fs::Access::WRITE_OK).is_ok()
    }

    #[cfg(target_os = "linux")]
    fn remote_kind(&self, path: &Path) -> Option<&'static str> {
        // The numbers of `man 2 statfs`; all fit into 32 bits, some with the highest bit set.
        match rustix::fs::statfs(path).ok()?.f_type as u32 {
            0x0000_6969 => Some("NFS"),
            0x0000_517B => Some("SMB"),
            0xFF53_4D42 => Some("CIFS"),
            0xFE53_4D42 => Some("SMB2"),
            0x6573_5546 => Some("FUSE"),
            0x0102_1997 => Some("9P"),
            0x5346_414F | 0x6B41_4653 => Some("AFS"),
            0x00C3_6400 => Some("Ceph"),
            _ => None,
        }
    }

    #[cfg(unix)]
    fn user(&self) -> Option<u32> {
        Some(rustix::process::geteuid().as_raw())
    }

    fn pid(&self) -> u32 {
        std::process::id()
    }

    fn random(&self) -> u64 {
        let mut bytes = [0; 8];
        match getrandom::fill(&mut bytes) {
            Ok(()) => u64::from_le_bytes(bytes),
            // The standard library seeds this from the system at the start of the process.
            Err(_) => RandomState::new().hash_one(std::process::id()),
        }
    }
}

/// Whether an open file is still the one of this name.
#[cfg(unix)]
fn still_has_name(file: &File, path: &Path) -> bool {
    let identity = |metadata: io::Result<fs::Metadata>| metadata.ok().map(|known| stat_of(&known).identity);
    identity(file.metadata()) == identity(fs::metadata(path))
}

/// An open file cannot lose its name here.
#[cfg(not(unix))]
fn still_has_name(_file: &File, _path: &Path) -> bool {
    true
}

/// Opens the lock file; a reader neither creates it nor opens it for writing.
fn open_lock(path: &Path, kind: LockKind) -> io::Result<File> {
    if kind == LockKind::Shared {
        return File::open(path);
    }
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

#[cfg(unix)]
fn stat_of(metadata: &fs::Metadata) -> Stat {
    use std::os::unix::fs::MetadataExt;
    Stat {
        len: metadata.len(),
        is_dir: metadata.is_dir(),
        mode: metadata.mode() & 0o7777,
        links: metadata.nlink(),
        owner: (metadata.uid(), metadata.gid()),
        identity: (metadata.dev(), metadata.ino()),
    }
}

#[cfg(not(unix))]
fn stat_of(metadata: &fs::Metadata) -> Stat {
    Stat {
        len: metadata.len(),
        is_dir: metadata.is_dir(),
        mode: 0,
        links: 1,
        owner: (0, 0),
        identity: (0, 0),
    }
}

/// A file opened by [`OsVfs`].
struct OsFile {
    file: File,
    path: PathBuf,
}

impl OpenFile for OsFile {
    fn append(&mut self, bytes: &[u8]) -> Result<(), DiskError> {
        refused(Attempt::Write, &self.path, self.file.write_all(bytes))
    }

    fn sync(&mut self) -> Result<(), DiskError> {
        refused(Attempt::Sync, &self.path, self.file.sync_data())
    }

    fn cut(&mut self, len: u64) -> Result<(), DiskError> {
        refused(Attempt::Write, &self.path, self.file.set_len(len))
    }

    #[cfg(unix)]
    fn keep_rights(&mut self, like: &Stat) -> Result<(), DiskError> {
        use std::os::unix::fs::{PermissionsExt, fchown};
        // Only root may give a file away; for everybody else the file stays their own, which is right.
        let mine = refused(Attempt::Read, &self.path, self.file.metadata())?;
        if stat_of(&mine).owner != like.owner {
            let _refused = fchown(&self.file, Some(like.owner.0), Some(like.owner.1))
                .or_else(|_| fchown(&self.file, None, Some(like.owner.1)));
        }
        refused(Attempt::Write, &self.path, self.file.set_permissions(fs::Permissions::from_mode(like.mode)))
    }

    /// Rights belong to the directory here.
    #[cfg(not(unix))]
    fn keep_rights(&mut self, _like: &Stat) -> Result<(), DiskError> {
        Ok(())
    }
}

/// A lock taken by [`OsVfs`]; closing the file gives it back.
struct OsLock {
    file: File,
    path: PathBuf,
}

impl HeldLock for OsLock {
    fn leave_note(&mut self, note: &str) -> Result<(), DiskError> {
        let written = self
            .file
            .set_len(0)
            .and_then(|()| self.file.seek(SeekFrom::Start(0)))
            .and_then(|_| self.file.write_all(note.as_bytes()));
        refused(Attempt::Write, &self.path, written)
    }
}
