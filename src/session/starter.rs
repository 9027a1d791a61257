//! What a new store begins with: the embedded sample, or a committee with one rule pack and nothing else.
//!
//! Separate from opening, because the command line (`ketnap new`, `ketnap demo`) and the first screen offer the same.
//!
//! **Invariants.** Every text in `config/` that is read here is read by a test too, so nothing here fails in practice.
//! A new store carries its pack, so that it is complete without the program that made it.

use std::path::Path;

use crate::change::change::Change;
use crate::change::edit::Edit;
use crate::change::label::Act;
use crate::change::label::Label;
use crate::domain::Record;
use crate::domain::Registry;
use crate::domain::calendar::Holidays;
use crate::domain::committee::Committee;
use crate::domain::committee::PaceCurve;
use crate::domain::committee::Rounding;
use crate::domain::pack::Pack;
use crate::domain::text::Name;
use crate::store::error::StoreError;
use crate::store::problem::Unreadable;
use crate::store::snapshot::dialect;
use crate::store::snapshot::read;

/// The sample store: demo, first start and tests.
const SAMPLE: &str = include_str!("../../config/sample.ron");

/// The rule pack that a new store begins with when nobody chooses.
pub const USUAL_PACK: &str = PACKS[0].0;

/// The rule packs that come with the program, by their ids, the newest first.
const PACKS: [(&str, &str); 4] = [
    ("vn-2026", include_str!("../../config/packs/vn-2026.ron")),
    ("vn-2025", include_str!("../../config/packs/vn-2025.ron")),
    ("vn-2021", include_str!("../../config/packs/vn-2021.ron")),
    ("generic", include_str!("../../config/packs/generic.ron")),
];

/// The ids of the rule packs that come with the program, the newest first.
pub fn packs() -> impl Iterator<Item = &'static str> {
    PACKS.iter().map(|(id, _)| *id)
}

/// The records of the sample store.
pub fn sample() -> Result<Registry, StoreError> {
    // Every record of the sample has its id, so no fresh one is asked for.
    let snapshot = read::snapshot(SAMPLE.as_bytes(), &mut || 0);
    let unreadable = |problems| Unreadable { path: Path::new("config/sample.ron").to_path_buf(), problems };
    Ok(snapshot.map_err(unreadable)?.registry)
}

/// A committee that has a rule pack, the usual kinds of units, tags and associations, and nobody in it;
/// a pack that does not come with the program means the usual one.
pub fn empty(name: Name, pack: &str) -> Result<Registry, StoreError> {
    let text = PACKS.iter().find(|(id, _)| *id == pack).map_or(PACKS[0].1, |(_, text)| *text);
    let pack: Pack = dialect().from_str(text).map_err(|error| StoreError::encoding(&error.code))?;
    let usual = sample()?;
    let Committee { tags, kinds, association_kinds, .. } = usual.committee().clone();
    let committee = Committee {
        name,
        sample: None,
        rounding: Rounding::default(),
        pace: PaceCurve::default(),
        close_points: 10,
        pack: pack.id.clone(),
        holidays: Holidays::default(),
        tags,
        kinds,
        association_kinds,
    };
    let mut registry = Registry::new(committee);
    Change::of_distinct(Label::new(Act::Begin), vec![Edit::add(Record::Pack(pack))]).replay(&mut registry);
    Ok(registry)
}
