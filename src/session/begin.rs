//! How a session begins: with a store that is opened, or made.
//!
//! Separate from what a session does, because beginning asks about rights and limits, and the rest does not.
//!
//! **Invariant.** What was edited in the file by hand is taken over before anybody else can do anything.

use std::path::Path;

use crate::change::stamp::FreshBits;
use crate::domain::Registry;
use crate::session::Session;
use crate::session::env::Env;
use crate::session::history::History;
use crate::store::Store;
use crate::store::displaced::Which;
use crate::store::error::StoreError;
use crate::store::hand::Comparison;
use crate::store::open::Opened;
use crate::store::real_disk;
use crate::store::rights::Limits;
use crate::store::rights::Terms;

impl Session {
    /// Opens a store. Without a right to write the session is for reading only and says so in its status.
    pub fn open(path: &Path, terms: impl Into<Terms>, env: Env) -> Result<Self, StoreError> {
        Self::with(Store::open(real_disk(), path, terms)?, env)
    }

    /// Makes a new store out of the records given and opens it.
    pub fn create(path: &Path, registry: Registry, env: Env) -> Result<Self, StoreError> {
        Self::create_within(Limits::default(), path, registry, env)
    }

    /// Makes a new store within limits out of the records given and opens it.
    pub fn create_within(
        limits: Limits,
        path: &Path,
        registry: Registry,
        env: Env,
    ) -> Result<Self, StoreError> {
        let opened = Store::create_within(limits, real_disk(), path, registry, env.now())?;
        Self::with(opened, env)
    }

    /// Begins a session with a store that was just opened, and takes over what was edited in its file by hand.
    pub fn with(opened: Opened, mut env: Env) -> Result<Self, StoreError> {
        let Opened { store, registry, entries, file, notices } = opened;
        let number = env.fresh_bits();
        let actor = env.actor().clone();
        let history = if store.is_in_first_generation() {
            History::whole(actor.clone(), entries)
        } else {
            History::recent(actor.clone(), entries)
        };
        let mut session = Self {
            registry,
            store,
            env,
            actor,
            number,
            history,
            notices,
            stopped: None,
            restarts: 0,
            lost: Vec::new(),
            trouble: None,
        };
        match file {
            Comparison::Edited(edit) if session.store.read_only().is_some() => session.show_hand_edit(&edit),
            // Looked at again under the lock: somebody else may have taken it in meanwhile.
            Comparison::Edited(_) => session.stopped = session.take_in_file(0)?,
            Comparison::Same | Comparison::Gone | Comparison::Diverged(_) => {}
        }
        session.look_at_displaced(Which::All);
        Ok(session)
    }
}
