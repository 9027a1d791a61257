//! The table: how each field of each kind of record is merged when both sides changed it.
//!
//! One line per field. A field that is not listed is merged as one value, which is always safe: it asks a person
//! rather than mix two values; the test below finds the forgotten ones.

use crate::domain::record::RecordKind;

/// How a value is merged when both sides changed it differently.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Rule {
    /// One value: a clash. For texts, numbers, dates, and for small groups of values that only make sense together.
    One,
    /// A longer text: by lines, and a clash where both changed the same lines.
    Lines,
    /// Things without names of their own: what a side added is in, what a side took out is out.
    Set,
    /// A value with fields: field by field.
    Fields(&'static [Field]),
    /// A map from names to values: name by name.
    Each(&'static Rule),
    /// Things that have names: thing by thing.
    List(&'static List),
    /// Where a candidate stands (`merge/stage.rs`).
    Stage,
}

/// A field and its rule.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Field(pub(crate) &'static str, pub(crate) Rule);

/// A list of things that have names.
#[derive(Debug)]
pub(crate) struct List {
    /// The fields that tell one thing from another.
    pub(crate) key: &'static [&'static str],
    /// The field by whose date the list is sorted; without one, people chose the order.
    pub(crate) date: Option<&'static str>,
    /// How one thing is merged.
    pub(crate) item: Rule,
}

use Rule::{Each, Fields, Lines, One, Set, Stage};

const fn list(key: &'static [&'static str], item: Rule) -> List {
    List { key, date: None, item }
}

const fn dated(key: &'static [&'static str], date: &'static str, item: Rule) -> List {
    List { key, date: Some(date), item }
}

const WORDS: Rule = Fields(&[Field("en", One), Field("vi", One), Field("id", One)]);
const NAMED: Rule = Fields(&[Field("id", One), Field("name", WORDS)]);

static NAMED_THINGS: List = list(&["id"], NAMED);
static NOTES: List = dated(
    &["id"],
    "on",
    Fields(&[Field("id", One), Field("on", One), Field("by", One), Field("text", Lines)]),
);
static MENTORS: List = dated(
    &["mentor", "from"],
    "from",
    Fields(&[Field("mentor", One), Field("from", One), Field("until", One)]),
);
static PAPERS: List = list(
    &["code"],
    Fields(&[Field("code", One), Field("state", One), Field("on", One), Field("expires", One)]),
);
static VOTES: List = dated(&["on"], "on", One);
static COUNTS: List =
    dated(&["on"], "on", Fields(&[Field("on", One), Field("admitted", One), Field("official", One)]));
static PARENTS: List = dated(&["from"], "from", One);
static STANDINGS: List = dated(&["from"], "from", One);
static REPLIES: List =
    dated(&["unit", "on"], "on", Fields(&[Field("unit", One), Field("on", One), Field("text", Lines)]));
static STAGES: List = list(
    &["id"],
    Fields(&[
        Field("id", One),
        Field("name", WORDS),
        Field("role", One),
        Field("limit", One),
        Field("extension", One),
        Field("needs", Set),
    ]),
);
static PACK_PAPERS: List =
    list(&["code"], Fields(&[Field("code", One), Field("name", WORDS), Field("valid", One)]));
static PATHS: List = list(&["id"], Fields(&[Field("id", One), Field("name", WORDS), Field("papers", Set)]));

/// The fields of a kind of record, as they are after gathering (`merge/tree.rs`).
pub(crate) fn fields(kind: RecordKind) -> Rule {
    Fields(match kind {
        RecordKind::Committee => COMMITTEE,
        RecordKind::Pack => PACK,
        RecordKind::Unit => UNIT,
        RecordKind::Plan => PLAN,
        RecordKind::Target => TARGET,
        RecordKind::Mentor => MENTOR,
        RecordKind::Association => ASSOCIATION,
        RecordKind::Candidate => CANDIDATE,
        RecordKind::Directive => DIRECTIVE,
        RecordKind::Meeting => MEETING,
        RecordKind::Classification => CLASSIFICATION,
        RecordKind::Conflict => CONFLICT,
    })
}

const COMMITTEE: &[Field] = &[
    Field("name", One),
    Field("sample", One),
    // Left out of the file when it is the usual one, so its parts do not stand for themselves.
    Field("rounding", One),
    Field("pace", One),
    Field("close_points", One),
    Field("pack", One),
    Field("holidays", Set),
    Field("tags", Rule::List(&NAMED_THINGS)),
    Field("kinds", Rule::List(&NAMED_THINGS)),
    Field("association_kinds", Rule::List(&NAMED_THINGS)),
];

const PACK: &[Field] = &[
    Field("id", One),
    Field("name", WORDS),
    Field("sources", Set),
    Field("stages", Rule::List(&STAGES)),
    Field("papers", Rule::List(&PACK_PAPERS)),
    Field("paths", Rule::List(&PATHS)),
    Field("exits", Rule::List(&NAMED_THINGS)),
    Field("ages", One),
    Field("vote", One),
    Field("introducer_months", One),
    Field("mentor_limit", One),
];

const UNIT: &[Field] = &[
    Field("id", One),
    Field("name", One),
    Field("kind", One),
    Field("head", One),
    Field("parents", Rule::List(&PARENTS)),
    Field("opened", One),
    Field("closed", One),
    Field("notes", Rule::List(&NOTES)),
];

const PLAN: &[Field] = &[Field("year", One), Field("pace", One), Field("locked", One), Field("note", Lines)];

const TARGET: &[Field] = &[
    Field("unit", One),
    Field("year", One),
    // The number and its revisions: merging them apart could leave a number that no revision names.
    Field("assigned", One),
    Field("own", One),
    Field("term", One),
    Field("floors", Each(&One)),
    Field("counts", Rule::List(&COUNTS)),
];

const MENTOR: &[Field] = &[
    Field("id", One),
    Field("name", One),
    Field("unit", One),
    Field("standings", Rule::List(&STANDINGS)),
    Field("limit", One),
    Field("official_since", One),
    Field("occupation", One),
    Field("notes", Rule::List(&NOTES)),
];

const ASSOCIATION: &[Field] =
    &[Field("id", One), Field("name", One), Field("kind", One), Field("contact", One)];

const CANDIDATE: &[Field] = &[
    Field("id", One),
    Field("name", One),
    Field("unit", One),
    Field("born", One),
    Field("gender", One),
    Field("occupation", One),
    Field("contact", One),
    Field("tags", Set),
    Field("pack", One),
    Field("path", One),
    Field("stage", Stage),
    Field("mentors", Rule::List(&MENTORS)),
    Field("introduced", Fields(&[Field("by", One), Field("on", One), Field("resolution", One)])),
    Field("introducers", Set),
    Field("papers", Rule::List(&PAPERS)),
    Field("votes", Rule::List(&VOTES)),
    Field("ceremony", One),
    // A step and its day are one plan: half of mine and half of yours is nobody's.
    Field("next", One),
    Field("paused", One),
    Field("overrides", Set),
    Field("reviewed", One),
    Field("notes", Rule::List(&NOTES)),
];

const DIRECTIVE: &[Field] = &[
    Field("id", One),
    Field("number", One),
    Field("title", One),
    Field("issued", One),
    Field("due", One),
    Field("units", Set),
    Field("replies", Rule::List(&REPLIES)),
];

const MEETING: &[Field] = &[
    Field("id", One),
    Field("title", One),
    Field("began", One),
    Field("ended", One),
    Field("present", Set),
    Field("notes", Rule::List(&NOTES)),
];

const CLASSIFICATION: &[Field] = &[
    Field("subject", One),
    Field("year", One),
    Field("proposed", One),
    Field("decided", One),
    Field("on", One),
    Field("reason", One),
];

/// A conflict says what happened and is never edited, only decided.
const CONFLICT: &[Field] = &[
    Field("id", One),
    Field("record", One),
    Field("field", One),
    Field("base", One),
    Field("ours", One),
    Field("theirs", One),
    Field("ours_by", One),
    Field("theirs_by", One),
    Field("at", One),
];

impl Rule {
    /// The rule of a part of a value that this rule is for.
    pub(crate) fn part(&self, name: &str) -> Rule {
        match self {
            Fields(fields) => {
                fields.iter().find(|Field(known, _)| *known == name).map_or(One, |Field(_, rule)| *rule)
            }
            Each(rule) => **rule,
            Rule::List(list) => list.item,
            One | Lines | Set | Stage => One,
        }
    }

    /// Tells whether a field is listed.
    #[cfg(test)]
    pub(crate) fn lists(&self, name: &str) -> bool {
        matches!(self, Fields(fields) if fields.iter().any(|Field(known, _)| *known == name))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::merge::tree::Tree;
    use crate::store::snapshot::read;

    #[test]
    fn every_field_of_every_kind_has_its_rule() {
        let texts: [&[u8]; 2] = [
            include_bytes!("../../tests/data/format/v1/every-kind.ron"),
            include_bytes!("../../tests/data/format/v1/conflicts.ron"),
        ];
        let mut kinds = std::collections::BTreeSet::new();
        for text in texts {
            let registry = read::snapshot(text, &mut || 0).unwrap().registry;
            for id in registry.ids() {
                let tree = Tree::of(&registry.record(&id).unwrap()).unwrap();
                let rule = fields(tree.kind());
                kinds.insert(tree.kind());
                for name in tree.fields.as_object().unwrap().keys() {
                    assert!(rule.lists(name), "{:?}: {name}", tree.kind());
                }
            }
        }
        assert_eq!(kinds.len(), RecordKind::ALL.len());
    }
}
