//! The candidates table: where each person stands on a day and what needs attention.
//!
//! **Invariants.** A person appears from his first stage visit on; one without any visit, from a file made by hand,
//! appears always, so that nobody is lost. Rows are in the order of ids.
//! Nobody who left or is paused is stuck, overdue or without mentor: nothing is expected of him.
//!
//! **Not here:** the limits themselves (`domain/pipeline.rs`), names and other fields, which the record has.

use chrono::NaiveDate;

use crate::domain::candidate::Candidate;
use crate::domain::id::CandidateId;
use crate::domain::id::MentorId;
use crate::domain::id::UnitId;
use crate::domain::pack::Requirement;
use crate::domain::pack::StageRole;
use crate::domain::pipeline;
use crate::domain::pipeline::Stay;
use crate::domain::registry::Registry;
use crate::domain::text::StageId;
use crate::report::tree::Scope;
use crate::report::tree::Within;

/// Whether something is expected of a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Presence {
    /// In the pipeline, not yet admitted.
    Open,
    /// In the pipeline, but paused.
    Paused,
    /// Admitted, in probation or a full member.
    Admitted,
    /// Has left the pipeline.
    Left,
    /// Without any stage.
    Unplaced,
}

impl Presence {
    /// The word that other programs read; never translated, never changed.
    pub fn code(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Paused => "paused",
            Self::Admitted => "admitted",
            Self::Left => "left",
            Self::Unplaced => "unplaced",
        }
    }
}

/// Where somebody's next step stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    /// Its day is past.
    Overdue,
    /// It is due on the day itself.
    DueToday,
    /// It is set, for later or without a day.
    Set,
    /// There is none.
    Unset,
}

/// One candidate's row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CandidateRow {
    /// The candidate.
    pub candidate: CandidateId,
    /// His unit.
    pub unit: UnitId,
    /// Whether something is expected of him.
    pub presence: Presence,
    /// His stage, even one that his pack does not know.
    pub stage: Option<StageId>,
    /// The stage's place in his pack, from 0; none for a stage it does not know.
    pub position: Option<usize>,
    /// The day he entered it.
    pub since: Option<NaiveDate>,
    /// Whole days since then.
    pub days: i64,
    /// Those days against the stage's limit.
    pub stay: Stay,
    /// Who helps him on the day, the longest first.
    pub mentors: Vec<MentorId>,
    /// Where his next step stands.
    pub step: Step,
    /// How many requirements of his stage are not met.
    pub missing: usize,
}

impl CandidateRow {
    /// Tells whether he has been in his stage for longer than its limit.
    pub fn is_stuck(&self) -> bool {
        self.is_expected() && self.stay > Stay::InTime
    }

    /// Tells whether he should have a mentor and has none.
    pub fn lacks_mentor(&self) -> bool {
        self.presence == Presence::Open && self.mentors.is_empty()
    }

    /// Tells whether the day of his next step is past.
    pub fn is_overdue(&self) -> bool {
        self.is_expected() && self.step == Step::Overdue
    }

    fn is_expected(&self) -> bool {
        matches!(self.presence, Presence::Open | Presence::Admitted)
    }
}

/// The rows of everybody in a scope who was known on a day.
pub fn rows(registry: &Registry, scope: Scope, day: NaiveDate) -> Vec<CandidateRow> {
    let within = Within::new(registry, scope, day);
    let known = registry.candidates().values().filter(|candidate| within.contains(candidate));
    known.filter_map(|candidate| row(registry, candidate, day)).collect()
}

/// One candidate's row; none before his first stage visit.
pub fn row(registry: &Registry, candidate: &Candidate, day: NaiveDate) -> Option<CandidateRow> {
    let visit = candidate.visit_on(day);
    if visit.is_none() && !candidate.visits.is_empty() {
        return None;
    }
    let pack = registry.pack_of(candidate);
    let holidays = &registry.committee().holidays;
    let standing = pack.and_then(|pack| pipeline::standing(candidate, pack, holidays, day));
    Some(CandidateRow {
        candidate: candidate.id,
        unit: candidate.unit,
        presence: presence(registry, candidate, day),
        stage: visit.map(|visit| visit.stage.clone()),
        position: standing.map(|standing| standing.position),
        since: visit.map(|visit| visit.on),
        days: visit.map_or(0, |visit| (day - visit.on).num_days()),
        stay: standing.map_or(Stay::InTime, |standing| standing.stay),
        mentors: candidate.mentors_on(day).collect(),
        step: step(candidate, day),
        missing: missing(registry, candidate, day).len(),
    })
}

/// What a candidate's stage still asks for.
pub fn missing<'a>(registry: &'a Registry, candidate: &Candidate, day: NaiveDate) -> Vec<&'a Requirement> {
    let Some(pack) = registry.pack_of(candidate) else { return Vec::new() };
    let stage = candidate.visit_on(day).and_then(|visit| pack.stage(&visit.stage));
    stage.map_or(Vec::new(), |(_, stage)| pipeline::missing(candidate, stage, pack, day))
}

fn presence(registry: &Registry, candidate: &Candidate, day: NaiveDate) -> Presence {
    if candidate.exit_on(day).is_some() {
        return Presence::Left;
    }
    let Some(visit) = candidate.visit_on(day) else { return Presence::Unplaced };
    let role = registry.pack_of(candidate).map_or(StageRole::Open, |pack| pack.role(&visit.stage));
    if role >= StageRole::Admitted {
        Presence::Admitted
    } else if candidate.is_paused_on(day) {
        Presence::Paused
    } else {
        Presence::Open
    }
}

fn step(candidate: &Candidate, day: NaiveDate) -> Step {
    match candidate.next.as_ref().map(|next| next.due) {
        None => Step::Unset,
        Some(Some(due)) if due < day => Step::Overdue,
        Some(Some(due)) if due == day => Step::DueToday,
        Some(_) => Step::Set,
    }
}
