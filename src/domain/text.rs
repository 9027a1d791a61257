//! Text that people typed: names, one-line texts, notes and short codes.
//!
//! One place decides what text may enter the program, so that nothing behind it has to ask again.
//!
//! **Invariants.** NFC without variation selectors, trimmed, inner white space folded to single spaces (notes keep their line breaks),
//! no control characters, no bidi overrides, no invisible format characters, never longer than the limit of its kind.
//! Proved by `text_rules` in `tests/it`.

use std::borrow::Cow;
use std::fmt;

use compact_str::CompactString;
use serde::Deserialize;
use serde::Serialize;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::is_nfc;

/// The longest [`Name`] in characters; the longest personal name on a Vietnamese identity card has 50.
pub const NAME_LIMIT: usize = 120;
/// The longest [`Text`] in characters.
pub const TEXT_LIMIT: usize = 500;
/// The longest [`Prose`] in characters.
pub const PROSE_LIMIT: usize = 20_000;
/// The longest code in characters.
pub const CODE_LIMIT: usize = 40;

/// Why a text was refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TextError {
    /// Nothing but white space.
    #[error("the text is empty")]
    Empty,
    /// Longer than its kind allows.
    #[error("the text has {length} characters, {limit} are allowed")]
    TooLong {
        /// Characters given.
        length: usize,
        /// Characters allowed.
        limit: usize,
    },
    /// A control, bidi or invisible character.
    #[error("the text contains the character U+{code:04X}")]
    Forbidden {
        /// The code point.
        code: u32,
    },
    /// A character that a code may not contain.
    #[error("a code may not contain {found:?}")]
    NotInCode {
        /// The character.
        found: char,
    },
}

/// Tells whether a character may never be part of a text, because a terminal would act on it or nobody could see it.
///
/// C0, DEL, C1, line and paragraph separators, bidi controls, annotations, and whatever Unicode calls
/// "default ignorable": zero-width characters, fillers, the byte order mark, variation selectors, tag characters.
pub fn is_forbidden(c: char) -> bool {
    c.is_control()
        || matches!(u32::from(c),
            0x00AD | 0x034F | 0x061C | 0x115F..=0x1160 | 0x17B4..=0x17B5 | 0x180B..=0x180F | 0x200B..=0x200F
            | 0x2028..=0x202E | 0x2060..=0x206F | 0x3164 | 0xFE00..=0xFE0F | 0xFEFF | 0xFFA0
            | 0xFFF0..=0xFFFB | 0x1BCA0..=0x1BCA3 | 0x1D173..=0x1D17A | 0xE0000..=0xE0FFF)
}

/// Tells whether a character only chooses how the one before it is drawn, as after `☎` in a text copied from a chat.
fn is_variation(c: char) -> bool {
    matches!(c, '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}')
}

/// The text in NFC and without variation selectors; stores and keyboards give it so already, and looking is
/// cheaper than composing.
fn composed(raw: &str) -> Cow<'_, str> {
    if raw.is_ascii() || (is_nfc(raw) && !raw.contains(is_variation)) {
        return Cow::Borrowed(raw);
    }
    Cow::Owned(raw.nfc().filter(|c| !is_variation(*c)).nfc().collect())
}

fn one_line(raw: &str, limit: usize) -> Result<CompactString, TextError> {
    let mut out = CompactString::default();
    for word in composed(raw).split_whitespace() {
        if let Some(bad) = word.chars().find(|c| is_forbidden(*c)) {
            return Err(TextError::Forbidden { code: u32::from(bad) });
        }
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    check_length(&out, limit)?;
    Ok(out)
}

fn check_length(text: &str, limit: usize) -> Result<(), TextError> {
    let length = text.chars().count();
    if length == 0 {
        return Err(TextError::Empty);
    }
    if length > limit {
        return Err(TextError::TooLong { length, limit });
    }
    Ok(())
}

fn prose(raw: &str) -> Result<CompactString, TextError> {
    let normal = composed(raw);
    let mut lines: Vec<&str> = normal.lines().map(str::trim_end).collect();
    while lines.last().is_some_and(|line| line.is_empty()) {
        lines.pop();
    }
    let first = lines.iter().position(|line| !line.is_empty()).unwrap_or(lines.len());
    let text = lines[first..].join("\n").replace('\t', " ");
    if let Some(bad) = text.chars().find(|c| *c != '\n' && is_forbidden(*c)) {
        return Err(TextError::Forbidden { code: u32::from(bad) });
    }
    check_length(&text, PROSE_LIMIT)?;
    Ok(text.into())
}

fn code(raw: &str) -> Result<CompactString, TextError> {
    let text = one_line(raw, CODE_LIMIT)?;
    match text.chars().find(|c| !(c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | '/'))) {
        Some(found) => Err(TextError::NotInCode { found }),
        None => Ok(text),
    }
}

macro_rules! text_types {
    ($($(#[$doc:meta])* $name:ident = $rule:expr;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(try_from = "CompactString", into = "CompactString")]
        pub struct $name(CompactString);

        impl $name {
            /// Normalises a text and takes it when the rules of its kind allow it.
            pub fn new(raw: &str) -> Result<Self, TextError> {
                let rule: fn(&str) -> Result<CompactString, TextError> = $rule;
                rule(raw).map(Self)
            }

            /// The text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl TryFrom<CompactString> for $name {
            type Error = TextError;

            fn try_from(raw: CompactString) -> Result<Self, TextError> {
                Self::new(&raw)
            }
        }

        impl From<$name> for CompactString {
            fn from(text: $name) -> Self {
                text.0
            }
        }

        impl std::str::FromStr for $name {
            type Err = TextError;

            fn from_str(raw: &str) -> Result<Self, TextError> {
                Self::new(raw)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }
    )*};
}

text_types! {
    /// The name of a person, a unit or a body.
    Name = |raw| one_line(raw, NAME_LIMIT);
    /// A short text on one line.
    Text = |raw| one_line(raw, TEXT_LIMIT);
    /// A longer text that may have several lines.
    Prose = prose;
    /// A rule pack's id, such as `vn-2025`.
    PackId = code;
    /// A stage's id within its pack, such as `dossier`.
    StageId = code;
    /// A paper's code within its pack, such as `1-KNĐ`.
    PaperCode = code;
    /// The id of a candidate's path within its pack, such as `youth-union`.
    PathId = code;
    /// The id of a reason for leaving the pipeline within its pack.
    ReasonId = code;
    /// A tag's id, such as `student`.
    TagId = code;
    /// The id of a kind of unit, such as `commune`.
    KindId = code;
    /// The id of a kind of association, such as `youth-union`.
    AssociationKind = code;
}

impl Name {
    /// The last word: the given name of a Vietnamese person.
    pub fn given(&self) -> &str {
        self.0.rsplit(' ').next().unwrap_or(&self.0)
    }
}
