//! Sessions: what is acknowledged stays, several people never overwrite one another, undo survives everything.

use std::fs;

use ketnap::change::Change;
use ketnap::change::candidate;
use ketnap::change::entry::Cause;
use ketnap::change::entry::Rev;
use ketnap::domain::language::Language;
use ketnap::domain::rule::Rejection;
use ketnap::i18n::locale::Locale;
use ketnap::i18n::problems::stores;
use ketnap::merge::settle::Side;
use ketnap::session::CommitError;
use ketnap::session::Session;
use ketnap::store::Access;
use ketnap::store::notice::Publication;

use crate::support::store_dir::CANDIDATE;
use crate::support::store_dir::OTHER_CANDIDATE;
use crate::support::store_dir::StoreDir;
use crate::support::store_dir::commit_name;
use crate::support::store_dir::env;
use crate::support::store_dir::head;
use crate::support::store_dir::name;
use crate::support::store_dir::rename;
use crate::support::store_dir::set_head;

#[test]
fn an_edit_that_was_acknowledged_is_there_after_a_crash_before_publishing() {
    let here = StoreDir::every_kind();
    let mut session = here.open("alice");
    let change = set_head(&session, "Lý Thị Hoa");
    assert_eq!(session.commit(change), Ok(Rev(42)));
    assert_eq!(head(&here.shown()), "Nguyễn Văn An", "not yet published");
    // Nothing is closed, nothing is flushed: what is on disk at this moment is all there is.
    let crashed = here.copy();
    assert_eq!(head(crashed.open("alice").registry()), "Lý Thị Hoa");
}

#[test]
fn publishing_brings_the_file_up_to_date_once() {
    let here = StoreDir::every_kind();
    let mut session = here.open("alice");
    assert_eq!(session.publish(), Ok(Publication::NothingNew));
    let change = set_head(&session, "Lý Thị Hoa");
    session.commit(change).unwrap();
    assert_eq!(session.publish(), Ok(Publication::Done));
    assert_eq!(session.publish(), Ok(Publication::NothingNew));
    assert_eq!(here.shown(), *session.registry());
    assert_eq!(session.status().published, Some(Rev(42)));
}

#[test]
fn undo_and_redo_survive_restarts() {
    let here = StoreDir::every_kind();
    let mut session = here.open("alice");
    commit_name(&mut session, CANDIDATE, "Lê Bảo").unwrap();
    let change = set_head(&session, "Lý Thị Hoa");
    session.commit(change).unwrap();
    session.close().unwrap();

    let mut session = here.open("alice");
    assert_eq!(session.undo().unwrap().rev, Rev(43), "the entry that was taken back");
    assert_eq!(head(session.registry()), "Nguyễn Văn An");
    session.close().unwrap();

    let mut session = here.open("alice");
    session.undo().unwrap();
    assert_eq!(name(session.registry(), CANDIDATE), "Lê Quốc Bảo");
    assert_eq!(session.undo(), Err(CommitError::Rejected(Rejection::NothingToUndo)));
    drop(session);

    let mut session = here.open("alice");
    assert_eq!(session.redo().unwrap().rev, Rev(42));
    assert_eq!(session.redo().unwrap().rev, Rev(43));
    assert_eq!(session.redo(), Err(CommitError::Rejected(Rejection::NothingToRedo)));
    assert_eq!(head(session.registry()), "Lý Thị Hoa");
    assert_eq!(name(session.registry(), CANDIDATE), "Lê Bảo");
    let causes: Vec<Cause> = session.history().unwrap().iter().map(|entry| entry.cause).collect();
    let (first, second) = (Rev(42), Rev(43));
    let expected = [
        Cause::Done,
        Cause::Done,
        Cause::Undo { of: second },
        Cause::Undo { of: first },
        Cause::Redo { of: first },
        Cause::Redo { of: second },
    ];
    assert_eq!(causes, expected);
}

#[test]
fn something_new_gives_up_what_could_be_redone() {
    let here = StoreDir::every_kind();
    let mut session = here.open("alice");
    commit_name(&mut session, CANDIDATE, "One").unwrap();
    session.undo().unwrap();
    commit_name(&mut session, CANDIDATE, "Two").unwrap();
    assert_eq!(session.redo(), Err(CommitError::Rejected(Rejection::NothingToRedo)));
    session.undo().unwrap();
    assert_eq!(name(session.registry(), CANDIDATE), "Lê Quốc Bảo");
}

#[test]
fn undo_takes_back_ones_own_edits_and_never_those_of_others() {
    let here = StoreDir::every_kind();
    let (mut alice, mut bob) = (here.open("alice"), here.open("bob"));
    commit_name(&mut alice, CANDIDATE, "By Alice").unwrap();
    commit_name(&mut bob, OTHER_CANDIDATE, "By Bob").unwrap();
    alice.undo().unwrap();
    assert_eq!(name(alice.registry(), CANDIDATE), "Lê Quốc Bảo");
    assert_eq!(name(alice.registry(), OTHER_CANDIDATE), "By Bob");
    assert_eq!(alice.undo(), Err(CommitError::Rejected(Rejection::NothingToUndo)));
}

#[test]
fn an_undo_that_would_undo_somebody_elses_later_edit_is_a_conflict() {
    let here = StoreDir::every_kind();
    let (mut alice, mut bob) = (here.open("alice"), here.open("bob"));
    commit_name(&mut alice, CANDIDATE, "By Alice").unwrap();
    bob.catch_up().unwrap();
    commit_name(&mut bob, CANDIDATE, "By Bob").unwrap();
    let Err(CommitError::Conflicted(collision)) = alice.undo() else { panic!("no conflict") };
    let who = collision.who.as_ref().unwrap();
    assert_eq!((who.by.as_str(), who.rev), ("bob", Rev(43)));
    assert_eq!(name(alice.registry(), CANDIDATE), "By Bob", "and the later edit is shown");
}

#[test]
fn two_people_editing_two_records_both_keep_their_edits() {
    let here = StoreDir::every_kind();
    let (mut alice, mut bob) = (here.open("alice"), here.open("bob"));
    commit_name(&mut alice, CANDIDATE, "By Alice").unwrap();
    assert_eq!(commit_name(&mut bob, OTHER_CANDIDATE, "By Bob"), Ok(Rev(43)));
    assert_eq!(alice.catch_up(), Ok(true));
    assert_eq!(alice.catch_up(), Ok(false));
    assert_eq!(alice.registry(), bob.registry());
    assert_eq!(name(bob.registry(), CANDIDATE), "By Alice");
}

#[test]
fn two_people_editing_one_record_meet_a_conflict_that_names_the_other() {
    let here = StoreDir::every_kind();
    let (mut alice, mut bob) = (here.open("alice"), here.open("bob"));
    let stale = rename(&bob, CANDIDATE, "By Bob");
    commit_name(&mut alice, CANDIDATE, "By Alice").unwrap();
    let Err(CommitError::Conflicted(collision)) = bob.commit(stale) else { panic!("no conflict") };
    let who = collision.who.as_ref().unwrap();
    assert_eq!((who.by.as_str(), who.at), ("alice", env("alice").now()));
    assert_eq!(name(bob.registry(), CANDIDATE), "By Alice");
    assert_eq!(here.open("carol").registry(), alice.registry());
}

#[test]
fn an_edit_that_came_too_late_names_the_record_and_the_other_person() {
    let here = StoreDir::every_kind();
    let (mut alice, mut bob) = (here.open("alice"), here.open("bob"));
    let stale = rename(&bob, CANDIDATE, "By Bob");
    commit_name(&mut alice, CANDIDATE, "By Alice").unwrap();
    let why = bob.commit(stale).unwrap_err();
    let said = stores::commit(&why, &Locale::new(Language::Vi), bob.registry());
    assert_eq!(said, "By Alice vừa được alice sửa; hãy xem lại rồi thử lại.");
}

/// What somebody sets who still sees the records as they were.
fn set_contact(session: &Session, contact: &str) -> Change {
    let id = CANDIDATE.parse().unwrap();
    let mut draft = session.registry().candidate(&id).unwrap().clone();
    draft.contact = Some(contact.parse().unwrap());
    candidate::correct(session.registry(), draft, session.today()).unwrap()
}

fn contact(session: &Session) -> String {
    let candidate = session.registry().candidate(&CANDIDATE.parse().unwrap()).unwrap();
    candidate.contact.as_ref().unwrap().to_string()
}

#[test]
fn two_people_editing_two_fields_of_one_record_both_keep_their_edits() {
    let here = StoreDir::every_kind();
    let (mut alice, mut bob) = (here.open("alice"), here.open("bob"));
    let stale = set_contact(&bob, "0913 000 111");
    commit_name(&mut alice, CANDIDATE, "By Alice").unwrap();
    assert_eq!(bob.commit(stale), Ok(Rev(43)));
    assert_eq!(name(bob.registry(), CANDIDATE), "By Alice");
    assert_eq!(contact(&bob), "0913 000 111");
    bob.undo().unwrap();
    assert_eq!(name(bob.registry(), CANDIDATE), "By Alice", "his undo takes back his field");
}

#[test]
fn an_undo_leaves_what_others_did_to_other_fields_since() {
    let here = StoreDir::every_kind();
    let (mut alice, mut bob) = (here.open("alice"), here.open("bob"));
    commit_name(&mut alice, CANDIDATE, "By Alice").unwrap();
    bob.catch_up().unwrap();
    let change = set_contact(&bob, "0913 000 111");
    bob.commit(change).unwrap();
    assert_eq!(alice.undo().unwrap().rev, Rev(42));
    assert_eq!(name(alice.registry(), CANDIDATE), "Lê Quốc Bảo");
    assert_eq!(contact(&alice), "0913 000 111");
    alice.redo().unwrap();
    assert_eq!(name(alice.registry(), CANDIDATE), "By Alice");
}

#[test]
fn what_somebody_else_did_already_is_done() {
    let here = StoreDir::every_kind();
    let (mut alice, mut bob) = (here.open("alice"), here.open("bob"));
    let same = rename(&bob, CANDIDATE, "The same");
    commit_name(&mut alice, CANDIDATE, "The same").unwrap();
    assert_eq!(bob.commit(same), Ok(Rev(42)));
    commit_name(&mut bob, CANDIDATE, "Lê Quốc Bảo").unwrap();
    // Bob gave the name back, so nothing is left for Alice to take back.
    assert_eq!(alice.undo(), Err(CommitError::Rejected(Rejection::NothingToUndo)));
    assert!(!alice.can_undo());
}

#[test]
fn a_conflict_can_be_decided_either_way_and_the_other_fields_survive_both() {
    for (side, wanted) in [(Side::Ours, "By Bob"), (Side::Theirs, "By Alice")] {
        let here = StoreDir::every_kind();
        let (mut alice, mut bob) = (here.open("alice"), here.open("bob"));
        let id = CANDIDATE.parse().unwrap();
        let mut draft = bob.registry().candidate(&id).unwrap().clone();
        draft.name = "By Bob".parse().unwrap();
        draft.contact = Some("0913 000 111".parse().unwrap());
        let stale = candidate::correct(bob.registry(), draft, bob.today()).unwrap();
        commit_name(&mut alice, CANDIDATE, "By Alice").unwrap();
        let Err(CommitError::Conflicted(collision)) = bob.commit(stale) else { panic!("no conflict") };
        let fields: Vec<_> = collision.clashes.iter().map(|clash| clash.field.steps().join("/")).collect();
        assert_eq!(fields, ["name"]);
        assert_eq!(bob.settle(*collision, side), Ok(Rev(43)));
        assert_eq!(name(bob.registry(), CANDIDATE), wanted);
        assert_eq!(contact(&bob), "0913 000 111");
        assert_eq!(here.open("carol").registry(), bob.registry());
    }
}

#[test]
fn an_undo_that_is_let_be_is_not_asked_about_again() {
    let here = StoreDir::every_kind();
    let (mut alice, mut bob) = (here.open("alice"), here.open("bob"));
    commit_name(&mut alice, CANDIDATE, "By Alice").unwrap();
    bob.catch_up().unwrap();
    commit_name(&mut bob, CANDIDATE, "By Bob").unwrap();
    let Err(CommitError::Conflicted(collision)) = alice.undo() else { panic!("no conflict") };
    assert_eq!(alice.settle(*collision, Side::Theirs), Ok(Rev(43)));
    assert_eq!(alice.undo(), Err(CommitError::Rejected(Rejection::NothingToUndo)));
    assert_eq!(name(alice.registry(), CANDIDATE), "By Bob");
}

#[test]
fn an_edit_of_a_record_that_somebody_deleted_asks_and_can_bring_it_back() {
    let here = StoreDir::every_kind();
    let (mut alice, mut bob) = (here.open("alice"), here.open("bob"));
    let stale = rename(&bob, OTHER_CANDIDATE, "By Bob");
    let gone = candidate::delete(alice.registry(), &[OTHER_CANDIDATE.parse().unwrap()]).unwrap();
    alice.commit(gone).unwrap();
    let Err(CommitError::Conflicted(collision)) = bob.commit(stale) else { panic!("no conflict") };
    assert!(collision.clashes[0].field.is_whole() && collision.clashes[0].theirs.is_none());
    assert_eq!(bob.settle(*collision, Side::Ours), Ok(Rev(43)));
    assert_eq!(name(bob.registry(), OTHER_CANDIDATE), "By Bob");
}

#[test]
fn three_sessions_converge() {
    let here = StoreDir::every_kind();
    let mut sessions: Vec<Session> = ["alice", "bob", "carol"].map(|person| here.open(person)).into();
    // A fixed shuffle of who does what: commit, undo, redo, publish, catch up, restart.
    let mut dice: u32 = 2023;
    let mut acknowledged = 0;
    for step in 0..300 {
        dice = dice.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let who = (dice >> 8) as usize % 3;
        let session = &mut sessions[who];
        let id = [CANDIDATE, OTHER_CANDIDATE, "c-zzzzzzzzzzzz"][(dice >> 12) as usize % 3];
        let done = match (dice >> 16) % 10 {
            0..=4 => commit_name(session, id, &format!("Name {step}")).is_ok(),
            5 => session.undo().is_ok(),
            6 => session.redo().is_ok(),
            7 => session.publish().is_err(),
            8 => session.catch_up().is_err(),
            _ => {
                *session = here.open(["alice", "bob", "carol"][who]);
                false
            }
        };
        acknowledged += u64::from(done);
    }
    for session in &mut sessions {
        session.catch_up().unwrap();
        assert_eq!(session.status().revision, Rev(41 + acknowledged));
    }
    assert_eq!(sessions[0].registry(), sessions[1].registry());
    assert_eq!(sessions[0].registry(), sessions[2].registry());
    assert_eq!(sessions[0].publish(), Ok(Publication::Done));
    assert_eq!(here.shown(), *sessions[1].registry());
    assert_eq!(sessions[2].history().unwrap().len() as u64, acknowledged);
}

#[test]
fn threads_that_write_at_once_lose_nothing() {
    const EACH: u64 = 25;
    let here = StoreDir::every_kind();
    std::thread::scope(|scope| {
        for (person, id) in [("alice", CANDIDATE), ("bob", OTHER_CANDIDATE), ("carol", "c-zzzzzzzzzzzz")] {
            let here = &here;
            scope.spawn(move || {
                let mut session = here.open(person);
                let mut last = Rev(0);
                for number in 0..EACH {
                    let rev = commit_name(&mut session, id, &format!("{person} {number}")).unwrap();
                    assert!(rev > last);
                    last = rev;
                }
            });
        }
    });
    let mut session = here.open("dave");
    assert_eq!(session.status().revision, Rev(41 + 3 * EACH));
    assert_eq!(session.history().unwrap().len() as u64, 3 * EACH);
    assert_eq!(name(session.registry(), CANDIDATE), format!("alice {}", EACH - 1));
    assert_eq!(name(session.registry(), OTHER_CANDIDATE), format!("bob {}", EACH - 1));
}

#[test]
fn a_session_for_reading_creates_and_changes_nothing() {
    let here = StoreDir::every_kind();
    let before = here.names();
    let mut session = here.try_open("alice", Access::ReadOnly).unwrap();
    let change = set_head(&session, "Lý Thị Hoa");
    assert!(matches!(session.commit(change), Err(CommitError::Store(_))));
    assert_eq!(session.publish(), Ok(Publication::NothingNew));
    session.catch_up().unwrap();
    session.close().unwrap();
    assert_eq!(here.names(), before);

    let mut writer = here.open("bob");
    let change = set_head(&writer, "Lý Thị Hoa");
    writer.commit(change).unwrap();
    let before = here.names();
    let mut session = here.try_open("alice", Access::ReadOnly).unwrap();
    assert_eq!(head(session.registry()), "Lý Thị Hoa", "the log is the truth, not the file");
    session.catch_up().unwrap();
    assert_eq!(here.names(), before);
}

#[test]
fn a_new_store_is_made_only_where_there_is_nothing() {
    let here = StoreDir::every_kind();
    let registry = here.shown();
    assert!(Session::create(&here.file(), registry.clone(), env("alice")).is_err());
    assert_eq!(here.text(), crate::support::store_dir::EVERY_KIND);
    let other = here.path().join("t.ron");
    let session = Session::create(&other, registry.clone(), env("alice")).unwrap();
    assert_eq!(session.status().published, Some(Rev(0)));
    assert!(fs::read_to_string(&other).unwrap().starts_with("// ketnap store."));
    assert_eq!(*Session::open(&other, Access::ReadWrite, env("bob")).unwrap().registry(), registry);
}
