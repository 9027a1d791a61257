//! What is wrong at a place of a file: the lines of `ketnap check` and of the message for a file that cannot be read.
//!
//! Not here: the excerpt and its caret, which need no words (`store/place.rs`).

use std::borrow::Cow;

use crate::i18n::ids::problems as ids;
use crate::i18n::locale::Locale;
use crate::i18n::message::Message;
use crate::i18n::message::Value;
use crate::i18n::nouns;
use crate::i18n::problems::reasons;
use crate::store::place::Place;
use crate::store::problem::ProblemKind;
use crate::store::problem::Wanted;

/// Says where something is: `line 12, column 5`.
pub fn place(place: Place, locale: &Locale) -> String {
    // As text: `1,204` would be a column and a line to some readers.
    let number = |number: usize| Value::from(number.to_string());
    locale.text_with(ids::PROBLEM_AT, &[("line", number(place.line)), ("column", number(place.column))])
}

/// Says what is wrong, with the name that was probably meant.
pub fn problem(kind: &ProblemKind, locale: &Locale) -> String {
    let plain = |message: Message| locale.text(message).into_owned();
    let say = |message: Message, arguments: &[(&str, Value<'_>)]| locale.text_with(message, arguments);
    match kind {
        ProblemKind::TooLarge { size, limit } => {
            say(ids::PROBLEM_TOO_LARGE, &[("size", (*size).into()), ("limit", (*limit).into())])
        }
        ProblemKind::Empty => plain(ids::PROBLEM_EMPTY),
        ProblemKind::ByteOrderMark => plain(ids::PROBLEM_BYTE_ORDER_MARK),
        ProblemKind::Utf16 => plain(ids::PROBLEM_UTF16),
        ProblemKind::ZeroByte => plain(ids::PROBLEM_ZERO_BYTE),
        ProblemKind::NotUtf8 { byte } => {
            say(ids::PROBLEM_NOT_UTF8, &[("byte", format!("{byte:#04x}").into())])
        }
        ProblemKind::ConflictMarker => plain(ids::PROBLEM_CONFLICT_MARKER),
        ProblemKind::TooDeep => plain(ids::PROBLEM_TOO_DEEP),
        ProblemKind::Expected(what) => {
            say(ids::PROBLEM_EXPECTED, &[("wanted", wanted(*what, locale).into())])
        }
        ProblemKind::CutShort => plain(ids::PROBLEM_CUT_SHORT),
        ProblemKind::UnclosedText => plain(ids::PROBLEM_UNCLOSED_TEXT),
        ProblemKind::UnclosedComment => plain(ids::PROBLEM_UNCLOSED_COMMENT),
        ProblemKind::UnknownField { found, meant } => {
            with_meant(say(ids::PROBLEM_UNKNOWN_FIELD, &[("found", found.into())]), meant.as_deref(), locale)
        }
        ProblemKind::UnknownChoice { found, meant } => {
            with_meant(say(ids::PROBLEM_UNKNOWN_CHOICE, &[("found", found.into())]), meant.as_deref(), locale)
        }
        ProblemKind::MissingField { field } => say(ids::PROBLEM_MISSING_FIELD, &[("field", field.into())]),
        ProblemKind::DuplicateField { field } => {
            say(ids::PROBLEM_DUPLICATE_FIELD, &[("field", field.into())])
        }
        ProblemKind::DuplicateId { id, first } => {
            let arguments =
                [("what", nouns::bare(id, locale).into()), ("line", first.line.to_string().into())];
            say(ids::PROBLEM_DUPLICATE_ID, &arguments)
        }
        ProblemKind::OutOfRange { found } => say(ids::PROBLEM_OUT_OF_RANGE, &[("found", found.into())]),
        ProblemKind::BadValue { found, reason } => {
            let reason = reasons::reason(reason, locale);
            say(ids::PROBLEM_BAD_VALUE, &[("found", found.into()), ("reason", reason.into())])
        }
        ProblemKind::NewerFormat { found, known } => {
            let arguments = [("found", found.to_string().into()), ("known", known.to_string().into())];
            say(ids::PROBLEM_NEWER_FORMAT, &arguments)
        }
        ProblemKind::NoMeta => plain(ids::PROBLEM_NO_META),
        ProblemKind::Syntax { reason } => say(ids::PROBLEM_SYNTAX, &[("reason", reason.into())]),
    }
}

fn with_meant(sentence: String, meant: Option<&str>, locale: &Locale) -> String {
    let Some(meant) = meant else { return sentence };
    format!("{sentence} {}", locale.text_with(ids::PROBLEM_MEANT, &[("meant", meant.into())]))
}

/// What had to stand at a place; signs are quoted as they are written.
fn wanted(what: Wanted, locale: &Locale) -> Cow<'_, str> {
    match what {
        Wanted::Comma => "“,”".into(),
        Wanted::Colon => "“:”".into(),
        Wanted::OpeningParenthesis => "“(”".into(),
        Wanted::ClosingParenthesis => "“)”".into(),
        Wanted::OpeningBracket => "“[”".into(),
        Wanted::ClosingBracket => "“]”".into(),
        Wanted::OpeningBrace => "“{”".into(),
        Wanted::ClosingBrace => "“}”".into(),
        Wanted::Text => locale.text(ids::WANTED_TEXT),
        Wanted::Number => locale.text(ids::WANTED_NUMBER),
        Wanted::TrueOrFalse => locale.text(ids::WANTED_TRUE_OR_FALSE),
        Wanted::FieldName => locale.text(ids::WANTED_FIELD_NAME),
        Wanted::End => locale.text(ids::WANTED_END),
    }
}
