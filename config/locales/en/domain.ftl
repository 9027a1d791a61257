# Words for values of the domain. Names of stages, papers, tags and kinds of unit are data, not here.

## Status against pace

status-none = none
status-behind = behind
status-close = close
status-on-pace = on pace
status-met = met
status-exceeded = exceeded
status-no-target = no target

## Standing of a mentor

standing-official = official
standing-probationary = probationary
standing-moved = moved away
standing-disciplined = disciplined

## Gender

gender-female = Female
gender-male = Male
gender-unknown = not given

## Kinds of record

record-committee = committee
record-pack = rule pack
record-unit = unit
record-plan = plan
record-target = target
record-candidate = candidate
record-mentor = mentor
record-association = association
record-directive = directive
record-meeting = meeting
record-classification = classification
record-conflict = conflict
record-target-of = target of { $unit } { $year }
record-plan-of = plan { $year }
record-classification-of = classification of { $unit } { $year }
record-unnamed = { $kind } { $id }

## Spans of time

span-days =
    { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
span-working-days =
    { $count ->
        [one] { $count } working day
       *[other] { $count } working days
    }
span-months =
    { $count ->
        [one] { $count } month
       *[other] { $count } months
    }

## What a stage asks for

need-mentors =
    { $count ->
        [one] { $count } mentor
       *[other] { $count } mentors
    }
need-introducers =
    { $count ->
        [one] { $count } introducer
       *[other] { $count } introducers
    }
need-vote = vote of the cell
need-ceremony = ceremony
need-or = or

## What a change did; $name is a person or unit

change-add-candidate = Added { $name }
change-add-candidate-many =
    Added { $count ->
        [one] { $count } person
       *[other] { $count } people
    }
change-edit-candidate = Edited { $name }
change-edit-candidate-many =
    Edited { $count ->
        [one] { $count } person
       *[other] { $count } people
    }
change-delete-candidate = Deleted { $name }
change-delete-candidate-many =
    Deleted { $count ->
        [one] { $count } person
       *[other] { $count } people
    }
change-move-stage = { $name }: { $from } → { $to }
change-move-stage-many =
    { $count ->
        [one] { $count } person
       *[other] { $count } people
    }: { $from } → { $to }
change-move-stage-to = { $count } → { $to }
change-move-stage-mixed =
    { $count ->
        [one] { $count } person
       *[other] { $count } people
    } moved to other stages
change-assign-mentor = { $name }: mentor { $to }
change-assign-mentor-many =
    { $count ->
        [one] { $count } person
       *[other] { $count } people
    }: mentor { $to }
change-assign-mentor-mixed =
    { $count ->
        [one] { $count } person
       *[other] { $count } people
    }: mentors assigned
change-remove-mentor = { $name }: no longer helped by { $from }
change-remove-mentor-many =
    { $count ->
        [one] { $count } person
       *[other] { $count } people
    }: no longer helped by { $from }
change-remove-mentor-mixed =
    { $count ->
        [one] { $count } person
       *[other] { $count } people
    }: mentors removed
change-swap-mentor = { $name }: mentor { $from } → { $to }
change-swap-mentor-many =
    { $count ->
        [one] { $count } person
       *[other] { $count } people
    }: mentor { $from } → { $to }
change-set-next-step = { $name }: next step { $to }
change-set-next-step-many =
    { $count ->
        [one] { $count } person
       *[other] { $count } people
    }: next step { $to }
change-clear-next-step = { $name }: next step cleared
change-clear-next-step-many =
    { $count ->
        [one] { $count } person
       *[other] { $count } people
    }: next step cleared
change-add-note = Note on { $name }
change-add-note-many =
    Note on { $count ->
        [one] { $count } person
       *[other] { $count } people
    }
change-drop-out = { $name } dropped out: { $to }
change-drop-out-many =
    { $count ->
        [one] { $count } person
       *[other] { $count } people
    } dropped out: { $to }
change-come-back = { $name } is back in the pipeline
change-come-back-many =
    { $count ->
        [one] { $count } person is
       *[other] { $count } people are
    } back in the pipeline
change-pause = { $name } paused until { $to }
change-pause-many =
    { $count ->
        [one] { $count } person
       *[other] { $count } people
    } paused until { $to }
change-resume = { $name } resumed
change-resume-many =
    { $count ->
        [one] { $count } person
       *[other] { $count } people
    } resumed
change-add-unit = Added unit { $name }
change-add-unit-many =
    Added { $count ->
        [one] { $count } unit
       *[other] { $count } units
    }
change-edit-unit = Edited unit { $name }
change-delete-unit = Deleted unit { $name }
change-set-target = { $name }: target { $from } → { $to }
change-set-target-many =
    { $count ->
        [one] { $count } unit
       *[other] { $count } units
    }: new targets
change-set-count = { $name }: { $to } admitted
change-clear-count = { $name }: count removed
change-add-mentor = Added mentor { $name }
change-add-mentor-many =
    Added { $count ->
        [one] { $count } mentor
       *[other] { $count } mentors
    }
change-edit-mentor = Edited mentor { $name }
change-delete-mentor = Deleted mentor { $name }
change-set-mentor-limit = { $name }: limit { $from } → { $to }
change-add-association = Added association { $name }
change-begin = Store begun
change-resolve-conflict = { $name }: conflict decided
change-restore =
    Back to revision { $to }: { $count ->
        [one] { $count } record
       *[other] { $count } records
    }
change-several =
    { $count ->
        [one] { $count } change
       *[other] { $count } changes
    }
change-brief = { $from } → { $to }
change-brief-to = → { $to }

## Why a change happened; $what is one of the sentences above

cause-undo = Undone: { $what }
cause-redo = Done again: { $what }
cause-merge = Merged: { $what }
cause-import = Imported: { $what }
cause-hand-edit = Edited in the file: { $what }
