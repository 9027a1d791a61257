//! Reads a store's file as it lies there, without opening the store: for `ketnap check`.
//!
//! It knows where in the text every record is, so that a finding about a record can name its line.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use crate::disk::Vfs;
use crate::domain::Registry;
use crate::domain::record::RecordId;
use crate::store::error::StoreError;
use crate::store::open::{read_file, snapshot_with_meta};
use crate::store::place::Walk;
use crate::store::rights::SIZE_LIMIT;
use crate::store::sidecar::Sidecar;

/// A store's file, read.
#[derive(Debug)]
pub struct Inspection {
    /// The file, links followed.
    pub path: PathBuf,
    /// Its records.
    pub registry: Registry,
    text: String,
    offsets: HashMap<RecordId, usize>,
}

impl Inspection {
    /// Reads the file at `path`; nothing is created and nothing locked.
    pub fn of(disk: &dyn Vfs, path: &Path) -> Result<Self, StoreError> {
        Self::within(SIZE_LIMIT, disk, path)
    }

    /// Reads the file at `path` if it has at most `limit` bytes.
    pub fn within(limit: u64, disk: &dyn Vfs, path: &Path) -> Result<Self, StoreError> {
        let sidecar = Sidecar::of(disk.resolve(path)?);
        let bytes = read_file(disk, &sidecar, limit)?;
        let (_, snapshot) = snapshot_with_meta(&sidecar, &bytes, &mut || disk.random())?;
        Ok(Self {
            path: sidecar.file,
            registry: snapshot.registry,
            text: String::from_utf8_lossy(&bytes).into_owned(),
            offsets: snapshot.offsets,
        })
    }

    /// The byte at which a record begins: cheap, for sorting.
    pub fn offset_of(&self, id: &RecordId) -> Option<usize> {
        self.offsets.get(id).copied()
    }

    /// A walk through the file, which names the places of offsets.
    pub fn walk(&self) -> Walk<'_> {
        Walk::new(&self.text)
    }
}
