//! Comments and blanks in RON: what stands before the first bracket belongs to people and is kept.

/// The comment at the top of a new store.
pub(crate) const GREETING: &str = "\
// ketnap store. You may edit this file by hand while no program has it open.
// Keep the ids and the meta line; a record that you add may leave its id out.
";

/// The blanks and comments at the beginning of a text.
pub(crate) fn leading(text: &str) -> &str {
    &text[..skipped(text)]
}

/// How many bytes of blanks and comments a text begins with.
pub(crate) fn skipped(text: &str) -> usize {
    let mut rest = text;
    loop {
        rest = rest.trim_start();
        if rest.starts_with("//") {
            rest = rest.split_once('\n').map_or("", |(_, after)| after);
        } else if rest.starts_with("/*") {
            match block_end(rest) {
                Some(end) => rest = &rest[end..],
                None => return text.len() - rest.len(),
            }
        } else {
            return text.len() - rest.len();
        }
    }
}

/// Where the block comment that a text begins with ends; block comments nest.
fn block_end(text: &str) -> Option<usize> {
    let (mut depth, mut at) = (0_usize, 0);
    while let Some(step) = text[at..].find("/*").into_iter().chain(text[at..].find("*/")).min() {
        at += step + 2;
        depth = if text[..at].ends_with("/*") { depth + 1 } else { depth.saturating_sub(1) };
        if depth == 0 {
            return Some(at);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_end_where_the_value_begins() {
        for head in ["", "\n ", "// a\n", "// a (\n\n  // b\n", "/* a /* b */ ( */ ", "/*/ */\n// é\n\t"] {
            assert_eq!(leading(&format!("{head}(a: 1)")), head);
        }
        assert_eq!(leading("/* never closed"), "");
        assert_eq!(leading("// only"), "// only");
    }
}
