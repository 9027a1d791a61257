//! The builders of worlds keep their own promises, so that a red test elsewhere is never theirs.

use ketnap::domain::Record;
use ketnap::domain::Registry;
use ketnap::domain::association::Association;
use ketnap::domain::check;
use ketnap::domain::check::Severity;
use ketnap::domain::id::AssociationId;
use ketnap::domain::mentor::Standing;
use ketnap::session::starter;

use crate::support::day;
use crate::support::generate;
use crate::support::world::World;
use crate::support::world::year;

fn one_of_each() -> World {
    let union = Association {
        id: AssociationId::from_bits(7),
        name: "Huyện đoàn".parse().unwrap(),
        kind: "youth-union".parse().unwrap(),
        contact: None,
    };
    World::empty()
        .with_committee(|committee| committee.close_points = 5)
        .unit("Xã Đông Hà")
        .kind("town")
        .head("Trịnh Thị Thu Thảo")
        .target(9)
        .target_in(2022, 8)
        .count("2023-05-31", 3)
        .mentor("Trần Thị Lan")
        .limit(2)
        .mentor("Phạm Mạnh Hùng")
        .standing(Standing::Moved)
        .candidate("Lê Quốc Bảo", &[("source", "2023-01-14"), ("class", "2023-02-07")])
        .born("2001-03-14")
        .tag("youth-union")
        .helped_by("Trần Thị Lan", "2023-02-07")
        .next("Đăng ký học lớp", "2023-06-30")
        .candidate("Hồ Đức Thịnh", &[("source", "2022-12-07")])
        .with(|candidate| candidate.reviewed = Some(day("2023-05-31")))
        .exit("withdrew", "2023-06-01")
        .record(Record::Association(union))
}

#[test]
fn the_same_calls_give_the_same_registry() {
    assert_eq!(one_of_each().registry(), one_of_each().registry());
}

#[test]
fn what_was_said_is_there_and_the_audit_finds_nothing() {
    let world = one_of_each();
    let (unit, mentor) = (world.unit_id("Xã Đông Hà"), world.mentor_id("Trần Thị Lan"));
    let candidate = world.candidate_id("Lê Quốc Bảo");
    let registry = world.registry();
    assert_eq!(check::audit(&registry, World::today()), []);
    assert_eq!(registry.target(&(unit, year(2023))).unwrap().assigned, 9);
    assert_eq!(registry.candidate(&candidate).unwrap().unit, unit);
    assert_eq!(registry.helped_by(mentor, World::today()).count(), 1);
    assert_eq!(registry.committee().sample, None);
}

#[test]
fn a_tree_has_three_levels() {
    let world = World::tree();
    let cell = world.unit_id("Chi bộ thôn 1");
    let (commune, bloc) = (world.unit_id("Xã Đông Hà"), world.unit_id("Khối xã"));
    let registry = world.registry();
    let parent = |id| registry.unit(&id).unwrap().parent_on(World::today());
    assert_eq!(parent(cell), Some(commune));
    assert_eq!(parent(commune), Some(bloc));
    assert_eq!(parent(bloc), None);
    assert_eq!(check::audit(&registry, World::today()), []);
}

#[test]
fn another_pack_can_be_the_committees() {
    let generic = starter::pack("generic").unwrap();
    let id = generic.id.clone();
    let world = World::empty().pack(generic).with_committee(|committee| committee.pack = id);
    let registry =
        world.unit("Chi hội 1").candidate("Lê Quốc Bảo", &[("contacted", "2023-06-01")]).registry();
    assert_eq!(registry.current_pack().unwrap().stages.len(), 6);
    assert_eq!(check::audit(&registry, World::today()), []);
}

fn generated(size: usize) -> Registry {
    let sample = World::sample();
    let committee = sample.committee().clone();
    generate::registry(committee, sample.current_pack().unwrap(), size, World::today())
}

#[test]
fn a_generated_registry_has_its_size_and_is_always_the_same() {
    let registry = generated(600);
    assert_eq!(registry.candidates().len(), 600);
    assert_eq!(registry, generated(600));
    assert_ne!(registry, generated(601));
}

#[test]
fn a_generated_registry_is_sound() {
    let errors = check::audit(&generated(1_000), World::today());
    assert_eq!(errors.iter().find(|finding| finding.severity == Severity::Error), None);
}
