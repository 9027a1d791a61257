//! Where a candidate stands in his pack's pipeline on a day, and what that means.
//!
//! The one place that reads visits against a pack, so that tables, panels and totals can never disagree.
//!
//! **Not here:** percentages and status words (`report/`), moving a candidate (`change/candidate.rs`).

use chrono::NaiveDate;

use crate::domain::calendar::Holidays;
use crate::domain::calendar::Year;
use crate::domain::candidate::Candidate;
use crate::domain::candidate::PaperStanding;
use crate::domain::pack::Pack;
use crate::domain::pack::Requirement;
use crate::domain::pack::Stage;
use crate::domain::pack::StageRole;
use crate::domain::text::PaperCode;
use crate::domain::text::StageId;

/// How a stay compares with its stage's limit.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stay {
    /// Within the limit, or there is none.
    #[default]
    InTime,
    /// Past the limit.
    Over,
    /// Past the limit by as long again.
    TwiceOver,
}

/// Where a candidate stands on a day.
#[derive(Debug, Clone, Copy)]
pub struct Standing<'a> {
    /// His stage.
    pub stage: &'a Stage,
    /// Its place in the pack, from 0.
    pub position: usize,
    /// The day he entered it.
    pub since: NaiveDate,
    /// Whole days since then.
    pub days: i64,
    /// Those days against the limit.
    pub stay: Stay,
}

impl Pack {
    /// A stage and its place, from 0.
    pub fn stage(&self, id: &StageId) -> Option<(usize, &Stage)> {
        self.stages.iter().enumerate().find(|(_, stage)| stage.id == *id)
    }

    /// The stage that new candidates begin in.
    pub fn first_stage(&self) -> Option<&Stage> {
        self.stages.first()
    }

    /// What a stage means for the figures; a stage the pack does not know is open.
    pub fn role(&self, id: &StageId) -> StageRole {
        self.stage(id).map_or(StageRole::Open, |(_, stage)| stage.role)
    }
}

/// Where a candidate stands on a day; none before his first visit or in a stage that the pack does not know.
pub fn standing<'a>(
    candidate: &Candidate,
    pack: &'a Pack,
    holidays: &Holidays,
    day: NaiveDate,
) -> Option<Standing<'a>> {
    let visit = candidate.visit_on(day)?;
    let (position, stage) = pack.stage(&visit.stage)?;
    let days = (day - visit.on).num_days();
    Some(Standing { stage, position, since: visit.on, days, stay: stay(stage, visit.on, holidays, day) })
}

fn stay(stage: &Stage, since: NaiveDate, holidays: &Holidays, day: NaiveDate) -> Stay {
    let Some(limit) = stage.limit else { return Stay::InTime };
    let end = holidays.after(since, limit);
    if day <= end {
        Stay::InTime
    } else if day <= holidays.after(end, limit) {
        Stay::Over
    } else {
        Stay::TwiceOver
    }
}

/// The day that counts for the year: the first visit of a stage that is admitted or later.
pub fn admitted_on(candidate: &Candidate, pack: &Pack) -> Option<NaiveDate> {
    let counts = |visit: &&crate::domain::candidate::Visit| pack.role(&visit.stage) >= StageRole::Admitted;
    candidate.visits.iter().find(counts).map(|visit| visit.on)
}

/// Tells whether the candidate counts as admitted in a year by a day.
pub fn is_admitted_in(candidate: &Candidate, pack: &Pack, year: Year, by: NaiveDate) -> bool {
    admitted_on(candidate, pack).is_some_and(|on| year.contains(on) && on <= by)
}

/// Tells whether the candidate is in the pipeline before admission on a day.
pub fn is_open_on(candidate: &Candidate, pack: &Pack, day: NaiveDate) -> bool {
    let open = candidate.visit_on(day).is_some_and(|visit| pack.role(&visit.stage) == StageRole::Open);
    open && candidate.exit_on(day).is_none()
}

/// What the stage the candidate is in still asks for before it can be left.
pub fn missing<'a>(
    candidate: &Candidate,
    stage: &'a Stage,
    pack: &Pack,
    day: NaiveDate,
) -> Vec<&'a Requirement> {
    stage.needs.iter().filter(|need| !is_met(candidate, need, pack, day)).collect()
}

fn is_met(candidate: &Candidate, need: &Requirement, pack: &Pack, day: NaiveDate) -> bool {
    match need {
        Requirement::Mentors(least) => candidate.mentors_on(day).count() >= usize::from(*least),
        Requirement::Paper(code) => has_valid(candidate, code, day),
        Requirement::AnyPaper(codes) => codes.iter().any(|code| has_valid(candidate, code, day)),
        Requirement::Introducers(least) => {
            let resolution =
                candidate.introduced.as_ref().is_some_and(|introduction| introduction.on.is_some());
            candidate.introducers.len() + usize::from(resolution) >= usize::from(*least)
        }
        Requirement::Vote => candidate.votes.last().is_some_and(|vote| {
            // Cross-multiplied, so that two thirds of 31 members are 21 and no rounding decides.
            pack.vote.is_none_or(|threshold| {
                u64::from(vote.in_favor) * u64::from(threshold.all)
                    >= u64::from(vote.members) * u64::from(threshold.of)
            })
        }),
        Requirement::Ceremony => candidate.ceremony.is_some_and(|on| on <= day),
    }
}

fn has_valid(candidate: &Candidate, code: &PaperCode, day: NaiveDate) -> bool {
    candidate.papers.iter().any(|paper| {
        paper.code == *code
            && paper.state == PaperStanding::Valid
            && paper.expires.is_none_or(|expires| day <= expires)
    })
}
