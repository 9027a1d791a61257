//! Files: which are written, and who may read them.

use std::fs;
use std::fs::File;
use std::io::ErrorKind;
use std::os::unix::fs::MetadataExt;
use std::os::unix::fs::PermissionsExt;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::sync::Arc;

use ketnap::disk::Vfs;
use ketnap::disk::os::OsVfs;
use ketnap::session::Session;
use ketnap::store::Access;
use ketnap::store::Store;
use ketnap::store::error::StoreError;
use ketnap::store::inspect::Inspection;
use ketnap::store::problem::ProblemKind;

use crate::support::recording_disk::RecordingDisk;
use crate::support::recording_disk::Use;
use crate::support::store_dir::CANDIDATE;
use crate::support::store_dir::EVERY_KIND;
use crate::support::store_dir::StoreDir;
use crate::support::store_dir::commit_name;
use crate::support::store_dir::env;

fn session_on(disk: &RecordingDisk, here: &StoreDir, access: Access) -> Session {
    let opened = Store::open(Arc::new(disk.clone()), &here.file(), access).unwrap();
    Session::with(opened, env("../../bob")).unwrap()
}

/// Edits, publishes, and starts over from a log that was torn: everything that makes files.
fn everything_that_makes_files(disk: &RecordingDisk, here: &StoreDir) {
    let mut session = session_on(disk, here, Access::ReadWrite);
    commit_name(&mut session, CANDIDATE, "../../../etc/passwd").unwrap();
    session.publish().unwrap();
    commit_name(&mut session, CANDIDATE, "/etc/shadow").unwrap();
    drop(session);
    let log = here.newest_log();
    fs::write(&log, [fs::read(&log).unwrap(), b"1 2 3 torn".to_vec()].concat()).unwrap();
    fs::write(here.path().join(".s.ron.tmp-1-2"), "left by somebody who died").unwrap();
    let mut session = session_on(disk, here, Access::ReadWrite);
    commit_name(&mut session, CANDIDATE, "~root").unwrap();
    session.close().unwrap();
}

#[test]
fn only_the_store_and_its_sidecar_are_written() {
    // Names and ids that would lead elsewhere if any of them became a part of a path.
    let here = StoreDir::of(EVERY_KIND.replace("Huyện ủy Đức Linh", "../../tmp/x"));
    let disk = RecordingDisk::default();
    everything_that_makes_files(&disk, &here);
    let home = fs::canonicalize(here.path()).unwrap();
    let written = disk.written();
    assert!(written.len() > 20, "{written:?}");
    for path in written {
        let inside = path.strip_prefix(&home).unwrap_or_else(|_| panic!("{} is elsewhere", path.display()));
        let is_ours = inside.as_os_str().is_empty()
            || inside == Path::new("s.ron")
            || inside.starts_with(".s.ron.d")
            || inside.to_str().is_some_and(|name| name.starts_with(".s.ron.tmp-") && !name.contains('/'));
        assert!(is_ours && !inside.iter().any(|part| part == ".."), "{}", path.display());
    }
}

#[test]
fn everything_beside_a_private_store_is_private() {
    let here = StoreDir::every_kind();
    fs::set_permissions(here.file(), fs::Permissions::from_mode(0o600)).unwrap();
    everything_that_makes_files(&RecordingDisk::default(), &here);
    let names = here.names();
    for kind in ["backup/", "rescue/", ".log", ".base", "lock"] {
        assert!(names.keys().any(|name| name.contains(kind)), "no {kind} was made: {:?}", names.keys());
    }
    for name in names.keys() {
        // The file of somebody who died is moved as he left it; the directory around it is private.
        let is_displaced = name.contains("rescue/");
        let mode = fs::metadata(here.path().join(name)).unwrap().mode() & 0o777;
        assert!(is_displaced || mode == 0o600, "{name}: {mode:o}");
    }
    for dir in ["", "backup", "rescue"] {
        assert_eq!(fs::metadata(here.sidecar(dir)).unwrap().mode() & 0o777, 0o700, "{dir}");
    }
}

#[test]
fn a_new_file_is_private_from_the_beginning() {
    let here = StoreDir::every_kind();
    let path = here.path().join("new");
    let _file = OsVfs.create_new(&path).unwrap();
    assert_eq!(fs::metadata(&path).unwrap().mode() & 0o777, 0o600, "while it is still empty");
}

#[test]
fn a_new_file_is_never_made_through_a_link() {
    let here = StoreDir::every_kind();
    let (link, target) = (here.path().join("link"), here.path().join("target"));
    for exists in [false, true] {
        if exists {
            fs::write(&target, "somebody's").unwrap();
        }
        let _there_already = symlink(&target, &link);
        let refused = OsVfs.create_new(&link).err().map(|error| error.kind);
        assert_eq!(refused, Some(ErrorKind::AlreadyExists));
    }
    assert_eq!(fs::read_to_string(target).unwrap(), "somebody's");
}

#[test]
fn the_lock_says_who_holds_it_and_nothing_else() {
    let here = StoreDir::every_kind();
    let mut session = here.open("bob");
    commit_name(&mut session, CANDIDATE, "Nguyễn Thị Bí Mật").unwrap();
    let note = fs::read_to_string(here.sidecar("lock")).unwrap();
    assert_eq!(note, format!("bob (pid {})\n", std::process::id()));
}

#[test]
fn reading_asks_the_disk_for_nothing_but_to_look() {
    let here = StoreDir::every_kind();
    let without_sidecar = RecordingDisk::default();
    session_on(&without_sidecar, &here, Access::ReadOnly).close().unwrap();
    drop(here.open("alice"));
    let with_sidecar = RecordingDisk::default();
    let mut session = session_on(&with_sidecar, &here, Access::ReadOnly);
    session.catch_up().unwrap();
    session.publish().unwrap();
    session.close().unwrap();
    Inspection::of(&with_sidecar, &here.file()).unwrap();
    for disk in [without_sidecar, with_sidecar] {
        assert!(!disk.asked().is_empty());
        let touched: Vec<_> = disk.asked().into_iter().filter(|(used, _)| *used != Use::Look).collect();
        assert!(touched.is_empty(), "{touched:?}");
    }
}

#[test]
fn a_file_that_is_too_large_is_not_read() {
    let here = StoreDir::of("");
    // A file of holes: it takes no space.
    File::create(here.file()).unwrap().set_len(513 * 1024 * 1024).unwrap();
    for access in [Access::ReadOnly, Access::ReadWrite] {
        let disk = RecordingDisk::default();
        let refused = Store::open(Arc::new(disk.clone()), &here.file(), access).err();
        let Some(StoreError::Unreadable(unreadable)) = refused else { panic!("{refused:?}") };
        assert!(matches!(unreadable.problems[0].kind, ProblemKind::TooLarge { .. }));
    }
}
