//! Presence: who else has the store open, and where they are.
//!
//! ```text
//!   sessions/4711-9f3c…    held under an exclusive lock by its owner
//!      alice, 2023-06-30 08:00 UTC              for people
//!      (name:"alice",since:"...",unit:"u-…")    for the program
//! ```
//!
//! Separate from everything that counts: nothing is decided by it, and a store without it works as well.
//! A lock cannot be left behind: when a program dies, however, its lock is free, and the next who looks removes the
//! file. So that nobody takes a file for a dead one's that its owner has made and not yet locked, it is made under a
//! name with a dot in front, which only those who enter look at, and gets its own when it is locked.
//!
//! **Invariants**
//! - It says the name of the account and nothing else of a person.
//! - A session for reading only leaves no file, and removes none.
//! - What others wrote is shown to people only, and only as far as it is text.

use std::fmt;
use std::io::ErrorKind;
use std::path::Path;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use chrono::DateTime;
use chrono::Utc;
use serde::Deserialize;
use serde::Serialize;

use crate::disk::HeldLock;
use crate::disk::LockKind;
use crate::disk::Vfs;
use crate::domain::id::UnitId;
use crate::domain::text::Text;
use crate::store::Store;
use crate::store::snapshot::dialect;

/// How long the owner waits for his own new file: only somebody who takes it for a dead one's holds it, and not for long.
const PATIENCE: Duration = Duration::from_millis(200);
/// How often a new file is tried.
const TRIES: usize = 3;

/// What a person has on the screen.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Spot {
    /// The units.
    Units,
    /// The candidates of a unit.
    Unit(UnitId),
    /// The mentors.
    Mentors,
    /// Something that another version may not have a word for.
    #[default]
    Elsewhere,
}

/// Somebody who has the store open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// The name of the account.
    pub name: Text,
    /// Since when.
    pub since: DateTime<Utc>,
    /// What is on the screen.
    pub at: Spot,
}

/// A person as a file tells: words that an earlier version does not know are nothing worse than unknown.
#[derive(Serialize, Deserialize)]
struct Note {
    name: Text,
    since: DateTime<Utc>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    screen: Option<Text>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    unit: Option<UnitId>,
}

impl Note {
    fn of(person: &Person) -> Self {
        let (screen, unit) = match person.at {
            Spot::Units => (Some("units"), None),
            Spot::Unit(unit) => (None, Some(unit)),
            Spot::Mentors => (Some("mentors"), None),
            Spot::Elsewhere => (None, None),
        };
        let screen = screen.and_then(|word| Text::new(word).ok());
        Self { name: person.name.clone(), since: person.since, screen, unit }
    }

    fn into_person(self) -> Person {
        let screen = self.screen.as_ref().map(Text::as_str);
        let at = match (self.unit, screen) {
            (Some(unit), _) => Spot::Unit(unit),
            (None, Some("units")) => Spot::Units,
            (None, Some("mentors")) => Spot::Mentors,
            (None, _) => Spot::Elsewhere,
        };
        Person { name: self.name, since: self.since, at }
    }
}

/// One's own file, and the look at those of others.
pub(crate) struct Presence {
    disk: Arc<dyn Vfs>,
    dir: PathBuf,
    me: Person,
    own: Option<(PathBuf, Box<dyn HeldLock>)>,
    may_write: bool,
}

impl Presence {
    /// Enters a store, visibly where one may write. What fails leaves nobody but oneself in the dark.
    pub(crate) fn enter(store: &Store, me: Person) -> Self {
        let (disk, dir) = (store.disk(), store.sidecar().sessions());
        let may_write = store.read_only().is_none();
        let mut presence = Self { disk, dir, me, own: None, may_write };
        if may_write && presence.disk.create_dir(&presence.dir).is_ok() {
            for path in presence.paths(Files::Unfinished) {
                presence.look_at(&path);
            }
            presence.own = (0..TRIES).find_map(|_| presence.take_a_file());
        }
        presence
    }

    /// Says that one is somewhere else now.
    pub(crate) fn go(&mut self, at: Spot) {
        if self.me.at != at {
            self.me.at = at;
            self.own.iter_mut().for_each(|(_, lock)| write(&self.me, lock.as_mut()));
        }
    }

    /// Who else is here, those who came first first. The files of the dead are removed on the way.
    pub(crate) fn others(&self) -> Vec<Person> {
        let own = self.own.as_ref().map(|(path, _)| path.as_path());
        let paths = self.paths(Files::Finished).into_iter().filter(|path| Some(path.as_path()) != own);
        let mut others: Vec<Person> = paths.filter_map(|path| self.look_at(&path)).collect();
        others.sort_by(|a, b| (a.since, &a.name).cmp(&(b.since, &b.name)));
        others
    }

    fn paths(&self, files: Files) -> Vec<PathBuf> {
        let names = self.disk.list(&self.dir).unwrap_or_default();
        let wanted = names.iter().filter(|name| name.starts_with('.') == (files == Files::Unfinished));
        wanted.map(|name| self.dir.join(name)).collect()
    }

    /// Who holds a file; one that nobody holds is removed.
    fn look_at(&self, path: &Path) -> Option<Person> {
        match self.disk.lock(path, LockKind::Shared, Duration::ZERO) {
            Ok(_of_a_dead) => {
                if self.may_write {
                    // Under its lock, so that nobody who has just made it loses it unknowingly.
                    let _left_for_the_next = self.disk.unlink(path);
                }
                None
            }
            Err(error) if error.kind == ErrorKind::WouldBlock => {
                let text = String::from_utf8(self.disk.read(path).ok()?).ok()?;
                Some(dialect().from_str::<Note>(text.lines().last()?).ok()?.into_person())
            }
            Err(_) => None,
        }
    }

    /// Makes a file, locks it and gives it its name; nothing when somebody has removed it in between.
    fn take_a_file(&self) -> Option<(PathBuf, Box<dyn HeldLock>)> {
        let name = format!("{}-{:016x}", self.disk.pid(), self.disk.random());
        let unfinished = self.dir.join(format!(".{name}"));
        let mut lock = self.disk.lock(&unfinished, LockKind::Exclusive, PATIENCE).ok()?;
        write(&self.me, lock.as_mut());
        let path = self.dir.join(name);
        self.disk.rename(&unfinished, &path).ok()?;
        Some((path, lock))
    }
}

/// Which files are looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Files {
    /// Those of people who are here, or were.
    Finished,
    /// Those of people who are just coming, or died while they did.
    Unfinished,
}

fn write(person: &Person, lock: &mut dyn HeldLock) {
    if let Ok(note) = dialect().to_string(&Note::of(person)) {
        let Person { name, since, at: _ } = person;
        let text = format!("{name}, {}\n{note}\n", since.format("%Y-%m-%d %H:%M UTC"));
        let _nobody_depends_on_it = lock.leave_note(&text);
    }
}

impl Drop for Presence {
    fn drop(&mut self) {
        if let Some((path, _lock)) = &self.own {
            let _left_for_the_next = self.disk.unlink(path);
        }
    }
}

impl fmt::Debug for Presence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Presence").field("me", &self.me).field("dir", &self.dir).finish_non_exhaustive()
    }
}
