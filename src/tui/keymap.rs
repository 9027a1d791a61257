//! Keymap: which keys mean which action, and the way back from an action to its keys.
//!
//! This and `chord.rs` are the only places that know keys; screens see actions.
//! Bindings live in `config/keymap.ron`, scope by scope; each scope is a trie, so that `g` can wait for `u`.
//!
//! **Invariants**: resolution goes from the innermost scope outwards and the innermost full match wins; a keymap
//! that was loaded without findings has no sequence that is the beginning of another one in any mode, no binding
//! that an inner scope makes unreachable, and no binding outside the scopes of its action.
//! Proved for the built-in map by `keymap::the_built_in_keys_have_no_findings`.
//!
//! Not here: counts (`pending.rs` collects digits before it asks), text in fields (`update.rs`).

use std::collections::BTreeMap;

use crate::tui::action::Action;
use crate::tui::action::Mode;
use crate::tui::action::Scope;
use crate::tui::chord::Chord;
use crate::tui::chord::ChordError;
use crate::tui::chord::parse_sequence;

/// The key file that is part of the program.
const BUILT_IN: &str = include_str!("../../config/keymap.ron");

/// What pending chords mean in a mode.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Resolved {
    /// They are the keys of this action.
    Matched(Action),
    /// They begin longer sequences: the chords that can follow and what each of them leads to.
    Pending(Vec<(Vec<Chord>, Action)>),
    /// They mean nothing here.
    NotFound,
}

/// Something wrong in a key file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum KeymapFinding {
    /// The file is no RON of the expected shape; carries line, column and the parser's words.
    Unreadable {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
        /// What the parser says.
        message: String,
    },
    /// No such scope.
    UnknownScope(String),
    /// No such action.
    UnknownAction(String),
    /// A spelling that is no key.
    BadKey(Action, ChordError),
    /// The action means nothing in this scope.
    OutOfScope(Action, Scope),
    /// Two actions want the same keys, or one sequence begins another, in one mode.
    Conflict {
        /// The mode in which both are active.
        mode: Mode,
        /// The keys that are hidden.
        keys: Vec<Chord>,
        /// The action that wins.
        winner: Action,
        /// The action that cannot be reached with these keys.
        hidden: Action,
    },
}

/// One line of the keymap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Binding {
    /// The scope the binding is active in.
    pub scope: Scope,
    /// The chords, in order.
    pub keys: Vec<Chord>,
    /// What they do.
    pub action: Action,
}

#[derive(Debug, Clone, Default)]
struct Node {
    action: Option<Action>,
    next: BTreeMap<Chord, Node>,
}

impl Node {
    fn insert(&mut self, keys: &[Chord], action: Action) {
        match keys.split_first() {
            None => self.action = Some(action),
            Some((first, rest)) => self.next.entry(*first).or_default().insert(rest, action),
        }
    }

    fn find(&self, keys: &[Chord]) -> Option<&Self> {
        keys.iter().try_fold(self, |node, chord| node.next.get(chord))
    }

    fn leaves(&self, path: &mut Vec<Chord>, found: &mut Vec<(Vec<Chord>, Action)>) {
        if let Some(action) = self.action {
            found.push((path.clone(), action));
        }
        for (chord, node) in &self.next {
            path.push(*chord);
            node.leaves(path, found);
            path.pop();
        }
    }
}

/// All bindings of a running program.
#[derive(Debug, Clone, Default)]
pub struct Keymap {
    bindings: Vec<Binding>,
    tries: BTreeMap<Scope, Node>,
}

impl Keymap {
    /// The keys the program comes with, and what is wrong with them (nothing, says the test).
    pub fn built_in() -> (Self, Vec<KeymapFinding>) {
        Self::parse(BUILT_IN)
    }

    /// Reads a key file; everything that can be used is used, everything else is a finding.
    pub fn parse(text: &str) -> (Self, Vec<KeymapFinding>) {
        type File = BTreeMap<String, BTreeMap<String, Vec<String>>>;
        let mut findings = Vec::new();
        let file: File = match ron::from_str(text) {
            Ok(file) => file,
            Err(error) => {
                let place = error.span.start;
                let message = error.code.to_string();
                findings.push(KeymapFinding::Unreadable { line: place.line, column: place.col, message });
                File::new()
            }
        };
        let mut keymap = Self::default();
        for (scope_name, actions) in &file {
            let Some(scope) = Scope::ALL.into_iter().find(|scope| scope.name() == scope_name) else {
                findings.push(KeymapFinding::UnknownScope(scope_name.clone()));
                continue;
            };
            for (name, spellings) in actions {
                match name.parse::<Action>() {
                    Err(unknown) => findings.push(KeymapFinding::UnknownAction(unknown.0)),
                    Ok(action) => keymap.bind(scope, action, spellings, &mut findings),
                }
            }
        }
        findings.extend(keymap.conflicts());
        (keymap, findings)
    }

    fn bind(
        &mut self,
        scope: Scope,
        action: Action,
        spellings: &[String],
        findings: &mut Vec<KeymapFinding>,
    ) {
        if !action.scopes().contains(&scope) {
            findings.push(KeymapFinding::OutOfScope(action, scope));
            return;
        }
        for spelling in spellings {
            match parse_sequence(spelling) {
                Err(error) => findings.push(KeymapFinding::BadKey(action, error)),
                Ok(keys) => {
                    // Two actions of one scope on the same keys: the first stays, `conflicts` reports the other.
                    let trie = self.tries.entry(scope).or_default();
                    if trie.find(&keys).is_none_or(|node| node.action.is_none()) {
                        trie.insert(&keys, action);
                    }
                    self.bindings.push(Binding { scope, keys, action });
                }
            }
        }
    }

    /// What `pending` means in `mode`.
    pub fn resolve(&self, mode: Mode, pending: &[Chord]) -> Resolved {
        let mut continuations: Vec<(Vec<Chord>, Action)> = Vec::new();
        for scope in mode.scopes() {
            let Some(node) = self.tries.get(scope).and_then(|trie| trie.find(pending)) else { continue };
            if let Some(action) = node.action
                && continuations.is_empty()
            {
                return Resolved::Matched(action);
            }
            let mut found = Vec::new();
            node.leaves(&mut Vec::new(), &mut found);
            found.retain(|(keys, _)| {
                !keys.is_empty() && !continuations.iter().any(|(inner, _)| inner == keys)
            });
            continuations.extend(found);
        }
        if continuations.is_empty() { Resolved::NotFound } else { Resolved::Pending(continuations) }
    }

    /// Every binding, in the order of the scopes and names of the file.
    pub fn bindings(&self) -> &[Binding] {
        &self.bindings
    }

    /// The keys of an action that work in `mode`, the preferred one first.
    pub fn keys_for(&self, action: Action, mode: Mode) -> Vec<&[Chord]> {
        let in_scope = |scope: &Scope| {
            let here = *scope;
            let mine = move |binding: &&Binding| binding.scope == here && binding.action == action;
            self.bindings.iter().filter(mine).map(|binding| binding.keys.as_slice())
        };
        mode.scopes().iter().flat_map(in_scope).collect()
    }

    /// Bindings that cannot be reached because of another one.
    fn conflicts(&self) -> Vec<KeymapFinding> {
        let mut found: Vec<KeymapFinding> = Vec::new();
        for mode in Mode::ALL {
            for binding in self.bindings.iter().filter(|binding| mode.scopes().contains(&binding.scope)) {
                if let Some(winner) = self.hides(mode, binding) {
                    let (keys, hidden) = (binding.keys.clone(), binding.action);
                    found.push(KeymapFinding::Conflict { mode, keys, winner, hidden });
                }
            }
        }
        found
    }

    /// The action that stops `binding` from being reached in `mode`, if one does.
    fn hides(&self, mode: Mode, binding: &Binding) -> Option<Action> {
        for length in 1..=binding.keys.len() {
            let whole = length == binding.keys.len();
            match self.resolve(mode, &binding.keys[..length]) {
                Resolved::Matched(action) if whole && action == binding.action => return None,
                Resolved::Matched(action) => return Some(action),
                Resolved::Pending(next) if whole => return next.first().map(|(_, action)| *action),
                Resolved::Pending(_) => {}
                Resolved::NotFound => return None,
            }
        }
        None
    }
}
