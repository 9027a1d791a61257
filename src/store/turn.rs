//! One turn at the store: the time during which this program holds the lock and may write.
//!
//! Everything that writes is a method of [`Turn`], so that nothing can be written without the lock.
//! A turn lasts milliseconds and is never held across a question to a person.
//!
//! The steps that are easily left out, each of which lost edits in trials:
//! - looking for a newer generation before appending, because another program may have compacted meanwhile;
//! - sealing: syncing the directory once before acknowledging anything in a generation somebody else made;
//! - never appending behind an unfinished frame and never syncing again after a sync that failed.

use crate::change::entry::{Entry, Rev};
use crate::disk::{DiskError, HeldLock, LockKind};
use crate::domain::Registry;
use crate::store::body::Body;
use crate::store::error::StoreError;
use crate::store::fold::{self, Cursor};
use crate::store::frame::{Frame, Frames, first_revision};
use crate::store::notice::{Notice, WhyReadOnly};
use crate::store::rules::{Rule, holds};
use crate::store::{GLANCE, PATIENCE, Store};

/// The right to write, until dropped.
pub struct Turn<'s> {
    pub(crate) store: &'s mut Store,
    lock: Option<Box<dyn HeldLock>>,
}

/// What others did since the last look.
#[derive(Debug, Default)]
pub struct News {
    /// Their entries, oldest first.
    pub entries: Vec<Entry>,
    /// Set when the records had to be read anew, because the generation this program followed was given up:
    /// entries held from before may never have been acknowledged.
    pub restarted: bool,
    /// What there is to tell.
    pub notices: Vec<Notice>,
}

impl News {
    /// Puts what was found before in front.
    fn follow(&mut self, mut earlier: Self) {
        if !self.restarted {
            earlier.entries.append(&mut self.entries);
            self.entries = earlier.entries;
            self.restarted = earlier.restarted;
        }
        earlier.notices.append(&mut self.notices);
        self.notices = earlier.notices;
    }
}

impl Store {
    /// Waits for the lock. `holder` is what people see who wait for it meanwhile.
    pub fn turn(&mut self, holder: &str) -> Result<Turn<'_>, StoreError> {
        match &self.read_only {
            // The disk may work again; the turn begins by finding out.
            None | Some(WhyReadOnly::DiskRefused(_)) => {}
            Some(why) => return Err(StoreError::ReadOnly(why.clone())),
        }
        self.restore_sidecar()?;
        let lock = match self.kept_lock.take() {
            Some(lock) => lock,
            None => self.take_lock(holder)?,
        };
        Ok(self.turn_with(lock))
    }

    pub(crate) fn turn_with(&mut self, lock: Box<dyn HeldLock>) -> Turn<'_> {
        Turn { store: self, lock: Some(lock) }
    }

    pub(crate) fn take_lock(&self, holder: &str) -> Result<Box<dyn HeldLock>, StoreError> {
        let path = self.sidecar.lock();
        match self.disk.lock(&path, LockKind::Exclusive, PATIENCE) {
            Ok(mut lock) => {
                let note = format!("{holder} (pid {})\n", self.disk.pid());
                // Only people read it, and a full disk must not keep anybody from repairing a store.
                let _best_effort = lock.leave_note(note.trim_start());
                Ok(lock)
            }
            Err(error) if error.kind == std::io::ErrorKind::WouldBlock => {
                let note = self.disk.read(&path).unwrap_or_default();
                let note = String::from_utf8_lossy(&note);
                let holder = note.chars().filter(|letter| !letter.is_control()).take(80).collect();
                Err(StoreError::Locked { holder })
            }
            Err(error) => Err(error.into()),
        }
    }

    /// Looks for entries of others without the right to write: reads under the shared lock, so that nothing is
    /// shown that is not durable yet. Empty while somebody is writing.
    pub fn look(&mut self, registry: &mut Registry) -> Result<News, StoreError> {
        if self.cursor.generation == 0 {
            return Ok(News::default());
        }
        match self.disk.lock(&self.sidecar.lock(), LockKind::Shared, GLANCE) {
            Ok(_lock) => self.read_on(registry).map(|(news, _torn)| news),
            Err(error) if error.kind == std::io::ErrorKind::WouldBlock => Ok(News::default()),
            Err(error) if error.is_not_found() => self.read_on(registry).map(|(news, _torn)| news),
            Err(error) => Err(error.into()),
        }
    }

    /// Brings `registry` up to date; answers also whether there is something that only a new generation repairs.
    fn read_on(&mut self, registry: &mut Registry) -> Result<(News, bool), StoreError> {
        let mut news = News::default();
        let newest = match self.sidecar.generations(&*self.disk) {
            Err(error) if error.is_not_found() => return Ok((news, false)),
            generations => generations?.newest().unwrap_or_default(),
        };
        if newest > self.cursor.generation && holds(Rule::NewestGeneration) {
            let log = self.disk.read(&self.sidecar.log(newest))?;
            let start = first_revision(&log, newest);
            if let Some(start) = start.filter(|start| *start >= self.cursor.revision) {
                self.advance(start, registry, &mut news)?;
            }
            if start != Some(self.cursor.revision) {
                return self.restart(registry);
            }
            self.cursor = Cursor::start(newest, self.cursor.revision);
            (self.sealed, self.durable) = (false, 0);
        }
        let torn = self.advance(u64::MAX, registry, &mut news)?;
        Ok((news, torn))
    }

    fn advance(&mut self, until: u64, registry: &mut Registry, news: &mut News) -> Result<bool, StoreError> {
        let path = self.sidecar.log(self.cursor.generation);
        let bytes = match self.disk.read_from(&path, self.cursor.offset) {
            // Somebody took it away; what to do about that is decided under the lock (`store/lost_journal.rs`).
            Err(error) if error.is_not_found() => return Ok(false),
            read => read?,
        };
        self.cursor.advance(&bytes, until, registry, &mut news.entries)
    }

    /// Starts over from the newest base, when the log followed so far leads somewhere else.
    pub(crate) fn restart(&mut self, registry: &mut Registry) -> Result<(News, bool), StoreError> {
        let folded = fold::newest(&*self.disk, &self.sidecar)?;
        *registry = folded.registry;
        self.cursor = folded.cursor;
        self.base_size = folded.base_size;
        (self.sealed, self.durable) = (false, 0);
        let repair = folded.torn || folded.damaged.is_some();
        let damaged = folded.damaged.map(|generation| Notice::BaseRebuilt { generation });
        let news = News { entries: folded.entries, restarted: true, notices: damaged.into_iter().collect() };
        Ok((news, repair))
    }
}

impl Turn<'_> {
    /// The revision of the last entry that was read or saved.
    pub fn revision(&self) -> Rev {
        self.store.revision()
    }

    /// Brings `registry` up to date with what others appended. An unfinished frame of a program that died is
    /// left behind by beginning a new generation.
    pub fn catch_up(&mut self, registry: &mut Registry) -> Result<News, StoreError> {
        if matches!(self.store.read_only, Some(WhyReadOnly::DiskRefused(_))) {
            let repaired = self.repair(registry);
            if repaired.is_err() && holds(Rule::KeepLock) {
                self.store.kept_lock = self.lock.take();
            }
            repaired?;
        }
        let mut stood = News::default();
        self.stand_again(registry, &mut stood)?;
        let (mut news, repair) = self.store.read_on(registry)?;
        news.follow(stood);
        if repair && holds(Rule::TornTail) {
            self.begin_generation(registry)?;
            if news.notices.is_empty() {
                news.notices.push(Notice::UnfinishedWrite);
            }
        }
        Ok(news)
    }

    /// Saves an entry that `registry` has already taken. When this returns `Ok` the entry survives anything the
    /// disk survives; when it returns an error the entry is not saved and `registry` is as it was before it.
    pub fn save(&mut self, registry: &mut Registry, entry: &Entry) -> Result<(), StoreError> {
        let saved = self.seal().and_then(|()| self.append(entry));
        let Err(error) = saved else { return Ok(()) };
        if holds(Rule::TakeBack) {
            entry.change.inverted().replay(registry);
        }
        match error {
            Failure::Before(error) => Err(error),
            Failure::Disk(refusal) => {
                self.give_up_log(registry, &refusal);
                Err(StoreError::NotSaved(refusal))
            }
        }
    }

    /// Makes sure once that the name of the present generation is durable, whoever created it.
    fn seal(&mut self) -> Result<(), Failure> {
        if !self.store.sealed && holds(Rule::Seal) {
            self.store.disk.sync_dir(&self.store.sidecar.dir).map_err(Failure::Disk)?;
            self.store.sealed = true;
        }
        Ok(())
    }

    fn append(&mut self, entry: &Entry) -> Result<(), Failure> {
        let body = Body::of(entry).encode().map_err(Failure::Before)?;
        let Store { disk, sidecar, cursor, durable, .. } = &mut *self.store;
        let frame = Frame { generation: cursor.generation, revision: entry.rev.0, body: &body };
        let newline = || StoreError::Encoding { reason: "it contains a line break".to_owned() };
        let bytes = frame.encode().ok_or_else(newline).map_err(Failure::Before)?;
        let mut log = disk.open(&sidecar.log(cursor.generation)).map_err(Failure::Disk)?;
        log.append(&bytes).and_then(|()| log.sync()).map_err(Failure::Disk)?;
        cursor.revision = entry.rev.0;
        cursor.offset += bytes.len() as u64;
        cursor.frames += 1;
        *durable = cursor.offset;
        Ok(())
    }

    /// Makes durable what was read of the log before anything is built on it outside the log: a file that shows an
    /// entry which a power cut then takes out of the log would seem to be newer than it.
    pub(crate) fn make_log_durable(&mut self, registry: &Registry) -> Result<(), StoreError> {
        let Store { disk, sidecar, cursor, durable, .. } = &mut *self.store;
        if cursor.offset <= *durable || !holds(Rule::SyncBeforeShowing) {
            return Ok(());
        }
        match disk.open(&sidecar.log(cursor.generation)).and_then(|mut log| log.sync()) {
            Ok(()) => *durable = cursor.offset,
            Err(refusal) => {
                self.give_up_log(registry, &refusal);
                return Err(refusal.into());
            }
        }
        Ok(())
    }

    /// After a refused write nobody knows what the log holds. Its successor says where it ends; if even that
    /// cannot be written, the log is cut back and the store is closed for writing until it can be.
    fn give_up_log(&mut self, registry: &Registry, refusal: &DiskError) {
        if !holds(Rule::GiveUpLog) || self.begin_generation(registry).is_ok() {
            return;
        }
        let store = &mut *self.store;
        let log = store.disk.open(&store.sidecar.log(store.cursor.generation));
        let cut = log.and_then(|mut log| log.cut(store.cursor.offset).and_then(|()| log.sync()));
        if cut.is_err() && holds(Rule::KeepLock) {
            // The edit may come back should the program die now. It was called "not saved", which is the lesser
            // evil. But nobody may go on behind it: the disk need not keep it whatever it says of later frames.
            store.kept_lock = self.lock.take();
        }
        store.read_only = Some(WhyReadOnly::DiskRefused(refusal.clone()));
    }

    /// Opens the store for writing again once the disk takes a new generation. It leaves the refused frame behind,
    /// unless somebody took it for good meanwhile and went on after it.
    fn repair(&mut self, registry: &Registry) -> Result<(), StoreError> {
        let Store { disk, sidecar, cursor, .. } = &*self.store;
        let rest = disk.read_from(&sidecar.log(cursor.generation), cursor.offset)?;
        let mut frames = Frames::new(&rest, cursor.generation, cursor.revision);
        let others_went_on = self.has_newer_generation()? || frames.nth(1).is_some();
        if !others_went_on {
            self.begin_generation(registry).map_err(|error| match error {
                StoreError::Disk(refusal) => StoreError::NotSaved(refusal),
                other => other,
            })?;
        }
        self.store.read_only = None;
        Ok(())
    }
}

/// Why an entry was not saved.
enum Failure {
    /// Before anything was written.
    Before(StoreError),
    /// While it was written, so that the end of the log is unknown.
    Disk(DiskError),
}
