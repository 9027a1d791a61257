//! Load bar: filled = people helped, `│` = the limit, what is beyond it = too many.
//!
//! All bars of a table share one scale, so that a longer bar is a greater load; a person takes at most three cells.

use crate::tui::glyphs::Glyphs;
use crate::tui::theme::Role;

/// Cells of one person when there is room.
const CELLS: usize = 3;

/// The pieces of a bar in `width` cells, where `greatest` is the greatest load or limit of the table.
pub(super) fn pieces(
    (load, limit): (usize, usize),
    greatest: usize,
    width: u16,
    glyphs: &Glyphs,
) -> Vec<(String, Role)> {
    let room = usize::from(width).saturating_sub(1);
    let at = |people: usize| (people * CELLS).min(people * room / greatest.max(1)).min(room);
    let filled = at(load.min(limit)).max(usize::from(load > 0 && limit > 0));
    let end = at(limit).max(filled);
    let beyond = if load > limit { (at(load).saturating_sub(end)).max(1) } else { 0 };
    vec![
        (glyphs.full.repeat(filled), Role::BarFull),
        (glyphs.rest.repeat(end - filled), Role::BarRest),
        (glyphs.pace.to_owned(), Role::BarPace),
        (glyphs.full.repeat(beyond), Role::Bad),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::glyphs::Tier;

    fn bar(load: usize, limit: usize, greatest: usize) -> String {
        let pieces = pieces((load, limit), greatest, 19, &Glyphs::of(Tier::Full));
        pieces.into_iter().map(|(text, _)| text).collect()
    }

    #[test]
    fn the_cases_of_the_design() {
        assert_eq!(bar(2, 3, 5), "██████···│");
        assert_eq!(bar(4, 3, 5), "█████████│███");
        assert_eq!(bar(3, 3, 5), "█████████│");
        assert_eq!(bar(0, 2, 5), "······│");
        assert_eq!(bar(2, 0, 5), "│██████");
    }

    #[test]
    fn great_loads_stay_in_their_cells_and_small_ones_stay_visible() {
        assert_eq!(bar(30, 20, 30).chars().count(), 19);
        assert_eq!(bar(1, 60, 60), "█·················│");
        assert_eq!(bar(61, 60, 61), "█████████████████│█");
    }
}
