//! `ketnap history`: the history of a real store, for people and for programs.

use std::path::Path;
use std::process::Command;

use ketnap::change;
use ketnap::domain::text::Text;
use ketnap::session::Session;
use ketnap::session::env::Env;
use ketnap::store::Access;
use serde_json::Value;

use crate::support::world::World;

/// A store in which lan and minh changed one target after the other.
fn store() -> tempfile::TempDir {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("s.ron");
    let world = World::empty().unit("Xã Đông Hà").target(9).registry();
    let unit = *world.units().keys().next().unwrap();
    Session::create(&path, world, env("lan", 1)).unwrap().close().unwrap();
    for (seed, person, by) in [(2, "lan", 1), (3, "minh", 2)] {
        let mut session = Session::open(&path, Access::ReadWrite, env(person, seed)).unwrap();
        let (registry, stamp) = session.stage();
        let year = ketnap::domain::calendar::Year::of(stamp.today);
        let change = change::target::adjust(registry, unit, year, by, stamp.today).unwrap();
        session.commit(change).unwrap();
        session.close().unwrap();
    }
    dir
}

fn env(person: &str, seed: u64) -> Env {
    Env::fixed(Text::new(person).unwrap(), "2023-06-30T10:42:00Z".parse().unwrap(), seed)
}

fn history(dir: &Path, arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_ketnap"))
        .current_dir(dir)
        .envs([("TZ", "UTC"), ("LANG", "en_US.UTF-8"), ("USER", "tester")])
        .args(["history", "s.ron"])
        .args(arguments)
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn people_read_it_newest_first() {
    let dir = store();
    let expected = "When               Who   What\n\
                    ─────────────────────────────────────────────────────\n\
                    30 Jun 2023 10:42  minh  Xã Đông Hà: target 10 → 12\n\
                    30 Jun 2023 10:42  lan   Xã Đông Hà: target 9 → 10\n";
    let said = history(dir.path(), &["--lang", "en"]);
    let lines = |text: &str| {
        text.lines().filter(|line| !line.starts_with('─')).map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(lines(&said), lines(expected));
}

#[test]
fn it_is_narrowed_by_person_record_and_day() {
    let dir = store();
    let count = |arguments: &[&str]| history(dir.path(), arguments).lines().count() - 2;
    assert_eq!(count(&[]), 2);
    assert_eq!(count(&["--person", "MINH"]), 1);
    assert_eq!(count(&["--record", "dong ha"]), 2);
    assert_eq!(count(&["--record", "vo xu"]), 0);
    assert_eq!(count(&["--day", "2023-06-30"]), 2);
    assert_eq!(count(&["--day", "29/06/2023"]), 0);
}

#[test]
fn programs_read_fields_before_and_after() {
    let dir = store();
    let read: Value = serde_json::from_str(&history(dir.path(), &["--json", "--lang", "vi"])).unwrap();
    let newest = &read["entries"][0];
    assert_eq!(
        (&newest["rev"], &newest["by"], &newest["act"]),
        (&2.into(), &"minh".into(), &"set-target".into())
    );
    let fields = newest["records"][0]["fields"].as_array().unwrap();
    let assigned = fields.iter().find(|field| field["field"] == "assigned").unwrap();
    assert_eq!((&assigned["before"], &assigned["after"]), (&10.into(), &12.into()));
}
