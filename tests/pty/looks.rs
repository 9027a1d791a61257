//! Looks: sizes, languages, signs, no color.

use crate::home::Home;
use crate::terminal::Size;
use crate::terminal::Terminal;

#[test]
fn the_demonstration_shows_22_units_and_the_published_figures() {
    let home = Home::new();
    let mut terminal = Terminal::start(&home, Size(90, 40), &["demo"]);
    terminal.wait_for("q Quit");
    let screen = terminal.screen();
    let has = |parts: &[&str]| screen.lines().any(|line| parts.iter().all(|part| line.contains(part)));
    assert!(has(&["65/170 38.2%"]), "{screen}");
    assert!(has(&["sample data"]), "{screen}");
    assert!(has(&["Xã Đông Hà", "8    9   88.8", "on pace"]), "{screen}");
    assert!(has(&["THPT Đức Linh", "5    5  100.0", "met"]), "{screen}");
    assert!(has(&["Total", "65  170   38.2"]), "{screen}");
    let count = |words: &str| screen.lines().filter(|line| line.trim_end().ends_with(words)).count();
    assert_eq!((count("√ met"), count("▲ on pace"), count("○ none")), (1, 6, 5), "{screen}");
    let units = screen.lines().skip(4).take_while(|line| !line.starts_with(" ──")).count();
    assert_eq!(units, 22, "{screen}");
    terminal.send("q");
    assert!(terminal.end().success());
}

#[test]
fn the_window_may_change_at_any_moment() {
    let home = Home::new();
    let mut terminal = Terminal::start(&home, Size(120, 40), &["demo"]);
    terminal.wait_for("q Quit");
    for size in [Size(60, 16), Size(59, 16), Size(200, 60), Size(60, 15), Size(1, 1), Size(80, 24)] {
        terminal.resize(size);
        let is_enough = size.0 >= 60 && size.1 >= 16;
        let is_point = size.0 == 1;
        // Too small a window names the size it needs; a window of one cell has no place even for that.
        terminal.wait_until(&format!("{size:?}"), |screen| {
            let last = screen.lines().nth(usize::from(size.1) - 1).unwrap_or("");
            if is_enough {
                last.contains("q Quit")
            } else {
                is_point || screen.contains("60") && screen.contains("16")
            }
        });
    }
    terminal.wait_for("65/170");
    terminal.send("q");
    assert!(terminal.end().success());
}

#[test]
fn vietnamese_in_plain_signs_without_color() {
    let home = Home::new();
    let arguments = ["demo", "--lang", "vi", "--ascii"];
    let mut terminal = Terminal::start_with(&home, Size(80, 24), &arguments, &[("NO_COLOR", "1")]);
    terminal.wait_for("q Thoát");
    let screen = terminal.screen();
    assert!(screen.contains("38,2%") && screen.contains("88,8"), "{screen}");
    assert!(!screen.contains(['█', '│', '─', '►', '▲', '●', '▼', '○', '√', '…']), "{screen}");
    let cells = terminal.cells();
    let all = (0..24).flat_map(|row| (0..80).filter_map(move |column| cells.cell(row, column)));
    let mut inverse = 0;
    for cell in all {
        let colors = (cell.fgcolor(), cell.bgcolor());
        assert_eq!(colors, (vt100::Color::Default, vt100::Color::Default), "{screen}");
        inverse += usize::from(cell.inverse());
    }
    assert!(inverse > 0, "nothing shows which row is chosen\n{screen}");
    terminal.send("q");
    assert!(terminal.end().success());
}

#[test]
fn the_language_can_be_changed_while_it_runs() {
    let home = Home::new();
    let mut terminal = Terminal::start(&home, Size(80, 24), &["demo"]);
    terminal.wait_for("q Quit");
    terminal.press(":lang vi\r", "q Thoát");
    terminal.press(":lang id\r", "q Keluar");
    terminal.send("q");
    assert!(terminal.end().success());
}
