//! The audit of a whole registry: what is odd in it, as values with their place.
//!
//! Findings never stop loading; they are shown, counted and, where possible, repaired.
//! `change/` uses the reference check too, so that no edit can make a reference dangle.
//!
//! **Not here:** what makes a file unreadable (`store/`), sentences (`i18n/problems/`).

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use chrono::Datelike;
use chrono::NaiveDate;

use crate::domain::candidate::Born;
use crate::domain::candidate::Candidate;
use crate::domain::id::UnitId;
use crate::domain::plan::LARGEST;
use crate::domain::plan::Target;
use crate::domain::record::Record;
use crate::domain::record::RecordId;
use crate::domain::record::RecordKind;
use crate::domain::registry::Registry;
use crate::domain::text::StageId;

/// Something odd in the data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// How bad it is.
    pub severity: Severity,
    /// The record it is about.
    pub record: RecordId,
    /// What it is.
    pub kind: FindingKind,
}

/// How bad a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Figures may be wrong because of it.
    Error,
    /// Somebody should look at it.
    Warning,
}

/// What is odd.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FindingKind {
    /// A record that is referred to does not exist.
    Dangling {
        /// The record referred to.
        to: RecordId,
    },
    /// A unit stands below itself.
    Cycle,
    /// A candidate has no stage visit.
    NoVisit,
    /// A candidate is in a stage his pack does not know.
    UnknownStage {
        /// The stage.
        stage: StageId,
    },
    /// Dated items are not in the order of their dates.
    OutOfOrder {
        /// The later date that stands first.
        first: NaiveDate,
        /// The earlier date that follows.
        then: NaiveDate,
    },
    /// A date that cannot be.
    Future {
        /// The date.
        on: NaiveDate,
    },
    /// A birth year that cannot be.
    Birth {
        /// The year.
        year: i32,
    },
    /// A number above the largest the program accepts.
    TooLarge {
        /// The number.
        number: u32,
    },
    /// The last revision of a target names another number than the target.
    RevisionDiffers {
        /// The target's number.
        assigned: u32,
        /// The last revision's number.
        revised: u32,
    },
    /// A code that the committee or pack does not list.
    UnknownCode {
        /// The code.
        code: String,
    },
    /// Another candidate has the same name and birth date.
    SameAs {
        /// The other candidate.
        other: RecordId,
    },
    /// A pack without stages.
    EmptyPack,
}

/// Everything odd in a registry, worst first, in the order of the file.
///
/// `today` is the day after which a visit cannot yet have happened.
pub fn audit(registry: &Registry, today: NaiveDate) -> Vec<Finding> {
    let mut findings = Vec::new();
    for id in registry.ids() {
        let Some(record) = registry.record(&id) else { continue };
        for to in references(&record) {
            if !registry.contains(&to) {
                findings.push(error(&id, FindingKind::Dangling { to }));
            }
        }
        inspect(registry, &record, today, &mut findings);
    }
    same_people(registry, &mut findings);
    findings.sort_by_key(|finding| finding.severity);
    findings
}

/// The records a record refers to.
pub fn references(record: &Record) -> Vec<RecordId> {
    match record {
        Record::Committee(committee) => vec![RecordId::Pack(committee.pack.clone())],
        // A conflict may well be about a record that one side deleted.
        Record::Pack(_)
        | Record::Plan(_)
        | Record::Association(_)
        | Record::Meeting(_)
        | Record::Conflict(_) => Vec::new(),
        Record::Unit(unit) => {
            unit.parents.iter().filter_map(|spell| spell.unit).map(RecordId::Unit).collect()
        }
        Record::Target(target) => vec![RecordId::Unit(target.unit)],
        Record::Mentor(mentor) => vec![RecordId::Unit(mentor.unit)],
        Record::Candidate(candidate) => candidate_references(candidate),
        Record::Directive(directive) => {
            let replies = directive.replies.iter().map(|reply| reply.unit);
            directive.units.iter().copied().chain(replies).map(RecordId::Unit).collect()
        }
        Record::Classification(classification) => vec![RecordId::Unit(classification.subject.unit())],
    }
}

fn candidate_references(candidate: &Candidate) -> Vec<RecordId> {
    let mut to = vec![RecordId::Unit(candidate.unit), RecordId::Pack(candidate.pack.clone())];
    to.extend(candidate.mentors.iter().map(|spell| RecordId::Mentor(spell.mentor)));
    to.extend(candidate.introducers.iter().filter_map(|introducer| introducer.member).map(RecordId::Mentor));
    to.extend(candidate.introduced.iter().map(|introduction| RecordId::Association(introduction.by)));
    to
}

/// The records that refer to a record.
pub fn referrers(registry: &Registry, id: &RecordId) -> Vec<RecordId> {
    if !matches!(
        id.kind(),
        RecordKind::Pack | RecordKind::Unit | RecordKind::Mentor | RecordKind::Association
    ) {
        return Vec::new();
    }
    let refers =
        |other: &RecordId| registry.record(other).is_some_and(|record| references(&record).contains(id));
    registry.ids().filter(refers).collect()
}

/// Tells whether a unit stands below itself on some day.
pub fn is_in_cycle(registry: &Registry, unit: UnitId) -> bool {
    let mut seen = BTreeSet::new();
    let mut next = vec![unit];
    while let Some(id) = next.pop() {
        for parent in registry.unit(&id).iter().flat_map(|unit| &unit.parents).filter_map(|spell| spell.unit)
        {
            if parent == unit {
                return true;
            }
            if seen.insert(parent) {
                next.push(parent);
            }
        }
    }
    false
}

fn error(id: &RecordId, kind: FindingKind) -> Finding {
    Finding { severity: Severity::Error, record: id.clone(), kind }
}

fn warning(id: &RecordId, kind: FindingKind) -> Finding {
    Finding { severity: Severity::Warning, record: id.clone(), kind }
}

fn inspect(registry: &Registry, record: &Record, today: NaiveDate, findings: &mut Vec<Finding>) {
    let id = record.id();
    match record {
        Record::Pack(pack) if pack.stages.is_empty() => findings.push(error(&id, FindingKind::EmptyPack)),
        Record::Unit(unit) => {
            if is_in_cycle(registry, unit.id) {
                findings.push(error(&id, FindingKind::Cycle));
            }
            let known = registry.committee().kinds.iter().any(|kind| kind.id == unit.kind);
            if !known {
                let code = unit.kind.as_str().to_owned();
                findings.push(warning(&id, FindingKind::UnknownCode { code }));
            }
        }
        Record::Target(target) => inspect_target(&id, target, findings),
        Record::Candidate(candidate) => inspect_candidate(registry, candidate, today, findings),
        Record::Committee(_)
        | Record::Pack(_)
        | Record::Plan(_)
        | Record::Mentor(_)
        | Record::Association(_)
        | Record::Directive(_)
        | Record::Meeting(_)
        | Record::Classification(_)
        | Record::Conflict(_) => {}
    }
}

fn inspect_target(id: &RecordId, target: &Target, findings: &mut Vec<Finding>) {
    let counted = target.counts.iter().map(|count| count.admitted);
    if let Some(number) = counted.chain([target.assigned]).find(|number| *number > LARGEST) {
        findings.push(error(id, FindingKind::TooLarge { number }));
    }
    findings.extend(order(id, target.counts.iter().map(|count| count.on)));
    findings.extend(order(id, target.revisions.iter().map(|revision| revision.on)));
    if let Some(last) = target.revisions.last()
        && last.assigned != target.assigned
    {
        let kind = FindingKind::RevisionDiffers { assigned: target.assigned, revised: last.assigned };
        findings.push(error(id, kind));
    }
}

fn inspect_candidate(
    registry: &Registry,
    candidate: &Candidate,
    today: NaiveDate,
    findings: &mut Vec<Finding>,
) {
    let id = RecordId::Candidate(candidate.id);
    if candidate.visits.is_empty() {
        findings.push(error(&id, FindingKind::NoVisit));
    }
    findings.extend(order(&id, candidate.visits.iter().map(|visit| visit.on)));
    if let Some(late) = candidate.visits.iter().find(|visit| visit.on > today) {
        findings.push(warning(&id, FindingKind::Future { on: late.on }));
    }
    if let Some(pack) = registry.pack_of(candidate) {
        let unknown = candidate.visits.iter().filter(|visit| pack.stage(&visit.stage).is_none());
        findings.extend(
            unknown.map(|visit| error(&id, FindingKind::UnknownStage { stage: visit.stage.clone() })),
        );
        let reasons = candidate.exits.iter().map(|exit| &exit.reason);
        let unlisted = reasons.filter(|reason| !pack.exits.iter().any(|known| known.id == **reason));
        findings.extend(
            unlisted.map(|code| warning(&id, FindingKind::UnknownCode { code: code.as_str().to_owned() })),
        );
    }
    let tags = candidate.tags.iter();
    let unlisted = tags.filter(|tag| !registry.committee().tags.iter().any(|known| known.id == **tag));
    findings
        .extend(unlisted.map(|tag| warning(&id, FindingKind::UnknownCode { code: tag.as_str().to_owned() })));
    if let Some(born) = candidate.born
        && !is_plausible_birth(born, today)
    {
        findings.push(warning(&id, FindingKind::Birth { year: born.year() }));
    }
}

/// Tells whether somebody born then can be a living person today: not in the future, at most 120 years ago.
pub fn is_plausible_birth(born: Born, today: NaiveDate) -> bool {
    let past = match born {
        Born::Day(day) => day <= today,
        Born::Year(year) => year.number() <= today.year(),
    };
    past && today.year() - born.year() <= 120
}

fn order(id: &RecordId, dates: impl Iterator<Item = NaiveDate>) -> Option<Finding> {
    let mut last: Option<NaiveDate> = None;
    for then in dates {
        match last {
            Some(first) if then < first => return Some(error(id, FindingKind::OutOfOrder { first, then })),
            _ => last = Some(then),
        }
    }
    None
}

fn same_people(registry: &Registry, findings: &mut Vec<Finding>) {
    let mut seen: BTreeMap<(&str, Born), RecordId> = BTreeMap::new();
    for candidate in registry.candidates().values() {
        let Some(born) = candidate.born else { continue };
        let id = RecordId::Candidate(candidate.id);
        match seen.get(&(candidate.name.as_str(), born)) {
            Some(other) => findings.push(warning(&id, FindingKind::SameAs { other: other.clone() })),
            None => {
                seen.insert((candidate.name.as_str(), born), id);
            }
        }
    }
}
