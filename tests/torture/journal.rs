//! What the writers tell about themselves, in the order in which it happened.
//!
//! All of them write to one pipe, a line at a time, before and after everything they do. The system takes a short
//! line as a whole or not at all, even from a process that is being killed, and keeps the lines in order: whatever
//! was answered before something else was asked stands before it. So no clock is needed to tell what came first.

use std::io::PipeWriter;
use std::io::Write;
use std::str::SplitWhitespace;

/// One life of a writer: it ends when it is killed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Life {
    /// Which writer.
    pub(crate) writer: u64,
    /// How many times it was killed before.
    pub(crate) number: u64,
}

/// A state of the store as somebody saw it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Seen {
    /// Its revision.
    pub(crate) rev: u64,
    /// What tells its records from others.
    pub(crate) digest: u64,
}

/// Something that changes the store.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Deed {
    /// The n-th edit of this life, of so many records.
    Edit {
        /// Its number, which stands in every record that it changes.
        number: u64,
        /// How many records it changes.
        records: usize,
    },
    /// Taking back.
    Undo,
    /// Doing again.
    Redo,
}

/// Something that a writer tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum What {
    /// It opens the store ...
    Opens,
    /// ... as a session with this number, which stands in its entries ...
    Enters(u64),
    /// ... or looks what others did ...
    Looks,
    /// ... and then it saw this.
    Saw(Seen),
    /// It asks for something to be saved.
    Asks(Deed),
    /// It was told that this is saved as a revision.
    Saved(u64),
    /// It was told that this is not saved.
    Refused,
    /// It is gone; told by whoever killed it.
    Died,
}

/// A line of the journal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Line {
    /// Who.
    pub(crate) life: Life,
    /// What.
    pub(crate) what: What,
}

impl Line {
    /// Writes the line as a whole; fails when nobody listens any more.
    pub(crate) fn tell(self, mut pipe: &PipeWriter) -> std::io::Result<()> {
        let Self { life: Life { writer, number }, what } = self;
        let what = match what {
            What::Opens => "opens".to_owned(),
            What::Enters(session) => format!("enters {session}"),
            What::Looks => "looks".to_owned(),
            What::Saw(Seen { rev, digest }) => format!("saw {rev} {digest}"),
            What::Asks(Deed::Edit { number, records }) => format!("asks-edit {number} {records}"),
            What::Asks(Deed::Undo) => "asks-undo".to_owned(),
            What::Asks(Deed::Redo) => "asks-redo".to_owned(),
            What::Saved(rev) => format!("saved {rev}"),
            What::Refused => "refused".to_owned(),
            What::Died => "died".to_owned(),
        };
        // One call for the whole line: that is what keeps it whole.
        pipe.write_all(format!("{writer} {number} {what}\n").as_bytes())
    }

    /// Reads a line back.
    pub(crate) fn read(text: &str) -> Self {
        let mut words = text.split_whitespace();
        let life = Life { writer: next(&mut words), number: next(&mut words) };
        let what = match words.next().expect("a word for what happened") {
            "opens" => What::Opens,
            "enters" => What::Enters(next(&mut words)),
            "looks" => What::Looks,
            "saw" => What::Saw(Seen { rev: next(&mut words), digest: next(&mut words) }),
            "asks-edit" => {
                let number = next(&mut words);
                What::Asks(Deed::Edit { number, records: next(&mut words) as usize })
            }
            "asks-undo" => What::Asks(Deed::Undo),
            "asks-redo" => What::Asks(Deed::Redo),
            "saved" => What::Saved(next(&mut words)),
            "refused" => What::Refused,
            "died" => What::Died,
            other => panic!("nobody says {other:?}"),
        };
        Self { life, what }
    }
}

fn next(words: &mut SplitWhitespace<'_>) -> u64 {
    words.next().and_then(|word| word.parse().ok()).expect("a number")
}

/// What stands in every record that an edit changes.
pub(crate) fn mark(life: Life, number: u64) -> String {
    format!("writer {} life {} edit {number}", life.writer, life.number)
}

/// Who is named as the author of a writer's edits.
pub(crate) fn person(writer: u64) -> String {
    format!("writer {writer}")
}
