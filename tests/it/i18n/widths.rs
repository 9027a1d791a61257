//! Words that stand in columns keep to the widths that the screens reserve for them in every language.

use ketnap::domain::language::Language;
use ketnap::i18n::ids::domain;
use ketnap::i18n::ids::report;
use ketnap::i18n::ids::ui;
use ketnap::i18n::locale::Locale;
use ketnap::i18n::message::Message;
use ketnap::tui::action::Action;
use unicode_width::UnicodeWidthStr;

/// What a hint may take of the last line.
const LABEL: usize = 16;

/// The reserved columns of the design, widest language first decided.
const RESERVED: &[(usize, &[Message])] = &[
    (3, &[ui::COLUMN_ADMITTED_SHORT, ui::COLUMN_TARGET_SHORT]),
    (4, &[ui::COLUMN_DAYS]),
    (5, &[ui::COLUMN_CANDIDATES]),
    (6, &[ui::VIEW_UNITS, ui::COLUMN_UNIT, ui::COLUMN_GAP_SHORT]),
    (8, &[ui::COLUMN_TARGET, domain::STATUS_MET]),
    (9, &[ui::COLUMN_STAGE, ui::SAVED, domain::STATUS_CLOSE, domain::STATUS_NONE]),
    (10, &[ui::COLUMN_ADMITTED, ui::COLUMN_GAP, ui::COLUMN_STATUS, domain::STATUS_BEHIND]),
    (11, &[domain::STATUS_ON_PACE, domain::STATUS_EXCEEDED]),
    (12, &[domain::STATUS_NO_TARGET]),
    (12, &[domain::STANDING_OFFICIAL, domain::STANDING_PROBATIONARY, domain::STANDING_MOVED]),
    (12, &[domain::STANDING_DISCIPLINED]),
    (12, &[report::LOAD_FREE, report::LOAD_OK, report::LOAD_FULL, report::LOAD_OVER, report::LOAD_MAY_NOT]),
    (13, &[ui::VIEW_MENTORS, ui::COLUMN_MENTOR, ui::COLUMN_MENTORS]),
    (14, &[ui::COLUMN_NEXT_STEP]),
    (16, &[ui::NO_MENTOR, ui::QUICK_STUCK, ui::QUICK_BEHIND, ui::QUICK_NO_MENTOR, ui::QUICK_OVERDUE]),
];

#[test]
fn words_fit_their_columns() {
    let mut too_wide = Vec::new();
    for language in Language::ALL {
        let locale = Locale::new(language);
        for (width, words) in RESERVED {
            let said = words.iter().map(|word| locale.text(*word).into_owned());
            too_wide.extend(said.filter(|said| said.width() > *width).map(|said| (language, said, *width)));
        }
    }
    assert!(too_wide.is_empty(), "{too_wide:#?}");
}

#[test]
fn labels_of_actions_fit_the_hint_line() {
    for language in Language::ALL {
        let locale = Locale::new(language);
        for action in Action::ALL {
            let said = locale.text(action.message_id());
            assert!(said.width() <= LABEL, "{language:?} {action}: {said} is wider than {LABEL}");
            assert!(!said.ends_with('.'), "{language:?} {action}: a label is no sentence");
            assert!(
                locale.help(action.message_id()).ends_with('.'),
                "{language:?} {action}: help is a sentence"
            );
        }
    }
}
