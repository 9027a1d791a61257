//! Turn: fields that are not typed into: choices turned with the arrow keys, and lists that open below a field.
//!
//! **Invariants**: turning a choice never leaves its options; a letter goes to the next option that begins with it,
//! accents or not, because people type their choice as they say it; a digit goes to the option with that number.

use crate::domain::fold::fold;
use crate::tui::action::Action;
use crate::tui::ctx::Ctx;
use crate::tui::forms::Purpose;
use crate::tui::forms::choices;
use crate::tui::forms::field::Choice;
use crate::tui::forms::field::Entry;
use crate::tui::forms::field::Need;
use crate::tui::forms::fields::Fields;
use crate::tui::forms::pick::Pick;
use crate::tui::overlays::Outcome;
use crate::tui::overlays::form::Form;
use crate::tui::overlays::form::dropdown::Dropdown;
use crate::tui::overlays::form::dropdown::Takes;
use crate::tui::typing;
use crate::tui::update::Msg;

/// Rows a page moves in a list; lists are short.
const PAGE: isize = 5;

/// Turns the choice of a field.
pub(super) fn turn(fields: &mut Fields, index: usize, purpose: &Purpose, msg: &Msg, ctx: &Ctx<'_>) {
    let Some(field) = fields.at_mut(index) else { return };
    let Entry::Choice(now) = &field.entry else { return };
    let options = choices::options(field, purpose, ctx);
    let at = options.iter().position(|(choice, _)| choice == now);
    let wanted = match msg {
        Msg::Act { action: Action::CharLeft, .. } => {
            at.map_or(options.len().checked_sub(1), |at| Some(at.saturating_sub(1)))
        }
        Msg::Act { action: Action::CharRight, .. } => Some(at.map_or(0, |at| at + 1)),
        Msg::Act { action: Action::TextStart, .. } => Some(0),
        Msg::Act { action: Action::TextEnd, .. } => options.len().checked_sub(1),
        Msg::Text(text) if text == " " => Some(at.map_or(0, |at| (at + 1) % options.len().max(1))),
        Msg::Text(text) => beginning(text, &options, at),
        _ => None,
    };
    let chosen = wanted.and_then(|wanted| options.get(wanted)).map(|(choice, _)| choice.clone());
    if let Some(choice) = chosen {
        field.entry = Entry::Choice(choice);
        field.is_touched = true;
    }
}

/// The next option after the present one whose words begin with a letter, or whose number is the digit.
fn beginning(text: &str, options: &[(Choice, String)], at: Option<usize>) -> Option<usize> {
    let typed = fold(text);
    let typed = typed.trim();
    if typed.is_empty() {
        return None;
    }
    let begins = |index: &usize| {
        let words = fold(&options[*index].1);
        words.split(' ').next() == Some(typed)
            || words.trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ').starts_with(typed)
    };
    let next = at.map_or(0, |at| at + 1);
    (next..options.len()).chain(0..next).find(begins)
}

/// Empties a field that may be empty.
pub(super) fn empty(fields: &mut Fields, index: usize) {
    let Some(field) = fields.at_mut(index).filter(|field| field.need == Need::Optional) else { return };
    match &mut field.entry {
        Entry::Record(chosen) => *chosen = None,
        Entry::Tags(tags) => tags.clear(),
        _ => return,
    }
    field.is_touched = true;
}

impl Form {
    /// Tells whether the focused field is filled from a list.
    pub(super) fn opens_list(&self) -> bool {
        self.focused().is_some_and(|field| matches!(field.entry, Entry::Record(_) | Entry::Tags(_)))
    }

    /// Opens the list of the focused field.
    pub(super) fn open_list(&mut self, ctx: &Ctx<'_>) {
        let Some(field) = self.focused() else { return };
        let (takes, chosen) = match &field.entry {
            Entry::Record(Some(id)) => (Takes::One, Pick::Record(id.clone())),
            Entry::Record(None) => (Takes::One, Pick::Nothing),
            Entry::Tags(_) => (Takes::Several, Pick::Nothing),
            _ => return,
        };
        let rows = choices::rows(field, &self.fields, &self.purpose, ctx);
        self.list = Some(Dropdown::new(rows, takes, &chosen));
    }

    /// Acts on a message while a list is open.
    pub(super) fn update_list(&mut self, msg: &Msg, ctx: &Ctx<'_>) -> Outcome {
        match msg {
            Msg::Text(text) | Msg::Paste(text) => self.type_in_list(text, ctx),
            Msg::Act { action, .. } => match action {
                Action::Cancel => self.list = None,
                Action::MoveDown => self.move_in_list(1),
                Action::MoveUp => self.move_in_list(-1),
                Action::PageDown => self.move_in_list(PAGE),
                Action::PageUp => self.move_in_list(-PAGE),
                Action::First => self.move_in_list(isize::MIN),
                Action::Last => self.move_in_list(isize::MAX),
                Action::ToggleChoice => self.toggle(ctx),
                Action::Accept => self.accept(1, ctx),
                Action::NextField => self.accept_and_leave(1, ctx),
                Action::PreviousField => self.accept_and_leave(-1, ctx),
                Action::SaveForm | Action::SaveAndNew => {
                    self.accept_and_leave(0, ctx);
                    return self.update(msg, ctx);
                }
                _ => {
                    let changed = self.list.as_mut().map(|list| typing::apply(&mut list.query, msg));
                    if changed == Some(true)
                        && let Some(list) = &mut self.list
                    {
                        list.search();
                    }
                }
            },
            Msg::Store(_) => {}
        }
        Outcome::Stay
    }

    /// Types into the query; in a list of several, a blank before any letter marks the row.
    pub(super) fn type_in_list(&mut self, text: &str, ctx: &Ctx<'_>) {
        let Some(list) = &mut self.list else { return };
        if text == " " && list.takes == Takes::Several && list.query.value().is_empty() {
            self.toggle(ctx);
            self.move_in_list(1);
        } else {
            list.query.insert(text);
            list.search();
        }
    }

    fn move_in_list(&mut self, rows: isize) {
        if let Some(list) = &mut self.list {
            list.move_by(rows);
        }
    }

    /// Enter: takes the row and goes on; where several can be taken and something was typed, stays for more.
    fn accept(&mut self, fields: isize, ctx: &Ctx<'_>) {
        let Some(list) = &self.list else { return };
        let is_typed = !list.query.value().is_empty();
        if is_typed && list.current().is_none() {
            return;
        }
        if list.takes == Takes::Several && is_typed {
            self.toggle(ctx);
            if let Some(list) = &mut self.list {
                list.clear_query();
            }
        } else if list.takes == Takes::Several {
            self.list = None;
            self.go(fields);
        } else if list.current().is_some() {
            self.accept_and_leave(fields, ctx);
        }
    }

    /// Takes the row of the cursor and leaves the field.
    fn accept_and_leave(&mut self, fields: isize, ctx: &Ctx<'_>) {
        let Some(list) = &self.list else { return };
        let is_typed = !list.query.value().is_empty();
        let pick = list.current().map(|row| row.pick.clone());
        match (list.takes, pick) {
            (Takes::One, Some(pick)) => self.choose(&pick, ctx),
            (Takes::Several, Some(_)) if is_typed => self.toggle(ctx),
            _ => {}
        }
        self.list = None;
        if fields != 0 {
            self.go(fields);
        }
    }

    fn choose(&mut self, pick: &Pick, ctx: &Ctx<'_>) {
        let chosen = match pick {
            Pick::Record(id) => Some(id.clone()),
            Pick::Nothing => None,
            Pick::Tag(_) => return,
        };
        if let Some(field) = self.fields.at_mut(self.focus) {
            field.entry = Entry::Record(chosen);
            field.is_touched = true;
        }
        self.edited(ctx);
    }

    /// Tells whether a row of the list is what the focused field holds.
    pub(super) fn holds(&self, pick: &Pick) -> bool {
        match (self.focused().map(|field| &field.entry), pick) {
            (Some(Entry::Tags(tags)), Pick::Tag(tag)) => tags.contains(tag),
            (Some(Entry::Record(Some(chosen))), Pick::Record(id)) => chosen == id,
            _ => false,
        }
    }

    /// Puts the tag of the cursor in or takes it out.
    fn toggle(&mut self, ctx: &Ctx<'_>) {
        let Some(Pick::Tag(tag)) = self.list.as_ref().and_then(Dropdown::current).map(|row| row.pick.clone())
        else {
            return;
        };
        if let Some(field) = self.fields.at_mut(self.focus)
            && let Entry::Tags(tags) = &mut field.entry
        {
            if !tags.remove(&tag) {
                tags.insert(tag);
            }
            field.is_touched = true;
        }
        self.edited(ctx);
    }
}
