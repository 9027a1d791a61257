//! The command line: commands in, text out.
//!
//! ```text
//!  arguments, environment ──> args ──> one file per command ──> out (stdout: data, stderr: messages)
//!                                             │
//!                                      Err(CliError) ──> error: sentence, hints, exit code
//! ```
//!
//! A command reads a store, asks `report/` and prints; it decides nothing that a screen decides too.
//!
//! **Invariants.** Data goes to stdout and messages to stderr, both through [`out`], which makes control characters visible.
//! Exit codes are those of [`CliError`]. Figures in JSON and CSV have a decimal point in every language
//! and words that are never translated, because programs read them; tables for people follow the language.
//! This file is the only one that reads the environment.
//!
//! **Not here:** the screens (`tui/`), what a file may hold (`store/`).
#![expect(clippy::disallowed_methods, reason = "this is the one file that reads the environment")]

mod args;
mod candidates;
mod check;
mod demo;
mod doctor;
mod error;
mod first_start;
mod help;
mod history;
mod keys;
mod language;
mod listing;
mod mentors;
mod mistake;
mod new;
mod open;
mod out;
mod problems;
mod restore;
mod screen;
mod units;

use std::ffi::OsString;
use std::io::IsTerminal;

use clap::FromArgMatches;

use crate::cli::args::Args;
use crate::cli::args::Command;
use crate::cli::args::View;
use crate::cli::error::CliError;
use crate::cli::mistake::Told;
use crate::cli::out::Out;
use crate::disk::os::outlive_size_limit;
use crate::i18n::locale::Locale;
use crate::store::rights::Limits;

/// What the program was started with, besides its arguments.
#[derive(Debug, Clone)]
pub(crate) struct Surroundings {
    /// The locale's name, as far as the environment gives one.
    pub(crate) locale: Option<String>,
    /// Who is at the keyboard.
    pub(crate) actor: Option<String>,
    /// Whether colors are unwelcome: <https://no-color.org>.
    pub(crate) no_color: bool,
    /// Whether whoever started the program looks for a mistake in it.
    pub(crate) is_debugged: bool,
    /// Whether stdout is a terminal that can show screens.
    pub(crate) is_terminal: bool,
    /// The kind of terminal.
    pub(crate) terminal: String,
    /// The largest file to be read, in megabytes.
    pub(crate) max_size: Option<u64>,
}

impl Surroundings {
    fn of_process() -> Self {
        let set = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(set);
        let actor = ["KETNAP_USER", "USER", "LOGNAME", "USERNAME"].into_iter().find_map(set);
        Self {
            locale: locale.or_else(sys_locale::get_locale),
            actor,
            no_color: set("NO_COLOR").is_some(),
            is_debugged: set("RUST_BACKTRACE").is_some_and(|value| value != "0"),
            is_terminal: std::io::stdout().is_terminal() && std::io::stdin().is_terminal(),
            terminal: set("TERM").unwrap_or_default(),
            max_size: set("KETNAP_MAX_SIZE").and_then(|size| size.parse().ok()),
        }
    }
}

/// One run of a command: the words it speaks and the world around it.
#[derive(Debug)]
pub(crate) struct Run {
    pub(crate) locale: Locale,
    pub(crate) view: View,
    pub(crate) limits: Limits,
    pub(crate) surroundings: Surroundings,
    pub(crate) out: Out,
}

/// Runs the program with its arguments, the first of which is its name, and answers the exit code.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> u8 {
    run_command(arguments, dispatch)
}

/// The same with something else in the place of the command; tests see by it what a mistake in one comes to.
pub fn run_instead(arguments: impl IntoIterator<Item = OsString>, command: impl FnOnce()) -> u8 {
    run_command(arguments, |_, _| {
        command();
        Ok(())
    })
}

fn run_command(
    arguments: impl IntoIterator<Item = OsString>,
    command: impl FnOnce(Args, &mut Run) -> Result<(), CliError>,
) -> u8 {
    // Where this fails, a limit for files ends the program as it ends any other; the store survives that too.
    outlive_size_limit().ok();
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let surroundings = Surroundings::of_process();
    let mut out = Out::of_process();
    let matches = match args::command().try_get_matches_from(&arguments) {
        Ok(matches) => matches,
        Err(error) => return help::answer(&arguments, &error, &surroundings, &mut out),
    };
    let args = match Args::from_arg_matches(&matches) {
        Ok(args) => args,
        Err(error) => return help::answer(&arguments, &error, &surroundings, &mut out),
    };
    let language = language::choose(args.view.lang, surroundings.locale.as_deref());
    let limits = args.allowed.limits(surroundings.max_size);
    let mut run = Run { locale: Locale::new(language), view: args.view.clone(), limits, surroundings, out };
    let told = if run.surroundings.is_debugged { Told::Whole } else { Told::Place };
    let store = if args.command.is_none() { open::place(args.file.as_deref()).ok() } else { None };
    match mistake::caught(told, store, || command(args, &mut run)) {
        Ok(()) => error::DONE,
        Err(error) => error::report(&error, &mut run),
    }
}

fn dispatch(args: Args, run: &mut Run) -> Result<(), CliError> {
    match args.command {
        None => screen::run(args.file.as_deref(), run),
        Some(Command::Demo) => demo::run(run),
        Some(Command::New(new)) => new::run(&new, run),
        Some(Command::Check { file }) => check::run(&file, run),
        Some(Command::Doctor { file, json: false }) => doctor::run(&file, doctor::Form::Lines, run),
        Some(Command::Doctor { file, json: true }) => doctor::run(&file, doctor::Form::Json, run),
        Some(Command::Restore(restore)) => restore::run(&restore, run),
        Some(Command::Units(listing)) => units::run(&listing, run),
        Some(Command::Candidates(listing)) => candidates::run(&listing, run),
        Some(Command::Mentors(listing)) => mentors::run(&listing, run),
        Some(Command::History(history)) => history::run(&history, run),
        Some(Command::Keys { markdown: false }) => keys::run(keys::Layout::Columns, run),
        Some(Command::Keys { markdown: true }) => keys::run(keys::Layout::Markdown, run),
    }
}
