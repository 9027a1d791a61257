//! One process's view of the world: the `Vfs` that a store gets.
//!
//! Every call first asks the process's [`Policy`], which may let it go, refuse it with an error of the operating
//! system, answer without doing anything, or do something else first: that is how faults are injected, rules of the
//! disk are broken, processes are killed and others act in between.
//!
//! **Invariants**
//! - A call that is refused changes nothing, but for a write that may have written its first half and a sync after
//!   which what was pending is in doubt.
//! - Nobody waits: a lock that somebody else holds is refused at once, as after the deadline.

use std::io::Error;
use std::io::ErrorKind;
use std::path::Path;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::MutexGuard;
use std::time::Duration;

use ketnap::disk::Attempt;
use ketnap::disk::DiskError;
use ketnap::disk::HeldLock;
use ketnap::disk::LockKind;
use ketnap::disk::OpenFile;
use ketnap::disk::Stat;
use ketnap::disk::Vfs;

use crate::sim::Dice;
use crate::sim::world::Ino;
use crate::sim::world::Name;
use crate::sim::world::Node;
use crate::sim::world::Step;
use crate::sim::world::World;

/// What a process is about to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Call {
    /// Read a file.
    Read,
    /// Ask what there is.
    Stat,
    /// List a directory.
    List,
    /// Make a directory.
    CreateDir,
    /// Make a file.
    CreateNew,
    /// Open a file for appending.
    Open,
    /// Make names durable.
    SyncDir,
    /// Rename a file.
    Rename,
    /// Swap two names.
    Exchange,
    /// Give a file a second name.
    Link,
    /// Remove a file.
    Unlink,
    /// Take a lock.
    Lock,
    /// Write.
    Append,
    /// Make bytes durable.
    Sync,
    /// Cut a file.
    Cut,
    /// Set rights.
    KeepRights,
}

/// What becomes of a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// It is done.
    Go,
    /// It is refused with this number of the operating system; a write may have written its first half.
    Refuse(i32),
    /// The process was killed before it came to this; nothing happens.
    Dead,
    /// It says yes and does nothing; an exchange says that it is not supported.
    Pretend,
    /// Instead of being refused, it says yes and leaves behind what a refusal leaves behind.
    Swallow,
    /// Before it is done, every earlier base and log loses its name.
    Purge,
    /// It is done another way: an exchange as a rename, a creation over what exists, a lock that somebody holds.
    Sloppy,
}

/// What happens to the calls of a process.
pub(crate) trait Policy: Send + Sync {
    /// Decides about one call; it may act on the world itself before it answers.
    fn verdict(&self, call: Call, path: &str) -> Verdict;
}

/// A process that nothing unusual happens to.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Undisturbed;

impl Policy for Undisturbed {
    fn verdict(&self, _call: Call, _path: &str) -> Verdict {
        Verdict::Go
    }
}

/// A world that several processes share.
pub(crate) type Shared = Arc<Mutex<World>>;

/// One process.
#[derive(Clone)]
pub(crate) struct SimVfs {
    world: Shared,
    policy: Arc<dyn Policy>,
    pid: u32,
    dice: Arc<Mutex<Dice>>,
}

impl SimVfs {
    /// The process with a number, whose random bits follow from it and from a seed.
    pub(crate) fn new(world: &Shared, pid: u32, seed: u64, policy: Arc<dyn Policy>) -> Self {
        let dice = Dice::new(seed ^ u64::from(pid) << 32);
        Self { world: Arc::clone(world), policy, pid, dice: Arc::new(Mutex::new(dice)) }
    }

    fn world(&self) -> MutexGuard<'_, World> {
        self.world.lock().unwrap()
    }

    /// Asks the policy, before the world is locked so that it may act on it.
    fn ask(&self, call: Call, path: &Path) -> Result<(Verdict, Name), DiskError> {
        let name = name(path);
        match self.policy.verdict(call, &name) {
            Verdict::Refuse(number) => Err(refusal(call, path, number)),
            Verdict::Dead => Err(refusal(call, path, DEAD)),
            verdict => Ok((verdict, name)),
        }
    }

    fn file(&self, call: Call, path: &Path) -> Result<Ino, DiskError> {
        let (_, name) = self.ask(call, path)?;
        match self.world().node(&name) {
            Some(Node::File(ino)) => Ok(ino),
            Some(Node::Dir) => Err(refusal(call, path, EISDIR)),
            None => Err(refusal(call, path, ENOENT)),
        }
    }

    fn opened(&self, ino: Ino, path: &Path) -> Box<dyn OpenFile> {
        Box::new(SimFile { process: self.clone(), ino, path: path.to_path_buf() })
    }
}

/// Says to this file alone that the process that called is no more: no operating system has this number.
const DEAD: i32 = 4_000;
const ENOENT: i32 = 2;
const EEXIST: i32 = 17;
const EISDIR: i32 = 21;

/// A path as the world knows it.
pub(crate) fn name(path: &Path) -> Name {
    path.to_str().expect("the paths of tests are text").into()
}

fn refusal(call: Call, path: &Path, number: i32) -> DiskError {
    let attempt = match call {
        Call::Read | Call::Stat | Call::List | Call::Open => Attempt::Read,
        Call::CreateDir | Call::CreateNew => Attempt::Create,
        Call::Append | Call::Cut | Call::KeepRights => Attempt::Write,
        Call::Sync | Call::SyncDir => Attempt::Sync,
        Call::Rename | Call::Exchange | Call::Link => Attempt::Rename,
        Call::Unlink => Attempt::Remove,
        Call::Lock => Attempt::Lock,
    };
    DiskError::new(attempt, path, &Error::from_raw_os_error(number))
}

fn is_dead(error: &DiskError) -> bool {
    error.number == Some(DEAD)
}

impl Vfs for SimVfs {
    fn read(&self, path: &Path) -> Result<Vec<u8>, DiskError> {
        let ino = self.file(Call::Read, path)?;
        Ok(self.world().bytes(ino).to_vec())
    }

    fn read_from(&self, path: &Path, offset: u64) -> Result<Vec<u8>, DiskError> {
        let ino = self.file(Call::Read, path)?;
        Ok(self.world().bytes(ino).get(offset as usize..).unwrap_or_default().to_vec())
    }

    fn stat(&self, path: &Path) -> Result<Option<Stat>, DiskError> {
        let (_, name) = self.ask(Call::Stat, path)?;
        let world = self.world();
        let Some(node) = world.node(&name) else { return Ok(None) };
        let (len, is_dir, ino) = match node {
            Node::Dir => (0, true, usize::MAX),
            Node::File(ino) => (world.bytes(ino).len() as u64, false, ino),
        };
        let mode = if is_dir { 0o700 } else { 0o600 };
        Ok(Some(Stat { len, is_dir, mode, links: 1, owner: (0, 0), identity: (1, ino as u64) }))
    }

    fn list(&self, dir: &Path) -> Result<Vec<String>, DiskError> {
        let (_, name) = self.ask(Call::List, dir)?;
        let world = self.world();
        if world.node(&name) != Some(Node::Dir) {
            return Err(refusal(Call::List, dir, ENOENT));
        }
        let inside = world.names.keys().filter_map(|path| path.strip_prefix(&*name)?.strip_prefix('/'));
        Ok(inside.filter(|rest| !rest.contains('/')).map(str::to_owned).collect())
    }

    fn resolve(&self, path: &Path) -> Result<PathBuf, DiskError> {
        Ok(path.to_path_buf())
    }

    fn create_dir(&self, dir: &Path) -> Result<(), DiskError> {
        let (_, name) = self.ask(Call::CreateDir, dir)?;
        let mut world = self.world();
        match world.node(&name) {
            Some(Node::Dir) => Ok(()),
            Some(Node::File(_)) => Err(refusal(Call::CreateDir, dir, EEXIST)),
            None => {
                world.rename(vec![(name, Some(Node::Dir))]);
                Ok(())
            }
        }
    }

    fn create_new(&self, path: &Path) -> Result<Box<dyn OpenFile>, DiskError> {
        let (verdict, name) = self.ask(Call::CreateNew, path)?;
        let mut world = self.world();
        let ino = match world.node(&name) {
            Some(Node::File(ino)) if verdict == Verdict::Sloppy => ino,
            Some(_) => return Err(refusal(Call::CreateNew, path, EEXIST)),
            None => {
                if verdict == Verdict::Purge {
                    let is_old = |name: &&Name| name.ends_with(".base") || name.ends_with(".log");
                    let old = world.names.keys().filter(is_old).map(|name| (Arc::clone(name), None));
                    let old = old.collect();
                    world.rename(old);
                }
                world.create(&name)
            }
        };
        drop(world);
        Ok(self.opened(ino, path))
    }

    fn open(&self, path: &Path) -> Result<Box<dyn OpenFile>, DiskError> {
        let ino = self.file(Call::Open, path)?;
        Ok(self.opened(ino, path))
    }

    fn sync_dir(&self, dir: &Path) -> Result<(), DiskError> {
        let (verdict, name) = self.ask(Call::SyncDir, dir)?;
        if !matches!(verdict, Verdict::Pretend | Verdict::Swallow) {
            self.world().note(Step::SyncDir(name));
        }
        Ok(())
    }

    fn rename(&self, from: &Path, to: &Path) -> Result<(), DiskError> {
        let ino = self.file(Call::Rename, from)?;
        self.world().rename(vec![(name(from), None), (name(to), Some(Node::File(ino)))]);
        Ok(())
    }

    fn exchange(&self, one: &Path, other: &Path) -> Result<(), DiskError> {
        let (verdict, one_name) = self.ask(Call::Exchange, one)?;
        if verdict == Verdict::Pretend {
            return Err(DiskError::new(Attempt::Rename, other, &ErrorKind::Unsupported.into()));
        }
        let other_name = name(other);
        let mut world = self.world();
        let (Some(node), Some(other_node)) = (world.node(&one_name), world.node(&other_name)) else {
            return Err(refusal(Call::Exchange, other, ENOENT));
        };
        // A careless disk gives the new file both names and forgets the old one.
        let out = if verdict == Verdict::Sloppy { node } else { other_node };
        world.rename(vec![(one_name, Some(out)), (other_name, Some(node))]);
        Ok(())
    }

    fn link(&self, from: &Path, to: &Path) -> Result<(), DiskError> {
        let ino = self.file(Call::Link, from)?;
        let mut world = self.world();
        if world.node(&name(to)).is_some() {
            return Err(refusal(Call::Link, to, EEXIST));
        }
        world.rename(vec![(name(to), Some(Node::File(ino)))]);
        Ok(())
    }

    fn unlink(&self, path: &Path) -> Result<(), DiskError> {
        self.file(Call::Unlink, path)?;
        self.world().rename(vec![(name(path), None)]);
        Ok(())
    }

    fn lock(&self, path: &Path, kind: LockKind, _patience: Duration) -> Result<Box<dyn HeldLock>, DiskError> {
        let (verdict, name) = self.ask(Call::Lock, path)?;
        let mut world = self.world();
        let ino = match (world.node(&name), kind) {
            (Some(Node::File(ino)), _) => ino,
            (None, LockKind::Exclusive) => world.create(&name),
            (None, LockKind::Shared) => return Err(refusal(Call::Lock, path, ENOENT)),
            (Some(Node::Dir), _) => return Err(refusal(Call::Lock, path, EISDIR)),
        };
        if !world.lock(ino, kind) && verdict != Verdict::Sloppy {
            return Err(DiskError::new(Attempt::Lock, path, &ErrorKind::WouldBlock.into()));
        }
        drop(world);
        Ok(Box::new(SimLock { world: Arc::clone(&self.world), ino, kind }))
    }

    fn pid(&self) -> u32 {
        self.pid
    }

    fn random(&self) -> u64 {
        self.dice.lock().unwrap().bits()
    }
}

/// A file that a process has open.
struct SimFile {
    process: SimVfs,
    ino: Ino,
    path: PathBuf,
}

impl OpenFile for SimFile {
    fn append(&mut self, bytes: &[u8]) -> Result<(), DiskError> {
        let asked = self.process.ask(Call::Append, &self.path);
        let written = match &asked {
            Ok((Verdict::Swallow, _)) => &bytes[..bytes.len() / 2],
            Ok(_) => bytes,
            Err(error) if is_dead(error) => &[],
            Err(_) => &bytes[..bytes.len() / 2],
        };
        if !written.is_empty() {
            self.process.world().append(self.ino, written);
        }
        asked.map(drop)
    }

    fn sync(&mut self) -> Result<(), DiskError> {
        match self.process.ask(Call::Sync, &self.path) {
            Ok((Verdict::Pretend, _)) => Ok(()),
            Ok((Verdict::Swallow, _)) => {
                self.process.world().note(Step::SyncFailed(self.ino));
                Ok(())
            }
            Ok(_) => {
                self.process.world().note(Step::Sync(self.ino));
                Ok(())
            }
            Err(error) if is_dead(&error) => Err(error),
            Err(error) => {
                self.process.world().note(Step::SyncFailed(self.ino));
                Err(error)
            }
        }
    }

    fn cut(&mut self, len: u64) -> Result<(), DiskError> {
        self.process.ask(Call::Cut, &self.path)?;
        self.process.world().cut(self.ino, len as usize);
        Ok(())
    }

    fn keep_rights(&mut self, _like: &Stat) -> Result<(), DiskError> {
        self.process.ask(Call::KeepRights, &self.path).map(drop)
    }
}

/// A lock that a process holds.
struct SimLock {
    world: Shared,
    ino: Ino,
    kind: LockKind,
}

impl HeldLock for SimLock {
    fn leave_note(&mut self, note: &str) -> Result<(), DiskError> {
        self.world.lock().unwrap().notes.insert(self.ino, note.to_owned());
        Ok(())
    }
}

impl Drop for SimLock {
    fn drop(&mut self) {
        self.world.lock().unwrap().unlock(self.ino, self.kind);
    }
}
