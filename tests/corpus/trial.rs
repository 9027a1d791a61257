//! One file, tried as a store and as what was left in the place of one.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::path::PathBuf;
use std::sync::OnceLock;
use std::time::Instant;

use ketnap::domain::text::is_forbidden;
use ketnap::session::Session;
use ketnap::session::env::Env;
use ketnap::store::Access;
use ketnap::store::error::StoreError;
use ketnap::store::excerpt::WIDTH;
use ketnap::store::problem::Unreadable;
use tempfile::TempDir;
use unicode_width::UnicodeWidthStr;

/// The store that others are put in the place of.
pub(crate) const STORE: &str = include_str!("../data/format/v1/every-kind.ron");

/// How often a file is opened as a store: to read and to write.
const OPENINGS: f64 = 2.0;

/// Seconds that this thread has worked; seconds that passed where the system does not count them.
fn seconds() -> f64 {
    static BEGUN: OnceLock<Instant> = OnceLock::new();
    let worked = fs::read_to_string("/proc/thread-self/schedstat");
    let nanoseconds = worked.ok().and_then(|text| text.split_whitespace().next()?.parse::<f64>().ok());
    nanoseconds.map_or_else(|| BEGUN.get_or_init(Instant::now).elapsed().as_secs_f64(), |n| n / 1e9)
}

/// What came of some files.
pub(crate) struct Report {
    title: String,
    /// The longest time in seconds that a file may take, where times are judged.
    limit: Option<f64>,
    loaded: usize,
    explained: usize,
    wrong: Vec<String>,
    slowest: (f64, String),
}

impl Report {
    /// Of no file yet.
    pub(crate) fn new(title: &str, limit: Option<f64>) -> Self {
        let slowest = (0.0, String::new());
        Self { title: title.to_owned(), limit, loaded: 0, explained: 0, wrong: Vec::new(), slowest }
    }

    /// Tries a file both ways.
    pub(crate) fn try_file(&mut self, name: &str, bytes: &[u8]) {
        self.try_alone(name, bytes);
        if let Err(why) = in_the_place_of_a_store(bytes) {
            self.wrong.push(format!("{name}, in the place of a store: {why}"));
        }
    }

    /// Tries a file as a store of its own.
    pub(crate) fn try_alone(&mut self, name: &str, bytes: &[u8]) {
        let begun = seconds();
        let alone = as_a_store(bytes);
        let took = (seconds() - begun) / OPENINGS;
        if took > self.slowest.0 {
            self.slowest = (took, name.to_owned());
        }
        if self.limit.is_some_and(|limit| took > limit) {
            self.wrong.push(format!("{name}: took {took:.2} s"));
        }
        match alone {
            Ok(Came::Loaded) => self.loaded += 1,
            Ok(Came::Explained) => self.explained += 1,
            Err(why) => self.wrong.push(format!("{name}: {why}")),
        }
    }

    /// Tells what came of all of them, and whether anything was wrong.
    pub(crate) fn print(self) -> bool {
        let (seconds, slowest) = &self.slowest;
        println!(
            "{}: {} files: {} load, {} explained with a place, {} wrong; slowest {seconds:.3} s: {slowest}",
            self.title,
            self.loaded + self.explained + self.wrong.len(),
            self.loaded,
            self.explained,
            self.wrong.len(),
        );
        for wrong in &self.wrong {
            println!("    {wrong}");
        }
        !self.wrong.is_empty()
    }
}

/// What came of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Came {
    /// It is a store.
    Loaded,
    /// It is none, and the person was told where and why.
    Explained,
}

/// Opens the bytes as a store in a directory of its own, to read and to write.
pub(crate) fn as_a_store(bytes: &[u8]) -> Result<Came, String> {
    let dir = directory();
    let file = dir.path().join("s.ron");
    fs::write(&file, bytes).unwrap();
    let came = opened(&file, bytes)?;
    let names: Vec<String> = everything_in(dir.path()).into_keys().collect();
    if came == Came::Explained && names != ["s.ron"] {
        return Err(format!("left something behind: {names:?}"));
    }
    unchanged(&file, bytes).map(|()| came)
}

/// Puts the bytes in the place of a store that was edited before, and opens that.
fn in_the_place_of_a_store(bytes: &[u8]) -> Result<(), String> {
    let dir = directory();
    let file = dir.path().join("s.ron");
    fs::write(&file, STORE).unwrap();
    drop(Session::open(&file, Access::ReadWrite, env()).map_err(|error| error.to_string())?);
    let before = everything_in(dir.path());
    fs::write(&file, bytes).unwrap();
    // A file that reads as an edit of this very store may be taken over; then it is no longer alone in the log.
    let is_the_store = Session::open(&file, Access::ReadOnly, env()).is_ok_and(|session| {
        session.status().read_only.is_none_or(|why| why == ketnap::store::notice::WhyReadOnly::Asked)
    });
    drop(Session::open(&file, Access::ReadWrite, env()));
    unchanged(&file, bytes)?;
    let after = everything_in(dir.path());
    for (name, content) in &before {
        let is_log = Path::new(name).extension().is_some_and(|ending| ending == "log" || ending == "base");
        let is_kept =
            after.get(name).is_some_and(|now| now == content || is_the_store && now.starts_with(content));
        if is_log && !is_kept {
            return Err(format!("{name} was changed"));
        }
    }
    Ok(())
}

fn opened(file: &Path, bytes: &[u8]) -> Result<Came, String> {
    let read = Session::open(file, Access::ReadOnly, env()).map(|_| ());
    let written = Session::open(file, Access::ReadWrite, env()).map(|_| ());
    match (read, written) {
        (Ok(()), Ok(())) => Ok(Came::Loaded),
        (Err(StoreError::Unreadable(why)), Err(StoreError::Unreadable(other))) if why == other => {
            let lines = bytes.split(|byte| *byte == b'\n').count();
            explained(&why, lines)
        }
        (read, written) => Err(format!("{read:?} to read and {written:?} to write")),
    }
}

/// Every problem has a place in the file and a line that can be shown.
fn explained(why: &Unreadable, lines: usize) -> Result<Came, String> {
    if why.problems.is_empty() {
        return Err("no reason".to_owned());
    }
    for problem in &why.problems {
        let (place, excerpt) = (problem.place, &problem.excerpt);
        let is_shown = excerpt.line.width() <= WIDTH
            && excerpt.caret <= excerpt.line.chars().count()
            && !excerpt.line.chars().any(is_forbidden);
        if !(1..=lines).contains(&place.line) || place.column == 0 || !is_shown {
            return Err(format!("{problem} cannot be shown: {excerpt:?}"));
        }
    }
    Ok(Came::Explained)
}

fn unchanged(file: &Path, bytes: &[u8]) -> Result<(), String> {
    match fs::read(file) {
        Ok(now) if now == bytes => Ok(()),
        Ok(_) => Err("the file was changed".to_owned()),
        Err(error) => Err(error.to_string()),
    }
}

/// A person with a clock that stands still.
pub(crate) fn env() -> Env {
    Env::fixed("tester".parse().unwrap(), "2023-06-30T08:00:00Z".parse().unwrap(), 7)
}

/// An empty directory, in memory where the system has such a place.
pub(crate) fn directory() -> TempDir {
    TempDir::new_in("/dev/shm").or_else(|_| TempDir::new()).unwrap()
}

/// Every file below a directory with its content.
fn everything_in(dir: &Path) -> BTreeMap<String, Vec<u8>> {
    let name = |path: &PathBuf| path.strip_prefix(dir).unwrap_or(path).display().to_string();
    crate::files_below(dir).into_iter().map(|path| (name(&path), fs::read(&path).unwrap())).collect()
}
