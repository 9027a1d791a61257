//! Screens as a person sees them: a world, keys, a frame; one file per screen or overlay, named like `src/tui`.

mod start;
mod unit;
mod units;
