//! What a store looks like from outside: every file of it looked at, nothing opened, nothing written.
//!
//! Separate from opening, because opening stops at the first thing that is wrong and repairs what it can; this says
//! everything at once and touches nothing, so that a person can ask before deciding.
//!
//! **Invariants**
//! - Looking creates, locks for writing and changes nothing (`recovery::a_checkup_changes_nothing`).
//! - A checkup never fails over what it looks at: whatever cannot be read is an [`Ailment`].
//!
//! Not here: odd facts in the records (`domain/check.rs`), the rules about rights (`store/rights.rs`).

use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::change::entry::Rev;
use crate::disk::{DiskError, LockKind, Vfs};
use crate::domain::Registry;
use crate::store::base::fingerprint;
use crate::store::body::Published;
use crate::store::copies::{Copies, Shelf};
use crate::store::drafts;
use crate::store::error::StoreError;
use crate::store::fold;
use crate::store::notice::{Divergence, WhyReadOnly};
use crate::store::open::{check_protocol, has_base, read_file, snapshot_with_meta};
use crate::store::problem::Problem;
use crate::store::rights::{self, Limits, Mode};
use crate::store::sidecar::Sidecar;
use crate::store::snapshot::StoreId;

/// How long a writer is waited for, so that a frame is not seen half written.
const PATIENCE: Duration = Duration::from_secs(1);

/// Everything that can be said about a store without opening it.
#[derive(Debug, Clone)]
pub struct Checkup {
    /// The store's file, links followed.
    pub path: PathBuf,
    /// What its file holds.
    pub file: Part,
    /// What its journal holds.
    pub journal: Part,
    /// How the file stands to the journal, where both can be read.
    pub relation: Option<Relation>,
    /// Earlier files and rescued ones.
    pub copies: Copies,
    /// Who has it open, in their own words.
    pub people: Vec<String>,
    /// Whose store it is.
    pub mode: Mode,
    /// Whether everybody on the machine can read its file.
    pub is_readable_by_all: bool,
    /// How many sessions left something that was being typed.
    pub drafts: usize,
    /// How many things were set aside.
    pub rescued: usize,
    /// Where they lie.
    pub rescue: PathBuf,
    /// What opening it would give.
    pub outlook: Outlook,
    /// What is wrong with it.
    pub ailments: Vec<Ailment>,
}

/// The file of a store or its journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// It is not there.
    Absent,
    /// It cannot be read.
    Unreadable,
    /// It can be read.
    Read(Seen),
}

/// A readable part of a store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// The revision it shows.
    pub rev: Rev,
    /// How many records it has.
    pub records: usize,
    /// Its size in bytes; of a journal, that of all its files.
    pub size: u64,
}

/// How a store's file stands to its journal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relation {
    /// It shows the newest revision.
    Current,
    /// It shows an earlier one, as far behind as this.
    Behind(u64),
    /// It was edited by hand since it was published.
    Edited,
    /// It is another one and would not be overwritten.
    Diverged(Divergence),
}

/// What opening a store would give.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outlook {
    /// Its journal, at a revision.
    Journal(Rev),
    /// Its file, at a revision; the journal begins with it.
    File(Rev),
    /// Nothing, until a person chooses a copy: the number and the revision of the best.
    Copy(usize, Rev),
    /// Nothing at all.
    Nothing,
}

/// Something that is wrong with a store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ailment {
    /// The file is not there.
    FileMissing,
    /// The file cannot be read; how many places are wrong, and the first of them.
    FileUnreadable(usize, Problem),
    /// The file would not be overwritten.
    Diverged(Divergence),
    /// No base of the journal is whole.
    JournalDamaged,
    /// A newer version of the program wrote the journal.
    JournalNewer,
    /// The newest base is damaged, and the one before it takes its place.
    BaseDamaged,
    /// A program died while writing.
    UnfinishedWrite,
    /// A copy cannot be read.
    CopyUnreadable(String),
    /// A program that died left this file beside the store.
    Leftover(String),
    /// Nothing would be written here.
    Obstacle(WhyReadOnly),
    /// Others can reach these files of the sidecar.
    Loose(Vec<String>),
    /// The file has several names, of which only one is kept up to date.
    SeveralNames(u64),
    /// The disk refused to show something.
    Disk(DiskError),
}

impl Checkup {
    /// Looks at the store whose file is at `path`.
    pub fn of(disk: &dyn Vfs, path: &Path, limits: Limits) -> Result<Self, StoreError> {
        let sidecar = Sidecar::of(disk.resolve(path)?);
        let copies = Copies::within(limits.size, disk, &sidecar.file)?;
        let mode = Mode::of(disk, &sidecar, limits.sharing)?;
        let mut look = Look { disk, sidecar: &sidecar, limits, ailments: Vec::new() };
        let _quiet = disk.lock(&sidecar.lock(), LockKind::Shared, PATIENCE).ok();
        let file = look.file();
        let journal = look.journal();
        let relation = file.as_ref().zip(journal.as_ref()).map(|(file, journal)| file.relation(journal));
        if let Some(Relation::Diverged(why)) = relation {
            look.ailments.push(Ailment::Diverged(why));
        }
        look.copies(&copies);
        look.leftovers();
        look.rights(mode)?;
        let outlook = look.outlook(file.as_ref(), journal.as_ref(), &copies);
        let (people, drafts, rescued) =
            (look.people(), drafts::count(look.disk, &sidecar.drafts()), look.count(&sidecar.rescue()));
        let ailments = look.ailments;
        let (has_file, has_journal) = (disk.stat(&sidecar.file)?.is_some(), has_base(disk, &sidecar)?);
        let (file, journal) =
            (Part::of(file, has_file.then_some(())), Part::of(journal, has_journal.then_some(())));
        let rescue = sidecar.rescue();
        let path = sidecar.file;
        let is_readable_by_all = disk.stat(&path)?.is_some_and(|stat| stat.mode & 0o004 != 0);
        Ok(Self {
            path,
            file,
            journal,
            relation,
            copies,
            people,
            mode,
            is_readable_by_all,
            drafts,
            rescued,
            rescue,
            outlook,
            ailments,
        })
    }
}

impl Part {
    fn of(readable: Option<Readable>, there: Option<()>) -> Self {
        match (readable, there) {
            (Some(readable), _) => Self::Read(readable.seen),
            (None, Some(())) => Self::Unreadable,
            (None, None) => Self::Absent,
        }
    }
}

impl Ailment {
    /// Its name for programs; never translated.
    pub fn code(&self) -> &'static str {
        match self {
            Self::FileMissing => "file-missing",
            Self::FileUnreadable(..) | Self::Diverged(Divergence::Unreadable(_)) => "file-unreadable",
            Self::Diverged(Divergence::HandEdit | Divergence::Deletes { .. }) => "hand-edit",
            Self::Diverged(Divergence::Newer) => "file-newer",
            Self::Diverged(Divergence::OtherStore) => "other-store",
            Self::JournalDamaged => "journal-damaged",
            Self::JournalNewer => "journal-newer",
            Self::BaseDamaged => "base-damaged",
            Self::UnfinishedWrite => "unfinished-write",
            Self::CopyUnreadable(_) => "backup-unreadable",
            Self::Leftover(_) => "leftover",
            Self::Obstacle(_) => "read-only",
            Self::Loose(_) => "loose-rights",
            Self::SeveralNames(_) => "several-names",
            Self::Disk(_) => "disk-refused",
        }
    }
}

/// A readable part, with what tells how two of them stand to each other.
struct Readable {
    seen: Seen,
    store: StoreId,
    /// Of a file its fingerprint, of a journal the publication it noted last.
    published: Option<Published>,
}

impl Readable {
    fn new(store: StoreId, rev: Rev, registry: &Registry, size: u64) -> Self {
        Self { seen: Seen { rev, records: registry.ids().count(), size }, store, published: None }
    }

    fn relation(&self, journal: &Self) -> Relation {
        let hash = |part: &Self| part.published.as_ref().map(|published| published.hash.clone());
        let (shown, known) = (self.seen.rev.0, journal.seen.rev.0);
        if self.store != journal.store {
            Relation::Diverged(Divergence::OtherStore)
        } else if shown > known {
            Relation::Diverged(Divergence::Newer)
        } else if hash(self) != hash(journal) {
            Relation::Edited
        } else if shown < known {
            Relation::Behind(known - shown)
        } else {
            Relation::Current
        }
    }
}

/// One look at a store.
struct Look<'a> {
    disk: &'a dyn Vfs,
    sidecar: &'a Sidecar,
    limits: Limits,
    ailments: Vec<Ailment>,
}

impl Look<'_> {
    fn file(&mut self) -> Option<Readable> {
        let bytes = self.told(read_file(self.disk, self.sidecar, self.limits.size))?;
        let (meta, snapshot) =
            self.told(snapshot_with_meta(self.sidecar, &bytes, &mut || self.disk.random()))?;
        let mut part = Readable::new(meta.store, meta.rev, &snapshot.registry, bytes.len() as u64);
        part.published = Some(Published { rev: meta.rev, hash: fingerprint(&bytes) });
        Some(part)
    }

    fn journal(&mut self) -> Option<Readable> {
        let known = self.sidecar.generations(self.disk).unwrap_or_default();
        known.newest()?;
        self.told(check_protocol(self.disk, self.sidecar))?;
        let folded = self.told(fold::newest(self.disk, self.sidecar))?;
        if folded.damaged.is_some() {
            self.ailments.push(Ailment::BaseDamaged);
        } else if folded.torn {
            self.ailments.push(Ailment::UnfinishedWrite);
        }
        let size = |path: PathBuf| self.disk.stat(&path).ok().flatten().map_or(0, |stat| stat.len);
        let bases = known.bases.iter().map(|generation| size(self.sidecar.base(*generation)));
        let logs = known.logs.iter().map(|generation| size(self.sidecar.log(*generation)));
        let all = bases.chain(logs).sum();
        let mut part = Readable::new(folded.store, Rev(folded.cursor.revision), &folded.registry, all);
        part.published = folded.cursor.published;
        Some(part)
    }

    /// What could be read; what could not is an ailment.
    fn told<T>(&mut self, read: Result<T, StoreError>) -> Option<T> {
        let ailment = match read {
            Ok(read) => return Some(read),
            Err(StoreError::Missing { .. }) => Ailment::FileMissing,
            Err(StoreError::Unreadable(mut unreadable)) => {
                let count = unreadable.problems.len();
                Ailment::FileUnreadable(count, unreadable.problems.swap_remove(0))
            }
            Err(StoreError::Damaged { .. }) => Ailment::JournalDamaged,
            Err(StoreError::Disk(error) | StoreError::NotSaved(error)) => Ailment::Disk(error),
            // What is left is about writing, which nobody does here, or says that the journal is newer.
            Err(_) => Ailment::JournalNewer,
        };
        self.ailments.push(ailment);
        None
    }

    fn copies(&mut self, copies: &Copies) {
        let backups = copies.list.iter().filter(|copy| copy.shelf == Shelf::Backup);
        let bad = backups.filter(|copy| copy.content.is_err());
        self.ailments.extend(bad.map(|copy| Ailment::CopyUnreadable(copy.name.clone())));
    }

    fn leftovers(&mut self) {
        let beside = self.disk.list(self.sidecar.home()).unwrap_or_default();
        let ours = beside.into_iter().filter(|name| self.sidecar.is_temporary(name));
        self.ailments.extend(ours.map(Ailment::Leftover));
    }

    fn rights(&mut self, mode: Mode) -> Result<(), StoreError> {
        let obstacle = rights::obstacle(self.disk, self.sidecar, self.limits)?;
        self.ailments.extend(obstacle.map(Ailment::Obstacle));
        let loose = rights::loose(self.disk, self.sidecar, mode);
        if !loose.is_empty() {
            self.ailments.push(Ailment::Loose(loose));
        }
        let links = self.disk.stat(&self.sidecar.file)?.map_or(1, |stat| stat.links);
        if links > 1 {
            self.ailments.push(Ailment::SeveralNames(links));
        }
        Ok(())
    }

    fn outlook(&self, file: Option<&Readable>, journal: Option<&Readable>, copies: &Copies) -> Outlook {
        let is_begun = self.sidecar.generations(self.disk).is_ok_and(|known| known.newest().is_some());
        // A file that is there and unreadable keeps the store from opening, whatever the journal says.
        let is_blocked = self.ailments.iter().any(|ailment| matches!(ailment, Ailment::FileUnreadable(..)));
        match (journal, file) {
            (Some(journal), _) if !is_blocked => Outlook::Journal(journal.seen.rev),
            (None, Some(file)) if !is_begun => Outlook::File(file.seen.rev),
            _ => match copies.newest_readable() {
                Some((number, copy)) => Outlook::Copy(number, copy.rev.unwrap_or_default()),
                None => Outlook::Nothing,
            },
        }
    }

    /// What the sessions say that hold their own files.
    fn people(&self) -> Vec<String> {
        let dir = self.sidecar.sessions();
        let mut people = Vec::new();
        for name in self.disk.list(&dir).unwrap_or_default() {
            let path = dir.join(name);
            let is_held = self
                .disk
                .lock(&path, LockKind::Shared, Duration::ZERO)
                .is_err_and(|error| error.kind == std::io::ErrorKind::WouldBlock);
            if is_held {
                let said = self.disk.read(&path).unwrap_or_default();
                people.extend(String::from_utf8_lossy(&said).lines().next().map(str::to_owned));
            }
        }
        people
    }

    fn count(&self, dir: &Path) -> usize {
        self.disk.list(dir).map_or(0, |names| names.len())
    }
}
