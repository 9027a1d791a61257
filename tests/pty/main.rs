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
/// A disk that is full in the middle of editing, and a directory one may not write in.
mod full_disk;
/// Looks: languages, signs, no color, sizes.
mod looks;
/// Mistakes of the program itself: panics.
mod mistakes;
/// What a person does with it, from the first start to the next.
mod story;
/// Every byte that reaches the terminal is one that the program means to send.
mod stream;
/// Two programs on one store.
mod together;
