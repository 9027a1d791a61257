//! Text on its way out: whatever it is made of, it is shown and does not act.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use ketnap::disk::LockKind;
use ketnap::disk::Vfs;
use ketnap::disk::os::OsVfs;
use ketnap::domain::language::Language;
use ketnap::domain::text::is_forbidden;
use ketnap::i18n::locale::Locale;
use ketnap::i18n::problems::files;
use ketnap::i18n::problems::stores;
use ketnap::store::Access;
use ketnap::store::error::StoreError;
use ketnap::store::inspect::Inspection;
use ketnap::store::notice::WhyReadOnly;
use ketnap::store::problem::ProblemKind;

use crate::support::faulty_disk::FaultyDisk;
use crate::support::store_dir::EVERY_KIND;
use crate::support::store_dir::StoreDir;

/// Everything that a terminal acts on or that nobody can see, in one word.
const HOSTILE: &str = "x\u{1b}]0;title\u{7}\u{1b}[2J\u{9b}31m\r\nerror: forged\t\u{7f}\u{85}\u{202e}\u{2066}\u{200b}\u{2028}\u{feff}\u{e0041}\u{3164}";

fn assert_harmless(sentence: &str) {
    assert!(!sentence.chars().any(is_forbidden), "{sentence:?}");
    assert!(sentence.contains(r"x\u001b]0;title"), "and it is visible: {sentence:?}");
}

#[test]
fn no_sentence_repeats_what_could_act_on_a_terminal() {
    let (path, word) = (PathBuf::from(HOSTILE), HOSTILE.to_owned());
    let refused = OsVfs.read(&path).unwrap_err();
    let errors = [
        StoreError::Missing { path: path.clone() },
        StoreError::Exists { path: path.clone() },
        StoreError::Damaged { dir: path.clone() },
        StoreError::NewerSidecar { dir: path.clone(), found: 9 },
        StoreError::Encoding { reason: word.clone() },
        StoreError::Locked { holder: word.clone() },
        StoreError::ReadOnly(WhyReadOnly::NoRight { dir: path.clone() }),
        StoreError::NotSaved(refused.clone()),
        StoreError::Disk(refused),
    ];
    let meant = Some(word.clone());
    let problems = [
        ProblemKind::UnknownField { found: word.clone(), meant: meant.clone() },
        ProblemKind::UnknownChoice { found: word.clone(), meant },
        ProblemKind::BadValue { found: word.clone(), reason: word.clone() },
        ProblemKind::OutOfRange { found: word.clone() },
        ProblemKind::MissingField { field: word.clone() },
        ProblemKind::DuplicateField { field: word.clone() },
        ProblemKind::Syntax { reason: word },
    ];
    for language in Language::ALL {
        let locale = Locale::new(language);
        let errors = errors.iter().map(|error| stores::store(error, &locale));
        for sentence in errors.chain(problems.iter().map(|problem| files::problem(problem, &locale))) {
            assert_harmless(&sentence);
        }
    }
}

#[test]
fn a_note_in_a_lock_is_shown_harmlessly() {
    let here = StoreDir::every_kind();
    drop(here.open("alice"));
    let patience = Duration::from_secs(1);
    let mut lock = OsVfs.lock(&here.sidecar("lock"), LockKind::Exclusive, patience).unwrap();
    lock.leave_note(&format!("{HOSTILE}{}", "x".repeat(5000))).unwrap();
    let disk: Arc<dyn Vfs> = Arc::new(FaultyDisk::working());
    let opened = ketnap::store::Store::open(disk, &here.file(), Access::ReadWrite);
    let Err(error @ StoreError::Locked { .. }) = opened else { panic!("{opened:?}") };
    let said = stores::store(&error, &Locale::new(Language::En));
    assert!(!said.chars().any(is_forbidden) && said.len() < 1000, "{said:?}");
}

#[test]
fn a_word_of_a_bad_file_is_quoted_harmlessly() {
    let hostile = HOSTILE.replace(['\n', '\r'], "");
    for (from, to) in [
        ("gender: Male", format!("gender: {hostile}")),
        ("name: \"Lê Quốc Bảo\"", format!("name: \"{hostile}\"")),
        ("gender: Male", format!("r#{hostile}: 1")),
    ] {
        let text = EVERY_KIND.replacen(from, &to, 1);
        assert_ne!(text, EVERY_KIND);
        let here = StoreDir::of(text);
        let error = Inspection::of(&OsVfs, &here.file()).unwrap_err();
        let StoreError::Unreadable(unreadable) = error else { panic!("{error:?}") };
        for problem in &unreadable.problems {
            assert!(!problem.excerpt.line.chars().any(is_forbidden), "{problem:?}");
            let said = files::problem(&problem.kind, &Locale::new(Language::Vi));
            assert!(!said.chars().any(is_forbidden), "{said:?}");
        }
    }
}
