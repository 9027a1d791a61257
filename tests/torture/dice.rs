//! Chance that follows from a seed: a counter and a mixing of it (splitmix64).

/// A sequence of numbers that a seed repeats.
#[derive(Debug, Clone)]
pub(crate) struct Dice(u64);

impl Dice {
    /// The sequence of a seed and of whoever throws.
    pub(crate) fn of(seed: u64, thrower: u64) -> Self {
        let mut dice = Self(seed ^ thrower.rotate_left(32));
        dice.next();
        dice
    }

    /// The next number.
    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `sides`.
    pub(crate) fn below(&mut self, sides: u64) -> u64 {
        self.next() % sides
    }
}
