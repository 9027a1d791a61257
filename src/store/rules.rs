//! Rules of the store that a test can switch off one at a time, to see that something turns red without it.
//!
//! A rule that can be left out unnoticed is either not needed or not tested; the table of `tests/crash/mutants.rs`
//! says of each which test notices, or which other rule covers it. Rules that are calls of the disk (syncing, exchanging,
//! locking) are not here: there the simulated disk breaks them.
//!
//! **Invariants.** A release build has no switch: [`holds`] is true there and costs nothing.
//! In other builds a rule is off only inside [`without`], on the thread that called it.

/// A rule. Its sentence says what is done while it holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Rule {
    /// A frame is accepted only if writing it again gives the same bytes, its checksum included.
    FrameBytes,
    /// A frame is accepted only in the log of its generation.
    FrameGeneration,
    /// A frame is accepted only if its revision is the next one.
    FrameOrder,
    /// A base is accepted only if its head, with length and sum, is what writing it again gives.
    BaseSum,
    /// Before appending, a program looks whether another one began a newer generation.
    NewestGeneration,
    /// Before acknowledging anything in a generation somebody else began, its directory is synced.
    Seal,
    /// An unfinished frame ends a log: what comes next goes into a new generation.
    TornTail,
    /// After a refused write the log is given up for a new generation.
    GiveUpLog,
    /// Of a log that has a successor, only what the successor begins with counts.
    SuccessorBegins,
    /// An edit that was refused is taken back from the records shown.
    TakeBack,
    /// While a frame is in doubt that could not be cut off, the lock is kept.
    KeepLock,
    /// What was read of the log is made durable before the file shows it.
    SyncBeforeShowing,
    /// The file is replaced only if it is the one last seen.
    LookBefore,
    /// What came out of the exchange is looked at before it is put away.
    LookAfter,
}

#[cfg(debug_assertions)]
thread_local! {
    static OFF: std::cell::Cell<Option<Rule>> = const { std::cell::Cell::new(None) };
}

/// Whether a rule holds.
#[cfg(debug_assertions)]
pub(crate) fn holds(rule: Rule) -> bool {
    OFF.get() != Some(rule)
}

/// Whether a rule holds: always.
#[cfg(not(debug_assertions))]
pub(crate) const fn holds(_rule: Rule) -> bool {
    true
}

/// Does something on this thread without a rule. For tests of the tests alone.
#[doc(hidden)]
#[cfg(debug_assertions)]
pub fn without<T>(rule: Rule, act: impl FnOnce() -> T) -> T {
    OFF.set(Some(rule));
    let done = act();
    OFF.set(None);
    done
}
