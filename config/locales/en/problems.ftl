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
rejected-full-member = { $name } is a full member already; nobody is assigned to help any more.
rejected-before-visit = { $name } is in this stage since { $since }; { $date } is earlier.
rejected-already-mentor = { $mentor } already helps { $name }.
rejected-mentor-standing = { $mentor } may not help: { $standing }.
rejected-no-mentor = { $name } has no mentor.
rejected-birth = { $year } cannot be a year of birth.
rejected-too-large = { $number } is too much; at most { $most } is possible.
rejected-below-zero = The number cannot fall below zero.
rejected-year-locked = The year { $year } is closed since { $date }.
rejected-unfit = That value does not fit here: { $what }.
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

## A store that cannot be opened or saved

store-missing = { $path } does not exist.
store-exists = { $path } exists already and is left as it is.
store-unreadable = { $path } cannot be read as a store; it is left as it is.
store-not-saved = Not saved: { $reason }
store-locked = Another session is writing ({ $holder }); try again in a moment.
store-locked-unknown = Another session is writing; try again in a moment.
store-damaged = The journal in { $path } is damaged. The file beside it is left as it is.
store-newer-sidecar = { $path } was written by a newer version of the program (protocol { $found }).
store-unknown-frame = Change { $revision } in the journal was written by a newer version of the program.
store-encoding = This cannot be written to the file: { $reason }
commit-conflicted = { $what } was changed by { $by } meanwhile; look at it and try again.
commit-conflicted-unknown = { $what } was changed by somebody else meanwhile; look at it and try again.

## Why nothing can be changed

read-only-asked = Opened for reading only.
read-only-no-right = You have no right to write in { $path }; opened for reading only.
read-only-disk = The disk refused to save; nothing more can be changed: { $reason }
read-only-open-to-all = Anybody may replace files in { $path }; opened for reading only. `chmod o-w` closes the directory.
read-only-foreign = { $path } belongs to another user; opened for reading only.
read-only-no-group = { $path } is not a group's directory; opened for reading only. `chgrp` and `chmod 2770` make it one.
read-only-remote = The store lies on a file system of another machine or program ({ $kind }), where locks may not hold; opened for reading only. `--allow-network-fs` writes all the same.
read-only-newer-journal = A newer version of the program keeps the journal; only the file is shown, for reading.
diverged-hand-edit = The file was edited by hand; it is not overwritten.
diverged-newer = The file is newer than the journal beside it; it is not overwritten.
diverged-other-store = The file belongs to another store; it is not overwritten.
diverged-unreadable = The file was edited by hand and cannot be read ({ $place }); it is left alone and your edits are saved.
diverged-deletes =
    By hand, { $count } of { $of } records were deleted from the file; nothing is taken over before somebody agrees.

## What the store has to tell

notice-hand-edit =
    Taken over from the file: { $count ->
        [one] { $count } record
       *[other] { $count } records
    } edited by hand.
notice-conflicts =
    The file and the store differ in { $count ->
        [one] { $count } field
       *[other] { $count } fields
    }; both values are kept until somebody decides.
notice-comments-dropped = Comments inside the file are not kept; the file as it was is in the backups.
notice-file-written = The file was gone and was written again.
notice-base-rebuilt = A damaged part of the journal was rebuilt; nothing is lost.
notice-unfinished-write = A write that never finished was left out; what was shown as saved is there.
notice-rescued = The file was saved by hand just as the program replaced it; that version is in { $path }.
notice-rights-restored = Others could reach files of the store; that was put right.
notice-several-names =
    The file has { $count ->
        [one] { $count } name
       *[other] { $count } names
    }; only the one it is opened by is kept up to date.
notice-writable-again = The store can be changed again.
notice-journal-written-again = The journal was taken away and has been written again; nothing is lost.
notice-journal-replaced = Somebody replaced the journal; what it lacked was added to it.
notice-edits-left-out =
    Somebody replaced the journal, and edits of { $count ->
        [one] { $count } record
       *[other] { $count } records
    } do not fit it; look at them again.

## What the disk said

disk-read = { $path } cannot be read: { $reason }
disk-create = { $path } cannot be created: { $reason }
disk-write = { $path } cannot be written: { $reason }
disk-remove = { $path } cannot be removed: { $reason }
disk-lock = { $path } cannot be locked: { $reason }
reason-not-found = it does not exist.
reason-no-right = you have no right to.
reason-read-only-disk = the disk is read-only.
reason-disk-full = the disk is full.
reason-file-limit = files may not grow that large here (ulimit -f).
reason-directory = it is a directory.
reason-not-directory = a part of the path is no directory.
reason-exists = it exists already.
reason-other = system error { $number }.
reason-unknown = unknown error.

## What is wrong in a file

problem-at = line { $line }, column { $column }
problem-too-large = The file has { $size } bytes; at most { $limit } are read. `--max-size` allows more.
problem-empty = The file is empty.
problem-byte-order-mark = The file begins with a byte order mark; save it as UTF-8 without BOM.
problem-utf16 = The file is UTF-16 or UTF-32; save it as UTF-8.
problem-zero-byte = A zero byte stands here; the file is damaged or no text.
problem-not-utf8 = The byte { $byte } is no UTF-8; save the file as UTF-8.
problem-conflict-marker = A conflict marker of git stands here; resolve the conflict first.
problem-too-deep = Brackets are nested too deeply.
problem-expected = { $wanted } is expected here.
problem-cut-short = The file ends too early, as when a copy was interrupted.
problem-unclosed-text = The text has no closing quotation mark.
problem-unclosed-comment = The comment has no end.
problem-unknown-field = There is no field “{ $found }” here.
problem-unknown-choice = “{ $found }” is none of the choices.
problem-meant = Did you mean “{ $meant }”?
problem-missing-field = The field “{ $field }” is missing.
problem-duplicate-field = The field “{ $field }” is there twice.
problem-duplicate-id = { $what } is there twice; the first is in line { $line }.
problem-out-of-range = The number { $found } is out of range.
problem-bad-value = “{ $found }” is not possible here: { $reason }
problem-newer-format = The file has format { $found }; this version knows formats up to { $known }. Use a newer version of the program.
problem-no-meta = This is no store of ketnap: it must begin with (meta: (format: 1, …).
problem-syntax = This is no valid RON: { $reason }
why-no-id = An id is a letter for its kind, a hyphen and twelve letters or digits, such as u-4kq2m8r1w7xd.
why-no-day-of-year = Days of the year are written 06-30.
why-no-birth = Births are written 2001-03-14, or only with the year.
why-no-store-id = The number of a store has 32 digits from 0 to f.
why-no-year = Years go from 1900 to 2200.
why-no-decimals = At most 3 decimals are possible.
why-not-rising = The points of a pace curve rise in day and never fall in share.
why-not-whole = A pace curve ends with 100 on 12-31.
why-no-date = Dates are written 2023-06-30, moments 2023-06-30T14:15:00Z.
wanted-text = text in quotation marks
wanted-number = a whole number
wanted-true-or-false = true or false
wanted-field-name = the name of a field
wanted-end = the end of the file
