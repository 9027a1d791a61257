//! What screens compute: derived rows, a letter of the filter, the order of people.

use ketnap::domain::Registry;
use ketnap::domain::fold::fold;
use ketnap::domain::language::Language;
use ketnap::i18n::collate::Collation;
use ketnap::i18n::search::Query;
use ketnap::report::candidates;

use ketnap::report::mentors;
use ketnap::report::progress::Progress;
use ketnap::report::tree::Scope;

use crate::measure::Table;
use crate::today;

/// Measures everything of this file on one registry.
pub(crate) fn measure(table: &mut Table, registry: &Registry) {
    let size = registry.candidates().len();
    let day = today();
    assert_eq!(candidates::rows(registry, Scope::All, day).len(), size);
    table.measure("rows of the units screen", size, || Progress::new(registry, day));
    table.measure("rows of all candidates", size, || candidates::rows(registry, Scope::All, day));
    table.measure("rows of the mentors screen", size, || mentors::rows(registry, day));
    filter(table, registry);
    sort(table, registry);
}

/// Names are folded once and kept, as the screens keep them.
fn filter(table: &mut Table, registry: &Registry) {
    let names = names(registry);
    let folded: Vec<String> = names.iter().map(|name| fold(name)).collect();
    let find = |typed: &str| {
        let query = Query::new(typed);
        names.iter().zip(&folded).filter(|(name, folded)| query.finds(name, folded)).count()
    };
    assert!(find("nguyen") > find("nguyễn thị hồng") && find("xyz") == 0);
    table.measure("fold all names", names.len(), || names.iter().map(|name| fold(name)).collect::<Vec<_>>());
    table.measure("filter, first letter", names.len(), || find("n"));
    table.measure("filter, \"hong nhung\"", names.len(), || find("hong nhung"));
    table.measure("filter, with accents", names.len(), || find("hồng"));
}

fn sort(table: &mut Table, registry: &Registry) {
    let names = names(registry);
    let sorted = |language| {
        let collation = Collation::new(language);
        let mut order: Vec<usize> = (0..names.len()).collect();
        order.sort_by_cached_key(|place| collation.person(names[*place]));
        order
    };
    let last = sorted(Language::Vi).last().map(|place| names[*place].to_owned());
    assert!(last.is_some_and(|name| name.ends_with("Yến")), "people stand by given name");
    table.measure("sort by name, vi", names.len(), || sorted(Language::Vi));
    table.measure("sort by name, en", names.len(), || sorted(Language::En));
}

fn names(registry: &Registry) -> Vec<&str> {
    registry.candidates().values().map(|candidate| candidate.name.as_str()).collect()
}
