//! The three languages of the program and a text given in each of them.
//!
//! Separate from `i18n/` because data carries words too: a stage or a tag has a name in every language.
//!
//! **Not here:** the program's own sentences, which live in `config/locales`.

use serde::Deserialize;
use serde::Serialize;

use crate::domain::is_default;
use crate::domain::text::Text;

/// A language the program speaks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// English.
    #[default]
    En,
    /// Vietnamese.
    Vi,
    /// Indonesian.
    Id,
}

impl Language {
    /// Every language, in the order in which menus list them.
    pub const ALL: [Self; 3] = [Self::En, Self::Vi, Self::Id];

    /// The ISO 639-1 code.
    pub fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Vi => "vi",
            Self::Id => "id",
        }
    }

    /// The language whose ISO 639-1 code starts a locale name such as `vi_VN.UTF-8`, if the program speaks it.
    pub fn from_locale(name: &str) -> Option<Self> {
        let code = name.split(['_', '-', '.', '@']).next()?.to_ascii_lowercase();
        Self::ALL.into_iter().find(|language| language.code() == code)
    }
}

/// A short text of the data in up to three languages.
///
/// A missing language falls back to the others, so that an office may fill in only its own.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// English.
    #[serde(default, skip_serializing_if = "is_default")]
    pub en: Option<Text>,
    /// Vietnamese.
    #[serde(default, skip_serializing_if = "is_default")]
    pub vi: Option<Text>,
    /// Indonesian.
    #[serde(default, skip_serializing_if = "is_default")]
    pub id: Option<Text>,
}

impl Words {
    /// The text in a language, or in the first other one that has it; empty when none has.
    pub fn in_language(&self, language: Language) -> &str {
        let own = match language {
            Language::En => &self.en,
            Language::Vi => &self.vi,
            Language::Id => &self.id,
        };
        [own, &self.en, &self.vi, &self.id].into_iter().flatten().next().map_or("", Text::as_str)
    }
}
