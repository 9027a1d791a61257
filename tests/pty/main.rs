//! The real program in a real terminal: only what cannot be seen below it.
//!
//! Signals, sizes, bytes, restarts; everything else is quicker and clearer in `tests/it`.
//! A test waits for what the screen shows, never for a time, and has a home directory of its own.
#![expect(clippy::disallowed_methods, reason = "tests start the program and look at the files it leaves")]
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

/// A home directory and the program started in it without a terminal.
mod home;
/// The program in a terminal of a given size.
mod terminal;

/// Ends of the program that nobody asked for: killed, terminated, hung up.
mod ends;
/// Looks: languages, signs, no color, sizes.
mod looks;
/// Mistakes of the program itself: panics.
mod mistakes;
/// What a person does with it, from the first start to the next.
mod story;
/// Two programs on one store.
mod together;
