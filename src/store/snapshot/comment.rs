//! Comments and blanks in RON: what stands before the first bracket belongs to people and is kept.

/// The comment at the top of a new store.
pub(crate) const GREETING: &str = "\
// ketnap store. You may edit this file by hand, also while the program runs: what you change is merged.
// Keep the ids and the meta line; a record that you add may leave its id out.
";

/// The blanks and comments at the beginning of a text.
pub(crate) fn leading(text: &str) -> &str {
    &text[..skipped(text)]
}

/// Whether a text has comments behind the ones it begins with: people's words that the program does not keep.
pub(crate) fn has_inner(text: &str) -> bool {
    let mut rest = &text[skipped(text)..];
    while let Some(at) = rest.find(['"', '/']) {
        let found = &rest[at..];
        if found.starts_with("//") || found.starts_with("/*") {
            return true;
        }
        let after = &found[1..];
        rest = if found.starts_with('"') { behind_quotes(after) } else { after };
    }
    false
}

/// What follows the quotation mark that ends a text.
fn behind_quotes(text: &str) -> &str {
    let mut escaped = false;
    let end = text.find(|letter| {
        let ends = letter == '"' && !escaped;
        escaped = letter == '\\' && !escaped;
        ends
    });
    end.map_or("", |end| &text[end + 1..])
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

/// Where the block comment that a text begins with ends; block comments nest. One walk through it, however deep.
fn block_end(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let (mut depth, mut at) = (0_usize, 0);
    while let Some(pair) = bytes.get(at..at + 2) {
        match pair {
            b"/*" => depth += 1,
            b"*/" => depth = depth.saturating_sub(1),
            _ => {
                at += 1;
                continue;
            }
        }
        at += 2;
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
    fn comments_inside_are_found_and_texts_are_none() {
        for text in ["(a: 1) // x", "(a: /* x */ 1)", "// top\n(a: \"\\\"\", // x\n)"] {
            assert!(has_inner(text), "{text}");
        }
        for text in ["// top\n(a: 1)\n", "(a: \"// \\\" /* \")", "(a: \"\\\\\", b: \"c\")", ""] {
            assert!(!has_inner(text), "{text}");
        }
    }

    #[test]
    fn comments_end_where_the_value_begins() {
        for head in ["", "\n ", "// a\n", "// a (\n\n  // b\n", "/* a /* b */ ( */ ", "/*/ */\n// é\n\t"] {
            assert_eq!(leading(&format!("{head}(a: 1)")), head);
        }
        assert_eq!(leading("/* never closed"), "");
        assert_eq!(leading("// only"), "// only");
    }
}
