//! What a change did, as a sentence: the toast after an edit, the line of the history, the hint of `.`.
//!
//! A [`Label`] holds ids and numbers as they were; the words are those of the reader's language and of the packs as
//! they are now, so a history written in Vietnamese reads in English too.
//!
//! **Invariants:** every gesture has a sentence for one record and for many; a detail that the records of a bulk
//! change do not share is left out of the sentence, never guessed.
//!
//! Not here: `u undo` and who was skipped, which the screen puts beside the sentence (`tui/`).

use crate::change::entry::Cause;
use crate::change::entry::Entry;
use crate::change::label::Act;
use crate::change::label::Label;
use crate::domain::registry::Registry;
use crate::domain::text::Text;
use crate::i18n::ids::domain as ids;
use crate::i18n::locale::Locale;
use crate::i18n::message::Message;
use crate::i18n::nouns;

/// Says what a change did: `Lê Quốc Bảo: Class → Dossier`, `5 → Dossier`.
pub fn change(label: &Label, locale: &Locale, registry: &Registry) -> String {
    let (from, to) = details(label, locale, registry);
    let message = if label.count == 1 { for_one(label) } else { for_many(label) };
    let subject = label.subject.as_ref().map_or("…", |name| name.as_str());
    let arguments = [
        ("name", subject.into()),
        ("count", label.count.into()),
        ("from", from.unwrap_or_else(|| "…".to_owned()).into()),
        ("to", to.unwrap_or_else(|| "…".to_owned()).into()),
    ];
    locale.text_with(message, &arguments)
}

/// Says in a few words what a change does to whatever it is made to: `Class → Dossier`; none when there are no values.
pub fn brief(label: &Label, locale: &Locale, registry: &Registry) -> Option<String> {
    let (from, to) = details(label, locale, registry);
    let to = ("to", to?.into());
    Some(match from {
        Some(from) => locale.text_with(ids::CHANGE_BRIEF, &[("from", from.into()), to]),
        None => locale.text_with(ids::CHANGE_BRIEF_TO, &[to]),
    })
}

/// Says what an entry of the history did, and why if nobody simply did it: `Undone: …`.
pub fn entry(entry: &Entry, locale: &Locale, registry: &Registry) -> String {
    let what = change(&entry.change.label, locale, registry);
    let cause = match entry.cause {
        Cause::Done => return what,
        Cause::Undo { .. } => ids::CAUSE_UNDO,
        Cause::Redo { .. } => ids::CAUSE_REDO,
        Cause::Merge => ids::CAUSE_MERGE,
        Cause::Import => ids::CAUSE_IMPORT,
        Cause::HandEdit => ids::CAUSE_HAND_EDIT,
    };
    locale.text_with(cause, &[("what", what.into())])
}

/// The values before and after in the reader's words: a stage's name, a date, a number, a person.
fn details(label: &Label, locale: &Locale, registry: &Registry) -> (Option<String>, Option<String>) {
    let worded = |value: &str| match label.act {
        Act::MoveStage => nouns::stage(value, locale, registry).to_owned(),
        Act::DropOut => nouns::reason(value, locale, registry).to_owned(),
        Act::Pause => value.parse().map_or_else(|_| value.to_owned(), |day| locale.date(day)),
        Act::SetTarget | Act::SetCount | Act::SetMentorLimit => {
            value.parse::<i64>().map_or_else(|_| value.to_owned(), |number| locale.count(number))
        }
        Act::AddCandidate
        | Act::EditCandidate
        | Act::DeleteCandidate
        | Act::AssignMentor
        | Act::RemoveMentor
        | Act::SwapMentor
        | Act::SetNextStep
        | Act::AddNote
        | Act::ComeBack
        | Act::Resume
        | Act::AddUnit
        | Act::EditUnit
        | Act::DeleteUnit
        | Act::AddMentor
        | Act::EditMentor
        | Act::DeleteMentor
        | Act::AddAssociation
        | Act::Begin
        | Act::Restore
        | Act::ResolveConflict
        | Act::Several => value.to_owned(),
    };
    let word = |value: &Option<Text>| value.as_ref().map(|value| worded(value.as_str()));
    (word(&label.from), word(&label.to))
}

fn for_one(label: &Label) -> Message {
    match label.act {
        Act::AddCandidate => ids::CHANGE_ADD_CANDIDATE,
        Act::EditCandidate => ids::CHANGE_EDIT_CANDIDATE,
        Act::DeleteCandidate => ids::CHANGE_DELETE_CANDIDATE,
        Act::MoveStage => ids::CHANGE_MOVE_STAGE,
        Act::AssignMentor => ids::CHANGE_ASSIGN_MENTOR,
        Act::RemoveMentor => ids::CHANGE_REMOVE_MENTOR,
        Act::SwapMentor => ids::CHANGE_SWAP_MENTOR,
        Act::SetNextStep if label.to.is_none() => ids::CHANGE_CLEAR_NEXT_STEP,
        Act::SetNextStep => ids::CHANGE_SET_NEXT_STEP,
        Act::AddNote => ids::CHANGE_ADD_NOTE,
        Act::DropOut => ids::CHANGE_DROP_OUT,
        Act::ComeBack => ids::CHANGE_COME_BACK,
        Act::Pause => ids::CHANGE_PAUSE,
        Act::Resume => ids::CHANGE_RESUME,
        Act::AddUnit => ids::CHANGE_ADD_UNIT,
        Act::EditUnit => ids::CHANGE_EDIT_UNIT,
        Act::DeleteUnit => ids::CHANGE_DELETE_UNIT,
        Act::SetTarget => ids::CHANGE_SET_TARGET,
        Act::SetCount if label.to.is_none() => ids::CHANGE_CLEAR_COUNT,
        Act::SetCount => ids::CHANGE_SET_COUNT,
        Act::AddMentor => ids::CHANGE_ADD_MENTOR,
        Act::EditMentor => ids::CHANGE_EDIT_MENTOR,
        Act::DeleteMentor => ids::CHANGE_DELETE_MENTOR,
        Act::SetMentorLimit => ids::CHANGE_SET_MENTOR_LIMIT,
        Act::AddAssociation => ids::CHANGE_ADD_ASSOCIATION,
        Act::Begin => ids::CHANGE_BEGIN,
        Act::Restore => ids::CHANGE_RESTORE,
        Act::ResolveConflict => ids::CHANGE_RESOLVE_CONFLICT,
        Act::Several => ids::CHANGE_SEVERAL,
    }
}

fn for_many(label: &Label) -> Message {
    let (from, to) = (label.from.is_some(), label.to.is_some());
    match label.act {
        Act::AddCandidate => ids::CHANGE_ADD_CANDIDATE_MANY,
        Act::EditCandidate => ids::CHANGE_EDIT_CANDIDATE_MANY,
        Act::DeleteCandidate => ids::CHANGE_DELETE_CANDIDATE_MANY,
        Act::MoveStage if from && to => ids::CHANGE_MOVE_STAGE_MANY,
        Act::MoveStage if to => ids::CHANGE_MOVE_STAGE_TO,
        Act::MoveStage => ids::CHANGE_MOVE_STAGE_MIXED,
        Act::AssignMentor if to => ids::CHANGE_ASSIGN_MENTOR_MANY,
        Act::AssignMentor => ids::CHANGE_ASSIGN_MENTOR_MIXED,
        Act::RemoveMentor if from => ids::CHANGE_REMOVE_MENTOR_MANY,
        Act::RemoveMentor => ids::CHANGE_REMOVE_MENTOR_MIXED,
        Act::SwapMentor => ids::CHANGE_SWAP_MENTOR_MANY,
        Act::SetNextStep if to => ids::CHANGE_SET_NEXT_STEP_MANY,
        Act::SetNextStep => ids::CHANGE_CLEAR_NEXT_STEP_MANY,
        Act::AddNote => ids::CHANGE_ADD_NOTE_MANY,
        Act::DropOut => ids::CHANGE_DROP_OUT_MANY,
        Act::ComeBack => ids::CHANGE_COME_BACK_MANY,
        Act::Pause => ids::CHANGE_PAUSE_MANY,
        Act::Resume => ids::CHANGE_RESUME_MANY,
        Act::SetTarget => ids::CHANGE_SET_TARGET_MANY,
        Act::AddUnit => ids::CHANGE_ADD_UNIT_MANY,
        Act::AddMentor => ids::CHANGE_ADD_MENTOR_MANY,
        Act::Restore => ids::CHANGE_RESTORE,
        // These are made for one record at a time; the plain count stays true if that ever changes.
        Act::EditUnit
        | Act::DeleteUnit
        | Act::SetCount
        | Act::EditMentor
        | Act::DeleteMentor
        | Act::SetMentorLimit
        | Act::AddAssociation
        | Act::Begin
        | Act::ResolveConflict
        | Act::Several => ids::CHANGE_SEVERAL,
    }
}
