//! What each gesture changes, what it refuses, and that whatever it offers can be done.

use ketnap::change::Change;
use ketnap::change::Edit;
use ketnap::change::bulk::Bulk;
use ketnap::change::candidate;
use ketnap::change::label::Act;
use ketnap::change::label::Label;
use ketnap::change::mentor;
use ketnap::change::stamp::Stamp;
use ketnap::change::target;
use ketnap::change::target::Grounds;
use ketnap::change::unit;
use ketnap::domain::Record;
use ketnap::domain::Registry;
use ketnap::domain::candidate::Born;
use ketnap::domain::candidate::Candidate;
use ketnap::domain::candidate::Exit;
use ketnap::domain::candidate::MentorSpell;
use ketnap::domain::candidate::NextStep;
use ketnap::domain::candidate::Pause;
use ketnap::domain::check;
use ketnap::domain::mentor::Standing;
use ketnap::domain::pack::Stage;
use ketnap::domain::pack::StageRole;
use ketnap::domain::plan::Count;
use ketnap::domain::plan::LARGEST;
use ketnap::domain::plan::Plan;
use ketnap::domain::record::RecordId;
use ketnap::domain::rule::Rejection;
use ketnap::domain::text::Prose;
use ketnap::domain::text::ReasonId;
use ketnap::domain::text::Text;
use ketnap::domain::unit::Parentage;
use ketnap::domain::unit::Unit;
use proptest::collection::vec;
use proptest::prelude::Strategy;
use proptest::prelude::any;
use proptest::prop_assert_eq;
use proptest::prop_oneof;
use proptest::proptest;

use crate::support::day;
use crate::support::laws;
use crate::support::strategies;
use crate::support::village::Counter;
use crate::support::village::Village;
use crate::support::village::a_candidate;
use crate::support::village::a_mentor;
use crate::support::village::a_target;
use crate::support::village::a_unit;
use crate::support::village::candidate as c;
use crate::support::village::mentor as m;
use crate::support::village::name;
use crate::support::village::stage;
use crate::support::village::unit as u;
use crate::support::village::year;

fn reason(id: &str) -> ReasonId {
    ReasonId::new(id).unwrap()
}

fn text(raw: &str) -> Text {
    Text::new(raw).unwrap()
}

fn why(bulk: &Bulk) -> Vec<Rejection> {
    bulk.skipped.iter().map(|(_, why)| why.clone()).collect()
}

/// Does a gesture on the village and applies what it offers.
fn done(village: &mut Village, gesture: impl FnOnce(&Registry, &mut Stamp<'_>) -> Bulk) -> Label {
    let registry = village.registry.clone();
    let change = gesture(&registry, &mut village.stamp()).into_change().unwrap();
    village.apply(&change);
    change.label
}

// ---- stages

#[test]
fn advancing_enters_the_next_stage_today() {
    let mut village = Village::small();
    let label = done(&mut village, |registry, stamp| candidate::advance(registry, &[c(1)], 1, stamp));
    assert_eq!(village.visits(1), ["source 2023-01-14", "listed 2023-02-07", "class 2023-06-30"]);
    assert_eq!(label, Label::new(Act::MoveStage).about(&name("Nguyễn Thị Lan")).from("listed").to("class"));
}

#[test]
fn advancing_by_several_enters_only_the_last_and_stops_at_the_end() {
    let mut village = Village::small();
    done(&mut village, |registry, stamp| candidate::advance(registry, &[c(1)], 2, stamp));
    assert_eq!(village.visits(1).last().unwrap(), "dossier 2023-06-30");
    done(&mut village, |registry, stamp| candidate::advance(registry, &[c(1)], 99, stamp));
    assert_eq!(village.visits(1).last().unwrap(), "admitted 2023-06-30");
    let registry = village.registry.clone();
    let refused = candidate::advance(&registry, &[c(1)], 1, &village.stamp());
    assert_eq!(why(&refused), [Rejection::LastStage { name: name("Nguyễn Thị Lan") }]);
    assert_eq!(refused.change, None);
}

#[test]
fn going_back_takes_the_visits_back() {
    let mut village = Village::small();
    let before = village.registry.clone();
    done(&mut village, |registry, stamp| candidate::advance(registry, &[c(1)], 1, stamp));
    done(&mut village, |registry, stamp| candidate::advance(registry, &[c(1)], 1, stamp));
    done(&mut village, |registry, stamp| candidate::advance(registry, &[c(1)], -2, stamp));
    assert_eq!(village.registry, before);
    done(&mut village, |registry, stamp| candidate::advance(registry, &[c(1)], -9, stamp));
    assert_eq!(village.visits(1), ["source 2023-01-14"]);
    let registry = village.registry.clone();
    let refused = candidate::advance(&registry, &[c(1)], -1, &village.stamp());
    assert_eq!(why(&refused), [Rejection::FirstStage { name: name("Nguyễn Thị Lan") }]);
}

#[test]
fn going_back_to_a_stage_never_visited_enters_it_on_the_day_of_the_visit_taken_back() {
    let mut village = Village::small();
    done(&mut village, |registry, stamp| candidate::set_stage(registry, &[c(3)], &stage("class"), stamp));
    assert_eq!(village.visits(3), ["class 2023-05-20"]);
}

#[test]
fn a_stage_can_be_set_forward_and_back() {
    let mut village = Village::small();
    done(&mut village, |registry, stamp| candidate::set_stage(registry, &[c(1)], &stage("dossier"), stamp));
    done(&mut village, |registry, stamp| candidate::set_stage(registry, &[c(1)], &stage("listed"), stamp));
    assert_eq!(village.visits(1), ["source 2023-01-14", "listed 2023-02-07"]);
    let registry = village.registry.clone();
    let same = candidate::set_stage(&registry, &[c(1)], &stage("listed"), &village.stamp());
    assert_eq!(why(&same), [Rejection::NoChange]);
    let none = candidate::set_stage(&registry, &[c(1)], &stage("nowhere"), &village.stamp());
    let unknown = Rejection::UnknownStage { name: name("Nguyễn Thị Lan"), stage: stage("nowhere") };
    assert_eq!(why(&none), [unknown]);
}

#[test]
fn a_candidate_without_visits_can_enter_the_first_stage() {
    let mut village = Village::small();
    village.put(Record::Candidate(a_candidate(4, "Mới", &[])));
    done(&mut village, |registry, stamp| candidate::set_stage(registry, &[c(4)], &stage("source"), stamp));
    assert_eq!(village.visits(4), ["source 2023-06-30"]);
}

#[test]
fn nobody_moves_before_the_day_of_the_last_visit() {
    let mut village = Village::small();
    village.put(Record::Candidate(a_candidate(4, "Mai", &[("source", "2023-07-01")])));
    let registry = village.registry.clone();
    let early = candidate::advance(&registry, &[c(4)], 1, &village.stamp());
    let refused =
        Rejection::BeforeVisit { name: name("Mai"), since: day("2023-07-01"), on: day("2023-06-30") };
    assert_eq!(why(&early), [refused]);
}

#[test]
fn a_stage_or_pack_that_is_not_there_is_a_reason_and_no_crash() {
    let mut village = Village::small();
    village.put(Record::Candidate(a_candidate(4, "Lạ", &[("elsewhere", "2023-01-01")])));
    let registry = village.registry.clone();
    let unknown = Rejection::UnknownStage { name: name("Lạ"), stage: stage("elsewhere") };
    assert_eq!(why(&candidate::advance(&registry, &[c(4)], 1, &village.stamp())), [unknown]);
    let gone = Rejection::Gone { id: RecordId::Candidate(c(9)) };
    assert_eq!(why(&candidate::advance(&registry, &[c(9)], 1, &village.stamp())), [gone]);
}

// ---- several at once

#[test]
fn many_move_in_one_step_and_the_others_say_why_not() {
    let mut village = Village::small();
    village.put(Record::Candidate(a_candidate(4, "Xong", &[("admitted", "2023-04-01")])));
    let registry = village.registry.clone();
    let bulk = candidate::advance(&registry, &[c(1), c(2), c(4), c(9)], 1, &village.stamp());
    assert_eq!(bulk.done, 2);
    assert_eq!(bulk.skipped.iter().map(|(id, _)| *id).collect::<Vec<_>>(), [c(4), c(9)]);
    let change = bulk.change.unwrap();
    assert_eq!((change.edits().len(), change.label.count), (2, 2));
    // What differs between them is left out of the label.
    assert_eq!((change.label.from.as_ref(), change.label.to.as_ref()), (None, None));
    village.apply(&change);
    village.apply(&change.inverted());
    assert_eq!(village.registry, registry);
}

#[test]
fn nothing_marked_is_a_reason() {
    let mut village = Village::small();
    let registry = village.registry.clone();
    let bulk = candidate::advance(&registry, &[], 1, &village.stamp());
    assert_eq!(bulk.into_change(), Err(Rejection::NothingChosen));
    assert_eq!(candidate::delete(&registry, &[]), Err(Rejection::NothingChosen));
}

// ---- leaving and coming back

#[test]
fn who_drops_out_stays_out_until_he_comes_back() {
    let mut village = Village::small();
    let label = done(&mut village, |registry, stamp| {
        candidate::drop_out(registry, &[c(1)], &reason("withdrew"), None, stamp.today)
    });
    assert_eq!(label.to, Some(text("withdrew")));
    assert!(village.candidate(1).exit_on(day("2023-06-29")).is_none());
    let registry = village.registry.clone();
    let left = Rejection::Left { name: name("Nguyễn Thị Lan"), on: day("2023-06-30") };
    let mut refused = why(&candidate::advance(&registry, &[c(1)], 1, &village.stamp()));
    refused.extend(why(&candidate::drop_out(&registry, &[c(1)], &reason("withdrew"), None, village.today)));
    assert_eq!(refused, [left.clone(), left]);

    village.today = day("2023-08-01");
    done(&mut village, |registry, stamp| candidate::come_back(registry, &[c(1)], stamp.today));
    let lan = village.candidate(1);
    assert!(lan.exit_on(day("2023-07-31")).is_some() && lan.exit_on(day("2023-08-01")).is_none());
    let registry = village.registry.clone();
    let not_left = Rejection::NotLeft { name: name("Nguyễn Thị Lan") };
    assert_eq!(why(&candidate::come_back(&registry, &[c(1)], village.today)), [not_left]);
}

#[test]
fn who_comes_back_on_the_same_day_was_never_away() {
    let mut village = Village::small();
    let before = village.registry.clone();
    let today = village.today;
    done(&mut village, |registry, _| {
        candidate::drop_out(registry, &[c(1)], &reason("withdrew"), Some(&text("nhầm")), today)
    });
    done(&mut village, |registry, _| candidate::come_back(registry, &[c(1)], today));
    assert_eq!(village.registry, before);
}

#[test]
fn who_is_away_for_a_time_can_come_back_earlier() {
    let mut village = Village::small();
    let exit =
        Exit { on: day("2023-06-01"), reason: reason("withdrew"), note: None, back: Some(day("2023-09-01")) };
    let lan = Candidate { exits: vec![exit], ..village.candidate(1).clone() };
    village.put(Record::Candidate(lan));
    done(&mut village, |registry, stamp| candidate::come_back(registry, &[c(1)], stamp.today));
    assert_eq!(village.candidate(1).exits[0].back, Some(day("2023-06-30")));
}

// ---- next steps, notes, pauses

#[test]
fn next_steps_and_pauses_are_set_and_cleared() {
    let mut village = Village::small();
    let before = village.registry.clone();
    let next = NextStep { what: text("nộp lý lịch"), due: Some(day("2023-07-14")) };
    let label =
        done(&mut village, |registry, _| candidate::set_next_step(registry, &[c(1), c(2)], Some(&next)));
    assert_eq!((label.count, label.to), (2, Some(text("nộp lý lịch"))));
    assert_eq!(village.candidate(2).next, Some(next.clone()));
    let registry = village.registry.clone();
    let same = candidate::set_next_step(&registry, &[c(1)], Some(&next));
    assert_eq!(why(&same), [Rejection::NoChange]);
    done(&mut village, |registry, _| candidate::set_next_step(registry, &[c(1), c(2)], None));
    let pause = Pause { until: day("2023-09-01"), why: None };
    let label = done(&mut village, |registry, _| candidate::set_pause(registry, &[c(1)], Some(&pause)));
    assert_eq!((label.act, label.to), (Act::Pause, Some(text("2023-09-01"))));
    assert!(village.candidate(1).is_paused_on(day("2023-08-31")));
    assert!(!village.candidate(1).is_paused_on(day("2023-09-01")));
    let label = done(&mut village, |registry, _| candidate::set_pause(registry, &[c(1)], None));
    assert_eq!(label.act, Act::Resume);
    assert_eq!(village.registry, before);
}

#[test]
fn notes_carry_day_person_and_an_id_of_their_own() {
    let mut village = Village::small();
    let note = Prose::new("Gặp gia đình\nhẹn tuần sau").unwrap();
    done(&mut village, |registry, stamp| candidate::add_note(registry, &[c(1), c(2)], &note, stamp));
    let (first, second) = (&village.candidate(1).notes[0], &village.candidate(2).notes[0]);
    assert_ne!(first.id, second.id);
    assert_eq!((first.on, first.by.clone(), &first.text), (day("2023-06-30"), Some(text("lan@vp")), &note));
}

// ---- adding, correcting, deleting people

#[test]
fn a_birth_date_that_cannot_be_is_refused() {
    let village = Village::small();
    let draft = |born| Candidate { born: Some(born), ..a_candidate(4, "Mai", &[("source", "2023-06-30")]) };
    let add = |born| candidate::add(draft(born), village.today);
    assert!(add(Born::Day(day("2023-06-30"))).is_ok());
    assert_eq!(add(Born::Day(day("2023-07-01"))), Err(Rejection::Birth { year: 2023 }));
    assert_eq!(add(Born::Year(year(2024))), Err(Rejection::Birth { year: 2024 }));
    assert!(add(Born::Year(year(1903))).is_ok());
    assert_eq!(add(Born::Year(year(1902))), Err(Rejection::Birth { year: 1902 }));
}

#[test]
fn the_same_person_is_not_added_twice_nor_corrected_when_gone() {
    let mut village = Village::small();
    let mai = a_candidate(4, "Mai", &[("source", "2023-06-30")]);
    let change = candidate::add(mai.clone(), village.today).unwrap();
    village.apply(&change);
    let id = RecordId::Candidate(c(4));
    assert_eq!(change.apply(&mut village.registry), Err(Rejection::Exists { id: id.clone() }));
    assert_eq!(candidate::correct(&village.registry, mai.clone(), village.today), Err(Rejection::NoChange));
    let change = candidate::delete(&village.registry, &[c(4)]).unwrap();
    village.apply(&change);
    assert_eq!(
        candidate::correct(&village.registry, mai, village.today),
        Err(Rejection::Gone { id: id.clone() })
    );
    assert_eq!(candidate::delete(&village.registry, &[c(4)]), Err(Rejection::Gone { id }));
}

#[test]
fn a_draft_of_what_somebody_else_changed_meanwhile_is_refused() {
    let mut village = Village::small();
    let mut draft = village.candidate(1).clone();
    draft.contact = Some(text("0901"));
    let stale = candidate::correct(&village.registry, draft, village.today).unwrap();
    done(&mut village, |registry, stamp| candidate::advance(registry, &[c(1)], 1, stamp));
    let before = village.registry.clone();
    let refused = stale.apply(&mut village.registry);
    assert_eq!(refused, Err(Rejection::Changed { id: RecordId::Candidate(c(1)) }));
    assert_eq!(village.registry, before);
}

#[test]
fn a_reference_to_nothing_is_refused() {
    let mut village = Village::small();
    let lost = Candidate { unit: u(9), ..a_candidate(4, "Mai", &[]) };
    let change = candidate::add(lost, village.today).unwrap();
    let refused = change.apply(&mut village.registry);
    let dangling = Rejection::Dangling { id: RecordId::Candidate(c(4)), to: RecordId::Unit(u(9)) };
    assert_eq!(refused, Err(dangling));
    assert!(village.registry.candidate(&c(4)).is_none());
}

// ---- mentors

fn helping(village: &Village, bits: u64) -> Vec<u64> {
    let known = [1, 2, 3].into_iter();
    let now: Vec<_> = village.candidate(bits).mentors_on(village.today).collect();
    known.filter(|bits| now.contains(&m(*bits))).collect()
}

#[test]
fn mentors_help_from_today_and_a_day_of_none_leaves_no_trace() {
    let mut village = Village::small();
    let before = village.registry.clone();
    let label = done(&mut village, |registry, stamp| mentor::assign(registry, &[c(1)], &[m(1), m(2)], stamp));
    assert_eq!((label.act, label.to), (Act::AssignMentor, Some(text("Lê Thị Thảo"))));
    assert_eq!(helping(&village, 1), [1, 2]);
    done(&mut village, |registry, stamp| mentor::remove(registry, &[c(1)], None, stamp));
    assert_eq!(village.registry, before);
}

#[test]
fn removing_ends_the_spell_and_keeps_the_history() {
    let mut village = Village::small();
    done(&mut village, |registry, stamp| mentor::assign(registry, &[c(1)], &[m(1), m(2)], stamp));
    village.today = day("2023-08-01");
    done(&mut village, |registry, stamp| mentor::remove(registry, &[c(1)], Some(m(1)), stamp));
    assert_eq!(helping(&village, 1), [2]);
    let spell = MentorSpell { mentor: m(1), from: day("2023-06-30"), until: Some(day("2023-08-01")) };
    assert_eq!(village.candidate(1).mentors[0], spell);
    let registry = village.registry.clone();
    let none = mentor::remove(&registry, &[c(1)], Some(m(1)), &village.stamp());
    assert_eq!(why(&none), [Rejection::NoMentor { name: name("Nguyễn Thị Lan") }]);
}

#[test]
fn swapping_hands_over_on_one_day() {
    let mut village = Village::small();
    done(&mut village, |registry, stamp| mentor::assign(registry, &[c(1)], &[m(1)], stamp));
    village.today = day("2023-08-01");
    let label = done(&mut village, |registry, stamp| mentor::swap(registry, &[c(1)], m(1), m(2), stamp));
    assert_eq!(helping(&village, 1), [2]);
    assert_eq!((label.from, label.to), (Some(text("Trần Văn Hùng")), Some(text("Lê Thị Thảo"))));
    let lan = village.candidate(1);
    assert_eq!(lan.mentors_on(day("2023-07-31")).collect::<Vec<_>>(), [m(1)]);
    assert_eq!(lan.mentors_on(day("2023-08-01")).collect::<Vec<_>>(), [m(2)]);
}

#[test]
fn swapping_is_refused_with_somebody_who_helps_already_or_may_not() {
    let mut village = Village::small();
    done(&mut village, |registry, stamp| mentor::assign(registry, &[c(1)], &[m(1), m(2)], stamp));
    village.today = day("2023-08-01");
    let registry = village.registry.clone();
    let lan = || name("Nguyễn Thị Lan");
    let swap =
        |village: &mut Village, from, to| why(&mentor::swap(&registry, &[c(1)], from, to, &village.stamp()));
    let itself = Rejection::AlreadyMentor { name: lan(), mentor: name("Trần Văn Hùng") };
    assert_eq!(swap(&mut village, m(1), m(1)), [itself]);
    let other = Rejection::AlreadyMentor { name: lan(), mentor: name("Lê Thị Thảo") };
    assert_eq!(swap(&mut village, m(1), m(2)), [other]);
    let moved = Rejection::MentorStanding { mentor: name("Phạm Sơn"), standing: Standing::Moved };
    assert_eq!(swap(&mut village, m(1), m(3)), [moved]);
    assert_eq!(swap(&mut village, m(3), m(1)), [Rejection::NoMentor { name: lan() }]);
    assert_eq!(swap(&mut village, m(1), m(9)), [Rejection::Gone { id: RecordId::Mentor(m(9)) }]);
}

#[test]
fn who_may_not_help_is_not_assigned_and_the_others_are() {
    let mut village = Village::small();
    done(&mut village, |registry, stamp| mentor::assign(registry, &[c(1)], &[m(3), m(1)], stamp));
    assert_eq!(helping(&village, 1), [1]);
    let registry = village.registry.clone();
    let again = mentor::assign(&registry, &[c(1), c(2)], &[m(1)], &village.stamp());
    let already =
        Rejection::AlreadyMentor { name: name("Nguyễn Thị Lan"), mentor: name("Trần Văn Hùng") };
    assert_eq!((again.done, why(&again)), (1, vec![already]));
    let nobody = mentor::assign(&registry, &[c(1)], &[], &village.stamp());
    assert_eq!(why(&nobody), [Rejection::NothingChosen]);
}

#[test]
fn who_left_is_helped_by_nobody_until_he_comes_back() {
    let mut village = Village::small();
    done(&mut village, |registry, stamp| mentor::assign(registry, &[c(1)], &[m(1)], stamp));
    done(&mut village, |registry, stamp| {
        candidate::drop_out(registry, &[c(1)], &reason("withdrew"), None, stamp.today)
    });
    village.today = day("2023-07-10");
    let registry = village.registry.clone();
    let left = Rejection::Left { name: name("Nguyễn Thị Lan"), on: day("2023-06-30") };
    let both = mentor::assign(&registry, &[c(1), c(2)], &[m(2)], &village.stamp());
    assert_eq!((both.done, why(&both)), (1, vec![left.clone()]));
    assert_eq!(why(&mentor::swap(&registry, &[c(1)], m(1), m(2), &village.stamp())), [left]);
    done(&mut village, |registry, stamp| candidate::come_back(registry, &[c(1)], stamp.today));
    done(&mut village, |registry, stamp| mentor::assign(registry, &[c(1)], &[m(2)], stamp));
    assert_eq!(helping(&village, 1), [1, 2]);
}

#[test]
fn a_member_on_probation_is_still_helped_and_a_full_member_no_longer() {
    let mut village = Village::small();
    let mut pack = village.registry.packs().values().next().unwrap().clone();
    let admitted = pack.stages.last().unwrap().clone();
    for (id, role) in [("probation", StageRole::Probation), ("official", StageRole::Official)] {
        pack.stages.push(Stage { id: stage(id), role, ..admitted.clone() });
    }
    village.put(Record::Pack(pack));
    done(&mut village, |registry, stamp| {
        candidate::set_stage(registry, &[c(1), c(2)], &stage("probation"), stamp)
    });
    done(&mut village, |registry, stamp| candidate::set_stage(registry, &[c(2)], &stage("official"), stamp));
    let registry = village.registry.clone();
    let both = mentor::assign(&registry, &[c(1), c(2)], &[m(1)], &village.stamp());
    assert_eq!((both.done, why(&both)), (1, vec![Rejection::FullMember { name: name("Võ Minh") }]));
}

#[test]
fn a_mentor_who_ever_helped_is_not_deleted() {
    let mut village = Village::small();
    done(&mut village, |registry, stamp| mentor::assign(registry, &[c(1)], &[m(1)], stamp));
    village.today = day("2023-08-01");
    done(&mut village, |registry, stamp| mentor::remove(registry, &[c(1)], None, stamp));
    let (id, by) = (RecordId::Mentor(m(1)), RecordId::Candidate(c(1)));
    assert_eq!(mentor::delete(&village.registry, m(1)), Err(Rejection::InUse { id, by, count: 1 }));
    let change = mentor::delete(&village.registry, m(2)).unwrap();
    village.apply(&change);
    assert!(village.registry.mentor(&m(2)).is_none());
}

#[test]
fn a_limit_is_set_and_given_back_to_the_pack() {
    let mut village = Village::small();
    let change = mentor::set_limit(&village.registry, m(1), Some(5)).unwrap();
    assert_eq!((change.label.from.clone(), change.label.to.clone()), (Some(text("3")), Some(text("5"))));
    village.apply(&change);
    assert_eq!(mentor::set_limit(&village.registry, m(1), Some(5)), Err(Rejection::NoChange));
    let change = mentor::set_limit(&village.registry, m(1), None).unwrap();
    assert_eq!(change.label.to, Some(text("3")));
    let quy = mentor::add(a_mentor(4, "Đỗ Quý")).unwrap();
    village.apply(&quy);
    assert_eq!(mentor::correct(&village.registry, a_mentor(4, "Đỗ Quý")), Err(Rejection::NoChange));
}

// ---- targets and counts

fn revisions(village: &Village, bits: u64) -> Vec<String> {
    let target = village.target(bits, 2023);
    target.revisions.iter().map(|revision| format!("{} {}", revision.on, revision.assigned)).collect()
}

fn revise(village: &mut Village, bits: u64, assigned: u32, on: &str) -> Result<(), Rejection> {
    let change = target::revise(&village.registry, u(bits), year(2023), assigned, &Grounds::on(day(on)))?;
    village.apply(&change);
    Ok(())
}

#[test]
fn several_revisions_of_a_day_are_one() {
    let mut village = Village::small();
    for assigned in [10, 12, 11] {
        revise(&mut village, 1, assigned, "2023-06-30").unwrap();
    }
    assert_eq!(revisions(&village, 1), ["2023-01-01 9", "2023-06-30 11"]);
    assert_eq!(revise(&mut village, 1, 11, "2023-06-30"), Err(Rejection::NoChange));
    assert_eq!(village.target(1, 2023).assigned, 11);
}

#[test]
fn a_number_without_a_date_is_not_forgotten_when_it_is_revised() {
    let mut village = Village::small();
    revise(&mut village, 1, 12, "2023-06-30").unwrap();
    let target = village.target(1, 2023);
    assert_eq!(target.assigned_on(day("2023-06-29")), 9);
    assert_eq!(target.assigned_on(day("2023-06-30")), 12);
}

#[test]
fn a_revision_before_others_leaves_the_later_ones_in_force() {
    let mut village = Village::small();
    revise(&mut village, 2, 5, "2023-01-10").unwrap();
    revise(&mut village, 2, 8, "2023-06-30").unwrap();
    revise(&mut village, 2, 6, "2023-03-01").unwrap();
    assert_eq!(revisions(&village, 2), ["2023-01-10 5", "2023-03-01 6", "2023-06-30 8"]);
    assert_eq!(village.target(2, 2023).assigned, 8);
    assert!(
        check::audit(&village.registry, village.today)
            .iter()
            .all(|found| { !matches!(found.kind, check::FindingKind::RevisionDiffers { .. }) })
    );
}

#[test]
fn targets_rise_and_fall_but_not_below_zero_nor_beyond_reason() {
    let mut village = Village::small();
    let adjust = |village: &Village, bits, by| {
        target::adjust(&village.registry, u(bits), year(2023), by, village.today)
    };
    let change = adjust(&village, 1, 1).unwrap();
    assert_eq!((change.label.from.clone(), change.label.to.clone()), (Some(text("9")), Some(text("10"))));
    village.apply(&change);
    assert_eq!(village.target(1, 2023).assigned, 10);
    assert_eq!(adjust(&village, 1, -11), Err(Rejection::BelowZero));
    assert_eq!(adjust(&village, 2, -1), Err(Rejection::BelowZero));
    let too_large = |number: u32| Rejection::TooLarge { number: number.into(), most: LARGEST };
    assert_eq!(adjust(&village, 2, 10_000_000), Err(too_large(10_000_000)));
    assert_eq!(revise(&mut village, 1, LARGEST + 1, "2023-06-30"), Err(too_large(LARGEST + 1)));
    revise(&mut village, 2, LARGEST, "2023-06-30").unwrap();
    assert_eq!(village.target(2, 2023).assigned, LARGEST);
}

#[test]
fn a_target_needs_its_unit() {
    let mut village = Village::small();
    assert_eq!(revise(&mut village, 9, 3, "2023-06-30"), Err(Rejection::Gone { id: RecordId::Unit(u(9)) }));
}

#[test]
fn a_locked_year_is_left_alone() {
    let mut village = Village::small();
    let since = day("2023-06-01");
    village.put(Record::Plan(Plan { year: year(2023), pace: None, locked: Some(since), note: None }));
    let locked = Rejection::YearLocked { year: year(2023), since };
    assert_eq!(revise(&mut village, 1, 3, "2023-06-30"), Err(locked.clone()));
    let count = target::count(&village.registry, u(1), year(2023), day("2023-06-30"), Some(3));
    assert_eq!(count, Err(locked));
    assert!(target::adjust(&village.registry, u(1), year(2024), 3, village.today).is_ok());
}

#[test]
fn counts_are_one_a_day_and_can_be_taken_away() {
    let mut village = Village::small();
    let before = village.registry.clone();
    let count = |village: &mut Village, on: &str, admitted| {
        let change = target::count(&village.registry, u(1), year(2023), day(on), admitted).unwrap();
        village.apply(&change);
    };
    count(&mut village, "2023-06-30", Some(8));
    count(&mut village, "2023-03-31", Some(2));
    count(&mut village, "2023-06-30", Some(7));
    let one = |on: &str, admitted| Count { on: day(on), admitted, official: 0 };
    assert_eq!(village.target(1, 2023).counts, [one("2023-03-31", 2), one("2023-06-30", 7)]);
    assert_eq!(village.target(1, 2023).count_on(day("2023-05-01")), Some(one("2023-03-31", 2)));
    count(&mut village, "2023-06-30", None);
    count(&mut village, "2023-03-31", None);
    assert_eq!(village.registry, before);
    let nothing = target::count(&village.registry, u(2), year(2023), day("2023-06-30"), None);
    assert_eq!(nothing, Err(Rejection::NoChange));
}

// ---- units

#[test]
fn a_unit_is_not_deleted_while_people_belong_to_it() {
    let village = Village::small();
    let refused = unit::delete(&village.registry, u(1));
    let Err(Rejection::InUse { id, count, .. }) = refused else { panic!("{refused:?}") };
    // Two mentors and one who moved away, two candidates.
    assert_eq!((id, count), (RecordId::Unit(u(1)), 5));
}

#[test]
fn a_unit_takes_its_targets_along_and_undo_brings_them_back() {
    let mut village = Village::small();
    village.put(Record::Unit(a_unit(3, "Xã Mới")));
    village.put(Record::Target(a_target(3, 2023, 4)));
    let before = village.registry.clone();
    let change = unit::delete(&village.registry, u(3)).unwrap();
    village.apply(&change);
    assert!(village.registry.target(&(u(3), year(2023))).is_none());
    village.apply(&change.inverted());
    assert_eq!(village.registry, before);
}

#[test]
fn heads_are_named_and_taken_away() {
    let mut village = Village::small();
    let before = village.registry.clone();
    let change = unit::set_head(&village.registry, u(1), Some(name("Phan Ánh"))).unwrap();
    village.apply(&change);
    assert_eq!(village.registry.unit(&u(1)).unwrap().head, Some(name("Phan Ánh")));
    assert_eq!(unit::set_head(&village.registry, u(1), Some(name("Phan Ánh"))), Err(Rejection::NoChange));
    let change = unit::set_head(&village.registry, u(1), None).unwrap();
    village.apply(&change);
    assert_eq!(village.registry, before);
}

fn below(bits: u64, called: &str, parent: u64) -> Unit {
    Unit { parents: vec![Parentage { from: None, unit: Some(u(parent)) }], ..a_unit(bits, called) }
}

#[test]
fn no_unit_stands_below_itself() {
    let mut village = Village::small();
    let change = unit::add(below(3, "Chi bộ", 1)).unwrap();
    village.apply(&change);
    let before = village.registry.clone();
    let cycle = Rejection::Cycle { name: name("Xã Đông Hà") };
    for parent in [1, 3] {
        let change = unit::correct(&village.registry, below(1, "Xã Đông Hà", parent)).unwrap();
        assert_eq!(change.apply(&mut village.registry), Err(cycle.clone()));
        assert_eq!(village.registry, before);
    }
}

#[test]
fn two_edits_of_one_record_in_a_change_become_one() {
    let village = Village::small();
    let lan = Record::Candidate(village.candidate(1).clone());
    let minh = |contact: &str| {
        let minh = village.candidate(1).clone();
        Record::Candidate(Candidate { contact: Some(text(contact)), ..minh })
    };
    let edits = [Edit::replace(lan.clone(), minh("1")), Edit::replace(minh("1"), minh("2"))];
    let change = Change::new(Label::new(Act::Several), edits.into_iter().flatten()).unwrap();
    assert_eq!(change.edits(), [Edit::replace(lan.clone(), minh("2")).unwrap()]);
    let back = [Edit::replace(lan.clone(), minh("1")), Edit::replace(minh("1"), lan)];
    assert_eq!(Change::new(Label::new(Act::Several), back.into_iter().flatten()), Err(Rejection::NoChange));
}

#[test]
fn two_sides_that_are_no_edit_are_not_read() {
    for broken in [
        "(before:None,after:None)",
        "(before:None)",
        "(before:Some(Plan((year:2023))),after:Some(Plan((year:2024))))",
        "(before:Some(Plan((year:2023))),after:Some(Plan((year:2023))))",
    ] {
        assert!(ron::from_str::<Edit>(broken).is_err(), "{broken}");
    }
    assert!(ron::from_str::<Edit>("(before:None,after:Some(Plan((year:2023))))").is_ok());
}

#[test]
fn the_committee_cannot_be_taken_away() {
    let mut village = Village::small();
    let before = village.registry.clone();
    let committee = Record::Committee(before.committee().clone());
    let change = Change::new(Label::new(Act::Several), [Edit::remove(committee)]).unwrap();
    assert!(change.apply(&mut village.registry).is_err());
    assert_eq!(village.registry, before);
}

// ---- any gesture on any store

/// Something a person does, with ids that may or may not exist.
#[derive(Debug, Clone)]
enum Gesture {
    Advance(i32),
    SetStage(ketnap::domain::text::StageId),
    NextStep(Option<Text>),
    Note(Prose),
    DropOut,
    ComeBack,
    Pause(Option<chrono::NaiveDate>),
    DeleteCandidates,
    Assign,
    Remove(bool),
    Swap(u64),
    Limit(Option<u8>),
    DeleteMentor,
    Revise(u32),
    Adjust(i32),
    Count(Option<u32>),
    Head(Option<ketnap::domain::text::Name>),
    DeleteUnit,
}

fn gestures() -> impl Strategy<Value = Gesture> {
    use proptest::option::of;
    prop_oneof![
        4 => (-3_i32..4).prop_map(Gesture::Advance),
        2 => strategies::stage_ids().prop_map(Gesture::SetStage),
        1 => of(strategies::texts()).prop_map(Gesture::NextStep),
        1 => strategies::proses().prop_map(Gesture::Note),
        2 => proptest::prelude::Just(Gesture::DropOut),
        2 => proptest::prelude::Just(Gesture::ComeBack),
        1 => of(strategies::days()).prop_map(Gesture::Pause),
        1 => proptest::prelude::Just(Gesture::DeleteCandidates),
        3 => proptest::prelude::Just(Gesture::Assign),
        2 => any::<bool>().prop_map(Gesture::Remove),
        2 => (0..strategies::IDS).prop_map(Gesture::Swap),
        1 => any::<Option<u8>>().prop_map(Gesture::Limit),
        1 => proptest::prelude::Just(Gesture::DeleteMentor),
        2 => (0_u32..20_000_000).prop_map(Gesture::Revise),
        2 => (-9_i32..9).prop_map(Gesture::Adjust),
        1 => of(0_u32..99).prop_map(Gesture::Count),
        1 => of(strategies::names()).prop_map(Gesture::Head),
        1 => proptest::prelude::Just(Gesture::DeleteUnit),
    ]
}

/// What a gesture is done to and when.
#[derive(Debug, Clone)]
struct Aim {
    candidates: Vec<u64>,
    mentor: u64,
    unit: u64,
    year: ketnap::domain::calendar::Year,
    today: chrono::NaiveDate,
}

fn aims() -> impl Strategy<Value = Aim> {
    let ids = || 0..strategies::IDS;
    (vec(ids(), 0..4), ids(), ids(), strategies::years(), strategies::days())
        .prop_map(|(candidates, mentor, unit, year, today)| Aim { candidates, mentor, unit, year, today })
}

fn offered(
    registry: &Registry,
    gesture: &Gesture,
    aim: &Aim,
    ids: &mut Counter,
) -> Result<Change, Rejection> {
    let people: Vec<_> = aim.candidates.iter().map(|bits| c(*bits)).collect();
    let (by, today, who) = (text("lan@vp"), aim.today, m(aim.mentor));
    let mut stamp = Stamp { today, by: &by, ids };
    let next = |what: &Text| NextStep { what: what.clone(), due: Some(today) };
    match gesture {
        Gesture::Advance(steps) => candidate::advance(registry, &people, *steps, &stamp).into_change(),
        Gesture::SetStage(stage) => candidate::set_stage(registry, &people, stage, &stamp).into_change(),
        Gesture::NextStep(what) => {
            candidate::set_next_step(registry, &people, what.as_ref().map(next).as_ref()).into_change()
        }
        Gesture::Note(prose) => candidate::add_note(registry, &people, prose, &mut stamp).into_change(),
        Gesture::DropOut => {
            let reason = reason(strategies::REASONS[0]);
            candidate::drop_out(registry, &people, &reason, None, today).into_change()
        }
        Gesture::ComeBack => candidate::come_back(registry, &people, today).into_change(),
        Gesture::Pause(until) => {
            let pause = until.map(|until| Pause { until, why: None });
            candidate::set_pause(registry, &people, pause.as_ref()).into_change()
        }
        Gesture::DeleteCandidates => candidate::delete(registry, &people),
        Gesture::Assign => mentor::assign(registry, &people, &[who], &stamp).into_change(),
        Gesture::Remove(all) => {
            mentor::remove(registry, &people, (!all).then_some(who), &stamp).into_change()
        }
        Gesture::Swap(to) => mentor::swap(registry, &people, who, m(*to), &stamp).into_change(),
        Gesture::Limit(limit) => mentor::set_limit(registry, who, *limit),
        Gesture::DeleteMentor => mentor::delete(registry, who),
        Gesture::Revise(number) => {
            target::revise(registry, u(aim.unit), aim.year, *number, &Grounds::on(today))
        }
        Gesture::Adjust(by) => target::adjust(registry, u(aim.unit), aim.year, *by, today),
        Gesture::Count(number) => target::count(registry, u(aim.unit), aim.year, today, *number),
        Gesture::Head(head) => unit::set_head(registry, u(aim.unit), head.clone()),
        Gesture::DeleteUnit => unit::delete(registry, u(aim.unit)),
    }
}

fn errors(registry: &Registry) -> Vec<check::Finding> {
    let mut found = check::audit(registry, day("2030-01-01"));
    found.retain(|found| found.severity == check::Severity::Error);
    found
}

proptest! {
    #![proptest_config(laws(48))]

    /// Whatever is offered applies, leaves the data sound, and can be taken back step by step.
    #[test]
    fn a_gesture_never_offers_what_cannot_be_done(
        start in strategies::registries(),
        steps in vec((gestures(), aims()), 1..30),
    ) {
        let mut registry = start.clone();
        prop_assert_eq!(errors(&registry), []);
        let mut ids = Counter(1 << 40);
        let mut history = Vec::new();
        for (gesture, aim) in steps {
            let Ok(change) = offered(&registry, &gesture, &aim, &mut ids) else { continue };
            prop_assert_eq!(change.apply(&mut registry), Ok(()), "{:?} {:?}", &gesture, &aim);
            prop_assert_eq!(errors(&registry), [], "{:?} {:?}", &gesture, &aim);
            history.push(change);
        }
        for change in history.iter().rev() {
            prop_assert_eq!(change.inverted().apply(&mut registry), Ok(()));
        }
        prop_assert_eq!(registry, start);
    }
}
