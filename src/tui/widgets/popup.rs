//! Popup: a box with a title on top of a screen.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::Block;
use ratatui::widgets::Clear;
use ratatui::widgets::Widget;

use crate::tui::look::Look;
use crate::tui::theme::Role;
use crate::tui::widgets::fit;

/// The area of a box of at most `width` by `height` cells in the middle of `screen`.
pub(crate) fn centered(screen: Rect, width: u16, height: u16) -> Rect {
    let width = width.min(screen.width);
    let height = height.min(screen.height);
    let x = screen.x + (screen.width - width) / 2;
    let y = screen.y + (screen.height - height) / 2;
    Rect { x, y, width, height }
}

/// Draws an empty box with `title` over whatever was there; returns the area inside, one column of air included.
pub(crate) fn draw(area: Rect, buffer: &mut Buffer, title: &str, look: &Look) -> Rect {
    Clear.render(area, buffer);
    buffer.set_style(area, look.style(Role::Text));
    outline(area, buffer, title, look)
}

/// Draws the lines of a box around what is there; returns the area inside, one column of air included.
pub(crate) fn outline(area: Rect, buffer: &mut Buffer, title: &str, look: &Look) -> Rect {
    let block = Block::bordered().border_set(look.glyphs.border).border_style(look.style(Role::Border));
    let inner = block.inner(area);
    block.render(area, buffer);
    if !title.is_empty() && area.width > 6 {
        let title = format!(" {} ", fit::fit(title, area.width - 6, look.glyphs.ellipsis));
        let line = Rect { x: area.x + 2, width: area.width - 4, height: 1, ..area };
        fit::draw(buffer, line, (&title, Role::Title, fit::Align::Left), look);
    }
    let air = u16::from(inner.width > 2);
    Rect { x: inner.x + air, width: inner.width - 2 * air, ..inner }
}
