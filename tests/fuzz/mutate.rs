//! What mutations do to an input: bytes and pieces are changed, doubled, dropped, exchanged with those of another one.

use crate::sim::Dice;

/// Pieces of RON and of the log that mean something to a reader.
const WORDS: [&[u8]; 22] = [
    b"(",
    b")",
    b"[",
    b"]",
    b"\"",
    b",",
    b":",
    b"//",
    b"/*",
    b"\n",
    b"\0",
    b"\xff",
    b"Some(",
    b"None",
    b"id: ",
    b"rev: ",
    b"18446744073709551616",
    b"-1",
    b"1e999",
    b"\\u{202e}",
    b"#",
    b" 1 8 ",
];

/// One of the inputs after a few mutations.
pub(crate) fn mutated(corpus: &[Vec<u8>], dice: &mut Dice) -> Vec<u8> {
    let mut input = corpus[dice.below(corpus.len())].clone();
    for _ in 0..=dice.below(4) {
        mutate(&mut input, corpus, dice);
    }
    input.truncate(64 * 1024);
    input
}

fn mutate(input: &mut Vec<u8>, corpus: &[Vec<u8>], dice: &mut Dice) {
    let at = dice.below(input.len() + 1);
    let until = (at + 1 + dice.below(16)).min(input.len());
    match dice.below(8) {
        0 if at < input.len() => input[at] ^= 1 << dice.below(8),
        1 if at < input.len() => input[at] = dice.bits() as u8,
        2 if at < until => drop(input.drain(at..until)),
        3 => {
            let word = WORDS[dice.below(WORDS.len())];
            input.splice(at..at, word.iter().copied());
        }
        4 if at < until => {
            let piece = input[at..until].to_vec();
            input.splice(at..at, piece);
        }
        5 => input.truncate(at),
        6 => line_of_another(input, &corpus[dice.below(corpus.len())], dice),
        _ => {
            let zeroes = vec![0; dice.below(8)];
            input.splice(at..at, zeroes);
        }
    }
}

/// Puts a line of one input into another.
fn line_of_another(input: &mut Vec<u8>, other: &[u8], dice: &mut Dice) {
    let lines: Vec<&[u8]> = other.split_inclusive(|byte| *byte == b'\n').collect();
    if lines.is_empty() {
        return;
    }
    let line = lines[dice.below(lines.len())];
    let starts: Vec<usize> =
        input.iter().enumerate().filter(|(_, byte)| **byte == b'\n').map(|(place, _)| place + 1).collect();
    let at = if starts.is_empty() { 0 } else { starts[dice.below(starts.len())] };
    input.splice(at..at, line.iter().copied());
}
