//! A writer: the process that is killed.
//!
//! It opens the store, edits, takes back, does again, looks, publishes, goes and comes again, for ever, and tells
//! the journal before and after everything. It ends by being killed, or when nobody reads the journal any more.

use std::io::PipeWriter;
use std::os::fd::AsFd;

use ketnap::change::Change;
use ketnap::change::edit::Edit;
use ketnap::change::label::Act;
use ketnap::change::label::Label;
use ketnap::domain::Record;
use ketnap::domain::candidate::Candidate;
use ketnap::domain::id::CandidateId;
use ketnap::domain::text::Name;
use ketnap::session::CommitError;
use ketnap::session::Session;

use crate::dice::Dice;
use crate::journal::Deed;
use crate::journal::Life;
use crate::journal::Line;
use crate::journal::Seen;
use crate::journal::What;
use crate::journal::mark;
use crate::journal::person;
use crate::options::Orders;
use crate::town;

/// A writer and where it tells what it does.
struct Writer {
    life: Life,
    dice: Dice,
    edits: u64,
    journal: PipeWriter,
}

/// Nobody listens to the journal any more.
struct Alone;

/// Writes until killed.
pub(crate) fn write(orders: &Orders) {
    let life = Life { writer: orders.writer, number: orders.life };
    let dice = Dice::of(orders.seed, life.writer << 32 | life.number);
    let journal = std::io::stdout().as_fd().try_clone_to_owned().unwrap().into();
    let mut writer = Writer { life, dice, edits: 0, journal };
    while writer.stay(orders).is_ok() {}
}

impl Writer {
    /// One visit to the store.
    fn stay(&mut self, orders: &Orders) -> Result<(), Alone> {
        self.tell(What::Opens)?;
        // Somebody may be in the middle of saving the file by hand: then it cannot be read for a moment.
        let Ok(mut session) = town::open(&orders.store, &person(self.life.writer)) else {
            std::thread::yield_now();
            return self.tell(What::Refused);
        };
        self.tell(What::Enters(session.number()))?;
        self.tell_seen(&session)?;
        for _ in 0..=self.dice.below(60) {
            self.step(&mut session)?;
        }
        if self.dice.below(2) == 0 {
            // A file that somebody edits meanwhile is left alone; that is no failure.
            let _published = session.close();
        }
        Ok(())
    }

    fn step(&mut self, session: &mut Session) -> Result<(), Alone> {
        let shared = |dice: &mut Dice| town::shared_id(dice.below(town::SHARED));
        match self.dice.below(20) {
            0..8 => self.edit(session, &[town::own_id(self.life.writer)]),
            8..11 => {
                let id = shared(&mut self.dice);
                self.edit(session, &[id])
            }
            11..13 => {
                let mut ids: Vec<_> = (0..3).map(|_| shared(&mut self.dice)).collect();
                ids.push(town::own_id(self.life.writer));
                ids.sort_unstable();
                ids.dedup();
                self.edit(session, &ids)
            }
            13..15 => {
                self.tell(What::Asks(Deed::Undo))?;
                let undone = session.undo().map(|_| ());
                self.answer(session, &undone)
            }
            15 => {
                self.tell(What::Asks(Deed::Redo))?;
                let redone = session.redo().map(|_| ());
                self.answer(session, &redone)
            }
            16..18 => {
                let _published = session.publish();
                Ok(())
            }
            _ => {
                self.tell(What::Looks)?;
                match session.catch_up() {
                    Ok(_) => self.tell_seen(session),
                    Err(_) => self.tell(What::Refused),
                }
            }
        }
    }

    /// Puts the mark of a new edit into some candidates.
    fn edit(&mut self, session: &mut Session, ids: &[CandidateId]) -> Result<(), Alone> {
        self.edits += 1;
        let name = Name::new(&mark(self.life, self.edits)).unwrap();
        let mut edits: Vec<Edit> = Vec::new();
        for id in ids {
            let before = session.registry().candidate(id).unwrap().clone();
            let after = Candidate { name: name.clone(), ..before.clone() };
            edits.extend(Edit::replace(Record::Candidate(before), Record::Candidate(after)));
        }
        self.tell(What::Asks(Deed::Edit { number: self.edits, records: edits.len() }))?;
        let change = Change::new(Label::new(Act::Several).about(&name), edits).unwrap();
        let saved = session.commit(change).map(|_| ());
        self.answer(session, &saved)
    }

    fn answer(&mut self, session: &Session, saved: &Result<(), CommitError>) -> Result<(), Alone> {
        self.tell(match saved {
            Ok(()) => What::Saved(session.status().revision.0),
            Err(_) => What::Refused,
        })
    }

    fn tell_seen(&self, session: &Session) -> Result<(), Alone> {
        let digest = town::digest(session.registry());
        self.tell(What::Saw(Seen { rev: session.status().revision.0, digest }))
    }

    fn tell(&self, what: What) -> Result<(), Alone> {
        Line { life: self.life, what }.tell(&self.journal).map_err(|_| Alone)
    }
}
