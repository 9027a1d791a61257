//! Compares what the writers told with what the store remembers.
//!
//! The store numbers every edit, so nothing needs to be searched: one pass over the journal and one over the history
//! decide. What must hold:
//!
//! 1. revisions follow one another without a gap, and no two answers name the same one;
//! 2. what was answered as saved is in the history, at that revision, by that session, with every record it changed;
//! 3. what was refused is not; of what was never answered, because the writer died, either all or nothing is;
//! 4. whatever was asked after something was answered or seen has a higher revision, and who opens the store sees
//!    everything answered before (real time, as linearizability asks for);
//! 5. whatever anybody saw is the state after the edits up to some revision, and nobody ever saw an older one after
//!    a newer one.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use ketnap::change::entry::Cause;
use ketnap::change::entry::Entry;
use ketnap::domain::Record;
use ketnap::domain::Registry;

use crate::journal::Deed;
use crate::journal::Life;
use crate::journal::Line;
use crate::journal::Seen;
use crate::journal::What;
use crate::journal::mark;
use crate::journal::person;
use crate::town;

/// What is judged.
#[derive(Clone)]
pub(crate) struct Story {
    /// The records before the first edit.
    pub(crate) start: Registry,
    /// The journal.
    pub(crate) lines: Vec<Line>,
    /// The history.
    pub(crate) entries: Vec<Entry>,
}

/// How much was compared.
#[derive(Debug, Default)]
pub(crate) struct Figures {
    /// Edits answered as saved.
    pub(crate) saved: usize,
    /// Edits answered as not saved.
    pub(crate) refused: usize,
    /// Edits whose writer died before the answer, and how many of them the store has.
    pub(crate) unanswered: (usize, usize),
    /// States that somebody saw.
    pub(crate) seen: usize,
    /// Ends of writers.
    pub(crate) deaths: usize,
    /// Entries that came from the file.
    pub(crate) by_hand: usize,
}

/// Something asked, and what came back until the journal's line `until`.
#[derive(Debug, Clone, Copy)]
struct Question {
    life: Life,
    session: u64,
    asked: What,
    answer: What,
    since: usize,
    until: usize,
    /// The revision it came to, as answered or as found.
    rev: Option<u64>,
}

/// Judges a story; the complaints are empty when everything holds.
pub(crate) fn judge(story: &Story) -> (Figures, Vec<String>) {
    let mut complaints = Vec::new();
    let mut questions = questions(&story.lines);
    check_numbers(story, &questions, &mut complaints);
    let by_hand = claim(story, &mut questions, &mut complaints);
    check_order(story.lines.len(), &questions, &mut complaints);
    check_sights(story, &questions, &mut complaints);
    let count = |wanted: &dyn Fn(&Question) -> bool| questions.iter().filter(|q| wanted(q)).count();
    let is_deed = |q: &Question| matches!(q.asked, What::Asks(_));
    let unanswered = |q: &Question| is_deed(q) && q.answer == What::Died;
    let figures = Figures {
        saved: count(&|q| matches!(q.answer, What::Saved(_))),
        refused: count(&|q| is_deed(q) && q.answer == What::Refused),
        unanswered: (count(&unanswered), count(&|q| unanswered(q) && q.rev.is_some())),
        seen: count(&|q| matches!(q.answer, What::Saw(_))),
        deaths: story.lines.iter().filter(|line| line.what == What::Died).count(),
        by_hand,
    };
    (figures, complaints)
}

/// Pairs every question with its answer.
fn questions(lines: &[Line]) -> Vec<Question> {
    let mut open: BTreeMap<Life, Question> = BTreeMap::new();
    let mut sessions: BTreeMap<Life, u64> = BTreeMap::new();
    let mut all = Vec::new();
    for (place, Line { life, what }) in lines.iter().enumerate() {
        match what {
            What::Enters(session) => {
                sessions.insert(*life, *session);
            }
            What::Opens | What::Looks | What::Asks(_) => {
                let session = sessions.get(life).copied().unwrap_or_default();
                let (life, asked, answer) = (*life, *what, What::Died);
                open.insert(
                    life,
                    Question { life, session, asked, answer, since: place, until: place, rev: None },
                );
            }
            What::Saw(_) | What::Saved(_) | What::Refused | What::Died => {
                let Some(question) = open.remove(life) else { continue };
                let rev = match what {
                    What::Saved(rev) | What::Saw(Seen { rev, .. }) => Some(*rev),
                    _ => None,
                };
                all.push(Question { answer: *what, until: place, rev, ..question });
            }
        }
    }
    all
}

/// 1: no gap, nothing twice.
fn check_numbers(story: &Story, questions: &[Question], complaints: &mut Vec<String>) {
    for (due, entry) in (town::START + 1..).zip(&story.entries) {
        if entry.rev.0 != due {
            complaints.push(format!("revision {} stands where {due} should", entry.rev));
            break;
        }
    }
    let mut answered = BTreeSet::new();
    for question in questions {
        if let What::Saved(rev) = question.answer
            && !answered.insert(rev)
        {
            complaints.push(format!("revision {rev} was answered twice, the second time in {question:?}"));
        }
    }
}

/// 2 and 3: finds the entry of every edit and the edit of every entry; answers how many came from the file.
fn claim(story: &Story, questions: &mut [Question], complaints: &mut Vec<String>) -> usize {
    let mut unclaimed: BTreeMap<u64, &Entry> =
        story.entries.iter().map(|entry| (entry.rev.0, entry)).collect();
    for question in questions.iter() {
        let What::Saved(rev) = question.answer else { continue };
        match unclaimed.remove(&rev) {
            Some(entry) if is_of(entry, question) => {}
            found => complaints.push(format!("LOST: {question:?}, found {found:?}")),
        }
    }
    let mut by_hand = 0;
    for (rev, entry) in unclaimed {
        if entry.cause == Cause::HandEdit {
            by_hand += 1;
            continue;
        }
        let of_the_dead = |q: &&mut Question| q.answer == What::Died && q.rev.is_none() && is_of(entry, q);
        match questions.iter_mut().find(of_the_dead) {
            Some(question) => question.rev = Some(rev),
            None => complaints.push(format!("nobody was told of {entry:?}, and nobody died over it")),
        }
    }
    by_hand
}

/// Whether an entry is what somebody asked for.
fn is_of(entry: &Entry, question: &Question) -> bool {
    let is_whole = match (question.asked, entry.cause) {
        (What::Asks(Deed::Edit { number, records }), Cause::Done) => {
            let mark = mark(question.life, number);
            let marked = entry.change.edits().iter().filter(
                |edit| matches!(edit.after(), Some(Record::Candidate(after)) if after.name.as_str() == mark),
            );
            marked.count() == records
        }
        (What::Asks(Deed::Undo), Cause::Undo { .. }) | (What::Asks(Deed::Redo), Cause::Redo { .. }) => true,
        _ => false,
    };
    is_whole && entry.session == question.session && entry.by.as_str() == person(question.life.writer)
}

/// 4: what comes later in time comes later in the numbers; and the second half of 5.
fn check_order(lines: usize, questions: &[Question], complaints: &mut Vec<String>) {
    let by_place = |place: fn(&Question) -> usize| {
        let mut sorted: Vec<Option<&Question>> = vec![None; lines];
        for question in questions.iter().filter(|question| question.rev.is_some()) {
            sorted[place(question)] = Some(question);
        }
        sorted
    };
    let (begun, done) = (by_place(|q| q.since), by_place(|q| q.until));
    let mut newest = 0;
    let mut seen: BTreeMap<Life, u64> = BTreeMap::new();
    // For every question the newest revision that anybody knew when it was asked.
    for (asked, answered) in begun.iter().zip(&done) {
        if let Some(question) = asked {
            let (rev, life) = (question.rev.unwrap_or_default(), question.life);
            let (due, why) = match question.asked {
                What::Asks(_) => (newest + 1, "after a newer one was known"),
                What::Opens => (newest, "with less than was known"),
                // Who looks while somebody writes may be told nothing new.
                _ => (seen.get(&life).copied().unwrap_or_default(), "after having seen more"),
            };
            if rev < due {
                complaints.push(format!("revision {rev} {why}, {due} was due: {question:?}"));
            }
        }
        if let Some(question) = answered {
            let rev = question.rev.unwrap_or_default();
            newest = newest.max(rev);
            let last = seen.entry(question.life).or_default();
            *last = rev.max(*last);
        }
    }
}

/// 5: every state that was seen is one that there was.
fn check_sights(story: &Story, questions: &[Question], complaints: &mut Vec<String>) {
    let mut sights: BTreeMap<u64, Vec<(u64, &Question)>> = BTreeMap::new();
    for question in questions {
        if let What::Saw(Seen { rev, digest }) = question.answer {
            sights.entry(rev).or_default().push((digest, question));
        }
    }
    let mut registry = story.start.clone();
    let mut compare = |rev: u64, registry: &Registry, complaints: &mut Vec<String>| {
        let Some(here) = sights.remove(&rev) else { return };
        let digest = town::digest(registry);
        let wrong = here.iter().filter(|(seen, _)| *seen != digest);
        complaints
            .extend(wrong.map(|(_, question)| format!("no such state at revision {rev}: {question:?}")));
    };
    compare(town::START, &registry, complaints);
    for entry in &story.entries {
        if let Err(why) = entry.change.apply(&mut registry) {
            complaints.push(format!("{entry:?} does not follow from the entries before it: {why}"));
            return;
        }
        compare(entry.rev.0, &registry, complaints);
    }
    let beyond = sights.into_values().flatten();
    complaints.extend(beyond.map(|(_, question)| format!("nobody saved what this saw: {question:?}")));
}
