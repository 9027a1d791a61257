//! Power cuts, refusals of the disk, broken rules: what was acknowledged is never lost.
//!
//! ```text
//! cargo test --test crash                                             a fixed budget, well under a minute
//! cargo test --release --test crash -- --states 1e7 --seed 1          more crash states, from another seed
//! cargo test --release --test crash -- states --models 0,1,2          one part, some of the crash models
//! ```
//!
//! The real library runs on a disk in memory (`crash/sim/`); see there for what a power cut is.
//! A violation prints the seed, the story up to it, and what was found instead of what.
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
use crate::sim::model::Model;
use crate::town::Violation;

/// Crash states in `cargo test`.
const STATES: u64 = 150_000;

/// A part of the program: its name, and what answers whether everything held.
type Part = (&'static str, fn(&Options) -> bool);

fn main() {
    let options = Options::read(std::env::args().skip(1));
    let parts: [Part; 2] = [("states", states), ("faults", faults)];
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
}

impl Options {
    fn read(mut args: impl Iterator<Item = String>) -> Self {
        let mut options = Self { states: STATES, seed: 1, models: Model::ALL.to_vec(), part: None };
        while let Some(arg) = args.next() {
            let mut value = || args.next().expect("a value behind it");
            match arg.as_str() {
                "--states" => options.states = value().parse::<f64>().expect("a number") as u64,
                "--seed" => options.seed = value().parse().expect("a number"),
                "--models" => {
                    let model = |digit: &str| Model::ALL[digit.parse::<usize>().expect("0 to 3")];
                    options.models = value().split(',').map(model).collect();
                }
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
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| (0..cores).for_each(|_| drop(scope.spawn(work))));
    let seconds = started.elapsed().as_secs_f64();
    Report { seconds, ..report.into_inner().unwrap() }
}
