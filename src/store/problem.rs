//! What can be wrong with the text of a store, and where.
//!
//! Separate from reading so that the wording (`i18n/problems/`), the command line and the tests meet one flat
//! list. Errors carry values, not sentences; the English `Display` is for logs and tests.
//!
//! **Invariants**
//! - Every problem has a place inside the text and an excerpt of that line.
//! - A suggestion is always one of the names that would have been accepted.
//!
//! Not here: how a problem is read out of what RON said (`store/explain.rs`), facts about well-formed records that contradict each other (`domain/check.rs`).

use std::fmt;
use std::path::PathBuf;

use crate::domain::record::RecordId;
use crate::store::excerpt::Excerpt;
use crate::store::place::Place;
use crate::store::snapshot::dialect;

/// A file that could not be read as a store: where it lies and everything that is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unreadable {
    /// The file.
    pub path: PathBuf,
    /// What is wrong, in the order of the text; never empty.
    pub problems: Vec<Problem>,
}

/// One thing that is wrong with a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Where it is.
    pub place: Place,
    /// The line it is in.
    pub excerpt: Excerpt,
    /// What it is.
    pub kind: ProblemKind,
}

/// What is wrong at a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProblemKind {
    /// The file is larger than a store may be, in bytes.
    TooLarge {
        /// Its size.
        size: u64,
        /// The largest size that is read.
        limit: u64,
    },
    /// The file is empty or blank.
    Empty,
    /// The file starts with a byte order mark.
    ByteOrderMark,
    /// The file is UTF-16.
    Utf16,
    /// The file contains a zero byte.
    ZeroByte,
    /// A byte is no UTF-8.
    NotUtf8 {
        /// The byte.
        byte: u8,
    },
    /// The file contains the conflict markers of a text merge.
    ConflictMarker,
    /// Brackets are nested deeper than any store has them.
    TooDeep,
    /// Something else had to stand here.
    Expected(Wanted),
    /// The file ends before everything that was opened is closed, as when a copy was interrupted.
    CutShort,
    /// A text has no closing quotation mark.
    UnclosedText,
    /// A comment has no end.
    UnclosedComment,
    /// A name that is no field here.
    UnknownField {
        /// The name.
        found: String,
        /// The field that was probably meant.
        meant: Option<String>,
    },
    /// A name that is none of the possible choices.
    UnknownChoice {
        /// The name.
        found: String,
        /// The choice that was probably meant.
        meant: Option<String>,
    },
    /// A field that must be there is not.
    MissingField {
        /// Its name.
        field: String,
    },
    /// A field is there twice.
    DuplicateField {
        /// Its name.
        field: String,
    },
    /// Two records have one id.
    DuplicateId {
        /// The id.
        id: RecordId,
        /// Where the first of them is.
        first: Place,
    },
    /// A number is too large, too small or negative where it may not be.
    OutOfRange {
        /// The number as written.
        found: String,
    },
    /// A value of the right kind that cannot be meant: a day that does not exist, an id of another form.
    BadValue {
        /// The value as written.
        found: String,
        /// The reason, in English.
        reason: String,
    },
    /// The file was written by a newer version of the program.
    NewerFormat {
        /// The format of the file.
        found: u32,
        /// The newest format this version knows.
        known: u32,
    },
    /// There is no `meta` line, so this is no store.
    NoMeta,
    /// Another mistake of syntax.
    Syntax {
        /// The reason, in English.
        reason: String,
    },
}

/// What had to stand at a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// `,`
    Comma,
    /// `:`
    Colon,
    /// `(`
    OpeningParenthesis,
    /// `)`
    ClosingParenthesis,
    /// `[`
    OpeningBracket,
    /// `]`
    ClosingBracket,
    /// `{`
    OpeningBrace,
    /// `}`
    ClosingBrace,
    /// Text between quotation marks.
    Text,
    /// A whole number.
    Number,
    /// `true` or `false`.
    TrueOrFalse,
    /// The name of a field.
    FieldName,
    /// The end of the file.
    End,
}

impl Problem {
    /// A problem of `kind` at the byte at `offset` of `text`.
    pub(crate) fn new(text: &str, offset: usize, kind: ProblemKind) -> Self {
        Self { place: Place::of_offset(text, offset), excerpt: Excerpt::new(text, offset), kind }
    }

    /// A problem of the whole of a file.
    pub(crate) fn of_file(kind: ProblemKind) -> Self {
        Self::new("", 0, kind)
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.kind)
    }
}

impl fmt::Display for ProblemKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge { size, limit } => write!(f, "file of {size} bytes is larger than {limit}"),
            Self::Empty => write!(f, "file is empty"),
            Self::ByteOrderMark => write!(f, "file starts with a byte order mark"),
            Self::Utf16 => write!(f, "file is UTF-16"),
            Self::ZeroByte => write!(f, "file contains a zero byte"),
            Self::NotUtf8 { byte } => write!(f, "byte {byte:#04x} is no UTF-8"),
            Self::ConflictMarker => write!(f, "conflict marker of a text merge"),
            Self::TooDeep => write!(f, "nested too deeply"),
            Self::Expected(wanted) => write!(f, "expected {wanted:?}"),
            Self::CutShort => write!(f, "file ends too early"),
            Self::UnclosedText => write!(f, "text is not closed"),
            Self::UnclosedComment => write!(f, "comment is not closed"),
            Self::UnknownField { found, meant } => suggest(f, "field", found, meant.as_deref()),
            Self::UnknownChoice { found, meant } => suggest(f, "choice", found, meant.as_deref()),
            Self::MissingField { field } => write!(f, "field `{field}` is missing"),
            Self::DuplicateField { field } => write!(f, "field `{field}` is there twice"),
            Self::DuplicateId { id, first } => {
                let id = dialect().to_string(id).map_err(|_| fmt::Error)?;
                write!(f, "id `{id}` is taken by the record at {first}")
            }
            Self::OutOfRange { found } => write!(f, "number `{found}` is out of range"),
            Self::BadValue { found, reason } => write!(f, "value `{found}` is not possible: {reason}"),
            Self::NewerFormat { found, known } => write!(f, "format {found} is newer than {known}"),
            Self::NoMeta => write!(f, "no meta line"),
            Self::Syntax { reason } => write!(f, "syntax: {reason}"),
        }
    }
}

fn suggest(f: &mut fmt::Formatter<'_>, what: &str, found: &str, meant: Option<&str>) -> fmt::Result {
    write!(f, "unknown {what} `{found}`")?;
    meant.map_or(Ok(()), |meant| write!(f, ", perhaps `{meant}`"))
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.path.display())?;
        self.problems.iter().try_for_each(|problem| write!(f, "\n  {problem}"))
    }
}

impl std::error::Error for Unreadable {}
