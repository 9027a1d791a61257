//! What a store has to tell its people although nothing went wrong for them.
//!
//! Values only; `i18n/problems/` words them.

use std::path::PathBuf;

use crate::disk::DiskError;
use crate::store::place::Place;

/// Something that happened while opening, catching up or publishing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// Edits made to the file by hand were taken over.
    HandEditTaken {
        /// How many records they change.
        records: usize,
    },
    /// Fields were changed in the file and in the store; people must decide.
    Conflicts {
        /// How many fields.
        count: usize,
    },
    /// The file had comments that the program does not keep; it is in the backups as it was.
    CommentsDropped,
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
    /// Others could read or write what is only its owner's or its group's; that was put right.
    RightsRestored,
    /// The store's file has several names, and publishing keeps only the one used up to date.
    SeveralNames {
        /// How many.
        names: u64,
    },
    /// What kept the store from being changed is gone.
    WritableAgain,
    /// Somebody took the journal away while the program ran; it was written again from what the program knew.
    JournalWrittenAgain,
    /// Somebody put another journal in the place of the present one; what it did not have was added.
    JournalReplaced,
    /// Somebody put another journal in the place of the present one, and edits do not fit to what it says.
    EditsLeftOut {
        /// How many records they change.
        records: usize,
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
    /// Anybody may replace files in the directory.
    OpenToAll {
        /// The directory.
        dir: PathBuf,
    },
    /// The sidecar belongs to another user and to no group.
    Foreign {
        /// The sidecar.
        dir: PathBuf,
    },
    /// A group's store was asked for where no group has a directory.
    NoGroup {
        /// The directory.
        dir: PathBuf,
    },
    /// The store lies on a file system of another machine.
    Remote {
        /// Its kind.
        kind: &'static str,
    },
    /// A newer version of the program keeps the journal; only the file is read.
    NewerJournal {
        /// The number of its protocol.
        found: u32,
    },
}

impl WhyReadOnly {
    /// Whether it may pass while the program runs, because somebody gives back rights or space.
    pub fn may_pass(&self) -> bool {
        match self {
            Self::NoRight { .. } | Self::OpenToAll { .. } | Self::Foreign { .. } | Self::NoGroup { .. } => {
                true
            }
            Self::Asked
            | Self::Diverged(_)
            | Self::DiskRefused(_)
            | Self::Remote { .. }
            | Self::NewerJournal { .. } => false,
        }
    }
}

/// Why the file on disk is not overwritten.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Divergence {
    /// It was changed by hand since it was last published.
    HandEdit,
    /// It was changed by hand and cannot be read.
    Unreadable(Place),
    /// It was changed by hand so that many records are gone, and nobody has agreed yet.
    Deletes {
        /// How many records are gone.
        records: usize,
        /// How many there were.
        of: usize,
    },
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
