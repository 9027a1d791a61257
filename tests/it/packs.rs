//! The rule packs that come with the program: each loads, names everything in three languages and refers to nothing unknown.

use ketnap::domain::Record;
use ketnap::domain::calendar::Span;
use ketnap::domain::check;
use ketnap::domain::language::Words;
use ketnap::domain::pack::Pack;
use ketnap::domain::pack::Requirement;
use ketnap::domain::pack::StageRole;
use ketnap::domain::text::PaperCode;
use ketnap::session::starter;

use crate::support::world::World;

fn shipped(id: &str) -> Pack {
    starter::pack(id).unwrap()
}

fn check_pack(id: &str) -> Pack {
    let pack = shipped(id);
    assert_eq!(pack.id.as_str(), id);
    assert_names(&pack);
    assert_papers(&pack);
    assert_roles(&pack);
    let world =
        World::empty().pack(pack.clone()).with_committee(|committee| committee.pack = pack.id.clone());
    assert_eq!(check::audit(&world.registry(), World::today()), []);
    pack
}

fn assert_names(pack: &Pack) {
    let complete = |words: &Words| words.en.is_some() && words.vi.is_some() && words.id.is_some();
    let stages = pack.stages.iter().map(|stage| &stage.name);
    let papers = pack.papers.iter().map(|paper| &paper.name);
    let paths = pack.paths.iter().map(|path| &path.name);
    let exits = pack.exits.iter().map(|exit| &exit.name);
    for words in stages.chain(papers).chain(paths).chain(exits).chain([&pack.name]) {
        assert!(complete(words), "{words:?}");
    }
}

fn assert_papers(pack: &Pack) {
    let known = |code: &PaperCode| assert!(pack.papers.iter().any(|paper| paper.code == *code), "{code}");
    for need in pack.stages.iter().flat_map(|stage| &stage.needs) {
        match need {
            Requirement::Paper(code) => known(code),
            Requirement::AnyPaper(codes) => codes.iter().for_each(known),
            Requirement::Mentors(_)
            | Requirement::Introducers(_)
            | Requirement::Vote
            | Requirement::Ceremony => {}
        }
    }
    pack.paths.iter().flat_map(|path| &path.papers).for_each(known);
}

fn assert_roles(pack: &Pack) {
    let roles: Vec<StageRole> = pack.stages.iter().map(|stage| stage.role).collect();
    assert!(roles.is_sorted(), "an admitted member never becomes a candidate again: {roles:?}");
    assert_eq!(roles.first(), Some(&StageRole::Open));
    assert_eq!(roles.last(), Some(&StageRole::Official));
    let mut ids: Vec<_> = pack.stages.iter().map(|stage| &stage.id).collect();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), pack.stages.len(), "two stages share an id");
}

#[test]
fn the_pack_of_2021_has_the_ten_stages_with_their_limits() {
    let pack = check_pack("vn-2021");
    let limits: Vec<_> = pack.stages.iter().map(|stage| (stage.id.as_str(), stage.limit)).collect();
    assert_eq!(
        limits,
        [
            ("source", Some(Span::Days(60))),
            ("listed", Some(Span::Days(60))),
            ("class", Some(Span::Days(120))),
            ("dossier", Some(Span::Days(90))),
            ("opinions", Some(Span::Days(60))),
            ("resolution", Some(Span::Days(30))),
            ("decision", Some(Span::WorkingDays(60))),
            ("admitted", Some(Span::WorkingDays(30))),
            ("probation", Some(Span::Months(12))),
            ("official", None),
        ]
    );
}

#[test]
fn the_pack_of_2021_holds_every_numbered_form_and_the_thresholds() {
    let pack = check_pack("vn-2021");
    for number in 1..=16 {
        let code = format!("{number}-KNĐ");
        assert!(pack.papers.iter().any(|paper| paper.code.as_str() == code), "{code}");
    }
    assert_eq!(pack.ages.map(|ages| (ages.from, ages.to)), Some((18, 60)));
    assert_eq!(pack.vote.map(|vote| (vote.of, vote.all)), Some((2, 3)));
    assert_eq!((pack.introducer_months, pack.mentor_limit), (12, 3));
    let exits: Vec<_> = pack.exits.iter().map(|exit| exit.id.as_str()).collect();
    assert_eq!(exits, ["withdrew", "moved", "off-list", "vote-failed", "returned", "held", "struck-off"]);
}

#[test]
fn the_pack_of_2025_loads_and_is_sound() {
    check_pack("vn-2025");
}

#[test]
fn the_pack_of_2026_loads_and_is_sound() {
    check_pack("vn-2026");
}

#[test]
fn a_candidate_can_go_from_any_national_pack_to_any_other_without_losing_his_stage() {
    let stages = |id| shipped(id).stages.into_iter().map(|stage| stage.id).collect::<Vec<_>>();
    assert_eq!(stages("vn-2021"), stages("vn-2025"));
    assert_eq!(stages("vn-2021"), stages("vn-2026"));
}

#[test]
fn the_generic_pack_has_six_stages_and_no_forms_with_numbers() {
    let pack = check_pack("generic");
    let names: Vec<_> = pack.stages.iter().map(|stage| stage.id.as_str()).collect();
    assert_eq!(names, ["source", "contacted", "interested", "applied", "approved", "admitted"]);
    assert_eq!((pack.ages, pack.vote, pack.introducer_months), (None, None, 0));
}

#[test]
fn the_sample_store_carries_the_pack_of_2021_as_it_is_shipped() {
    let sample = World::sample();
    assert!(sample.holds(&Record::Pack(shipped("vn-2021"))));
    assert_eq!(sample.packs().len(), 1);
}

#[test]
fn every_pack_makes_a_new_store_in_which_the_audit_finds_nothing() {
    let ids: Vec<&str> = starter::packs().collect();
    assert_eq!(ids, ["vn-2026", "vn-2025", "vn-2021", "generic"]);
    for id in ids {
        let name = "Đảng ủy xã Đông Hà".parse().unwrap();
        let registry = starter::empty(name, id).unwrap();
        assert_eq!(check::audit(&registry, World::today()), []);
        assert_eq!(registry.committee().name.as_str(), "Đảng ủy xã Đông Hà");
        assert_eq!(registry.current_pack(), Some(&shipped(id)));
        assert!(registry.units().is_empty());
        assert!(registry.committee().sample.is_none() && !registry.committee().kinds.is_empty());
    }
}

#[test]
fn a_pack_that_the_program_does_not_have_means_the_usual_one() {
    assert_eq!(starter::pack("vn-1999").unwrap().id.as_str(), starter::USUAL_PACK);
    let registry = starter::empty("Ủy ban".parse().unwrap(), "vn-1999").unwrap();
    assert_eq!(registry.committee().pack.as_str(), starter::USUAL_PACK);
}
