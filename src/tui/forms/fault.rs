//! Fault: why a field cannot be taken as it is.
//!
//! A value like the domain's rejections, which it wraps; worded here because it is about fields of the screen.

use chrono::NaiveDate;

use crate::domain::rule::Rejection;
use crate::domain::text::TextError;
use crate::i18n::dates::DateError;
use crate::i18n::ids::ui;
use crate::i18n::problems::rejections;
use crate::i18n::problems::typed;
use crate::tui::ctx::Ctx;
use crate::tui::forms::field_name::FieldName;

/// Why a field cannot be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Fault {
    /// It must be filled in.
    Required,
    /// It holds no text the store takes.
    Text(TextError),
    /// It holds no date.
    Date(DateError),
    /// It holds neither a date nor a year of birth.
    Born,
    /// It holds no whole number.
    NotNumber,
    /// It holds a number above this one.
    TooLarge(u32),
    /// It holds a day after today, and what it tells cannot lie ahead.
    Future,
    /// It holds a day before the one of another field.
    Before(FieldName),
    /// It holds a day that is not after today.
    NotAhead,
    /// It holds a day before the one on which the stage before was entered.
    BeforeStage(NaiveDate),
    /// It holds the same as another field.
    Same(FieldName),
    /// A rule of the domain refuses it.
    Rule(Rejection),
}

/// A fault and the field it is about; none when it is about the form as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Refusal {
    /// The field.
    pub(crate) field: Option<FieldName>,
    /// What is wrong.
    pub(crate) fault: Fault,
}

impl Refusal {
    /// A fault of one field.
    pub(crate) fn of(field: FieldName, fault: Fault) -> Self {
        Self { field: Some(field), fault }
    }

    /// A rule that one field breaks.
    pub(crate) fn rule(field: FieldName) -> impl FnOnce(Rejection) -> Self {
        move |why| Self::of(field, Fault::Rule(why))
    }
}

impl From<Rejection> for Refusal {
    fn from(why: Rejection) -> Self {
        Self { field: None, fault: Fault::Rule(why) }
    }
}

impl Fault {
    /// The fault as a sentence.
    pub(crate) fn words(&self, ctx: &Ctx<'_>) -> String {
        let locale = ctx.locale;
        let with_field = |message, field: FieldName| {
            locale.text_with(message, &[("field", locale.text(field.label()).into())])
        };
        match self {
            Self::Required => locale.text(ui::FIELD_FAULT_REQUIRED).into_owned(),
            Self::Text(why) => typed::text(why, locale),
            Self::Date(why) => typed::date(why, locale),
            Self::Born => locale.text(ui::FIELD_FAULT_BORN).into_owned(),
            Self::NotNumber => locale.text(ui::FIELD_FAULT_NUMBER).into_owned(),
            Self::TooLarge(most) => locale.text_with(ui::FIELD_FAULT_TOO_LARGE, &[("most", (*most).into())]),
            Self::Future => locale.text(ui::FIELD_FAULT_FUTURE).into_owned(),
            Self::Before(field) => with_field(ui::FIELD_FAULT_BEFORE, *field),
            Self::BeforeStage(since) => {
                locale.text_with(ui::FIELD_FAULT_BEFORE_STAGE, &[("date", locale.date(*since).into())])
            }
            Self::NotAhead => locale.text(ui::FIELD_FAULT_NOT_AHEAD).into_owned(),
            Self::Same(field) => with_field(ui::FIELD_FAULT_SAME, *field),
            Self::Rule(why) => rejections::rejection(why, locale, ctx.registry),
        }
    }
}
