//! A builder for registries: what a test needs to exist, said in the words of the screen.
//!
//! ```text
//! let world = World::empty().unit("Xã Đông Hà").target(9).candidate("Lê Quốc Bảo", &[("class", "2023-02-07")]);
//! let registry = world.registry();
//! ```
//!
//! **Invariants.** Ids are deterministic: the same calls give the same registry.
//! Everything enters through [`Change::apply`], as in the program, so that no test starts from what a store could not hold.
//! `unit`, `candidate` and `mentor` begin a record; the calls after them fill in the last one begun.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use chrono::NaiveDate;
use ketnap::change::Change;
use ketnap::change::Edit;
use ketnap::change::label::Act;
use ketnap::change::label::Label;
use ketnap::change::stamp::FreshBits;
use ketnap::domain::Record;
use ketnap::domain::Registry;
use ketnap::domain::calendar::Year;
use ketnap::domain::candidate::Candidate;
use ketnap::domain::candidate::Exit;
use ketnap::domain::candidate::MentorSpell;
use ketnap::domain::candidate::NextStep;
use ketnap::domain::candidate::Visit;
use ketnap::domain::committee::Committee;
use ketnap::domain::id::CandidateId;
use ketnap::domain::id::MentorId;
use ketnap::domain::id::UnitId;
use ketnap::domain::mentor::Mentor;
use ketnap::domain::mentor::Standing;
use ketnap::domain::mentor::StandingSpell;
use ketnap::domain::pack::Pack;
use ketnap::domain::plan::Count;
use ketnap::domain::plan::Plan;
use ketnap::domain::plan::Target;
use ketnap::domain::unit::Parentage;
use ketnap::domain::unit::Unit;
use ketnap::session::starter;

use crate::support::day;

/// Fresh ids in a fixed order.
#[derive(Debug, Clone, Default)]
pub(crate) struct Bits(u64);

impl FreshBits for Bits {
    /// The next of a fixed series that looks random (SplitMix64), so that id order is not creation order.
    fn fresh_bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }
}

/// Builds a registry from records, through changes; records that others refer to come first.
pub(crate) fn assemble(committee: Committee, records: impl IntoIterator<Item = Record>) -> Registry {
    let mut registry = Registry::new(committee);
    for record in records {
        let change = Change::new(Label::new(Act::Several), [Edit::add(record)]).unwrap();
        change.apply(&mut registry).unwrap();
    }
    registry
}

/// A registry in the making.
#[derive(Debug, Clone)]
pub(crate) struct World {
    committee: Committee,
    packs: Vec<Pack>,
    units: Vec<Unit>,
    targets: BTreeMap<(UnitId, Year), Target>,
    mentors: Vec<Mentor>,
    candidates: Vec<Candidate>,
    others: Vec<Record>,
    bits: Bits,
}

impl World {
    /// The day on which every world is looked at unless a test says otherwise.
    pub(crate) fn today() -> NaiveDate {
        day("2023-06-30")
    }

    /// The sample store as it is shipped.
    pub(crate) fn sample() -> Registry {
        // Reading it takes longer than most tests.
        static SAMPLE: OnceLock<Registry> = OnceLock::new();
        SAMPLE.get_or_init(|| starter::sample().unwrap()).clone()
    }

    /// A committee with the sample's kinds, tags, holidays and pack, and nothing else; no sample mark.
    pub(crate) fn empty() -> Self {
        let sample = Self::sample();
        let committee = Committee { sample: None, ..sample.committee().clone() };
        let packs = sample.packs().values().cloned().collect();
        let plan = |year| Record::Plan(Plan { year, pace: None, locked: None, note: None });
        Self {
            committee,
            packs,
            units: Vec::new(),
            targets: BTreeMap::new(),
            mentors: Vec::new(),
            candidates: Vec::new(),
            others: vec![plan(year(2023))],
            bits: Bits::default(),
        }
    }

    /// A tree of three levels: a bloc above two communes, of which one has two cells, and a flat unit beside them.
    pub(crate) fn tree() -> Self {
        Self::empty()
            .unit("Khối xã")
            .target(2)
            .unit("Xã Đông Hà")
            .under("Khối xã")
            .target(9)
            .count("2023-06-30", 8)
            .unit("Chi bộ thôn 1")
            .under("Xã Đông Hà")
            .target(4)
            .count("2023-06-30", 1)
            .unit("Chi bộ thôn 2")
            .under("Xã Đông Hà")
            .target(3)
            .unit("Xã Tân Hà")
            .under("Khối xã")
            .target(5)
            .unit("Công an huyện")
            .target(7)
            .count("2023-06-30", 5)
    }

    /// Changes the committee.
    pub(crate) fn with_committee(mut self, change: impl FnOnce(&mut Committee)) -> Self {
        change(&mut self.committee);
        self
    }

    /// Adds a rule pack.
    pub(crate) fn pack(mut self, pack: Pack) -> Self {
        self.packs.retain(|known| known.id != pack.id);
        self.packs.push(pack);
        self
    }

    /// Adds any other record, after all units, mentors and candidates.
    pub(crate) fn record(mut self, record: Record) -> Self {
        self.others.push(record);
        self
    }

    /// Begins a unit, a commune directly under the committee.
    pub(crate) fn unit(mut self, name: &str) -> Self {
        self.units.push(Unit {
            id: UnitId::from_bits(self.bits.fresh_bits()),
            name: name.parse().unwrap(),
            kind: "commune".parse().unwrap(),
            head: None,
            parents: Vec::new(),
            opened: None,
            closed: None,
            notes: Vec::new(),
        });
        self
    }

    /// Gives the last unit a kind.
    pub(crate) fn kind(mut self, kind: &str) -> Self {
        self.last_unit().kind = kind.parse().unwrap();
        self
    }

    /// Names the head of the last unit.
    pub(crate) fn head(mut self, name: &str) -> Self {
        self.last_unit().head = Some(name.parse().unwrap());
        self
    }

    /// Puts the last unit under an earlier one.
    pub(crate) fn under(mut self, parent: &str) -> Self {
        let parent = self.unit_id(parent);
        self.last_unit().parents.push(Parentage { from: None, unit: Some(parent) });
        self
    }

    /// Assigns the last unit a target for 2023.
    pub(crate) fn target(self, assigned: u32) -> Self {
        self.target_in(2023, assigned)
    }

    /// Assigns the last unit a target for a year.
    pub(crate) fn target_in(mut self, number: i32, assigned: u32) -> Self {
        self.last_target(year(number)).assigned = assigned;
        self
    }

    /// Records admissions of the last unit that are known only as a number; the year is the day's.
    pub(crate) fn count(mut self, on: &str, admitted: u32) -> Self {
        let on = day(on);
        self.last_target(Year::of(on)).counts.push(Count { on, admitted, official: 0 });
        self
    }

    /// Begins a mentor of the last unit: official, with the pack's limit.
    pub(crate) fn mentor(mut self, name: &str) -> Self {
        let unit = self.last_unit().id;
        self.mentors.push(Mentor {
            id: MentorId::from_bits(self.bits.fresh_bits()),
            name: name.parse().unwrap(),
            unit,
            standings: Vec::new(),
            limit: None,
            official_since: None,
            occupation: None,
            notes: Vec::new(),
        });
        self
    }

    /// Limits the load of the last mentor.
    pub(crate) fn limit(mut self, limit: u8) -> Self {
        self.mentors.last_mut().unwrap().limit = Some(limit);
        self
    }

    /// Gives the last mentor another standing, since ever.
    pub(crate) fn standing(mut self, standing: Standing) -> Self {
        self.mentors.last_mut().unwrap().standings.push(StandingSpell { from: None, standing });
        self
    }

    /// Begins a candidate of the last unit with his visits: stage and day.
    pub(crate) fn candidate(mut self, name: &str, visits: &[(&str, &str)]) -> Self {
        let visit = |(stage, on): &(&str, &str)| Visit { stage: stage.parse().unwrap(), on: day(on) };
        let unit = self.last_unit().id;
        self.candidates.push(Candidate {
            id: CandidateId::from_bits(self.bits.fresh_bits()),
            name: name.parse().unwrap(),
            unit,
            born: None,
            gender: None,
            occupation: None,
            contact: None,
            tags: std::collections::BTreeSet::new(),
            pack: self.committee.pack.clone(),
            path: None,
            visits: visits.iter().map(visit).collect(),
            exits: Vec::new(),
            mentors: Vec::new(),
            introduced: None,
            introducers: Vec::new(),
            papers: Vec::new(),
            votes: Vec::new(),
            ceremony: None,
            next: None,
            paused: None,
            overrides: Vec::new(),
            reviewed: None,
            notes: Vec::new(),
        });
        self
    }

    /// Gives the last candidate a birth date or year.
    pub(crate) fn born(self, born: &str) -> Self {
        let born = compact_str::CompactString::from(born).try_into().unwrap();
        self.with(|candidate| candidate.born = Some(born))
    }

    /// Tags the last candidate.
    pub(crate) fn tag(self, tag: &str) -> Self {
        self.with(|candidate| {
            candidate.tags.insert(tag.parse().unwrap());
        })
    }

    /// Lets an earlier mentor help the last candidate from a day on.
    pub(crate) fn helped_by(self, mentor: &str, from: &str) -> Self {
        let mentor = self.mentor_id(mentor);
        self.with(|candidate| {
            candidate.mentors.push(MentorSpell { mentor, from: day(from), until: None });
        })
    }

    /// Gives the last candidate a next step.
    pub(crate) fn next(self, what: &str, due: &str) -> Self {
        let next = NextStep { what: what.parse().unwrap(), due: Some(day(due)) };
        self.with(|candidate| candidate.next = Some(next))
    }

    /// Lets the last candidate leave the pipeline.
    pub(crate) fn exit(self, reason: &str, on: &str) -> Self {
        let exit = Exit { on: day(on), reason: reason.parse().unwrap(), note: None, back: None };
        self.with(|candidate| candidate.exits.push(exit))
    }

    /// Changes the last candidate in any other way.
    pub(crate) fn with(mut self, change: impl FnOnce(&mut Candidate)) -> Self {
        change(self.candidates.last_mut().unwrap());
        self
    }

    /// The id of a unit begun earlier.
    pub(crate) fn unit_id(&self, name: &str) -> UnitId {
        self.units.iter().find(|unit| unit.name.as_str() == name).unwrap().id
    }

    /// The id of a mentor begun earlier.
    pub(crate) fn mentor_id(&self, name: &str) -> MentorId {
        self.mentors.iter().find(|mentor| mentor.name.as_str() == name).unwrap().id
    }

    /// The id of a candidate begun earlier.
    pub(crate) fn candidate_id(&self, name: &str) -> CandidateId {
        self.candidates.iter().find(|candidate| candidate.name.as_str() == name).unwrap().id
    }

    /// The registry.
    pub(crate) fn registry(self) -> Registry {
        let records = (self.packs.into_iter().map(Record::Pack))
            .chain(self.units.into_iter().map(Record::Unit))
            .chain(self.targets.into_values().map(Record::Target))
            .chain(self.mentors.into_iter().map(Record::Mentor))
            .chain(self.candidates.into_iter().map(Record::Candidate))
            .chain(self.others);
        assemble(self.committee, records)
    }

    fn last_unit(&mut self) -> &mut Unit {
        self.units.last_mut().unwrap()
    }

    fn last_target(&mut self, year: Year) -> &mut Target {
        let unit = self.last_unit().id;
        self.targets.entry((unit, year)).or_insert_with(|| Target {
            unit,
            year,
            assigned: 0,
            own: None,
            term: None,
            floors: BTreeMap::new(),
            counts: Vec::new(),
            revisions: Vec::new(),
        })
    }
}

/// A year.
pub(crate) fn year(number: i32) -> Year {
    Year::try_from(number).unwrap()
}
