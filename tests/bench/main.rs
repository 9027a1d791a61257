//! How long the program takes with a thousand, ten thousand and a hundred thousand candidates.
//!
//! ```text
//! cargo bench                              one table for all sizes
//! cargo bench -- --sizes 1000,10000        ... for some
//! ```
//!
//! Times are printed and never judged: they move with the machine and its neighbours, so compare two runs on one
//! machine, and look at the row "append and sync" for what its disk costs anyway.
//! Without the `--bench` that cargo adds (`cargo test --all-targets`) everything runs once on a hundred candidates,
//! so that a bench that no longer works is a red test.
//!
//! **Not here:** bytes and latency in a real terminal, which need a pty and peers to compare with.
#![expect(clippy::disallowed_methods, reason = "a bench reads the clock and makes files of its own")]
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a bench fails by panicking and answers by printing"
)]

/// What a person waits for: the first frame, and the frame after a key.
mod frames;
/// Large registries, the same that tests use.
#[path = "../it/support/generate.rs"]
mod generate;
/// What two people wait for who work at once: each other's edits, and keys while the disk stalls.
mod live;
/// Runs an operation several times and keeps the median.
mod measure;
/// What screens compute: rows, filter, order.
mod rows;
/// A disk that can be made to stall, the same that tests use.
#[path = "../it/support/stalled_disk.rs"]
mod stalled_disk;
/// What the disk is asked for: open, commit, undo, publish.
mod stores;

use chrono::NaiveDate;
use ketnap::domain::Registry;
use ketnap::session::starter;

use crate::measure::Table;

/// What is measured when nothing else is asked for.
const SIZES: [usize; 3] = [1_000, 10_000, 100_000];
/// Enough to see that everything works.
const SMOKE: usize = 100;

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let measuring = args.iter().any(|arg| arg == "--bench");
    let sizes = if measuring { asked_sizes(&args) } else { vec![SMOKE] };
    let mut table = Table::new(if measuring { None } else { Some(1) });
    for size in sizes {
        let registry = registry(size);
        assert_eq!(registry.candidates().len(), size);
        stores::measure(&mut table, &registry);
        rows::measure(&mut table, &registry);
        frames::measure(&mut table, &registry);
        live::measure(&mut table, &registry);
    }
    if measuring {
        println!("{table}");
    }
}

/// The sizes after `--sizes`, parted by commas.
fn asked_sizes(args: &[String]) -> Vec<usize> {
    let list = args.iter().skip_while(|arg| *arg != "--sizes").nth(1);
    list.map_or(SIZES.to_vec(), |list| list.split(',').map(|size| size.parse().unwrap()).collect())
}

/// The day on which everything is looked at.
fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2023, 6, 30).unwrap()
}

/// A registry of a size under the sample's committee.
fn registry(size: usize) -> Registry {
    let sample = starter::sample().unwrap();
    generate::registry(sample.committee().clone(), sample.current_pack().unwrap(), size, today())
}
