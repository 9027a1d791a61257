//! When the published file is due: a little after the last edit, and not much later than the first.
//!
//! Separate from the thread, so that the rule can be read and tested without a clock; moments are counted from the
//! beginning of the thread.

use std::time::Duration;

/// So long nobody must have saved anything ...
const QUIET: Duration = Duration::from_millis(250);
/// ... but the file is never longer behind than this ...
const LATEST: Duration = Duration::from_secs(1);
/// ... unless writing it takes long: then so many times that long is left to edits, which wait while it is written.
const REST: u32 = 4;

/// When to publish next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Due {
    /// When the first edit was saved that the file does not show, and the last one.
    behind: Option<(Duration, Duration)>,
    /// Before which moment the file is not written again.
    not_before: Duration,
}

impl Due {
    /// Something was saved.
    pub(crate) fn saved(&mut self, now: Duration) {
        let first = self.behind.map_or(now, |(first, _)| first);
        self.behind = Some((first, now));
    }

    /// The file was written, or at least that was tried.
    pub(crate) fn published(&mut self, began: Duration, now: Duration) {
        self.behind = None;
        self.not_before = now + (now.saturating_sub(began)) * REST;
    }

    /// When the file is to be written.
    pub(crate) fn at(&self) -> Option<Duration> {
        let (first, last) = self.behind?;
        Some((last + QUIET).min(first + LATEST).max(self.not_before))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ms(count: u64) -> Duration {
        Duration::from_millis(count)
    }

    #[test]
    fn the_file_waits_for_quiet_but_not_for_ever() {
        let mut due = Due::default();
        assert_eq!(due.at(), None);
        due.saved(ms(1000));
        assert_eq!(due.at(), Some(ms(1250)));
        due.saved(ms(1200));
        assert_eq!(due.at(), Some(ms(1450)));
        due.saved(ms(1900));
        assert_eq!(due.at(), Some(ms(2000)), "a second after the first edit");
        due.published(ms(2000), ms(2010));
        assert_eq!(due.at(), None);
    }

    #[test]
    fn a_large_file_leaves_time_for_edits() {
        let mut due = Due::default();
        due.published(ms(0), ms(900));
        due.saved(ms(1000));
        assert_eq!(due.at(), Some(ms(4500)));
    }
}
