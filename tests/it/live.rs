//! The screen and its storage thread: keys are answered while the disk stalls, what has no mark is on disk, and
//! people who write at once meet in a sentence, not in a loss.
//!
//! No clock: a stall is a gate that the test opens, and the frames in between are looked at.

use std::sync::Arc;
use std::sync::mpsc::channel;
use std::time::Duration;

use ketnap::disk::LockKind;
use ketnap::domain::Registry;
use ketnap::domain::language::Language;
use ketnap::session::Session;
use ketnap::session::live::Live;
use ketnap::store::Access;
use ketnap::store::real_disk;
use ketnap::tui::app::App;
use ketnap::tui::app::Request;
use ketnap::tui::event::Ending;
use ketnap::tui::event::Event;
use tempfile::TempDir;

use crate::support::faulty_disk::FaultyDisk;
use crate::support::faulty_disk::Plan;
use crate::support::rig::chords;
use crate::support::rig::setup;
use crate::support::stage::Stage;
use crate::support::stalled_disk::StalledDisk;
use crate::support::store_dir::env;
use crate::support::world::World;

/// A store with two communes, the first with two people, in a directory of its own.
struct Village {
    dir: TempDir,
}

impl Village {
    fn new() -> Self {
        let mut world = World::empty().unit("Xã Đông Hà").target(9).count("2023-06-30", 2);
        for name in ["Lê Quốc Bảo", "Huỳnh Văn Tâm"] {
            world = world.candidate(name, &[("source", "2023-06-01")]);
        }
        let registry = world.unit("Xã Trà Tân").target(4).registry();
        let here = Self { dir: TempDir::new().unwrap() };
        Session::create(&here.file(), registry, env("maker")).unwrap().close().unwrap();
        here
    }

    fn file(&self) -> std::path::PathBuf {
        self.dir.path().join("s.ron")
    }

    /// What is on disk, as somebody sees it who opens the store now.
    fn on_disk(&self) -> Registry {
        Session::open(&self.file(), Access::ReadOnly, env("reader")).unwrap().registry().clone()
    }

    fn stage(&self, person: &str) -> Stage {
        Stage::open(&self.file(), real_disk(), person)
    }
}

/// The targets on disk, largest first.
fn targets(registry: &Registry) -> Vec<u32> {
    let mut targets: Vec<u32> = registry.targets().values().map(|target| target.assigned).collect();
    targets.sort_unstable_by(|a, b| b.cmp(a));
    targets
}

#[test]
fn every_key_is_answered_while_the_disk_stalls() {
    let here = Village::new();
    let disk = StalledDisk::default();
    let mut stage = Stage::open(&here.file(), Arc::new(disk.clone()), "alice");
    disk.stall();
    // The cursor goes to the target, raises it three times, and on to the other unit.
    let frames = stage.press("ll+++jk");
    for pair in frames.windows(2) {
        assert_ne!(pair[0], pair[1], "a key went unanswered");
    }
    assert!(stage.row("Xã Đông Hà").contains(" 12 "), "{}", stage.frame());
    assert!(stage.row("Xã Đông Hà").ends_with('•'), "{}", stage.frame());
    assert!(stage.frame().lines().next().unwrap().contains("saving…"));
    assert!(!stage.row("Xã Trà Tân").ends_with('•'), "nothing of it is pending");
    assert_eq!(stage.unsaved(), 3);

    disk.go_on();
    let frame = stage.until_settled();
    assert!(!frame.contains('•') && frame.contains("target 11 → 12"), "{frame}");
    assert_eq!(targets(&here.on_disk()), [12, 4]);
}

#[test]
fn what_has_no_mark_is_on_disk() {
    let here = Village::new();
    let disk = StalledDisk::default();
    let mut stage = Stage::open(&here.file(), Arc::new(disk.clone()), "alice");
    stage.press("ll");
    for round in 0..20 {
        disk.stall();
        stage.press("+");
        assert!(stage.row("Xã Đông Hà").ends_with('•'));
        disk.go_on();
        stage.until("a row without the mark", |frame| !frame.contains('•'));
        assert_eq!(targets(&here.on_disk())[0], 10 + round);
    }
}

#[test]
fn a_step_that_is_not_saved_yet_can_be_taken_back_and_done_again() {
    let here = Village::new();
    let disk = StalledDisk::default();
    let mut stage = Stage::open(&here.file(), Arc::new(disk.clone()), "alice");
    stage.press("ll+");
    stage.until_settled();
    disk.stall();
    stage.press("++");
    assert!(stage.row("Xã Đông Hà").contains(" 12 "));
    stage.press("u");
    assert!(stage.row("Xã Đông Hà").contains(" 11 "), "the last of the pending ones");
    stage.press("2u");
    assert!(stage.row("Xã Đông Hà").contains(" 9 "), "the pending one, then one that is saved");
    stage.press("<ctrl-r>");
    assert!(stage.row("Xã Đông Hà").contains(" 10 "));
    disk.go_on();
    stage.until_settled();
    assert!(stage.row("Xã Đông Hà").contains(" 10 "));
    assert_eq!(targets(&here.on_disk()), [10, 4]);
    // The history is the same as if nothing had stalled.
    stage.press("<ctrl-r>");
    stage.until_settled();
    assert_eq!(targets(&here.on_disk()), [11, 4]);
}

#[test]
fn an_edit_that_the_disk_refuses_leaves_the_screen_with_all_that_build_on_it() {
    let here = Village::new();
    let disk = FaultyDisk::working();
    let mut stage = Stage::open(&here.file(), Arc::new(disk.clone()), "alice");
    stage.press("ll");
    // Everything, because the file that says who is here is written by the same thread at a moment of its own.
    disk.set(Plan { working: 0, refusing: usize::MAX });
    stage.press("+");
    let frame = stage.until("a refusal", |frame| frame.contains("Not saved"));
    disk.set(Plan { working: 0, refusing: 0 });
    assert!(stage.row("Xã Đông Hà").contains(" 9 "), "{frame}");
    assert_eq!(targets(&here.on_disk()), [9, 4]);
    // The next one is taken.
    stage.press("+");
    stage.until_settled();
    assert_eq!(targets(&here.on_disk()), [10, 4]);
}

#[test]
fn what_was_typed_comes_back_when_its_change_is_refused() {
    let here = Village::new();
    let disk = FaultyDisk::working();
    let mut stage = Stage::open(&here.file(), Arc::new(disk.clone()), "alice");
    stage.press("<enter>aTrần Thị Lan<tab>14/3/2001");
    disk.set(Plan { working: 0, refusing: usize::MAX });
    stage.press("<f8>");
    let frame = stage.until("the form", |frame| frame.contains("Not saved"));
    disk.set(Plan { working: 0, refusing: 0 });
    assert!(frame.contains("New candidate") && frame.contains("Trần Thị Lan"), "{frame}");
    stage.press("<f8>");
    stage.until("the new row", |frame| frame.contains("►Trần Thị Lan") && !frame.contains('•'));
    assert_eq!(here.on_disk().candidates().len(), 3);
}

#[test]
fn edits_of_others_come_below_those_that_are_pending() {
    let here = Village::new();
    let disk = StalledDisk::default();
    let (mut alice, mut bob) =
        (Stage::open(&here.file(), Arc::new(disk.clone()), "alice"), here.stage("bob"));
    bob.press("jll++");
    bob.until_settled();
    disk.stall();
    alice.press("ll+");
    assert!(alice.row("Xã Trà Tân").contains(" 4 "), "not seen yet");
    disk.go_on();
    alice.until_settled();
    assert!(alice.row("Xã Trà Tân").contains(" 6 "), "seen with the answer");
    assert!(alice.row("Xã Đông Hà").contains(" 10 "));
    assert_eq!(targets(&here.on_disk()), [10, 6]);
}

#[test]
fn the_same_field_of_the_same_record_is_a_conflict_that_comes_back() {
    let here = Village::new();
    let (mut alice, mut bob) = (here.stage("alice"), here.stage("bob"));
    bob.press("ll++");
    bob.until_settled();
    alice.press("ll+");
    let frame = alice.until_settled();
    assert!(frame.contains("bob"), "it says who was there before: {frame}");
    assert!(alice.row("Xã Đông Hà").contains(" 11 "), "and shows what he did: {frame}");
    assert_eq!(targets(&here.on_disk()), [11, 4]);
}

#[test]
fn the_selection_stays_on_its_record_when_others_move_the_rows() {
    let here = Village::new();
    let (mut alice, mut bob) = (here.stage("alice"), here.stage("bob"));
    bob.press("<enter>");
    let names = |frame: &str| frame.find("Huỳnh").cmp(&frame.find("Lê Quốc"));
    let before = names(&bob.frame());
    bob.press("G");
    let under_cursor = bob.row("►");
    // Alice moves the other one on, which turns the order round.
    alice.press("<enter>");
    let other = alice.row("►");
    assert_ne!(name_in(&other), name_in(&under_cursor));
    alice.press("G>");
    alice.until_settled();
    bob.press("R");
    bob.until("what alice did", |frame| names(frame) != before);
    assert_eq!(name_in(&bob.row("►")), name_in(&under_cursor));
}

fn name_in(row: &str) -> String {
    row.trim_start_matches('►').chars().take(12).collect()
}

#[test]
fn what_others_do_appears_by_itself() {
    let here = Village::new();
    let (mut alice, mut bob) = (here.stage("alice"), here.stage("bob"));
    alice.press("ll+");
    bob.until("alice's target", |frame| row_of(frame, "Xã Đông Hà").contains(" 10 "));
}

#[test]
fn without_a_watch_the_store_is_looked_at_again_and_again() {
    let here = Village::new();
    let mut alice = here.stage("alice");
    // This disk tells nobody what happens on it, as one does whose user watches too much already.
    let mut bob = Stage::open(&here.file(), Arc::new(StalledDisk::default()), "bob");
    alice.press("ll+");
    bob.until("alice's target", |frame| row_of(frame, "Xã Đông Hà").contains(" 10 "));
    alice.press("<enter>");
    bob.until("where alice is", |frame| frame.contains("+1 alice: Xã Đông Hà"));
}

#[test]
fn a_form_stays_open_with_what_was_typed_while_others_write() {
    let here = Village::new();
    let (mut alice, mut bob) = (here.stage("alice"), here.stage("bob"));
    bob.press("<enter>aTrần Thị");
    alice.press("ll+");
    let frame = bob.until("alice's target", |frame| frame.contains("2/10"));
    assert!(frame.contains("New candidate") && frame.contains("Trần Thị"), "{frame}");
    bob.press(" Lan<tab>14/3/2001<f8>");
    bob.until("the new row", |frame| frame.contains("►Trần Thị Lan"));
    bob.until_settled();
    let on_disk = here.on_disk();
    assert_eq!((targets(&on_disk)[0], on_disk.candidates().len()), (10, 3));
}

#[test]
fn the_header_shows_who_else_is_here_and_where() {
    let here = Village::new();
    let (mut alice, mut bob) = (here.stage("alice"), here.stage("bob"));
    alice.until("bob among the units", |frame| frame.contains("+1 bob: Units · 30 Jun 2023"));
    bob.press("<enter>");
    let frame = alice.until("bob in Đông Hà", |frame| frame.contains("+1 bob: Xã Đông Hà"));
    assert!(frame.lines().all(|line| line.chars().count() == 80), "{frame}");
    let mut carol = here.stage("carol");
    alice.until("both of them", |frame| frame.contains("+2 "));
    carol.until("both of them", |frame| frame.contains("+2 "));
    drop(bob);
    alice.until("carol alone", |frame| frame.contains("+1 carol"));
    drop(carol);
    alice.until("nobody", |frame| !frame.contains(" +1 "));
}

#[test]
fn somebody_who_died_is_here_no_more() {
    let here = Village::new();
    // What a program leaves that was killed: a file, and no lock on it.
    let sessions = here.dir.path().join(".s.ron.d/sessions");
    std::fs::create_dir_all(&sessions).unwrap();
    let left = sessions.join("1-0000000000000001");
    let text = "bob, 2023-06-30 08:00 UTC\n(name:\"bob\",since:\"2023-06-30T08:00:00Z\")\n";
    std::fs::write(&left, text).unwrap();
    let mut alice = here.stage("alice");
    let mut carol = here.stage("carol");
    carol.until("alice alone", |frame| frame.contains("+1 alice"));
    alice.until("carol alone", |frame| frame.contains("+1 carol"));
    assert!(!left.exists(), "whoever looks removes it");
}

#[test]
fn the_file_follows_by_itself() {
    let here = Village::new();
    let mut alice = here.stage("alice");
    alice.press("ll+");
    alice.until_settled();
    let shown = || std::fs::read_to_string(here.file()).unwrap();
    while !shown().contains("assigned: 10") {
        alice.hear();
    }
}

fn row_of<'a>(frame: &'a str, text: &str) -> &'a str {
    frame.lines().find(|line| line.contains(text)).unwrap_or_default()
}

#[test]
fn a_mistake_in_the_storage_thread_ends_the_program() {
    let here = Village::new();
    let session = Session::open(&here.file(), Access::ReadWrite, env("alice")).unwrap();
    let (sender, answers) = channel();
    let mut is_first = true;
    let live = Live::in_background(session, move |answer| {
        assert!(!std::mem::take(&mut is_first), "a mistake in the storage thread, made for a test");
        drop(sender.send(answer));
    });
    let mut app = App::on(live.unwrap(), setup(Language::En));
    for chord in chords("ll+") {
        app.handle(Event::Key(chord));
    }
    app.handle(Event::Answered(Box::new(answers.recv().unwrap())));
    assert_eq!(app.take_request(), Some(Request::End(Some(Ending::Broken))));
    assert_eq!(app.unsaved(), 1, "nobody said that it was saved");
}

#[test]
fn a_lock_that_somebody_keeps_holds_up_saving_and_nothing_else() {
    let here = Village::new();
    // This disk waits a second for a lock instead of five.
    let mut alice = Stage::open(&here.file(), Arc::new(FaultyDisk::working()), "alice");
    let path = here.dir.path().join(".s.ron.d/lock");
    let mut lock = real_disk().lock(&path, LockKind::Exclusive, Duration::from_secs(5)).unwrap();
    lock.leave_note("bob (pid 812)\n").unwrap();
    alice.press("ll+");
    let frame = alice.until("who holds the lock", |frame| frame.contains("bob (pid 812) is writing"));
    assert!(row_of(&frame, "Xã Đông Hà").ends_with('•'), "{frame}");
    alice.press("+");
    assert!(alice.row("Xã Đông Hà").contains(" 11 "));
    drop(lock);
    alice.until_settled();
    assert_eq!(targets(&here.on_disk()), [11, 4]);
}
