//! Why a store could not be opened, or an edit not be saved.
//!
//! Values only; `i18n/problems/` words them. `Display` is English, for logs.

use std::path::PathBuf;

use crate::disk::DiskError;
use crate::store::notice::WhyReadOnly;
use crate::store::problem::Unreadable;

/// A refusal of the store. Whatever it is, nothing that was saved before is touched.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// There is no such file.
    #[error("{path} does not exist")]
    Missing {
        /// The file.
        path: PathBuf,
    },
    /// There is a file, or the sidecar of one, where a new store was to be made.
    #[error("{path} exists already")]
    Exists {
        /// The file or directory.
        path: PathBuf,
    },
    /// The file is there and cannot be understood.
    #[error(transparent)]
    Unreadable(#[from] Unreadable),
    /// The disk refused while reading or opening.
    #[error(transparent)]
    Disk(#[from] DiskError),
    /// The disk refused while saving: the edit is not saved.
    #[error("not saved: {0}")]
    NotSaved(DiskError),
    /// Another program kept the lock; `holder` is what it says about itself.
    #[error("locked by {holder:?}")]
    Locked {
        /// Who holds the lock, as far as is known.
        holder: String,
    },
    /// The store is open for reading only.
    #[error("open for reading only: {0:?}")]
    ReadOnly(WhyReadOnly),
    /// The sidecar is there and none of its bases is whole; the file beside it may still be.
    #[error("no readable base in {dir}")]
    Damaged {
        /// The sidecar.
        dir: PathBuf,
    },
    /// The sidecar was made by a newer version of the program.
    #[error("{dir} has protocol {found}")]
    NewerSidecar {
        /// The sidecar.
        dir: PathBuf,
        /// Its protocol.
        found: u32,
    },
    /// A frame of the log is whole, but this version of the program does not understand it.
    #[error("frame of revision {revision} is not understood")]
    UnknownFrame {
        /// Its revision.
        revision: u64,
    },
    /// A record could not be written down in a way that reads back the same. Nothing was written.
    #[error("cannot be written down: {reason}")]
    Encoding {
        /// The reason, in English.
        reason: String,
    },
}

impl StoreError {
    /// Wraps ron's refusal to write a value.
    pub(crate) fn encoding(error: &ron::Error) -> Self {
        Self::Encoding { reason: error.to_string() }
    }
}
