//! The full-screen program.
//!
//! ```text
//!  terminal ── event.rs ──> pending.rs + keymap.rs ──> Msg
//!                                                       │
//!     overlay on top, else screen on top, else program  │  update.rs   decides, does nothing
//!                                                       v
//!                                                  Vec<Effect>
//!                     on the model: done by update.rs ──┤
//!                     on the store, the terminal: ──────┴──> effect.rs  the only place that asks a store for something
//!                                                               │
//!                          told.rs <── StoreEvent  <────────────┘  comes back as a Msg, when the disk is done
//!
//!  view.rs    draws &Model with a &Ctx, changes nothing, returns Measured, which goes back into the model
//! ```
//!
//! Two values carry everything: the [`model::Model`] is the state of the screen and nobody else's; the [`ctx::Ctx`]
//! is the world lent for one step: registry, day, words, keys, looks, window. `Ctx` cannot change a record.
//!
//! **A screen** is one file under `screens/`, or a folder when its parts deserve names: a struct with its state, and
//! the methods that `screens/mod.rs` calls. What must be shown: `title`, `status`, `hints`, `view`. What has the keys
//! and what they do: `mode`, `availability`, `update`, `step_back`. What keeps it true: `refresh` after every message,
//! `settle` after every frame. What others ask of it: `focus`, `targets`, `columns`, `sort_by`.
//! A table screen keeps a [`grid::Grid`] (cursor, columns, order, filter, marks) and gives it every message first:
//! when the grid says [`grid::Handled::No`], the message is the screen's own.
//! Rows are computed in `refresh`, in a [`derived::Derived`] whose key is the `Basis` and the grid's `Selection`, and are
//! followed by `grid.follow(rows, columns)`; `view` only reads them.
//! To add one: a file, an arm in each method of `screens/mod.rs`, a [`place::Place`], a [`action::Mode`] with its scope,
//! an action that shows it (`update.rs`), a tab in `view.rs`.
//!
//! **An overlay** is one file under `overlays/` with `new`, `mode`, `hints`, `refresh`, `settle`, `update`, `view`.
//! It is asked for with `Effect::Open(Popup::...)`, draws itself over the window, and answers each message with an
//! [`overlays::Outcome`]: `Stay`, `Close`, `Done(effects)`.
//! After `Done` it is closed but kept (`afloat.rs`) until the store has answered: a refused change brings it back as it
//! was.
//! To add one: a file, an arm in each method of `overlays/mod.rs`, a variant of [`place::Popup`].
//!
//! **Palette and help** show the same list, `catalog.rs`: every action with its words, keys, and whether it is possible.
//!
//! **A form** is one file under `forms/`, named like its record: its fields and their checks, and the change that a
//! draft makes. The overlay `form` moves between the fields and draws them. To add one: a file, a variant of
//! [`place::FormFor`], an arm in `forms/mod.rs`.
//!
//! **A change to records** is either a [`gesture::Gesture`] applied to ids (`Effect::Apply`; `.` repeats it, marked rows
//! and counts work by themselves) or, from a form, a change that is ready (`Effect::Commit`). Nobody else builds one.
//!
//! **An effect** is a variant in `effect.rs`; on the model it gets an arm in `update::settle`, on the world an arm in
//! `effect::perform`. What the store has to say comes later, as a [`StoreEvent`](crate::session::live::told::StoreEvent):
//! an arm in `told.rs`, and its sentence in `wording.rs`.
//!
//! **A command** is one line in `action.rs`, its keys in `config/keymap.ron`, its words in the three `actions.ftl`, and one
//! arm where it acts. Whether it is possible now is decided in `availability.rs` or the screen's `availability`.
//!
//! **Text** is typed through [`typing::apply`], which knows the keys of the `field` scope; a part of the screen in which
//! one types says so by its `mode`.
//!
//! **A test** of a screen is a world, keys and a frame: `tests/it/support/rig.rs` drives [`app::App`] without a terminal
//! and without a storage thread.
//! Before there is a store, `start/` is a small program of its own with the same keys and looks.
//!
//! **Invariants**
//! - Only `effect.rs`, `app.rs` and the loop in `run.rs` ask something of a store; `view` functions take `&self`.
//! - Only `keymap.rs`, `chord.rs`, `pending.rs` and `input.rs` know keys; everybody else sees actions.
//! - `widgets` know the looks and no noun of the program; screens, overlays and forms never import each other.
//! - No word for people is written here; every one comes from `Ctx::text`.
#![expect(clippy::unused_self, reason = "screens and overlays are called alike, whatever each of them needs")]

pub mod action;
mod afloat;
pub mod app;
mod availability;
mod catalog;
mod cell;
pub mod chord;
mod company;
mod ctx;
mod derived;
mod effect;
pub(crate) mod ends;
pub mod event;
mod filter;
mod forms;
mod gesture;
pub mod glyphs;
mod grid;
mod hints;
mod input;
mod keeping;
pub mod keymap;
mod look;
mod model;
mod overlays;
mod pending;
mod place;
pub mod run;
mod screens;
pub mod start;
mod terminal;
pub mod theme;
mod told;
mod typing;
mod update;
mod view;
mod widgets;
mod wording;
