//! What a store has to tell its people although nothing went wrong for them.
//!
//! Values only; `i18n/problems/` words them.

use std::path::PathBuf;

use crate::disk::DiskError;

/// Something that happened while opening, catching up or publishing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// Edits made to the file by hand were taken over.
    HandEditTaken {
        /// How many records they change.
        records: usize,
    },
    /// The file was gone and was written again.
    FileWrittenAgain,
    /// A generation's base was damaged; the records were rebuilt from the one before it.
    BaseRebuilt {
        /// The damaged generation.
        generation: u64,
    },
    /// A program died while writing; what it had not yet finished was left out.
    UnfinishedWrite,
    /// Somebody saved the file by hand at the moment when the program replaced it; what he saved was put aside.
    Rescued {
        /// Where it is now.
        path: PathBuf,
    },
}

/// Why a store cannot be changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WhyReadOnly {
    /// It was asked for.
    Asked,
    /// This user has no right to write in the directory.
    NoRight {
        /// The directory.
        dir: PathBuf,
    },
    /// The file was edited by hand while edits of the program were not yet published in it.
    Diverged(Divergence),
    /// The disk refused to save and to repair.
    DiskRefused(DiskError),
}

/// Why the file on disk is not overwritten.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Divergence {
    /// It was changed by hand since it was last published.
    HandEdit,
    /// It shows a later revision than the log beside it knows.
    Newer,
    /// It belongs to another store.
    OtherStore,
}

/// What publishing came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Publication {
    /// The file shows the newest revision.
    Done,
    /// The file showed it already.
    NothingNew,
    /// The file was left alone; edits go on being saved in the log.
    Stopped(Divergence),
}
