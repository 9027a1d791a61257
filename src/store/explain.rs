//! What RON's errors mean to a person, and where he should look.
//!
//! Separate because RON names the place where it stopped and the rule it was following; a person needs the word
//! that is wrong and what would have been right.
//!
//! **Invariants**
//! - The offset is inside the part, on the first character of the word meant, never behind it.
//! - What is quoted from the file is short, however long the word is.
//!
//! Not here: what can be wrong at all (`store/problem.rs`), the sentences (`i18n/problems/`).

use ron::error::SpannedError;

use crate::domain::distinct;
use crate::store::place::Place;
use crate::store::precheck;
use crate::store::problem::Problem;
use crate::store::problem::ProblemKind;
use crate::store::problem::Wanted;

/// How much of a word of the file is quoted, in characters.
const QUOTED: usize = 40;
/// How much of a reason is repeated, in characters.
const REASON: usize = 160;

/// The problem that RON found in the whole of a text.
pub(crate) fn problem(text: &str, error: &SpannedError) -> Problem {
    let (offset, kind) = of(text, error);
    Problem::new(text, offset, kind)
}

/// Where in a part of a text the fault lies that RON found, and what it is.
pub(crate) fn of(part: &str, error: &SpannedError) -> (usize, ProblemKind) {
    let at = |position: ron::error::Position| Place { line: position.line, column: position.col };
    let (from, to) = (at(error.span.start), at(error.span.end));
    // Of broken UTF-8 and of the end of the text only the end of the span says where.
    let place = if error.code == ron::Error::Eof { to } else { from };
    let (offset, kind) = understood(part, place.offset_in(part), &error.code);
    match precheck::marker_at(part, offset) {
        Some(marker) => (marker, ProblemKind::ConflictMarker),
        None => (offset, kind),
    }
}

/// What ron's code at an offset means to a person, and where he should look.
fn understood(part: &str, offset: usize, code: &ron::Error) -> (usize, ProblemKind) {
    use ron::Error as Ron;
    let (ends, rest) = (part.trim_end().len(), part[offset..].trim());
    let word = rest.chars().all(|letter| letter.is_alphanumeric() || letter == '_');
    match code {
        Ron::ExpectedStringEnd | Ron::UnclosedBlockComment => (offset, kind_of(code, String::new())),
        _ if rest.is_empty() || (*code == Ron::ExpectedMapColon && word) => (ends, ProblemKind::CutShort),
        Ron::ExpectedComma if rest.starts_with('.') => {
            (number_start(part, offset), ProblemKind::Expected(Wanted::Number))
        }
        Ron::Message(reason) if reason.starts_with(distinct::TWICE) => {
            let key = reason.trim_start_matches(distinct::TWICE);
            let quoted = format!("\"{key}\"");
            let mut places = part.match_indices(&quoted).map(|(at, _)| at);
            // RON stops before the second one or right behind it.
            let second = places.find(|at| at + quoted.len() >= offset);
            (second.unwrap_or(offset), ProblemKind::DuplicateField { field: key.to_owned() })
        }
        Ron::Message(_) | Ron::InvalidValueForType { .. } | Ron::InvalidEscape(_) => {
            let offset = enclosing_text(part, offset).unwrap_or_else(|| token_start(part, offset));
            (offset, kind_of(code, written_at(part, offset)))
        }
        _ => {
            let offset = token_start(part, offset);
            (offset, kind_of(code, written_at(part, offset)))
        }
    }
}

/// Where the token at or behind an offset begins: ron's offsets may lie before the blanks in front of it or
/// behind its minus sign.
fn token_start(part: &str, offset: usize) -> usize {
    if part[..offset].ends_with('-') {
        return offset - 1;
    }
    offset + part[offset..].len() - part[offset..].trim_start().len()
}

/// The quotation mark that opens the text around an offset: of a text that cannot be meant, ron names a place
/// somewhere inside.
fn enclosing_text(part: &str, offset: usize) -> Option<usize> {
    let (mut open, mut escaped) = (None, false);
    for (at, letter) in part.char_indices().take_while(|(at, _)| *at < offset) {
        match (open, letter) {
            (Some(_), _) if escaped => escaped = false,
            (Some(_), '\\') => escaped = true,
            (Some(_), '"') => open = None,
            (None, '"') => open = Some(at),
            (Some(_) | None, _) => {}
        }
    }
    open
}

/// Where the digits that end at an offset begin.
fn number_start(part: &str, offset: usize) -> usize {
    part[..offset].trim_end_matches(|letter: char| letter.is_ascii_digit()).len()
}

/// The token at an offset as it is written, without quotation marks.
fn written_at(part: &str, offset: usize) -> String {
    let rest = &part[offset..];
    let token = match rest.strip_prefix('"') {
        Some(quoted) => quoted.split(['"', '\n']).next(),
        None => rest.split(|letter: char| letter.is_whitespace() || ",:()[]{}".contains(letter)).next(),
    };
    shortened(token.unwrap_or_default(), QUOTED)
}

/// The beginning of a word or reason, with a sign when something is left out.
fn shortened(text: &str, most: usize) -> String {
    let mut letters = text.chars();
    let short: String = letters.by_ref().take(most).collect();
    if letters.next().is_some() { short + "…" } else { short }
}

fn kind_of(code: &ron::Error, found: String) -> ProblemKind {
    use ron::Error as Ron;
    match code {
        Ron::ExpectedComma => ProblemKind::Expected(Wanted::Comma),
        Ron::ExpectedMapColon => ProblemKind::Expected(Wanted::Colon),
        Ron::ExpectedStructLike
        | Ron::ExpectedNamedStructLike(_)
        | Ron::ExpectedDifferentStructName { .. } => ProblemKind::Expected(Wanted::OpeningParenthesis),
        Ron::ExpectedStructLikeEnd | Ron::ExpectedOptionEnd => {
            ProblemKind::Expected(Wanted::ClosingParenthesis)
        }
        Ron::ExpectedArray => ProblemKind::Expected(Wanted::OpeningBracket),
        Ron::ExpectedArrayEnd => ProblemKind::Expected(Wanted::ClosingBracket),
        Ron::ExpectedMap => ProblemKind::Expected(Wanted::OpeningBrace),
        Ron::ExpectedMapEnd => ProblemKind::Expected(Wanted::ClosingBrace),
        Ron::ExpectedString | Ron::ExpectedChar => ProblemKind::Expected(Wanted::Text),
        Ron::ExpectedInteger | Ron::ExpectedFloat | Ron::InvalidIntegerDigit { .. } => {
            ProblemKind::Expected(Wanted::Number)
        }
        Ron::ExpectedBoolean => ProblemKind::Expected(Wanted::TrueOrFalse),
        Ron::ExpectedIdentifier => ProblemKind::Expected(Wanted::FieldName),
        Ron::TrailingCharacters => ProblemKind::Expected(Wanted::End),
        Ron::ExpectedStringEnd => ProblemKind::UnclosedText,
        Ron::UnclosedBlockComment => ProblemKind::UnclosedComment,
        Ron::ExceededRecursionLimit => ProblemKind::TooDeep,
        Ron::IntegerOutOfBounds => ProblemKind::OutOfRange { found },
        Ron::Message(reason) => ProblemKind::BadValue { found, reason: shortened(reason, REASON) },
        Ron::InvalidValueForType { .. } => {
            ProblemKind::BadValue { found, reason: shortened(&code.to_string(), REASON) }
        }
        Ron::NoSuchStructField { expected, found, .. } => {
            let found = shortened(found, QUOTED);
            ProblemKind::UnknownField { meant: nearest(&found, expected), found }
        }
        Ron::NoSuchEnumVariant { expected, found, .. } => {
            let found = shortened(found, QUOTED);
            ProblemKind::UnknownChoice { meant: nearest(&found, expected), found }
        }
        Ron::MissingStructField { field, .. } => ProblemKind::MissingField { field: (*field).to_owned() },
        Ron::DuplicateStructField { field, .. } => ProblemKind::DuplicateField { field: (*field).to_owned() },
        other => ProblemKind::Syntax { reason: shortened(&other.to_string(), REASON) },
    }
}

/// The accepted name that `found` is probably a misspelling of.
fn nearest(found: &str, accepted: &[&'static str]) -> Option<String> {
    let likeness = |name: &&&str| (strsim::jaro_winkler(found, name) * 1000.0) as u32;
    accepted.iter().max_by_key(likeness).filter(|name| likeness(name) >= 780).map(|name| (*name).to_owned())
}
