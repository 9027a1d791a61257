//! What a person does with it, from the first start to the next.

use crate::home::Home;
use crate::terminal::Size;
use crate::terminal::Terminal;

#[test]
fn bytes_of_one_letter_and_of_one_key_may_arrive_apart() {
    let home = Home::new();
    let mut terminal = Terminal::start(&home, Size(80, 24), &["demo"]);
    terminal.wait_for("q Quit");
    let bytes = "/đông hà".as_bytes();
    for byte in bytes {
        terminal.send_bytes(&[*byte]);
    }
    terminal.wait_for("1 of 22");
    assert_eq!(terminal.lines_with("Xã Đông Hà").len(), 1);
    terminal.send("q");
}
