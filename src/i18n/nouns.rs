//! Words for single values of the domain: what a record, a stage, a reason, a standing is called.
//!
//! Separate from the sentences in `changes.rs` and `problems/`, which are made of these.
//! Names of stages, papers and reasons are data of the rule packs in three languages; this file only picks the
//! language, and falls back to the bare id when the store no longer holds the pack.
//!
//! **Invariants:** a record that is gone is still called something: its kind and its id.

use std::borrow::Cow;

use crate::domain::calendar::Span;
use crate::domain::calendar::Year;
use crate::domain::candidate::Gender;
use crate::domain::classification::Subject;
use crate::domain::id::UnitId;
use crate::domain::language::Words;
use crate::domain::mentor::Standing;
use crate::domain::pack::Pack;
use crate::domain::pack::Requirement;
use crate::domain::record::Record;
use crate::domain::record::RecordId;
use crate::domain::record::RecordKind;
use crate::domain::registry::Registry;
use crate::domain::text::PaperCode;
use crate::i18n::ids::domain as ids;
use crate::i18n::locale::Locale;
use crate::i18n::message::Message;

/// What a stage is called, in the first pack of the store that has it.
pub fn stage<'r>(id: &'r str, locale: &Locale, registry: &'r Registry) -> &'r str {
    let stages = registry.packs().values().flat_map(|pack| &pack.stages);
    named(stages.filter(|stage| stage.id.as_str() == id).map(|stage| &stage.name), id, locale)
}

/// What a reason for leaving the pipeline is called, in the first pack of the store that has it.
pub fn reason<'r>(id: &'r str, locale: &Locale, registry: &'r Registry) -> &'r str {
    let reasons = registry.packs().values().flat_map(|pack| &pack.exits);
    named(reasons.filter(|reason| reason.id.as_str() == id).map(|reason| &reason.name), id, locale)
}

/// What a paper of a pack is called: its name, after the number of its form when it has one.
pub fn paper(code: &PaperCode, locale: &Locale, pack: &Pack) -> String {
    let names = pack.papers.iter().filter(|paper| paper.code == *code).map(|paper| &paper.name);
    let name = named(names, "", locale);
    // A form number such as 1-KNĐ is what people say; other codes only repeat the name.
    let is_numbered = code.as_str().starts_with(|first: char| first.is_ascii_digit());
    match (name, is_numbered) {
        ("", _) => code.to_string(),
        (name, true) => format!("{code} {name}"),
        (name, false) => name.to_owned(),
    }
}

fn named<'r>(mut names: impl Iterator<Item = &'r Words>, id: &'r str, locale: &Locale) -> &'r str {
    names
        .next()
        .map(|words| words.in_language(locale.language()))
        .filter(|name| !name.is_empty())
        .unwrap_or(id)
}

/// What must still be there to leave a stage.
pub fn requirement(requirement: &Requirement, locale: &Locale, pack: &Pack) -> String {
    let counted = |message: Message, count: u8| locale.text_with(message, &[("count", count.into())]);
    match requirement {
        Requirement::Mentors(count) => counted(ids::NEED_MENTORS, *count),
        Requirement::Introducers(count) => counted(ids::NEED_INTRODUCERS, *count),
        Requirement::Paper(code) => paper(code, locale, pack),
        Requirement::AnyPaper(codes) => {
            let or = format!(" {} ", locale.text(ids::NEED_OR));
            codes.iter().map(PaperCode::as_str).collect::<Vec<_>>().join(&or)
        }
        Requirement::Vote => locale.text(ids::NEED_VOTE).into_owned(),
        Requirement::Ceremony => locale.text(ids::NEED_CEREMONY).into_owned(),
    }
}

/// A length of time: `60 working days`.
pub fn span(span: Span, locale: &Locale) -> String {
    let (message, count) = match span {
        Span::Days(count) => (ids::SPAN_DAYS, count),
        Span::WorkingDays(count) => (ids::SPAN_WORKING_DAYS, count),
        Span::Months(count) => (ids::SPAN_MONTHS, count),
    };
    locale.text_with(message, &[("count", count.into())])
}

/// A mentor's standing.
pub fn standing(standing: Standing, locale: &Locale) -> Cow<'_, str> {
    locale.text(match standing {
        Standing::Official => ids::STANDING_OFFICIAL,
        Standing::Probationary => ids::STANDING_PROBATIONARY,
        Standing::Moved => ids::STANDING_MOVED,
        Standing::Disciplined => ids::STANDING_DISCIPLINED,
    })
}

/// A gender, or that none is given.
pub fn gender(gender: Option<Gender>, locale: &Locale) -> Cow<'_, str> {
    locale.text(match gender {
        Some(Gender::Female) => ids::GENDER_FEMALE,
        Some(Gender::Male) => ids::GENDER_MALE,
        None => ids::GENDER_UNKNOWN,
    })
}

/// A kind of record, in lower case.
pub fn kind(kind: RecordKind, locale: &Locale) -> Cow<'_, str> {
    locale.text(match kind {
        RecordKind::Committee => ids::RECORD_COMMITTEE,
        RecordKind::Pack => ids::RECORD_PACK,
        RecordKind::Unit => ids::RECORD_UNIT,
        RecordKind::Plan => ids::RECORD_PLAN,
        RecordKind::Target => ids::RECORD_TARGET,
        RecordKind::Candidate => ids::RECORD_CANDIDATE,
        RecordKind::Mentor => ids::RECORD_MENTOR,
        RecordKind::Association => ids::RECORD_ASSOCIATION,
        RecordKind::Directive => ids::RECORD_DIRECTIVE,
        RecordKind::Meeting => ids::RECORD_MEETING,
        RecordKind::Classification => ids::RECORD_CLASSIFICATION,
        RecordKind::Conflict => ids::RECORD_CONFLICT,
    })
}

/// What a record is called: its name, or what it is about, or at least its kind and id.
pub fn record(id: &RecordId, locale: &Locale, registry: &Registry) -> String {
    let of = |message: Message, unit: &UnitId, year: Year| {
        let unit = registry.unit(unit).map_or_else(|| unit.to_string(), |unit| unit.name.to_string());
        Some(locale.text_with(message, &[("unit", unit.into()), ("year", year.to_string().into())]))
    };
    let name = match id {
        RecordId::Committee => Some(registry.committee().name.to_string()),
        RecordId::Unit(id) => registry.unit(id).map(|unit| unit.name.to_string()),
        RecordId::Mentor(id) => registry.mentor(id).map(|mentor| mentor.name.to_string()),
        RecordId::Candidate(id) => registry.candidate(id).map(|candidate| candidate.name.to_string()),
        RecordId::Association(id) => registry.association(id).map(|association| association.name.to_string()),
        RecordId::Directive(id) => registry.directive(id).map(|directive| directive.number.to_string()),
        RecordId::Target((unit, year)) => of(ids::RECORD_TARGET_OF, unit, *year),
        RecordId::Classification((Subject::Unit(unit) | Subject::Head(unit), year)) => {
            of(ids::RECORD_CLASSIFICATION_OF, unit, *year)
        }
        RecordId::Plan(year) => {
            Some(locale.text_with(ids::RECORD_PLAN_OF, &[("year", year.to_string().into())]))
        }
        RecordId::Pack(_) | RecordId::Meeting(_) | RecordId::Conflict(_) => None,
    };
    name.unwrap_or_else(|| bare(id, locale))
}

/// The name that a record itself bears, for one that is not in the store any more.
pub fn name_in(record: &Record) -> Option<String> {
    Some(match record {
        Record::Committee(committee) => committee.name.to_string(),
        Record::Unit(unit) => unit.name.to_string(),
        Record::Mentor(mentor) => mentor.name.to_string(),
        Record::Candidate(candidate) => candidate.name.to_string(),
        Record::Association(association) => association.name.to_string(),
        Record::Pack(_)
        | Record::Plan(_)
        | Record::Target(_)
        | Record::Directive(_)
        | Record::Meeting(_)
        | Record::Classification(_)
        | Record::Conflict(_) => return None,
    })
}

/// What a record is called when nothing is known but its id: `candidate c-0123456789ab`.
pub fn bare(id: &RecordId, locale: &Locale) -> String {
    let kind = kind(id.kind(), locale);
    let written = match id {
        RecordId::Committee => return kind.into_owned(),
        RecordId::Pack(id) => id.to_string(),
        RecordId::Unit(id) => id.to_string(),
        RecordId::Mentor(id) => id.to_string(),
        RecordId::Candidate(id) => id.to_string(),
        RecordId::Association(id) => id.to_string(),
        RecordId::Directive(id) => id.to_string(),
        RecordId::Meeting(id) => id.to_string(),
        RecordId::Conflict(id) => id.to_string(),
        RecordId::Plan(year) => year.to_string(),
        RecordId::Target((unit, year))
        | RecordId::Classification((Subject::Unit(unit) | Subject::Head(unit), year)) => {
            format!("{unit} {year}")
        }
    };
    locale.text_with(ids::RECORD_UNNAMED, &[("kind", kind.into()), ("id", written.into())])
}
