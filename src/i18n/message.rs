//! What a sentence is called and what it takes: [`Message`] and [`Value`].
//!
//! Separate from [`crate::i18n::locale`] so that the lists in `ids/` and every caller can name a sentence without
//! knowing how it is stored; Fluent's own types stay inside `locale.rs`.

use std::borrow::Cow;

/// A sentence by name, with the arguments its translations may use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Message {
    /// The id in the `.ftl` files.
    pub id: &'static str,
    /// The variables that a caller has to give.
    pub arguments: &'static [&'static str],
}

/// For ids that follow from a name, such as `action-advance-stage`; such sentences take no arguments.
impl From<&'static str> for Message {
    fn from(id: &'static str) -> Self {
        Self { id, arguments: &[] }
    }
}

/// One argument of a sentence.
#[derive(Debug, Clone, PartialEq)]
pub enum Value<'a> {
    /// A name, a date, a key: inserted as it is.
    Text(Cow<'a, str>),
    /// A count: inserted with the thousands mark of the language, and chooses the plural.
    Count(i64),
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<&'a String> for Value<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Value<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl<'a> From<Cow<'a, str>> for Value<'a> {
    fn from(text: Cow<'a, str>) -> Self {
        Self::Text(text)
    }
}

macro_rules! counts {
    ($($number:ty)*) => {$(
        impl From<$number> for Value<'_> {
            fn from(count: $number) -> Self {
                Self::Count(i64::try_from(count).unwrap_or(i64::MAX))
            }
        }
    )*};
}

counts! { u8 u16 u32 u64 usize i32 i64 }
