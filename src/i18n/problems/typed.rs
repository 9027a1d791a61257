//! Why what was typed cannot be taken: the line below a field.

use crate::domain::text::TextError;
use crate::i18n::dates::DateError;
use crate::i18n::ids::problems as ids;
use crate::i18n::locale::Locale;

/// Says why a text was refused.
pub fn text(why: &TextError, locale: &Locale) -> String {
    match why {
        TextError::Empty => locale.text(ids::TEXT_EMPTY).into_owned(),
        TextError::TooLong { length, limit } => {
            locale.text_with(ids::TEXT_TOO_LONG, &[("length", (*length).into()), ("limit", (*limit).into())])
        }
        TextError::Forbidden { code } => {
            locale.text_with(ids::TEXT_FORBIDDEN, &[("code", format!("U+{code:04X}").into())])
        }
        TextError::NotInCode { found } => {
            locale.text_with(ids::TEXT_NOT_IN_CODE, &[("found", found.to_string().into())])
        }
    }
}

/// Says why a text is no date, with examples of what is.
pub fn date(why: &DateError, locale: &Locale) -> String {
    match why {
        DateError::Empty => locale.text(ids::DATE_EMPTY).into_owned(),
        DateError::Unreadable(text) => locale.text_with(ids::DATE_UNREADABLE, &[("text", text.into())]),
        DateError::NoSuchDay { day, month } => {
            locale.text_with(ids::DATE_NO_SUCH_DAY, &[("day", (*day).into()), ("month", (*month).into())])
        }
        DateError::YearOutOfRange(year) => {
            locale.text_with(ids::DATE_YEAR_OUT_OF_RANGE, &[("year", year.to_string().into())])
        }
    }
}
