# Dòng lệnh: trợ giúp, bảng, thông báo.

## Trợ giúp: các lệnh

cli-about = Theo dõi công tác kết nạp: chỉ tiêu, quần chúng, người giúp đỡ.
cli-demo = Mở một huyện mẫu để dùng thử; đóng lại là mất.
cli-new = Tạo kho dữ liệu mới; không bao giờ ghi đè tệp.
cli-check = Nêu mọi lỗi và điểm bất thường trong tệp kèm vị trí; mã thoát 3 nếu có lỗi.
cli-doctor = Xem kho dữ liệu từ bên ngoài và nêu điều không ổn; không ghi gì.
cli-restore = Liệt kê các bản trước của kho dữ liệu, hoặc quay về một bản.
cli-units = In các đơn vị với chỉ tiêu, kết quả và trạng thái.
cli-candidates = In mọi quần chúng đang theo dõi.
cli-mentors = In người giúp đỡ và số người đang giúp.
cli-history = In lịch sử: ai đã sửa gì, lúc nào, mới nhất trước.
cli-keys = In mọi lệnh cùng phím tắt.

## Trợ giúp: các đối số

cli-argument-file = Kho dữ liệu; nếu bỏ trống, kho trong thư mục dữ liệu của bạn
cli-argument-new-file = Tệp cần tạo
cli-argument-checked-file = Tệp cần kiểm tra
cli-argument-lang = Ngôn ngữ: en, vi hoặc id
cli-argument-as-of = Hiện số liệu tại một ngày, ví dụ 2023-06-30
cli-argument-read-only = Chỉ mở để xem; không ghi gì
cli-argument-ascii = Chỉ vẽ bằng ký hiệu ASCII
cli-argument-no-color = Không dùng màu
cli-argument-json = In JSON; số thập phân luôn dùng dấu chấm
cli-argument-person = Chỉ những thay đổi của người này
cli-argument-record = Chỉ những thay đổi của hồ sơ này: mã hoặc một phần tên
cli-argument-day = Chỉ những thay đổi trong ngày này
cli-argument-csv = In CSV, không ô nào bị hiểu là công thức
cli-argument-copy = Số hoặc tên bản sao cần quay về; bỏ trống thì liệt kê
cli-argument-yes = Không hỏi lại
cli-argument-pack = Bộ quy định: vn-2026, vn-2025, vn-2021 hoặc generic
cli-argument-sample = Nạp dữ liệu huyện mẫu
cli-argument-name = Tên cấp ủy
cli-argument-markdown = In bảng dạng Markdown
cli-argument-group = Giữ kho dữ liệu cho nhóm sở hữu thư mục
cli-argument-network = Ghi cả trên hệ thống tệp mạng, nơi khóa có thể không giữ được
cli-argument-max-size = Cỡ tệp lớn nhất được đọc, tính bằng megabyte (512)
cli-argument-help = In trợ giúp này
cli-argument-version = In phiên bản

## Trợ giúp: các phần

cli-usage = Cách dùng
cli-commands = Lệnh
cli-arguments = Đối số
cli-options = Tùy chọn
cli-after-help = Mã thoát: 0 xong, 1 thất bại, 2 sai cú pháp, 3 dữ liệu sai, 4 xung đột, 5 đang bị khóa.

## Bảng

cli-title = { $name } · tính đến { $date }
cli-title-sample = { $name } · tính đến { $date } · dữ liệu mẫu
cli-column-state = Tình trạng
cli-column-keys = Phím
cli-column-action = Lệnh
cli-column-meaning = Tác dụng

## Thông báo

cli-error = lỗi: { $what }
cli-hint = gợi ý: { $what }
cli-mistake = ketnap gặp lỗi của chính chương trình và phải dừng. Xin báo lại vị trí này: { $place }
cli-mistake-hint = Mọi thay đổi đã hiện là đã lưu đều còn trong { $file }; hãy mở lại và làm tiếp.
cli-no-store = Chưa có kho dữ liệu: { $file }
cli-no-store-hint = Hãy nêu tên tệp, hoặc tạo bằng `ketnap new FILE`.
cli-no-place = Hệ thống không cho biết thư mục dữ liệu; hãy nêu tên tệp.
cli-no-terminal = Đây không phải thiết bị đầu cuối nên không vẽ được màn hình.
cli-no-terminal-hint = `ketnap units FILE` in bảng; `ketnap --help` liệt kê các lệnh.
cli-system-refused = Hệ thống từ chối: { $reason }
cli-unsaved = Có { $count } thay đổi chưa kịp lưu trước khi kết thúc.
cli-date-hint = Viết ngày như `--as-of 2023-06-30`.
cli-exists-hint = Chọn tên khác, hoặc mở bằng `ketnap FILE`.
cli-missing-hint = `ketnap new FILE` tạo kho dữ liệu mới.
cli-meant-command = Có lẽ bạn muốn gõ `ketnap { $command }`.
cli-new-committee = Cấp ủy mới
cli-new-done = Đã tạo { $file }. Mở bằng `ketnap { $file }`.
cli-check-clean = Không có gì sai: { $units } đơn vị, { $candidates } quần chúng, { $mentors } người giúp đỡ.
cli-check-found = { $errors } lỗi, { $warnings } cảnh báo.
