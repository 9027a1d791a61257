//! A person who edits the file by hand while the writers write: in place, and by putting another file in its place.
//!
//! The next edit waits until the last one is in the store and published, or was put aside, because whoever writes
//! over his own save has only himself to blame.

use std::fs;
use std::sync::atomic::AtomicBool;
use std::sync::atomic::Ordering;
use std::thread;
use std::time::Duration;

use crate::hand;
use crate::town::Town;

/// How long a glance at the file may be away from the next one. Nothing depends on it but the load.
const BLINK: Duration = Duration::from_millis(1);

/// Edits until told to stop; answers what was saved, oldest first.
pub(crate) fn edit(town: &Town, is_over: &AtomicBool) -> Vec<String> {
    let mut saves = Vec::new();
    while !is_over.load(Ordering::Relaxed) {
        let mark = format!("By hand {}", saves.len() + 1);
        let edited = fs::read_to_string(town.file()).ok().and_then(|text| hand::with_name(&text, &mark));
        let Some(text) = edited else {
            // Between the two names of an exchange, or without a file for a moment.
            thread::park_timeout(BLINK);
            continue;
        };
        if saves.len() % 2 == 0 {
            fs::write(town.file(), &text).unwrap();
        } else {
            let beside = town.file().with_file_name("edited-by-hand");
            fs::write(&beside, &text).unwrap();
            fs::rename(&beside, town.file()).unwrap();
        }
        saves.push(mark.clone());
        while !is_over.load(Ordering::Relaxed) && !is_safe(town, &mark, &text) {
            thread::park_timeout(BLINK);
        }
    }
    saves
}

/// Whether a save is in the store and published, or where nobody overwrites it. That the file is another one is not
/// enough: for a moment it is, until the one that was saved gets its name back.
fn is_safe(town: &Town, mark: &str, text: &str) -> bool {
    let quoted = format!("\"{mark}\"");
    let Ok(now) = fs::read_to_string(town.file()) else { return false };
    now != text && (now.contains(&quoted) || town.is_aside(&quoted))
}
