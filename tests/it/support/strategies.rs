//! Arbitrary stores and arbitrary gestures, for the property tests.
//!
//! Ids come from a space of a few each, so that two arbitrary registries share records, lack records
//! and disagree about records; references always resolve, because that is what a sound store promises.

use std::collections::BTreeSet;

use chrono::DateTime;
use chrono::Days;
use chrono::NaiveDate;
use chrono::Utc;
use compact_str::CompactString;
use ketnap::change::Change;
use ketnap::change::Edit;
use ketnap::change::label::Act;
use ketnap::change::label::Label;
use ketnap::domain::Record;
use ketnap::domain::Registry;
use ketnap::domain::association::Association;
use ketnap::domain::calendar::Holidays;
use ketnap::domain::calendar::Span;
use ketnap::domain::calendar::Year;
use ketnap::domain::candidate::Born;
use ketnap::domain::candidate::Candidate;
use ketnap::domain::candidate::Exit;
use ketnap::domain::candidate::Gender;
use ketnap::domain::candidate::Introducer;
use ketnap::domain::candidate::Introduction;
use ketnap::domain::candidate::MentorSpell;
use ketnap::domain::candidate::NextStep;
use ketnap::domain::candidate::Note;
use ketnap::domain::candidate::Override;
use ketnap::domain::candidate::PaperStanding;
use ketnap::domain::candidate::PaperState;
use ketnap::domain::candidate::Pause;
use ketnap::domain::candidate::Visit;
use ketnap::domain::candidate::Vote;
use ketnap::domain::classification::Classification;
use ketnap::domain::classification::Level;
use ketnap::domain::classification::Subject;
use ketnap::domain::committee::AssociationKindName;
use ketnap::domain::committee::Committee;
use ketnap::domain::committee::Decimals;
use ketnap::domain::committee::Kind;
use ketnap::domain::committee::MonthDay;
use ketnap::domain::committee::PaceCurve;
use ketnap::domain::committee::Rounding;
use ketnap::domain::committee::RoundingMode;
use ketnap::domain::committee::SampleMark;
use ketnap::domain::committee::Tag;
use ketnap::domain::directive::Directive;
use ketnap::domain::directive::Reply;
use ketnap::domain::id::AssociationId;
use ketnap::domain::id::CandidateId;
use ketnap::domain::id::DirectiveId;
use ketnap::domain::id::MeetingId;
use ketnap::domain::id::MentorId;
use ketnap::domain::id::NoteId;
use ketnap::domain::id::UnitId;
use ketnap::domain::language::Words;
use ketnap::domain::meeting::Meeting;
use ketnap::domain::mentor::Mentor;
use ketnap::domain::mentor::Standing;
use ketnap::domain::mentor::StandingSpell;
use ketnap::domain::pack::Ages;
use ketnap::domain::pack::ExitReason;
use ketnap::domain::pack::Pack;
use ketnap::domain::pack::Paper;
use ketnap::domain::pack::Path;
use ketnap::domain::pack::Requirement;
use ketnap::domain::pack::Stage;
use ketnap::domain::pack::StageRole;
use ketnap::domain::pack::VoteThreshold;
use ketnap::domain::plan::Count;
use ketnap::domain::plan::Plan;
use ketnap::domain::plan::Revision;
use ketnap::domain::plan::Target;
use ketnap::domain::text::Name;
use ketnap::domain::text::PackId;
use ketnap::domain::text::PaperCode;
use ketnap::domain::text::Prose;
use ketnap::domain::text::ReasonId;
use ketnap::domain::text::StageId;
use ketnap::domain::text::TagId;
use ketnap::domain::text::Text;
use ketnap::domain::unit::Parentage;
use ketnap::domain::unit::Unit;
use proptest::collection::btree_map;
use proptest::collection::btree_set;
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::BoxedStrategy;
use proptest::prelude::Just;
use proptest::prelude::Strategy;
use proptest::prelude::any;
use proptest::prop_oneof;
use proptest::sample::select;
use proptest::sample::subsequence;

use crate::support::day;

/// The stages of every arbitrary pack, of which each pack has the first few.
pub(crate) const STAGES: [&str; 5] = ["source", "class", "dossier", "admitted", "official"];
/// The reasons for leaving of every arbitrary pack.
pub(crate) const REASONS: [&str; 2] = ["withdrew", "moved"];
const PACKS: [&str; 2] = ["generic", "vn-2025"];
const TAGS: [&str; 3] = ["student", "women", "resident"];
const YEARS: [i32; 3] = [2022, 2023, 2024];

/// How many ids of each kind there are: few, so that arbitrary stores meet.
pub(crate) const IDS: u64 = 5;

/// A day of the plausible past or future.
pub(crate) fn days() -> impl Strategy<Value = NaiveDate> {
    let first = day("2019-12-30");
    (0_u64..2500).prop_map(move |after| first + Days::new(after))
}

fn moments() -> impl Strategy<Value = DateTime<Utc>> {
    (0_i64..4_000_000_000).prop_map(|seconds| DateTime::from_timestamp(seconds, 0).unwrap())
}

/// Years, of which plans and targets are made.
pub(crate) fn years() -> impl Strategy<Value = Year> {
    select(&YEARS).prop_map(|number| Year::try_from(number).unwrap())
}

/// Names of people and bodies, some of them hard on a file format.
pub(crate) fn names() -> BoxedStrategy<Name> {
    prop_oneof![
        4 => select(vec![
            "Nguyễn Thị Ánh", "Lê Quốc Bảo", "Trần Đình Đức", "K’ Brèo", "Xã Đông Hà", "Công an huyện",
            "Siti Nurhaliza", "O'Brien \"Bob\"", "a\\b", "(unit: \"x\")", "Some(1)", "// none", "r#\"x\"#",
        ]).prop_map(str::to_owned),
        1 => "[A-ZĐ][a-zđăâêôơư]{1,8}( [A-ZĐ][a-zđáàảãạ]{1,8}){0,3}",
        1 => any::<String>().prop_filter("must be a name", |raw| Name::new(raw).is_ok()),
    ]
    .prop_map(|raw| Name::new(&raw).unwrap())
    .boxed()
}

/// Texts on one line.
pub(crate) fn texts() -> impl Strategy<Value = Text> {
    names().prop_map(|name| Text::new(name.as_str()).unwrap())
}

/// Texts of several lines.
pub(crate) fn proses() -> impl Strategy<Value = Prose> {
    vec(names(), 1..4).prop_map(|lines| {
        let lines: Vec<&str> = lines.iter().map(Name::as_str).collect();
        Prose::new(&lines.join("\n\n")).unwrap()
    })
}

fn words() -> impl Strategy<Value = Words> {
    (of(texts()), of(texts()), of(texts())).prop_map(|(en, vi, id)| Words { en, vi, id })
}

/// The ids of stages, one of which no pack has.
pub(crate) fn stage_ids() -> impl Strategy<Value = StageId> {
    prop_oneof![9 => select(&STAGES[..]), 1 => Just("nowhere")].prop_map(|id| StageId::new(id).unwrap())
}

fn tags() -> impl Strategy<Value = BTreeSet<TagId>> {
    subsequence(TAGS.to_vec(), 0..=TAGS.len())
        .prop_map(|ids| ids.into_iter().map(|id| TagId::new(id).unwrap()).collect())
}

fn curves() -> impl Strategy<Value = PaceCurve> {
    (0_u8..=50, 50_u8..=100).prop_map(|(spring, autumn)| {
        let at = |text: &str| MonthDay::try_from(CompactString::from(text)).unwrap();
        let points = vec![(at("03-31"), spring), (at("09-30"), autumn), (at("12-31"), 100)];
        PaceCurve::try_from(points).unwrap()
    })
}

fn spans() -> impl Strategy<Value = Span> {
    prop_oneof![
        (0_u16..400).prop_map(Span::Days),
        (0_u16..100).prop_map(Span::WorkingDays),
        (0_u16..70).prop_map(Span::Months),
    ]
}

fn notes() -> impl Strategy<Value = Vec<Note>> {
    let note = (any::<u64>(), days(), of(texts()), proses());
    let note = note.prop_map(|(bits, on, by, text)| Note { id: NoteId::from_bits(bits), on, by, text });
    vec(note, 0..3)
}

fn committees(packs: Vec<PackId>) -> impl Strategy<Value = Committee> {
    let rounding = (0_u8..=3, select(vec![RoundingMode::Truncate, RoundingMode::HalfUp]));
    let rounding = rounding
        .prop_map(|(decimals, mode)| Rounding { decimals: Decimals::try_from(decimals).unwrap(), mode });
    let lists = (tags(), vec(words(), 2), vec(words(), 1));
    let rest = (of(curves()), any::<u8>(), btree_set(days(), 0..3), lists);
    (names(), of(days()), rounding, select(packs), rest).prop_map(
        |(name, sample, rounding, pack, (pace, close_points, holidays, lists))| Committee {
            name,
            sample: sample.map(|today| SampleMark { today }),
            rounding,
            pace: pace.unwrap_or_default(),
            close_points,
            pack,
            holidays: Holidays(holidays),
            tags: lists.0.into_iter().map(|id| Tag { id, name: Words::default() }).collect(),
            kinds: ["commune", "school"]
                .into_iter()
                .zip(lists.1)
                .map(|(id, name)| Kind { id: id.parse().unwrap(), name })
                .collect(),
            association_kinds: lists
                .2
                .into_iter()
                .map(|name| AssociationKindName { id: "youth-union".parse().unwrap(), name })
                .collect(),
        },
    )
}

fn requirements() -> impl Strategy<Value = Requirement> {
    let code = || select(vec!["1-KNĐ", "4A-KNĐ"]).prop_map(|code| PaperCode::new(code).unwrap());
    prop_oneof![
        (0_u8..3).prop_map(Requirement::Mentors),
        code().prop_map(Requirement::Paper),
        vec(code(), 1..3).prop_map(Requirement::AnyPaper),
        (0_u8..3).prop_map(Requirement::Introducers),
        Just(Requirement::Vote),
        Just(Requirement::Ceremony),
    ]
}

fn packs(id: PackId) -> impl Strategy<Value = Pack> {
    let stage = (words(), of(spans()), of(spans()), vec(requirements(), 0..3));
    let rest = (of((15_u8..30, 40_u8..80)), of((0_u8..4, 1_u8..4)), any::<u16>(), any::<u8>());
    let papers = (of(spans()), vec(texts(), 0..2));
    (words(), vec(stage, 2..=STAGES.len()), papers, rest).prop_map(
        move |(name, stages, (valid, sources), (ages, vote, introducer_months, mentor_limit))| {
            let roles =
                [StageRole::Open, StageRole::Open, StageRole::Open, StageRole::Admitted, StageRole::Official];
            let numbered = STAGES.into_iter().zip(roles).zip(stages);
            let code = PaperCode::new("1-KNĐ").unwrap();
            Pack {
                id: id.clone(),
                name: name.clone(),
                sources,
                stages: numbered
                    .map(|((id, role), (name, limit, extension, needs))| {
                        let id = StageId::new(id).unwrap();
                        Stage { id, name, role, limit, extension, needs }
                    })
                    .collect(),
                papers: vec![Paper { code: code.clone(), name: name.clone(), valid }],
                paths: vec![Path { id: "members".parse().unwrap(), name: name.clone(), papers: vec![code] }],
                exits: REASONS.map(|id| ExitReason { id: id.parse().unwrap(), name: name.clone() }).into(),
                ages: ages.map(|(from, to)| Ages { from, to }),
                vote: vote.map(|(of, all)| VoteThreshold { of, all }),
                introducer_months,
                mentor_limit,
            }
        },
    )
}

/// Units below units of a smaller id, so that nobody stands below himself.
fn units(id: UnitId, above: Vec<UnitId>) -> impl Strategy<Value = Unit> {
    let parent = if above.is_empty() { Just(None).boxed() } else { of(select(above)).boxed() };
    let spell = (of(days()), parent).prop_map(|(from, unit)| Parentage { from, unit });
    let span = (of(days()), of(days()));
    let kind = select(vec!["commune", "school"]);
    (names(), kind, of(names()), vec(spell, 0..3), span, notes()).prop_map(
        move |(name, kind, head, parents, (opened, closed), notes)| Unit {
            id,
            name,
            kind: kind.parse().unwrap(),
            head,
            parents,
            opened,
            closed,
            notes,
        },
    )
}

fn plans(year: Year) -> impl Strategy<Value = Plan> {
    let locked = prop_oneof![3 => Just(None), 1 => days().prop_map(Some)];
    (of(curves()), locked, of(proses())).prop_map(move |(pace, locked, note)| Plan {
        year,
        pace,
        locked,
        note,
    })
}

fn targets((unit, year): (UnitId, Year)) -> impl Strategy<Value = Target> {
    let count = (0_u32..50, 0_u32..5);
    let revision = (0_u32..200, of(texts()), of(texts()));
    let floors = vec((select(&TAGS[..]), 0_u32..9), 0..3);
    let numbers = (0_u32..200, of(0_u32..200), of(0_u32..999));
    (numbers, floors, btree_map(days(), count, 0..3), btree_map(days(), revision, 0..3)).prop_map(
        move |((assigned, own, term), floors, counts, revisions)| {
            let revisions: Vec<_> = revisions
                .into_iter()
                .map(|(on, (assigned, by, why))| Revision { on, assigned, by, why })
                .collect();
            Target {
                unit,
                year,
                assigned: revisions.last().map_or(assigned, |last| last.assigned),
                own,
                term,
                floors: floors.into_iter().map(|(tag, least)| (TagId::new(tag).unwrap(), least)).collect(),
                counts: counts
                    .into_iter()
                    .map(|(on, (admitted, official))| Count { on, admitted, official })
                    .collect(),
                revisions,
            }
        },
    )
}

/// A drafted mentor of one of the units.
fn mentors(id: MentorId, units: Vec<UnitId>) -> impl Strategy<Value = Mentor> {
    let spell = (of(days()), select(&Standing::ALL[..]));
    let spell = spell.prop_map(|(from, standing)| StandingSpell { from, standing });
    (names(), select(units), vec(spell, 0..2), of(any::<u8>()), of(days()), of(texts()), notes()).prop_map(
        move |(name, unit, standings, limit, official_since, occupation, notes)| Mentor {
            id,
            name,
            unit,
            standings,
            limit,
            official_since,
            occupation,
            notes,
        },
    )
}

fn associations(id: AssociationId) -> impl Strategy<Value = Association> {
    (names(), of(texts())).prop_map(move |(name, contact)| Association {
        id,
        name,
        kind: "youth-union".parse().unwrap(),
        contact,
    })
}

/// What a candidate may refer to.
#[derive(Debug, Clone)]
struct Around {
    /// Units; never empty.
    units: Vec<UnitId>,
    /// Mentors.
    mentors: Vec<MentorId>,
    /// Associations.
    associations: Vec<AssociationId>,
    /// Packs; never empty.
    packs: Vec<PackId>,
}

fn some_of<T: Clone + std::fmt::Debug + 'static>(all: &[T], most: usize) -> BoxedStrategy<Vec<T>> {
    if all.is_empty() { Just(Vec::new()).boxed() } else { vec(select(all.to_vec()), 0..=most).boxed() }
}

/// A sound candidate: dated lists in the order of their dates, stages that every pack has.
fn candidates(id: CandidateId, around: &Around) -> BoxedStrategy<Candidate> {
    let place = (select(around.units.clone()), select(around.packs.clone()));
    let born = prop_oneof![
        years().prop_map(Born::Year),
        days().prop_map(Born::Day),
        Just(Born::Day(day("1999-02-28"))),
    ];
    let person = (names(), of(born), of(select(vec![Gender::Female, Gender::Male])));
    let about = (of(texts()), of(texts()), tags(), any::<bool>());
    let way = (btree_set(days(), 1..=2), exits(), spells(&around.mentors));
    let help = (introductions(&around.associations), introducers(&around.mentors));
    let file = (papers(), votes(), of(days()), overrides());
    let next = of((texts(), of(days())).prop_map(|(what, due)| NextStep { what, due }));
    let pause = of((days(), of(texts())).prop_map(|(until, why)| Pause { until, why }));
    let rest = (next, pause, of(days()), notes());
    (place, person, about, way, help, file, rest)
        .prop_map(move |(place, person, about, way, help, file, rest)| Candidate {
            id,
            name: person.0,
            unit: place.0,
            born: person.1,
            gender: person.2,
            occupation: about.0,
            contact: about.1,
            tags: about.2,
            pack: place.1,
            path: about.3.then(|| "members".parse().unwrap()),
            visits: STAGES
                .into_iter()
                .zip(way.0)
                .map(|(stage, on)| Visit { stage: StageId::new(stage).unwrap(), on })
                .collect(),
            exits: way.1,
            mentors: way.2,
            introduced: help.0,
            introducers: help.1,
            papers: file.0,
            votes: file.1,
            ceremony: file.2,
            next: rest.0,
            paused: rest.1,
            overrides: file.3,
            reviewed: rest.2,
            notes: rest.3,
        })
        .boxed()
}

/// Departures one after the other, each but the last with a day of return.
fn exits() -> impl Strategy<Value = Vec<Exit>> {
    (btree_set(days(), 0..4), of(texts())).prop_map(|(on, note)| {
        let on: Vec<_> = on.into_iter().collect();
        let reason = |place: usize| ReasonId::new(REASONS[place % 2]).unwrap();
        on.chunks(2)
            .enumerate()
            .map(|(place, pair)| Exit {
                on: pair[0],
                reason: reason(place),
                note: note.clone(),
                back: pair.get(1).copied(),
            })
            .collect()
    })
}

fn spells(mentors: &[MentorId]) -> impl Strategy<Value = Vec<MentorSpell>> + use<> {
    (some_of(mentors, 3), btree_set(days(), 4), any::<bool>()).prop_map(|(mentors, on, ended)| {
        let on: Vec<_> = on.into_iter().collect();
        let spell =
            |(place, mentor)| MentorSpell { mentor, from: on[place], until: ended.then(|| on[place + 1]) };
        let mut seen = BTreeSet::new();
        mentors.into_iter().filter(|id| seen.insert(*id)).enumerate().map(spell).collect()
    })
}

fn introductions(associations: &[AssociationId]) -> impl Strategy<Value = Option<Introduction>> + use<> {
    let by = some_of(associations, 1);
    (by, of(days()), of(texts()))
        .prop_map(|(by, on, resolution)| by.into_iter().next().map(|by| Introduction { by, on, resolution }))
}

fn introducers(mentors: &[MentorId]) -> impl Strategy<Value = Vec<Introducer>> + use<> {
    (some_of(mentors, 2), of(names()), of(days()), any::<bool>()).prop_map(
        |(members, name, known_since, replacement)| {
            members
                .into_iter()
                .map(|member| Introducer {
                    member: Some(member),
                    name: name.clone(),
                    known_since,
                    replacement,
                })
                .collect()
        },
    )
}

fn papers() -> impl Strategy<Value = Vec<PaperState>> {
    use PaperStanding::Missing;
    use PaperStanding::Received;
    use PaperStanding::Redo;
    use PaperStanding::Valid;
    let state = select(vec![Missing, Received, Valid, Redo]);
    let paper = (state, of(days()), of(days())).prop_map(|(state, on, expires)| PaperState {
        code: PaperCode::new("1-KNĐ").unwrap(),
        state,
        on,
        expires,
    });
    vec(paper, 0..2)
}

fn votes() -> impl Strategy<Value = Vec<Vote>> {
    let votes = btree_map(days(), (0_u32..40, 0_u32..40), 0..2);
    votes.prop_map(|votes| {
        let vote = |(on, (members, in_favor))| Vote { on, members, in_favor };
        votes.into_iter().map(vote).collect()
    })
}

fn overrides() -> impl Strategy<Value = Vec<Override>> {
    let one = (stage_ids(), days(), texts(), texts());
    vec(one.prop_map(|(stage, on, by, reason)| Override { stage, on, by, reason }), 0..2)
}

fn directives(id: DirectiveId, units: &[UnitId]) -> impl Strategy<Value = Directive> + use<> {
    let reply = (select(units.to_vec()), days(), of(proses()));
    let reply = reply.prop_map(|(unit, on, text)| Reply { unit, on, text });
    let head = (texts(), texts(), days(), of(days()));
    (head, some_of(units, 2), vec(reply, 0..2)).prop_map(
        move |((number, title, issued, due), units, replies)| Directive {
            id,
            number,
            title,
            issued,
            due,
            units: units.into_iter().collect(),
            replies,
        },
    )
}

fn meetings(id: MeetingId) -> impl Strategy<Value = Meeting> {
    (texts(), moments(), of(moments()), vec(names(), 0..3), notes()).prop_map(
        move |(title, began, ended, present, notes)| Meeting { id, title, began, ended, present, notes },
    )
}

fn classifications((subject, year): (Subject, Year)) -> impl Strategy<Value = Classification> {
    let level = || of(select(vec![Level::Excellent, Level::Good, Level::Completed, Level::NotCompleted]));
    (level(), level(), of(days()), of(texts())).prop_map(move |(proposed, decided, on, reason)| {
        Classification { subject, year, proposed, decided, on, reason }
    })
}

/// Some of the ids from 0, at least so many.
fn some_ids(least: usize) -> impl Strategy<Value = Vec<u64>> {
    subsequence((0..IDS).collect::<Vec<_>>(), least..=IDS as usize)
}

fn each<T, S>(ids: Vec<T>, one: impl Fn(T) -> S) -> Vec<BoxedStrategy<Record>>
where
    S: Strategy<Value = Record> + 'static,
{
    ids.into_iter().map(|id| one(id).boxed()).collect()
}

fn strategies_of(around: &Around, extra: Extra) -> Vec<BoxedStrategy<Record>> {
    let years = || YEARS.into_iter().map(|number| Year::try_from(number).unwrap());
    let units = around.units.clone();
    let of_units = |every: usize| -> Vec<(UnitId, Year)> {
        units.iter().flat_map(|unit| years().map(move |year| (*unit, year))).step_by(every).collect()
    };
    let mut all = Vec::new();
    all.push(committees(around.packs.clone()).prop_map(Record::Committee).boxed());
    all.extend(each(around.packs.clone(), |id| packs(id).prop_map(Record::Pack)));
    all.extend(each(units.clone(), |id| {
        let above = around.units.iter().copied().filter(|above| *above < id).collect();
        self::units(id, above).prop_map(Record::Unit)
    }));
    all.extend(each(years().collect(), |year| plans(year).prop_map(Record::Plan)));
    all.extend(each(of_units(extra.step), |key| targets(key).prop_map(Record::Target)));
    all.extend(each(around.mentors.clone(), |id| mentors(id, units.clone()).prop_map(Record::Mentor)));
    all.extend(each(around.associations.clone(), |id| associations(id).prop_map(Record::Association)));
    let people = extra.candidates.into_iter().map(CandidateId::from_bits).collect();
    all.extend(each(people, |id| candidates(id, around).prop_map(Record::Candidate)));
    let documents = extra.documents;
    let ids = documents.iter().copied().map(DirectiveId::from_bits).collect();
    all.extend(each(ids, |id| directives(id, &units).prop_map(Record::Directive)));
    let ids = documents.iter().copied().map(MeetingId::from_bits).collect();
    all.extend(each(ids, |id| meetings(id).prop_map(Record::Meeting)));
    let subjects = of_units(extra.step + 1).into_iter().map(|(unit, year)| {
        (if unit.to_string().ends_with('0') { Subject::Head(unit) } else { Subject::Unit(unit) }, year)
    });
    all.extend(each(subjects.collect(), |key| classifications(key).prop_map(Record::Classification)));
    all
}

/// Which of the records nobody refers to there are.
#[derive(Debug, Clone)]
struct Extra {
    candidates: Vec<u64>,
    documents: Vec<u64>,
    step: usize,
}

/// A sound registry: every reference resolves and no unit stands below itself.
pub(crate) fn registries() -> BoxedStrategy<Registry> {
    let around = (some_ids(1), some_ids(0), some_ids(0), subsequence(PACKS.to_vec(), 1..=PACKS.len()));
    let around = around.prop_map(|(units, mentors, associations, packs)| Around {
        units: units.into_iter().map(UnitId::from_bits).collect(),
        mentors: mentors.into_iter().map(MentorId::from_bits).collect(),
        associations: associations.into_iter().map(AssociationId::from_bits).collect(),
        packs: packs.into_iter().map(|id| PackId::new(id).unwrap()).collect(),
    });
    let extra = (some_ids(0), subsequence(vec![0, 1], 0..=2), 1_usize..4);
    let extra = extra.prop_map(|(candidates, documents, step)| Extra { candidates, documents, step });
    (around, extra)
        .prop_flat_map(|(around, extra)| strategies_of(&around, extra))
        .prop_map(registry_of)
        .boxed()
}

/// A registry of records, of which the first is the committee.
fn registry_of(records: Vec<Record>) -> Registry {
    let mut records = records.into_iter();
    let Some(Record::Committee(committee)) = records.next() else { panic!("the committee comes first") };
    let mut registry = Registry::new(committee);
    let change = Change::new(Label::new(Act::Begin), records.map(Edit::add)).unwrap();
    change.apply(&mut registry).unwrap();
    registry
}

/// A label with anything in it.
pub(crate) fn labels() -> impl Strategy<Value = Label> {
    let act = select(vec![Act::AddCandidate, Act::MoveStage, Act::SwapMentor, Act::SetTarget, Act::Several]);
    (act, of(names()), 0_u32..9, of(texts()), of(texts())).prop_map(|(act, subject, count, from, to)| Label {
        act,
        subject,
        count,
        from,
        to,
    })
}
