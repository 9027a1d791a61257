//! Opening a store: from its sidecar, from its file alone, or making a new one.
//!
//! ```text
//!  sidecar?  no ──> read the file, make generation 1 from it
//!    yes ──> fold base and log ──> same file as last published?  yes ──> done
//!                                    no ──> what did people change in it since?   (hand.rs)
//! ```
//!
//! **Invariants**
//! - A file that cannot be read ends in an error before anything is created.
//! - Opening for reading only creates nothing, not even a lock.
//! - A store is never begun empty because something could not be read; only [`Store::create`] makes a new one.

use std::collections::BTreeSet;
use std::io::ErrorKind;
use std::path::Path;
use std::sync::Arc;

use chrono::{DateTime, Utc};

use crate::change::entry::{Entry, Rev};
use crate::disk::{DiskError, LockKind, Vfs};
use crate::domain::Registry;
use crate::store::body::Published;
use crate::store::error::StoreError;
use crate::store::fold::{self, Cursor, Folded};
use crate::store::hand::{self, Comparison};
use crate::store::leftovers;
use crate::store::notice::{Notice, Publication, WhyReadOnly};
use crate::store::precheck::too_large;
use crate::store::problem::{Problem, ProblemKind, Unreadable};
use crate::store::rights::{self, Admission, Limits, Terms};
use crate::store::rules::{Rule, holds};
use crate::store::sidecar::Sidecar;
use crate::store::snapshot::read::{self, Snapshot};
use crate::store::snapshot::{Meta, StoreId};
use crate::store::{Access, PATIENCE, PROTOCOL, Store, base};

/// A store just opened, with what was found in it.
#[derive(Debug)]
pub struct Opened {
    /// The store.
    pub store: Store,
    /// Its records.
    pub registry: Registry,
    /// The entries of the present generation, oldest first; older ones are read when asked for.
    pub entries: Vec<Entry>,
    /// How the file compares with what was last published: people may have edited it by hand.
    pub file: Comparison,
    /// What there is to tell.
    pub notices: Vec<Notice>,
}

impl Store {
    /// Opens the store whose RON file is at `path`.
    pub fn open(disk: Arc<dyn Vfs>, path: &Path, terms: impl Into<Terms>) -> Result<Opened, StoreError> {
        let Terms { access, limits } = terms.into();
        let sidecar = Sidecar::of(disk.resolve(path)?);
        let Admission { disk, obstacle, notices } = match access {
            Access::ReadOnly => Admission::to_look(disk),
            Access::ReadWrite => rights::admit(disk, &sidecar, limits)?,
        };
        let has_base = has_base(&*disk, &sidecar)?;
        let newer = check_protocol(&*disk, &sidecar).err().filter(|_| has_base);
        let store = Self::unfolded(disk, sidecar, limits);
        let mut opened = match (newer, obstacle) {
            (Some(newer), _) => store.open_beside_newer(newer),
            (None, obstacle) if !has_base => store.import(obstacle),
            (None, Some(why)) => store.open_for_reading(why),
            (None, None) => store.open_for_writing(),
        }?;
        if opened.store.read_only.is_none() {
            opened.notices.extend(notices);
        }
        Ok(opened)
    }

    /// Opens the store again, if what kept it from being written may have passed meanwhile.
    pub(crate) fn reopen(&self) -> Option<Result<Opened, StoreError>> {
        let why = self.read_only.as_ref().filter(|why| why.may_pass())?;
        let (disk, sidecar) = (&*self.disk, &self.sidecar);
        let place =
            if matches!(disk.stat(&sidecar.dir), Ok(Some(_))) { &*sidecar.dir } else { sidecar.home() };
        // Reading everything again is dear, so what is cheap to know is asked first.
        let stands = matches!(rights::obstacle(disk, sidecar, self.limits), Ok(Some(_)) | Err(_));
        if stands || (matches!(why, WhyReadOnly::NoRight { .. }) && !disk.may_write(place)) {
            return None;
        }
        let terms = Terms { access: Access::ReadWrite, limits: self.limits };
        Some(Self::open(self.disk.clone(), &sidecar.file, terms))
    }

    /// Whether there is something to open at `path`: a file, or a sidecar from which it can be written again.
    pub fn exists(disk: &dyn Vfs, path: &Path) -> Result<bool, StoreError> {
        let sidecar = match disk.resolve(path) {
            Ok(file) => Sidecar::of(file),
            Err(error) if error.is_not_found() => return Ok(false),
            Err(error) => return Err(error.into()),
        };
        Ok(disk.stat(&sidecar.file)?.is_some() || has_base(disk, &sidecar)?)
    }

    /// Whether there is a journal beside the file at `path`, readable or not.
    pub fn has_journal(disk: &dyn Vfs, path: &Path) -> Result<bool, StoreError> {
        has_base(disk, &Sidecar::of(disk.resolve(path)?))
    }

    /// Makes a new store at `path` out of the records given.
    pub fn create(
        disk: Arc<dyn Vfs>,
        path: &Path,
        registry: Registry,
        now: DateTime<Utc>,
    ) -> Result<Opened, StoreError> {
        Self::create_within(Limits::default(), disk, path, registry, now)
    }

    /// Makes a new store at `path` out of the records given, within limits.
    pub fn create_within(
        limits: Limits,
        disk: Arc<dyn Vfs>,
        path: &Path,
        registry: Registry,
        now: DateTime<Utc>,
    ) -> Result<Opened, StoreError> {
        let sidecar = Sidecar::of(disk.resolve(path)?);
        let Admission { disk, obstacle, .. } = rights::admit(disk, &sidecar, limits)?;
        if let Some(why) = obstacle {
            return Err(StoreError::ReadOnly(why));
        }
        if disk.stat(&sidecar.file)?.is_some() {
            return Err(StoreError::Exists { path: sidecar.file });
        }
        // What an attempt that failed left behind holds nothing and does not stand in the way.
        if has_base(&*disk, &sidecar)? {
            return Err(StoreError::Exists { path: sidecar.dir });
        }
        let id = StoreId::from_bits(disk.random(), disk.random());
        let mut store = Self::unfolded(disk, sidecar, limits);
        store.id = id;
        store.begin_sidecar()?;
        let mut turn = store.turn("")?;
        turn.begin_generation(&registry)?;
        let published = turn.publish(&registry, now)?;
        drop(turn);
        if published != Publication::Done {
            // Somebody made a file of this name meanwhile, or it is a link that leads nowhere.
            return Err(StoreError::Exists { path: store.sidecar.file });
        }
        Ok(Opened { store, registry, entries: Vec::new(), file: Comparison::Same, notices: Vec::new() })
    }

    /// Shows the file alone, because nobody here understands what lies beside it.
    fn open_beside_newer(self, newer: StoreError) -> Result<Opened, StoreError> {
        let StoreError::NewerSidecar { found, .. } = newer else { return Err(newer) };
        // A file that cannot be read either is most likely newer, too.
        self.import(Some(WhyReadOnly::NewerJournal { found })).map_err(|_| newer)
    }

    /// Begins the log of a file that has none yet. Its revision goes on from the one in the file.
    fn import(self, obstacle: Option<WhyReadOnly>) -> Result<Opened, StoreError> {
        let mut store = self;
        let bytes = store.read_file()?;
        let mut given = 0_u64;
        let mut fresh = || {
            given += 1;
            store.disk.random()
        };
        let (meta, Snapshot { registry, .. }) = snapshot_with_meta(&store.sidecar, &bytes, &mut fresh)?;
        store.id = meta.store;
        // Records that got their ids just now are a revision that the file does not show yet.
        store.cursor.revision = meta.rev.0 + u64::from(given > 0);
        store.cursor.published = Some(Published { rev: meta.rev, hash: base::fingerprint(&bytes) });
        store.read_only = match obstacle {
            Some(why) => Some(why),
            None => match store.begin_log(&registry) {
                // Another program was faster; its sidecar is as good as ours would have been.
                Err(StoreError::Exists { .. }) => {
                    let Self { disk, sidecar, limits, .. } = store;
                    let terms = Terms { access: Access::ReadWrite, limits };
                    return Self::open(disk, &sidecar.file, terms);
                }
                begun => begun?,
            },
        };
        Ok(Opened { store, registry, entries: Vec::new(), file: Comparison::Same, notices: Vec::new() })
    }

    /// Makes the sidecar and its first generation; answers why not where this user has no right to.
    fn begin_log(&mut self, registry: &Registry) -> Result<Option<WhyReadOnly>, StoreError> {
        match self.begin_sidecar() {
            Err(StoreError::Disk(error)) if error.is_no_right() => {
                return Ok(Some(WhyReadOnly::NoRight { dir: self.sidecar.home().to_path_buf() }));
            }
            begun => begun?,
        }
        let mut turn = self.turn("")?;
        if turn.has_newer_generation()? {
            return Err(StoreError::Exists { path: self.sidecar.dir.clone() });
        }
        turn.begin_generation(registry).map(|()| None)
    }

    fn open_for_writing(self) -> Result<Opened, StoreError> {
        let no_right = |error: &DiskError| error.is_no_right();
        let lock = match self.take_lock("") {
            Err(StoreError::Disk(error)) if no_right(&error) => {
                let dir = self.sidecar.dir.clone();
                return self.open_for_reading(WhyReadOnly::NoRight { dir });
            }
            lock => lock?,
        };
        leftovers::clear(&*self.disk, &self.sidecar);
        let folded = fold::newest(&*self.disk, &self.sidecar)?;
        let repair = folded.torn || folded.damaged.is_some();
        let torn = folded.torn;
        let mut opened = self.opened(folded)?;
        if repair && opened.store.read_only.is_none() && holds(Rule::TornTail) {
            if torn {
                opened.notices.push(Notice::UnfinishedWrite);
            }
            opened.store.turn_with(lock).begin_generation(&opened.registry)?;
        }
        Ok(opened)
    }

    fn open_for_reading(self, why: WhyReadOnly) -> Result<Opened, StoreError> {
        let _lock = match self.disk.lock(&self.sidecar.lock(), LockKind::Shared, PATIENCE) {
            Ok(lock) => Some(lock),
            // Without a lock a frame may be half written; then it does not count yet. Nor must somebody who only
            // looks wait for ever for a program that was stopped.
            Err(error) if error.is_not_found() || error.is_no_right() => None,
            Err(error) if error.kind == ErrorKind::WouldBlock => None,
            Err(error) => return Err(error.into()),
        };
        let folded = fold::newest(&*self.disk, &self.sidecar)?;
        let mut opened = self.opened(folded)?;
        opened.store.read_only.get_or_insert(why);
        // Nothing was taken over or written again by looking.
        opened.notices.retain(|notice| matches!(notice, Notice::BaseRebuilt { .. }));
        Ok(opened)
    }

    /// Takes over what was folded and compares it with the RON file.
    fn opened(mut self, folded: Folded) -> Result<Opened, StoreError> {
        let Folded { store, registry, entries, cursor, base_size, damaged, .. } = folded;
        (self.id, self.cursor, self.base_size) = (store, cursor, base_size);
        let mut notices: Vec<Notice> =
            damaged.into_iter().map(|generation| Notice::BaseRebuilt { generation }).collect();
        let file = hand::compare(&self)?;
        match &file {
            Comparison::Same | Comparison::Edited(_) => {}
            Comparison::Gone => {
                self.cursor.published = None;
                notices.push(Notice::FileWrittenAgain);
            }
            Comparison::Diverged(divergence) => {
                self.read_only = Some(WhyReadOnly::Diverged(*divergence));
            }
        }
        Ok(Opened { store: self, registry, entries, file, notices })
    }

    /// A store of which nothing has been read yet.
    pub(crate) fn unfolded(disk: Arc<dyn Vfs>, sidecar: Sidecar, limits: Limits) -> Self {
        Self {
            disk,
            sidecar,
            limits,
            log: None,
            id: StoreId::from_bits(0, 0),
            cursor: Cursor::start(0, 0),
            base_size: 0,
            seen: BTreeSet::new(),
            sealed: false,
            look_again_at: Some(DateTime::<Utc>::MIN_UTC),
            durable: 0,
            read_only: None,
            kept_lock: None,
        }
    }

    /// The bytes of the RON file.
    pub(crate) fn read_file(&self) -> Result<Vec<u8>, StoreError> {
        read_file(&*self.disk, &self.sidecar, self.limits.size)
    }

    /// Makes the directory beside the file and what every one of them has.
    pub(crate) fn begin_sidecar(&self) -> Result<(), StoreError> {
        self.disk.create_dir(&self.sidecar.dir)?;
        for (path, content) in
            [(self.sidecar.format(), format!("{PROTOCOL}\n")), (self.sidecar.gitignore(), "*\n".to_owned())]
        {
            match self.disk.create_new(&path) {
                Ok(mut file) => file.append(content.as_bytes()).and_then(|()| file.sync())?,
                Err(error) if error.kind == ErrorKind::AlreadyExists => {}
                Err(error) => return Err(error.into()),
            }
        }
        self.disk.sync_dir(self.sidecar.home())?;
        Ok(())
    }
}

/// Whether the sidecar was ever finished: one without a base holds nothing.
pub(crate) fn has_base(disk: &dyn Vfs, sidecar: &Sidecar) -> Result<bool, StoreError> {
    match sidecar.generations(disk) {
        Ok(generations) => Ok(generations.newest().is_some()),
        Err(error) if error.is_not_found() => Ok(false),
        Err(error) => Err(error.into()),
    }
}

/// Refuses a sidecar of a newer version of the program.
pub(crate) fn check_protocol(disk: &dyn Vfs, sidecar: &Sidecar) -> Result<(), StoreError> {
    let text = disk.read(&sidecar.format()).unwrap_or_default();
    match String::from_utf8_lossy(&text).trim().parse() {
        Ok(found) if found > PROTOCOL => Err(StoreError::NewerSidecar { dir: sidecar.dir.clone(), found }),
        Ok(_) | Err(_) => Ok(()),
    }
}

/// The bytes of the RON file, unless there are more than `limit`.
pub(crate) fn read_file(disk: &dyn Vfs, sidecar: &Sidecar, limit: u64) -> Result<Vec<u8>, StoreError> {
    let path = sidecar.file.clone();
    match disk.stat(&path)? {
        None => Err(StoreError::Missing { path }),
        Some(stat) if stat.len > limit => {
            Err(Unreadable { path, problems: vec![too_large(stat.len, limit)] }.into())
        }
        Some(_) => Ok(disk.read(&path)?),
    }
}

/// The records of the RON file's bytes.
pub(crate) fn snapshot_of(
    sidecar: &Sidecar,
    bytes: &[u8],
    fresh: &mut dyn FnMut() -> u64,
) -> Result<Snapshot, StoreError> {
    read::snapshot(bytes, fresh)
        .map_err(|problems| Unreadable { path: sidecar.file.clone(), problems }.into())
}

/// The records and the meta line, without which a file is no store of ours.
pub(crate) fn snapshot_with_meta(
    sidecar: &Sidecar,
    bytes: &[u8],
    fresh: &mut dyn FnMut() -> u64,
) -> Result<(Meta, Snapshot), StoreError> {
    let mut snapshot = snapshot_of(sidecar, bytes, fresh)?;
    let Some(meta) = snapshot.meta.take() else {
        let text = String::from_utf8_lossy(bytes);
        let problems = vec![Problem::new(&text, 0, ProblemKind::NoMeta)];
        return Err(Unreadable { path: sidecar.file.clone(), problems }.into());
    };
    Ok((meta, snapshot))
}

/// The revision a file shows, as far as it says so.
pub(crate) fn shown_revision(snapshot: &Snapshot) -> Option<Rev> {
    snapshot.meta.as_ref().map(|meta| meta.rev)
}
