//! When something is due without an order: publishing, a look at a file that has come to rest, a look every second,
//! writing down what is being typed.
//!
//! Separate from the thread, so that the rules can be read and tested without a clock; moments are counted from the
//! beginning of the thread.
//!
//! **Why no look every two seconds beside the watch.** It would wake an idle program thirty times a minute for what a
//! watch has told already. What a watch may leave out without saying so is found with the minute, when the program wakes
//! anyway; a watch that says it has lost count is followed by a look at once.

use std::time::Duration;

use crate::session::live::order::Order;

/// So long nobody must have saved anything ...
const QUIET: Duration = Duration::from_millis(250);
/// ... but the file is never longer behind than this ...
const LATEST: Duration = Duration::from_secs(1);
/// ... unless writing it takes long: then so many times that long is left to edits, which wait while it is written.
const REST: u32 = 4;
/// So long a file edited by hand must have been left alone: editors empty it first, and write it in pieces.
const AT_REST: Duration = Duration::from_millis(300);
/// How often the store is looked at where nothing tells that something has changed.
const EVERY: Duration = Duration::from_secs(1);
/// What is being typed is not much older than this on disk, and written no more often.
const TYPED: Duration = Duration::from_secs(1);

/// What is due, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Due {
    /// When the first edit was saved that the file does not show, and the last one.
    behind: Option<(Duration, Duration)>,
    /// Before which moment the file is not written again.
    not_before: Duration,
    /// When somebody last wrote the file.
    stirred: Option<Duration>,
    /// When the store was last looked at, where it has to be looked at again and again.
    looked: Option<Duration>,
    /// When the draft is to be written, while there is one that is not on disk.
    draft: Option<Duration>,
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
        self.not_before = now + now.saturating_sub(began) * REST;
    }

    /// Somebody writes the file.
    pub(crate) fn stirred(&mut self, now: Duration) {
        self.stirred = Some(now);
    }

    /// From now on nobody tells when something changes.
    pub(crate) fn look_every_second(&mut self, now: Duration) {
        self.looked = Some(now);
    }

    /// Something was typed. That nothing is left of it is written at once: it was saved, and must not be offered again.
    pub(crate) fn typed(&mut self, text: &str, now: Duration) {
        let latest = if text.is_empty() { now } else { now + TYPED };
        self.draft = Some(self.draft.map_or(latest, |draft| draft.min(latest)));
    }

    /// When the next thing is due.
    pub(crate) fn at(&self) -> Option<Duration> {
        self.times().map(|(at, _)| at).min()
    }

    /// What is due by now; it is due no more.
    pub(crate) fn take(&mut self, now: Duration) -> Vec<Order> {
        let orders = self.times().filter(|(at, _)| *at <= now).map(|(_, order)| order).collect();
        self.behind = self.behind.filter(|_| self.publication() > Some(now));
        self.stirred = self.stirred.filter(|stirred| *stirred + AT_REST > now);
        self.looked = self.looked.map(|looked| if looked + EVERY <= now { now } else { looked });
        self.draft = self.draft.filter(|draft| *draft > now);
        orders
    }

    fn times(&self) -> impl Iterator<Item = (Duration, Order)> {
        let publication = self.publication().map(|at| (at, Order::KeepUp));
        let rest = self.stirred.map(|stirred| (stirred + AT_REST, Order::Look));
        let look = self.looked.map(|looked| (looked + EVERY, Order::LookAround));
        let draft = self.draft.map(|at| (at, Order::KeepDraft));
        [publication, rest, look, draft].into_iter().flatten()
    }

    fn publication(&self) -> Option<Duration> {
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
        assert_eq!(due.take(ms(1999)), []);
        assert_eq!(due.take(ms(2000)), [Order::KeepUp]);
        assert_eq!(due.at(), None);
    }

    #[test]
    fn what_is_typed_is_never_older_than_a_second_and_what_is_saved_goes_at_once() {
        let mut due = Due::default();
        due.typed("N", ms(1000));
        due.typed("Ng", ms(1900));
        assert_eq!((due.at(), due.take(ms(1999))), (Some(ms(2000)), vec![]));
        due.typed("", ms(1999));
        assert_eq!(due.take(ms(1999)), [Order::KeepDraft]);
        assert_eq!(due.at(), None);
    }

    #[test]
    fn a_large_file_leaves_time_for_edits() {
        let mut due = Due::default();
        due.published(ms(0), ms(900));
        due.saved(ms(1000));
        assert_eq!(due.at(), Some(ms(4500)));
    }

    #[test]
    fn a_file_that_is_being_written_is_left_alone_until_it_rests() {
        let mut due = Due::default();
        due.stirred(ms(0));
        due.stirred(ms(200));
        assert_eq!(due.take(ms(499)), []);
        assert_eq!(due.take(ms(500)), [Order::Look]);
        assert_eq!(due.at(), None);
    }

    #[test]
    fn without_a_watch_there_is_a_look_every_second() {
        let mut due = Due::default();
        due.look_every_second(ms(100));
        assert_eq!(due.take(ms(1100)), [Order::LookAround]);
        assert_eq!(due.at(), Some(ms(2100)));
    }
}
