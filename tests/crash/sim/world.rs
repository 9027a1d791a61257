//! What all processes see: names, contents, locks; and the journal of every step that changed something.
//!
//! Names are whole paths, because a store has a dozen of them. A file is known by its number, so that a name can
//! be exchanged while somebody still holds the file behind it, as an editor does.
//!
//! Not here: what of it is durable (`sim/platter.rs`), and who may do what when (`sim/process.rs`).

use std::collections::BTreeMap;
use std::collections::HashMap;
use std::hash::DefaultHasher;
use std::hash::Hasher;
use std::path::Path;
use std::sync::Arc;

use ketnap::disk::LockKind;

/// The number of a file.
pub(crate) type Ino = usize;
/// A path.
pub(crate) type Name = Arc<str>;

/// What a name stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Node {
    /// A directory.
    Dir,
    /// The file with this number.
    File(Ino),
}

/// One step that changed something, as it reached the disk.
#[derive(Debug, Clone)]
pub(crate) enum Step {
    /// Names got another meaning, all at once: creating, renaming, exchanging, linking, removing.
    Names(Vec<(Name, Option<Node>)>),
    /// Bytes were written.
    Write {
        /// The file.
        ino: Ino,
        /// Where.
        at: usize,
        /// What.
        bytes: Arc<[u8]>,
    },
    /// A file was cut.
    Cut {
        /// The file.
        ino: Ino,
        /// To this length.
        len: usize,
    },
    /// Everything written to a file was made durable.
    Sync(Ino),
    /// The disk refused to make a file durable. As on Linux, what was pending is forgotten: a later sync that
    /// succeeds says nothing about it.
    SyncFailed(Ino),
    /// The names in a directory were made durable.
    SyncDir(Name),
}

/// A file's bytes with their digest, which is computed once.
#[derive(Debug, Clone, Default)]
pub(crate) struct Content {
    /// The bytes.
    pub(crate) bytes: Arc<Vec<u8>>,
    /// A number that tells contents apart.
    pub(crate) digest: u64,
}

impl Content {
    /// A content of these bytes.
    pub(crate) fn new(bytes: Vec<u8>) -> Self {
        let mut hasher = DefaultHasher::new();
        hasher.write(&bytes);
        Self { bytes: Arc::new(bytes), digest: hasher.finish() }
    }
}

/// What a start finds on the disk.
#[derive(Debug, Clone, Default)]
pub(crate) struct Image {
    /// Every name.
    pub(crate) names: BTreeMap<Name, Node>,
    /// Every file by its number, also those that have no name any more.
    pub(crate) files: Vec<Content>,
}

impl Image {
    /// A number that tells images apart, whatever the numbers of their files.
    pub(crate) fn digest(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        for (name, node) in &self.names {
            hasher.write(name.as_bytes());
            match node {
                Node::Dir => hasher.write_u8(0),
                Node::File(ino) => hasher.write_u64(self.files[*ino].digest),
            }
        }
        hasher.finish()
    }

    /// The bytes behind a name.
    pub(crate) fn content(&self, name: &str) -> Option<&[u8]> {
        match self.names.get(name)? {
            Node::Dir => None,
            Node::File(ino) => Some(&self.files[*ino].bytes),
        }
    }

    /// Whether some file with a name has exactly these bytes.
    pub(crate) fn holds(&self, bytes: &[u8]) -> bool {
        self.names.keys().any(|name| self.content(name) == Some(bytes))
    }

    /// Names only, with the lengths of files, for stories.
    pub(crate) fn listing(&self) -> Vec<String> {
        let line = |(name, node): (&Name, &Node)| match node {
            Node::Dir => format!("{name}/"),
            Node::File(ino) => format!("{name} ({} bytes)", self.files[*ino].bytes.len()),
        };
        self.names.iter().map(line).collect()
    }
}

/// Who holds a lock.
#[derive(Debug, Default)]
pub(crate) struct Holders {
    exclusive: bool,
    shared: usize,
}

/// The disk as all processes see it.
#[derive(Debug, Default)]
pub(crate) struct World {
    /// What there is now.
    pub(crate) names: BTreeMap<Name, Node>,
    files: Vec<Arc<Vec<u8>>>,
    locks: HashMap<Ino, Holders>,
    /// Every step that changed something since the world began.
    pub(crate) journal: Vec<Step>,
    /// The notes that people find in lock files. They are not part of the disk: nothing depends on them.
    pub(crate) notes: HashMap<Ino, String>,
}

impl World {
    /// The world after a start that found `image`.
    pub(crate) fn of(image: &Image) -> Self {
        let files = image.files.iter().map(|content| Arc::clone(&content.bytes)).collect();
        Self { names: image.names.clone(), files, ..Self::default() }
    }

    /// The world as it is, as if everything were durable.
    pub(crate) fn image(&self) -> Image {
        let files = self.files.iter().map(|bytes| Content::new(bytes.to_vec())).collect();
        Image { names: self.names.clone(), files }
    }

    /// What a path stands for.
    pub(crate) fn node(&self, path: &str) -> Option<Node> {
        self.names.get(path).copied()
    }

    /// The bytes of a file.
    pub(crate) fn bytes(&self, ino: Ino) -> &Arc<Vec<u8>> {
        &self.files[ino]
    }

    /// Gives names another meaning.
    pub(crate) fn rename(&mut self, meanings: Vec<(Name, Option<Node>)>) {
        assign(&mut self.names, &meanings);
        self.journal.push(Step::Names(meanings));
    }

    /// Makes an empty file under a free name.
    pub(crate) fn create(&mut self, path: &str) -> Ino {
        let ino = self.files.len();
        self.files.push(Arc::default());
        self.rename(vec![(path.into(), Some(Node::File(ino)))]);
        ino
    }

    /// Writes at the end of a file.
    pub(crate) fn append(&mut self, ino: Ino, bytes: &[u8]) {
        let at = self.files[ino].len();
        Arc::make_mut(&mut self.files[ino]).extend_from_slice(bytes);
        self.journal.push(Step::Write { ino, at, bytes: bytes.into() });
    }

    /// Cuts a file.
    pub(crate) fn cut(&mut self, ino: Ino, len: usize) {
        Arc::make_mut(&mut self.files[ino]).resize(len, 0);
        self.journal.push(Step::Cut { ino, len });
    }

    /// Notes a step that changes nothing that processes see.
    pub(crate) fn note(&mut self, step: Step) {
        self.journal.push(step);
    }

    /// Takes a lock, or answers that somebody else has it.
    pub(crate) fn lock(&mut self, ino: Ino, kind: LockKind) -> bool {
        let holders = self.locks.entry(ino).or_default();
        let free = match kind {
            LockKind::Exclusive => !holders.exclusive && holders.shared == 0,
            LockKind::Shared => !holders.exclusive,
        };
        match kind {
            _ if !free => {}
            LockKind::Exclusive => holders.exclusive = true,
            LockKind::Shared => holders.shared += 1,
        }
        free
    }

    /// Gives a lock back.
    pub(crate) fn unlock(&mut self, ino: Ino, kind: LockKind) {
        let holders = self.locks.entry(ino).or_default();
        match kind {
            LockKind::Exclusive => holders.exclusive = false,
            LockKind::Shared => holders.shared = holders.shared.saturating_sub(1),
        }
    }
}

/// Gives names their meanings.
pub(crate) fn assign(names: &mut BTreeMap<Name, Node>, meanings: &[(Name, Option<Node>)]) {
    for (name, node) in meanings {
        match node {
            Some(node) => names.insert(Arc::clone(name), *node),
            None => names.remove(name),
        };
    }
}

/// The directory that a path lies in.
pub(crate) fn parent(path: &str) -> &str {
    Path::new(path).parent().and_then(Path::to_str).unwrap_or("/")
}
