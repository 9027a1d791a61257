//! The first start: sample, new store, another file, language.

use std::path::Path;
use std::path::PathBuf;

use ketnap::domain::language::Language;
use ketnap::domain::text::Name;
use ketnap::tui::event::Event;
use ketnap::tui::start::Choice;
use ketnap::tui::start::Start;
use ratatui::Terminal;
use ratatui::backend::TestBackend;

use crate::support::dump;
use crate::support::rig;

fn start(language: Language, script: &str) -> Start {
    let setup = rig::setup(language);
    let mut start = Start::new(&setup, Path::new("/home/lan/district.ron"), None);
    for chord in rig::chords(script) {
        start.handle(Event::Key(chord));
    }
    start
}

fn shown(start: &Start, width: u16, height: u16) -> String {
    let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
    terminal.draw(|frame| start.draw(frame)).unwrap();
    dump::text(terminal.backend().buffer())
}

fn choice(script: &str) -> Option<Choice> {
    start(Language::En, script).take_answer().unwrap().choice
}

#[test]
fn the_choices_at_the_usual_window() {
    insta::assert_snapshot!(shown(&start(Language::En, ""), 80, 24));
}

#[test]
fn the_choices_in_vietnamese_with_the_field_of_a_new_store() {
    insta::assert_snapshot!(shown(&start(Language::Vi, "2Huy"), 60, 16));
}

#[test]
fn arrows_and_digits_choose() {
    assert_eq!(choice("<enter>"), Some(Choice::Sample));
    assert_eq!(choice("1"), Some(Choice::Sample));
    let committee = Choice::New(Name::new("Bến Tre").unwrap());
    assert_eq!(choice("j<enter>Bến Tre<enter>"), Some(committee));
    assert_eq!(choice("3/tmp/s.ron<enter>"), Some(Choice::Open(PathBuf::from("/tmp/s.ron"))));
    assert_eq!(choice("q"), None);
}

#[test]
fn the_language_switches_at_once() {
    let mut start = start(Language::En, "L<esc>");
    assert_eq!(start.take_answer().unwrap().language, Language::Vi);
}

#[test]
fn a_committee_without_a_name_is_asked_again() {
    let mut start = start(Language::En, "2<enter>");
    assert_eq!(start.take_answer(), None);
}
