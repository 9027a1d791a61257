//! Scenarios of the command line: every file under `tests/data/cli` is run with the real program.
//!
//! ```text
//! # One sentence about what must hold.
//! < file.ron            a file to be there, its lines after a bar
//! |(meta: ...)
//! $ LANG=vi ketnap check file.ron     a command, in an empty directory and a fixed environment
//! what it prints        exactly; a line of three dots stands for any lines
//! 2> what it says       on stderr
//! ? 3                   the exit code, when it is not 0
//! ```
//!
//! `$DIR` in an expectation is the directory of the run.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::path::PathBuf;
use std::process::Command;

/// One command and what must come of it.
#[derive(Debug, Default)]
struct Step {
    command: String,
    stdout: Vec<String>,
    stderr: Vec<String>,
    code: i32,
}

/// One file of steps.
#[derive(Debug, Default)]
struct Scenario {
    files: Vec<(String, String)>,
    steps: Vec<Step>,
}

impl Scenario {
    fn parse(text: &str) -> Self {
        assert!(text.starts_with("# "), "a scenario begins with a sentence about what must hold");
        let mut scenario = Self::default();
        for line in text.lines() {
            if let Some(command) = line.strip_prefix("$ ") {
                scenario.steps.push(Step { command: command.to_owned(), ..Step::default() });
            } else if let Some(step) = scenario.steps.last_mut() {
                step.expect(line);
            } else if let Some(name) = line.strip_prefix("< ") {
                scenario.files.push((name.to_owned(), String::new()));
            } else if let Some(content) = line.strip_prefix('|') {
                let (_, text) = scenario.files.last_mut().expect("a line without a file");
                text.push_str(content);
                text.push('\n');
            }
        }
        for step in &mut scenario.steps {
            while step.stdout.last().is_some_and(String::is_empty) {
                step.stdout.pop();
            }
        }
        scenario
    }

    fn run(&self) {
        let dir = tempfile::tempdir().unwrap();
        // Paths of the system may pass through links; messages show them resolved.
        let dir = fs::canonicalize(dir.path()).map(|path| (dir, path)).unwrap();
        for (name, text) in &self.files {
            let path = dir.1.join(name);
            for above in path.parent().unwrap().ancestors().take_while(|above| *above != dir.1) {
                fs::create_dir_all(above).unwrap();
                fs::set_permissions(above, fs::Permissions::from_mode(0o700)).unwrap();
            }
            fs::write(&path, text).unwrap();
            fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).unwrap();
        }
        for step in &self.steps {
            step.run(&dir.1);
        }
    }
}

impl Step {
    fn expect(&mut self, line: &str) {
        if let Some(said) = line.strip_prefix("2> ") {
            self.stderr.push(said.to_owned());
        } else if let Some(code) = line.strip_prefix("? ") {
            self.code = code.parse().unwrap();
        } else {
            self.stdout.push(line.to_owned());
        }
    }

    fn run(&self, dir: &Path) {
        let words = words(&self.command);
        let (settings, words): (Vec<_>, Vec<_>) = words.iter().partition(|word| is_setting(word));
        assert_eq!(words.first().map(|word| word.as_str()), Some("ketnap"), "{}", self.command);
        let output = Command::new(env!("CARGO_BIN_EXE_ketnap"))
            .args(&words[1..])
            .current_dir(dir)
            .env_clear()
            .envs([("HOME", dir), ("XDG_DATA_HOME", &dir.join("data"))])
            .envs([("LANG", "en_US.UTF-8"), ("USER", "tester"), ("TERM", "xterm"), ("TZ", "UTC")])
            .envs(settings.iter().filter_map(|setting| setting.split_once('=')))
            .output()
            .unwrap();
        let said = |bytes: &[u8]| -> Vec<String> {
            let text = String::from_utf8(bytes.to_vec()).unwrap();
            text.lines().map(|line| line.replace(&dir.display().to_string(), "$DIR")).collect()
        };
        let (stdout, stderr) = (said(&output.stdout), said(&output.stderr));
        let shown = format!("$ {}\n{}\n2> {}", self.command, stdout.join("\n"), stderr.join("\n2> "));
        assert!(matches(&self.stdout, &stdout), "stdout differs:\n{shown}\n? {:?}", output.status.code());
        assert!(matches(&self.stderr, &stderr), "stderr differs:\n{shown}\n? {:?}", output.status.code());
        assert_eq!(output.status.code(), Some(self.code), "exit code differs:\n{shown}");
    }
}

/// Tells whether a word sets a variable of the environment: `LANG=vi`.
fn is_setting(word: &str) -> bool {
    word.split_once('=')
        .is_some_and(|(name, _)| name.chars().all(|letter| letter.is_ascii_uppercase() || letter == '_'))
}

/// The words of a command; double quotes keep blanks together.
fn words(command: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut quoted = false;
    for letter in command.chars() {
        match letter {
            '"' => quoted = !quoted,
            ' ' if !quoted => words.push(String::new()),
            _ => words.last_mut().unwrap().push(letter),
        }
    }
    words
}

/// Compares lines; a line of three dots matches any number of lines.
fn matches(expected: &[String], found: &[String]) -> bool {
    match expected.split_first() {
        None => found.is_empty(),
        Some((line, rest)) if line == "..." => {
            (0..=found.len()).any(|skipped| matches(rest, &found[skipped..]))
        }
        Some((line, rest)) => found.first() == Some(line) && matches(rest, &found[1..]),
    }
}

fn scenarios() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/cli");
    let mut files: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

#[test]
fn every_scenario_goes_as_written() {
    let files = scenarios();
    let failed: Vec<&PathBuf> = files
        .iter()
        .filter(|file| {
            let scenario = Scenario::parse(&fs::read_to_string(file).unwrap());
            std::panic::catch_unwind(|| scenario.run()).is_err()
        })
        .collect();
    assert!(failed.is_empty(), "{failed:#?}");
}

#[test]
fn every_command_has_a_scenario_in_each_language() {
    let commands: String =
        scenarios().iter().map(|file| fs::read_to_string(file).unwrap()).collect::<Vec<_>>().join("\n");
    for command in
        ["new", "check", "doctor", "restore", "units", "candidates", "mentors", "history", "keys", "demo"]
    {
        assert!(commands.contains(&format!("ketnap {command}")), "{command}");
    }
    for language in ["--lang vi", "--lang id", "LANG=vi_VN.UTF-8", "LC_ALL=id_ID"] {
        assert!(commands.contains(language), "{language}");
    }
}
