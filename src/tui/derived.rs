//! Derived: rows computed from the registry, kept until something they were computed from changes.
//!
//! Separate so that every screen forgets and recomputes by the same rule: once per (version, filter, sort, day,
//! language), never per frame.
//!
//! **Invariant**: equal keys mean equal values; everything the computation reads is part of the key.

use chrono::NaiveDate;

use crate::domain::language::Language;
use crate::tui::ctx::Ctx;

/// The part of every key that comes from outside the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Basis {
    version: u64,
    day: NaiveDate,
    language: Language,
}

impl Basis {
    /// What rows computed now are based on.
    pub(crate) fn of(ctx: &Ctx<'_>) -> Self {
        Self { version: ctx.version, day: ctx.day, language: ctx.locale.language() }
    }
}

/// A value with the key it was computed for.
#[derive(Debug, Clone)]
pub(crate) struct Derived<K, V> {
    key: Option<K>,
    value: V,
}

impl<K, V: Default> Default for Derived<K, V> {
    fn default() -> Self {
        Self { key: None, value: V::default() }
    }
}

impl<K: PartialEq, V> Derived<K, V> {
    /// Computes the value anew unless it was computed for the same key.
    pub(crate) fn refresh(&mut self, key: K, compute: impl FnOnce() -> V) {
        if self.key.as_ref() != Some(&key) {
            self.value = compute();
            self.key = Some(key);
        }
    }

    /// The value as last computed.
    pub(crate) fn get(&self) -> &V {
        &self.value
    }
}
