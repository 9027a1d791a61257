//! A process that has the lock and is stopped, or killed: others are told who it is and stay usable, and go on as
//! soon as it goes on or is gone.

use std::io::BufRead;
use std::io::BufReader;
use std::io::Read;
use std::io::Write;
use std::path::Path;
use std::process::Child;
use std::process::Command;
use std::process::Stdio;

use ketnap::change::candidate;
use ketnap::domain::text::Name;
use ketnap::session::CommitError;
use ketnap::session::Session;
use ketnap::session::env::Env;
use ketnap::store::Access;
use ketnap::store::Store;
use ketnap::store::error::StoreError;
use ketnap::store::real_disk;
use rustix::process::Pid;
use rustix::process::Signal;
use rustix::process::WaitOptions;
use rustix::process::kill_process;
use rustix::process::waitpid;

use crate::options::HOLDER;
use crate::options::Options;
use crate::town;
use crate::town::Town;

const HOLDING: &str = "holding";

/// Takes the lock, says so, and keeps it until nobody is at the other end any more.
pub(crate) fn hold(store: &Path) {
    let mut store = Store::open(real_disk(), store, Access::ReadWrite).unwrap().store;
    let turn = store.turn("bob").unwrap();
    println!("{HOLDING}");
    std::io::stdout().flush().unwrap();
    let _nobody_there = std::io::stdin().read_to_end(&mut Vec::new());
    drop(turn);
}

/// Stops a holder, lets it go on or kills it.
#[expect(clippy::unnecessary_wraps, reason = "every part answers in the same way")]
pub(crate) fn run(_options: &Options) -> Result<String, String> {
    // The lock is waited for as long as a person would wait; both ends of it at the same time.
    let ends: [fn(Child); 2] = [go_on, kill];
    let told: Vec<String> = std::thread::scope(|scope| {
        let running = ends.map(|end| scope.spawn(move || stopped_holder(end)));
        running.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    killed_holder();
    Ok(format!("stopped: refused with {:?}, then saved; killed: saved at once", told.join(", ")))
}

/// A holder that is stopped; answers what is said about it.
fn stopped_holder(end: fn(Child)) -> String {
    let town = Town::new();
    let mut session = town::open(&town.file(), "alice").unwrap();
    let holder = start(&town);
    signal(&holder, Signal::STOP);
    let (_, status) = waitpid(Some(pid(&holder)), WaitOptions::UNTRACED).unwrap().unwrap();
    assert!(status.stopped());

    let mut draft = session.registry().candidate(&town::own_id(0)).unwrap().clone();
    draft.name = Name::new("Typed while bob was stopped").unwrap();
    let change = candidate::correct(session.registry(), draft, session.today()).unwrap();
    let refused = session.commit(change.clone());
    let Err(CommitError::Store(StoreError::Locked { holder: said })) = refused else { panic!("{refused:?}") };
    assert_eq!(said, format!("bob (pid {})", holder.id()));
    // Usable: everything can be looked at, by this session and by one that begins now.
    assert_eq!(session.catch_up(), Ok(false));
    let reader =
        Session::open(&town.file(), Access::ReadOnly, Env::system("reader".parse().unwrap())).unwrap();
    assert_eq!(reader.registry(), session.registry());

    end(holder);
    let saved = session.commit(change).unwrap();
    assert_eq!(saved.0, town::START + 1, "what was typed is saved when the holder goes on or is gone");
    said
}

fn go_on(mut holder: Child) {
    signal(&holder, Signal::CONT);
    drop(holder.stdin.take());
    assert!(holder.wait().unwrap().success());
}

fn kill(mut holder: Child) {
    holder.kill().unwrap();
    holder.wait().unwrap();
}

/// A holder that is killed while it holds the lock.
fn killed_holder() {
    let town = Town::new();
    let mut session = town::open(&town.file(), "alice").unwrap();
    kill(start(&town));
    let mut draft = session.registry().candidate(&town::own_id(0)).unwrap().clone();
    draft.name = Name::new("Typed after bob was killed").unwrap();
    let change = candidate::correct(session.registry(), draft, session.today()).unwrap();
    session.commit(change).unwrap();
}

/// Starts a holder and waits until it has the lock.
fn start(town: &Town) -> Child {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .arg(HOLDER)
        .arg(town.file())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut said = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut said).unwrap();
    assert_eq!(said.trim(), HOLDING);
    child
}

fn pid(child: &Child) -> Pid {
    Pid::from_raw(i32::try_from(child.id()).unwrap()).unwrap()
}

fn signal(child: &Child, signal: Signal) {
    kill_process(pid(child), signal).unwrap();
}
