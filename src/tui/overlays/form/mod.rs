//! Form: the fields of one record or gesture, checked in place, saved as one change.
//!
//! ```text
//!  ┌─ New candidate ────────────────────────────────────────────┐
//!  │ Full name *      [Lê Quốc Bảo                ]             │  field.rs   what was typed
//!  │ Date of birth *  [31/2/2001                  ] no such day │  fields.rs  what it means, fault.rs why not
//!  │ Unit *           [võ_                        ]             │  dropdown.rs  an open list
//!  │                   ►Võ Xu                          township │  forms/choices.rs  its rows
//!  │ * required · 1 error              [F8 Save] [F9 Save + new]│  layout.rs, view.rs
//!  └────────────────────────────────────────────────────────────┘
//! ```
//!
//! The engine knows how fields are typed into, moved through and drawn; which fields there are and what saving them
//! means is told by a [`Purpose`] (`tui/forms`).
//!
//! **Invariants**: typing is applied strictly in the order in which it arrives, and never moves the focus; wrong
//! input keeps nobody from moving on, saving goes to the first field that is wrong; closing without saving leaves a
//! draft (`overlays/form/drafts.rs`).

pub(crate) mod drafts;
mod dropdown;
mod flow;
mod layout;
mod panel;
pub(crate) mod saved;
mod turn;
mod view;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::domain::id::CandidateId;
use crate::tui::action::Action;
use crate::tui::action::Mode;
use crate::tui::ctx::Ctx;
use crate::tui::effect::Effect;
use crate::tui::forms::Purpose;
use crate::tui::forms::fault::Fault;
use crate::tui::forms::fault::Refusal;
use crate::tui::forms::field::Entry;
use crate::tui::forms::field::Field;
use crate::tui::forms::field_name::FieldName;
use crate::tui::forms::fields::Fields;
use crate::tui::overlays::Outcome;
use crate::tui::overlays::form::dropdown::Dropdown;
use crate::tui::place::Popup;
use crate::tui::typing;
use crate::tui::update::Msg;
use crate::tui::widgets::list::Scrolled;

/// An open form.
#[derive(Debug, Clone)]
pub(crate) struct Form {
    purpose: Purpose,
    fields: Fields,
    focus: usize,
    list: Option<Dropdown>,
    /// The first line shown, as the last frame measured it.
    offset: usize,
    /// The rules that the fields break together.
    refusals: Vec<Refusal>,
    /// Somebody who may be the person in the form.
    duplicate: Option<CandidateId>,
    /// Saving would take back an admission.
    takes_back: bool,
    /// It was a draft and nothing was typed since.
    is_restored: bool,
}

/// What happens after saving.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Then {
    /// The form closes.
    Close,
    /// The form for the next record opens.
    New,
}

impl Form {
    /// Opens a form with its record's values.
    pub(crate) fn new(purpose: Purpose, ctx: &Ctx<'_>) -> Self {
        let fields = Fields::new(purpose.fields(ctx));
        let mut form = Self {
            purpose,
            fields,
            focus: 0,
            list: None,
            offset: 0,
            refusals: Vec::new(),
            duplicate: None,
            takes_back: false,
            is_restored: false,
        };
        if matches!(form.purpose, Purpose::Prompt(_)) {
            form.fields.select_all();
        }
        form.arrive();
        form.judge(ctx);
        form.look_for_duplicate(ctx);
        form
    }

    /// What it is filled in for.
    pub(crate) fn purpose(&self) -> &Purpose {
        &self.purpose
    }

    /// Tells whether anything was entered.
    pub(crate) fn is_changed(&self) -> bool {
        self.fields.all().iter().any(Field::is_changed)
    }

    /// A draft as it opens again: what a person typed, on the record as it is now.
    pub(crate) fn reopened(self, ctx: &Ctx<'_>) -> Self {
        let mut form = Self::new(self.purpose, ctx);
        for draft in self.fields.all().iter().filter(|field| field.is_changed()) {
            if let Some(field) = form.fields.get_mut(draft.name) {
                field.entry = draft.entry.clone();
                field.is_left = draft.is_left;
                field.is_touched = draft.is_touched;
            }
        }
        form.focus = self.focus.min(form.fields.all().len().saturating_sub(1));
        form.is_restored = true;
        form.judge(ctx);
        form.look_for_duplicate(ctx);
        form
    }

    /// What the keys are talking to.
    pub(crate) fn mode(&self) -> Mode {
        if self.list.is_some() { Mode::Choices } else { Mode::Form }
    }

    /// The actions worth a hint, the most wanted first.
    pub(crate) fn hints(&self) -> &'static [Action] {
        let is_prompt = matches!(self.purpose, Purpose::Prompt(_));
        match (&self.list, self.is_restored) {
            (None, _) if is_prompt => {
                &[Action::Accept, Action::NextField, Action::SaveForm, Action::StartAnew]
            }
            (Some(_), _) => &[Action::Accept, Action::MoveDown, Action::NextField],
            (None, true) => &[Action::SaveForm, Action::StartAnew, Action::NextField, Action::SaveAndNew],
            (None, false) => &[Action::SaveForm, Action::NextField, Action::SaveAndNew, Action::StartAnew],
        }
    }

    /// Nothing is derived between messages: records are asked when a field is edited and when a draft opens again.
    pub(crate) fn refresh(&mut self, _ctx: &Ctx<'_>) {}

    /// Takes back what the last frame measured.
    pub(crate) fn settle(&mut self, scrolled: Scrolled) {
        self.offset = scrolled.offset;
    }

    /// Acts on a message.
    pub(crate) fn update(&mut self, msg: &Msg, ctx: &Ctx<'_>) -> Outcome {
        if self.list.is_some() {
            return self.update_list(msg, ctx);
        }
        let Msg::Act { action, .. } = msg else {
            self.enter(msg, ctx);
            return Outcome::Stay;
        };
        let is_last = self.focus + 1 == self.fields.all().len();
        match action {
            Action::Accept if self.opens_list() => self.open_list(ctx),
            Action::SaveForm => return self.save(Then::Close, ctx),
            Action::SaveAndNew => return self.save(Then::New, ctx),
            Action::Accept if is_last => return self.save(Then::Close, ctx),
            Action::Accept | Action::NextField => self.go(1),
            Action::PreviousField => self.go(-1),
            Action::StartAnew => *self = Self::new(self.purpose.clone(), ctx),
            Action::Cancel => return Outcome::Close,
            _ => self.enter(msg, ctx),
        }
        Outcome::Stay
    }

    /// Draws it over the window.
    pub(crate) fn view(&self, ctx: &Ctx<'_>, window: Rect, buffer: &mut Buffer) -> Scrolled {
        view::view(self, ctx, window, buffer)
    }

    /// The field that has the keys.
    fn focused(&self) -> Option<&Field> {
        self.fields.all().get(self.focus)
    }

    /// Goes some fields on or back; after the last one comes the first.
    fn go(&mut self, fields: isize) {
        if let Some(field) = self.fields.at_mut(self.focus) {
            field.is_left = true;
        }
        let count = self.fields.all().len().max(1) as isize;
        self.focus = (self.focus as isize + fields).rem_euclid(count) as usize;
        self.arrive();
    }

    /// A date or a number is typed anew rather than mended: arriving in it selects it.
    fn arrive(&mut self) {
        if let Some(field) = self.fields.at_mut(self.focus)
            && let Entry::Date(input, _) | Entry::Born(input) | Entry::Number(input) = &mut field.entry
        {
            input.select();
        }
    }

    /// Types into the focused field, turns its choice or opens its list.
    fn enter(&mut self, msg: &Msg, ctx: &Ctx<'_>) {
        let Some(field) = self.focused() else { return };
        let is_list = matches!(field.entry, Entry::Record(_) | Entry::Tags(_));
        match msg {
            Msg::Text(text) | Msg::Paste(text) if is_list => {
                self.open_list(ctx);
                self.type_in_list(text, ctx);
                return;
            }
            Msg::Act { action: Action::EraseBack | Action::EraseForward, .. } if is_list => {
                turn::empty(&mut self.fields, self.focus);
            }
            _ if matches!(field.entry, Entry::Choice(_)) => {
                turn::turn(&mut self.fields, self.focus, &self.purpose, msg, ctx);
            }
            _ => {
                let before = field.entry.clone();
                let Some(field) = self.fields.at_mut(self.focus) else { return };
                let Some(input) = field.entry.input_mut() else { return };
                typing::apply(input, msg);
                field.is_touched |= !field.entry.equals(&before);
            }
        }
        self.edited(ctx);
    }

    /// Brings everything up to date that follows from the focused field.
    fn edited(&mut self, ctx: &Ctx<'_>) {
        self.is_restored = false;
        let Some(name) = self.focused().map(|field| field.name) else { return };
        self.purpose.follow(name, &mut self.fields, ctx);
        self.judge(ctx);
        // Asked of every candidate there is, so only when the answer may have become another.
        if matches!(name, FieldName::FullName | FieldName::Born | FieldName::Unit) {
            self.look_for_duplicate(ctx);
        }
    }

    fn look_for_duplicate(&mut self, ctx: &Ctx<'_>) {
        self.duplicate = self.purpose.duplicate(&self.fields, ctx);
    }

    /// Asks the rules about the fields as they stand.
    fn judge(&mut self, ctx: &Ctx<'_>) {
        self.refusals = self.purpose.refusals(&self.fields, ctx);
        self.takes_back = self.purpose.takes_back_admission(&self.fields, ctx);
    }

    /// What is wrong with a field, whether or not it is said yet.
    fn fault(&self, field: &Field, ctx: &Ctx<'_>) -> Option<Fault> {
        let together = self.refusals.iter().find(|refusal| refusal.field == Some(field.name));
        self.fields.fault(field, ctx.day).or_else(|| together.map(|refusal| refusal.fault.clone()))
    }

    /// What a field says is wrong with it: nothing while it is being filled in for the first time.
    fn shown_fault(&self, field: &Field, ctx: &Ctx<'_>) -> Option<Fault> {
        if field.is_left { self.fault(field, ctx) } else { None }
    }

    /// How many fields say that something is wrong with them.
    fn faults_shown(&self, ctx: &Ctx<'_>) -> usize {
        self.fields.all().iter().filter(|field| self.shown_fault(field, ctx).is_some()).count()
    }

    /// Saves, or goes to the first field that is wrong.
    fn save(&mut self, then: Then, ctx: &Ctx<'_>) -> Outcome {
        let wrong = self.fields.all().iter().position(|field| self.fault(field, ctx).is_some());
        if let Some(index) = wrong {
            self.fields.leave_all();
            self.focus = index;
            return Outcome::Stay;
        }
        let effect = match self.purpose.finish(&self.fields, ctx) {
            Ok(effect) => effect,
            Err(refusal) => {
                self.fields.leave_all();
                self.refusals.push(refusal);
                return Outcome::Stay;
            }
        };
        let next = self.purpose.next(&self.fields).filter(|_| then == Then::New);
        let effects: Vec<Effect> =
            effect.into_iter().chain(next.map(|next| Effect::Open(Popup::Form(next)))).collect();
        if effects.is_empty() { Outcome::Close } else { Outcome::Done(effects) }
    }
}
