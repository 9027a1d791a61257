//! Publishing as a session does it: what was done to the file by hand is taken in first, then the file is written anew.
//!
//! Separate from the rest of the session, because it is the one place where the file can talk back.
//!
//! **Not here:** writing the file and swapping it in (`store/publish.rs`), taking it in (`session/hand.rs`).

use crate::session::Session;
use crate::store::displaced::Which;
use crate::store::error::StoreError;
use crate::store::notice::{Divergence, Publication, WhyReadOnly};

/// How often a file that is edited while it is published is taken in before the next publication goes on.
const ROUNDS: usize = 3;

impl Session {
    /// Brings the file up to date and compacts a log that has grown long. Whoever runs the session decides when.
    ///
    /// A file that somebody edited by hand is taken in first; one that cannot be stays as it is, and the answer says why.
    pub fn publish(&mut self) -> Result<Publication, StoreError> {
        match self.store.read_only() {
            // Publishing is also how a store finds out that the disk works again.
            None | Some(WhyReadOnly::DiskRefused(_)) => {}
            Some(_) => {
                self.regain();
                return Ok(Publication::NothingNew);
            }
        }
        self.look_at_displaced(Which::Due);
        let mut publication = self.publish_once()?;
        // An editor may save again while its last version is taken in; after some rounds the next publication goes on.
        for _ in 0..ROUNDS {
            if publication != Publication::Stopped(Divergence::HandEdit) {
                break;
            }
            publication = match self.take_in_file(0)? {
                Some(why) => {
                    self.stopped = Some(why);
                    return Ok(Publication::Stopped(why));
                }
                None => self.publish_once()?,
            };
        }
        self.stopped = match publication {
            Publication::Stopped(divergence) => Some(divergence),
            Publication::Done | Publication::NothingNew => {
                self.trouble = None;
                None
            }
        };
        Ok(publication)
    }

    fn publish_once(&mut self) -> Result<Publication, StoreError> {
        let mut turn = self.store.turn(self.actor.as_str())?;
        let news = turn.catch_up(&mut self.registry)?;
        let publication = turn.publish(&self.registry, self.env.now());
        let compacted = turn.compact_if_due(&self.registry);
        drop(turn);
        self.take(news);
        self.add_what_was_lost();
        compacted?;
        publication
    }
}
