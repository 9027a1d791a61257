//! `ketnap mentors`: who helps how many, by unit and name.

use serde_json::Value;
use serde_json::json;

use crate::cli::Run;
use crate::cli::args::Listing;
use crate::cli::candidates::unit_name;
use crate::cli::error::CliError;
use crate::cli::listing;
use crate::cli::listing::Records;
use crate::cli::open;
use crate::cli::units;
use crate::domain::mentor::Standing;
use crate::domain::registry::Registry;
use crate::exchange::table::Side;
use crate::exchange::table::Table;
use crate::i18n::collate::Collation;
use crate::i18n::figures;
use crate::i18n::ids::cli as ids;
use crate::i18n::ids::ui;
use crate::i18n::locale::Locale;
use crate::i18n::nouns;
use crate::report::mentors;
use crate::report::mentors::MentorRow;

const FIELDS: &[&str] =
    &["id", "name", "unit_id", "unit", "standing", "load", "limit", "state", "helps", "helped", "admitted"];

/// Prints the mentors.
pub(crate) fn run(listing: &Listing, run: &mut Run) -> Result<(), CliError> {
    let session = open::for_reading(run, listing.file.as_deref())?;
    let day = open::day(run, &session)?;
    let registry = session.registry();
    let collation = Collation::new(run.locale.language());
    let mut rows = mentors::rows(registry, day);
    rows.sort_by_cached_key(|row| {
        (collation.text(unit_name(registry, row.unit)), collation.person(name(registry, row)))
    });
    let Run { locale, out, .. } = run;
    listing::print(
        out,
        listing,
        day,
        || records(registry, &rows),
        || (units::title(registry, locale, day), table(registry, &rows, locale)),
    )
}

fn name<'a>(registry: &'a Registry, row: &MentorRow) -> &'a str {
    registry.mentor(&row.mentor).map_or("", |mentor| mentor.name.as_str())
}

fn people<'a>(registry: &'a Registry, row: &MentorRow) -> Vec<&'a str> {
    let known = row.people.iter().filter_map(|id| registry.candidate(id));
    known.map(|candidate| candidate.name.as_str()).collect()
}

fn records(registry: &Registry, rows: &[MentorRow]) -> Records {
    let values = |row: &MentorRow| -> Vec<Value> {
        vec![
            json!(row.mentor.to_string()),
            json!(name(registry, row)),
            json!(row.unit.to_string()),
            json!(unit_name(registry, row.unit)),
            json!(standing_code(row.standing)),
            json!(row.load()),
            json!(row.limit),
            json!(row.state.code()),
            json!(people(registry, row)),
            json!(row.helped),
            json!(row.admitted),
        ]
    };
    Records { name: "mentors", fields: FIELDS, values: rows.iter().map(values).collect(), total: None }
}

/// The word that programs read.
fn standing_code(standing: Standing) -> &'static str {
    match standing {
        Standing::Official => "official",
        Standing::Probationary => "probationary",
        Standing::Moved => "moved",
        Standing::Disciplined => "disciplined",
    }
}

fn table(registry: &Registry, rows: &[MentorRow], locale: &Locale) -> Table {
    let head = [
        (ui::COLUMN_MENTOR, Side::Left),
        (ui::COLUMN_UNIT, Side::Left),
        (ui::COLUMN_STANDING, Side::Left),
        (ui::COLUMN_LOAD, Side::Right),
        (ids::COLUMN_STATE, Side::Left),
        (ui::COLUMN_HELPS, Side::Left),
    ];
    let mut table = Table::new(head.map(|(title, side)| (locale.text(title).into_owned(), side)));
    for row in rows {
        table.push(vec![
            name(registry, row).to_owned(),
            unit_name(registry, row.unit).to_owned(),
            nouns::standing(row.standing, locale).into_owned(),
            format!("{}/{}", row.load(), row.limit),
            figures::load(row.state, locale).into_owned(),
            people(registry, row).join(", "),
        ]);
    }
    table
}
