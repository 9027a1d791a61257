//! Sentences of `ui.ftl`.

messages! {
    // Frame: first lines, status, hints
    APP_NAME = "app-name" [];
    SAMPLE_DATA = "sample-data" [];
    READ_ONLY = "read-only" [];
    AS_OF = "as-of" [date];
    SAVED_AT = "saved-at" [time];
    SAVED = "saved" [];
    HEADLINE = "headline" [name year fraction percent pace gap];
    HEADLINE_NO_TARGET = "headline-no-target" [name year admitted];
    PATH_MENTORS = "path-mentors" [];
    VIEW_UNITS = "view-units" [];
    VIEW_MENTORS = "view-mentors" [];
    TOO_SMALL = "too-small" [width height least_width least_height];
    COUNT_TYPED = "count-typed" [count];

    // Rows shown, filter, order, marks
    SHOWN_OF = "shown-of" [shown all];
    FILTER_PROMPT = "filter-prompt" [];
    HIGHLIGHT_PROMPT = "highlight-prompt" [];
    FILTERED_BY = "filtered-by" [filter];
    HIGHLIGHTED = "highlighted" [filter];
    HITS = "hits" [count];
    HIT_OF = "hit-of" [place count];
    WENT_ROUND_DOWN = "went-round-down" [];
    WENT_ROUND_UP = "went-round-up" [];
    SORTED_BY = "sorted-by" [column];
    SORTED_BY_THEN = "sorted-by-then" [column further];
    MARKED = "marked" [count];
    NOTHING_FOUND = "nothing-found" [filter];
    QUICK_BEHIND = "quick-behind" [];
    QUICK_NO_MENTOR = "quick-no-mentor" [];
    QUICK_STUCK = "quick-stuck" [];
    QUICK_OVERDUE = "quick-overdue" [];

    // Units
    COLUMN_UNIT = "column-unit" [];
    COLUMN_KIND = "column-kind" [];
    COLUMN_HEAD = "column-head" [];
    COLUMN_ADMITTED_SHORT = "column-admitted-short" [];
    COLUMN_TARGET_SHORT = "column-target-short" [];
    COLUMN_ADMITTED = "column-admitted" [];
    COLUMN_TARGET = "column-target" [];
    COLUMN_PERCENT = "column-percent" [];
    COLUMN_GAP = "column-gap" [];
    COLUMN_GAP_SHORT = "column-gap-short" [];
    COLUMN_CANDIDATES = "column-candidates" [];
    COLUMN_PROGRESS = "column-progress" [full pace];
    COLUMN_STATUS = "column-status" [];
    TOTAL_ROW = "total-row" [];
    UNITS_BEHIND = "units-behind" [count];
    UNITS_NONE = "units-none" [count];
    NO_SOURCE = "no-source" [];
    UNITS_EMPTY = "units-empty" [key];

    // Candidates of a unit
    COLUMN_NAME = "column-name" [];
    COLUMN_BORN = "column-born" [];
    COLUMN_GROUP = "column-group" [];
    COLUMN_STAGE = "column-stage" [];
    COLUMN_DAYS = "column-days" [];
    COLUMN_MENTORS = "column-mentors" [];
    COLUMN_NEXT_STEP = "column-next-step" [];
    COLUMN_DUE = "column-due" [];
    UNIT_HEADLINE = "unit-headline" [name fraction percent gap];
    STUCK_LEGEND = "stuck-legend" [];
    UNIT_EMPTY = "unit-empty" [key];
    NO_MENTOR = "no-mentor" [];
    NO_NEXT_STEP = "no-next-step" [];

    // Panel beside the candidates
    PANEL_BORN = "panel-born" [year];
    PANEL_IN_STAGE = "panel-in-stage" [stage date days];
    PANEL_LIMIT = "panel-limit" [days];
    PANEL_HISTORY = "panel-history" [];
    PANEL_MENTORS = "panel-mentors" [];
    PANEL_INTRODUCERS = "panel-introducers" [];
    PANEL_MISSING = "panel-missing" [];
    PANEL_NEXT_STEP = "panel-next-step" [];
    PANEL_NOTES = "panel-notes" [];
    PANEL_LEFT = "panel-left" [date reason];
    PANEL_PAUSED = "panel-paused" [date];
    STEP_OVERDUE = "step-overdue" [date];
    STEP_TODAY = "step-today" [];

    // Mentors
    COLUMN_MENTOR = "column-mentor" [];
    COLUMN_LOAD = "column-load" [];
    COLUMN_STANDING = "column-standing" [];
    COLUMN_HELPS = "column-helps" [];
    COLUMN_LIMIT_BAR = "column-limit-bar" [];
    COLUMN_STATE = "column-state" [];
    LIMIT_HINT = "limit-hint" [];
    MENTOR_SINCE = "mentor-since" [date];
    MENTORS_HEADLINE = "mentors-headline" [count over free unassigned];
    MENTORS_EMPTY = "mentors-empty" [key];

    // Pickers
    PICK_MENTOR_TITLE = "pick-mentor-title" [name];
    PICK_MENTOR_TITLE_MANY = "pick-mentor-title-many" [count];
    PICK_REMOVE_MENTOR_TITLE = "pick-remove-mentor-title" [name];
    PICK_STAGE_TITLE = "pick-stage-title" [name];
    PICK_STAGE_TITLE_MANY = "pick-stage-title-many" [count];
    PICK_REASON_TITLE = "pick-reason-title" [name];
    PICK_REASON_TITLE_MANY = "pick-reason-title-many" [count];
    PICK_LOAD = "pick-load" [load];
    PICK_ACCENTS_HINT = "pick-accents-hint" [];
    PICK_SEVERAL_HINT = "pick-several-hint" [];
    PICK_NONE = "pick-none" [];
    PICK_REMOVE_MENTOR_TITLE_MANY = "pick-remove-mentor-title-many" [count];
    PICK_SUCCESSOR_TITLE = "pick-successor-title" [name];
    PICK_CANDIDATES_TITLE = "pick-candidates-title" [name];
    PICK_HELPED_TITLE = "pick-helped-title" [name];
    PICK_TAKE_OFF = "pick-take-off" [name];
    PICK_TAKE_OFF_ALL = "pick-take-off-all" [];
    PICK_REPLACE = "pick-replace" [name];
    PICK_HERE = "pick-here" [];
    PICK_FITS = "pick-fits" [];
    PICK_NEEDED = "pick-needed" [stage need];
    PICK_WHY_TITLE = "pick-why-title" [];
    PICK_CHOSEN = "pick-chosen" [count];
    PICK_ASSIGN = "pick-assign" [];
    PICK_CHOOSE = "pick-choose" [];
    PICK_OPEN = "pick-open" [];

    // Command palette and help
    PALETTE_TITLE = "palette-title" [];
    PALETTE_UNKNOWN = "palette-unknown" [text];
    HELP_TITLE = "help-title" [place];
    HELP_SEARCH = "help-search" [];
    PALETTE_ALSO = "palette-also" [words];
    PALETTE_HISTORY = "palette-history" [];
    NOT_NOW = "not-now" [reason];
    COMMAND_UNIT = "command-unit" [];
    COMMAND_STAGE = "command-stage" [];
    COMMAND_MENTOR = "command-mentor" [];
    COMMAND_FILTER = "command-filter" [];
    COMMAND_SORT = "command-sort" [];
    COMMAND_DATE = "command-date" [];
    COMMAND_LANG = "command-lang" [];
    COMMAND_THEME = "command-theme" [];
    COMMAND_WRITE = "command-write" [];
    COMMAND_QUIT = "command-quit" [];
    COMMAND_TODAY = "command-today" [];
    HELP_RUN = "help-run" [];
    HELP_COUNT = "help-count" [here all];
    HELP_PAGE = "help-page" [page pages];
    HELP_IN_UNITS = "help-in-units" [];
    HELP_IN_UNIT = "help-in-unit" [];
    HELP_IN_MENTORS = "help-in-mentors" [];
    HELP_IN_CELL = "help-in-cell" [];
    HELP_IN_FORM = "help-in-form" [];
    HELP_IN_PICKER = "help-in-picker" [];
    HELP_IN_DIALOG = "help-in-dialog" [];

    // Forms and prompts
    FORM_CANDIDATE_NEW = "form-candidate-new" [];
    FORM_CANDIDATE_EDIT = "form-candidate-edit" [];
    FORM_UNIT_NEW = "form-unit-new" [];
    FORM_UNIT_EDIT = "form-unit-edit" [];
    FORM_MENTOR_NEW = "form-mentor-new" [];
    FORM_MENTOR_EDIT = "form-mentor-edit" [];
    FIELD_FULL_NAME = "field-full-name" [];
    FIELD_NAME = "field-name" [];
    FIELD_BIRTH = "field-birth" [];
    FIELD_GENDER = "field-gender" [];
    FIELD_UNIT = "field-unit" [];
    FIELD_PARENT = "field-parent" [];
    FIELD_KIND = "field-kind" [];
    FIELD_HEAD = "field-head" [];
    FIELD_TARGET = "field-target" [];
    FIELD_INTRODUCED_BY = "field-introduced-by" [];
    FIELD_OCCUPATION = "field-occupation" [];
    FIELD_TAGS = "field-tags" [];
    FIELD_PATH = "field-path" [];
    FIELD_STAGE = "field-stage" [];
    FIELD_SINCE = "field-since" [];
    FIELD_MENTOR_1 = "field-mentor-1" [];
    FIELD_MENTOR_2 = "field-mentor-2" [];
    FIELD_NEXT_STEP = "field-next-step" [];
    FIELD_DUE = "field-due" [];
    FIELD_NOTE = "field-note" [];
    FIELD_STANDING = "field-standing" [];
    FIELD_LIMIT = "field-limit" [];
    FIELD_REASON = "field-reason" [];
    FIELD_UNTIL = "field-until" [];
    FIELD_FILE = "field-file" [];
    FIELD_COMMITTEE = "field-committee" [];
    REQUIRED_MARK = "required-mark" [];
    ERRORS_NONE = "errors-none" [];
    ERRORS_COUNT = "errors-count" [count];
    DATE_MEANS = "date-means" [date];
    ENTER_PICKS = "enter-picks" [key];
    DRAFT_KEPT = "draft-kept" [key];
    DRAFT_RESTORED = "draft-restored" [key];
    POSSIBLE_DUPLICATE = "possible-duplicate" [name born unit stage];
    PROMPT_NEXT_STEP = "prompt-next-step" [name];
    PROMPT_NEXT_STEP_MANY = "prompt-next-step-many" [count];
    PROMPT_NOTE = "prompt-note" [name];
    PROMPT_NOTE_MANY = "prompt-note-many" [count];
    PROMPT_PAUSE = "prompt-pause" [name];
    FIELD_CONTACT = "field-contact" [];
    FIELD_OWN_TARGET = "field-own-target" [];
    FIELD_TERM_TARGET = "field-term-target" [];
    FIELD_OPENED = "field-opened" [];
    FIELD_CLOSED = "field-closed" [];
    FIELD_OFFICIAL_SINCE = "field-official-since" [];
    FIELD_NOTHING = "field-nothing" [];
    FIELD_NO_MATCH = "field-no-match" [];
    FIELD_HELP_FULL_NAME = "field-help-full-name" [];
    FIELD_HELP_BIRTH = "field-help-birth" [];
    FIELD_HELP_GENDER = "field-help-gender" [];
    FIELD_HELP_UNIT = "field-help-unit" [];
    FIELD_HELP_INTRODUCED_BY = "field-help-introduced-by" [];
    FIELD_HELP_OCCUPATION = "field-help-occupation" [];
    FIELD_HELP_CONTACT = "field-help-contact" [];
    FIELD_HELP_TAGS = "field-help-tags" [];
    FIELD_HELP_PATH = "field-help-path" [];
    FIELD_HELP_STAGE = "field-help-stage" [];
    FIELD_HELP_SINCE = "field-help-since" [];
    FIELD_HELP_MENTOR = "field-help-mentor" [];
    FIELD_HELP_NEXT_STEP = "field-help-next-step" [];
    FIELD_HELP_DUE = "field-help-due" [];
    FIELD_HELP_NOTE = "field-help-note" [];
    FIELD_HELP_NAME = "field-help-name" [];
    FIELD_HELP_KIND = "field-help-kind" [];
    FIELD_HELP_PARENT = "field-help-parent" [];
    FIELD_HELP_HEAD = "field-help-head" [];
    FIELD_HELP_TARGET = "field-help-target" [];
    FIELD_HELP_OWN_TARGET = "field-help-own-target" [];
    FIELD_HELP_TERM_TARGET = "field-help-term-target" [];
    FIELD_HELP_OPENED = "field-help-opened" [];
    FIELD_HELP_CLOSED = "field-help-closed" [];
    FIELD_HELP_STANDING = "field-help-standing" [];
    FIELD_HELP_STANDING_SINCE = "field-help-standing-since" [];
    FIELD_HELP_LIMIT = "field-help-limit" [];
    FIELD_HELP_OFFICIAL_SINCE = "field-help-official-since" [];
    FIELD_HELP_UNTIL = "field-help-until" [];
    FIELD_HELP_REASON = "field-help-reason" [];
    FIELD_FAULT_REQUIRED = "field-fault-required" [];
    FIELD_FAULT_BORN = "field-fault-born" [];
    FIELD_FAULT_NUMBER = "field-fault-number" [];
    FIELD_FAULT_TOO_LARGE = "field-fault-too-large" [most];
    FIELD_FAULT_FUTURE = "field-fault-future" [];
    FIELD_FAULT_BEFORE = "field-fault-before" [field];
    FIELD_FAULT_BEFORE_STAGE = "field-fault-before-stage" [date];
    FIELD_FAULT_NOT_AHEAD = "field-fault-not-ahead" [];
    FIELD_FAULT_SAME = "field-fault-same" [field];
    FORM_HELP_TITLE = "form-help-title" [];
    DATE_FORMATS = "date-formats" [];
    BORN_FORMATS = "born-formats" [];
    SPACE_MARKS = "space-marks" [];
    DUPLICATE_ADVICE = "duplicate-advice" [];
    PROMPT_PAUSE_MANY = "prompt-pause-many" [count];

    // Questions
    CONFIRM_CANCEL = "confirm-cancel" [];
    CONFIRM_DELETE = "confirm-delete" [];
    CONFIRM_QUIT = "confirm-quit" [];
    CONFIRM_TAKE_BACK = "confirm-take-back" [];
    CONFIRM_MORE = "confirm-more" [count];
    CONFIRM_OTHER = "confirm-other" [];
    CONFIRM_DELETE_TITLE = "confirm-delete-title" [name];
    CONFIRM_DELETE_TITLE_MANY = "confirm-delete-title-many" [count];
    CONFIRM_DELETE_TEXT = "confirm-delete-text" [];
    CONFIRM_TAKE_BACK_TITLE = "confirm-take-back-title" [name];
    CONFIRM_TAKE_BACK_TITLE_MANY = "confirm-take-back-title-many" [count];
    CONFIRM_TAKE_BACK_TEXT = "confirm-take-back-text" [];
    CONFIRM_QUIT_TITLE = "confirm-quit-title" [];
    CONFIRM_QUIT_TEXT = "confirm-quit-text" [];

    // Toasts
    TOAST_UNDO_HINT = "toast-undo-hint" [key];
    TOAST_SKIPPED = "toast-skipped" [count reason];
    TOAST_SHOWS = "toast-shows" [key];
    SKIPPED_TITLE = "skipped-title" [];
    TOAST_STILL_MISSING = "toast-still-missing" [papers];
    TOAST_RELOADED = "toast-reloaded" [];
    TOAST_WRITTEN = "toast-written" [file];
    TOAST_NOTHING_TO_REPEAT = "toast-nothing-to-repeat" [];
    PRESS_AGAIN_TO_QUIT = "press-again-to-quit" [key];
    NO_SHELL = "no-shell" [];

    // Why a command is not possible now
    WHY_READ_ONLY = "why-read-only" [];
    WHY_AS_OF = "why-as-of" [];
    WHY_NO_ROW = "why-no-row" [];
    WHY_NOT_HERE = "why-not-here" [];
    WHY_NOT_NUMBER = "why-not-number" [];
    WHY_NOT_EDITABLE = "why-not-editable" [];
    WHY_ONE_GROUP = "why-one-group" [];
    WHY_NOT_HIGHLIGHTING = "why-not-highlighting" [];
    WHY_NO_HIT = "why-no-hit" [];
    WHY_NOTHING_TO_UNDO = "why-nothing-to-undo" [];
    WHY_NOTHING_TO_REDO = "why-nothing-to-redo" [];

    // First start
    START_TITLE = "start-title" [];
    START_NO_DATA = "start-no-data" [file];
    START_TRY_SAMPLE = "start-try-sample" [units];
    START_NEW_STORE = "start-new-store" [];
    START_OPEN_FILE = "start-open-file" [];
    START_LANGUAGE = "start-language" [language];
    START_GLYPHS = "start-glyphs" [];
    START_KEYS = "start-keys" [];
    START_SAFETY = "start-safety" [];

    // Status notice
    STATUS_TITLE = "status-title" [];
    STATUS_FILE = "status-file" [file];
    STATUS_SIZE = "status-size" [units candidates mentors];
    STATUS_REVISION = "status-revision" [count];
    STATUS_TERMINAL = "status-terminal" [terminal width height];
    STATUS_VERSION = "status-version" [version];
    NOTICE_CLOSE = "notice-close" [];
}
