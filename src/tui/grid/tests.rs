//! What the keys do to the cursor, the order, the marks and the hits of a table.

use super::*;

fn act(grid: &mut Grid<u32, char>, action: Action, count: Option<u32>) {
    let rows: Vec<u32> = (10..30).collect();
    grid.follow(&rows, 3);
    assert_eq!(grid.update(&Msg::Act { action, count }, &rows, &['a', 'b', 'c']), Handled::Yes);
}

#[test]
fn counts_and_ends() {
    let mut grid = Grid::new(Vec::new());
    act(&mut grid, Action::MoveDown, Some(5));
    assert_eq!(grid.at(), Some(15));
    act(&mut grid, Action::Last, Some(12));
    assert_eq!(grid.at(), Some(21));
    act(&mut grid, Action::Last, None);
    assert_eq!(grid.at(), Some(29));
    act(&mut grid, Action::MoveDown, None);
    assert_eq!(grid.at(), Some(29));
}

#[test]
fn the_cursor_follows_its_record() {
    let mut grid: Grid<u32, char> = Grid::new(Vec::new());
    grid.follow(&[1, 2, 3], 1);
    grid.focus(3, &[1, 2, 3]);
    grid.follow(&[3, 1, 2], 1);
    assert_eq!((grid.at(), grid.index()), (Some(3), 0));
    grid.follow(&[1, 2], 1);
    assert_eq!((grid.at(), grid.index()), (Some(1), 0));
}

#[test]
fn sorting_goes_up_down_off() {
    let mut grid = Grid::new(Vec::new());
    act(&mut grid, Action::Sort, None);
    assert_eq!(grid.order(), [('a', SortMark::Ascending)]);
    act(&mut grid, Action::MoveRight, None);
    act(&mut grid, Action::SortFurther, None);
    act(&mut grid, Action::SortFurther, None);
    assert_eq!(grid.order(), [('a', SortMark::Ascending), ('b', SortMark::Descending)]);
    act(&mut grid, Action::SortFurther, None);
    assert_eq!(grid.order(), [('a', SortMark::Ascending)]);
}

#[test]
fn marks_decide_what_a_change_acts_on() {
    let rows: Vec<u32> = (10..30).collect();
    let mut grid = Grid::new(Vec::new());
    act(&mut grid, Action::First, None);
    assert_eq!(grid.targets(&rows, Some(3)), [10, 11, 12]);
    act(&mut grid, Action::Mark, Some(2));
    act(&mut grid, Action::MarkRange, None);
    act(&mut grid, Action::MoveDown, Some(2));
    assert_eq!(grid.targets(&rows, None), [10, 11, 12, 13, 14]);
    act(&mut grid, Action::MoveUp, None);
    assert_eq!(grid.targets(&rows, None), [10, 11, 12, 13]);
    act(&mut grid, Action::Cancel, None);
    assert_eq!(grid.targets(&rows, None), [13]);
}
