//! Widgets: pieces of screen that know ratatui and the theme, and no noun of the program.
//!
//! A widget is a value built for one frame and drawn at once; what outlives the frame (offsets, text being typed)
//! belongs to the screen or overlay that draws it.
//! Everything is measured in columns as terminals count them, never in bytes or letters.
//!
//! **Invariants**: a widget writes inside the area it is given; text that does not fit ends in an ellipsis.

pub(crate) mod fit;
pub(crate) mod frame;
pub(crate) mod list;
pub(crate) mod popup;
pub(crate) mod progress_bar;
pub(crate) mod table;
pub(crate) mod text_area;
pub(crate) mod text_input;
pub(crate) mod wrap;
