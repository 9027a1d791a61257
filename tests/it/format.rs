//! The file format: what was ever written loads for ever, what is written is stable, and every file that cannot
//! be read is explained and left alone.

use std::fs;
use std::path::Path;
use std::path::PathBuf;

use ketnap::change::entry::Rev;
use ketnap::session::Session;
use ketnap::store::Access;
use ketnap::store::error::StoreError;
use ketnap::store::inspect::Inspection;
use ketnap::store::real_disk;
use proptest::prelude::*;

use crate::support::laws;
use crate::support::store_dir::CANDIDATE;
use crate::support::store_dir::EVERY_KIND;
use crate::support::store_dir::OTHER_CANDIDATE;
use crate::support::store_dir::StoreDir;
use crate::support::store_dir::commit_name;
use crate::support::store_dir::env;
use crate::support::store_dir::name;
use crate::support::store_dir::set_head;
use crate::support::strategies::registries;

/// The files with an ending in a folder of `tests/data`, in order.
fn fixtures(folder: &str, ending: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(folder);
    let files = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    let mut files: Vec<PathBuf> =
        files.filter(|file| file.extension().is_some_and(|e| e == ending)).collect();
    files.sort();
    files
}

/// The lines that are in only one of two texts.
fn changed_lines<'a>(before: &'a str, after: &'a str) -> Vec<&'a str> {
    let missing =
        |from: &'a str, to: &'a str| from.lines().filter(move |line| !to.lines().any(|l| l == *line));
    missing(before, after).chain(missing(after, before)).collect()
}

/// What follows the meta line.
fn below_meta(text: &str) -> &str {
    let meta = text.find("    meta:").unwrap();
    text[meta..].split_once('\n').unwrap().1
}

#[test]
fn every_golden_file_loads_and_is_written_as_it_was() {
    for path in fixtures("format/v1", "ron") {
        let text = fs::read_to_string(&path).unwrap();
        let here = StoreDir::of(&text);
        let session = here.open("alice");
        let again = here.path().join("again.ron");
        drop(Session::create(&again, session.registry().clone(), env("alice")).unwrap());
        let written = fs::read_to_string(&again).unwrap();
        if path.ends_with("by-hand.ron") {
            let registry = session.registry();
            assert_eq!((registry.candidates().len(), registry.units().len()), (2, 1));
            assert_eq!(name(registry, CANDIDATE), "Lê Quốc Bảo");
            assert_eq!(session.status().revision, Rev(8), "one record got its id");
        } else {
            assert_eq!(below_meta(&written), below_meta(&text), "{}", path.display());
        }
    }
}

#[test]
fn one_edit_touches_one_line_and_the_meta_line() {
    let here = StoreDir::every_kind();
    let mut session = here.open("alice");
    commit_name(&mut session, OTHER_CANDIDATE, "Phạm Văn Minh").unwrap();
    session.publish().unwrap();
    let after = here.text();
    let changed = changed_lines(EVERY_KIND, &after);
    assert_eq!(changed.len(), 4, "{changed:#?}");
    assert!(changed[0].contains("meta:") && changed[1].contains(OTHER_CANDIDATE), "{changed:#?}");

    let change = set_head(&session, "Lý Thị Hoa");
    session.commit(change).unwrap();
    session.publish().unwrap();
    let later = here.text();
    assert_eq!(changed_lines(&after, &later).len(), 4);
}

#[test]
fn the_comment_at_the_top_is_kept_word_for_word() {
    let here = StoreDir::of(EVERY_KIND.replace("// Every kind", "/* ours (\n */\n\n// Every kind"));
    let mut session = here.open("alice");
    commit_name(&mut session, CANDIDATE, "Another").unwrap();
    session.publish().unwrap();
    assert!(here.text().starts_with("/* ours (\n */\n\n// Every kind"));
}

#[test]
fn a_record_added_by_hand_without_an_id_gets_one() {
    let without = EVERY_KIND.replace("(id: \"c-zzzzzzzzzzzz\", name", "(name");
    let here = StoreDir::of(without);
    let mut session = here.open("alice");
    assert_eq!(session.registry().candidates().len(), 3);
    assert_eq!(session.status().revision, Rev(42), "the file does not show this yet");
    session.publish().unwrap();
    assert_eq!(here.shown(), *session.registry());
    assert_eq!(here.open("bob").registry(), session.registry());
}

#[test]
fn a_mistake_behind_an_id_that_was_left_out_is_still_found_where_it_is() {
    let wrong = EVERY_KIND.replace("(id: \"c-zzzzzzzzzzzz\", name: \"Ông Thị Yến\"", "(name: 17");
    let place = wrong.lines().position(|line| line.contains("name: 17")).unwrap() + 1;
    let error = StoreDir::of(wrong).try_open("alice", Access::ReadWrite).unwrap_err();
    assert!(error.to_string().contains(&format!("{place}:16: expected Text")), "{error}");
}

#[test]
fn all_mistakes_of_a_file_are_reported_together_and_in_order() {
    let text = EVERY_KIND.replace("\"1999\"", "\"long ago\"").replace("gender: Male", "gender: Mole");
    let error = StoreDir::of(text).try_open("alice", Access::ReadWrite).unwrap_err();
    let StoreError::Unreadable(unreadable) = &error else { panic!("{error}") };
    let kinds: Vec<String> = unreadable.problems.iter().map(|problem| problem.kind.to_string()).collect();
    assert_eq!(kinds.len(), 2, "{error}");
    assert_eq!(kinds[0], "unknown choice `Mole`, perhaps `Male`");
    assert!(kinds[1].starts_with("value `long ago` is not possible"), "{}", kinds[1]);
}

#[test]
fn every_bad_file_is_explained_and_left_alone() {
    let files = fixtures("bad", "ron");
    assert!(files.len() >= 45, "{} bad files", files.len());
    let mut wrong = Vec::new();
    for path in files {
        let here = StoreDir::of(fs::read(&path).unwrap());
        let before = here.names();
        let expected = fs::read_to_string(path.with_extension("expected")).unwrap();
        let (place, key) = expected.trim_end().split_once(' ').unwrap_or_default();
        for access in [Access::ReadOnly, Access::ReadWrite] {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            match here.try_open("alice", access) {
                Err(StoreError::Unreadable(unreadable)) => {
                    let first = unreadable.problems[0].to_string();
                    let fits = first.starts_with(&format!("{place}: ")) && first.contains(key);
                    let excerpt = &unreadable.problems[0].excerpt;
                    if !fits || excerpt.caret > excerpt.line.chars().count() || unreadable.problems.len() > 1
                    {
                        wrong.push(format!("{name}: {:?}, expected {expected}", unreadable.problems));
                    }
                }
                other => wrong.push(format!("{name}: {other:?}")),
            }
        }
        assert_eq!(here.names(), before, "{} was touched", path.display());
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

proptest! {
    #![proptest_config(laws(24))]

    #[test]
    fn whatever_is_written_is_read_back_and_written_the_same(registry in registries()) {
        let here = StoreDir::of("");
        let file = here.path().join("new.ron");
        drop(Session::create(&file, registry.clone(), env("alice")).unwrap());
        let text = fs::read_to_string(&file).unwrap();
        // Without the sidecar, the file alone has to do.
        let alone = StoreDir::of(&text);
        let mut session = alone.open("bob");
        prop_assert_eq!(session.registry(), &registry);
        fs::remove_file(alone.file()).unwrap();
        let again = alone.open("carol");
        prop_assert_eq!(again.registry(), &registry);
        session.publish().unwrap();
    }
}

/// Snippets that upset parsers.
const UPSETTING: [&str; 16] =
    ["", "(", ")", "[", "\"", "\\", "/*", "//", "\n", ",", ":", "r#\"", "-1e999", "\u{202e}", "ệ", "'"];

proptest! {
    #![proptest_config(laws(400))]

    #[test]
    fn a_file_damaged_anywhere_is_read_or_explained(
        from in 0..EVERY_KIND.len(),
        length in 0_usize..40,
        snippet in 0..UPSETTING.len(),
    ) {
        let floor = |mut at: usize| {
            while !EVERY_KIND.is_char_boundary(at) {
                at -= 1;
            }
            at
        };
        let (from, to) = (floor(from), floor((from + length).min(EVERY_KIND.len())).max(floor(from)));
        let here = StoreDir::of([&EVERY_KIND[..from], UPSETTING[snippet], &EVERY_KIND[to..]].concat());
        match Inspection::of(&*real_disk(), &here.file()) {
            Ok(_) => {}
            Err(StoreError::Unreadable(unreadable)) => {
                prop_assert!(!unreadable.problems.is_empty());
                for problem in unreadable.problems {
                    let lines = here.text().split('\n').count();
                    prop_assert!((1..=lines).contains(&problem.place.line), "{problem}");
                    prop_assert!(problem.excerpt.caret <= problem.excerpt.line.chars().count(), "{problem}");
                }
            }
            Err(other) => prop_assert!(false, "{other}"),
        }
    }
}
