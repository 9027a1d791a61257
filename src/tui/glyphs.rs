//! Glyphs: the signs the screen is drawn with, in three tiers that keep the same layout.
//!
//! Separate because terminals over SSH often lack signs: the eighth blocks are missing from Windows' common fonts,
//! and some consoles have nothing but ASCII. Every sign is one column wide in every tier.
//!
//! **Invariant**: no emoji, no braille, nothing outside the WGL4 list but the eighth blocks of the first tier.

use ratatui::symbols::border;

/// Letters with marks that poor fonts lack; they are shown where a person can judge the font.
pub(crate) const TRYING_LETTERS: [&str; 5] = ["Ă", "ơ", "ữ", "ệ", "Đ"];

/// How much of the sign repertoire the terminal shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tier {
    /// Everything, eighth blocks too.
    Full,
    /// The signs of Windows' WGL4 list.
    Wgl4,
    /// ASCII only.
    Ascii,
}

/// The signs of one tier.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Glyphs {
    /// Marks the row of the cursor.
    pub cursor: &'static str,
    /// Marks a marked row.
    pub mark: &'static str,
    /// Marks a row that highlighting words are found in.
    pub hit: &'static str,
    /// Marks a row that shows something not yet on disk.
    pub unsaved: &'static str,
    /// There is another value to the left.
    pub less: &'static str,
    /// There is another value to the right.
    pub more: &'static str,
    /// Sorted upwards.
    pub ascending: &'static str,
    /// Sorted downwards.
    pub descending: &'static str,
    /// Stands for what was cut.
    pub ellipsis: &'static str,
    /// Between the parts of a line.
    pub separator: &'static str,
    /// Between the levels of a path.
    pub inside: &'static str,
    /// A horizontal rule.
    pub rule: &'static str,
    /// A filled cell of a bar.
    pub full: &'static str,
    /// One to seven eighths of a cell; empty where the tier has no such sign.
    pub eighths: [&'static str; 7],
    /// The smallest amount that is more than nothing.
    pub trace: &'static str,
    /// An unfilled cell of a bar.
    pub rest: &'static str,
    /// The pace mark.
    pub pace: &'static str,
    /// More than the whole bar.
    pub over: &'static str,
    /// Status sign: target met.
    pub met: &'static str,
    /// Status sign: at or above pace.
    pub on_pace: &'static str,
    /// Status sign: a little below pace.
    pub close: &'static str,
    /// Status sign: well below pace.
    pub behind: &'static str,
    /// Status sign: nothing yet.
    pub none: &'static str,
    /// Status sign: no target; also the sign of an empty value.
    pub dash: &'static str,
    /// The lines of boxes.
    pub border: border::Set<'static>,
}

const FULL: Glyphs = Glyphs {
    cursor: "►",
    mark: "*",
    hit: "›",
    unsaved: "•",
    less: "◄",
    more: "►",
    ascending: "▲",
    descending: "▼",
    ellipsis: "…",
    separator: " · ",
    inside: " › ",
    rule: "─",
    full: "█",
    eighths: ["▏", "▎", "▍", "▌", "▋", "▊", "▉"],
    trace: "▏",
    rest: "·",
    pace: "│",
    over: "»",
    met: "√",
    on_pace: "▲",
    close: "●",
    behind: "▼",
    none: "○",
    dash: "–",
    border: border::PLAIN,
};

const WGL4: Glyphs = Glyphs { eighths: ["", "", "", "▌", "▌", "▌", "▌"], trace: "▌", ..FULL };

const ASCII: Glyphs = Glyphs {
    cursor: ">",
    mark: "*",
    hit: ":",
    unsaved: "&",
    less: "<",
    more: ">",
    ascending: "^",
    descending: "v",
    ellipsis: "~",
    separator: " . ",
    inside: " > ",
    rule: "-",
    full: "#",
    eighths: ["", "", "", "+", "+", "+", "+"],
    trace: "#",
    rest: ".",
    pace: "|",
    over: ">",
    met: "+",
    on_pace: "^",
    close: "=",
    behind: "v",
    none: "o",
    dash: "-",
    border: border::Set {
        top_left: "+",
        top_right: "+",
        bottom_left: "+",
        bottom_right: "+",
        vertical_left: "|",
        vertical_right: "|",
        horizontal_top: "-",
        horizontal_bottom: "-",
    },
};

/// What stands for a sign of the sentences where only ASCII is shown; each is one column wide like the sign.
const IN_ASCII: [(&str, &str); 14] = [
    ("·", "."),
    ("…", "~"),
    ("–", "-"),
    ("—", "-"),
    ("›", ">"),
    ("»", ">"),
    ("→", ">"),
    ("×", "x"),
    ("“", "\""),
    ("”", "\""),
    ("’", "'"),
    ("▲", "^"),
    ("▼", "v"),
    ("│", "|"),
];

impl Tier {
    /// What to show for a sign that came with a sentence; letters are left alone.
    pub(crate) fn shown(self, sign: &str) -> Option<&'static str> {
        match self {
            Self::Full | Self::Wgl4 => None,
            Self::Ascii => IN_ASCII.iter().find(|(known, _)| *known == sign).map(|(_, shown)| *shown),
        }
    }
}

impl Glyphs {
    /// The signs of `tier`.
    pub const fn of(tier: Tier) -> Self {
        match tier {
            Tier::Full => FULL,
            Tier::Wgl4 => WGL4,
            Tier::Ascii => ASCII,
        }
    }
}
