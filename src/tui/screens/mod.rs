//! Screens: full pages, in a stack; the last one is shown.
//!
//! A closed enum of values. One file is one screen: its state, its `update`, its `view`.
//! How to add one is told in `tui/mod.rs`.

pub(crate) mod history;
pub(crate) mod mentors;
pub(crate) mod unit;
pub(crate) mod units;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::domain::fold::fold;
use crate::domain::record::RecordId;
use crate::exchange::sheet::Sheet;
use crate::i18n::ids::ui;
use crate::i18n::message::Message;
use crate::tui::action::Action;
use crate::tui::action::Mode;
use crate::tui::availability::Why;
use crate::tui::ctx::Ctx;
use crate::tui::effect::Effect;
use crate::tui::place::Place;
use crate::tui::screens::history::HistoryScreen;
use crate::tui::screens::mentors::MentorsScreen;
use crate::tui::screens::unit::UnitScreen;
use crate::tui::screens::units::UnitsScreen;
use crate::tui::update::Msg;
use crate::tui::widgets::list::Scrolled;
use crate::tui::widgets::table::SortMark;
use crate::tui::widgets::text_input::TextInput;

/// What stands in the status line while nothing else has to be said.
pub(crate) enum StatusLine<'a> {
    /// A sentence.
    Text(String),
    /// The filter line that is being typed with what stands before it, and a sentence at the right end.
    Filter((Message, &'a TextInput), String),
}

/// A full page.
pub(crate) enum Screen {
    /// The units table.
    Units(Box<UnitsScreen>),
    /// The candidates of a unit.
    Unit(Box<UnitScreen>),
    /// The mentors table.
    Mentors(Box<MentorsScreen>),
    /// The history.
    History(Box<HistoryScreen>),
}

impl Screen {
    /// Makes the screen of a place.
    pub(crate) fn new(place: Place) -> Self {
        match place {
            Place::Units => Self::Units(Box::new(UnitsScreen::new())),
            Place::Unit(unit) => Self::Unit(Box::new(UnitScreen::new(unit))),
            Place::Mentors => Self::Mentors(Box::new(MentorsScreen::new())),
            Place::History(subject) => Self::History(Box::new(HistoryScreen::new(subject))),
        }
    }

    /// Its name.
    pub(crate) fn place(&self) -> Place {
        match self {
            Self::Units(_) => Place::Units,
            Self::Unit(screen) => Place::Unit(screen.unit()),
            Self::Mentors(_) => Place::Mentors,
            Self::History(screen) => Place::History(screen.subject()),
        }
    }

    /// What the keys are talking to: the table, its filter line, or a cell.
    pub(crate) fn mode(&self) -> Mode {
        match self {
            Self::Units(screen) => screen.mode(),
            Self::Unit(screen) => screen.mode(),
            Self::Mentors(screen) => screen.mode(),
            Self::History(screen) => screen.mode(),
        }
    }

    /// Where I am and the one sentence that matters, for the first line.
    pub(crate) fn title(&self, ctx: &Ctx<'_>) -> String {
        match self {
            Self::Units(screen) => screen.title(ctx),
            Self::Unit(screen) => screen.title(ctx),
            Self::Mentors(screen) => screen.title(ctx),
            Self::History(screen) => screen.title(ctx),
        }
    }

    /// The status line.
    pub(crate) fn status(&self, ctx: &Ctx<'_>) -> StatusLine<'_> {
        match self {
            Self::Units(screen) => screen.status(ctx),
            Self::Unit(screen) => screen.status(ctx),
            Self::Mentors(screen) => screen.status(ctx),
            Self::History(screen) => screen.status(ctx),
        }
    }

    /// The records a change would act on now.
    pub(crate) fn targets(&self) -> Vec<RecordId> {
        match self {
            Self::Units(screen) => screen.targets(None),
            Self::Unit(screen) => screen.targets(None),
            Self::Mentors(screen) => screen.targets(None),
            Self::History(screen) => screen.targets(None),
        }
    }

    /// The actions worth a hint, the most wanted first.
    pub(crate) fn hints(&self) -> &'static [Action] {
        match self {
            Self::Units(screen) => screen.hints(),
            Self::Unit(screen) => screen.hints(),
            Self::Mentors(screen) => screen.hints(),
            Self::History(screen) => screen.hints(),
        }
    }

    /// Whether an action is possible now; read-only stores and undo are decided before.
    pub(crate) fn availability(&self, action: Action, ctx: &Ctx<'_>) -> Result<(), Why> {
        match self {
            Self::Units(screen) => screen.availability(action, ctx),
            Self::Unit(screen) => screen.availability(action, ctx),
            Self::Mentors(screen) => screen.availability(action, ctx),
            Self::History(screen) => screen.availability(action, ctx),
        }
    }

    /// Brings derived rows up to date.
    pub(crate) fn refresh(&mut self, ctx: &Ctx<'_>) {
        match self {
            Self::Units(screen) => screen.refresh(ctx),
            Self::Unit(screen) => screen.refresh(ctx),
            Self::Mentors(screen) => screen.refresh(ctx),
            Self::History(screen) => screen.refresh(ctx),
        }
    }

    /// Takes back what the last frame measured.
    pub(crate) fn settle(&mut self, scrolled: Scrolled) {
        match self {
            Self::Units(screen) => screen.settle(scrolled),
            Self::Unit(screen) => screen.settle(scrolled),
            Self::Mentors(screen) => screen.settle(scrolled),
            Self::History(screen) => screen.settle(scrolled),
        }
    }

    /// Puts the cursor on the first of these records that it shows.
    pub(crate) fn focus(&mut self, records: &[RecordId]) {
        match self {
            Self::Units(screen) => screen.focus(records),
            Self::Unit(screen) => screen.focus(records),
            Self::Mentors(screen) => screen.focus(records),
            Self::History(screen) => screen.focus(records),
        }
    }

    /// Goes back one level inside the screen; says whether there was one.
    pub(crate) fn step_back(&mut self) -> bool {
        match self {
            Self::Unit(screen) => screen.step_back(),
            Self::Units(_) | Self::Mentors(_) | Self::History(_) => false,
        }
    }

    /// Acts on a message.
    pub(crate) fn update(&mut self, msg: &Msg, ctx: &Ctx<'_>) -> Vec<Effect> {
        match self {
            Self::Units(screen) => screen.update(msg, ctx),
            Self::Unit(screen) => screen.update(msg, ctx),
            Self::Mentors(screen) => screen.update(msg, ctx),
            Self::History(screen) => screen.update(msg, ctx),
        }
    }

    /// The titles of the columns that can be sorted by.
    pub(crate) fn columns(&self, ctx: &Ctx<'_>) -> Vec<String> {
        match self {
            Self::Units(screen) => screen.column_titles(ctx),
            Self::Unit(screen) => screen.column_titles(ctx),
            Self::Mentors(screen) => screen.column_titles(ctx),
            Self::History(screen) => screen.column_titles(),
        }
    }

    /// Sorts by one column, by its place among those titles.
    pub(crate) fn sort_by(&mut self, column: usize, mark: SortMark, ctx: &Ctx<'_>) {
        match self {
            Self::Units(screen) => screen.sort_by(column, mark, ctx),
            Self::Unit(screen) => screen.sort_by(column, mark, ctx),
            Self::Mentors(screen) => screen.sort_by(column, mark),
            Self::History(screen) => screen.sort_by(column, mark),
        }
    }

    /// The table as it is shown, to be taken along.
    pub(crate) fn sheet(&self, ctx: &Ctx<'_>) -> Sheet {
        match self {
            Self::Units(screen) => screen.sheet(ctx),
            Self::Unit(screen) => screen.sheet(ctx),
            Self::Mentors(screen) => screen.sheet(ctx),
            Self::History(screen) => screen.sheet(ctx),
        }
    }

    /// What it shows, in one word for the name of a file: ASCII without blanks.
    pub(crate) fn file_word(&self, ctx: &Ctx<'_>) -> String {
        let word = match self {
            Self::Units(_) => ctx.text(ui::VIEW_UNITS).into_owned(),
            Self::Unit(screen) => {
                ctx.registry.unit(&screen.unit()).map_or(String::new(), |unit| unit.name.to_string())
            }
            Self::Mentors(_) => ctx.text(ui::VIEW_MENTORS).into_owned(),
            Self::History(_) => ctx.text(ui::PATH_HISTORY).into_owned(),
        };
        let folded = fold(&word);
        let words = folded.split(|letter: char| !letter.is_ascii_alphanumeric());
        words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join("-")
    }

    /// Draws the content between the view tabs and the status line.
    pub(crate) fn view(&self, ctx: &Ctx<'_>, area: Rect, buffer: &mut Buffer) -> Scrolled {
        match self {
            Self::Units(screen) => screen.view(ctx, area, buffer),
            Self::Unit(screen) => screen.view(ctx, area, buffer),
            Self::Mentors(screen) => screen.view(ctx, area, buffer),
            Self::History(screen) => screen.view(ctx, area, buffer),
        }
    }
}
