//! A small store that fits in the head: two units, three mentors, three candidates, five stages.
//!
//! ```text
//!  Đông Hà (1)   target 9 of 2023   Lan: source, listed     Minh: class
//!  THPT (2)      no target          Nga: dossier
//!  mentors: Hùng (1, Đông Hà), Thảo (2, Đông Hà), Sơn (3, moved away)
//! ```

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use chrono::NaiveDate;
use ketnap::change::Change;
use ketnap::change::Edit;
use ketnap::change::label::Act;
use ketnap::change::label::Label;
use ketnap::change::stamp::FreshBits;
use ketnap::change::stamp::Stamp;
use ketnap::domain::Record;
use ketnap::domain::Registry;
use ketnap::domain::calendar::Year;
use ketnap::domain::candidate::Candidate;
use ketnap::domain::candidate::Visit;
use ketnap::domain::committee::Committee;
use ketnap::domain::committee::PaceCurve;
use ketnap::domain::committee::Rounding;
use ketnap::domain::id::CandidateId;
use ketnap::domain::id::MentorId;
use ketnap::domain::id::UnitId;
use ketnap::domain::language::Words;
use ketnap::domain::mentor::Mentor;
use ketnap::domain::mentor::Standing;
use ketnap::domain::mentor::StandingSpell;
use ketnap::domain::pack::ExitReason;
use ketnap::domain::pack::Pack;
use ketnap::domain::pack::Stage;
use ketnap::domain::pack::StageRole;
use ketnap::domain::plan::Target;
use ketnap::domain::text::Name;
use ketnap::domain::text::PackId;
use ketnap::domain::text::StageId;
use ketnap::domain::text::Text;
use ketnap::domain::unit::Unit;

use crate::support::day;

/// A small store, its clock and its source of ids.
pub(crate) struct Village {
    /// The store.
    pub(crate) registry: Registry,
    /// Today.
    pub(crate) today: NaiveDate,
    by: Text,
    ids: Counter,
}

/// Ids one after the other.
pub(crate) struct Counter(pub(crate) u64);

impl FreshBits for Counter {
    fn fresh_bits(&mut self) -> u64 {
        self.0 += 1;
        self.0
    }
}

/// The unit with a small id.
pub(crate) fn unit(bits: u64) -> UnitId {
    UnitId::from_bits(bits)
}

/// The candidate with a small id.
pub(crate) fn candidate(bits: u64) -> CandidateId {
    CandidateId::from_bits(bits)
}

/// The mentor with a small id.
pub(crate) fn mentor(bits: u64) -> MentorId {
    MentorId::from_bits(bits)
}

/// A name.
pub(crate) fn name(text: &str) -> Name {
    Name::new(text).unwrap()
}

/// A stage.
pub(crate) fn stage(id: &str) -> StageId {
    StageId::new(id).unwrap()
}

/// A year.
pub(crate) fn year(number: i32) -> Year {
    Year::try_from(number).unwrap()
}

impl Village {
    /// The store on 30 June 2023.
    pub(crate) fn small() -> Self {
        let mut registry = Registry::new(committee());
        let records = [
            Record::Pack(pack()),
            Record::Unit(a_unit(1, "Xã Đông Hà")),
            Record::Unit(a_unit(2, "THPT Đức Linh")),
            Record::Target(a_target(1, 2023, 9)),
            Record::Mentor(a_mentor(1, "Trần Văn Hùng")),
            Record::Mentor(a_mentor(2, "Lê Thị Thảo")),
            Record::Mentor(Mentor {
                standings: vec![StandingSpell { from: None, standing: Standing::Moved }],
                ..a_mentor(3, "Phạm Sơn")
            }),
            Record::Candidate(a_candidate(
                1,
                "Nguyễn Thị Lan",
                &[("source", "2023-01-14"), ("listed", "2023-02-07")],
            )),
            Record::Candidate(a_candidate(2, "Võ Minh", &[("class", "2023-03-01")])),
            Record::Candidate(Candidate {
                unit: unit(2),
                ..a_candidate(3, "K’ Nga", &[("dossier", "2023-05-20")])
            }),
        ];
        let change = Change::new(Label::new(Act::Begin), records.map(Edit::add)).unwrap();
        change.apply(&mut registry).unwrap();
        Self { registry, today: day("2023-06-30"), by: Text::new("lan@vp").unwrap(), ids: Counter(1000) }
    }

    /// What a gesture needs, today.
    pub(crate) fn stamp(&mut self) -> Stamp<'_> {
        Stamp { today: self.today, by: &self.by, ids: &mut self.ids }
    }

    /// Applies a change that must apply.
    pub(crate) fn apply(&mut self, change: &Change) {
        change.apply(&mut self.registry).unwrap();
    }

    /// Puts a record in without a gesture, over the one with its id.
    pub(crate) fn put(&mut self, record: Record) {
        let edit = Edit::between(self.registry.record(&record.id()), Some(record));
        self.apply(&Change::new(Label::new(Act::Several), edit).unwrap());
    }

    /// Lan, Minh or Nga.
    pub(crate) fn candidate(&self, bits: u64) -> &Candidate {
        self.registry.candidate(&candidate(bits)).unwrap()
    }

    /// The stage visits of a candidate, `source 2023-01-14`.
    pub(crate) fn visits(&self, bits: u64) -> Vec<String> {
        let visits = self.candidate(bits).visits.iter();
        visits.map(|visit| format!("{} {}", visit.stage, visit.on)).collect()
    }

    /// A unit's target.
    pub(crate) fn target(&self, bits: u64, number: i32) -> &Target {
        self.registry.target(&(unit(bits), year(number))).unwrap()
    }
}

fn committee() -> Committee {
    Committee {
        name: name("Huyện ủy Đức Linh"),
        sample: None,
        rounding: Rounding::default(),
        pace: PaceCurve::default(),
        close_points: 10,
        pack: PackId::new("vn-2021").unwrap(),
        holidays: ketnap::domain::calendar::Holidays::default(),
        tags: Vec::new(),
        kinds: Vec::new(),
        association_kinds: Vec::new(),
    }
}

fn pack() -> Pack {
    let stages = [
        ("source", StageRole::Open),
        ("listed", StageRole::Open),
        ("class", StageRole::Open),
        ("dossier", StageRole::Open),
        ("admitted", StageRole::Admitted),
    ];
    Pack {
        id: PackId::new("vn-2021").unwrap(),
        name: Words::default(),
        sources: Vec::new(),
        stages: stages
            .map(|(id, role)| Stage {
                id: stage(id),
                name: Words::default(),
                role,
                limit: None,
                extension: None,
                needs: Vec::new(),
            })
            .into(),
        papers: Vec::new(),
        paths: Vec::new(),
        exits: vec![ExitReason { id: "withdrew".parse().unwrap(), name: Words::default() }],
        ages: None,
        vote: None,
        introducer_months: 12,
        mentor_limit: 3,
    }
}

/// A unit directly under the committee.
pub(crate) fn a_unit(bits: u64, called: &str) -> Unit {
    Unit {
        id: unit(bits),
        name: name(called),
        kind: "commune".parse().unwrap(),
        head: None,
        parents: Vec::new(),
        opened: None,
        closed: None,
        notes: Vec::new(),
    }
}

/// A target without history.
pub(crate) fn a_target(bits: u64, number: i32, assigned: u32) -> Target {
    Target {
        unit: unit(bits),
        year: year(number),
        assigned,
        own: None,
        term: None,
        floors: BTreeMap::new(),
        counts: Vec::new(),
        revisions: Vec::new(),
    }
}

/// A mentor of the first unit.
pub(crate) fn a_mentor(bits: u64, called: &str) -> Mentor {
    Mentor {
        id: mentor(bits),
        name: name(called),
        unit: unit(1),
        standings: Vec::new(),
        limit: None,
        official_since: None,
        occupation: None,
        notes: Vec::new(),
    }
}

/// A candidate of the first unit who entered stages on days.
pub(crate) fn a_candidate(bits: u64, called: &str, visits: &[(&str, &str)]) -> Candidate {
    let visits = visits.iter().map(|(id, on)| Visit { stage: stage(id), on: day(on) });
    Candidate {
        id: candidate(bits),
        name: name(called),
        unit: unit(1),
        born: None,
        gender: None,
        occupation: None,
        contact: None,
        tags: BTreeSet::new(),
        pack: PackId::new("vn-2021").unwrap(),
        path: None,
        visits: visits.collect(),
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
    }
}
