# Words of the screens. Sections follow the screens; columns keep to the widths of the test `words_fit_their_columns`.

## Frame: first lines, status, hints

app-name = ketnap
sample-data = sample data
read-only = read only
as-of = as of { $date }
saved-at = saved { $time }
saved = saved
saving = saving…
not-saved = ! not saved
headline = { $name } · { $year } · { $fraction } { $percent } · pace { $pace } · gap { $gap }
headline-no-target = { $name } · { $year } · { $admitted } · no target
path-mentors = Mentors
view-units = Units
view-mentors = Mentors
too-small = The window is too small: { $width }x{ $height }, at least { $least_width }x{ $least_height } is needed.
count-typed = { $count } ×

## Rows shown, filter, order, marks

shown-of = { $shown } of { $all }
filter-prompt = Filter
highlight-prompt = Highlight
filtered-by = filter: { $filter }
highlighted = highlighted: { $filter }
hits =
    { $count ->
        [one] { $count } hit
       *[other] { $count } hits
    }
hit-of = hit { $place } of { $count }
went-round-down = from the top again
went-round-up = from the bottom again
sorted-by = sorted by { $column }
sorted-by-then = sorted by { $column }, then { $further }
marked = { $count } marked
nothing-found = Nothing is found for “{ $filter }”. Esc shows everything again.
quick-behind = behind
quick-no-mentor = no mentor
quick-stuck = stuck
quick-overdue = overdue

## Units

column-unit = Unit
column-kind = Type
column-head = Head
column-admitted-short = Adm
column-target-short = Tgt
column-admitted = Admitted
column-target = Target
column-percent = %
column-gap = Gap
column-gap-short = Gap
column-candidates = Cand
column-progress = Admitted { $full } · pace { $pace }
column-status = Status
total-row = Total
units-behind =
    { $count ->
        [one] { $count } unit
       *[other] { $count } units
    } behind
units-none =
    { $count ->
        [one] { $count } unit
       *[other] { $count } units
    } with no admission
no-source = no source
units-empty = No units yet. Press { $key } to add the first one.

## Candidates of a unit

column-name = Name
column-born = Born
column-group = Group
column-stage = Stage
column-days = Days
column-mentors = Mentors
column-next-step = Next step
column-due = Due
unit-headline = Units › { $name } · { $fraction } { $percent } · gap { $gap }
stuck-legend = ! over the limit  !! over twice the limit
unit-empty = No candidates in this unit. Press { $key } to add one.
no-mentor = no mentor
no-next-step = none

## Panel beside the candidates

panel-born = born { $year }
panel-in-stage =
    { $stage } since { $date } ({ $days ->
        [one] { $days } day
       *[other] { $days } days
    })
panel-limit = limit { $days }
panel-history = Stages
panel-mentors = Mentors
panel-introducers = Introduced by
panel-missing = Still missing
panel-next-step = Next step
panel-notes = Notes
panel-left = left on { $date }: { $reason }
panel-paused = paused until { $date }
step-overdue = overdue since { $date }
step-today = due today

## Mentors

column-mentor = Mentor
column-load = Load
column-limit = Limit
column-helped = Ever helped
column-standing = Standing
column-helps = Helps
column-limit-bar = Limit
column-state = State
limit-hint = A number from 0 to 255; empty: what the rules say.
mentor-since = official member since { $date }
mentors-headline =
    { $count ->
        [one] { $count } mentor
       *[other] { $count } mentors
    } · { $over } over limit · { $free ->
        [one] { $free } free place
       *[other] { $free } free places
    } · { $unassigned ->
        [one] { $unassigned } candidate
       *[other] { $unassigned } candidates
    } without mentor
mentors-empty = No mentors yet. Press { $key } to add the first one.

## History

path-history = History
column-when = When
column-who = Who
column-what = What
history-empty = Nothing was changed yet.
taken-back = taken back
builds-on =
    { $count ->
        [one] A later change builds
       *[other] { $count } later changes build
    } on it: “{ $what }” by { $by } on { $date }. Take that back first.
difference = { $field }: { $before } → { $after }
difference-exits = Left
difference-paused = Paused
difference-papers = Papers
difference-votes = Votes
difference-revisions = Target, history
difference-counts = Counts

## Pickers

pick-mentor-title = Assign mentor · { $name }
pick-mentor-title-many =
    Assign mentor · { $count ->
        [one] { $count } person
       *[other] { $count } people
    }
pick-remove-mentor-title = Remove mentor · { $name }
pick-stage-title = Stage · { $name }
pick-stage-title-many =
    Stage · { $count ->
        [one] { $count } person
       *[other] { $count } people
    }
pick-reason-title = Why does { $name } drop out?
pick-reason-title-many =
    Why do { $count ->
        [one] { $count } person
       *[other] { $count } people
    } drop out?
pick-load = load { $load }
pick-accents-hint = accents are optional; typed accents are exact
pick-several-hint = Space chooses several
pick-none = nothing fits
pick-remove-mentor-title-many =
    Remove mentor · { $count ->
        [one] { $count } person
       *[other] { $count } people
    }
pick-successor-title = Who takes over from { $name }?
pick-candidates-title = Whom is { $name } to help?
pick-helped-title = Helped by { $name }
pick-take-off = Remove { $name }
pick-take-off-all = Remove all
pick-replace = Replace { $name } …
pick-here = present stage
pick-fits = fits: same unit
pick-needed = To leave the stage { $stage }: { $need }
pick-why-title = Why this order
pick-chosen = { $count } chosen
pick-assign = assign
pick-choose = choose
pick-export-title = Export this table as
pick-for-spreadsheets = Excel, LibreOffice
pick-for-documents = documents, chats
pick-for-programs = other programs
pick-for-paper = mail, paper
pick-write = write
pick-plain = Plain text
pick-open = open

## Command palette and help

palette-title = Command
palette-unknown = There is no command “{ $text }”
help-title = Help · { $place }
help-search = type to search, Enter runs
palette-also = Also found by: { $words }
palette-history = history
not-now = Not now: { $reason }
command-unit = Opens a unit.
command-stage = Sets the stage of the selection.
command-mentor = Assigns a mentor to the selection.
command-filter = Filters the table.
command-sort = Sorts the table by a column; a minus behind it turns the order round.
command-date = Shows the data as of a date; without one, as of today.
command-lang = Switches the language.
command-theme = Switches the colours.
command-write = Writes the file now.
command-quit = Ends the program.
command-today = today
help-run = run
help-count = { $here } here · { $all } in all
help-page = page { $page } of { $pages } · PgDn
help-in-units = units table
help-in-unit = candidates table
help-in-mentors = mentors table
help-in-cell = cell
help-in-form = form
help-in-picker = list
help-in-dialog = question

## Forms and prompts

form-candidate-new = New candidate
form-candidate-edit = Candidate
form-unit-new = New unit
form-unit-edit = Unit
form-mentor-new = New mentor
form-mentor-edit = Mentor
field-full-name = Full name
field-name = Name
field-birth = Date of birth
field-gender = Gender
field-unit = Unit
field-parent = Part of
field-kind = Type
field-head = Head
field-target = Target
field-introduced-by = Introduced by
field-occupation = Occupation
field-tags = Tags
field-path = Path
field-stage = Stage
field-since = Since
field-mentor-1 = Mentor 1
field-mentor-2 = Mentor 2
field-next-step = Next step
field-due = Due
field-note = Note
field-standing = Standing
field-limit = Limit
field-reason = Reason
field-until = Until
field-file = File
field-committee = Committee
required-mark = { "*" } required
errors-none = errors: none
errors-count =
    { $count ->
        [one] { $count } error
       *[other] { $count } errors
    }
date-means = → { $date }
enter-picks = { $key }: pick
draft-kept = Draft kept; { $key } offers it again.
drafts-found = Kept from the last run: { $titles }. Open the form to go on.
drafts-stray = Typed for records that are gone
draft-restored = This is your draft. { $key } starts anew.
possible-duplicate = Possible duplicate: { $name } ({ $born }), { $unit }, { $stage }
prompt-next-step = Next step for { $name }
prompt-next-step-many =
    Next step for { $count ->
        [one] { $count } person
       *[other] { $count } people
    }
prompt-note = Note on { $name }
prompt-note-many =
    Note on { $count ->
        [one] { $count } record
       *[other] { $count } records
    }
prompt-pause = Pause { $name } until
field-contact = Contact
field-own-target = Own target
field-term-target = Term target
field-opened = Founded
field-closed = Closed
field-official-since = Official since
field-nothing = none
field-no-match = nothing found
field-help-full-name = The name as on the identity card. Accents are kept as typed. Vietnamese lists sort by the last word, the given name. Paste is allowed.
field-help-birth = A day such as 14/3/2001, 14 Mar 2001 or 2001-03-14, always the day before the month; or only the year where the list gives no more.
field-help-gender = Turn with the arrow keys or type the first letter. Used for the structure of admissions in reports.
field-help-unit = The unit of this person. Type a part of its name, accents are optional.
field-help-introduced-by = The association whose resolution introduces the candidate, if one does.
field-help-occupation = Work and workplace in a few words.
field-help-contact = Telephone or another way to reach the person.
field-help-tags = Groups that floors count, such as women or students. Several rows can be marked.
field-help-path = The path decides which papers are asked for.
field-help-stage = Turn with the arrow keys or type the number. Going back takes back the stages in between.
field-help-since = The day the stage was entered; it follows the stage until you type another day. It cannot lie ahead.
field-help-mentor = Official members who help the candidate. The list shows unit and load; those of the same unit with a free place come first.
field-help-next-step = What happens next, in a few words. Empty clears the plan.
field-help-due = By when: 14/7, 14/7/2023, +14d, +2w, fri. What was read stands beside the field.
field-help-note = A remark that is added to those there are, with the day and your name.
field-help-name = The name as it stands in lists and reports.
field-help-kind = Turn with the arrow keys or type the first letter.
field-help-parent = The unit above this one. A unit that is moved counts for the new one from today on.
field-help-head = Who answers for the result of the unit.
field-help-target = How many members the committee assigned for the year. The earlier number is kept with its day.
field-help-own-target = How many the unit set itself.
field-help-term-target = The share of the target for the whole term.
field-help-opened = The first day of the unit; empty when it does not matter.
field-help-closed = The first day on which the unit is no more, after a merger for example.
field-help-standing = Only official members may help candidates.
field-help-standing-since = The day from which the standing holds; empty means always.
field-help-limit = How many candidates this mentor may help at a time; empty means what the rules say.
field-help-official-since = Since when the mentor is an official member.
field-help-until = The first day on which something is expected again: 14/7, +14d, fri. Empty ends the pause.
field-help-reason = Why, in a few words.
field-fault-required = must be filled in
field-fault-born = neither a date nor a year, such as 14/3/2001 or 1990
field-fault-number = not a whole number
field-fault-too-large = at most { $most }
field-fault-future = this day has not come yet
field-fault-before = must come after “{ $field }”
field-fault-before-stage = the stage before began on { $date }
field-fault-not-ahead = must come after today
field-fault-same = the same as “{ $field }”
form-help-title = Help for this field
date-formats = 14/7  +14d  fri
born-formats = 14/3/2001 or 1990
space-marks = Space: mark
duplicate-advice = Saving goes on anyway: a person decides whether these are two people.
prompt-pause-many =
    Pause { $count ->
        [one] { $count } person
       *[other] { $count } people
    } until

## Many at once

many-units = Add units
many-candidates = Add candidates · { $unit }
many-mentors = Add mentors
many-how-units = One per line: name, or name; kind
many-how-candidates = One per line: name, or name; birth (14/7/1995 or 1995)
many-how-mentors = One per line: name; unit
many-new = new
many-known = there already
many-known-is = { $name } is there already and is left out.
many-repeated = twice
many-repeated-is = Line { $line } says the same; this one is left out.
many-fault = cannot be read
many-counts = { $new } new · { $out } left out · { $faults } cannot be read
many-too-many = The line has more parts than it can have.
many-unknown-kind = No kind of unit is called “{ $text }”.
many-unknown-unit = “{ $text }” is no unit, or several are called so.
many-no-unit = The unit is missing: name; unit
help-in-many = list

## Questions

confirm-cancel = Cancel
confirm-delete = Delete
confirm-quit = Quit
confirm-take-back = Take back
confirm-more = … and { $count } more
confirm-other = other answer
confirm-delete-title = Delete { $name }?
confirm-delete-title-many =
    Delete { $count ->
        [one] { $count } record
       *[other] { $count } records
    }?
confirm-delete-text = The record disappears from all lists; undo brings it back.
confirm-take-back-title = Take back the admission of { $name }?
confirm-take-back-title-many =
    Take back the admission of { $count ->
        [one] { $count } person
       *[other] { $count } people
    }?
confirm-take-back-text = The person no longer counts for the year.
confirm-quit-title = Quit?
confirm-quit-text = Everything is saved.
confirm-quit-unsaved =
    { $count ->
        [one] One edit is
       *[other] { $count } edits are
    } not saved yet.

## Toasts

toast-undo-hint = { $key } undo
toast-skipped = { $count } skipped: { $reason }
toast-shows = { $key } shows all
skipped-title = Skipped
toast-still-missing = still missing: { $papers }
toast-reloaded = The file was read again.
toast-exported = Written: { $file }
toast-not-exported = The table could not be written down: { $reason }
toast-written = Written to { $file }
toast-waiting = Not saved yet, { $holder } is writing; go on, it is tried again
toast-waiting-unknown = Not saved yet, another session is writing; go on, it is tried again
toast-given-up = Taken back with it: { $what }
toast-nothing-to-repeat = Nothing to repeat yet
press-again-to-quit = Press { $key } again to quit
no-shell = There is no shell to return to
saving-before-end = Saving the last edits before the end…
still-unsaved =
    { $count ->
        [one] One edit is
       *[other] { $count } edits are
    } not saved yet; quit again to leave without

## Why a command is not possible now

why-read-only = The store is open for reading only
why-as-of = Changes are possible only as of today
why-no-row = Choose a row first
why-not-here = Not possible here
why-not-number = This cell holds no number
why-not-editable = This cell cannot be edited
why-taken-back = This was taken back already.
why-one-group = All rows shown are one group; sort by another column (o).
why-not-highlighting = Nothing is highlighted; // highlights words without hiding rows.
why-no-hit = The highlighted words are found nowhere.
why-nothing-to-undo = Nothing to undo
why-nothing-to-redo = Nothing to redo

## First start

start-title = First start
start-no-data = No data yet in { $file }
start-try-sample = Try the sample district ({ $units } units)
start-new-store = New store: only the name of the committee
start-open-file = Open another file…
start-language = Language: { $language }
start-glyphs = Signs
start-keys = later: arrows · ? help · : commands · u undo
start-safety = changes are saved at once and can be undone; data stays on this machine

## Status notice

status-title = Status
status-file = File: { $file }
status-size = { $units } units, { $candidates } candidates, { $mentors } mentors
status-revision =
    { $count ->
        [one] { $count } change
       *[other] { $count } changes
    } in the history
status-terminal = Terminal: { $terminal } { $width }x{ $height }
status-version = Version { $version }
status-person = Also here: { $person }
notice-close = close
