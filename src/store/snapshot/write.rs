//! Writes all records as the text of a store.
//!
//! A function of the records alone: no clock, no order of insertion, no earlier file but its leading comment.

use ron::ser::PrettyConfig;
use serde::Serialize;

use crate::domain::Registry;
use crate::store::error::StoreError;
use crate::store::snapshot::{Meta, dialect};

/// The text of a store. `leading` is what stands above the records.
pub(crate) fn text_of(meta: &Meta, registry: &Registry, leading: &str) -> Result<String, StoreError> {
    let mut text = String::with_capacity(64 + registry.candidates().len() * 320);
    text.push_str(leading);
    if !leading.is_empty() && !leading.ends_with('\n') {
        text.push('\n');
    }
    text.push_str("(\n    meta: ");
    text.push_str(&line(meta)?);
    text.push_str(",\n    committee: ");
    text.push_str(&block(registry.committee(), "    ")?);
    text.push_str(",\n");
    list(&mut text, "packs", registry.packs().values(), |pack| block(pack, "        "))?;
    list(&mut text, "units", registry.units().values(), line)?;
    list(&mut text, "plans", registry.plans().values(), line)?;
    list(&mut text, "targets", registry.targets().values(), line)?;
    list(&mut text, "mentors", registry.mentors().values(), line)?;
    list(&mut text, "associations", registry.associations().values(), line)?;
    list(&mut text, "candidates", registry.candidates().values(), line)?;
    list(&mut text, "directives", registry.directives().values(), line)?;
    list(&mut text, "meetings", registry.meetings().values(), line)?;
    list(&mut text, "classifications", registry.classifications().values(), line)?;
    list(&mut text, "conflicts", registry.conflicts().values(), line)?;
    text.push_str(")\n");
    Ok(text)
}

/// One kind of record; a kind without records is left out.
fn list<'a, T: 'a>(
    text: &mut String,
    name: &str,
    records: impl ExactSizeIterator<Item = &'a T>,
    print: impl Fn(&T) -> Result<String, StoreError>,
) -> Result<(), StoreError> {
    if records.len() == 0 {
        return Ok(());
    }
    text.push_str("    ");
    text.push_str(name);
    text.push_str(": [\n");
    for record in records {
        text.push_str("        ");
        text.push_str(&print(record)?);
        text.push_str(",\n");
    }
    text.push_str("    ],\n");
    Ok(())
}

/// A value on one line: line breaks inside texts come out as escapes.
fn line<T: Serialize>(value: &T) -> Result<String, StoreError> {
    printed(value, 0)
}

/// A value as a small block with a line per field and per item of its lists.
fn block<T: Serialize>(value: &T, indent: &str) -> Result<String, StoreError> {
    Ok(printed(value, 2)?.replace('\n', &format!("\n{indent}")))
}

fn printed<T: Serialize>(value: &T, depth: usize) -> Result<String, StoreError> {
    let layout = PrettyConfig::new().depth_limit(depth).separator(" ").new_line("\n").indentor("    ");
    dialect().to_string_pretty(value, layout).map_err(|error| StoreError::encoding(&error))
}
