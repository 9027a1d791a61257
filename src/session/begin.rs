//! Beginning a store: a new one under a rule pack, or a copy of the sample.

use std::path::Path;

use crate::domain::calendar::Year;
use crate::domain::text::Name;
use crate::session::Session;
use crate::session::env::Env;
use crate::store::builtin;
use crate::store::error::StoreError;

impl Session {
    /// Makes a store out of the sample and opens it.
    pub fn create_sample(path: &Path, env: Env) -> Result<Self, StoreError> {
        Self::create(path, builtin::sample()?, env)
    }

    /// Makes a store without units or people under a rule pack and opens it; none when there is no such pack.
    pub fn create_empty(path: &Path, name: Name, pack: &str, env: Env) -> Result<Option<Self>, StoreError> {
        let registry = builtin::empty(name, pack, Year::of(env.today()))?;
        registry.map(|registry| Self::create(path, registry, env)).transpose()
    }
}
