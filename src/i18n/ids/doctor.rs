//! Sentences of `doctor.ftl`.

messages! {
    // What there is, a line each
    LABEL_FILE = "doctor-label-file" [];
    LABEL_JOURNAL = "doctor-label-journal" [];
    LABEL_COPIES = "doctor-label-copies" [];
    LABEL_PEOPLE = "doctor-label-people" [];
    LABEL_RIGHTS = "doctor-label-rights" [];
    LABEL_DRAFTS = "doctor-label-drafts" [];
    LABEL_OUTLOOK = "doctor-label-outlook" [];
    SEEN = "doctor-seen" [rev records size];
    NONE = "doctor-none" [];
    UNREADABLE = "doctor-unreadable" [];
    CURRENT = "doctor-current" [];
    BEHIND = "doctor-behind" [count];
    EDITED = "doctor-edited" [];
    DIVERGED = "doctor-diverged" [];
    COPIES = "doctor-copies" [count rev];
    RESCUED = "doctor-rescued" [count path];
    PRIVATE = "doctor-private" [];
    GROUP = "doctor-group" [];
    READABLE = "doctor-readable" [];
    NOBODY = "doctor-nobody" [];
    DRAFTS = "doctor-drafts" [count];
    OUTLOOK_JOURNAL = "doctor-outlook-journal" [rev];
    OUTLOOK_FILE = "doctor-outlook-file" [rev];
    OUTLOOK_COPY = "doctor-outlook-copy" [number rev];
    OUTLOOK_NOTHING = "doctor-outlook-nothing" [];
    HEALTHY = "doctor-healthy" [];

    // What is wrong
    AILMENT_FILE_MISSING = "ailment-file-missing" [];
    AILMENT_FILE_UNREADABLE = "ailment-file-unreadable" [count place what];
    AILMENT_JOURNAL_DAMAGED = "ailment-journal-damaged" [];
    AILMENT_JOURNAL_NEWER = "ailment-journal-newer" [];
    AILMENT_BASE_DAMAGED = "ailment-base-damaged" [];
    AILMENT_UNFINISHED_WRITE = "ailment-unfinished-write" [];
    AILMENT_COPY_UNREADABLE = "ailment-copy-unreadable" [name];
    AILMENT_LEFTOVER = "ailment-leftover" [name];
    AILMENT_LOOSE = "ailment-loose" [count names];

    // Going back to a copy
    RESTORE_NUMBER = "restore-number" [];
    RESTORE_REVISION = "restore-revision" [];
    RESTORE_REPLACED = "restore-replaced" [];
    RESTORE_BYTES = "restore-bytes" [];
    RESTORE_RECORDS = "restore-records" [];
    RESTORE_NAME = "restore-name" [];
    RESTORE_PRESENT = "restore-present" [];
    RESTORE_RESCUED = "restore-rescued" [];
    RESTORE_BAD = "restore-bad" [what];
    RESTORE_NONE = "restore-none" [file];
    RESTORE_HOW = "restore-how" [];
    RESTORE_NO_SUCH = "restore-no-such" [name];
    RESTORE_UNREADABLE = "restore-unreadable" [name];
    RESTORE_QUESTION = "restore-question" [rev records name];
    RESTORE_YES = "restore-yes" [];
    RESTORE_DECLINED = "restore-declined" [];
    RESTORE_DECLINED_HINT = "restore-declined-hint" [];
    RESTORE_SAME = "restore-same" [];
    RESTORE_DONE = "restore-done" [count rev];
    RESTORE_ANEW = "restore-anew" [rev path];
    RESTORE_OFFER = "restore-offer" [rev date file number];
    RESTORE_OFFER_UNDATED = "restore-offer-undated" [rev file number];
    RESTORE_COPIES_HINT = "restore-copies-hint" [file];
}
