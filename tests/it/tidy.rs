//! The source tree itself: layers, sizes, headers, names, words in the right place.

use std::fs;
use std::path::Path;
use std::path::PathBuf;

/// Every Rust file under a folder of the repository, with its text.
fn rust_files(folder: &str) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let text = fs::read_to_string(&path).unwrap();
                found.push((path, text));
            }
        }
    }
    found.sort();
    found
}

#[test]
fn every_test_module_says_what_it_is_for() {
    for (path, text) in rust_files("tests/it") {
        assert!(text.starts_with("//!"), "{} lacks a header", path.display());
    }
}
