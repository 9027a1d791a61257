//! Folding of text: what is left of a name when accents and case are taken away.
//!
//! It is in the domain because "the same name" is a rule about people, not a matter of the screen: the
//! search for duplicates, the filter line and the pickers must all agree that `Đào` and `dao` may be one.
//! It knows no language: Vietnamese marks are the reason it exists, but every Latin letter folds alike.
//!
//! A letter is taken apart into three things, because people type them at different moments:
//!
//! ```text
//!   ễ  =  base e  +  shape ̂ (what makes it another letter: â ă ê ô ơ ư đ)  +  tone ̃ (of the whole syllable)
//! ```
//!
//! **Invariants:** folding is idempotent; it never changes the number of words; NFC and NFD of one text
//! fold alike (proved by `i18n::names::any_text_folds_to_its_letters`).
//!
//! Not here: queries, ranking and highlighting (`i18n/search.rs`), order of names (`i18n/collate.rs`).

use unicode_normalization::char::decompose_canonical;
use unicode_normalization::char::is_combining_mark;

/// One letter of a text, taken apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Letter {
    /// The letter without marks, in lower case; `đ` is `d`.
    pub base: char,
    /// The mark that makes it another letter (breve, circumflex, horn, the stroke of `đ`, a cedilla).
    pub shape: Option<char>,
    /// The tone of the syllable written on this letter.
    pub tone: Option<char>,
    /// The byte of the original text where the letter begins.
    pub at: usize,
}

/// Stands for the stroke of `đ`, which has no decomposition in Unicode.
const STROKE: char = '\u{335}';

/// Folds a text: no marks, no case, `đ` as `d`; everything else stays, spaces too.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars() {
        if letter.is_ascii() {
            folded.push(letter.to_ascii_lowercase());
        } else {
            take_apart(letter, &mut |part| {
                if !is_combining_mark(part) {
                    folded.push(part);
                }
            });
        }
    }
    folded
}

/// Takes a text apart into letters; their bases in a row are exactly `fold(text)`.
pub fn letters(text: &str) -> Vec<Letter> {
    let mut letters: Vec<Letter> = Vec::with_capacity(text.len());
    for (at, letter) in text.char_indices() {
        take_apart(letter, &mut |part| {
            if !is_combining_mark(part) {
                letters.push(Letter { base: part, shape: None, tone: None, at });
            } else if let Some(last) = letters.last_mut() {
                let slot = if is_tone(part) { &mut last.tone } else { &mut last.shape };
                *slot = Some(part);
            }
        });
    }
    letters
}

/// Emits the base letters and marks of one character; `đ` yields `d` and a stroke.
fn take_apart(letter: char, emit: &mut impl FnMut(char)) {
    decompose_canonical(letter, |part| match part {
        'đ' | 'Đ' => {
            emit('d');
            emit(STROKE);
        }
        // A dot above is left by lowering the Turkish I; it is a mark like the others.
        _ => part.to_lowercase().for_each(&mut *emit),
    });
}

/// Says whether a mark is one of the five written tones of Vietnamese.
fn is_tone(mark: char) -> bool {
    matches!(mark, '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}')
}
