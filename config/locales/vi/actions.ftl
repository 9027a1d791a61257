# Các lệnh của chương trình: nhãn hiện ở dòng gợi ý, `help` hiện trong trợ giúp và bảng lệnh.
# Nhãn rộng tối đa 16 cột. Mỗi khối ứng với một dòng của bảng trong src/tui/action.rs.

## Tên các nhóm

group-move = Di chuyển
group-go = Chuyển màn hình
group-find = Lọc, sắp xếp, đánh dấu
group-change = Thay đổi dữ liệu
group-view = Hiển thị
group-program = Chương trình
group-field = Nhập liệu

## Di chuyển

action-move-up = Lên
    .help = Lên một dòng.
action-move-down = Xuống
    .help = Xuống một dòng.
action-move-left = Trái
    .help = Sang cột hoặc nút bên trái.
action-move-right = Phải
    .help = Sang cột hoặc nút bên phải.
action-page-up = Trang trước
    .help = Lên một trang.
action-page-down = Trang sau
    .help = Xuống một trang.
action-half-page-up = Nửa trang trước
    .help = Lên nửa trang.
action-half-page-down = Nửa trang sau
    .help = Xuống nửa trang.
action-first = Đầu
    .help = Về dòng đầu; gõ số trước để về dòng đó.
action-last = Cuối
    .help = Đến dòng cuối; gõ số trước để đến dòng đó.
action-previous-group = Nhóm trước
    .help = Về đầu nhóm dòng này, rồi đầu nhóm trước.
action-next-group = Nhóm sau
    .help = Tới nhóm dòng sau: chỗ giá trị của cột đang xếp thay đổi.
action-next-pane = Khung sau
    .help = Sang khung kế tiếp của màn hình.
action-previous-pane = Khung trước
    .help = Về khung trước của màn hình.

## Chuyển màn hình

action-open = Mở
    .help = Mở mục đang chọn.
action-back = Quay lại
    .help = Quay lại một cấp; ở cấp đầu thì thoát chương trình.
action-cancel = Hủy
    .help = Đóng cửa sổ trên cùng, rồi bỏ đánh dấu, rồi bỏ lọc; không bao giờ thoát chương trình.
action-accept = Chấp nhận
    .help = Chấp nhận nội dung đã nhập hoặc đã chọn.
action-show-units = Đơn vị
    .help = Danh sách đơn vị với chỉ tiêu, kết quả và tiến độ.
action-show-mentors = Người giúp đỡ
    .help = Danh sách người giúp đỡ với số người đang giúp và mức tối đa.
action-show-history = Lịch sử
    .help = Ai đã sửa gì, lúc nào; có thể thu hồi từng thay đổi.
action-previous-view = Màn hình trước
    .help = Trở lại màn hình vừa xem trước đó.
action-palette = Lệnh
    .help = Tìm và thực hiện mọi lệnh theo tên.
action-help = Trợ giúp
    .help = Các phím dùng được ở đây; gõ chữ để tìm.

## Lọc, sắp xếp, đánh dấu

action-filter = Lọc
    .help = Chỉ hiện các dòng có nội dung đã gõ; không cần gõ dấu.
action-highlight = Tô sáng
    .help = Tô sáng các dòng chứa chữ đã gõ, không ẩn dòng nào, như //; trong dòng lọc thì chuyển qua lại giữa lọc và tô sáng.
action-next-hit = Kết quả sau
    .help = Tới dòng tô sáng sau, hết thì quay lại dòng đầu.
action-previous-hit = Kết quả trước
    .help = Về dòng tô sáng trước, hết thì quay lại dòng cuối.
action-earlier-filter = Bộ lọc trước
    .help = Lấy lại bộ lọc đã dùng trước đó.
action-later-filter = Bộ lọc sau
    .help = Về lại bộ lọc dùng sau đó.
action-filter-behind = Chậm tiến độ
    .help = Chỉ hiện phần chậm tiến độ.
action-filter-no-mentor = Chưa phân công
    .help = Chỉ hiện người chưa được phân công giúp đỡ.
action-filter-stuck = Quá hạn bước
    .help = Chỉ hiện người ở một bước quá thời hạn.
action-filter-overdue = Trễ hẹn
    .help = Chỉ hiện người có việc tiếp theo đã trễ hẹn.
action-filter-person = Người này
    .help = Chỉ thay đổi của người này; nhấn lại: mọi người.
action-filter-record = Hồ sơ này
    .help = Chỉ thay đổi của một hồ sơ: hồ sơ vừa xem, hoặc của dòng này; nhấn lại: tất cả.
action-filter-day = Ngày này
    .help = Chỉ thay đổi trong ngày của dòng này; nhấn lại: mọi ngày.
action-filter-all = Tất cả
    .help = Bỏ mọi bộ lọc.
action-sort = Sắp xếp
    .help = Sắp xếp theo cột này: tăng, giảm, thôi.
action-sort-further = Sắp xếp thêm
    .help = Thêm cột này làm khóa sắp xếp phụ.
action-mark = Đánh dấu
    .help = Đánh dấu dòng rồi xuống dòng dưới; lệnh sau áp dụng cho mọi dòng đã đánh dấu.
action-mark-range = Đánh dấu dải
    .help = Đánh dấu mọi dòng từ đây đến chỗ di chuyển tới.
action-mark-all = Đánh dấu hết
    .help = Đánh dấu mọi dòng đang hiện.
action-mark-same = Dấu cùng loại
    .help = Đánh dấu mọi dòng có cùng giá trị ở cột này.
action-invert-marks = Đảo dấu
    .help = Đánh dấu các dòng chưa đánh dấu và ngược lại.

## Thay đổi dữ liệu

action-edit-cell = Sửa
    .help = Sửa ô này tại chỗ.
action-edit-form = Sửa phiếu
    .help = Sửa bản ghi trong phiếu.
action-add = Thêm
    .help = Thêm quần chúng, đơn vị hoặc người giúp đỡ.
action-add-many = Thêm nhiều
    .help = Thêm nhiều cùng lúc: gõ hoặc dán danh sách, mỗi dòng một mục; bên cạnh cho biết dòng đó sẽ làm gì.
action-advance-stage = Chuyển bước
    .help = Chuyển sang bước tiếp theo của quy trình.
action-retreat-stage = Lùi bước
    .help = Lùi về bước trước của quy trình.
action-set-stage = Chọn bước
    .help = Chọn thẳng một bước của quy trình.
action-assign-mentor = Phân công
    .help = Phân công người giúp đỡ.
action-remove-mentor = Đổi người
    .help = Thôi phân công hoặc thay người giúp đỡ.
action-set-next-step = Việc tiếp theo
    .help = Ghi việc tiếp theo và ngày hẹn.
action-add-note = Ghi chú
    .help = Thêm ghi chú.
action-pause = Tạm dừng
    .help = Tạm dừng đến một ngày, hoặc tiếp tục.
action-drop-out = Đưa khỏi nguồn
    .help = Đưa khỏi nguồn kết nạp, có lý do; không xóa dữ liệu.
action-delete = Xóa
    .help = Xóa bản ghi; có hỏi lại.
action-increase = Tăng 1
    .help = Tăng số trong ô này thêm một.
action-decrease = Giảm 1
    .help = Giảm số trong ô này đi một.
action-repeat = Lặp lại
    .help = Lặp lại thay đổi vừa rồi cho dòng này hoặc các dòng đã đánh dấu.
action-take-back = Thu hồi
    .help = Thu hồi thay đổi này bằng một thay đổi mới; bị từ chối nếu sau đó cùng ô đã được sửa.
action-undo = Hoàn tác
    .help = Hoàn tác thay đổi gần nhất, kể cả sau khi mở lại chương trình.
action-redo = Làm lại
    .help = Làm lại thay đổi vừa hoàn tác.

## Hiển thị

action-toggle-panel = Khung bên
    .help = Hiện hoặc ẩn khung chi tiết bên cạnh.
action-toggle-zoom = Phóng to
    .help = Mở khung này ra toàn màn hình, hoặc thu lại.
action-language-en = English
    .help = Chuyển sang tiếng Anh.
action-language-vi = Tiếng Việt
    .help = Chuyển sang tiếng Việt.
action-language-id = Bahasa Indonesia
    .help = Chuyển sang tiếng Indonesia.
action-next-language = Ngôn ngữ
    .help = Chuyển sang ngôn ngữ kế tiếp.
action-theme-default = Màu mặc định
    .help = Dùng màu của cửa sổ dòng lệnh.
action-theme-light = Màu nền sáng
    .help = Màu cho nền sáng.
action-theme-contrast = Tương phản cao
    .help = Màu đậm cho máy chiếu hoặc mắt kém.
action-theme-mono = Không màu
    .help = Không dùng màu.

## Chương trình

action-export = Xuất bảng
    .help = Ghi bảng đang hiện ra một tệp mới cạnh tệp dữ liệu.
action-start-sample = Dùng thử
    .help = Mở bản sao của huyện mẫu để dùng thử.
action-start-new = Tạo mới
    .help = Tạo kho dữ liệu mới, chưa có gì.
action-start-open = Mở tệp
    .help = Mở một tệp khác.
action-reload = Đọc lại
    .help = Đọc lại tệp dữ liệu.
action-write-snapshot = Ghi tệp
    .help = Ghi tệp ngay; mọi thay đổi vốn đã được lưu tự động.
action-show-status = Tình trạng
    .help = Tệp, lượng dữ liệu, màn hình và phiên bản.
action-redraw = Vẽ lại
    .help = Vẽ lại màn hình.
action-suspend = Tạm ẩn
    .help = Đưa chương trình vào chế độ nền.
action-interrupt = Ngắt
    .help = Hủy việc đang chạy; nhấn hai lần thì hỏi thoát.
action-quit = Thoát
    .help = Thoát chương trình; mọi thứ đã được lưu.

## Nhập liệu

action-next-field = Ô sau
    .help = Sang ô kế tiếp.
action-previous-field = Ô trước
    .help = Về ô trước.
action-accept-below = Nhận, ô dưới
    .help = Chấp nhận rồi sửa ô bên dưới.
action-save-form = Lưu
    .help = Lưu phiếu.
action-save-and-new = Lưu + mới
    .help = Lưu phiếu rồi mở phiếu mới.
action-start-anew = Làm lại từ đầu
    .help = Bỏ những gì đã nhập, mở lại biểu mẫu như ban đầu.
action-toggle-choice = Chọn nhiều
    .help = Chọn hoặc bỏ chọn mục này, để chọn nhiều mục.
action-char-left = Trái
    .help = Sang trái một chữ.
action-char-right = Phải
    .help = Sang phải một chữ.
action-word-left = Từ trái
    .help = Sang trái một từ.
action-word-right = Từ phải
    .help = Sang phải một từ.
action-text-start = Đầu
    .help = Về đầu dòng chữ.
action-text-end = Cuối
    .help = Đến cuối dòng chữ.
action-erase-back = Xóa trái
    .help = Xóa chữ bên trái.
action-erase-forward = Xóa phải
    .help = Xóa chữ bên phải.
action-erase-word = Xóa từ
    .help = Xóa từ bên trái.
action-erase-to-start = Xóa về đầu
    .help = Xóa mọi chữ bên trái.
action-erase-to-end = Xóa đến cuối
    .help = Xóa mọi chữ bên phải.
