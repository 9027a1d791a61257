//! A person in the pipeline.
//!
//! The list of stage visits *is* the history: the last visit is where the candidate stands,
//! and any earlier day can be asked for, because everything that decides a figure carries its date.
//!
//! **Invariants.** Visits, mentors and exits are kept oldest first by the gestures of `change/candidate.rs`;
//! a file that breaks the order loads and is reported by [`crate::domain::check`].
//!
//! **Not here:** what a stage means (`domain/pack.rs`), how long is too long (`domain/pipeline.rs`).

use std::collections::BTreeSet;

use chrono::Datelike;
use chrono::NaiveDate;
use compact_str::CompactString;
use serde::Deserialize;
use serde::Serialize;

use crate::domain::calendar::Year;
use crate::domain::id::AssociationId;
use crate::domain::id::CandidateId;
use crate::domain::id::MentorId;
use crate::domain::id::NoteId;
use crate::domain::id::UnitId;
use crate::domain::is_default;
use crate::domain::text::Name;
use crate::domain::text::PackId;
use crate::domain::text::PaperCode;
use crate::domain::text::PathId;
use crate::domain::text::Prose;
use crate::domain::text::ReasonId;
use crate::domain::text::StageId;
use crate::domain::text::TagId;
use crate::domain::text::Text;

/// A candidate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Candidate {
    /// His id.
    pub id: CandidateId,
    /// His name.
    pub name: Name,
    /// The unit that recruits him.
    pub unit: UnitId,
    /// His birth date.
    #[serde(default, skip_serializing_if = "is_default")]
    pub born: Option<Born>,
    /// His gender.
    #[serde(default, skip_serializing_if = "is_default")]
    pub gender: Option<Gender>,
    /// Work and workplace.
    #[serde(default, skip_serializing_if = "is_default")]
    pub occupation: Option<Text>,
    /// Telephone or other contact.
    #[serde(default, skip_serializing_if = "is_default")]
    pub contact: Option<Text>,
    /// His tags, which floors count.
    #[serde(default, skip_serializing_if = "is_default")]
    pub tags: BTreeSet<TagId>,
    /// The rule pack he was opened under.
    pub pack: PackId,
    /// The path he takes, which decides his papers.
    #[serde(default, skip_serializing_if = "is_default")]
    pub path: Option<PathId>,
    /// The stages he entered, oldest first.
    pub visits: Vec<Visit>,
    /// His departures from the pipeline, oldest first.
    #[serde(default, skip_serializing_if = "is_default")]
    pub exits: Vec<Exit>,
    /// Who helped him when, oldest first.
    #[serde(default, skip_serializing_if = "is_default")]
    pub mentors: Vec<MentorSpell>,
    /// The association that introduced him.
    #[serde(default, skip_serializing_if = "is_default")]
    pub introduced: Option<Introduction>,
    /// The members who introduce him.
    #[serde(default, skip_serializing_if = "is_default")]
    pub introducers: Vec<Introducer>,
    /// His papers.
    #[serde(default, skip_serializing_if = "is_default")]
    pub papers: Vec<PaperState>,
    /// The votes on him, oldest first.
    #[serde(default, skip_serializing_if = "is_default")]
    pub votes: Vec<Vote>,
    /// The admission ceremony, which starts probation.
    #[serde(default, skip_serializing_if = "is_default")]
    pub ceremony: Option<NaiveDate>,
    /// What happens next.
    #[serde(default, skip_serializing_if = "is_default")]
    pub next: Option<NextStep>,
    /// Set while nothing is expected of him.
    #[serde(default, skip_serializing_if = "is_default")]
    pub paused: Option<Pause>,
    /// Steps taken although something was missing.
    #[serde(default, skip_serializing_if = "is_default")]
    pub overrides: Vec<Override>,
    /// When he was last looked at in a review.
    #[serde(default, skip_serializing_if = "is_default")]
    pub reviewed: Option<NaiveDate>,
    /// Remarks, oldest first.
    #[serde(default, skip_serializing_if = "is_default")]
    pub notes: Vec<Note>,
}

/// A birth date, or only the year where lists give no more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "CompactString", into = "CompactString")]
pub enum Born {
    /// The year alone.
    Year(Year),
    /// The day.
    Day(NaiveDate),
}

/// A text that is neither a date nor a year.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is neither a date such as 2001-03-14 nor a year")]
pub struct BornError(pub CompactString);

impl Born {
    /// The year of birth.
    pub fn year(self) -> i32 {
        match self {
            Self::Year(year) => year.number(),
            Self::Day(day) => day.year(),
        }
    }
}

impl TryFrom<CompactString> for Born {
    type Error = BornError;

    fn try_from(text: CompactString) -> Result<Self, BornError> {
        if let Ok(day) = text.parse::<NaiveDate>()
            && Year::try_from(day.year()).is_ok()
        {
            return Ok(Self::Day(day));
        }
        let year = text.parse().ok().and_then(|number: i32| Year::try_from(number).ok());
        year.map(Self::Year).ok_or(BornError(text))
    }
}

impl From<Born> for CompactString {
    fn from(born: Born) -> Self {
        match born {
            Born::Year(year) => compact_str::format_compact!("{year}"),
            Born::Day(day) => compact_str::format_compact!("{day}"),
        }
    }
}

/// Gender as the forms ask for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Gender {
    /// Female.
    Female,
    /// Male.
    Male,
}

/// The day a stage was entered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Visit {
    /// The stage.
    pub stage: StageId,
    /// The day.
    pub on: NaiveDate,
}

/// A departure from the pipeline.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exit {
    /// The day.
    pub on: NaiveDate,
    /// Why, one of the pack's reasons.
    pub reason: ReasonId,
    /// More about it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub note: Option<Text>,
    /// The day he came back.
    #[serde(default, skip_serializing_if = "is_default")]
    pub back: Option<NaiveDate>,
}

impl Exit {
    /// Tells whether he is out of the pipeline on a day because of it.
    pub fn covers(&self, day: NaiveDate) -> bool {
        self.on <= day && self.back.is_none_or(|back| day < back)
    }
}

/// From when to when a mentor helped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MentorSpell {
    /// The mentor.
    pub mentor: MentorId,
    /// First day.
    pub from: NaiveDate,
    /// First day on which he no longer helps.
    #[serde(default, skip_serializing_if = "is_default")]
    pub until: Option<NaiveDate>,
}

impl MentorSpell {
    /// Tells whether the mentor helps on a day.
    pub fn covers(&self, day: NaiveDate) -> bool {
        self.from <= day && self.until.is_none_or(|until| day < until)
    }
}

/// An association's introduction.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Introduction {
    /// The association.
    pub by: AssociationId,
    /// The day of its resolution.
    #[serde(default, skip_serializing_if = "is_default")]
    pub on: Option<NaiveDate>,
    /// The number of its resolution.
    #[serde(default, skip_serializing_if = "is_default")]
    pub resolution: Option<Text>,
}

/// A member who introduces the candidate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Introducer {
    /// The member, when he is known as a mentor.
    #[serde(default, skip_serializing_if = "is_default")]
    pub member: Option<MentorId>,
    /// His name, when he is not.
    #[serde(default, skip_serializing_if = "is_default")]
    pub name: Option<Name>,
    /// Since when he has known the candidate.
    #[serde(default, skip_serializing_if = "is_default")]
    pub known_since: Option<NaiveDate>,
    /// Set when he stands in for another, who need not have known the candidate as long.
    #[serde(default, skip_serializing_if = "is_default")]
    pub replacement: bool,
}

/// The state of one paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PaperState {
    /// The paper.
    pub code: PaperCode,
    /// Its state.
    pub state: PaperStanding,
    /// Its date.
    #[serde(default, skip_serializing_if = "is_default")]
    pub on: Option<NaiveDate>,
    /// The last day on which it is valid.
    #[serde(default, skip_serializing_if = "is_default")]
    pub expires: Option<NaiveDate>,
}

/// How far a paper has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum PaperStanding {
    /// Not there.
    Missing,
    /// There, not yet checked.
    Received,
    /// Checked and right.
    Valid,
    /// Must be made again.
    Redo,
}

/// A vote on the candidate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Vote {
    /// The day.
    pub on: NaiveDate,
    /// All official members.
    pub members: u32,
    /// Votes in favour.
    pub in_favor: u32,
}

/// What happens next.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NextStep {
    /// What.
    pub what: Text,
    /// By when.
    #[serde(default, skip_serializing_if = "is_default")]
    pub due: Option<NaiveDate>,
}

/// A pause during which nothing is expected.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pause {
    /// First day on which he counts again.
    pub until: NaiveDate,
    /// Why.
    #[serde(default, skip_serializing_if = "is_default")]
    pub why: Option<Text>,
}

/// A step taken although a requirement was missing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Override {
    /// The stage that was left.
    pub stage: StageId,
    /// When.
    pub on: NaiveDate,
    /// On whose word.
    pub by: Text,
    /// Why.
    pub reason: Text,
}

/// A remark.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Note {
    /// Its id, so that two people's notes never merge into one.
    pub id: NoteId,
    /// The day.
    pub on: NaiveDate,
    /// Who wrote it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub by: Option<Text>,
    /// What.
    pub text: Prose,
}

impl Candidate {
    /// Somebody of whom nothing but name and unit is known.
    pub fn new(id: CandidateId, name: Name, unit: UnitId, pack: PackId) -> Self {
        Self {
            id,
            name,
            unit,
            born: None,
            gender: None,
            occupation: None,
            contact: None,
            tags: BTreeSet::new(),
            pack,
            path: None,
            visits: Vec::new(),
            exits: Vec::new(),
            mentors: Vec::new(),
            introduced: None,
            introducers: Vec::new(),
            papers: Vec::new(),
            votes: Vec::new(),
            ceremony: None,
            next: None,
            paused: None,
            overrides: Vec::new(),
            reviewed: None,
            notes: Vec::new(),
        }
    }

    /// The visit he is in on a day; none before the first.
    pub fn visit_on(&self, day: NaiveDate) -> Option<&Visit> {
        self.visits.iter().rev().find(|visit| visit.on <= day)
    }

    /// The departure that keeps him out of the pipeline on a day.
    pub fn exit_on(&self, day: NaiveDate) -> Option<&Exit> {
        self.exits.iter().rev().find(|exit| exit.covers(day))
    }

    /// The mentors who help him on a day, the longest first.
    pub fn mentors_on(&self, day: NaiveDate) -> impl Iterator<Item = MentorId> + '_ {
        self.mentors.iter().filter(move |spell| spell.covers(day)).map(|spell| spell.mentor)
    }

    /// Tells whether he is paused on a day.
    pub fn is_paused_on(&self, day: NaiveDate) -> bool {
        self.paused.as_ref().is_some_and(|pause| day < pause.until)
    }
}
