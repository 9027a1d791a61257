# Lời cho số liệu: tình trạng của người, của người giúp đỡ, lý do xếp thứ tự.

## Tình trạng của một người

presence-open = trong nguồn
presence-paused = tạm dừng
presence-admitted = đã kết nạp
presence-left = ra khỏi nguồn
presence-unplaced = chưa có bước

## Mức độ đang giúp của người giúp đỡ

load-free = chưa giúp ai
load-ok = còn nhận
load-full = đủ người
load-over = vượt mức
load-may-not = không được

## Vì sao một người giúp đỡ phù hợp hay không

fit-same-unit = cùng đơn vị
fit-other-unit = khác đơn vị
fit-too-little = đủ người
fit-few-places = không đủ chỗ
fit-helps-already = đang giúp
fit-record = đã kết nạp { $admitted }/{ $helped }
