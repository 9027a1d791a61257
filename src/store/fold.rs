//! Folds frames into records: base and logs in, registry and entries out.
//!
//! ```text
//!  g1.base ── g1.log ──┐ ends where g2 begins, although frames may follow that nobody acknowledged
//!                      g2.base ── g2.log ──┐
//!                                          g3.base ── g3.log ── now
//! ```
//!
//! Every log begins with a note of the revision it starts from. So when a base is damaged, the records are
//! rebuilt from the base before it through both logs, and history reads through all of them.
//!
//! **Invariants**
//! - Of a log that has a successor, nothing beyond the successor's first revision counts: those frames belong
//!   to an edit whose saving failed.
//! - A frame that is whole and not understood ends in an error, never in a guess.

use crate::change::entry::Entry;
use crate::disk::Vfs;
use crate::domain::Registry;
use crate::store::base::Base;
use crate::store::body::{Body, Note, Published};
use crate::store::error::StoreError;
use crate::store::frame::{Frame, Frames, first_revision};
use crate::store::rules::{Rule, holds};
use crate::store::sidecar::{Generations, Sidecar};
use crate::store::snapshot::{StoreId, read};

/// How far a log has been read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Cursor {
    /// The generation of the log.
    pub(crate) generation: u64,
    /// The revision of the last frame read.
    pub(crate) revision: u64,
    /// The byte behind that frame.
    pub(crate) offset: u64,
    /// How many frames were read.
    pub(crate) frames: u32,
    /// The last publication noted.
    pub(crate) published: Option<Published>,
}

/// The records of a store as folded from its sidecar.
#[derive(Debug)]
pub(crate) struct Folded {
    /// Which store it is.
    pub(crate) store: StoreId,
    /// The records.
    pub(crate) registry: Registry,
    /// The entries folded on top of the base, oldest first.
    pub(crate) entries: Vec<Entry>,
    /// Where the newest log ends.
    pub(crate) cursor: Cursor,
    /// The size of the base, by which the length of the log is judged.
    pub(crate) base_size: u64,
    /// A newer base that was damaged.
    pub(crate) damaged: Option<u64>,
    /// Whether the newest log ends in something that is no whole frame.
    pub(crate) torn: bool,
}

impl Cursor {
    /// The beginning of a log.
    pub(crate) fn start(generation: u64, revision: u64) -> Self {
        Self { generation, revision, offset: 0, frames: 0, published: None }
    }

    /// Reads on in the log and brings `registry` up to date, but not beyond revision `until`.
    /// Answers whether something is left that is no whole frame.
    pub(crate) fn advance(
        &mut self,
        bytes: &[u8],
        until: u64,
        registry: &mut Registry,
        entries: &mut Vec<Entry>,
    ) -> Result<bool, StoreError> {
        let mut frames = Frames::new(bytes, self.generation, self.revision);
        let mut accepted = 0;
        while let Some(frame) = frames.next().filter(|frame| frame.revision <= until) {
            self.take(&frame, registry, entries)?;
            accepted = frames.accepted();
        }
        self.offset += accepted as u64;
        Ok(frames.has_rest())
    }

    fn take(
        &mut self,
        frame: &Frame<'_>,
        registry: &mut Registry,
        entries: &mut Vec<Entry>,
    ) -> Result<(), StoreError> {
        let unknown = || StoreError::UnknownFrame { revision: frame.revision };
        if frame.is_note() {
            self.published = Note::decode(frame.body).ok_or_else(unknown)?.published;
        } else {
            let body = Body::decode(frame.body).ok_or_else(unknown)?;
            let entry = body.into_entry(frame.revision, registry);
            entry.change.replay(registry);
            entries.push(entry);
        }
        self.revision = frame.revision;
        self.frames += 1;
        Ok(())
    }
}

/// Folds the newest state of a sidecar: from the newest base that is whole through all logs from there on.
pub(crate) fn newest(disk: &dyn Vfs, sidecar: &Sidecar) -> Result<Folded, StoreError> {
    let generations = sidecar.generations(disk)?;
    let start = |generation: &u64| whole_base(disk, sidecar, *generation);
    let mut folded = first_some(generations.bases.iter().rev().map(start))?
        .ok_or_else(|| StoreError::Damaged { dir: sidecar.dir.clone() })?;
    folded.damaged = generations.newest().filter(|newest| *newest > folded.cursor.generation);
    follow(disk, sidecar, &generations, (u64::MAX, u64::MAX), &mut folded)?;
    Ok(folded)
}

/// Folds the state as it was at a revision, or as near before it as the sidecar still reaches.
pub(crate) fn nearest(
    disk: &dyn Vfs,
    sidecar: &Sidecar,
    revision: u64,
) -> Result<Option<Registry>, StoreError> {
    let generations = sidecar.generations(disk)?;
    let start = |generation: &u64| {
        let folded = whole_base(disk, sidecar, *generation)?;
        Ok(folded.filter(|folded| folded.cursor.revision <= revision))
    };
    let Some(mut folded) = first_some(generations.bases.iter().rev().map(start))? else { return Ok(None) };
    follow(disk, sidecar, &generations, (u64::MAX, revision), &mut folded)?;
    Ok(Some(folded.registry))
}

/// Folds every entry the sidecar remembers up to a revision, oldest first, in generations up to `last`.
pub(crate) fn history(
    disk: &dyn Vfs,
    sidecar: &Sidecar,
    last: u64,
    until: u64,
) -> Result<Vec<Entry>, StoreError> {
    let generations = sidecar.generations(disk)?;
    let (mut all, mut reached): (Vec<Entry>, u64) = (Vec::new(), 0);
    // Usually the oldest base reaches to the end; a later one is needed only where a log in between is damaged.
    for generation in generations.bases.iter().filter(|generation| **generation <= last) {
        if let Some(mut folded) = whole_base(disk, sidecar, *generation)?
            && (folded.cursor.revision >= reached || all.is_empty())
        {
            follow(disk, sidecar, &generations, (last, until), &mut folded)?;
            let newer = folded.entries.into_iter().filter(|entry| entry.rev.0 > reached);
            all.extend(newer);
            reached = reached.max(folded.cursor.revision);
        }
        if reached >= until {
            break;
        }
    }
    Ok(all)
}

fn first_some<T>(
    mut items: impl Iterator<Item = Result<Option<T>, StoreError>>,
) -> Result<Option<T>, StoreError> {
    items.find_map(Result::transpose).transpose()
}

/// Reads the base of a generation; `None` when it is not whole.
fn whole_base(disk: &dyn Vfs, sidecar: &Sidecar, generation: u64) -> Result<Option<Folded>, StoreError> {
    let bytes = disk.read(&sidecar.base(generation))?;
    let Some(base) = Base::decode(&bytes, generation) else { return Ok(None) };
    // The program wrote it, so every record has an id; bits are asked for in vain.
    let Ok(snapshot) = read::snapshot(base.text.as_bytes(), &mut || 0) else { return Ok(None) };
    Ok(Some(Folded {
        store: base.store,
        registry: snapshot.registry,
        entries: Vec::new(),
        cursor: Cursor::start(generation, base.revision),
        base_size: bytes.len() as u64,
        damaged: None,
        // Until its log was found and read to the end.
        torn: true,
    }))
}

/// Reads the logs from the generation of `folded` to generation `limit.0` and revision `limit.1`.
fn follow(
    disk: &dyn Vfs,
    sidecar: &Sidecar,
    generations: &Generations,
    limit: (u64, u64),
    folded: &mut Folded,
) -> Result<(), StoreError> {
    let mut logs = Vec::new();
    let Cursor { generation: first, revision, .. } = folded.cursor;
    for generation in generations.logs.iter().filter(|generation| **generation >= first) {
        let bytes = disk.read(&sidecar.log(*generation))?;
        let used = generations.bases.contains(generation) || has_edits(&bytes, *generation);
        match first_revision(&bytes, *generation) {
            _ if *generation == first => logs.push((first, revision, bytes)),
            Some(start) if used => logs.push((*generation, start, bytes)),
            Some(_) | None => {}
        }
    }
    for (index, (generation, start, bytes)) in logs.iter().enumerate() {
        if *generation > limit.0 || *start != folded.cursor.revision {
            break;
        }
        let successor = logs.get(index + 1).filter(|_| holds(Rule::SuccessorBegins));
        let successor = successor.map_or(u64::MAX, |(_, start, _)| *start);
        let Folded { registry, entries, cursor, .. } = folded;
        *cursor = Cursor::start(*generation, *start);
        folded.torn = cursor.advance(bytes, successor.min(limit.1), registry, entries)?;
    }
    Ok(())
}

/// Whether a log holds more than its first note. One that does not, and has no base, was begun in vain.
fn has_edits(bytes: &[u8], generation: u64) -> bool {
    first_revision(bytes, generation)
        .is_some_and(|start| Frames::new(bytes, generation, start).any(|frame| !frame.is_note()))
}
