//! What is wrong in a file that cannot be read: place, sentence, the line itself with a mark under the fault.
//!
//! ```text
//! s.ron:12:34: “nmae” is no field here. Did you mean “name”?
//!   (id: "c-…", nmae: "Lan")
//!               ^
//! ```

use std::path::Path;

use unicode_width::UnicodeWidthStr;

use crate::domain::visible::visible;
use crate::i18n::locale::Locale;
use crate::i18n::problems::files;
use crate::store::excerpt::Excerpt;
use crate::store::problem::Problem;
use crate::store::problem::Unreadable;

/// Everything that is wrong in a file.
pub(crate) fn all(file: &Path, unreadable: &Unreadable, locale: &Locale) -> String {
    let file = file.display().to_string();
    let one = |problem: &Problem| {
        let sentence = files::problem(&problem.kind, locale);
        format!("{}:{}: {sentence}{}", visible(&file), problem.place, marked(&problem.excerpt))
    };
    unreadable.problems.iter().map(one).collect::<Vec<_>>().join("\n")
}

/// The line with a mark under the fault; nothing when there is no line to show.
fn marked(excerpt: &Excerpt) -> String {
    if excerpt.line.trim().is_empty() {
        return String::new();
    }
    let before: String = excerpt.line.chars().take(excerpt.caret).collect();
    format!("\n  {}\n  {}^", excerpt.line, " ".repeat(before.width()))
}
