//! Frame: the lines around the content of every screen.
//!
//! Line 1 says where I am, line 2 names the views, the last but one is the status or a toast, the last one the keys.
//! When the window is narrow the hints are dropped from the middle: help (`?`) is never lost, and neither is the way
//! out.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::tui::look::Look;
use crate::tui::theme::Role;
use crate::tui::widgets::fit;
use crate::tui::widgets::fit::Align;

/// The areas of a screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Areas {
    /// Where I am.
    pub(crate) title: Rect,
    /// The views.
    pub(crate) tabs: Rect,
    /// The screen's own part.
    pub(crate) content: Rect,
    /// Status or toast.
    pub(crate) status: Rect,
    /// Keys.
    pub(crate) hints: Rect,
}

impl Areas {
    /// Cuts the window into its areas.
    pub(crate) fn of(window: Rect) -> Self {
        let line = |y: u16| Rect { y: window.y + y.min(window.height), height: 1, ..window };
        let content =
            Rect { y: window.y + 2, height: window.height.saturating_sub(4), ..window }.intersection(window);
        let bottom = window.height.saturating_sub(2);
        Self { title: line(0), tabs: line(1), content, status: line(bottom), hints: line(bottom + 1) }
    }
}

/// One entry of the hint line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Hint {
    /// The key as people read it.
    pub(crate) key: String,
    /// What it does.
    pub(crate) label: String,
}

impl Hint {
    fn width(&self) -> u16 {
        fit::width(&self.key) + 1 + fit::width(&self.label)
    }
}

/// Draws a line with something at both ends; the right end wins.
pub(crate) fn both_ends(
    area: Rect,
    buffer: &mut Buffer,
    (left, left_role): (&str, Role),
    (right, right_role): (&str, Role),
    look: &Look,
) {
    let inset = u16::from(area.width > 2);
    let inner = Rect { x: area.x + inset, width: area.width - 2 * inset, ..area };
    let used = fit::draw(buffer, inner, (right, right_role, Align::Right), look);
    let rest = inner.width - used - if used == 0 { 0 } else { 2.min(inner.width - used) };
    fit::draw(buffer, Rect { width: rest, ..inner }, (left, left_role, Align::Left), look);
}

/// How many columns the names of the views take.
pub(crate) fn tabs_width(tabs: &[(String, bool)]) -> u16 {
    tabs.iter().map(|(label, _)| fit::width(label) + 3).sum()
}

/// Draws the names of the views, the active one in brackets, and something at the right end.
pub(crate) fn tabs(area: Rect, buffer: &mut Buffer, tabs: &[(String, bool)], right: &str, look: &Look) {
    both_ends(area, buffer, ("", Role::Tab), (right, Role::Muted), look);
    let end = area.right().saturating_sub(fit::width(right) + 2);
    let mut x = area.x;
    for (label, active) in tabs {
        let text = if *active { format!("[{label}]") } else { format!(" {label} ") };
        let role = if *active { Role::TabActive } else { Role::Tab };
        if x + 1 >= end {
            break;
        }
        x += 1;
        x += fit::draw(buffer, Rect { x, width: end - x, ..area }, (&text, role, Align::Left), look);
    }
}

/// Draws as many hints as fit: the first and the last always, then the others in order.
pub(crate) fn hints(area: Rect, buffer: &mut Buffer, hints: &[Hint], look: &Look) {
    // One column of air on the left, two blanks behind every hint.
    let shown = fitting(hints, area.width.saturating_sub(3));
    let spans = shown.iter().flat_map(|hint| {
        [
            (hint.key.as_str(), Role::HintKey),
            (" ", Role::HintText),
            (&hint.label, Role::HintText),
            ("  ", Role::HintText),
        ]
    });
    let inner = Rect { x: area.x + 1, width: area.width.saturating_sub(1), ..area };
    fit::draw_spans(buffer, inner, spans, look);
}

fn fitting(hints: &[Hint], room: u16) -> Vec<&Hint> {
    let [first, middle @ .., last] = hints else { return hints.iter().collect() };
    let mut used = first.width() + 2 + last.width();
    let mut shown = vec![first];
    for hint in middle {
        used += hint.width() + 2;
        if used > room {
            break;
        }
        shown.push(hint);
    }
    shown.push(last);
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn help_and_the_way_out_survive_a_narrow_window() {
        let hint = |key: &str| Hint { key: key.to_owned(), label: "word".to_owned() };
        let hints = [hint("?"), hint("a"), hint("b"), hint("q")];
        let keys = |room| fitting(&hints, room).iter().map(|hint| hint.key.clone()).collect::<String>();
        assert_eq!(keys(80), "?abq");
        assert_eq!(keys(22), "?aq");
        assert_eq!(keys(5), "?q");
    }
}
