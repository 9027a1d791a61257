//! Lines typed or pasted, one for each new record: what each of them would become.
//!
//! | of | a line |
//! |---|---|
//! | units | `name` or `name; kind` |
//! | candidates of a unit | `name` or `name; birth` |
//! | mentors | `name; unit`; where there is one unit only, `name` |
//!
//! A tab, as spreadsheets paste it, separates like a semicolon.
//!
//! **Invariants.** Nothing is added twice: who is there already, or stands in an earlier line, is left out and said to be.
//! All lines together are one change, or none while one of them cannot be read.
//!
//! **Not here:** the overlay in which the lines are typed (`tui/overlays/many`).

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::change;
use crate::change::change::Change;
use crate::change::stamp::Stamp;
use crate::domain::candidate::Born;
use crate::domain::candidate::Candidate;
use crate::domain::candidate::Visit;
use crate::domain::check;
use crate::domain::committee;
use crate::domain::duplicate;
use crate::domain::duplicate::Person;
use crate::domain::fold::fold;
use crate::domain::id::CandidateId;
use crate::domain::id::MentorId;
use crate::domain::id::UnitId;
use crate::domain::language::Language;
use crate::domain::mentor::Mentor;
use crate::domain::record::RecordId;
use crate::domain::registry::Registry;
use crate::domain::rule::Rejection;
use crate::domain::text::KindId;
use crate::domain::text::Name;
use crate::domain::text::TextError;
use crate::domain::unit::Unit;
use crate::i18n::dates;
use crate::i18n::dates::DateError;

/// What the lines are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Units.
    Units,
    /// Candidates of a unit.
    Candidates(UnitId),
    /// Mentors.
    Mentors,
}

/// A record without an id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Draft {
    /// A unit of a kind.
    Unit(Name, KindId),
    /// A candidate of a unit.
    Candidate(Name, Option<Born>, UnitId),
    /// A mentor of a unit.
    Mentor(Name, UnitId),
}

/// What becomes of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Line {
    /// Nothing: there is nothing in it.
    Blank,
    /// A new record.
    New(Draft),
    /// Nothing: the record is there already.
    Known(RecordId),
    /// Nothing: an earlier line, counted from 1, says the same.
    Repeated(usize),
    /// It cannot be read.
    Fault(Fault),
}

/// Why a line cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// The name.
    Name(TextError),
    /// The birth.
    Born(DateError),
    /// A birth that cannot be one.
    Birth(i32),
    /// More parts than a line can have.
    TooMany,
    /// No kind of unit is called so.
    UnknownKind(String),
    /// No unit is called so, or several are.
    UnknownUnit(String),
    /// The unit is missing.
    NoUnit,
}

/// What every line becomes, in their order.
pub fn read(text: &str, kind: Kind, registry: &Registry, day: NaiveDate) -> Vec<Line> {
    let mut earlier: BTreeMap<(String, String), usize> = BTreeMap::new();
    let mut lines = Vec::new();
    for (place, line) in text.split('\n').enumerate() {
        let read = match parse(line, kind, registry, day) {
            Ok(None) => Line::Blank,
            Err(fault) => Line::Fault(fault),
            Ok(Some(draft)) => {
                let first = *earlier.entry(same(&draft)).or_insert(place);
                match known(&draft, registry) {
                    Some(id) => Line::Known(id),
                    None if first < place => Line::Repeated(first + 1),
                    None => Line::New(draft),
                }
            }
        };
        lines.push(read);
    }
    lines
}

/// The change that adds every new record of the lines.
pub fn change(lines: Vec<Line>, registry: &Registry, stamp: &mut Stamp<'_>) -> Result<Change, Rejection> {
    let (mut units, mut candidates, mut mentors) = (Vec::new(), Vec::new(), Vec::new());
    for line in lines {
        let Line::New(draft) = line else { continue };
        let bits = stamp.ids.fresh_bits();
        match draft {
            Draft::Unit(name, kind) => units.push(Unit::new(UnitId::from_bits(bits), name, kind)),
            Draft::Mentor(name, unit) => mentors.push(Mentor::new(MentorId::from_bits(bits), name, unit)),
            Draft::Candidate(name, born, unit) => {
                let unknown = || Rejection::UnknownPack { pack: registry.committee().pack.clone() };
                let pack = registry.current_pack().ok_or_else(unknown)?;
                let mut candidate = Candidate::new(CandidateId::from_bits(bits), name, unit, pack.id.clone());
                candidate.born = born;
                let first =
                    pack.first_stage().map(|stage| Visit { stage: stage.id.clone(), on: stamp.today });
                candidate.visits.extend(first);
                candidates.push(candidate);
            }
        }
    }
    if !units.is_empty() {
        change::unit::add_all(units)
    } else if !mentors.is_empty() {
        change::mentor::add_all(mentors)
    } else {
        change::candidate::add_all(candidates, stamp.today)
    }
}

fn parse(line: &str, kind: Kind, registry: &Registry, day: NaiveDate) -> Result<Option<Draft>, Fault> {
    let mut parts = line.split([';', '\t']).map(str::trim);
    let (name, detail) = (parts.next().unwrap_or(""), parts.next().unwrap_or(""));
    if parts.any(|part| !part.is_empty()) {
        return Err(Fault::TooMany);
    }
    if name.is_empty() && detail.is_empty() {
        return Ok(None);
    }
    let name = Name::new(name).map_err(Fault::Name)?;
    Ok(Some(match kind {
        Kind::Units => {
            let kind = unit_kind(&name, detail, registry)?;
            Draft::Unit(name, kind)
        }
        Kind::Candidates(unit) => Draft::Candidate(name, born(detail, day)?, unit),
        Kind::Mentors => Draft::Mentor(name, unit(detail, registry, day)?),
    }))
}

fn born(typed: &str, day: NaiveDate) -> Result<Option<Born>, Fault> {
    if typed.is_empty() {
        return Ok(None);
    }
    let born = dates::parse_born(typed, day).map_err(Fault::Born)?;
    if check::is_plausible_birth(born, day) { Ok(Some(born)) } else { Err(Fault::Birth(born.year())) }
}

/// The kind that is named; else that of a unit whose name begins with the same word, as in "Xã ..."; else the first.
fn unit_kind(name: &Name, typed: &str, registry: &Registry) -> Result<KindId, Fault> {
    let kinds = &registry.committee().kinds;
    let wanted = fold(typed);
    if !wanted.is_empty() {
        let is_called = |kind: &&committee::Kind| {
            Language::ALL.into_iter().any(|language| fold(kind.name.in_language(language)) == wanted)
                || fold(kind.id.as_str()) == wanted
        };
        let found = kinds.iter().find(is_called).map(|kind| kind.id.clone());
        return found.ok_or_else(|| Fault::UnknownKind(typed.to_owned()));
    }
    let first_word = |name: &Name| fold(name.as_str()).split_whitespace().next().map(str::to_owned);
    let alike = registry.units().values().find(|unit| first_word(&unit.name) == first_word(name));
    let kind = alike.map(|unit| unit.kind.clone()).or_else(|| kinds.first().map(|kind| kind.id.clone()));
    kind.ok_or_else(|| Fault::UnknownKind(String::new()))
}

/// The only unit whose name is, or else contains, what is typed.
fn unit(typed: &str, registry: &Registry, day: NaiveDate) -> Result<UnitId, Fault> {
    let wanted = fold(typed);
    let units = || registry.units().values().filter(|unit| unit.exists_on(day));
    let only = |fits: &dyn Fn(&str) -> bool| {
        let mut found = units().filter(|unit| fits(&fold(unit.name.as_str())));
        match (found.next(), found.next()) {
            (Some(unit), None) => Some(unit.id),
            _ => None,
        }
    };
    if wanted.is_empty() {
        return only(&|_| true).ok_or(Fault::NoUnit);
    }
    let found = only(&|name| name == wanted).or_else(|| only(&|name| name.contains(&wanted)));
    found.ok_or_else(|| Fault::UnknownUnit(typed.to_owned()))
}

/// Drafts for which this is the same are taken for one.
fn same(draft: &Draft) -> (String, String) {
    let folded = |name: &Name| fold(name.as_str()).split_whitespace().collect::<Vec<_>>().join(" ");
    match draft {
        Draft::Unit(name, _) => (folded(name), String::new()),
        Draft::Candidate(name, born, _) => (folded(name), format!("{born:?}")),
        Draft::Mentor(name, unit) => (folded(name), unit.to_string()),
    }
}

/// The record that a draft would be a second time.
fn known(draft: &Draft, registry: &Registry) -> Option<RecordId> {
    let is_same = |name: &Name, other: &Name| fold(name.as_str()) == fold(other.as_str());
    match draft {
        Draft::Unit(name, _) => {
            let unit = registry.units().values().find(|unit| is_same(name, &unit.name));
            unit.map(|unit| RecordId::Unit(unit.id))
        }
        Draft::Mentor(name, home) => {
            let mut mentors = registry.mentors().values();
            let mentor = mentors.find(|mentor| mentor.unit == *home && is_same(name, &mentor.name));
            mentor.map(|mentor| RecordId::Mentor(mentor.id))
        }
        Draft::Candidate(name, born, unit) => {
            let person = Person { id: None, name: name.as_str(), born: *born, unit: Some(*unit) };
            duplicate::likely_same(registry, &person).map(|candidate| RecordId::Candidate(candidate.id))
        }
    }
}
