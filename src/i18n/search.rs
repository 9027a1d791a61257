//! Finding names by what people type: filter lines, pickers, the palette, command arguments.
//!
//! A [`Query`] is a row of words, and a text is found when every word is found in it, anywhere, in any order:
//! `nhung ng` finds Nguyễn Thị Hồng Nhung. A word is found as a part of the text or as initials (`nvh`, `vh`).
//!
//! Accents are optional but never ignored once typed:
//!
//! - a letter typed bare stands for all of its kin: `hung` finds Hùng, Hưng, Hừng; `d` finds `đ`;
//! - a letter typed with its shape (ă â ê ô ơ ư đ) wants that shape, with any tone: `hưng` hides Hùng,
//!   and `nguyên` still shows Nguyễn to somebody whose input method has not got to the tone yet;
//! - a tone typed wants the letter's exact shape and that tone in the syllable: `hùng` hides Hưng and Hung.
//!   It may stand on another letter of the syllable, since both `hòa` and `hoà` are written.
//!
//! Texts are folded once and kept beside their rows; the original is looked at only when an accent was typed.
//! That makes a letter at 100 000 names a scan over ASCII.
//!
//! Not here: folding itself (`domain/fold.rs`).

use std::ops::Range;

use nucleo_matcher::Config;
use nucleo_matcher::Matcher;
use nucleo_matcher::Utf32Str;

use crate::domain::fold::Letter;
use crate::domain::fold::fold;
use crate::domain::fold::letters;

/// What somebody typed to find something.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Query {
    words: Vec<QueryWord>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct QueryWord {
    folded: String,
    /// The letters as typed, only if one of them has an accent.
    accented: Option<Vec<Letter>>,
}

impl Query {
    /// Takes what was typed apart into words.
    pub fn new(typed: &str) -> Self {
        Self {
            words: typed
                .split_whitespace()
                .map(QueryWord::new)
                .filter(|word| !word.folded.is_empty())
                .collect(),
        }
    }

    /// Says whether nothing was typed; such a query finds everything.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Says whether a text is found; `folded` must be `fold(text)`.
    pub fn finds(&self, text: &str, folded: &str) -> bool {
        self.words.iter().all(|word| word.is_part(text, folded) || word.are_initials(folded))
    }

    /// Where the words of the query stand in a text, as byte ranges in order, for highlighting.
    pub fn places(&self, text: &str) -> Vec<Range<usize>> {
        let map = letters(text);
        let mut places: Vec<Range<usize>> =
            self.words.iter().flat_map(|word| word.places(text, &map)).collect();
        places.sort_by_key(|place| (place.start, place.end));
        joined(places)
    }
}

impl QueryWord {
    fn new(typed: &str) -> Self {
        let parts = letters(typed);
        let accented = parts.iter().any(|letter| letter.shape.is_some() || letter.tone.is_some());
        Self { folded: fold(typed), accented: accented.then_some(parts) }
    }

    fn is_part(&self, text: &str, folded: &str) -> bool {
        match &self.accented {
            None => folded.contains(self.folded.as_str()),
            Some(typed) => {
                folded.contains(self.folded.as_str()) && accented_part(typed, &letters(text)).is_some()
            }
        }
    }

    /// Initials are asked for with at least two bare letters; one letter is a part of nearly everything anyway.
    fn are_initials(&self, folded: &str) -> bool {
        self.accented.is_none() && self.initial_words(folded).is_some()
    }

    /// The first of the words in a row whose initials are this query word.
    fn initial_words(&self, folded: &str) -> Option<usize> {
        let wanted = self.folded.chars().count();
        if wanted < 2 {
            return None;
        }
        let initials = || folded.split(' ').filter_map(|word| word.chars().next());
        let rows = (initials().count() + 1).checked_sub(wanted)?;
        (0..rows).find(|first| initials().skip(*first).take(wanted).eq(self.folded.chars()))
    }

    fn places(&self, text: &str, map: &[Letter]) -> Vec<Range<usize>> {
        let wanted: Vec<Letter> = match &self.accented {
            Some(typed) => typed.clone(),
            None => letters(&self.folded),
        };
        if let Some(found) = accented_part(&wanted, map) {
            return vec![range(text, map, found, found + wanted.len())];
        }
        let folded: String = map.iter().map(|letter| letter.base).collect();
        let Some(first) = self.initial_words(&folded) else { return Vec::new() };
        let starts =
            (0..map.len()).filter(|at| map[*at].base != ' ' && (*at == 0 || map[*at - 1].base == ' '));
        starts.skip(first).take(wanted.len()).map(|at| range(text, map, at, at + 1)).collect()
    }
}

/// The bytes of the letters `from..to`, marks of the last one included.
fn range(text: &str, map: &[Letter], from: usize, to: usize) -> Range<usize> {
    map[from].at..map.get(to).map_or(text.len(), |next| next.at)
}

/// Where letters as typed stand among the letters of a text, by the rules of accents above.
fn accented_part(typed: &[Letter], text: &[Letter]) -> Option<usize> {
    let last = text.len().checked_sub(typed.len())?;
    (0..=last).find(|at| {
        let part = &text[*at..*at + typed.len()];
        typed.iter().zip(part).all(|(typed, found)| answers(*typed, *found))
            && typed_tone(typed).is_none_or(|tone| syllable(text, *at, typed.len()).contains(&Some(tone)))
    })
}

fn answers(typed: Letter, found: Letter) -> bool {
    typed.base == found.base && (typed.shape.is_none() && typed.tone.is_none() || typed.shape == found.shape)
}

fn typed_tone(typed: &[Letter]) -> Option<char> {
    typed.iter().find_map(|letter| letter.tone)
}

/// The tones of the whole words around some letters.
fn syllable(text: &[Letter], at: usize, length: usize) -> Vec<Option<char>> {
    let is_space = |letter: &Letter| letter.base == ' ';
    let start = text[..at].iter().rposition(is_space).map_or(0, |space| space + 1);
    let end = text[at + length..].iter().position(is_space).map_or(text.len(), |space| at + length + space);
    text[start..end].iter().map(|letter| letter.tone).collect()
}

fn joined(places: Vec<Range<usize>>) -> Vec<Range<usize>> {
    let mut joined: Vec<Range<usize>> = Vec::with_capacity(places.len());
    for place in places {
        match joined.last_mut() {
            Some(last) if place.start <= last.end => last.end = last.end.max(place.end),
            _ => joined.push(place),
        }
    }
    joined
}

/// Tells which of several found texts is meant most likely: for pickers and the palette.
///
/// It keeps the scratch memory of the matcher, so keep one per picker.
#[derive(Debug)]
pub struct Ranking {
    matcher: Matcher,
}

/// Added when a word of the query is a whole word of the text.
const WHOLE_WORD: u32 = 40;
/// Added on top when that word is the last one: the given name.
const GIVEN_NAME: u32 = 10;
/// What initials are worth: less than any part of the text with a word's beginning.
const INITIALS: u32 = 20;

impl Default for Ranking {
    fn default() -> Self {
        Self { matcher: Matcher::new(Config::DEFAULT) }
    }
}

impl Ranking {
    /// The rank of a text, higher is better; `None` if it is not found. `folded` must be `fold(text)`.
    pub fn rank(&mut self, query: &Query, text: &str, folded: &str) -> Option<u32> {
        if !query.finds(text, folded) {
            return None;
        }
        Some(query.words.iter().map(|word| self.word_rank(&word.folded, folded)).sum())
    }

    fn word_rank(&mut self, word: &str, folded: &str) -> u32 {
        let (mut needle, mut hay) = (Vec::new(), Vec::new());
        let needle = Utf32Str::new(word, &mut needle);
        let hay = Utf32Str::new(folded, &mut hay);
        // The matcher prefers beginnings of words, which is what a name's parts are.
        let part = self.matcher.substring_match(hay, needle).map_or(INITIALS, u32::from);
        let whole = if folded.split(' ').any(|found| found == word) { WHOLE_WORD } else { 0 };
        let given = if folded.rsplit(' ').next() == Some(word) { GIVEN_NAME } else { 0 };
        part + whole + given
    }
}
