//! `ketnap history`: who changed what and when, newest first, in the words of the history screen.
//!
//! For programs (`--json`) each entry also tells its records and fields, before and after, as files hold them.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde_json::Value;
use serde_json::json;

use crate::change::entry::Cause;
use crate::change::entry::Entry;
use crate::change::entry::Rev;
use crate::change::fields;
use crate::cli::Run;
use crate::cli::args::History;
use crate::cli::error::CliError;
use crate::cli::open;
use crate::domain::fold::fold;
use crate::domain::record::RecordId;
use crate::domain::registry::Registry;
use crate::exchange::table::Side;
use crate::exchange::table::Table;
use crate::i18n::changes;
use crate::i18n::dates;
use crate::i18n::dates::Toward;
use crate::i18n::ids::ui;
use crate::i18n::locale::Locale;
use crate::i18n::nouns;
use crate::report::history;
use crate::session::env::Env;

/// Which entries are asked for.
struct Wanted {
    person: Option<String>,
    record: Option<String>,
    day: Option<NaiveDate>,
}

/// Prints the history.
pub(crate) fn run(asked: &History, run: &mut Run) -> Result<(), CliError> {
    let mut session = open::for_reading(run, Some(&asked.file))?;
    let env = session.env().clone();
    let day = asked.day.as_deref().map(|typed| dates::parse(typed, env.today(), Toward::Past)).transpose();
    let wanted = Wanted {
        person: asked.person.as_deref().map(fold),
        record: asked.record.as_deref().map(fold),
        day: day.map_err(CliError::Date)?,
    };
    let entries = session.history()?.to_vec();
    let registry = session.registry();
    let shown: Vec<&Entry> =
        entries.iter().rev().filter(|entry| wanted.has(entry, &env, registry, &run.locale)).collect();
    let text = if asked.json {
        let gone = history::taken_back(&entries);
        let records = shown.iter().map(|entry| to_json(entry, &gone, registry, &run.locale));
        let object = json!({ "entries": records.collect::<Vec<Value>>() });
        serde_json::to_string_pretty(&object).map_err(|error| CliError::encoding(&error))?
    } else {
        table(&shown, &env, registry, &run.locale).to_text()
    };
    run.out.data(&text)?;
    run.out.finish()
}

impl Wanted {
    fn has(&self, entry: &Entry, env: &Env, registry: &Registry, locale: &Locale) -> bool {
        let by = self.person.as_ref().is_none_or(|person| fold(entry.by.as_str()).contains(person));
        let on = self.day.is_none_or(|day| env.local(entry.at).date() == day);
        let is_record = |wanted: &String| {
            let mut ids = entry.change.edits().iter().map(crate::change::edit::Edit::id);
            ids.any(|id| {
                code(&id).contains(wanted) || fold(&nouns::record(&id, locale, registry)).contains(wanted)
            })
        };
        by && on && self.record.as_ref().is_none_or(is_record)
    }
}

fn table(entries: &[&Entry], env: &Env, registry: &Registry, locale: &Locale) -> Table {
    let head = [(ui::COLUMN_WHEN, Side::Left), (ui::COLUMN_WHO, Side::Left), (ui::COLUMN_WHAT, Side::Left)];
    let mut table = Table::new(head.map(|(title, side)| (locale.text(title).into_owned(), side)));
    for entry in entries {
        let local = env.local(entry.at);
        let when = format!("{} {}", locale.date(local.date()), local.format("%H:%M"));
        table.push(vec![when, entry.by.to_string(), changes::entry(entry, locale, registry)]);
    }
    table
}

fn to_json(entry: &Entry, gone: &BTreeSet<Rev>, registry: &Registry, locale: &Locale) -> Value {
    let (cause, of) = match entry.cause {
        Cause::Done => ("done", None),
        Cause::Undo { of } => ("undo", Some(of.0)),
        Cause::Redo { of } => ("redo", Some(of.0)),
        Cause::Merge => ("merge", None),
        Cause::Import => ("import", None),
        Cause::HandEdit => ("hand-edit", None),
    };
    let field = |change: &fields::FieldChange| json!({ "field": change.field, "before": change.before, "after": change.after });
    let record = |edit: &crate::change::edit::Edit| {
        let changed: Vec<Value> = fields::changed(edit).iter().map(field).collect();
        json!({ "id": code(&edit.id()), "name": nouns::record(&edit.id(), locale, registry), "fields": changed })
    };
    json!({
        "rev": entry.rev.0,
        "at": entry.at,
        "by": entry.by.as_str(),
        "cause": cause,
        "of": of,
        "taken_back": gone.contains(&entry.rev),
        "act": entry.change.label.act,
        "what": changes::entry(entry, locale, registry),
        "records": entry.change.edits().iter().map(record).collect::<Vec<Value>>(),
    })
}

/// What tells a record from others, as files write it: `c-0123456789ab`, `u-0123456789ab 2023`.
fn code(id: &RecordId) -> String {
    let parts = |value: &Value| match value {
        Value::String(text) => text.clone(),
        Value::Array(parts) => parts.iter().map(plain).collect::<Vec<_>>().join(" "),
        other => other.to_string(),
    };
    match serde_json::to_value(id) {
        Ok(Value::Object(kind)) => kind.values().next().map(parts).unwrap_or_default(),
        Ok(Value::String(kind)) => kind.to_lowercase(),
        _ => String::new(),
    }
}

fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}
