//! Rule packs: the stages, papers, limits, ages and thresholds of one set of regulations, as data.
//!
//! The rules change about once a year, so none of them is in code; the packs that come with the program are in `config/packs`.
//! A store holds the packs its candidates use and is complete without them.

use serde::Deserialize;
use serde::Serialize;

use crate::domain::calendar::Span;
use crate::domain::is_default;
use crate::domain::language::Words;
use crate::domain::text::PackId;
use crate::domain::text::PaperCode;
use crate::domain::text::PathId;
use crate::domain::text::ReasonId;
use crate::domain::text::StageId;
use crate::domain::text::Text;

/// One set of regulations.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pack {
    /// Its id.
    pub id: PackId,
    /// What it is called.
    pub name: Words,
    /// The regulations it follows.
    #[serde(default, skip_serializing_if = "is_default")]
    pub sources: Vec<Text>,
    /// The pipeline, first stage first; never empty.
    pub stages: Vec<Stage>,
    /// The papers that stages ask for.
    #[serde(default, skip_serializing_if = "is_default")]
    pub papers: Vec<Paper>,
    /// The paths a candidate can take.
    #[serde(default, skip_serializing_if = "is_default")]
    pub paths: Vec<Path>,
    /// The reasons for leaving the pipeline.
    pub exits: Vec<ExitReason>,
    /// Youngest and oldest age at the vote, in years.
    #[serde(default, skip_serializing_if = "is_default")]
    pub ages: Option<Ages>,
    /// The share of all official members whose vote admits.
    #[serde(default, skip_serializing_if = "is_default")]
    pub vote: Option<VoteThreshold>,
    /// How long an introducer must have known the candidate, in months.
    #[serde(default, skip_serializing_if = "is_default")]
    pub introducer_months: u16,
    /// How many candidates one mentor helps at a time, unless his own limit says otherwise.
    #[serde(default = "three")]
    pub mentor_limit: u8,
}

fn three() -> u8 {
    3
}

/// The ages between which a candidate can be admitted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ages {
    /// Youngest, in completed years.
    pub from: u8,
    /// Oldest, in completed years.
    pub to: u8,
}

/// A share of all official members.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VoteThreshold {
    /// Votes needed ...
    pub of: u8,
    /// ... of this many members.
    pub all: u8,
}

/// One stage of the pipeline.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stage {
    /// Its id within the pack.
    pub id: StageId,
    /// What it is called.
    pub name: Words,
    /// What being in it means for the year's figures.
    #[serde(default, skip_serializing_if = "is_default")]
    pub role: StageRole,
    /// How long a candidate may stay in it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub limit: Option<Span>,
    /// By how much the limit can be extended, once.
    #[serde(default, skip_serializing_if = "is_default")]
    pub extension: Option<Span>,
    /// What must be there to leave it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub needs: Vec<Requirement>,
}

/// What being in a stage means for the figures; later roles include the earlier ones.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum StageRole {
    /// Still a candidate.
    #[default]
    Open,
    /// Admitted; the day of entering counts for the year.
    Admitted,
    /// In the probationary period.
    Probation,
    /// A full member; the pipeline ends here.
    Official,
}

/// Something that must be there before a stage can be left.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Requirement {
    /// At least so many current mentors.
    Mentors(u8),
    /// A valid paper.
    Paper(PaperCode),
    /// One valid paper of several.
    AnyPaper(Vec<PaperCode>),
    /// At least so many introducers; a union's resolution counts as one.
    Introducers(u8),
    /// A vote that reaches the pack's threshold.
    Vote,
    /// The day of the admission ceremony.
    Ceremony,
}

/// A paper of the dossier.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Paper {
    /// Its code, such as `1-KNĐ`.
    pub code: PaperCode,
    /// What it is called.
    pub name: Words,
    /// How long it stays valid.
    #[serde(default, skip_serializing_if = "is_default")]
    pub valid: Option<Span>,
}

/// A way to membership, which decides the papers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Path {
    /// Its id within the pack.
    pub id: PathId,
    /// What it is called.
    pub name: Words,
    /// Papers that only this path needs.
    #[serde(default, skip_serializing_if = "is_default")]
    pub papers: Vec<PaperCode>,
}

/// A coded reason for leaving the pipeline.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExitReason {
    /// Its id within the pack.
    pub id: ReasonId,
    /// What it is called.
    pub name: Words,
}
