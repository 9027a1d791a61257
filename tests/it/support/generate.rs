//! Large registries of invented people, for measuring and for tests that need many.
//!
//! Shared by `tests/it` and `tests/bench`, so that what is measured is also checked.
//!
//! **Invariants.** The same size gives the same registry, to the byte.
//! No person is real; names have the letters of real ones, two marks on a vowel included.
//! The audit of a generated registry finds no error, only people who by chance agree in name and birth.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use chrono::Days;
use chrono::NaiveDate;
use ketnap::change::Change;
use ketnap::change::Edit;
use ketnap::change::label::Act;
use ketnap::change::label::Label;
use ketnap::domain::Record;
use ketnap::domain::Registry;
use ketnap::domain::calendar::Year;
use ketnap::domain::candidate::Born;
use ketnap::domain::candidate::Candidate;
use ketnap::domain::candidate::Gender;
use ketnap::domain::candidate::MentorSpell;
use ketnap::domain::candidate::NextStep;
use ketnap::domain::candidate::Visit;
use ketnap::domain::committee::Committee;
use ketnap::domain::id::CandidateId;
use ketnap::domain::id::MentorId;
use ketnap::domain::id::UnitId;
use ketnap::domain::mentor::Mentor;
use ketnap::domain::pack::Pack;
use ketnap::domain::plan::Count;
use ketnap::domain::plan::Plan;
use ketnap::domain::plan::Target;
use ketnap::domain::text::KindId;
use ketnap::domain::text::StageId;
use ketnap::domain::text::TagId;
use ketnap::domain::unit::Parentage;
use ketnap::domain::unit::Unit;

const FAMILY: &str = "Nguyễn;Nguyễn;Nguyễn;Trần;Trần;Lê;Phạm;Hoàng;Huỳnh;Phan;Vũ;Võ;Đặng;Bùi;Đỗ;Hồ;Ngô;Dương;Lý;Đinh;\
    Trịnh;Đoàn;Lương;Quách";
const MIDDLE: &str = "Văn;Hữu;Đức;Công;Quang;Minh;Quốc;Xuân;Đình;Trọng;Thị;Thị Ngọc;Thị Thu;Thị Kim;Thị Bích;Thị Hồng;\
    Thị Mỹ;Diệu;Thị Cẩm;Thị Thùy";
const GIVEN: &str = "Hùng;Dũng;Cường;Tuấn;Sơn;Khoa;Nghĩa;Phúc;Thịnh;Đạt;Hiếu;Thắng;Trường;Khải;Lộc;Việt;Hậu;Vượng;\
    Hương;Lan;Trang;Thảo;Nhung;Hằng;Yến;Quỳnh;Ngân;Hạnh;Thủy;Đào;Tuyết;Ánh;Nguyệt;Phượng;Huyền;Bưởi";
const PLACES: &str = "Đông Hà;Tân Hà;Trà Tân;Đức Tín;Đức Hạnh;Vũ Hòa;Nam Chính;Đa Kai;Sùng Nhơn;Mê Pu;Võ Xu;Đức Tài;\
    Bắc Ruộng;Gia Huynh;Suối Kiết;Lạc Tánh";
const STEPS: &str = "Xác minh lý lịch;Gặp chi bộ;Nhận giấy chứng nhận;Chi bộ họp xét;Trình Ban Thường vụ";
const JOBS: &str = "giáo viên tiểu học;nông dân;dân quân thường trực;điều dưỡng;công chức văn phòng";

/// A series of numbers that look random and are always the same (SplitMix64).
struct Dice(u64);

impl Dice {
    fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, bound: usize) -> usize {
        (self.bits() % bound as u64) as usize
    }

    fn one<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.below(of.len())]
    }

    /// One of several words parted by semicolons.
    fn word(&mut self, of: &'static str) -> &'static str {
        let place = self.below(1 + of.matches(';').count());
        of.split(';').nth(place).unwrap_or_default()
    }

    fn name(&mut self) -> String {
        format!("{} {} {}", self.word(FAMILY), self.word(MIDDLE), self.word(GIVEN))
    }
}

/// A registry with so many candidates in some hundred units, under the given committee and pack, on a day.
pub(crate) fn registry(committee: Committee, pack: &Pack, size: usize, today: NaiveDate) -> Registry {
    let mut dice = Dice(size as u64);
    let year = Year::of(today);
    let units = units(&mut dice, (size / 50).clamp(12, 600), &committee);
    let mentors = mentors(&mut dice, (size / 10).clamp(10, 5_000), &units);
    let plan = Plan { year, pace: None, locked: None, note: None };
    let mut registry = Registry::new(committee);
    put(&mut registry, [Record::Pack(pack.clone()), Record::Plan(plan)]);
    put(&mut registry, units.iter().cloned().map(Record::Unit));
    for unit in &units {
        put(&mut registry, [Record::Target(target(&mut dice, unit.id, year))]);
    }
    for mentor in &mentors {
        put(&mut registry, [Record::Mentor(mentor.clone())]);
    }
    let people = People { stages: pack, units: &units, mentors: &mentors, today };
    for _ in 0..size {
        let candidate = people.next(&mut dice);
        put(&mut registry, [Record::Candidate(candidate)]);
    }
    registry
}

fn put(registry: &mut Registry, records: impl IntoIterator<Item = Record>) {
    let change = Change::new(Label::new(Act::Begin), records.into_iter().map(Edit::add)).unwrap();
    change.apply(registry).unwrap();
}

/// Every tenth unit is a bloc; the ones after it stand below it.
fn units(dice: &mut Dice, count: usize, committee: &Committee) -> Vec<Unit> {
    let kinds: Vec<KindId> = committee.kinds.iter().map(|kind| kind.id.clone()).collect();
    let mut units: Vec<Unit> = Vec::with_capacity(count);
    let mut bloc = None;
    for number in 0..count {
        let is_bloc = number % 10 == 0;
        let (what, place) = (if is_bloc { "Khối" } else { "Chi bộ" }, dice.word(PLACES));
        let id = UnitId::from_bits(dice.bits());
        units.push(Unit {
            id,
            name: format!("{what} {place} {}", number + 1).parse().unwrap(),
            kind: dice.one(&kinds).clone(),
            head: Some(dice.name().parse().unwrap()),
            parents: match bloc {
                Some(unit) if !is_bloc => vec![Parentage { from: None, unit: Some(unit) }],
                Some(_) | None => Vec::new(),
            },
            opened: None,
            closed: None,
            notes: Vec::new(),
        });
        if is_bloc {
            bloc = Some(id);
        }
    }
    units
}

fn mentors(dice: &mut Dice, count: usize, units: &[Unit]) -> Vec<Mentor> {
    let mentor = |_| Mentor {
        id: MentorId::from_bits(dice.bits()),
        name: dice.name().parse().unwrap(),
        unit: dice.one(units).id,
        standings: Vec::new(),
        limit: None,
        official_since: None,
        occupation: None,
        notes: Vec::new(),
    };
    (0..count).map(mentor).collect()
}

fn target(dice: &mut Dice, unit: UnitId, year: Year) -> Target {
    let half = NaiveDate::from_ymd_opt(year.number(), 5, 31).unwrap();
    let count = Count { on: half, admitted: dice.below(6) as u32, official: 0 };
    Target {
        unit,
        year,
        assigned: 4 + dice.below(20) as u32,
        own: None,
        term: None,
        floors: BTreeMap::new(),
        counts: vec![count],
        revisions: Vec::new(),
    }
}

/// What candidates are made from.
struct People<'a> {
    stages: &'a Pack,
    units: &'a [Unit],
    mentors: &'a [Mentor],
    today: NaiveDate,
}

impl People<'_> {
    fn next(&self, dice: &mut Dice) -> Candidate {
        let visits = self.visits(dice);
        let began = visits[0].on;
        let spell = |mentor: &Mentor| MentorSpell { mentor: mentor.id, from: began, until: None };
        let mentors = (0..dice.below(3)).map(|_| spell(dice.one(self.mentors))).collect();
        let name = dice.name();
        let born = self.today - Days::new(19 * 366 + dice.below(38 * 365) as u64);
        let tag: TagId = "youth-union".parse().unwrap();
        let next = NextStep {
            what: dice.word(STEPS).parse().unwrap(),
            due: Some(self.today - Days::new(10) + Days::new(dice.below(60) as u64)),
        };
        Candidate {
            id: CandidateId::from_bits(dice.bits()),
            gender: Some(if name.contains("Thị") { Gender::Female } else { Gender::Male }),
            name: name.parse().unwrap(),
            unit: dice.one(self.units).id,
            born: Some(Born::Day(born)),
            occupation: Some(dice.word(JOBS).parse().unwrap()),
            contact: None,
            tags: if dice.below(3) == 0 { BTreeSet::from([tag]) } else { BTreeSet::new() },
            pack: self.stages.id.clone(),
            path: None,
            visits,
            exits: Vec::new(),
            mentors,
            introduced: None,
            introducers: Vec::new(),
            papers: Vec::new(),
            votes: Vec::new(),
            ceremony: None,
            next: (dice.below(2) == 0).then_some(next),
            paused: None,
            overrides: Vec::new(),
            reviewed: None,
            notes: Vec::new(),
        }
    }

    /// From the first stage to a random one, the last entered within the past half year.
    fn visits(&self, dice: &mut Dice) -> Vec<Visit> {
        let last = dice.below(self.stages.stages.len());
        let mut on = self.today - Days::new(dice.below(180) as u64);
        let mut visits = Vec::with_capacity(last + 1);
        for stage in self.stages.stages[..=last].iter().rev() {
            let stage: StageId = stage.id.clone();
            visits.push(Visit { stage, on });
            on = on - Days::new(10 + dice.below(90) as u64);
        }
        visits.reverse();
        visits
    }
}
