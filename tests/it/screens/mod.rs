//! Screens as a person sees them: a world, keys, a frame; one file per screen or overlay, named like `src/tui`.

mod any_keys;
mod candidate_form;
mod confirm;
mod export;
mod help;
mod history;
mod jumps;
mod many;
mod mentor_form;
mod mentors;
mod next_step;
mod note;
mod notice;
mod palette;
mod picker;
mod start;
mod unit;
mod unit_form;
mod units;
