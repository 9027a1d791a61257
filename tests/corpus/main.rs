//! Every file there is, fed to the program as a store: it loads, or it is explained, and nothing is touched.
//!
//! ```text
//! cargo test --test corpus                          the files of tests/data, and the worst files of 200 KB
//! cargo test --release --test corpus -- DIR...      every file below some directories, and the worst of 5 MB
//! cargo test --release --test corpus -- --names FILE   each line, or each string of a JSON list, as a person's name
//! ```
//!
//! Each file is tried twice: as a store of its own, and as what somebody left in the place of a store that the
//! program has edited before. After either, the file is what it was, byte by byte; a file that cannot be read has
//! brought nothing else into its directory, and the log of a store edited before is what it was.
//!
//! Public collections that are worth a run: `nst/JSONTestSuite`, `toml-lang/toml-test`, `yaml/yaml-test-suite`,
//! the tests of `ron-rs/ron`, `minimaxir/big-list-of-naughty-strings`.
//!
//! Times are told, in seconds of processor time where the system counts them, so that neighbours do not matter.
//! They are judged only where a directory was named: a file that takes more than a second is then a failure.
#![expect(
    clippy::disallowed_methods,
    reason = "it reads directories, makes files of its own and looks at the clock"
)]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "it fails by panicking and answers by printing"
)]

/// People whose names are the strings of a file.
mod names;
/// Files that are as hard to read as a file of their size can be.
mod nasty;
/// One file, tried both ways.
mod trial;

use std::fs;
use std::path::Path;
use std::path::PathBuf;
use std::process::ExitCode;

use crate::trial::Report;

/// The worst files when nobody asks for more.
const SMALL: usize = 200_000;
/// The worst files as the design of the store names them.
const LARGE: usize = 5_000_000;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|word| word != "--nocapture").collect();
    if let [option, file] = &arguments[..]
        && option == "--names"
    {
        return names::try_all(Path::new(file));
    }
    let own = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/data");
    let (folders, size, limit) = if arguments.is_empty() {
        (vec![own], SMALL, None)
    } else {
        (arguments.iter().map(PathBuf::from).collect(), LARGE, Some(1.0))
    };
    let mut failed = false;
    for folder in &folders {
        let mut report = Report::new(&folder.display().to_string(), limit);
        for path in files_below(folder) {
            let name = path.strip_prefix(folder).unwrap_or(&path).display().to_string();
            report.try_file(&name, &fs::read(&path).unwrap());
        }
        failed |= report.print();
    }
    let mut report = Report::new(&format!("the worst files of {} KB", size / 1000), limit);
    for (name, make) in nasty::ALL {
        report.try_alone(name, &make(size));
    }
    failed |= report.print();
    if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

/// Every file below a folder, in order; what git keeps for itself is none.
fn files_below(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        let entries = fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
        for path in entries.map(|entry| entry.unwrap().path()) {
            if path.is_dir() && !path.is_symlink() {
                folders.extend((!path.ends_with(".git")).then_some(path));
            } else if path.is_file() {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}
