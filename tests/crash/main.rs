//! Power cuts, refusals of the disk, broken rules: what was acknowledged is never lost.
//!
//! ```text
//! cargo test --test crash                                             a fixed budget, well under a minute
//! cargo test --release --test crash -- --states 1e7 --seed 1          more crash states, from another seed
//! cargo test --release --test crash -- states --models 0,1,2          one part, some of the crash models
//! cargo test --test crash -- mutants --verbose                        what notices each broken rule
//! ```
//!
//! The real library runs on a disk in memory (`crash/sim/`); see there for what a power cut is.
//! A violation prints the seed, the story up to it, and what was found instead of what.
//!
//! **What can go wrong, and what shows that it does not matter.** Parts of this program are named `crash: part`.
//!
//! | # | fault | shown by |
//! |---|---|---|
//! | 1 | power cut at any call | `crash: states`, models 0, 1 and 2 |
//! | 2 | second power cut during recovery | `crash: states`, two deep |
//! | 3 | a session is killed | `crash: states` (at any call); `tests/torture/` (real processes) |
//! | 4 | torn, zeroed, stale end of a log | `crash: states`; every byte and bit: `src/store/frame.rs`, `log::a_log_cut_at_any_byte_holds_every_edit_that_was_complete` |
//! | 5 | flipped bit in a base | `log::a_damaged_base_is_rebuilt_from_the_one_before_it`, `src/store/base.rs` |
//! | 6 | the disk refuses a call | `crash: faults`, every call, six errors, once and from then on |
//! | 7 | full disk, short write | `crash: faults`, ENOSPC writes the first half |
//! | 8 | quota | `crash: faults`, EDQUOT |
//! | 9 | becomes read-only | `crash: faults`, EROFS and EACCES, and writing goes on afterwards |
//! | 13 | compaction while others write | `crash: races`, `crash: states`; `tests/torture/` |
//! | 15 | hand edit during a publication | `crash: races`, before every call; `tests/torture/` |
//! | 16 | hand edit that cannot be read | `crash: races`; `store::a_hand_edit_that_cannot_be_read_is_never_overwritten` |
//! | 24 | equal time stamps | every test here: the clock stands still, so order comes from revisions |
//! | 35 | a sync that lies | `crash: states`, model 3: an error or an older state, never an invented one |
//!
//! The other rows stand beside the tests of the sessions, the screen, the command line and git.
#![expect(
    clippy::disallowed_methods,
    reason = "a test program reads its arguments and the clock for its report"
)]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a test fails by panicking and reports by printing"
)]

/// Examines what a power cut left.
mod check;
/// Runs of the town, and every power cut in each of them.
mod explore;
/// The disk refuses: every call, six errors, once and from then on.
mod faults;
/// The tests of the tests: every rule is broken once.
mod mutants;
/// Others act between any two calls.
mod races;
/// A disk that exists only in memory and can lose power.
mod sim;
/// What people do to a store, and what must be found afterwards.
mod town;

use std::sync::Mutex;
use std::sync::atomic::AtomicU64;
use std::sync::atomic::Ordering;
use std::time::Instant;

use crate::check::Checker;
use crate::check::Counts;
use crate::explore::Trial;
use crate::mutants::MUTANTS;
use crate::mutants::Noticed;
use crate::sim::model::Model;
use crate::town::Violation;

/// Crash states in `cargo test`.
const STATES: u64 = 160_000;

/// A part of the program: its name, and what answers whether everything held.
type Part = (&'static str, fn(&Options) -> bool);

fn main() {
    let options = Options::read(std::env::args().skip(1));
    let parts: [Part; 4] = [("states", states), ("faults", faults), ("races", races), ("mutants", mutants)];
    let wanted = parts.iter().filter(|(name, _)| options.wants(name));
    let red = wanted.filter(|(_, part)| !part(&options)).count();
    if red > 0 {
        std::process::exit(1);
    }
}

/// What was asked for.
#[derive(Debug)]
struct Options {
    states: u64,
    seed: u64,
    models: Vec<Model>,
    part: Option<String>,
    is_verbose: bool,
}

impl Options {
    fn read(mut args: impl Iterator<Item = String>) -> Self {
        let mut options =
            Self { states: STATES, seed: 1, models: Model::ALL.to_vec(), part: None, is_verbose: false };
        while let Some(arg) = args.next() {
            let mut value = || args.next().expect("a value behind it");
            match arg.as_str() {
                "--states" => options.states = value().parse::<f64>().expect("a number") as u64,
                "--seed" => options.seed = value().parse().expect("a number"),
                "--models" => {
                    let model = |digit: &str| Model::ALL[digit.parse::<usize>().expect("0 to 3")];
                    options.models = value().split(',').map(model).collect();
                }
                "--verbose" => options.is_verbose = true,
                part if !part.starts_with('-') => options.part = Some(part.to_owned()),
                // What cargo hands to every test program.
                _ => {}
            }
        }
        options
    }

    fn wants(&self, part: &str) -> bool {
        self.part.as_ref().is_none_or(|wanted| part.contains(wanted.as_str()))
    }
}

/// Crash states of random runs.
fn states(options: &Options) -> bool {
    let trial = Trial { models: options.models.clone(), choices: 8, lie: None };
    let report = on_all_cores(|number, counts, checker| {
        (counts.states < options.states).then(|| explore::run(options.seed + number, &trial, checker))
    });
    report.print(&format!("crash states of random runs from seed {}", options.seed))
}

/// Every call refused in every way, and power cuts behind it.
fn faults(_options: &Options) -> bool {
    let trial = faults::trial(None);
    let calls = faults::calls(None).expect("a run without faults") as u64;
    let ways: Vec<_> = faults::ERRORS
        .into_iter()
        .flat_map(|error| faults::LASTING.into_iter().map(move |lasting| (error, lasting)))
        .collect();
    let report = on_all_cores(|number, _, checker| {
        let (call, way) = (number / ways.len() as u64, number as usize % ways.len());
        (call < calls).then(|| faults::run(call as usize, ways[way].0, ways[way].1, (&trial, checker)))
    });
    report.print(&format!("crash states behind each of {calls} calls refused in {} ways", ways.len()))
}

/// Others who act between any two calls.
fn races(_options: &Options) -> bool {
    let (races, found) = races::run(None);
    let violation = found.err();
    println!("races: {races}, {} violations", violation.iter().len());
    if let Some(violation) = &violation {
        println!("{violation}\n");
    }
    violation.is_none()
}

/// Every rule broken once.
fn mutants(options: &Options) -> bool {
    let next = AtomicU64::new(0);
    let missed = Mutex::new(Vec::new());
    let started = Instant::now();
    let work = || {
        while let Some(mutant) = MUTANTS.get(next.fetch_add(1, Ordering::Relaxed) as usize) {
            let (name, _, expected) = mutant;
            let noticed = mutants::run(mutant);
            if options.is_verbose {
                println!("{name}: {noticed:?}");
            }
            if noticed.is_none() && !matches!(expected, Noticed::Covered(_)) {
                missed.lock().unwrap().push(*name);
            }
        }
    };
    on_cores(&work);
    let missed = missed.into_inner().unwrap();
    let covered = MUTANTS.iter().filter(|(_, _, noticed)| matches!(noticed, Noticed::Covered(_))).count();
    println!(
        "mutants: {}, of which {covered} are covered by other rules; {} missed, {:.1} s",
        MUTANTS.len(),
        missed.len(),
        started.elapsed().as_secs_f64()
    );
    for name in &missed {
        println!("  nobody noticed: {name}");
    }
    missed.is_empty()
}

/// Does some work on every core.
fn on_cores(work: &(impl Fn() + Sync)) {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| (0..cores).for_each(|_| drop(scope.spawn(work))));
}

/// What came of many runs.
#[derive(Debug, Default)]
struct Report {
    runs: u64,
    counts: Counts,
    violations: Vec<Violation>,
    seconds: f64,
}

impl Report {
    /// Prints the figures and the first violations; answers whether there were none.
    fn print(&self, title: &str) -> bool {
        let Counts { states, nested, images } = self.counts;
        println!(
            "{title}: {} runs, {states} states ({nested} of them inside a recovery), {images} different images opened, \
             {} violations, {:.1} s, {:.0} states/s",
            self.runs,
            self.violations.len(),
            self.seconds,
            states as f64 / self.seconds
        );
        self.violations.iter().take(3).for_each(|violation| println!("{violation}\n"));
        self.violations.is_empty()
    }
}

/// Does run after run on all cores until there is no next one. Runs are independent, so the order says nothing.
fn on_all_cores(run: impl Fn(u64, &Counts, &mut Checker) -> Option<Result<(), Violation>> + Sync) -> Report {
    let (next, report, started) = (AtomicU64::new(0), Mutex::new(Report::default()), Instant::now());
    let work = || {
        let mut checker = Checker::default();
        loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            let so_far = report.lock().unwrap().counts;
            let Some(examined) = run(number, &so_far, &mut checker) else { break };
            let mut report = report.lock().unwrap();
            report.runs += 1;
            report.counts.add(std::mem::take(&mut checker.counts));
            checker.tidy_up();
            report.violations.extend(examined.err());
        }
    };
    on_cores(&work);
    let seconds = started.elapsed().as_secs_f64();
    Report { seconds, ..report.into_inner().unwrap() }
}
