//! What may be typed behind `ketnap`.
//!
//! **Not here:** what the help says about it (`cli/help.rs` and `cli.ftl`), what the commands do (a file each).

use std::path::PathBuf;

use clap::CommandFactory;
use clap::Parser;
use clap::Subcommand;
use clap::builder::PossibleValuesParser;
use clap::builder::TypedValueParser;

use crate::domain::language::Language;
use crate::session::starter;
use crate::store::rights::Limits;
use crate::store::rights::Remote;
use crate::store::rights::Sharing;

/// The unit of `--max-size`.
const MEGABYTE: u64 = 1024 * 1024;

/// The whole command line.
#[derive(Debug, Parser)]
#[command(name = "ketnap", version, disable_help_subcommand = true)]
pub(crate) struct Args {
    #[arg(value_name = "FILE")]
    pub(crate) file: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) view: View,
    #[command(flatten)]
    pub(crate) allowed: Allowed,
    #[command(subcommand)]
    pub(crate) command: Option<Command>,
}

/// How things are shown; allowed with every command.
#[derive(Debug, Clone, clap::Args)]
pub(crate) struct View {
    #[arg(long, global = true, display_order = 100, value_name = "LANG", value_parser = languages())]
    pub(crate) lang: Option<Language>,
    #[arg(long, global = true, display_order = 100, value_name = "DATE")]
    pub(crate) as_of: Option<String>,
    #[arg(long, global = true, display_order = 100)]
    pub(crate) read_only: bool,
    #[arg(long, global = true, display_order = 100)]
    pub(crate) ascii: bool,
    #[arg(long, global = true, display_order = 100)]
    pub(crate) no_color: bool,
}

/// What is allowed with a store, with every command.
#[derive(Debug, Clone, clap::Args)]
pub(crate) struct Allowed {
    #[arg(long, global = true, display_order = 100)]
    group: bool,
    #[arg(long = "allow-network-fs", global = true, display_order = 100)]
    network: bool,
    #[arg(long, global = true, display_order = 100, value_name = "MB")]
    max_size: Option<u64>,
}

impl Allowed {
    /// The limits within which stores are opened; `max_size` is what the environment says about that.
    pub(crate) fn limits(&self, max_size: Option<u64>) -> Limits {
        let usual = Limits::default();
        let size =
            self.max_size.or(max_size).map_or(usual.size, |megabytes| megabytes.saturating_mul(MEGABYTE));
        let sharing = if self.group { Sharing::Group } else { usual.sharing };
        let remote = if self.network { Remote::Allowed } else { usual.remote };
        Limits { size, sharing, remote }
    }
}

/// The commands besides the screen.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Demo,
    New(New),
    Check {
        #[arg(value_name = "FILE")]
        file: PathBuf,
    },
    Doctor {
        #[arg(value_name = "FILE")]
        file: PathBuf,
        #[arg(long)]
        json: bool,
    },
    Restore(Restore),
    Units(Listing),
    Candidates(Listing),
    Mentors(Listing),
    History(History),
    Keys {
        #[arg(long = "md")]
        markdown: bool,
    },
}

/// A store to be made.
#[derive(Debug, clap::Args)]
pub(crate) struct New {
    #[arg(value_name = "FILE")]
    pub(crate) file: PathBuf,
    #[arg(long, value_name = "PACK", value_parser = PossibleValuesParser::new(starter::packs()))]
    pub(crate) pack: Option<String>,
    #[arg(long, conflicts_with = "pack")]
    pub(crate) sample: bool,
    #[arg(long, value_name = "NAME", conflicts_with = "sample")]
    pub(crate) name: Option<String>,
}

/// A copy to go back to, or none to list them.
#[derive(Debug, clap::Args)]
pub(crate) struct Restore {
    #[arg(value_name = "FILE")]
    pub(crate) file: PathBuf,
    #[arg(value_name = "COPY")]
    pub(crate) copy: Option<String>,
    #[arg(long)]
    pub(crate) yes: bool,
}

/// A table to be printed.
#[derive(Debug, clap::Args)]
pub(crate) struct Listing {
    #[arg(value_name = "FILE")]
    pub(crate) file: Option<PathBuf>,
    #[arg(long)]
    pub(crate) json: bool,
    #[arg(long, conflicts_with = "json")]
    pub(crate) csv: bool,
}

/// Which part of the history is to be printed.
#[derive(Debug, clap::Args)]
pub(crate) struct History {
    #[arg(value_name = "FILE")]
    pub(crate) file: PathBuf,
    #[arg(long)]
    pub(crate) json: bool,
    #[arg(long, value_name = "PERSON")]
    pub(crate) person: Option<String>,
    #[arg(long, value_name = "RECORD")]
    pub(crate) record: Option<String>,
    #[arg(long, value_name = "DAY")]
    pub(crate) day: Option<String>,
}

/// The command line as clap sees it, still without words.
pub(crate) fn command() -> clap::Command {
    Args::command()
}

fn languages() -> impl TypedValueParser<Value = Language> {
    PossibleValuesParser::new(Language::ALL.map(Language::code))
        .map(|code| Language::from_locale(&code).unwrap_or_default())
}
