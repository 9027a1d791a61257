//! `ketnap candidates`: everybody in the pipeline, by unit and name.

use chrono::NaiveDate;
use serde_json::Value;
use serde_json::json;

use crate::cli::Run;
use crate::cli::args::Listing;
use crate::cli::error::CliError;
use crate::cli::listing;
use crate::cli::listing::Records;
use crate::cli::open;
use crate::cli::units;
use crate::domain::candidate::Candidate;
use crate::domain::id::UnitId;
use crate::domain::pipeline::Stay;
use crate::domain::registry::Registry;
use crate::exchange::table::Side;
use crate::exchange::table::Table;
use crate::i18n::collate::Collation;
use crate::i18n::figures;
use crate::i18n::ids::ui;
use crate::i18n::locale::Locale;
use crate::i18n::nouns;
use crate::report::candidates;
use crate::report::candidates::CandidateRow;
use crate::report::candidates::Presence;
use crate::report::tree::Scope;

const FIELDS: &[&str] = &[
    "id",
    "name",
    "born",
    "unit_id",
    "unit",
    "state",
    "stage",
    "since",
    "days",
    "stay",
    "mentors",
    "next_step",
    "due",
    "missing",
];

/// Prints the candidates.
pub(crate) fn run(listing: &Listing, run: &mut Run) -> Result<(), CliError> {
    let session = open::for_reading(run, listing.file.as_deref())?;
    let day = open::day(run, &session)?;
    let registry = session.registry();
    let collation = Collation::new(run.locale.language());
    let mut people: Vec<Person<'_>> = candidates::rows(registry, Scope::All, day)
        .into_iter()
        .filter_map(|row| registry.candidate(&row.candidate).map(|candidate| Person { candidate, row }))
        .collect();
    people.sort_by_cached_key(|person| {
        let unit = collation.text(unit_name(registry, person.candidate.unit));
        (unit, collation.person(person.candidate.name.as_str()))
    });
    let Run { locale, out, .. } = run;
    listing::print(
        out,
        listing,
        day,
        || records(registry, &people),
        || (units::title(registry, locale, day), table(registry, &people, locale)),
    )
}

struct Person<'a> {
    candidate: &'a Candidate,
    row: CandidateRow,
}

/// What a unit is called; nothing when it does not exist.
pub(crate) fn unit_name(registry: &Registry, unit: UnitId) -> &str {
    registry.unit(&unit).map_or("", |unit| unit.name.as_str())
}

fn mentors<'a>(registry: &'a Registry, row: &CandidateRow) -> Vec<&'a str> {
    let known = row.mentors.iter().filter_map(|id| registry.mentor(id));
    known.map(|mentor| mentor.name.as_str()).collect()
}

fn records(registry: &Registry, people: &[Person<'_>]) -> Records {
    let values = |person: &Person<'_>| -> Vec<Value> {
        let Person { candidate, row } = person;
        vec![
            json!(candidate.id.to_string()),
            json!(candidate.name.as_str()),
            json!(candidate.born.map(|born| compact_str::CompactString::from(born).to_string())),
            json!(candidate.unit.to_string()),
            json!(unit_name(registry, candidate.unit)),
            json!(row.presence.code()),
            json!(row.stage.as_ref().map(ToString::to_string)),
            json!(row.since.map(|since| since.to_string())),
            json!(row.days),
            json!(stay_code(row.stay)),
            json!(mentors(registry, row)),
            json!(candidate.next.as_ref().map(|next| next.what.as_str())),
            json!(candidate.next.as_ref().and_then(|next| next.due).map(|due| due.to_string())),
            json!(row.missing),
        ]
    };
    Records { name: "candidates", fields: FIELDS, values: people.iter().map(values).collect(), total: None }
}

/// The word that programs read.
fn stay_code(stay: Stay) -> &'static str {
    match stay {
        Stay::InTime => "in-time",
        Stay::Over => "over",
        Stay::TwiceOver => "twice-over",
    }
}

fn table(registry: &Registry, people: &[Person<'_>], locale: &Locale) -> Table {
    let head = [
        (ui::COLUMN_NAME, Side::Left),
        (ui::COLUMN_UNIT, Side::Left),
        (ui::COLUMN_STAGE, Side::Left),
        (ui::COLUMN_DAYS, Side::Right),
        (ui::COLUMN_MENTORS, Side::Left),
        (ui::COLUMN_NEXT_STEP, Side::Left),
        (ui::COLUMN_DUE, Side::Left),
    ];
    let mut table = Table::new(head.map(|(title, side)| (locale.text(title).into_owned(), side)));
    for Person { candidate, row } in people {
        let next = candidate.next.as_ref();
        let due = next.and_then(|next| next.due);
        table.push(vec![
            candidate.name.to_string(),
            unit_name(registry, candidate.unit).to_owned(),
            stage(registry, row, locale),
            days(row),
            mentors(registry, row).join(", "),
            next.map_or_else(String::new, |next| next.what.to_string()),
            due.map_or_else(String::new, |due| due_date(due, row, locale)),
        ]);
    }
    table
}

/// The stage, or what has become of somebody who is in none.
fn stage(registry: &Registry, row: &CandidateRow, locale: &Locale) -> String {
    match (&row.stage, row.presence) {
        (Some(stage), Presence::Open | Presence::Admitted) => {
            nouns::stage(stage.as_str(), locale, registry).to_owned()
        }
        (Some(_) | None, presence) => figures::presence(presence, locale).into_owned(),
    }
}

/// The days in the stage, with a sign for how far they are past its limit; nothing for somebody who left it.
fn days(row: &CandidateRow) -> String {
    match (row.presence, row.stay) {
        (Presence::Left | Presence::Unplaced, _) => String::new(),
        (_, Stay::Over) if row.is_stuck() => format!("{}!", row.days),
        (_, Stay::TwiceOver) if row.is_stuck() => format!("{}!!", row.days),
        (_, _) => row.days.to_string(),
    }
}

fn due_date(due: NaiveDate, row: &CandidateRow, locale: &Locale) -> String {
    let date = locale.date(due);
    if row.is_overdue() { format!("{date} !") } else { date }
}
