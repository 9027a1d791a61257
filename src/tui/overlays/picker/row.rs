//! One line of a picker: what it stands for, what is searched and what is shown.

use crate::domain::fold::fold;
use crate::domain::id::CandidateId;
use crate::domain::id::MentorId;
use crate::domain::text::ReasonId;
use crate::domain::text::StageId;
use crate::exchange::sheet::Format;
use crate::tui::theme::Role;

/// What a row stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Choice {
    /// A mentor.
    Mentor(MentorId),
    /// Another mentor is to take over from this one.
    Replace(MentorId),
    /// Everybody listed.
    Everybody,
    /// A candidate.
    Candidate(CandidateId),
    /// A stage.
    Stage(StageId),
    /// A reason for leaving.
    Reason(ReasonId),
    /// What a table can be written as.
    Format(Format),
}

/// A text with its folded form, which is what a search looks at.
#[derive(Debug, Clone, Default)]
pub(super) struct Searched {
    /// As it is shown.
    pub(super) text: String,
    /// Without accents and case.
    pub(super) folded: String,
}

impl Searched {
    fn new(text: &str) -> Self {
        Self { text: text.to_owned(), folded: fold(text) }
    }
}

/// One line of a picker.
#[derive(Debug, Clone)]
pub(crate) struct Row {
    /// What it stands for.
    pub(super) choice: Choice,
    /// What it is called.
    pub(super) name: Searched,
    /// The unit it belongs to, found by `@`.
    pub(super) place: Searched,
    /// The stage it is in, found by `#`.
    pub(super) stage: Searched,
    /// Name and unit together, found by plain words.
    pub(super) whole: Searched,
    /// A number with its word, such as a load.
    pub(super) figure: String,
    /// What to think of it.
    pub(super) remark: (String, Role),
    /// Why it stands here, one reason a sentence.
    pub(super) why: Vec<String>,
}

impl Row {
    /// A row with nothing but a name.
    pub(super) fn new(choice: Choice, name: &str) -> Self {
        Self {
            choice,
            name: Searched::new(name),
            place: Searched::default(),
            stage: Searched::default(),
            whole: Searched::new(name),
            figure: String::new(),
            remark: (String::new(), Role::Text),
            why: Vec::new(),
        }
    }

    /// The same in a unit.
    pub(super) fn in_place(mut self, place: &str) -> Self {
        self.place = Searched::new(place);
        self.whole = Searched::new(&format!("{} {place}", self.name.text));
        self
    }

    /// The same in a stage.
    pub(super) fn in_stage(mut self, stage: &str) -> Self {
        self.stage = Searched::new(stage);
        self
    }

    /// The same with a number.
    pub(super) fn with_figure(mut self, figure: String) -> Self {
        self.figure = figure;
        self
    }

    /// The same with a remark.
    pub(super) fn remarked(mut self, remark: &str, role: Role) -> Self {
        self.remark = (remark.to_owned(), role);
        self
    }
}
