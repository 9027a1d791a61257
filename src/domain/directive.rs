//! A numbered document addressed to units, with a due date and the replies to it.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::Deserialize;
use serde::Serialize;

use crate::domain::id::DirectiveId;
use crate::domain::id::UnitId;
use crate::domain::is_default;
use crate::domain::text::Prose;
use crate::domain::text::Text;

/// A directive, such as plan 147-KH/HU.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Directive {
    /// Its id.
    pub id: DirectiveId,
    /// Its number.
    pub number: Text,
    /// What it orders.
    pub title: Text,
    /// The day it was signed.
    pub issued: NaiveDate,
    /// By when units answer.
    #[serde(default, skip_serializing_if = "is_default")]
    pub due: Option<NaiveDate>,
    /// The units it is addressed to; none means all.
    #[serde(default, skip_serializing_if = "is_default")]
    pub units: BTreeSet<UnitId>,
    /// The units' answers, oldest first.
    #[serde(default, skip_serializing_if = "is_default")]
    pub replies: Vec<Reply>,
}

/// One unit's answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reply {
    /// Who answered.
    pub unit: UnitId,
    /// When.
    pub on: NaiveDate,
    /// What.
    #[serde(default, skip_serializing_if = "is_default")]
    pub text: Option<Prose>,
}
