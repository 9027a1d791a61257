//! Model: the state of the screen that is nobody else's: which screens are open, what lies on top, what was said.
//!
//! Separate from `app.rs`, which owns the session and the looks; the model could be thrown away and no data would be
//! lost.
//!
//! **Invariants**: there is always at least one screen; the topmost overlay, or else the topmost screen, has the keys.

use crate::exchange::lines::Kind;
use crate::tui::action::Mode;
use crate::tui::afloat::Afloat;
use crate::tui::ctx::Ctx;
use crate::tui::gesture::Gesture;
use crate::tui::overlays::Overlay;
use crate::tui::overlays::form::Form;
use crate::tui::overlays::form::drafts::Drafts;
use crate::tui::pending::Pending;
use crate::tui::place::Place;
use crate::tui::screens::Screen;
use crate::tui::widgets::list::Scrolled;

/// How a notice is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tone {
    /// Something was done.
    Done,
    /// Something could not be done.
    Refused,
}

/// A sentence in the status line, until the next key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Notice {
    /// How it is meant.
    pub(crate) tone: Tone,
    /// The sentence, in the language of the screen.
    pub(crate) text: String,
    /// What the sentence had no room for; Enter shows it.
    pub(crate) details: Vec<String>,
}

impl Notice {
    /// Something was done.
    pub(crate) fn done(text: impl Into<String>) -> Self {
        Self { tone: Tone::Done, text: text.into(), details: Vec::new() }
    }

    /// The same with what the sentence had no room for.
    pub(crate) fn with_details(mut self, details: Vec<String>) -> Self {
        self.details = details;
        self
    }

    /// What the sentence had no room for, if anything.
    pub(crate) fn into_details(self) -> Option<Vec<String>> {
        (!self.details.is_empty()).then_some(self.details)
    }

    /// Something could not be done.
    pub(crate) fn refused(text: impl Into<String>) -> Self {
        Self { tone: Tone::Refused, text: text.into(), details: Vec::new() }
    }
}

/// What drawing a frame found out; it goes back into the model before the next key.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Measured {
    /// The list of the screen on top.
    pub(crate) screen: Scrolled,
    /// The list of the overlay on top.
    pub(crate) overlay: Option<Scrolled>,
}

impl Measured {
    /// Where the caret of the field that has the keys stands.
    pub(crate) fn caret(&self) -> Option<ratatui::layout::Position> {
        self.overlay.unwrap_or(self.screen).caret
    }

    /// Where the selected row starts: the hidden cursor waits there, screen readers and input methods follow it.
    pub(crate) fn cursor(&self) -> Option<ratatui::layout::Position> {
        self.overlay.unwrap_or(self.screen).cursor
    }
}

/// The state of the screen.
pub(crate) struct Model {
    below: Vec<Screen>,
    top: Screen,
    /// What lies on top of the screen, the last one has the keys.
    pub(crate) overlays: Vec<Overlay>,
    /// An overlay that is closing because its change is about to be ordered; it comes back if that is refused at once.
    pub(crate) closing: Option<Overlay>,
    /// What belongs to changes that are ordered and not yet saved.
    pub(crate) afloat: Afloat,
    /// Forms that were left before they were saved.
    pub(crate) drafts: Drafts,
    /// Lines that were left before they were saved, for each thing they could become.
    pub(crate) lines: Vec<(Kind, String)>,
    /// Keys that wait for more.
    pub(crate) pending: Pending,
    /// What was last said.
    pub(crate) notice: Option<Notice>,
    /// What waits until it can be said.
    pub(crate) later: Option<Notice>,
    /// What `.` does again.
    pub(crate) repeat: Option<Gesture>,
    /// The view before this one.
    pub(crate) previous: Option<Place>,
    /// What was typed into palettes, the latest last.
    pub(crate) commands: Vec<String>,
    /// Whether Ctrl-C was the last key.
    pub(crate) interrupted: bool,
}

/// Lines of the palette that are remembered.
const REMEMBERED: usize = 50;

impl Model {
    /// The screen at the start.
    pub(crate) fn new(place: Place) -> Self {
        Self {
            below: Vec::new(),
            top: Screen::new(place),
            overlays: Vec::new(),
            closing: None,
            afloat: Afloat::default(),
            drafts: Drafts::default(),
            lines: Vec::new(),
            pending: Pending::default(),
            notice: None,
            later: None,
            repeat: None,
            previous: None,
            commands: Vec::new(),
            interrupted: false,
        }
    }

    /// The screen on top.
    pub(crate) fn screen(&self) -> &Screen {
        &self.top
    }

    /// The screen on top, to change it.
    pub(crate) fn screen_mut(&mut self) -> &mut Screen {
        &mut self.top
    }

    /// Keeps a line of the palette, once and as the latest.
    pub(crate) fn remember(&mut self, line: String) {
        self.commands.retain(|known| *known != line && !known.is_empty());
        self.commands.push(line);
        let surplus = self.commands.len().saturating_sub(REMEMBERED);
        self.commands.drain(..surplus);
    }

    /// Lines that were left before they were saved.
    pub(crate) fn kept_lines(&self, kind: Kind) -> &str {
        self.lines.iter().find(|(known, _)| *known == kind).map_or("", |(_, text)| text)
    }

    /// Keeps lines for later; empty ones are forgotten. Tells whether there was something worth keeping.
    pub(crate) fn keep_lines(&mut self, kind: Kind, text: String) -> bool {
        self.lines.retain(|(known, _)| *known != kind);
        let is_worth_it = !text.trim().is_empty();
        if is_worth_it {
            self.lines.push((kind, text));
        }
        is_worth_it
    }

    /// How many screens lie below.
    pub(crate) fn depth(&self) -> usize {
        self.below.len()
    }

    /// What the keys are talking to.
    pub(crate) fn mode(&self) -> Mode {
        self.overlays.last().map_or_else(|| self.top.mode(), Overlay::mode)
    }

    /// Shows a screen: one that is open already comes to the top, its state kept.
    pub(crate) fn go(&mut self, place: Place) {
        if self.top.place() == place {
            return;
        }
        self.previous = Some(self.top.place());
        if matches!(place, Place::History(_)) {
            self.below.retain(|screen| !matches!(screen.place(), Place::History(_)));
        }
        let next = match self.below.iter().position(|screen| screen.place() == place) {
            Some(index) => self.below.remove(index),
            None => Screen::new(place),
        };
        let left = std::mem::replace(&mut self.top, next);
        self.below.push(left);
        // The units are the ground: from any other view, back leads there and not in circles.
        if place == Place::Units {
            self.below.clear();
        }
    }

    /// Leaves the screen on top; says whether there was one below.
    pub(crate) fn back(&mut self) -> bool {
        let Some(screen) = self.below.pop() else { return false };
        self.previous = Some(self.top.place());
        self.top = screen;
        true
    }

    /// Every form in which something is entered and not yet saved, the one that has the keys last.
    pub(crate) fn typed(&self) -> impl Iterator<Item = &Form> {
        let overlays = self.afloat.overlays().chain(&self.closing).chain(&self.overlays);
        let forms = overlays
            .filter_map(|overlay| if let Overlay::Form(form) = overlay { Some(&**form) } else { None });
        self.drafts.all().chain(forms)
    }

    /// Brings derived rows up to date.
    pub(crate) fn refresh(&mut self, ctx: &Ctx<'_>) {
        self.top.refresh(ctx);
        if let Some(overlay) = self.overlays.last_mut() {
            overlay.refresh(ctx);
        }
    }

    /// Takes back what the last frame found out.
    pub(crate) fn settle(&mut self, measured: Measured) {
        self.top.settle(measured.screen);
        if let (Some(overlay), Some(scrolled)) = (self.overlays.last_mut(), measured.overlay) {
            overlay.settle(scrolled);
        }
    }
}
