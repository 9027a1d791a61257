//! Which language the program speaks when it starts.

use crate::domain::language::Language;

/// The language asked for, else that of the locale, else English.
pub(crate) fn choose(asked: Option<Language>, locale: Option<&str>) -> Language {
    asked.or_else(|| locale.and_then(Language::from_locale)).unwrap_or_default()
}

/// The language asked for on a command line that could not be read as a whole.
pub(crate) fn asked_in(arguments: &[std::ffi::OsString]) -> Option<Language> {
    let words: Vec<_> = arguments.iter().map(|argument| argument.to_string_lossy()).collect();
    let joined = words.iter().find_map(|word| word.strip_prefix("--lang=").map(str::to_owned));
    let apart = || words.windows(2).find(|pair| pair[0] == "--lang").map(|pair| pair[1].to_string());
    let code = joined.or_else(apart)?;
    Language::ALL.into_iter().find(|language| language.code() == code)
}
