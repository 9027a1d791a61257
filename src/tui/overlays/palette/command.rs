//! Commands with an argument: `unit võ xu`, `stage 4`, `date 2023-06-30`.
//!
//! A command offers its possible arguments as rows, so that it need not be spelled to the end.
//! What a row does is a list of effects, mostly actions and typed text, exactly what a person could have pressed;
//! no command can do what the keys cannot.
//!
//! **Invariant:** the words of the commands are the same in every language, because people write them down.

use std::cmp::Reverse;

use crate::domain::fold::fold;
use crate::domain::language::Language;
use crate::domain::pack::Stage;
use crate::i18n::dates;
use crate::i18n::dates::Toward;
use crate::i18n::ids::ui;
use crate::i18n::message::Message;
use crate::i18n::search::Query;
use crate::i18n::search::Ranking;
use crate::tui::action::Action;
use crate::tui::ctx::Ctx;
use crate::tui::effect::Effect;
use crate::tui::place::Place;
use crate::tui::theme::ThemeName;
use crate::tui::widgets::table::SortMark;

/// Rows of arguments that are worth reading.
const MOST_ROWS: usize = 50;

/// A command that takes an argument.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Command {
    /// Opens a unit.
    Unit,
    /// Sets the stage of what is selected.
    Stage,
    /// Assigns a mentor to what is selected.
    Mentor,
    /// Filters the table.
    Filter,
    /// Sorts the table.
    Sort,
    /// Switches the language.
    Lang,
    /// Switches the theme.
    Theme,
    /// Looks at the data as of a day.
    Date,
    /// Writes the file.
    Write,
    /// Ends the program.
    Quit,
}

/// One possible argument, or the command itself.
#[derive(Debug, Clone)]
pub(super) struct Offer {
    /// What is chosen.
    pub(super) label: String,
    /// The action it stands for; when that is not possible, neither is this.
    pub(super) needs: Option<Action>,
    /// What it does.
    pub(super) effects: Vec<Effect>,
}

impl Offer {
    fn new(label: &str, effects: Vec<Effect>) -> Self {
        Self { label: label.to_owned(), needs: None, effects }
    }

    fn needing(mut self, action: Action) -> Self {
        self.needs = Some(action);
        self
    }
}

impl Command {
    /// Every command, in the order in which they are listed.
    pub(super) const ALL: [Self; 10] = [
        Self::Unit,
        Self::Stage,
        Self::Mentor,
        Self::Filter,
        Self::Sort,
        Self::Date,
        Self::Lang,
        Self::Theme,
        Self::Write,
        Self::Quit,
    ];

    /// The word people type.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Unit => "unit",
            Self::Stage => "stage",
            Self::Mentor => "mentor",
            Self::Filter => "filter",
            Self::Sort => "sort",
            Self::Lang => "lang",
            Self::Theme => "theme",
            Self::Date => "date",
            Self::Write => "w",
            Self::Quit => "q",
        }
    }

    /// Whether it says nothing without an argument.
    pub(super) fn wants_argument(self) -> bool {
        !matches!(self, Self::Write | Self::Quit)
    }

    /// An example, the same in every language.
    pub(super) fn example(self) -> &'static str {
        match self {
            Self::Unit => "unit võ xu",
            Self::Stage => "stage 4",
            Self::Mentor => "mentor hùng",
            Self::Filter => "filter lan",
            Self::Sort => "sort 2-",
            Self::Lang => "lang vi",
            Self::Theme => "theme mono",
            Self::Date => "date 2023-06-30",
            Self::Write => "w",
            Self::Quit => "q",
        }
    }

    /// The sentence that says what it does.
    pub(super) fn message(self) -> Message {
        match self {
            Self::Unit => ui::COMMAND_UNIT,
            Self::Stage => ui::COMMAND_STAGE,
            Self::Mentor => ui::COMMAND_MENTOR,
            Self::Filter => ui::COMMAND_FILTER,
            Self::Sort => ui::COMMAND_SORT,
            Self::Lang => ui::COMMAND_LANG,
            Self::Theme => ui::COMMAND_THEME,
            Self::Date => ui::COMMAND_DATE,
            Self::Write => ui::COMMAND_WRITE,
            Self::Quit => ui::COMMAND_QUIT,
        }
    }

    /// The command that a line begins with, and the rest; `unit` alone is a search for actions until a blank follows.
    pub(super) fn parse(line: &str) -> Option<(Self, &str)> {
        let line = line.trim_start().trim_start_matches(':').trim_start();
        let (word, argument) = line.split_once(' ').unwrap_or((line, ""));
        let found = Self::ALL.into_iter().find(|command| command.word() == word)?;
        let is_begun = line.len() > word.len() || matches!(found, Self::Write | Self::Quit | Self::Date);
        is_begun.then_some((found, argument.trim()))
    }

    /// The rows for an argument that may still be incomplete.
    pub(super) fn offers(self, argument: &str, columns: &[String], ctx: &Ctx<'_>) -> Vec<Offer> {
        match self {
            Self::Unit => units(argument, ctx),
            Self::Stage => stages(argument, ctx),
            Self::Mentor => vec![mentor(argument)],
            Self::Filter => vec![Offer::new(argument, narrow(argument)).needing(Action::Filter)],
            Self::Sort => sorts(argument, columns),
            Self::Lang => languages(argument, ctx),
            Self::Theme => themes(argument),
            Self::Date => days(argument, ctx),
            Self::Write => vec![run(Action::WriteSnapshot, ctx)],
            Self::Quit => vec![run(Action::Quit, ctx)],
        }
    }
}

fn run(action: Action, ctx: &Ctx<'_>) -> Offer {
    Offer::new(&ctx.text(action.message_id()), vec![Effect::Run(action)]).needing(action)
}

/// The offers whose label an argument finds, best first.
fn matching(argument: &str, offers: impl IntoIterator<Item = Offer>) -> Vec<Offer> {
    let (query, mut ranking) = (Query::new(argument), Ranking::default());
    let rank =
        |offer: Offer| ranking.rank(&query, &offer.label, &fold(&offer.label)).map(|rank| (rank, offer));
    let mut found: Vec<(u32, Offer)> = offers.into_iter().filter_map(rank).collect();
    found.sort_by_key(|(rank, _)| Reverse(*rank));
    found.into_iter().map(|(_, offer)| offer).take(MOST_ROWS).collect()
}

fn units(argument: &str, ctx: &Ctx<'_>) -> Vec<Offer> {
    let units = ctx.registry.units().values().filter(|unit| unit.exists_on(ctx.day));
    matching(
        argument,
        units.map(|unit| Offer::new(unit.name.as_str(), vec![Effect::Go(Place::Unit(unit.id))])),
    )
}

/// The stages by number; a digit is what the picker of stages takes.
fn stages(argument: &str, ctx: &Ctx<'_>) -> Vec<Offer> {
    let stages = ctx.registry.current_pack().map_or(&[][..], |pack| &pack.stages);
    let offer = |(place, stage): (usize, &Stage)| {
        let digit = ((place + 1) % 10).to_string();
        let label = format!("{} {}", place + 1, stage.name.in_language(ctx.locale.language()));
        Offer::new(&label, vec![Effect::Run(Action::SetStage), Effect::Type(digit)]).needing(Action::SetStage)
    };
    matching(argument, stages.iter().take(10).enumerate().map(offer))
}

fn mentor(argument: &str) -> Offer {
    let effects = vec![Effect::Run(Action::AssignMentor), Effect::Type(argument.to_owned())];
    Offer::new(argument, effects).needing(Action::AssignMentor)
}

/// What somebody would press to filter a table.
fn narrow(argument: &str) -> Vec<Effect> {
    vec![
        Effect::Run(Action::Filter),
        Effect::Run(Action::EraseToStart),
        Effect::Type(argument.to_owned()),
        Effect::Run(Action::Accept),
    ]
}

/// The columns by number; a minus behind the word turns the order round.
fn sorts(argument: &str, columns: &[String]) -> Vec<Offer> {
    let (wanted, mark, sign) = match argument.strip_suffix('-') {
        Some(wanted) => (wanted, SortMark::Descending, " -"),
        None => (argument, SortMark::Ascending, ""),
    };
    let offer = |(place, title): (usize, &String)| {
        let label = format!("{} {title}{sign}", place + 1);
        Offer::new(&label, vec![Effect::Sort(place, mark)]).needing(Action::Sort)
    };
    matching(wanted.trim(), columns.iter().enumerate().map(offer))
}

fn languages(argument: &str, ctx: &Ctx<'_>) -> Vec<Offer> {
    let offer = |language: Language| {
        let action = match language {
            Language::En => Action::LanguageEn,
            Language::Vi => Action::LanguageVi,
            Language::Id => Action::LanguageId,
        };
        let label = format!("{} · {}", language.code(), ctx.text(action.message_id()));
        Offer::new(&label, vec![Effect::SetLanguage(language)])
    };
    matching(argument, Language::ALL.map(offer))
}

fn themes(argument: &str) -> Vec<Offer> {
    matching(argument, ThemeName::ALL.map(|theme| Offer::new(theme.name(), vec![Effect::SetTheme(theme)])))
}

fn days(argument: &str, ctx: &Ctx<'_>) -> Vec<Offer> {
    if argument.is_empty() {
        return vec![Offer::new(&ctx.text(ui::COMMAND_TODAY), vec![Effect::SetDay(None)])];
    }
    let day = dates::parse(argument, ctx.day, Toward::Past).ok();
    day.map(|day| Offer::new(&ctx.locale.weekday_date(day), vec![Effect::SetDay(Some(day))]))
        .into_iter()
        .collect()
}
