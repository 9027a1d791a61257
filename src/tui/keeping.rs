//! Keeping: what is being typed becomes a text that outlives the program, and forms again at the next start.
//!
//! ```text
//!  after each event   forms in the model ──> text, if it is another one ──> the store's draft     (store/drafts/)
//!  at the start       drafts of programs that died ──> text ──> forms in the model, and a sentence
//!  at a quiet end     only forms of an earlier run that nobody has opened yet
//! ```
//!
//! **Invariants**
//! - What is on the screen is in the text; what was saved, refused or given up is no longer in it.
//! - A draft that this version cannot read stays where it is.
//!
//! Not here: how often it is written (`session/live/due.rs`), what one form keeps (`overlays/form/saved.rs`).

use crate::i18n::ids::ui;
use crate::store::drafts::FoundDraft;
use crate::tui::ctx::Ctx;
use crate::tui::model::Model;
use crate::tui::model::Notice;
use crate::tui::overlays::Overlay;
use crate::tui::overlays::form::Form;
use crate::tui::overlays::form::saved::SavedForm;
use crate::tui::overlays::notice::NoticeSheet;

/// Remembers what was kept last, so that nothing is kept twice.
#[derive(Debug, Default)]
pub(crate) struct Keeping {
    kept: String,
}

impl Keeping {
    /// What is to be kept now; nothing when it is kept already.
    pub(crate) fn news(&mut self, model: &Model) -> Option<String> {
        let text = text_of(model.typed());
        let is_kept = text == self.kept;
        (!is_kept).then(|| {
            self.kept.clone_from(&text);
            text
        })
    }
}

/// What is kept of forms; nothing where nothing was entered.
pub(crate) fn text_of<'f>(forms: impl Iterator<Item = &'f Form>) -> String {
    let saved: Vec<SavedForm> = forms.filter_map(SavedForm::of).collect();
    // Plain values always can be written; if not, typing goes on without a draft.
    if saved.is_empty() { String::new() } else { ron::to_string(&saved).unwrap_or_default() }
}

/// Puts what was found into the forms it was typed in, and says so; answers the names of the drafts it came from.
pub(crate) fn restore(found: Vec<FoundDraft>, model: &mut Model, ctx: &Ctx<'_>) -> Vec<String> {
    let (mut names, mut titles, mut stray) = (Vec::new(), Vec::new(), Vec::new());
    for draft in found {
        let Ok(saved) = ron::from_str::<Vec<SavedForm>>(&draft.text) else { continue };
        names.push(draft.name);
        for form in saved {
            match form.form(ctx) {
                Ok(form) => {
                    let title = form.purpose().title(ctx);
                    if model.drafts.keep_found(form) && !titles.contains(&title) {
                        titles.push(title);
                    }
                }
                Err(texts) => stray.extend(texts),
            }
        }
    }
    if !titles.is_empty() {
        let arguments = [("titles", titles.join("; ").into())];
        model.notice = Some(Notice::done(ctx.text_with(ui::DRAFTS_FOUND, &arguments)));
    }
    if !stray.is_empty() {
        let title = ctx.text(ui::DRAFTS_STRAY).into_owned();
        model.overlays.push(Overlay::Notice(NoticeSheet::new(title, stray)));
    }
    names
}
