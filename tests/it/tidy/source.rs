//! Files of the repository, and a reader of Rust that tells code, words and comments apart.
//!
//! Not a parser: it knows strings, characters, lifetimes, comments and attributes, which is what the rules need
//! so that a word in a comment is no code and a brace in a string opens nothing.

use std::fs;
use std::path::Path;
use std::path::PathBuf;

/// One file.
#[derive(Debug, Clone)]
pub(super) struct File {
    /// Its path from the top of the repository, with `/`.
    pub(super) path: String,
    /// Its text.
    pub(super) text: String,
}

impl File {
    /// A file that a test made up.
    pub(super) fn planted(path: &str, text: &str) -> Self {
        Self { path: path.to_owned(), text: text.to_owned() }
    }

    /// Its path below `src/`, without the ending.
    pub(super) fn module(&self) -> &str {
        self.path.trim_start_matches("src/").trim_end_matches(".rs")
    }

    /// The text as code, without its unit tests.
    pub(super) fn code(&self) -> Code {
        let code = Code::read(&self.text);
        match code.text.find("#[cfg(test)]") {
            Some(tests) if !self.path.starts_with("tests/") => code.before(tests),
            _ => code,
        }
    }
}

/// The top of the repository.
pub(super) fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every file under a folder with an ending, sorted by path.
pub(super) fn files(folder: &str, ending: &str) -> Vec<File> {
    let mut paths = paths_under(&root().join(folder));
    paths.retain(|path| path.extension().is_some_and(|found| found == ending));
    let mut files: Vec<File> = paths.iter().map(|path| read(path)).collect();
    files.sort_by(|one, other| one.path.cmp(&other.path));
    files
}

/// One file by its path from the top.
pub(super) fn file(path: &str) -> File {
    read(&root().join(path))
}

fn read(path: &Path) -> File {
    let inside = path.strip_prefix(root()).unwrap();
    let parts: Vec<_> = inside.iter().map(|part| part.to_str().unwrap()).collect();
    let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    File { path: parts.join("/"), text }
}

fn paths_under(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let Ok(entries) = fs::read_dir(folder) else { return found };
    for entry in entries {
        let path = entry.unwrap().path();
        if path.is_dir() { found.extend(paths_under(&path)) } else { found.push(path) }
    }
    found
}

/// A Rust text taken apart; every part keeps the lines of the whole.
#[derive(Debug, Default)]
pub(super) struct Code {
    /// The code: comments and the insides of strings are blanks.
    pub(super) text: String,
    /// The strings outside of attributes, each with its line.
    pub(super) strings: Vec<(usize, String)>,
    /// The comments, each with its line.
    pub(super) comments: Vec<(usize, String)>,
}

impl Code {
    /// Takes a text apart.
    pub(super) fn read(text: &str) -> Self {
        let mut reader = Reader { rest: text, line: 1, attribute: 0, code: Self::default() };
        while reader.step() {}
        reader.code
    }

    /// What stands before a byte of the code.
    fn before(mut self, end: usize) -> Self {
        self.text.truncate(end);
        let lines = self.text.lines().count();
        self.strings.retain(|(line, _)| *line < lines);
        self.comments.retain(|(line, _)| *line < lines);
        self
    }

    /// The lines of the code, from 1.
    pub(super) fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        self.text.lines().enumerate().map(|(place, line)| (place + 1, line))
    }
}

struct Reader<'a> {
    rest: &'a str,
    line: usize,
    /// How many brackets of an attribute are open.
    attribute: usize,
    code: Code,
}

impl<'a> Reader<'a> {
    fn step(&mut self) -> bool {
        let rest = self.rest;
        let Some(first) = rest.chars().next() else { return false };
        if rest.starts_with("//") {
            let end = rest.find('\n').unwrap_or(rest.len());
            self.code.comments.push((self.line, rest[..end].to_owned()));
            self.blank(end);
        } else if rest.starts_with("/*") {
            let end = rest.find("*/").map_or(rest.len(), |end| end + 2);
            self.code.comments.push((self.line, rest[..end].to_owned()));
            self.blank(end);
        } else if let Some((open, close)) = self.raw_string() {
            self.string(open, close);
        } else if first == '"' {
            let end = end_of_string(rest);
            self.string(1, end..(end + 1).min(rest.len()));
        } else if first == '\'' {
            let end = end_of_character(rest);
            self.keep(1);
            if let Some(end) = end {
                self.blank(end - 1);
                self.keep(1);
            }
        } else {
            self.brackets(first);
            self.keep(first.len_utf8());
        }
        true
    }

    fn brackets(&mut self, first: char) {
        let begins = self.rest.starts_with("#[") || self.rest.starts_with("#![");
        match first {
            '#' if begins && self.attribute == 0 => self.attribute = 1,
            '[' if self.attribute > 0 => self.attribute += 1,
            ']' if self.attribute > 0 => {
                self.attribute -= 1;
                // The one that stands for the mark itself goes with the last bracket.
                if self.attribute == 1 {
                    self.attribute = 0;
                }
            }
            _ => {}
        }
    }

    /// The length of a raw string's beginning and where its end begins and ends.
    fn raw_string(&self) -> Option<(usize, std::ops::Range<usize>)> {
        let before = self.code.text.chars().next_back();
        if before.is_some_and(|c| c.is_alphanumeric() || c == '_') {
            return None;
        }
        let hashes = self.rest.strip_prefix('r')?;
        let count = hashes.len() - hashes.trim_start_matches('#').len();
        hashes[count..].starts_with('"').then_some(())?;
        let open = 1 + count + 1;
        let close = format!("\"{}", "#".repeat(count));
        let end = self.rest[open..].find(&close).map_or(self.rest.len(), |end| open + end);
        Some((open, end..(end + close.len()).min(self.rest.len())))
    }

    fn string(&mut self, open: usize, close: std::ops::Range<usize>) {
        if self.attribute == 0 {
            self.code.strings.push((self.line, self.rest[open..close.start].to_owned()));
        }
        self.keep(open);
        self.blank(close.start - open);
        self.keep(close.len());
    }

    fn keep(&mut self, length: usize) {
        let (kept, rest) = self.rest.split_at(length);
        self.code.text.push_str(kept);
        self.line += kept.matches('\n').count();
        self.rest = rest;
    }

    fn blank(&mut self, length: usize) {
        let (dropped, rest): (&'a str, &'a str) = self.rest.split_at(length);
        self.code.text.extend(dropped.chars().map(|c| if c == '\n' { '\n' } else { ' ' }));
        self.line += dropped.matches('\n').count();
        self.rest = rest;
    }
}

/// Where the closing quote of a string stands.
fn end_of_string(text: &str) -> usize {
    let mut escaped = false;
    for (place, c) in text.char_indices().skip(1) {
        match c {
            '\\' if !escaped => escaped = true,
            '"' if !escaped => return place,
            _ => escaped = false,
        }
    }
    text.len()
}

/// Where the closing quote of a character stands; none when it is a lifetime.
fn end_of_character(text: &str) -> Option<usize> {
    let mut chars = text.char_indices().skip(1);
    let (_, first) = chars.next()?;
    if first == '\\' {
        chars.next()?;
        return chars.find(|(_, c)| *c == '\'').map(|(place, _)| place);
    }
    chars.next().filter(|(_, c)| *c == '\'').map(|(place, _)| place)
}

/// Every line of a rule's complaints, for a message that can be read.
pub(super) fn assert_none(complaints: &[String]) {
    assert!(complaints.is_empty(), "\n{}\n", complaints.join("\n"));
}

#[test]
fn code_words_and_comments_are_told_apart() {
    let text = "//! crate::a\nuse x; // \"b\"\n#[expect(y, reason = \"no word\")]\nfn f<'a>(c: char) {\n    \
                let s = \"{ // \\\" c\"; let r = r#\"raw \" d\"#; if c == '\"' || c == '\\'' {}\n}\n\
                #[cfg(test)]\nmod tests { fn g() { \"gone\"; } }\n";
    let code = File::planted("src/a.rs", text).code();
    assert_eq!(code.strings, [(5, "{ // \\\" c".to_owned()), (5, "raw \" d".to_owned())]);
    assert_eq!(code.comments.iter().map(|(line, _)| *line).collect::<Vec<_>>(), [1, 2]);
    assert!(!code.text.contains("crate::a") && !code.text.contains("mod tests"));
    assert_eq!(code.text.matches('{').count(), code.text.matches('}').count());
    assert_eq!(code.text.matches('{').count(), 2);
}
