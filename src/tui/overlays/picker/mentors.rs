//! The rows for choosing mentors: everybody, the most fitting first, each with the reasons for the place.
//!
//! The order is `report/mentors.rs`'s and stays while somebody types, so that the best one is always the first.
//!
//! Not here: what the choice does (`purpose.rs`).

use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::domain::id::CandidateId;
use crate::domain::id::MentorId;
use crate::domain::pack::Requirement;
use crate::i18n::figures;
use crate::i18n::ids::report;
use crate::i18n::ids::ui;
use crate::i18n::locale::Locale;
use crate::i18n::message::Message;
use crate::i18n::nouns;
use crate::report::mentors;
use crate::report::mentors::Eligibility;
use crate::report::mentors::Nearness;
use crate::report::mentors::Proposal;
use crate::report::mentors::Room;
use crate::tui::overlays::picker::row::Choice;
use crate::tui::overlays::picker::row::Row;
use crate::tui::overlays::picker::source::Source;
use crate::tui::theme::Role;

/// All mentors for some candidates, the most fitting first.
pub(super) fn proposed(candidates: &[CandidateId], source: &Source<'_>) -> Vec<Row> {
    let table = mentors::rows(source.registry, source.day);
    let proposals = mentors::propose(source.registry, &table, candidates, source.day);
    let needed = needed(candidates, source);
    let row = |proposal: &Proposal| {
        let mut row = row(proposal, source)?;
        row.why.extend(needed.clone());
        Some(row)
    };
    proposals.iter().filter_map(row).collect()
}

/// The mentors who help any of some candidates: to be taken off, or replaced.
pub(super) fn current(candidates: &[CandidateId], source: &Source<'_>) -> Vec<Row> {
    let locale = source.locale;
    let helpers = helpers(candidates, source);
    let named = |id: &MentorId| source.registry.mentor(id).map(|mentor| (*id, mentor));
    let line = |message: Message, choice: fn(MentorId) -> Choice| {
        helpers.iter().filter_map(named).map(move |(id, mentor)| {
            let name = locale.text_with(message, &[("name", mentor.name.as_str().into())]);
            Row::new(choice(id), &name).in_place(source.unit_name(mentor.unit))
        })
    };
    let mut rows: Vec<Row> = line(ui::PICK_TAKE_OFF, Choice::Mentor).collect();
    rows.extend(line(ui::PICK_REPLACE, Choice::Replace));
    if helpers.len() > 1 {
        rows.push(Row::new(Choice::Everybody, &locale.text(ui::PICK_TAKE_OFF_ALL)));
    }
    rows
}

/// Who helps any of some candidates today, each once.
fn helpers(candidates: &[CandidateId], source: &Source<'_>) -> Vec<MentorId> {
    let mut seen = BTreeSet::new();
    let people = candidates.iter().filter_map(|id| source.registry.candidate(id));
    people.flat_map(|candidate| candidate.mentors_on(source.day)).filter(|id| seen.insert(*id)).collect()
}

fn row(proposal: &Proposal, source: &Source<'_>) -> Option<Row> {
    let locale = source.locale;
    let mentor = source.registry.mentor(&proposal.mentor)?;
    let load = format!("{}/{}", proposal.load, proposal.limit);
    let (remark, role) = remark(proposal, locale);
    let mut row = Row::new(Choice::Mentor(proposal.mentor), mentor.name.as_str())
        .in_place(source.unit_name(mentor.unit))
        .with_figure(locale.text_with(ui::PICK_LOAD, &[("load", load.into())]))
        .remarked(&remark, role);
    row.why = vec![figures::proposal(proposal, locale)];
    Some(row)
}

/// The one word that matters most: what speaks against him first.
fn remark<'a>(proposal: &Proposal, locale: &'a Locale) -> (Cow<'a, str>, Role) {
    match (proposal.eligibility, proposal.room, proposal.nearness) {
        (Eligibility::MayNot(standing), ..) => (nouns::standing(standing, locale), Role::Bad),
        (Eligibility::HelpsAlready, ..) => (locale.text(report::FIT_HELPS_ALREADY), Role::Muted),
        (Eligibility::May, Room::TooLittle, _) if proposal.load < proposal.limit => {
            (locale.text(report::FIT_FEW_PLACES), Role::Warn)
        }
        (Eligibility::May, Room::TooLittle, _) => (locale.text(report::FIT_TOO_LITTLE), Role::Warn),
        (Eligibility::May, Room::Enough, Nearness::SameUnit) => (locale.text(ui::PICK_FITS), Role::Good),
        (Eligibility::May, Room::Enough, Nearness::OtherUnit) => {
            (locale.text(report::FIT_OTHER_UNIT), Role::Text)
        }
    }
}

/// What the stage of a single candidate asks for and does not have: so many mentors.
fn needed(candidates: &[CandidateId], source: &Source<'_>) -> Option<String> {
    let [id] = candidates else { return None };
    let registry = source.registry;
    let candidate = registry.candidate(id)?;
    let pack = registry.pack_of(candidate)?;
    let (_, stage) = pack.stage(&candidate.visit_on(source.day)?.stage)?;
    let need = stage.needs.iter().find(|need| match need {
        Requirement::Mentors(least) => candidate.mentors_on(source.day).count() < usize::from(*least),
        Requirement::Paper(_)
        | Requirement::AnyPaper(_)
        | Requirement::Introducers(_)
        | Requirement::Vote
        | Requirement::Ceremony => false,
    })?;
    let need = nouns::requirement(need, source.locale, pack);
    let stage = stage.name.in_language(source.locale.language());
    Some(source.locale.text_with(ui::PICK_NEEDED, &[("stage", stage.into()), ("need", need.into())]))
}
