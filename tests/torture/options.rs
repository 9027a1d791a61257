//! What was asked for on the command line, and which of its processes this one is.

use std::path::PathBuf;

/// How much is tried.
#[derive(Debug, Clone)]
pub(crate) struct Options {
    /// How long the crowd writes at least.
    pub(crate) seconds: u64,
    /// How many write at the same time.
    pub(crate) writers: u64,
    /// How many saves are made by hand against a session that publishes.
    pub(crate) saves: usize,
    /// What all chance follows from.
    pub(crate) seed: u64,
    /// Only parts with this in their name.
    pub(crate) part: Option<String>,
}

/// What a writer needs to know.
#[derive(Debug, Clone)]
pub(crate) struct Orders {
    /// The store.
    pub(crate) store: PathBuf,
    /// Which writer it is.
    pub(crate) writer: u64,
    /// How many times it was killed before.
    pub(crate) life: u64,
    /// What its chance follows from.
    pub(crate) seed: u64,
}

/// Which of its processes the program is.
#[derive(Debug)]
pub(crate) enum Role {
    /// The one that was asked; it starts and judges the others.
    Conductor(Options),
    /// One that writes until it is killed.
    Writer(Orders),
    /// One that has the lock of a store.
    Holder(PathBuf),
}

/// The argument that makes a process a writer; the fields of its orders follow.
pub(crate) const WRITER: &str = "--be-a-writer";

/// The argument that makes a process a holder of the lock; the store follows.
pub(crate) const HOLDER: &str = "--be-a-holder";

/// Reads the arguments; what cargo hands to every test program is passed over.
pub(crate) fn read(mut args: impl Iterator<Item = String>) -> Role {
    let mut options = Options { seconds: 2, writers: 4, saves: 70, seed: 1, part: None };
    while let Some(arg) = args.next() {
        let mut number =
            || args.next().and_then(|value| value.parse().ok()).expect("a number after an option");
        match arg.as_str() {
            WRITER => {
                let (writer, life, seed) = (number(), number(), number());
                let store = PathBuf::from(args.next().expect("a store"));
                return Role::Writer(Orders { store, writer, life, seed });
            }
            HOLDER => return Role::Holder(PathBuf::from(args.next().expect("a store"))),
            "--saves" => options.saves = number() as usize,
            "--seconds" => options.seconds = number(),
            "--writers" => options.writers = number(),
            "--seed" => options.seed = number(),
            part if !part.starts_with('-') => options.part = Some(part.to_owned()),
            _ => {}
        }
    }
    Role::Conductor(options)
}

impl Options {
    /// Whether a part is to run.
    pub(crate) fn wants(&self, part: &str) -> bool {
        self.part.as_ref().is_none_or(|wanted| part.contains(wanted.as_str()))
    }
}
