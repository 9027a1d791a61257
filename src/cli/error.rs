//! Why a command failed, what to try next, and the exit code.
//!
//! | code | kind |
//! |---|---|
//! | 0 | done |
//! | 1 | failed: the system or the store refused |
//! | 2 | usage: the command line cannot be meant |
//! | 3 | data: a file is no store, or what it holds is wrong |
//! | 4 | conflict: the file was changed by somebody else and is left alone; the edits are in the log |
//! | 5 | locked: another program holds the store |
//!
//! 129 (hang-up), 130 (interrupted) and 143 (terminated) end the screen; 101 is a mistake of the program.
//!
//! **Invariants.** An error holds values; its sentences are made here, last, in the language of the run.

use std::io;
use std::path::Path;
use std::path::PathBuf;

use chrono::NaiveDate;

use crate::change::entry::Rev;
use crate::cli::Run;
use crate::cli::args;
use crate::cli::mistake;
use crate::cli::open;
use crate::cli::problems;
use crate::domain::registry::Registry;
use crate::domain::text::TextError;
use crate::i18n::dates::DateError;
use crate::i18n::ids::cli as ids;
use crate::i18n::ids::doctor;
use crate::i18n::locale::Locale;
use crate::i18n::problems::stores;
use crate::i18n::problems::typed;
use crate::session::CommitError;
use crate::store::error::StoreError;
use crate::store::notice::Divergence;
use crate::tui::event::Ending;

/// Everything went well.
pub(crate) const DONE: u8 = 0;
const FAILED: u8 = 1;
/// The command line cannot be meant.
pub(crate) const USAGE: u8 = 2;
const DATA: u8 = 3;
/// Two sides changed the same thing; a person decides.
const CONFLICT: u8 = 4;
const LOCKED: u8 = 5;
/// As Rust ends a program that met a mistake of its own.
const MISTAKE: u8 = 101;

/// Why a command failed.
#[derive(Debug)]
pub(crate) enum CliError {
    /// The store refused.
    Store(StoreError),
    /// There is no store where it is looked for without being named.
    NoStore { path: PathBuf },
    /// The system gives no place for data.
    NoPlace,
    /// `--as-of` is no date.
    Date(DateError),
    /// A name cannot be one.
    Name(TextError),
    /// Stdout is no terminal, so no screen can be drawn.
    NoTerminal,
    /// The terminal refused.
    Terminal(io::Error),
    /// A signal ended the screen; everything was saved.
    Ended(Ending),
    /// What was asked for could not be printed.
    Print(io::Error),
    /// Something could not be put into the form asked for.
    Encoding { reason: String },
    /// The screen was left with edits that carried the mark of not being saved, and are not.
    Unsaved { count: usize, ending: Option<Ending> },
    /// The screen was left, and its file was not brought up to date; the edits are in the log.
    NotPublished(Divergence),
    /// The check found errors, which have been printed.
    Found,
    /// The program met a mistake of its own; `cli/mistake.rs` knows where.
    Mistake {
        /// The store that was open.
        store: Option<PathBuf>,
    },
    /// The journal cannot be read, and perhaps a copy can.
    Damaged { why: StoreError, offer: Option<Offer> },
    /// There is no copy with this number or name.
    NoCopy { name: String },
    /// The copy of this name cannot be read.
    BadCopy { name: String },
    /// A question was not answered with yes.
    Declined,
    /// A change was refused; its records are worded with the registry.
    Refused { why: CommitError, registry: Box<Registry> },
}

/// The copy of a store that could be begun anew with.
#[derive(Debug)]
pub(crate) struct Offer {
    /// The store's file as the person named it.
    pub(crate) file: PathBuf,
    /// The number of the copy.
    pub(crate) number: usize,
    /// Its revision.
    pub(crate) rev: Rev,
    /// Its day.
    pub(crate) day: Option<NaiveDate>,
}

impl Offer {
    fn sentence(&self, locale: &Locale) -> String {
        let file = self.file.display().to_string();
        let known = [
            ("rev", self.rev.to_string().into()),
            ("file", file.into()),
            ("number", self.number.to_string().into()),
        ];
        match self.day {
            Some(day) => {
                let date = ("date", locale.date(day).into());
                let arguments: Vec<_> = known.into_iter().chain([date]).collect();
                locale.text_with(doctor::RESTORE_OFFER, &arguments)
            }
            None => locale.text_with(doctor::RESTORE_OFFER_UNDATED, &known),
        }
    }
}

impl From<StoreError> for CliError {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl CliError {
    /// Wraps what a writer of JSON or CSV said.
    pub(crate) fn encoding(error: &impl ToString) -> Self {
        Self::Encoding { reason: error.to_string() }
    }

    fn code(&self) -> u8 {
        match self {
            Self::Store(error) | Self::Damaged { why: error, .. } => code_of(error),
            Self::Date(_) | Self::Name(_) | Self::NoTerminal | Self::NoCopy { .. } => USAGE,
            Self::Found | Self::BadCopy { .. } => DATA,
            Self::NotPublished(_) | Self::Refused { .. } => CONFLICT,
            Self::Mistake { .. } => MISTAKE,
            Self::Ended(ending) | Self::Unsaved { ending: Some(ending), .. } => ending.code(),
            Self::Print(error) if error.kind() == io::ErrorKind::BrokenPipe => DONE,
            Self::NoStore { .. }
            | Self::NoPlace
            | Self::Terminal(_)
            | Self::Print(_)
            | Self::Declined
            | Self::Unsaved { ending: None, .. }
            | Self::Encoding { .. } => FAILED,
        }
    }

    /// What went wrong; none when there is nothing to say.
    pub(crate) fn sentence(&self, locale: &Locale) -> Option<String> {
        let said = match self {
            Self::Mistake { .. } => locale.text_with(ids::MISTAKE, &[("place", mistake::place().into())]),
            Self::Found | Self::Ended(_) => return None,
            Self::Print(error) if error.kind() == io::ErrorKind::BrokenPipe => return None,
            Self::Store(error) | Self::Damaged { why: error, .. } => stores::store(error, locale),
            Self::NoCopy { name } => locale.text_with(doctor::RESTORE_NO_SUCH, &[("name", name.into())]),
            Self::BadCopy { name } => locale.text_with(doctor::RESTORE_UNREADABLE, &[("name", name.into())]),
            Self::Declined => locale.text(doctor::RESTORE_DECLINED).into_owned(),
            Self::Refused { why, registry } => stores::commit(why, locale, registry),
            Self::NotPublished(why) => stores::diverged(*why, locale),
            Self::Unsaved { count, .. } => locale.text_with(ids::UNSAVED, &[("count", (*count).into())]),
            Self::NoStore { path } => {
                locale.text_with(ids::NO_STORE, &[("file", path.display().to_string().into())])
            }
            Self::NoPlace => locale.text(ids::NO_PLACE).into_owned(),
            Self::Date(error) => typed::date(error, locale),
            Self::Name(error) => typed::text(error, locale),
            Self::NoTerminal => locale.text(ids::NO_TERMINAL).into_owned(),
            Self::Terminal(error) | Self::Print(error) => {
                locale.text_with(ids::SYSTEM_REFUSED, &[("reason", error.to_string().into())])
            }
            Self::Encoding { reason } => {
                locale.text_with(ids::SYSTEM_REFUSED, &[("reason", reason.as_str().into())])
            }
        };
        Some(said)
    }

    fn hint(&self, locale: &Locale) -> Option<String> {
        match self {
            Self::NoTerminal => Some(locale.text(ids::NO_TERMINAL_HINT).into_owned()),
            Self::NoStore { .. } => Some(locale.text(ids::NO_STORE_HINT).into_owned()),
            Self::Date(_) => Some(locale.text(ids::DATE_HINT).into_owned()),
            Self::Mistake { store } => store.as_ref().map(|store| {
                locale.text_with(ids::MISTAKE_HINT, &[("file", store.display().to_string().into())])
            }),
            Self::Declined => Some(locale.text(doctor::RESTORE_DECLINED_HINT).into_owned()),
            Self::Damaged { offer, .. } => offer.as_ref().map(|offer| offer.sentence(locale)),
            Self::Store(StoreError::Exists { .. }) => Some(locale.text(ids::EXISTS_HINT).into_owned()),
            Self::Store(StoreError::Unreadable(unreadable)) => {
                let file = unreadable.path.display().to_string();
                let has_copies = open::has_copies(&unreadable.path);
                has_copies.then(|| locale.text_with(doctor::RESTORE_COPIES_HINT, &[("file", file.into())]))
            }
            Self::Store(StoreError::Missing { path }) => Some(match nearest_command(path) {
                Some(meant) => locale.text_with(ids::MEANT_COMMAND, &[("command", meant.into())]),
                None => locale.text(ids::MISSING_HINT).into_owned(),
            }),
            Self::Store(_)
            | Self::NoPlace
            | Self::Name(_)
            | Self::Terminal(_)
            | Self::Print(_)
            | Self::Encoding { .. }
            | Self::NotPublished(_)
            | Self::NoCopy { .. }
            | Self::BadCopy { .. }
            | Self::Refused { .. }
            | Self::Unsaved { .. }
            | Self::Found
            | Self::Ended(_) => None,
        }
    }
}

/// The command that a word typed as a file is a misspelling of.
fn nearest_command(path: &Path) -> Option<String> {
    let word = path.file_name()?.to_string_lossy();
    let names: Vec<String> =
        args::command().get_subcommands().map(|command| command.get_name().to_owned()).collect();
    names.into_iter().find(|name| strsim::damerau_levenshtein(&word, name) <= 2)
}

fn code_of(error: &StoreError) -> u8 {
    match error {
        StoreError::Unreadable(_)
        | StoreError::Damaged { .. }
        | StoreError::NewerSidecar { .. }
        | StoreError::UnknownFrame { .. } => DATA,
        StoreError::Locked { .. } => LOCKED,
        StoreError::Missing { .. }
        | StoreError::Exists { .. }
        | StoreError::Disk(_)
        | StoreError::NotSaved(_)
        | StoreError::ReadOnly(_)
        | StoreError::Encoding { .. } => FAILED,
    }
}

/// Says what went wrong and answers the exit code.
pub(crate) fn report(error: &CliError, run: &mut Run) -> u8 {
    if let CliError::Store(StoreError::Unreadable(unreadable)) = error {
        run.out.message(&problems::all(&unreadable.path, unreadable, &run.locale));
    }
    if let Some(said) = error.sentence(&run.locale) {
        run.out.message(&run.locale.text_with(ids::ERROR, &[("what", said.into())]));
    }
    if let Some(hint) = error.hint(&run.locale) {
        run.out.message(&run.locale.text_with(ids::HINT, &[("what", hint.into())]));
    }
    error.code()
}
