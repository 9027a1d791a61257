//! Sentences of `ui.ftl`.

messages! {
    // Frame: first lines, status, hints
    APP_NAME = "app-name" [];
    SAMPLE_DATA = "sample-data" [];
    READ_ONLY = "read-only" [];
    AS_OF = "as-of" [date];
    SAVED_AT = "saved-at" [time];
    SAVED = "saved" [];
    SAVING = "saving" [];
    NOT_SAVED = "not-saved" [];
    HEADLINE = "headline" [name year fraction percent pace gap];
    HEADLINE_NO_PACE = "headline-no-pace" [name year fraction percent];
    HEADLINE_NO_TARGET = "headline-no-target" [name year admitted];
    PATH_UNITS = "path-units" [];
    PATH_MENTORS = "path-mentors" [];
    VIEW_UNITS = "view-units" [];
    VIEW_BOARD = "view-board" [];
    VIEW_REVIEW = "view-review" [];
    VIEW_MENTORS = "view-mentors" [];
    VIEW_YEAR_END = "view-year-end" [];
    TOO_SMALL = "too-small" [width height least_width least_height];
    PENDING_KEYS = "pending-keys" [keys];
    COUNT_TYPED = "count-typed" [count];
    UNKNOWN_KEY = "unknown-key" [key];
    INPUT_METHOD = "input-method" [];

    // Rows shown, filter, order, marks
    SHOWN_OF = "shown-of" [shown all];
    NO_FILTER = "no-filter" [];
    FILTER_PROMPT = "filter-prompt" [];
    FILTERED_BY = "filtered-by" [filter];
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
    COLUMN_LIKELY = "column-likely" [];
    COLUMN_LIKELY_SHORT = "column-likely-short" [];
    COLUMN_CANDIDATES = "column-candidates" [];
    COLUMN_PROGRESS = "column-progress" [full pace];
    COLUMN_STATUS = "column-status" [];
    TOTAL_ROW = "total-row" [];
    UNITS_BEHIND = "units-behind" [count];
    UNITS_NONE = "units-none" [count];
    UNITS_NO_SOURCE = "units-no-source" [count];
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
    PANEL_AGE = "panel-age" [age];
    PANEL_IN_STAGE = "panel-in-stage" [stage date days];
    PANEL_LIMIT = "panel-limit" [days];
    PANEL_HISTORY = "panel-history" [];
    PANEL_MENTORS = "panel-mentors" [];
    PANEL_INTRODUCERS = "panel-introducers" [];
    PANEL_MISSING = "panel-missing" [];
    PANEL_NEXT_STEP = "panel-next-step" [];
    PANEL_NOTES = "panel-notes" [];
    PANEL_PAPERS = "panel-papers" [];
    PANEL_TAGS = "panel-tags" [];
    PANEL_OCCUPATION = "panel-occupation" [];
    PANEL_LEFT = "panel-left" [date reason];
    PANEL_PAUSED = "panel-paused" [date];
    STEP_OVERDUE = "step-overdue" [date];
    STEP_TODAY = "step-today" [];

    // Mentors
    COLUMN_MENTOR = "column-mentor" [];
    COLUMN_LOAD = "column-load" [];
    COLUMN_LIMIT = "column-limit" [];
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
    PICK_UNIT_TITLE = "pick-unit-title" [];
    PICK_ASSOCIATION_TITLE = "pick-association-title" [];
    PICK_CANDIDATE_TITLE = "pick-candidate-title" [];
    PICK_LOAD = "pick-load" [load];
    PICK_ACCENTS_HINT = "pick-accents-hint" [];
    PICK_SEVERAL_HINT = "pick-several-hint" [];
    PICK_NONE = "pick-none" [];
    PICK_NOBODY = "pick-nobody" [];
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
    HELP_NO_KEY = "help-no-key" [];
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
    FIELD_WORKPLACE = "field-workplace" [];
    FIELD_PHONE = "field-phone" [];
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
    FIELD_YEAR = "field-year" [];
    FIELD_PACK = "field-pack" [];
    FIELD_COMMITTEE = "field-committee" [];
    REQUIRED_MARK = "required-mark" [];
    ERRORS_NONE = "errors-none" [];
    ERRORS_COUNT = "errors-count" [count];
    DATE_ALSO = "date-also" [date];
    DATE_MEANS = "date-means" [date];
    ENTER_PICKS = "enter-picks" [];
    DRAFT_KEPT = "draft-kept" [key];
    DRAFT_RESTORED = "draft-restored" [];
    POSSIBLE_DUPLICATE = "possible-duplicate" [name year unit];
    PROMPT_NEXT_STEP = "prompt-next-step" [name];
    PROMPT_NEXT_STEP_MANY = "prompt-next-step-many" [count];
    PROMPT_NOTE = "prompt-note" [name];
    PROMPT_NOTE_MANY = "prompt-note-many" [count];
    PROMPT_PAUSE = "prompt-pause" [name];

    // Questions
    CONFIRM_YES = "confirm-yes" [];
    CONFIRM_NO = "confirm-no" [];
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
    CONFIRM_QUIT_UNSAVED = "confirm-quit-unsaved" [reason];

    // Toasts
    TOAST_UNDO_HINT = "toast-undo-hint" [key];
    TOAST_SKIPPED = "toast-skipped" [count reason];
    TOAST_STILL_MISSING = "toast-still-missing" [papers];
    TOAST_REPEAT = "toast-repeat" [what];
    TOAST_RELOADED = "toast-reloaded" [];
    TOAST_WRITTEN = "toast-written" [file];
    TOAST_LANGUAGE = "toast-language" [language];
    TOAST_NOTHING_TO_REPEAT = "toast-nothing-to-repeat" [];
    PRESS_AGAIN_TO_QUIT = "press-again-to-quit" [key];
    NO_SHELL = "no-shell" [];

    // Why a command is not possible now
    WHY_READ_ONLY = "why-read-only" [];
    WHY_AS_OF = "why-as-of" [];
    WHY_NO_ROW = "why-no-row" [];
    WHY_NO_CANDIDATE = "why-no-candidate" [];
    WHY_NOT_HERE = "why-not-here" [];
    WHY_NOT_NUMBER = "why-not-number" [];
    WHY_NOT_EDITABLE = "why-not-editable" [];
    WHY_TOTAL_ROW = "why-total-row" [];
    WHY_NO_MARKS = "why-no-marks" [];
    WHY_NO_UNITS = "why-no-units" [];
    WHY_NO_MENTORS = "why-no-mentors" [];
    WHY_NOTHING_TO_UNDO = "why-nothing-to-undo" [];
    WHY_NOTHING_TO_REDO = "why-nothing-to-redo" [];
    WHY_LATER = "why-later" [];

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
}
