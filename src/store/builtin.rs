//! What comes with the program: rule packs, what a new store begins with, and the sample store.
//!
//! Here, because they are files of the store's format that happen to lie in the binary: the same reader reads them.
//! A store holds copies, so it stays complete when a later program ships other packs.
//!
//! **Invariants.** Everything embedded can be read (`packs::*` and `sample::*` in `tests/it` read all of it).
//!
//! **Not here:** writing a store to disk (`session/begin.rs`).

use std::path::PathBuf;

use serde::de::DeserializeOwned;

use crate::change::Change;
use crate::change::Edit;
use crate::change::label::Act;
use crate::change::label::Label;
use crate::domain::Record;
use crate::domain::Registry;
use crate::domain::calendar::Year;
use crate::domain::committee::Committee;
use crate::domain::pack::Pack;
use crate::domain::plan::Plan;
use crate::domain::text::Name;
use crate::store::error::StoreError;
use crate::store::place::Place;
use crate::store::problem::Problem;
use crate::store::problem::Unreadable;
use crate::store::snapshot::dialect;
use crate::store::snapshot::read;

/// The text of the sample store.
pub const SAMPLE: &str = include_str!("../../config/sample.ron");

/// One embedded rule pack, and the committee that a new store under it begins with.
struct Builtin {
    id: &'static str,
    pack: &'static str,
    committee: &'static str,
}

const VN: &str = include_str!("../../config/committees/vn.ron");
const GENERIC: &str = include_str!("../../config/committees/generic.ron");

const PACKS: [Builtin; 4] = [
    Builtin { id: "vn-2026", pack: include_str!("../../config/packs/vn-2026.ron"), committee: VN },
    Builtin { id: "vn-2025", pack: include_str!("../../config/packs/vn-2025.ron"), committee: VN },
    Builtin { id: "vn-2021", pack: include_str!("../../config/packs/vn-2021.ron"), committee: VN },
    Builtin { id: "generic", pack: include_str!("../../config/packs/generic.ron"), committee: GENERIC },
];

/// The ids of the packs that come with the program; the first is the one to offer.
pub fn pack_ids() -> impl Iterator<Item = &'static str> {
    PACKS.iter().map(|builtin| builtin.id)
}

/// The pack with an id; none when the program has no such pack.
pub fn pack(id: &str) -> Result<Option<Pack>, StoreError> {
    find(id).map(|builtin| parsed(builtin.id, builtin.pack)).transpose()
}

/// The records of the sample store.
pub fn sample() -> Result<Registry, StoreError> {
    // Every record of the sample has its id, so no bits are asked for.
    let snapshot = read::snapshot(SAMPLE.as_bytes(), &mut || 0);
    snapshot.map(|snapshot| snapshot.registry).map_err(|problems| unreadable("sample", problems))
}

/// The records of a new store: a committee with its pack and the plan of a year; none when there is no such pack.
pub fn empty(name: Name, pack: &str, year: Year) -> Result<Option<Registry>, StoreError> {
    let Some(builtin) = find(pack) else { return Ok(None) };
    let pack: Pack = parsed(builtin.id, builtin.pack)?;
    let committee: Committee = parsed(builtin.id, builtin.committee)?;
    let mut registry = Registry::new(Committee { name, pack: pack.id.clone(), ..committee });
    let plan = Plan { year, pace: None, locked: None, note: None };
    let records = [Record::Pack(pack), Record::Plan(plan)];
    let begin = Change::of_distinct(Label::new(Act::Begin), records.map(Edit::add).into());
    begin.replay(&mut registry);
    Ok(Some(registry))
}

fn find(id: &str) -> Option<&'static Builtin> {
    PACKS.iter().find(|builtin| builtin.id == id)
}

fn parsed<T: DeserializeOwned>(id: &str, text: &str) -> Result<T, StoreError> {
    let problem = |error| vec![Problem::from_ron(text, text, Place::START, &error)];
    dialect().from_str(text).map_err(|error| unreadable(id, problem(error)))
}

fn unreadable(id: &str, problems: Vec<Problem>) -> StoreError {
    Unreadable { path: PathBuf::from(format!("<{id}>")), problems }.into()
}
