//! All records of one store.
//!
//! **Invariants.** Exactly one committee; no two records with one id.
//! There are no setters: the two functions that change a registry are crate-private and only `change/` calls them
//! (`it/tidy/` checks), and only a `Session` hands out more than `&Registry`.
//!
//! **Not here:** figures (`report/`), files (`store/`).

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::domain::association::Association;
use crate::domain::calendar::Year;
use crate::domain::candidate::Candidate;
use crate::domain::classification::Classification;
use crate::domain::classification::Subject;
use crate::domain::committee::Committee;
use crate::domain::conflict::Conflict;
use crate::domain::directive::Directive;
use crate::domain::id::AssociationId;
use crate::domain::id::CandidateId;
use crate::domain::id::ConflictId;
use crate::domain::id::DirectiveId;
use crate::domain::id::MeetingId;
use crate::domain::id::MentorId;
use crate::domain::id::UnitId;
use crate::domain::meeting::Meeting;
use crate::domain::mentor::Mentor;
use crate::domain::pack::Pack;
use crate::domain::plan::Plan;
use crate::domain::plan::Target;
use crate::domain::record::Record;
use crate::domain::record::RecordId;
use crate::domain::text::PackId;
use crate::domain::unit::Unit;

/// All records of one store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Registry {
    committee: Committee,
    packs: BTreeMap<PackId, Pack>,
    units: BTreeMap<UnitId, Unit>,
    plans: BTreeMap<Year, Plan>,
    targets: BTreeMap<(UnitId, Year), Target>,
    mentors: BTreeMap<MentorId, Mentor>,
    associations: BTreeMap<AssociationId, Association>,
    candidates: BTreeMap<CandidateId, Candidate>,
    directives: BTreeMap<DirectiveId, Directive>,
    meetings: BTreeMap<MeetingId, Meeting>,
    classifications: BTreeMap<(Subject, Year), Classification>,
    conflicts: BTreeMap<ConflictId, Conflict>,
}

/// Writes the readers of one kind of record.
macro_rules! readers {
    ($($all:ident, $one:ident: $id:ty => $record:ident;)*) => {
        impl Registry {
            $(
                #[doc = concat!("Every record of the kind `", stringify!($record), "`, by id.")]
                pub fn $all(&self) -> &BTreeMap<$id, $record> {
                    &self.$all
                }

                #[doc = concat!("The `", stringify!($record), "` with an id.")]
                pub fn $one(&self, id: &$id) -> Option<&$record> {
                    self.$all.get(id)
                }
            )*

            /// A copy of the record with an id.
            pub fn record(&self, id: &RecordId) -> Option<Record> {
                match id {
                    RecordId::Committee => Some(Record::Committee(self.committee.clone())),
                    $(RecordId::$record(id) => self.$one(id).cloned().map(Record::$record),)*
                }
            }

            /// Tells whether there is a record with an id.
            pub fn contains(&self, id: &RecordId) -> bool {
                match id {
                    RecordId::Committee => true,
                    $(RecordId::$record(id) => self.$all.contains_key(id),)*
                }
            }

            /// Tells whether a record is exactly the one held under its id.
            pub fn holds(&self, record: &Record) -> bool {
                match record {
                    Record::Committee(committee) => self.committee == *committee,
                    $(Record::$record(record) => self.$all.get(&record.key()) == Some(record),)*
                }
            }

            /// The id of every record, in the order of the file.
            pub fn ids(&self) -> impl Iterator<Item = RecordId> + '_ {
                std::iter::once(RecordId::Committee)
                    $(.chain(self.$all.keys().map(|id| RecordId::$record(id.clone()))))*
            }

            /// Puts a record in the place of the one with its id. Only `change/` calls this.
            pub(crate) fn put(&mut self, record: Record) {
                match record {
                    Record::Committee(committee) => self.committee = committee,
                    $(Record::$record(record) => { self.$all.insert(record.key(), record); })*
                }
            }

            /// Takes a record out; the committee stays. Only `change/` calls this.
            pub(crate) fn remove(&mut self, id: &RecordId) {
                match id {
                    RecordId::Committee => {}
                    $(RecordId::$record(id) => { self.$all.remove(id); })*
                }
            }
        }
    };
}

readers! {
    packs, pack: PackId => Pack;
    units, unit: UnitId => Unit;
    plans, plan: Year => Plan;
    targets, target: (UnitId, Year) => Target;
    mentors, mentor: MentorId => Mentor;
    associations, association: AssociationId => Association;
    candidates, candidate: CandidateId => Candidate;
    directives, directive: DirectiveId => Directive;
    meetings, meeting: MeetingId => Meeting;
    classifications, classification: (Subject, Year) => Classification;
    conflicts, conflict: ConflictId => Conflict;
}

impl Registry {
    /// A registry with a committee and nothing else.
    pub fn new(committee: Committee) -> Self {
        Self {
            committee,
            packs: BTreeMap::new(),
            units: BTreeMap::new(),
            plans: BTreeMap::new(),
            targets: BTreeMap::new(),
            mentors: BTreeMap::new(),
            associations: BTreeMap::new(),
            candidates: BTreeMap::new(),
            directives: BTreeMap::new(),
            meetings: BTreeMap::new(),
            classifications: BTreeMap::new(),
            conflicts: BTreeMap::new(),
        }
    }

    /// The committee.
    pub fn committee(&self) -> &Committee {
        &self.committee
    }

    /// The pack a candidate was opened under.
    pub fn pack_of(&self, candidate: &Candidate) -> Option<&Pack> {
        self.packs.get(&candidate.pack)
    }

    /// The pack new candidates are opened under.
    pub fn current_pack(&self) -> Option<&Pack> {
        self.packs.get(&self.committee.pack)
    }

    /// The candidates of one unit, by id.
    pub fn candidates_of(&self, unit: UnitId) -> impl Iterator<Item = &Candidate> {
        self.candidates.values().filter(move |candidate| candidate.unit == unit)
    }

    /// The candidates a mentor helps on a day, by id.
    pub fn helped_by(&self, mentor: MentorId, day: NaiveDate) -> impl Iterator<Item = &Candidate> {
        self.candidates.values().filter(move |candidate| candidate.mentors_on(day).any(|id| id == mentor))
    }

    /// How many candidates a mentor may help at a time.
    pub fn limit_of(&self, mentor: &Mentor) -> u8 {
        mentor.limit.or(self.current_pack().map(|pack| pack.mentor_limit)).unwrap_or(u8::MAX)
    }
}
