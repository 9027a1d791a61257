//! `ketnap keys`: every action with its keys, from the action table and the keymap.
//!
//! The README's table is the same one as Markdown, and a test keeps it current.

use std::collections::BTreeMap;

use crate::cli::Run;
use crate::cli::error::CliError;
use crate::exchange::table::Side;
use crate::exchange::table::Table;
use crate::i18n::ids::cli as ids;
use crate::i18n::locale::Locale;
use crate::tui::action::Action;
use crate::tui::action::Group;
use crate::tui::action::Scope;
use crate::tui::chord::show_sequence;
use crate::tui::keymap::Binding;
use crate::tui::keymap::Keymap;

/// How the key table is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Layout {
    /// In columns, for a terminal.
    Columns,
    /// As Markdown, for the README.
    Markdown,
}

/// Prints the key table.
pub(crate) fn run(layout: Layout, run: &mut Run) -> Result<(), CliError> {
    let (keymap, _) = Keymap::built_in();
    let keys = keys_of(&keymap);
    let chapters: Vec<String> = Group::ALL
        .into_iter()
        .map(|group| {
            let title = run.locale.text(group.message_id()).into_owned();
            let rows = rows(group, &keys, &run.locale);
            match layout {
                Layout::Columns => as_table(&title, rows, &run.locale),
                Layout::Markdown => as_markdown(&title, &rows, &run.locale),
            }
        })
        .collect();
    run.out.data(&chapters.join("\n\n"))?;
    run.out.finish()
}

/// The keys of every action, the preferred one first, each once although it may be bound in several scopes.
fn keys_of(keymap: &Keymap) -> BTreeMap<Action, Vec<String>> {
    let mut keys: BTreeMap<Action, Vec<String>> = BTreeMap::new();
    let mut bindings: Vec<&Binding> = keymap.bindings().iter().collect();
    // Scopes are listed from the outside in, tables before the fields of pickers: the usual key comes first.
    bindings.sort_by_key(|binding| Scope::ALL.iter().position(|scope| *scope == binding.scope));
    for binding in bindings {
        let shown = show_sequence(&binding.keys);
        let known = keys.entry(binding.action).or_default();
        if !known.contains(&shown) {
            known.push(shown);
        }
    }
    keys
}

type Row = [String; 3];

fn rows(group: Group, keys: &BTreeMap<Action, Vec<String>>, locale: &Locale) -> Vec<Row> {
    let of_group = Action::ALL.iter().filter(|action| action.group() == group);
    let row = |action: &Action| {
        // Two blanks between keys, because a sequence has blanks of its own.
        let keys = keys.get(action).map(|keys| keys.join("  ")).unwrap_or_default();
        [keys, action.name().to_owned(), locale.help(action.message_id()).into_owned()]
    };
    of_group.map(row).collect()
}

fn head(locale: &Locale) -> [String; 3] {
    [ids::COLUMN_KEYS, ids::COLUMN_ACTION, ids::COLUMN_MEANING].map(|title| locale.text(title).into_owned())
}

fn as_table(title: &str, rows: Vec<Row>, locale: &Locale) -> String {
    let mut table = Table::new(head(locale).map(|title| (title, Side::Left)));
    for row in rows {
        table.push(row.to_vec());
    }
    format!("{title}\n{}", table.to_text())
}

fn as_markdown(title: &str, rows: &[Row], locale: &Locale) -> String {
    let line = |cells: &[String]| format!("| {} |", cells.join(" | "));
    let mut lines =
        vec![format!("#### {title}"), String::new(), line(&head(locale)), "|---|---|---|".to_owned()];
    for [keys, name, help] in rows {
        let keys: Vec<String> = keys
            .split("  ")
            .filter(|key| !key.is_empty())
            .map(|key| format!("`{}`", key.replace('|', "\\|")))
            .collect();
        lines.push(line(&[keys.join(" "), name.clone(), help.replace('|', "\\|")]));
    }
    lines.join("\n")
}
