# Những gì không làm được và cách xử lý: thay đổi bị từ chối, dữ liệu bất thường, tệp không đọc hoặc ghi được.

## Thay đổi bị từ chối

rejected-changed = { $what } vừa được người khác sửa.
rejected-gone = { $what } không còn nữa.
rejected-exists = Đã có { $what }.
rejected-dangling = { $what } nhắc đến { $other }, mà mục này không có.
rejected-in-use = { $what } còn được dùng ở { $count } mục, ví dụ { $other }.
rejected-cycle = { $name } sẽ trực thuộc chính nó.
rejected-no-change = Không có gì thay đổi.
rejected-nothing-chosen = Chưa chọn mục nào.
rejected-last-stage = { $name } đã ở bước cuối.
rejected-first-stage = { $name } đang ở bước đầu.
rejected-unknown-stage = Bộ quy định của { $name } không có bước { $stage }.
rejected-unknown-pack = Không có bộ quy định { $pack }.
rejected-left = { $name } đã ra khỏi nguồn ngày { $date }.
rejected-not-left = { $name } vẫn đang trong nguồn.
rejected-full-member = { $name } đã là đảng viên chính thức, không phân công người giúp đỡ nữa.
rejected-before-visit = { $name } ở bước này từ { $since }; ngày { $date } sớm hơn.
rejected-already-mentor = { $mentor } đang giúp đỡ { $name }.
rejected-mentor-standing = { $mentor } không thể giúp đỡ: { $standing }.
rejected-no-mentor = { $name } chưa có người giúp đỡ.
rejected-birth = { $year } không thể là năm sinh.
rejected-too-large = { $number } quá lớn; tối đa { $most }.
rejected-below-zero = Số không thể nhỏ hơn 0.
rejected-year-locked = Năm { $year } đã khóa từ { $date }.
rejected-unfit = Giá trị này không hợp lệ ở đây: { $what }.
rejected-nothing-to-undo = Không còn gì để hoàn tác.
rejected-nothing-to-redo = Không còn gì để làm lại.

## Nội dung nhập không hợp lệ

text-empty = Cần nhập nội dung.
text-too-long = { $length } ký tự là quá dài; tối đa { $limit }.
text-forbidden = Không được dùng ký tự { $code }.
text-not-in-code = Mã không được chứa “{ $found }”.
date-empty = Nhập ngày, ví dụ 14/7 hoặc +14d.
date-unreadable = “{ $text }” không phải là ngày; thử 14/7, 14/07/2023, +14d hoặc t6.
date-no-such-day = Tháng { $month } không có ngày { $day }.
date-year-out-of-range = Năm { $year } nằm ngoài phạm vi.

## Điểm bất thường trong dữ liệu

severity-error = lỗi
severity-warning = cảnh báo
finding-dangling = { $what } nhắc đến { $other }, mà mục này không có.
finding-cycle = { $what } trực thuộc chính nó.
finding-no-visit = { $what } chưa ở bước nào.
finding-unknown-stage = { $what } đang ở bước { $stage }, mà bộ quy định không có bước này.
finding-out-of-order = { $what }: ngày { $first } đứng trước ngày { $then }.
finding-future = { $what }: ngày { $date } ở tương lai.
finding-birth = { $what }: { $year } không thể là năm sinh.
finding-too-large = { $what }: số { $number } quá lớn.
finding-revision-differs = { $what } là { $assigned }, nhưng lần điều chỉnh cuối ghi { $revised }.
finding-unknown-code = { $what } dùng mã { $code } không có trong danh mục.
finding-same-as = { $what } và { $other } trùng họ tên và ngày sinh.
finding-empty-pack = { $what } không có bước nào.

## Không mở hoặc không lưu được dữ liệu

store-missing = Không có tệp { $path }.
store-exists = Đã có { $path }; tệp được giữ nguyên.
store-unreadable = Không đọc được { $path } như một tệp dữ liệu; tệp được giữ nguyên.
store-not-saved = Chưa lưu: { $reason }
store-locked = Phiên khác đang ghi ({ $holder }); hãy thử lại sau giây lát.
store-locked-unknown = Phiên khác đang ghi; hãy thử lại sau giây lát.
store-damaged = Nhật ký trong { $path } bị hỏng. Tệp bên cạnh được giữ nguyên.
store-newer-sidecar = { $path } do phiên bản mới hơn ghi (giao thức { $found }).
store-unknown-frame = Thay đổi { $revision } trong nhật ký do phiên bản mới hơn ghi.
store-encoding = Không ghi được nội dung này vào tệp: { $reason }
commit-conflicted = { $what } vừa được { $by } sửa; hãy xem lại rồi thử lại.
commit-conflicted-unknown = { $what } vừa được người khác sửa; hãy xem lại rồi thử lại.

## Vì sao không sửa được

read-only-asked = Đang mở ở chế độ chỉ đọc.
read-only-no-right = Bạn không có quyền ghi vào { $path }; chỉ mở để đọc.
read-only-disk = Ổ đĩa không lưu được; không thể sửa tiếp: { $reason }
read-only-open-to-all = Ai cũng thay được tệp trong { $path }; chỉ mở để đọc. `chmod o-w` đóng thư mục lại.
read-only-foreign = { $path } thuộc người dùng khác; chỉ mở để đọc.
read-only-no-group = { $path } không phải thư mục của nhóm; chỉ mở để đọc. Dùng `chgrp` và `chmod 2770` để chuyển.
read-only-remote = Kho dữ liệu nằm trên hệ thống tệp của máy hoặc chương trình khác ({ $kind }), nơi khóa có thể không giữ được; chỉ mở để đọc. `--allow-network-fs` vẫn cho ghi.
read-only-newer-journal = Nhật ký do phiên bản mới hơn giữ; chỉ hiện tệp để đọc.
diverged-hand-edit = Tệp đã bị sửa bằng tay nên không ghi đè.
diverged-newer = Tệp mới hơn nhật ký bên cạnh nên không ghi đè.
diverged-other-store = Tệp thuộc kho dữ liệu khác nên không ghi đè.
diverged-unreadable = Tệp đã bị sửa bằng tay và không đọc được ({ $place }); tệp được để nguyên, các chỉnh sửa của bạn vẫn được lưu.
diverged-deletes = Có { $count } trong số { $of } bản ghi bị xóa khỏi tệp bằng tay; chưa nhận vào cho đến khi có người đồng ý.

## Thông báo từ dữ liệu

notice-hand-edit = Đã nhận từ tệp: { $count } bản ghi sửa bằng tay.
notice-conflicts = Tệp và dữ liệu khác nhau ở { $count } mục; giữ cả hai giá trị cho đến khi có người quyết định.
notice-comments-dropped = Chú thích bên trong tệp không được giữ; tệp nguyên bản nằm trong các bản sao lưu.
notice-file-written = Tệp bị mất và đã được ghi lại.
notice-base-rebuilt = Một phần nhật ký bị hỏng đã được dựng lại; không mất gì.
notice-unfinished-write = Đã bỏ qua một lần ghi dở dang; những gì đã báo là lưu vẫn còn.
notice-rescued = Tệp được sửa bằng tay đúng lúc chương trình ghi; bản sửa đó nằm trong { $path }.
notice-rights-restored = Người khác chạm được vào tệp của kho dữ liệu; quyền đã được đặt lại.
notice-several-names = Tệp có { $count } tên; chỉ tên đang mở được cập nhật.
notice-writable-again = Lại sửa được dữ liệu.
notice-journal-written-again = Nhật ký bị lấy đi và đã được ghi lại; không mất gì.
notice-journal-replaced = Có người thay nhật ký; những gì thiếu đã được thêm vào.
notice-edits-left-out = Có người thay nhật ký, và sửa đổi của { $count } bản ghi không khớp; hãy xem lại.

## Ổ đĩa báo lỗi

disk-read = Không đọc được { $path }: { $reason }
disk-create = Không tạo được { $path }: { $reason }
disk-write = Không ghi được { $path }: { $reason }
disk-remove = Không xóa được { $path }: { $reason }
disk-lock = Không khóa được { $path }: { $reason }
reason-not-found = không tồn tại.
reason-no-right = bạn không có quyền.
reason-read-only-disk = ổ đĩa chỉ cho đọc.
reason-disk-full = ổ đĩa đã đầy.
reason-file-limit = ở đây tệp không được lớn đến thế (ulimit -f).
reason-directory = đó là thư mục.
reason-not-directory = một phần đường dẫn không phải thư mục.
reason-exists = đã có sẵn.
reason-other = lỗi hệ thống { $number }.
reason-unknown = lỗi không rõ.

## Lỗi trong tệp

problem-at = dòng { $line }, cột { $column }
problem-too-large = Tệp có { $size } byte; chỉ đọc tối đa { $limit }. `--max-size` cho phép nhiều hơn.
problem-empty = Tệp trống.
problem-byte-order-mark = Tệp bắt đầu bằng dấu BOM; hãy lưu dạng UTF-8 không BOM.
problem-utf16 = Tệp là UTF-16 hoặc UTF-32; hãy lưu dạng UTF-8.
problem-zero-byte = Có byte 0 ở đây; tệp bị hỏng hoặc không phải văn bản.
problem-not-utf8 = Byte { $byte } không phải UTF-8; hãy lưu tệp dạng UTF-8.
problem-conflict-marker = Có dấu xung đột của git ở đây; hãy xử lý xung đột trước.
problem-too-deep = Ngoặc lồng nhau quá sâu.
problem-expected = Ở đây cần { $wanted }.
problem-cut-short = Tệp kết thúc quá sớm, như khi sao chép bị gián đoạn.
problem-unclosed-text = Chuỗi thiếu dấu nháy đóng.
problem-unclosed-comment = Chú thích không có chỗ kết thúc.
problem-unknown-field = Ở đây không có trường “{ $found }”.
problem-unknown-choice = “{ $found }” không có trong các lựa chọn.
problem-meant = Có phải ý bạn là “{ $meant }”?
problem-missing-field = Thiếu trường “{ $field }”.
problem-duplicate-field = Trường “{ $field }” xuất hiện hai lần.
problem-duplicate-id = { $what } xuất hiện hai lần; lần đầu ở dòng { $line }.
problem-out-of-range = Số { $found } nằm ngoài phạm vi.
problem-bad-value = “{ $found }” không dùng được ở đây: { $reason }
problem-newer-format = Tệp có định dạng { $found }; phiên bản này chỉ biết đến { $known }. Hãy dùng phiên bản mới hơn.
problem-no-meta = Đây không phải tệp dữ liệu của ketnap: tệp phải bắt đầu bằng (meta: (format: 1, …).
problem-syntax = RON không hợp lệ: { $reason }
why-no-id = Mã gồm một chữ chỉ loại, gạch nối và mười hai chữ hoặc số, ví dụ u-4kq2m8r1w7xd.
why-no-day-of-year = Ngày trong năm viết dạng 06-30.
why-no-birth = Ngày sinh viết dạng 2001-03-14, hoặc chỉ ghi năm.
why-no-store-id = Số hiệu tệp dữ liệu gồm 32 chữ số từ 0 đến f.
why-no-year = Năm từ 1900 đến 2200.
why-no-decimals = Tối đa 3 chữ số thập phân.
why-not-rising = Các điểm của đường tiến độ phải tăng theo ngày và không giảm tỷ lệ.
why-not-whole = Đường tiến độ phải kết thúc bằng 100 vào 12-31.
why-no-date = Ngày viết dạng 2023-06-30, thời điểm viết dạng 2023-06-30T14:15:00Z.
wanted-text = chuỗi trong dấu nháy
wanted-number = số nguyên
wanted-true-or-false = true hoặc false
wanted-field-name = tên trường
wanted-end = kết thúc tệp
