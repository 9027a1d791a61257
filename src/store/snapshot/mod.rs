//! The RON file: all records as people read and edit them.
//!
//! ```text
//!  // any comment                          kept word for word
//!  (
//!      meta: (format: 1, store: "…", rev: 12),
//!      committee: ( … ),                   the committee and the rule packs in small blocks,
//!      units: [
//!          (id: "u-4kq2m8r1w7xd", …),      everything else one record a line, sorted by id
//!      ],
//!  )
//! ```
//!
//! **Invariants**
//! - The same records give the same bytes (`format::every_golden_file_loads_and_is_written_as_it_was`).
//! - One edit touches the lines of its records and the meta line (`format::one_edit_touches_one_line_and_the_meta_line`).
//! - Reading never guesses: a field, a choice or an id that is not understood is a [`Problem`] with its place,
//!   and all problems of a file are reported together.
//!
//! Not here: the shape of a record (`domain/`, whose types derive serde and are the format), and what is odd
//! about records that can be read (`domain/check.rs`).
//!
//! [`Problem`]: crate::store::problem::Problem

pub(crate) mod comment;
pub(crate) mod read;
pub(crate) mod split;
pub(crate) mod write;

use std::fmt;

use ron::Options;
use ron::extensions::Extensions;
use serde::{Deserialize, Serialize};

use crate::change::entry::Rev;

/// The newest format this program reads and the one it writes.
pub const FORMAT: u32 = 1;

/// What a store says about itself in its file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Meta {
    /// The number of the format.
    pub format: u32,
    /// Which store this is, wherever it is copied.
    pub store: StoreId,
    /// The revision the file shows.
    #[serde(default)]
    pub rev: Rev,
}

/// Tells one store from another; random, given once when the store is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct StoreId(u128);

/// A text that is no store id.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is not a store id of 32 hexadecimal digits")]
pub struct StoreIdError(String);

impl StoreId {
    /// An id of 128 random bits.
    pub(crate) fn from_bits(high: u64, low: u64) -> Self {
        Self(u128::from(high) << 64 | u128::from(low))
    }
}

impl fmt::Display for StoreId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:032x}", self.0)
    }
}

impl From<StoreId> for String {
    fn from(id: StoreId) -> Self {
        id.to_string()
    }
}

impl TryFrom<String> for StoreId {
    type Error = StoreIdError;

    fn try_from(text: String) -> Result<Self, StoreIdError> {
        match u128::from_str_radix(&text, 16) {
            Ok(bits) if text.len() == 32 && !text.starts_with('+') => Ok(Self(bits)),
            Ok(_) | Err(_) => Err(StoreIdError(text)),
        }
    }
}

/// The dialect of RON that all files of a store are written in: a value that may be missing needs no `Some`.
pub(crate) fn dialect() -> Options {
    Options::default().with_default_extension(Extensions::IMPLICIT_SOME)
}
