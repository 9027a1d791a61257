//! Sentences of `problems.ftl`.

messages! {
    // Refused edits
    REJECTED_CHANGED = "rejected-changed" [what];
    REJECTED_GONE = "rejected-gone" [what];
    REJECTED_EXISTS = "rejected-exists" [what];
    REJECTED_DANGLING = "rejected-dangling" [what other];
    REJECTED_IN_USE = "rejected-in-use" [what count other];
    REJECTED_CYCLE = "rejected-cycle" [name];
    REJECTED_NO_CHANGE = "rejected-no-change" [];
    REJECTED_NOTHING_CHOSEN = "rejected-nothing-chosen" [];
    REJECTED_LAST_STAGE = "rejected-last-stage" [name];
    REJECTED_FIRST_STAGE = "rejected-first-stage" [name];
    REJECTED_UNKNOWN_STAGE = "rejected-unknown-stage" [name stage];
    REJECTED_UNKNOWN_PACK = "rejected-unknown-pack" [pack];
    REJECTED_LEFT = "rejected-left" [name date];
    REJECTED_NOT_LEFT = "rejected-not-left" [name];
    REJECTED_FULL_MEMBER = "rejected-full-member" [name];
    REJECTED_BEFORE_VISIT = "rejected-before-visit" [name since date];
    REJECTED_ALREADY_MENTOR = "rejected-already-mentor" [mentor name];
    REJECTED_MENTOR_STANDING = "rejected-mentor-standing" [mentor standing];
    REJECTED_NO_MENTOR = "rejected-no-mentor" [name];
    REJECTED_BIRTH = "rejected-birth" [year];
    REJECTED_TOO_LARGE = "rejected-too-large" [number most];
    REJECTED_BELOW_ZERO = "rejected-below-zero" [];
    REJECTED_YEAR_LOCKED = "rejected-year-locked" [year date];
    REJECTED_UNFIT = "rejected-unfit" [what];
    REJECTED_NOTHING_TO_UNDO = "rejected-nothing-to-undo" [];
    REJECTED_NOTHING_TO_REDO = "rejected-nothing-to-redo" [];

    // What cannot be typed here
    TEXT_EMPTY = "text-empty" [];
    TEXT_TOO_LONG = "text-too-long" [length limit];
    TEXT_FORBIDDEN = "text-forbidden" [code];
    TEXT_NOT_IN_CODE = "text-not-in-code" [found];
    DATE_EMPTY = "date-empty" [];
    DATE_UNREADABLE = "date-unreadable" [text];
    DATE_NO_SUCH_DAY = "date-no-such-day" [day month];
    DATE_YEAR_OUT_OF_RANGE = "date-year-out-of-range" [year];

    // Odd things in the data
    SEVERITY_ERROR = "severity-error" [];
    SEVERITY_WARNING = "severity-warning" [];
    FINDING_DANGLING = "finding-dangling" [what other];
    FINDING_CYCLE = "finding-cycle" [what];
    FINDING_NO_VISIT = "finding-no-visit" [what];
    FINDING_UNKNOWN_STAGE = "finding-unknown-stage" [what stage];
    FINDING_OUT_OF_ORDER = "finding-out-of-order" [what first then];
    FINDING_FUTURE = "finding-future" [what date];
    FINDING_BIRTH = "finding-birth" [what year];
    FINDING_TOO_LARGE = "finding-too-large" [what number];
    FINDING_REVISION_DIFFERS = "finding-revision-differs" [what assigned revised];
    FINDING_UNKNOWN_CODE = "finding-unknown-code" [what code];
    FINDING_SAME_AS = "finding-same-as" [what other];
    FINDING_EMPTY_PACK = "finding-empty-pack" [what];

    // A store that cannot be opened or saved
    STORE_MISSING = "store-missing" [path];
    STORE_EXISTS = "store-exists" [path];
    STORE_UNREADABLE = "store-unreadable" [path];
    STORE_NOT_SAVED = "store-not-saved" [reason];
    STORE_LOCKED = "store-locked" [holder];
    STORE_LOCKED_UNKNOWN = "store-locked-unknown" [];
    STORE_DAMAGED = "store-damaged" [path];
    STORE_NEWER_SIDECAR = "store-newer-sidecar" [path found];
    STORE_UNKNOWN_FRAME = "store-unknown-frame" [revision];
    STORE_ENCODING = "store-encoding" [reason];
    COMMIT_CONFLICTED = "commit-conflicted" [what by];
    COMMIT_CONFLICTED_UNKNOWN = "commit-conflicted-unknown" [what];

    // Why nothing can be changed
    READ_ONLY_ASKED = "read-only-asked" [];
    READ_ONLY_NO_RIGHT = "read-only-no-right" [path];
    READ_ONLY_DISK = "read-only-disk" [reason];
    READ_ONLY_OPEN_TO_ALL = "read-only-open-to-all" [path];
    READ_ONLY_FOREIGN = "read-only-foreign" [path];
    READ_ONLY_NO_GROUP = "read-only-no-group" [path];
    READ_ONLY_REMOTE = "read-only-remote" [kind];
    READ_ONLY_NEWER_JOURNAL = "read-only-newer-journal" [];
    DIVERGED_HAND_EDIT = "diverged-hand-edit" [];
    DIVERGED_NEWER = "diverged-newer" [];
    DIVERGED_OTHER_STORE = "diverged-other-store" [];
    DIVERGED_UNREADABLE = "diverged-unreadable" [place];
    DIVERGED_DELETES = "diverged-deletes" [count of];

    // What the store has to tell
    NOTICE_HAND_EDIT = "notice-hand-edit" [count];
    NOTICE_CONFLICTS = "notice-conflicts" [count];
    NOTICE_COMMENTS_DROPPED = "notice-comments-dropped" [];
    NOTICE_FILE_WRITTEN = "notice-file-written" [];
    NOTICE_BASE_REBUILT = "notice-base-rebuilt" [];
    NOTICE_UNFINISHED_WRITE = "notice-unfinished-write" [];
    NOTICE_RESCUED = "notice-rescued" [path];
    NOTICE_RIGHTS_RESTORED = "notice-rights-restored" [];
    NOTICE_SEVERAL_NAMES = "notice-several-names" [count];
    NOTICE_WRITABLE_AGAIN = "notice-writable-again" [];
    NOTICE_JOURNAL_WRITTEN_AGAIN = "notice-journal-written-again" [];
    NOTICE_JOURNAL_REPLACED = "notice-journal-replaced" [];
    NOTICE_EDITS_LEFT_OUT = "notice-edits-left-out" [count];

    // What the disk said
    DISK_READ = "disk-read" [path reason];
    DISK_CREATE = "disk-create" [path reason];
    DISK_WRITE = "disk-write" [path reason];
    DISK_REMOVE = "disk-remove" [path reason];
    DISK_LOCK = "disk-lock" [path reason];
    REASON_NOT_FOUND = "reason-not-found" [];
    REASON_NO_RIGHT = "reason-no-right" [];
    REASON_READ_ONLY_DISK = "reason-read-only-disk" [];
    REASON_DISK_FULL = "reason-disk-full" [];
    REASON_FILE_LIMIT = "reason-file-limit" [];
    REASON_DIRECTORY = "reason-directory" [];
    REASON_NOT_DIRECTORY = "reason-not-directory" [];
    REASON_EXISTS = "reason-exists" [];
    REASON_OTHER = "reason-other" [number];
    REASON_UNKNOWN = "reason-unknown" [];

    // What is wrong in a file
    PROBLEM_AT = "problem-at" [line column];
    PROBLEM_TOO_LARGE = "problem-too-large" [size limit];
    PROBLEM_EMPTY = "problem-empty" [];
    PROBLEM_BYTE_ORDER_MARK = "problem-byte-order-mark" [];
    PROBLEM_UTF16 = "problem-utf16" [];
    PROBLEM_ZERO_BYTE = "problem-zero-byte" [];
    PROBLEM_NOT_UTF8 = "problem-not-utf8" [byte];
    PROBLEM_CONFLICT_MARKER = "problem-conflict-marker" [];
    PROBLEM_TOO_DEEP = "problem-too-deep" [];
    PROBLEM_EXPECTED = "problem-expected" [wanted];
    PROBLEM_CUT_SHORT = "problem-cut-short" [];
    PROBLEM_UNCLOSED_TEXT = "problem-unclosed-text" [];
    PROBLEM_UNCLOSED_COMMENT = "problem-unclosed-comment" [];
    PROBLEM_UNKNOWN_FIELD = "problem-unknown-field" [found];
    PROBLEM_UNKNOWN_CHOICE = "problem-unknown-choice" [found];
    PROBLEM_MEANT = "problem-meant" [meant];
    PROBLEM_MISSING_FIELD = "problem-missing-field" [field];
    PROBLEM_DUPLICATE_FIELD = "problem-duplicate-field" [field];
    PROBLEM_DUPLICATE_ID = "problem-duplicate-id" [what line];
    PROBLEM_OUT_OF_RANGE = "problem-out-of-range" [found];
    PROBLEM_BAD_VALUE = "problem-bad-value" [found reason];
    PROBLEM_NEWER_FORMAT = "problem-newer-format" [found known];
    PROBLEM_NO_META = "problem-no-meta" [];
    PROBLEM_SYNTAX = "problem-syntax" [reason];
    WHY_NO_ID = "why-no-id" [];
    WHY_NO_DAY_OF_YEAR = "why-no-day-of-year" [];
    WHY_NO_BIRTH = "why-no-birth" [];
    WHY_NO_STORE_ID = "why-no-store-id" [];
    WHY_NO_YEAR = "why-no-year" [];
    WHY_NO_DECIMALS = "why-no-decimals" [];
    WHY_NOT_RISING = "why-not-rising" [];
    WHY_NOT_WHOLE = "why-not-whole" [];
    WHY_NO_DATE = "why-no-date" [];
    WANTED_TEXT = "wanted-text" [];
    WANTED_NUMBER = "wanted-number" [];
    WANTED_TRUE_OR_FALSE = "wanted-true-or-false" [];
    WANTED_FIELD_NAME = "wanted-field-name" [];
    WANTED_END = "wanted-end" [];
}
