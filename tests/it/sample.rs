//! The sample store says what `product.md` promises: the published figures, and something to show on every screen.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use ketnap::domain::Registry;
use ketnap::domain::calendar::Year;
use ketnap::domain::candidate::Candidate;
use ketnap::domain::check;
use ketnap::domain::fold::fold;
use ketnap::domain::mentor::Standing;
use ketnap::domain::pipeline;
use ketnap::domain::pipeline::Stay;
use ketnap::domain::text::Name;
use ketnap::domain::unit::Unit;
use ketnap::i18n::search::Query;
use ketnap::report::pace::Status;
use ketnap::report::progress::Progress;
use ketnap::session::Session;
use ketnap::session::starter;

use crate::support::day;
use crate::support::store_dir::StoreDir;
use crate::support::store_dir::env;
use crate::support::world::World;
use crate::support::world::year;

/// The published table: only the school, Đông Hà and the sums are facts, the other rows are invented.
const TABLE: &str = include_str!("../data/duc-linh-2023.csv");

/// Name, kind, target and admitted of every unit on 30 June 2023.
fn table() -> Vec<(&'static str, &'static str, u32, u32)> {
    let row = |line: &'static str| {
        let cells: Vec<&str> = line.split(',').collect();
        (cells[0], cells[1], cells[2].parse().unwrap(), cells[3].parse().unwrap())
    };
    TABLE.lines().skip(1).map(row).collect()
}

/// Admissions of a unit in a year by a day: the last count and the people, added by hand here so that `report` is not its own judge.
fn admitted(registry: &Registry, unit: &Unit, year: Year, by: &str) -> u32 {
    let by = day(by);
    let counted = registry.target(&(unit.id, year)).and_then(|target| target.count_on(by));
    let people = registry.candidates_of(unit.id).filter(|candidate| {
        let pack = registry.pack_of(candidate).unwrap();
        pipeline::is_admitted_in(candidate, pack, year, by)
    });
    counted.map_or(0, |count| count.admitted) + people.count() as u32
}

fn standing(registry: &Registry, candidate: &Candidate) -> (String, Stay) {
    let pack = registry.pack_of(candidate).unwrap();
    let holidays = &registry.committee().holidays;
    let standing = pipeline::standing(candidate, pack, holidays, World::today()).unwrap();
    (standing.stage.id.to_string(), standing.stay)
}

#[test]
fn the_audit_finds_nothing() {
    assert_eq!(check::audit(&World::sample(), World::today()), []);
}

#[test]
fn the_store_says_that_it_is_a_sample_and_on_which_day_to_look_at_it() {
    let sample = World::sample();
    assert_eq!(sample.committee().sample.map(|mark| mark.today), Some(World::today()));
}

#[test]
fn every_unit_has_the_target_and_the_admissions_of_the_table() {
    let sample = World::sample();
    let units: BTreeMap<&str, &Unit> =
        sample.units().values().map(|unit| (unit.name.as_str(), unit)).collect();
    assert_eq!((units.len(), table().len()), (22, 22));
    for (name, kind, target, reached) in table() {
        let unit = units[name];
        assert_eq!(unit.kind.as_str(), kind, "{name}");
        assert!(unit.head.is_some() && unit.parents.is_empty(), "{name}");
        assert_eq!(
            sample.target(&(unit.id, year(2023))).unwrap().assigned_on(World::today()),
            target,
            "{name}"
        );
        assert_eq!(admitted(&sample, unit, year(2023), "2023-06-30"), reached, "{name}");
    }
}

#[test]
fn the_district_reads_as_published() {
    let sample = World::sample();
    let progress = Progress::new(&sample, World::today());
    assert_eq!((progress.total.admitted, progress.total.target), (65, 170));
    assert_eq!(progress.total.percentage.unwrap().to_string(), "38.2");
    let count = |status| progress.count(status);
    assert_eq!((count(Status::Met), count(Status::OnPace), count(Status::None)), (1, 6, 5));
    assert_eq!(count(Status::Close) + count(Status::Behind), 10);
    assert!(count(Status::Close) >= 3 && count(Status::Behind) >= 3);
    let read = |name: &str| {
        let unit = sample.units().values().find(|unit| unit.name.as_str() == name).unwrap();
        let figures = progress.row(unit.id).unwrap().figures;
        (figures.admitted, figures.target, figures.percentage.unwrap().to_string(), figures.status)
    };
    assert_eq!(read("Xã Đông Hà"), (8, 9, "88.8".to_owned(), Status::OnPace));
    assert_eq!(read("THPT Đức Linh"), (5, 5, "100.0".to_owned(), Status::Met));
    assert_eq!(read("Công an huyện").3, Status::OnPace);
}

#[test]
fn typing_dong_ha_finds_one_unit_by_its_name_and_no_other_by_its_head() {
    let query = Query::new("dong ha");
    let found = |name: &Name| query.finds(name.as_str(), &fold(name.as_str()));
    let sample = World::sample();
    let units =
        sample.units().values().filter(|unit| found(&unit.name) || unit.head.as_ref().is_some_and(found));
    assert_eq!(units.map(|unit| unit.name.as_str()).collect::<Vec<_>>(), ["Xã Đông Hà"]);
}

#[test]
fn figures_come_from_counts_and_from_people_and_differ_on_earlier_days() {
    let sample = World::sample();
    let total = |year, by| sample.units().values().map(|unit| admitted(&sample, unit, year, by)).sum::<u32>();
    let people = sample.candidates().values().filter(|candidate| {
        let pack = sample.pack_of(candidate).unwrap();
        pipeline::is_admitted_in(candidate, pack, year(2023), World::today())
    });
    assert_eq!(people.count(), 22);
    let course = ["2023-01-01", "2023-03-31", "2023-05-31", "2023-06-30"].map(|by| total(year(2023), by));
    assert!(course.is_sorted() && course[0] < course[1] && course[2] < course[3], "{course:?}");
    assert!(total(year(2022), "2022-06-30") > 0);
    assert!(total(year(2022), "2022-06-30") < total(year(2022), "2022-12-31"));
}

#[test]
fn last_years_plan_is_closed_and_complete_for_the_same_period_comparison() {
    let sample = World::sample();
    assert!(sample.plan(&year(2022)).unwrap().locked.is_some());
    assert!(sample.plan(&year(2023)).unwrap().locked.is_none());
    for unit in sample.units().values() {
        let target = sample.target(&(unit.id, year(2022))).unwrap();
        assert!(target.assigned > 0, "{}", unit.name);
    }
    assert_eq!(sample.targets().len(), 44);
}

#[test]
fn about_120_people_stand_in_all_ten_stages() {
    let sample = World::sample();
    assert!((115..=125).contains(&sample.candidates().len()), "{}", sample.candidates().len());
    let stages: BTreeSet<String> =
        sample.candidates().values().map(|candidate| standing(&sample, candidate).0).collect();
    assert_eq!(stages.len(), 10);
}

#[test]
fn every_oddity_a_screen_shows_occurs() {
    let sample = World::sample();
    let today = World::today();
    let open =
        |candidate: &&Candidate| pipeline::is_open_on(candidate, sample.pack_of(candidate).unwrap(), today);
    let count = |test: &dyn Fn(&Candidate) -> bool| {
        sample.candidates().values().filter(open).filter(|candidate| test(candidate)).count()
    };
    assert!(count(&|candidate| standing(&sample, candidate).1 == Stay::Over) >= 3, "stuck");
    assert!(count(&|candidate| standing(&sample, candidate).1 == Stay::TwiceOver) >= 2, "twice over");
    assert!(count(&|candidate| candidate.mentors_on(today).next().is_none()) >= 10, "no mentor");
    assert!(count(&|candidate| candidate.mentors_on(today).count() == 2) >= 5, "two mentors");
    assert!(count(&|candidate| candidate.is_paused_on(today)) >= 2, "paused");
    let due = |candidate: &Candidate| candidate.next.as_ref().and_then(|next| next.due);
    assert!(count(&|candidate| due(candidate).is_some_and(|due| due < today)) >= 3, "overdue");
    assert!(count(&|candidate| due(candidate).is_some_and(|due| due > today)) >= 10, "planned");
    assert!(count(&|candidate| !candidate.notes.is_empty()) >= 5, "notes");
    let all = || sample.candidates().values();
    assert!(all().any(|candidate| !candidate.overrides.is_empty()), "overrides");
    assert!(all().any(|candidate| candidate.exits.iter().any(|exit| exit.back.is_some())), "came back");
}

#[test]
fn every_coded_reason_path_tag_and_gender_occurs() {
    let sample = World::sample();
    let pack = sample.current_pack().unwrap();
    let all = || sample.candidates().values();
    for reason in &pack.exits {
        assert!(all().flat_map(|one| &one.exits).any(|exit| exit.reason == reason.id), "{}", reason.id);
    }
    for path in &pack.paths {
        assert!(all().any(|one| one.path.as_ref() == Some(&path.id)), "{}", path.id);
    }
    for tag in &sample.committee().tags {
        assert!(all().any(|one| one.tags.contains(&tag.id)), "{}", tag.id);
    }
    assert!(all().any(|one| !one.papers.is_empty() && !one.votes.is_empty() && one.introduced.is_some()));
}

#[test]
fn about_40_mentors_of_every_standing_are_free_full_and_over_their_limit() {
    let sample = World::sample();
    let today = World::today();
    assert!((38..=45).contains(&sample.mentors().len()), "{}", sample.mentors().len());
    let load = |id| sample.helped_by(id, today).count();
    let official = || {
        let fit = sample.mentors().values().filter(|mentor| mentor.standing_on(today) == Standing::Official);
        fit.map(|mentor| (load(mentor.id), usize::from(sample.limit_of(mentor))))
    };
    assert!(official().filter(|(load, limit)| load > limit).count() >= 3, "over");
    assert!(official().filter(|(load, limit)| load == limit).count() >= 5, "full");
    assert!(official().filter(|(load, _)| *load == 0).count() >= 3, "free");
    for standing in Standing::ALL {
        assert!(sample.mentors().values().any(|one| one.standing_on(today) == standing), "{standing:?}");
    }
}

#[test]
fn there_are_six_associations_four_directives_and_a_classified_year() {
    let sample = World::sample();
    assert_eq!(sample.associations().len(), 6);
    assert_eq!(sample.directives().len(), 4);
    assert!(sample.directives().values().any(|directive| directive.number.as_str() == "147-KH/HU"));
    assert_eq!(sample.classifications().len(), 25);
    assert_eq!(sample.meetings().len(), 1);
}

#[test]
fn nothing_happens_after_the_samples_today() {
    let sample = World::sample();
    let today = World::today();
    for candidate in sample.candidates().values() {
        let dates = (candidate.visits.iter().map(|visit| visit.on))
            .chain(candidate.exits.iter().flat_map(|exit| [Some(exit.on), exit.back]).flatten())
            .chain(candidate.mentors.iter().flat_map(|spell| [Some(spell.from), spell.until]).flatten())
            .chain(candidate.papers.iter().filter_map(|paper| paper.on))
            .chain(candidate.votes.iter().map(|vote| vote.on))
            .chain(candidate.notes.iter().map(|note| note.on))
            .chain(candidate.overrides.iter().map(|step| step.on))
            .chain(candidate.introduced.iter().filter_map(|introduction| introduction.on))
            .chain(candidate.ceremony)
            .chain(candidate.reviewed);
        for on in dates {
            assert!(on <= today, "{} has {on}", candidate.name);
        }
    }
}

#[test]
fn two_units_with_a_target_have_no_source() {
    let sample = World::sample();
    let without = |unit: &&Unit| {
        !sample.candidates_of(unit.id).any(|candidate| {
            pipeline::is_open_on(candidate, sample.pack_of(candidate).unwrap(), World::today())
        })
    };
    let names: BTreeSet<&str> =
        sample.units().values().filter(without).map(|unit| unit.name.as_str()).collect();
    assert_eq!(names, BTreeSet::from(["Doanh nghiệp", "THPT (3)"]));
}

#[test]
fn everybody_is_of_age_when_the_cell_votes() {
    let sample = World::sample();
    for candidate in sample.candidates().values() {
        let Some(vote) = candidate.votes.last() else { continue };
        let Some(ketnap::domain::candidate::Born::Day(born)) = candidate.born else { continue };
        let months = ketnap::domain::calendar::months_between(born, vote.on);
        assert!((18 * 12..=60 * 12).contains(&months), "{} is {months} months old", candidate.name);
    }
}

/// The records of a store's text, without what is above them and the line that says which store it is.
fn records(text: &str) -> String {
    let start = text.find("\n(\n").unwrap();
    text[start..].lines().filter(|line| !line.starts_with("    meta: ")).collect::<Vec<_>>().join("\n")
}

#[test]
fn the_file_is_what_saving_it_would_write() {
    let here = tempfile::tempdir().unwrap();
    let file = here.path().join("s.ron");
    Session::create(&file, starter::sample().unwrap(), env("lan")).unwrap();
    assert_eq!(records(&std::fs::read_to_string(&file).unwrap()), records(starter::SAMPLE));
}

#[test]
fn a_copy_of_the_file_opens_as_a_store() {
    let here = StoreDir::of(starter::SAMPLE);
    assert_eq!(*here.open("lan").registry(), World::sample());
    assert_eq!(here.open("lan").today(), World::today());
}

#[test]
fn nobody_left_a_stage_with_something_missing_unless_an_override_says_why() {
    let sample = World::sample();
    for candidate in sample.candidates().values() {
        let pack = sample.pack_of(candidate).unwrap();
        for step in candidate.visits.windows(2) {
            let (_, stage) = pack.stage(&step[0].stage).unwrap();
            let missing = pipeline::missing(candidate, stage, pack, step[1].on);
            let overridden = candidate.overrides.iter().any(|one| one.stage == stage.id);
            assert!(
                missing.is_empty() || overridden,
                "{} left {} without {missing:?}",
                candidate.name,
                stage.id
            );
        }
    }
}
