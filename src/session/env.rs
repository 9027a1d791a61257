//! The circumstances of a session: clock, day, person and fresh bits for ids.
//!
//! Passed in, so that a session with [`Env::fixed`] repeats itself to the letter.
//! This is the only file that reads the clock for data.
#![expect(clippy::disallowed_methods, reason = "this is the one file that may read the clock")]

use std::hash::{BuildHasher, RandomState};

use chrono::{DateTime, Local, NaiveDate, NaiveDateTime, NaiveTime, Utc};

use crate::change::stamp::FreshBits;
use crate::domain::text::Text;

/// Clock, day, person and fresh bits.
#[derive(Debug, Clone)]
pub struct Env {
    actor: Text,
    clock: Clock,
    bits: Bits,
}

#[derive(Debug, Clone, Copy)]
enum Clock {
    System,
    Fixed(DateTime<Utc>),
}

#[derive(Debug, Clone)]
enum Bits {
    System,
    /// The state of a small generator; not secret, only never the same twice.
    Seeded(u64),
}

impl Env {
    /// The real clock and real randomness for a person.
    pub fn system(actor: Text) -> Self {
        Self { actor, clock: Clock::System, bits: Bits::System }
    }

    /// A clock that stands still and bits that follow from `seed`. Sessions on one store need different seeds.
    pub fn fixed(actor: Text, now: DateTime<Utc>, seed: u64) -> Self {
        Self { actor, clock: Clock::Fixed(now), bits: Bits::Seeded(seed) }
    }

    /// The person.
    pub fn actor(&self) -> &Text {
        &self.actor
    }

    /// The moment.
    pub fn now(&self) -> DateTime<Utc> {
        match self.clock {
            Clock::System => Utc::now(),
            Clock::Fixed(now) => now,
        }
    }

    /// A moment on the clock of the place where the person is.
    pub fn local(&self, moment: DateTime<Utc>) -> NaiveDateTime {
        match self.clock {
            Clock::System => moment.with_timezone(&Local).naive_local(),
            Clock::Fixed(_) => moment.naive_utc(),
        }
    }

    /// The time of day where the person is.
    pub fn time_of_day(&self) -> NaiveTime {
        match self.clock {
            Clock::System => Local::now().time(),
            Clock::Fixed(now) => now.time(),
        }
    }

    /// The day where the person is.
    pub fn today(&self) -> NaiveDate {
        match self.clock {
            Clock::System => Local::now().date_naive(),
            Clock::Fixed(now) => now.date_naive(),
        }
    }
}

impl FreshBits for Env {
    fn fresh_bits(&mut self) -> u64 {
        match &mut self.bits {
            Bits::System => system_bits(),
            Bits::Seeded(state) => {
                // splitmix64: a counter and a mixing of it, so no value repeats within 2^64 draws.
                *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
                let mixed = (*state ^ (*state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
                let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
                mixed ^ (mixed >> 31)
            }
        }
    }
}

fn system_bits() -> u64 {
    let mut bytes = [0; 8];
    match getrandom::fill(&mut bytes) {
        Ok(()) => u64::from_le_bytes(bytes),
        // The standard library seeds this from the system at the start of the process and never repeats it.
        Err(_) => RandomState::new().hash_one(std::process::id()),
    }
}
