//! Company: who else has the store open, and where they are, in as many words as there is room for.
//!
//! Separate from the frame, because the status sheet says the same at length.
//!
//! **Invariant**: whoever came first is named; the number counts everybody else.

use crate::i18n::ids::ui;
use crate::session::live::presence::Person;
use crate::session::live::presence::Spot;
use crate::tui::ctx::Ctx;
use crate::tui::widgets::fit;

/// The longest sentence that fits into so many columns; none when nobody is here, or not even the number fits.
pub(crate) fn fitting(room: u16, ctx: &Ctx<'_>) -> Option<String> {
    let people = ctx.store.people;
    let first = people.first()?;
    let count = format!("+{}", people.len());
    let sentences =
        [format!("{count} {}", whereabouts(first, ctx)), format!("{count} {}", first.name), count];
    sentences.into_iter().find(|sentence| fit::width(sentence) <= room)
}

/// A person and what is on the screen there.
pub(crate) fn whereabouts(person: &Person, ctx: &Ctx<'_>) -> String {
    let place = match person.at {
        Spot::Units => Some(ctx.text(ui::VIEW_UNITS).into_owned()),
        Spot::Mentors => Some(ctx.text(ui::VIEW_MENTORS).into_owned()),
        Spot::Unit(unit) => ctx.registry.unit(&unit).map(|unit| unit.name.to_string()),
        Spot::Elsewhere => None,
    };
    match place {
        Some(place) => format!("{}: {place}", person.name),
        None => person.name.to_string(),
    }
}
