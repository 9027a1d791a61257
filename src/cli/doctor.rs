//! `ketnap doctor`: a store looked at from outside, and everything that is wrong with it.
//!
//! **Invariants.** It writes nothing and repairs nothing.
//! The exit code is 0 for a healthy store and 3 when there is a finding; codes in JSON are never translated.

use std::path::Path;

use serde_json::Value;
use serde_json::json;

use crate::cli::Run;
use crate::cli::error::CliError;
use crate::cli::open;
use crate::domain::check::Severity;
use crate::i18n::ids::doctor as ids;
use crate::i18n::locale::Locale;
use crate::i18n::message::Message;
use crate::i18n::problems::ailments;
use crate::i18n::problems::findings;
use crate::store::checkup::Ailment;
use crate::store::checkup::Checkup;
use crate::store::checkup::Outlook;
use crate::store::checkup::Part;
use crate::store::checkup::Relation;
use crate::store::checkup::Seen;
use crate::store::copies::SavedCopy;
use crate::store::copies::Shelf;
use crate::store::real_disk;
use crate::store::rights::Mode;

/// For whom it is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// For people.
    Lines,
    /// For programs.
    Json,
}

/// Looks at a store.
pub(crate) fn run(file: &Path, form: Form, run: &mut Run) -> Result<(), CliError> {
    open::check_is_there(file, Some(file))?;
    let checkup = Checkup::of(&*real_disk(), file, run.limits)?;
    let text = match form {
        Form::Lines => lines(&checkup, &run.locale).join("\n"),
        Form::Json => {
            let value = value(&checkup, &run.locale);
            serde_json::to_string_pretty(&value).map_err(|error| CliError::encoding(&error))?
        }
    };
    run.out.data(&text)?;
    run.out.finish()?;
    if checkup.ailments.is_empty() { Ok(()) } else { Err(CliError::Found) }
}

/// What there is, a line each, then what is wrong.
fn lines(checkup: &Checkup, locale: &Locale) -> Vec<String> {
    let facts = facts(checkup, locale);
    let labels: Vec<Message> = facts.iter().map(|(label, _)| *label).collect();
    let width = locale.widest(&labels);
    let mut lines = vec![checkup.path.display().to_string()];
    for (label, fact) in facts {
        let label = locale.text(label);
        let room = " ".repeat(width - unicode_width::UnicodeWidthStr::width(&*label));
        lines.push(format!("  {label}{room}  {fact}"));
    }
    for ailment in &checkup.ailments {
        let severity = findings::severity(ailments::severity(ailment), locale);
        lines.push(format!("{severity}: {}", ailments::ailment(ailment, locale)));
    }
    if checkup.ailments.is_empty() {
        lines.push(locale.text(ids::HEALTHY).into_owned());
    }
    lines
}

fn facts(checkup: &Checkup, locale: &Locale) -> Vec<(Message, String)> {
    let mut facts = vec![
        (ids::LABEL_FILE, seen(&checkup.file, locale)),
        (ids::LABEL_JOURNAL, seen(&checkup.journal, locale)),
    ];
    if let Some(relation) = checkup.relation {
        facts[0].1 = format!("{}; {}", facts[0].1, self::relation(relation, locale));
    }
    facts.push((ids::LABEL_COPIES, copies(checkup, locale)));
    let people = checkup.people.join(", ");
    let nobody = || locale.text(ids::NOBODY).into_owned();
    facts.push((ids::LABEL_PEOPLE, if people.is_empty() { nobody() } else { people }));
    if checkup.drafts > 0 {
        let drafts = locale.text_with(ids::DRAFTS, &[("count", checkup.drafts.into())]);
        facts.push((ids::LABEL_DRAFTS, drafts));
    }
    facts.push((ids::LABEL_RIGHTS, rights(checkup, locale)));
    facts.push((ids::LABEL_OUTLOOK, outlook(&checkup.outlook, locale)));
    facts
}

fn seen(part: &Part, locale: &Locale) -> String {
    let Seen { rev, records, size } = match part {
        Part::Read(seen) => seen,
        Part::Unreadable => return locale.text(ids::UNREADABLE).into_owned(),
        Part::Absent => return locale.text(ids::NONE).into_owned(),
    };
    let arguments =
        [("rev", rev.to_string().into()), ("records", (*records).into()), ("size", (*size).into())];
    locale.text_with(ids::SEEN, &arguments)
}

fn relation(relation: Relation, locale: &Locale) -> String {
    match relation {
        Relation::Current => locale.text(ids::CURRENT).into_owned(),
        Relation::Behind(count) => locale.text_with(ids::BEHIND, &[("count", count.into())]),
        Relation::Edited => locale.text(ids::EDITED).into_owned(),
        Relation::Diverged(_) => locale.text(ids::DIVERGED).into_owned(),
    }
}

fn copies(checkup: &Checkup, locale: &Locale) -> String {
    let backups: Vec<&SavedCopy> =
        checkup.copies.list.iter().filter(|copy| copy.shelf == Shelf::Backup).collect();
    let newest = backups.iter().find(|copy| copy.content.is_ok());
    let mut said = match newest {
        Some(newest) => {
            let rev = newest.rev.unwrap_or_default().to_string();
            locale.text_with(ids::COPIES, &[("count", backups.len().into()), ("rev", rev.into())])
        }
        None => locale.text(ids::NONE).into_owned(),
    };
    if checkup.rescued > 0 {
        let path = checkup.rescue.display().to_string();
        let rescued = [("count", checkup.rescued.into()), ("path", path.into())];
        said = format!("{said}; {}", locale.text_with(ids::RESCUED, &rescued));
    }
    said
}

fn rights(checkup: &Checkup, locale: &Locale) -> String {
    let whose = match checkup.mode {
        Mode::Private => locale.text(ids::PRIVATE),
        Mode::Group => locale.text(ids::GROUP),
    };
    if checkup.is_readable_by_all {
        format!("{whose}; {}", locale.text(ids::READABLE))
    } else {
        whose.into_owned()
    }
}

fn outlook(outlook: &Outlook, locale: &Locale) -> String {
    let rev = |rev: &dyn ToString| ("rev", rev.to_string().into());
    match outlook {
        Outlook::Journal(shown) => locale.text_with(ids::OUTLOOK_JOURNAL, &[rev(shown)]),
        Outlook::File(shown) => locale.text_with(ids::OUTLOOK_FILE, &[rev(shown)]),
        Outlook::Copy(number, shown) => {
            let number = ("number", number.to_string().into());
            locale.text_with(ids::OUTLOOK_COPY, &[number, rev(shown)])
        }
        Outlook::Nothing => locale.text(ids::OUTLOOK_NOTHING).into_owned(),
    }
}

fn value(checkup: &Checkup, locale: &Locale) -> Value {
    let seen = |part: &Part| match part {
        Part::Read(seen) => json!({"revision": seen.rev.0, "records": seen.records, "bytes": seen.size}),
        Part::Unreadable => json!("unreadable"),
        Part::Absent => Value::Null,
    };
    let (source, revision) = match &checkup.outlook {
        Outlook::Journal(rev) => ("journal", Some(rev.0)),
        Outlook::File(rev) => ("file", Some(rev.0)),
        Outlook::Copy(_, rev) => ("copy", Some(rev.0)),
        Outlook::Nothing => ("nothing", None),
    };
    let relation = checkup.relation.map(|relation| match relation {
        Relation::Current => "current",
        Relation::Behind(_) => "behind",
        Relation::Edited => "edited",
        Relation::Diverged(_) => "diverged",
    });
    json!({
        "path": checkup.path.display().to_string(),
        "file": seen(&checkup.file),
        "journal": seen(&checkup.journal),
        "relation": relation,
        "opens_with": {"source": source, "revision": revision},
        "copies": checkup.copies.numbered().map(|(number, copy)| copy_value(number, copy)).collect::<Vec<_>>(),
        "mode": if checkup.mode == Mode::Group { "group" } else { "private" },
        "readable_by_all": checkup.is_readable_by_all,
        "people": checkup.people,
        "drafts": checkup.drafts,
        "rescued": checkup.rescued,
        "findings": checkup.ailments.iter().map(|ailment| finding(ailment, locale)).collect::<Vec<_>>(),
    })
}

fn copy_value(number: usize, copy: &SavedCopy) -> Value {
    let shelf = match copy.shelf {
        Shelf::File => "file",
        Shelf::Backup => "backup",
        Shelf::Rescue => "rescue",
    };
    json!({
        "number": number,
        "name": copy.name,
        "shelf": shelf,
        "revision": copy.rev.map(|rev| rev.0),
        "at": copy.at,
        "bytes": copy.size,
        "records": copy.content.as_ref().ok(),
    })
}

fn finding(ailment: &Ailment, locale: &Locale) -> Value {
    let severity = match ailments::severity(ailment) {
        Severity::Error => "error",
        Severity::Warning => "warning",
    };
    json!({"severity": severity, "code": ailment.code(), "text": ailments::ailment(ailment, locale)})
}
