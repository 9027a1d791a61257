//! Fit: text in a given number of columns.
//!
//! Separate because every widget cuts text, and all of them must cut it the same way: by whole letters as people see
//! them, measured in columns, with an ellipsis that says something is missing.

use std::borrow::Cow;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use crate::tui::look::Look;
use crate::tui::theme::Role;

/// Where text stands in its columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Align {
    /// At the left edge.
    Left,
    /// At the right edge.
    Right,
    /// In the middle.
    Center,
}

/// The number of columns `text` takes.
pub(crate) fn width(text: &str) -> u16 {
    u16::try_from(text.width()).unwrap_or(u16::MAX)
}

/// `text` in at most `columns` columns; what is cut is replaced by `ellipsis`, which is one column wide.
pub(crate) fn fit<'a>(text: &'a str, columns: u16, ellipsis: &str) -> Cow<'a, str> {
    if width(text) <= columns {
        return Cow::Borrowed(text);
    }
    let Some(room) = columns.checked_sub(1) else { return Cow::Borrowed("") };
    let mut kept = String::new();
    let mut used = 0;
    for letter in text.graphemes(true) {
        used += width(letter);
        if used > room {
            break;
        }
        kept.push_str(letter);
    }
    kept.truncate(kept.trim_end().len());
    kept.push_str(ellipsis);
    Cow::Owned(kept)
}

/// Draws `text` into the first line of `area`; returns the columns it took.
pub(crate) fn draw(
    buffer: &mut Buffer,
    area: Rect,
    (text, role, align): (&str, Role, Align),
    look: &Look,
) -> u16 {
    let area = area.intersection(buffer.area);
    if area.is_empty() {
        return 0;
    }
    let text = fit(text, area.width, look.glyphs.ellipsis);
    let used = width(&text);
    let free = area.width - used;
    let start = match align {
        Align::Left => 0,
        Align::Right => free,
        Align::Center => free / 2,
    };
    buffer.set_stringn(area.x + start, area.y, &text, usize::from(used), look.style(role));
    used
}

/// Draws pieces of text after each other into the first line of `area`, cutting where it ends.
pub(crate) fn draw_spans<'a>(
    buffer: &mut Buffer,
    area: Rect,
    spans: impl IntoIterator<Item = (&'a str, Role)>,
    look: &Look,
) -> u16 {
    let mut used = 0;
    for (text, role) in spans {
        let rest = Rect { x: area.x + used, width: area.width - used, height: 1, ..area };
        if rest.width == 0 {
            break;
        }
        used += draw(buffer, rest, (text, role, Align::Left), look);
    }
    used
}

/// Fills one line of `area` with the rule sign.
pub(crate) fn draw_rule(buffer: &mut Buffer, area: Rect, look: &Look) {
    let line = look.glyphs.rule.repeat(usize::from(area.width));
    draw(buffer, area, (&line, Role::Border, Align::Left), look);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_cut_whole_and_the_cut_is_shown() {
        assert_eq!(fit("Nguyễn", 6, "…"), "Nguyễn");
        assert_eq!(fit("Nguyễn", 5, "…"), "Nguy…");
        assert_eq!(fit("Nguye\u{302}\u{303}n", 6, "…"), "Nguye\u{302}\u{303}n");
        assert_eq!(fit("Nguye\u{302}\u{303}n", 5, "…"), "Nguy…");
        assert_eq!(fit("a bc", 3, "…"), "a…");
        assert_eq!(fit("漢字", 3, "…"), "漢…");
        assert_eq!(fit("abc", 0, "…"), "");
    }
}
