//! What the README shows of the program is what the program says.

use std::process::Command;

fn readme() -> String {
    std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/README.md")).unwrap()
}

/// The text between the marks `<!-- name -->` and `<!-- /name -->`.
fn between<'a>(text: &'a str, name: &str) -> &'a str {
    let (_, after) = text.split_once(&format!("<!-- {name} -->")).unwrap();
    after.split_once(&format!("<!-- /{name} -->")).unwrap().0.trim()
}

#[test]
fn the_key_table_of_the_readme_is_the_program_s_own() {
    let keys =
        Command::new(env!("CARGO_BIN_EXE_ketnap")).args(["keys", "--md", "--lang", "en"]).output().unwrap();
    let printed = String::from_utf8(keys.stdout).unwrap();
    assert!(printed.contains("| `>`"), "{printed}");
    assert_eq!(
        between(&readme(), "keys"),
        printed.trim(),
        "replace the table in README.md by `ketnap keys --md`"
    );
}

#[test]
fn every_command_of_the_readme_exists() {
    let help = Command::new(env!("CARGO_BIN_EXE_ketnap")).args(["--help", "--lang", "en"]).output().unwrap();
    let help = String::from_utf8(help.stdout).unwrap();
    let readme = readme();
    let shown = readme.lines().filter_map(|line| line.strip_prefix("ketnap "));
    let mut commands = 0;
    for word in shown.filter_map(|line| line.split_whitespace().next()).filter(|word| !word.contains('.')) {
        commands += 1;
        assert!(help.lines().any(|line| line.trim_start().starts_with(&format!("{word} "))), "ketnap {word}");
    }
    assert!(commands > 5, "the README shows commands");
}
