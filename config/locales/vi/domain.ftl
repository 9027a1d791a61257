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

## Mức xếp loại cuối năm

level-excellent = hoàn thành xuất sắc
level-good = hoàn thành tốt
level-completed = hoàn thành
level-not-completed = không hoàn thành

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
