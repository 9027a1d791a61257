//! Who may do what with a store's files: two modes, and the places where nothing is written.
//!
//! | mode | sidecar | files in it | when |
//! |---|---|---|---|
//! | private | `0700` | `0600` | always, unless |
//! | group | `2770` | `0660`, the RON file too | the directory of the store belongs to a group (`g+ws`), or `--group` |
//!
//! Separate from opening, because these are rules about a place and its people, and say nothing about records.
//!
//! **Invariants**
//! - Where somebody else could put files under our names, nothing is written: the store opens for reading only.
//! - The mode holds after every operation, whatever the umask (`rights::the_mode_holds_after_every_operation`).
//!
//! Not here: how the group mode is held for every new file (`store/group_disk.rs`).

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::disk::{DiskError, Stat, Vfs};
use crate::store::Access;
use crate::store::group_disk::GroupDisk;
use crate::store::notice::{Notice, WhyReadOnly};
use crate::store::sidecar::Sidecar;

/// The largest file that is read unless somebody allows more: a country with a million candidates needs 282 MB.
pub const SIZE_LIMIT: u64 = 512 * 1024 * 1024;

/// What is allowed with a store.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// The largest file that is read, in bytes.
    pub size: u64,
    /// Whose store it is.
    pub sharing: Sharing,
    /// Whether a file system of another machine is written.
    pub remote: Remote,
}

/// Whose store it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sharing {
    /// What the directories say.
    AsFound,
    /// A group's, which was asked for.
    Group,
}

/// Whether a store on a file system of another machine is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Remote {
    /// Only read: locks may not hold there and others are seen late.
    ReadOnly,
    /// Written all the same, which was asked for.
    Allowed,
}

impl Default for Limits {
    fn default() -> Self {
        Self { size: SIZE_LIMIT, sharing: Sharing::AsFound, remote: Remote::ReadOnly }
    }
}

/// How a store is to be opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Terms {
    /// For what.
    pub access: Access,
    /// Within which limits.
    pub limits: Limits,
}

impl From<Access> for Terms {
    fn from(access: Access) -> Self {
        Self { access, limits: Limits::default() }
    }
}

/// Who may use the files of a store.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// One user.
    Private,
    /// The members of the directory's group.
    Group,
}

impl Mode {
    /// The mode of a store: that of its sidecar, or of the directory in which one will be made.
    pub(crate) fn of(disk: &dyn Vfs, sidecar: &Sidecar, sharing: Sharing) -> Result<Self, DiskError> {
        let is_home_shared = disk.stat(sidecar.home())?.is_some_and(|stat| is_group(&stat));
        let found = match disk.stat(&sidecar.dir)? {
            // A private one stays private when its directory becomes a group's.
            Some(stat) => is_group(&stat) || is_home_shared && stat.mode & 0o070 != 0,
            None => is_home_shared,
        };
        Ok(if found || sharing == Sharing::Group { Self::Group } else { Self::Private })
    }

    /// The permission bits of directories.
    pub(crate) fn of_dirs(self) -> u32 {
        match self {
            Self::Private => 0o700,
            Self::Group => 0o2770,
        }
    }

    /// The permission bits of files.
    pub(crate) fn of_files(self) -> u32 {
        match self {
            Self::Private => 0o600,
            Self::Group => 0o660,
        }
    }
}

/// Whether a directory hands its group on to what is made in it, and the group may write.
fn is_group(stat: &Stat) -> bool {
    stat.mode & 0o2030 == 0o2030
}

/// Whether anybody at all may replace files in a directory.
fn is_open_to_all(stat: &Stat) -> bool {
    stat.mode & 0o1002 == 0o002
}

/// What came of asking to write.
pub(crate) struct Admission {
    /// The disk to write to, which holds the mode.
    pub(crate) disk: Arc<dyn Vfs>,
    /// Why nothing may be written.
    pub(crate) obstacle: Option<WhyReadOnly>,
    /// What there is to tell.
    pub(crate) notices: Vec<Notice>,
}

impl Admission {
    /// Nothing is written, so nothing is asked.
    pub(crate) fn to_look(disk: Arc<dyn Vfs>) -> Self {
        Self { disk, obstacle: Some(WhyReadOnly::Asked), notices: Vec::new() }
    }
}

/// Decides whether a store may be written here, and restores the rights of its files where somebody loosened them.
pub(crate) fn admit(disk: Arc<dyn Vfs>, sidecar: &Sidecar, limits: Limits) -> Result<Admission, DiskError> {
    let obstacle = obstacle(&*disk, sidecar, limits)?;
    let mode = Mode::of(&*disk, sidecar, limits.sharing)?;
    let mut notices = Vec::new();
    if obstacle.is_none() {
        let was_loose = !loose(&*disk, sidecar, mode).is_empty();
        let is_file_mended = hold(&*disk, sidecar, mode);
        if was_loose || is_file_mended {
            notices.push(Notice::RightsRestored);
        }
        let links = disk.stat(&sidecar.file)?.map_or(1, |stat| stat.links);
        if links > 1 {
            notices.push(Notice::SeveralNames { names: links });
        }
    }
    let disk = match mode {
        Mode::Private => disk,
        Mode::Group => Arc::new(GroupDisk::new(disk)),
    };
    Ok(Admission { disk, obstacle, notices })
}

/// Why nothing may be written here.
pub(crate) fn obstacle(
    disk: &dyn Vfs,
    sidecar: &Sidecar,
    limits: Limits,
) -> Result<Option<WhyReadOnly>, DiskError> {
    let home = sidecar.home();
    let Some(stat) = disk.stat(home)? else { return Ok(None) };
    if is_open_to_all(&stat) {
        return Ok(Some(WhyReadOnly::OpenToAll { dir: home.to_path_buf() }));
    }
    if limits.sharing == Sharing::Group && !is_group(&stat) {
        return Ok(Some(WhyReadOnly::NoGroup { dir: home.to_path_buf() }));
    }
    if let (Remote::ReadOnly, Some(kind)) = (limits.remote, disk.remote_kind(home)) {
        return Ok(Some(WhyReadOnly::Remote { kind }));
    }
    let Some(stat) = disk.stat(&sidecar.dir)? else { return Ok(None) };
    if limits.sharing == Sharing::Group && stat.owner.1 != home_group(disk, home)? {
        return Ok(Some(WhyReadOnly::NoGroup { dir: sidecar.dir.clone() }));
    }
    let is_mine = disk.user().is_none_or(|user| user == stat.owner.0);
    let foreign = !is_mine && (!is_group(&stat) || is_open_to_all(&stat));
    Ok(foreign.then(|| WhyReadOnly::Foreign { dir: sidecar.dir.clone() }))
}

fn home_group(disk: &dyn Vfs, home: &Path) -> Result<u32, DiskError> {
    Ok(disk.stat(home)?.map_or(0, |stat| stat.owner.1))
}

/// Those files of a store that others can reach although its mode says they should not, by name.
/// Behind a door that is closed nobody can reach anything.
pub(crate) fn loose(disk: &dyn Vfs, sidecar: &Sidecar, mode: Mode) -> Vec<String> {
    let is_loose = |path: &PathBuf| {
        let Ok(Some(stat)) = disk.stat(path) else { return false };
        let allowed = if stat.is_dir { mode.of_dirs() } else { mode.of_files() };
        stat.mode & 0o777 & !allowed != 0
    };
    if !is_loose(&sidecar.dir) {
        return Vec::new();
    }
    let name = |path: PathBuf| path.file_name().map(|name| name.to_string_lossy().into_owned());
    let inside = std::iter::once(sidecar.dir.clone()).chain(below(disk, &sidecar.dir));
    inside.filter(is_loose).filter_map(name).collect()
}

/// Brings the rights of a store's own files back to its mode; tells whether the file itself needed it.
/// What belongs to another member of the group is his to mend.
fn hold(disk: &dyn Vfs, sidecar: &Sidecar, mode: Mode) -> bool {
    mend(disk, &sidecar.dir, mode.of_dirs());
    let is_dir = |path: &Path| disk.stat(path).is_ok_and(|stat| stat.is_some_and(|stat| stat.is_dir));
    for path in below(disk, &sidecar.dir) {
        if is_dir(&path) {
            mend(disk, &path, mode.of_dirs());
        } else {
            mend(disk, &path, mode.of_files());
        }
    }
    if mode == Mode::Private {
        // Its file and its backups keep the mode that their owner gave them; a group's stay the group's.
        return false;
    }
    for path in below(disk, &sidecar.backups()) {
        mend(disk, &path, mode.of_files());
    }
    mend(disk, &sidecar.file, mode.of_files())
}

fn below(disk: &dyn Vfs, dir: &Path) -> impl Iterator<Item = PathBuf> {
    let names = disk.list(dir).unwrap_or_default();
    names.into_iter().map(|name| dir.join(name))
}

fn mend(disk: &dyn Vfs, path: &Path, wanted: u32) -> bool {
    let Ok(Some(stat)) = disk.stat(path) else { return false };
    let is_mine = disk.user() == Some(stat.owner.0);
    is_mine && stat.mode != wanted && disk.set_mode(path, wanted).is_ok()
}
