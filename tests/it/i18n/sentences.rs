//! Changes, refusals, findings and figures become sentences in each language.

use std::io::ErrorKind;
use std::path::Path;

use ketnap::change::change::Change;
use ketnap::change::edit::Edit;
use ketnap::change::entry::Cause;
use ketnap::change::entry::Entry;
use ketnap::change::entry::Rev;
use ketnap::change::label::Act;
use ketnap::change::label::Label;
use ketnap::disk::Attempt;
use ketnap::disk::DiskError;
use ketnap::domain::candidate::Gender;
use ketnap::domain::check::Finding;
use ketnap::domain::check::FindingKind;
use ketnap::domain::check::Severity;
use ketnap::domain::committee::Rounding;
use ketnap::domain::id::CandidateId;
use ketnap::domain::id::MentorId;
use ketnap::domain::id::UnitId;
use ketnap::domain::language::Language;
use ketnap::domain::mentor::Standing;
use ketnap::domain::pack::Requirement;
use ketnap::domain::record::Record;
use ketnap::domain::record::RecordId;
use ketnap::domain::registry::Registry;
use ketnap::domain::rule::Rejection;
use ketnap::domain::text::Name;
use ketnap::domain::text::TextError;
use ketnap::i18n::changes;
use ketnap::i18n::dates::DateError;
use ketnap::i18n::figures;
use ketnap::i18n::locale::Locale;
use ketnap::i18n::nouns;
use ketnap::i18n::problems::files;
use ketnap::i18n::problems::findings;
use ketnap::i18n::problems::rejections;
use ketnap::i18n::problems::stores;
use ketnap::i18n::problems::typed;
use ketnap::report::mentors::Eligibility;
use ketnap::report::mentors::Nearness;
use ketnap::report::mentors::Proposal;
use ketnap::report::mentors::Room;
use ketnap::report::pace::Status;
use ketnap::report::ratio::Ratio;
use ketnap::store::error::StoreError;
use ketnap::store::notice::Divergence;
use ketnap::store::notice::Notice;
use ketnap::store::notice::WhyReadOnly;
use ketnap::store::place::Place;
use ketnap::store::problem::ProblemKind;
use ketnap::store::problem::Wanted;

use crate::support::day;

const PACK: &str = r#"Pack((
    id: "vn", name: (en: Some("Rules")),
    stages: [
        (id: "class", name: (en: Some("Class"), vi: Some("Lớp nhận thức"), id: Some("Pembekalan"))),
        (id: "dossier", name: (en: Some("Dossier"), vi: Some("Hồ sơ"), id: Some("Berkas"))),
    ],
    papers: [(code: "1-KNĐ", name: (en: Some("application"), vi: Some("đơn xin vào Đảng")))],
    exits: [(id: "withdrew", name: (en: Some("withdrew"), vi: Some("tự rút")))],
))"#;

/// A registry with one pack, unit, candidate and mentor.
fn world() -> Registry {
    let mut registry = Registry::new(ron::from_str(r#"(name: "Đức Linh", pack: "vn")"#).unwrap());
    let (unit, candidate, mentor) = (UnitId::from_bits(1), CandidateId::from_bits(1), MentorId::from_bits(1));
    let records = [
        PACK.to_owned(),
        format!(r#"Unit((id: "{unit}", name: "Đông Hà", kind: "commune"))"#),
        format!(
            r#"Candidate((id: "{candidate}", name: "Lê Quốc Bảo", unit: "{unit}", pack: "vn", visits: []))"#
        ),
        format!(r#"Mentor((id: "{mentor}", name: "Nguyễn Văn Hùng", unit: "{unit}"))"#),
    ];
    for record in records {
        let record: Record = ron::from_str(&record).unwrap_or_else(|error| panic!("{error}: {record}"));
        let change = Change::new(Label::new(Act::Several), [Edit::add(record)]).unwrap();
        change.apply(&mut registry).unwrap();
    }
    registry
}

fn name(text: &str) -> Name {
    Name::new(text).unwrap()
}

/// Every gesture there is.
const ACTS: [Act; 26] = [
    Act::AddCandidate,
    Act::EditCandidate,
    Act::DeleteCandidate,
    Act::MoveStage,
    Act::AssignMentor,
    Act::RemoveMentor,
    Act::SwapMentor,
    Act::SetNextStep,
    Act::AddNote,
    Act::DropOut,
    Act::ComeBack,
    Act::Pause,
    Act::Resume,
    Act::AddUnit,
    Act::EditUnit,
    Act::DeleteUnit,
    Act::SetTarget,
    Act::SetCount,
    Act::AddMentor,
    Act::EditMentor,
    Act::DeleteMentor,
    Act::SetMentorLimit,
    Act::AddAssociation,
    Act::Begin,
    Act::Restore,
    Act::Several,
];

#[test]
fn every_gesture_has_a_sentence_for_one_and_for_many() {
    let registry = world();
    for language in Language::ALL {
        let locale = Locale::new(language);
        for act in ACTS {
            for count in [1, 5] {
                let bare = Label::new(act).about(&name("Lê Quốc Bảo")).times(count);
                let full = bare.clone().from("class").to("dossier");
                for label in [bare, full] {
                    let said = changes::change(&label, &locale, &registry);
                    assert!(!said.is_empty() && !said.contains(['{', '$']), "{language:?} {label:?}: {said}");
                }
            }
        }
    }
}

#[test]
fn a_change_of_stage_is_told_in_the_words_of_the_pack() {
    let registry = world();
    let one = Label::new(Act::MoveStage).about(&name("Lê Quốc Bảo")).from("class").to("dossier");
    let five = Label::new(Act::MoveStage).about(&name("Lê Quốc Bảo")).times(5).to("dossier");
    let mixed = Label::new(Act::MoveStage).about(&name("Lê Quốc Bảo")).times(5);
    let say = |label: &Label, language| changes::change(label, &Locale::new(language), &registry);
    assert_eq!(say(&one, Language::En), "Lê Quốc Bảo: Class → Dossier");
    assert_eq!(say(&one, Language::Vi), "Lê Quốc Bảo: Lớp nhận thức → Hồ sơ");
    assert_eq!(say(&one, Language::Id), "Lê Quốc Bảo: Pembekalan → Berkas");
    assert_eq!(say(&five, Language::Vi), "5 → Hồ sơ");
    assert_eq!(say(&mixed, Language::En), "5 people moved to other stages");
}

#[test]
fn what_a_repetition_would_do_is_told_without_names() {
    let registry = world();
    let brief = |label: Label| changes::brief(&label, &Locale::new(Language::Vi), &registry);
    let stage = Label::new(Act::MoveStage).about(&name("Lê Quốc Bảo")).from("class").to("dossier");
    assert_eq!(brief(stage).as_deref(), Some("Lớp nhận thức → Hồ sơ"));
    assert_eq!(brief(Label::new(Act::DropOut).to("withdrew")).as_deref(), Some("→ tự rút"));
    assert_eq!(brief(Label::new(Act::ComeBack)), None);
}

#[test]
fn changes_are_told_with_names_dates_and_numbers_of_the_language() {
    let registry = world();
    let who = name("Lê Quốc Bảo");
    let cases = [
        (
            Label::new(Act::AssignMentor).about(&who).to("Nguyễn Văn Hùng"),
            "Lê Quốc Bảo: Nguyễn Văn Hùng giúp đỡ",
        ),
        (Label::new(Act::DropOut).about(&who).to("withdrew"), "Đưa Lê Quốc Bảo khỏi nguồn: tự rút"),
        (Label::new(Act::Pause).about(&who).to("2023-07-14"), "Tạm dừng Lê Quốc Bảo đến 14/07/2023"),
        (
            Label::new(Act::SetTarget).about(&name("Đông Hà")).from("8").to("1200"),
            "Đông Hà: chỉ tiêu 8 → 1.200",
        ),
        (Label::new(Act::SetNextStep).about(&who), "Lê Quốc Bảo: đã xóa việc tiếp theo"),
        (Label::new(Act::DeleteCandidate).about(&who).times(3), "Đã xóa 3 người"),
        (Label::new(Act::MoveStage).about(&who).from("lost").to("dossier"), "Lê Quốc Bảo: lost → Hồ sơ"),
    ];
    for (label, expected) in cases {
        assert_eq!(changes::change(&label, &Locale::new(Language::Vi), &registry), expected);
    }
    let come_back = |count| Label::new(Act::ComeBack).about(&who).times(count);
    let english = Locale::new(Language::En);
    assert_eq!(changes::change(&come_back(2), &english, &registry), "2 people are back in the pipeline");
}

#[test]
fn an_entry_says_that_it_was_undone_or_done_again() {
    let registry = world();
    let label = Label::new(Act::MoveStage).about(&name("Lê Quốc Bảo")).from("class").to("dossier");
    let unit: Record = registry.record(&RecordId::Unit(UnitId::from_bits(1))).unwrap();
    let entry = |cause| Entry {
        rev: Rev(2),
        at: "2023-06-30T10:42:00Z".parse().unwrap(),
        by: "lan".parse().unwrap(),
        session: 1,
        cause,
        change: Change::new(label.clone(), [Edit::remove(unit.clone())]).unwrap(),
    };
    let say = |cause, language| changes::entry(&entry(cause), &Locale::new(language), &registry);
    assert_eq!(say(Cause::Done, Language::Vi), "Lê Quốc Bảo: Lớp nhận thức → Hồ sơ");
    assert_eq!(say(Cause::Undo { of: Rev(1) }, Language::En), "Undone: Lê Quốc Bảo: Class → Dossier");
    assert_eq!(say(Cause::Undo { of: Rev(1) }, Language::Vi), "Hoàn tác: Lê Quốc Bảo: Lớp nhận thức → Hồ sơ");
    assert_eq!(say(Cause::Redo { of: Rev(1) }, Language::Id), "Diulang: Lê Quốc Bảo: Pembekalan → Berkas");
}

#[test]
fn refusals_say_who_and_why() {
    let registry = world();
    let (bao, hung) = (name("Lê Quốc Bảo"), name("Nguyễn Văn Hùng"));
    let unit = RecordId::Unit(UnitId::from_bits(1));
    let gone = RecordId::Candidate(CandidateId::from_bits(9));
    let cases = [
        (Rejection::NoChange, "Nothing changes.", "Không có gì thay đổi."),
        (
            Rejection::LastStage { name: bao.clone() },
            "Lê Quốc Bảo is already in the last stage.",
            "Lê Quốc Bảo đã ở bước cuối.",
        ),
        (
            Rejection::Left { name: bao.clone(), on: day("2023-06-30") },
            "Lê Quốc Bảo left the pipeline on 30 Jun 2023.",
            "Lê Quốc Bảo đã ra khỏi nguồn ngày 30/06/2023.",
        ),
        (
            Rejection::FullMember { name: bao.clone() },
            "Lê Quốc Bảo is a full member already; nobody is assigned to help any more.",
            "Lê Quốc Bảo đã là đảng viên chính thức, không phân công người giúp đỡ nữa.",
        ),
        (
            Rejection::MentorStanding { mentor: hung.clone(), standing: Standing::Probationary },
            "Nguyễn Văn Hùng may not help: probationary.",
            "Nguyễn Văn Hùng không thể giúp đỡ: dự bị.",
        ),
        (
            Rejection::InUse { id: unit, by: RecordId::Candidate(CandidateId::from_bits(1)), count: 12 },
            "Đông Hà is still used by 12 records, Lê Quốc Bảo for one.",
            "Đông Hà còn được dùng ở 12 mục, ví dụ Lê Quốc Bảo.",
        ),
        (Rejection::Text(TextError::Empty), "Something must be written here.", "Cần nhập nội dung."),
        (
            Rejection::TooLarge { number: 1_000_000, most: 99_999 },
            "1,000,000 is too much; at most 99,999 is possible.",
            "1.000.000 quá lớn; tối đa 99.999.",
        ),
    ];
    for (why, en, vi) in cases {
        assert_eq!(rejections::rejection(&why, &Locale::new(Language::En), &registry), en);
        assert_eq!(rejections::rejection(&why, &Locale::new(Language::Vi), &registry), vi);
    }
    let said = rejections::rejection(&Rejection::Gone { id: gone }, &Locale::new(Language::En), &registry);
    assert!(said.starts_with("candidate c-") && said.ends_with(" no longer exists."), "{said}");
}

#[test]
fn what_was_typed_wrongly_is_answered_with_an_example() {
    let locale = Locale::new(Language::Vi);
    let unreadable = DateError::Unreadable("mốt".to_owned());
    assert_eq!(
        typed::date(&unreadable, &locale),
        "“mốt” không phải là ngày; thử 14/7, 14/07/2023, +14d hoặc t6."
    );
    assert_eq!(
        typed::date(&DateError::NoSuchDay { day: 30, month: 2 }, &locale),
        "Tháng 2 không có ngày 30."
    );
    assert_eq!(typed::date(&DateError::YearOutOfRange(1066), &locale), "Năm 1066 nằm ngoài phạm vi.");
    assert_eq!(typed::text(&TextError::Forbidden { code: 0x1b }, &locale), "Không được dùng ký tự U+001B.");
}

#[test]
fn findings_name_the_record() {
    let registry = world();
    let record = RecordId::Candidate(CandidateId::from_bits(1));
    let say = |kind, language| {
        let finding = Finding { severity: Severity::Warning, record: record.clone(), kind };
        findings::finding(&finding, &Locale::new(language), &registry)
    };
    assert_eq!(say(FindingKind::NoVisit, Language::En), "Lê Quốc Bảo is in no stage.");
    assert_eq!(
        say(FindingKind::Birth { year: 2033 }, Language::Vi),
        "Lê Quốc Bảo: 2033 không thể là năm sinh."
    );
    let order = FindingKind::OutOfOrder { first: day("2023-06-30"), then: day("2023-01-02") };
    assert_eq!(say(order, Language::Id), "Lê Quốc Bảo: 30/06/2023 berada sebelum 02/01/2023.");
    assert_eq!(findings::severity(Severity::Warning, &Locale::new(Language::Vi)), "cảnh báo");
}

#[test]
fn figures_and_nouns_follow_the_language() {
    let (en, vi) = (Locale::new(Language::En), Locale::new(Language::Vi));
    let share = Ratio::new(65, 170).unwrap().percentage(Rounding::default());
    assert_eq!([figures::percent(share, &en), figures::percent(share, &vi)], ["38.2%", "38,2%"]);
    assert_eq!(figures::status(Status::OnPace, &vi), "kịp");
    assert_eq!(nouns::gender(Some(Gender::Female), &vi), "Nữ");
    let registry = world();
    let pack = registry.packs().values().next().unwrap();
    let paper = Requirement::Paper("1-KNĐ".parse().unwrap());
    assert_eq!(nouns::requirement(&paper, &vi, pack), "1-KNĐ đơn xin vào Đảng");
    assert_eq!(nouns::requirement(&Requirement::Mentors(1), &en, pack), "1 mentor");
    let either = Requirement::AnyPaper(vec!["4-KNĐ".parse().unwrap(), "4A-KNĐ".parse().unwrap()]);
    assert_eq!(nouns::requirement(&either, &vi, pack), "4-KNĐ hoặc 4A-KNĐ");
}

#[test]
fn a_proposal_gives_its_reasons() {
    let fits = Proposal {
        mentor: MentorId::from_bits(1),
        eligibility: Eligibility::May,
        nearness: Nearness::SameUnit,
        room: Room::Enough,
        load: 2,
        limit: 3,
        admitted: 4,
        helped: 5,
    };
    let say = |proposal: &Proposal| figures::proposal(proposal, &Locale::new(Language::En));
    assert_eq!(say(&fits), "same unit · 4 of 5 admitted");
    assert_eq!(
        say(&Proposal { room: Room::TooLittle, nearness: Nearness::OtherUnit, helped: 0, ..fits }),
        "other unit · too few places"
    );
    assert_eq!(say(&Proposal { eligibility: Eligibility::MayNot(Standing::Moved), ..fits }), "moved away");
}

/// A refusal of the disk on the file `/d/s.ron`.
fn refused(attempt: Attempt, kind: ErrorKind) -> DiskError {
    DiskError::new(attempt, Path::new("/d/s.ron"), &kind.into())
}

#[test]
fn the_disk_and_the_store_say_what_they_refused() {
    let say = |why: &StoreError, language| stores::store(why, &Locale::new(language));
    let full = StoreError::NotSaved(refused(Attempt::Sync, ErrorKind::StorageFull));
    assert_eq!(say(&full, Language::En), "Not saved: /d/s.ron cannot be written: the disk is full.");
    assert_eq!(say(&full, Language::Vi), "Chưa lưu: Không ghi được /d/s.ron: ổ đĩa đã đầy.");
    let missing = StoreError::Missing { path: "/d/s.ron".into() };
    assert_eq!(say(&missing, Language::Id), "/d/s.ron tidak ada.");
    let locked = StoreError::Locked { holder: "lan@huyen".to_owned() };
    assert_eq!(say(&locked, Language::En), "Another session is writing (lan@huyen); try again in a moment.");
    let odd = DiskError { number: Some(5), ..refused(Attempt::Read, ErrorKind::Other) };
    assert_eq!(stores::disk(&odd, &Locale::new(Language::En)), "/d/s.ron cannot be read: system error 5.");
}

#[test]
fn why_nothing_can_be_changed_and_what_happened_have_words() {
    let hand_edit = WhyReadOnly::Diverged(Divergence::HandEdit);
    let reasons = [
        WhyReadOnly::Asked,
        WhyReadOnly::NoRight { dir: "/d".into() },
        hand_edit,
        WhyReadOnly::DiskRefused(refused(Attempt::Lock, ErrorKind::PermissionDenied)),
    ];
    let notices = [
        Notice::HandEditTaken { records: 3 },
        Notice::FileWrittenAgain,
        Notice::BaseRebuilt { generation: 2 },
        Notice::UnfinishedWrite,
        Notice::Rescued { path: "/d/rescue/s.ron".into() },
    ];
    for language in Language::ALL {
        let locale = Locale::new(language);
        for said in reasons
            .iter()
            .map(|why| stores::read_only(why, &locale))
            .chain(notices.iter().map(|notice| stores::notice(notice, &locale)))
        {
            assert!(said.ends_with('.') && !said.contains(['{', '$']), "{language:?}: {said}");
        }
    }
}

#[test]
fn problems_of_a_file_say_where_and_what_was_meant() {
    let (en, vi) = (Locale::new(Language::En), Locale::new(Language::Vi));
    assert_eq!(files::place(Place { line: 1204, column: 5 }, &vi), "dòng 1204, cột 5");
    let misspelt = ProblemKind::UnknownField { found: "nmae".to_owned(), meant: Some("name".to_owned()) };
    assert_eq!(files::problem(&misspelt, &en), "There is no field “nmae” here. Did you mean “name”?");
    assert_eq!(files::problem(&ProblemKind::Expected(Wanted::ClosingBrace), &en), "“}” is expected here.");
    let twice = ProblemKind::DuplicateId {
        id: RecordId::Unit(UnitId::from_bits(1)),
        first: Place { line: 9, column: 1 },
    };
    let said = files::problem(&twice, &vi);
    assert!(
        said.starts_with("đơn vị u-") && said.ends_with(" xuất hiện hai lần; lần đầu ở dòng 9."),
        "{said}"
    );
}
