//! What is wrong with a store seen from outside: the findings of `ketnap doctor`.

use crate::domain::check::Severity;
use crate::i18n::ids::doctor as ids;
use crate::i18n::locale::Locale;
use crate::i18n::problems::files;
use crate::i18n::problems::stores;
use crate::store::checkup::Ailment;

/// How bad it is: an error keeps the store from being opened or saved as it should, a warning heals by itself.
pub fn severity(ailment: &Ailment) -> Severity {
    match ailment {
        Ailment::FileUnreadable(..)
        | Ailment::Diverged(_)
        | Ailment::JournalDamaged
        | Ailment::JournalNewer
        | Ailment::Obstacle(_)
        | Ailment::Disk(_) => Severity::Error,
        Ailment::FileMissing
        | Ailment::BaseDamaged
        | Ailment::UnfinishedWrite
        | Ailment::CopyUnreadable(_)
        | Ailment::Loose(_)
        | Ailment::SeveralNames(_)
        | Ailment::Leftover(_) => Severity::Warning,
    }
}

/// Says what is wrong.
pub fn ailment(ailment: &Ailment, locale: &Locale) -> String {
    let message = match ailment {
        Ailment::FileUnreadable(count, first) => {
            let arguments = [
                ("count", (*count).into()),
                ("place", files::place(first.place, locale).into()),
                ("what", files::problem(&first.kind, locale).into()),
            ];
            return locale.text_with(ids::AILMENT_FILE_UNREADABLE, &arguments);
        }
        Ailment::Diverged(why) => return stores::diverged(*why, locale),
        Ailment::Disk(why) => return stores::disk(why, locale),
        Ailment::Obstacle(why) => return stores::read_only(why, locale),
        Ailment::Loose(names) => {
            let arguments = [("count", names.len().into()), ("names", names.join(", ").into())];
            return locale.text_with(ids::AILMENT_LOOSE, &arguments);
        }
        Ailment::SeveralNames(names) => return stores::several_names(*names, locale),
        Ailment::CopyUnreadable(name) => {
            return locale.text_with(ids::AILMENT_COPY_UNREADABLE, &[("name", name.into())]);
        }
        Ailment::Leftover(name) => {
            return locale.text_with(ids::AILMENT_LEFTOVER, &[("name", name.into())]);
        }
        Ailment::FileMissing => ids::AILMENT_FILE_MISSING,
        Ailment::JournalDamaged => ids::AILMENT_JOURNAL_DAMAGED,
        Ailment::JournalNewer => ids::AILMENT_JOURNAL_NEWER,
        Ailment::BaseDamaged => ids::AILMENT_BASE_DAMAGED,
        Ailment::UnfinishedWrite => ids::AILMENT_UNFINISHED_WRITE,
    };
    locale.text(message).into_owned()
}
