//! The keys of an overlay, in the lower line of its box.
//!
//! Keys come from the keymap, so a person who bound others sees those.

use std::borrow::Cow;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::tui::action::Action;
use crate::tui::action::Mode;
use crate::tui::chord;
use crate::tui::ctx::Ctx;
use crate::tui::theme::Role;
use crate::tui::widgets::fit;
use crate::tui::widgets::fit::Align;

/// An action whose key is shown, and the word beside it; a word alone where several keys would do.
pub(super) type KeyWord<'a> = (Option<Action>, Cow<'a, str>);

/// The key that help and hints show for an action; empty when it has none.
pub(super) fn key(action: Action, mode: Mode, ctx: &Ctx<'_>) -> String {
    ctx.keymap.keys_for(action, mode).first().map(|keys| chord::show_sequence(keys)).unwrap_or_default()
}

/// Draws as many keys with their words, or words alone, as fit into the lower line of a box; the last one always.
pub(super) fn draw_keys(
    area: Rect,
    buffer: &mut Buffer,
    (mode, keys): (Mode, &[KeyWord<'_>]),
    ctx: &Ctx<'_>,
) {
    let line = Rect {
        x: area.x + 2,
        y: area.bottom().saturating_sub(1),
        width: area.width.saturating_sub(4),
        height: 1,
    };
    let worded = |(action, word): &KeyWord<'_>| {
        (action.map_or(String::new(), |action| key(action, mode, ctx)), word.to_string())
    };
    let keys: Vec<(String, String)> = keys.iter().map(worded).collect();
    let Some((last, others)) = keys.split_last() else { return };
    let width = |(key, word): &(String, String)| fit::width(key) + fit::width(word) + 3;
    let mut room = line.width.saturating_sub(width(last) + 1);
    let mut shown: Vec<&(String, String)> = Vec::new();
    for key in others {
        if width(key) > room {
            break;
        }
        room -= width(key);
        shown.push(key);
    }
    shown.push(last);
    let mut spans = vec![(" ".to_owned(), Role::Border)];
    for (place, (key, word)) in shown.into_iter().enumerate() {
        let air = if place == 0 { "" } else { "  " };
        let gap = if key.is_empty() { "" } else { " " };
        spans.push((format!("{air}{key}"), Role::HintKey));
        spans.push((format!("{gap}{word}"), Role::HintText));
    }
    spans.push((" ".to_owned(), Role::Border));
    let spans = spans.iter().map(|(text, role)| (text.as_str(), *role));
    let used = spans.clone().map(|(text, _)| fit::width(text)).sum::<u16>().min(line.width);
    // The frame's line is replaced, not shone through.
    fit::draw(buffer, line, (&" ".repeat(usize::from(used)), Role::Border, Align::Left), ctx.look);
    fit::draw_spans(buffer, line, spans, ctx.look);
}
