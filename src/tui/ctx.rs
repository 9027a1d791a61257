//! Ctx: everything `update` and `view` may look at, lent for one step.
//!
//! Separate from the model because none of it is the screen's own: data, day, language, keys and looks belong to
//! others, and lending them read-only is what makes `view` pure and `update` unable to change a record.
//!
//! **Invariant**: nothing in here can change the registry; fresh ids are the only thing that moves.

use std::borrow::Cow;
use std::cell::RefCell;
use std::path::Path;

use chrono::DateTime;
use chrono::NaiveDate;
use chrono::NaiveDateTime;
use chrono::NaiveTime;
use chrono::Utc;
use ratatui::layout::Size;

use crate::change::entry::Entry;
use crate::change::entry::Rev;
use crate::change::stamp::FreshBits;
use crate::change::stamp::Stamp;
use crate::domain::calendar::Year;
use crate::domain::registry::Registry;
use crate::domain::text::Text;
use crate::i18n::collate::Collation;
use crate::i18n::locale::Locale;
use crate::i18n::message::Message;
use crate::i18n::message::Value;
use crate::session::env::Env;
use crate::session::live::presence::Person;
use crate::session::live::unsaved::Unsaved;
use crate::tui::availability::Why;
use crate::tui::keymap::Keymap;
use crate::tui::look::Look;

/// What is known about the store besides its records.
#[derive(Debug, Clone)]
pub(crate) struct StoreState<'a> {
    /// Its file.
    pub(crate) path: &'a Path,
    /// When the last edit became durable, on the clock of this place; none before the first one.
    pub(crate) saved: Option<NaiveTime>,
    /// Why nothing can be changed, if so.
    pub(crate) locked: Option<Why>,
    /// Whether there may be something for `u` to take back.
    pub(crate) can_undo: bool,
    /// Whether there may be something to do again.
    pub(crate) can_redo: bool,
    /// Who else has it open.
    pub(crate) people: &'a [Person],
    /// What is shown and not yet on disk.
    pub(crate) unsaved: &'a Unsaved,
    /// Whether the disk refused the last edit and nobody knows whether it would take the next one.
    pub(crate) is_refused: bool,
}

/// The lent world.
pub(crate) struct Ctx<'a> {
    /// All records, with the edits that are not on disk yet.
    pub(crate) registry: &'a Registry,
    /// Counts the changes of the registry: equal versions mean equal records.
    pub(crate) version: u64,
    /// The revision that is on disk.
    pub(crate) revision: Rev,
    /// The store around the records.
    pub(crate) store: StoreState<'a>,
    /// What happened, oldest first; all of it once it was asked for.
    pub(crate) history: &'a [Entry],
    /// The day everything is computed for.
    pub(crate) day: NaiveDate,
    /// The plan year of that day.
    pub(crate) year: Year,
    /// Whether another day than today was asked for.
    pub(crate) as_of: Option<NaiveDate>,
    /// Who edits.
    pub(crate) by: &'a Text,
    /// The clock.
    pub(crate) env: &'a Env,
    /// The words.
    pub(crate) locale: &'a Locale,
    /// The order of words.
    pub(crate) collation: &'a Collation,
    /// The keys.
    pub(crate) keymap: &'a Keymap,
    /// The looks.
    pub(crate) look: &'a Look,
    /// The size of the window.
    pub(crate) window: Size,
    /// What the terminal calls itself.
    pub(crate) terminal: &'a str,
    /// Where new ids come from; borrowed for the length of one gesture only.
    pub(crate) ids: &'a RefCell<Box<dyn FreshBits>>,
}

impl Ctx<'_> {
    /// A sentence without arguments.
    pub(crate) fn text(&self, message: impl Into<Message>) -> Cow<'_, str> {
        self.locale.text(message)
    }

    /// A sentence with its arguments.
    pub(crate) fn text_with(&self, message: impl Into<Message>, arguments: &[(&str, Value<'_>)]) -> String {
        self.locale.text_with(message, arguments)
    }

    /// A moment on the clock of this place.
    pub(crate) fn local(&self, moment: DateTime<Utc>) -> NaiveDateTime {
        self.env.local(moment)
    }

    /// Calls a gesture with the day, the person and the source of ids that belong to this step.
    pub(crate) fn stamped<T>(&self, gesture: impl FnOnce(&mut Stamp<'_>) -> T) -> T {
        let mut ids = self.ids.borrow_mut();
        gesture(&mut Stamp { today: self.day, by: self.by, ids: ids.as_mut() })
    }

    /// Whether the window has room for a panel beside or below the table.
    pub(crate) fn is_wide(&self) -> bool {
        self.window.width >= 100
    }
}
