//! Why an edit was refused: the toast instead of the change.

use crate::domain::registry::Registry;
use crate::domain::rule::Rejection;
use crate::i18n::ids::problems as ids;
use crate::i18n::locale::Locale;
use crate::i18n::message::Message;
use crate::i18n::message::Value;
use crate::i18n::nouns;
use crate::i18n::problems::typed;

/// Says why an edit was refused.
pub fn rejection(why: &Rejection, locale: &Locale, registry: &Registry) -> String {
    let plain = |message: Message| locale.text(message).into_owned();
    let say = |message: Message, arguments: &[(&str, Value<'_>)]| locale.text_with(message, arguments);
    let record = |id| Value::from(nouns::record(id, locale, registry));
    let date = |day: &chrono::NaiveDate| Value::from(locale.date(*day));
    match why {
        Rejection::Changed { id } => say(ids::REJECTED_CHANGED, &[("what", record(id))]),
        Rejection::Gone { id } => say(ids::REJECTED_GONE, &[("what", record(id))]),
        Rejection::Exists { id } => say(ids::REJECTED_EXISTS, &[("what", record(id))]),
        Rejection::Dangling { id, to } => {
            say(ids::REJECTED_DANGLING, &[("what", record(id)), ("other", record(to))])
        }
        Rejection::InUse { id, by, count } => {
            let arguments = [("what", record(id)), ("other", record(by)), ("count", (*count).into())];
            say(ids::REJECTED_IN_USE, &arguments)
        }
        Rejection::Cycle { name } => say(ids::REJECTED_CYCLE, &[("name", name.as_str().into())]),
        Rejection::NoChange => plain(ids::REJECTED_NO_CHANGE),
        Rejection::NothingChosen => plain(ids::REJECTED_NOTHING_CHOSEN),
        Rejection::LastStage { name } => say(ids::REJECTED_LAST_STAGE, &[("name", name.as_str().into())]),
        Rejection::FirstStage { name } => say(ids::REJECTED_FIRST_STAGE, &[("name", name.as_str().into())]),
        Rejection::UnknownStage { name, stage } => {
            let stage = nouns::stage(stage.as_str(), locale, registry);
            say(ids::REJECTED_UNKNOWN_STAGE, &[("name", name.as_str().into()), ("stage", stage.into())])
        }
        Rejection::UnknownPack { pack } => say(ids::REJECTED_UNKNOWN_PACK, &[("pack", pack.as_str().into())]),
        Rejection::Left { name, on } => {
            say(ids::REJECTED_LEFT, &[("name", name.as_str().into()), ("date", date(on))])
        }
        Rejection::NotLeft { name } => say(ids::REJECTED_NOT_LEFT, &[("name", name.as_str().into())]),
        Rejection::FullMember { name } => say(ids::REJECTED_FULL_MEMBER, &[("name", name.as_str().into())]),
        Rejection::BeforeVisit { name, since, on } => {
            let arguments = [("name", name.as_str().into()), ("since", date(since)), ("date", date(on))];
            say(ids::REJECTED_BEFORE_VISIT, &arguments)
        }
        Rejection::AlreadyMentor { name, mentor } => {
            let arguments = [("name", name.as_str().into()), ("mentor", mentor.as_str().into())];
            say(ids::REJECTED_ALREADY_MENTOR, &arguments)
        }
        Rejection::MentorStanding { mentor, standing } => {
            let standing = nouns::standing(*standing, locale);
            let arguments = [("mentor", mentor.as_str().into()), ("standing", standing.into())];
            say(ids::REJECTED_MENTOR_STANDING, &arguments)
        }
        Rejection::NoMentor { name } => say(ids::REJECTED_NO_MENTOR, &[("name", name.as_str().into())]),
        Rejection::Birth { year } => say(ids::REJECTED_BIRTH, &[("year", year.to_string().into())]),
        Rejection::TooLarge { number, most } => {
            say(ids::REJECTED_TOO_LARGE, &[("number", (*number).into()), ("most", (*most).into())])
        }
        Rejection::BelowZero => plain(ids::REJECTED_BELOW_ZERO),
        Rejection::YearLocked { year, since } => {
            say(ids::REJECTED_YEAR_LOCKED, &[("year", year.to_string().into()), ("date", date(since))])
        }
        Rejection::Unfit { id } => say(ids::REJECTED_UNFIT, &[("what", record(id))]),
        Rejection::Text(why) => typed::text(why, locale),
        Rejection::NothingToUndo => plain(ids::REJECTED_NOTHING_TO_UNDO),
        Rejection::NothingToRedo => plain(ids::REJECTED_NOTHING_TO_REDO),
    }
}
