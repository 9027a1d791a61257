//! What comes with the program: rule packs, what a new store begins with, and the sample store.
//!
//! Separate from opening, because the command line (`ketnap new`, `ketnap demo`) and the first screen offer the same.
//!
//! **Invariants.** Every text in `config/` that is read here is read by a test too (`packs` and `sample` in `tests/it`),
//! so nothing here fails in practice.
//! A new store carries its pack, so that it is complete without the program that made it, and stays as it is when a
//! later program comes with other packs.

use std::path::PathBuf;

use serde::de::DeserializeOwned;

use crate::change::change::Change;
use crate::change::edit::Edit;
use crate::change::label::Act;
use crate::change::label::Label;
use crate::domain::Record;
use crate::domain::Registry;
use crate::domain::committee::Committee;
use crate::domain::pack::Pack;
use crate::domain::text::Name;
use crate::store::error::StoreError;
use crate::store::explain;
use crate::store::problem::Problem;
use crate::store::problem::Unreadable;
use crate::store::snapshot::dialect;
use crate::store::snapshot::read;

/// The text of the sample store.
pub const SAMPLE: &str = include_str!("../../config/sample.ron");

/// The rule pack that a new store begins with when nobody chooses.
pub const USUAL_PACK: &str = PACKS[0].id;

/// One embedded rule pack, and the committee that a new store under it begins with.
struct Shipped {
    id: &'static str,
    pack: &'static str,
    committee: &'static str,
}

const VN: &str = include_str!("../../config/committees/vn.ron");
const GENERIC: &str = include_str!("../../config/committees/generic.ron");

/// The rule packs that come with the program, the newest first.
const PACKS: [Shipped; 4] = [
    Shipped { id: "vn-2026", pack: include_str!("../../config/packs/vn-2026.ron"), committee: VN },
    Shipped { id: "vn-2025", pack: include_str!("../../config/packs/vn-2025.ron"), committee: VN },
    Shipped { id: "vn-2021", pack: include_str!("../../config/packs/vn-2021.ron"), committee: VN },
    Shipped { id: "generic", pack: include_str!("../../config/packs/generic.ron"), committee: GENERIC },
];

/// The ids of the rule packs that come with the program, the newest first.
pub fn packs() -> impl Iterator<Item = &'static str> {
    PACKS.iter().map(|shipped| shipped.id)
}

/// A rule pack that comes with the program; another id means the usual one.
pub fn pack(id: &str) -> Result<Pack, StoreError> {
    let shipped = find(id);
    parsed(shipped.id, shipped.pack)
}

/// The records of the sample store.
pub fn sample() -> Result<Registry, StoreError> {
    // Every record of the sample has its id, so no fresh one is asked for.
    let snapshot = read::snapshot(SAMPLE.as_bytes(), &mut || 0);
    snapshot.map(|snapshot| snapshot.registry).map_err(|problems| unreadable("sample", problems))
}

/// A committee that has a rule pack, the usual kinds of units, tags and associations, and nobody in it;
/// a pack that does not come with the program means the usual one.
pub fn empty(name: Name, pack: &str) -> Result<Registry, StoreError> {
    let shipped = find(pack);
    let pack: Pack = parsed(shipped.id, shipped.pack)?;
    let committee: Committee = parsed(shipped.id, shipped.committee)?;
    let mut registry = Registry::new(Committee { name, pack: pack.id.clone(), ..committee });
    Change::of_distinct(Label::new(Act::Begin), vec![Edit::add(Record::Pack(pack))]).replay(&mut registry);
    Ok(registry)
}

fn find(id: &str) -> &'static Shipped {
    PACKS.iter().find(|shipped| shipped.id == id).unwrap_or(&PACKS[0])
}

fn parsed<T: DeserializeOwned>(id: &str, text: &str) -> Result<T, StoreError> {
    dialect().from_str(text).map_err(|error| unreadable(id, vec![explain::problem(text, &error)]))
}

fn unreadable(id: &str, problems: Vec<Problem>) -> StoreError {
    Unreadable { path: PathBuf::from(format!("<{id}>")), problems }.into()
}
