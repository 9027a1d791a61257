//! Figures are right on every date: the published sample, rounding, pace, status words, people and mentors.

use chrono::NaiveDate;
use ketnap::change::change::Change;
use ketnap::change::edit::Edit;
use ketnap::change::label::Act;
use ketnap::change::label::Label;
use ketnap::domain::calendar::Year;
use ketnap::domain::committee::Committee;
use ketnap::domain::committee::PaceCurve;
use ketnap::domain::committee::Rounding;
use ketnap::domain::committee::RoundingMode;
use ketnap::domain::id::CandidateId;
use ketnap::domain::id::MentorId;
use ketnap::domain::id::UnitId;
use ketnap::domain::mentor::Standing;
use ketnap::domain::pipeline::Stay;
use ketnap::domain::record::Record;
use ketnap::domain::registry::Registry;
use ketnap::report::candidates;
use ketnap::report::candidates::Presence;
use ketnap::report::candidates::Step;
use ketnap::report::mentors;
use ketnap::report::mentors::Eligibility;
use ketnap::report::mentors::LoadState;
use ketnap::report::mentors::Nearness;
use ketnap::report::mentors::Room;
use ketnap::report::pace;
use ketnap::report::pace::Pace;
use ketnap::report::pace::Status;
use ketnap::report::progress;
use ketnap::report::progress::Progress;
use ketnap::report::ratio::Gap;
use ketnap::report::ratio::Ratio;
use ketnap::report::stages;
use ketnap::report::tree::Scope;
use proptest::prelude::*;

use crate::support::day;
use crate::support::laws;

const COMMITTEE: &str = r#"(name: "Đức Linh", pack: "short")"#;
const PACK: &str = r#"(
    id: "short", name: (en: Some("Short")), mentor_limit: 2,
    stages: [
        (id: "source", name: (en: Some("Source")), limit: Some(Days(60))),
        (id: "class", name: (en: Some("Class")), limit: Some(Days(30)), needs: [Mentors(1), Paper("form")]),
        (id: "admitted", name: (en: Some("Admitted")), role: Admitted),
    ],
    exits: [(id: "withdrew", name: (en: Some("Withdrew")))],
)"#;

/// A registry written as records, the way they stand in a file.
struct World {
    registry: Registry,
}

impl World {
    fn new() -> Self {
        Self::of(COMMITTEE)
    }

    fn of(committee: &str) -> Self {
        let committee: Committee = read(committee);
        Self { registry: Registry::new(committee) }.with(&format!("Pack({PACK})"))
    }

    fn with(mut self, record: &str) -> Self {
        let record: Record = read(record);
        let change = Change::new(Label::new(Act::Several), [Edit::add(record)]).unwrap();
        change.apply(&mut self.registry).unwrap();
        self
    }

    fn unit(self, number: u64, more: &str) -> Self {
        let id = UnitId::from_bits(number);
        self.with(&format!(r#"Unit((id: "{id}", name: "Unit {number}", kind: "commune", {more}))"#))
    }

    fn target(self, number: u64, assigned: u32, more: &str) -> Self {
        let id = UnitId::from_bits(number);
        self.with(&format!(r#"Target((unit: "{id}", year: 2023, assigned: {assigned}, {more}))"#))
    }

    /// A candidate of a unit with visits such as `source 2023-01-01, class 2023-02-01`.
    fn candidate(self, number: u64, unit: u64, visits: &str, more: &str) -> Self {
        let visits = visits.split(", ").filter_map(|visit| visit.split_once(' '));
        let visits: Vec<String> =
            visits.map(|(stage, on)| format!(r#"(stage: "{stage}", on: "{on}")"#)).collect();
        let visits = visits.join(",");
        let (id, unit) = (CandidateId::from_bits(number), UnitId::from_bits(unit));
        self.with(&format!(
            r#"Candidate((id: "{id}", name: "P", unit: "{unit}", pack: "short", visits: [{visits}], {more}))"#
        ))
    }

    fn mentor(self, number: u64, unit: u64, more: &str) -> Self {
        let (id, unit) = (MentorId::from_bits(number), UnitId::from_bits(unit));
        self.with(&format!(r#"Mentor((id: "{id}", name: "M", unit: "{unit}", {more}))"#))
    }

    fn progress(&self, on: &str) -> Progress {
        Progress::new(&self.registry, day(on))
    }

    fn person(&self, number: u64, on: &str) -> Option<candidates::CandidateRow> {
        let id = CandidateId::from_bits(number);
        candidates::rows(&self.registry, Scope::All, day(on)).into_iter().find(|row| row.candidate == id)
    }
}

fn read<T: serde::de::DeserializeOwned>(text: &str) -> T {
    ron::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

fn helped_by(mentor: u64, from: &str) -> String {
    format!(r#"mentors: [(mentor: "{}", from: "{from}")]"#, MentorId::from_bits(mentor))
}

/// The district of the published report, from the table that the sample store is made of.
fn duc_linh() -> World {
    let table = include_str!("../data/duc-linh-2023.csv");
    let mut world = World::new();
    for (number, line) in (1..).zip(table.lines().skip(1)) {
        let cells: Vec<&str> = line.split(',').collect();
        let counts = format!(r#"counts: [(on: "2023-06-30", admitted: {})]"#, cells[3]);
        world = world.unit(number, "").target(number, cells[2].parse().unwrap(), &counts);
    }
    world
}

fn percent(part: u64, whole: u64, decimals: u8, mode: RoundingMode) -> String {
    let rounding = Rounding { decimals: decimals.try_into().unwrap(), mode };
    Ratio::new(part, whole).unwrap().percentage(rounding).to_string()
}

#[test]
fn the_published_district_has_its_published_figures() {
    let progress = duc_linh().progress("2023-06-30");
    assert_eq!((progress.total.admitted, progress.total.target), (65, 170));
    assert_eq!(progress.total.percentage.unwrap().to_string(), "38.2");
    assert_eq!(progress.total.status, Status::Behind);
    assert_eq!(progress.total.gap.unwrap().to_string(), "-20.0");
    assert_eq!(progress.rows.len(), 22);
    let count = |status| progress.count(status);
    assert_eq!((count(Status::Met), count(Status::OnPace), count(Status::None)), (1, 6, 5));
    assert_eq!(count(Status::Close) + count(Status::Behind), 10);
    assert_eq!(count(Status::Exceeded) + count(Status::NoTarget), 0);
    let dong_ha = progress.row(UnitId::from_bits(12)).unwrap().figures;
    assert_eq!((dong_ha.admitted, dong_ha.target, dong_ha.status), (8, 9, Status::OnPace));
    assert_eq!(dong_ha.percentage.unwrap().to_string(), "88.8");
    assert_eq!(dong_ha.gap.unwrap().to_string(), "+3.5");
    let school = progress.row(UnitId::from_bits(13)).unwrap().figures;
    assert_eq!(school.percentage.unwrap().to_string(), "100.0");
    assert_eq!(school.status, Status::Met);
}

#[test]
fn truncation_cuts_and_half_up_rounds() {
    let table = [
        ((65, 170), "38", "38.2", "38.235", "38", "38.2", "38.235"),
        ((8, 9), "88", "88.8", "88.888", "89", "88.9", "88.889"),
        ((29, 100), "29", "29.0", "29.000", "29", "29.0", "29.000"),
        ((1, 8), "12", "12.5", "12.500", "13", "12.5", "12.500"),
        ((1, 2000), "0", "0.0", "0.050", "0", "0.1", "0.050"),
        ((999, 1000), "99", "99.9", "99.900", "99", "99.9", "99.900"),
        ((99_999, 100_000), "99", "99.9", "99.999", "99", "99.9", "99.999"),
        ((5, 5), "100", "100.0", "100.000", "100", "100.0", "100.000"),
        ((10, 9), "111", "111.1", "111.111", "111", "111.1", "111.111"),
        ((0, 7), "0", "0.0", "0.000", "0", "0.0", "0.000"),
    ];
    for ((part, whole), cut0, cut1, cut3, up0, up1, up3) in table {
        for (decimals, cut, up) in [(0, cut0, up0), (1, cut1, up1), (3, cut3, up3)] {
            assert_eq!(percent(part, whole, decimals, RoundingMode::Truncate), cut, "{part}/{whole}");
            assert_eq!(percent(part, whole, decimals, RoundingMode::HalfUp), up, "{part}/{whole}");
        }
    }
    assert_eq!(Ratio::new(3, 0), None);
}

#[test]
fn pace_is_exact_on_points_and_even_between_them() {
    let curve = PaceCurve::default();
    let at = |curve: &PaceCurve, on: &str, part, whole| {
        let share = pace::expected(curve, Year::of(day(on)), day(on));
        assert!(share.compare(Ratio::new(part, whole).unwrap()).is_eq(), "{on}: {share:?}");
    };
    at(&curve, "2023-03-31", 1, 4);
    at(&curve, "2023-06-30", 1, 2);
    at(&curve, "2023-09-30", 3, 4);
    at(&curve, "2023-12-31", 1, 1);
    // 90 days of the first quarter bring 25 points, 91 of the second.
    at(&curve, "2023-01-01", 25, 9_000);
    at(&curve, "2023-02-28", 25 * 59, 9_000);
    at(&curve, "2023-04-01", 25 * 91 + 25, 9_100);
    // In a leap year the first quarter has 91 days.
    at(&curve, "2024-02-29", 25 * 60, 9_100);
    at(&curve, "2024-06-30", 1, 2);
    let waves: PaceCurve =
        read(r#"[("02-28", 10), ("02-29", 12), ("05-19", 12), ("09-02", 75), ("12-31", 100)]"#);
    at(&waves, "2023-02-27", 10 * 58, 5_900);
    at(&waves, "2023-02-28", 12, 100);
    at(&waves, "2024-02-28", 10, 100);
    at(&waves, "2023-04-01", 12, 100);
    at(&waves, "2023-09-02", 75, 100);
}

#[test]
fn status_words_change_exactly_at_their_borders() {
    let world = World::new();
    let half = Pace::on(&world.registry, day("2023-06-30"));
    let table = [
        (0, 0, Status::NoTarget),
        (2, 0, Status::NoTarget),
        (0, 8, Status::None),
        (1, 170, Status::Behind),
        (399, 1000, Status::Behind),
        (400, 1000, Status::Close),
        (499, 1000, Status::Close),
        (500, 1000, Status::OnPace),
        (999, 1000, Status::OnPace),
        (1000, 1000, Status::Met),
        (1001, 1000, Status::Exceeded),
    ];
    for (admitted, target, status) in table {
        assert_eq!(half.status(admitted, target), status, "{admitted}/{target}");
    }
    let strict = World::of(r#"(name: "X", pack: "short", close_points: 0)"#);
    assert_eq!(Pace::on(&strict.registry, day("2023-06-30")).status(499, 1000), Status::Behind);
    // Two days before, half is ahead of the curve; a day after, it no longer is on it.
    assert_eq!(Pace::on(&world.registry, day("2023-06-28")).status(7, 14), Status::OnPace);
    assert_eq!(Pace::on(&world.registry, day("2023-07-01")).status(7, 14), Status::Close);
}

#[test]
fn a_plan_may_have_its_own_curve() {
    let world = World::new().with(r#"Plan((year: 2023, pace: Some([("12-31", 100)])))"#);
    let share = Pace::on(&world.registry, day("2023-06-30")).share;
    assert!(share.compare(Ratio::new(181, 365).unwrap()).is_eq());
    let other = Pace::on(&world.registry, day("2024-06-30")).share;
    assert!(other.compare(Ratio::new(1, 2).unwrap()).is_eq());
}

#[test]
fn the_gap_never_hides_a_lag() {
    let pace = |part, whole| Ratio::new(part, whole).unwrap();
    let gap = |admitted, target, share| Gap::new(admitted, target, share).to_string();
    assert_eq!(gap(10, 22, pace(181, 365)), "-0.9");
    assert_eq!(gap(8, 9, pace(181, 365)), "+3.5");
    assert_eq!(gap(49_999, 100_000, pace(50_001, 100_000)), "-2.0");
    assert_eq!(gap(1, 2, pace(501, 1000)), "-0.1");
    assert_eq!(gap(1, 2, pace(1, 2)), "0.0");
}

#[test]
fn admitted_is_the_last_count_and_the_people_since_january() {
    let world = World::new()
        .unit(1, "")
        .target(1, 10, r#"counts: [(on: "2023-03-01", admitted: 2), (on: "2023-06-30", admitted: 5)]"#)
        .candidate(1, 1, "source 2022-05-01, admitted 2022-12-31", "")
        .candidate(2, 1, "source 2022-05-01, admitted 2023-01-01", "")
        .candidate(3, 1, "source 2022-05-01, class 2023-01-10, admitted 2023-06-30", "")
        .candidate(4, 1, "source 2023-02-01", "");
    let admitted = |on: &str| {
        let total = world.progress(on).total;
        (total.admitted, total.open)
    };
    assert_eq!(admitted("2022-12-31"), (1, 2));
    assert_eq!(admitted("2023-01-01"), (1, 1));
    assert_eq!(admitted("2023-02-28"), (1, 2));
    assert_eq!(admitted("2023-03-01"), (3, 2));
    assert_eq!(admitted("2023-06-29"), (3, 2));
    assert_eq!(admitted("2023-06-30"), (7, 1));
    assert_eq!(admitted("2024-01-01"), (0, 1));
}

#[test]
fn the_target_is_the_one_that_held_on_the_day() {
    let revisions = r#"revisions: [(on: "2023-01-05", assigned: 8), (on: "2023-07-01", assigned: 10, why: Some("147-KH/HU"))]"#;
    let world = World::new().unit(1, "").target(1, 10, revisions);
    let target = |on: &str| world.progress(on).total.target;
    assert_eq!(target("2023-01-01"), 8);
    assert_eq!(target("2023-06-30"), 8);
    assert_eq!(target("2023-07-01"), 10);
    assert_eq!(target("2024-07-01"), 0);
    assert_eq!(world.progress("2024-07-01").total.status, Status::NoTarget);
}

#[test]
fn no_source_is_a_target_without_open_candidates() {
    let world = World::new().unit(1, "").target(1, 3, "").unit(2, "").unit(3, "").target(3, 3, "").candidate(
        1,
        3,
        "source 2023-01-01",
        r#"exits: [(on: "2023-05-01", reason: "withdrew")]"#,
    );
    let without = |on: &str| {
        let rows = world.progress(on).rows;
        rows.iter().map(|row| row.figures.has_no_source()).collect::<Vec<_>>()
    };
    assert_eq!(without("2023-04-30"), [true, false, false]);
    assert_eq!(without("2023-05-01"), [true, false, true]);
}

#[test]
fn roll_up() {
    let under = |parent| format!(r#"parents: [(unit: Some("{}"))]"#, UnitId::from_bits(parent));
    let moved = format!(
        r#"parents: [(unit: Some("{}")), (from: Some("2023-07-01"), unit: Some("{}"))]"#,
        UnitId::from_bits(9),
        UnitId::from_bits(1)
    );
    let counted = |admitted| format!(r#"counts: [(on: "2023-01-02", admitted: {admitted})]"#);
    let world = World::new()
        .unit(9, "")
        .unit(1, "")
        .unit(5, &under(9))
        .unit(3, &under(5))
        .unit(4, &moved)
        .target(9, 10, &counted(1))
        .target(5, 20, &counted(2))
        .target(3, 30, &counted(4))
        .target(4, 40, &counted(8));
    let table = |on: &str| -> Vec<(UnitId, usize, usize, u64, u64)> {
        let row = |row: &progress::UnitRow| {
            (row.unit, row.depth, row.below, row.figures.admitted, row.figures.target)
        };
        world.progress(on).rows.iter().map(row).collect()
    };
    let id = UnitId::from_bits;
    assert_eq!(
        table("2023-06-30"),
        [
            (id(1), 0, 0, 0, 0),
            (id(9), 0, 3, 15, 100),
            (id(4), 1, 0, 8, 40),
            (id(5), 1, 1, 6, 50),
            (id(3), 2, 0, 4, 30)
        ]
    );
    assert_eq!(
        table("2023-07-01"),
        [
            (id(1), 0, 1, 8, 40),
            (id(4), 1, 0, 8, 40),
            (id(9), 0, 2, 7, 60),
            (id(5), 1, 1, 6, 50),
            (id(3), 2, 0, 4, 30)
        ]
    );
    let progress = world.progress("2023-06-30");
    assert_eq!((progress.total.admitted, progress.total.target), (15, 100));
    assert_eq!(progress.row(id(9)).unwrap().own.admitted, 1);
    let arranged = progress::arrange(progress.rows, |row| std::cmp::Reverse(row.figures.target));
    let order: Vec<UnitId> = arranged.iter().map(|row| row.unit).collect();
    assert_eq!(order, [id(9), id(5), id(3), id(4), id(1)]);
}

#[test]
fn units_count_only_while_they_exist_and_children_outlive_their_parent() {
    let parent = UnitId::from_bits(1);
    let world = World::new()
        .unit(1, r#"closed: Some("2023-07-01")"#)
        .unit(2, &format!(r#"parents: [(unit: Some("{parent}"))]"#))
        .unit(3, r#"opened: Some("2023-07-01")"#)
        .target(1, 1, "")
        .target(2, 2, "")
        .target(3, 4, "");
    let seen = |on: &str| {
        let progress = world.progress(on);
        (progress.total.target, progress.rows.iter().map(|row| row.depth).collect::<Vec<_>>())
    };
    assert_eq!(seen("2023-06-30"), (3, vec![0, 1]));
    assert_eq!(seen("2023-07-01"), (6, vec![0, 0]));
}

#[test]
fn a_person_stands_where_his_visits_say() {
    let next = r#"next: Some((what: "Call", due: Some("2023-03-10"))),"#;
    let left = r#"exits: [(on: "2023-04-10", reason: "withdrew", back: Some("2023-05-10"))],"#;
    let world = World::new().unit(1, "").mentor(1, 1, "").candidate(
        1,
        1,
        "source 2023-01-01, class 2023-02-01, admitted 2023-06-01",
        &format!("{next}{left}{}", helped_by(1, "2023-02-15")),
    );
    assert!(world.person(1, "2022-12-31").is_none());
    let row = world.person(1, "2023-02-01").unwrap();
    assert_eq!((row.position, row.days, row.stay, row.missing), (Some(1), 0, Stay::InTime, 2));
    assert!(row.lacks_mentor() && !row.is_stuck());
    let row = world.person(1, "2023-03-03").unwrap();
    assert_eq!((row.days, row.stay, row.step, row.missing), (30, Stay::InTime, Step::Set, 1));
    let row = world.person(1, "2023-03-10").unwrap();
    assert_eq!((row.stay, row.step, row.mentors.len()), (Stay::Over, Step::DueToday, 1));
    let row = world.person(1, "2023-04-09").unwrap();
    assert_eq!((row.stay, row.step), (Stay::TwiceOver, Step::Overdue));
    assert!(row.is_stuck() && row.is_overdue());
    let row = world.person(1, "2023-04-10").unwrap();
    assert_eq!(row.presence, Presence::Left);
    assert!(!row.is_stuck() && !row.is_overdue() && !row.lacks_mentor());
    assert_eq!(world.person(1, "2023-05-10").unwrap().presence, Presence::Open);
    let row = world.person(1, "2023-07-01").unwrap();
    assert_eq!((row.presence, row.missing), (Presence::Admitted, 0));
}

#[test]
fn a_paused_person_is_in_nobodys_way() {
    let pause = r#"paused: Some((until: "2023-06-01"))"#;
    let world = World::new().unit(1, "").candidate(1, 1, "source 2022-01-01", pause);
    let row = world.person(1, "2023-05-31").unwrap();
    assert_eq!(row.presence, Presence::Paused);
    assert!(!row.is_stuck() && !row.lacks_mentor());
    assert!(world.person(1, "2023-06-01").unwrap().is_stuck());
}

#[test]
fn people_of_a_branch_include_the_units_below() {
    let under = format!(r#"parents: [(unit: Some("{}"))]"#, UnitId::from_bits(1));
    let world = World::new()
        .unit(1, "")
        .unit(2, &under)
        .unit(3, "")
        .candidate(1, 1, "source 2023-01-01", "")
        .candidate(2, 2, "class 2023-01-01", "")
        .candidate(3, 3, "class 2023-01-01", "");
    let count = |scope| candidates::rows(&world.registry, scope, day("2023-01-31")).len();
    let unit = UnitId::from_bits(1);
    assert_eq!((count(Scope::All), count(Scope::Unit(unit)), count(Scope::Branch(unit))), (3, 1, 2));
    let people = candidates::rows(&world.registry, Scope::Branch(unit), day("2023-03-31"));
    let counts: Vec<(usize, usize)> =
        stages::rows(&world.registry, &people).iter().map(|row| (row.people, row.stuck)).collect();
    assert_eq!(counts, [(1, 1), (1, 1), (0, 0)]);
}

#[test]
fn a_mentors_load_is_the_open_people_he_helps_on_the_day() {
    let world = World::new()
        .unit(1, "")
        .mentor(1, 1, "")
        .mentor(2, 1, "limit: Some(1)")
        .mentor(3, 1, r#"standings: [(from: Some("2023-03-01"), standing: Moved)]"#)
        .candidate(1, 1, "source 2023-01-01, admitted 2023-05-01", &helped_by(1, "2023-01-10"))
        .candidate(2, 1, "source 2023-01-01", &helped_by(1, "2023-02-10"))
        .candidate(3, 1, "source 2023-01-01", &helped_by(1, "2023-03-10"))
        .candidate(4, 1, "source 2023-01-01", &helped_by(2, "2023-03-10"));
    let table = |on: &str| -> Vec<(usize, LoadState, usize, usize)> {
        let rows = mentors::rows(&world.registry, day(on));
        rows.iter().map(|row| (row.load(), row.state, row.admitted, row.helped)).collect()
    };
    assert_eq!(
        table("2023-01-09"),
        [(0, LoadState::Free, 0, 0), (0, LoadState::Free, 0, 0), (0, LoadState::Free, 0, 0)]
    );
    assert_eq!(
        table("2023-01-10"),
        [(1, LoadState::Ok, 0, 1), (0, LoadState::Free, 0, 0), (0, LoadState::Free, 0, 0)]
    );
    assert_eq!(
        table("2023-02-10"),
        [(2, LoadState::Full, 0, 2), (0, LoadState::Free, 0, 0), (0, LoadState::Free, 0, 0)]
    );
    assert_eq!(
        table("2023-03-10"),
        [(3, LoadState::Over, 0, 3), (1, LoadState::Full, 0, 1), (0, LoadState::MayNot, 0, 0)]
    );
    assert_eq!(
        table("2023-05-01"),
        [(2, LoadState::Full, 1, 3), (1, LoadState::Full, 0, 1), (0, LoadState::MayNot, 0, 0)]
    );
}

#[test]
fn proposals_rank_by_standing_unit_and_place() {
    let world = World::new()
        .unit(1, "")
        .unit(2, "")
        .mentor(1, 2, "")
        .mentor(2, 1, "standings: [(standing: Probationary)]")
        .mentor(3, 1, "limit: Some(0)")
        .mentor(4, 1, "")
        .mentor(5, 1, "")
        .candidate(1, 1, "source 2023-01-01", &helped_by(5, "2023-01-01"))
        .candidate(2, 1, "source 2023-01-01", "");
    let today = day("2023-02-01");
    let rows = mentors::rows(&world.registry, today);
    let ranked = |people: &[u64]| -> Vec<(MentorId, Eligibility, Nearness, Room)> {
        let people: Vec<CandidateId> = people.iter().map(|number| CandidateId::from_bits(*number)).collect();
        let proposals = mentors::propose(&world.registry, &rows, &people, today);
        proposals.iter().map(|one| (one.mentor, one.eligibility, one.nearness, one.room)).collect()
    };
    let id = MentorId::from_bits;
    let may_not = Eligibility::MayNot(Standing::Probationary);
    assert_eq!(
        ranked(&[2]),
        [
            (id(4), Eligibility::May, Nearness::SameUnit, Room::Enough),
            (id(5), Eligibility::May, Nearness::SameUnit, Room::Enough),
            (id(3), Eligibility::May, Nearness::SameUnit, Room::TooLittle),
            (id(1), Eligibility::May, Nearness::OtherUnit, Room::Enough),
            (id(2), may_not, Nearness::SameUnit, Room::Enough),
        ]
    );
    assert_eq!(ranked(&[1])[3], (id(5), Eligibility::HelpsAlready, Nearness::SameUnit, Room::Enough));
    assert_eq!(ranked(&[1, 2])[1], (id(5), Eligibility::May, Nearness::SameUnit, Room::Enough));
}

fn roundings() -> impl Strategy<Value = Rounding> {
    let modes = prop_oneof![Just(RoundingMode::Truncate), Just(RoundingMode::HalfUp)];
    (0..=3_u8, modes).prop_map(|(decimals, mode)| Rounding { decimals: decimals.try_into().unwrap(), mode })
}

/// What people read, as a number that can be compared.
fn shown(part: u64, whole: u64, rounding: Rounding) -> f64 {
    Ratio::new(part, whole).unwrap().percentage(rounding).to_string().parse().unwrap()
}

fn days_of_2023() -> impl Strategy<Value = NaiveDate> {
    (0..365_i64).prop_map(|days| day("2023-01-01") + chrono::Duration::days(days))
}

proptest! {
    #![proptest_config(laws(512))]

    #[test]
    fn never_shown_as_met_before_it_is(
        whole in 1..2_000_000_u64, lag in 1..40_u64, rounding in roundings(), on in days_of_2023(),
    ) {
        let part = whole.saturating_sub(lag);
        prop_assert!(shown(part, whole, rounding) < 100.0);
        prop_assert!(shown(whole, whole, rounding) >= 100.0);
        let pace = Pace::on(&World::new().registry, on);
        prop_assert!(!matches!(pace.status(part, whole), Status::Met | Status::Exceeded));
        prop_assert_eq!(pace.status(whole, whole), Status::Met);
        prop_assert_eq!(pace.status(whole + lag, whole), Status::Exceeded);
    }

    #[test]
    fn percentage_never_falls(
        whole in 1..100_000_u64, part in 0..200_000_u64, more in 0..50_u64, rounding in roundings(),
    ) {
        prop_assert!(shown(part, whole, rounding) <= shown(part + more, whole, rounding));
    }

    #[test]
    fn status_never_gets_worse_by_admitting(
        target in 1..500_u64, admitted in 0..600_u64, on in days_of_2023(),
    ) {
        let pace = Pace::on(&World::new().registry, on);
        prop_assert!(pace.status(admitted + 1, target) <= pace.status(admitted, target));
    }

    #[test]
    fn expectation_never_falls_within_a_year(on in days_of_2023()) {
        let curve = PaceCurve::default();
        let year = Year::of(on);
        let next = on.succ_opt().unwrap().min(day("2023-12-31"));
        prop_assert!(pace::expected(&curve, year, on).compare(pace::expected(&curve, year, next)).is_le());
    }
}
