//! Who may do what with a store's files: places where nothing is written, the private mode and the group's, limits.

use std::fs;
use std::os::unix::fs::MetadataExt;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::path::PathBuf;
use std::sync::Arc;

use ketnap::disk::os::OsVfs;
use ketnap::session::CommitError;
use ketnap::session::Session;
use ketnap::session::restore;
use ketnap::session::starter;
use ketnap::store::Access;
use ketnap::store::Store;
use ketnap::store::checkup::Ailment;
use ketnap::store::checkup::Checkup;
use ketnap::store::copies::Copies;
use ketnap::store::error::StoreError;
use ketnap::store::notice::Notice;
use ketnap::store::notice::Publication;
use ketnap::store::notice::WhyReadOnly;
use ketnap::store::problem::ProblemKind;
use ketnap::store::real_disk;
use ketnap::store::rights::Limits;
use ketnap::store::rights::Remote;
use ketnap::store::rights::Sharing;
use ketnap::store::rights::Terms;

use crate::support::odd_disk::OddDisk;
use crate::support::store_dir::CANDIDATE;
use crate::support::store_dir::StoreDir;
use crate::support::store_dir::commit_name;
use crate::support::store_dir::env;
use crate::support::store_dir::name;

fn set_mode(path: impl AsRef<Path>, mode: u32) {
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
}

fn mode(path: impl AsRef<Path>) -> u32 {
    fs::metadata(path).unwrap().mode() & 0o7777
}

fn open_on(disk: &OddDisk, here: &StoreDir, limits: Limits) -> Session {
    let terms = Terms { access: Access::ReadWrite, limits };
    let opened = Store::open(Arc::new(disk.clone()), &here.file(), terms).unwrap();
    Session::with(opened, env("alice")).unwrap()
}

/// Everything below a directory, with whether it is a directory.
fn everything(dir: &Path) -> Vec<(PathBuf, bool)> {
    let mut found = Vec::new();
    for item in fs::read_dir(dir).unwrap() {
        let path = item.unwrap().path();
        found.push((path.clone(), path.is_dir()));
        if path.is_dir() {
            found.extend(everything(&path));
        }
    }
    found
}

#[test]
fn a_directory_that_anybody_may_write_is_only_read() {
    let here = StoreDir::every_kind();
    set_mode(here.path(), 0o777);
    let before = here.names();
    let mut session = here.open("alice");
    let why = WhyReadOnly::OpenToAll { dir: here.path().canonicalize().unwrap() };
    assert_eq!(session.status().read_only, Some(why.clone()));
    let refused = commit_name(&mut session, CANDIDATE, "Another");
    assert_eq!(refused, Err(CommitError::Store(StoreError::ReadOnly(why.clone()))));
    assert_eq!(here.names(), before);
    let made = Session::create(&here.path().join("new.ron"), starter::sample().unwrap(), env("alice"));
    assert_eq!(made.unwrap_err(), StoreError::ReadOnly(why));

    // Where nobody can touch what belongs to others, as in the directory for temporary files, it is written.
    set_mode(here.path(), 0o1777);
    assert_eq!(session.publish(), Ok(Publication::NothingNew));
    assert_eq!(session.take_notices(), [Notice::WritableAgain]);
    commit_name(&mut session, CANDIDATE, "Another").unwrap();
}

#[test]
fn a_sidecar_of_another_user_is_only_read() {
    let here = StoreDir::every_kind();
    drop(here.open("alice"));
    let stranger = OddDisk { user: Some(4711), ..OddDisk::default() };
    let before = here.names();
    let session = open_on(&stranger, &here, Limits::default());
    assert!(matches!(session.status().read_only, Some(WhyReadOnly::Foreign { .. })));
    assert_eq!(name(session.registry(), CANDIDATE), "Lê Quốc Bảo");
    drop(session);
    assert_eq!(here.names(), before);
}

#[test]
fn a_file_system_of_another_machine_is_only_read_unless_somebody_insists() {
    let here = StoreDir::every_kind();
    let far = OddDisk { remote: Some("NFS"), ..OddDisk::default() };
    let session = open_on(&far, &here, Limits::default());
    assert_eq!(session.status().read_only, Some(WhyReadOnly::Remote { kind: "NFS" }));
    assert_eq!(here.names().len(), 1, "nothing is made beside the file");
    let insisting = Limits { remote: Remote::Allowed, ..Limits::default() };
    assert_eq!(open_on(&far, &here, insisting).status().read_only, None);
}

#[test]
fn the_mode_holds_after_every_operation() {
    for (dir, dirs, files) in [(0o700, 0o700, 0o600), (0o2770, 0o2770, 0o660)] {
        let here = StoreDir::every_kind();
        set_mode(here.path(), dir);
        set_mode(here.file(), 0o600);
        let holds = |when: &str| {
            for (path, is_dir) in everything(here.path()) {
                let wanted = if is_dir { dirs } else { files };
                assert_eq!(mode(&path), wanted, "{} after {when}", path.display());
            }
        };
        let mut session = here.open("alice");
        holds("opening");
        commit_name(&mut session, CANDIDATE, "One").unwrap();
        session.publish().unwrap();
        holds("publishing");
        drop(session);

        // Somebody's editor and a copy without care: the next start puts it right.
        here.edit_by_hand("Phạm Minh", "By Hand");
        set_mode(here.newest_log(), 0o666);
        set_mode(here.sidecar(""), 0o755);
        let mut log = fs::read(here.newest_log()).unwrap();
        log.extend(b"torn");
        fs::write(here.newest_log(), log).unwrap();
        let mut session = here.open("bob");
        assert!(session.take_notices().contains(&Notice::RightsRestored));
        session.close().unwrap();
        holds("repairing");

        fs::write(here.file(), "(").unwrap();
        let copies = Copies::of(&*real_disk(), &here.file()).unwrap();
        let (_, best) = copies.newest_readable().unwrap();
        let done = restore::restore(&here.file(), best, Limits::default(), env("alice")).unwrap();
        done.session.close().unwrap();
        holds("going back");
    }
}

#[test]
fn a_checkup_names_what_others_can_reach() {
    let here = StoreDir::every_kind();
    drop(here.open("alice"));
    let codes = || {
        let seen = Checkup::of(&*real_disk(), &here.file(), Limits::default()).unwrap();
        seen.ailments.iter().map(Ailment::code).collect::<Vec<_>>()
    };
    set_mode(here.newest_log(), 0o644);
    assert_eq!(codes(), Vec::<&str>::new(), "behind a closed door nobody can reach it");
    set_mode(here.sidecar(""), 0o755);
    assert_eq!(codes(), ["loose-rights"]);
    set_mode(here.path(), 0o777);
    assert_eq!(codes(), ["read-only", "loose-rights"]);
    drop(here.open("alice"));
    assert_eq!(mode(here.newest_log()), 0o644, "where it is only read, nothing is mended");
    set_mode(here.path(), 0o700);
    drop(here.open("alice"));
    assert_eq!(codes(), Vec::<&str>::new());
}

#[test]
fn a_group_store_is_made_only_where_a_group_has_a_directory() {
    let here = StoreDir::every_kind();
    let limits = Limits { sharing: Sharing::Group, ..Limits::default() };
    let session = open_on(&OddDisk::default(), &here, limits);
    assert!(matches!(session.status().read_only, Some(WhyReadOnly::NoGroup { .. })));
    drop(session);
    set_mode(here.path(), 0o2770);
    drop(here.open("alice"));
    assert_eq!((mode(here.sidecar("")), mode(here.newest_log())), (0o2770, 0o660));

    // A private store becomes the group's when that is asked for.
    let here = StoreDir::every_kind();
    drop(here.open("alice"));
    set_mode(here.path(), 0o2770);
    drop(here.open("alice"));
    assert_eq!(mode(here.sidecar("")), 0o700, "what was private stays private");
    drop(open_on(&OddDisk::default(), &here, limits));
    assert_eq!((mode(here.sidecar("")), mode(here.newest_log())), (0o2770, 0o660));
    assert_eq!(mode(here.file()), 0o660);
}

#[test]
fn a_file_with_several_names_is_told_of() {
    let here = StoreDir::every_kind();
    fs::hard_link(here.file(), here.path().join("other.ron")).unwrap();
    let mut session = here.open("alice");
    assert_eq!(session.take_notices(), [Notice::SeveralNames { names: 2 }]);
}

#[test]
fn a_file_larger_than_the_limit_is_refused_with_both_numbers() {
    let here = StoreDir::every_kind();
    let size = fs::metadata(here.file()).unwrap().len();
    let within =
        |limit| Terms { access: Access::ReadWrite, limits: Limits { size: limit, ..Limits::default() } };
    let Err(StoreError::Unreadable(refused)) = Store::open(Arc::new(OsVfs), &here.file(), within(size - 1))
    else {
        panic!("it was read");
    };
    assert_eq!(refused.problems[0].kind, ProblemKind::TooLarge { size, limit: size - 1 });
    assert_eq!(here.names().len(), 1);
    assert!(Store::open(Arc::new(OsVfs), &here.file(), within(size)).is_ok());
}

#[test]
fn beside_the_journal_of_a_newer_version_the_file_alone_is_shown() {
    let here = StoreDir::every_kind();
    let mut session = here.open("alice");
    commit_name(&mut session, CANDIDATE, "Another").unwrap();
    session.close().unwrap();
    fs::write(here.sidecar("format"), "99\n").unwrap();
    let before = here.names();
    let session = here.open("alice");
    assert_eq!(session.status().read_only, Some(WhyReadOnly::NewerJournal { found: 99 }));
    assert_eq!(name(session.registry(), CANDIDATE), "Another");
    drop(session);
    assert_eq!(here.names(), before);
    fs::write(here.file(), "(").unwrap();
    let refused = here.try_open("alice", Access::ReadWrite);
    assert!(matches!(refused, Err(StoreError::NewerSidecar { found: 99, .. })), "{refused:?}");
}

#[test]
fn what_could_only_be_read_is_written_when_that_is_possible_again() {
    let disk = OddDisk::default();
    for is_begun in [false, true] {
        let here = StoreDir::every_kind();
        if is_begun {
            drop(here.open("alice"));
        }
        disk.freeze();
        let mut session = open_on(&disk, &here, Limits::default());
        assert!(matches!(session.status().read_only, Some(WhyReadOnly::NoRight { .. })));
        assert_eq!(session.publish(), Ok(Publication::NothingNew));
        assert!(session.status().read_only.is_some());
        disk.thaw();
        session.publish().unwrap();
        assert_eq!(session.status().read_only, None);
        commit_name(&mut session, CANDIDATE, "Another").unwrap();

        // The same while the program runs: the edit is refused, and the next one taken.
        disk.freeze();
        let refused = commit_name(&mut session, CANDIDATE, "Lost");
        assert!(matches!(refused, Err(CommitError::Store(_))), "{refused:?}");
        assert_eq!(name(session.registry(), CANDIDATE), "Another");
        disk.thaw();
        commit_name(&mut session, CANDIDATE, "Taken").unwrap();
        drop(session);
        assert_eq!(name(here.open("bob").registry(), CANDIDATE), "Taken");
    }
}
