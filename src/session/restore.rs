//! Going back to an earlier copy of a store.
//!
//! ```text
//!  journal readable?  yes ──> difference between now and the copy ──> one entry like any other, which `u` takes back
//!                     no  ──> the journal begins anew with the copy (store/anew.rs)
//! ```
//!
//! Separate from the session itself, because no screen does it: whoever restores decides beforehand, at the command
//! line, with nobody else's edits on the screen.
//!
//! **Invariants.** Nothing is destroyed: edits stay in the history, a file that is not taken over goes to `rescue`.

use std::path::Path;

use crate::change::diff::diff;
use crate::change::label::Act;
use crate::change::label::Label;
use crate::disk::Vfs;
use crate::session::CommitError;
use crate::session::Session;
use crate::session::env::Env;
use crate::store::Access;
use crate::store::Store;
use crate::store::copies::SavedCopy;
use crate::store::error::StoreError;
use crate::store::notice::WhyReadOnly;
use crate::store::real_disk;
use crate::store::rights::Limits;
use crate::store::rights::Terms;

/// What going back came to.
#[derive(Debug)]
pub struct Restored {
    /// The store, open.
    pub session: Session,
    /// How many records became others; `None` when the journal was begun anew.
    pub records: Option<usize>,
}

/// Makes the records of the store at `path` those of a copy.
pub fn restore(path: &Path, copy: &SavedCopy, limits: Limits, env: Env) -> Result<Restored, CommitError> {
    let disk = real_disk();
    let terms = Terms { access: Access::ReadWrite, limits };
    let opened = match Store::open(disk.clone(), path, terms) {
        Err(StoreError::Unreadable(_)) if Store::has_journal(&*disk, path)? => {
            Store::set_file_aside(disk.clone(), path, env.now())?;
            Store::open(disk.clone(), path, terms)
        }
        Ok(opened) if matches!(opened.store.read_only(), Some(WhyReadOnly::Diverged(_))) => {
            drop(opened);
            Store::set_file_aside(disk.clone(), path, env.now())?;
            Store::open(disk.clone(), path, terms)
        }
        opened => opened,
    };
    match opened {
        Err(StoreError::Damaged { .. } | StoreError::Unreadable(_) | StoreError::Missing { .. }) => {
            let opened = Store::begin_anew(limits, disk, path, copy, env.now())?;
            Ok(Restored { session: Session::with(opened, env)?, records: None })
        }
        Err(error) => Err(error.into()),
        Ok(opened) => go_back(Session::with(opened, env)?, &*disk, copy),
    }
}

fn go_back(mut session: Session, disk: &dyn Vfs, copy: &SavedCopy) -> Result<Restored, CommitError> {
    let wanted = copy.records(disk)?;
    let label = Label::new(Act::Restore).to(&copy.rev.unwrap_or_default().to_string());
    let change = diff(session.registry(), &wanted, label);
    let records = change.as_ref().map_or(0, |change| change.edits().len());
    if let Some(change) = change {
        session.commit(change)?;
    }
    Ok(Restored { session, records: Some(records) })
}
