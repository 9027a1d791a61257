//! Looks at the bytes of a file before RON does.
//!
//! Separate because RON answers each of these with "expected an opening parenthesis at 1:1", which helps nobody:
//! an empty file, a byte order mark, UTF-16, zero bytes, bytes that are no UTF-8, and the markers that a text
//! merge leaves behind.
//!
//! **Invariants**
//! - What passes is valid UTF-8 without zero bytes, and more than blanks and comments.
//! - The first problem found is the one reported: after it nothing else in the file can be trusted.

use crate::store::problem::{Problem, ProblemKind};
use crate::store::snapshot::comment;

/// Answers the text of a file or the reason why it cannot be one.
pub(crate) fn text_of(bytes: &[u8]) -> Result<&str, Problem> {
    let at_start = |kind| Err(Problem::of_file(kind));
    match bytes {
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] => return at_start(ProblemKind::Utf16),
        [0xef, 0xbb, 0xbf, ..] => return at_start(ProblemKind::ByteOrderMark),
        _ if bytes.trim_ascii().is_empty() => return at_start(ProblemKind::Empty),
        _ => {}
    }
    if let Some(zero) = bytes.iter().position(|byte| *byte == 0) {
        // A text in ASCII letters, each with a zero beside it, or with three.
        let zeros = bytes.iter().take(8).filter(|byte| **byte == 0).count();
        if (4..8).contains(&zeros) {
            return at_start(ProblemKind::Utf16);
        }
        return Err(at_byte(bytes, zero, ProblemKind::ZeroByte));
    }
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let offset = error.valid_up_to();
        at_byte(bytes, offset, ProblemKind::NotUtf8 { byte: bytes[offset] })
    })?;
    if comment::skipped(text) == text.len() {
        return at_start(ProblemKind::Empty);
    }
    match conflict_marker(text) {
        Some(offset) => Err(Problem::new(text, offset, ProblemKind::ConflictMarker)),
        None => Ok(text),
    }
}

/// The problem of a file that has `size` bytes, more than `limit`.
pub(crate) fn too_large(size: u64, limit: u64) -> Problem {
    Problem::of_file(ProblemKind::TooLarge { size, limit })
}

/// Places a problem at a byte of something that need not be text as a whole.
fn at_byte(bytes: &[u8], offset: usize, kind: ProblemKind) -> Problem {
    let line_end = bytes[offset..].iter().position(|byte| *byte == b'\n').map_or(bytes.len(), |n| offset + n);
    // Every broken sequence becomes one mark, so the text up to the byte keeps its columns.
    let before = String::from_utf8_lossy(&bytes[..offset]);
    let after = String::from_utf8_lossy(&bytes[offset..line_end]);
    Problem::new(&format!("{before}{after}"), before.len(), kind)
}

/// What the lines begin with that a text merge puts around and between two versions, and around their origin.
const MARKERS: [&str; 4] = ["<<<<<<< ", "||||||| ", "=======", ">>>>>>> "];

/// Where the line around an offset begins, when it is such a line: of a conflict somebody resolved by half.
///
/// Only a line that RON stumbled over is asked about, because a note may well hold a line of equals signs.
pub(crate) fn marker_at(text: &str, offset: usize) -> Option<usize> {
    let start = text.get(..offset)?.rfind('\n').map_or(0, |newline| newline + 1);
    MARKERS.iter().any(|marker| text[start..].starts_with(marker)).then_some(start)
}

/// The offset of the line that opens a conflict, if the line that closes it is there too.
fn conflict_marker(text: &str) -> Option<usize> {
    let opens = line_starting(text, "<<<<<<< ")?;
    line_starting(&text[opens..], ">>>>>>> ").map(|_| opens)
}

fn line_starting(text: &str, marker: &str) -> Option<usize> {
    text.match_indices(marker).map(|(at, _)| at).find(|at| *at == 0 || text.as_bytes()[at - 1] == b'\n')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problem(bytes: &[u8]) -> String {
        text_of(bytes).unwrap_err().to_string()
    }

    #[test]
    fn every_fault_is_named_with_its_place() {
        assert_eq!(problem(b""), "1:1: file is empty");
        assert_eq!(problem(b" \r\n\t"), "1:1: file is empty");
        assert_eq!(problem(b"\xef\xbb\xbf()"), "1:1: file starts with a byte order mark");
        assert_eq!(problem(b"\xff\xfe(\0)\0"), "1:1: file is UTF-16");
        assert_eq!(problem("(\n \"é\0\")".as_bytes()), "2:4: file contains a zero byte");
        assert_eq!(problem(b"(\n \xc3\xa9 \xe1\xba\n)"), "2:4: byte 0xe1 is no UTF-8");
        assert_eq!(problem(b"(\0\n\0a\0:\0"), "1:1: file is UTF-16");
        assert_eq!(problem(b"(\n<<<<<<< HEAD\n)\n>>>>>>> other\n"), "2:1: conflict marker of a text merge");
    }

    #[test]
    fn good_text_passes() {
        assert_eq!(text_of("(\n // <<<<<<< no marker\n)".as_bytes()), Ok("(\n // <<<<<<< no marker\n)"));
    }
}
