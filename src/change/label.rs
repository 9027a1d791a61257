//! What a change did, as a value: worded by `i18n/changes.rs` in the language of whoever reads it.
//!
//! **Invariants.** The kebab-case names of [`Act`] are written into logs and never change their meaning.

use serde::Deserialize;
use serde::Serialize;

use crate::domain::is_default;
use crate::domain::text::Name;
use crate::domain::text::Text;

/// What a change did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Label {
    /// The gesture.
    pub act: Act,
    /// The first record's name.
    #[serde(default, skip_serializing_if = "is_default")]
    pub subject: Option<Name>,
    /// How many records it concerned.
    #[serde(default = "one", skip_serializing_if = "is_one")]
    pub count: u32,
    /// The value before, where one says it all: a stage's id, a mentor's name, a number.
    #[serde(default, skip_serializing_if = "is_default")]
    pub from: Option<Text>,
    /// The value after.
    #[serde(default, skip_serializing_if = "is_default")]
    pub to: Option<Text>,
}

fn one() -> u32 {
    1
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands skip_serializing_if a reference")]
fn is_one(count: &u32) -> bool {
    *count == 1
}

/// A gesture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Act {
    /// A candidate was added.
    AddCandidate,
    /// A candidate's fields were corrected.
    EditCandidate,
    /// A candidate was deleted.
    DeleteCandidate,
    /// A candidate went to another stage; `from` and `to` are stage ids.
    MoveStage,
    /// A mentor was assigned; `to` is his name.
    AssignMentor,
    /// A mentor was taken off; `from` is his name.
    RemoveMentor,
    /// One mentor took over from another.
    SwapMentor,
    /// The next step was set; `to` is the step.
    SetNextStep,
    /// A note was added.
    AddNote,
    /// A candidate left the pipeline; `to` is the reason's id.
    DropOut,
    /// A candidate came back into the pipeline.
    ComeBack,
    /// A candidate was paused; `to` is the day.
    Pause,
    /// A paused candidate counts again.
    Resume,
    /// A unit was added.
    AddUnit,
    /// A unit's fields were corrected.
    EditUnit,
    /// A unit was deleted.
    DeleteUnit,
    /// A target was set; `from` and `to` are numbers.
    SetTarget,
    /// A count without people was entered; `to` is the number.
    SetCount,
    /// A mentor was added.
    AddMentor,
    /// A mentor's fields were corrected.
    EditMentor,
    /// A mentor was deleted.
    DeleteMentor,
    /// A mentor's limit was set; `from` and `to` are numbers.
    SetMentorLimit,
    /// An association was added.
    AddAssociation,
    /// A conflict was decided.
    ResolveConflict,
    /// The store was begun.
    Begin,
    /// An earlier copy of the store was gone back to; `to` is its revision.
    Restore,
    /// Several things at once, as an import or a hand edit brings them.
    Several,
}

impl Label {
    /// A label without details.
    pub fn new(act: Act) -> Self {
        Self { act, subject: None, count: 1, from: None, to: None }
    }

    /// The same with a name.
    pub fn about(mut self, subject: &Name) -> Self {
        self.subject = Some(subject.clone());
        self
    }

    /// The same for several records.
    pub fn times(mut self, count: usize) -> Self {
        self.count = u32::try_from(count).unwrap_or(u32::MAX);
        self
    }

    /// The same with the value before; an empty one is left out.
    pub fn from(mut self, value: &str) -> Self {
        self.from = Text::new(value).ok();
        self
    }

    /// The same with the value after; an empty one is left out.
    pub fn to(mut self, value: &str) -> Self {
        self.to = Text::new(value).ok();
        self
    }
}
