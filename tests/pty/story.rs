//! What a person does with it, from the first start to the next.

use crate::home::Home;
use crate::terminal::Size;
use crate::terminal::Terminal;

const WINDOW: Size = Size(80, 24);
const NAME: &str = "Nguyễn Thị Ánh Hường";
const F8: &str = "\u{1b}[19~";
const REDO: &str = "\u{12}";

/// Waits until the new candidate's row under the cursor shows something.
fn wait_for_row(terminal: &mut Terminal, part: &str) {
    let start = format!("►{NAME}");
    terminal.wait_until(&format!("{start} ... {part}"), |screen| {
        screen.lines().any(|line| line.starts_with(&start) && line.contains(part))
    });
}

/// The story of a meeting: find the unit, add a person, two stages on, a mentor, take it back, do it again.
#[test]
fn what_was_done_in_a_meeting_is_there_at_the_next() {
    let (home, store) = Home::with_sample();
    let mut terminal = Terminal::start(&home, WINDOW, &[&store]);
    terminal.wait_for("q Quit");
    terminal.press("/dong ha\r", "Units › Xã Đông Hà");
    terminal.press("a", "New candidate");
    // An input method takes a letter back and puts the one with its marks in its place.
    terminal.press("Nguye\u{7f}ê\u{7f}ễn Thi\u{7f}ị A\u{301}nh Hường", NAME);
    terminal.press("\r14/3/2001", "14 Mar 2001");
    terminal.press(F8, "Added");
    wait_for_row(&mut terminal, "Source");
    terminal.send(">");
    wait_for_row(&mut terminal, "Listed");
    terminal.send(">");
    wait_for_row(&mut terminal, "Class");
    terminal.press("m", "Assign mentor");
    terminal.send("\r");
    wait_for_row(&mut terminal, "Phạm Thị Khánh");
    terminal.send("u");
    wait_for_row(&mut terminal, "no mentor");
    terminal.send(REDO);
    wait_for_row(&mut terminal, "Phạm Thị Khánh");
    terminal.press("q", "q Quit");
    terminal.send("q");
    assert!(terminal.end().success());

    let table = home.answer(&["candidates", &store, "--csv"]);
    assert_eq!(table.lines().filter(|row| row.contains(NAME)).count(), 1, "{table}");
    home.answer(&["check", &store]);
    let mut again = Terminal::start(&home, WINDOW, &[&store]);
    again.wait_for("q Quit");
    again.press("/dong ha\r", "Units › Xã Đông Hà");
    again.press("/anh huong\r", "filter: anh huong");
    wait_for_row(&mut again, "Class");
    wait_for_row(&mut again, "Phạm Thị Khánh");
    // The history outlives the program: the first undo of this run takes back the last edit of the one before.
    again.send("u");
    wait_for_row(&mut again, "no mentor");
    again.send("qq");
    assert!(again.end().success());
}

#[test]
fn a_store_made_at_the_first_start_opens_at_the_second() {
    let home = Home::new();
    let mut terminal = Terminal::start(&home, WINDOW, &[]);
    terminal.wait_for("q Quit");
    terminal.press("2", "Esc Cancel");
    terminal.press("Đảng ủy xã Đông Hà\r", "[F2 Units]");
    terminal.wait_for("Đảng ủy xã Đông Hà ·");
    terminal.send("q");
    assert!(terminal.end().success());
    let mut again = Terminal::start(&home, WINDOW, &[]);
    again.wait_for("Đảng ủy xã Đông Hà ·");
    again.send("q");
    assert!(again.end().success());
}

#[test]
fn the_sample_can_be_tried_at_the_first_start_and_leaves_nothing() {
    let home = Home::new();
    let mut terminal = Terminal::start(&home, WINDOW, &[]);
    terminal.wait_for("q Quit");
    terminal.press("1", "65/170");
    terminal.send("q");
    assert!(terminal.end().success());
    assert!(!home.path("data").exists());
}

#[test]
fn bytes_of_one_letter_may_arrive_apart() {
    let home = Home::new();
    let mut terminal = Terminal::start(&home, WINDOW, &["demo"]);
    terminal.wait_for("q Quit");
    for byte in "/đông hà".as_bytes() {
        terminal.send_bytes(&[*byte]);
    }
    terminal.wait_for("1 of 22");
    assert_eq!(terminal.lines_with("Xã Đông Hà").len(), 1);
    terminal.press("\u{1b}", "22 of 22");
    terminal.send("q");
    assert!(terminal.end().success());
}

#[test]
fn a_paste_of_several_lines_stays_in_its_field() {
    let home = Home::new();
    let mut terminal = Terminal::start(&home, WINDOW, &["demo"]);
    terminal.wait_for("q Quit");
    terminal.press("/", "F1 Help");
    terminal.press("\u{1b}[200~đông\thà\u{1b}[201~", "1 of 22");
    terminal.press("\u{1b}", "22 of 22");
    terminal.send("q");
    assert!(terminal.end().success());
}
