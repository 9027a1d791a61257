//! The boxes below the units table in a large window: the unit under the cursor, and where its people stand.

use std::collections::BTreeMap;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::domain::id::UnitId;
use crate::i18n::figures;
use crate::i18n::ids::ui;
use crate::i18n::nouns;
use crate::report::candidates;
use crate::report::candidates::CandidateRow;
use crate::report::stages;
use crate::report::tree::Scope;
use crate::tui::ctx::Ctx;
use crate::tui::screens::units::rows::AllUnits;
use crate::tui::theme::Role;
use crate::tui::widgets::fit;
use crate::tui::widgets::fit::Align;
use crate::tui::widgets::popup;

/// Lines the boxes take, frames included.
pub(super) const HEIGHT: u16 = 14;
/// A window with fewer lines keeps them for the table.
const LEAST_HEIGHT: u16 = 36;

/// What the people of a unit wait for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Waiting {
    /// Candidates without a mentor.
    pub(super) no_mentor: usize,
    /// Candidates over the limit of their stage.
    pub(super) stuck: usize,
    /// Candidates whose next step is overdue.
    pub(super) overdue: usize,
}

/// The people of every unit, those of the units below it included.
#[derive(Debug, Clone, Default)]
pub(super) struct UnitPeople {
    rows: Vec<CandidateRow>,
    /// Each unit with all units above it, itself first.
    lines: BTreeMap<UnitId, Vec<UnitId>>,
    waiting: BTreeMap<UnitId, Waiting>,
}

impl UnitPeople {
    /// Asks the registry, in one pass.
    pub(super) fn new(ctx: &Ctx<'_>) -> Self {
        let rows = candidates::rows(ctx.registry, Scope::All, ctx.day);
        let lines: BTreeMap<UnitId, Vec<UnitId>> =
            ctx.registry.units().keys().map(|unit| (*unit, line_of(*unit, ctx))).collect();
        let mut waiting: BTreeMap<UnitId, Waiting> = BTreeMap::new();
        for row in &rows {
            for unit in lines.get(&row.unit).into_iter().flatten() {
                let sum = waiting.entry(*unit).or_default();
                sum.no_mentor += usize::from(row.lacks_mentor());
                sum.stuck += usize::from(row.is_stuck());
                sum.overdue += usize::from(row.is_overdue());
            }
        }
        Self { rows, lines, waiting }
    }

    /// The people of a unit and of the units below it.
    fn rows_of(&self, unit: UnitId) -> Vec<CandidateRow> {
        let is_below =
            |row: &&CandidateRow| self.lines.get(&row.unit).is_some_and(|line| line.contains(&unit));
        self.rows.iter().filter(is_below).cloned().collect()
    }

    /// What the people of a unit wait for.
    pub(super) fn of(&self, unit: UnitId) -> Waiting {
        self.waiting.get(&unit).copied().unwrap_or_default()
    }
}

/// A unit and the units above it; a circle in the data ends the line.
fn line_of(unit: UnitId, ctx: &Ctx<'_>) -> Vec<UnitId> {
    let mut line = vec![unit];
    let parent = |unit: &UnitId| ctx.registry.unit(unit)?.parent_on(ctx.day);
    while let Some(above) = line.last().and_then(parent).filter(|above| !line.contains(above)) {
        line.push(above);
    }
    line
}

/// Whether the window has room for the boxes.
pub(super) fn has_room(ctx: &Ctx<'_>) -> bool {
    ctx.is_wide() && ctx.window.height >= LEAST_HEIGHT
}

/// Draws both boxes.
pub(super) fn draw(
    unit: UnitId,
    (all, people): (&AllUnits, &UnitPeople),
    area: Rect,
    buffer: &mut Buffer,
    ctx: &Ctx<'_>,
) {
    let half = area.width / 2;
    let left = Rect { x: area.x + 1, width: half.saturating_sub(2), ..area };
    let right = Rect { x: area.x + half, width: (area.width - half).saturating_sub(1), ..area };
    let Some(facts) = all.facts(unit) else { return };
    let title = format!("{}{}{}", facts.name, ctx.look.glyphs.separator, facts.kind);
    let inner = popup::outline(left, buffer, &title, ctx.look);
    for (line, row) in unit_lines(unit, (all, people), ctx).iter().zip(inner.rows()) {
        fit::draw(buffer, row, (line, Role::Text, Align::Left), ctx.look);
    }
    let inner = popup::outline(right, buffer, &ctx.text(ui::PANEL_HISTORY), ctx.look);
    draw_stages(unit, people, inner, buffer, ctx);
}

fn unit_lines(unit: UnitId, (all, people): (&AllUnits, &UnitPeople), ctx: &Ctx<'_>) -> Vec<String> {
    let (Some(row), Some(facts)) = (all.row(unit), all.facts(unit)) else { return Vec::new() };
    let labelled = |label, value: &str| format!("{}: {value}", ctx.text(label));
    let or_dash = |text: String| if text.is_empty() { ctx.look.glyphs.dash.to_owned() } else { text };
    let share = row.figures.percentage.map(|share| figures::percent(share, ctx.locale));
    let fraction = format!("{}/{}", row.figures.admitted, row.figures.target);
    let waiting = people.of(unit);
    let gap = row.figures.gap.map(|gap| figures::gap(gap, ctx.locale)).unwrap_or_default();
    let mut lines = vec![
        labelled(ui::COLUMN_ADMITTED, &format!("{fraction} {}", share.unwrap_or_default())),
        labelled(ui::COLUMN_GAP, &or_dash(gap)),
        labelled(ui::COLUMN_HEAD, &or_dash(facts.head.clone())),
        String::new(),
        labelled(ui::COLUMN_CANDIDATES, &row.figures.open.to_string()),
        labelled(ui::QUICK_NO_MENTOR, &waiting.no_mentor.to_string()),
        labelled(ui::QUICK_STUCK, &waiting.stuck.to_string()),
        labelled(ui::QUICK_OVERDUE, &waiting.overdue.to_string()),
    ];
    if row.figures.has_no_source() {
        lines.push(ctx.text(ui::NO_SOURCE).into_owned());
    }
    lines
}

fn draw_stages(unit: UnitId, people: &UnitPeople, area: Rect, buffer: &mut Buffer, ctx: &Ctx<'_>) {
    let stages = stages::rows(ctx.registry, &people.rows_of(unit));
    let most = stages.iter().map(|stage| stage.people).max().unwrap_or(0).max(1);
    for (stage, row) in stages.iter().zip(area.rows()) {
        let name = nouns::stage(stage.stage.as_str(), ctx.locale, ctx.registry);
        let room = row.width.saturating_sub(24);
        let bar = ctx.look.glyphs.full.repeat(stage.people * usize::from(room) / most);
        let number = Rect { width: row.width.min(20), ..row };
        fit::draw(buffer, number, (name, Role::Text, Align::Left), ctx.look);
        let number = Rect { x: row.x + 16, width: 5, ..row };
        fit::draw(buffer, number, (&stage.people.to_string(), Role::Text, Align::Right), ctx.look);
        let bars = Rect { x: row.x + 23, width: room, ..row };
        fit::draw(buffer, bars, (&bar, Role::BarFull, Align::Left), ctx.look);
    }
}
