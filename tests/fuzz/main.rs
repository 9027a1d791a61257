//! Seeded mutations of known inputs, given to everything that reads what it did not write: the loader, the log, the
//! merge.
//!
//! ```text
//! cargo test --test fuzz                                        the corpus and a fixed number of mutations
//! cargo test --release --test fuzz -- --seconds 3600 --seed 7   as many as fit into an hour
//! cargo test --release --test fuzz -- log --execs 1e6           one target
//! ```
//!
//! No panic, no hang, no difference between what is written and what is read back, places that lie in the text.
//! A find is printed with its seed and kept beside what cargo builds; once repaired it goes into `tests/fuzz/corpus/`.
//! The corpus is that folder and every file under `tests/data/bad/` and `tests/data/format/`.
#![expect(
    clippy::disallowed_methods,
    reason = "a fuzz program reads its corpus, its arguments and the clock"
)]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a fuzz program fails by panicking and reports by printing"
)]

/// What mutations do to an input.
mod mutate;
/// The disk in memory of the crash tests.
#[path = "../crash/sim/mod.rs"]
#[expect(dead_code, reason = "only its world and its processes are used here")]
mod sim;
/// What is fed, and what must hold.
mod targets;

use std::panic::AssertUnwindSafe;
use std::panic::catch_unwind;
use std::path::Path;
use std::path::PathBuf;
use std::time::Duration;
use std::time::Instant;

use crate::mutate::mutated;
use crate::sim::Dice;
use crate::targets::TARGETS;
use crate::targets::Target;

/// Mutations of each target in `cargo test`.
const EXECUTIONS: u64 = 1_000;
/// Longer than this is a hang, also on a busy machine; small inputs take less than a millisecond.
const HANG: Duration = Duration::from_secs(20);

fn main() {
    let (mut executions, mut seconds, mut seed, mut part) = (EXECUTIONS, None, 1, String::new());
    let mut args = std::env::args().skip(1);
    while let Some(arg) = args.next() {
        let mut number =
            || args.next().and_then(|value| value.parse::<f64>().ok()).expect("a number behind it");
        match arg.as_str() {
            "--execs" => executions = number() as u64,
            "--seconds" => seconds = Some(number()),
            "--seed" => seed = number() as u64,
            target if !target.starts_with('-') => target.clone_into(&mut part),
            // What cargo hands to every test program.
            _ => {}
        }
    }
    let wanted = TARGETS.iter().filter(|target| target.name.contains(&part));
    let red = wanted.filter(|target| !fuzz(target, seed, executions, seconds)).count();
    if red > 0 {
        std::process::exit(1);
    }
}

/// Feeds one target; answers whether everything held.
fn fuzz(target: &Target, seed: u64, executions: u64, seconds: Option<f64>) -> bool {
    let corpus = corpus(target);
    assert!(!corpus.is_empty(), "{} has inputs to begin with", target.name);
    let started = Instant::now();
    let (mut done, mut longest) = (0, Duration::ZERO);
    let goes_on = |done: u64| match seconds {
        Some(seconds) => started.elapsed().as_secs_f64() < seconds,
        None => done < executions,
    };
    while done < corpus.len() as u64 || goes_on(done) {
        let mut dice = Dice::new(seed.wrapping_mul(1 << 32) + done);
        let input = match corpus.get(done as usize) {
            Some(input) => input.clone(),
            None => mutated(&corpus, &mut dice),
        };
        let begun = Instant::now();
        let held = catch_unwind(AssertUnwindSafe(|| (target.feed)(&input, &mut dice)));
        longest = longest.max(begun.elapsed());
        let complaint = match held {
            Ok(Ok(())) if begun.elapsed() <= HANG => None,
            Ok(Ok(())) => Some("it took too long".to_owned()),
            Ok(Err(complaint)) => Some(complaint),
            Err(_) => Some("it panicked".to_owned()),
        };
        if let Some(complaint) = complaint {
            let find = keep(target, &input);
            println!("{}: seed {seed}, execution {done}: {complaint}\n  {}", target.name, find.display());
            return false;
        }
        done += 1;
    }
    let elapsed = started.elapsed().as_secs_f64();
    println!(
        "fuzz {}: {done} executions from seed {seed} over {} inputs, {:.0}/s, the longest {longest:.1?}",
        target.name,
        corpus.len(),
        done as f64 / elapsed
    );
    true
}

/// Writes a find where it can be looked at.
fn keep(target: &Target, input: &[u8]) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("find.{}", target.name));
    std::fs::write(&path, input).unwrap();
    path
}

/// Everything a target begins with.
fn corpus(target: &Target) -> Vec<Vec<u8>> {
    let mut inputs = Vec::new();
    for folder in target.folders {
        let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)];
        while let Some(folder) = folders.pop() {
            let mut paths: Vec<PathBuf> =
                std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
            paths.sort();
            for path in paths {
                if path.is_dir() {
                    folders.push(path);
                } else if path.extension().is_some_and(|ending| ending != "expected") {
                    inputs.push(std::fs::read(path).unwrap());
                }
            }
        }
    }
    inputs.extend((target.more)());
    inputs
}
