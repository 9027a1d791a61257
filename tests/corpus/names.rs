//! People whose names are the strings of a file: each loads or is explained, and no listing lets one act.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::process::ExitCode;

use ketnap::domain::text::Name;
use ketnap::domain::text::is_forbidden;

use crate::trial;
use crate::trial::Came;
use crate::trial::STORE;

/// A person of the store whose name is changed.
const NAME: &str = "\"Phạm Minh\"";

/// Tries every string of a file, then lists everybody whose name was taken.
pub(crate) fn try_all(file: &Path) -> ExitCode {
    let text = fs::read_to_string(file).unwrap();
    let strings: Vec<String> =
        serde_json::from_str(&text).unwrap_or_else(|_| text.lines().map(str::to_owned).collect());
    assert_eq!(STORE.matches(NAME).count(), 1, "the store has one {NAME}");
    let (mut taken, mut refused, mut wrong) = (Vec::new(), 0, Vec::new());
    for string in &strings {
        let written = ron::to_string(string).unwrap();
        match trial::as_a_store(STORE.replace(NAME, &written).as_bytes()) {
            Ok(Came::Loaded) => taken.push(string),
            Ok(Came::Explained) => refused += 1,
            Err(why) => wrong.push(format!("{string:?}: {why}")),
        }
        if Name::new(string).is_ok() != taken.last().is_some_and(|last| *last == string) {
            wrong.push(format!("{string:?}: typed it is judged otherwise"));
        }
    }
    wrong.extend(listed(&taken));
    println!(
        "{}: {} strings as names: {} are taken, {refused} explained with a place, {} wrong",
        file.display(),
        strings.len(),
        taken.len(),
        wrong.len()
    );
    for wrong in &wrong {
        println!("    {wrong}");
    }
    if wrong.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// What is wrong with the listings of a store of people with these names.
fn listed(names: &[&String]) -> Vec<String> {
    let line = STORE.lines().find(|line| line.contains(NAME)).unwrap();
    let id = line.split('"').nth(1).unwrap();
    let people: Vec<String> = names
        .iter()
        .enumerate()
        .map(|(number, name)| {
            line.replace(id, &format!("c-{number:012}")).replace(NAME, &ron::to_string(name).unwrap())
        })
        .collect();
    let dir = trial::directory();
    let file = dir.path().join("s.ron");
    fs::write(&file, STORE.replace(line, &people.join("\n"))).unwrap();
    let mut wrong = Vec::new();
    for form in [&["candidates"][..], &["candidates", "--csv"], &["candidates", "--json"], &["check"]] {
        let output = Command::new(env!("CARGO_BIN_EXE_ketnap"))
            .args(form)
            .arg(&file)
            .env_clear()
            .env("HOME", dir.path())
            .output()
            .unwrap();
        let said = String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
        if !names.is_empty() && said.lines().count() < names.len() {
            wrong.push(format!("{form:?} does not list everybody: {said}"));
        }
        wrong.extend(
            said.lines()
                .filter(|line| line.chars().any(is_forbidden))
                .map(|line| format!("{form:?}: {line:?}")),
        );
        if form.contains(&"--csv") {
            wrong.extend(formulas(&said));
        }
    }
    wrong
}

/// Cells of a table that a spreadsheet would run.
fn formulas(table: &str) -> Vec<String> {
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    let texts = [1, 4];
    let rows = reader.records().map(Result::unwrap);
    let cells = rows.flat_map(|row| texts.map(|column| row.get(column).unwrap_or_default().to_owned()));
    cells.filter(|cell| cell.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])).collect()
}
