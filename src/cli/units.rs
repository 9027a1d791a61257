//! `ketnap units`: the units table with its total.

use chrono::NaiveDate;
use serde_json::Value;
use serde_json::json;

use crate::cli::Run;
use crate::cli::args::Listing;
use crate::cli::error::CliError;
use crate::cli::listing;
use crate::cli::listing::Records;
use crate::cli::open;
use crate::domain::registry::Registry;
use crate::exchange::table::Side;
use crate::exchange::table::Table;
use crate::i18n::collate::Collation;
use crate::i18n::figures;
use crate::i18n::ids::cli as ids;
use crate::i18n::ids::ui;
use crate::i18n::locale::Locale;
use crate::report::progress;
use crate::report::progress::Figures;
use crate::report::progress::Progress;
use crate::report::progress::UnitRow;

const FIELDS: &[&str] = &["id", "name", "kind", "admitted", "target", "percent", "status"];

/// Prints the units table.
pub(crate) fn run(listing: &Listing, run: &mut Run) -> Result<(), CliError> {
    let session = open::for_reading(run, listing.file.as_deref())?;
    let day = open::day(run, &session)?;
    let registry = session.registry();
    let collation = Collation::new(run.locale.language());
    let mut progress = Progress::new(registry, day);
    progress.rows = progress::arrange(progress.rows, |row| collation.text(name(registry, row)));
    let Run { locale, out, .. } = run;
    listing::print(
        out,
        listing,
        day,
        || records(registry, &progress),
        || (title(registry, locale, day), table(registry, &progress, locale)),
    )
}

/// What stands above a table: whose it is and for which day.
pub(crate) fn title(registry: &Registry, locale: &Locale, day: NaiveDate) -> String {
    let committee = registry.committee();
    let title = if committee.sample.is_some() { ids::TITLE_SAMPLE } else { ids::TITLE };
    locale.text_with(title, &[("name", committee.name.as_str().into()), ("date", locale.date(day).into())])
}

fn name<'a>(registry: &'a Registry, row: &UnitRow) -> &'a str {
    registry.unit(&row.unit).map_or("", |unit| unit.name.as_str())
}

fn records(registry: &Registry, progress: &Progress) -> Records {
    let values = |row: &UnitRow| -> Vec<Value> {
        let kind = registry.unit(&row.unit).map_or("", |unit| unit.kind.as_str());
        let own = [json!(row.unit.to_string()), json!(name(registry, row)), json!(kind)];
        own.into_iter().chain(figures_of(&row.figures)).collect()
    };
    let total = FIELDS[3..].iter().map(|field| (*field).to_owned()).zip(figures_of(&progress.total));
    Records {
        name: "units",
        fields: FIELDS,
        values: progress.rows.iter().map(values).collect(),
        total: Some(Value::Object(total.collect())),
    }
}

fn figures_of(figures: &Figures) -> [Value; 4] {
    let percent = figures.percentage.map(|percentage| percentage.to_string());
    [json!(figures.admitted), json!(figures.target), json!(percent), json!(figures.status.code())]
}

fn table(registry: &Registry, progress: &Progress, locale: &Locale) -> Table {
    let head = [
        (ui::COLUMN_UNIT, Side::Left),
        (ui::COLUMN_KIND, Side::Left),
        (ui::COLUMN_ADMITTED, Side::Right),
        (ui::COLUMN_TARGET, Side::Right),
        (ui::COLUMN_PERCENT, Side::Right),
        (ui::COLUMN_GAP, Side::Right),
        (ui::COLUMN_CANDIDATES, Side::Right),
        (ui::COLUMN_STATUS, Side::Left),
    ];
    let mut table = Table::new(head.map(|(title, side)| (locale.text(title).into_owned(), side)));
    for row in &progress.rows {
        let name = format!("{}{}", "  ".repeat(row.depth), name(registry, row));
        table.push(line(name, kind(registry, row, locale), &row.figures, locale));
    }
    let total = locale.text(ui::TOTAL_ROW).into_owned();
    table.total(line(total, String::new(), &progress.total, locale));
    table
}

fn kind(registry: &Registry, row: &UnitRow, locale: &Locale) -> String {
    let Some(unit) = registry.unit(&row.unit) else { return String::new() };
    let known = registry.committee().kinds.iter().find(|kind| kind.id == unit.kind);
    known.map_or(unit.kind.as_str(), |kind| kind.name.in_language(locale.language())).to_owned()
}

fn line(name: String, kind: String, figures: &Figures, locale: &Locale) -> Vec<String> {
    let none = || "-".to_owned();
    vec![
        name,
        kind,
        figures.admitted.to_string(),
        figures.target.to_string(),
        figures.percentage.map_or_else(none, |percentage| figures::percentage(percentage, locale)),
        figures.gap.map_or_else(none, |gap| figures::gap(gap, locale)),
        figures.open.to_string(),
        figures::status(figures.status, locale).into_owned(),
    ]
}
