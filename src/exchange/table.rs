//! A table for people on plain paper: columns aligned by the room their letters take; or as Markdown.
//!
//! **Invariants.** Nothing is cut; a table that is wider than the window wraps, so that `| less -S` and `> file` lose nothing.
//! No line ends in blanks.
//!
//! **Not here:** the table of the screens (`tui/widgets/table.rs`), which scrolls and cuts.

use unicode_width::UnicodeWidthStr;

/// On which side of its column a text stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Words.
    Left,
    /// Numbers.
    Right,
}

/// A table with a head and perhaps a last line below a rule.
#[derive(Debug, Clone, Default)]
pub struct Table {
    head: Vec<(String, Side)>,
    rows: Vec<Vec<String>>,
    foot: Option<Vec<String>>,
}

impl Table {
    /// A table with these columns.
    pub fn new(head: impl IntoIterator<Item = (String, Side)>) -> Self {
        Self { head: head.into_iter().collect(), rows: Vec::new(), foot: None }
    }

    /// Adds a row.
    pub fn push(&mut self, row: Vec<String>) {
        self.rows.push(row);
    }

    /// Sets the line below the rule.
    pub fn total(&mut self, row: Vec<String>) {
        self.foot = Some(row);
    }

    /// The table as lines.
    pub fn to_text(&self) -> String {
        let widths = self.widths();
        let rule: String = "─".repeat(widths.iter().sum::<usize>() + 2 * widths.len().saturating_sub(1));
        let titles: Vec<String> = self.head.iter().map(|(title, _)| title.clone()).collect();
        let mut lines = vec![self.line(&titles, &widths), rule.clone()];
        lines.extend(self.rows.iter().map(|row| self.line(row, &widths)));
        if let Some(foot) = &self.foot {
            lines.extend([rule, self.line(foot, &widths)]);
        }
        lines.join("\n")
    }

    /// The table as Markdown; the last line is bold, because Markdown knows no foot.
    pub fn to_markdown(&self) -> String {
        let line = |cells: Vec<String>| format!("| {} |", cells.join(" | "));
        let plain = |text: &String| text.replace('|', "\\|").replace(['\n', '\r'], " ");
        let rule = self.head.iter().map(|(_, side)| if *side == Side::Left { "---" } else { "---:" });
        let mut lines = vec![
            line(self.head.iter().map(|(title, _)| plain(title)).collect()),
            format!("|{}|", rule.collect::<Vec<_>>().join("|")),
        ];
        lines.extend(self.rows.iter().map(|row| line(row.iter().map(plain).collect())));
        let bold =
            |text: &String| if text.is_empty() { String::new() } else { format!("**{}**", plain(text)) };
        lines.extend(self.foot.iter().map(|foot| line(foot.iter().map(bold).collect())));
        lines.join("\n")
    }

    fn widths(&self) -> Vec<usize> {
        let mut widths: Vec<usize> = self.head.iter().map(|(title, _)| title.width()).collect();
        for row in self.rows.iter().chain(&self.foot) {
            for (width, cell) in widths.iter_mut().zip(row) {
                *width = (*width).max(cell.width());
            }
        }
        widths
    }

    fn line(&self, cells: &[String], widths: &[usize]) -> String {
        let sides = self.head.iter().map(|(_, side)| *side);
        let cells = cells.iter().zip(widths).zip(sides);
        let line: Vec<String> = cells
            .map(|((cell, width), side)| {
                let room = " ".repeat(width.saturating_sub(cell.width()));
                match side {
                    Side::Left => format!("{cell}{room}"),
                    Side::Right => format!("{room}{cell}"),
                }
            })
            .collect();
        line.join("  ").trim_end().to_owned()
    }
}
