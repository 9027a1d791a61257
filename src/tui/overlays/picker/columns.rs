//! How wide the columns of a picker are.
//!
//! Measured once over all rows, so that nothing jumps while somebody types and a long list costs nothing to draw.

use crate::tui::overlays::picker::row::Row;
use crate::tui::widgets::fit;

/// Columns of a unit's name that still tell it from others.
const PLACE: u16 = 12;
/// Columns of a person's name that are kept as long as anything else can give way.
const NAME: u16 = 17;
/// Columns of a remark that still say the most important word.
const REMARK: u16 = 11;
/// Columns between two columns.
const GAP: u16 = 2;

/// The widths of the widest cells.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Columns {
    /// The name.
    pub(super) name: u16,
    /// The unit.
    pub(super) place: u16,
    /// The number with its word.
    pub(super) figure: u16,
    /// The remark.
    pub(super) remark: u16,
}

impl Columns {
    /// What the rows would like.
    pub(super) fn wanted(rows: &[Row]) -> Self {
        let widest = |text: fn(&Row) -> &str| rows.iter().map(|row| fit::width(text(row))).max().unwrap_or(0);
        Self {
            name: widest(|row| &row.name.text),
            place: widest(|row| &row.place.text),
            figure: widest(|row| &row.figure),
            remark: widest(|row| &row.remark.0),
        }
    }

    /// What they get of `room` columns.
    ///
    /// What is too wide is taken from the unit down to what can still be recognised, then from the remark, of which the
    /// first word says most, then from the unit again, and only then from the name.
    pub(super) fn within(self, room: u16) -> Self {
        let mut fitted = Self {
            name: self.name,
            place: self.place.min(room / 3),
            figure: self.figure.min(room * 3 / 10),
            remark: self.remark.min(room / 3),
        };
        fitted.place -= fitted.excess(room).min(fitted.place.saturating_sub(PLACE));
        fitted.name = self.name.min(NAME);
        fitted.remark -= fitted.excess(room).min(fitted.remark.saturating_sub(REMARK));
        fitted.place -= fitted.excess(room).min(fitted.place.saturating_sub(PLACE / 2));
        fitted.name = 0;
        fitted.name = self.name.min(room.saturating_sub(fitted.needed()));
        fitted
    }

    fn needed(self) -> u16 {
        let behind = [self.place, self.figure, self.remark];
        self.name + behind.into_iter().filter(|width| *width > 0).map(|width| width + GAP).sum::<u16>()
    }

    fn excess(self, room: u16) -> u16 {
        self.needed().saturating_sub(room)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_gives_way_last() {
        let wanted = Columns { name: 22, place: 20, figure: 9, remark: 17 };
        assert_eq!(wanted.within(100), wanted);
        assert_eq!(wanted.within(66), Columns { place: 12, ..wanted });
        assert_eq!(wanted.within(51), Columns { name: 17, place: 8, figure: 9, remark: 11 });
        assert!(wanted.within(40).needed() <= 40);
    }
}
