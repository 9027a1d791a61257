//! A table as somebody sees it, to be taken along: its title, its columns, the rows in their order.
//!
//! Every cell is known twice: as it is shown, and as a value that programs read.
//! CSV, Markdown and plain text are for people: titles and words in their language, in CSV also the separator and the
//! decimal mark that spreadsheets of their language expect. JSON is for programs: fixed names, codes, decimal points.
//!
//! **Invariants.** The total stands below the rows in what people read and beside them in JSON; a CSV file has none,
//! because a spreadsheet would sort it into the rows and count it twice.

use chrono::NaiveDate;
use serde_json::Map;
use serde_json::Value;

use crate::domain::language::Language;
use crate::exchange::spreadsheet;
use crate::exchange::table::Side;
use crate::exchange::table::Table;

/// What a table can be written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// For spreadsheets.
    Csv,
    /// For documents and chats.
    Markdown,
    /// For programs.
    Json,
    /// For mail and paper.
    Plain,
}

impl Format {
    /// All of them, the most wanted first.
    pub const ALL: [Self; 4] = [Self::Csv, Self::Markdown, Self::Json, Self::Plain];

    /// How names of such files end.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Markdown => "md",
            Self::Json => "json",
            Self::Plain => "txt",
        }
    }
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// Its name for programs; never translated.
    pub code: &'static str,
    /// Its title.
    pub title: String,
    /// Words stand left, figures right.
    pub side: Side,
}

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// For people.
    pub shown: String,
    /// For programs.
    pub value: Value,
}

impl Cell {
    /// Words that are the same for people and programs; empty is nothing.
    pub fn text(text: impl Into<String>) -> Self {
        let shown = text.into();
        let value = if shown.is_empty() { Value::Null } else { Value::String(shown.clone()) };
        Self { shown, value }
    }

    /// A number that is the same for people and programs.
    pub fn number(number: impl Into<u64>) -> Self {
        let number = number.into();
        Self { shown: number.to_string(), value: number.into() }
    }

    /// Words for people and another value for programs.
    pub fn worded(shown: impl Into<String>, value: impl Into<Value>) -> Self {
        Self { shown: shown.into(), value: value.into() }
    }
}

/// A table to be taken along.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// What the rows are, for programs.
    pub name: &'static str,
    /// What stands above it.
    pub title: String,
    /// The day it is true of.
    pub as_of: NaiveDate,
    /// The columns.
    pub fields: Vec<Field>,
    /// The rows, a cell for each column.
    pub rows: Vec<Vec<Cell>>,
    /// The line below them.
    pub total: Option<Vec<Cell>>,
}

/// A table that could not be written down.
#[derive(Debug, thiserror::Error)]
pub enum SheetError {
    /// As CSV.
    #[error(transparent)]
    Csv(#[from] csv::Error),
    /// As JSON.
    #[error(transparent)]
    Json(#[from] serde_json::Error),
}

impl Sheet {
    /// Writes the table in a format, for readers of a language; ends with a line end.
    pub fn write(&self, format: Format, language: Language) -> Result<String, SheetError> {
        let text = match format {
            Format::Csv => return Ok(self.to_csv(language)?),
            Format::Markdown => format!("**{}**\n\n{}", self.title, self.table().to_markdown()),
            Format::Json => serde_json::to_string_pretty(&self.to_json())?,
            Format::Plain => format!("{}\n\n{}", self.title, self.table().to_text()),
        };
        Ok(text + "\n")
    }

    fn to_csv(&self, language: Language) -> Result<String, csv::Error> {
        let head = self.fields.iter().map(|field| field.title.clone()).collect();
        let row = |cells: &Vec<Cell>| {
            let cells = cells.iter().zip(&self.fields);
            cells.map(|(cell, field)| csv_cell(cell, field.side, language)).collect()
        };
        spreadsheet::for_people(std::iter::once(head).chain(self.rows.iter().map(row)), language)
    }

    fn to_json(&self) -> Value {
        let record = |cells: &Vec<Cell>| {
            let names = self.fields.iter().map(|field| field.code.to_owned());
            Value::Object(names.zip(cells.iter().map(|cell| cell.value.clone())).collect())
        };
        let mut object = Map::new();
        object.insert("as_of".to_owned(), self.as_of.to_string().into());
        if let Some(total) = &self.total {
            object.insert("total".to_owned(), record(total));
        }
        object.insert(self.name.to_owned(), self.rows.iter().map(record).collect());
        Value::Object(object)
    }

    fn table(&self) -> Table {
        let shown = |cells: &Vec<Cell>| cells.iter().map(|cell| cell.shown.clone()).collect();
        let mut table = Table::new(self.fields.iter().map(|field| (field.title.clone(), field.side)));
        self.rows.iter().for_each(|row| table.push(shown(row)));
        if let Some(total) = &self.total {
            table.total(shown(total));
        }
        table
    }
}

/// A figure stands there bare, so that a spreadsheet can count with it; signs and units are for the screen.
fn csv_cell(cell: &Cell, side: Side, language: Language) -> String {
    let figure = match &cell.value {
        Value::Number(number) => Some(number.to_string()),
        Value::String(text) if side == Side::Right => Some(text.clone()),
        Value::Null if side == Side::Right => Some(String::new()),
        _ => None,
    };
    match figure {
        Some(figure) => crate::i18n::numbers::decimal(&figure, language).into_owned(),
        None => spreadsheet::harmless(&cell.shown).into_owned(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn sheet() -> Sheet {
        let field = |code, title: &str, side| Field { code, title: title.to_owned(), side };
        Sheet {
            name: "units",
            title: "Đức Linh, 30/06/2023".to_owned(),
            as_of: NaiveDate::default(),
            fields: vec![field("name", "Đơn vị", Side::Left), field("percent", "%", Side::Right)],
            rows: vec![
                vec![Cell::text("=Xã | Hà"), Cell::worded("88,8", "88.8")],
                vec![Cell::text("Võ Xu; cũ"), Cell::worded("–", Value::Null)],
            ],
            total: Some(vec![Cell::worded("Tổng", Value::Null), Cell::worded("38,2", "38.2")]),
        }
    }

    #[test]
    fn csv_speaks_the_spreadsheet_s_language_and_has_no_formula() {
        let vi = sheet().write(Format::Csv, Language::Vi).unwrap();
        assert_eq!(vi, "\u{feff}Đơn vị;%\n'=Xã | Hà;88,8\n\"Võ Xu; cũ\";\n");
        let en = sheet().write(Format::Csv, Language::En).unwrap();
        assert_eq!(en, "\u{feff}Đơn vị,%\n'=Xã | Hà,88.8\nVõ Xu; cũ,\n");
    }

    #[test]
    fn json_has_codes_and_the_total_beside_the_rows() {
        let text = sheet().write(Format::Json, Language::Vi).unwrap();
        let expected = json!({
            "as_of": "1970-01-01",
            "total": {"name": null, "percent": "38.2"},
            "units": [{"name": "=Xã | Hà", "percent": "88.8"}, {"name": "Võ Xu; cũ", "percent": null}],
        });
        assert_eq!(serde_json::from_str::<Value>(&text).unwrap(), expected);
    }

    #[test]
    fn a_document_gets_the_words_as_they_are_shown() {
        let text = sheet().write(Format::Markdown, Language::Vi).unwrap();
        let expected = "**Đức Linh, 30/06/2023**\n\n| Đơn vị | % |\n|---|---:|\n| =Xã \\| Hà | 88,8 |\n\
                        | Võ Xu; cũ | – |\n| **Tổng** | **38,2** |\n";
        assert_eq!(text, expected);
    }
}
