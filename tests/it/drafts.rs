//! What was being typed when the program died waits at the next start, for the person who typed it and nobody else.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use ketnap::domain::language::Language;
use ketnap::store::Access;

use crate::support::rig::Rig;
use crate::support::store_dir::StoreDir;
use crate::support::store_dir::env;
use crate::support::world::World;

const NAME: &str = "Nguyễn Thị Ánh Hường";
const NOTE: &str = "Đã gặp gia đình, hẹn gọi lại";

/// The candidates of Võ Xu, the cursor on Nguyễn Công Trường.
fn vo_xu(language: Language) -> Rig {
    at_vo_xu(Rig::new(World::sample()).language(language))
}

fn at_vo_xu(rig: Rig) -> Rig {
    rig.keys("/").type_text("vo xu").keys("<enter>")
}

/// A form for a new candidate with a name in it, over which the program died.
fn died_over_a_form(language: Language) -> Rig {
    vo_xu(language).keys("a").type_text(NAME).crash()
}

#[test]
fn half_a_form_is_there_after_a_crash() {
    let mut rig = died_over_a_form(Language::En);
    assert_eq!(rig.line(-2), " Kept from the last run: New candidate. Open the form to go on.");
    let (form, rig) = at_vo_xu(rig).keys("a").peek();
    assert!(form.contains(NAME) && form.contains("This is your draft."), "{form}");
    // It is a draft like any other: saved, it is one candidate and no draft any more.
    let rig = rig.keys("<tab>").type_text("14/3/2001").keys("<f8>").crash();
    let (start, rig) = rig.peek();
    assert!(!start.contains("Kept"), "{start}");
    assert_eq!(rig.registry().candidates().values().filter(|one| one.name.as_str() == NAME).count(), 1);
}

#[test]
fn a_sentence_says_so_in_every_language() {
    for (language, sentence) in [
        (Language::Vi, " Còn bản nháp từ lần trước: Thêm quần chúng. Mở lại phiếu đó để làm tiếp."),
        (Language::Id, " Draf dari sesi lalu: Calon baru. Buka formulir itu untuk melanjutkan."),
    ] {
        assert_eq!(died_over_a_form(language).line(-2), sentence);
    }
}

#[test]
fn a_note_waits_for_the_candidate_it_was_written_about() {
    let rig = vo_xu(Language::En).keys("c").type_text(NOTE).crash();
    let (other, rig) = at_vo_xu(rig).keys("jc").peek();
    assert!(!other.contains(NOTE), "{other}");
    let (note, _rig) = rig.keys("<esc>kc").peek();
    assert!(note.contains(NOTE), "{note}");
}

#[test]
fn several_crashes_keep_all_that_was_typed() {
    let rig = died_over_a_form(Language::En);
    // Nothing was opened in this run, and something else was begun.
    let rig = at_vo_xu(rig).keys("c").type_text(NOTE).crash();
    let (start, rig) = rig.size(120, 24).peek();
    assert!(start.contains("Kept from the last run: New candidate; Note"), "{start}");
    let (form, _rig) = at_vo_xu(rig).keys("a").peek();
    assert!(form.contains(NAME), "{form}");
}

#[test]
fn nobody_is_shown_what_another_person_typed() {
    let rig = died_over_a_form(Language::En).person("minh");
    let (start, rig) = rig.peek();
    assert!(!start.contains("Kept"), "{start}");
    let (form, rig) = at_vo_xu(rig).keys("a").peek();
    assert!(!form.contains(NAME), "{form}");
    // And what the other one does takes nothing away from the first.
    let (start, _rig) = rig.crash().person("lan").peek();
    assert!(start.contains("Kept from the last run"), "{start}");
}

#[test]
fn what_was_left_without_saving_is_given_up_at_a_quiet_end() {
    let rig = vo_xu(Language::En).keys("a").type_text(NAME).keys("<esc>").restart();
    let (start, _rig) = rig.peek();
    assert!(!start.contains("Kept"), "{start}");
}

#[test]
fn what_nobody_has_opened_yet_outlives_a_quiet_end() {
    let rig = died_over_a_form(Language::En).keys("j").restart();
    let (start, rig) = rig.peek();
    assert!(start.contains("Kept from the last run"), "{start}");
    // Once it was opened and left, it was seen.
    let (start, _rig) = at_vo_xu(rig).keys("a<esc>").restart().peek();
    assert!(!start.contains("Kept"), "{start}");
}

#[test]
fn a_text_about_somebody_who_was_deleted_meanwhile_can_still_be_read() {
    let rig = vo_xu(Language::En).keys("c").type_text(NOTE).crash().person("minh");
    let rig = at_vo_xu(rig).keys("D<right><enter>").restart().person("lan");
    let (start, _rig) = rig.peek();
    assert!(start.contains("Typed for records that are gone") && start.contains(NOTE), "{start}");
}

#[test]
fn a_draft_belongs_to_one_living_program() {
    let here = StoreDir::every_kind();
    let (first, second) = (here.open("lan"), here.open("lan"));
    let mut typing = first.drafts();
    typing.keep("[one]", env("lan").now()).unwrap();
    assert_eq!(second.drafts().found(), []);
    drop(typing);
    let mut found = second.drafts().found();
    let draft = found.pop().unwrap();
    assert_eq!(draft.text, "[one]");
    assert!(found.is_empty());

    // It is removed when its text is safe in another one, and not before.
    let mut typing = second.drafts();
    typing.take_over(vec![draft.name]);
    assert_eq!(first.drafts().found().len(), 1);
    typing.keep("[one, two]", env("lan").now()).unwrap();
    assert_eq!(first.drafts().found(), []);
    assert_eq!(names(&here).len(), 1);
    typing.keep("", env("lan").now()).unwrap();
    drop(typing);
    assert_eq!(first.drafts().found(), []);
    assert_eq!(fs::read_dir(here.sidecar("drafts")).unwrap().count(), 0);
}

#[test]
fn only_its_owner_can_read_a_draft() {
    let here = StoreDir::every_kind();
    let session = here.open("lan");
    let mut typing = session.drafts();
    typing.keep(NOTE, env("lan").now()).unwrap();
    let mode = |path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(here.sidecar("drafts")), 0o700);
    for name in names(&here) {
        assert_eq!(mode(here.sidecar("drafts").join(&name)), 0o600, "{name}");
    }
}

#[test]
fn who_only_looks_writes_no_draft_and_clears_none_away() {
    let here = StoreDir::every_kind();
    let session = here.open("lan");
    session.drafts().keep(NOTE, env("lan").now()).unwrap();
    let before = here.names();
    let reader = here.try_open("lan", Access::ReadOnly).unwrap();
    let mut drafts = reader.drafts();
    drafts.keep("[more]", env("lan").now()).unwrap();
    assert_eq!(drafts.found(), []);
    assert_eq!(here.names(), before);
}

#[test]
fn what_cannot_be_read_is_left_alone() {
    let here = StoreDir::every_kind();
    let session = here.open("lan");
    session.drafts().keep("[one]", env("lan").now()).unwrap();
    let strange = here.sidecar("drafts").join("9-9.ron");
    fs::write(&strange, "written by a later version").unwrap();
    assert_eq!(session.drafts().found().len(), 1);
    assert!(strange.exists());
}

/// The drafts that lie there.
fn names(here: &StoreDir) -> Vec<String> {
    let entries = fs::read_dir(here.sidecar("drafts")).unwrap();
    let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    names.filter(|name| !name.starts_with('.')).collect()
}
