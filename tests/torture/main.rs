//! Real processes on one store: killed, stopped, in one another's way, and edited over by hand.
//!
//! ```text
//! cargo test --test torture                                                  some seconds
//! cargo test --release --test torture -- --seconds 60 --writers 16 --seed 7  longer, from another seed
//! cargo test --release --test torture -- --saves 1000 saves                  one part: that many saves by hand
//! ```
//!
//! What power cuts and failing disks do is shown on a simulated disk. Here are the things that one cannot show: locks
//! of the system, processes that die at any instruction, editors as they are.
//!
//! The program starts itself again for every process it needs; [`options::Role`] says which one it is.
//! A part waits for what it waits for, never for a time; what is random follows from the seed, except how the
//! system lets processes take turns.
#![expect(
    clippy::disallowed_methods,
    reason = "a test program starts processes, reads files and its arguments"
)]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a test fails by panicking and reports by printing"
)]

/// Many writers on one store, killed and started again.
mod crowd;
/// Chance that follows from a seed.
mod dice;
/// Saves by hand against a session that publishes all the time.
mod hammer;
/// Ways in which people save a file.
mod hand;
/// A process that has the lock and is stopped or killed.
mod holder;
/// What the writers tell about themselves, in the order in which it happened.
mod journal;
/// nano in a terminal.
mod nano;
/// What was asked for on the command line.
mod options;
/// Lies that the judge must find.
mod planted;
/// A person who edits the file by hand while the writers write.
mod scribe;
/// The store that everything happens to.
mod town;
/// Compares what the writers told with what the store remembers.
mod verdict;
/// Where the saves of people who edit by hand have ended.
mod whereabouts;
/// A writer: the process that is killed.
mod writer;

use std::thread;

use crate::options::Options;
use crate::options::Role;

/// A part: its name, and what it says of itself when it is done, or what went wrong.
type Part = (&'static str, fn(&Options) -> Result<String, String>);

/// Everything that is tried; the parts run at the same time.
const PARTS: [Part; 5] = [
    ("planted", planted::lies_are_found),
    ("holder", holder::run),
    ("saves", hammer::saves),
    ("editors", hammer::editors),
    ("crowd", crowd::run),
];

fn main() {
    let options = match options::read(std::env::args().skip(1)) {
        Role::Conductor(options) => options,
        Role::Writer(orders) => return writer::write(&orders),
        Role::Holder(store) => return holder::hold(&store),
    };
    let wanted = PARTS.iter().filter(|(name, _)| options.wants(name));
    let running: Vec<_> = wanted
        .map(|(name, part)| {
            let options = options.clone();
            (name, thread::spawn(move || part(&options)))
        })
        .collect();
    let mut is_red = false;
    for (name, part) in running {
        match part.join() {
            Ok(Ok(said)) => println!("{name}: {said}"),
            Ok(Err(why)) => {
                is_red = true;
                println!("{name}: FAILED with {options:?}\n{why}");
            }
            // The panic itself is already on the screen.
            Err(_) => {
                is_red = true;
                println!("{name}: PANICKED with {options:?}");
            }
        }
    }
    if is_red {
        std::process::exit(1);
    }
}
