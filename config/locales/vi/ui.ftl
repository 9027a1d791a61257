# Lời của các màn hình. Các phần theo thứ tự màn hình; tên cột giữ đúng độ rộng của phép thử `words_fit_their_columns`.

## Khung: dòng đầu, trạng thái, gợi ý

app-name = ketnap
sample-data = dữ liệu mẫu
read-only = chỉ đọc
as-of = tính đến { $date }
saved-at = đã lưu { $time }
saved = đã lưu
saving = đang lưu…
not-saved = ! chưa lưu
headline = { $name } · { $year } · { $fraction } { $percent } · tiến độ { $pace } · chênh { $gap }
headline-no-target = { $name } · { $year } · { $admitted } · không giao chỉ tiêu
path-mentors = Người giúp đỡ
view-units = Đơn vị
view-mentors = Người giúp
too-small = Cửa sổ quá nhỏ: { $width }x{ $height }, cần ít nhất { $least_width }x{ $least_height }.
count-typed = { $count } ×

## Số dòng hiện, lọc, sắp xếp, đánh dấu

shown-of = { $shown }/{ $all }
filter-prompt = Lọc
highlight-prompt = Tô sáng
filtered-by = lọc: { $filter }
highlighted = tô sáng: { $filter }
hits = { $count } kết quả
hit-of = kết quả { $place }/{ $count }
went-round-down = quay lại từ đầu
went-round-up = quay lại từ cuối
sorted-by = xếp theo { $column }
sorted-by-then = xếp theo { $column }, rồi { $further }
marked = đã đánh dấu { $count }
nothing-found = Không tìm thấy “{ $filter }”. Nhấn Esc để hiện lại tất cả.
quick-behind = chậm
quick-no-mentor = chưa phân công
quick-stuck = quá hạn
quick-overdue = trễ hẹn

## Màn hình Đơn vị

column-unit = Đơn vị
column-kind = Loại
column-head = Phụ trách
column-admitted-short = KN
column-target-short = CT
column-admitted = Đã kết nạp
column-target = Chỉ tiêu
column-percent = %
column-gap = Chênh lệch
column-gap-short = Lệch
column-candidates = Nguồn
column-progress = Kết quả { $full } · tiến độ { $pace }
column-status = Trạng thái
total-row = Tổng cộng
units-behind = { $count } đơn vị chậm tiến độ
units-none = { $count } đơn vị chưa kết nạp
no-source = không nguồn
units-empty = Chưa có đơn vị nào. Nhấn { $key } để thêm đơn vị đầu tiên.

## Quần chúng của một đơn vị

column-name = Họ tên
column-born = Sinh
column-group = Nhóm
column-stage = Giai đoạn
column-days = Ngày
column-mentors = Người giúp đỡ
column-next-step = Việc tiếp theo
column-due = Hạn
unit-headline = Đơn vị › { $name } · { $fraction } { $percent } · chênh { $gap }
stuck-legend = ! quá hạn  !! quá gấp đôi hạn
unit-empty = Đơn vị này chưa có quần chúng trong nguồn. Nhấn { $key } để thêm.
no-mentor = chưa phân công
no-next-step = chưa có

## Khung chi tiết

panel-born = sinh năm { $year }
panel-in-stage = { $stage } từ { $date } ({ $days } ngày)
panel-limit = hạn { $days }
panel-history = Quá trình
panel-mentors = Người giúp đỡ
panel-introducers = Người giới thiệu
panel-missing = Còn thiếu
panel-next-step = Việc tiếp theo
panel-notes = Ghi chú
panel-left = đưa khỏi nguồn ngày { $date }: { $reason }
panel-paused = tạm dừng đến { $date }
step-overdue = trễ hẹn từ { $date }
step-today = đến hạn hôm nay

## Màn hình Người giúp đỡ

column-mentor = Người giúp đỡ
column-load = Đang giúp
column-limit = Tối đa
column-helped = Đã giúp
column-standing = Tư cách
column-helps = Giúp đỡ
column-limit-bar = Tối đa
column-state = Khả năng
limit-hint = Một số từ 0 đến 255; để trống: theo quy định.
mentor-since = đảng viên chính thức từ { $date }
mentors-headline = { $count } người giúp đỡ · { $over } vượt mức · còn nhận { $free } · { $unassigned } quần chúng chưa có ai giúp
mentors-empty = Chưa có người giúp đỡ nào. Nhấn { $key } để thêm.

## History

path-history = Lịch sử
column-when = Lúc
column-who = Người sửa
column-what = Nội dung
history-empty = Chưa có thay đổi nào.
taken-back = đã thu hồi
builds-on = Có { $count } thay đổi sau dựa trên nó: “{ $what }” của { $by } ngày { $date }. Hãy thu hồi thay đổi đó trước.
difference = { $field }: { $before } → { $after }
difference-exits = Ra khỏi nguồn
difference-paused = Tạm dừng
difference-papers = Giấy tờ
difference-votes = Biểu quyết
difference-revisions = Các lần giao chỉ tiêu
difference-counts = Số liệu

## Hộp chọn

pick-mentor-title = Phân công giúp đỡ · { $name }
pick-mentor-title-many = Phân công giúp đỡ · { $count } người
pick-remove-mentor-title = Thôi phân công · { $name }
pick-stage-title = Giai đoạn · { $name }
pick-stage-title-many = Giai đoạn · { $count } người
pick-reason-title = Vì sao đưa { $name } khỏi nguồn?
pick-reason-title-many = Vì sao đưa { $count } người khỏi nguồn?
pick-load = giúp { $load }
pick-accents-hint = không cần gõ dấu; đã gõ dấu thì tìm đúng dấu
pick-several-hint = Phím cách để chọn nhiều
pick-none = không có mục phù hợp
pick-remove-mentor-title-many = Thôi phân công · { $count } người
pick-successor-title = Ai thay { $name }?
pick-candidates-title = { $name } sẽ giúp ai?
pick-helped-title = Do { $name } giúp đỡ
pick-take-off = Thôi phân công { $name }
pick-take-off-all = Thôi phân công tất cả
pick-replace = Thay { $name } …
pick-here = bước hiện tại
pick-fits = phù hợp
pick-needed = Để qua bước { $stage }: { $need }
pick-why-title = Vì sao xếp thứ tự này
pick-chosen = đã chọn { $count }
pick-assign = phân công
pick-choose = chọn
pick-export-title = Xuất bảng này thành
pick-for-spreadsheets = Excel, LibreOffice
pick-for-documents = văn bản, tin nhắn
pick-for-programs = chương trình khác
pick-for-paper = thư, giấy
pick-write = ghi
pick-plain = Văn bản thường
pick-open = mở

## Bảng lệnh và trợ giúp

palette-title = Lệnh
palette-unknown = Không có lệnh “{ $text }”
help-title = Trợ giúp · { $place }
help-search = gõ để tìm, Enter để chạy
palette-also = Cũng tìm được bằng: { $words }
palette-history = lệnh cũ
not-now = Chưa được: { $reason }
command-unit = Mở một đơn vị.
command-stage = Chọn bước cho mục đang chọn.
command-mentor = Phân công người giúp đỡ cho mục đang chọn.
command-filter = Lọc bảng.
command-sort = Sắp xếp bảng theo một cột; thêm dấu trừ để đảo thứ tự.
command-date = Xem số liệu tính đến một ngày; bỏ trống là hôm nay.
command-lang = Đổi ngôn ngữ.
command-theme = Đổi màu.
command-write = Ghi tệp ngay.
command-quit = Thoát chương trình.
command-today = hôm nay
help-run = chạy
help-count = { $here } ở đây · tất cả { $all }
help-page = trang { $page }/{ $pages } · PgDn
help-in-units = bảng đơn vị
help-in-unit = bảng quần chúng
help-in-mentors = bảng người giúp đỡ
help-in-cell = ô đang sửa
help-in-form = phiếu nhập
help-in-picker = hộp chọn
help-in-dialog = câu hỏi

## Phiếu nhập

form-candidate-new = Thêm quần chúng
form-candidate-edit = Quần chúng
form-unit-new = Thêm đơn vị
form-unit-edit = Đơn vị
form-mentor-new = Thêm người giúp đỡ
form-mentor-edit = Người giúp đỡ
field-full-name = Họ và tên
field-name = Tên
field-birth = Ngày sinh
field-gender = Giới tính
field-unit = Đơn vị
field-parent = Trực thuộc
field-kind = Loại hình
field-head = Người phụ trách
field-target = Chỉ tiêu
field-introduced-by = Đơn vị giới thiệu
field-occupation = Nghề nghiệp
field-tags = Đối tượng
field-path = Diện giới thiệu
field-stage = Giai đoạn
field-since = Từ ngày
field-mentor-1 = Người giúp đỡ 1
field-mentor-2 = Người giúp đỡ 2
field-next-step = Việc tiếp theo
field-due = Hạn
field-note = Ghi chú
field-standing = Tư cách
field-limit = Số người tối đa
field-reason = Lý do
field-until = Đến ngày
field-file = Tệp
field-committee = Cấp ủy
required-mark = { "*" } bắt buộc
errors-none = không có lỗi
errors-count = { $count } lỗi
date-means = → { $date }
enter-picks = { $key }: chọn
draft-kept = Đã giữ bản nháp; nhấn { $key } để mở lại.
drafts-found = Còn bản nháp từ lần trước: { $titles }. Mở lại phiếu đó để làm tiếp.
drafts-stray = Đã nhập cho bản ghi nay không còn
draft-restored = Đây là bản nháp của bạn. { $key } để làm lại từ đầu.
possible-duplicate = Có thể trùng: { $name } ({ $born }), { $unit }, { $stage }
prompt-next-step = Việc tiếp theo của { $name }
prompt-next-step-many = Việc tiếp theo của { $count } người
prompt-note = Ghi chú về { $name }
prompt-note-many = Ghi chú cho { $count } mục
prompt-pause = Tạm dừng { $name } đến ngày
field-contact = Liên hệ
field-own-target = Chỉ tiêu tự đặt
field-term-target = Chỉ tiêu nhiệm kỳ
field-opened = Ngày thành lập
field-closed = Ngày giải thể
field-official-since = Chính thức từ
field-nothing = không có
field-no-match = không tìm thấy
field-help-full-name = Ghi họ tên như trên căn cước công dân. Giữ nguyên dấu như đã gõ. Danh sách xếp theo tên gọi (từ cuối). Có thể dán từ nơi khác.
field-help-birth = Ngày như 14/3/2001, 14.3.2001 hoặc 2001-03-14, luôn ghi ngày trước tháng; hoặc chỉ ghi năm sinh nếu danh sách không có ngày.
field-help-gender = Chọn bằng phím mũi tên hoặc gõ chữ cái đầu. Dùng cho phần cơ cấu kết nạp trong báo cáo.
field-help-unit = Đơn vị của người này. Gõ một phần tên, không cần dấu.
field-help-introduced-by = Đoàn thể có nghị quyết giới thiệu, nếu có.
field-help-occupation = Nghề nghiệp và nơi công tác, ghi ngắn gọn.
field-help-contact = Điện thoại hoặc cách liên lạc khác.
field-help-tags = Các nhóm đối tượng dùng để tính cơ cấu, như nữ hoặc học sinh. Có thể đánh dấu nhiều dòng.
field-help-path = Diện giới thiệu quyết định hồ sơ cần có.
field-help-stage = Chọn bằng phím mũi tên hoặc gõ số. Lùi bước sẽ bỏ các bước ở giữa.
field-help-since = Ngày vào bước này; tự đổi theo bước cho đến khi bạn nhập ngày khác. Không thể là ngày sắp tới.
field-help-mentor = Đảng viên chính thức được phân công giúp đỡ. Danh sách cho biết đơn vị và số người đang giúp; người cùng đơn vị còn chỗ đứng trước.
field-help-next-step = Việc sẽ làm tiếp, ghi ngắn gọn. Để trống là xóa việc đã định.
field-help-due = Hạn: 14/7, 14/7/2023, +14 ngày, +2 tuần, thứ 6. Ngày hiểu được ghi bên cạnh ô.
field-help-note = Ghi chú được thêm vào các ghi chú đã có, kèm ngày và tên bạn.
field-help-name = Tên dùng trong danh sách và báo cáo.
field-help-kind = Chọn bằng phím mũi tên hoặc gõ chữ cái đầu.
field-help-parent = Đơn vị cấp trên. Đơn vị được chuyển sẽ tính cho nơi mới từ hôm nay.
field-help-head = Người chịu trách nhiệm về kết quả của đơn vị.
field-help-target = Số đảng viên cấp ủy giao trong năm. Số cũ được lưu kèm ngày.
field-help-own-target = Số đơn vị tự phấn đấu.
field-help-term-target = Phần chỉ tiêu của cả nhiệm kỳ.
field-help-opened = Ngày đầu tiên của đơn vị; để trống nếu không cần.
field-help-closed = Ngày đơn vị không còn nữa, ví dụ sau sáp nhập.
field-help-standing = Chỉ đảng viên chính thức mới được giúp đỡ quần chúng.
field-help-standing-since = Ngày bắt đầu tư cách này; để trống nghĩa là từ trước đến nay.
field-help-limit = Số quần chúng được giúp cùng lúc; để trống là theo quy định.
field-help-official-since = Ngày được công nhận chính thức.
field-help-until = Ngày bắt đầu theo dõi lại: 14/7, +14 ngày, thứ 6. Để trống là hết tạm dừng.
field-help-reason = Lý do, ghi ngắn gọn.
field-fault-required = phải nhập
field-fault-born = không phải ngày hay năm, ví dụ 14/3/2001 hoặc 1990
field-fault-number = không phải số nguyên
field-fault-too-large = nhiều nhất { $most }
field-fault-future = ngày này chưa đến
field-fault-before = phải sau “{ $field }”
field-fault-before-stage = bước trước bắt đầu ngày { $date }
field-fault-not-ahead = phải sau hôm nay
field-fault-same = trùng với “{ $field }”
form-help-title = Trợ giúp cho ô này
date-formats = 14/7  +14 ngày  thứ 6
born-formats = 14/3/2001 hoặc 1990
space-marks = Phím cách: đánh dấu
duplicate-advice = Vẫn lưu được: bạn quyết định đây có phải hai người khác nhau.
prompt-pause-many = Tạm dừng { $count } người đến ngày

## Many at once

many-units = Thêm đơn vị
many-candidates = Thêm quần chúng · { $unit }
many-mentors = Thêm người giúp đỡ
many-how-units = Mỗi dòng: tên, hoặc tên; loại
many-how-candidates = Mỗi dòng: họ tên, hoặc họ tên; ngày sinh (14/7/1995 hoặc 1995)
many-how-mentors = Mỗi dòng: họ tên; đơn vị
many-new = mới
many-known = đã có
many-known-is = { $name } đã có, bỏ qua dòng này.
many-repeated = trùng
many-repeated-is = Dòng { $line } đã ghi như vậy; bỏ qua dòng này.
many-fault = không đọc được
many-counts = { $new } mới · { $out } bỏ qua · { $faults } không đọc được
many-too-many = Dòng này có quá nhiều phần.
many-unknown-kind = Không có loại đơn vị “{ $text }”.
many-unknown-unit = “{ $text }” không phải một đơn vị, hoặc có nhiều đơn vị tên như vậy.
many-no-unit = Thiếu đơn vị: họ tên; đơn vị
help-in-many = danh sách

## Câu hỏi xác nhận

confirm-cancel = Hủy
confirm-delete = Xóa
confirm-quit = Thoát
confirm-take-back = Rút lại
confirm-more = … và { $count } mục nữa
confirm-other = nút kia
confirm-delete-title = Xóa { $name }?
confirm-delete-title-many = Xóa { $count } mục?
confirm-delete-text = Bản ghi sẽ mất khỏi mọi danh sách; hoàn tác sẽ lấy lại được.
confirm-take-back-title = Rút lại việc kết nạp { $name }?
confirm-take-back-title-many = Rút lại việc kết nạp của { $count } người?
confirm-take-back-text = Người này sẽ không còn được tính vào kết quả năm.
confirm-quit-title = Thoát chương trình?
confirm-quit-text = Mọi thứ đã được lưu.
confirm-quit-unsaved = Còn { $count } thay đổi chưa lưu.

## Thông báo

toast-undo-hint = { $key } hoàn tác
toast-skipped = bỏ qua { $count }: { $reason }
toast-shows = { $key } xem hết
skipped-title = Bỏ qua
toast-still-missing = còn thiếu: { $papers }
toast-reloaded = Đã đọc lại tệp.
toast-exported = Đã ghi: { $file }
toast-not-exported = Không ghi được bảng này: { $reason }
toast-written = Đã ghi vào { $file }
toast-waiting = Chưa lưu được vì { $holder } đang ghi; cứ làm tiếp, máy sẽ thử lại
toast-waiting-unknown = Chưa lưu được vì phiên khác đang ghi; cứ làm tiếp, máy sẽ thử lại
toast-given-up = Rút lại theo: { $what }
toast-nothing-to-repeat = Chưa có gì để lặp lại
press-again-to-quit = Nhấn { $key } lần nữa để thoát
no-shell = Không có dòng lệnh để quay về
saving-before-end = Đang lưu những thay đổi cuối trước khi thoát…
still-unsaved = Còn { $count } thay đổi chưa lưu; thoát lần nữa để bỏ qua

## Vì sao lệnh chưa dùng được

why-read-only = Dữ liệu đang mở ở chế độ chỉ đọc
why-as-of = Chỉ sửa được khi xem theo ngày hôm nay
why-no-row = Hãy chọn một dòng trước
why-not-here = Không dùng được ở đây
why-not-number = Ô này không phải là số
why-not-editable = Ô này không sửa được
why-taken-back = Thay đổi này đã được thu hồi.
why-one-group = Các dòng đang hiện chỉ là một nhóm; hãy xếp theo cột khác (o).
why-not-highlighting = Chưa tô sáng gì; // tô sáng mà không ẩn dòng nào.
why-no-hit = Không tìm thấy từ đang tô sáng.
why-nothing-to-undo = Không còn gì để hoàn tác
why-nothing-to-redo = Không còn gì để làm lại

## Lần chạy đầu

start-title = Lần chạy đầu
start-no-data = Chưa có dữ liệu tại { $file }
start-try-sample = Dùng thử huyện mẫu ({ $units } đơn vị)
start-new-store = Tạo mới: chỉ cần tên cấp ủy
start-open-file = Mở tệp khác…
start-language = Ngôn ngữ: { $language }
start-glyphs = Ký hiệu
start-keys = về sau: mũi tên · ? trợ giúp · : lệnh · u hoàn tác
start-safety = mọi thay đổi được lưu ngay và hoàn tác được; dữ liệu không rời máy này

## Bảng tình trạng

status-title = Tình trạng
status-file = Tệp: { $file }
status-size = { $units } đơn vị, { $candidates } quần chúng, { $mentors } người giúp đỡ
status-revision = { $count } thay đổi trong lịch sử
status-terminal = Cửa sổ: { $terminal } { $width }x{ $height }
status-version = Phiên bản { $version }
status-person = Cũng đang mở: { $person }
notice-close = đóng
