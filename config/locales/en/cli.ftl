# The command line: help, tables, messages.

## Help: the commands

cli-about = Tracks the recruitment of new members: targets, candidates, mentors.
cli-demo = Opens a sample district that is gone afterwards.
cli-new = Makes a new store; never overwrites a file.
cli-check = Says everything that is wrong or odd in a file, with its place; exit code 3 if there are errors.
cli-doctor = Looks at a store from outside and says what is wrong with it; writes nothing.
cli-restore = Lists the earlier copies of a store, or goes back to one of them.
cli-units = Prints the units with target, result and status.
cli-candidates = Prints everybody in the pipeline.
cli-mentors = Prints the mentors with their load.
cli-history = Prints who changed what and when, the newest first.
cli-keys = Prints every action with its keys.

## Help: the arguments

cli-argument-file = The store; without it, the one in your data directory
cli-argument-new-file = The file to make
cli-argument-checked-file = The file to check
cli-argument-lang = Language: en, vi or id
cli-argument-as-of = Show everything as it was on a day, such as 2023-06-30
cli-argument-read-only = Open for reading only; nothing is written
cli-argument-ascii = Draw with plain ASCII signs
cli-argument-no-color = Use no colors
cli-argument-json = Print JSON; numbers with a decimal point in every language
cli-argument-person = Only what this person changed
cli-argument-record = Only changes of this record: its id or a part of its name
cli-argument-day = Only changes of this day
cli-argument-csv = Print CSV, with cells that no spreadsheet takes for formulas
cli-argument-copy = Number or name of the copy to go back to; without it, they are listed
cli-argument-yes = Ask nothing
cli-argument-pack = Rule pack: vn-2026, vn-2025, vn-2021 or generic
cli-argument-sample = Fill it with the sample district
cli-argument-name = Name of the committee
cli-argument-markdown = Print the table as Markdown
cli-argument-group = Keep the store for the group that the directory belongs to
cli-argument-network = Write also on a network file system, where locks may not hold
cli-argument-max-size = Largest file that is read, in megabytes (512)
cli-argument-help = Print this help
cli-argument-version = Print the version

## Help: its parts

cli-usage = Usage
cli-commands = Commands
cli-arguments = Arguments
cli-options = Options
cli-after-help = Exit codes: 0 done, 1 failed, 2 usage, 3 invalid data, 4 conflict, 5 locked by another.

## Tables

cli-title = { $name } · as of { $date }
cli-title-sample = { $name } · as of { $date } · sample data
cli-column-state = State
cli-column-keys = Keys
cli-column-action = Action
cli-column-meaning = What it does

## Messages

cli-error = error: { $what }
cli-hint = hint: { $what }
cli-mistake = ketnap met a mistake of its own and had to stop. Please report this place: { $place }
cli-mistake-hint = Every edit that was shown as saved is in { $file }; open it again and go on.
cli-no-store = There is no store yet: { $file }
cli-no-store-hint = Name a file, or make one with `ketnap new FILE`.
cli-no-place = The system names no directory for your data; name a file.
cli-no-terminal = This is no terminal, so no screen can be drawn.
cli-no-terminal-hint = `ketnap units FILE` prints the table; `ketnap --help` lists the commands.
cli-system-refused = The system refused: { $reason }
cli-unsaved =
    { $count ->
        [one] One edit was
       *[other] { $count } edits were
    } not saved before the end.
cli-date-hint = Write the day as in `--as-of 2023-06-30`.
cli-exists-hint = Choose another name, or open it with `ketnap FILE`.
cli-missing-hint = `ketnap new FILE` makes a new store.
cli-meant-command = Perhaps `ketnap { $command }` was meant.
cli-new-committee = New committee
cli-new-done = { $file } is made. Open it with `ketnap { $file }`.
cli-check-clean =
    Nothing to complain about: { $units ->
        [one] { $units } unit
       *[other] { $units } units
    }, { $candidates ->
        [one] { $candidates } candidate
       *[other] { $candidates } candidates
    }, { $mentors ->
        [one] { $mentors } mentor
       *[other] { $mentors } mentors
    }.
cli-check-found =
    { $errors ->
        [one] { $errors } error
       *[other] { $errors } errors
    }, { $warnings ->
        [one] { $warnings } warning
       *[other] { $warnings } warnings
    }.
