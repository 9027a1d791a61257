//! Theme: what each kind of thing on the screen looks like.
//!
//! Widgets and screens name a [`Role`], never a color; the themes under `config/themes` say what the roles look like.
//! Separate from `glyphs.rs` because color and signs fail on different terminals.
//!
//! **Invariants**: every built-in theme styles every role; a role is never the only carrier of a meaning, a word or
//! a sign stands beside it; the `mono` theme uses attributes only.
//! Proved by `theme::tests`.

use std::collections::BTreeMap;

use ratatui::style::Color;
use ratatui::style::Modifier;
use ratatui::style::Style;
use serde::Deserialize;

macro_rules! roles {
    ($($(#[$doc:meta])* $variant:ident $name:literal;)+) => {
        /// A kind of thing on the screen.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Role { $($(#[$doc])* $variant,)+ }

        impl Role {
            /// Every role, in the order of the theme files.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The name of the role in theme files.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name),+ }
            }
        }
    };
}

roles! {
    /// Ordinary text.
    Text "text";
    /// Text of less weight: units of measure, empty values.
    Muted "muted";
    /// What deserves the eye without being good or bad.
    Accent "accent";
    /// The first line: where I am.
    Title "title";
    /// The view that is shown.
    TabActive "tab-active";
    /// The other views.
    Tab "tab";
    /// Column titles.
    Header "header";
    /// The title of the column the column cursor is in.
    HeaderCursor "header-cursor";
    /// Rules and boxes.
    Border "border";
    /// The row the cursor is on.
    Selected "selected";
    /// The cell the column cursor is on, in the selected row.
    CursorCell "cursor-cell";
    /// Marked rows.
    Marked "marked";
    /// The pinned total row.
    Total "total";
    /// Fine: met, on pace.
    Good "good";
    /// Look here soon.
    Warn "warn";
    /// Behind, none, overdue.
    Bad "bad";
    /// The filled part of a progress bar.
    BarFull "bar-full";
    /// The unfilled part of a progress bar.
    BarRest "bar-rest";
    /// The pace mark in a progress bar.
    BarPace "bar-pace";
    /// The status line.
    Status "status";
    /// What has just happened.
    Toast "toast";
    /// What could not be done, and why.
    Alert "alert";
    /// A key in the hint line.
    HintKey "hint-key";
    /// What the key does.
    HintText "hint-text";
    /// A text field.
    Field "field";
    /// The text field that has the keys.
    FieldFocus "field-focus";
    /// A text field whose content is refused.
    FieldError "field-error";
    /// The letters that match a search.
    Match "match";
}

/// Whether colors may be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Colors {
    /// As the theme says.
    Themed,
    /// NO_COLOR: attributes only.
    Off,
}

impl Colors {
    /// The theme that may be used when `wanted` was asked for.
    pub(crate) const fn allowed(self, wanted: ThemeName) -> ThemeName {
        match self {
            Self::Themed => wanted,
            Self::Off => ThemeName::Mono,
        }
    }
}

/// The themes the program comes with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ThemeName {
    /// The terminal's sixteen colors on a dark ground.
    Default,
    /// The terminal's sixteen colors on a light ground.
    Light,
    /// High contrast.
    Contrast,
    /// No color at all.
    Mono,
}

impl ThemeName {
    /// All built-in themes.
    pub const ALL: [Self; 4] = [Self::Default, Self::Light, Self::Contrast, Self::Mono];

    /// The name people write in settings and commands.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Default => "default",
            Self::Light => "light",
            Self::Contrast => "contrast",
            Self::Mono => "mono",
        }
    }

    const fn text(self) -> &'static str {
        match self {
            Self::Default => include_str!("../../config/themes/dark.ron"),
            Self::Light => include_str!("../../config/themes/light.ron"),
            Self::Contrast => include_str!("../../config/themes/contrast.ron"),
            Self::Mono => include_str!("../../config/themes/mono.ron"),
        }
    }
}

/// Something wrong in a theme file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ThemeFinding {
    /// The file is no RON of the expected shape.
    Unreadable {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
        /// What the parser says.
        message: String,
    },
    /// No such role.
    UnknownRole(String),
    /// No such color.
    UnknownColor(String),
    /// A role the theme does not style; it is shown as plain text.
    Missing(Role),
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct RoleStyle {
    fg: String,
    bg: String,
    attributes: Vec<Attribute>,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Attribute {
    Bold,
    Dim,
    Italic,
    Underline,
    Reverse,
}

impl Attribute {
    const fn modifier(self) -> Modifier {
        match self {
            Self::Bold => Modifier::BOLD,
            Self::Dim => Modifier::DIM,
            Self::Italic => Modifier::ITALIC,
            Self::Underline => Modifier::UNDERLINED,
            Self::Reverse => Modifier::REVERSED,
        }
    }
}

/// A style for every role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Theme {
    styles: Vec<Style>,
}

impl Theme {
    /// One of the themes the program comes with.
    pub fn built_in(name: ThemeName) -> Self {
        Self::parse(name.text()).0
    }

    /// Reads a theme file; everything that can be used is used, everything else is a finding.
    pub fn parse(text: &str) -> (Self, Vec<ThemeFinding>) {
        let mut findings = Vec::new();
        let looks: BTreeMap<String, RoleStyle> = match ron::from_str(text) {
            Ok(looks) => looks,
            Err(error) => {
                let place = error.span.start;
                let message = error.code.to_string();
                findings.push(ThemeFinding::Unreadable { line: place.line, column: place.col, message });
                BTreeMap::new()
            }
        };
        let mut styles = vec![Style::new(); Role::ALL.len()];
        for role in Role::ALL {
            match looks.get(role.name()) {
                Some(look) => styles[*role as usize] = style(look, &mut findings),
                None => findings.push(ThemeFinding::Missing(*role)),
            }
        }
        let unknown = looks.keys().filter(|name| !Role::ALL.iter().any(|role| role.name() == *name));
        findings.extend(unknown.cloned().map(ThemeFinding::UnknownRole));
        (Self { styles }, findings)
    }

    /// How `role` looks.
    pub fn style(&self, role: Role) -> Style {
        self.styles[role as usize]
    }
}

fn style(look: &RoleStyle, findings: &mut Vec<ThemeFinding>) -> Style {
    let mut style = Style::new();
    style.fg = color(&look.fg, findings);
    style.bg = color(&look.bg, findings);
    look.attributes.iter().fold(style, |style, attribute| style.add_modifier(attribute.modifier()))
}

fn color(name: &str, findings: &mut Vec<ThemeFinding>) -> Option<Color> {
    if name.is_empty() {
        return None;
    }
    let parsed = name.parse();
    if parsed.is_err() {
        findings.push(ThemeFinding::UnknownColor(name.to_owned()));
    }
    parsed.ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn built_in_themes_style_every_role_and_nothing_else() {
        for name in ThemeName::ALL {
            assert_eq!(Theme::parse(name.text()).1, [], "{}", name.name());
        }
    }

    #[test]
    fn mono_has_no_color() {
        let theme = Theme::built_in(ThemeName::Mono);
        assert!(theme.styles.iter().all(|style| style.fg.is_none() && style.bg.is_none()));
    }
}
