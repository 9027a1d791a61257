//! Reads the text of a store into records, or says everything that is wrong with it.
//!
//! The text is read in two steps: first it is cut into raw records (`split.rs`), then every record is read by itself.
//! So one bad record does not hide the others, every record's place is known, and a record that was added by
//! hand without an id can be given one.

use std::collections::HashMap;

use ron::error::SpannedError;
use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::change::change::take_in;
use crate::domain::Record;
use crate::domain::Registry;
use crate::domain::committee::Committee;
use crate::domain::id::{AssociationId, CandidateId, DirectiveId, MeetingId, MentorId, UnitId};
use crate::domain::record::{RecordId, RecordKind};
use crate::store::explain;
use crate::store::place::Place;
use crate::store::precheck;
use crate::store::problem::{Problem, ProblemKind};
use crate::store::snapshot::split::Sections;
use crate::store::snapshot::{FORMAT, Meta, comment, dialect};

/// More problems than this are not worth a list.
const MOST_PROBLEMS: usize = 50;

/// A text that was read.
#[derive(Debug)]
pub(crate) struct Snapshot {
    /// What the store says about itself; people may have removed it.
    pub(crate) meta: Option<Meta>,
    /// Its records.
    pub(crate) registry: Registry,
    /// Where in the text every record begins.
    pub(crate) offsets: HashMap<RecordId, usize>,
}

/// The part of a text that every version of the program understands.
#[derive(Deserialize)]
struct Head {
    meta: HeadMeta,
}

#[derive(Deserialize)]
struct HeadMeta {
    format: u32,
}

/// Reads the bytes of a store file. `fresh` gives the random bits for ids that were left out.
pub(crate) fn snapshot(bytes: &[u8], fresh: &mut dyn FnMut() -> u64) -> Result<Snapshot, Vec<Problem>> {
    let text = precheck::text_of(bytes).map_err(|problem| vec![problem])?;
    let read = match Sections::of(text) {
        Ok(sections) => Reader::new(text, fresh).read(&sections),
        Err(error) => Err(vec![explain::problem(text, &error)]),
    };
    read.map_err(|problems| newer_format(text).map_or(problems, |problem| vec![problem]))
}

/// A newer version of the program may have written anything; then its number is all there is to say.
fn newer_format(text: &str) -> Option<Problem> {
    let Head { meta: HeadMeta { format } } = dialect().from_str(text).ok()?;
    let offset = text.find("format").unwrap_or(0);
    (format > FORMAT)
        .then(|| Problem::new(text, offset, ProblemKind::NewerFormat { found: format, known: FORMAT }))
}

/// Something wrong at a byte of the text. Its line, column and excerpt are looked for only if it is among the
/// first: a file can hold a fault every few bytes, and each look goes through the file.
struct Found {
    offset: usize,
    what: What,
}

enum What {
    Fault(ProblemKind),
    /// The id is that of the record at `first`.
    SameId {
        id: RecordId,
        first: usize,
    },
}

impl Found {
    fn in_text(self, text: &str) -> Problem {
        let kind = match self.what {
            What::Fault(kind) => kind,
            What::SameId { id, first } => {
                ProblemKind::DuplicateId { id, first: Place::of_offset(text, first) }
            }
        };
        Problem::new(text, self.offset, kind)
    }
}

/// Reads the records of one text and collects what is wrong.
struct Reader<'t> {
    text: &'t str,
    fresh: &'t mut dyn FnMut() -> u64,
    registry: Option<Registry>,
    offsets: HashMap<RecordId, usize>,
    found: Vec<Found>,
}

impl<'t> Reader<'t> {
    fn new(text: &'t str, fresh: &'t mut dyn FnMut() -> u64) -> Self {
        Self { text, fresh, registry: None, offsets: HashMap::new(), found: Vec::new() }
    }

    fn read(mut self, sections: &Sections<'t>) -> Result<Snapshot, Vec<Problem>> {
        let meta = sections.meta.and_then(|raw| self.meta(raw));
        let committee = match sections.committee {
            Some(raw) => self.parsed::<Committee>(raw),
            None => self.missing_committee(),
        };
        self.registry = committee.map(Registry::new);
        for kind in RecordKind::ALL {
            self.records(*kind, sections.list(*kind));
        }
        match self.registry {
            Some(registry) if self.found.is_empty() => Ok(Snapshot { meta, registry, offsets: self.offsets }),
            Some(_) | None => {
                self.found.sort_by_key(|found| found.offset);
                self.found.truncate(MOST_PROBLEMS);
                Err(self.found.into_iter().map(|found| found.in_text(self.text)).collect())
            }
        }
    }

    /// Reads all records of one kind.
    fn records(&mut self, kind: RecordKind, raws: &[&'t str]) {
        match kind {
            // There is one, and it has its own section.
            RecordKind::Committee => {}
            RecordKind::Pack => self.list(kind, raws, Record::Pack),
            RecordKind::Unit => self.list(kind, raws, Record::Unit),
            RecordKind::Plan => self.list(kind, raws, Record::Plan),
            RecordKind::Target => self.list(kind, raws, Record::Target),
            RecordKind::Mentor => self.list(kind, raws, Record::Mentor),
            RecordKind::Association => self.list(kind, raws, Record::Association),
            RecordKind::Candidate => self.list(kind, raws, Record::Candidate),
            RecordKind::Directive => self.list(kind, raws, Record::Directive),
            RecordKind::Meeting => self.list(kind, raws, Record::Meeting),
            RecordKind::Classification => self.list(kind, raws, Record::Classification),
            RecordKind::Conflict => self.list(kind, raws, Record::Conflict),
        }
    }

    fn meta(&mut self, raw: &'t str) -> Option<Meta> {
        let meta: Meta = self.parsed(raw)?;
        if (1..=FORMAT).contains(&meta.format) {
            return Some(meta);
        }
        let kind = match meta.format {
            0 => ProblemKind::OutOfRange { found: "0".to_owned() },
            found => ProblemKind::NewerFormat { found, known: FORMAT },
        };
        self.fault(self.start_of(raw), kind);
        None
    }

    fn missing_committee(&mut self) -> Option<Committee> {
        let kind = ProblemKind::MissingField { field: "committee".to_owned() };
        self.fault(comment::skipped(self.text), kind);
        None
    }

    fn list<T: DeserializeOwned>(&mut self, kind: RecordKind, raws: &[&'t str], wrap: fn(T) -> Record) {
        let before = self.found.len();
        for raw in raws {
            // The records stand in the order of the text: what follows can only be wrong further down.
            if self.found.len() - before >= MOST_PROBLEMS {
                return;
            }
            match self.record_of(kind, raw) {
                Ok(record) => self.keep(raw, wrap(record)),
                Err(error) => self.refuse(raw, &error),
            }
        }
    }

    /// Reads one record and gives it an id if it has none and its kind has ids of its own.
    fn record_of<T: DeserializeOwned>(&mut self, kind: RecordKind, raw: &str) -> Result<T, SpannedError> {
        let parsed = dialect().from_str(raw);
        let Err(error) = &parsed else { return parsed };
        if !lacks_own_id(raw, error) {
            return parsed;
        }
        let Some(id) = fresh_id(kind, (self.fresh)()) else { return parsed };
        let named = WithId::new(raw, &id);
        dialect().from_str(&named.text).map_err(|error| named.original(error))
    }

    fn parsed<T: DeserializeOwned>(&mut self, raw: &str) -> Option<T> {
        dialect().from_str(raw).map_err(|error| self.refuse(raw, &error)).ok()
    }

    fn refuse(&mut self, raw: &str, error: &SpannedError) {
        let (offset, kind) = explain::of(raw, error);
        let is_in_first_line = !raw[..offset].contains('\n');
        if matches!(error.code, ron::Error::MissingStructField { .. }) && is_in_first_line {
            // The end of a long line says little; its beginning says which record it is.
            self.fault(self.start_of(raw), kind);
        } else {
            self.fault(self.offset_of(raw) + offset, kind);
        }
    }

    fn fault(&mut self, offset: usize, kind: ProblemKind) {
        self.found.push(Found { offset, what: What::Fault(kind) });
    }

    fn keep(&mut self, raw: &str, record: Record) {
        let id = record.id();
        let offset = self.start_of(raw);
        if let Some(first) = self.offsets.get(&id).copied() {
            self.found.push(Found { offset, what: What::SameId { id, first } });
            return;
        }
        self.offsets.insert(id, offset);
        // Without a committee there is no registry to fill; the rest is read for its problems alone.
        if let Some(registry) = &mut self.registry {
            take_in(registry, record);
        }
    }
}

impl Reader<'_> {
    /// Where a part of the text begins. Parts are borrowed from it, so their addresses tell.
    fn offset_of(&self, part: &str) -> usize {
        (part.as_ptr() as usize).saturating_sub(self.text.as_ptr() as usize)
    }

    /// Where the value in a part begins, behind its comments.
    fn start_of(&self, part: &str) -> usize {
        self.offset_of(part) + comment::skipped(part)
    }
}

/// An id of random bits for the kinds whose records may leave it out.
fn fresh_id(kind: RecordKind, bits: u64) -> Option<String> {
    match kind {
        RecordKind::Unit => Some(UnitId::from_bits(bits).to_string()),
        RecordKind::Mentor => Some(MentorId::from_bits(bits).to_string()),
        RecordKind::Association => Some(AssociationId::from_bits(bits).to_string()),
        RecordKind::Candidate => Some(CandidateId::from_bits(bits).to_string()),
        RecordKind::Directive => Some(DirectiveId::from_bits(bits).to_string()),
        RecordKind::Meeting => Some(MeetingId::from_bits(bits).to_string()),
        // These are told apart by what they are about.
        RecordKind::Committee
        | RecordKind::Pack
        | RecordKind::Plan
        | RecordKind::Target
        | RecordKind::Classification
        // Nobody writes a conflict by hand.
        | RecordKind::Conflict => None,
    }
}

/// Whether it is the record itself, and not a note inside it, that has no id: ron points to its last bracket.
fn lacks_own_id(raw: &str, error: &SpannedError) -> bool {
    let place = Place { line: error.span.start.line, column: error.span.start.col };
    let behind = raw.get(place.offset_in(raw) + 1..).unwrap_or_default();
    let own = comment::skipped(behind) == behind.len();
    own && matches!(error.code, ron::Error::MissingStructField { field: "id", .. })
}

/// The text of a record with an id put in, and how to find a place of it in the record as written.
struct WithId {
    text: String,
    at: Place,
    length: usize,
}

impl WithId {
    fn new(raw: &str, id: &str) -> Self {
        let skipped = comment::skipped(raw);
        let at = skipped + raw[skipped..].find('(').map_or(0, |bracket| bracket + 1);
        let field = format!("id: \"{id}\", ");
        let text = format!("{}{field}{}", &raw[..at], &raw[at..]);
        Self { text, at: Place::of_offset(raw, at), length: field.chars().count() }
    }

    fn original(&self, mut error: SpannedError) -> SpannedError {
        for position in [&mut error.span.start, &mut error.span.end] {
            if position.line == self.at.line && position.col > self.at.column {
                position.col = position.col.saturating_sub(self.length).max(self.at.column);
            }
        }
        error
    }
}
