//! Mistakes of the program itself: the terminal is given back, and nothing is said that is about people.
//!
//! The program has no switch for going wrong, so this test's own program is started in its place: it takes the terminal
//! as the real one does, and panics.

use ketnap::cli::run_instead;
use ketnap::tui::run::Stage;
use ketnap::tui::theme::Colors;
use portable_pty::CommandBuilder;

use crate::home::Home;
use crate::terminal::Size;
use crate::terminal::Terminal;

/// Set for the program that goes wrong: the store it has open.
const WRONG: &str = "KETNAP_TEST_GOES_WRONG";
const NAME: &str = "Nguyễn Thị Ánh Hường";

#[test]
fn a_mistake_gives_the_terminal_back_and_names_nobody() {
    let (home, store) = Home::with_sample();
    let mut command = CommandBuilder::new(std::env::current_exe().unwrap());
    command.args(["--exact", "mistakes::the_program_that_goes_wrong", "--nocapture", "--test-threads", "1"]);
    let mut terminal = Terminal::run(&home, Size(100, 24), command, &[(WRONG, &store)]);
    assert_eq!(terminal.end().exit_code(), 101);
    let screen = terminal.cells();
    assert!(!screen.alternate_screen() && !screen.hide_cursor() && !screen.bracketed_paste());
    assert!(!terminal.is_raw(), "the terminal was left raw");
    let said = terminal.screen().replace('\n', "");
    assert!(said.contains("tests/pty/mistakes.rs:"), "{said}");
    assert!(said.contains(&store), "{said}");
    assert!(!said.contains(NAME), "{said}");
}

/// No test by itself: what the one above starts.
#[test]
fn the_program_that_goes_wrong() {
    let Ok(store) = std::env::var(WRONG) else { return };
    let code = run_instead(["ketnap", &store].map(Into::into), || {
        let _stage = Stage::take(Colors::Themed).unwrap();
        panic!("while working on {NAME}");
    });
    std::process::exit(i32::from(code));
}
