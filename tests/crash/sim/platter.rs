//! What of a recorded run is durable after every step, and what is only pending.
//!
//! Separate from the world, because processes never see the difference: only a power cut shows it.
//!
//! **Invariants**
//! - A file's bytes become durable by a sync of that file alone, names by a sync of their directory alone.
//!   (Real file systems make more durable on the way; a store must not count on it.)
//! - What was pending when a sync failed stays pending for ever: it may be on the disk, or not.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::sim::world::Content;
use crate::sim::world::Image;
use crate::sim::world::Name;
use crate::sim::world::Node;
use crate::sim::world::Step;
use crate::sim::world::assign;
use crate::sim::world::parent;

/// Something written to a file and not yet durable.
#[derive(Debug, Clone)]
pub(crate) enum Pending {
    /// Bytes.
    Write {
        /// Where.
        at: usize,
        /// What.
        bytes: Arc<[u8]>,
    },
    /// A new length.
    Cut(usize),
}

/// A file on the platter.
#[derive(Debug, Clone, Default)]
pub(crate) struct Extent {
    /// What is durable.
    pub(crate) durable: Content,
    /// What a sync that failed left in doubt.
    pub(crate) doubtful: Vec<Pending>,
    /// What no sync was asked for yet, oldest first.
    pub(crate) pending: Vec<Pending>,
}

/// The disk without what processes only believe.
#[derive(Debug, Clone, Default)]
pub(crate) struct Platter {
    /// Durable names.
    pub(crate) names: BTreeMap<Name, Node>,
    /// Changes of names that are not durable, oldest first.
    pub(crate) renames: Vec<Vec<(Name, Option<Node>)>>,
    /// Files by number.
    pub(crate) extents: Vec<Extent>,
    /// What the disk once held and a hostile one may show instead of what was written: an older write.
    pub(crate) stale: Option<Arc<[u8]>>,
    /// Whether syncs are answered and not done.
    pub(crate) is_lying: bool,
}

impl Platter {
    /// The platter after a start that found `image`: everything found is durable.
    pub(crate) fn of(image: &Image) -> Self {
        let extents =
            image.files.iter().map(|content| Extent { durable: content.clone(), ..Extent::default() });
        Self { names: image.names.clone(), extents: extents.collect(), ..Self::default() }
    }

    /// Whether every power cut now leaves the same image.
    pub(crate) fn is_settled(&self) -> bool {
        let clean = |extent: &Extent| extent.doubtful.is_empty() && extent.pending.is_empty();
        self.renames.is_empty() && self.extents.iter().all(clean)
    }

    /// Takes one more step of the journal.
    pub(crate) fn take(&mut self, step: &Step) {
        match step {
            Step::Names(meanings) => {
                self.renames.push(meanings.clone());
                for (_, node) in meanings {
                    if let Some(Node::File(ino)) = node {
                        let files = self.extents.len().max(ino + 1);
                        self.extents.resize_with(files, Extent::default);
                    }
                }
            }
            Step::Write { ino, at, bytes } => {
                self.extents[*ino].pending.push(Pending::Write { at: *at, bytes: Arc::clone(bytes) });
            }
            Step::Cut { ino, len } => self.extents[*ino].pending.push(Pending::Cut(*len)),
            Step::Sync(_) | Step::SyncDir(_) if self.is_lying => {}
            Step::Sync(ino) => {
                let extent = &mut self.extents[*ino];
                let mut bytes = extent.durable.bytes.to_vec();
                if let Some(Pending::Write { at, .. }) = extent.pending.first() {
                    // What is written over is in doubt no longer, and the length is known again.
                    let lies_before = |doubt: &Pending| matches!(doubt, Pending::Write { at: start, bytes } if start + bytes.len() <= *at);
                    extent.doubtful.retain(lies_before);
                }
                for pending in extent.pending.drain(..) {
                    if let Pending::Write { bytes, .. } = &pending {
                        self.stale = Some(Arc::clone(bytes));
                    }
                    apply(&mut bytes, &pending);
                }
                extent.durable = Content::new(bytes);
            }
            Step::SyncFailed(ino) => {
                let Extent { doubtful, pending, .. } = &mut self.extents[*ino];
                doubtful.append(pending);
            }
            Step::SyncDir(dir) => {
                let (now, later): (Vec<_>, Vec<_>) = self
                    .renames
                    .drain(..)
                    .partition(|meanings| meanings.iter().any(|(name, _)| parent(name) == &**dir));
                for meanings in &now {
                    assign(&mut self.names, meanings);
                }
                self.renames = later;
            }
        }
    }
}

/// Does to bytes what was pending.
pub(crate) fn apply(content: &mut Vec<u8>, pending: &Pending) {
    match pending {
        Pending::Write { at, bytes } => {
            content.resize(content.len().max(at + bytes.len()), 0);
            content[*at..at + bytes.len()].copy_from_slice(bytes);
        }
        Pending::Cut(len) => content.resize(*len, 0),
    }
}
