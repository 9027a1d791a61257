//! Sentences of `cli.ftl`.

messages! {
    // Help: the commands
    ABOUT = "cli-about" [];
    DEMO = "cli-demo" [];
    NEW = "cli-new" [];
    CHECK = "cli-check" [];
    DOCTOR = "cli-doctor" [];
    RESTORE = "cli-restore" [];
    UNITS = "cli-units" [];
    CANDIDATES = "cli-candidates" [];
    MENTORS = "cli-mentors" [];
    HISTORY = "cli-history" [];
    KEYS = "cli-keys" [];

    // Help: the arguments
    ARGUMENT_FILE = "cli-argument-file" [];
    ARGUMENT_NEW_FILE = "cli-argument-new-file" [];
    ARGUMENT_CHECKED_FILE = "cli-argument-checked-file" [];
    ARGUMENT_LANG = "cli-argument-lang" [];
    ARGUMENT_AS_OF = "cli-argument-as-of" [];
    ARGUMENT_READ_ONLY = "cli-argument-read-only" [];
    ARGUMENT_ASCII = "cli-argument-ascii" [];
    ARGUMENT_NO_COLOR = "cli-argument-no-color" [];
    ARGUMENT_JSON = "cli-argument-json" [];
    ARGUMENT_PERSON = "cli-argument-person" [];
    ARGUMENT_RECORD = "cli-argument-record" [];
    ARGUMENT_DAY = "cli-argument-day" [];
    ARGUMENT_CSV = "cli-argument-csv" [];
    ARGUMENT_COPY = "cli-argument-copy" [];
    ARGUMENT_YES = "cli-argument-yes" [];
    ARGUMENT_PACK = "cli-argument-pack" [];
    ARGUMENT_SAMPLE = "cli-argument-sample" [];
    ARGUMENT_NAME = "cli-argument-name" [];
    ARGUMENT_MARKDOWN = "cli-argument-markdown" [];
    ARGUMENT_GROUP = "cli-argument-group" [];
    ARGUMENT_NETWORK = "cli-argument-network" [];
    ARGUMENT_MAX_SIZE = "cli-argument-max-size" [];
    ARGUMENT_HELP = "cli-argument-help" [];
    ARGUMENT_VERSION = "cli-argument-version" [];

    // Help: its parts
    USAGE = "cli-usage" [];
    COMMANDS = "cli-commands" [];
    ARGUMENTS = "cli-arguments" [];
    OPTIONS = "cli-options" [];
    AFTER_HELP = "cli-after-help" [];

    // Tables
    TITLE = "cli-title" [name date];
    TITLE_SAMPLE = "cli-title-sample" [name date];
    COLUMN_STATE = "cli-column-state" [];
    COLUMN_KEYS = "cli-column-keys" [];
    COLUMN_ACTION = "cli-column-action" [];
    COLUMN_MEANING = "cli-column-meaning" [];

    // Messages
    ERROR = "cli-error" [what];
    HINT = "cli-hint" [what];
    MISTAKE = "cli-mistake" [place];
    MISTAKE_HINT = "cli-mistake-hint" [file];
    NO_STORE = "cli-no-store" [file];
    NO_STORE_HINT = "cli-no-store-hint" [];
    NO_PLACE = "cli-no-place" [];
    NO_TERMINAL = "cli-no-terminal" [];
    NO_TERMINAL_HINT = "cli-no-terminal-hint" [];
    SYSTEM_REFUSED = "cli-system-refused" [reason];
    UNSAVED = "cli-unsaved" [count];
    DATE_HINT = "cli-date-hint" [];
    EXISTS_HINT = "cli-exists-hint" [];
    MISSING_HINT = "cli-missing-hint" [];
    MEANT_COMMAND = "cli-meant-command" [command];
    NEW_COMMITTEE = "cli-new-committee" [];
    NEW_DONE = "cli-new-done" [file];
    CHECK_CLEAN = "cli-check-clean" [units candidates mentors];
    CHECK_FOUND = "cli-check-found" [errors warnings];
}
