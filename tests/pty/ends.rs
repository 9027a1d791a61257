//! Ends of the program that nobody asked for: what was acknowledged is there, and the terminal is as it was.

use rustix::process::Signal;

use crate::home::Home;
use crate::terminal::Size;
use crate::terminal::Terminal;

const WINDOW: Size = Size(80, 24);

/// Starts on a sample store, raises the target of Đông Hà from 9 to 10 and waits for the toast that says so.
fn after_an_edit(home: &Home, store: &str) -> Terminal {
    let mut terminal = Terminal::start(home, WINDOW, &[store]);
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

fn ends_orderly(signal: Signal, code: u32) {
    let (home, store) = Home::with_sample();
    let mut terminal = after_an_edit(&home, &store);
    terminal.signal(signal);
    assert_eq!(terminal.end().exit_code(), code);
    let screen = terminal.cells();
    assert!(!screen.alternate_screen(), "the alternate screen was left on");
    assert!(!screen.hide_cursor(), "the cursor was left hidden");
    assert!(!screen.bracketed_paste(), "bracketed paste was left on");
    assert!(target_of_dong_ha(&home, &store).contains(",10,"));
    home.answer(&["check", &store]);
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
