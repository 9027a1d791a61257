//! A frame as text in two planes: what is written on the left, what it means on the right.
//!
//! The right plane has one letter for the role of each cell, so that a changed style shows as a changed letter in the
//! very cell; it is obtained by drawing in a theme that gives each role a color of its own.

use ketnap::tui::theme::Role;
use ketnap::tui::theme::Theme;
use ratatui::buffer::Buffer;
use ratatui::buffer::Cell;
use ratatui::style::Color;

/// The letter of each role, in the order of [`Role::ALL`]; plain text is a dot.
const LETTERS: &str = ".mAtVvhH-sc*Tgwbfrp_n!KkxXEM";

/// The first color used; lower ones are the terminal's own.
const FIRST: u8 = 100;

/// A theme in which each role has a color of its own.
pub(crate) fn theme() -> Theme {
    let role = |(index, role): (usize, &Role)| {
        format!("\"{}\": (fg: \"{}\"),", role.name(), usize::from(FIRST) + index)
    };
    let roles: String = Role::ALL.iter().enumerate().map(role).collect();
    let (theme, findings) = Theme::parse(&format!("{{{roles}}}"));
    assert_eq!(findings, []);
    theme
}

/// The text plane alone.
pub(crate) fn text(buffer: &Buffer) -> String {
    lines(buffer, |cell| cell.symbol().to_owned()).join("\n")
}

/// Both planes, side by side.
pub(crate) fn planes(buffer: &Buffer) -> String {
    let left = lines(buffer, |cell| cell.symbol().to_owned());
    let right = lines(buffer, |cell| letter(cell).to_string());
    left.iter().zip(right).map(|(left, right)| format!("{left}  {right}")).collect::<Vec<_>>().join("\n")
}

fn lines(buffer: &Buffer, show: impl Fn(&Cell) -> String) -> Vec<String> {
    let width = usize::from(buffer.area.width);
    buffer.content().chunks(width).map(|row| row.iter().map(&show).collect()).collect()
}

fn letter(cell: &Cell) -> char {
    let Color::Indexed(color) = cell.fg else { return ' ' };
    let index = usize::from(color.saturating_sub(FIRST));
    LETTERS.chars().nth(index).unwrap_or('?')
}
