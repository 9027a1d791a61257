//! Whether two entries may be one person: the same name without accents, and births that do not contradict each other.
//!
//! A rule about people and not about a form: whoever lists possible duplicates must find the same ones that the form
//! warned of.
//!
//! **Not here:** what is done about it; a person decides.

use crate::domain::candidate::Born;
use crate::domain::candidate::Candidate;
use crate::domain::fold::fold;
use crate::domain::id::CandidateId;
use crate::domain::id::UnitId;
use crate::domain::registry::Registry;

/// What is known of somebody who may be in the registry already.
#[derive(Debug, Clone, Copy)]
pub struct Person<'a> {
    /// His own id, when he has one.
    pub id: Option<CandidateId>,
    /// His name as typed.
    pub name: &'a str,
    /// His birth.
    pub born: Option<Born>,
    /// His unit.
    pub unit: Option<UnitId>,
}

/// The first candidate who may be the same person.
///
/// Where one of the births is not known, the same name is a reason to ask only within one unit:
/// a district has dozens of people called Nguyễn Văn Hùng.
pub fn likely_same<'a>(registry: &'a Registry, person: &Person<'_>) -> Option<&'a Candidate> {
    let wanted = folded(person.name);
    if wanted.is_empty() {
        return None;
    }
    let may_be = |other: &&Candidate| {
        Some(other.id) != person.id && agrees(other, person) && folded(other.name.as_str()) == wanted
    };
    registry.candidates().values().find(may_be)
}

/// Asked before the name, because it is cheap.
fn agrees(other: &Candidate, person: &Person<'_>) -> bool {
    match (other.born, person.born) {
        (Some(Born::Day(one)), Some(Born::Day(two))) => one == two,
        (Some(one), Some(two)) => one.year() == two.year(),
        (None, _) | (_, None) => Some(other.unit) == person.unit,
    }
}

fn folded(name: &str) -> String {
    fold(name).split_whitespace().collect::<Vec<_>>().join(" ")
}
