//! The sample store and the rule packs as tests read them.

use ketnap::domain::Record;
use ketnap::domain::Registry;
use ketnap::domain::association::Association;
use ketnap::domain::candidate::Candidate;
use ketnap::domain::classification::Classification;
use ketnap::domain::committee::Committee;
use ketnap::domain::directive::Directive;
use ketnap::domain::meeting::Meeting;
use ketnap::domain::mentor::Mentor;
use ketnap::domain::pack::Pack;
use ketnap::domain::plan::Plan;
use ketnap::domain::plan::Target;
use ketnap::domain::unit::Unit;
use serde::Deserialize;

use crate::support::world::assemble;

/// The text of `config/sample.ron`.
pub(crate) const TEXT: &str = include_str!("../../../config/sample.ron");

/// The file's parts, in its order.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Parts {
    #[expect(dead_code, reason = "the store reads it, tests of the data do not")]
    meta: ron::Value,
    committee: Committee,
    packs: Vec<Pack>,
    units: Vec<Unit>,
    plans: Vec<Plan>,
    targets: Vec<Target>,
    mentors: Vec<Mentor>,
    associations: Vec<Association>,
    candidates: Vec<Candidate>,
    directives: Vec<Directive>,
    meetings: Vec<Meeting>,
    classifications: Vec<Classification>,
}

/// Reads RON as the store does.
pub(crate) fn read<T: serde::de::DeserializeOwned>(text: &str) -> T {
    let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    options.from_str(text).unwrap()
}

/// The registry of the sample store.
pub(crate) fn registry() -> Registry {
    let parts: Parts = read(TEXT);
    let records = (parts.packs.into_iter().map(Record::Pack))
        .chain(parts.units.into_iter().map(Record::Unit))
        .chain(parts.plans.into_iter().map(Record::Plan))
        .chain(parts.targets.into_iter().map(Record::Target))
        .chain(parts.mentors.into_iter().map(Record::Mentor))
        .chain(parts.associations.into_iter().map(Record::Association))
        .chain(parts.candidates.into_iter().map(Record::Candidate))
        .chain(parts.directives.into_iter().map(Record::Directive))
        .chain(parts.meetings.into_iter().map(Record::Meeting))
        .chain(parts.classifications.into_iter().map(Record::Classification));
    assemble(parts.committee, records)
}
