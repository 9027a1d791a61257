//! Ids of records: random, never reused, never a name, never a position.
//!
//! An id is 60 bits, written as a prefix letter and twelve digits of Crockford's base 32
//! (no i, l, o, u, so that nobody misreads one over the phone), as in `c-7k3m9q2ht5nb`.
//! With a million records the chance that two of 60 random bits agree is below one in two million.
//!
//! **Not here:** where the random bits come from (`session/env.rs`).

use std::fmt;
use std::str::FromStr;

use compact_str::CompactString;
use serde::Deserialize;
use serde::Serialize;

const DIGITS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
const LENGTH: usize = 12;
const MASK: u64 = (1 << 60) - 1;

/// Why a text is not an id of the wanted kind.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{found:?} is not an id of the form {prefix}- and twelve digits or letters")]
pub struct IdError {
    /// What stood there.
    pub found: CompactString,
    /// The letter the id should begin with.
    pub prefix: char,
}

fn print(prefix: char, bits: u64, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let mut text = [0_u8; LENGTH];
    let mut rest = bits;
    for place in text.iter_mut().rev() {
        *place = DIGITS[(rest & 31) as usize];
        rest >>= 5;
    }
    write!(f, "{prefix}-")?;
    text.iter().try_for_each(|digit| write!(f, "{}", char::from(*digit)))
}

fn parse(prefix: char, text: &str) -> Result<u64, IdError> {
    let fail = || IdError { found: text.chars().take(40).collect(), prefix };
    let digits = text.strip_prefix(prefix).and_then(|rest| rest.strip_prefix('-')).ok_or_else(fail)?;
    if digits.len() != LENGTH {
        return Err(fail());
    }
    digits.bytes().try_fold(0_u64, |bits, byte| {
        let digit = DIGITS.iter().position(|known| *known == byte).ok_or_else(fail)?;
        Ok(bits << 5 | digit as u64)
    })
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident $prefix:literal;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(try_from = "CompactString", into = "CompactString")]
        pub struct $name(u64);

        impl $name {
            /// The letter this kind of id begins with.
            pub const PREFIX: char = $prefix;

            /// An id from random bits, of which the lower 60 are used.
            pub fn from_bits(bits: u64) -> Self {
                Self(bits & MASK)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                print($prefix, self.0, f)
            }
        }

        impl FromStr for $name {
            type Err = IdError;

            fn from_str(text: &str) -> Result<Self, IdError> {
                parse($prefix, text).map(Self)
            }
        }

        impl TryFrom<CompactString> for $name {
            type Error = IdError;

            fn try_from(text: CompactString) -> Result<Self, IdError> {
                text.parse()
            }
        }

        impl From<$name> for CompactString {
            fn from(id: $name) -> Self {
                compact_str::ToCompactString::to_compact_string(&id)
            }
        }
    )*};
}

ids! {
    /// Names a unit.
    UnitId 'u';
    /// Names a candidate.
    CandidateId 'c';
    /// Names a mentor.
    MentorId 'm';
    /// Names an association.
    AssociationId 'a';
    /// Names a directive.
    DirectiveId 'd';
    /// Names a meeting.
    MeetingId 'k';
    /// Names a note inside its record.
    NoteId 'n';
    /// Names a conflict.
    ConflictId 'x';
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_reads_back_as_what_it_was() {
        for bits in [0, 1, 31, 32, MASK, 0x0123_4567_89AB_CDEF & MASK] {
            let id = CandidateId::from_bits(bits);
            assert_eq!(id.to_string().parse(), Ok(id));
            assert_eq!(id.to_string().len(), 14);
        }
    }

    #[test]
    fn other_prefixes_lengths_and_letters_are_refused() {
        for text in
            ["", "c-", "u-000000000000", "c-00000000000", "c-0000000000000", "c-00000000000i", "c-ếếếế"]
        {
            assert!(text.parse::<CandidateId>().is_err(), "{text}");
        }
    }
}
