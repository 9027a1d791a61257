//! What people do with mentors, and who may be one for whom.

use chrono::NaiveDate;

use crate::change::bulk;
use crate::change::bulk::Bulk;
use crate::change::change::Change;
use crate::change::edit::Edit;
use crate::change::label::Act;
use crate::change::label::Label;
use crate::change::stamp::Stamp;
use crate::domain::candidate::Candidate;
use crate::domain::candidate::MentorSpell;
use crate::domain::check;
use crate::domain::id::CandidateId;
use crate::domain::id::MentorId;
use crate::domain::mentor::Mentor;
use crate::domain::mentor::Standing;
use crate::domain::pack::StageRole;
use crate::domain::record::Record;
use crate::domain::record::RecordId;
use crate::domain::registry::Registry;
use crate::domain::rule::Rejection;

/// Adds a drafted mentor.
pub fn add(mentor: Mentor) -> Result<Change, Rejection> {
    let label = Label::new(Act::AddMentor).about(&mentor.name);
    Change::new(label, [Edit::add(Record::Mentor(mentor))])
}

/// Adds drafted mentors in one step.
pub fn add_all(mentors: Vec<Mentor>) -> Result<Change, Rejection> {
    let first = mentors.first().ok_or(Rejection::NothingChosen)?;
    let label = Label::new(Act::AddMentor).about(&first.name).times(mentors.len());
    Change::new(label, mentors.into_iter().map(Record::Mentor).map(Edit::add))
}

/// Puts a drafted mentor in the place of the one with its id.
pub fn correct(registry: &Registry, draft: Mentor) -> Result<Change, Rejection> {
    let before = find(registry, draft.id)?.clone();
    let label = Label::new(Act::EditMentor).about(&draft.name);
    Change::new(label, Edit::replace(Record::Mentor(before), Record::Mentor(draft)))
}

/// Deletes a mentor who never helped anybody.
pub fn delete(registry: &Registry, id: MentorId) -> Result<Change, Rejection> {
    let mentor = find(registry, id)?;
    let users = check::referrers(registry, &RecordId::Mentor(id));
    if let Some(by) = users.first() {
        return Err(Rejection::InUse { id: RecordId::Mentor(id), by: by.clone(), count: users.len() });
    }
    let label = Label::new(Act::DeleteMentor).about(&mentor.name);
    Change::new(label, [Edit::remove(Record::Mentor(mentor.clone()))])
}

/// Sets how many candidates a mentor may help at a time; none means what the pack says.
pub fn set_limit(registry: &Registry, id: MentorId, limit: Option<u8>) -> Result<Change, Rejection> {
    let before = find(registry, id)?;
    let mut after = before.clone();
    after.limit = limit;
    let number = |mentor: &Mentor| registry.limit_of(mentor).to_string();
    let label = Label::new(Act::SetMentorLimit).about(&before.name).from(&number(before)).to(&number(&after));
    Change::new(label, Edit::replace(Record::Mentor(before.clone()), Record::Mentor(after)))
}

/// Raises or lowers how many candidates a mentor may help at a time; what the pack says becomes his own number.
pub fn adjust_limit(registry: &Registry, id: MentorId, by: i32) -> Result<Change, Rejection> {
    let wanted = i32::from(registry.limit_of(find(registry, id)?)).saturating_add(by);
    if wanted < 0 {
        return Err(Rejection::BelowZero);
    }
    let most = u32::from(u8::MAX);
    let too_large = |_| Rejection::TooLarge { number: wanted.unsigned_abs().into(), most };
    let limit = u8::try_from(wanted).map_err(too_large)?;
    set_limit(registry, id, Some(limit))
}

/// Tells whether a mentor's standing lets him help on a day.
pub fn may_help(mentor: &Mentor, day: NaiveDate) -> Result<(), Rejection> {
    match mentor.standing_on(day) {
        Standing::Official => Ok(()),
        standing @ (Standing::Probationary | Standing::Moved | Standing::Disciplined) => {
            Err(Rejection::MentorStanding { mentor: mentor.name.clone(), standing })
        }
    }
}

/// Tells whether a candidate can be helped on a day: not after he left, and not once he is a full member.
///
/// During probation he is still helped: that is what the helpers of the probationary year are for.
pub fn may_be_helped(registry: &Registry, candidate: &Candidate, day: NaiveDate) -> Result<(), Rejection> {
    if let Some(exit) = candidate.exit_on(day) {
        return Err(Rejection::Left { name: candidate.name.clone(), on: exit.on });
    }
    let stage = candidate.visit_on(day).map(|visit| &visit.stage);
    let role = registry.pack_of(candidate).zip(stage).map(|(pack, stage)| pack.role(stage));
    if role == Some(StageRole::Official) {
        return Err(Rejection::FullMember { name: candidate.name.clone() });
    }
    Ok(())
}

/// Lets mentors help candidates from today on, beside those who help already.
///
/// A full mentor is not refused: the picker says so and a person decides.
pub fn assign(
    registry: &Registry,
    candidates: &[CandidateId],
    mentors: &[MentorId],
    stamp: &Stamp<'_>,
) -> Bulk {
    let today = stamp.today;
    bulk::on_each(registry, candidates, |registry, candidate| {
        let mut label = Label::new(Act::AssignMentor).about(&candidate.name);
        let mut refused = Rejection::NothingChosen;
        let before = candidate.mentors.len();
        for id in mentors {
            match begin(registry, candidate, *id, today) {
                Ok(mentor) => label = label.to(mentor.name.as_str()),
                Err(why) => refused = why,
            }
        }
        if candidate.mentors.len() == before { Err(refused) } else { Ok(label) }
    })
}

/// Ends a mentor's help today; none ends everybody's.
pub fn remove(
    registry: &Registry,
    candidates: &[CandidateId],
    mentor: Option<MentorId>,
    stamp: &Stamp<'_>,
) -> Bulk {
    let today = stamp.today;
    bulk::on_each(registry, candidates, |registry, candidate| {
        let gone: Vec<MentorId> =
            candidate.mentors_on(today).filter(|id| mentor.is_none_or(|wanted| wanted == *id)).collect();
        let first = gone.first().ok_or(Rejection::NoMentor { name: candidate.name.clone() })?;
        let name = registry.mentor(first).map_or(String::new(), |mentor| mentor.name.to_string());
        for id in &gone {
            end(candidate, *id, today);
        }
        Ok(Label::new(Act::RemoveMentor).about(&candidate.name).from(&name))
    })
}

/// Hands candidates over from one mentor to another.
pub fn swap(
    registry: &Registry,
    candidates: &[CandidateId],
    from: MentorId,
    to: MentorId,
    stamp: &Stamp<'_>,
) -> Bulk {
    let today = stamp.today;
    bulk::on_each(registry, candidates, |registry, candidate| {
        if !candidate.mentors_on(today).any(|id| id == from) {
            return Err(Rejection::NoMentor { name: candidate.name.clone() });
        }
        let label = Label::new(Act::SwapMentor).about(&candidate.name);
        let mentor = begin(registry, candidate, to, today)?;
        end(candidate, from, today);
        let leaving = registry.mentor(&from).map_or("", |mentor| mentor.name.as_str());
        Ok(label.from(leaving).to(mentor.name.as_str()))
    })
}

/// Lets a mentor help a drafted candidate from today on, by the rules of [`assign`].
pub fn begin_in(
    registry: &Registry,
    draft: &mut Candidate,
    mentor: MentorId,
    today: NaiveDate,
) -> Result<(), Rejection> {
    begin(registry, draft, mentor, today).map(drop)
}

/// Ends a mentor's help of a drafted candidate today, by the rules of [`remove`].
pub fn end_in(draft: &mut Candidate, mentor: MentorId, today: NaiveDate) {
    end(draft, mentor, today);
}

fn begin<'a>(
    registry: &'a Registry,
    candidate: &mut Candidate,
    id: MentorId,
    today: NaiveDate,
) -> Result<&'a Mentor, Rejection> {
    may_be_helped(registry, candidate, today)?;
    let mentor = find(registry, id)?;
    may_help(mentor, today)?;
    if candidate.mentors_on(today).any(|known| known == id) {
        return Err(Rejection::AlreadyMentor { name: candidate.name.clone(), mentor: mentor.name.clone() });
    }
    candidate.mentors.push(MentorSpell { mentor: id, from: today, until: None });
    candidate.mentors.sort_by_key(|spell| spell.from);
    Ok(mentor)
}

/// A spell that began today ends as if it had never been: nobody helped for no day.
fn end(candidate: &mut Candidate, id: MentorId, today: NaiveDate) {
    candidate.mentors.retain(|spell| !(spell.mentor == id && spell.from == today && spell.covers(today)));
    for spell in &mut candidate.mentors {
        if spell.mentor == id && spell.covers(today) {
            spell.until = Some(today);
        }
    }
}

fn find(registry: &Registry, id: MentorId) -> Result<&Mentor, Rejection> {
    registry.mentor(&id).ok_or(Rejection::Gone { id: RecordId::Mentor(id) })
}
