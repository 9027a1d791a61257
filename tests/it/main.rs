//! Table of contents of the fast tests: one module per question, one sentence per module.

/// The keys: no conflicts, nothing unreachable, every action bound or meant for the palette alone.
mod keymap;
