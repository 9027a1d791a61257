//! Who may import whom, and who may touch what.

use super::source::File;
use super::source::assert_none;
use super::source::file;
use super::source::files;
use super::source::root;

/// Every layer in reading order, and the layers it may use besides itself.
///
/// The same table stands in `src/ARCHITECTURE.md` for people; `the_map_is_this_table` compares them.
const LAYERS: [(&str, &[&str]); 11] = [
    ("disk", &[]),
    ("domain", &[]),
    ("change", &["domain"]),
    ("merge", &["domain", "change"]),
    ("report", &["domain", "change"]),
    ("store", &["disk", "domain", "change"]),
    ("session", &["disk", "domain", "change", "merge", "store"]),
    ("i18n", &["disk", "domain", "change", "merge", "report", "store", "session"]),
    ("exchange", &["domain", "change", "report", "i18n"]),
    ("tui", &["disk", "domain", "change", "merge", "report", "store", "session", "i18n", "exchange"]),
    ("cli", &["disk", "domain", "change", "merge", "report", "store", "session", "i18n", "exchange", "tui"]),
];

/// The families of `tui` whose members meet only in their `mod.rs`.
const FAMILIES: [&str; 3] = ["screens", "overlays", "forms"];

/// Members that are no screen, overlay or form but a part that several of a family are made of.
const PARTS: [(&str, &str); 9] = [
    ("overlays", "bottom"),
    ("forms", "field"),
    ("forms", "field_name"),
    ("forms", "fields"),
    ("forms", "fault"),
    ("forms", "choices"),
    ("forms", "pick"),
    ("forms", "candidate_draft"),
    ("forms", "step"),
];

/// What is reserved for some files: the code that gives it away, the files, and what for.
const RESERVED: [(&str, &[&str], &str); 10] = [
    (
        "clippy::disallowed_methods",
        &["disk/os", "session/env", "session/live/thread", "tui/event", "cli/mod", "cli/demo"],
        "touch the outer world",
    ),
    ("std::fs", &["disk/os", "cli/demo"], "name the file system"),
    ("registry.put(", &["change/change"], "change a registry"),
    ("registry.remove(", &["change/change"], "change a registry"),
    ("thread::sleep", &["disk/os"], "wait"),
    ("println!", &["cli/out"], "print"),
    ("io::stdout", &["cli/out", "tui/terminal", "cli/mod"], "write to the terminal"),
    ("io::stderr", &["cli/out"], "write messages"),
    ("set_symbol(", &["tui/terminal", "tui/look"], "put a sign into a cell that nothing filters"),
    (
        "crossterm::event::",
        &["tui/chord", "tui/input", "tui/event", "tui/terminal"],
        "know keys as the terminal sends them",
    ),
];

fn layer_of(file: &File) -> Option<&str> {
    file.path.strip_prefix("src/")?.split_once('/').map(|(layer, _)| layer)
}

/// Paths that begin with `crate::` in a code, with their lines.
fn crate_paths(code: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    for (place, line) in code.lines().enumerate() {
        for (start, _) in line.match_indices("crate::") {
            let path = &line[start..];
            let end = path.find(|c: char| !(c.is_alphanumeric() || c == '_' || c == ':' || c == '{'));
            found.push((place + 1, &path[..end.unwrap_or(path.len())]));
        }
    }
    found
}

/// Imports that point up or sideways.
fn forbidden_imports(file: &File) -> Vec<String> {
    let Some(layer) = layer_of(file) else { return Vec::new() };
    let allowed = LAYERS.iter().find(|(name, _)| *name == layer).map_or(&[][..], |(_, allowed)| allowed);
    let code = file.code().text;
    let mut complaints = Vec::new();
    for (line, path) in crate_paths(&code) {
        let target = path.split("::").nth(1).unwrap_or("");
        let complain = |why: &str| format!("{}:{line}: `{path}`: {why}", file.path);
        if target.starts_with('{') {
            complaints.push(complain("one module path per `use`"));
        } else if target.starts_with(char::is_lowercase) && target != layer && !allowed.contains(&target) {
            complaints.push(complain(&format!("`{layer}` may not use `{target}`")));
        }
    }
    complaints
}

/// Imports inside `tui` between what must not know each other.
fn forbidden_in_tui(file: &File) -> Vec<String> {
    let Some(inside) = file.module().strip_prefix("tui/") else { return Vec::new() };
    let (family, own) = inside.split_once('/').unwrap_or(("", inside));
    let own = own.split('/').next().unwrap_or(own);
    let code = file.code().text;
    let mut complaints = Vec::new();
    for (line, path) in crate_paths(&code) {
        let mut parts = path.split("::").skip(1);
        let (layer, group, item) = (parts.next().unwrap_or(""), parts.next().unwrap_or(""), parts.next());
        let complain = |why: &str| format!("{}:{line}: `{path}`: {why}", file.path);
        if family == "widgets" {
            let known = ["widgets", "theme", "glyphs", "look"].contains(&group);
            if layer != "tui" || !known {
                complaints.push(complain("widgets know the looks and nothing of the program"));
            }
        }
        let is_family = layer == "tui" && FAMILIES.contains(&family) && FAMILIES.contains(&group);
        let is_itself = group == family && item == Some(own);
        if is_family && own != "mod" && !is_itself && item.is_some_and(|item| is_member(group, item)) {
            complaints.push(complain("screens, overlays and forms meet only in their `mod.rs`"));
        }
    }
    complaints
}

/// Tells whether a family has a member of a name; everything else in it is its `mod.rs`.
fn is_member(family: &str, name: &str) -> bool {
    let folder = root().join("src/tui").join(family);
    let exists = folder.join(name).is_dir() || folder.join(format!("{name}.rs")).is_file();
    exists && !PARTS.contains(&(family, name))
}

/// Code that only some files may contain.
fn trespass(file: &File) -> Vec<String> {
    let code = file.code();
    let mut complaints = Vec::new();
    for (what, lawful, why) in RESERVED {
        if lawful.contains(&file.module()) {
            continue;
        }
        for (line, _) in code.lines().filter(|(_, line)| line.contains(what)) {
            complaints.push(format!("{}:{line}: `{what}`: only {} may {why}", file.path, lawful.join(", ")));
        }
    }
    complaints
}

/// Functions that could change a registry or a session and have no business to.
fn mutable_borrows(file: &File) -> Vec<String> {
    let layer = layer_of(file).unwrap_or("");
    let code = file.code();
    let mut complaints = Vec::new();
    for (line, text) in code.lines() {
        if text.contains("&mut Registry") && !["change", "store", "session"].contains(&layer) {
            complaints
                .push(format!("{}:{line}: only change, store and session hold `&mut Registry`", file.path));
        }
        let lawful = ["tui/effect", "tui/app"].contains(&file.module());
        let named = ["&mut Session", "mut session", "&mut Live", "mut live"];
        if layer == "tui" && named.iter().any(|what| text.contains(what)) && !lawful {
            complaints
                .push(format!("{}:{line}: only effect.rs and app.rs ask something of a store", file.path));
        }
    }
    complaints
}

/// The rows of a markdown table whose first cell is one word of code.
fn table_rows(text: &str) -> Vec<Vec<String>> {
    let rows = text.lines().filter(|line| line.starts_with("| `"));
    rows.map(|row| {
        let cells = row.trim_matches('|').split('|');
        cells.map(|cell| cell.trim().trim_matches('`').to_owned()).collect()
    })
    .collect()
}

/// What a row of the map says about what a layer may use.
fn said(cell: &str, earlier: &[&str]) -> Vec<String> {
    match cell {
        "nothing" => Vec::new(),
        "everything" | "all the former" | "the types of all the former" => {
            earlier.iter().map(|name| (*name).to_owned()).collect()
        }
        list => list.split(", ").map(str::to_owned).collect(),
    }
}

fn sources() -> Vec<File> {
    files("src", "rs")
}

#[test]
fn every_layer_uses_only_what_the_table_allows() {
    assert_none(&sources().iter().flat_map(forbidden_imports).collect::<Vec<_>>());
}

#[test]
fn inside_tui_members_of_a_family_do_not_know_each_other() {
    assert_none(&sources().iter().flat_map(forbidden_in_tui).collect::<Vec<_>>());
}

#[test]
fn what_is_reserved_is_left_to_those_it_is_reserved_for() {
    assert_none(&sources().iter().flat_map(trespass).collect::<Vec<_>>());
}

#[test]
fn only_the_write_path_borrows_mutably() {
    assert_none(&sources().iter().flat_map(mutable_borrows).collect::<Vec<_>>());
}

#[test]
fn the_map_is_this_table() {
    let map = table_rows(&file("src/ARCHITECTURE.md").text);
    let names: Vec<&str> = LAYERS.iter().map(|(name, _)| *name).collect();
    for (place, (name, allowed)) in LAYERS.iter().enumerate() {
        let row = map.iter().find(|row| row[0] == *name).unwrap_or_else(|| panic!("no row for {name}"));
        assert_eq!(said(&row[2], &names[..place]), *allowed, "{name}");
    }
}

#[test]
fn the_layers_are_the_folders_of_src_in_the_order_of_lib() {
    let lib = file("src/lib.rs").code().text;
    let declared = lib.lines().filter_map(|line| line.trim().strip_suffix(';')?.split("mod ").nth(1));
    let declared: Vec<&str> = declared.collect();
    let expected: Vec<&str> =
        LAYERS.iter().map(|(name, _)| *name).filter(|name| root().join("src").join(name).exists()).collect();
    assert_eq!(declared, expected);
    for file in sources() {
        let known = layer_of(&file).is_none_or(|layer| expected.contains(&layer));
        assert!(known, "{} belongs to no layer", file.path);
    }
}

#[test]
fn planted_imports_are_found() {
    let planted = |path: &str, line: &str| {
        let file = File::planted(path, line);
        let rules = [forbidden_imports, forbidden_in_tui, trespass, mutable_borrows];
        rules.iter().flat_map(|rule| rule(&file)).count()
    };
    for (path, line) in [
        ("src/domain/unit.rs", "use crate::report::progress;"),
        ("src/domain/unit.rs", "fn f() { crate::store::open(); }"),
        ("src/report/pace.rs", "use crate::{domain::unit::Unit};"),
        ("src/report/pace.rs", "use crate::i18n::Words;"),
        ("src/tui/widgets/table.rs", "use crate::domain::unit::Unit;"),
        ("src/tui/widgets/table.rs", "use crate::tui::model::Model;"),
        ("src/tui/screens/units.rs", "use crate::tui::screens::unit::UnitScreen;"),
        ("src/tui/screens/units.rs", "use crate::tui::overlays::form::Form;"),
        ("src/tui/forms/unit.rs", "use crate::tui::screens::unit::UnitScreen;"),
        ("src/tui/screens/units.rs", "fn f(session: &mut Session) {}"),
        ("src/tui/screens/units.rs", "fn f(live: &mut Live) {}"),
        ("src/report/pace.rs", "fn f(registry: &mut Registry) {}"),
        ("src/session/mod.rs", "fn f() { registry.put(record); }"),
        ("src/store/open.rs", "use std::fs;"),
        ("src/tui/view.rs", "#![expect(clippy::disallowed_methods, reason = \"\")]"),
        ("src/tui/view.rs", "use crossterm::event::KeyCode;"),
    ] {
        assert!(planted(path, line) > 0, "{path}: {line}");
    }
    for (path, line) in [
        ("src/domain/unit.rs", "//! See crate::report. use crate::{a}"),
        ("src/report/pace.rs", "use crate::domain::Unit; use crate::report::ratio::Ratio;"),
        ("src/tui/screens/mod.rs", "use crate::tui::screens::unit::UnitScreen;"),
        (
            "src/tui/screens/unit.rs",
            "use crate::tui::screens::StatusLine; use crate::tui::widgets::list::List;",
        ),
        ("src/tui/effect.rs", "fn f(session: &mut Session) {}"),
        (
            "src/domain/unit.rs",
            "fn f() { \"crate::report::x\"; } #[cfg(test)] mod tests { use crate::report; }",
        ),
    ] {
        assert_eq!(planted(path, line), 0, "{path}: {line}");
    }
}
