//! CSV for spreadsheets, in which no name can become a formula.
//!
//! Quoting does not help: a spreadsheet runs `"=cmd|..."` all the same (CWE-1236).
//! A cell of text that begins like a formula gets an apostrophe in front, which spreadsheets hide and an import takes off.
//!
//! **Invariants.** Numbers are never changed; text is changed only by that apostrophe, and so that it can be taken
//! back exactly (`an_import_can_take_it_back`).

use std::borrow::Cow;

use serde_json::Value;

use crate::domain::language::Language;

/// What tells Excel that the letters are UTF-8; without it Vietnamese names arrive in pieces.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// CSV that a spreadsheet of a language opens by a double click: with its separator, and marked as UTF-8.
///
/// The cells are written as they are; words must have been made [`harmless`].
pub fn for_people(
    lines: impl Iterator<Item = Vec<String>>,
    language: Language,
) -> Result<String, csv::Error> {
    // Where the decimal mark is a comma, spreadsheets expect semicolons between cells.
    let separator = match language {
        Language::En => b',',
        Language::Vi | Language::Id => b';',
    };
    let mut writer = csv::WriterBuilder::new().delimiter(separator).from_writer(Vec::new());
    for line in lines {
        writer.write_record(&line)?;
    }
    let bytes = writer.into_inner().map_err(|error| csv::Error::from(error.into_error()))?;
    Ok(format!("{BYTE_ORDER_MARK}{}", String::from_utf8_lossy(&bytes)))
}

/// One line of CSV for each record, below a line with the names of the fields; for programs.
pub fn to_csv(fields: &[&str], records: &[Vec<Value>]) -> Result<String, csv::Error> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(fields)?;
    for record in records {
        let cells: Vec<String> = record.iter().map(cell).collect();
        writer.write_record(&cells)?;
    }
    let bytes = writer.into_inner().map_err(|error| csv::Error::from(error.into_error()))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

fn cell(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::Bool(_) | Value::Number(_) | Value::Object(_) => value.to_string(),
        Value::String(text) => harmless(text).into_owned(),
        Value::Array(values) => {
            let texts: Vec<String> = values.iter().map(plain).collect();
            harmless(&texts.join("; ")).into_owned()
        }
    }
}

fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// A text that no spreadsheet takes for a formula, wherever it begins a cell.
///
/// A cell begins with the text, and behind a semicolon, a tab or a line end inside it: spreadsheets in Vietnamese
/// and Indonesian settings cut there, quotes or not. There an apostrophe is put before whatever begins a formula,
/// behind any blanks, in ASCII or full width; and before apostrophes that stand before one, so that taking off
/// one apostrophe in each of these places gives the text back.
pub fn harmless(text: &str) -> Cow<'_, str> {
    let mut shown = String::new();
    let mut kept = 0;
    for (at, _) in text.char_indices() {
        let begins = at == 0 || text[..at].ends_with([';', '\t', '\n', '\r']);
        if begins && (is_formula(&text[at..]) || at == 0 && is_skipped(text)) {
            shown.push_str(&text[kept..at]);
            shown.push('\'');
            kept = at;
        }
    }
    if shown.is_empty() {
        return Cow::Borrowed(text);
    }
    shown.push_str(&text[kept..]);
    Cow::Owned(shown)
}

/// Tells whether what begins a cell begins a formula.
fn is_formula(cell: &str) -> bool {
    let signs = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '\0'];
    cell.trim_start_matches(|letter: char| letter.is_whitespace() || letter == '\'').starts_with(signs)
}

/// Tells whether a text begins with what some spreadsheets step over, perhaps behind apostrophes of its own.
fn is_skipped(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(['\t', '\r', '\n'])
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    /// What an import has to do: one apostrophe less wherever a cell begins like a formula behind it.
    fn taken_back(shown: &str) -> String {
        let mut text = String::new();
        let mut letters = shown.char_indices().peekable();
        while let Some((at, letter)) = letters.next() {
            let begins = text.is_empty() && at == 0 || text.ends_with([';', '\t', '\n', '\r']);
            let behind = &shown[at + letter.len_utf8()..];
            let was_put = is_formula(behind) || at == 0 && is_skipped(behind);
            if !(begins && letter == '\'' && was_put) {
                text.push(letter);
            } else if let Some((_, letter)) = letters.next() {
                text.push(letter);
            }
        }
        text
    }

    #[test]
    fn no_cell_begins_a_formula() {
        for (text, shown) in [
            ("=1+1", "'=1+1"),
            (" @x", "' @x"),
            ("\u{a0}\u{3000}-1", "'\u{a0}\u{3000}-1"),
            ("＝A1", "'＝A1"),
            ("＋1", "'＋1"),
            ("－1", "'－1"),
            ("＠x", "'＠x"),
            ("\tx", "'\tx"),
            ("'\tx", "''\tx"),
            ("\rx", "'\rx"),
            ("\0x", "'\0x"),
            ("'=1", "''=1"),
            ("a=b", "a=b"),
            ("O'Nhi", "O'Nhi"),
            ("Lan; =1", "Lan;' =1"),
            ("Lan;-1;+2", "Lan;'-1;'+2"),
            ("Lan\n@x", "Lan\n'@x"),
            ("147-KH/HU", "147-KH/HU"),
        ] {
            assert_eq!(harmless(text), shown, "{text:?}");
            assert_eq!(taken_back(shown), text, "{text:?}");
        }
    }

    #[test]
    fn numbers_stay_numbers() {
        let row = vec![json!("=1+1"), json!(-3), json!(null)];
        assert_eq!(to_csv(&["a", "b", "c"], &[row]).unwrap(), "a,b,c\n'=1+1,-3,\n");
    }

    #[test]
    fn several_values_share_a_cell() {
        let row = vec![json!(["Lan", "Hùng, Văn", "=x"]), json!("say \"x\"")];
        let text = to_csv(&["a", "b"], &[row]).unwrap();
        assert_eq!(text, "a,b\n\"Lan; Hùng, Văn;' =x\",\"say \"\"x\"\"\"\n");
    }

    proptest! {
        #[test]
        fn an_import_can_take_it_back(text in "[=+@;'＝\\- \\t\\na\\x00]{0,12}") {
            let shown = harmless(&text);
            prop_assert_eq!(taken_back(&shown), text.clone());
            // Whichever of its separators a spreadsheet cuts at, no piece begins a formula.
            for cut in [&[][..], &[';'], &['\t'], &['\n', '\r'], &[';', '\n']] {
                for piece in shown.split(cut) {
                    prop_assert!(!piece.trim_start().starts_with(['=', '+', '-', '@', '＝']), "{text:?} {shown:?}");
                }
            }
        }
    }
}
