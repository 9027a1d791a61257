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
    REJECTED_BEFORE_VISIT = "rejected-before-visit" [name since date];
    REJECTED_ALREADY_MENTOR = "rejected-already-mentor" [mentor name];
    REJECTED_MENTOR_STANDING = "rejected-mentor-standing" [mentor standing];
    REJECTED_NO_MENTOR = "rejected-no-mentor" [name];
    REJECTED_BIRTH = "rejected-birth" [year];
    REJECTED_TOO_LARGE = "rejected-too-large" [number most];
    REJECTED_BELOW_ZERO = "rejected-below-zero" [];
    REJECTED_YEAR_LOCKED = "rejected-year-locked" [year date];
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
    NUMBER_UNREADABLE = "number-unreadable" [text];
    CHOICE_UNKNOWN = "choice-unknown" [text];

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
}
