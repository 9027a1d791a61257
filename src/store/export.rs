//! Files that people take along, written beside the store under a name that is free.
//!
//! Not part of the store: nothing here is read back, and nothing of the store depends on it.
//!
//! **Invariants.** No file is ever overwritten; the new one may be read by those who may read the store.
//! What is answered is on disk.

use std::path::PathBuf;

use crate::disk::DiskError;
use crate::store::Store;
use crate::store::error::StoreError;

/// Names that are tried before it is given up: `name`, `name-2` and so on.
const NAMES: usize = 1000;

impl Store {
    /// Writes a new file beside the store's, `stem.extension` if that is free; answers its path.
    pub fn export(&self, stem: &str, extension: &str, text: &str) -> Result<PathBuf, StoreError> {
        let file = self.path();
        let like = self.disk.stat(file)?;
        let mut taken = None;
        for number in 1..=NAMES {
            let name = if number == 1 {
                format!("{stem}.{extension}")
            } else {
                format!("{stem}-{number}.{extension}")
            };
            let path = file.with_file_name(name);
            let mut new = match self.disk.create_new(&path) {
                Ok(new) => new,
                Err(error) if error.kind == std::io::ErrorKind::AlreadyExists => {
                    taken = Some(error);
                    continue;
                }
                Err(error) => return Err(error.into()),
            };
            let written = new.append(text.as_bytes()).and_then(|()| new.sync());
            let written = written.and_then(|()| like.as_ref().map_or(Ok(()), |like| new.keep_rights(like)));
            if let Err(error) = written {
                // Half a table is worse than none; should even that fail, the first error says more.
                let _first_error_counts: Result<(), DiskError> = self.disk.unlink(&path);
                return Err(error.into());
            }
            return Ok(path);
        }
        Err(taken.map_or(StoreError::Exists { path: file.to_path_buf() }, StoreError::from))
    }
}
