//! Two programs on one store in two terminals: each sees the other, and what the other does, without a key.

use std::fs::File;

use rustix::process::Signal;

use crate::home::Home;
use crate::terminal::Size;
use crate::terminal::Terminal;

const WINDOW: Size = Size(80, 24);

#[test]
fn two_people_see_each_other_and_each_others_edits() {
    let (home, store) = Home::with_sample();
    let mut one = Terminal::start(&home, WINDOW, &[&store]);
    one.wait_for("q Quit");
    let mut other = Terminal::start(&home, WINDOW, &[&store]);
    one.wait_for(" +1 ");
    other.wait_for(" +1 ");
    // One raises the target of Đông Hà, the other the next one's, and both see both.
    one.press("jll+", "65/171");
    other.wait_for("65/171");
    other.press("jjll+", "65/172");
    one.wait_for("65/172");
    one.press("\r", "Units ›");
    other.wait_for(": Xã");
    // Whoever is killed is here no more.
    one.signal(Signal::KILL);
    assert!(!one.end().success());
    let mut again = Terminal::start(&home, WINDOW, &[&store]);
    again.wait_for("65/172");
    other.wait_until("one other, among the units", |screen| screen.contains(": Units"));
    again.send("q");
    assert!(again.end().success());
    other.send("q");
    assert!(other.end().success());
    home.answer(&["check", &store]);
}

#[test]
fn leaving_waits_for_what_is_not_saved_yet() {
    let (home, store) = Home::with_sample();
    let mut terminal = Terminal::start(&home, WINDOW, &[&store]);
    terminal.wait_for("q Quit");
    // Somebody else is writing, and takes his time.
    let file = std::path::Path::new(&store);
    let name = file.file_stem().unwrap().to_str().unwrap();
    let lock = File::open(file.with_file_name(format!(".{name}.ron.d")).join("lock")).unwrap();
    lock.lock().unwrap();
    terminal.press("jll+", "saving…");
    terminal.wait_until("the mark", |screen| {
        screen.lines().any(|line| line.contains("Đông Hà") && line.contains('•'))
    });
    // Keys are answered meanwhile.
    terminal.press("/dong ha", "1 of 22");
    terminal.press("\u{1b}", "22 of 22");
    terminal.press("q", "Saving the last edits");
    drop(lock);
    assert!(terminal.end().success());
    let units = home.answer(&["units", &store, "--csv"]);
    assert!(units.lines().any(|row| row.contains("Đông Hà") && row.contains(",10,")), "{units}");
}
