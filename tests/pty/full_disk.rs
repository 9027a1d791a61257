//! A disk that is full in the middle of editing, and a directory one may not write in: a message, nothing lost, and
//! editing goes on when there is room again.
//!
//! The disk is a real one, of a megabyte, made in a user namespace of the program's own (`unshare`, `tmpfs`), so
//! that no right is needed and nobody else's disk is filled. Where the system does not allow that, the tests say
//! so and show nothing; the refusing disk of `it::store` shows the same for the store alone.

use std::fs;
use std::fs::File;
use std::io::Write;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::path::PathBuf;
use std::process::Command;

use crate::home::Home;
use crate::terminal::Size;
use crate::terminal::Terminal;

/// Wide enough for a whole message.
const WINDOW: Size = Size(200, 40);

/// Runs the program on a copy of the store on a disk of its own.
const ON_A_SMALL_DISK: &str = "exec unshare -Ur -m /bin/sh -c \
    'mount -t tmpfs -o size=1m tmpfs small && cp -p store.ron small/ && exec \"$@\"' sh \"$@\"";
/// Runs the program as somebody whom rights bind, also when the test is run by the administrator.
const AS_ANYBODY: &str = "exec unshare -U \"$@\"";

/// Whether a line of shell may be run by way of `unshare`; says so where not.
#[expect(clippy::print_stderr, reason = "a test that shows nothing says so")]
fn is_allowed(home: &Home, line: &str) -> bool {
    let run = Command::new("/bin/sh").args(["-c", line, "sh", "true"]).current_dir(home.path("")).output();
    let is_allowed = run.as_ref().is_ok_and(|output| output.status.success());
    if !is_allowed {
        eprintln!("skipped: no user namespace here: {run:?}");
    }
    is_allowed
}

/// The small disk as seen from outside of the program's namespace.
fn small_disk(home: &Home, terminal: &Terminal) -> PathBuf {
    let inside = home.path("small").canonicalize().unwrap();
    let root = format!("/proc/{}/root", terminal.id().as_raw_nonzero());
    Path::new(&root).join(inside.strip_prefix("/").unwrap())
}

/// Takes all the room there is.
fn fill(disk: &Path) -> PathBuf {
    let ballast = disk.join("ballast");
    let mut file = File::create(&ballast).unwrap();
    while file.write_all(&[0; 4096]).is_ok() {}
    ballast
}

/// The target of Đông Hà as the screen shows it.
fn target(screen: &str) -> u32 {
    let row = screen.lines().find(|line| line.starts_with("►Xã Đông Hà")).unwrap();
    row.split_whitespace().filter_map(|word| word.parse().ok()).nth(1).unwrap()
}

fn copy_all(from: &Path, to: &Path) {
    fs::create_dir(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let (from, to) = (entry.path(), to.join(entry.file_name()));
        if from.is_dir() { copy_all(&from, &to) } else { fs::copy(from, to).map(|_| ()).unwrap() }
    }
}

#[test]
fn a_full_disk_in_the_middle_of_editing_loses_nothing() {
    let (home, _) = Home::with_sample();
    fs::create_dir(home.path("small")).unwrap();
    if !is_allowed(&home, ON_A_SMALL_DISK) {
        return;
    }
    let mut terminal = Terminal::start_by_shell(&home, WINDOW, ON_A_SMALL_DISK, &["small/store.ron"]);
    terminal.wait_for("q Quit");
    terminal.press("jllll+", "Xã Đông Hà: target 9 → 10");
    let disk = small_disk(&home, &terminal);
    let ballast = fill(&disk);

    // What is left of the last page of the log takes some edits more.
    let refused = |screen: &str| screen.contains("the disk is full");
    let mut saved = 10;
    while !refused(&terminal.screen()) {
        terminal.send("+");
        let next = format!("target {saved} → {}", saved + 1);
        terminal
            .wait_until(&format!("{next}, or a refusal"), |screen| screen.contains(&next) || refused(screen));
        saved = target(&terminal.screen());
        assert!(saved < 100, "the disk is not full");
    }
    let shown = target(&terminal.screen());

    fs::remove_file(ballast).unwrap();
    terminal.press("+", &format!("target {shown} → {}", shown + 1));
    terminal.press("W", "Written");
    let shown = target(&terminal.screen());
    // The disk goes with the program.
    copy_all(&disk, &home.path("kept"));
    terminal.send("q");
    assert!(terminal.end().success());

    let kept = home.path("kept/store.ron");
    let kept = kept.to_str().unwrap();
    let table = home.answer(&["units", kept, "--csv"]);
    let row = table.lines().find(|row| row.contains("Đông Hà")).unwrap();
    assert!(row.contains(&format!(",8,{shown},")), "{row}: the screen showed {shown}");
    home.answer(&["check", kept]);
    let left: Vec<_> =
        fs::read_dir(home.path("kept")).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert!(left.iter().all(|name| !name.to_string_lossy().contains("tmp-")), "{left:?}");
}

#[test]
fn a_directory_that_may_not_be_written_opens_for_reading_and_says_why() {
    let (home, store) = Home::with_sample();
    fs::remove_dir_all(home.path(".store.ron.d")).unwrap_or_default();
    let dir = home.path("shut");
    fs::create_dir(&dir).unwrap();
    fs::copy(&store, dir.join("store.ron")).unwrap();
    if !is_allowed(&home, AS_ANYBODY) {
        return;
    }
    fs::set_permissions(&dir, fs::Permissions::from_mode(0o500)).unwrap();
    let mut terminal = Terminal::start_by_shell(&home, WINDOW, AS_ANYBODY, &["shut/store.ron"]);
    terminal.wait_for("q Quit");
    terminal.press("jllll+", "no right to write");
    terminal.send("q");
    assert!(terminal.end().success());
    fs::set_permissions(&dir, fs::Permissions::from_mode(0o700)).unwrap();
    let names: Vec<_> = fs::read_dir(&dir).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names, ["store.ron"]);
}
