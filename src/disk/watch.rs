//! Watching directories on the real disk: the system tells when something in them changes.
//!
//! Separate from `os.rs` because it touches no file, and from those who watch because they need not know that systems
//! tell it in different ways.
//!
//! **Invariants**
//! - Directories are watched and never files: a file's watch is dead after the first replacement of the file.
//! - What the system lost is told as [`Stir::Unknown`], never left out.
//! - Looking does not stir: opening and reading a file is nobody's news.
//! - Where a directory lies on another machine nothing is watched, because its system tells only what this one does.

use std::path::PathBuf;

use notify::Event;
use notify::EventKind;
use notify::RecommendedWatcher;
use notify::RecursiveMode;
use notify::Watcher;
use notify::event::AccessKind;
use notify::event::AccessMode;

use crate::disk::HeldWatch;
use crate::disk::Stir;

impl HeldWatch for RecommendedWatcher {}

/// Begins to watch; `None` where that is not possible, for one because this user watches too much already.
pub(crate) fn watch(dirs: &[PathBuf], told: Box<dyn Fn(Stir) + Send>) -> Option<Box<dyn HeldWatch>> {
    if dirs.iter().any(|dir| is_remote(dir)) {
        return None;
    }
    let tell = move |event: notify::Result<Event>| stirs(event).into_iter().for_each(&told);
    let mut watcher = notify::recommended_watcher(tell).ok()?;
    for dir in dirs {
        watcher.watch(dir, RecursiveMode::NonRecursive).ok()?;
    }
    Some(Box::new(watcher))
}

fn stirs(event: notify::Result<Event>) -> Vec<Stir> {
    let Ok(event) = event else { return vec![Stir::Unknown] };
    if event.need_rescan() || (event.paths.is_empty() && !event.kind.is_access()) {
        return vec![Stir::Unknown];
    }
    let stir = match event.kind {
        EventKind::Access(AccessKind::Close(AccessMode::Write)) => Stir::Closed,
        EventKind::Access(_) => return Vec::new(),
        _ => Stir::Changed,
    };
    event.paths.into_iter().map(stir).collect()
}

/// Whether a directory belongs to a file system that another machine, or another program, may change behind ours.
#[cfg(target_os = "linux")]
fn is_remote(dir: &std::path::Path) -> bool {
    /// NFS, SMB, CIFS, SMB2, FUSE, 9P, AFS, Ceph, as statfs(2) numbers them.
    const REMOTE: [u64; 8] =
        [0x6969, 0x517b, 0xff53_4d42, 0xfe53_4d42, 0x6573_5546, 0x0102_1997, 0x5346_414f, 0x00c3_6400];
    rustix::fs::statfs(dir).is_ok_and(|stat| REMOTE.contains(&(stat.f_type as u64 & 0xffff_ffff)))
}

#[cfg(not(target_os = "linux"))]
fn is_remote(_dir: &std::path::Path) -> bool {
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use notify::event::Flag;

    fn of(kind: EventKind) -> Vec<Stir> {
        stirs(Ok(Event::new(kind).add_path(PathBuf::from("/s/lock"))))
    }

    #[test]
    fn who_only_looks_stirs_nobody() {
        assert_eq!(of(EventKind::Access(AccessKind::Open(AccessMode::Any))), []);
        assert_eq!(of(EventKind::Access(AccessKind::Close(AccessMode::Read))), []);
    }

    #[test]
    fn whoever_has_written_is_heard_of() {
        let path = PathBuf::from("/s/lock");
        assert_eq!(of(EventKind::Access(AccessKind::Close(AccessMode::Write))), [Stir::Closed(path.clone())]);
        assert_eq!(of(EventKind::Any), [Stir::Changed(path)]);
    }

    #[test]
    fn what_the_system_lost_is_told_as_unknown() {
        // An overflow of the queue comes without a path.
        let overflow = Event::new(EventKind::Other).set_flag(Flag::Rescan);
        assert_eq!(stirs(Ok(overflow)), [Stir::Unknown]);
        assert_eq!(stirs(Err(notify::Error::generic("gone"))), [Stir::Unknown]);
    }
}
