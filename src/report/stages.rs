//! How many people of a scope stand in which stage on a day.
//!
//! **Invariants.** Every stage of the committee's pack has a row, in its order, even with nobody in it;
//! stages of other packs that it does not have follow in the order in which people stand in them.
//! Who has left is in no stage.

use std::collections::BTreeMap;

use crate::domain::registry::Registry;
use crate::domain::text::StageId;
use crate::report::candidates::CandidateRow;
use crate::report::candidates::Presence;

/// One stage's row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StageRow {
    /// The stage.
    pub stage: StageId,
    /// How many people stand in it.
    pub people: usize,
    /// How many of them for longer than its limit.
    pub stuck: usize,
}

/// Counts people by stage; the rows are those of the scope and day asked about.
pub fn rows(registry: &Registry, people: &[CandidateRow]) -> Vec<StageRow> {
    let known = registry.current_pack().into_iter().flat_map(|pack| &pack.stages);
    let empty = |stage: &StageId| StageRow { stage: stage.clone(), people: 0, stuck: 0 };
    let mut rows: Vec<StageRow> = known.map(|stage| empty(&stage.id)).collect();
    let mut place_of: BTreeMap<StageId, usize> =
        rows.iter().enumerate().map(|(place, row)| (row.stage.clone(), place)).collect();
    for person in people.iter().filter(|person| person.presence != Presence::Left) {
        let Some(stage) = &person.stage else { continue };
        let place = *place_of.entry(stage.clone()).or_insert_with(|| {
            rows.push(empty(stage));
            rows.len() - 1
        });
        rows[place].people += 1;
        rows[place].stuck += usize::from(person.is_stuck());
    }
    rows
}
