//! Two people on one store, with everything between key and disk in the hands of the test: orders lie in a queue until
//! a clerk is told to carry one out, and his answers until the screen is told to take one.

use std::collections::VecDeque;

use chrono::DateTime;
use chrono::Utc;

use crate::change::change::Change;
use crate::change::edit::Edit;
use crate::change::label::Act;
use crate::change::label::Label;
use crate::domain::Record;
use crate::domain::id::CandidateId;
use crate::domain::text::Name;
use crate::domain::text::Text;
use crate::session::Session;
use crate::session::env::Env;
use crate::session::live::Desk;
use crate::session::live::Live;
use crate::session::live::answer::Answer;
use crate::session::live::clerk::Clerk;
use crate::session::live::thread::Call;
use crate::session::live::thread::Calls;
use crate::session::live::thread::StorageThread;
use crate::session::starter;
use crate::store::Access;

/// A person at a screen, and the clerk behind it.
struct Person {
    live: Live,
    clerk: Clerk,
    calls: Calls,
    answers: VecDeque<Answer>,
}

impl Person {
    fn at(file: &std::path::Path, seed: u64) -> Self {
        let session = Session::open(file, Access::ReadWrite, env(seed)).unwrap();
        let (thread, calls) = StorageThread::prepare();
        let mut live = Live::here(session);
        let Desk::Here(clerk) = std::mem::replace(&mut live.desk, Desk::Thread(thread)) else { panic!() };
        Self { live, clerk: *clerk, calls, answers: VecDeque::new() }
    }

    /// Edits the candidate at a place, as the screen shows him.
    fn edit(&mut self, place: usize, text: &str) {
        let candidate = self.live.registry().candidates().values().nth(place).unwrap().clone();
        let id: CandidateId = candidate.id;
        let mut draft = candidate.clone();
        if place.is_multiple_of(2) {
            draft.name = Name::new(text).unwrap();
        } else {
            draft.contact = Some(Text::new(text).unwrap());
        }
        assert_eq!(draft.id, id);
        let edit = Edit::replace(Record::Candidate(candidate), Record::Candidate(draft));
        let change = Change::new(Label::new(Act::EditCandidate), edit).unwrap();
        self.live.submit(change).unwrap();
    }

    /// Lets the clerk carry out an order, if there is one.
    fn work(&mut self) {
        for call in self.calls.waiting() {
            if let Call::Order(order) = call {
                self.clerk.accept(order);
            }
        }
        self.answers.extend(self.clerk.work());
    }

    /// Lets the screen take an answer, if there is one.
    fn hear(&mut self) {
        if let Some(answer) = self.answers.pop_front() {
            self.live.take(answer);
        }
    }

    /// Lets everything come to rest.
    fn rest(&mut self) {
        self.live.catch_up();
        loop {
            self.work();
            if self.answers.is_empty() {
                return;
            }
            self.hear();
        }
    }
}

fn env(seed: u64) -> Env {
    let now: DateTime<Utc> = "2023-06-30T08:00:00Z".parse().unwrap();
    Env::fixed(Text::new(&format!("person {seed}")).unwrap(), now, seed)
}

#[test]
fn both_sides_agree_in_the_end() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("s.ron");
    Session::create(&file, starter::sample().unwrap(), env(1)).unwrap().close().unwrap();
    let mut people = [Person::at(&file, 2), Person::at(&file, 3)];
    // A fixed shuffle of who does what; few candidates, so that they meet.
    let mut dice: u32 = 2023;
    for step in 0..600 {
        dice = dice.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let person = &mut people[(dice >> 8) as usize % 2];
        match (dice >> 16) % 12 {
            0..=3 => person.edit((dice >> 12) as usize % 4, &format!("Tên {step}")),
            4 => drop(person.live.undo(None)),
            5 => drop(person.live.redo(None)),
            6 => person.live.keep_up(),
            7..=8 => person.work(),
            _ => person.hear(),
        }
        if step % 100 == 99 {
            people.iter_mut().for_each(Person::rest);
        }
    }
    people.iter_mut().for_each(Person::rest);
    people.iter_mut().for_each(Person::rest);
    let [one, other] = people;
    assert_eq!(one.live.unsaved().edits(), 0);
    assert_eq!(one.live.registry(), other.live.registry());
    assert_eq!(one.live.registry(), one.clerk.into_session().registry(), "the screen and the disk");
    let opened = Session::open(&file, Access::ReadOnly, env(4)).unwrap();
    assert_eq!(opened.registry(), other.live.registry(), "the next opening");
    assert!(opened.status().revision.0 > 50, "most edits came through");
}
