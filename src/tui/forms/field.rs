//! Field: one line of a form with what has been entered, and whether that differs from what the record holds.
//!
//! **Invariants**: an entry holds what was typed, right or wrong; nothing is lost or rewritten because it cannot be
//! read yet. What it means is asked of `reading.rs`.

use std::collections::BTreeSet;

use serde::Deserialize;
use serde::Serialize;

use crate::domain::candidate::Gender;
use crate::domain::mentor::Standing;
use crate::domain::record::RecordId;
use crate::domain::text::KindId;
use crate::domain::text::PathId;
use crate::domain::text::StageId;
use crate::domain::text::TagId;
use crate::i18n::dates::Toward;
use crate::tui::forms::field_name::FieldName;
use crate::tui::widgets::text_input::TextInput;

/// Letters a name may have (`domain/text.rs`).
const NAME_ROOM: usize = 120;
/// Letters a text may have (`domain/text.rs`).
const TEXT_ROOM: usize = 500;
/// Letters a note may have; the domain takes more, a form line does not.
const NOTE_ROOM: usize = 4000;
/// Letters a date or number may have: `ngày 14 tháng 7 năm 2023` is the longest form in use.
const SHORT_ROOM: usize = 40;

/// One of a few fixed values.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Choice {
    /// Nothing said.
    Nothing,
    /// A gender.
    Gender(Gender),
    /// A candidate's path.
    Path(PathId),
    /// A stage of the pipeline.
    Stage(StageId),
    /// A kind of unit.
    Kind(KindId),
    /// A mentor's standing.
    Standing(Standing),
}

/// What has been entered into a field.
#[derive(Debug, Clone)]
pub(crate) enum Entry {
    /// A name or one line of text.
    Text(TextInput),
    /// A text of several lines.
    Note(TextInput),
    /// A date, and where an incomplete one lies.
    Date(TextInput, Toward),
    /// A birth date or year.
    Born(TextInput),
    /// A whole number.
    Number(TextInput),
    /// One of a few values, turned with the arrow keys.
    Choice(Choice),
    /// One of many records, searched.
    Record(Option<RecordId>),
    /// Several tags.
    Tags(BTreeSet<TagId>),
}

impl Entry {
    /// A text of at most as many letters as a name.
    pub(crate) fn name(value: &str) -> Self {
        Self::Text(input(NAME_ROOM, value))
    }

    /// A line of text.
    pub(crate) fn text(value: &str) -> Self {
        Self::Text(input(TEXT_ROOM, value))
    }

    /// A note.
    pub(crate) fn note() -> Self {
        Self::Note(input(NOTE_ROOM, ""))
    }

    /// A date.
    pub(crate) fn date(value: &str, toward: Toward) -> Self {
        Self::Date(input(SHORT_ROOM, value), toward)
    }

    /// A birth.
    pub(crate) fn born(value: &str) -> Self {
        Self::Born(input(SHORT_ROOM, value))
    }

    /// A number.
    pub(crate) fn number(value: Option<u32>) -> Self {
        Self::Number(input(SHORT_ROOM, &value.map(|number| number.to_string()).unwrap_or_default()))
    }

    /// The text being typed, where the entry is one.
    pub(crate) fn input(&self) -> Option<&TextInput> {
        match self {
            Self::Text(input)
            | Self::Note(input)
            | Self::Date(input, _)
            | Self::Born(input)
            | Self::Number(input) => Some(input),
            Self::Choice(_) | Self::Record(_) | Self::Tags(_) => None,
        }
    }

    /// The same to type into.
    pub(crate) fn input_mut(&mut self) -> Option<&mut TextInput> {
        match self {
            Self::Text(input)
            | Self::Note(input)
            | Self::Date(input, _)
            | Self::Born(input)
            | Self::Number(input) => Some(input),
            Self::Choice(_) | Self::Record(_) | Self::Tags(_) => None,
        }
    }

    /// Tells whether nothing is entered.
    pub(crate) fn is_blank(&self) -> bool {
        match self {
            Self::Choice(choice) => *choice == Choice::Nothing,
            Self::Record(chosen) => chosen.is_none(),
            Self::Tags(tags) => tags.is_empty(),
            Self::Text(input)
            | Self::Note(input)
            | Self::Date(input, _)
            | Self::Born(input)
            | Self::Number(input) => input.is_blank(),
        }
    }

    /// Tells whether another entry holds the same.
    pub(crate) fn equals(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Choice(one), Self::Choice(two)) => one == two,
            (Self::Record(one), Self::Record(two)) => one == two,
            (Self::Tags(one), Self::Tags(two)) => one == two,
            (one, two) => match (one.input(), two.input()) {
                (Some(one), Some(two)) => one.value() == two.value(),
                _ => false,
            },
        }
    }
}

fn input(room: usize, value: &str) -> TextInput {
    let mut input = TextInput::default().with_limit(room);
    input.set(value);
    input
}

/// Whether a form can be saved without a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Need {
    /// It must be filled in.
    Required,
    /// It may stay empty.
    Optional,
}

/// One field of a form.
#[derive(Debug, Clone)]
pub(crate) struct Field {
    /// What it is about.
    pub(crate) name: FieldName,
    /// Whether it must be filled in.
    pub(crate) need: Need,
    /// What has been entered.
    pub(crate) entry: Entry,
    /// What the form opened with.
    origin: Entry,
    /// The cursor has been in it and has left it: from then on it says what is wrong with it.
    pub(crate) is_left: bool,
    /// A person entered something; until then the form may fill it in from other fields.
    pub(crate) is_touched: bool,
}

impl Field {
    /// A field that must be filled in.
    pub(crate) fn required(name: FieldName, entry: Entry) -> Self {
        Self::new(name, Need::Required, entry)
    }

    /// A field that may stay empty.
    pub(crate) fn optional(name: FieldName, entry: Entry) -> Self {
        Self::new(name, Need::Optional, entry)
    }

    fn new(name: FieldName, need: Need, entry: Entry) -> Self {
        Self { name, need, origin: entry.clone(), entry, is_left: false, is_touched: false }
    }

    /// Tells whether it holds something else than when the form was opened.
    pub(crate) fn is_changed(&self) -> bool {
        !self.entry.equals(&self.origin)
    }

    /// What the form opened with.
    pub(crate) fn origin(&self) -> &Entry {
        &self.origin
    }
}
