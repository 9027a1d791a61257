//! Lies planted in a true story: the judge must find every one of them.

use ketnap::change::Change;
use ketnap::change::edit::Edit;
use ketnap::change::label::Act;
use ketnap::change::label::Label;
use ketnap::domain::Record;
use ketnap::domain::candidate::Candidate;
use ketnap::domain::text::Name;
use ketnap::session::Session;

use crate::journal::Deed;
use crate::journal::Life;
use crate::journal::Line;
use crate::journal::Seen;
use crate::journal::What;
use crate::journal::mark;
use crate::journal::person;
use crate::options::Options;
use crate::town;
use crate::town::Town;
use crate::verdict::Story;
use crate::verdict::judge;

const LIFE: Life = Life { writer: 3, number: 0 };

/// A lie, and a word of the complaint that it must lead to.
type Lie = (&'static str, fn(&mut Story), &'static str);

const LIES: [Lie; 10] = [
    ("an acknowledged edit is gone", |story| drop(story.entries.pop()), "LOST"),
    ("an edit came back after it was refused", |story| answer(story, 2, What::Refused), "nobody was told"),
    ("a revision was given twice", |story| answer(story, 2, What::Saved(43)), "twice"),
    ("a revision is missing", |story| drop(story.entries.remove(1)), "stands where"),
    ("an edit is another session's", |story| story.entries[0].session += 1, "LOST"),
    ("half of a bulk edit is gone", |story| ask(story, 0, 2), "LOST"),
    ("a reader saw what never was", |story| see(story, 43, 0), "no such state"),
    ("a reader saw what nobody saved", |story| see(story, 99, 0), "nobody saved"),
    ("who opened saw less than was acknowledged", open_late, "with less than was known"),
    ("an edit went behind one acknowledged before it", |story| swap(story), "after a newer one"),
];

/// Tells the true story with each lie in turn.
pub(crate) fn lies_are_found(_options: &Options) -> Result<String, String> {
    let story = true_story();
    let (_, complaints) = judge(&story);
    if !complaints.is_empty() {
        return Err(format!("the truth is called a lie: {complaints:?}"));
    }
    let mut missed = Vec::new();
    for (name, plant, word) in LIES {
        let mut lie = story.clone();
        plant(&mut lie);
        let (_, complaints) = judge(&lie);
        if !complaints.iter().any(|complaint| complaint.contains(word)) {
            missed.push(format!("{name}: {complaints:?}"));
        }
    }
    if missed.is_empty() { Ok(format!("{} lies found", LIES.len())) } else { Err(missed.join("\n")) }
}

/// A writer opens a store and edits it three times.
fn true_story() -> Story {
    let town = Town::new();
    let mut session = town::open(&town.file(), &person(LIFE.writer)).unwrap();
    let start = session.registry().clone();
    let mut lines = vec![What::Opens, What::Enters(session.number()), What::Saw(seen(&session))];
    for number in 1..=3 {
        let name = Name::new(&mark(LIFE, number)).unwrap();
        let before = session.registry().candidate(&town::own_id(LIFE.writer)).unwrap().clone();
        let after = Candidate { name: name.clone(), ..before.clone() };
        let edit = Edit::replace(Record::Candidate(before), Record::Candidate(after));
        let rev = session.commit(Change::new(Label::new(Act::Several).about(&name), edit).unwrap()).unwrap();
        lines.extend([What::Asks(Deed::Edit { number, records: 1 }), What::Saved(rev.0)]);
        lines.extend([What::Looks, What::Saw(seen(&session))]);
    }
    let entries = session.history().unwrap().to_vec();
    Story { start, lines: lines.into_iter().map(|what| Line { life: LIFE, what }).collect(), entries }
}

fn seen(session: &Session) -> Seen {
    Seen { rev: session.status().revision.0, digest: town::digest(session.registry()) }
}

/// The places of the lines that are as wanted.
fn places(story: &Story, wanted: fn(&What) -> bool) -> Vec<usize> {
    let all = story.lines.iter().enumerate();
    all.filter(|(_, line)| wanted(&line.what)).map(|(place, _)| place).collect()
}

fn answer(story: &mut Story, index: usize, instead: What) {
    let place = places(story, |what| matches!(what, What::Saved(_)))[index];
    story.lines[place].what = instead;
}

fn ask(story: &mut Story, index: usize, records: usize) {
    let place = places(story, |what| matches!(what, What::Asks(_)))[index];
    story.lines[place].what = What::Asks(Deed::Edit { number: 1, records });
}

fn see(story: &mut Story, rev: u64, digest: u64) {
    let place = places(story, |what| matches!(what, What::Saw(_)))[2];
    story.lines[place].what = What::Saw(Seen { rev, digest });
}

/// Another writer opens the store at the end and sees what there was in the beginning.
fn open_late(story: &mut Story) {
    let old = story.lines[2].what;
    let life = Life { writer: 4, number: 0 };
    story.lines.extend([What::Opens, old].map(|what| Line { life, what }));
}

/// The first two edits change places in time.
fn swap(story: &mut Story) {
    let (first, second) = (3, 7);
    for step in 0..2 {
        story.lines.swap(first + step, second + step);
    }
}
