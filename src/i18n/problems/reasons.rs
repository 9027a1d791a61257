//! Why a value of a file cannot be meant.
//!
//! Separate because the reason goes through the parser, which hands it on as the English text of the error that
//! the value's type gave. Here it becomes a sentence again; a reason that is not known is repeated as it is.
//!
//! **Invariant.** Every reason that a type of `domain/` or the meta line can give is known
//! (`i18n::reasons::every_reason_why_a_value_cannot_be_meant_is_worded`).

use std::borrow::Cow;

use crate::domain::text::TextError;
use crate::i18n::ids::problems as ids;
use crate::i18n::locale::Locale;
use crate::i18n::message::Message;
use crate::i18n::problems::typed;

/// What the English texts of errors end with; what comes before is the value, which is shown anyway.
const KNOWN: [(&str, Message); 14] = [
    ("- and twelve digits or letters", ids::WHY_NO_ID),
    (" is not a day such as 06-30", ids::WHY_NO_DAY_OF_YEAR),
    (" nor a year", ids::WHY_NO_BIRTH),
    (" of 32 hexadecimal digits", ids::WHY_NO_STORE_ID),
    (" is not a year from 1900 to 2200", ids::WHY_NO_YEAR),
    (" decimals, at most 3 are possible", ids::WHY_NO_DECIMALS),
    ("rise in day and never fall in share", ids::WHY_NOT_RISING),
    ("a pace curve ends with 100 on 12-31", ids::WHY_NOT_WHOLE),
    // What chrono says of days and moments.
    ("input contains invalid characters", ids::WHY_NO_DATE),
    ("input is out of range", ids::WHY_NO_DATE),
    ("premature end of input", ids::WHY_NO_DATE),
    ("trailing input", ids::WHY_NO_DATE),
    ("input is not enough for unique date and time", ids::WHY_NO_DATE),
    ("no possible date and time matching input", ids::WHY_NO_DATE),
];

/// Says a reason in the language of the reader.
pub(super) fn reason<'a>(english: &'a str, locale: &'a Locale) -> Cow<'a, str> {
    if let Some(why) = of_a_text(english) {
        return typed::text(&why, locale).into();
    }
    let known = KNOWN.iter().find(|(end, _)| english.ends_with(end));
    known.map_or(Cow::Borrowed(english), |(_, message)| locale.text(*message))
}

/// The reason why a text was refused, read back from its English.
fn of_a_text(english: &str) -> Option<TextError> {
    if let Some(code) = english.strip_prefix("the text contains the character U+") {
        return u32::from_str_radix(code, 16).ok().map(|code| TextError::Forbidden { code });
    }
    if let Some(found) = english.strip_prefix("a code may not contain '") {
        let found = found.strip_suffix('\'')?;
        let letter = found.trim_start_matches('\\').chars().next_back()?;
        return Some(TextError::NotInCode { found: letter });
    }
    if let Some(rest) = english.strip_prefix("the text has ") {
        let (length, rest) = rest.split_once(" characters, ")?;
        let (length, limit) = (length.parse().ok()?, rest.strip_suffix(" are allowed")?.parse().ok()?);
        return Some(TextError::TooLong { length, limit });
    }
    (english == "the text is empty").then_some(TextError::Empty)
}
