# Kata untuk angka: keadaan orang dan pendamping, alasan suatu urutan.

## Kedudukan seseorang

presence-open = dalam proses
presence-paused = ditunda
presence-admitted = diterima
presence-left = keluar
presence-unplaced = tanpa tahap

## Beban pendamping

load-free = luang
load-ok = masih bisa
load-full = penuh
load-over = lewat batas
load-may-not = tidak boleh

## Mengapa pendamping cocok atau tidak

fit-same-unit = satu unit
fit-other-unit = unit lain
fit-too-little = penuh
fit-few-places = tempat kurang
fit-helps-already = sudah mendampingi
fit-record = { $admitted } dari { $helped } diterima
