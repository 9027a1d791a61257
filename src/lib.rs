#![doc = include_str!("ARCHITECTURE.md")]

pub mod disk;

pub mod domain;

pub mod change;

pub mod merge;

pub mod report;

pub mod store;

pub mod session;

pub mod i18n;

pub mod exchange;

pub mod tui;

pub mod cli;
