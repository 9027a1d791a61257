//! Words and marks for figures: status, percentage, gap, load, the reasons of a ranking.
//!
//! The figures are `report/`'s; this file decides only how a language writes them.
//!
//! **Invariants:** a percentage carries the language's decimal mark and its sign `%`; a status has a word of its own,
//! because signs and colours beside it may be missing.

use std::borrow::Cow;

use crate::i18n::ids::domain as domain_ids;
use crate::i18n::ids::report as ids;
use crate::i18n::locale::Locale;
use crate::i18n::nouns;
use crate::report::candidates::Presence;
use crate::report::mentors::Eligibility;
use crate::report::mentors::LoadState;
use crate::report::mentors::Nearness;
use crate::report::mentors::Proposal;
use crate::report::mentors::Room;
use crate::report::pace::Status;
use crate::report::ratio::Gap;
use crate::report::ratio::Percentage;

/// The word of a status against pace.
pub fn status(status: Status, locale: &Locale) -> Cow<'_, str> {
    locale.text(match status {
        Status::Exceeded => domain_ids::STATUS_EXCEEDED,
        Status::Met => domain_ids::STATUS_MET,
        Status::OnPace => domain_ids::STATUS_ON_PACE,
        Status::Close => domain_ids::STATUS_CLOSE,
        Status::Behind => domain_ids::STATUS_BEHIND,
        Status::None => domain_ids::STATUS_NONE,
        Status::NoTarget => domain_ids::STATUS_NO_TARGET,
    })
}

/// A percentage for a column headed `%`: `38.2`, `38,2`.
pub fn percentage(percentage: Percentage, locale: &Locale) -> String {
    locale.decimal(&percentage.to_string()).into_owned()
}

/// A percentage in a sentence: `38.2%`, `38,2%`.
pub fn percent(share: Percentage, locale: &Locale) -> String {
    format!("{}%", percentage(share, locale))
}

/// How many members ahead of or behind the pace: `+3.5`, `-0,9`.
pub fn gap(gap: Gap, locale: &Locale) -> String {
    locale.decimal(&gap.to_string()).into_owned()
}

/// The word for where a person stands.
pub fn presence(presence: Presence, locale: &Locale) -> Cow<'_, str> {
    locale.text(match presence {
        Presence::Open => ids::PRESENCE_OPEN,
        Presence::Paused => ids::PRESENCE_PAUSED,
        Presence::Admitted => ids::PRESENCE_ADMITTED,
        Presence::Left => ids::PRESENCE_LEFT,
        Presence::Unplaced => ids::PRESENCE_UNPLACED,
    })
}

/// The word for whether a mentor has a place left.
pub fn load(state: LoadState, locale: &Locale) -> Cow<'_, str> {
    locale.text(match state {
        LoadState::Free => ids::LOAD_FREE,
        LoadState::Ok => ids::LOAD_OK,
        LoadState::Full => ids::LOAD_FULL,
        LoadState::Over => ids::LOAD_OVER,
        LoadState::MayNot => ids::LOAD_MAY_NOT,
    })
}

/// Why a mentor stands where he does in a picker: `same unit · full`, or why he may not help.
pub fn proposal(proposal: &Proposal, locale: &Locale) -> String {
    match proposal.eligibility {
        Eligibility::May => {}
        Eligibility::HelpsAlready => return locale.text(ids::FIT_HELPS_ALREADY).into_owned(),
        Eligibility::MayNot(standing) => return nouns::standing(standing, locale).into_owned(),
    }
    let nearness = match proposal.nearness {
        Nearness::SameUnit => ids::FIT_SAME_UNIT,
        Nearness::OtherUnit => ids::FIT_OTHER_UNIT,
    };
    let mut reasons = vec![locale.text(nearness).into_owned()];
    match proposal.room {
        Room::Enough => {}
        Room::TooLittle if proposal.load < proposal.limit => {
            reasons.push(locale.text(ids::FIT_FEW_PLACES).into_owned());
        }
        Room::TooLittle => reasons.push(locale.text(ids::FIT_TOO_LITTLE).into_owned()),
    }
    if proposal.helped > 0 {
        let record = [("admitted", proposal.admitted.into()), ("helped", proposal.helped.into())];
        reasons.push(locale.text_with(ids::FIT_RECORD, &record));
    }
    reasons.join(" · ")
}
