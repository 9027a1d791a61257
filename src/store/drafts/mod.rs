//! Drafts: what a person is typing, kept in the sidecar in case the program does not live to save it.
//!
//! ```text
//!  drafts/.812-5f0c....lock   locked while the program lives           owner.rs
//!  drafts/812-5f0c....ron     (by: "lan", at: "2026-11-23T05:40:00Z")  who and when
//!                             [ ... ]                                  what, in the words of whoever typed it
//! ```
//!
//! Like the swap file of an editor: written anew while somebody types, removed when everything is saved or given up,
//! and found at the next start when its program is gone. It needs no lock of the store, because it belongs to one
//! program alone.
//!
//! **Invariants**
//! - A draft is replaced in one step: there is always the old one or the new one, with the rights of the store.
//! - Nobody is offered what another person typed, and nothing that a living program still works on.
//! - A draft that was found is removed only after the program that took it over has written it into its own.
//!
//! It is written without waiting for the disk: it outlives every end of the program, also one that is given only a
//! moment, but not always a power cut; what was saved outlives that.
//!
//! Not here: what the text means (`tui/overlays/form/`), how often it is written (`session/live/`).

mod owner;

use std::collections::BTreeSet;
use std::fmt;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::disk::{DiskError, Vfs};
use crate::domain::text::Text;
use crate::store::Store;
use crate::store::drafts::owner::Owner;
use crate::store::notice::WhyReadOnly;

/// What the name of a draft ends with.
const ENDING: &str = ".ron";
/// What the name of one ends with that is being written.
const UNFINISHED: &str = ".tmp";

/// The first line of a draft.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Header {
    by: Text,
    at: DateTime<Utc>,
}

/// A draft of a program that is gone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundDraft {
    /// Its name, to take it over by.
    pub name: String,
    /// When it was written.
    pub at: DateTime<Utc>,
    /// What was being typed.
    pub text: String,
}

/// The drafts of one person at one store.
pub struct DraftBox {
    disk: Arc<dyn Vfs>,
    dir: PathBuf,
    by: Text,
    can_write: bool,
    /// Comes with the first draft: who types nothing leaves no trace.
    owner: Option<Owner>,
    /// Drafts that were taken over and are still on disk.
    taken_over: BTreeSet<String>,
}

/// How many drafts lie in a directory, of programs that live and of such that are gone.
pub(crate) fn count(disk: &dyn Vfs, dir: &Path) -> usize {
    let names = disk.list(dir).unwrap_or_default();
    names.iter().filter(|name| name.ends_with(ENDING)).count()
}

impl Store {
    /// The drafts of a person.
    pub fn drafts(&self, by: &Text) -> DraftBox {
        DraftBox {
            disk: Arc::clone(&self.disk),
            dir: self.sidecar.drafts(),
            by: by.clone(),
            // Where the store itself may not be written, nothing is: a disk that refused may work again.
            can_write: matches!(
                self.read_only,
                None | Some(WhyReadOnly::Diverged(_) | WhyReadOnly::DiskRefused(_))
            ),
            owner: None,
            taken_over: BTreeSet::new(),
        }
    }
}

impl DraftBox {
    /// Keeps a text in the place of the one before; an empty one needs no keeping.
    pub fn keep(&mut self, text: &str, at: DateTime<Utc>) -> Result<(), DiskError> {
        if !self.can_write {
            return Ok(());
        }
        if text.is_empty() {
            self.remove_own()?;
        } else {
            self.write_own(text, at)?;
        }
        for name in std::mem::take(&mut self.taken_over) {
            // What stays behind is offered once more, which is better than never.
            let _left = self.disk.unlink(&self.path(&name));
        }
        Ok(())
    }

    /// The drafts of this person whose programs are gone, the oldest first.
    pub fn found(&self) -> Vec<FoundDraft> {
        if !self.can_write {
            return Vec::new();
        }
        let names = self.disk.list(&self.dir).unwrap_or_default();
        let names = names.iter().filter_map(|file| file.strip_suffix(ENDING));
        let mut found: Vec<FoundDraft> = names.filter_map(|name| self.find(name)).collect();
        found.sort_by_key(|draft| draft.at);
        self.clear_unfinished();
        owner::clear_dead(&*self.disk, &self.dir);
        found
    }

    /// Removes what programs were writing when they died; the text before it is still there.
    fn clear_unfinished(&self) {
        for file in self.disk.list(&self.dir).unwrap_or_default() {
            let name = file.strip_prefix('.').and_then(|file| file.strip_suffix(UNFINISHED));
            if name.is_some_and(|name| !owner::is_alive(&*self.disk, &self.dir, name)) {
                let _left = self.disk.unlink(&self.dir.join(&file));
            }
        }
    }

    /// Promises that the next text kept holds what was found under these names.
    pub fn take_over(&mut self, names: Vec<String>) {
        self.taken_over.extend(names);
    }

    fn find(&self, name: &str) -> Option<FoundDraft> {
        if owner::is_alive(&*self.disk, &self.dir, name) {
            return None;
        }
        let bytes = self.disk.read(&self.path(name)).ok()?;
        let (first, text) = std::str::from_utf8(&bytes).ok()?.split_once('\n')?;
        let header: Header = ron::from_str(first).ok()?;
        let is_mine = header.by == self.by;
        is_mine.then(|| FoundDraft { name: name.to_owned(), at: header.at, text: text.to_owned() })
    }

    fn write_own(&mut self, text: &str, at: DateTime<Utc>) -> Result<(), DiskError> {
        self.disk.create_dir(&self.dir)?;
        let name = match &self.owner {
            Some(owner) => owner.name().to_owned(),
            None => self.owner.insert(Owner::new(Arc::clone(&self.disk), &self.dir)?).name().to_owned(),
        };
        let header = Header { by: self.by.clone(), at };
        let Ok(header) = ron::to_string(&header) else { return Ok(()) };
        let temporary = self.dir.join(format!(".{name}{UNFINISHED}"));
        let mut file = self.disk.create_new(&temporary)?;
        let written = file.append(format!("{header}\n{text}").as_bytes());
        let placed = written.and_then(|()| self.disk.rename(&temporary, &self.path(&name)));
        if placed.is_err() {
            // The next one must find its name free.
            let _left = self.disk.unlink(&temporary);
        }
        placed
    }

    fn remove_own(&self) -> Result<(), DiskError> {
        let Some(owner) = &self.owner else { return Ok(()) };
        match self.disk.unlink(&self.path(owner.name())) {
            Err(error) if error.kind != ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.dir.join(format!("{name}{ENDING}"))
    }
}

impl fmt::Debug for DraftBox {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("DraftBox")
            .field("by", &self.by)
            .field("taken_over", &self.taken_over)
            .finish_non_exhaustive()
    }
}
