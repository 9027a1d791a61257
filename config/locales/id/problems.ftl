# Apa yang gagal dan apa yang bisa dilakukan: perubahan ditolak, data janggal, berkas yang tak terbaca atau tertulis.

## Perubahan yang ditolak

rejected-changed = { $what } sementara itu diubah orang lain.
rejected-gone = { $what } sudah tidak ada.
rejected-exists = { $what } sudah ada.
rejected-dangling = { $what } merujuk ke { $other } yang tidak ada.
rejected-in-use = { $what } masih dipakai { $count } catatan, misalnya { $other }.
rejected-cycle = { $name } akan berada di bawah dirinya sendiri.
rejected-no-change = Tidak ada yang berubah.
rejected-nothing-chosen = Tidak ada yang dipilih.
rejected-last-stage = { $name } sudah di tahap terakhir.
rejected-first-stage = { $name } masih di tahap pertama.
rejected-unknown-stage = Aturan untuk { $name } tidak punya tahap { $stage }.
rejected-unknown-pack = Tidak ada paket aturan { $pack }.
rejected-left = { $name } sudah keluar dari proses pada { $date }.
rejected-not-left = { $name } belum keluar dari proses.
rejected-full-member = { $name } sudah menjadi anggota penuh; pendamping tidak ditugaskan lagi.
rejected-before-visit = { $name } berada di tahap ini sejak { $since }; { $date } lebih awal.
rejected-already-mentor = { $mentor } sudah mendampingi { $name }.
rejected-mentor-standing = { $mentor } tidak boleh mendampingi: { $standing }.
rejected-no-mentor = { $name } tidak punya pendamping.
rejected-birth = { $year } tidak mungkin tahun lahir.
rejected-too-large = { $number } terlalu besar; paling banyak { $most }.
rejected-below-zero = Angka tidak bisa kurang dari nol.
rejected-year-locked = Tahun { $year } sudah ditutup sejak { $date }.
rejected-unfit = Nilai itu tidak cocok di sini: { $what }.
rejected-nothing-to-undo = Tidak ada yang bisa diurungkan.
rejected-nothing-to-redo = Tidak ada yang bisa diulang.

## Ketikan yang tidak diterima

text-empty = Isian ini tidak boleh kosong.
text-too-long = { $length } karakter terlalu banyak; paling banyak { $limit }.
text-forbidden = Karakter { $code } tidak boleh dipakai.
text-not-in-code = Kode tidak boleh memuat “{ $found }”.
date-empty = Tulis tanggal, misalnya 14/7 atau +14d.
date-unreadable = “{ $text }” bukan tanggal; coba 14/7, 14/07/2023, +14d atau jumat.
date-no-such-day = Tidak ada tanggal { $day } di bulan { $month }.
date-year-out-of-range = Tahun { $year } di luar jangkauan.

## Kejanggalan dalam data

severity-error = kesalahan
severity-warning = peringatan
finding-dangling = { $what } merujuk ke { $other } yang tidak ada.
finding-cycle = { $what } berada di bawah dirinya sendiri.
finding-no-visit = { $what } tidak berada di tahap mana pun.
finding-unknown-stage = { $what } berada di tahap { $stage } yang tidak ada dalam aturannya.
finding-out-of-order = { $what }: { $first } berada sebelum { $then }.
finding-future = { $what }: { $date } ada di masa depan.
finding-birth = { $what }: { $year } tidak mungkin tahun lahir.
finding-too-large = { $what }: { $number } terlalu besar.
finding-revision-differs = { $what } adalah { $assigned }, tetapi revisi terakhirnya { $revised }.
finding-unknown-code = { $what } memakai kode { $code } yang tidak terdaftar.
finding-same-as = { $what } dan { $other } bernama dan bertanggal lahir sama.
finding-empty-pack = { $what } tidak punya tahap.

## Data yang tidak bisa dibuka atau disimpan

store-missing = { $path } tidak ada.
store-exists = { $path } sudah ada dan dibiarkan.
store-unreadable = { $path } tidak terbaca sebagai data; berkas dibiarkan.
store-not-saved = Tidak tersimpan: { $reason }
store-locked = Sesi lain sedang menulis ({ $holder }); coba lagi sebentar.
store-locked-unknown = Sesi lain sedang menulis; coba lagi sebentar.
store-damaged = Jurnal di { $path } rusak. Berkas di sampingnya dibiarkan.
store-newer-sidecar = { $path } ditulis oleh versi program yang lebih baru (protokol { $found }).
store-unknown-frame = Perubahan { $revision } dalam jurnal ditulis oleh versi program yang lebih baru.
store-encoding = Ini tidak bisa ditulis ke berkas: { $reason }
commit-conflicted = { $what } sementara itu diubah oleh { $by }; periksa lalu coba lagi.
commit-conflicted-unknown = { $what } sementara itu diubah oleh orang lain; periksa lalu coba lagi.

## Mengapa tidak ada yang bisa diubah

read-only-asked = Dibuka hanya untuk dibaca.
read-only-no-right = Anda tidak berhak menulis di { $path }; hanya dibuka untuk dibaca.
read-only-disk = Disk menolak menyimpan; tidak bisa diubah lagi: { $reason }
read-only-open-to-all = Siapa pun bisa mengganti berkas di { $path }; hanya dibuka untuk dibaca. `chmod o-w` menutup direktorinya.
read-only-foreign = { $path } milik pengguna lain; hanya dibuka untuk dibaca.
read-only-no-group = { $path } bukan direktori kelompok; hanya dibuka untuk dibaca. `chgrp` dan `chmod 2770` menjadikannya begitu.
read-only-remote = Data ada di sistem berkas mesin atau program lain ({ $kind }), tempat kunci mungkin tidak berlaku; hanya dibuka untuk dibaca. `--allow-network-fs` tetap menulis.
read-only-newer-journal = Jurnal dipegang versi program yang lebih baru; hanya berkasnya ditampilkan, untuk dibaca.
diverged-hand-edit = Berkas diubah dengan tangan; tidak ditimpa.
diverged-newer = Berkas lebih baru daripada jurnal di sampingnya; tidak ditimpa.
diverged-other-store = Berkas milik data lain; tidak ditimpa.
diverged-unreadable = Berkas diubah dengan tangan dan tidak dapat dibaca ({ $place }); berkas dibiarkan dan suntingan Anda tersimpan.
diverged-deletes = { $count } dari { $of } catatan dihapus dari berkas dengan tangan; tidak diambil sebelum ada yang setuju.

## Kabar dari data

notice-hand-edit = Diambil dari berkas: { $count } catatan yang diubah dengan tangan.
notice-conflicts = Berkas dan data berbeda pada { $count } kolom; kedua nilai disimpan sampai ada yang memutuskan.
notice-comments-dropped = Komentar di dalam berkas tidak disimpan; berkas aslinya ada di cadangan.
notice-file-written = Berkas hilang dan sudah ditulis lagi.
notice-base-rebuilt = Bagian jurnal yang rusak sudah dibangun lagi; tidak ada yang hilang.
notice-unfinished-write = Penulisan yang tidak selesai diabaikan; yang ditampilkan tersimpan tetap ada.
notice-rescued = Berkas disimpan dengan tangan tepat saat program menggantinya; versi itu ada di { $path }.
notice-rights-restored = Orang lain bisa menjangkau berkas data; haknya sudah dibetulkan.
notice-several-names = Berkas punya { $count } nama; hanya yang dipakai membuka yang diperbarui.
notice-writable-again = Data bisa diubah lagi.
notice-journal-written-again = Jurnal diambil orang dan sudah ditulis lagi; tidak ada yang hilang.
notice-journal-replaced = Seseorang mengganti jurnal; yang kurang sudah ditambahkan.
notice-edits-left-out = Seseorang mengganti jurnal, dan perubahan { $count } catatan tidak cocok; periksa lagi.

## Kata disk

disk-read = { $path } tidak bisa dibaca: { $reason }
disk-create = { $path } tidak bisa dibuat: { $reason }
disk-write = { $path } tidak bisa ditulis: { $reason }
disk-remove = { $path } tidak bisa dihapus: { $reason }
disk-lock = { $path } tidak bisa dikunci: { $reason }
reason-not-found = tidak ada.
reason-no-right = Anda tidak berhak.
reason-read-only-disk = disk hanya bisa dibaca.
reason-disk-full = disk penuh.
reason-file-limit = berkas di sini tidak boleh sebesar itu (ulimit -f).
reason-directory = itu sebuah direktori.
reason-not-directory = bagian dari jalur bukan direktori.
reason-exists = sudah ada.
reason-other = kesalahan sistem { $number }.
reason-unknown = kesalahan tak dikenal.

## Kesalahan dalam berkas

problem-at = baris { $line }, kolom { $column }
problem-too-large = Berkas { $size } byte; paling banyak { $limit } dibaca. `--max-size` mengizinkan lebih.
problem-empty = Berkas kosong.
problem-byte-order-mark = Berkas diawali tanda BOM; simpan sebagai UTF-8 tanpa BOM.
problem-utf16 = Berkas ini UTF-16 atau UTF-32; simpan sebagai UTF-8.
problem-zero-byte = Ada byte nol di sini; berkas rusak atau bukan teks.
problem-not-utf8 = Byte { $byte } bukan UTF-8; simpan berkas sebagai UTF-8.
problem-conflict-marker = Ada tanda konflik git di sini; selesaikan konflik dahulu.
problem-too-deep = Kurung bersarang terlalu dalam.
problem-expected = Di sini harus ada { $wanted }.
problem-cut-short = Berkas berakhir terlalu cepat, seperti saat penyalinan terputus.
problem-unclosed-text = Teks tidak punya tanda kutip penutup.
problem-unclosed-comment = Komentar tidak punya akhir.
problem-unknown-field = Tidak ada isian “{ $found }” di sini.
problem-unknown-choice = “{ $found }” bukan salah satu pilihan.
problem-meant = Maksudnya “{ $meant }”?
problem-missing-field = Isian “{ $field }” tidak ada.
problem-duplicate-field = Isian “{ $field }” ada dua kali.
problem-duplicate-id = { $what } ada dua kali; yang pertama di baris { $line }.
problem-out-of-range = Angka { $found } di luar jangkauan.
problem-bad-value = “{ $found }” tidak bisa dipakai di sini: { $reason }
problem-newer-format = Format berkas { $found }; versi ini mengenal sampai { $known }. Gunakan versi program yang lebih baru.
problem-no-meta = Ini bukan data ketnap: berkas harus diawali (meta: (format: 1, …).
problem-syntax = RON tidak sah: { $reason }
why-no-id = Id terdiri dari satu huruf jenis, tanda hubung, dan dua belas huruf atau angka, misalnya u-4kq2m8r1w7xd.
why-no-day-of-year = Hari dalam setahun ditulis 06-30.
why-no-birth = Tanggal lahir ditulis 2001-03-14, atau tahunnya saja.
why-no-store-id = Nomor berkas data terdiri dari 32 angka dari 0 sampai f.
why-no-year = Tahun dari 1900 sampai 2200.
why-no-decimals = Paling banyak 3 angka desimal.
why-not-rising = Titik kurva laju naik menurut hari dan bagiannya tidak pernah turun.
why-not-whole = Kurva laju berakhir dengan 100 pada 12-31.
why-no-date = Tanggal ditulis 2023-06-30, waktu ditulis 2023-06-30T14:15:00Z.
wanted-text = teks dalam tanda kutip
wanted-number = bilangan bulat
wanted-true-or-false = true atau false
wanted-field-name = nama isian
wanted-end = akhir berkas
