//! Palette: every action found by name, and commands with an argument.
//!
//! What is typed is looked for in the labels of all three languages and in the stable names (`tui/catalog.rs`);
//! a command word with a blank behind it lists what it could be about (`command.rs`).
//! Enter runs the row under the cursor; what is not possible stays in the list and says why.
//! Up on the first row brings back earlier lines.
//!
//! **Invariant:** the palette does nothing itself: a row ends in the actions and effects that keys lead to.

mod command;
mod view;

use std::cmp::Reverse;

use crate::domain::fold::fold;
use crate::i18n::ids::ui;
use crate::i18n::search::Query;
use crate::i18n::search::Ranking;
use crate::tui::action::Action;
use crate::tui::action::Mode;
use crate::tui::availability::Why;
use crate::tui::catalog;
use crate::tui::catalog::Entry;
use crate::tui::ctx::Ctx;
use crate::tui::effect::Effect;
use crate::tui::model::Model;
use crate::tui::overlays::Outcome;
use crate::tui::overlays::palette::command::Command;
use crate::tui::overlays::palette::command::Offer;
use crate::tui::typing;
use crate::tui::update::Msg;
use crate::tui::widgets::list::Scrolled;
use crate::tui::widgets::text_input::TextInput;

/// A line of the palette.
#[derive(Debug, Clone)]
enum Row {
    /// An action, by its place in the catalog.
    Action(usize),
    /// A command that still wants its argument.
    Usage(Command),
    /// A command with its argument.
    Offer(Command, Offer),
}

/// What the palette has to know about the screen below.
#[derive(Debug, Clone, Default)]
struct Below {
    /// Every action.
    entries: Vec<Entry>,
    /// The titles of the columns of its table.
    columns: Vec<String>,
    /// What was typed into earlier palettes, the latest last.
    history: Vec<String>,
}

/// Every action by name.
#[derive(Debug)]
pub(crate) struct Palette {
    below: Below,
    query: TextInput,
    rows: Vec<Row>,
    cursor: usize,
    offset: usize,
    page: usize,
    /// How far back in the history the line comes from, from 1.
    recalled: usize,
}

impl Palette {
    /// The palette over a screen.
    pub(crate) fn new(model: &Model, ctx: &Ctx<'_>) -> Self {
        let entries = catalog::entries(model, ctx);
        let columns = model.screen().columns(ctx);
        let below = Below { entries, columns, history: model.commands.clone() };
        let query = TextInput::default();
        let mut palette = Self { below, query, rows: Vec::new(), cursor: 0, offset: 0, page: 1, recalled: 0 };
        palette.search(ctx);
        palette
    }

    /// What the keys are talking to.
    pub(crate) fn mode(&self) -> Mode {
        Mode::Picker
    }

    /// The actions worth a hint, the most wanted first.
    pub(crate) fn hints(&self) -> &'static [Action] {
        &[Action::Accept, Action::MoveDown]
    }

    /// The rows follow what is typed, not the records.
    pub(crate) fn refresh(&mut self, _ctx: &Ctx<'_>) {}

    /// Takes back what the last frame measured.
    pub(crate) fn settle(&mut self, scrolled: Scrolled) {
        self.offset = scrolled.offset;
        self.page = scrolled.page.max(1);
    }

    /// Acts on a message.
    pub(crate) fn update(&mut self, msg: &Msg, ctx: &Ctx<'_>) -> Outcome {
        match msg {
            Msg::Act { action, count } => self.act(*action, count.unwrap_or(1) as usize, ctx),
            Msg::Text(text) | Msg::Paste(text) => {
                self.query.insert(text);
                self.recalled = 0;
                self.search(ctx);
                Outcome::Stay
            }
            Msg::Store(_) => Outcome::Stay,
        }
    }

    fn act(&mut self, action: Action, steps: usize, ctx: &Ctx<'_>) -> Outcome {
        match action {
            Action::Cancel | Action::Palette => return Outcome::Close,
            Action::Accept => return self.accept(ctx),
            Action::MoveUp if self.cursor == 0 => self.recall(self.recalled + 1, ctx),
            Action::MoveDown if self.recalled > 0 => self.recall(self.recalled - 1, ctx),
            Action::MoveUp => self.move_to(self.cursor.saturating_sub(steps)),
            Action::MoveDown => self.move_to(self.cursor + steps),
            Action::PageUp => self.move_to(self.cursor.saturating_sub(self.page)),
            Action::PageDown => self.move_to(self.cursor + self.page),
            Action::First => self.move_to(0),
            Action::Last => self.move_to(self.rows.len()),
            other => {
                if typing::apply(&mut self.query, &Msg::Act { action: other, count: None }) {
                    self.recalled = 0;
                    self.search(ctx);
                }
            }
        }
        Outcome::Stay
    }

    fn move_to(&mut self, place: usize) {
        self.cursor = place.min(self.rows.len().saturating_sub(1));
        self.recalled = 0;
    }

    /// Shows the line that was typed `back` palettes ago; 0 is an empty one.
    fn recall(&mut self, back: usize, ctx: &Ctx<'_>) {
        let Some(place) = self.below.history.len().checked_sub(back) else { return };
        let line = self.below.history.get(place).cloned().unwrap_or_default();
        self.query.set(&line);
        self.search(ctx);
        self.recalled = back;
    }

    fn accept(&mut self, ctx: &Ctx<'_>) -> Outcome {
        let Some(row) = self.rows.get(self.cursor).cloned() else { return Outcome::Stay };
        if self.why_not(&row).is_some() {
            return Outcome::Stay;
        }
        let mut effects = vec![Effect::Remember(self.query.value().trim().to_owned())];
        match row {
            Row::Action(index) => effects.push(Effect::Run(self.below.entries[index].action)),
            Row::Offer(_, offer) => effects.extend(offer.effects),
            Row::Usage(command) => {
                self.query.set(&format!("{} ", command.word()));
                self.search(ctx);
                return Outcome::Stay;
            }
        }
        Outcome::Done(effects)
    }

    /// Why a row cannot be run now.
    fn why_not(&self, row: &Row) -> Option<Why> {
        let action = match row {
            Row::Action(index) => self.below.entries.get(*index).map(|entry| entry.action),
            Row::Usage(_) => None,
            Row::Offer(_, offer) => offer.needs,
        };
        let entry = self.below.entries.iter().find(|entry| Some(entry.action) == action)?;
        entry.possible.err()
    }

    /// Makes the rows for what is typed.
    fn search(&mut self, ctx: &Ctx<'_>) {
        let typed = self.query.value().trim_start_matches([' ', ':']).to_owned();
        self.rows = match Command::parse(&typed) {
            Some((command, argument)) => {
                let offers = command.offers(argument, &self.below.columns, ctx);
                offers.into_iter().map(|offer| Row::Offer(command, offer)).collect()
            }
            None => Vec::new(),
        };
        if !typed.contains(' ') || self.rows.is_empty() {
            self.rows.extend(self.found(&typed, ctx));
        }
        self.cursor = 0;
        self.offset = 0;
    }

    /// Commands and actions that answer to some words, best first; possible ones before impossible ones.
    fn found(&self, typed: &str, ctx: &Ctx<'_>) -> Vec<Row> {
        let (query, mut ranking) = (Query::new(typed), Ranking::default());
        let entries = self.below.entries.iter().enumerate().filter(|(_, entry)| entry.is_offered());
        let actions = entries.filter_map(|(index, entry)| {
            let rank = entry.rank(&query, &mut ranking)?;
            Some(((entry.possible.is_err(), Reverse(rank), index), Row::Action(index)))
        });
        let mut found: Vec<_> = actions.collect();
        found.sort_by_key(|(key, _)| *key);
        let (begun, named) = self.commands(typed, ctx);
        let actions = found.into_iter().map(|(_, row)| row);
        begun.into_iter().map(Row::Usage).chain(actions).chain(named.into_iter().map(Row::Usage)).collect()
    }

    /// Commands whose word begins like what is typed, and those whose sentence says it.
    fn commands(&self, typed: &str, ctx: &Ctx<'_>) -> (Vec<Command>, Vec<Command>) {
        let query = Query::new(typed);
        let says = |command: &Command| {
            let sentence = ctx.text(command.message());
            query.finds(&sentence, &fold(&sentence))
        };
        let all = Command::ALL.into_iter().filter(|command| command.wants_argument());
        let (begun, others): (Vec<Command>, Vec<Command>) =
            all.partition(|command| command.word().starts_with(typed));
        (begun, others.into_iter().filter(says).collect())
    }

    /// The sentence that explains the row under the cursor.
    fn about(&self, ctx: &Ctx<'_>) -> Vec<String> {
        let Some(row) = self.rows.get(self.cursor) else {
            let text = self.query.value().trim();
            return vec![ctx.text_with(ui::PALETTE_UNKNOWN, &[("text", text.into())])];
        };
        let mut lines = match row {
            Row::Action(index) => {
                let entry = &self.below.entries[*index];
                let also = ctx.text_with(ui::PALETTE_ALSO, &[("words", entry.other_words.as_str().into())]);
                vec![entry.help.clone(), also]
            }
            Row::Usage(command) | Row::Offer(command, _) => vec![ctx.text(command.message()).into_owned()],
        };
        if let Some(why) = self.why_not(row) {
            lines.truncate(1);
            lines.push(ctx.text_with(ui::NOT_NOW, &[("reason", ctx.text(why.message()).into())]));
        }
        lines
    }
}
