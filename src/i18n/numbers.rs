//! Numbers as a language writes them.
//!
//! The arithmetic and the rounding are `report/ratio.rs`'s; here only the marks change.
//!
//! **Invariants:** thousands are grouped from 1 000 on (years are text, not numbers); a number that is not one
//! (`-`, `no target`) passes unchanged.

use std::borrow::Cow;

use crate::domain::language::Language;

/// The mark between thousands.
fn thousands_mark(language: Language) -> char {
    match language {
        Language::En => ',',
        Language::Vi | Language::Id => '.',
    }
}

/// Writes a whole number with its thousands grouped: `1,234` in English, `1.234` otherwise.
pub fn count(count: i64, language: Language) -> String {
    let digits = count.unsigned_abs().to_string();
    let mut written = String::with_capacity(digits.len() + digits.len() / 3 + 1);
    if count < 0 {
        written.push('-');
    }
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            written.push(thousands_mark(language));
        }
        written.push(digit);
    }
    written
}

/// Gives a number in plain form, such as `38.2`, the decimal mark of the language.
pub fn decimal(plain: &str, language: Language) -> Cow<'_, str> {
    match language {
        Language::En => Cow::Borrowed(plain),
        Language::Vi | Language::Id => Cow::Owned(plain.replace('.', ",")),
    }
}
