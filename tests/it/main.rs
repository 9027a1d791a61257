//! Table of contents of the fast tests: one module per question, one sentence per module.
//!
//! One binary, so that everything links once; the real program in a real terminal is tested in `tests/pty`.
#![expect(clippy::disallowed_methods, reason = "tests read fixtures and the source tree")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

/// Builders, strategies and the like; no tests.
mod support;

/// The laws of changes: they undo themselves, happen whole or not at all, and survive a file.
mod change_laws;
/// The command line as scenarios: command, output, exit code.
mod cli;
/// What somebody writes into a file that publishing has just replaced.
mod displaced;
/// What was being typed when the program died waits at the next start, for the person who typed it and nobody else.
mod drafts;
/// Every binding of every action, pressed: it does something, or says why not.
mod every_action;
/// What was ever written loads for ever, and every file that cannot be read is explained and left alone.
mod format;
/// What the README shows of the program is what the program says.
mod generated;
/// What each gesture changes, what it refuses, and that whatever it offers can be done.
mod gestures;
/// Edits of the file by hand, between runs and while the program runs: merged, asked about, never overwritten.
mod hand_edits;
/// `ketnap history`: the history of a real store, for people and for programs.
mod history;
/// Words, dates, numbers, search and order in three languages.
mod i18n;
/// The keys: no conflicts, nothing unreachable, every action bound or meant for the palette alone.
mod keymap;
/// The screen and its storage thread: no key waits, nothing without a mark is lost, conflicts come back.
mod live;
/// Whatever happens to the last bytes of the log, nothing acknowledged before them is lost.
mod log;
/// The journal taken away or replaced while the program runs.
mod lost_journal;
/// The merge of two versions of a record: nothing is lost, nothing depends on who is called "ours".
mod merge_laws;
/// The merge of whole stores: references resolve, conflicts hold what the records do not.
mod merge_stores;
/// Every figure: rounding, pace, status words, the units table, people and mentors on any date.
mod numbers;
/// The rule packs that come with the program.
mod packs;
/// What `ketnap doctor` sees without touching it, and the way back to an earlier copy.
mod recovery;
/// Places where nothing is written, the private mode and the group's, limits.
mod rights;
/// The sample store: the published figures, and something to show on every screen.
mod sample;
/// Screens as a person sees them: a world, keys, a frame.
mod screens;
/// The security checklist, each line with the test that shows it.
mod security;
/// What is acknowledged stays, several people never overwrite one another, undo survives everything.
mod sessions;
/// The files of a store: rights, links, backups, hand edits, refusals of the disk.
mod store;
/// Which text may enter the program, and what becomes of it on the way in.
mod text_rules;
/// The source tree itself: layers, sizes, headers, names, words in the right place.
mod tidy;
/// The builders of worlds keep their own promises.
mod worlds;
