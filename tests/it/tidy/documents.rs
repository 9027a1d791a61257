//! What papers say must be so: paths and tests named in comments exist, sentences have their own lines,
//! dependencies are justified, snapshots belong to a test.

use std::fs;

use super::source::Code;
use super::source::File;
use super::source::assert_none;
use super::source::file;
use super::source::files;
use super::source::root;

/// Markdown files whose sentences stand on lines of their own.
const PAPERS: [&str; 2] = ["README.md", "src/ARCHITECTURE.md"];

/// Endings of words after which a full stop ends no sentence.
const ABBREVIATIONS: [&str; 6] = ["e.g.", "i.e.", "etc.", "vs.", "No.", "cf."];

/// Lines of running text, with their numbers: no code blocks, tables, headings.
fn prose(text: &str) -> Vec<(usize, &str)> {
    let mut is_code = false;
    let mut lines = Vec::new();
    for (place, line) in text.lines().enumerate() {
        if line.trim_start().starts_with("```") {
            is_code = !is_code;
        } else if !is_code && !line.starts_with(['|', '#', '<']) {
            lines.push((place + 1, line));
        }
    }
    lines
}

/// Tells whether a sentence ends inside a line.
fn has_two_sentences(line: &str) -> bool {
    line.match_indices(". ").chain(line.match_indices("? ")).chain(line.match_indices("! ")).any(
        |(place, _)| {
            let (before, after) = (&line[..=place], &line[place + 2..]);
            let is_abbreviation = ABBREVIATIONS.iter().any(|end| before.ends_with(end));
            let is_number = before.trim_end_matches('.').ends_with(|c: char| c.is_ascii_digit())
                && before.trim_end_matches('.').chars().all(|c| c.is_ascii_digit());
            after.starts_with(char::is_uppercase) && !is_abbreviation && !is_number
        },
    )
}

/// Lines with two sentences, and sentences on two lines.
fn unsentenced(file: &File) -> Vec<String> {
    let lines = prose(&file.text);
    let mut complaints: Vec<String> = Vec::new();
    for (line, text) in &lines {
        if has_two_sentences(text) {
            complaints.push(format!("{}:{line}: two sentences on a line", file.path));
        }
    }
    for pair in lines.windows(2) {
        let ((line, text), (next, following)) = (pair[0], pair[1]);
        let goes_on = next == line + 1 && following.starts_with(|c: char| c.is_lowercase());
        if goes_on && !text.is_empty() && !text.ends_with(['.', ':', ';', '?', '!', '*']) {
            complaints.push(format!("{}:{line}: a sentence on two lines", file.path));
        }
    }
    complaints
}

/// The parts of a text between backticks.
fn quoted(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2)
}

/// Tells whether a quoted text looks like a path in the repository.
fn is_path(text: &str) -> bool {
    let endings = [".rs", ".ron", ".ftl", ".md", ".csv", "/"];
    let is_plain = text.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | '/'));
    is_plain
        && text.contains('/')
        && !text.starts_with(['/', '.'])
        && endings.iter().any(|ending| text.ends_with(ending))
}

/// Paths and tests that a text names and that do not exist.
fn dead_references(path: &str, line: usize, text: &str, tests: &[File]) -> Vec<String> {
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let layer = folder.match_indices('/').nth(1).map_or(folder, |(end, _)| &folder[..end]);
    let mut complaints = Vec::new();
    for named in quoted(text) {
        if is_path(named) {
            let bases = ["", "src/", "tests/", &format!("{folder}/"), &format!("{layer}/")];
            if !bases.iter().any(|base| root().join(format!("{base}{named}")).exists()) {
                complaints.push(format!("{path}:{line}: `{named}` does not exist"));
            }
        } else if let Some((module, test)) = named.rsplit_once("::") {
            let module = module.replace("::", "/");
            let place = [format!("tests/it/{module}.rs"), format!("tests/it/{module}/mod.rs")];
            let found = tests.iter().find(|file| place.contains(&file.path));
            let is_name = test.chars().all(|c| c.is_lowercase() || c == '_' || c.is_ascii_digit());
            if found.is_some_and(|file| is_name && !file.text.contains(&format!("fn {test}("))) {
                complaints.push(format!("{path}:{line}: there is no test `{named}`"));
            }
        }
    }
    complaints
}

/// Crates without a line of justification, and lines about crates that are gone.
fn unjustified(manifest: &str, paper: &str) -> Vec<String> {
    let mut is_list = false;
    let mut crates = Vec::new();
    for line in manifest.lines() {
        if line.starts_with('[') {
            is_list = line.ends_with("dependencies]");
        } else if let Some((name, _)) = line.split_once(" = ").filter(|_| is_list) {
            crates.push(name);
        }
    }
    let section = paper.split("\n## Dependencies").nth(1).unwrap_or("");
    let words = |text: &str| -> Vec<String> {
        text.split(|c: char| !(c.is_alphanumeric() || c == '-' || c == '_')).map(str::to_owned).collect()
    };
    let said = words(section);
    let missing = crates.iter().filter(|name| !said.iter().any(|word| word == *name));
    let mut complaints: Vec<String> = missing.map(|name| format!("{name} is not justified")).collect();
    let rows = section.lines().filter(|line| line.starts_with("| ") && !line.starts_with("| crate"));
    let listed = rows
        .flat_map(|row| row.split('|').nth(1).unwrap_or("").split(',').map(str::trim).collect::<Vec<_>>());
    complaints.extend(
        listed.filter(|name| !crates.contains(name)).map(|name| format!("{name} is justified and not used")),
    );
    complaints
}

/// Snapshots whose test is gone.
fn orphans(snapshots: &[File], tests: &[File]) -> Vec<String> {
    let mut complaints = Vec::new();
    for snapshot in snapshots {
        let source = snapshot.text.lines().find_map(|line| line.strip_prefix("source: ")).unwrap_or("");
        let stem = snapshot.path.rsplit('/').next().unwrap_or("").trim_end_matches(".snap");
        let name = stem.rsplit("__").next().unwrap_or(stem);
        let base = name
            .rsplit_once('-')
            .filter(|(_, number)| number.parse::<u32>().is_ok())
            .map_or(name, |(base, _)| base);
        let test = tests.iter().find(|file| file.path == source);
        if !test.is_some_and(|file| file.text.contains(name) || file.text.contains(base)) {
            complaints.push(format!("{}: no test takes it", snapshot.path));
        }
    }
    complaints
}

#[test]
fn papers_have_one_sentence_a_line() {
    let papers = PAPERS.iter().filter(|path| root().join(path).exists()).map(|path| file(path));
    assert_none(&papers.flat_map(|paper| unsentenced(&paper)).collect::<Vec<_>>());
}

#[test]
fn what_comments_and_papers_name_exists() {
    let tests = files("tests", "rs");
    let mut complaints = Vec::new();
    for file in files("src", "rs").iter().chain(&tests) {
        for (line, comment) in Code::read(&file.text).comments {
            complaints.extend(dead_references(&file.path, line, &comment, &tests));
        }
    }
    for path in PAPERS.iter().filter(|path| root().join(path).exists()) {
        for (line, text) in file(path).text.lines().enumerate() {
            complaints.extend(dead_references(path, line + 1, text, &tests));
        }
    }
    assert_none(&complaints);
}

#[test]
fn every_dependency_is_justified() {
    let (manifest, paper) = (file("Cargo.toml"), file("src/ARCHITECTURE.md"));
    assert_none(&unjustified(&manifest.text, &paper.text));
}

#[test]
fn every_snapshot_belongs_to_a_test() {
    assert_none(&orphans(&files("tests", "snap"), &files("tests", "rs")));
}

#[test]
fn every_fixture_is_used() {
    let tests: Vec<String> = files("tests", "rs").into_iter().map(|file| file.text).collect();
    let Ok(entries) = fs::read_dir(root().join("tests/data")) else { return };
    let names = entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned());
    let is_read = |name: &str| {
        let spellings = [format!("data/{name}"), format!("\"{name}\"")];
        tests.iter().any(|text| spellings.iter().any(|spelling| text.contains(spelling)))
    };
    let unused = names.filter(|name| !is_read(name));
    assert_none(&unused.map(|name| format!("tests/data/{name}: no test reads it")).collect::<Vec<_>>());
}

#[test]
fn planted_untruths_are_found() {
    let paper = |text: &str| unsentenced(&File::planted("README.md", text)).len();
    assert_eq!(paper("One sentence. Another one.\n"), 1);
    assert_eq!(paper("A sentence that\ngoes on.\n"), 1);
    assert_eq!(
        paper("One, e.g. This one.\nTwo 3.5 of it.\n1. First.\n\n```text\nOne. Two.\n```\n| a. B |\n"),
        0
    );
    let tests = [File::planted("tests/it/laws.rs", "fn holds() {}")];
    let dead = |text: &str| dead_references("src/change/mod.rs", 1, text, &tests).len();
    assert_eq!(dead("see `nowhere/gone.rs` and `laws::broken`"), 2);
    assert_eq!(dead("see `change/mod.rs`, `laws::holds`, `Edit::new`, `std::fs`, `src/lib.rs`"), 0);
    let manifest = "[dependencies]\nserde = \"1\"\nron = \"1\"\n[profile.dev]\ndebug = 1\n";
    assert_eq!(
        unjustified(manifest, "\n## Dependencies\n\nserde\n\n| crate | why |\n|---|---|\n| ron | x |\n")
            .len(),
        0
    );
    assert_eq!(
        unjustified(manifest, "\n## Dependencies\n\n| crate | why |\n|---|---|\n| ron, csv | x |\n").len(),
        2
    );
    let snapshot = |name: &str| [File::planted(name, "---\nsource: tests/it/laws.rs\n---\n")];
    assert_eq!(orphans(&snapshot("tests/it/snapshots/it__laws__gone.snap"), &tests).len(), 1);
    assert_eq!(orphans(&snapshot("tests/it/snapshots/it__laws__holds-2.snap"), &tests).len(), 0);
}
