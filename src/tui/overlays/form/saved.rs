//! Saved: a form as it survives the end of the program: what it is for, and what was typed into it.
//!
//! Only what a person entered, never the record's own values: the form opens again on the record as it is then, like
//! any draft.
//!
//! **Invariants**: what is kept opens again as the same text, right or wrong; a choice whose record is gone stays empty.
//!
//! Not here: where it is kept (`store/drafts/`), when (`tui/keeping.rs`).

use std::collections::BTreeSet;

use serde::Deserialize;
use serde::Serialize;

use crate::domain::record::RecordId;
use crate::domain::text::TagId;
use crate::tui::ctx::Ctx;
use crate::tui::forms::Purpose;
use crate::tui::forms::field::Choice;
use crate::tui::forms::field::Entry;
use crate::tui::forms::field_name::FieldName;
use crate::tui::overlays::form::Form;

/// What was typed into one form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SavedForm {
    purpose: Purpose,
    fields: Vec<(FieldName, Typed)>,
}

/// What was entered into one field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
enum Typed {
    Text(String),
    Choice(Choice),
    Record(Option<RecordId>),
    Tags(BTreeSet<TagId>),
}

impl Typed {
    fn of(entry: &Entry) -> Self {
        match entry {
            Entry::Choice(choice) => Self::Choice(choice.clone()),
            Entry::Record(chosen) => Self::Record(chosen.clone()),
            Entry::Tags(tags) => Self::Tags(tags.clone()),
            Entry::Text(input)
            | Entry::Note(input)
            | Entry::Date(input, _)
            | Entry::Born(input)
            | Entry::Number(input) => Self::Text(input.value().to_owned()),
        }
    }

    /// Puts it into a field that takes such a thing; answers whether it did.
    fn enter(self, entry: &mut Entry, ctx: &Ctx<'_>) -> bool {
        match (self, entry) {
            (Self::Choice(typed), Entry::Choice(choice)) => *choice = typed,
            (Self::Record(typed), Entry::Record(chosen)) => {
                let is_there = |id: &RecordId| ctx.registry.record(id).is_some();
                *chosen = typed.filter(is_there);
            }
            (Self::Tags(typed), Entry::Tags(tags)) => *tags = typed,
            (Self::Text(typed), entry) => match entry.input_mut() {
                Some(input) => input.set(&typed),
                None => return false,
            },
            (Self::Choice(_) | Self::Record(_) | Self::Tags(_), _) => return false,
        }
        true
    }
}

impl SavedForm {
    /// What a person has entered into a form; nothing when that is nothing.
    pub(crate) fn of(form: &Form) -> Option<Self> {
        let changed = form.fields.all().iter().filter(|field| field.is_changed());
        let fields: Vec<_> = changed.map(|field| (field.name, Typed::of(&field.entry))).collect();
        (!fields.is_empty()).then(|| Self { purpose: form.purpose.clone(), fields })
    }

    /// The form with what was entered; the texts alone when a record it is about is gone.
    pub(crate) fn form(self, ctx: &Ctx<'_>) -> Result<Form, Vec<String>> {
        if self.purpose.subjects().iter().any(|id| ctx.registry.record(id).is_none()) {
            return Err(self.texts());
        }
        let mut form = Form::new(self.purpose, ctx);
        for (name, typed) in self.fields {
            if let Some(field) = form.fields.get_mut(name) {
                field.is_touched |= typed.enter(&mut field.entry, ctx);
                field.is_left = field.is_touched;
            }
        }
        Ok(form)
    }

    fn texts(self) -> Vec<String> {
        let text = |(_, typed)| if let Typed::Text(text) = typed { Some(text) } else { None };
        self.fields.into_iter().filter_map(text).collect()
    }
}
