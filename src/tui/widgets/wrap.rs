//! Wrap: text broken into lines of a number of columns, between words.
//!
//! Separate from `fit.rs`, which cuts: sentences are wrapped, cells are cut.

use crate::tui::widgets::fit;

/// The lines of `text` at most `width` columns wide; a word that is wider alone keeps its line and is cut when drawn.
pub(crate) fn lines(text: &str, width: u16) -> Vec<String> {
    text.lines().flat_map(|paragraph| wrapped(paragraph, width)).collect()
}

fn wrapped(paragraph: &str, width: u16) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in paragraph.split_whitespace() {
        let Some(line) = lines.last_mut() else { break };
        if line.is_empty() {
            line.push_str(word);
        } else if fit::width(line) + 1 + fit::width(word) <= width {
            line.push(' ');
            line.push_str(word);
        } else {
            lines.push(word.to_owned());
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_break_between_words_and_paragraphs_stay_apart() {
        assert_eq!(lines("người giúp đỡ khác\n\nx", 9), ["người", "giúp đỡ", "khác", "", "x"]);
        assert_eq!(lines("abcdef g", 3), ["abcdef", "g"]);
    }
}
