//! What people do with candidates.
//!
//! Every gesture takes several candidates at once, because marks do (`change/bulk.rs`).
//!
//! **Not here:** the form, which hands over a whole drafted candidate (`tui/forms/candidate.rs`).

use chrono::NaiveDate;

use crate::change::bulk;
use crate::change::bulk::Bulk;
use crate::change::change::Change;
use crate::change::edit::Edit;
use crate::change::label::Act;
use crate::change::label::Label;
use crate::change::stamp::Stamp;
use crate::domain::candidate::Candidate;
use crate::domain::candidate::Exit;
use crate::domain::candidate::NextStep;
use crate::domain::candidate::Note;
use crate::domain::candidate::Pause;
use crate::domain::candidate::Visit;
use crate::domain::check;
use crate::domain::id::CandidateId;
use crate::domain::id::NoteId;
use crate::domain::pack::Pack;
use crate::domain::record::Record;
use crate::domain::record::RecordId;
use crate::domain::registry::Registry;
use crate::domain::rule::Rejection;
use crate::domain::text::Prose;
use crate::domain::text::ReasonId;
use crate::domain::text::StageId;
use crate::domain::text::Text;

/// Adds a drafted candidate.
pub fn add(candidate: Candidate, today: NaiveDate) -> Result<Change, Rejection> {
    check_birth(&candidate, today)?;
    let label = Label::new(Act::AddCandidate).about(&candidate.name);
    Change::new(label, [Edit::add(Record::Candidate(candidate))])
}

/// Adds drafted candidates in one step.
pub fn add_all(candidates: Vec<Candidate>, today: NaiveDate) -> Result<Change, Rejection> {
    candidates.iter().try_for_each(|candidate| check_birth(candidate, today))?;
    let first = candidates.first().ok_or(Rejection::NothingChosen)?;
    let label = Label::new(Act::AddCandidate).about(&first.name).times(candidates.len());
    Change::new(label, candidates.into_iter().map(Record::Candidate).map(Edit::add))
}

/// Puts a drafted candidate in the place of the one with its id.
pub fn correct(registry: &Registry, draft: Candidate, today: NaiveDate) -> Result<Change, Rejection> {
    check_birth(&draft, today)?;
    let before = find(registry, draft.id)?.clone();
    let label = Label::new(Act::EditCandidate).about(&draft.name);
    let edit = Edit::replace(Record::Candidate(before), Record::Candidate(draft));
    Change::new(label, edit)
}

/// Deletes candidates for good; people who leave the pipeline are dropped out instead.
pub fn delete(registry: &Registry, candidates: &[CandidateId]) -> Result<Change, Rejection> {
    let found = candidates.iter().map(|id| find(registry, *id)).collect::<Result<Vec<_>, _>>()?;
    let first = found.first().ok_or(Rejection::NothingChosen)?;
    let label = Label::new(Act::DeleteCandidate).about(&first.name).times(found.len());
    Change::new(label, found.into_iter().cloned().map(Record::Candidate).map(Edit::remove))
}

/// Moves candidates by stages: forward for positive steps, back for negative ones.
///
/// Going back takes back the visits that lie between, so that a slip of the finger leaves no trace in the figures.
pub fn advance(registry: &Registry, candidates: &[CandidateId], steps: i32, stamp: &Stamp<'_>) -> Bulk {
    let today = stamp.today;
    bulk::on_each(registry, candidates, |registry, candidate| {
        let pack = pack_of(registry, candidate)?;
        let position = position(candidate, pack)?;
        let wanted = position as i64 + i64::from(steps);
        let last = pack.stages.len() as i64 - 1;
        if steps > 0 && position as i64 == last {
            return Err(Rejection::LastStage { name: candidate.name.clone() });
        }
        if steps < 0 && position == 0 {
            return Err(Rejection::FirstStage { name: candidate.name.clone() });
        }
        let stage = pack.stages[wanted.clamp(0, last) as usize].id.clone();
        move_to(candidate, pack, &stage, today)
    })
}

/// Puts candidates into a stage.
pub fn set_stage(
    registry: &Registry,
    candidates: &[CandidateId],
    stage: &StageId,
    stamp: &Stamp<'_>,
) -> Bulk {
    let today = stamp.today;
    bulk::on_each(registry, candidates, |registry, candidate| {
        let pack = pack_of(registry, candidate)?;
        move_to(candidate, pack, stage, today)
    })
}

/// Puts a drafted candidate into a stage on a day, by the rules of [`set_stage`].
pub fn enter_stage(
    draft: &mut Candidate,
    pack: &Pack,
    stage: &StageId,
    on: NaiveDate,
) -> Result<(), Rejection> {
    move_to(draft, pack, stage, on).map(drop)
}

/// Corrects the day on which a drafted candidate entered his stage; it cannot lie before the visit that precedes it.
pub fn date_stage(draft: &mut Candidate, on: NaiveDate) -> Result<(), Rejection> {
    if let [.., before, _] = draft.visits.as_slice()
        && before.on > on
    {
        return Err(Rejection::BeforeVisit { name: draft.name.clone(), since: before.on, on });
    }
    let last = draft.visits.last_mut().ok_or(Rejection::NothingChosen)?;
    last.on = on;
    Ok(())
}

fn move_to(
    candidate: &mut Candidate,
    pack: &Pack,
    stage: &StageId,
    today: NaiveDate,
) -> Result<Label, Rejection> {
    if let Some(exit) = candidate.exit_on(today) {
        return Err(Rejection::Left { name: candidate.name.clone(), on: exit.on });
    }
    let unknown = || Rejection::UnknownStage { name: candidate.name.clone(), stage: stage.clone() };
    let (wanted, _) = pack.stage(stage).ok_or_else(unknown)?;
    let from = position(candidate, pack)?;
    if wanted == from && !candidate.visits.is_empty() {
        return Err(Rejection::NoChange);
    }
    let label = Label::new(Act::MoveStage)
        .about(&candidate.name)
        .from(pack.stages[from].id.as_str())
        .to(stage.as_str());
    if wanted < from {
        step_back(candidate, pack, wanted, today);
        return Ok(label);
    }
    if let Some(last) = candidate.visits.last()
        && last.on > today
    {
        return Err(Rejection::BeforeVisit { name: candidate.name.clone(), since: last.on, on: today });
    }
    candidate.visits.push(Visit { stage: stage.clone(), on: today });
    Ok(label)
}

/// Takes back the visits after a stage; when it was never visited, it is entered on the earliest day taken back.
fn step_back(candidate: &mut Candidate, pack: &Pack, wanted: usize, today: NaiveDate) {
    let beyond = |visit: &Visit| pack.stage(&visit.stage).is_some_and(|(position, _)| position > wanted);
    let mut since = today;
    while let Some(last) = candidate.visits.pop_if(|last| beyond(last)) {
        since = last.on;
    }
    let stage = &pack.stages[wanted].id;
    if candidate.visits.last().is_none_or(|last| last.stage != *stage) {
        candidate.visits.push(Visit { stage: stage.clone(), on: since });
    }
}

/// Sets or clears what happens next.
pub fn set_next_step(registry: &Registry, candidates: &[CandidateId], next: Option<&NextStep>) -> Bulk {
    bulk::on_each(registry, candidates, |_, candidate| {
        candidate.next = next.cloned();
        let what = next.map_or("", |next| next.what.as_str());
        Ok(Label::new(Act::SetNextStep).about(&candidate.name).to(what))
    })
}

/// Adds a note.
pub fn add_note(
    registry: &Registry,
    candidates: &[CandidateId],
    text: &Prose,
    stamp: &mut Stamp<'_>,
) -> Bulk {
    bulk::on_each(registry, candidates, |_, candidate| {
        let id = NoteId::from_bits(stamp.ids.fresh_bits());
        let by = Some(stamp.by.clone());
        candidate.notes.push(Note { id, on: stamp.today, by, text: text.clone() });
        Ok(Label::new(Act::AddNote).about(&candidate.name))
    })
}

/// Takes candidates out of the pipeline for a coded reason.
pub fn drop_out(
    registry: &Registry,
    candidates: &[CandidateId],
    reason: &ReasonId,
    note: Option<&Text>,
    today: NaiveDate,
) -> Bulk {
    bulk::on_each(registry, candidates, |_, candidate| {
        if let Some(exit) = candidate.exit_on(today) {
            return Err(Rejection::Left { name: candidate.name.clone(), on: exit.on });
        }
        candidate.exits.push(Exit { on: today, reason: reason.clone(), note: note.cloned(), back: None });
        candidate.exits.sort_by_key(|exit| exit.on);
        Ok(Label::new(Act::DropOut).about(&candidate.name).to(reason.as_str()))
    })
}

/// Takes candidates who left back into the pipeline; who left today has never been away.
pub fn come_back(registry: &Registry, candidates: &[CandidateId], today: NaiveDate) -> Bulk {
    bulk::on_each(registry, candidates, |_, candidate| {
        let away = candidate.exits.iter().rposition(|exit| exit.covers(today));
        let place = away.ok_or_else(|| Rejection::NotLeft { name: candidate.name.clone() })?;
        if candidate.exits[place].on == today {
            candidate.exits.remove(place);
        } else {
            candidate.exits[place].back = Some(today);
        }
        Ok(Label::new(Act::ComeBack).about(&candidate.name))
    })
}

/// Pauses candidates until a day, or lets them count again.
pub fn set_pause(registry: &Registry, candidates: &[CandidateId], pause: Option<&Pause>) -> Bulk {
    bulk::on_each(registry, candidates, |_, candidate| {
        candidate.paused = pause.cloned();
        let label = match pause {
            Some(pause) => Label::new(Act::Pause).to(&pause.until.to_string()),
            None => Label::new(Act::Resume),
        };
        Ok(label.about(&candidate.name))
    })
}

fn find(registry: &Registry, id: CandidateId) -> Result<&Candidate, Rejection> {
    registry.candidate(&id).ok_or(Rejection::Gone { id: RecordId::Candidate(id) })
}

fn pack_of<'a>(registry: &'a Registry, candidate: &Candidate) -> Result<&'a Pack, Rejection> {
    registry.pack_of(candidate).ok_or_else(|| Rejection::UnknownPack { pack: candidate.pack.clone() })
}

fn position(candidate: &Candidate, pack: &Pack) -> Result<usize, Rejection> {
    let Some(visit) = candidate.visits.last() else { return Ok(0) };
    let unknown = || Rejection::UnknownStage { name: candidate.name.clone(), stage: visit.stage.clone() };
    pack.stage(&visit.stage).map(|(position, _)| position).ok_or_else(unknown)
}

fn check_birth(candidate: &Candidate, today: NaiveDate) -> Result<(), Rejection> {
    match candidate.born {
        Some(born) if !check::is_plausible_birth(born, today) => Err(Rejection::Birth { year: born.year() }),
        Some(_) | None => Ok(()),
    }
}
