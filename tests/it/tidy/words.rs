//! No word for people outside `config/locales`, and none inside that nothing says: the screens and the command line
//! say everything through message ids.
//!
//! A string with two words of letters is taken for a sentence; names of messages, keys and files have no blanks.

use std::collections::BTreeSet;

use super::source::File;
use super::source::assert_none;
use super::source::files;

/// Strings that look like sentences and are none, each with the reason.
const NO_SENTENCES: [(&str, &str); 5] = [
    ("unit võ xu", "typed at the palette, the same in every language"),
    ("mentor hùng", "typed at the palette, the same in every language"),
    ("filter lan", "typed at the palette, the same in every language"),
    ("lang vi", "typed at the palette, the same in every language"),
    ("theme mono", "typed at the palette, the same in every language"),
];

/// Layers that speak to people and must do so in their language.
const SPEAKING: [&str; 2] = ["src/tui/", "src/cli/"];

/// Tells whether a string reads like words for people; what a format fills in is none.
fn is_sentence(text: &str) -> bool {
    let outside = |part: &str| part.split_once('}').map_or(part, |(_, rest)| rest).to_owned();
    let text: String = text.split('{').map(outside).collect();
    let is_word = |word: &&str| {
        let word = word.trim_matches(|c: char| c.is_ascii_punctuation());
        word.len() > 1 && word.chars().all(char::is_alphabetic)
    };
    text.split(' ').collect::<Vec<_>>().windows(2).any(|pair| pair.iter().all(is_word))
}

/// Words for people in a file that should not have any.
fn spoken(file: &File) -> Vec<String> {
    if !SPEAKING.iter().any(|layer| file.path.starts_with(layer)) {
        return Vec::new();
    }
    let strings = file.code().strings.into_iter();
    let excused = |text: &str| NO_SENTENCES.iter().any(|(known, _)| *known == text);
    let spoken = strings.filter(|(_, text)| is_sentence(text) && !excused(text));
    spoken.map(|(line, text)| format!("{}:{line}: {text:?}", file.path)).collect()
}

#[test]
fn screens_and_commands_speak_through_the_locales() {
    assert_none(&files("src", "rs").iter().flat_map(spoken).collect::<Vec<_>>());
}

#[test]
fn planted_words_are_found() {
    let speaks = |path: &str, text: &str| !spoken(&File::planted(path, text)).is_empty();
    assert!(speaks("src/tui/view.rs", "fn f() { line(\"Nothing found\") }"));
    assert!(speaks("src/cli/out.rs", "fn f() { format!(\"{n} units written.\") }"));
    assert!(speaks("src/tui/view.rs", "const A: &str = \"Đã lưu\";"));
    assert!(!speaks("src/tui/view.rs", "const A: &str = \"toast-saved\"; const B: &str = \" │ {} \";"));
    assert!(!speaks("src/tui/view.rs", "#[expect(dead_code, reason = \"comes with forms\")] fn f() {}"));
    assert!(!speaks("src/tui/view.rs", "fn f() { format!(\"{place}: {severity} {what}\") }"));
    assert!(!speaks("src/tui/view.rs", "// Nothing found\n"));
    assert!(!speaks("src/tui/view.rs", "#[cfg(test)]\nmod tests { fn f() { \"Nothing found\"; } }"));
    assert!(!speaks("src/domain/unit.rs", "fn f() { \"the unit is gone\"; }"));
}

/// The names of sentences in a list of `i18n/ids`.
fn listed(file: &File) -> Vec<String> {
    let lines = file.text.lines().filter(|line| line.contains(" = \"") && line.ends_with("];"));
    lines.filter_map(|line| line.split_whitespace().next()).map(str::to_owned).collect()
}

/// Sentences listed in one file that no other code names.
fn unsaid(list: &File, code: &str) -> Vec<String> {
    let words: BTreeSet<&str> = code.split(|c: char| !(c.is_ascii_alphanumeric() || c == '_')).collect();
    let names = listed(list).into_iter().filter(|name| !words.contains(name.as_str()));
    names.map(|name| format!("{}: nothing says {name}", list.path)).collect()
}

#[test]
fn every_sentence_is_said_somewhere() {
    let (lists, others): (Vec<File>, Vec<File>) =
        files("src", "rs").into_iter().partition(|file| file.path.starts_with("src/i18n/ids/"));
    let code: Vec<String> = others.iter().map(|file| file.code().text).collect();
    let code = code.join("\n");
    assert_none(&lists.iter().flat_map(|list| unsaid(list, &code)).collect::<Vec<_>>());
}

#[test]
fn planted_sentences_that_nothing_says_are_found() {
    let list = File::planted("src/i18n/ids/ui.rs", "messages! {\n    SAVED = \"saved\" [];\n}\n");
    assert_eq!(unsaid(&list, "let a = ui::SAVED_AT;"), ["src/i18n/ids/ui.rs: nothing says SAVED"]);
    assert!(unsaid(&list, "let a = ui::SAVED;").is_empty());
}
