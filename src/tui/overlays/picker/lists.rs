//! The rows of the simpler lists: stages, reasons, candidates, formats.
//!
//! Stages and reasons keep the order of the rule pack, because their places are the digits people know.

use crate::domain::candidate::Candidate;
use crate::domain::id::CandidateId;
use crate::domain::id::MentorId;
use crate::domain::pack::Pack;
use crate::domain::pack::Stage;
use crate::exchange::sheet::Format;
use crate::i18n::collate::Collation;
use crate::i18n::ids::ui;
use crate::report::candidates;
use crate::report::candidates::CandidateRow;
use crate::report::candidates::Presence;
use crate::report::mentors;
use crate::report::tree::Scope;
use crate::tui::overlays::picker::row::Choice;
use crate::tui::overlays::picker::row::Row;
use crate::tui::overlays::picker::source::Source;
use crate::tui::theme::Role;

/// The stages of the first candidate's pack, his own one marked.
pub(super) fn stages(candidates: &[CandidateId], source: &Source<'_>) -> Vec<Row> {
    let Some((_, pack)) = first(candidates, source) else { return Vec::new() };
    let here = present_stage(candidates, source);
    let language = source.locale.language();
    let row = |(place, stage): (usize, &Stage)| {
        let row = Row::new(Choice::Stage(stage.id.clone()), stage.name.in_language(language));
        if here == Some(place) { row.remarked(&source.locale.text(ui::PICK_HERE), Role::Muted) } else { row }
    };
    pack.stages.iter().enumerate().map(row).collect()
}

/// The place of the first candidate's stage in his pack.
pub(super) fn present_stage(candidates: &[CandidateId], source: &Source<'_>) -> Option<usize> {
    let (first, pack) = first(candidates, source)?;
    pack.stage(&first.visit_on(source.day)?.stage).map(|(place, _)| place)
}

/// The reasons for leaving of the first candidate's pack.
pub(super) fn reasons(candidates: &[CandidateId], source: &Source<'_>) -> Vec<Row> {
    let Some((_, pack)) = first(candidates, source) else { return Vec::new() };
    let language = source.locale.language();
    pack.exits
        .iter()
        .map(|exit| Row::new(Choice::Reason(exit.id.clone()), exit.name.in_language(language)))
        .collect()
}

/// What a table can be written as, and what that is good for.
pub(super) fn formats(source: &Source<'_>) -> Vec<Row> {
    let row = |format: &Format| {
        let (name, purpose) = match format {
            Format::Csv => ("CSV".into(), ui::PICK_FOR_SPREADSHEETS),
            Format::Markdown => ("Markdown".into(), ui::PICK_FOR_DOCUMENTS),
            Format::Json => ("JSON".into(), ui::PICK_FOR_PROGRAMS),
            Format::Plain => (source.locale.text(ui::PICK_PLAIN), ui::PICK_FOR_PAPER),
        };
        Row::new(Choice::Format(*format), &name).remarked(&source.locale.text(purpose), Role::Muted)
    };
    Format::ALL.iter().map(row).collect()
}

fn first<'a>(candidates: &[CandidateId], source: &Source<'a>) -> Option<(&'a Candidate, &'a Pack)> {
    let first = source.registry.candidate(candidates.first()?)?;
    Some((first, source.registry.pack_of(first)?))
}

/// Open candidates whom a mentor could help: of his unit and without mentor first.
pub(super) fn helpable(mentor: MentorId, source: &Source<'_>) -> Vec<Row> {
    let home = source.registry.mentor(&mentor).map(|mentor| mentor.unit);
    let collation = Collation::new(source.locale.language());
    let mut people: Vec<CandidateRow> = candidates::rows(source.registry, Scope::All, source.day);
    people.retain(|row| {
        matches!(row.presence, Presence::Open | Presence::Paused) && !row.mentors.contains(&mentor)
    });
    people.sort_by_cached_key(|row| {
        let name = source.registry.candidate(&row.candidate).map_or("", |person| person.name.as_str());
        (!row.mentors.is_empty(), Some(row.unit) != home, collation.person(name))
    });
    people.iter().filter_map(|row| person(row, source)).collect()
}

/// The open candidates whom a mentor helps.
pub(super) fn helped(mentor: MentorId, source: &Source<'_>) -> Vec<Row> {
    let table = mentors::rows(source.registry, source.day);
    let people = table.into_iter().find(|row| row.mentor == mentor).map_or(Vec::new(), |row| row.people);
    let row = |id: &CandidateId| candidates::row(source.registry, source.registry.candidate(id)?, source.day);
    people.iter().filter_map(row).filter_map(|row| person(&row, source)).collect()
}

/// A candidate with unit, stage and who helps him.
fn person(row: &CandidateRow, source: &Source<'_>) -> Option<Row> {
    let candidate = source.registry.candidate(&row.candidate)?;
    let pack = source.registry.pack_of(candidate)?;
    let stage = row.stage.as_ref().and_then(|id| pack.stage(id));
    let stage = stage.map_or("", |(_, stage)| stage.name.in_language(source.locale.language()));
    let line = Row::new(Choice::Candidate(row.candidate), candidate.name.as_str())
        .in_place(source.unit_name(row.unit))
        .in_stage(stage)
        .with_figure(stage.to_owned());
    let lonely = source.locale.text(ui::NO_MENTOR);
    Some(if row.mentors.is_empty() { line.remarked(&lonely, Role::Warn) } else { line })
}
