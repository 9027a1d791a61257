//! The mentors table: how many candidates each helps on a day against his limit; and who could help whom.
//!
//! **Invariants.** The load counts open candidates only: who is admitted or has left no longer takes a place.
//! A mentor whose standing forbids it may not help, whatever his load.
//! One pass over the candidates serves all mentors.
//!
//! **Not here:** assigning (`change/mentor.rs`), which candidates lack one (`report/candidates.rs`).

use std::cmp::Ordering;
use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::domain::candidate::Candidate;
use crate::domain::id::CandidateId;
use crate::domain::id::MentorId;
use crate::domain::id::UnitId;
use crate::domain::mentor::Mentor;
use crate::domain::mentor::Standing;
use crate::domain::pipeline;
use crate::domain::registry::Registry;

/// What a mentor's load means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LoadState {
    /// Helps nobody.
    Free,
    /// Has a place left.
    Ok,
    /// Has no place left.
    Full,
    /// Helps more than his limit.
    Over,
    /// His standing forbids it.
    MayNot,
}

impl LoadState {
    /// Every state, in the order in which places are left.
    pub const ALL: [Self; 5] = [Self::Free, Self::Ok, Self::Full, Self::Over, Self::MayNot];

    /// The word that other programs read; never translated, never changed.
    pub fn code(self) -> &'static str {
        match self {
            Self::Free => "free",
            Self::Ok => "ok",
            Self::Full => "full",
            Self::Over => "over",
            Self::MayNot => "may-not",
        }
    }

    fn new(standing: Standing, load: usize, limit: usize) -> Self {
        match (standing, load.cmp(&limit)) {
            (Standing::Probationary | Standing::Moved | Standing::Disciplined, _) => Self::MayNot,
            (Standing::Official, Ordering::Greater) => Self::Over,
            (Standing::Official, Ordering::Equal) => Self::Full,
            (Standing::Official, Ordering::Less) if load == 0 => Self::Free,
            (Standing::Official, Ordering::Less) => Self::Ok,
        }
    }
}

/// One mentor's row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MentorRow {
    /// The mentor.
    pub mentor: MentorId,
    /// His unit.
    pub unit: UnitId,
    /// His standing on the day.
    pub standing: Standing,
    /// How many candidates he may help at a time.
    pub limit: usize,
    /// The open candidates he helps on the day, by id; their number is his load.
    pub people: Vec<CandidateId>,
    /// Whether there is a place left.
    pub state: LoadState,
    /// How many he ever helped by the day.
    pub helped: usize,
    /// How many of those were admitted by the day.
    pub admitted: usize,
}

impl MentorRow {
    /// How many open candidates he helps on the day.
    pub fn load(&self) -> usize {
        self.people.len()
    }
}

/// The rows of all mentors, by id.
pub fn rows(registry: &Registry, day: NaiveDate) -> Vec<MentorRow> {
    let mut help: BTreeMap<MentorId, Help> = BTreeMap::new();
    for candidate in registry.candidates().values() {
        record(registry, candidate, day, &mut help);
    }
    let row = |mentor: &Mentor| {
        let Help { people, helped, admitted } = help.remove(&mentor.id).unwrap_or_default();
        let limit = usize::from(registry.limit_of(mentor));
        let standing = mentor.standing_on(day);
        let state = LoadState::new(standing, people.len(), limit);
        MentorRow { mentor: mentor.id, unit: mentor.unit, standing, limit, people, state, helped, admitted }
    };
    registry.mentors().values().map(row).collect()
}

#[derive(Debug, Default)]
struct Help {
    people: Vec<CandidateId>,
    helped: usize,
    admitted: usize,
}

fn record(registry: &Registry, candidate: &Candidate, day: NaiveDate, help: &mut BTreeMap<MentorId, Help>) {
    if candidate.mentors.is_empty() {
        return;
    }
    let pack = registry.pack_of(candidate);
    let is_open = pack.is_some_and(|pack| pipeline::is_open_on(candidate, pack, day));
    let admission = pack.and_then(|pack| pipeline::admitted_on(candidate, pack));
    for (place, spell) in candidate.mentors.iter().enumerate() {
        if spell.from > day {
            continue;
        }
        let help = help.entry(spell.mentor).or_default();
        if is_open && spell.covers(day) && help.people.last() != Some(&candidate.id) {
            help.people.push(candidate.id);
        }
        // Who helped twice helped one person.
        let is_first = !candidate.mentors[..place].iter().any(|earlier| earlier.mentor == spell.mentor);
        help.helped += usize::from(is_first);
        help.admitted += usize::from(is_first && admission.is_some_and(|on| on <= day));
    }
}

/// How near a mentor is to candidates, nearest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Nearness {
    /// Of the unit of all of them.
    SameUnit,
    /// Of another unit.
    OtherUnit,
}

/// Whether a mentor can take candidates on, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Room {
    /// There is a place for each.
    Enough,
    /// It would bring him above his limit; a person decides.
    TooLittle,
}

/// Whether a mentor may help candidates at all, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Eligibility {
    /// He may.
    May,
    /// He helps each of them already.
    HelpsAlready,
    /// His standing forbids it.
    MayNot(Standing),
}

/// A mentor for candidates, with the reasons for his rank.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Proposal {
    /// The mentor.
    pub mentor: MentorId,
    /// Whether he may help.
    pub eligibility: Eligibility,
    /// How near he is.
    pub nearness: Nearness,
    /// Whether there is a place.
    pub room: Room,
    /// How many he helps now.
    pub load: usize,
    /// How many he may help.
    pub limit: usize,
    /// How many of the people he ever helped were admitted.
    pub admitted: usize,
    /// How many he ever helped.
    pub helped: usize,
}

/// All mentors for some candidates, the most fitting first.
///
/// Whether he may help counts first, then the unit, because a mentor accompanies a person every day, then a free place,
/// then the smaller load and the longer record; the rows are those of the same day ([`rows`]).
pub fn propose(
    registry: &Registry,
    rows: &[MentorRow],
    candidates: &[CandidateId],
    day: NaiveDate,
) -> Vec<Proposal> {
    let people: Vec<&Candidate> = candidates.iter().filter_map(|id| registry.candidate(id)).collect();
    let mut proposals: Vec<Proposal> = rows.iter().map(|row| proposal(row, &people, day)).collect();
    proposals.sort_by_key(|proposal| {
        let success = std::cmp::Reverse(proposal.admitted);
        (proposal.eligibility, proposal.nearness, proposal.room, proposal.load, success, proposal.mentor)
    });
    proposals
}

fn proposal(row: &MentorRow, people: &[&Candidate], day: NaiveDate) -> Proposal {
    let helps = |candidate: &&&Candidate| candidate.mentors_on(day).any(|id| id == row.mentor);
    let fresh = people.len() - people.iter().filter(helps).count();
    let is_near = people.iter().all(|candidate| candidate.unit == row.unit);
    let eligibility = match row.standing {
        standing @ (Standing::Probationary | Standing::Moved | Standing::Disciplined) => {
            Eligibility::MayNot(standing)
        }
        Standing::Official if fresh == 0 => Eligibility::HelpsAlready,
        Standing::Official => Eligibility::May,
    };
    Proposal {
        mentor: row.mentor,
        eligibility,
        nearness: if is_near { Nearness::SameUnit } else { Nearness::OtherUnit },
        room: if row.load() + fresh <= row.limit { Room::Enough } else { Room::TooLittle },
        load: row.load(),
        limit: row.limit,
        admitted: row.admitted,
        helped: row.helped,
    }
}
