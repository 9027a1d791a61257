//! The base of a generation: all records at one revision, with the means to tell whether they are whole.
//!
//! One line of head, `ketnap-base <generation> <revision> <store> <length> <sha256>`, then the text of a store.
//! The sum covers the head before it as well as the text.

use std::fmt::Write;

use sha2::{Digest, Sha256};

use crate::store::rules::{Rule, holds};
use crate::store::snapshot::StoreId;

const MAGIC: &str = "ketnap-base";

/// A base that is whole.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Base<'a> {
    /// The generation it begins.
    pub(crate) generation: u64,
    /// The revision of its records.
    pub(crate) revision: u64,
    /// The store it belongs to.
    pub(crate) store: StoreId,
    /// The records.
    pub(crate) text: &'a str,
}

impl<'a> Base<'a> {
    /// The bytes of the file.
    pub(crate) fn encode(&self) -> Vec<u8> {
        let mut bytes = self.head().into_bytes();
        bytes.extend_from_slice(self.text.as_bytes());
        bytes
    }

    fn head(&self) -> String {
        let Self { generation, revision, store, text } = self;
        let head = format!("{MAGIC} {generation} {revision} {store} {}", text.len());
        let sum = hexadecimal(Sha256::new().chain_update(&head).chain_update(text));
        format!("{head} {sum}\n")
    }

    /// Reads a base back; `None` unless every byte is what was written for this generation.
    pub(crate) fn decode(bytes: &'a [u8], generation: u64) -> Option<Self> {
        let (head, text) = std::str::from_utf8(bytes).ok()?.split_once('\n')?;
        // Reading takes what it needs; that the head is right to the last byte is found by writing it again.
        let mut words = head.split(' ').skip(2);
        let revision = words.next()?.parse().ok()?;
        let store = StoreId::try_from(words.next()?.to_owned()).ok()?;
        let base = Self { generation, revision, store, text };
        base.head()
            .strip_suffix('\n')
            .is_some_and(|same| same == head || !holds(Rule::BaseSum))
            .then_some(base)
    }
}

/// The SHA-256 of some bytes in hexadecimal digits: tells whether a file is still the one that was written.
pub(crate) fn fingerprint(bytes: &[u8]) -> String {
    hexadecimal(Sha256::new().chain_update(bytes))
}

fn hexadecimal(sum: Sha256) -> String {
    sum.finalize().iter().fold(String::with_capacity(64), |mut text, byte| {
        // Writing to a String cannot fail.
        let _always_fine = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_base_with_any_flipped_bit_or_missing_byte_is_not_read() {
        let store = StoreId::from_bits(1, 2);
        let base = Base { generation: 3, revision: 40, store, text: "(\n  units: [\"Lê\"],\n)\n" };
        let bytes = base.encode();
        assert_eq!(Base::decode(&bytes, 3), Some(base));
        assert_eq!(Base::decode(&bytes, 4), None);
        for bit in 0..bytes.len() * 8 {
            let mut flipped = bytes.clone();
            flipped[bit / 8] ^= 1 << (bit % 8);
            assert_eq!(Base::decode(&flipped, 3), None, "bit {bit}");
        }
        for cut in 0..bytes.len() {
            assert_eq!(Base::decode(&bytes[..cut], 3), None);
        }
    }
}
