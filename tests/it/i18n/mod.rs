//! The three languages agree with each other and with the source, and their words fit where they stand.

/// Dates and numbers as three countries write and type them.
mod dates_and_numbers;
/// Names are found without accents and listed in the order of the language.
mod names;
/// Why a value of a file cannot be meant.
mod reasons;
/// Changes, refusals and findings become sentences in each language.
mod sentences;
/// Words that stand in columns keep to the widths reserved for them.
mod widths;

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use fluent_bundle::FluentResource;
use ketnap::domain::language::Language;
use ketnap::i18n::ids;
use ketnap::i18n::locale::Locale;
use ketnap::i18n::locale::sources;
use ketnap::i18n::message::Message;
use ketnap::i18n::message::Value;
use ketnap::tui::action::Action;
use ketnap::tui::action::Group;
use unicode_normalization::UnicodeNormalization;

/// Id or `id.attribute` to the variables used, for one file.
type Catalogue = BTreeMap<String, BTreeSet<String>>;

/// Reads one embedded file; the parser of Fluent decides what is a message, the text only which variables it uses.
fn catalogue(area: &str, text: &str) -> Catalogue {
    if let Err((_, errors)) = FluentResource::try_new(text.to_owned()) {
        panic!("{area}.ftl does not parse: {errors:?}");
    }
    let mut catalogue = Catalogue::new();
    let (mut id, mut key) = (String::new(), String::new());
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let start = line.trim_start();
        let name = line.split(" =").next().unwrap_or("");
        if !line.starts_with(' ') && line.contains(" =") {
            name.clone_into(&mut id);
            key.clone_from(&id);
            assert!(catalogue.insert(key.clone(), BTreeSet::new()).is_none(), "{area}.ftl says {id} twice");
        } else if start.starts_with('.') && line.contains(" =") {
            key = format!("{id}{}", name.trim_start());
            catalogue.insert(key.clone(), BTreeSet::new());
        }
        for variable in line.split('$').skip(1) {
            let variable = variable.split(|c: char| !(c.is_alphanumeric() || c == '_')).next().unwrap_or("");
            catalogue.get_mut(&key).expect("a variable outside a message").insert(variable.to_owned());
        }
    }
    catalogue
}

fn catalogues(language: Language) -> BTreeMap<&'static str, Catalogue> {
    sources(language).iter().map(|source| (source.area, catalogue(source.area, source.text))).collect()
}

fn listed() -> Vec<(&'static str, &'static [Message])> {
    vec![
        ("ui", ids::ui::ALL),
        ("domain", ids::domain::ALL),
        ("problems", ids::problems::ALL),
        ("report", ids::report::ALL),
        ("cli", ids::cli::ALL),
        ("doctor", ids::doctor::ALL),
    ]
}

#[test]
fn languages_have_the_same_messages_attributes_and_variables() {
    let english = catalogues(Language::En);
    for language in [Language::Vi, Language::Id] {
        for (area, theirs) in catalogues(language) {
            let ours = &english[area];
            let missing: Vec<_> = ours.keys().filter(|key| !theirs.contains_key(*key)).collect();
            let surplus: Vec<_> = theirs.keys().filter(|key| !ours.contains_key(*key)).collect();
            assert!(
                missing.is_empty() && surplus.is_empty(),
                "{language:?} {area}: missing {missing:?}, surplus {surplus:?}"
            );
            for (key, variables) in ours {
                assert_eq!(variables, &theirs[key], "{language:?} {area}.ftl: variables of {key}");
            }
        }
    }
}

#[test]
fn listed_messages_exist_with_their_arguments_and_nothing_is_unlisted() {
    let english = catalogues(Language::En);
    for (area, messages) in listed() {
        let file = &english[area];
        for message in messages {
            let variables =
                file.get(message.id).unwrap_or_else(|| panic!("{area}.ftl has no {}", message.id));
            let arguments: BTreeSet<String> = message.arguments.iter().map(ToString::to_string).collect();
            assert_eq!(variables, &arguments, "arguments of {} in ids/{area}.rs", message.id);
        }
        let known: BTreeSet<&str> = messages.iter().map(|message| message.id).collect();
        let unlisted: Vec<_> = file.keys().filter(|key| !known.contains(key.as_str())).collect();
        assert!(
            unlisted.is_empty(),
            "{area}.ftl has sentences that ids/{area}.rs does not list: {unlisted:?}"
        );
    }
}

#[test]
fn every_action_and_group_has_its_words_and_no_other() {
    let mut expected: BTreeSet<String> =
        Group::ALL.iter().map(|group| group.message_id().to_owned()).collect();
    for action in Action::ALL {
        expected.insert(action.message_id().to_owned());
        expected.insert(format!("{}.help", action.message_id()));
    }
    let found: BTreeSet<String> = catalogues(Language::En)["actions"].keys().cloned().collect();
    assert_eq!(found, expected);
}

#[test]
fn every_sentence_can_be_said_in_every_language() {
    for language in Language::ALL {
        let locale = Locale::new(language);
        for (_, messages) in listed() {
            for message in messages {
                let arguments: Vec<(&str, Value)> =
                    message.arguments.iter().map(|name| (*name, 2.into())).collect();
                let said = locale.text_with(*message, &arguments);
                assert!(
                    !said.is_empty() && (said != message.id || !said.contains('-')),
                    "{language:?} {} says {said:?}",
                    message.id
                );
                assert!(
                    !said.contains('{') && !said.contains('\u{2068}'),
                    "{language:?} {}: {said:?}",
                    message.id
                );
                assert_eq!(said, said.nfc().collect::<String>(), "{language:?} {} is not NFC", message.id);
            }
        }
    }
}

#[test]
fn a_sentence_that_exists_nowhere_shows_its_id() {
    assert_eq!(Locale::new(Language::Vi).text("no-such-thing"), "no-such-thing");
}

#[test]
fn counts_choose_the_plural_and_get_the_mark_of_thousands() {
    let say = |language, count: i64| {
        Locale::new(language).text_with(ids::ui::UNITS_BEHIND, &[("count", count.into())])
    };
    assert_eq!(say(Language::En, 1), "1 unit behind");
    assert_eq!(say(Language::En, 1234), "1,234 units behind");
    assert_eq!(say(Language::Vi, 1234), "1.234 đơn vị chậm tiến độ");
    assert_eq!(say(Language::Id, 8), "8 unit tertinggal");
}
