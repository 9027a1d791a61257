//! Names of form fields: what a field is about, wherever it appears.
//!
//! One list, so that a field has one label, one help text and one place where its choices come from
//! (`forms/choices.rs`), in whichever form it stands.

use serde::Deserialize;
use serde::Serialize;

use crate::i18n::ids::ui;
use crate::i18n::message::Message;

macro_rules! field_names {
    ($($variant:ident $label:ident $help:ident;)+) => {
        /// What a field is about.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub(crate) enum FieldName {
            $(#[doc = concat!("Labelled `", stringify!($label), "`.")] $variant,)+
        }

        impl FieldName {
            /// Its label.
            pub(crate) fn label(self) -> Message {
                match self { $(Self::$variant => ui::$label),+ }
            }

            /// What to write into it, for the help beside the form.
            pub(crate) fn help(self) -> Message {
                match self { $(Self::$variant => ui::$help),+ }
            }
        }
    };
}

field_names! {
    FullName FIELD_FULL_NAME FIELD_HELP_FULL_NAME;
    Born FIELD_BIRTH FIELD_HELP_BIRTH;
    Gender FIELD_GENDER FIELD_HELP_GENDER;
    Unit FIELD_UNIT FIELD_HELP_UNIT;
    IntroducedBy FIELD_INTRODUCED_BY FIELD_HELP_INTRODUCED_BY;
    Occupation FIELD_OCCUPATION FIELD_HELP_OCCUPATION;
    Contact FIELD_CONTACT FIELD_HELP_CONTACT;
    Tags FIELD_TAGS FIELD_HELP_TAGS;
    Path FIELD_PATH FIELD_HELP_PATH;
    Stage FIELD_STAGE FIELD_HELP_STAGE;
    StageSince FIELD_SINCE FIELD_HELP_SINCE;
    Mentor1 FIELD_MENTOR_1 FIELD_HELP_MENTOR;
    Mentor2 FIELD_MENTOR_2 FIELD_HELP_MENTOR;
    NextStep FIELD_NEXT_STEP FIELD_HELP_NEXT_STEP;
    Due FIELD_DUE FIELD_HELP_DUE;
    Note FIELD_NOTE FIELD_HELP_NOTE;
    Name FIELD_NAME FIELD_HELP_NAME;
    Kind FIELD_KIND FIELD_HELP_KIND;
    Parent FIELD_PARENT FIELD_HELP_PARENT;
    Head FIELD_HEAD FIELD_HELP_HEAD;
    Target FIELD_TARGET FIELD_HELP_TARGET;
    OwnTarget FIELD_OWN_TARGET FIELD_HELP_OWN_TARGET;
    TermTarget FIELD_TERM_TARGET FIELD_HELP_TERM_TARGET;
    Opened FIELD_OPENED FIELD_HELP_OPENED;
    Closed FIELD_CLOSED FIELD_HELP_CLOSED;
    Standing FIELD_STANDING FIELD_HELP_STANDING;
    StandingSince FIELD_SINCE FIELD_HELP_STANDING_SINCE;
    Limit FIELD_LIMIT FIELD_HELP_LIMIT;
    OfficialSince FIELD_OFFICIAL_SINCE FIELD_HELP_OFFICIAL_SINCE;
    Until FIELD_UNTIL FIELD_HELP_UNTIL;
    Reason FIELD_REASON FIELD_HELP_REASON;
}
