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
rejected-before-visit = { $name } ở bước này từ { $since }; ngày { $date } sớm hơn.
rejected-already-mentor = { $mentor } đang giúp đỡ { $name }.
rejected-mentor-standing = { $mentor } không thể giúp đỡ: { $standing }.
rejected-no-mentor = { $name } chưa có người giúp đỡ.
rejected-birth = { $year } không thể là năm sinh.
rejected-too-large = { $number } quá lớn; tối đa { $most }.
rejected-below-zero = Số không thể nhỏ hơn 0.
rejected-year-locked = Năm { $year } đã khóa từ { $date }.
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
number-unreadable = “{ $text }” không phải là số nguyên.
choice-unknown = “{ $text }” không có trong danh sách chọn.

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
