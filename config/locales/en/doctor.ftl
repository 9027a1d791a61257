# `ketnap doctor` and `ketnap restore`: what a store looks like from outside, and how to go back to a copy.

## What there is, a line each

doctor-label-file = File
doctor-label-journal = Journal
doctor-label-copies = Backups
doctor-label-people = Open now
doctor-label-rights = Rights
doctor-label-drafts = Drafts
doctor-label-outlook = Opens with
doctor-seen =
    revision { $rev }, { $records ->
        [one] { $records } record
       *[other] { $records } records
    }, { $size } bytes
doctor-none = none
doctor-unreadable = cannot be read
doctor-current = the file shows the newest revision
doctor-behind =
    the file is { $count ->
        [one] { $count } revision
       *[other] { $count } revisions
    } behind
doctor-edited = the file was edited by hand; the next start takes it in
doctor-diverged = the file does not fit the journal
doctor-copies = { $count }, the newest of revision { $rev }
doctor-rescued =
    { $count ->
        [one] { $count } thing
       *[other] { $count } things
    } set aside in { $path }
doctor-private = only you
doctor-group = the members of the directory's group
doctor-readable = everybody on this machine can read the file
doctor-nobody = nobody
doctor-drafts =
    { $count ->
        [one] of { $count } session; the next start offers it
       *[other] of { $count } sessions; the next start offers them
    }
doctor-outlook-journal = revision { $rev } of the journal
doctor-outlook-file = revision { $rev } of the file; a journal is begun
doctor-outlook-copy = nothing, until `ketnap restore FILE { $number }` begins with revision { $rev }
doctor-outlook-nothing = nothing; no copy can be read
doctor-healthy = Nothing to complain about.

## What is wrong

ailment-file-missing = The file is not there; opening the store writes it again.
ailment-file-unreadable =
    The file cannot be read { $count ->
        [one] at { $count } place
       *[other] at { $count } places
    }; `ketnap check` lists them. The first: { $place }: { $what }
ailment-journal-damaged = The journal cannot be read; `ketnap restore` begins a new one and keeps the old one.
ailment-journal-newer = The journal was written by a newer version of the program.
ailment-base-damaged = A part of the journal is damaged; opening the store rebuilds it, nothing is lost.
ailment-unfinished-write = A program died while writing; opening the store leaves out what it never finished.
ailment-copy-unreadable = The backup { $name } cannot be read.
ailment-leftover = A program that died left { $name } beside the store; opening the store sets it aside.
ailment-loose =
    Others can reach { $count ->
        [one] something
       *[other] { $count } things
    } beside the file ({ $names }); opening the store puts that right.

## Going back to a copy

restore-number = No.
restore-revision = Revision
restore-replaced = Replaced
restore-bytes = Bytes
restore-records = Records
restore-name = Name
restore-present = now
restore-rescued = set aside
restore-bad = unreadable: { $what }
restore-none = There is no copy of { $file }.
restore-how = `ketnap restore FILE NUMBER` goes back to one of them.
restore-no-such = There is no copy { $name }; `ketnap restore FILE` lists them.
restore-unreadable = The copy { $name } cannot be read.
restore-question = Go back to revision { $rev } ({ $records } records, { $name })? What is there now is kept. [y/N]
restore-yes = y yes
restore-declined = Nothing was changed.
restore-declined-hint = `--yes` answers the question beforehand.
restore-same = Nothing to do: the store has these records already.
restore-done =
    { $count ->
        [one] { $count } record is
       *[other] { $count } records are
    } as in revision { $rev } again; `u` in the program takes it back.
restore-anew = The store begins anew with revision { $rev }; what was there lies in { $path }.
restore-offer = Revision { $rev } of { $date } can be read: `ketnap restore { $file } { $number }` begins anew with it, and keeps what is there.
restore-offer-undated = Revision { $rev } can be read: `ketnap restore { $file } { $number }` begins anew with it, and keeps what is there.
restore-copies-hint = `ketnap restore { $file }` lists earlier copies to go back to.
