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
//! - What somebody wrote into a displaced file ends in the rescue directory, and he is told.
//! - Nothing else depends on it: where a file cannot have two names, the backup alone is kept.

use std::path::Path;
use std::path::PathBuf;

use chrono::{DateTime, TimeDelta, Utc};

use crate::disk::{DiskError, LockKind, Vfs};
use crate::store::base::fingerprint;
use crate::store::notice::Notice;
use crate::store::sidecar::Sidecar;
use crate::store::turn::Turn;
use crate::store::{GLANCE, Store};

/// How long an editor may keep a file open before it writes.
const GRACE: TimeDelta = TimeDelta::seconds(2);

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

    fn is_look_due(&self, now: DateTime<Utc>) -> bool {
        self.look_again_at.is_some_and(|due| due <= now)
    }

    fn displaced_name(&self, said: &str, now: DateTime<Utc>) -> PathBuf {
        let number = self.disk.random();
        let prefix = self.sidecar.backup_prefix();
        let name = format!("{prefix}{}-{number:016x}.{said}", now.timestamp_millis());
        self.sidecar.displaced().join(name)
    }

    /// Looks again at the displaced files whose time has come, if there are any; skipped while somebody else writes.
    pub fn look_at_displaced(&mut self, now: DateTime<Utc>) -> Vec<Notice> {
        if self.read_only.is_some() || !self.is_look_due(now) {
            return Vec::new();
        }
        match self.disk.lock(&self.sidecar.lock(), LockKind::Exclusive, GLANCE) {
            Ok(lock) => self.turn_with(lock).look_at_displaced(now),
            Err(_) => Vec::new(),
        }
    }
}

impl Turn<'_> {
    /// Looks again at the displaced files whose time has come, and remembers when the next one's will have.
    pub fn look_at_displaced(&mut self, now: DateTime<Utc>) -> Vec<Notice> {
        let store = &mut *self.store;
        if !store.is_look_due(now) {
            return Vec::new();
        }
        let (disk, sidecar) = (&*store.disk, &store.sidecar);
        let (mut notices, mut next) = (Vec::new(), None);
        for name in names(disk, sidecar) {
            let Some(displaced) = Displaced::parse(&name) else { continue };
            if displaced.due() > now {
                next = next.into_iter().chain([displaced.due()]).min();
                continue;
            }
            match examine(disk, sidecar, &name, &displaced) {
                Ok(None) => {
                    let _left_for_the_next_session = disk.unlink(&sidecar.displaced().join(&name));
                }
                Ok(Some(rescued)) => notices.push(rescued),
                // Nobody knows what is in it: it stays for the next session.
                Err(_) => {}
            }
        }
        store.look_again_at = next;
        notices
    }
}

/// Looks at what the sessions before this one displaced; called under the lock when a store is opened.
pub(crate) fn look_at_all(disk: &dyn Vfs, sidecar: &Sidecar) -> Vec<Notice> {
    let names = names(disk, sidecar);
    let parsed = names.iter().filter_map(|name| Displaced::parse(name).map(|displaced| (name, displaced)));
    // One that cannot be read or moved stays for the next look.
    parsed.filter_map(|(name, displaced)| examine(disk, sidecar, name, &displaced).ok().flatten()).collect()
}

/// A directory that is not there or cannot be read has nothing to look at.
fn names(disk: &dyn Vfs, sidecar: &Sidecar) -> Vec<String> {
    disk.list(&sidecar.displaced()).unwrap_or_default()
}

/// Moves a file into which somebody wrote to where people look for it.
fn examine(
    disk: &dyn Vfs,
    sidecar: &Sidecar,
    name: &str,
    displaced: &Displaced<'_>,
) -> Result<Option<Notice>, DiskError> {
    let path = sidecar.displaced().join(name);
    if fingerprint(&disk.read(&path)?) == displaced.said {
        return Ok(None);
    }
    let rescued = sidecar.rescue().join(displaced.name);
    disk.create_dir(&sidecar.rescue())?;
    disk.rename(&path, &rescued)?;
    Ok(Some(Notice::Rescued { path: rescued }))
}
