//! Every reason for which an edit can be refused.
//!
//! A rejection holds ids and values, never a sentence: `i18n/problems/` words it in the reader's language.
//! `Display` is English, for logs.

use chrono::NaiveDate;

use crate::domain::calendar::Year;
use crate::domain::mentor::Standing;
use crate::domain::record::RecordId;
use crate::domain::text::Name;
use crate::domain::text::PackId;
use crate::domain::text::StageId;
use crate::domain::text::TextError;

/// Why something the user asked for was refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Rejection {
    /// The record is no longer what the edit started from.
    #[error("{id:?} was changed meanwhile")]
    Changed {
        /// The record.
        id: RecordId,
    },
    /// The record is gone.
    #[error("{id:?} does not exist")]
    Gone {
        /// The record.
        id: RecordId,
    },
    /// A record with this id is already there.
    #[error("{id:?} exists already")]
    Exists {
        /// The record.
        id: RecordId,
    },
    /// A record names another that does not exist.
    #[error("{id:?} refers to {to:?}, which does not exist")]
    Dangling {
        /// The record.
        id: RecordId,
        /// What it refers to.
        to: RecordId,
    },
    /// The record cannot go while others refer to it.
    #[error("{id:?} is used by {count} other records")]
    InUse {
        /// The record.
        id: RecordId,
        /// One that uses it.
        by: RecordId,
        /// How many use it.
        count: usize,
    },
    /// A unit would become its own ancestor.
    #[error("{name} would stand below itself")]
    Cycle {
        /// The unit.
        name: Name,
    },
    /// Nothing would change.
    #[error("nothing changes")]
    NoChange,
    /// No record was given to act on.
    #[error("nothing is chosen")]
    NothingChosen,
    /// The candidate is already in the last stage.
    #[error("{name} is in the last stage")]
    LastStage {
        /// The candidate.
        name: Name,
    },
    /// The candidate is already in the first stage.
    #[error("{name} is in the first stage")]
    FirstStage {
        /// The candidate.
        name: Name,
    },
    /// The candidate's pack has no such stage.
    #[error("{name} has no stage {stage}")]
    UnknownStage {
        /// The candidate.
        name: Name,
        /// The stage.
        stage: StageId,
    },
    /// The store holds no such pack.
    #[error("there is no rule pack {pack}")]
    UnknownPack {
        /// The pack.
        pack: PackId,
    },
    /// The candidate has left the pipeline.
    #[error("{name} left the pipeline on {on}")]
    Left {
        /// The candidate.
        name: Name,
        /// Since when.
        on: NaiveDate,
    },
    /// The candidate has not left the pipeline.
    #[error("{name} has not left the pipeline")]
    NotLeft {
        /// The candidate.
        name: Name,
    },
    /// The candidate is a full member already, so that nobody helps him any more.
    #[error("{name} is a full member")]
    FullMember {
        /// The candidate.
        name: Name,
    },
    /// The stage's day would lie before the day the current one was entered.
    #[error("{name} entered the present stage on {since}, {on} is earlier")]
    BeforeVisit {
        /// The candidate.
        name: Name,
        /// The day he entered his stage.
        since: NaiveDate,
        /// The day asked for.
        on: NaiveDate,
    },
    /// The mentor already helps the candidate.
    #[error("{mentor} already helps {name}")]
    AlreadyMentor {
        /// The candidate.
        name: Name,
        /// The mentor.
        mentor: Name,
    },
    /// The mentor's standing does not let him help.
    #[error("{mentor} may not help: {standing:?}")]
    MentorStanding {
        /// The mentor.
        mentor: Name,
        /// His standing.
        standing: Standing,
    },
    /// The candidate has no mentor to remove.
    #[error("{name} has no mentor")]
    NoMentor {
        /// The candidate.
        name: Name,
    },
    /// A birth date after today or more than 120 years ago.
    #[error("{year} cannot be a year of birth")]
    Birth {
        /// The year.
        year: i32,
    },
    /// A number above the largest the program accepts.
    #[error("{number} is more than {most}")]
    TooLarge {
        /// The number.
        number: u64,
        /// The largest.
        most: u32,
    },
    /// A number that would fall below zero.
    #[error("the number would fall below zero")]
    BelowZero,
    /// The year is closed.
    #[error("the year {year} is closed since {since}")]
    YearLocked {
        /// The year.
        year: Year,
        /// Since when.
        since: NaiveDate,
    },
    /// A value does not fit the field it is meant for.
    #[error("the value does not fit {id:?}")]
    Unfit {
        /// The record.
        id: RecordId,
    },
    /// A text was refused.
    #[error(transparent)]
    Text(#[from] TextError),
    /// Nothing is left to undo.
    #[error("nothing to undo")]
    NothingToUndo,
    /// Nothing is left to redo.
    #[error("nothing to redo")]
    NothingToRedo,
}
