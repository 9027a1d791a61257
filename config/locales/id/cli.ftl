# Baris perintah: bantuan, tabel, pesan.

## Bantuan: perintah

cli-about = Memantau perekrutan anggota baru: target, calon, pendamping.
cli-demo = Membuka kabupaten contoh yang hilang setelah ditutup.
cli-new = Membuat penyimpanan baru; tidak pernah menimpa berkas.
cli-check = Menyebutkan semua yang salah atau janggal dalam berkas beserta tempatnya; kode keluar 3 bila ada kesalahan.
cli-doctor = Melihat penyimpanan dari luar dan menyebutkan yang salah; tidak menulis apa pun.
cli-restore = Menyebutkan salinan terdahulu penyimpanan, atau kembali ke salah satunya.
cli-units = Mencetak unit dengan target, hasil, dan status.
cli-candidates = Mencetak semua calon.
cli-mentors = Mencetak pendamping dengan bebannya.
cli-history = Mencetak riwayat: siapa mengubah apa dan kapan, yang terbaru dulu.
cli-keys = Mencetak setiap perintah dengan tombolnya.

## Bantuan: argumen

cli-argument-file = Penyimpanan; tanpa ini, yang ada di direktori data Anda
cli-argument-new-file = Berkas yang akan dibuat
cli-argument-checked-file = Berkas yang diperiksa
cli-argument-lang = Bahasa: en, vi, atau id
cli-argument-as-of = Menampilkan keadaan pada suatu hari, misalnya 2023-06-30
cli-argument-read-only = Buka hanya untuk dibaca; tidak ada yang ditulis
cli-argument-ascii = Gambar hanya dengan tanda ASCII
cli-argument-no-color = Tanpa warna
cli-argument-json = Cetak JSON; angka dengan titik desimal dalam setiap bahasa
cli-argument-person = Hanya perubahan oleh orang ini
cli-argument-record = Hanya perubahan catatan ini: kode atau sebagian namanya
cli-argument-day = Hanya perubahan pada hari ini
cli-argument-csv = Cetak CSV, tanpa sel yang dianggap rumus
cli-argument-copy = Nomor atau nama salinan; tanpa ini, semuanya disebutkan
cli-argument-yes = Tidak bertanya
cli-argument-pack = Paket aturan: vn-2026, vn-2025, vn-2021, atau generic
cli-argument-sample = Isi dengan kabupaten contoh
cli-argument-name = Nama komite
cli-argument-markdown = Cetak tabel sebagai Markdown
cli-argument-group = Pegang data untuk kelompok pemilik direktori
cli-argument-network = Tulis juga di sistem berkas jaringan, tempat kunci mungkin tidak berlaku
cli-argument-max-size = Berkas terbesar yang dibaca, dalam megabyte (512)
cli-argument-help = Cetak bantuan ini
cli-argument-version = Cetak versi

## Bantuan: bagian-bagiannya

cli-usage = Pemakaian
cli-commands = Perintah
cli-arguments = Argumen
cli-options = Opsi
cli-after-help = Kode keluar: 0 selesai, 1 gagal, 2 salah pakai, 3 data tidak sah, 4 konflik, 5 dikunci yang lain.

## Tabel

cli-title = { $name } · per { $date }
cli-title-sample = { $name } · per { $date } · data contoh
cli-column-state = Keadaan
cli-column-keys = Tombol
cli-column-action = Perintah
cli-column-meaning = Kegunaan

## Pesan

cli-error = kesalahan: { $what }
cli-hint = petunjuk: { $what }
cli-mistake = ketnap menemui kesalahannya sendiri dan harus berhenti. Mohon laporkan tempat ini: { $place }
cli-mistake-hint = Setiap perubahan yang tampak tersimpan ada di { $file }; buka lagi dan lanjutkan.
cli-no-store = Belum ada penyimpanan: { $file }
cli-no-store-hint = Sebutkan berkas, atau buat dengan `ketnap new FILE`.
cli-no-place = Sistem tidak menyebut direktori data; sebutkan berkas.
cli-no-terminal = Ini bukan terminal, jadi layar tidak dapat digambar.
cli-no-terminal-hint = `ketnap units FILE` mencetak tabel; `ketnap --help` menyebut semua perintah.
cli-system-refused = Sistem menolak: { $reason }
cli-unsaved = { $count } perubahan tidak sempat tersimpan sebelum berakhir.
cli-date-hint = Tulis hari seperti `--as-of 2023-06-30`.
cli-exists-hint = Pilih nama lain, atau buka dengan `ketnap FILE`.
cli-missing-hint = `ketnap new FILE` membuat penyimpanan baru.
cli-meant-command = Mungkin maksudnya `ketnap { $command }`.
cli-new-committee = Komite baru
cli-new-done = { $file } sudah dibuat. Buka dengan `ketnap { $file }`.
cli-check-clean = Tidak ada masalah: { $units } unit, { $candidates } calon, { $mentors } pendamping.
cli-check-found = { $errors } kesalahan, { $warnings } peringatan.
