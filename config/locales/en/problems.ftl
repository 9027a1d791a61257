# What goes wrong and what to do about it: refused edits, odd data, files that cannot be read or written.

## Refused edits

rejected-changed = { $what } was changed by somebody else meanwhile.
rejected-gone = { $what } no longer exists.
rejected-exists = { $what } exists already.
rejected-dangling = { $what } refers to { $other }, which does not exist.
rejected-in-use =
    { $what } is still used by { $count ->
        [one] { $count } record
       *[other] { $count } records
    }, { $other } for one.
rejected-cycle = { $name } would stand below itself.
rejected-no-change = Nothing changes.
rejected-nothing-chosen = Nothing is chosen.
rejected-last-stage = { $name } is already in the last stage.
rejected-first-stage = { $name } is already in the first stage.
rejected-unknown-stage = The rules for { $name } have no stage { $stage }.
rejected-unknown-pack = There is no rule pack { $pack }.
rejected-left = { $name } left the pipeline on { $date }.
rejected-not-left = { $name } has not left the pipeline.
rejected-before-visit = { $name } is in this stage since { $since }; { $date } is earlier.
rejected-already-mentor = { $mentor } already helps { $name }.
rejected-mentor-standing = { $mentor } may not help: { $standing }.
rejected-no-mentor = { $name } has no mentor.
rejected-birth = { $year } cannot be a year of birth.
rejected-too-large = { $number } is too much; at most { $most } is possible.
rejected-below-zero = The number cannot fall below zero.
rejected-year-locked = The year { $year } is closed since { $date }.
rejected-nothing-to-undo = Nothing to undo.
rejected-nothing-to-redo = Nothing to redo.

## What cannot be typed here

text-empty = Something must be written here.
text-too-long = { $length } characters are too many; { $limit } fit.
text-forbidden = The character { $code } is not allowed.
text-not-in-code = A code may not contain “{ $found }”.
date-empty = Write a date, such as 14/7 or +14d.
date-unreadable = “{ $text }” is not a date; try 14/7, 14/07/2023, +14d or fri.
date-no-such-day = There is no day { $day } in month { $month }.
date-year-out-of-range = The year { $year } is out of range.
number-unreadable = “{ $text }” is not a whole number.
choice-unknown = “{ $text }” is not one of the choices.

## Odd things in the data

severity-error = error
severity-warning = warning
finding-dangling = { $what } refers to { $other }, which does not exist.
finding-cycle = { $what } stands below itself.
finding-no-visit = { $what } is in no stage.
finding-unknown-stage = { $what } is in the stage { $stage }, which its rules do not have.
finding-out-of-order = { $what }: { $first } stands before { $then }.
finding-future = { $what }: { $date } lies in the future.
finding-birth = { $what }: { $year } cannot be a year of birth.
finding-too-large = { $what }: { $number } is too large.
finding-revision-differs = { $what } is { $assigned }, but its last revision says { $revised }.
finding-unknown-code = { $what } uses the code { $code }, which is not listed.
finding-same-as = { $what } and { $other } have the same name and birth date.
finding-empty-pack = { $what } has no stages.
