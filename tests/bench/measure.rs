//! Runs an operation several times and keeps the median and the spread; one table for all of them.

use std::fmt;
use std::hint::black_box;
use std::time::Duration;
use std::time::Instant;

/// An operation is repeated until it has run this often ...
const ROUNDS: usize = 30;
/// ... or took this long, whichever comes first, but ...
const PATIENCE: Duration = Duration::from_secs(3);
/// ... at least so often.
const LEAST: usize = 5;

/// What was measured so far.
pub(crate) struct Table {
    rounds: Option<usize>,
    rows: Vec<Row>,
}

struct Row {
    name: &'static str,
    size: usize,
    median: Duration,
    spread: Duration,
    worst: Duration,
}

impl Table {
    /// An empty table; `rounds` fixes how often every operation runs.
    pub(crate) fn new(rounds: Option<usize>) -> Self {
        Self { rounds, rows: Vec::new() }
    }

    /// Measures an operation; what it returns is dropped after the clock was stopped.
    pub(crate) fn measure<T>(&mut self, name: &'static str, size: usize, mut operation: impl FnMut() -> T) {
        self.measure_on(name, size, || (), |()| operation());
    }

    /// Measures an operation on something that is prepared anew, untimed, before each round.
    pub(crate) fn measure_on<P, T>(
        &mut self,
        name: &'static str,
        size: usize,
        mut prepare: impl FnMut() -> P,
        mut operation: impl FnMut(P) -> T,
    ) {
        let mut times = Vec::new();
        let began = Instant::now();
        while !self.is_enough(times.len(), began.elapsed()) {
            let prepared = prepare();
            let start = Instant::now();
            let result = black_box(operation(prepared));
            times.push(start.elapsed());
            drop(result);
        }
        self.take(name, size, times);
    }

    /// Takes times that were measured elsewhere.
    pub(crate) fn take(&mut self, name: &'static str, size: usize, mut times: Vec<Duration>) {
        times.sort();
        let at = |percent: usize| times[(times.len() - 1) * percent / 100];
        let spread = at(75).saturating_sub(at(25));
        self.rows.push(Row { name, size, median: at(50), spread, worst: at(99) });
    }

    /// How often something is to be measured that is wanted so often.
    pub(crate) fn rounds(&self, wanted: usize) -> usize {
        self.rounds.unwrap_or(wanted)
    }

    fn is_enough(&self, done: usize, took: Duration) -> bool {
        match self.rounds {
            Some(rounds) => done >= rounds,
            None => done >= ROUNDS || (done >= LEAST && took > PATIENCE),
        }
    }
}

/// The table: one line an operation and size, sizes of one operation under each other; the spread is the middle half, p99 the slowest but one in a hundred.
impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let head = ["operation", "candidates", "median", "spread", "p99"];
        writeln!(f, "{:<34} {:>10} {:>12} {:>12} {:>12}", head[0], head[1], head[2], head[3], head[4])?;
        let mut names: Vec<&str> = Vec::new();
        for row in &self.rows {
            if !names.contains(&row.name) {
                names.push(row.name);
            }
        }
        for name in names {
            for row in self.rows.iter().filter(|row| row.name == name) {
                let (median, spread, worst) = (shown(row.median), shown(row.spread), shown(row.worst));
                writeln!(f, "{:<34} {:>10} {median:>12} {spread:>12} {worst:>12}", row.name, row.size)?;
            }
        }
        Ok(())
    }
}

fn shown(time: Duration) -> String {
    let micros = time.as_secs_f64() * 1e6;
    if micros < 1_000.0 { format!("{micros:.1} µs") } else { format!("{:.2} ms", micros / 1_000.0) }
}
