//! What several test modules build their worlds from; no tests here.

pub(crate) mod dump;
pub(crate) mod faulty_disk;
pub(crate) mod generate;
pub(crate) mod meddling_disk;
pub(crate) mod odd_disk;
pub(crate) mod recording_disk;
pub(crate) mod rig;
pub(crate) mod stage;
pub(crate) mod stalled_disk;
pub(crate) mod store_dir;
pub(crate) mod strategies;
pub(crate) mod village;
pub(crate) mod world;

use chrono::NaiveDate;
use proptest::test_runner::Config;
use proptest::test_runner::RngSeed;

/// A day written `2023-06-30`.
pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// How property tests run: always the same cases, so that a red test stays red until it is repaired.
pub(crate) fn laws(cases: u32) -> Config {
    Config { cases, failure_persistence: None, rng_seed: RngSeed::Fixed(2023), ..Config::default() }
}
