//! Screens as a person sees them: a world, keys, a frame; one file per screen or overlay, named like `src/tui`.

mod any_keys;
mod confirm;
mod help;
mod mentors;
mod notice;
mod palette;
mod picker;
mod start;
mod unit;
mod units;
