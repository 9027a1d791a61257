//! The help, in the language of the reader, and the answer to a command line that cannot be read.
//!
//! Separate from `args.rs`, because words are made only when they are asked for: the usual start prints none.
//! clap's own sentences about mistakes stay English; what the program says about its commands does not.

use std::ffi::OsString;

use clap::Command;
use clap::error::ErrorKind;

use crate::cli::Surroundings;
use crate::cli::args;
use crate::cli::error;
use crate::cli::language;
use crate::cli::out::Out;
use crate::domain::visible::visible;
use crate::i18n::ids::cli as ids;
use crate::i18n::locale::Locale;
use crate::i18n::message::Message;

/// Answers a command line that asks for help or the version, or that cannot be read; tells the exit code.
pub(crate) fn answer(
    arguments: &[OsString],
    error: &clap::Error,
    surroundings: &Surroundings,
    out: &mut Out,
) -> u8 {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            let language = language::choose(language::asked_in(arguments), surroundings.locale.as_deref());
            let worded = worded(args::command(), &Locale::new(language));
            let text = worded.try_get_matches_from(arguments).err().map(|help| help.render().to_string());
            let text = text.unwrap_or_default();
            // When nobody reads the help, there is nothing to be done about it.
            let _unread = out.data(text.trim_end()).and_then(|()| out.finish());
            error::DONE
        }
        _ => {
            // The same mistake in words that nobody hid anything in: a line end would look like a line of ours.
            let harmless = arguments.iter().map(|word| visible(&word.to_string_lossy()).into_owned());
            let again = args::command().try_get_matches_from(harmless).err();
            out.message(again.as_ref().unwrap_or(error).render().to_string().trim_end());
            error::USAGE
        }
    }
}

/// The command line with everything that is said about it.
fn worded(mut command: Command, locale: &Locale) -> Command {
    command.build();
    word(command, locale)
}

fn word(command: Command, locale: &Locale) -> Command {
    let name = command.get_name().to_owned();
    let below: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    let about = locale.text(about(&name)).into_owned();
    let template = template(&command, locale);
    let command = command.about(about).help_template(template).mut_args(|argument| {
        let help = locale.text(about_argument(&name, argument.get_id().as_str())).into_owned();
        argument.help(help).hide_possible_values(true)
    });
    below.iter().fold(command, |command, name| command.mut_subcommand(name, |sub| word(sub, locale)))
}

/// The parts of the help with their titles; clap fills them in and cannot translate the titles by itself.
fn template(command: &Command, locale: &Locale) -> String {
    let mut parts = vec![format!("{{about}}\n\n{}: {{usage}}", locale.text(ids::USAGE))];
    if command.has_subcommands() {
        parts.push(format!("{}:\n{{subcommands}}", locale.text(ids::COMMANDS)));
    }
    if command.get_positionals().next().is_some() {
        parts.push(format!("{}:\n{{positionals}}", locale.text(ids::ARGUMENTS)));
    }
    parts.push(format!("{}:\n{{options}}", locale.text(ids::OPTIONS)));
    if command.has_subcommands() {
        parts.push(locale.text(ids::AFTER_HELP).into_owned());
    }
    parts.join("\n\n")
}

fn about(command: &str) -> Message {
    match command {
        "demo" => ids::DEMO,
        "new" => ids::NEW,
        "check" => ids::CHECK,
        "doctor" => ids::DOCTOR,
        "restore" => ids::RESTORE,
        "units" => ids::UNITS,
        "candidates" => ids::CANDIDATES,
        "mentors" => ids::MENTORS,
        "history" => ids::HISTORY,
        "keys" => ids::KEYS,
        _ => ids::ABOUT,
    }
}

fn about_argument(command: &str, id: &str) -> Message {
    match id {
        "lang" => ids::ARGUMENT_LANG,
        "as_of" => ids::ARGUMENT_AS_OF,
        "read_only" => ids::ARGUMENT_READ_ONLY,
        "ascii" => ids::ARGUMENT_ASCII,
        "no_color" => ids::ARGUMENT_NO_COLOR,
        "pack" => ids::ARGUMENT_PACK,
        "sample" => ids::ARGUMENT_SAMPLE,
        "name" => ids::ARGUMENT_NAME,
        "json" => ids::ARGUMENT_JSON,
        "person" => ids::ARGUMENT_PERSON,
        "record" => ids::ARGUMENT_RECORD,
        "day" => ids::ARGUMENT_DAY,
        "csv" => ids::ARGUMENT_CSV,
        "copy" => ids::ARGUMENT_COPY,
        "yes" => ids::ARGUMENT_YES,
        "markdown" => ids::ARGUMENT_MARKDOWN,
        "group" => ids::ARGUMENT_GROUP,
        "network" => ids::ARGUMENT_NETWORK,
        "max_size" => ids::ARGUMENT_MAX_SIZE,
        "help" => ids::ARGUMENT_HELP,
        "version" => ids::ARGUMENT_VERSION,
        _ if command == "new" => ids::ARGUMENT_NEW_FILE,
        _ if command == "check" || command == "doctor" => ids::ARGUMENT_CHECKED_FILE,
        _ => ids::ARGUMENT_FILE,
    }
}
