//! Choices: what a form field offers, as values with the words of the language in use.
//!
//! Computed when a list opens or a frame is drawn and never kept in a draft, because records and language may change
//! while the draft waits.
//!
//! **Invariants**: what a field holds is always among its choices, even when the store no longer lists it.

use crate::domain::association::Association;
use crate::domain::candidate::Candidate;
use crate::domain::candidate::Gender;
use crate::domain::id::MentorId;
use crate::domain::id::UnitId;
use crate::domain::mentor::Standing;
use crate::domain::pack::Pack;
use crate::domain::record::RecordId;
use crate::domain::text::TagId;
use crate::domain::unit::Unit;
use crate::i18n::ids::ui;
use crate::i18n::nouns;
use crate::report::mentors;
use crate::report::mentors::LoadState;
use crate::report::mentors::MentorRow;
use crate::tui::ctx::Ctx;
use crate::tui::forms::Purpose;
use crate::tui::forms::field::Choice;
use crate::tui::forms::field::Entry;
use crate::tui::forms::field::Field;
use crate::tui::forms::field::Need;
use crate::tui::forms::field_name::FieldName;
use crate::tui::forms::fields::Fields;
use crate::tui::forms::pick::Pick;
use crate::tui::forms::pick::PickRow;
use crate::tui::theme::Role;

/// The pack a form's candidate goes by.
pub(crate) fn pack<'a>(candidate: Option<&Candidate>, ctx: &Ctx<'a>) -> Option<&'a Pack> {
    candidate.map_or_else(|| ctx.registry.current_pack(), |candidate| ctx.registry.pack_of(candidate))
}

/// The values of a choice field with their words, in order.
pub(crate) fn options(field: &Field, purpose: &Purpose, ctx: &Ctx<'_>) -> Vec<(Choice, String)> {
    let language = ctx.locale.language();
    let pack = pack(purpose.candidate(ctx), ctx);
    let mut options: Vec<(Choice, String)> = match field.name {
        FieldName::Gender => [Gender::Female, Gender::Male]
            .map(|gender| (Choice::Gender(gender), nouns::gender(Some(gender), ctx.locale).into_owned()))
            .into(),
        FieldName::Standing => Standing::ALL
            .map(|standing| (Choice::Standing(standing), nouns::standing(standing, ctx.locale).into_owned()))
            .into(),
        FieldName::Path => pack
            .iter()
            .flat_map(|pack| &pack.paths)
            .map(|path| (Choice::Path(path.id.clone()), path.name.in_language(language).to_owned()))
            .collect(),
        FieldName::Stage => pack
            .iter()
            .flat_map(|pack| pack.stages.iter().zip(1..))
            .map(|(stage, number)| {
                let words = format!("{number} {}", stage.name.in_language(language));
                (Choice::Stage(stage.id.clone()), words)
            })
            .collect(),
        FieldName::Kind => {
            let kinds = ctx.registry.committee().kinds.iter();
            kinds
                .map(|kind| (Choice::Kind(kind.id.clone()), kind.name.in_language(language).to_owned()))
                .collect()
        }
        _ => Vec::new(),
    };
    if let Entry::Choice(now) = &field.entry
        && *now != Choice::Nothing
        && !options.iter().any(|(choice, _)| choice == now)
    {
        options.push((now.clone(), code(now)));
    }
    if field.need == Need::Optional {
        options.insert(0, (Choice::Nothing, ctx.text(nothing(field.name)).into_owned()));
    }
    options
}

fn nothing(name: FieldName) -> crate::i18n::message::Message {
    if name == FieldName::Gender { crate::i18n::ids::domain::GENDER_UNKNOWN } else { ui::FIELD_NOTHING }
}

/// What the store itself calls a value that is not listed.
fn code(choice: &Choice) -> String {
    match choice {
        Choice::Path(id) => id.to_string(),
        Choice::Stage(id) => id.to_string(),
        Choice::Kind(id) => id.to_string(),
        Choice::Nothing | Choice::Gender(_) | Choice::Standing(_) => String::new(),
    }
}

/// The rows of the list a field opens.
pub(crate) fn rows(field: &Field, fields: &Fields, purpose: &Purpose, ctx: &Ctx<'_>) -> Vec<PickRow> {
    let mut rows = match field.name {
        FieldName::Unit => units(ctx, |_| true),
        FieldName::Parent => {
            let own = purpose.unit();
            units(ctx, |unit| own.is_none_or(|own| !is_below(unit.id, own, ctx)))
        }
        FieldName::IntroducedBy => associations(ctx),
        FieldName::Mentor1 => mentors(fields, FieldName::Mentor2, ctx),
        FieldName::Mentor2 => mentors(fields, FieldName::Mentor1, ctx),
        FieldName::Tags => return tags(ctx),
        _ => Vec::new(),
    };
    if field.need == Need::Optional {
        rows.insert(0, PickRow::new(Pick::Nothing, &ctx.text(ui::FIELD_NOTHING), String::new()));
    }
    rows
}

fn units(ctx: &Ctx<'_>, fits: impl Fn(&Unit) -> bool) -> Vec<PickRow> {
    let here = |unit: &&Unit| unit.exists_on(ctx.day) && fits(unit);
    let mut units: Vec<&Unit> = ctx.registry.units().values().filter(here).collect();
    units.sort_by_cached_key(|unit| ctx.collation.text(unit.name.as_str()));
    let kinds = &ctx.registry.committee().kinds;
    let row = |unit: &Unit| {
        let kind = kinds.iter().find(|kind| kind.id == unit.kind);
        let detail = kind.map_or("", |kind| kind.name.in_language(ctx.locale.language()));
        PickRow::new(Pick::Record(RecordId::Unit(unit.id)), unit.name.as_str(), detail.to_owned())
    };
    units.into_iter().map(row).collect()
}

/// Tells whether a unit is another one or stands below it, so that it cannot become its parent.
fn is_below(unit: UnitId, above: UnitId, ctx: &Ctx<'_>) -> bool {
    let mut next = Some(unit);
    // A tree deeper than its number of units is a circle.
    for _ in 0..=ctx.registry.units().len() {
        match next {
            Some(id) if id == above => return true,
            Some(id) => next = ctx.registry.unit(&id).and_then(|unit| unit.parent_on(ctx.day)),
            None => return false,
        }
    }
    true
}

fn associations(ctx: &Ctx<'_>) -> Vec<PickRow> {
    let mut all: Vec<_> = ctx.registry.associations().values().collect();
    all.sort_by_cached_key(|association| ctx.collation.text(association.name.as_str()));
    let kinds = &ctx.registry.committee().association_kinds;
    let row = |association: &Association| {
        let kind = kinds.iter().find(|kind| kind.id == association.kind);
        let detail = kind.map_or("", |kind| kind.name.in_language(ctx.locale.language()));
        let pick = Pick::Record(RecordId::Association(association.id));
        PickRow::new(pick, association.name.as_str(), detail.to_owned())
    };
    all.into_iter().map(row).collect()
}

/// Mentors of the candidate's unit first, free ones before busy ones, those who may not help last.
fn mentors(fields: &Fields, other: FieldName, ctx: &Ctx<'_>) -> Vec<PickRow> {
    let unit = fields.unit(FieldName::Unit);
    let other = fields.mentor(other);
    let mut rows = mentors::rows(ctx.registry, ctx.day);
    rows.retain(|row| Some(row.mentor) != other);
    rows.sort_by_cached_key(|row| {
        let may_not = row.state == LoadState::MayNot;
        (
            may_not,
            Some(row.unit) != unit,
            row.state,
            row.load(),
            ctx.collation.person(&name_of(row.mentor, ctx)),
        )
    });
    rows.iter().map(|row| mentor(row, ctx)).collect()
}

fn name_of(mentor: MentorId, ctx: &Ctx<'_>) -> String {
    nouns::record(&RecordId::Mentor(mentor), ctx.locale, ctx.registry)
}

fn mentor(row: &MentorRow, ctx: &Ctx<'_>) -> PickRow {
    let unit = nouns::record(&RecordId::Unit(row.unit), ctx.locale, ctx.registry);
    let state = match row.state {
        LoadState::MayNot => nouns::standing(row.standing, ctx.locale).into_owned(),
        LoadState::Free | LoadState::Ok | LoadState::Full | LoadState::Over => {
            format!("{}/{}", row.load(), row.limit)
        }
    };
    let detail = format!("{unit}{}{state}", ctx.look.glyphs.separator);
    let mut pick =
        PickRow::new(Pick::Record(RecordId::Mentor(row.mentor)), &name_of(row.mentor, ctx), detail);
    pick.role = match row.state {
        LoadState::Free | LoadState::Ok => Role::Text,
        LoadState::Full | LoadState::Over => Role::Warn,
        LoadState::MayNot => Role::Muted,
    };
    pick
}

fn tags(ctx: &Ctx<'_>) -> Vec<PickRow> {
    let language = ctx.locale.language();
    let tags = ctx.registry.committee().tags.iter();
    tags.map(|tag| PickRow::new(Pick::Tag(tag.id.clone()), tag.name.in_language(language), String::new()))
        .collect()
}

/// What a field shows of records, tags and choices; text fields show their text.
pub(crate) fn shown(field: &Field, purpose: &Purpose, ctx: &Ctx<'_>) -> String {
    match &field.entry {
        Entry::Choice(Choice::Nothing) if field.need == Need::Required => ctx.look.glyphs.dash.to_owned(),
        Entry::Choice(now) => {
            let options = options(field, purpose, ctx);
            options.into_iter().find(|(choice, _)| choice == now).map_or(String::new(), |(_, words)| words)
        }
        Entry::Record(None) => ctx.text(ui::FIELD_NOTHING).into_owned(),
        Entry::Record(Some(id)) => nouns::record(id, ctx.locale, ctx.registry),
        Entry::Tags(chosen) if chosen.is_empty() => ctx.text(ui::FIELD_NOTHING).into_owned(),
        Entry::Tags(chosen) => {
            let language = ctx.locale.language();
            let known = &ctx.registry.committee().tags;
            let word = |id: &TagId| {
                let tag = known.iter().find(|tag| tag.id == *id);
                tag.map_or_else(|| id.to_string(), |tag| tag.name.in_language(language).to_owned())
            };
            chosen.iter().map(word).collect::<Vec<_>>().join(", ")
        }
        Entry::Text(_) | Entry::Note(_) | Entry::Date(..) | Entry::Born(_) | Entry::Number(_) => {
            String::new()
        }
    }
}
