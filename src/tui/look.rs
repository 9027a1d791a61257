//! Look: the theme and the signs a frame is drawn with.
//!
//! Separate so that widgets take one argument and know nothing about settings.

use ratatui::buffer::Buffer;
use ratatui::style::Style;

use crate::tui::glyphs::Glyphs;
use crate::tui::glyphs::Tier;
use crate::tui::theme::Role;
use crate::tui::theme::Theme;
use crate::tui::theme::ThemeName;

/// What everything is drawn with.
#[derive(Debug, Clone)]
pub(crate) struct Look {
    /// Styles by role.
    pub(crate) theme: Theme,
    /// Signs.
    pub(crate) glyphs: Glyphs,
    tier: Tier,
}

impl Look {
    /// A built-in theme with the signs of `tier`.
    pub(crate) fn new(theme: ThemeName, tier: Tier) -> Self {
        Self { theme: Theme::built_in(theme), glyphs: Glyphs::of(tier), tier }
    }

    /// How `role` looks.
    pub(crate) fn style(&self, role: Role) -> Style {
        self.theme.style(role)
    }

    /// Replaces the signs that came with sentences and that the terminal cannot show.
    pub(crate) fn simplify(&self, buffer: &mut Buffer) {
        if self.tier != Tier::Ascii {
            return;
        }
        for cell in &mut buffer.content {
            if let Some(shown) = self.tier.shown(cell.symbol()) {
                cell.set_symbol(shown);
            }
        }
    }
}
