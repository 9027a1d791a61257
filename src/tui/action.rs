//! Action: every wish a person can express with a key or by name, in one table.
//!
//! The table is the only list of actions in the program.
//! The names in key files, the palette, the help pages, the hint line, `ketnap keys` and the test that all three
//! languages describe every action are derived from it; to add a command, add one line here, bind it in
//! `config/keymap.ron`, and word it in the three `actions.ftl`.
//!
//! **Invariants**: an action carries no data (counts and text travel beside it in `Msg`); its kebab name is stable,
//! people write it in their key files; its message id is `action-<name>`.
//!
//! Not here: keys (`keymap.rs`), whether an action is possible now (`availability.rs`), what it does (`update.rs`).

use std::fmt;
use std::str::FromStr;

/// A part of the keymap: a set of bindings that is active together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scope {
    /// The units table only.
    Units,
    /// The candidates of one unit.
    Unit,
    /// The mentors table only.
    Mentors,
    /// The history only.
    History,
    /// Every table.
    Table,
    /// Every screen, as long as nothing lies on top of it.
    Global,
    /// The first-start screen.
    Start,
    /// A table cell being edited.
    Cell,
    /// The filter line of a table.
    Filter,
    /// A form or a one-line prompt.
    Form,
    /// Lines that become records.
    Many,
    /// A list that a field of a form has opened.
    Choices,
    /// A list to choose from with a search field: pickers, palette, help.
    Picker,
    /// A question with buttons.
    Dialog,
    /// Every text field; printable keys without a binding are text.
    Field,
    /// Everywhere, whatever lies on top.
    Always,
}

impl Scope {
    /// All scopes, in the order of the key file.
    pub const ALL: [Self; 16] = [
        Self::Always,
        Self::Global,
        Self::Table,
        Self::Units,
        Self::Unit,
        Self::Mentors,
        Self::History,
        Self::Start,
        Self::Cell,
        Self::Filter,
        Self::Form,
        Self::Many,
        Self::Choices,
        Self::Picker,
        Self::Dialog,
        Self::Field,
    ];

    /// The name of the scope in key files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Units => "units",
            Self::Unit => "unit",
            Self::Mentors => "mentors",
            Self::History => "history",
            Self::Table => "table",
            Self::Global => "global",
            Self::Start => "start",
            Self::Cell => "cell",
            Self::Filter => "filter",
            Self::Form => "form",
            Self::Many => "many",
            Self::Choices => "choices",
            Self::Picker => "picker",
            Self::Dialog => "dialog",
            Self::Field => "field",
            Self::Always => "always",
        }
    }
}

/// What the keys are talking to at one moment; decides which scopes are searched, innermost first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mode {
    /// The units table.
    Units,
    /// The candidates of a unit.
    Unit,
    /// The mentors table.
    Mentors,
    /// The history.
    History,
    /// The first-start screen.
    Start,
    /// A cell opened in place.
    Cell,
    /// The filter line.
    Filter,
    /// A form or prompt.
    Form,
    /// Lines that become records.
    Many,
    /// A list that a field of a form has opened.
    Choices,
    /// A picker, the palette or help.
    Picker,
    /// A question.
    Dialog,
}

impl Mode {
    /// All modes.
    pub const ALL: [Self; 12] = [
        Self::Units,
        Self::Unit,
        Self::Mentors,
        Self::History,
        Self::Start,
        Self::Cell,
        Self::Filter,
        Self::Form,
        Self::Many,
        Self::Choices,
        Self::Picker,
        Self::Dialog,
    ];

    /// The scopes searched in this mode, innermost first.
    pub const fn scopes(self) -> &'static [Scope] {
        match self {
            Self::Units => &[Scope::Units, Scope::Table, Scope::Global, Scope::Always],
            Self::Unit => &[Scope::Unit, Scope::Table, Scope::Global, Scope::Always],
            Self::Mentors => &[Scope::Mentors, Scope::Table, Scope::Global, Scope::Always],
            Self::History => &[Scope::History, Scope::Table, Scope::Global, Scope::Always],
            Self::Start => &[Scope::Start, Scope::Always],
            Self::Cell => &[Scope::Cell, Scope::Field, Scope::Always],
            Self::Filter => &[Scope::Filter, Scope::Field, Scope::Always],
            Self::Form => &[Scope::Form, Scope::Field, Scope::Always],
            Self::Many => &[Scope::Many, Scope::Field, Scope::Always],
            Self::Choices => &[Scope::Choices, Scope::Picker, Scope::Field, Scope::Always],
            Self::Picker => &[Scope::Picker, Scope::Field, Scope::Always],
            Self::Dialog => &[Scope::Dialog, Scope::Always],
        }
    }

    /// Whether printable keys are text here, not commands and counts.
    pub fn is_typing(self) -> bool {
        self.scopes().contains(&Scope::Field)
    }
}

/// The chapter an action stands under in help and in the key table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// Moving about.
    Move,
    /// Going from one place to another.
    Go,
    /// Filters, order, marks.
    Find,
    /// Everything that changes data; refused when the store is read-only.
    Change,
    /// What the screen shows and how.
    View,
    /// The program itself.
    Program,
    /// Typing in a field.
    Field,
}

impl Group {
    /// All groups, in the order of the help page.
    pub const ALL: [Self; 7] =
        [Self::Move, Self::Go, Self::Find, Self::Change, Self::View, Self::Program, Self::Field];

    /// The message that names the group.
    pub const fn message_id(self) -> &'static str {
        match self {
            Self::Move => "group-move",
            Self::Go => "group-go",
            Self::Find => "group-find",
            Self::Change => "group-change",
            Self::View => "group-view",
            Self::Program => "group-program",
            Self::Field => "group-field",
        }
    }
}

macro_rules! actions {
    ($($variant:ident $name:literal $group:ident [$($scope:ident)+];)+) => {
        /// A named wish of the user, without arguments.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Action {
            $(#[doc = concat!("The action `", $name, "`.")] $variant,)+
        }

        impl Action {
            /// Every action, in the order of the table.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The stable name used in key files and in the palette.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name),+ }
            }

            /// The message with the short label of the action.
            pub const fn message_id(self) -> &'static str {
                match self { $(Self::$variant => concat!("action-", $name)),+ }
            }

            /// The chapter the action belongs to.
            pub const fn group(self) -> Group {
                match self { $(Self::$variant => Group::$group),+ }
            }

            /// The scopes the action means something in; it can be bound in these only.
            pub const fn scopes(self) -> &'static [Scope] {
                match self { $(Self::$variant => &[$(Scope::$scope),+]),+ }
            }
        }
    };
}

actions! {
    MoveUp "move-up" Move [Table Many Picker Start Dialog];
    MoveDown "move-down" Move [Table Many Picker Start Dialog];
    MoveLeft "move-left" Move [Table Dialog];
    MoveRight "move-right" Move [Table Dialog];
    PageUp "page-up" Move [Table Many Picker Dialog];
    PageDown "page-down" Move [Table Many Picker Dialog];
    HalfPageUp "half-page-up" Move [Table];
    HalfPageDown "half-page-down" Move [Table];
    First "first" Move [Table Picker];
    Last "last" Move [Table Picker];
    PreviousGroup "previous-group" Move [Table];
    NextGroup "next-group" Move [Table];
    NextPane "next-pane" Move [Table];
    PreviousPane "previous-pane" Move [Table];

    Open "open" Go [Table Start];
    Back "back" Go [Global Start];
    Cancel "cancel" Go [Table Cell Filter Form Many Picker Dialog];
    Accept "accept" Go [Cell Filter Form Many Picker Dialog];
    ShowUnits "show-units" Go [Global];
    ShowMentors "show-mentors" Go [Global];
    ShowHistory "show-history" Go [Global];
    PreviousView "previous-view" Go [Global];
    Palette "palette" Go [Global];
    Help "help" Go [Global Always];

    Filter "filter" Find [Table];
    Highlight "highlight" Find [Table Filter];
    NextHit "next-hit" Find [Table];
    PreviousHit "previous-hit" Find [Table];
    EarlierFilter "earlier-filter" Find [Filter];
    LaterFilter "later-filter" Find [Filter];
    FilterBehind "filter-behind" Find [Units Unit];
    FilterNoMentor "filter-no-mentor" Find [Units Unit];
    FilterStuck "filter-stuck" Find [Units Unit];
    FilterOverdue "filter-overdue" Find [Units Unit Mentors];
    FilterPerson "filter-person" Find [History];
    FilterRecord "filter-record" Find [History];
    FilterDay "filter-day" Find [History];
    FilterAll "filter-all" Find [Table];
    Sort "sort" Find [Table];
    SortFurther "sort-further" Find [Table];
    Mark "mark" Find [Table];
    MarkRange "mark-range" Find [Table];
    MarkAll "mark-all" Find [Table];
    MarkSame "mark-same" Find [Table];
    InvertMarks "invert-marks" Find [Table];

    EditCell "edit-cell" Change [Table];
    EditForm "edit-form" Change [Table];
    Add "add" Change [Table];
    AddMany "add-many" Change [Table];
    AdvanceStage "advance-stage" Change [Unit];
    RetreatStage "retreat-stage" Change [Unit];
    SetStage "set-stage" Change [Unit];
    AssignMentor "assign-mentor" Change [Unit Mentors];
    RemoveMentor "remove-mentor" Change [Unit];
    SetNextStep "set-next-step" Change [Unit];
    AddNote "add-note" Change [Unit];
    Pause "pause" Change [Unit];
    DropOut "drop-out" Change [Unit];
    Delete "delete" Change [Table];
    Increase "increase" Change [Table];
    Decrease "decrease" Change [Table];
    Repeat "repeat" Change [Table];
    TakeBack "take-back" Change [History];
    Undo "undo" Change [Global];
    Redo "redo" Change [Global];

    TogglePanel "toggle-panel" View [Table];
    ToggleZoom "toggle-zoom" View [Table];
    LanguageEn "language-en" View [Global];
    LanguageVi "language-vi" View [Global];
    LanguageId "language-id" View [Global];
    NextLanguage "next-language" View [Start];
    ThemeDefault "theme-default" View [Global];
    ThemeLight "theme-light" View [Global];
    ThemeContrast "theme-contrast" View [Global];
    ThemeMono "theme-mono" View [Global];

    Export "export" Program [Table];
    StartSample "start-sample" Program [Start];
    StartNew "start-new" Program [Start];
    StartOpen "start-open" Program [Start];
    Reload "reload" Program [Global];
    WriteSnapshot "write-snapshot" Program [Global];
    ShowStatus "show-status" Program [Always];
    Redraw "redraw" Program [Always];
    Suspend "suspend" Program [Always];
    Interrupt "interrupt" Program [Always];
    Quit "quit" Program [Global];

    NextField "next-field" Field [Form Choices Cell Dialog];
    PreviousField "previous-field" Field [Form Choices Cell Dialog];
    AcceptBelow "accept-below" Field [Cell];
    SaveForm "save-form" Field [Form Many Choices];
    SaveAndNew "save-and-new" Field [Form Choices];
    StartAnew "start-anew" Field [Form];
    ToggleChoice "toggle-choice" Field [Picker];
    CharLeft "char-left" Field [Field];
    CharRight "char-right" Field [Field];
    WordLeft "word-left" Field [Field];
    WordRight "word-right" Field [Field];
    TextStart "text-start" Field [Field];
    TextEnd "text-end" Field [Field];
    EraseBack "erase-back" Field [Field];
    EraseForward "erase-forward" Field [Field];
    EraseWord "erase-word" Field [Field];
    EraseToStart "erase-to-start" Field [Field];
    EraseToEnd "erase-to-end" Field [Field];
}

impl Action {
    /// Whether the action means something in `mode`.
    pub fn belongs_to(self, mode: Mode) -> bool {
        self.scopes().iter().any(|scope| mode.scopes().contains(scope))
    }

    /// Whether the action changes data, so that a read-only store refuses it.
    pub fn is_edit(self) -> bool {
        self.group() == Group::Change
    }
}

impl fmt::Display for Action {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// A name that no action has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownAction(pub String);

impl FromStr for Action {
    type Err = UnknownAction;

    fn from_str(name: &str) -> Result<Self, UnknownAction> {
        let found = Self::ALL.iter().copied().find(|action| action.name() == name);
        found.ok_or_else(|| UnknownAction(name.to_owned()))
    }
}
