# Words for figures: states of people and mentors, reasons of a ranking.

## Where a person stands

presence-open = in progress
presence-paused = paused
presence-admitted = admitted
presence-left = left
presence-unplaced = no stage

## Load of a mentor

load-free = helps nobody
load-ok = has room
load-full = full
load-over = over limit
load-may-not = may not help

## Why a mentor fits or not

fit-same-unit = same unit
fit-other-unit = other unit
fit-too-little = full
fit-few-places = too few places
fit-helps-already = already helps
fit-record = { $admitted } of { $helped } admitted
