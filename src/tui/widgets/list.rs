//! List: lines to choose from, of which only the visible ones are built.
//!
//! Used by pickers, palette and help; tables with columns are `table.rs`.

use ratatui::buffer::Buffer;
use ratatui::layout::Position;
use ratatui::layout::Rect;

use crate::tui::look::Look;
use crate::tui::theme::Role;
use crate::tui::widgets::fit;

/// One line of a list: pieces of text, and one piece at the right edge.
#[derive(Debug, Clone, Default)]
pub(crate) struct ListLine {
    /// From the left.
    pub(crate) spans: Vec<(String, Role)>,
    /// At the right edge; drawn first, so it survives when the line is narrow.
    pub(crate) right: Option<(String, Role)>,
    /// A heading: it is drawn but the cursor marker skips its column.
    pub(crate) marked: bool,
}

/// What drawing a list or a table found out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Scrolled {
    /// The first visible line.
    pub(crate) offset: usize,
    /// How many lines are visible at once.
    pub(crate) page: usize,
    /// Where the line of the cursor starts.
    pub(crate) cursor: Option<Position>,
    /// Where the caret of an open field stands.
    pub(crate) caret: Option<Position>,
}

/// The offset that keeps `cursor` visible and moves as little as possible.
pub(crate) fn settle_offset(offset: usize, cursor: usize, page: usize, length: usize) -> usize {
    if page == 0 {
        return 0;
    }
    let highest = length.saturating_sub(page);
    offset.clamp((cursor + 1).saturating_sub(page), cursor).min(highest)
}

/// Draws the visible part of `length` lines, each made by `line` when it is needed.
pub(crate) fn render(
    area: Rect,
    buffer: &mut Buffer,
    (length, cursor, offset): (usize, usize, usize),
    line: impl Fn(usize) -> ListLine,
    look: &Look,
) -> Scrolled {
    let page = usize::from(area.height);
    let offset = settle_offset(offset, cursor.min(length.saturating_sub(1)), page, length);
    let mut scrolled = Scrolled { offset, page, cursor: None, caret: None };
    for (y, index) in (offset..length.min(offset + page)).enumerate() {
        let row = Rect { y: area.y + y as u16, height: 1, ..area };
        draw_line(row, buffer, &line(index), look);
        if index == cursor {
            fit::draw(buffer, row, (look.glyphs.cursor, Role::Text, fit::Align::Left), look);
            buffer.set_style(row, look.style(Role::Selected));
            scrolled.cursor = Some(row.as_position());
        }
    }
    scrolled
}

fn draw_line(row: Rect, buffer: &mut Buffer, line: &ListLine, look: &Look) {
    if line.marked {
        let mark = Rect { x: row.x + 1, width: row.width.saturating_sub(1).min(1), ..row };
        fit::draw(buffer, mark, (look.glyphs.mark, Role::Marked, fit::Align::Left), look);
    }
    let mut text = Rect { x: row.x + 2, width: row.width.saturating_sub(3), ..row };
    if let Some((right, role)) = &line.right {
        let used = fit::draw(buffer, text, (right, *role, fit::Align::Right), look);
        text.width -= (used + 1).min(text.width);
    }
    fit::draw_spans(buffer, text, line.spans.iter().map(|(piece, role)| (piece.as_str(), *role)), look);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_offset_follows_the_cursor_and_moves_no_further() {
        assert_eq!(settle_offset(0, 5, 10, 100), 0);
        assert_eq!(settle_offset(0, 10, 10, 100), 1);
        assert_eq!(settle_offset(50, 20, 10, 100), 20);
        assert_eq!(settle_offset(95, 99, 10, 100), 90);
        assert_eq!(settle_offset(3, 0, 0, 0), 0);
    }
}
