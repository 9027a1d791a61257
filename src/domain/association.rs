//! A body that introduces candidates: Youth Union, Trade Union, Women's Union and the like.

use serde::Deserialize;
use serde::Serialize;

use crate::domain::id::AssociationId;
use crate::domain::is_default;
use crate::domain::text::AssociationKind;
use crate::domain::text::Name;
use crate::domain::text::Text;

/// An association.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Association {
    /// Its id.
    pub id: AssociationId,
    /// Its name.
    pub name: Name,
    /// Its kind, one of the committee's.
    pub kind: AssociationKind,
    /// Whom to call.
    #[serde(default, skip_serializing_if = "is_default")]
    pub contact: Option<Text>,
}
