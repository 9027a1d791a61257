//! Cuts the text of a store into its sections and these into records, without reading any of them.
//!
//! Two ways to the same result. The short one walks over the bytes and only knows brackets, texts and comments;
//! it is an order of magnitude faster than RON and gives up on anything it does not expect.
//! Then RON itself cuts, and says exactly what is wrong where, or that the file is merely written unusually.
//!
//! **Invariant.** What the short way accepts, RON accepts and cuts the same way: brackets match, and between them
//! stand names, colons and commas in their places. What is inside a record is left to RON in either case.

use std::collections::BTreeMap;

use ron::error::SpannedError;
use ron::value::RawValue;
use serde::Deserialize;

use crate::domain::record::RecordKind;
use crate::store::snapshot::comment;
use crate::store::snapshot::dialect;

/// The parts of a store's text; all of them are slices of it.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Sections<'t> {
    /// What the store says about itself.
    pub(crate) meta: Option<&'t str>,
    /// The committee.
    pub(crate) committee: Option<&'t str>,
    lists: BTreeMap<RecordKind, Vec<&'t str>>,
}

impl<'t> Sections<'t> {
    /// Cuts a text.
    pub(crate) fn of(text: &'t str) -> Result<Self, SpannedError> {
        match Cutter::new(text).sections() {
            Some(sections) => Ok(sections),
            None => dialect().from_str::<Raw<'_>>(text).map(Self::from),
        }
    }

    /// The records of one kind.
    pub(crate) fn list(&self, kind: RecordKind) -> &[&'t str] {
        self.lists.get(&kind).map_or(&[], Vec::as_slice)
    }
}

/// The name of each kind's section.
const LISTS: [(&str, RecordKind); 11] = [
    ("packs", RecordKind::Pack),
    ("units", RecordKind::Unit),
    ("plans", RecordKind::Plan),
    ("targets", RecordKind::Target),
    ("mentors", RecordKind::Mentor),
    ("associations", RecordKind::Association),
    ("candidates", RecordKind::Candidate),
    ("directives", RecordKind::Directive),
    ("meetings", RecordKind::Meeting),
    ("classifications", RecordKind::Classification),
    ("conflicts", RecordKind::Conflict),
];

/// More brackets inside one another than any record has.
const DEEPEST: usize = 32;

/// The same parts as RON finds them.
#[derive(Deserialize)]
#[serde(rename = "store", deny_unknown_fields)]
struct Raw<'t> {
    #[serde(borrow, default)]
    meta: Option<&'t RawValue>,
    #[serde(borrow, default)]
    committee: Option<&'t RawValue>,
    #[serde(borrow, default)]
    packs: Vec<&'t RawValue>,
    #[serde(borrow, default)]
    units: Vec<&'t RawValue>,
    #[serde(borrow, default)]
    plans: Vec<&'t RawValue>,
    #[serde(borrow, default)]
    targets: Vec<&'t RawValue>,
    #[serde(borrow, default)]
    mentors: Vec<&'t RawValue>,
    #[serde(borrow, default)]
    associations: Vec<&'t RawValue>,
    #[serde(borrow, default)]
    candidates: Vec<&'t RawValue>,
    #[serde(borrow, default)]
    directives: Vec<&'t RawValue>,
    #[serde(borrow, default)]
    meetings: Vec<&'t RawValue>,
    #[serde(borrow, default)]
    classifications: Vec<&'t RawValue>,
    #[serde(borrow, default)]
    conflicts: Vec<&'t RawValue>,
}

impl<'t> From<Raw<'t>> for Sections<'t> {
    fn from(raw: Raw<'t>) -> Self {
        let lists = [
            (RecordKind::Pack, raw.packs),
            (RecordKind::Unit, raw.units),
            (RecordKind::Plan, raw.plans),
            (RecordKind::Target, raw.targets),
            (RecordKind::Mentor, raw.mentors),
            (RecordKind::Association, raw.associations),
            (RecordKind::Candidate, raw.candidates),
            (RecordKind::Directive, raw.directives),
            (RecordKind::Meeting, raw.meetings),
            (RecordKind::Classification, raw.classifications),
            (RecordKind::Conflict, raw.conflicts),
        ];
        let slices = |raws: Vec<&'t RawValue>| raws.into_iter().map(RawValue::get_ron).collect();
        Self {
            meta: raw.meta.map(RawValue::get_ron),
            committee: raw.committee.map(RawValue::get_ron),
            lists: lists.into_iter().map(|(kind, raws)| (kind, slices(raws))).collect(),
        }
    }
}

/// The short way. `None` from any of its methods means: let RON look at it.
struct Cutter<'t> {
    text: &'t str,
    at: usize,
    closers: Vec<u8>,
}

impl<'t> Cutter<'t> {
    fn new(text: &'t str) -> Self {
        Self { text, at: 0, closers: Vec::new() }
    }

    fn sections(mut self) -> Option<Sections<'t>> {
        let mut sections = Sections::default();
        self.sign(b'(')?;
        while !self.is_at(b')') {
            let name = self.name()?;
            self.sign(b':')?;
            match name {
                "meta" if sections.meta.is_none() => sections.meta = Some(self.value()?),
                "committee" if sections.committee.is_none() => sections.committee = Some(self.value()?),
                _ => {
                    let (_, kind) = LISTS.iter().find(|(known, _)| *known == name)?;
                    let twice = sections.lists.insert(*kind, self.list()?).is_some();
                    if twice {
                        return None;
                    }
                }
            }
            if !self.is_at(b')') {
                self.sign(b',')?;
            }
        }
        self.sign(b')')?;
        self.blanks();
        (self.at == self.text.len()).then_some(sections)
    }

    fn list(&mut self) -> Option<Vec<&'t str>> {
        let mut values = Vec::new();
        self.sign(b'[')?;
        while !self.is_at(b']') {
            values.push(self.value()?);
            if !self.is_at(b']') {
                self.sign(b',')?;
            }
        }
        self.sign(b']')?;
        Some(values)
    }

    /// A value in parentheses, as every record is.
    fn value(&mut self) -> Option<&'t str> {
        let start = self.at;
        self.closers.clear();
        if !self.is_at(b'(') {
            return None;
        }
        loop {
            match self.text.as_bytes().get(self.at)? {
                _ if self.closers.len() > DEEPEST => return None,
                b'(' => self.closers.push(b')'),
                b'[' => self.closers.push(b']'),
                b'{' => self.closers.push(b'}'),
                closer @ (b')' | b']' | b'}') if self.closers.pop() != Some(*closer) => return None,
                b'"' => self.quoted()?,
                b'/' => {
                    let skipped = comment::skipped(&self.text[self.at..]);
                    // One less, for the byte that is stepped over below.
                    self.at += skipped.checked_sub(1)?;
                }
                // Single quotes and raw texts: RON knows their rules.
                b'\'' | b'#' => return None,
                b'r' | b'b' if self.text.as_bytes().get(self.at + 1) == Some(&b'"') => return None,
                _ => {}
            }
            self.at += 1;
            if self.closers.is_empty() {
                let end = self.at;
                return self.text.get(start..end);
            }
        }
    }

    /// Goes to the quotation mark that ends the text beginning here.
    fn quoted(&mut self) -> Option<()> {
        let bytes = self.text.as_bytes();
        loop {
            self.at += 1;
            match bytes.get(self.at)? {
                b'"' => return Some(()),
                b'\\' => self.at += 1,
                _ => {}
            }
        }
    }

    fn name(&mut self) -> Option<&'t str> {
        self.blanks();
        let rest = &self.text[self.at..];
        let length = rest.find(|letter: char| !letter.is_ascii_lowercase())?;
        self.at += length;
        Some(&rest[..length])
    }

    fn sign(&mut self, sign: u8) -> Option<()> {
        self.is_at(sign).then(|| self.at += 1)
    }

    fn is_at(&mut self, sign: u8) -> bool {
        self.blanks();
        self.text.as_bytes().get(self.at) == Some(&sign)
    }

    fn blanks(&mut self) {
        self.at += comment::skipped(&self.text[self.at..]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = r#"// top
(meta: (a: "(\"[ \\"), /* ] */ committee: (x: {"k": [1]}),
 units: [ (id: "é )", n: /* ) */ 1), // first
  (b: []),], plans: [], )
"#;

    #[test]
    fn both_ways_cut_the_same() {
        let short = Cutter::new(TEXT).sections().unwrap();
        let long: Sections<'_> = dialect().from_str::<Raw<'_>>(TEXT).unwrap().into();
        // Which comments go with a record makes no difference.
        let bare = |part: &&str| part[comment::skipped(part)..].trim().to_owned();
        let trimmed = |parts: &[&str]| parts.iter().map(bare).collect::<Vec<_>>();
        for (_, kind) in LISTS {
            assert_eq!(trimmed(short.list(kind)), trimmed(long.list(kind)), "{kind:?}");
        }
        assert_eq!(short.list(RecordKind::Unit).len(), 2);
        assert_eq!(short.meta.map(str::trim), long.meta);
    }

    #[test]
    fn whatever_is_unusual_is_left_to_ron() {
        for text in [
            "",
            "(",
            "(meta: (a: 1]))",
            "(units: [(a: 1) (b: 2)])",
            "(unit: [])",
            "(units: [], units: [])",
            "(units: [1])",
            "(units: [é])",
            "(units: [[]])",
            "(units: [(a: r\"(\")])",
            "(units: [(a: '(')])",
            "(units: [(a: \"x)])",
            "() x",
            "(units: [(a: /* )])",
            "store(units: [])",
            "(meta: (a: 1) units: [])",
            "(units: [,])",
        ] {
            assert_eq!(Cutter::new(text).sections(), None, "{text}");
        }
    }

    #[test]
    fn every_cut_of_a_text_is_refused_without_a_panic() {
        for (cut, _) in TEXT.trim_end().char_indices() {
            assert_eq!(Cutter::new(&TEXT[..cut]).sections(), None, "{cut}");
        }
    }
}
