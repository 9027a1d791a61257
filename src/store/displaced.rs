//! Files that were the store's file until publishing put another one in their place.
//!
//! An editor that saves in place opens the file and writes a moment later into what it opened, whatever has become
//! of its name. So a file that once had the store's name keeps a name for a while after it lost that one:
//!
//! ```text
//!  swapped out ──> displaced/<moment>-<number>.<what it said> ──> still says so after 2 s ──> that name is removed
//!                                                    └──> says something else ──> rescue/
//! ```
//!
//! What it said when it was swapped out is part of the name, so whoever looks next can tell, this program or
//! another one after a crash: each opening looks at all of them, and each session again when their time has come.
//! Separate from [`crate::store::backup`], which thins out by age and would not notice.
//!
//! **Invariants**
//! - No file that had the store's name is removed before it was looked at again.
//! - What somebody wrote into a displaced file ends in the rescue directory; it is then taken in like any edit by
//!   hand (`session/hand.rs`), or he is told where it is.
//! - Nothing else depends on it: where a file cannot have two names, the backup alone is kept.

use std::path::Path;
use std::path::PathBuf;

use chrono::{DateTime, TimeDelta, Utc};

use crate::disk::{DiskError, LockKind, Vfs};
use crate::store::base::fingerprint;
use crate::store::notice::Notice;
use crate::store::open::snapshot_of;
use crate::store::sidecar::Sidecar;
use crate::store::turn::Turn;
use crate::store::{GLANCE, Store};

/// How long an editor may keep a file open before it writes.
const GRACE: TimeDelta = TimeDelta::seconds(2);

/// How much longer a file that is not whole may be one that is still being written.
const UNFINISHED: TimeDelta = TimeDelta::seconds(8);

/// How soon a file about which nothing could be said is looked at again.
const RETRY: TimeDelta = TimeDelta::milliseconds(500);

/// Which displaced files are looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    /// Those whose time has come.
    Due,
    /// All of them: those of sessions before this one.
    All,
}

/// What a look at one of them came to.
enum Found {
    /// It says what it said.
    Same,
    /// Somebody wrote into it, and it is now here.
    Rescued(PathBuf),
    /// Nothing can be said yet.
    Later,
}

/// A name in the directory of displaced files, taken apart.
struct Displaced<'a> {
    /// When it was displaced, in milliseconds.
    at: i64,
    /// What it is called once something was found in it.
    name: &'a str,
    /// The fingerprint of what it said then.
    said: &'a str,
}

impl<'a> Displaced<'a> {
    fn parse(name: &'a str) -> Option<Self> {
        let (stem, said) = name.rsplit_once('.')?;
        let at = stem.rsplit_once('.')?.1.split_once('-')?.0;
        Some(Self { at: at.parse().ok()?, name: stem, said })
    }

    /// When it is looked at again; a moment that no calendar has comes from nobody and is long past.
    fn due(&self) -> DateTime<Utc> {
        DateTime::from_timestamp_millis(self.at).map_or(DateTime::<Utc>::MIN_UTC, |at| at + GRACE)
    }
}

impl Store {
    /// Gives a file that is about to lose its last name, or has lost the store's, a name under which it is looked
    /// at again. `said` is the fingerprint it is expected to have.
    pub(crate) fn keep_in_sight(
        &mut self,
        path: &Path,
        said: &str,
        now: DateTime<Utc>,
    ) -> Result<(), DiskError> {
        let name = self.displaced_name(said, now);
        self.disk.create_dir(&self.sidecar.displaced())?;
        self.disk.link(path, &name)?;
        self.look_again_at.get_or_insert(now + GRACE);
        Ok(())
    }

    /// The same for a file that is not kept as a backup: it loses its present name.
    pub(crate) fn displace(&mut self, path: &Path, said: &str, now: DateTime<Utc>) -> Result<(), DiskError> {
        let name = self.displaced_name(said, now);
        self.disk.create_dir(&self.sidecar.displaced())?;
        self.disk.rename(path, &name)?;
        self.look_again_at.get_or_insert(now + GRACE);
        Ok(())
    }

    fn displaced_name(&self, said: &str, now: DateTime<Utc>) -> PathBuf {
        let number = self.disk.random();
        let prefix = self.sidecar.backup_prefix();
        let name = format!("{prefix}{}-{number:016x}.{said}", now.timestamp_millis());
        self.sidecar.displaced().join(name)
    }

    /// Looks again at displaced files, if any of them is due; skipped while somebody else writes.
    pub fn look_at_displaced(&mut self, which: Which, now: DateTime<Utc>) -> Vec<Notice> {
        if self.read_only.is_some() || self.look_again_at.is_none_or(|due| now < due) {
            return Vec::new();
        }
        if names(&*self.disk, &self.sidecar).is_empty() {
            self.look_again_at = None;
            return Vec::new();
        }
        match self.disk.lock(&self.sidecar.lock(), LockKind::Exclusive, GLANCE) {
            Ok(lock) => self.turn_with(lock).look_at_displaced(which, now),
            Err(_) => Vec::new(),
        }
    }
}

impl Turn<'_> {
    /// Looks again at displaced files, and remembers when the next one's time will have come.
    fn look_at_displaced(&mut self, which: Which, now: DateTime<Utc>) -> Vec<Notice> {
        let store = &mut *self.store;
        let (disk, sidecar) = (&*store.disk, &store.sidecar);
        let (mut notices, mut next) = (Vec::new(), None);
        for name in names(disk, sidecar) {
            let Some(displaced) = Displaced::parse(&name) else { continue };
            let is_due = displaced.due() <= now;
            let found = if is_due || which == Which::All {
                examine(store, &name, &displaced, now)
            } else {
                Found::Later
            };
            match found {
                Found::Rescued(path) => notices.push(Notice::Rescued { path }),
                Found::Same if is_due => {
                    let _left_for_the_next_session = disk.unlink(&sidecar.displaced().join(&name));
                }
                Found::Same | Found::Later => {
                    let again = displaced.due().max(now + RETRY);
                    next = next.into_iter().chain([again]).min();
                }
            }
        }
        store.look_again_at = next;
        notices
    }
}

/// A directory that is not there or cannot be read has nothing to look at.
fn names(disk: &dyn Vfs, sidecar: &Sidecar) -> Vec<String> {
    disk.list(&sidecar.displaced()).unwrap_or_default()
}

/// Looks at one, and moves it to where people look for it when somebody wrote into it.
fn examine(store: &Store, name: &str, displaced: &Displaced<'_>, now: DateTime<Utc>) -> Found {
    let (disk, sidecar) = (&*store.disk, &store.sidecar);
    let path = sidecar.displaced().join(name);
    let Ok(bytes) = disk.read(&path) else { return Found::Later };
    if fingerprint(&bytes) == displaced.said {
        return Found::Same;
    }
    // Half a file may be one that is being written at this moment.
    let is_whole = snapshot_of(sidecar, &bytes, &mut || disk.random()).is_ok();
    if !is_whole && now < displaced.due() + UNFINISHED {
        return Found::Later;
    }
    let rescued = sidecar.rescue().join(displaced.name);
    match disk.create_dir(&sidecar.rescue()).and_then(|()| disk.rename(&path, &rescued)) {
        Ok(()) => Found::Rescued(rescued),
        Err(_) => Found::Later,
    }
}
