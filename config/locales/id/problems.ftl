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
rejected-before-visit = { $name } berada di tahap ini sejak { $since }; { $date } lebih awal.
rejected-already-mentor = { $mentor } sudah mendampingi { $name }.
rejected-mentor-standing = { $mentor } tidak boleh mendampingi: { $standing }.
rejected-no-mentor = { $name } tidak punya pendamping.
rejected-birth = { $year } tidak mungkin tahun lahir.
rejected-too-large = { $number } terlalu besar; paling banyak { $most }.
rejected-below-zero = Angka tidak bisa kurang dari nol.
rejected-year-locked = Tahun { $year } sudah ditutup sejak { $date }.
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
number-unreadable = “{ $text }” bukan bilangan bulat.
choice-unknown = “{ $text }” tidak ada dalam pilihan.

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
