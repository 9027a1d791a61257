//! Every sentence of the program by name, one file per area like the `.ftl` files.
//!
//! A line is `NAME = "id" [arguments];`. Separate from the sentences so that a misspelt name does not compile, and
//! from their use so that `it/i18n/` can compare this list with the files: each line must exist in all three
//! languages with exactly these arguments, and must be used.

/// Declares the sentences of one area and a list of them all.
macro_rules! messages {
    ($($(#[$doc:meta])* $name:ident = $id:literal [$($argument:ident)*];)*) => {
        $(
            #[doc = concat!("`", $id, "`")]
            $(#[$doc])*
            pub const $name: $crate::i18n::message::Message =
                $crate::i18n::message::Message { id: $id, arguments: &[$(stringify!($argument)),*] };
        )*
        /// All sentences of this area.
        pub const ALL: &[$crate::i18n::message::Message] = &[$($name),*];
    };
}

pub mod cli;
pub mod doctor;
pub mod domain;
pub mod problems;
pub mod report;
pub mod ui;
