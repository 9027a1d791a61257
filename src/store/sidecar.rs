//! The names of a store's files.
//!
//! Separate so that there is one place that builds paths; nothing that people type ever becomes part of one.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use crate::disk::{DiskError, Vfs};

/// Where the files of one store lie.
#[derive(Debug, Clone)]
pub(crate) struct Sidecar {
    /// The RON file, links followed.
    pub(crate) file: PathBuf,
    /// The directory beside it.
    pub(crate) dir: PathBuf,
    name: String,
}

impl Sidecar {
    /// The sidecar of the RON file at `file`.
    pub(crate) fn of(file: PathBuf) -> Self {
        let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let stem = name.strip_suffix(".ron").unwrap_or(&name);
        Self { dir: file.with_file_name(format!(".{stem}.ron.d")), file, name }
    }

    /// The directory that holds the RON file.
    pub(crate) fn home(&self) -> &Path {
        self.file.parent().unwrap_or(Path::new("."))
    }

    /// All records at the beginning of a generation.
    pub(crate) fn base(&self, generation: u64) -> PathBuf {
        self.dir.join(format!("g{generation:08}.base"))
    }

    /// The frames of a generation.
    pub(crate) fn log(&self, generation: u64) -> PathBuf {
        self.dir.join(format!("g{generation:08}.log"))
    }

    /// The only lock.
    pub(crate) fn lock(&self) -> PathBuf {
        self.dir.join("lock")
    }

    /// The number of the sidecar's own protocol.
    pub(crate) fn format(&self) -> PathBuf {
        self.dir.join("format")
    }

    /// Keeps the sidecar out of git.
    pub(crate) fn gitignore(&self) -> PathBuf {
        self.dir.join(".gitignore")
    }

    /// Earlier published files.
    pub(crate) fn backups(&self) -> PathBuf {
        self.dir.join("backup")
    }

    /// What the name of every backup begins with.
    pub(crate) fn backup_prefix(&self) -> String {
        format!("{}.", self.name)
    }

    /// A name nobody has for a file about to replace the RON file; in the same directory, so that a rename
    /// never crosses file systems.
    pub(crate) fn temporary(&self, disk: &dyn Vfs) -> PathBuf {
        let suffix = format!("{}-{:016x}", disk.pid(), disk.random());
        self.file.with_file_name(format!("{}{suffix}", self.temporary_prefix()))
    }

    /// Whether a name is one that [`Sidecar::temporary`] makes for this store.
    pub(crate) fn is_temporary(&self, name: &str) -> bool {
        name.starts_with(&self.temporary_prefix())
    }

    fn temporary_prefix(&self) -> String {
        format!(".{}.tmp-", self.name)
    }

    /// Files that had the store's name until a moment ago.
    pub(crate) fn displaced(&self) -> PathBuf {
        self.dir.join("displaced")
    }

    /// Files that were displaced and not looked at before a program died, or written to afterwards.
    pub(crate) fn rescue(&self) -> PathBuf {
        self.dir.join("rescue")
    }

    /// A free name in the rescue directory for a store file that is set aside.
    pub(crate) fn set_aside(&self, disk: &dyn Vfs, now: DateTime<Utc>) -> PathBuf {
        self.rescue().join(format!("{}.{}-{:08x}", self.name, stamp(now), disk.random() as u32))
    }

    /// A free name in the rescue directory for a journal that is given up.
    pub(crate) fn journal_set_aside(&self, disk: &dyn Vfs, now: DateTime<Utc>) -> PathBuf {
        self.rescue().join(format!("journal-{}-{:08x}", stamp(now), disk.random() as u32))
    }

    /// Whether a name in the sidecar is that of a base or a log.
    pub(crate) fn is_journal(name: &str) -> bool {
        let number = name.strip_prefix('g').and_then(|rest| rest.split_once('.'));
        number
            .is_some_and(|(number, ending)| number.parse::<u64>().is_ok() && matches!(ending, "base" | "log"))
    }

    /// Texts being typed, one file for each session.
    pub(crate) fn drafts(&self) -> PathBuf {
        self.dir.join("drafts")
    }

    /// Who has the store open, one file for each session, locked by its owner.
    pub(crate) fn sessions(&self) -> PathBuf {
        self.dir.join("sessions")
    }

    /// The generations that there are files of.
    pub(crate) fn generations(&self, disk: &dyn Vfs) -> Result<Generations, DiskError> {
        let names = disk.list(&self.dir)?;
        let numbers = |ending: &str| -> Vec<u64> {
            let number = |name: &String| name.strip_prefix('g')?.strip_suffix(ending)?.parse().ok();
            let mut numbers: Vec<u64> = names.iter().filter_map(number).collect();
            numbers.sort_unstable();
            numbers
        };
        Ok(Generations { bases: numbers(".base"), logs: numbers(".log") })
    }
}

/// The numbers of the generations on disk, ascending.
#[derive(Debug, Clone, Default)]
pub(crate) struct Generations {
    /// Those with a base.
    pub(crate) bases: Vec<u64>,
    /// Those with a log.
    pub(crate) logs: Vec<u64>,
}

impl Generations {
    /// The newest generation; one without a base was never used.
    pub(crate) fn newest(&self) -> Option<u64> {
        self.bases.last().copied()
    }

    /// A number that no file has.
    pub(crate) fn unused(&self) -> u64 {
        self.bases.last().max(self.logs.last()).map_or(1, |newest| newest + 1)
    }
}

/// A moment as it stands in a file name.
fn stamp(now: DateTime<Utc>) -> impl std::fmt::Display {
    now.format("%Y%m%dT%H%M%SZ")
}
