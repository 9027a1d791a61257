//! Overlays: what lies on top of a screen and has the keys until it closes.
//!
//! A closed enum of values in a stack. An overlay knows neither the screen below nor other overlays; it is made from
//! a [`Popup`] and answers each message with an [`Outcome`].
//! How to add one is told in `tui/mod.rs`.

mod bottom;
pub(crate) mod confirm;
pub(crate) mod form;
pub(crate) mod help;
pub(crate) mod many;
pub(crate) mod notice;
pub(crate) mod palette;
pub(crate) mod picker;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::tui::action::Action;
use crate::tui::action::Mode;
use crate::tui::ctx::Ctx;
use crate::tui::effect::Effect;
use crate::tui::forms::Purpose;
use crate::tui::model::Model;
use crate::tui::overlays::confirm::Confirm;
use crate::tui::overlays::form::Form;
use crate::tui::overlays::help::Help;
use crate::tui::overlays::many::Many;
use crate::tui::overlays::notice::NoticeSheet;
use crate::tui::overlays::palette::Palette;
use crate::tui::overlays::picker::Picker;
use crate::tui::place::Popup;
use crate::tui::update::Msg;
use crate::tui::widgets::list::Scrolled;

/// What an overlay answers to a message.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Outcome {
    /// It stays as it is.
    Stay,
    /// It closes; nothing happens.
    Close,
    /// It closes, and this is done; it comes back when the change is refused.
    Done(Vec<Effect>),
}

/// Something on top of a screen.
pub(crate) enum Overlay {
    /// The fields of one record, or of one gesture.
    Form(Box<Form>),
    /// Lines that become records.
    Many(Box<Many>),
    /// A list to choose from.
    Picker(Box<Picker>),
    /// A question.
    Confirm(Confirm),
    /// Every action by name.
    Palette(Box<Palette>),
    /// The keys that work here.
    Help(Box<Help>),
    /// A text to be read.
    Notice(NoticeSheet),
}

impl Overlay {
    /// Makes what was asked for; the model is as it was before, for those that list what is possible now.
    pub(crate) fn new(popup: Popup, model: &Model, ctx: &Ctx<'_>) -> Self {
        match popup {
            Popup::Form(purpose) => form(Purpose::Form(purpose), model, ctx),
            Popup::Many(kind) => Self::Many(Box::new(Many::new(kind, model.kept_lines(kind), ctx))),
            Popup::Pick(purpose) => Self::Picker(Box::new(Picker::new(purpose, ctx))),
            Popup::Prompt(purpose) => form(Purpose::Prompt(purpose), model, ctx),
            Popup::Ask(question) => Self::Confirm(Confirm::new(question, ctx)),
            Popup::Palette(_) => Self::Palette(Box::new(Palette::new(model, ctx))),
            Popup::Help(mode) => Self::Help(Box::new(Help::new(mode, model, ctx))),
            Popup::Status => Self::Notice(NoticeSheet::status(ctx)),
            Popup::Read { title, lines } => Self::Notice(NoticeSheet::new(title, lines)),
        }
    }

    /// What the keys are talking to.
    pub(crate) fn mode(&self) -> Mode {
        match self {
            Self::Form(form) => form.mode(),
            Self::Many(many) => many.mode(),
            Self::Picker(picker) => picker.mode(),
            Self::Confirm(confirm) => confirm.mode(),
            Self::Palette(palette) => palette.mode(),
            Self::Help(help) => help.mode(),
            Self::Notice(notice) => notice.mode(),
        }
    }

    /// The actions worth a hint, the most wanted first.
    pub(crate) fn hints(&self) -> &'static [Action] {
        match self {
            Self::Form(form) => form.hints(),
            Self::Many(many) => many.hints(),
            Self::Picker(picker) => picker.hints(),
            Self::Confirm(confirm) => confirm.hints(),
            Self::Palette(palette) => palette.hints(),
            Self::Help(help) => help.hints(),
            Self::Notice(notice) => notice.hints(),
        }
    }

    /// Brings derived rows up to date.
    pub(crate) fn refresh(&mut self, ctx: &Ctx<'_>) {
        match self {
            Self::Form(form) => form.refresh(ctx),
            Self::Many(many) => many.refresh(ctx),
            Self::Picker(picker) => picker.refresh(ctx),
            Self::Confirm(confirm) => confirm.refresh(ctx),
            Self::Palette(palette) => palette.refresh(ctx),
            Self::Help(help) => help.refresh(ctx),
            Self::Notice(notice) => notice.refresh(ctx),
        }
    }

    /// Takes back what the last frame measured.
    pub(crate) fn settle(&mut self, scrolled: Scrolled) {
        match self {
            Self::Form(form) => form.settle(scrolled),
            Self::Many(many) => many.settle(scrolled),
            Self::Picker(picker) => picker.settle(scrolled),
            Self::Confirm(confirm) => confirm.settle(scrolled),
            Self::Palette(palette) => palette.settle(scrolled),
            Self::Help(help) => help.settle(scrolled),
            Self::Notice(notice) => notice.settle(scrolled),
        }
    }

    /// Acts on a message.
    pub(crate) fn update(&mut self, msg: &Msg, ctx: &Ctx<'_>) -> Outcome {
        match self {
            Self::Form(form) => form.update(msg, ctx),
            Self::Many(many) => many.update(msg, ctx),
            Self::Picker(picker) => picker.update(msg, ctx),
            Self::Confirm(confirm) => confirm.update(msg, ctx),
            Self::Palette(palette) => palette.update(msg, ctx),
            Self::Help(help) => help.update(msg, ctx),
            Self::Notice(notice) => notice.update(msg, ctx),
        }
    }

    /// Draws it over the window.
    pub(crate) fn view(&self, ctx: &Ctx<'_>, window: Rect, buffer: &mut Buffer) -> Scrolled {
        match self {
            Self::Form(form) => form.view(ctx, window, buffer),
            Self::Many(many) => many.view(ctx, window, buffer),
            Self::Picker(picker) => picker.view(ctx, window, buffer),
            Self::Confirm(confirm) => confirm.view(ctx, window, buffer),
            Self::Palette(palette) => palette.view(ctx, window, buffer),
            Self::Help(help) => help.view(ctx, window, buffer),
            Self::Notice(notice) => notice.view(ctx, window, buffer),
        }
    }
}

/// A form as it was left, or a fresh one.
fn form(purpose: Purpose, model: &Model, ctx: &Ctx<'_>) -> Overlay {
    let draft = model.drafts.find(&purpose).cloned();
    let form = draft.map_or_else(|| Form::new(purpose, ctx), |draft| draft.reopened(ctx));
    Overlay::Form(Box::new(form))
}
