//! Edits of the file by hand, between runs and while the program runs: merged, asked about, never overwritten.

use std::fs;

use ketnap::change::candidate;
use ketnap::change::entry::Cause;
use ketnap::domain::conflict::Conflict;
use ketnap::domain::record::RecordId;
use ketnap::merge::conflict;
use ketnap::merge::conflict::Decision;
use ketnap::merge::settle::Side;
use ketnap::session::Session;
use ketnap::session::hand::Trouble;
use ketnap::session::hand::Verdict;
use ketnap::store::Access;
use ketnap::store::notice::Divergence;
use ketnap::store::notice::Notice;
use ketnap::store::notice::Publication;

use crate::support::store_dir::CANDIDATE;
use crate::support::store_dir::EVERY_KIND;
use crate::support::store_dir::OTHER_CANDIDATE;
use crate::support::store_dir::StoreDir;
use crate::support::store_dir::commit_name;
use crate::support::store_dir::head;
use crate::support::store_dir::name;
use crate::support::store_dir::set_head;

fn the_conflict(session: &Session) -> Conflict {
    let conflicts = session.registry().conflicts();
    assert_eq!(conflicts.len(), 1, "{conflicts:#?}");
    conflicts.values().next().unwrap().clone()
}

#[test]
fn an_edit_of_the_file_while_the_program_runs_is_merged_by_field() {
    let here = StoreDir::every_kind();
    let mut session = here.open("alice");
    here.edit_by_hand("bao@example.vn", "0913 000 111");
    commit_name(&mut session, CANDIDATE, "In the log").unwrap();
    assert_eq!(session.publish(), Ok(Publication::Done));
    let candidate = session.registry().candidate(&CANDIDATE.parse().unwrap()).unwrap();
    assert_eq!(candidate.contact.as_ref().unwrap().as_str(), "0913 000 111");
    assert_eq!(candidate.name.as_str(), "In the log");
    assert!(session.registry().conflicts().is_empty());
    assert_eq!(here.shown(), *session.registry());
    assert_eq!(session.take_notices(), [Notice::HandEditTaken { records: 1 }]);
    let last = session.history().unwrap().last().unwrap().clone();
    assert_eq!((last.cause, last.by.as_str()), (Cause::HandEdit, "by hand"));
    assert_eq!(session.publish(), Ok(Publication::NothingNew));
}

#[test]
fn the_same_field_by_hand_and_in_the_program_becomes_a_conflict_that_holds_both() {
    for running in [false, true] {
        let here = StoreDir::every_kind();
        let mut session = here.open("alice");
        commit_name(&mut session, CANDIDATE, "In the log").unwrap();
        here.edit_by_hand("Lê Quốc Bảo", "By Hand");
        if !running {
            drop(session);
            session = here.open("alice");
        }
        assert_eq!(session.publish(), Ok(Publication::Done));
        assert_eq!(name(session.registry(), CANDIDATE), "By Hand", "what was written last is shown");
        let conflict = the_conflict(&session);
        assert_eq!(conflict.record, RecordId::Candidate(CANDIDATE.parse().unwrap()));
        let value = |side| conflict::value(&conflict, side).unwrap().as_str().unwrap();
        assert_eq!(value(Side::Base), "Lê Quốc Bảo");
        assert_eq!(value(Side::Ours), "In the log");
        assert_eq!(value(Side::Theirs), "By Hand");
        assert_eq!(conflict.ours_by.as_ref().unwrap().as_str(), "alice");
        assert_eq!(here.shown(), *session.registry(), "the conflict is in the file");
        assert_eq!(here.open("bob").registry(), session.registry());
        assert!(session.take_notices().contains(&Notice::Conflicts { count: 1 }));
    }
}

#[test]
fn a_conflict_is_decided_by_an_edit_that_undo_takes_back() {
    let decisions = [
        (Decision::Take(Side::Ours), "In the log"),
        (Decision::Take(Side::Theirs), "By Hand"),
        (Decision::Take(Side::Base), "Lê Quốc Bảo"),
        (Decision::Leave, "By Hand"),
        (Decision::Typed(" Lê Văn Bảo ".to_owned()), "Lê Văn Bảo"),
    ];
    for (decision, wanted) in decisions {
        let here = StoreDir::every_kind();
        let mut session = here.open("alice");
        commit_name(&mut session, CANDIDATE, "In the log").unwrap();
        here.edit_by_hand("Lê Quốc Bảo", "By Hand");
        session.publish().unwrap();
        let id = the_conflict(&session).id;
        let change = conflict::decide(session.registry(), id, &decision).unwrap();
        session.commit(change).unwrap();
        assert_eq!(name(session.registry(), CANDIDATE), wanted);
        assert!(session.registry().conflicts().is_empty());
        session.publish().unwrap();
        assert_eq!(here.shown(), *session.registry());
        session.undo().unwrap();
        assert_eq!(name(session.registry(), CANDIDATE), "By Hand");
        assert_eq!(the_conflict(&session).id, id);
        let refused = conflict::decide(session.registry(), id, &Decision::Typed("\u{7}".to_owned()));
        assert!(refused.is_err());
    }
}

#[test]
fn a_file_that_cannot_be_read_stops_publishing_until_it_is_put_right() {
    let here = StoreDir::every_kind();
    let good = here.text();
    let half = good[..good.len() / 2].to_owned();
    let marked = good.replacen("    units: [\n", "<<<<<<< HEAD\n    units: [\n", 1);
    let misspelt = good.replace("gender: Male", "gender: Mail");
    let mut session = here.open("alice");
    for (number, bad) in [String::new(), half, marked, misspelt, "\0\0\0".to_owned()].iter().enumerate() {
        fs::write(here.file(), bad).unwrap();
        commit_name(&mut session, CANDIDATE, &format!("Edit {number}")).unwrap();
        let Ok(Publication::Stopped(Divergence::Unreadable(place))) = session.publish() else {
            panic!("it was taken for a store: {bad}")
        };
        assert_eq!(here.text(), *bad, "it is left alone");
        let Some(Trouble::Unreadable(unreadable)) = session.trouble() else { panic!("no reason") };
        assert_eq!(unreadable.problems[0].place, place);
        assert_eq!(session.status().stopped, Some(Divergence::Unreadable(place)));
    }
    fs::write(here.file(), good.replace("Phạm Minh", "By Hand")).unwrap();
    assert_eq!(session.publish(), Ok(Publication::Done));
    assert_eq!((session.trouble(), session.status().stopped), (None, None));
    assert_eq!(name(session.registry(), OTHER_CANDIDATE), "By Hand");
    assert_eq!(name(session.registry(), CANDIDATE), "Edit 4");
    assert_eq!(here.shown(), *session.registry());
}

#[test]
fn a_bad_file_can_be_put_aside() {
    let here = StoreDir::every_kind();
    let mut session = here.open("alice");
    fs::write(here.file(), "rubbish").unwrap();
    commit_name(&mut session, CANDIDATE, "In the log").unwrap();
    session.publish().unwrap();
    assert_eq!(session.judge(Verdict::PutAside), Ok(Publication::Done));
    assert_eq!(here.shown(), *session.registry());
    let rescued = here.names().into_iter().filter(|(name, _)| name.contains("rescue/"));
    assert_eq!(rescued.map(|(_, content)| content).collect::<Vec<_>>(), [b"rubbish"]);
}

/// The store without its candidates, meetings and directives, and without what refers to them.
fn emptied() -> String {
    let mut text = EVERY_KIND.to_owned();
    for section in ["plans", "targets", "candidates", "directives", "meetings", "classifications"] {
        let start = text.find(&format!("    {section}: [")).unwrap();
        let end = start + text[start..].find("\n    ],\n").unwrap() + "\n    ],\n".len();
        text.replace_range(start..end, "");
    }
    text
}

#[test]
fn a_hand_edit_that_deletes_most_records_waits_for_a_yes() {
    for agreed in [true, false] {
        let here = StoreDir::every_kind();
        let mut session = here.open("alice");
        fs::write(here.file(), emptied()).unwrap();
        let Ok(Publication::Stopped(Divergence::Deletes { records, of })) = session.publish() else {
            panic!("nobody was asked")
        };
        assert!(records > 5 && of > records);
        assert_eq!(session.registry().candidates().len(), 3);
        assert_eq!(here.text(), emptied());
        commit_name(&mut session, CANDIDATE, "In the log").unwrap();
        drop(session);
        let mut session = here.open("bob");
        assert_eq!(session.status().stopped, Some(Divergence::Deletes { records, of }));
        let verdict = if agreed { Verdict::TakeIn } else { Verdict::PutAside };
        assert_eq!(session.judge(verdict), Ok(Publication::Done));
        // The candidate that was edited meanwhile stays, as a conflict.
        assert_eq!(session.registry().candidates().len(), if agreed { 1 } else { 3 });
        assert_eq!(session.registry().conflicts().len(), usize::from(agreed));
        assert_eq!(here.shown(), *session.registry());
    }
}

#[test]
fn a_record_deleted_by_hand_and_edited_in_the_program_stays_with_a_conflict() {
    let here = StoreDir::every_kind();
    let mut session = here.open("alice");
    let gone =
        here.text().lines().filter(|line| !line.contains(OTHER_CANDIDATE)).collect::<Vec<_>>().join("\n");
    fs::write(here.file(), gone).unwrap();
    commit_name(&mut session, OTHER_CANDIDATE, "In the log").unwrap();
    assert_eq!(session.publish(), Ok(Publication::Done));
    assert_eq!(name(session.registry(), OTHER_CANDIDATE), "In the log");
    let conflict = the_conflict(&session);
    assert!(conflict.field.is_whole() && conflict.theirs.is_none());
    let change = conflict::decide(session.registry(), conflict.id, &Decision::Take(Side::Theirs)).unwrap();
    session.commit(change).unwrap();
    assert_eq!(session.registry().candidate(&OTHER_CANDIDATE.parse().unwrap()), None);
    session.undo().unwrap();
    assert_eq!(name(session.registry(), OTHER_CANDIDATE), "In the log");
}

#[test]
fn a_hand_edit_begun_on_an_old_revision_is_merged_against_that_revision() {
    let here = StoreDir::every_kind();
    let old = here.text();
    let mut session = here.open("alice");
    for number in 0..3 {
        commit_name(&mut session, CANDIDATE, &format!("Edit {number}")).unwrap();
        session.publish().unwrap();
    }
    let change = set_head(&session, "Lý Thị Hoa");
    session.commit(change).unwrap();
    session.publish().unwrap();
    // Somebody had the file open all the time and saves it over everything.
    fs::write(here.file(), old.replace("Phạm Minh", "By Hand")).unwrap();
    assert_eq!(session.publish(), Ok(Publication::Done));
    assert_eq!(name(session.registry(), CANDIDATE), "Edit 2");
    assert_eq!(head(session.registry()), "Lý Thị Hoa");
    assert_eq!(name(session.registry(), OTHER_CANDIDATE), "By Hand");
    assert!(session.registry().conflicts().is_empty());
}

#[test]
fn a_file_without_its_meta_line_is_merged_against_what_was_last_published() {
    let here = StoreDir::every_kind();
    let mut session = here.open("alice");
    commit_name(&mut session, CANDIDATE, "Published").unwrap();
    session.publish().unwrap();
    let text = here.text().replace("Phạm Minh", "By Hand");
    let without: Vec<&str> = text.lines().filter(|line| !line.trim_start().starts_with("meta:")).collect();
    fs::write(here.file(), without.join("\n")).unwrap();
    assert_eq!(session.publish(), Ok(Publication::Done));
    assert_eq!(name(session.registry(), CANDIDATE), "Published");
    assert_eq!(name(session.registry(), OTHER_CANDIDATE), "By Hand");
    assert!(here.text().contains("    meta: (format: 1"));
}

#[test]
fn comments_inside_the_file_are_told_of_once_and_kept_in_the_backup() {
    let here = StoreDir::every_kind();
    let mut session = here.open("alice");
    here.edit_by_hand("    units: [\n", "    // ask Lan about these\n    units: [\n");
    here.edit_by_hand("Phạm Minh", "By Hand");
    let edited = here.text();
    assert_eq!(session.publish(), Ok(Publication::Done));
    let notices = session.take_notices();
    assert_eq!(notices.iter().filter(|notice| **notice == Notice::CommentsDropped).count(), 1);
    let kept = here.names().into_iter().find(|(name, _)| name.contains("backup/")).unwrap().1;
    assert_eq!(String::from_utf8(kept).unwrap(), edited);
    session.publish().unwrap();
    assert_eq!(session.take_notices(), []);
}

#[test]
fn who_only_reads_sees_a_hand_edit_and_changes_nothing() {
    let here = StoreDir::every_kind();
    let mut session = here.open("alice");
    commit_name(&mut session, CANDIDATE, "In the log").unwrap();
    drop(session);
    here.edit_by_hand("Phạm Minh", "By Hand");
    let before = here.names();
    let reader = here.try_open("reader", Access::ReadOnly).unwrap();
    assert_eq!(name(reader.registry(), OTHER_CANDIDATE), "By Hand");
    assert_eq!(name(reader.registry(), CANDIDATE), "In the log");
    assert_eq!(here.names(), before);
}

#[test]
fn an_edit_of_a_candidate_that_a_hand_edit_changed_elsewhere_is_no_question() {
    let here = StoreDir::every_kind();
    let (mut alice, mut bob) = (here.open("alice"), here.open("bob"));
    let id = CANDIDATE.parse().unwrap();
    let mut draft = bob.registry().candidate(&id).unwrap().clone();
    draft.occupation = Some("teacher".parse().unwrap());
    let stale = candidate::correct(bob.registry(), draft, bob.today()).unwrap();
    here.edit_by_hand("Lê Quốc Bảo", "By Hand");
    alice.publish().unwrap();
    bob.commit(stale).unwrap();
    assert_eq!(name(bob.registry(), CANDIDATE), "By Hand");
}
