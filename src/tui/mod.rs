//! The full-screen program.

pub mod action;
pub mod chord;
pub mod event;
pub mod glyphs;
mod input;
pub mod keymap;
mod look;
mod pending;
mod terminal;
pub mod theme;
mod widgets;
