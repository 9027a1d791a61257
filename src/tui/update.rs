//! Update: decides what happens next; does nothing itself.
//!
//! ```text
//!   key --keymap--> Msg ----> the overlay on top, or else the screen on top, or else the program
//!                              |
//!                              v
//!                     Vec<Effect> --settle--> effects on the model are done here, the others are returned
//! ```
//!
//! **Invariants**: no registry is changed here and no clock is read; every action passes through
//! [`availability`](crate::tui::availability) before anybody acts on it.
//!
//! Not here: what a screen's own actions do: that is in the screen's file; what the store has to tell: `told.rs`.

use crate::domain::language::Language;
use crate::domain::record::RecordId;
use crate::domain::rule::Rejection;
use crate::exchange::sheet::Format;
use crate::exchange::sheet::SheetError;
use crate::i18n::ids::ui;
use crate::tui::action::Action;
use crate::tui::availability::availability;
use crate::tui::ctx::Ctx;
use crate::tui::effect::Effect;
use crate::tui::hints;
use crate::tui::model::Model;
use crate::tui::model::Notice;
use crate::tui::overlays::Outcome;
use crate::tui::overlays::Overlay;
use crate::tui::place::Place;
use crate::tui::place::Popup;
use crate::tui::place::Question;
use crate::tui::place::Subject;
use crate::tui::theme::ThemeName;
use crate::tui::told;
use crate::tui::told::Told;
use crate::tui::wording;

/// What `update` receives.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Msg {
    /// A wish, with the count typed before it.
    Act {
        /// The wish.
        action: Action,
        /// The count.
        count: Option<u32>,
    },
    /// Text typed into whatever has the keys.
    Text(String),
    /// Text pasted; it may have several lines.
    Paste(String),
    /// The store has something to tell.
    Store(Told),
}

/// Takes one message and returns what is to be done outside the model.
pub(crate) fn update(model: &mut Model, msg: Msg, ctx: &Ctx<'_>) -> Vec<Effect> {
    let effects = match msg {
        Msg::Act { action, count } => act(model, action, count, ctx),
        Msg::Text(_) | Msg::Paste(_) => pass_on(model, &msg, ctx),
        Msg::Store(told) => {
            told::hear(model, told, ctx);
            Vec::new()
        }
    };
    let outside = settle(model, effects, ctx);
    told::say_what_waited(model);
    model.refresh(ctx);
    outside
}

fn act(model: &mut Model, action: Action, count: Option<u32>, ctx: &Ctx<'_>) -> Vec<Effect> {
    let said = model.notice.take();
    let again = std::mem::replace(&mut model.interrupted, action == Action::Interrupt);
    if let Err(why) = availability(action, model, ctx) {
        return vec![Effect::Say(Notice::refused(ctx.text(why.message())))];
    }
    if let (Action::Open, Some(details)) = (action, said.and_then(Notice::into_details)) {
        let title = ctx.text(ui::SKIPPED_TITLE).into_owned();
        return vec![Effect::Open(Popup::Read { title, lines: details })];
    }
    match action {
        Action::Interrupt if again => vec![Effect::Open(Popup::Ask(Question::Quit))],
        Action::Interrupt => {
            model.pending.clear();
            let key = hints::key(Action::Interrupt, model, ctx);
            let text = ctx.text_with(ui::PRESS_AGAIN_TO_QUIT, &[("key", key.into())]);
            vec![Effect::Say(Notice::done(text))]
        }
        Action::Redraw => vec![Effect::Redraw],
        Action::Suspend => vec![Effect::Suspend],
        Action::ShowStatus => vec![Effect::Open(Popup::Status)],
        Action::Help if !matches!(model.overlays.last(), Some(Overlay::Help(_))) => {
            vec![Effect::Open(Popup::Help(model.mode()))]
        }
        _ if !model.overlays.is_empty() => pass_on(model, &Msg::Act { action, count }, ctx),
        Action::Palette => vec![Effect::Open(Popup::Palette(model.mode()))],
        Action::ShowUnits => vec![Effect::Go(Place::Units)],
        Action::ShowMentors => vec![Effect::Go(Place::Mentors)],
        Action::ShowHistory => {
            let subject = model.screen().targets().first().and_then(Subject::of);
            vec![Effect::ReadHistory, Effect::Go(Place::History(subject))]
        }
        Action::PreviousView => model.previous.map(Effect::Go).into_iter().collect(),
        Action::Back if model.screen_mut().step_back() => Vec::new(),
        Action::Back => vec![Effect::Back],
        Action::Quit => vec![Effect::Quit],
        Action::Undo => vec![Effect::Undo(count.unwrap_or(1))],
        Action::Redo => vec![Effect::Redo(count.unwrap_or(1))],
        Action::Reload => vec![Effect::Reload],
        Action::WriteSnapshot => vec![Effect::Publish],
        Action::LanguageEn => vec![Effect::SetLanguage(Language::En)],
        Action::LanguageVi => vec![Effect::SetLanguage(Language::Vi)],
        Action::LanguageId => vec![Effect::SetLanguage(Language::Id)],
        Action::ThemeDefault => vec![Effect::SetTheme(ThemeName::Default)],
        Action::ThemeLight => vec![Effect::SetTheme(ThemeName::Light)],
        Action::ThemeContrast => vec![Effect::SetTheme(ThemeName::Contrast)],
        Action::ThemeMono => vec![Effect::SetTheme(ThemeName::Mono)],
        _ => pass_on(model, &Msg::Act { action, count }, ctx),
    }
}

/// Gives a message to the overlay on top, or else to the screen.
fn pass_on(model: &mut Model, msg: &Msg, ctx: &Ctx<'_>) -> Vec<Effect> {
    let Some(overlay) = model.overlays.last_mut() else {
        return model.screen_mut().update(msg, ctx);
    };
    match overlay.update(msg, ctx) {
        Outcome::Stay => Vec::new(),
        Outcome::Close => {
            let closed = model.overlays.pop();
            keep_draft(closed, model, ctx)
        }
        Outcome::Done(effects) => {
            model.closing = model.overlays.pop();
            match &model.closing {
                Some(Overlay::Form(form)) => model.drafts.forget(form.purpose()),
                Some(Overlay::Many(many)) => {
                    let kind = many.kind();
                    model.keep_lines(kind, String::new());
                }
                _ => {}
            }
            effects
        }
    }
}

/// Keeps what was typed into a form or a list that is closed without being saved, and says so.
fn keep_draft(closed: Option<Overlay>, model: &mut Model, ctx: &Ctx<'_>) -> Vec<Effect> {
    let (action, is_kept) = match closed {
        Some(Overlay::Form(form)) => (form.purpose().action(), model.drafts.keep(*form)),
        Some(Overlay::Many(many)) => (Action::AddMany, model.keep_lines(many.kind(), many.text())),
        _ => return Vec::new(),
    };
    if !is_kept {
        return Vec::new();
    }
    let key = hints::screen_key(action, model, ctx);
    vec![Effect::Say(Notice::done(ctx.text_with(ui::DRAFT_KEPT, &[("key", key.into())])))]
}

/// Does what concerns the model; returns the rest.
fn settle(model: &mut Model, effects: Vec<Effect>, ctx: &Ctx<'_>) -> Vec<Effect> {
    let mut outside = Vec::new();
    for effect in effects {
        match effect {
            Effect::Go(place) => model.go(place),
            Effect::Open(popup) => {
                let overlay = Overlay::new(popup, model, ctx);
                model.overlays.push(overlay);
            }
            Effect::Back if model.back() => {}
            Effect::Back => outside.push(Effect::Quit),
            Effect::Say(notice) => model.notice = Some(notice),
            Effect::Find(record) => find(model, &[record], ctx),
            Effect::Run(action) => {
                model.closing = None;
                let effects = act(model, action, None, ctx);
                outside.extend(settle(model, effects, ctx));
            }
            Effect::Sort(column, mark) => model.screen_mut().sort_by(column, mark, ctx),
            Effect::Type(text) => {
                let effects = pass_on(model, &Msg::Text(text), ctx);
                outside.extend(settle(model, effects, ctx));
            }
            Effect::Remember(line) => model.remember(line),
            Effect::Export(format) => match export(model, format, ctx) {
                Ok(write) => outside.push(write),
                Err(why) => {
                    let reason = [("reason", why.to_string().into())];
                    model.notice = Some(Notice::refused(ctx.text_with(ui::TOAST_NOT_EXPORTED, &reason)));
                }
            },
            Effect::Apply(gesture, subjects) => match gesture.plan(&subjects, ctx) {
                Ok(planned) => {
                    model.repeat = Some(gesture);
                    outside.push(Effect::Commit(planned));
                }
                Err(why) => refuse(model, &why, ctx),
            },
            Effect::Repeat(subjects) => match model.repeat.as_ref().map(|last| last.plan(&subjects, ctx)) {
                Some(Ok(planned)) => outside.push(Effect::Commit(planned)),
                Some(Err(why)) => refuse(model, &why, ctx),
                None => {}
            },
            Effect::Commit(_)
            | Effect::Undo(_)
            | Effect::Redo(_)
            | Effect::Reload
            | Effect::Publish
            | Effect::Write(..)
            | Effect::TakeBack(_)
            | Effect::ReadHistory
            | Effect::SetDay(_)
            | Effect::SetLanguage(_)
            | Effect::SetTheme(_)
            | Effect::Redraw
            | Effect::Suspend
            | Effect::Quit => outside.push(effect),
        }
    }
    outside
}

/// The table of the screen as a file whose name says what it is, of which store and of which day.
fn export(model: &Model, format: Format, ctx: &Ctx<'_>) -> Result<Effect, SheetError> {
    let sheet = model.screen().sheet(ctx);
    let text = sheet.write(format, ctx.locale.language())?;
    let store = ctx.store.path.file_stem().map(|stem| stem.to_string_lossy().into_owned());
    let stem = format!("{}-{}-{}", store.unwrap_or_default(), model.screen().file_word(ctx), ctx.day);
    Ok(Effect::Write(stem, format.extension(), text))
}

fn refuse(model: &mut Model, why: &Rejection, ctx: &Ctx<'_>) {
    model.notice = Some(Notice::refused(wording::rejection(why, ctx)));
    reopen(model);
}

/// Puts the cursor on a record; rows are computed first, it may have come just now.
pub(crate) fn find(model: &mut Model, records: &[RecordId], ctx: &Ctx<'_>) {
    model.refresh(ctx);
    model.screen_mut().focus(records);
}

/// An overlay whose change was refused comes back with everything that was typed.
fn reopen(model: &mut Model) {
    let closing = model.closing.take();
    model.overlays.extend(closing);
}
