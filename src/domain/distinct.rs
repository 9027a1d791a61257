//! Maps of the file whose keys may be there once only.
//!
//! Separate because serde takes the last of two values for one key without a word, and a number that somebody
//! typed would be gone: "never dropped" holds for keys as it does for fields.

use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;

use serde::Deserialize;
use serde::Deserializer;
use serde::de::Error;
use serde::de::MapAccess;
use serde::de::Visitor;

/// What the refusal of a key that is there twice begins with; the key follows.
pub const TWICE: &str = "twice the key ";

/// Reads a map and refuses a key that is there twice.
pub(crate) fn map<'de, D, K, V>(from: D) -> Result<BTreeMap<K, V>, D::Error>
where
    D: Deserializer<'de>,
    K: Deserialize<'de> + Ord + fmt::Display,
    V: Deserialize<'de>,
{
    from.deserialize_map(Distinct(PhantomData))
}

struct Distinct<K, V>(PhantomData<(K, V)>);

impl<'de, K, V> Visitor<'de> for Distinct<K, V>
where
    K: Deserialize<'de> + Ord + fmt::Display,
    V: Deserialize<'de>,
{
    type Value = BTreeMap<K, V>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a map")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Self::Value, A::Error> {
        let mut map = BTreeMap::new();
        while let Some(key) = access.next_key::<K>()? {
            if map.contains_key(&key) {
                return Err(A::Error::custom(format_args!("{TWICE}{key}")));
            }
            let value = access.next_value()?;
            map.insert(key, value);
        }
        Ok(map)
    }
}
