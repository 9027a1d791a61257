//! What `units`, `candidates` and `mentors` have in common: a day, a form, and one list of fields for programs.
//!
//! **Invariants.** JSON and CSV come from the same fields and values; the table for people is separate,
//! because it has other columns, in the language of the reader.

use chrono::NaiveDate;
use serde_json::Map;
use serde_json::Value;

use crate::cli::args::Listing;
use crate::cli::error::CliError;
use crate::cli::out::Out;
use crate::exchange::spreadsheet;
use crate::exchange::table::Table;

/// Records for programs.
#[derive(Debug)]
pub(crate) struct Records {
    /// What the list is called in JSON.
    pub(crate) name: &'static str,
    /// The names of the fields.
    pub(crate) fields: &'static [&'static str],
    /// The values, one for each field.
    pub(crate) values: Vec<Vec<Value>>,
    /// What stands beside the list in JSON.
    pub(crate) total: Option<Value>,
}

impl Records {
    fn to_json(&self, as_of: NaiveDate) -> Value {
        let mut object = Map::new();
        object.insert("as_of".to_owned(), as_of.to_string().into());
        if let Some(total) = &self.total {
            object.insert("total".to_owned(), total.clone());
        }
        let records = self.values.iter().map(|values| {
            let names = self.fields.iter().map(|field| (*field).to_owned());
            Value::Object(names.zip(values.iter().cloned()).collect())
        });
        object.insert(self.name.to_owned(), records.collect());
        Value::Object(object)
    }
}

/// Prints a listing in the form that was asked for; what is not asked for is not made.
pub(crate) fn print(
    out: &mut Out,
    listing: &Listing,
    as_of: NaiveDate,
    records: impl FnOnce() -> Records,
    table: impl FnOnce() -> (String, Table),
) -> Result<(), CliError> {
    let text = if listing.json {
        serde_json::to_string_pretty(&records().to_json(as_of)).map_err(|error| CliError::encoding(&error))?
    } else if listing.csv {
        let records = records();
        spreadsheet::to_csv(records.fields, &records.values).map_err(|error| CliError::encoding(&error))?
    } else {
        let (title, table) = table();
        format!("{title}\n\n{}", table.to_text())
    };
    out.data(&text)?;
    out.finish()
}
