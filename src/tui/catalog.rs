//! Catalog: every action as people meet it: its words, its keys, and whether it is possible now.
//!
//! Separate because the palette and help show the same list in two ways, and neither may know more than the other.
//! It is made once, when one of them opens, for the place that has the keys at that moment.
//!
//! Not here: the table itself (`action.rs`), the keys (`keymap.rs`), the reasons (`availability.rs`).

use crate::domain::fold::fold;
use crate::domain::language::Language;
use crate::i18n::locale::Locale;
use crate::i18n::search::Query;
use crate::i18n::search::Ranking;
use crate::tui::action::Action;
use crate::tui::action::Group;
use crate::tui::action::Mode;
use crate::tui::availability::Why;
use crate::tui::availability::availability;
use crate::tui::chord;
use crate::tui::ctx::Ctx;
use crate::tui::model::Model;

/// Worth of being found in the label on the screen: above the name and other languages.
const IN_LABEL: u32 = 2000;
/// Worth of being found in the stable name.
const IN_NAME: u32 = 1000;

/// One action as people meet it.
#[derive(Debug, Clone)]
pub(crate) struct Entry {
    /// The action.
    pub(crate) action: Action,
    /// Its label in the language of the screen.
    pub(crate) label: String,
    /// What it does, in a sentence.
    pub(crate) help: String,
    /// Its keys, the preferred one first.
    pub(crate) keys: Vec<String>,
    /// Whether it is possible now.
    pub(crate) possible: Result<(), Why>,
    /// Whether it means something in this place at all.
    pub(crate) is_here: bool,
    /// Its labels in the other languages.
    pub(crate) other_words: String,
}

impl Entry {
    /// Whether somebody would ask for it by name: everything but moving, typing and answering.
    pub(crate) fn is_offered(&self) -> bool {
        !matches!(self.action.group(), Group::Move | Group::Field)
            && !matches!(self.action, Action::Accept | Action::Cancel | Action::Palette)
    }

    /// How well a query finds it, higher is better; none when it does not.
    pub(crate) fn rank(&self, query: &Query, ranking: &mut Ranking) -> Option<u32> {
        let mut found = |text: &str| ranking.rank(query, text, &fold(text));
        let name = self.action.name().replace('-', " ");
        found(&self.label)
            .map(|rank| rank + IN_LABEL)
            .or_else(|| found(&name).map(|rank| rank + IN_NAME))
            .or_else(|| found(self.action.name()).map(|rank| rank + IN_NAME))
            .or_else(|| found(&self.other_words))
            .or_else(|| found(&self.help))
    }
}

/// Every action that a person can ask for by name, in the order of the groups; those of this place first.
pub(crate) fn entries(model: &Model, ctx: &Ctx<'_>) -> Vec<Entry> {
    let mode = model.mode();
    let others = Language::ALL.into_iter().filter(|language| *language != ctx.locale.language());
    let others: Vec<Locale> = others.map(Locale::new).collect();
    let mut entries: Vec<Entry> =
        Action::ALL.iter().map(|action| entry(*action, (model, mode), &others, ctx)).collect();
    entries.sort_by_key(|entry| (!entry.is_here, entry.action.group()));
    entries
}

fn entry(action: Action, (model, mode): (&Model, Mode), others: &[Locale], ctx: &Ctx<'_>) -> Entry {
    let is_here = action.belongs_to(mode);
    let label = ctx.text(action.message_id()).into_owned();
    let other_words = others.iter().map(|locale| locale.text(action.message_id()).into_owned());
    let other_words = other_words.filter(|word| *word != label).collect::<Vec<_>>().join(", ");
    let keys = if is_here { ctx.keymap.keys_for(action, mode) } else { anywhere(action, ctx) };
    Entry {
        action,
        label,
        help: ctx.locale.help(action.message_id()).into_owned(),
        keys: keys.into_iter().map(chord::show_sequence).collect(),
        possible: availability(action, model, ctx),
        is_here,
        other_words,
    }
}

/// The keys of an action where it does mean something.
fn anywhere<'a>(action: Action, ctx: &'a Ctx<'_>) -> Vec<&'a [chord::Chord]> {
    let keys = Mode::ALL.iter().map(|mode| ctx.keymap.keys_for(action, *mode));
    keys.into_iter().find(|keys| !keys.is_empty()).unwrap_or_default()
}

/// The groups in which entries are shown, each with its entries.
pub(crate) fn by_group(entries: &[Entry]) -> impl Iterator<Item = (Group, Vec<usize>)> + '_ {
    Group::ALL.into_iter().filter_map(|group| {
        let here = |(_, entry): &(usize, &Entry)| entry.is_here && entry.action.group() == group;
        let indexes: Vec<usize> = entries.iter().enumerate().filter(here).map(|(index, _)| index).collect();
        (!indexes.is_empty()).then_some((group, indexes))
    })
}
