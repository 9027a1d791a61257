#![doc = include_str!("ARCHITECTURE.md")]

pub mod domain;

pub mod change;

pub mod report;

pub mod i18n;

pub mod tui;
