//! Sizes, headers, names, leftovers, and that nothing lies about undeclared.

use std::collections::BTreeSet;
use std::fs;
use std::process::Command;

use super::source::Code;
use super::source::File;
use super::source::assert_none;
use super::source::files;
use super::source::root;

/// The longest a source file may be, its unit tests included.
const FILE_CEILING: usize = 400;
/// The longest a function may be: the lines between its braces.
const FUNCTION_CEILING: usize = 60;

/// Files over the ceiling, each with the reason why it stays whole.
const LONG_FILES: [(&str, &str); 1] = [("tui/action", "a table: one line for each action")];

/// Functions over the ceiling, each with the reason why it stays whole.
const LONG_FUNCTIONS: [(&str, &str); 0] = [];

/// Names that say nothing about what is inside.
const BANNED: [&str; 9] =
    ["utils", "helpers", "common", "misc", "types", "manager", "handler", "data", "process"];

/// Everything that may lie at the top of the repository, beside files whose name begins with a dot.
const TOP: [&str; 6] = ["Cargo.toml", "Cargo.lock", "README.md", "src", "tests", "config"];

fn everything() -> Vec<File> {
    let mut all = files("src", "rs");
    all.extend(files("tests", "rs"));
    all
}

/// A file that does not begin by saying what it is for.
fn lacks_header(file: &File) -> Option<String> {
    let begins = file.text.starts_with("//! ") || file.text.starts_with("#![doc = include_str!(");
    (!begins).then(|| format!("{}: begins without `//!`", file.path))
}

/// A file that is too long.
fn too_long(file: &File) -> Option<String> {
    let lines = file.text.lines().count();
    let is_excused = LONG_FILES.iter().any(|(module, _)| *module == file.module());
    (lines > FILE_CEILING && !is_excused).then(|| format!("{}: {lines} lines", file.path))
}

/// The first line, the name and the length of every function with a body.
fn functions(code: &Code) -> Vec<(usize, String, usize)> {
    let mut found = Vec::new();
    let text = &code.text;
    for (start, _) in text.match_indices("fn ") {
        let before = text[..start].chars().next_back();
        let rest = &text[start + 3..];
        let name: String = rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
        if before.is_some_and(|c| c.is_alphanumeric() || c == '_') || name.is_empty() {
            continue;
        }
        let Some(body) = body(rest) else { continue };
        let first = text[..start].matches('\n').count() + 1;
        found.push((first, name, rest[body].matches('\n').count().saturating_sub(1)));
    }
    found
}

/// Where the body of a function stands; none when it has none.
fn body(text: &str) -> Option<std::ops::Range<usize>> {
    let mut begin = None;
    let mut depth = 0_usize;
    let mut nested = 0_usize;
    for (place, c) in text.char_indices() {
        match c {
            '(' | '[' if depth == 0 => nested += 1,
            ')' | ']' if depth == 0 => nested = nested.saturating_sub(1),
            ';' if depth == 0 && nested == 0 => return None,
            '{' => {
                begin = begin.or(Some(place));
                depth += 1;
            }
            '}' => {
                depth = depth.checked_sub(1)?;
                if depth == 0 {
                    return Some(begin?..place);
                }
            }
            _ => {}
        }
    }
    None
}

/// Functions that are too long.
fn long_functions(file: &File) -> Vec<String> {
    let name = |function: &str| format!("{}::{function}", file.module());
    let is_excused = |function: &str| LONG_FUNCTIONS.iter().any(|(known, _)| *known == name(function));
    let all = functions(&file.code());
    let long =
        all.into_iter().filter(|(_, function, lines)| *lines > FUNCTION_CEILING && !is_excused(function));
    long.map(|(line, function, lines)| format!("{}:{line}: {function} has {lines} lines", file.path))
        .collect()
}

/// A module whose name says nothing.
fn named_badly(file: &File) -> Option<String> {
    let parts = file.module().split('/');
    let bad: Vec<&str> = parts.filter(|part| BANNED.contains(part)).collect();
    (!bad.is_empty()).then(|| format!("{}: {} says nothing", file.path, bad.join(", ")))
}

/// What somebody meant to come back to.
fn leftovers(file: &File) -> Vec<String> {
    let code = Code::read(&file.text);
    let marks = ["TODO", "FIXME", "XXX", "HACK"];
    let is_test = file.path.starts_with("tests/");
    let mut macros = vec!["todo!", "unimplemented!", "dbg!", "#[ignore", "allow(dead_code", "allow(unused"];
    if is_test {
        macros.push("thread::sleep");
    }
    let in_comments = code.comments.iter().filter(|(_, text)| marks.iter().any(|mark| text.contains(mark)));
    let in_code = code.lines().filter(|(_, text)| macros.iter().any(|what| text.contains(what)));
    let lines = in_comments.map(|(line, _)| *line).chain(in_code.map(|(line, _)| line));
    lines.map(|line| format!("{}:{line}: a leftover", file.path)).collect()
}

/// Files that no `mod` line names, so that the compiler never saw them.
fn undeclared(all: &[File]) -> Vec<String> {
    let mut complaints = Vec::new();
    for file in all {
        let (folder, name) = file.path.rsplit_once('/').unwrap_or(("", &file.path));
        let (folder, name) = match name {
            "lib.rs" | "main.rs" => continue,
            "mod.rs" => folder.rsplit_once('/').unwrap_or(("", folder)),
            _ => (folder, name.trim_end_matches(".rs")),
        };
        let parents = ["lib.rs", "main.rs", "mod.rs"].map(|parent| format!("{folder}/{parent}"));
        let declaration = format!("mod {name};");
        let is_named = all
            .iter()
            .filter(|parent| parents.contains(&parent.path))
            .any(|parent| Code::read(&parent.text).text.contains(&declaration));
        if !is_named {
            complaints.push(format!("{}: declared nowhere", file.path));
        }
    }
    complaints
}

/// Test modules that the table of contents does not explain.
fn unexplained(contents: &str) -> Vec<String> {
    let lines: Vec<&str> = contents.lines().collect();
    let pairs = lines.windows(2).filter(|pair| pair[1].starts_with("mod "));
    let silent = pairs.filter(|pair| !(pair[0].starts_with("/// ") && pair[0].ends_with('.')));
    silent.map(|pair| format!("`{}` lacks its sentence", pair[1])).collect()
}

/// What lies at the top of the repository and should not.
fn strangers<'a>(names: impl Iterator<Item = &'a str>) -> Vec<String> {
    let stray = names.filter(|name| !name.starts_with('.') && !TOP.contains(name));
    stray.map(|name| format!("{name} lies at the top")).collect()
}

#[test]
fn every_file_begins_by_saying_what_it_is_for() {
    assert_none(&everything().iter().filter_map(lacks_header).collect::<Vec<_>>());
}

#[test]
fn no_source_file_is_too_long() {
    let sources = files("src", "rs");
    let mut lengths: Vec<usize> = sources.iter().map(|file| file.text.lines().count()).collect();
    lengths.sort_unstable();
    println!("{} files, median {} lines", lengths.len(), lengths[lengths.len() / 2]);
    assert_none(&sources.iter().filter_map(too_long).collect::<Vec<_>>());
}

#[test]
fn no_function_is_too_long() {
    assert_none(&files("src", "rs").iter().flat_map(long_functions).collect::<Vec<_>>());
}

#[test]
fn every_module_name_means_something() {
    assert_none(&files("src", "rs").iter().filter_map(named_badly).collect::<Vec<_>>());
}

#[test]
fn nothing_is_left_for_later() {
    assert_none(&everything().iter().flat_map(leftovers).collect::<Vec<_>>());
}

#[test]
fn every_file_is_compiled() {
    assert_none(&undeclared(&everything()));
}

#[test]
fn every_test_module_has_its_sentence() {
    assert_none(&unexplained(&super::source::file("tests/it/main.rs").text));
}

#[test]
fn the_top_of_the_repository_holds_six_things() {
    let listing = Command::new("git").arg("-C").arg(root()).args(["ls-files", "-z"]).output();
    let listed = listing.ok().filter(|listing| listing.status.success() && !listing.stdout.is_empty());
    let names: BTreeSet<String> = if let Some(listing) = listed {
        let text = String::from_utf8_lossy(&listing.stdout).into_owned();
        text.split('\0').filter_map(|path| path.split('/').next()).map(str::to_owned).collect()
    } else {
        // A copy without its history: what lies there, but for what cargo made.
        let entries = fs::read_dir(root()).unwrap();
        let names = entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned());
        names.filter(|name| name != "target").collect()
    };
    assert_none(&strangers(names.iter().map(String::as_str).filter(|name| !name.is_empty())));
}

#[test]
fn planted_shapes_are_found() {
    let planted = File::planted;
    assert!(lacks_header(&planted("src/a.rs", "use x;\n")).is_some());
    assert!(lacks_header(&planted("src/a.rs", "//! What.\n")).is_none());
    assert!(too_long(&planted("src/a.rs", &"x\n".repeat(401))).is_some());
    assert!(too_long(&planted("src/a.rs", &"x\n".repeat(400))).is_none());
    assert!(named_badly(&planted("src/tui/utils.rs", "")).is_some());
    assert!(named_badly(&planted("src/data/x.rs", "")).is_some());
    assert!(named_badly(&planted("src/tui/database.rs", "")).is_none());
    let long = format!("fn f(x: [u8; 2]) -> u8 {{\n{}}}\n", "    if x { y(\"}\"); }\n".repeat(61));
    assert_eq!(long_functions(&planted("src/a.rs", &long)), ["src/a.rs:1: f has 61 lines"]);
    let short = format!(
        "trait T {{\n    fn f(x: [u8; 2]);\n{}}}\nfn g() {{}}\n",
        "    const X: u8 = 1;\n".repeat(80)
    );
    assert_none(&long_functions(&planted("src/a.rs", &short)));
    let split = [
        "// TO",
        "DO: later",
        "\nfn f() { to",
        "do!() }\n#[ign",
        "ore]\nfn g() { std::thread::sl",
        "eep(x) }",
    ];
    assert_eq!(leftovers(&planted("tests/it/a.rs", &split.concat())).len(), 4);
    assert_none(&leftovers(&planted("src/a.rs", "// A method.\nlet text = \"todo!\";")));
    let tree =
        [planted("tests/it/main.rs", "mod a;\n"), planted("tests/it/a.rs", ""), planted("tests/it/b.rs", "")];
    assert_eq!(undeclared(&tree), ["tests/it/b.rs: declared nowhere"]);
    let tree = [
        planted("src/lib.rs", "pub mod a;\n// mod b;\n"),
        planted("src/a/mod.rs", ""),
        planted("src/b/mod.rs", ""),
    ];
    assert_eq!(undeclared(&tree), ["src/b/mod.rs: declared nowhere"]);
    assert_eq!(unexplained("/// What it is.\nmod a;\nmod b;\n").len(), 1);
    assert_eq!(strangers(["src", ".ci", "docs", "build.rs"].into_iter()).len(), 2);
}
