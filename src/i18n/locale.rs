//! A language in use: finds a sentence, puts the arguments in.
//!
//! The files are part of the program, so they cannot be missing; but only the language in use is parsed, and
//! English only when a sentence of another language is not there.
//! A [`Locale`] is cheap to ask and costs about a millisecond to make: keep one, replace it on `:lang`.
//!
//! **Invariants:** asking never fails and never panics; a sentence that exists nowhere shows its id, so that the
//! mistake can be seen and searched. Fluent's isolation marks are off, because they would shift columns.
//! Whatever is put into a sentence passes [`visible`] on the way.

use std::borrow::Cow;
use std::cell::OnceCell;

use chrono::NaiveDate;
use fluent_bundle::FluentArgs;
use fluent_bundle::FluentBundle;
use fluent_bundle::FluentResource;
use fluent_bundle::FluentValue;
use unic_langid::LanguageIdentifier;

use crate::domain::language::Language;
use crate::domain::visible::visible;
use crate::i18n::dates;
use crate::i18n::message::Message;
use crate::i18n::message::Value;
use crate::i18n::numbers;

/// The words of one language.
pub struct Locale {
    language: Language,
    bundle: FluentBundle<FluentResource>,
    english: OnceCell<FluentBundle<FluentResource>>,
}

/// One embedded file of sentences.
#[derive(Debug, Clone, Copy)]
pub struct Source {
    /// The file's name without ending: `ui`, `actions` ...
    pub area: &'static str,
    /// The file's text.
    pub text: &'static str,
}

macro_rules! sources {
    ($language:literal: $($area:literal)*) => {
        &[$(Source {
            area: $area,
            text: include_str!(concat!("../../config/locales/", $language, "/", $area, ".ftl")),
        }),*]
    };
}

/// The embedded files of a language, the same areas in the same order for each.
pub fn sources(language: Language) -> &'static [Source] {
    match language {
        Language::En => sources!("en": "ui" "actions" "domain" "problems" "report" "cli" "doctor"),
        Language::Vi => sources!("vi": "ui" "actions" "domain" "problems" "report" "cli" "doctor"),
        Language::Id => sources!("id": "ui" "actions" "domain" "problems" "report" "cli" "doctor"),
    }
}

impl Locale {
    /// Reads the words of a language.
    pub fn new(language: Language) -> Self {
        Self { language, bundle: bundle(language), english: OnceCell::new() }
    }

    /// The language.
    pub fn language(&self) -> Language {
        self.language
    }

    /// A sentence without arguments.
    pub fn text(&self, message: impl Into<Message>) -> Cow<'_, str> {
        self.pattern(message.into().id, None, None)
    }

    /// A sentence with its arguments.
    pub fn text_with(&self, message: impl Into<Message>, arguments: &[(&str, Value<'_>)]) -> String {
        let arguments = fluent_arguments(arguments);
        self.pattern(message.into().id, None, Some(&arguments)).into_owned()
    }

    /// The longer text that belongs to a sentence: its attribute `help`.
    pub fn help(&self, message: impl Into<Message>) -> Cow<'_, str> {
        self.pattern(message.into().id, Some("help"), None)
    }

    /// The columns that the widest of some words takes.
    pub fn widest(&self, messages: &[Message]) -> usize {
        messages
            .iter()
            .map(|message| unicode_width::UnicodeWidthStr::width(&*self.text(*message)))
            .max()
            .unwrap_or(0)
    }

    /// A date as this language writes it: `30 Jun 2023`, `30/06/2023`.
    pub fn date(&self, date: NaiveDate) -> String {
        dates::format(date, self.language)
    }

    /// A date without its year: `30 Jun`, `30/06`.
    pub fn short_date(&self, date: NaiveDate) -> String {
        dates::format_short(date, self.language)
    }

    /// A date with its day of the week: `Fri 30 Jun 2023`, `T6 30/06/2023`.
    pub fn weekday_date(&self, date: NaiveDate) -> String {
        dates::format_weekday(date, self.language)
    }

    /// A whole number with the thousands mark of this language.
    pub fn count(&self, count: impl Into<i64>) -> String {
        numbers::count(count.into(), self.language)
    }

    /// A number written with a decimal point, such as `38.2`, with the decimal mark of this language.
    pub fn decimal<'a>(&self, plain: &'a str) -> Cow<'a, str> {
        numbers::decimal(plain, self.language)
    }

    fn pattern(&self, id: &str, attribute: Option<&str>, arguments: Option<&FluentArgs<'_>>) -> Cow<'_, str> {
        find(&self.bundle, id, attribute, arguments)
            .or_else(|| find(self.english.get_or_init(|| bundle(Language::En)), id, attribute, arguments))
            .unwrap_or_else(|| Cow::Owned(id.to_owned()))
    }
}

impl std::fmt::Debug for Locale {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Locale").field(&self.language).finish()
    }
}

fn find<'b>(
    bundle: &'b FluentBundle<FluentResource>,
    id: &str,
    attribute: Option<&str>,
    arguments: Option<&FluentArgs<'_>>,
) -> Option<Cow<'b, str>> {
    let message = bundle.get_message(id)?;
    let pattern = match attribute {
        Some(attribute) => message.get_attribute(attribute)?.value(),
        None => message.value()?,
    };
    // An argument that was forgotten shows as `{$name}`; the list of errors adds nothing to that.
    Some(bundle.format_pattern(pattern, arguments, &mut Vec::new()))
}

fn bundle(language: Language) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new(vec![identifier(language)]);
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match language {
        Language::En => |value, _| grouped(value, Language::En),
        Language::Vi => |value, _| grouped(value, Language::Vi),
        Language::Id => |value, _| grouped(value, Language::Id),
    }));
    for source in sources(language) {
        // A file with a mistake yields what could be read of it; the mistake itself is found by `it/i18n/`.
        let resource = FluentResource::try_new(source.text.to_owned()).unwrap_or_else(|(partial, _)| partial);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

/// Writes counts the way the language does; texts are left to Fluent.
fn grouped(value: &FluentValue<'_>, language: Language) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    Some(numbers::count(number.value as i64, language))
}

fn identifier(language: Language) -> LanguageIdentifier {
    // The codes are valid by the tests; the root language would only lose plural forms.
    language.code().parse().unwrap_or_default()
}

fn fluent_arguments<'a>(arguments: &'a [(&str, Value<'a>)]) -> FluentArgs<'a> {
    arguments
        .iter()
        .map(|(name, value)| {
            let value = match value {
                // What is put into a sentence may come from a file, a path or another program.
                Value::Text(text) => match visible(text) {
                    Cow::Borrowed(text) => FluentValue::from(text),
                    Cow::Owned(text) => FluentValue::from(text),
                },
                Value::Count(count) => FluentValue::from(*count),
            };
            ((*name).to_owned(), value)
        })
        .collect()
}
