//! The real program in a real terminal: only what cannot be seen below it.
