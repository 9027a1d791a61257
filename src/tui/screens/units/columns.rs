//! The columns of the units table, and which of them a window has room for.

use crate::i18n::ids::domain;
use crate::i18n::ids::ui;
use crate::i18n::message::Message;
use crate::tui::ctx::Ctx;
use crate::tui::screens::units::rows::AllUnits;
use crate::tui::widgets::fit;
use crate::tui::widgets::fit::Align;
use crate::tui::widgets::table::Column;
use crate::tui::widgets::table::SortMark;

/// A column of the units table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum UnitsColumn {
    /// The unit's name, indented by its place in the tree.
    Name,
    /// Its kind.
    Kind,
    /// Who answers for it.
    Head,
    /// Members admitted.
    Admitted,
    /// The target.
    Target,
    /// The share of the target.
    Percent,
    /// Members ahead of or behind the pace.
    Gap,
    /// Candidates in the pipeline.
    Candidates,
    /// The bar.
    Progress,
    /// The word for it.
    Status,
}

/// Columns of a window with one pane.
const NARROW: [UnitsColumn; 6] = [
    UnitsColumn::Name,
    UnitsColumn::Admitted,
    UnitsColumn::Target,
    UnitsColumn::Percent,
    UnitsColumn::Progress,
    UnitsColumn::Status,
];

/// Columns of a wide window.
const WIDE: [UnitsColumn; 10] = [
    UnitsColumn::Name,
    UnitsColumn::Kind,
    UnitsColumn::Head,
    UnitsColumn::Admitted,
    UnitsColumn::Target,
    UnitsColumn::Percent,
    UnitsColumn::Gap,
    UnitsColumn::Candidates,
    UnitsColumn::Progress,
    UnitsColumn::Status,
];

/// The words of the status column.
const STATUS_WORDS: [Message; 7] = [
    domain::STATUS_EXCEEDED,
    domain::STATUS_MET,
    domain::STATUS_ON_PACE,
    domain::STATUS_CLOSE,
    domain::STATUS_BEHIND,
    domain::STATUS_NONE,
    domain::STATUS_NO_TARGET,
];

/// The columns shown in this window, left to right.
pub(super) fn shown(ctx: &Ctx<'_>) -> Vec<UnitsColumn> {
    if ctx.is_wide() { WIDE.to_vec() } else { NARROW.to_vec() }
}

impl UnitsColumn {
    /// Whether its cells can be edited in place.
    pub(super) fn is_editable(self) -> bool {
        matches!(self, Self::Name | Self::Head | Self::Target)
    }

    /// The title, in the language of the screen.
    pub(super) fn title(self, ctx: &Ctx<'_>) -> String {
        let message = match self {
            Self::Name => ui::COLUMN_UNIT,
            Self::Kind => ui::COLUMN_KIND,
            Self::Head => ui::COLUMN_HEAD,
            Self::Admitted => ui::COLUMN_ADMITTED_SHORT,
            Self::Target => ui::COLUMN_TARGET_SHORT,
            Self::Percent => ui::COLUMN_PERCENT,
            Self::Gap => ui::COLUMN_GAP_SHORT,
            Self::Candidates => ui::COLUMN_CANDIDATES,
            Self::Status => ui::COLUMN_STATUS,
            Self::Progress => {
                let glyphs = &ctx.look.glyphs;
                let signs = [("full", glyphs.full.into()), ("pace", glyphs.pace.into())];
                return ctx.text_with(ui::COLUMN_PROGRESS, &signs);
            }
        };
        ctx.text(message).into_owned()
    }

    /// The title without the legend of the bar.
    pub(super) fn short_title(self, ctx: &Ctx<'_>) -> String {
        match self {
            Self::Progress => ctx.text(ui::COLUMN_ADMITTED).into_owned(),
            other => other.title(ctx),
        }
    }

    /// The column as the table widget wants it.
    pub(super) fn layout(self, all: &AllUnits, order: &[(Self, SortMark)], ctx: &Ctx<'_>) -> Column {
        let title = self.title(ctx);
        let words = fit::width(&title);
        let number = |least: u16| Column::fixed(title.clone(), words.max(least), Align::Right);
        let mut column = match self {
            Self::Name => {
                let most = (ctx.window.width * 3 / 10).min(30);
                Column::flexible(title, 12, all.widest_name().clamp(words + 1, most.max(words + 1)))
            }
            Self::Kind => Column::flexible(title, 7, all.widest_kind().clamp(words + 1, 14)),
            Self::Head => Column::flexible(title, 8, 18),
            Self::Admitted | Self::Target => number(4),
            Self::Percent | Self::Gap => number(6),
            Self::Candidates => number(5),
            Self::Progress if ctx.is_wide() => Column::flexible(title, words + 1, u16::MAX),
            Self::Progress => Column::flexible(title, 8, u16::MAX),
            Self::Status => {
                let widest = ctx.locale.widest(&STATUS_WORDS) as u16 + 2;
                Column::fixed(title, widest.max(words + 1), Align::Left)
            }
        };
        if self == Self::Progress {
            column.short = self.short_title(ctx);
        }
        column.sort = order.iter().find(|(key, _)| *key == self).map(|(_, mark)| *mark);
        if column.sort.is_some() && column.align == Align::Right {
            column.min = column.min.max(words + 1);
            column.max = column.min;
        }
        column
    }
}
