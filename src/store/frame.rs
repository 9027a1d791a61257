//! Frames: how one line of the log says that it arrived whole.
//!
//! `<generation> <revision> <length> <crc32> <body>\n`: the checksum covers everything before the newline but
//! itself. Separate from the log because this is arithmetic on bytes and is proved byte by byte and bit by bit.
//!
//! Reading stops at the first frame that is not
//! (a) ended by a newline, (b) valid UTF-8, (c) of this log's generation, (d) next in the order of revisions,
//! (e) of the right length and checksum, (f) byte for byte what encoding it again would give.
//! Without (f) a few single flipped bits (the case of a hex letter, a leading zero) slip through.
//!
//! **Invariants**
//! - Of a log cut at any byte, exactly the complete frames before the cut are read
//!   (`a_cut_leaves_exactly_the_complete_frames`).
//! - Of a log with any single bit flipped, only frames before that bit are read
//!   (`a_flipped_bit_is_never_accepted`).
//!
//! Not here: what a body says (`store/body.rs`).

use crate::store::rules::{Rule, holds};

/// One line of a log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Frame<'a> {
    /// The generation of the log that it was written for; keeps stale bytes of an older file out.
    pub(crate) generation: u64,
    /// The revision that the store has with this frame.
    pub(crate) revision: u64,
    /// One line of RON.
    pub(crate) body: &'a str,
}

/// The first byte of a body that notes something about the log instead of changing records.
/// A note repeats the revision before it; every other frame raises it by one.
pub(crate) const NOTE: char = '#';

impl Frame<'_> {
    /// Encodes the frame with its newline; `None` for a body that contains one, as it could not be read back.
    pub(crate) fn encode(&self) -> Option<Vec<u8>> {
        if self.body.contains('\n') {
            return None;
        }
        let head = format!("{} {} {}", self.generation, self.revision, self.body.len());
        let sum = checksum(&head, self.body);
        Some(format!("{head} {sum:08x} {}\n", self.body).into_bytes())
    }

    /// Whether the frame only notes something and changes no record.
    pub(crate) fn is_note(&self) -> bool {
        self.body.starts_with(NOTE)
    }
}

fn checksum(head: &str, body: &str) -> u32 {
    let mut hasher = crc32fast::Hasher::new();
    hasher.update(head.as_bytes());
    hasher.update(body.as_bytes());
    hasher.finalize()
}

/// Reads frames from the bytes of a log until the first that cannot be accepted.
pub(crate) struct Frames<'a> {
    bytes: &'a [u8],
    accepted: usize,
    generation: u64,
    revision: u64,
}

impl<'a> Frames<'a> {
    /// Starts at the beginning of `bytes`, which continue the log of `generation` after `revision`.
    pub(crate) fn new(bytes: &'a [u8], generation: u64, revision: u64) -> Self {
        Self { bytes, accepted: 0, generation, revision }
    }

    /// How many bytes belong to accepted frames so far.
    pub(crate) fn accepted(&self) -> usize {
        self.accepted
    }

    /// Whether there are bytes that no accepted frame explains; asked after the last frame, that is a torn tail.
    pub(crate) fn has_rest(&self) -> bool {
        self.accepted < self.bytes.len()
    }

    fn accept(&self) -> Option<(Frame<'a>, usize)> {
        let rest = &self.bytes[self.accepted..];
        let end = rest.iter().position(|byte| *byte == b'\n')?;
        let line = std::str::from_utf8(&rest[..end]).ok()?;
        let frame = parse(line)?;
        let due = if frame.is_note() { self.revision } else { self.revision.checked_add(1)? };
        let ours = (frame.generation == self.generation || !holds(Rule::FrameGeneration))
            && (frame.revision == due || !holds(Rule::FrameOrder));
        (ours && (frame.encode()? == rest[..=end] || !holds(Rule::FrameBytes))).then_some((frame, end + 1))
    }
}

impl<'a> Iterator for Frames<'a> {
    type Item = Frame<'a>;

    fn next(&mut self) -> Option<Frame<'a>> {
        let (frame, length) = self.accept()?;
        self.accepted += length;
        self.revision = frame.revision;
        Some(frame)
    }
}

/// Reads the revision of a log's first frame without knowing what to expect of it.
pub(crate) fn first_revision(bytes: &[u8], generation: u64) -> Option<u64> {
    let line = bytes.split_inclusive(|byte| *byte == b'\n').next()?;
    let (text, newline) = line.split_at_checked(line.len().checked_sub(1)?)?;
    let frame = parse(std::str::from_utf8(text).ok()?)?;
    let ours = newline == b"\n" && frame.generation == generation && frame.is_note();
    (ours && frame.encode()? == line).then_some(frame.revision)
}

fn parse(line: &str) -> Option<Frame<'_>> {
    let mut parts = line.splitn(5, ' ');
    let generation = parts.next()?.parse().ok()?;
    let revision = parts.next()?.parse().ok()?;
    // Length and checksum are not read: encoding the frame again must give the same bytes, theirs included.
    let (_length, _checksum) = (parts.next()?, parts.next()?);
    Some(Frame { generation, revision, body: parts.next()? })
}

#[cfg(test)]
mod tests {
    use super::*;

    const BODIES: [&str; 6] = ["#(a)", "(put: [\"Lê Quốc Bảo\"])", "", "#", "ab c  d", "(\"\\n\\u{1b}\")"];

    fn log() -> (Vec<u8>, Vec<usize>) {
        let (mut bytes, mut ends, mut revision) = (Vec::new(), vec![0], 41);
        for body in BODIES {
            revision += u64::from(!body.starts_with(NOTE));
            bytes.extend(Frame { generation: 7, revision, body }.encode().unwrap());
            ends.push(bytes.len());
        }
        (bytes, ends)
    }

    fn read(bytes: &[u8]) -> Vec<&str> {
        Frames::new(bytes, 7, 41).map(|frame| frame.body).collect()
    }

    #[test]
    fn what_is_written_is_read_back() {
        let (bytes, _) = log();
        assert_eq!(read(&bytes), BODIES);
        assert_eq!(first_revision(&bytes, 7), Some(41));
    }

    #[test]
    fn a_cut_leaves_exactly_the_complete_frames() {
        let (bytes, ends) = log();
        for cut in 0..=bytes.len() {
            let complete = ends.iter().filter(|end| **end <= cut).count() - 1;
            let mut frames = Frames::new(&bytes[..cut], 7, 41);
            assert_eq!(frames.by_ref().count(), complete, "cut at {cut}");
            assert_eq!(frames.accepted(), ends[complete]);
            assert_eq!(frames.has_rest(), cut > ends[complete]);
        }
    }

    #[test]
    fn a_flipped_bit_is_never_accepted() {
        let (bytes, ends) = log();
        for bit in 0..bytes.len() * 8 {
            let mut flipped = bytes.clone();
            flipped[bit / 8] ^= 1 << (bit % 8);
            let before = ends.iter().filter(|end| **end <= bit / 8).count() - 1;
            assert_eq!(read(&flipped), BODIES[..before], "bit {bit}");
        }
    }

    #[test]
    fn zeroes_stale_frames_and_gaps_end_the_log() {
        let (bytes, ends) = log();
        let mut zeroed = bytes.clone();
        zeroed.extend([0; 4096]);
        assert_eq!(read(&zeroed).len(), BODIES.len());
        let stale = Frame { generation: 6, revision: 46, body: "old" }.encode().unwrap();
        assert_eq!(read(&[bytes.clone(), stale].concat()).len(), BODIES.len());
        let gap = [&bytes[..ends[1]], &bytes[ends[2]..]].concat();
        assert_eq!(read(&gap), BODIES[..1]);
    }

    #[test]
    fn a_body_with_a_newline_is_not_encoded() {
        assert_eq!(Frame { generation: 1, revision: 1, body: "a\nb" }.encode(), None);
    }
}
