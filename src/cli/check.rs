//! `ketnap check`: everything that is wrong or odd in a file, with its place.
//!
//! It reads the file as it lies there and nothing beside it, because the places are the file's.
//! Findings are its data and go to stdout, the count of them to stderr; with an error among them the exit code is 3.

use std::path::Path;

use crate::cli::Run;
use crate::cli::error::CliError;
use crate::cli::open;
use crate::cli::problems;
use crate::domain::check;
use crate::domain::check::Finding;
use crate::domain::check::Severity;
use crate::domain::registry::Registry;
use crate::domain::visible::visible;
use crate::i18n::ids::cli as ids;
use crate::i18n::problems::findings;
use crate::store::error::StoreError;
use crate::store::inspect::Inspection;
use crate::store::place::Place;
use crate::store::real_disk;

/// Checks a file.
pub(crate) fn run(file: &Path, run: &mut Run) -> Result<(), CliError> {
    let inspection = match Inspection::within(run.limits.size, &*real_disk(), file) {
        Ok(inspection) => inspection,
        Err(StoreError::Unreadable(unreadable)) => {
            run.out.data(&problems::all(file, &unreadable, &run.locale))?;
            run.out.finish()?;
            return Err(CliError::Found);
        }
        Err(error) => return Err(error.into()),
    };
    let registry = &inspection.registry;
    let today = match registry.committee().sample {
        Some(sample) => sample.today,
        None => open::env(run)?.today(),
    };
    let mut found = check::audit(registry, today);
    // In the order of the file, so that a person can walk through it once.
    found.sort_by_key(|finding| inspection.offset_of(&finding.record));
    let mut walk = inspection.walk();
    for finding in &found {
        let place = inspection.offset_of(&finding.record).map(|offset| walk.to(offset));
        print((place, finding), (file, &inspection.registry), run)?;
    }
    run.out.finish()?;
    let count = |severity| found.iter().filter(|finding| finding.severity == severity).count();
    let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
    let said = if found.is_empty() {
        let counts = [
            ("units", registry.units().len().into()),
            ("candidates", registry.candidates().len().into()),
            ("mentors", registry.mentors().len().into()),
        ];
        run.locale.text_with(ids::CHECK_CLEAN, &counts)
    } else {
        run.locale.text_with(ids::CHECK_FOUND, &[("errors", errors.into()), ("warnings", warnings.into())])
    };
    run.out.message(&said);
    if errors > 0 { Err(CliError::Found) } else { Ok(()) }
}

/// Prints a finding with its place in a file of records.
fn print(
    (place, finding): (Option<Place>, &Finding),
    (file, registry): (&Path, &Registry),
    run: &mut Run,
) -> Result<(), CliError> {
    let severity = findings::severity(finding.severity, &run.locale);
    let what = findings::finding(finding, &run.locale, registry);
    let place = place.map(|place| format!(":{place}")).unwrap_or_default();
    let file = file.display().to_string();
    run.out.data(&format!("{}{place}: {severity}: {what}", visible(&file)))
}
