# Kata untuk nilai bidang. Nama tahap, berkas, kelompok, dan jenis unit adalah data, tidak di sini.

## Status terhadap laju

status-none = belum ada
status-behind = tertinggal
status-close = mendekati
status-on-pace = sesuai laju
status-met = tercapai
status-exceeded = melampaui
status-no-target = tanpa target

## Kedudukan pendamping

standing-official = resmi
standing-probationary = calon anggota
standing-moved = pindah
standing-disciplined = kena sanksi

## Jenis kelamin

gender-female = Perempuan
gender-male = Laki-laki
gender-unknown = tidak diisi

## Tingkat klasifikasi akhir tahun

level-excellent = sangat baik
level-good = baik
level-completed = cukup
level-not-completed = kurang

## Jenis catatan

record-committee = komite
record-pack = paket aturan
record-unit = unit
record-plan = rencana
record-target = target
record-candidate = calon
record-mentor = pendamping
record-association = organisasi
record-directive = surat arahan
record-meeting = rapat
record-classification = klasifikasi
