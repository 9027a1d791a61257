//! Progress bar: admitted against target with the pace mark, at the same scale for every row.
//!
//! The width stands for the target, so bars compare as shares.
//!
//! **Invariants**: the bar is never full before the target is met and never empty when there is something;
//! all arithmetic is in whole eighths of a cell, so equal shares look equal; the number stands beside the bar, never
//! the bar alone (that is the caller's part).
//!
//! Not here: which number is admitted and which is pace (`report/`), the status word (`i18n/`).

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::tui::look::Look;
use crate::tui::theme::Role;
use crate::tui::widgets::fit;

/// A progress bar ready to be drawn.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct ProgressBar<'a> {
    /// What is done.
    pub(crate) done: u32,
    /// What was to be done; 0 means there is no target.
    pub(crate) target: u32,
    /// The expected share today, 0 to 1; the mark is hidden at both ends.
    pub(crate) pace: f64,
    /// The words for "no target".
    pub(crate) no_target: &'a str,
}

impl ProgressBar<'_> {
    /// Draws the bar into the first line of `area`.
    pub(crate) fn render(&self, area: Rect, buffer: &mut Buffer, look: &Look) {
        if area.is_empty() {
            return;
        }
        if self.target == 0 {
            self.render_without_target(area, buffer, look);
            return;
        }
        let pace = self.pace_cell(area.width);
        for x in 0..area.width {
            let (sign, role) = if pace == Some(x) && !(self.is_over() && x + 1 == area.width) {
                (look.glyphs.pace, Role::BarPace)
            } else {
                self.cell(x, area.width, look)
            };
            buffer.set_string(area.x + x, area.y, sign, look.style(role));
        }
    }

    fn render_without_target(&self, area: Rect, buffer: &mut Buffer, look: &Look) {
        // Always the ASCII hyphen, in every tier: this is no bar and must not look like an empty one.
        let line = "-".repeat(usize::from(area.width));
        fit::draw(buffer, area, (&line, Role::BarRest, fit::Align::Left), look);
        fit::draw(buffer, area, (self.no_target, Role::Muted, fit::Align::Center), look);
    }

    fn is_over(&self) -> bool {
        self.done > self.target
    }

    /// Filled eighths of the whole bar: rounded down, but at least one when anything is done.
    fn eighths(&self, width: u16) -> u64 {
        let whole = u64::from(width) * 8;
        let filled = u64::from(self.done.min(self.target)) * whole / u64::from(self.target);
        if self.done > 0 { filled.max(1) } else { 0 }
    }

    fn cell<'l>(&self, x: u16, width: u16, look: &'l Look) -> (&'l str, Role) {
        if self.is_over() && x + 1 == width {
            return (look.glyphs.over, Role::BarFull);
        }
        let eighths = self.eighths(width);
        let here = eighths.saturating_sub(u64::from(x) * 8);
        let sign = match usize::try_from(here).unwrap_or(usize::MAX) {
            0 => "",
            eighth @ 1..8 => look.glyphs.eighths[eighth - 1],
            _ => look.glyphs.full,
        };
        match (sign, x) {
            // A tier without small eighths still shows that there is something.
            ("", 0) if eighths > 0 => (look.glyphs.trace, Role::BarFull),
            ("", _) => (look.glyphs.rest, Role::BarRest),
            (sign, _) => (sign, Role::BarFull),
        }
    }

    /// The cell of the pace mark; hidden at both ends of the year and where it would cover all there is.
    fn pace_cell(&self, width: u16) -> Option<u16> {
        if self.pace <= 0.0 || self.pace >= 1.0 {
            return None;
        }
        let cell = (self.pace * f64::from(width)).floor() as u16;
        let covers_all = cell == 0 && (1..=8).contains(&self.eighths(width));
        (!covers_all).then_some(cell.min(width - 1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::glyphs::Tier;
    use crate::tui::theme::ThemeName;

    fn drawn(done: u32, target: u32, pace: f64, tier: Tier) -> String {
        let area = Rect::new(0, 0, 20, 1);
        let mut buffer = Buffer::empty(area);
        let bar = ProgressBar { done, target, pace, no_target: "no target" };
        bar.render(area, &mut buffer, &Look::new(ThemeName::Mono, tier));
        buffer.content().iter().map(ratatui::buffer::Cell::symbol).collect()
    }

    /// The pace of 30 June when days are counted: 181 of 365.
    const JUNE: f64 = 181.0 / 365.0;

    #[test]
    fn the_cases_of_the_design() {
        let full = |done, target| drawn(done, target, JUNE, Tier::Full);
        assert_eq!(full(11, 22), "█████████│··········");
        assert_eq!(full(5, 13), "███████▋·│··········");
        assert_eq!(full(8, 9), "█████████│███████▊··");
        assert_eq!(full(5, 5), "█████████│██████████");
        assert_eq!(full(10, 9), "█████████│█████████»");
        assert_eq!(full(0, 8), "·········│··········");
        assert_eq!(full(1, 170), "▏········│··········");
        assert_eq!(full(169, 170), "█████████│█████████▉");
        assert_eq!(full(2, 0), "-----no target------");
    }

    #[test]
    fn poorer_tiers_keep_the_layout() {
        assert_eq!(drawn(5, 13, JUNE, Tier::Wgl4), "███████▌·│··········");
        assert_eq!(drawn(1, 170, JUNE, Tier::Wgl4), "▌········│··········");
        assert_eq!(drawn(169, 170, JUNE, Tier::Ascii), "#########|#########+");
        assert_eq!(drawn(1, 170, JUNE, Tier::Ascii), "#........|..........");
        assert_eq!(drawn(10, 9, JUNE, Tier::Ascii), "#########|#########>");
    }

    #[test]
    fn the_pace_mark_hides_at_both_ends_and_never_covers_all() {
        assert_eq!(drawn(1, 2, 0.0, Tier::Full), "██████████··········");
        assert_eq!(drawn(1, 2, 1.0, Tier::Full), "██████████··········");
        assert_eq!(drawn(1, 170, 0.01, Tier::Full), "▏···················");
    }
}
