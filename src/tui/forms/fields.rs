//! Fields: the filled-in fields of a form, and what they mean.
//!
//! The one place that turns what was typed into values of the domain; the forms ask for a field by name and get a
//! value, nothing, or a refusal that names the field.
//!
//! **Invariants**: asking for a name that the form does not have is the same as an empty field; text is never
//! shortened or guessed at, except that white space around it does not count.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::domain::candidate::Born;
use crate::domain::id::AssociationId;
use crate::domain::id::MentorId;
use crate::domain::id::UnitId;
use crate::domain::plan::LARGEST;
use crate::domain::record::RecordId;
use crate::domain::text::Name;
use crate::domain::text::Prose;
use crate::domain::text::TagId;
use crate::domain::text::Text;
use crate::domain::text::TextError;
use crate::i18n::dates;
use crate::i18n::dates::DateError;
use crate::tui::forms::fault::Fault;
use crate::tui::forms::fault::Refusal;
use crate::tui::forms::field::Choice;
use crate::tui::forms::field::Entry;
use crate::tui::forms::field::Field;
use crate::tui::forms::field::Need;
use crate::tui::forms::field_name::FieldName;

/// What a field yields: a value, nothing, or why neither.
type Reading<T> = Result<Option<T>, Refusal>;

/// All fields of a form, in order.
#[derive(Debug, Clone)]
pub(crate) struct Fields(Vec<Field>);

impl Fields {
    /// The fields of a form.
    pub(crate) fn new(fields: Vec<Field>) -> Self {
        Self(fields)
    }

    /// Every field, in order.
    pub(crate) fn all(&self) -> &[Field] {
        &self.0
    }

    /// The field at a place.
    pub(crate) fn at_mut(&mut self, index: usize) -> Option<&mut Field> {
        self.0.get_mut(index)
    }

    /// A field.
    pub(crate) fn get(&self, name: FieldName) -> Option<&Field> {
        self.0.iter().find(|field| field.name == name)
    }

    /// A field, to change it.
    pub(crate) fn get_mut(&mut self, name: FieldName) -> Option<&mut Field> {
        self.0.iter_mut().find(|field| field.name == name)
    }

    /// Tells whether a field differs from what the form opened with.
    pub(crate) fn is_changed(&self, name: FieldName) -> bool {
        self.get(name).is_some_and(Field::is_changed)
    }

    /// Selects the text of every field, so that typing replaces what is there.
    pub(crate) fn select_all(&mut self) {
        for input in self.0.iter_mut().filter_map(|field| field.entry.input_mut()) {
            input.select();
        }
    }

    /// Marks every field as left, so that each says what is wrong with it.
    pub(crate) fn leave_all(&mut self) {
        for field in &mut self.0 {
            field.is_left = true;
        }
    }

    /// A name.
    pub(crate) fn name(&self, name: FieldName) -> Reading<Name> {
        self.typed(name, Name::new)
    }

    /// A line of text.
    pub(crate) fn text(&self, name: FieldName) -> Reading<Text> {
        self.typed(name, Text::new)
    }

    /// A note.
    pub(crate) fn prose(&self, name: FieldName) -> Reading<Prose> {
        self.typed(name, Prose::new)
    }

    fn typed<T>(&self, name: FieldName, read: fn(&str) -> Result<T, TextError>) -> Reading<T> {
        match self.written(name) {
            None => Ok(None),
            Some(text) => read(text).map(Some).map_err(|why| Refusal::of(name, Fault::Text(why))),
        }
    }

    /// A date, as seen from today.
    pub(crate) fn date(&self, name: FieldName, today: NaiveDate) -> Reading<NaiveDate> {
        match self.get(name).map(|field| &field.entry) {
            Some(Entry::Date(input, toward)) if !input.is_blank() => {
                dates::parse(input.value(), today, *toward)
                    .map(Some)
                    .map_err(|why| Refusal::of(name, Fault::Date(why)))
            }
            _ => Ok(None),
        }
    }

    /// A birth.
    pub(crate) fn born(&self, name: FieldName, today: NaiveDate) -> Reading<Born> {
        let Some(text) = self.written(name) else { return Ok(None) };
        let why = match dates::parse_born(text, today) {
            Ok(born) => return Ok(Some(born)),
            Err(DateError::Unreadable(_)) => Fault::Born,
            Err(why) => Fault::Date(why),
        };
        Err(Refusal::of(name, why))
    }

    /// A whole number; marks of thousands are allowed where they belong.
    pub(crate) fn number(&self, name: FieldName) -> Reading<u32> {
        let Some(text) = self.written(name) else { return Ok(None) };
        let digits = ungrouped(text).ok_or(Refusal::of(name, Fault::NotNumber))?;
        // Ten digits are more than the largest number, and a hundred would not even fit.
        let number = digits.parse().unwrap_or(u32::MAX);
        if number > LARGEST { Err(Refusal::of(name, Fault::TooLarge(LARGEST))) } else { Ok(Some(number)) }
    }

    /// A choice.
    pub(crate) fn choice(&self, name: FieldName) -> Choice {
        match self.get(name).map(|field| &field.entry) {
            Some(Entry::Choice(choice)) => choice.clone(),
            _ => Choice::Nothing,
        }
    }

    /// A chosen record.
    pub(crate) fn record(&self, name: FieldName) -> Option<&RecordId> {
        match self.get(name).map(|field| &field.entry) {
            Some(Entry::Record(chosen)) => chosen.as_ref(),
            _ => None,
        }
    }

    /// A chosen unit.
    pub(crate) fn unit(&self, name: FieldName) -> Option<UnitId> {
        if let Some(RecordId::Unit(id)) = self.record(name) { Some(*id) } else { None }
    }

    /// A chosen mentor.
    pub(crate) fn mentor(&self, name: FieldName) -> Option<MentorId> {
        if let Some(RecordId::Mentor(id)) = self.record(name) { Some(*id) } else { None }
    }

    /// A chosen association.
    pub(crate) fn association(&self, name: FieldName) -> Option<AssociationId> {
        if let Some(RecordId::Association(id)) = self.record(name) { Some(*id) } else { None }
    }

    /// Chosen tags.
    pub(crate) fn tags(&self, name: FieldName) -> BTreeSet<TagId> {
        match self.get(name).map(|field| &field.entry) {
            Some(Entry::Tags(tags)) => tags.clone(),
            _ => BTreeSet::new(),
        }
    }

    /// What is wrong with a field as it stands, whatever the other fields say.
    pub(crate) fn fault(&self, field: &Field, today: NaiveDate) -> Option<Fault> {
        if field.entry.is_blank() {
            return (field.need == Need::Required).then_some(Fault::Required);
        }
        let name = field.name;
        let refusal = match &field.entry {
            Entry::Text(_) => self.text(name).err(),
            Entry::Note(_) => self.prose(name).err(),
            Entry::Date(..) => self.date(name, today).err(),
            Entry::Born(_) => self.born(name, today).err(),
            Entry::Number(_) => self.number(name).err(),
            Entry::Choice(_) | Entry::Record(_) | Entry::Tags(_) => None,
        };
        refusal.map(|refusal| refusal.fault)
    }

    /// What is written in a field; none when that is nothing but white space.
    fn written(&self, name: FieldName) -> Option<&str> {
        let text = self.get(name)?.entry.input()?.value().trim();
        (!text.is_empty()).then_some(text)
    }
}

/// The digits of `1234`, `1.234`, `1,234` or `1 234`; none for anything else, `1.5` included.
fn ungrouped(text: &str) -> Option<String> {
    let groups: Vec<&str> = text.split(['.', ',', ' ']).collect();
    let whole = groups.iter().skip(1).all(|group| group.len() == 3);
    let first = groups.first().is_some_and(|group| !group.is_empty());
    let digits: String = groups.concat();
    (whole && first && digits.bytes().all(|byte| byte.is_ascii_digit())).then_some(digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_may_be_grouped_but_have_no_fraction() {
        for (typed, digits) in [("12", Some("12")), ("1.234", Some("1234")), ("1 234 567", Some("1234567"))] {
            assert_eq!(ungrouped(typed).as_deref(), digits);
        }
        for typed in ["1.5", "-1", "12a", ".123", "1,23", "", "١٢"] {
            assert_eq!(ungrouped(typed), None, "{typed}");
        }
    }
}
