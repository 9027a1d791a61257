# What the program can be asked to do: the label stands in the hint line, `help` in help and palette.
# A label has at most 16 columns. One block per line of the table in src/tui/action.rs.

## Names of the groups

group-move = Moving about
group-go = Places
group-find = Filter, sort, mark
group-change = Changes
group-view = Display
group-program = Program
group-field = Typing

## Moving about

action-move-up = Up
    .help = One row up.
action-move-down = Down
    .help = One row down.
action-move-left = Left
    .help = To the column or button on the left.
action-move-right = Right
    .help = To the column or button on the right.
action-page-up = Page up
    .help = One page up.
action-page-down = Page down
    .help = One page down.
action-half-page-up = Half page up
    .help = Half a page up.
action-half-page-down = Half page down
    .help = Half a page down.
action-first = First
    .help = To the first row; with a number before it, to that row.
action-last = Last
    .help = To the last row; with a number before it, to that row.
action-previous-group = Previous group
    .help = To the beginning of this group of rows, then of the one before.
action-next-group = Next group
    .help = To the next group of rows: where the value in the column sorted by changes.
action-next-pane = Next pane
    .help = To the next part of the screen.
action-previous-pane = Previous pane
    .help = To the previous part of the screen.

## Going from one place to another

action-open = Open
    .help = Opens what is selected.
action-back = Back
    .help = One level back; at the top it ends the program.
action-cancel = Cancel
    .help = Closes what lies on top, then clears the marks, then the filter; never leaves the program.
action-accept = Accept
    .help = Accepts what is typed or chosen.
action-show-units = Units
    .help = All units with target, result and status.
action-show-mentors = Mentors
    .help = Everybody who helps candidates, with load and limit.
action-show-history = History
    .help = Who changed what and when; an entry can be taken back.
action-previous-view = Previous view
    .help = Back to the view before this one.
action-palette = Commands
    .help = Finds and runs any command by name.
action-help = Help
    .help = The keys that work here; typing searches them.

## Filters, order, marks

action-filter = Filter
    .help = Shows only the rows that contain what is typed; accents are optional.
action-highlight = Highlight
    .help = Highlights the rows that contain what is typed and hides none, as // does; in the filter line it switches between both.
action-next-hit = Next hit
    .help = To the next highlighted row, from the last one to the first.
action-previous-hit = Previous hit
    .help = To the highlighted row before, from the first one to the last.
action-earlier-filter = Earlier filter
    .help = Brings back an earlier filter.
action-later-filter = Later filter
    .help = To a later filter again.
action-filter-behind = Behind
    .help = Only what is behind the pace.
action-filter-no-mentor = No mentor
    .help = Only candidates to whom no mentor is assigned.
action-filter-stuck = Stuck
    .help = Only candidates who are in their stage longer than allowed.
action-filter-overdue = Overdue
    .help = Only those whose next step is overdue.
action-filter-person = This person
    .help = Only what the person of this entry changed; again: everybody.
action-filter-record = This record
    .help = Only the changes of one record: the one you came from, else that of this entry; again: all.
action-filter-day = This day
    .help = Only the changes of the day of this entry; again: all days.
action-filter-all = Show all
    .help = Removes all filters.
action-sort = Sort
    .help = Sorts by this column: up, down, off.
action-sort-further = Sort further
    .help = Adds this column as a further sort key.
action-mark = Mark
    .help = Marks the row and goes down; the next command acts on all marked rows.
action-mark-range = Mark range
    .help = Marks all rows from here to where you go.
action-mark-all = Mark all
    .help = Marks all rows shown.
action-mark-same = Mark same
    .help = Marks all rows with the same value in this column.
action-invert-marks = Invert marks
    .help = Marks what is not marked and the other way round.

## Changing data

action-edit-cell = Edit
    .help = Edits this cell in place.
action-edit-form = Edit form
    .help = Edits the record in its form.
action-add = Add
    .help = Adds a candidate, a unit or a mentor.
action-add-many = Add many
    .help = Adds many at once: type or paste a list, one per line; what each line will do stands beside it.
action-advance-stage = Advance
    .help = Moves the candidate to the next stage.
action-retreat-stage = Back a stage
    .help = Moves the candidate to the previous stage.
action-set-stage = Stage
    .help = Sets the stage directly.
action-assign-mentor = Mentor
    .help = Assigns a mentor.
action-remove-mentor = Change mentor
    .help = Removes a mentor or replaces him by another.
action-set-next-step = Next step
    .help = Sets the next step and its date.
action-add-note = Note
    .help = Adds a note.
action-pause = Pause
    .help = Pauses the candidate until a date, or resumes.
action-drop-out = Drop out
    .help = Takes the candidate out of the pipeline, with a reason; nothing is deleted.
action-delete = Delete
    .help = Deletes the record; asks first.
action-increase = One more
    .help = Adds one to the number in this cell.
action-decrease = One less
    .help = Takes one from the number in this cell.
action-repeat = Repeat
    .help = Repeats the last change on this row or the marked ones.
action-take-back = Take back
    .help = Takes back this entry, as a new one; refused when later ones changed the same fields.
action-undo = Undo
    .help = Takes back the last change; works after a restart too.
action-redo = Redo
    .help = Does again what was undone.

## What the screen shows

action-toggle-panel = Panel
    .help = Shows or hides the side panel.
action-toggle-zoom = Zoom
    .help = Gives the whole screen to this part, or takes it back.
action-language-en = English
    .help = Switches to English.
action-language-vi = Tiếng Việt
    .help = Switches to Vietnamese.
action-language-id = Bahasa Indonesia
    .help = Switches to Indonesian.
action-next-language = Language
    .help = Switches to the next language.
action-theme-default = Default colours
    .help = The colours of the terminal.
action-theme-light = Light colours
    .help = Colours for a light background.
action-theme-contrast = High contrast
    .help = Strong colours for a projector or tired eyes.
action-theme-mono = No colours
    .help = No colours at all.

## The program itself

action-export = Export
    .help = Writes this table, as it is shown, into a new file beside the store.
action-start-sample = Try the sample
    .help = Opens a copy of the sample district to try things out.
action-start-new = New store
    .help = Makes an empty store.
action-start-open = Open a file
    .help = Opens another file.
action-reload = Read again
    .help = Reads the file again.
action-write-snapshot = Write now
    .help = Writes the file now; changes are saved at once anyway.
action-show-status = Status
    .help = File, size of the data, terminal and version.
action-redraw = Redraw
    .help = Draws the screen anew.
action-suspend = Suspend
    .help = Puts the program into the background of the shell.
action-interrupt = Interrupt
    .help = Cancels what runs; pressed twice, it asks to quit.
action-quit = Quit
    .help = Ends the program; everything is already saved.

## Typing in a field

action-next-field = Next field
    .help = To the next field.
action-previous-field = Previous field
    .help = To the previous field.
action-accept-below = Accept, below
    .help = Accepts and edits the cell below.
action-save-form = Save
    .help = Saves the form.
action-save-and-new = Save + new
    .help = Saves the form and starts a new record.
action-start-anew = Start anew
    .help = Forgets what was typed and opens the form as it was.
action-toggle-choice = Choose several
    .help = Chooses or unchooses this one, to take several.
action-char-left = Left
    .help = One letter to the left.
action-char-right = Right
    .help = One letter to the right.
action-word-left = Word left
    .help = One word to the left.
action-word-right = Word right
    .help = One word to the right.
action-text-start = Start
    .help = To the start of the text.
action-text-end = End
    .help = To the end of the text.
action-erase-back = Erase
    .help = Erases the letter on the left.
action-erase-forward = Erase ahead
    .help = Erases the letter on the right.
action-erase-word = Erase word
    .help = Erases the word on the left.
action-erase-to-start = Erase to start
    .help = Erases everything on the left.
action-erase-to-end = Erase to end
    .help = Erases everything on the right.
