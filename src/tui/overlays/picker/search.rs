//! What was typed into a picker, and which rows it leaves.
//!
//! Plain words are looked for in the name and the unit, accents optional (`i18n/search.rs`).
//! `@unit` looks only at the unit, `#stage` only at the stage, `!word` leaves out what contains the word.
//! Several words with the same sign must all be found.
//!
//! **Invariant:** a query of signs alone (`@`, `!`) restricts nothing, so that the list does not jump while somebody
//! is still typing.

use crate::i18n::search::Query;
use crate::i18n::search::Ranking;
use crate::tui::overlays::picker::row::Row;
use crate::tui::overlays::picker::row::Searched;

/// Worth of being found in the name alone: above everything that needs the unit too.
const IN_NAME: u32 = 1000;

/// What was typed into a picker, taken apart.
#[derive(Debug, Default)]
pub(super) struct Search {
    plain: Query,
    place: Query,
    stage: Query,
    without: Vec<Query>,
}

impl Search {
    /// Takes what was typed apart.
    pub(super) fn new(typed: &str) -> Self {
        let signed = |sign: char| {
            let words = typed.split_whitespace().filter_map(move |word| word.strip_prefix(sign));
            words.collect::<Vec<_>>()
        };
        let is_plain = |word: &&str| !word.starts_with(['@', '#', '!']);
        let plain: Vec<&str> = typed.split_whitespace().filter(is_plain).collect();
        Self {
            plain: Query::new(&plain.join(" ")),
            place: Query::new(&signed('@').join(" ")),
            stage: Query::new(&signed('#').join(" ")),
            without: signed('!').into_iter().map(Query::new).filter(|query| !query.is_empty()).collect(),
        }
    }

    /// The plain words, for showing where they were found.
    pub(super) fn plain(&self) -> &Query {
        &self.plain
    }

    /// The rank of a row, higher is better; none when it is left out.
    pub(super) fn rank(&self, row: &Row, ranking: &mut Ranking) -> Option<u32> {
        let finds = |query: &Query, in_text: &Searched| query.finds(&in_text.text, &in_text.folded);
        let restricted = finds(&self.place, &row.place)
            && finds(&self.stage, &row.stage)
            && !self.without.iter().any(|query| finds(query, &row.whole));
        if !restricted {
            return None;
        }
        let mut rank = |text: &Searched| ranking.rank(&self.plain, &text.text, &text.folded);
        rank(&row.name).map(|rank| rank + IN_NAME).or_else(|| rank(&row.whole))
    }
}
