//! Place: how one part of the screen names another without importing it.
//!
//! Screens, overlays and forms never know each other; who wants another one shown asks for it with a value from here,
//! and `screens/mod.rs` or `overlays/mod.rs` make it.
//!
//! **Invariant**: plain data, ids and not records: what is shown is looked up when it is shown.

use serde::Deserialize;
use serde::Serialize;

use crate::domain::id::CandidateId;
use crate::domain::id::MentorId;
use crate::domain::id::UnitId;
use crate::domain::record::RecordId;
use crate::domain::text::StageId;
use crate::exchange::lines::Kind;
use crate::session::live::presence::Spot;
use crate::tui::action::Mode;

/// A screen by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// The units table.
    Units,
    /// The candidates of a unit.
    Unit(UnitId),
    /// The mentors table.
    Mentors,
    /// The history, with the record at hand that it was asked for.
    History(Option<Subject>),
}

/// A record that has a history worth asking for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Subject {
    /// A unit.
    Unit(UnitId),
    /// A candidate.
    Candidate(CandidateId),
    /// A mentor.
    Mentor(MentorId),
}

impl Subject {
    /// The subject that a record is, if it is one.
    pub(crate) fn of(record: &RecordId) -> Option<Self> {
        match record {
            RecordId::Unit(id) => Some(Self::Unit(*id)),
            RecordId::Candidate(id) => Some(Self::Candidate(*id)),
            RecordId::Mentor(id) => Some(Self::Mentor(*id)),
            _ => None,
        }
    }

    /// Its record.
    pub(crate) fn record(self) -> RecordId {
        match self {
            Self::Unit(id) => RecordId::Unit(id),
            Self::Candidate(id) => RecordId::Candidate(id),
            Self::Mentor(id) => RecordId::Mentor(id),
        }
    }
}

impl Place {
    /// What others are told of it.
    pub(crate) fn spot(self) -> Spot {
        match self {
            Self::Units => Spot::Units,
            Self::Unit(unit) => Spot::Unit(unit),
            Self::Mentors => Spot::Mentors,
            Self::History(_) => Spot::Elsewhere,
        }
    }
}

/// An overlay by name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Popup {
    /// A form.
    Form(FormFor),
    /// Lines that become records.
    Many(Kind),
    /// A list to choose from.
    Pick(PickFor),
    /// A question with buttons.
    Ask(Question),
    /// One or two lines to fill in.
    Prompt(PromptFor),
    /// Every action that is possible here, by name.
    Palette(Mode),
    /// The keys that work here.
    Help(Mode),
    /// File, size of the data, version.
    Status,
    /// A text to be read.
    Read {
        /// What it is about.
        title: String,
        /// Its lines, in the language of the screen.
        lines: Vec<String>,
    },
}

/// What a form is for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum FormFor {
    /// A new unit.
    AddUnit,
    /// A unit there is.
    EditUnit(UnitId),
    /// A new candidate, of this unit unless another is chosen.
    AddCandidate(Option<UnitId>),
    /// A candidate there is.
    EditCandidate(CandidateId),
    /// A new mentor, of this unit unless another is chosen.
    AddMentor(Option<UnitId>),
    /// A mentor there is.
    EditMentor(MentorId),
}

/// What a choice is for; the picker makes the effect from this and what was chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum PickFor {
    /// The stage to put candidates into.
    Stage(Vec<CandidateId>),
    /// The mentors to assign to candidates.
    Mentors(Vec<CandidateId>),
    /// The mentor to take off, or to replace by another.
    MentorToRemove(Vec<CandidateId>),
    /// The mentor who takes candidates over from another.
    Successor {
        /// Who is handed over.
        candidates: Vec<CandidateId>,
        /// Who leaves.
        from: MentorId,
    },
    /// The reason for which candidates leave the pipeline.
    Reason(Vec<CandidateId>),
    /// The candidates a mentor is to help.
    CandidatesOf(MentorId),
    /// One of the people a mentor helps, to go there.
    PersonHelped(MentorId),
    /// What to write the table as.
    Export,
}

/// A question that is asked because `u` could not make good what follows, or because it is a lot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Question {
    /// Delete these records?
    Delete(Vec<RecordId>),
    /// Take back an admission?
    TakeBackAdmission {
        /// Whose.
        candidates: Vec<CandidateId>,
        /// By how many stages.
        steps: i32,
    },
    /// Put back candidates, of whom one is admitted, into a stage before that?
    PutBackTo {
        /// Whom.
        candidates: Vec<CandidateId>,
        /// Where to.
        stage: StageId,
    },
    /// End the program?
    Quit,
}

/// What a prompt is for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum PromptFor {
    /// A note on records.
    Note(Vec<RecordId>),
    /// The next step and its date.
    NextStep(Vec<CandidateId>),
    /// The day until which candidates are paused.
    Pause(Vec<CandidateId>),
}
