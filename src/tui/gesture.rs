//! Gesture: a change that can be made to any rows: the verb with its arguments, without its objects.
//!
//! Separate because `.` repeats exactly this on other rows, and because keys, pickers and prompts all end in one;
//! none of them builds a change itself.
//! Forms are no gestures: a form is about one record and commits its own change.
//!
//! Not here: the rules (`change/`), the words of the toast (`i18n/`).

use crate::change;
use crate::change::bulk::Bulk;
use crate::change::change::Change;
use crate::change::target::Grounds;
use crate::domain::candidate::NextStep;
use crate::domain::candidate::Pause;
use crate::domain::id::CandidateId;
use crate::domain::id::MentorId;
use crate::domain::id::UnitId;
use crate::domain::record::RecordId;
use crate::domain::rule::Rejection;
use crate::domain::text::Name;
use crate::domain::text::Prose;
use crate::domain::text::ReasonId;
use crate::domain::text::StageId;
use crate::domain::text::Text;
use crate::tui::ctx::Ctx;

/// A verb with its arguments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Gesture {
    /// Moves candidates by stages, back for negative numbers.
    Advance(i32),
    /// Puts candidates into a stage.
    SetStage(StageId),
    /// Lets mentors help candidates.
    AssignMentors(Vec<MentorId>),
    /// Ends a mentor's help; none ends everybody's.
    RemoveMentor(Option<MentorId>),
    /// Hands candidates over from one mentor to another.
    SwapMentor {
        /// Who leaves.
        from: MentorId,
        /// Who takes over.
        to: MentorId,
    },
    /// Sets or clears the next step.
    SetNextStep(Option<NextStep>),
    /// Adds a note.
    AddNote(Prose),
    /// Takes candidates out of the pipeline.
    DropOut {
        /// The coded reason.
        reason: ReasonId,
        /// In other words.
        note: Option<Text>,
    },
    /// Takes candidates who left back.
    ComeBack,
    /// Pauses candidates, or lets them count again.
    SetPause(Option<Pause>),
    /// Raises or lowers the target of units in the year shown.
    AdjustTarget(i32),
    /// Assigns the target of units in the year shown.
    SetTarget(u32),
    /// Gives units another name.
    RenameUnit(Name),
    /// Names who answers for a unit's result.
    SetHead(Option<Name>),
    /// Sets the limit of mentors; none is the pack's.
    SetMentorLimit(Option<u8>),
    /// Raises or lowers the limit of mentors.
    AdjustMentorLimit(i32),
    /// Deletes the records.
    Delete,
}

/// A change ready to be committed, and who was left out of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Planned {
    /// The change.
    pub(crate) change: Change,
    /// Candidates it does not concern, and why.
    pub(crate) skipped: Vec<(CandidateId, Rejection)>,
}

impl From<Change> for Planned {
    fn from(change: Change) -> Self {
        Self { change, skipped: Vec::new() }
    }
}

fn planned(bulk: Bulk) -> Result<Planned, Rejection> {
    let skipped = bulk.skipped.clone();
    bulk.into_change().map(|change| Planned { change, skipped })
}

impl Gesture {
    /// The change this gesture makes to `subjects`; records of a kind it does not concern are left alone.
    pub(crate) fn plan(&self, subjects: &[RecordId], ctx: &Ctx<'_>) -> Result<Planned, Rejection> {
        let registry = ctx.registry;
        let candidates = candidates(subjects);
        let day = ctx.day;
        match self {
            Self::Advance(steps) => {
                planned(ctx.stamped(|stamp| change::candidate::advance(registry, &candidates, *steps, stamp)))
            }
            Self::SetStage(stage) => planned(
                ctx.stamped(|stamp| change::candidate::set_stage(registry, &candidates, stage, stamp)),
            ),
            Self::AssignMentors(mentors) => {
                planned(ctx.stamped(|stamp| change::mentor::assign(registry, &candidates, mentors, stamp)))
            }
            Self::RemoveMentor(mentor) => {
                planned(ctx.stamped(|stamp| change::mentor::remove(registry, &candidates, *mentor, stamp)))
            }
            Self::SwapMentor { from, to } => {
                planned(ctx.stamped(|stamp| change::mentor::swap(registry, &candidates, *from, *to, stamp)))
            }
            Self::SetNextStep(next) => {
                planned(change::candidate::set_next_step(registry, &candidates, next.as_ref()))
            }
            Self::AddNote(text) => {
                planned(ctx.stamped(|stamp| change::candidate::add_note(registry, &candidates, text, stamp)))
            }
            Self::DropOut { reason, note } => {
                planned(change::candidate::drop_out(registry, &candidates, reason, note.as_ref(), day))
            }
            Self::ComeBack => planned(change::candidate::come_back(registry, &candidates, day)),
            Self::SetPause(pause) => {
                planned(change::candidate::set_pause(registry, &candidates, pause.as_ref()))
            }
            Self::AdjustTarget(by) => {
                each_unit(subjects, |unit| change::target::adjust(registry, unit, ctx.year, *by, day))
            }
            Self::SetTarget(assigned) => each_unit(subjects, |unit| {
                change::target::revise(registry, unit, ctx.year, *assigned, &Grounds::on(day))
            }),
            Self::SetHead(head) => {
                each_unit(subjects, |unit| change::unit::set_head(registry, unit, head.clone()))
            }
            Self::RenameUnit(name) => each_unit(subjects, |unit| rename(unit, name, ctx)),
            Self::SetMentorLimit(limit) => joined(
                subjects
                    .iter()
                    .filter_map(mentor)
                    .map(|mentor| change::mentor::set_limit(registry, mentor, *limit)),
            ),
            Self::AdjustMentorLimit(by) => {
                let mentors = subjects.iter().filter_map(mentor);
                joined(mentors.map(|mentor| change::mentor::adjust_limit(registry, mentor, *by)))
            }
            Self::Delete => delete(subjects, ctx),
        }
    }
}

fn rename(unit: UnitId, name: &Name, ctx: &Ctx<'_>) -> Result<Change, Rejection> {
    let gone = Rejection::Gone { id: RecordId::Unit(unit) };
    let mut draft = ctx.registry.unit(&unit).ok_or(gone)?.clone();
    draft.name = name.clone();
    change::unit::correct(ctx.registry, draft)
}

fn delete(subjects: &[RecordId], ctx: &Ctx<'_>) -> Result<Planned, Rejection> {
    let candidates = candidates(subjects);
    if !candidates.is_empty() {
        return change::candidate::delete(ctx.registry, &candidates).map(Planned::from);
    }
    let units = subjects.iter().filter_map(unit).map(|unit| change::unit::delete(ctx.registry, unit));
    let mentors =
        subjects.iter().filter_map(mentor).map(|mentor| change::mentor::delete(ctx.registry, mentor));
    joined(units.chain(mentors))
}

fn each_unit(
    subjects: &[RecordId],
    change: impl Fn(UnitId) -> Result<Change, Rejection>,
) -> Result<Planned, Rejection> {
    joined(subjects.iter().filter_map(unit).map(change))
}

/// Several changes as one undo step; refused as a whole when one is refused.
fn joined(changes: impl Iterator<Item = Result<Change, Rejection>>) -> Result<Planned, Rejection> {
    let changes = changes.collect::<Result<Vec<_>, _>>()?;
    let first = changes.first().ok_or(Rejection::NothingChosen)?;
    let label = first.label.clone().times(changes.len());
    let edits = changes.iter().flat_map(|change| change.edits().iter().cloned());
    Change::new(label, edits).map(Planned::from)
}

/// The candidates among records.
pub(crate) fn candidates(subjects: &[RecordId]) -> Vec<CandidateId> {
    let candidate = |id: &RecordId| if let RecordId::Candidate(id) = id { Some(*id) } else { None };
    subjects.iter().filter_map(candidate).collect()
}

fn unit(id: &RecordId) -> Option<UnitId> {
    if let RecordId::Unit(id) = id { Some(*id) } else { None }
}

fn mentor(id: &RecordId) -> Option<MentorId> {
    if let RecordId::Mentor(id) = id { Some(*id) } else { None }
}
