//! The real program, watched by `strace` while it only reads. Where there is no `strace`, nothing is shown here;
//! `files::reading_asks_the_disk_for_nothing_but_to_look` shows the same one layer above.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::support::store_dir::StoreDir;

/// The calls with which the program opened, made, renamed or removed files; none where it cannot be watched.
#[expect(clippy::print_stderr, reason = "a test that shows nothing says so")]
fn watched(here: &StoreDir, arguments: &[&str]) -> Option<Vec<String>> {
    let trace = here.path().join("trace");
    let calls = "trace=open,openat,openat2,creat,mkdir,mkdirat,rename,renameat,renameat2,unlink,unlinkat,link,linkat,\
                 symlink,symlinkat,truncate,ftruncate,chmod,fchmod,fchmodat,execve";
    let watched = Command::new("strace")
        .args(["-f", "-o", trace.to_str()?, "-e", calls, "--", env!("CARGO_BIN_EXE_ketnap")])
        .args(arguments)
        .env_clear()
        .envs([("HOME", here.path()), ("PATH", Path::new("/usr/bin:/bin"))])
        .envs([("USER", "tester"), ("LANG", "en_US.UTF-8")])
        .output();
    let is_shown = watched.is_ok_and(|output| output.status.success());
    let calls = fs::read_to_string(&trace).ok().filter(|_| is_shown);
    if calls.is_none() {
        eprintln!("skipped: strace is not there or not allowed");
    }
    let _unless_skipped = fs::remove_file(&trace);
    Some(calls?.lines().map(str::to_owned).collect())
}

const READING: [&[&str]; 5] = [
    &["units", "FILE"],
    &["candidates", "FILE", "--json"],
    &["mentors", "FILE", "--csv"],
    &["check", "FILE"],
    &["units", "FILE", "--read-only"],
];

fn each_way_of_reading(see: impl Fn(&StoreDir, &str)) {
    for has_sidecar in [false, true] {
        let here = StoreDir::every_kind();
        if has_sidecar {
            drop(here.open("alice"));
        }
        let file = here.file();
        for arguments in READING {
            let arguments: Vec<&str> = arguments
                .iter()
                .map(|word| if *word == "FILE" { file.to_str().unwrap() } else { word })
                .collect();
            let Some(calls) = watched(&here, &arguments) else { return };
            assert!(calls.iter().any(|call| call.contains("s.ron")), "{calls:#?}");
            for call in &calls {
                see(&here, call);
            }
        }
    }
}

#[test]
fn the_program_opens_nothing_for_writing() {
    each_way_of_reading(|here, call| {
        let is_ours = call.contains(here.path().to_str().unwrap());
        let is_open = call.contains("open") && call.contains("O_RDONLY") && !call.contains("O_CREAT");
        // The first call starts the program, with the file among its arguments.
        assert!(!is_ours || is_open || call.contains("execve("), "{call}");
    });
}

#[test]
fn nothing_is_read_beside_the_store() {
    each_way_of_reading(|here, call| {
        let quoted = call.split('"').nth(1).unwrap_or_default();
        if let Ok(inside) = Path::new(quoted).strip_prefix(here.path()) {
            let is_store = inside.as_os_str().is_empty() || inside == Path::new("s.ron");
            assert!(is_store || inside.starts_with(".s.ron.d"), "{call}");
        }
        assert!(!call.contains("execve") || call.contains("ketnap"), "{call}");
    });
}
