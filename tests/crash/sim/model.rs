//! Crash models: which images a power cut may leave of a platter.
//!
//! | model | names | bytes |
//! |---|---|---|
//! | 0 | all | all |
//! | 1, like ext4 | in order, up to any of them | each file in order up to any write, the last one torn: cut, followed by zeroes, or with holes of 16 bytes |
//! | 2, hostile | any of them | each file any of its writes, each torn: cut, zeroed, holes of 4 bytes, or showing what the disk held before |
//! | 3, lying | as 2 | as 2, and every sync said yes without doing anything |
//!
//! A sync that lies cannot be survived; of model 3 is only asked that nothing is invented (`check.rs`).

use std::sync::Arc;

use crate::sim::Dice;
use crate::sim::platter::Extent;
use crate::sim::platter::Pending;
use crate::sim::platter::Platter;
use crate::sim::platter::apply;
use crate::sim::world::Content;
use crate::sim::world::Image;
use crate::sim::world::Name;
use crate::sim::world::Node;
use crate::sim::world::assign;
use crate::sim::world::parent;

/// How a disk loses power.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Model {
    /// Everything arrived in order.
    Orderly,
    /// As ext4 does.
    Ext4,
    /// As no standard forbids.
    Hostile,
    /// It never synced anything.
    Lying,
}

impl Model {
    /// By their numbers.
    pub(crate) const ALL: [Self; 4] = [Self::Orderly, Self::Ext4, Self::Hostile, Self::Lying];
}

/// One image that a power cut may leave.
pub(crate) fn cut_power(platter: &Platter, model: Model, dice: &mut Dice) -> Image {
    let mut names = platter.names.clone();
    let in_order = dice.below(platter.renames.len() + 1);
    for (place, meanings) in platter.renames.iter().enumerate() {
        let arrived = match model {
            Model::Orderly => true,
            Model::Ext4 => place < in_order,
            Model::Hostile | Model::Lying => dice.once_in(2),
        };
        if arrived {
            assign(&mut names, meanings);
        }
    }
    drop_orphans(&mut names);
    let stale = platter.stale.as_ref();
    let files = platter.extents.iter().map(|extent| content(extent, model, stale, dice)).collect();
    Image { names, files }
}

/// A name is reached only through its directory.
fn drop_orphans(names: &mut std::collections::BTreeMap<Name, Node>) {
    loop {
        let is_lost = |name: &Name| parent(name) != "/" && !names.contains_key(parent(name));
        let lost: Vec<Name> = names.keys().filter(|name| is_lost(name)).cloned().collect();
        if lost.is_empty() {
            return;
        }
        for name in lost {
            names.remove(&name);
        }
    }
}

fn content(extent: &Extent, model: Model, stale: Option<&Arc<[u8]>>, dice: &mut Dice) -> Content {
    if extent.doubtful.is_empty() && extent.pending.is_empty() {
        return extent.durable.clone();
    }
    let all: Vec<&Pending> = extent.doubtful.iter().chain(&extent.pending).collect();
    let mut bytes = extent.durable.bytes.to_vec();
    let in_order = dice.below(all.len() + 1);
    for (place, pending) in all.iter().enumerate() {
        let last = place + 1 == in_order;
        match model {
            Model::Orderly => apply(&mut bytes, pending),
            Model::Ext4 if place < in_order && !last => apply(&mut bytes, pending),
            Model::Ext4 if last => tear(&mut bytes, pending, &Tear::gentle(dice), dice),
            Model::Ext4 => {}
            Model::Hostile | Model::Lying if dice.once_in(3) => {}
            Model::Hostile | Model::Lying => {
                tear(&mut bytes, pending, &Tear::rough(stale.cloned(), dice), dice);
            }
        }
    }
    Content::new(bytes)
}

/// What happened to a write.
enum Tear {
    /// It is whole.
    Whole,
    /// Only its beginning is there.
    Short,
    /// Its length is there, and of its bytes the beginning.
    Zeroed,
    /// Blocks of this size are zero.
    Holes(usize),
    /// Blocks of this size show something older.
    Stale(usize, Arc<[u8]>),
}

impl Tear {
    fn gentle(dice: &mut Dice) -> Self {
        match dice.below(4) {
            0 => Self::Whole,
            1 => Self::Short,
            2 => Self::Zeroed,
            _ => Self::Holes(16),
        }
    }

    fn rough(stale: Option<Arc<[u8]>>, dice: &mut Dice) -> Self {
        match (dice.below(5), stale) {
            (0, _) => Self::Whole,
            (1, _) => Self::Short,
            (2, _) => Self::Zeroed,
            (3, Some(stale)) => Self::Stale([4, 16, 64, 512][dice.below(4)], stale),
            _ => Self::Holes(4),
        }
    }
}

fn tear(content: &mut Vec<u8>, pending: &Pending, tear: &Tear, dice: &mut Dice) {
    let Pending::Write { at, bytes } = pending else { return apply(content, pending) };
    let mut torn = bytes.to_vec();
    match tear {
        Tear::Whole => {}
        Tear::Short => torn.truncate(dice.below(bytes.len() + 1)),
        Tear::Zeroed => {
            let from = dice.below(bytes.len() + 1);
            torn[from..].fill(0);
        }
        Tear::Holes(size) => {
            for block in torn.chunks_mut(*size) {
                if dice.once_in(4) {
                    block.fill(0);
                }
            }
        }
        Tear::Stale(size, older) => {
            for (block, older) in torn.chunks_mut(*size).zip(older.chunks(*size)) {
                if dice.once_in(2) && block.len() == older.len() {
                    block.copy_from_slice(older);
                }
            }
        }
    }
    apply(content, &Pending::Write { at: *at, bytes: torn.into() });
}
