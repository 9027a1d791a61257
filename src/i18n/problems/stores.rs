//! Why a store could not be opened or an edit not saved, and what else the store has to tell.

use crate::disk::Attempt;
use crate::disk::DiskError;
use crate::domain::registry::Registry;
use crate::i18n::ids::problems as ids;
use crate::i18n::locale::Locale;
use crate::i18n::message::Message;
use crate::i18n::message::Value;
use crate::i18n::nouns;
use crate::i18n::problems::files;
use crate::i18n::problems::rejections;
use crate::session::CommitError;
use crate::session::collision::Collision;
use crate::store::error::StoreError;
use crate::store::notice::Divergence;
use crate::store::notice::Notice;
use crate::store::notice::WhyReadOnly;

/// Says why a change was not committed.
pub fn commit(why: &CommitError, locale: &Locale, registry: &Registry) -> String {
    match why {
        CommitError::Rejected(why) => rejections::rejection(why, locale, registry),
        CommitError::Conflicted(collision) => conflicted(collision, locale, registry),
        CommitError::Store(why) => store(why, locale),
    }
}

fn conflicted(collision: &Collision, locale: &Locale, registry: &Registry) -> String {
    let record = collision.clashes.first().map(|clash| &clash.record);
    let what = record.map_or_else(|| "…".to_owned(), |id| nouns::record(id, locale, registry));
    match &collision.who {
        Some(who) => {
            let arguments = [("what", what.into()), ("by", who.by.as_str().into())];
            locale.text_with(ids::COMMIT_CONFLICTED, &arguments)
        }
        None => locale.text_with(ids::COMMIT_CONFLICTED_UNKNOWN, &[("what", what.into())]),
    }
}

/// Says why a store could not be opened or an edit not saved; for a file that cannot be read, only that it is so:
/// the places are worded by [`crate::i18n::problems::files`].
pub fn store(why: &StoreError, locale: &Locale) -> String {
    let say = |message: Message, arguments: &[(&str, Value<'_>)]| locale.text_with(message, arguments);
    let path = |path: &std::path::Path| ("path", Value::from(path.display().to_string()));
    match why {
        StoreError::Missing { path: file } => say(ids::STORE_MISSING, &[path(file)]),
        StoreError::Exists { path: file } => say(ids::STORE_EXISTS, &[path(file)]),
        StoreError::Unreadable(unreadable) => say(ids::STORE_UNREADABLE, &[path(&unreadable.path)]),
        StoreError::Disk(why) => disk(why, locale),
        StoreError::NotSaved(why) => say(ids::STORE_NOT_SAVED, &[("reason", disk(why, locale).into())]),
        StoreError::Locked { holder } if holder.is_empty() => {
            locale.text(ids::STORE_LOCKED_UNKNOWN).into_owned()
        }
        StoreError::Locked { holder } => say(ids::STORE_LOCKED, &[("holder", holder.into())]),
        StoreError::ReadOnly(why) => read_only(why, locale),
        StoreError::Damaged { dir } => say(ids::STORE_DAMAGED, &[path(dir)]),
        StoreError::NewerSidecar { dir, found } => {
            say(ids::STORE_NEWER_SIDECAR, &[path(dir), ("found", found.to_string().into())])
        }
        StoreError::UnknownFrame { revision } => {
            say(ids::STORE_UNKNOWN_FRAME, &[("revision", revision.to_string().into())])
        }
        StoreError::Encoding { reason } => say(ids::STORE_ENCODING, &[("reason", reason.into())]),
    }
}

/// Says why nothing can be changed.
pub fn read_only(why: &WhyReadOnly, locale: &Locale) -> String {
    let at = |message: Message, dir: &std::path::Path| {
        locale.text_with(message, &[("path", dir.display().to_string().into())])
    };
    match why {
        WhyReadOnly::Asked => locale.text(ids::READ_ONLY_ASKED).into_owned(),
        WhyReadOnly::NoRight { dir } => at(ids::READ_ONLY_NO_RIGHT, dir),
        WhyReadOnly::Diverged(divergence) => diverged(*divergence, locale),
        WhyReadOnly::OpenToAll { dir } => at(ids::READ_ONLY_OPEN_TO_ALL, dir),
        WhyReadOnly::Foreign { dir } => at(ids::READ_ONLY_FOREIGN, dir),
        WhyReadOnly::NoGroup { dir } => at(ids::READ_ONLY_NO_GROUP, dir),
        WhyReadOnly::Remote { kind } => locale.text_with(ids::READ_ONLY_REMOTE, &[("kind", (*kind).into())]),
        // The number of a protocol tells a person nothing.
        WhyReadOnly::NewerJournal { found: _ } => locale.text(ids::READ_ONLY_NEWER_JOURNAL).into_owned(),
        WhyReadOnly::DiskRefused(why) => {
            locale.text_with(ids::READ_ONLY_DISK, &[("reason", disk(why, locale).into())])
        }
    }
}

/// Says why the file is not overwritten.
pub fn diverged(divergence: Divergence, locale: &Locale) -> String {
    let message = match divergence {
        Divergence::HandEdit => ids::DIVERGED_HAND_EDIT,
        Divergence::Newer => ids::DIVERGED_NEWER,
        Divergence::OtherStore => ids::DIVERGED_OTHER_STORE,
        Divergence::Unreadable(place) => {
            let place = files::place(place, locale);
            return locale.text_with(ids::DIVERGED_UNREADABLE, &[("place", place.into())]);
        }
        Divergence::Deletes { records, of } => {
            return locale.text_with(ids::DIVERGED_DELETES, &[("count", records.into()), ("of", of.into())]);
        }
    };
    locale.text(message).into_owned()
}

/// Says what happened while opening, catching up or publishing.
pub fn notice(notice: &Notice, locale: &Locale) -> String {
    match notice {
        Notice::HandEditTaken { records } => {
            locale.text_with(ids::NOTICE_HAND_EDIT, &[("count", (*records).into())])
        }
        Notice::Conflicts { count } => locale.text_with(ids::NOTICE_CONFLICTS, &[("count", (*count).into())]),
        Notice::CommentsDropped => locale.text(ids::NOTICE_COMMENTS_DROPPED).into_owned(),
        Notice::FileWrittenAgain => locale.text(ids::NOTICE_FILE_WRITTEN).into_owned(),
        // The number of a generation tells a person nothing; logs have it.
        Notice::BaseRebuilt { generation: _ } => locale.text(ids::NOTICE_BASE_REBUILT).into_owned(),
        Notice::UnfinishedWrite => locale.text(ids::NOTICE_UNFINISHED_WRITE).into_owned(),
        Notice::Rescued { path } => {
            locale.text_with(ids::NOTICE_RESCUED, &[("path", path.display().to_string().into())])
        }
        Notice::RightsRestored => locale.text(ids::NOTICE_RIGHTS_RESTORED).into_owned(),
        Notice::SeveralNames { names } => several_names(*names, locale),
        Notice::WritableAgain => locale.text(ids::NOTICE_WRITABLE_AGAIN).into_owned(),
        Notice::JournalWrittenAgain => locale.text(ids::NOTICE_JOURNAL_WRITTEN_AGAIN).into_owned(),
        Notice::JournalReplaced => locale.text(ids::NOTICE_JOURNAL_REPLACED).into_owned(),
        Notice::EditsLeftOut { records } => {
            locale.text_with(ids::NOTICE_EDITS_LEFT_OUT, &[("count", (*records).into())])
        }
    }
}

/// Says that a file has several names.
pub(super) fn several_names(names: u64, locale: &Locale) -> String {
    locale.text_with(ids::NOTICE_SEVERAL_NAMES, &[("count", names.into())])
}

/// Says what the disk refused and why.
pub fn disk(why: &DiskError, locale: &Locale) -> String {
    let message = match why.attempt {
        Attempt::Read => ids::DISK_READ,
        Attempt::Create => ids::DISK_CREATE,
        Attempt::Write | Attempt::Sync | Attempt::Rename => ids::DISK_WRITE,
        Attempt::Remove => ids::DISK_REMOVE,
        Attempt::Lock => ids::DISK_LOCK,
    };
    let path = why.path.display().to_string();
    locale.text_with(message, &[("path", path.into()), ("reason", reason(why, locale).into())])
}

#[expect(clippy::wildcard_enum_match_arm, reason = "the system's kinds of error are an open list")]
fn reason(why: &DiskError, locale: &Locale) -> String {
    use std::io::ErrorKind;
    let message = match why.kind {
        ErrorKind::NotFound => ids::REASON_NOT_FOUND,
        ErrorKind::PermissionDenied => ids::REASON_NO_RIGHT,
        ErrorKind::ReadOnlyFilesystem => ids::REASON_READ_ONLY_DISK,
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => ids::REASON_DISK_FULL,
        ErrorKind::FileTooLarge => ids::REASON_FILE_LIMIT,
        ErrorKind::IsADirectory => ids::REASON_DIRECTORY,
        ErrorKind::NotADirectory => ids::REASON_NOT_DIRECTORY,
        ErrorKind::AlreadyExists => ids::REASON_EXISTS,
        _ => match why.number {
            Some(number) => {
                return locale.text_with(ids::REASON_OTHER, &[("number", number.to_string().into())]);
            }
            None => ids::REASON_UNKNOWN,
        },
    };
    locale.text(message).into_owned()
}
