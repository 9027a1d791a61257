//! One thing in the store: the value that edits carry, files hold and merges compare.
//!
//! A closed enum, so that a new kind of record lists every place that has to decide about it.

use serde::Deserialize;
use serde::Serialize;

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
use crate::domain::text::PackId;
use crate::domain::unit::Unit;

macro_rules! records {
    ($($(#[$doc:meta])* $kind:ident($id:ty) = |$record:ident| $key:expr;)*) => {
        /// One record of any kind.
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
        pub enum Record {
            /// The committee; there is exactly one.
            Committee(Committee),
            $($(#[$doc])* $kind($kind),)*
        }

        /// The id of one record of any kind.
        #[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum RecordId {
            /// The committee.
            Committee,
            $($(#[$doc])* $kind($id),)*
        }

        /// The kinds of record, in the order of the file.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum RecordKind {
            /// The committee.
            Committee,
            $($(#[$doc])* $kind,)*
        }

        impl RecordKind {
            /// Every kind, in the order of the file.
            pub const ALL: &'static [Self] = &[Self::Committee, $(Self::$kind),*];
        }

        impl Record {
            /// Its id.
            pub fn id(&self) -> RecordId {
                match self {
                    Self::Committee(_) => RecordId::Committee,
                    $(Self::$kind(record) => RecordId::$kind(record.key()),)*
                }
            }
        }

        $(
            impl $kind {
                /// What tells this record from the others of its kind.
                pub(crate) fn key(&self) -> $id {
                    let $record = self;
                    $key
                }
            }
        )*

        impl RecordId {
            /// Its kind.
            pub fn kind(&self) -> RecordKind {
                match self {
                    Self::Committee => RecordKind::Committee,
                    $(Self::$kind(_) => RecordKind::$kind,)*
                }
            }
        }
    };
}

records! {
    /// A rule pack.
    Pack(PackId) = |record| record.id.clone();
    /// A unit.
    Unit(UnitId) = |record| record.id;
    /// A year's plan.
    Plan(Year) = |record| record.year;
    /// One unit's target in one year.
    Target((UnitId, Year)) = |record| (record.unit, record.year);
    /// A mentor.
    Mentor(MentorId) = |record| record.id;
    /// An association.
    Association(AssociationId) = |record| record.id;
    /// A candidate.
    Candidate(CandidateId) = |record| record.id;
    /// A directive.
    Directive(DirectiveId) = |record| record.id;
    /// A meeting.
    Meeting(MeetingId) = |record| record.id;
    /// A year-end classification.
    Classification((Subject, Year)) = |record| (record.subject, record.year);
    /// A decision that a merge left to people.
    Conflict(ConflictId) = |record| record.id;
}
