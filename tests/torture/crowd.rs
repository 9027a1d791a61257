//! Many writers on one store, killed and started again, while somebody edits the file by hand.
//!
//! After a random number of lines in the journal one is killed: any of them, whatever it is doing then, or the one
//! that has just asked for something to be saved. In the end all of them are killed, and what the store holds is
//! compared with what they were told.

use std::fmt::Write as _;
use std::io::BufRead;
use std::io::BufReader;
use std::io::PipeReader;
use std::io::PipeWriter;
use std::process::Child;
use std::process::Command;
use std::process::Stdio;
use std::sync::atomic::AtomicBool;
use std::sync::atomic::Ordering;
use std::sync::mpsc::Receiver;
use std::sync::mpsc::RecvTimeoutError;
use std::sync::mpsc::channel;
use std::thread;
use std::time::Duration;
use std::time::Instant;

use ketnap::store::notice::Publication;

use crate::dice::Dice;
use crate::journal::Life;
use crate::journal::Line;
use crate::journal::What;
use crate::options::Options;
use crate::options::WRITER;
use crate::scribe;
use crate::town;
use crate::town::Town;
use crate::verdict;
use crate::verdict::Story;
use crate::whereabouts::Whereabouts;

/// What must have happened before the judge is asked, so that a slow machine does not make the test easy.
const LEAST_LINES: usize = 2_000;
const LEAST_KILLS: u64 = 25;
const LEAST_GENERATIONS: usize = 2;
/// When nothing at all is told for so long, somebody hangs.
const SILENCE: Duration = Duration::from_secs(60);

/// Runs the crowd and judges.
pub(crate) fn run(options: &Options) -> Result<String, String> {
    assert!(options.writers <= town::WRITERS, "there are only {} candidates to own", town::WRITERS);
    let town = Town::new();
    // From here on every edit of the file is an entry of its own.
    let start = town::open(&town.file(), "judge").unwrap().registry().clone();
    let is_over = AtomicBool::new(false);
    let started = Instant::now();
    let (lines, saves) = thread::scope(|scope| {
        let scribe = scope.spawn(|| scribe::edit(&town, &is_over));
        let lines = Crowd::gather(&town, options).run(&town, options);
        is_over.store(true, Ordering::Relaxed);
        (lines, scribe.join().unwrap())
    });
    let seconds = started.elapsed().as_secs_f64();
    let mut said = String::new();
    let complaints = examine(&town, Story { start, lines: lines?, entries: Vec::new() }, &saves, &mut said);
    let _cannot_fail = write!(said, "; {seconds:.1} s, seed {}", options.seed);
    if complaints.is_empty() {
        return Ok(said);
    }
    let count = complaints.len();
    Err(format!("{said}\n{count} complaints, the first are\n{}", complaints[..count.min(5)].join("\n")))
}

/// Opens the store that the crowd left and compares.
fn examine(town: &Town, mut story: Story, saves: &[String], said: &mut String) -> Vec<String> {
    let generations = town.generations();
    let mut session = town::open(&town.file(), "judge").expect("the store opens after everything");
    let (revision, registry) = (session.status().revision, session.registry().clone());
    story.entries = session.history().unwrap().to_vec();
    drop(session);
    let (figures, mut complaints) = verdict::judge(&story);
    let mut again = town::open(&town.file(), "judge").expect("the store opens twice");
    if again.status().revision != revision || *again.registry() != registry {
        complaints.push(format!("opened again, revision {revision} is {:?}", again.status()));
    }
    let published = again.publish();
    if !matches!(published, Ok(Publication::Done | Publication::NothingNew)) || town.shown() != registry {
        complaints.push(format!("the file does not show what the store holds: {published:?}"));
    }
    let found = Whereabouts::of(saves, town, &story.entries);
    complaints.extend(found.lost.iter().map(|save| format!("LOST: {save}")));
    let (unanswered, landed) = figures.unanswered;
    let _cannot_fail = write!(
        said,
        "{} edits acknowledged, {} refused, {unanswered} unanswered of which {landed} are there; {} states seen; \
         {} kills, {generations} generations; {found} as {} entries; {} complaints",
        figures.saved,
        figures.refused,
        figures.seen,
        figures.deaths,
        figures.by_hand,
        complaints.len()
    );
    complaints
}

/// The writers that are alive.
struct Crowd {
    writers: Vec<(Life, Child)>,
    journal: PipeWriter,
    told: Receiver<Line>,
    dice: Dice,
    seed: u64,
}

impl Crowd {
    fn gather(town: &Town, options: &Options) -> Self {
        let (reader, journal) = std::io::pipe().unwrap();
        let told = listen(reader);
        let dice = Dice::of(options.seed, 0);
        let mut crowd = Self { writers: Vec::new(), journal, told, dice, seed: options.seed };
        for writer in 0..options.writers {
            let life = Life { writer, number: 0 };
            let child = crowd.start(town, life);
            crowd.writers.push((life, child));
        }
        crowd
    }

    fn start(&self, town: &Town, life: Life) -> Child {
        let numbers = [life.writer, life.number, self.seed].map(|number| number.to_string());
        Command::new(std::env::current_exe().unwrap())
            .arg(WRITER)
            .args(numbers)
            .arg(town.file())
            .stdin(Stdio::null())
            .stdout(self.journal.try_clone().unwrap())
            .spawn()
            .unwrap()
    }

    /// Kills and starts until there was enough of everything, then kills all; answers the journal.
    fn run(mut self, town: &Town, options: &Options) -> Result<Vec<Line>, String> {
        let started = Instant::now();
        let (mut lines, mut kills, mut next_kill): (Vec<Line>, u64, usize) = (Vec::new(), 0, 0);
        let is_enough = |lines: usize, kills: u64| {
            started.elapsed() >= Duration::from_secs(options.seconds)
                && lines >= LEAST_LINES
                && kills >= LEAST_KILLS
                && town.generations() >= LEAST_GENERATIONS
        };
        loop {
            match self.told.recv_timeout(SILENCE) {
                Ok(line) => lines.push(line),
                Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => {
                    self.kill_all()?;
                    return Err(format!("nobody says anything any more after {} lines", lines.len()));
                }
            }
            if lines.len() < next_kill {
                continue;
            }
            if is_enough(lines.len(), kills) {
                break;
            }
            let victim = match lines.last() {
                _ if kills % 2 == 0 => self.dice.below(options.writers) as usize,
                Some(Line { life, what: What::Asks(_) }) => life.writer as usize,
                _ => continue,
            };
            self.kill(victim)?;
            let life = Life { number: self.writers[victim].0.number + 1, ..self.writers[victim].0 };
            self.writers[victim] = (life, self.start(town, life));
            kills += 1;
            next_kill = lines.len() + 1 + self.dice.below(20 * options.writers) as usize;
        }
        self.kill_all()?;
        // Nothing comes after the line that says that the last one is gone.
        let last = self.writers.last().map(|(life, _)| Line { life: *life, what: What::Died });
        while lines.last() != last.as_ref() {
            lines.push(
                self.told.recv_timeout(SILENCE).map_err(|why| format!("the journal ends early: {why}"))?,
            );
        }
        Ok(lines)
    }

    fn kill_all(&mut self) -> Result<(), String> {
        (0..self.writers.len()).try_for_each(|victim| self.kill(victim))
    }

    /// Kills one and writes down that it is gone: whatever is asked behind that line is asked later.
    fn kill(&mut self, victim: usize) -> Result<(), String> {
        let (life, child) = &mut self.writers[victim];
        child.kill().unwrap();
        let status = child.wait().unwrap();
        if status.code().is_some() {
            return Err(format!("{life:?} ended by itself: {status}"));
        }
        Line { life: *life, what: What::Died }.tell(&self.journal).unwrap();
        Ok(())
    }
}

impl Drop for Crowd {
    /// Nobody goes on writing for a test that failed.
    fn drop(&mut self) {
        for (_, child) in &mut self.writers {
            let _gone_already = child.kill();
            let _status = child.wait();
        }
    }
}

/// Reads the journal in the background, so that its writers never wait for a reader.
fn listen(reader: PipeReader) -> Receiver<Line> {
    let (sender, told) = channel();
    thread::spawn(move || {
        for text in BufReader::new(reader).lines().map_while(Result::ok) {
            if sender.send(Line::read(&text)).is_err() {
                return;
            }
        }
    });
    told
}
