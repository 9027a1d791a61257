# Yang dapat diminta dari program: label tampil di baris petunjuk, `help` di bantuan dan palet.
# Label paling lebar 16 kolom. Satu blok per baris tabel di src/tui/action.rs.

## Nama grup

group-move = Bergerak
group-go = Tempat
group-find = Saring, urutkan, tandai
group-change = Perubahan
group-view = Tampilan
group-program = Program
group-field = Mengetik

## Bergerak

action-move-up = Naik
    .help = Naik satu baris.
action-move-down = Turun
    .help = Turun satu baris.
action-move-left = Kiri
    .help = Ke kolom atau tombol di kiri.
action-move-right = Kanan
    .help = Ke kolom atau tombol di kanan.
action-page-up = Halaman naik
    .help = Naik satu halaman.
action-page-down = Halaman turun
    .help = Turun satu halaman.
action-half-page-up = Naik ½ halaman
    .help = Naik setengah halaman.
action-half-page-down = Turun ½ halaman
    .help = Turun setengah halaman.
action-first = Awal
    .help = Ke baris pertama; dengan angka di depan, ke baris itu.
action-last = Akhir
    .help = Ke baris terakhir; dengan angka di depan, ke baris itu.
action-previous-group = Kelompok lalu
    .help = Ke awal kelompok baris ini, lalu kelompok sebelumnya.
action-next-group = Kelompok lanjut
    .help = Ke kelompok baris berikutnya: tempat nilai kolom urutan berubah.
action-next-pane = Panel berikut
    .help = Ke bagian layar berikutnya.
action-previous-pane = Panel sebelum
    .help = Ke bagian layar sebelumnya.

## Pindah tempat

action-open = Buka
    .help = Membuka yang dipilih.
action-back = Kembali
    .help = Kembali satu tingkat; di tingkat teratas, keluar.
action-cancel = Batal
    .help = Menutup yang paling atas, lalu menghapus tanda, lalu saringan; tidak pernah keluar dari program.
action-accept = Terima
    .help = Menerima yang diketik atau dipilih.
action-show-units = Unit
    .help = Semua unit dengan target, hasil, dan status.
action-show-mentors = Pendamping
    .help = Semua pendamping dengan beban dan batasnya.
action-show-history = Riwayat
    .help = Siapa mengubah apa dan kapan; satu perubahan dapat ditarik kembali.
action-previous-view = Tampilan lalu
    .help = Kembali ke tampilan sebelumnya.
action-palette = Perintah
    .help = Mencari dan menjalankan perintah menurut nama.
action-help = Bantuan
    .help = Tombol yang berlaku di sini; ketik untuk mencari.

## Saringan, urutan, tanda

action-filter = Saring
    .help = Hanya menampilkan baris yang memuat ketikan; aksen boleh diabaikan.
action-highlight = Sorot
    .help = Menyorot baris yang memuat ketikan tanpa menyembunyikan baris lain, seperti //; di baris saring berpindah antara saring dan sorot.
action-next-hit = Temuan lanjut
    .help = Ke baris sorotan berikutnya, dari yang terakhir ke yang pertama.
action-previous-hit = Temuan lalu
    .help = Ke baris sorotan sebelumnya, dari yang pertama ke yang terakhir.
action-earlier-filter = Saringan lama
    .help = Mengambil kembali saringan sebelumnya.
action-later-filter = Saringan baru
    .help = Kembali ke saringan yang lebih baru.
action-filter-behind = Tertinggal
    .help = Hanya yang tertinggal dari laju.
action-filter-no-mentor = Tanpa pendamping
    .help = Hanya calon yang belum punya pendamping.
action-filter-stuck = Macet
    .help = Hanya calon yang melewati batas waktu tahapnya.
action-filter-overdue = Lewat tempo
    .help = Hanya yang langkah lanjutnya lewat tempo.
action-filter-person = Orang ini
    .help = Hanya perubahan oleh orang ini; sekali lagi: semua orang.
action-filter-record = Catatan ini
    .help = Hanya perubahan satu catatan: yang baru dilihat, atau milik baris ini; sekali lagi: semua.
action-filter-day = Hari ini
    .help = Hanya perubahan pada hari baris ini; sekali lagi: semua hari.
action-filter-all = Semua
    .help = Menghapus semua saringan.
action-sort = Urutkan
    .help = Mengurutkan menurut kolom ini: naik, turun, tidak.
action-sort-further = Urut lanjutan
    .help = Menambah kolom ini sebagai kunci urutan.
action-mark = Tandai
    .help = Menandai baris lalu turun; perintah berikut berlaku untuk semua yang ditandai.
action-mark-range = Tandai rentang
    .help = Menandai semua baris dari sini sampai tujuan.
action-mark-all = Tandai semua
    .help = Menandai semua baris yang tampil.
action-mark-same = Tandai sama
    .help = Menandai semua baris dengan nilai sama di kolom ini.
action-invert-marks = Balik tanda
    .help = Menandai yang belum ditandai dan sebaliknya.

## Mengubah data

action-edit-cell = Ubah
    .help = Mengubah sel ini di tempat.
action-edit-form = Ubah formulir
    .help = Mengubah catatan dalam formulirnya.
action-add = Tambah
    .help = Menambah calon, unit, atau pendamping.
action-add-many = Tambah banyak
    .help = Menambah banyak sekaligus: ketik atau tempel daftar, satu per baris; di sampingnya tertera akibat tiap baris.
action-advance-stage = Majukan
    .help = Memajukan calon ke tahap berikutnya.
action-retreat-stage = Mundurkan
    .help = Memundurkan calon ke tahap sebelumnya.
action-set-stage = Tahap
    .help = Menetapkan tahap secara langsung.
action-assign-mentor = Pendamping
    .help = Menugaskan pendamping.
action-remove-mentor = Ganti
    .help = Melepas atau mengganti pendamping.
action-set-next-step = Langkah lanjut
    .help = Mencatat langkah berikut dan tanggalnya.
action-add-note = Catatan
    .help = Menambah catatan.
action-pause = Jeda
    .help = Menunda calon sampai suatu tanggal, atau melanjutkan.
action-drop-out = Keluarkan
    .help = Mengeluarkan calon dari proses dengan alasan; data tidak dihapus.
action-delete = Hapus
    .help = Menghapus catatan; bertanya dahulu.
action-increase = Tambah 1
    .help = Menambah satu pada angka di sel ini.
action-decrease = Kurang 1
    .help = Mengurangi satu dari angka di sel ini.
action-repeat = Ulangi
    .help = Mengulang perubahan terakhir pada baris ini atau yang ditandai.
action-take-back = Tarik kembali
    .help = Menarik kembali perubahan ini sebagai perubahan baru; ditolak bila isian yang sama diubah kemudian.
action-undo = Urungkan
    .help = Membatalkan perubahan terakhir, juga sesudah program dibuka lagi.
action-redo = Ulang lagi
    .help = Melakukan lagi yang diurungkan.

## Tampilan

action-toggle-panel = Panel
    .help = Menampilkan atau menyembunyikan panel samping.
action-toggle-zoom = Perbesar
    .help = Memberi seluruh layar pada bagian ini, atau mengembalikannya.
action-language-en = English
    .help = Beralih ke bahasa Inggris.
action-language-vi = Tiếng Việt
    .help = Beralih ke bahasa Vietnam.
action-language-id = Bahasa Indonesia
    .help = Beralih ke bahasa Indonesia.
action-next-language = Bahasa
    .help = Beralih ke bahasa berikutnya.
action-theme-default = Warna bawaan
    .help = Warna dari terminal.
action-theme-light = Warna terang
    .help = Warna untuk latar terang.
action-theme-contrast = Kontras tinggi
    .help = Warna kuat untuk proyektor atau mata lelah.
action-theme-mono = Tanpa warna
    .help = Tanpa warna sama sekali.

## Program

action-export = Ekspor
    .help = Menulis tabel ini seperti tampak ke berkas baru di samping berkas data.
action-start-sample = Coba contoh
    .help = Membuka salinan kabupaten contoh untuk dicoba.
action-start-new = Buat baru
    .help = Membuat penyimpanan baru yang kosong.
action-start-open = Buka berkas
    .help = Membuka berkas lain.
action-reload = Baca ulang
    .help = Membaca ulang berkas data.
action-write-snapshot = Tulis sekarang
    .help = Menulis berkas sekarang; perubahan memang selalu langsung disimpan.
action-show-status = Status
    .help = Berkas, ukuran data, terminal, dan versi.
action-redraw = Gambar ulang
    .help = Menggambar ulang layar.
action-suspend = Tangguhkan
    .help = Menaruh program di latar belakang shell.
action-interrupt = Hentikan
    .help = Membatalkan yang berjalan; dua kali: bertanya untuk keluar.
action-quit = Keluar
    .help = Mengakhiri program; semuanya sudah tersimpan.

## Mengetik

action-next-field = Isian berikut
    .help = Ke isian berikutnya.
action-previous-field = Isian sebelum
    .help = Ke isian sebelumnya.
action-accept-below = Terima, bawah
    .help = Menerima lalu mengubah sel di bawahnya.
action-save-form = Simpan
    .help = Menyimpan formulir.
action-save-and-new = Simpan + baru
    .help = Menyimpan formulir lalu memulai catatan baru.
action-start-anew = Mulai ulang
    .help = Membuang yang telah diketik dan membuka formulir seperti semula.
action-toggle-choice = Pilih beberapa
    .help = Memilih atau melepas yang ini, untuk mengambil beberapa.
action-char-left = Kiri
    .help = Satu huruf ke kiri.
action-char-right = Kanan
    .help = Satu huruf ke kanan.
action-word-left = Kata kiri
    .help = Satu kata ke kiri.
action-word-right = Kata kanan
    .help = Satu kata ke kanan.
action-text-start = Awal
    .help = Ke awal teks.
action-text-end = Akhir
    .help = Ke akhir teks.
action-erase-back = Hapus kiri
    .help = Menghapus huruf di kiri.
action-erase-forward = Hapus kanan
    .help = Menghapus huruf di kanan.
action-erase-word = Hapus kata
    .help = Menghapus kata di kiri.
action-erase-to-start = Hapus ke awal
    .help = Menghapus semua di kiri.
action-erase-to-end = Hapus ke akhir
    .help = Menghapus semua di kanan.
