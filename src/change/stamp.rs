//! What a gesture needs from outside: the day, the person and fresh ids.
//!
//! Passed in, so that one test run repeats the next to the letter.

use chrono::NaiveDate;

use crate::domain::text::Text;

/// A source of random bits for new ids.
pub trait FreshBits {
    /// 64 bits that were never handed out before.
    fn fresh_bits(&mut self) -> u64;
}

/// The circumstances of a gesture.
pub struct Stamp<'a> {
    /// The day it happens.
    pub today: NaiveDate,
    /// Who makes it.
    pub by: &'a Text,
    /// Where new ids come from.
    pub ids: &'a mut dyn FreshBits,
}
