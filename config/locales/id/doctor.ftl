# `ketnap doctor` dan `ketnap restore`: keadaan penyimpanan dilihat dari luar, dan cara kembali ke sebuah salinan.

## Yang ada, satu baris masing-masing

doctor-label-file = Berkas
doctor-label-journal = Jurnal
doctor-label-copies = Cadangan
doctor-label-people = Sedang buka
doctor-label-rights = Hak
doctor-label-drafts = Draf
doctor-label-outlook = Terbuka dengan
doctor-seen = revisi { $rev }, { $records } catatan, { $size } byte
doctor-none = tidak ada
doctor-unreadable = tidak terbaca
doctor-current = berkas menampilkan revisi terbaru
doctor-behind = berkas tertinggal { $count } revisi
doctor-edited = berkas diubah dengan tangan; pembukaan berikutnya mengambilnya
doctor-diverged = berkas tidak cocok dengan jurnal
doctor-copies = { $count }, yang terbaru revisi { $rev }
doctor-rescued = { $count } hal disisihkan di { $path }
doctor-private = hanya Anda
doctor-group = anggota kelompok direktori
doctor-readable = semua orang di mesin ini bisa membaca berkas
doctor-nobody = tidak ada orang
doctor-drafts = dari { $count } sesi; pembukaan berikutnya menawarkannya
doctor-outlook-journal = revisi { $rev } dari jurnal
doctor-outlook-file = revisi { $rev } dari berkas; jurnal dimulai
doctor-outlook-copy = belum ada, sampai `ketnap restore FILE { $number }` memulai dengan revisi { $rev }
doctor-outlook-nothing = tidak ada; tidak satu salinan pun terbaca
doctor-healthy = Tidak ada masalah.

## Yang salah

ailment-file-missing = Berkas tidak ada; membuka penyimpanan menulisnya lagi.
ailment-file-unreadable = Berkas tidak terbaca di { $count } tempat; `ketnap check` menyebutkannya. Yang pertama: { $place }: { $what }
ailment-journal-damaged = Jurnal tidak terbaca; `ketnap restore` memulai yang baru dan menyimpan yang lama.
ailment-journal-newer = Jurnal ditulis oleh versi program yang lebih baru.
ailment-base-damaged = Sebagian jurnal rusak; membuka penyimpanan membangunnya lagi, tidak ada yang hilang.
ailment-unfinished-write = Sebuah program mati saat menulis; membuka penyimpanan mengabaikan yang tidak selesai.
ailment-copy-unreadable = Cadangan { $name } tidak terbaca.
ailment-leftover = Program yang mati meninggalkan { $name } di samping penyimpanan; membuka penyimpanan menyisihkannya.
ailment-loose = Orang lain bisa menjangkau { $count } hal di samping berkas ({ $names }); membuka penyimpanan membetulkannya.

## Kembali ke sebuah salinan

restore-number = No.
restore-revision = Revisi
restore-replaced = Diganti
restore-bytes = Byte
restore-records = Catatan
restore-name = Nama
restore-present = sekarang
restore-rescued = disisihkan
restore-bad = tidak terbaca: { $what }
restore-none = Tidak ada salinan { $file }.
restore-how = `ketnap restore FILE NOMOR` kembali ke salah satunya.
restore-no-such = Tidak ada salinan { $name }; `ketnap restore FILE` menyebutkan semuanya.
restore-unreadable = Salinan { $name } tidak terbaca.
restore-question = Kembali ke revisi { $rev } ({ $records } catatan, { $name })? Yang ada sekarang tetap disimpan. [y/T]
restore-yes = y ya yes
restore-declined = Tidak ada yang diubah.
restore-declined-hint = `--yes` menjawab pertanyaan ini lebih dahulu.
restore-same = Tidak perlu apa-apa: penyimpanan sudah berisi catatan ini.
restore-done = { $count } catatan kembali seperti revisi { $rev }; `u` dalam program membatalkannya.
restore-anew = Penyimpanan dimulai lagi dengan revisi { $rev }; yang ada sebelumnya di { $path }.
restore-offer = Revisi { $rev } tanggal { $date } terbaca: `ketnap restore { $file } { $number }` memulai lagi dengannya, dan yang ada tetap disimpan.
restore-offer-undated = Revisi { $rev } terbaca: `ketnap restore { $file } { $number }` memulai lagi dengannya, dan yang ada tetap disimpan.
restore-copies-hint = `ketnap restore { $file }` menyebutkan salinan terdahulu untuk kembali.
