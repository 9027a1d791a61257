# `ketnap doctor` và `ketnap restore`: tình trạng kho dữ liệu nhìn từ bên ngoài, và cách quay về một bản sao.

## Những gì đang có, mỗi dòng một mục

doctor-label-file = Tệp
doctor-label-journal = Nhật ký
doctor-label-copies = Bản dự phòng
doctor-label-people = Đang mở
doctor-label-rights = Quyền
doctor-label-drafts = Bản nháp
doctor-label-outlook = Khi mở
doctor-seen = bản { $rev }, { $records } bản ghi, { $size } byte
doctor-none = không có
doctor-unreadable = không đọc được
doctor-current = tệp đang hiện bản mới nhất
doctor-behind = tệp chậm hơn { $count } bản
doctor-edited = tệp đã được sửa bằng tay; lần mở tới sẽ nhận vào
doctor-diverged = tệp không khớp với nhật ký
doctor-copies = { $count }, mới nhất là bản { $rev }
doctor-rescued = { $count } mục được cất riêng trong { $path }
doctor-private = chỉ mình bạn
doctor-group = các thành viên nhóm của thư mục
doctor-readable = ai trên máy này cũng đọc được tệp
doctor-nobody = không ai
doctor-drafts = của { $count } phiên; lần mở tới sẽ đưa ra lại
doctor-outlook-journal = bản { $rev } của nhật ký
doctor-outlook-file = bản { $rev } của tệp; nhật ký được bắt đầu
doctor-outlook-copy = chưa mở được; `ketnap restore FILE { $number }` bắt đầu lại từ bản { $rev }
doctor-outlook-nothing = không mở được; không đọc được bản sao nào
doctor-healthy = Không có gì sai.

## Điều gì không ổn

ailment-file-missing = Không có tệp; khi mở kho dữ liệu, tệp sẽ được ghi lại.
ailment-file-unreadable = Không đọc được tệp ở { $count } chỗ; `ketnap check` liệt kê. Chỗ đầu tiên: { $place }: { $what }
ailment-journal-damaged = Không đọc được nhật ký; `ketnap restore` bắt đầu nhật ký mới và giữ lại nhật ký cũ.
ailment-journal-newer = Nhật ký do phiên bản mới hơn của chương trình ghi.
ailment-base-damaged = Một phần nhật ký bị hỏng; khi mở sẽ được dựng lại, không mất gì.
ailment-unfinished-write = Một chương trình bị ngắt khi đang ghi; khi mở sẽ bỏ phần ghi dở.
ailment-copy-unreadable = Không đọc được bản dự phòng { $name }.
ailment-leftover = Chương trình bị ngắt để lại { $name } cạnh kho dữ liệu; khi mở sẽ được cất riêng.
ailment-loose = Người khác chạm được vào { $count } mục cạnh tệp ({ $names }); khi mở kho dữ liệu sẽ được đặt lại.

## Quay về một bản sao

restore-number = Số
restore-revision = Bản
restore-replaced = Thay lúc
restore-bytes = Byte
restore-records = Bản ghi
restore-name = Tên
restore-present = hiện tại
restore-rescued = cất riêng
restore-bad = không đọc được: { $what }
restore-none = Không có bản sao nào của { $file }.
restore-how = `ketnap restore FILE SỐ` quay về một bản trong số đó.
restore-no-such = Không có bản sao { $name }; `ketnap restore FILE` liệt kê các bản.
restore-unreadable = Không đọc được bản sao { $name }.
restore-question = Quay về bản { $rev } ({ $records } bản ghi, { $name })? Những gì đang có vẫn được giữ. [c/K]
restore-yes = c có co y yes
restore-declined = Không thay đổi gì.
restore-declined-hint = `--yes` trả lời trước câu hỏi này.
restore-same = Không cần làm gì: kho dữ liệu đã giống bản này.
restore-done = { $count } bản ghi trở lại như bản { $rev }; phím `u` trong chương trình hoàn tác việc này.
restore-anew = Kho dữ liệu bắt đầu lại từ bản { $rev }; những gì trước đó nằm trong { $path }.
restore-offer = Đọc được bản { $rev } ngày { $date }: `ketnap restore { $file } { $number }` bắt đầu lại từ bản này và giữ nguyên những gì đang có.
restore-offer-undated = Đọc được bản { $rev }: `ketnap restore { $file } { $number }` bắt đầu lại từ bản này và giữ nguyên những gì đang có.
restore-copies-hint = `ketnap restore { $file }` liệt kê các bản trước để quay về.
