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
standing-probationary = percobaan
standing-moved = pindah
standing-disciplined = kena sanksi

## Jenis kelamin

gender-female = Perempuan
gender-male = Laki-laki
gender-unknown = tidak diisi

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
record-conflict = konflik
record-target-of = target { $unit } { $year }
record-plan-of = rencana { $year }
record-classification-of = klasifikasi { $unit } { $year }
record-unnamed = { $kind } { $id }

## Jangka waktu

span-days = { $count } hari
span-working-days = { $count } hari kerja
span-months = { $count } bulan

## Syarat sebuah tahap

need-mentors = { $count } pendamping
need-introducers = { $count } pengusul
need-vote = keputusan rapat ranting
need-ceremony = upacara penerimaan
need-or = atau

## Isi perubahan; $name adalah orang atau unit

change-add-candidate = { $name } ditambahkan
change-add-candidate-many = { $count } orang ditambahkan
change-edit-candidate = { $name } diubah
change-edit-candidate-many = { $count } orang diubah
change-delete-candidate = { $name } dihapus
change-delete-candidate-many = { $count } orang dihapus
change-move-stage = { $name }: { $from } → { $to }
change-move-stage-many = { $count } orang: { $from } → { $to }
change-move-stage-to = { $count } → { $to }
change-move-stage-mixed = { $count } orang pindah tahap
change-assign-mentor = { $name }: pendamping { $to }
change-assign-mentor-many = { $count } orang: pendamping { $to }
change-assign-mentor-mixed = { $count } orang: pendamping ditugaskan
change-remove-mentor = { $name }: { $from } bukan lagi pendamping
change-remove-mentor-many = { $count } orang: { $from } bukan lagi pendamping
change-remove-mentor-mixed = { $count } orang: pendamping dilepas
change-swap-mentor = { $name }: pendamping { $from } → { $to }
change-swap-mentor-many = { $count } orang: pendamping { $from } → { $to }
change-set-next-step = { $name }: langkah lanjut { $to }
change-set-next-step-many = { $count } orang: langkah lanjut { $to }
change-clear-next-step = { $name }: langkah lanjut dihapus
change-clear-next-step-many = { $count } orang: langkah lanjut dihapus
change-add-note = Catatan tentang { $name }
change-add-note-many = Catatan tentang { $count } orang
change-drop-out = { $name } dikeluarkan: { $to }
change-drop-out-many = { $count } orang dikeluarkan: { $to }
change-come-back = { $name } kembali ke proses
change-come-back-many = { $count } orang kembali ke proses
change-pause = { $name } ditunda sampai { $to }
change-pause-many = { $count } orang ditunda sampai { $to }
change-resume = { $name } dilanjutkan
change-resume-many = { $count } orang dilanjutkan
change-add-unit = Unit { $name } ditambahkan
change-add-unit-many = { $count } unit ditambahkan
change-edit-unit = Unit { $name } diubah
change-delete-unit = Unit { $name } dihapus
change-set-target = { $name }: target { $from } → { $to }
change-set-target-many = { $count } unit: target baru
change-set-count = { $name }: { $to } diterima
change-clear-count = { $name }: jumlah dihapus
change-add-mentor = Pendamping { $name } ditambahkan
change-add-mentor-many = { $count } pendamping ditambahkan
change-edit-mentor = Pendamping { $name } diubah
change-delete-mentor = Pendamping { $name } dihapus
change-set-mentor-limit = { $name }: batas { $from } → { $to }
change-add-association = Organisasi { $name } ditambahkan
change-begin = Data dimulai
change-resolve-conflict = { $name }: konflik diputuskan
change-restore = Kembali ke revisi { $to }: { $count } catatan
change-several = { $count } perubahan
change-brief = { $from } → { $to }
change-brief-to = → { $to }

## Sebab perubahan; $what salah satu kalimat di atas

cause-undo = Diurungkan: { $what }
cause-redo = Diulang: { $what }
cause-merge = Digabung: { $what }
cause-import = Diimpor: { $what }
cause-hand-edit = Diubah di berkas: { $what }
