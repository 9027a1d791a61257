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

## Level of the year-end classification

level-excellent = excellent
level-good = good
level-completed = completed
level-not-completed = not completed

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
