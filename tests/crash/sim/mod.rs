//! A disk that exists only in memory and can lose power.
//!
//! ```text
//!  processes ──calls──> World: what everybody sees now
//!                         │ journal: every step that changes something, in order
//!                         v
//!                       Platter: what is durable after step n, and what is only pending
//!                         │ power cut by one of the crash models, choices by a seed
//!                         v
//!                       Image: what the next start finds  ──> a new World
//! ```
//!
//! A run is recorded once; the platter replays its journal and is asked for as many images as wanted at every
//! step, so a crash state costs no second run.
//!
//! **Invariants**
//! - The same seed gives the same run, the same journal and the same images.
//! - What was synced without an error is in every image of the models 0 to 2.

/// What befalls a process: kills, refusals, broken rules, guests.
pub(crate) mod fate;
/// The three kinds of power cut that a store must survive, and the lying disk that it must notice.
pub(crate) mod model;
/// What is durable and what is pending after every step.
pub(crate) mod platter;
/// One process's view of the world: the `Vfs` that a store gets.
pub(crate) mod process;
/// What all processes see, and the journal.
pub(crate) mod world;

/// A small generator of numbers (splitmix64): no value repeats, and a run repeats with its seed.
#[derive(Debug, Clone)]
pub(crate) struct Dice(u64);

impl Dice {
    /// Dice that always fall the same way for a seed.
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// Sixty-four bits.
    pub(crate) fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `limit`, which is not 0.
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        (self.bits() % limit as u64) as usize
    }

    /// Yes, once in `of` times.
    pub(crate) fn once_in(&mut self, of: usize) -> bool {
        self.below(of) == 0
    }
}
