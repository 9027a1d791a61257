# Kata-kata layar. Bagian mengikuti layar; nama kolom mengikuti lebar pada uji `words_fit_their_columns`.

## Bingkai: baris atas, status, petunjuk

app-name = ketnap
sample-data = data contoh
read-only = hanya baca
as-of = per { $date }
saved-at = tersimpan { $time }
saved = tersimpan
saving = menyimpan…
not-saved = ! belum tersimpan
headline = { $name } · { $year } · { $fraction } { $percent } · laju { $pace } · selisih { $gap }
headline-no-target = { $name } · { $year } · { $admitted } · tanpa target
path-mentors = Pendamping
view-units = Unit
view-mentors = Pendamping
too-small = Jendela terlalu kecil: { $width }x{ $height }, perlu paling sedikit { $least_width }x{ $least_height }.
count-typed = { $count } ×

## Baris tampil, saringan, urutan, tanda

shown-of = { $shown } dari { $all }
filter-prompt = Saring
highlight-prompt = Sorot
filtered-by = saring: { $filter }
highlighted = sorot: { $filter }
hits = { $count } temuan
hit-of = temuan { $place } dari { $count }
went-round-down = mulai lagi dari atas
went-round-up = mulai lagi dari bawah
sorted-by = urut { $column }
sorted-by-then = urut { $column }, lalu { $further }
marked = { $count } ditandai
nothing-found = “{ $filter }” tidak ditemukan. Esc menampilkan semuanya lagi.
quick-behind = tertinggal
quick-no-mentor = tanpa pendamping
quick-stuck = macet
quick-overdue = lewat tempo

## Layar Unit

column-unit = Unit
column-kind = Jenis
column-head = Ketua
column-admitted-short = Dtm
column-target-short = Tgt
column-admitted = Diterima
column-target = Target
column-percent = %
column-gap = Selisih
column-gap-short = Slsh
column-candidates = Calon
column-progress = Diterima { $full } · laju { $pace }
column-status = Status
total-row = Jumlah
units-behind = { $count } unit tertinggal
units-none = { $count } unit belum ada penerimaan
no-source = tanpa calon
units-empty = Belum ada unit. Tekan { $key } untuk menambah unit pertama.

## Calon sebuah unit

column-name = Nama
column-born = Lahir
column-group = Kelompok
column-stage = Tahap
column-days = Hari
column-mentors = Pendamping
column-next-step = Langkah lanjut
column-due = Tempo
unit-headline = Unit › { $name } · { $fraction } { $percent } · selisih { $gap }
stuck-legend = ! lewat batas  !! lewat dua kali batas
unit-empty = Belum ada calon di unit ini. Tekan { $key } untuk menambah.
no-mentor = tanpa pendamping
no-next-step = belum ada

## Panel rincian

panel-born = lahir { $year }
panel-in-stage = { $stage } sejak { $date } ({ $days } hari)
panel-limit = batas { $days }
panel-history = Riwayat
panel-mentors = Pendamping
panel-introducers = Diusulkan oleh
panel-missing = Masih kurang
panel-next-step = Langkah lanjut
panel-notes = Catatan
panel-left = keluar { $date }: { $reason }
panel-paused = ditunda sampai { $date }
step-overdue = lewat tempo sejak { $date }
step-today = jatuh tempo hari ini

## Layar Pendamping

column-mentor = Pendamping
column-load = Beban
column-limit = Batas
column-helped = Pernah didampingi
column-standing = Kedudukan
column-helps = Mendampingi
column-limit-bar = Batas
column-state = Keadaan
limit-hint = Angka 0 sampai 255; kosong: menurut aturan.
mentor-since = anggota penuh sejak { $date }
mentors-headline = { $count } pendamping · { $over } lewat batas · { $free } tempat kosong · { $unassigned } calon tanpa pendamping
mentors-empty = Belum ada pendamping. Tekan { $key } untuk menambah.

## History

path-history = Riwayat
column-when = Waktu
column-who = Siapa
column-what = Apa
history-empty = Belum ada perubahan.
taken-back = ditarik kembali
builds-on = { $count } perubahan kemudian bertumpu padanya: “{ $what }” oleh { $by } pada { $date }. Tarik itu dulu.
difference = { $field }: { $before } → { $after }
difference-exits = Keluar
difference-paused = Jeda
difference-papers = Berkas
difference-votes = Suara
difference-revisions = Riwayat target
difference-counts = Angka

## Pemilih

pick-mentor-title = Tugaskan pendamping · { $name }
pick-mentor-title-many = Tugaskan pendamping · { $count } orang
pick-remove-mentor-title = Lepas pendamping · { $name }
pick-stage-title = Tahap · { $name }
pick-stage-title-many = Tahap · { $count } orang
pick-reason-title = Mengapa { $name } dikeluarkan?
pick-reason-title-many = Mengapa { $count } orang dikeluarkan?
pick-load = beban { $load }
pick-accents-hint = aksen boleh diabaikan; aksen yang diketik harus tepat
pick-several-hint = Spasi memilih beberapa
pick-none = tidak ada yang cocok
pick-remove-mentor-title-many = Lepas pendamping · { $count } orang
pick-successor-title = Siapa menggantikan { $name }?
pick-candidates-title = Siapa yang didampingi { $name }?
pick-helped-title = Didampingi { $name }
pick-take-off = Lepas { $name }
pick-take-off-all = Lepas semua
pick-replace = Ganti { $name } …
pick-here = tahap sekarang
pick-fits = cocok
pick-needed = Untuk lanjut dari tahap { $stage }: { $need }
pick-why-title = Alasan urutan ini
pick-chosen = { $count } dipilih
pick-assign = tugaskan
pick-choose = pilih
pick-export-title = Ekspor tabel ini sebagai
pick-for-spreadsheets = Excel, LibreOffice
pick-for-documents = dokumen, pesan
pick-for-programs = program lain
pick-for-paper = surat, kertas
pick-write = tulis
pick-plain = Teks biasa
pick-open = buka

## Palet perintah dan bantuan

palette-title = Perintah
palette-unknown = Tidak ada perintah “{ $text }”
help-title = Bantuan · { $place }
help-search = ketik untuk mencari, Enter menjalankan
palette-also = Juga ditemukan dengan: { $words }
palette-history = riwayat
not-now = Belum bisa: { $reason }
command-unit = Membuka satu unit.
command-stage = Menetapkan tahap untuk yang dipilih.
command-mentor = Menugaskan pendamping untuk yang dipilih.
command-filter = Menyaring tabel.
command-sort = Mengurutkan tabel menurut kolom; tanda minus di belakang membalik urutan.
command-date = Menampilkan data per tanggal; tanpa tanggal berarti hari ini.
command-lang = Mengganti bahasa.
command-theme = Mengganti warna.
command-write = Menulis berkas sekarang.
command-quit = Mengakhiri program.
command-today = hari ini
help-run = jalankan
help-count = { $here } di sini · { $all } semua
help-page = hal. { $page } dari { $pages } · PgDn
help-in-units = tabel unit
help-in-unit = tabel calon
help-in-mentors = tabel pendamping
help-in-cell = sel
help-in-form = formulir
help-in-picker = daftar pilihan
help-in-dialog = pertanyaan

## Formulir dan isian

form-candidate-new = Calon baru
form-candidate-edit = Calon
form-unit-new = Unit baru
form-unit-edit = Unit
form-mentor-new = Pendamping baru
form-mentor-edit = Pendamping
field-full-name = Nama lengkap
field-name = Nama
field-birth = Tanggal lahir
field-gender = Jenis kelamin
field-unit = Unit
field-parent = Bagian dari
field-kind = Jenis
field-head = Penanggung jawab
field-target = Target
field-introduced-by = Diusulkan oleh
field-occupation = Pekerjaan
field-tags = Kelompok
field-path = Jalur
field-stage = Tahap
field-since = Sejak
field-mentor-1 = Pendamping 1
field-mentor-2 = Pendamping 2
field-next-step = Langkah lanjut
field-due = Tempo
field-note = Catatan
field-standing = Kedudukan
field-limit = Batas
field-reason = Alasan
field-until = Sampai
field-file = Berkas
field-committee = Komite
required-mark = { "*" } wajib
errors-none = tanpa kesalahan
errors-count = { $count } kesalahan
date-means = → { $date }
enter-picks = { $key }: pilih
draft-kept = Draf disimpan; { $key } membukanya lagi.
drafts-found = Draf dari sesi lalu: { $titles }. Buka formulir itu untuk melanjutkan.
drafts-stray = Diketik untuk data yang sudah tidak ada
draft-restored = Ini draf Anda. { $key } memulai ulang.
possible-duplicate = Mungkin ganda: { $name } ({ $born }), { $unit }, { $stage }
prompt-next-step = Langkah lanjut { $name }
prompt-next-step-many = Langkah lanjut { $count } orang
prompt-note = Catatan tentang { $name }
prompt-note-many = Catatan untuk { $count } catatan
prompt-pause = Tunda { $name } sampai
field-contact = Kontak
field-own-target = Target sendiri
field-term-target = Target periode
field-opened = Dibentuk
field-closed = Ditutup
field-official-since = Resmi sejak
field-nothing = tidak ada
field-no-match = tidak ditemukan
field-help-full-name = Nama seperti pada kartu identitas. Tanda baca huruf disimpan seperti diketik. Boleh ditempel dari tempat lain.
field-help-birth = Tanggal seperti 14/3/2001, 14 Mar 2001 atau 2001-03-14, hari selalu sebelum bulan; atau hanya tahun bila daftar tidak memuat harinya.
field-help-gender = Pilih dengan tombol panah atau ketik huruf pertama. Dipakai untuk susunan penerimaan dalam laporan.
field-help-unit = Unit orang ini. Ketik sebagian namanya.
field-help-introduced-by = Organisasi yang mengusulkan calon dengan keputusannya, jika ada.
field-help-occupation = Pekerjaan dan tempat kerja, secara singkat.
field-help-contact = Telepon atau cara lain untuk menghubungi.
field-help-tags = Kelompok yang dihitung, misalnya perempuan atau pelajar. Beberapa baris dapat ditandai.
field-help-path = Jalur menentukan berkas yang diminta.
field-help-stage = Pilih dengan tombol panah atau ketik nomornya. Mundur membatalkan tahap di antaranya.
field-help-since = Hari tahap dimasuki; mengikuti tahap sampai hari lain diketik. Tidak boleh di masa depan.
field-help-mentor = Anggota resmi yang mendampingi calon. Daftar menunjukkan unit dan beban; yang seunit dan masih lowong di atas.
field-help-next-step = Apa langkah selanjutnya, secara singkat. Kosong berarti menghapus rencana.
field-help-due = Sampai kapan: 14/7, 14/7/2023, +14 hari, +2 minggu, jumat. Hasil bacaan tampil di samping.
field-help-note = Catatan yang ditambahkan ke yang sudah ada, dengan hari dan nama Anda.
field-help-name = Nama seperti dalam daftar dan laporan.
field-help-kind = Pilih dengan tombol panah atau ketik huruf pertama.
field-help-parent = Unit di atasnya. Unit yang dipindah dihitung di tempat baru mulai hari ini.
field-help-head = Siapa yang bertanggung jawab atas hasil unit.
field-help-target = Jumlah anggota yang ditetapkan komite untuk tahun ini. Angka lama disimpan dengan harinya.
field-help-own-target = Jumlah yang ditetapkan unit sendiri.
field-help-term-target = Bagian target untuk seluruh periode.
field-help-opened = Hari pertama unit; kosong bila tidak penting.
field-help-closed = Hari pertama unit tidak ada lagi, misalnya setelah digabung.
field-help-standing = Hanya anggota resmi yang boleh mendampingi calon.
field-help-standing-since = Hari mulai berlakunya kedudukan; kosong berarti selalu.
field-help-limit = Berapa calon boleh didampingi sekaligus; kosong berarti menurut aturan.
field-help-official-since = Sejak kapan menjadi anggota resmi.
field-help-until = Hari pertama diharapkan lagi: 14/7, +14 hari, jumat. Kosong mengakhiri jeda.
field-help-reason = Alasannya, secara singkat.
field-fault-required = wajib diisi
field-fault-born = bukan tanggal atau tahun, misalnya 14/3/2001 atau 1990
field-fault-number = bukan bilangan bulat
field-fault-too-large = paling banyak { $most }
field-fault-future = hari ini belum tiba
field-fault-before = harus sesudah “{ $field }”
field-fault-before-stage = tahap sebelumnya mulai { $date }
field-fault-not-ahead = harus sesudah hari ini
field-fault-same = sama dengan “{ $field }”
form-help-title = Bantuan untuk isian ini
date-formats = 14/7  +14 hari  jumat
born-formats = 14/3/2001 atau 1990
space-marks = Spasi: tandai
duplicate-advice = Tetap bisa disimpan: Anda memutuskan apakah ini dua orang.
prompt-pause-many = Tunda { $count } orang sampai

## Many at once

many-units = Tambah unit
many-candidates = Tambah calon · { $unit }
many-mentors = Tambah pendamping
many-how-units = Satu per baris: nama, atau nama; jenis
many-how-candidates = Satu per baris: nama, atau nama; lahir (14/7/1995 atau 1995)
many-how-mentors = Satu per baris: nama; unit
many-new = baru
many-known = sudah ada
many-known-is = { $name } sudah ada dan dilewati.
many-repeated = ganda
many-repeated-is = Baris { $line } sama isinya; baris ini dilewati.
many-fault = tidak terbaca
many-counts = { $new } baru · { $out } dilewati · { $faults } tidak terbaca
many-too-many = Baris ini punya terlalu banyak bagian.
many-unknown-kind = Tidak ada jenis unit “{ $text }”.
many-unknown-unit = “{ $text }” bukan unit, atau beberapa unit bernama begitu.
many-no-unit = Unitnya belum ada: nama; unit
help-in-many = daftar

## Pertanyaan

confirm-cancel = Batal
confirm-delete = Hapus
confirm-quit = Keluar
confirm-take-back = Tarik kembali
confirm-more = … dan { $count } lagi
confirm-other = jawaban lain
confirm-delete-title = Hapus { $name }?
confirm-delete-title-many = Hapus { $count } catatan?
confirm-delete-text = Catatan hilang dari semua daftar; bisa diurungkan.
confirm-take-back-title = Batalkan penerimaan { $name }?
confirm-take-back-title-many = Tarik kembali penerimaan { $count } orang?
confirm-take-back-text = Orang ini tidak lagi dihitung untuk tahun ini.
confirm-quit-title = Keluar?
confirm-quit-text = Semuanya sudah tersimpan.
confirm-quit-unsaved = { $count } perubahan belum tersimpan.

## Pemberitahuan

toast-undo-hint = { $key } urungkan
toast-skipped = { $count } dilewati: { $reason }
toast-shows = { $key } lihat semua
skipped-title = Dilewati
toast-still-missing = masih kurang: { $papers }
toast-reloaded = Berkas sudah dibaca ulang.
toast-exported = Ditulis: { $file }
toast-not-exported = Tabel ini tidak dapat ditulis: { $reason }
toast-written = Ditulis ke { $file }
toast-waiting = Belum tersimpan, { $holder } sedang menulis; lanjutkan saja, akan dicoba lagi
toast-waiting-unknown = Belum tersimpan, sesi lain sedang menulis; lanjutkan saja, akan dicoba lagi
toast-given-up = Ikut dibatalkan: { $what }
toast-nothing-to-repeat = Belum ada yang bisa diulangi
press-again-to-quit = Tekan { $key } lagi untuk keluar
no-shell = Tidak ada shell untuk kembali
saving-before-end = Menyimpan perubahan terakhir sebelum keluar…
still-unsaved = { $count } perubahan belum tersimpan; keluar sekali lagi untuk meninggalkannya

## Mengapa perintah belum bisa dijalankan

why-read-only = Data dibuka hanya untuk dibaca
why-as-of = Perubahan hanya bisa dilakukan per hari ini
why-no-row = Pilih satu baris dahulu
why-not-here = Tidak bisa di sini
why-not-number = Sel ini bukan angka
why-not-editable = Sel ini tidak bisa diubah
why-taken-back = Ini sudah ditarik kembali.
why-one-group = Semua baris yang tampil satu kelompok; urutkan menurut kolom lain (o).
why-not-highlighting = Belum ada yang disorot; // menyorot tanpa menyembunyikan baris.
why-no-hit = Kata yang disorot tidak ditemukan.
why-nothing-to-undo = Tidak ada yang bisa diurungkan
why-nothing-to-redo = Tidak ada yang bisa diulang

## Saat pertama dijalankan

start-title = Saat pertama
start-no-data = Belum ada data di { $file }
start-try-sample = Coba kabupaten contoh ({ $units } unit)
start-new-store = Penyimpanan baru: cukup nama komite
start-open-file = Buka berkas lain…
start-language = Bahasa: { $language }
start-glyphs = Tanda
start-keys = nanti: panah · ? bantuan · : perintah · u urungkan
start-safety = perubahan langsung disimpan dan bisa diurungkan; data tetap di mesin

## Keterangan status

status-title = Status
status-file = Berkas: { $file }
status-size = { $units } unit, { $candidates } calon, { $mentors } pendamping
status-revision = { $count } perubahan dalam riwayat
status-terminal = Terminal: { $terminal } { $width }x{ $height }
status-version = Versi { $version }
status-person = Juga membuka: { $person }
notice-close = tutup
