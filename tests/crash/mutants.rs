//! The tests of the tests: every rule is broken once, and something must turn red.
//!
//! Rules of the disk are broken by the simulated disk ([`Lie`]), rules of the code by a switch (`src/store/rules.rs`),
//! which only builds with debug assertions have.
//! The table says of each what notices, or which other rule covers it; the test runs the table.

use ketnap::store::rules::Rule;

use crate::check::Checker;
use crate::explore;
use crate::explore::Trial;
use crate::faults;
use crate::races;
use crate::sim::fate::Lie;
use crate::sim::model::Model;
use crate::sim::process::Call;
use crate::sim::process::Verdict;

/// What is broken.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Broken {
    /// A rule of the disk: these calls on these files get this answer.
    Disk(Call, fn(&str) -> bool, Verdict),
    /// A rule of the code.
    Code(Rule),
}

/// What notices.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Noticed {
    /// Power cuts in random runs.
    States,
    /// Refused calls, and power cuts behind them.
    Faults,
    /// Others who act between two calls.
    Races,
    /// Nothing here: the reason says what covers it.
    Covered(&'static str),
}

/// A rule, what is broken about it, and what notices.
pub(crate) type Mutant = (&'static str, Broken, Noticed);

fn is_log(path: &str) -> bool {
    path.contains("/g0") && path.ends_with("log")
}

fn is_new_base(path: &str) -> bool {
    path.contains("/g0") && path.contains(".tmp-")
}

fn is_new_file(path: &str) -> bool {
    path.contains(".ron.tmp-")
}

fn is_sidecar(path: &str) -> bool {
    path.ends_with(".ron.d")
}

fn is_home(path: &str) -> bool {
    path == "/s"
}

fn is_any(_path: &str) -> bool {
    true
}

/// The table.
pub(crate) const MUTANTS: &[Mutant] = &[
    ("a log is synced", Broken::Disk(Call::Sync, is_log, Verdict::Pretend), Noticed::States),
    (
        "a base is synced before it gets its name",
        Broken::Disk(Call::Sync, is_new_base, Verdict::Pretend),
        Noticed::States,
    ),
    (
        "the file is synced before it is shown",
        Broken::Disk(Call::Sync, is_new_file, Verdict::Pretend),
        Noticed::States,
    ),
    (
        "the sidecar is synced after a new generation",
        Broken::Disk(Call::SyncDir, is_sidecar, Verdict::Pretend),
        Noticed::States,
    ),
    (
        "the home of a new sidecar is synced",
        Broken::Disk(Call::SyncDir, is_home, Verdict::Pretend),
        Noticed::States,
    ),
    (
        "old generations outlive the beginning of a new one",
        Broken::Disk(Call::CreateNew, is_log, Verdict::Purge),
        Noticed::States,
    ),
    (
        "a sync of the log that failed is not tried again",
        Broken::Disk(Call::Sync, is_log, Verdict::Swallow),
        Noticed::Faults,
    ),
    (
        "a short write to the log is not ignored",
        Broken::Disk(Call::Append, is_log, Verdict::Swallow),
        Noticed::Faults,
    ),
    (
        "a short write to a base is not ignored",
        Broken::Disk(Call::Append, is_new_base, Verdict::Swallow),
        Noticed::Faults,
    ),
    (
        "an exchange keeps what it displaces",
        Broken::Disk(Call::Exchange, is_any, Verdict::Sloppy),
        Noticed::Races,
    ),
    ("a lock has one holder", Broken::Disk(Call::Lock, is_any, Verdict::Sloppy), Noticed::Races),
    (
        "nothing is created over what exists",
        Broken::Disk(Call::CreateNew, is_any, Verdict::Sloppy),
        Noticed::Covered(
            "names are random, or numbers that no file has; it guards against links and other programs",
        ),
    ),
    ("what is read back of a frame is what was written", Broken::Code(Rule::FrameBytes), Noticed::States),
    (
        "a frame belongs to its generation",
        Broken::Code(Rule::FrameGeneration),
        Noticed::Covered(
            "the checksum covers the number, and stale bytes never happen to be whole frames at a frame's place",
        ),
    ),
    (
        "frames come in order",
        Broken::Code(Rule::FrameOrder),
        Noticed::Covered(
            "holes that are whole frames: the unit test zeroes_stale_frames_and_gaps_end_the_log",
        ),
    ),
    (
        "a base is whole",
        Broken::Code(Rule::BaseSum),
        Noticed::Covered(
            "a base is synced before it has its name; damage afterwards: log::a_damaged_base_is_rebuilt_from_the_one_before_it",
        ),
    ),
    ("a newer generation is looked for", Broken::Code(Rule::NewestGeneration), Noticed::States),
    ("a generation is sealed", Broken::Code(Rule::Seal), Noticed::Faults),
    ("nothing is written behind an unfinished frame", Broken::Code(Rule::TornTail), Noticed::States),
    ("a log that refused is given up", Broken::Code(Rule::GiveUpLog), Noticed::Faults),
    (
        "a log ends where its successor begins",
        Broken::Code(Rule::SuccessorBegins),
        Noticed::Covered(
            "history and rebuilding alone read old logs: store::an_edit_that_the_disk_refused_is_not_shown_and_later_ones_are_kept",
        ),
    ),
    ("a refused edit is taken back", Broken::Code(Rule::TakeBack), Noticed::Faults),
    ("nobody writes behind a frame in doubt", Broken::Code(Rule::KeepLock), Noticed::Faults),
    ("the log is durable before the file shows it", Broken::Code(Rule::SyncBeforeShowing), Noticed::States),
    (
        "the file is looked at before it is replaced",
        Broken::Code(Rule::LookBefore),
        Noticed::Covered("what was displaced is looked at as well, and put back"),
    ),
    ("what was displaced is looked at", Broken::Code(Rule::LookAfter), Noticed::Races),
];

/// Random runs that a mutant gets before it counts as unnoticed.
const RUNS: u64 = 400;

/// Whether this build can break a rule of the code.
fn can_break(broken: Broken) -> bool {
    cfg!(debug_assertions) || matches!(broken, Broken::Disk(..))
}

/// Runs one line of the table; answers what was noticed, or nothing.
pub(crate) fn run(mutant: &Mutant) -> Option<(Noticed, String)> {
    let (_, broken, expected) = *mutant;
    if !can_break(broken) {
        return Some((expected, "not in this build".to_owned()));
    }
    let lie = match broken {
        Broken::Disk(call, on, verdict) => Some(Lie { call, on, verdict }),
        Broken::Code(_) => None,
    };
    let search = || match expected {
        Noticed::States => states(lie).map(|violation| (Noticed::States, violation)),
        Noticed::Faults => behind_faults(lie).map(|violation| (Noticed::Faults, violation)),
        Noticed::Races => races::run(lie).1.err().map(|violation| (Noticed::Races, violation)),
        Noticed::Covered(_) => None,
    };
    match broken {
        #[cfg(debug_assertions)]
        Broken::Code(rule) => ketnap::store::rules::without(rule, search),
        _ => search(),
    }
}

/// The first violation of random runs.
pub(crate) fn states(lie: Option<Lie>) -> Option<String> {
    let trial = Trial { models: vec![Model::Ext4, Model::Hostile], choices: 1, lie };
    let mut checker = Checker::default();
    (1..=RUNS).find_map(|seed| explore::run(seed, &trial, &mut checker).err())
}

/// The first violation behind a fault.
pub(crate) fn behind_faults(lie: Option<Lie>) -> Option<String> {
    let trial = faults::trial(lie);
    let calls = faults::calls(lie).unwrap_or_default();
    let mut checker = Checker::default();
    // EIO leaves doubt, ENOSPC half a write; the other errors differ in their names alone.
    (0..calls).find_map(|call| {
        let ways = faults::ERRORS
            .into_iter()
            .take(2)
            .flat_map(|error| faults::LASTING.map(|lasting| (error, lasting)));
        ways.into_iter()
            .find_map(|(error, lasting)| faults::run(call, error, lasting, (&trial, &mut checker)).err())
    })
}
