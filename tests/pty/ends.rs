//! Ends of the program that nobody asked for: what was acknowledged is there, and the terminal is as it was.

use std::process::Stdio;

use rustix::process::Pid;
use rustix::process::Signal;

use crate::home::Home;
use crate::terminal::Size;
use crate::terminal::Terminal;

const WINDOW: Size = Size(80, 24);
const NAME: &str = "Nguyễn Thị Ánh Hường";

/// Starts on a sample store, raises the target of Đông Hà from 9 to 10 and waits for the toast that says so.
fn after_an_edit(home: &Home, store: &str) -> Terminal {
    edited(Terminal::start(home, WINDOW, &[store]))
}

fn edited(mut terminal: Terminal) -> Terminal {
    terminal.wait_for("q Quit");
    terminal.press("jll+", "Xã Đông Hà: target 9 → 10");
    terminal
}

fn target_of_dong_ha(home: &Home, store: &str) -> String {
    let table = home.answer(&["units", store, "--csv"]);
    table.lines().find(|row| row.contains("Đông Hà")).unwrap().to_owned()
}

#[test]
fn an_edit_that_was_shown_survives_kill_9() {
    let (home, store) = Home::with_sample();
    let before = target_of_dong_ha(&home, &store);
    let mut terminal = after_an_edit(&home, &store);
    terminal.signal(Signal::KILL);
    assert!(!terminal.end().success());

    assert!(target_of_dong_ha(&home, &store).contains(",8,10,80.0,"));
    let mut again = Terminal::start(&home, WINDOW, &[&store]);
    again.wait_for("65/171");
    // What another run did can be taken back by this one.
    again.press("u", "65/170");
    again.send("q");
    assert!(again.end().success());
    assert_eq!(target_of_dong_ha(&home, &store), before);
    home.answer(&["check", &store]);
}

#[test]
fn sigterm_gives_the_terminal_back_and_keeps_the_edits() {
    ends_orderly(Signal::TERM, 143);
}

#[test]
fn a_hang_up_gives_the_terminal_back_and_keeps_the_edits() {
    ends_orderly(Signal::HUP, 129);
}

#[test]
fn an_interrupt_from_outside_gives_the_terminal_back_and_keeps_the_edits() {
    ends_orderly(Signal::INT, 130);
}

fn ends_orderly(signal: Signal, code: u32) {
    let (home, store) = Home::with_sample();
    let mut terminal = after_an_edit(&home, &store);
    terminal.signal(signal);
    assert_eq!(terminal.end().exit_code(), code);
    let screen = terminal.cells();
    assert!(!screen.alternate_screen(), "the alternate screen was left on");
    assert!(!screen.hide_cursor(), "the cursor was left hidden");
    assert!(!screen.bracketed_paste(), "bracketed paste was left on");
    assert_is_kept(&home, &store);
}

fn assert_is_kept(home: &Home, store: &str) {
    assert!(target_of_dong_ha(home, store).contains(",10,"));
    home.answer(&["check", store]);
}

#[test]
fn a_window_that_is_closed_ends_the_program() {
    let (home, store) = Home::with_sample();
    goes_with_its_window(after_an_edit(&home, &store));
    assert_is_kept(&home, &store);
}

#[test]
fn a_window_that_is_closed_ends_the_program_although_its_parent_ignored_hang_ups() {
    let (home, store) = Home::with_sample();
    let terminal = Terminal::start_by_shell(&home, WINDOW, "trap '' HUP; exec \"$@\"", &[&store]);
    goes_with_its_window(edited(terminal));
    assert_is_kept(&home, &store);
}

#[test]
fn a_window_that_is_closed_ends_a_program_that_hears_no_signal() {
    let (home, store) = Home::with_sample();
    goes_with_its_window(edited(Terminal::start_detached(&home, WINDOW, &[&store])));
    assert_is_kept(&home, &store);
}

/// The program ends with its window, and does not spend its last seconds asking a closed terminal for keys.
fn goes_with_its_window(mut terminal: Terminal) {
    terminal.close_window();
    terminal.wait_for_end();
    // The system counts in hundredths of a second; a process that spins until it is ended needs 150 or more of them.
    let spent = hundredths(terminal.id());
    assert!(spent.is_none_or(|hundredths| hundredths < 100), "{spent:?}");
    assert_eq!(terminal.status().exit_code(), 129);
}

/// The processor time of a process that has ended and was not yet asked how; none where the system does not tell.
fn hundredths(process: Pid) -> Option<u64> {
    let line = std::fs::read_to_string(format!("/proc/{}/stat", process.as_raw_nonzero())).ok()?;
    // Behind the name, which may hold anything, user and system time are the twelfth and thirteenth.
    let fields: Vec<&str> = line.rsplit_once(')')?.1.split_whitespace().collect();
    Some(fields.get(11)?.parse::<u64>().ok()? + fields.get(12)?.parse::<u64>().ok()?)
}

#[test]
fn a_program_whose_screen_is_stuck_ends_all_the_same() {
    let (home, store) = Home::with_sample();
    let mut terminal = after_an_edit(&home, &store);
    terminal.stop_reading();
    assert!(terminal.is_raw());
    terminal.signal(Signal::TERM);
    assert_eq!(terminal.status().exit_code(), 143);
    assert!(!terminal.is_raw(), "the terminal was left raw");
    assert_is_kept(&home, &store);
}

/// Types the name of a new candidate into the form and does not save it.
fn in_the_middle_of_a_name(home: &Home, store: &str) -> Terminal {
    let mut terminal = Terminal::start(home, WINDOW, &[store]);
    terminal.wait_for("q Quit");
    terminal.press("/dong ha\r", "Units › Xã Đông Hà");
    terminal.press("a", "New candidate");
    terminal.press(NAME, NAME);
    terminal
}

fn assert_is_offered(home: &Home, store: &str) {
    let mut again = Terminal::start(home, WINDOW, &[store]);
    again.wait_for("Kept from the last run: New candidate");
    again.press("/dong ha\r", "Units › Xã Đông Hà");
    again.press("a", NAME);
    again.send("\u{1b}");
    again.wait_for("Draft kept");
    again.send("qq");
    assert!(again.end().success());
}

#[test]
fn what_was_being_typed_survives_kill_9() {
    let (home, store) = Home::with_sample();
    let mut terminal = in_the_middle_of_a_name(&home, &store);
    let drafts = home.path(".store.ron.d/drafts");
    let is_kept = || {
        let files = std::fs::read_dir(&drafts).into_iter().flatten().flatten();
        // Not the one that is still being written.
        let finished = files.map(|file| file.path()).filter(|path| path.extension() == Some("ron".as_ref()));
        let mut texts = finished.filter_map(|path| std::fs::read_to_string(path).ok());
        texts.any(|text| text.contains(NAME))
    };
    terminal.wait_while_it_runs("the draft", is_kept);
    terminal.signal(Signal::KILL);
    assert!(!terminal.end().success());
    assert_is_offered(&home, &store);
}

#[test]
fn what_was_being_typed_survives_a_closed_window() {
    let (home, store) = Home::with_sample();
    let mut terminal = in_the_middle_of_a_name(&home, &store);
    terminal.close_window();
    assert_eq!(terminal.status().exit_code(), 129);
    assert_is_offered(&home, &store);
}

#[test]
fn what_was_being_typed_survives_sigterm() {
    let (home, store) = Home::with_sample();
    let mut terminal = in_the_middle_of_a_name(&home, &store);
    terminal.signal(Signal::TERM);
    assert_eq!(terminal.end().exit_code(), 143);
    assert_is_offered(&home, &store);
}

#[test]
fn a_limit_for_files_refuses_an_edit_and_ends_nothing() {
    let (home, store) = Home::with_sample();
    // One block: less than a record of the journal and far less than a new journal.
    let mut terminal = Terminal::start_by_shell(&home, WINDOW, "ulimit -f 1; exec \"$@\"", &[&store]);
    terminal.wait_for("q Quit");
    terminal.press("jll+", "Not saved");
    terminal.wait_for("65/170");
    terminal.send("q");
    terminal.end();
    assert!(target_of_dong_ha(&home, &store).contains(",9,"));
    let mut again = after_an_edit(&home, &store);
    again.send("q");
    assert!(again.end().success());
    assert_is_kept(&home, &store);
}

#[test]
fn a_reader_who_has_read_enough_is_no_error() {
    let (home, store) = Home::with_sample();
    for arguments in [&["candidates", &store][..], &["units", &store, "--json"], &["keys"]] {
        let (read, write) = std::io::pipe().unwrap();
        drop(read);
        let output = home.command(arguments).stdout(write).stderr(Stdio::piped()).output().unwrap();
        assert!(output.status.success(), "{output:?}");
        assert!(output.stderr.is_empty(), "{output:?}");
    }
}

#[test]
fn without_a_terminal_nothing_is_drawn() {
    let (home, store) = Home::with_sample();
    for arguments in [&["demo"][..], &[&store]] {
        let output = home.run(arguments);
        assert!(!output.status.success());
        assert!(output.stdout.is_empty(), "{output:?}");
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(said.contains("terminal") && !said.contains('\u{1b}'), "{said}");
    }
}

#[test]
fn the_demonstration_leaves_nothing_behind() {
    let home = Home::new();
    let mut terminal = Terminal::start(&home, WINDOW, &["demo"]);
    terminal.wait_for("sample data");
    terminal.send("q");
    assert!(terminal.end().success());
    assert_eq!(std::fs::read_dir(home.path("tmp")).unwrap().count(), 0);
}
