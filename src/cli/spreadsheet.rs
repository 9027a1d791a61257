//! CSV for spreadsheets, in which no name can become a formula.
//!
//! Quoting does not help: a spreadsheet runs `"=cmd|..."` all the same (CWE-1236).
//! A cell of text that begins like a formula gets an apostrophe in front, which spreadsheets hide and an import takes off.
//!
//! **Invariants.** Numbers are never changed; text is changed only by that apostrophe.

use std::borrow::Cow;

use serde_json::Value;

/// One line of CSV for each record, below a line with the names of the fields.
pub(crate) fn to_csv(fields: &[&str], records: &[Vec<Value>]) -> Result<String, csv::Error> {
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

/// A text that no spreadsheet takes for a formula; the full-width signs count too, and blanks before them do not.
fn harmless(text: &str) -> Cow<'_, str> {
    let starts_badly = text.starts_with(['\t', '\r', '\n', '\0']);
    let first = text.trim_start().chars().next();
    match first {
        Some('=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠') => Cow::Owned(format!("'{text}")),
        Some(_) | None if starts_badly => Cow::Owned(format!("'{text}")),
        Some(_) | None => Cow::Borrowed(text),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn no_cell_begins_a_formula() {
        let row = vec![json!("=1+1"), json!(" @x"), json!("＝A1"), json!("a=b"), json!(-3), json!(null)];
        let text = to_csv(&["a", "b", "c", "d", "e", "f"], &[row]).unwrap();
        assert_eq!(text, "a,b,c,d,e,f\n'=1+1,' @x,'＝A1,a=b,-3,\n");
    }

    #[test]
    fn several_values_share_a_cell() {
        let row = vec![json!(["Lan", "Hùng, Văn"]), json!("say \"x\"")];
        assert_eq!(to_csv(&["a", "b"], &[row]).unwrap(), "a,b\n\"Lan; Hùng, Văn\",\"say \"\"x\"\"\"\n");
    }
}
