//! What is odd in the data: the lines of `ketnap check` and of the check list.

use std::borrow::Cow;

use crate::domain::check::Finding;
use crate::domain::check::FindingKind;
use crate::domain::check::Severity;
use crate::domain::registry::Registry;
use crate::i18n::ids::problems as ids;
use crate::i18n::locale::Locale;
use crate::i18n::message::Message;
use crate::i18n::message::Value;
use crate::i18n::nouns;

/// Says how bad a finding is.
pub fn severity(severity: Severity, locale: &Locale) -> Cow<'_, str> {
    locale.text(match severity {
        Severity::Error => ids::SEVERITY_ERROR,
        Severity::Warning => ids::SEVERITY_WARNING,
    })
}

/// Says what is odd about which record.
pub fn finding(finding: &Finding, locale: &Locale, registry: &Registry) -> String {
    let record = |id| Value::from(nouns::record(id, locale, registry));
    let date = |day: &chrono::NaiveDate| Value::from(locale.date(*day));
    let say = |message: Message, details: &[(&str, Value<'_>)]| {
        let what = ("what", record(&finding.record));
        let arguments: Vec<(&str, Value<'_>)> =
            std::iter::once(what).chain(details.iter().cloned()).collect();
        locale.text_with(message, &arguments)
    };
    match &finding.kind {
        FindingKind::Dangling { to } => say(ids::FINDING_DANGLING, &[("other", record(to))]),
        FindingKind::Cycle => say(ids::FINDING_CYCLE, &[]),
        FindingKind::NoVisit => say(ids::FINDING_NO_VISIT, &[]),
        FindingKind::UnknownStage { stage } => {
            let stage = nouns::stage(stage.as_str(), locale, registry);
            say(ids::FINDING_UNKNOWN_STAGE, &[("stage", stage.into())])
        }
        FindingKind::OutOfOrder { first, then } => {
            say(ids::FINDING_OUT_OF_ORDER, &[("first", date(first)), ("then", date(then))])
        }
        FindingKind::Future { on } => say(ids::FINDING_FUTURE, &[("date", date(on))]),
        FindingKind::Birth { year } => say(ids::FINDING_BIRTH, &[("year", year.to_string().into())]),
        FindingKind::TooLarge { number } => say(ids::FINDING_TOO_LARGE, &[("number", (*number).into())]),
        FindingKind::RevisionDiffers { assigned, revised } => {
            let numbers = [("assigned", (*assigned).into()), ("revised", (*revised).into())];
            say(ids::FINDING_REVISION_DIFFERS, &numbers)
        }
        FindingKind::UnknownCode { code } => say(ids::FINDING_UNKNOWN_CODE, &[("code", code.into())]),
        FindingKind::SameAs { other } => say(ids::FINDING_SAME_AS, &[("other", record(other))]),
        FindingKind::EmptyPack => say(ids::FINDING_EMPTY_PACK, &[]),
    }
}
