# Lời cho các giá trị nghiệp vụ. Tên bước, giấy tờ, đối tượng và loại đơn vị là dữ liệu, không ở đây.

## Trạng thái so với tiến độ

status-none = chưa có
status-behind = chậm
status-close = sát
status-on-pace = kịp
status-met = đạt
status-exceeded = vượt
status-no-target = không giao

## Tư cách người giúp đỡ

standing-official = chính thức
standing-probationary = dự bị
standing-moved = đã chuyển đi
standing-disciplined = bị kỷ luật

## Giới tính

gender-female = Nữ
gender-male = Nam
gender-unknown = chưa rõ

## Loại bản ghi

record-committee = cấp ủy
record-pack = bộ quy định
record-unit = đơn vị
record-plan = kế hoạch
record-target = chỉ tiêu
record-candidate = quần chúng
record-mentor = người giúp đỡ
record-association = đoàn thể
record-directive = văn bản chỉ đạo
record-meeting = cuộc họp
record-classification = xếp loại
record-conflict = xung đột
record-target-of = chỉ tiêu { $year } của { $unit }
record-plan-of = kế hoạch năm { $year }
record-classification-of = xếp loại { $unit } năm { $year }
record-unnamed = { $kind } { $id }

## Khoảng thời gian

span-days = { $count } ngày
span-working-days = { $count } ngày làm việc
span-months = { $count } tháng

## Điều kiện để qua bước

need-mentors = { $count } người giúp đỡ
need-introducers = { $count } người giới thiệu
need-vote = nghị quyết của chi bộ
need-ceremony = lễ kết nạp
need-or = hoặc

## Nội dung thay đổi; $name là người hoặc đơn vị

change-add-candidate = Đã thêm { $name }
change-add-candidate-many = Đã thêm { $count } người
change-edit-candidate = Đã sửa { $name }
change-edit-candidate-many = Đã sửa { $count } người
change-delete-candidate = Đã xóa { $name }
change-delete-candidate-many = Đã xóa { $count } người
change-move-stage = { $name }: { $from } → { $to }
change-move-stage-many = { $count } người: { $from } → { $to }
change-move-stage-to = { $count } → { $to }
change-move-stage-mixed = { $count } người chuyển bước
change-assign-mentor = { $name }: { $to } giúp đỡ
change-assign-mentor-many = { $count } người: { $to } giúp đỡ
change-assign-mentor-mixed = Đã phân công giúp đỡ { $count } người
change-remove-mentor = { $name }: thôi phân công { $from }
change-remove-mentor-many = { $count } người: thôi phân công { $from }
change-remove-mentor-mixed = Đã thôi phân công với { $count } người
change-swap-mentor = { $name }: người giúp đỡ { $from } → { $to }
change-swap-mentor-many = { $count } người: người giúp đỡ { $from } → { $to }
change-set-next-step = { $name }: việc tiếp theo { $to }
change-set-next-step-many = { $count } người: việc tiếp theo { $to }
change-clear-next-step = { $name }: đã xóa việc tiếp theo
change-clear-next-step-many = { $count } người: đã xóa việc tiếp theo
change-add-note = Ghi chú về { $name }
change-add-note-many = Ghi chú về { $count } người
change-drop-out = Đưa { $name } khỏi nguồn: { $to }
change-drop-out-many = Đưa { $count } người khỏi nguồn: { $to }
change-come-back = Đưa { $name } trở lại nguồn
change-come-back-many = Đưa { $count } người trở lại nguồn
change-pause = Tạm dừng { $name } đến { $to }
change-pause-many = Tạm dừng { $count } người đến { $to }
change-resume = Tiếp tục với { $name }
change-resume-many = Tiếp tục với { $count } người
change-add-unit = Đã thêm đơn vị { $name }
change-add-unit-many = Đã thêm { $count } đơn vị
change-edit-unit = Đã sửa đơn vị { $name }
change-delete-unit = Đã xóa đơn vị { $name }
change-set-target = { $name }: chỉ tiêu { $from } → { $to }
change-set-target-many = { $count } đơn vị: chỉ tiêu mới
change-set-count = { $name }: đã kết nạp { $to }
change-clear-count = { $name }: đã bỏ số kết nạp
change-add-mentor = Đã thêm người giúp đỡ { $name }
change-add-mentor-many = Đã thêm { $count } người giúp đỡ
change-edit-mentor = Đã sửa người giúp đỡ { $name }
change-delete-mentor = Đã xóa người giúp đỡ { $name }
change-set-mentor-limit = { $name }: tối đa { $from } → { $to }
change-add-association = Đã thêm đoàn thể { $name }
change-begin = Khởi tạo dữ liệu
change-resolve-conflict = { $name }: đã xử lý xung đột
change-restore = Quay về bản { $to }: { $count } bản ghi
change-several = { $count } thay đổi
change-brief = { $from } → { $to }
change-brief-to = → { $to }

## Nguyên nhân thay đổi; $what là một câu ở trên

cause-undo = Hoàn tác: { $what }
cause-redo = Làm lại: { $what }
cause-merge = Hợp nhất: { $what }
cause-import = Nhập vào: { $what }
cause-hand-edit = Sửa trong tệp: { $what }
