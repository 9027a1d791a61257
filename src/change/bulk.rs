//! One gesture on many candidates: one undo step for those it fits, a reason for each it does not.

use crate::change::change::Change;
use crate::change::edit::Edit;
use crate::change::label::Label;
use crate::domain::candidate::Candidate;
use crate::domain::id::CandidateId;
use crate::domain::record::Record;
use crate::domain::record::RecordId;
use crate::domain::registry::Registry;
use crate::domain::rule::Rejection;

/// What came of a gesture on many candidates.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bulk {
    /// The change; none when every candidate was skipped.
    pub change: Option<Change>,
    /// How many candidates it concerns.
    pub done: usize,
    /// Who was skipped, and why.
    pub skipped: Vec<(CandidateId, Rejection)>,
}

impl Bulk {
    /// The change, or the first reason why there is none.
    pub fn into_change(self) -> Result<Change, Rejection> {
        let reason = self.skipped.into_iter().next().map_or(Rejection::NothingChosen, |(_, why)| why);
        self.change.ok_or(reason)
    }
}

/// Applies a step to a copy of each candidate and collects the results; the step says what the label is for one alone.
pub(crate) fn on_each(
    registry: &Registry,
    candidates: &[CandidateId],
    mut step: impl FnMut(&Registry, &mut Candidate) -> Result<Label, Rejection>,
) -> Bulk {
    let mut edits = Vec::new();
    let mut label: Option<Label> = None;
    let mut skipped = Vec::new();
    for id in candidates {
        match one(registry, *id, &mut step) {
            Ok((edit, own)) => {
                edits.push(edit);
                label = Some(label.map_or(own.clone(), |sum| common(sum, &own)));
            }
            Err(why) => skipped.push((*id, why)),
        }
    }
    let done = edits.len();
    let change = label.and_then(|label| Change::new(label.times(done), edits).ok());
    Bulk { change, done, skipped }
}

fn one(
    registry: &Registry,
    id: CandidateId,
    step: &mut impl FnMut(&Registry, &mut Candidate) -> Result<Label, Rejection>,
) -> Result<(Edit, Label), Rejection> {
    let before = registry.candidate(&id).ok_or(Rejection::Gone { id: RecordId::Candidate(id) })?;
    let mut after = before.clone();
    let label = step(registry, &mut after)?;
    let edit = Edit::replace(Record::Candidate(before.clone()), Record::Candidate(after));
    edit.map(|edit| (edit, label)).ok_or(Rejection::NoChange)
}

/// What two labels have in common: details that differ are left out.
fn common(mut sum: Label, other: &Label) -> Label {
    if sum.from != other.from {
        sum.from = None;
    }
    if sum.to != other.to {
        sum.to = None;
    }
    sum
}
