"""The cues of Vietnamese: words that attribute what is said, with what may follow them."""

from __future__ import annotations

from reader.languages.language import listed

SAY = "say"
"""Frame of a cue: a clause follows, with or without `rằng`, or what stands between quotation marks."""

CLAUSE = "clause"
"""Frame: only a clause with `rằng` or `là`, or what stands behind a colon or between marks."""

DEMAND = "demand"
"""Frame: what is demanded of whom follows at once."""

JUDGE = "judge"
"""Frame: a thing judged follows, or a clause."""

CARRY = "carry"
"""Frame: the words of someone else follow, who stands behind the cue: `dẫn lời`."""

SAY_WORDS = listed("""
    cho biết, cho biết thêm, cho biết rõ, cho biết như vậy, cho hay, cho hay thêm, cho rằng, nói rằng, nói thêm, nói
    rõ, nói tiếp, nói lại, nói như vậy, nêu rõ, nêu thêm, nêu bật, khẳng định, khẳng định lại, tái khẳng định, tuyên
    bố, tuyên bố rõ, nhấn mạnh, nhấn mạnh thêm, nhấn mạnh lại, nhận định, nhận định thêm, nhận xét, thừa nhận, thú
    nhận, thú thật, xác nhận, xác nhận lại, tiết lộ, tiết lộ thêm, hé lộ, bật mí, giải thích, giải thích thêm, giải
    thích rõ, lý giải, lý giải thêm, phân tích, phân tích thêm, lưu ý, lưu ý thêm, cảnh báo, khuyến cáo, thông báo,
    thông tin, thông tin thêm, báo cáo, báo cáo thêm, khai, khai nhận, khai báo, thừa nhận thêm, kể, kể lại, kể
    thêm, thuật lại, nhớ lại, tâm sự, bộc bạch, trải lòng, giãi bày, thổ lộ, trần tình, phân trần, than thở, than
    phiền, phàn nàn, quả quyết, đoan chắc, chỉ ra, chỉ rõ, vạch rõ, kết luận, đánh giá, dự báo, dự đoán, tiên đoán,
    ước tính, phỏng đoán, suy đoán, cam kết, cam đoan, thề, lập luận, biện minh, biện hộ, phản biện, phản bác, nhắc
    lại, tin rằng, tin tưởng rằng, nghĩ rằng, tin chắc, cho là, hy vọng, hi vọng, hy vọng rằng, hi vọng rằng, kỳ
    vọng, kì vọng, mong rằng, lo ngại rằng, lo ngại, quan ngại, e ngại, e rằng, sợ rằng, nghi ngờ, nghi ngờ rằng,
    đưa tin, loan tin, đăng tin, tường thuật, đưa ra thống kê, đưa ra số liệu, đưa ra nhận định, đưa ra cảnh báo,
    đưa ra tuyên bố, ra thông cáo, phát thông cáo, phát đi thông cáo, ra tuyên bố, ra thông báo, ra cảnh báo,
    ra khuyến cáo, phát đi thông báo, phát đi cảnh báo,
    phát đi thông điệp, gửi thông điệp, bày tỏ hy vọng, bày tỏ hi vọng, bày tỏ tin tưởng, bày tỏ niềm tin, bày tỏ
    quan điểm, bày tỏ quan ngại, bày tỏ lo ngại, bày tỏ mong muốn, bày tỏ tin tưởng rằng, bày tỏ sự tin tưởng, thể
    hiện quan điểm, nêu quan điểm, nêu ý kiến, nêu thực tế, dẫn chứng, ghi nhận, phát hiện, không loại trừ, không
    loại trừ khả năng, để ngỏ khả năng, ngụ ý, ám chỉ, hàm ý, gợi ý, nghi vấn, khẳng định thêm, đề cập thêm, bổ
    sung, bổ sung thêm, bình luận thêm, chia sẻ thêm, phát biểu thêm, trao đổi thêm, đe dọa, đe doạ, dọa, doạ, hứa,
    nghi rằng, nghi là, ngờ rằng, đoán rằng, chứng minh, cho thấy, chứng tỏ, phản ánh, xác định, tố, ngỏ ý, tỏ ý,
    quy định rõ, giải trình, nhìn nhận, thẳng thắn thừa nhận, cung cấp thông tin, đính chính, tính toán, trình bày,
    thuyết minh,
    thấy rằng, nhận thấy, lo rằng, biết rằng, hay rằng, chia sẻ rằng, phát biểu rằng, viết rằng, trả lời rằng, tin
    là, nghĩ là, nói là, mong là, bảo rằng, bảo là, kêu rằng, hứa rằng, đáp rằng, hỏi rằng, thêm rằng, nói thêm rằng
""")
"""Cues of saying, finding and expecting, behind which a clause may stand at once."""

CLAUSE_WORDS = listed("""
    lấy ví dụ, dẫn ví dụ, nêu ví dụ, nêu dẫn chứng, đưa ra dẫn chứng, đặt giả thuyết, nghĩ khác, có ý kiến, đưa ra ý
    kiến, góp ý, hiến kế, gợi mở, đúc rút, khái quát, tóm lại, nói gọn, nói ngắn gọn, chốt lại, quả quyết rằng, so
    sánh, trấn an, động viên, an ủi, ước, nguyện, tiếc, mừng, sốc, ngạc nhiên, hiểu, thông cảm, xót xa,
    cười, khóc, ao ước, mơ ước, ân hận, day dứt, rưng rưng, phản hồi lại, thách thức, khoe, hồi âm, tự nhủ, nói,
    chia sẻ, phát biểu, bày tỏ, trả lời, đáp, đáp lại, đáp trả, phản hồi, hồi đáp, viết, viết thêm, đăng, đăng tải,
    ghi, ghi rõ, nêu, thắc mắc, băn khoăn, trăn trở, hỏi, hỏi lại, đặt câu hỏi, đặt vấn đề, chất vấn, bình luận,
    tiếp lời, nghĩ, tin, tin tưởng, mong, thốt lên, kêu lên, hét lên, la lên, reo lên, hô, hô to, hét, gào lên, thì
    thầm, quát, mắng, nói đùa, đùa, mỉa mai, châm biếm, chế giễu, phản pháo, đề cập, trao đổi, cảm thán, than, thú
    nhận, quan niệm, đúc kết, tổng kết, mở đầu, kết lại, thêm, bảo, dặn, dặn dò, nhắn, nhắn nhủ, nhắn gửi, căn dặn,
    gửi gắm, dẫn giải, diễn giải, cảm nhận, hồi tưởng, bức xúc, hào hứng, xúc động, phấn khởi, chú thích, ví, ví
    von, gọi, mô tả, miêu tả, coi, xem, tự hào, vui mừng, tiếc nuối, thất vọng, hối tiếc, lo lắng, lo sợ, đồng tình,
    nhất trí, thống nhất, chia vui, tiếp tục, đặt giả thiết, giả định, tái khẳng định, lên tiếng, hối hận, đưa ra,
    nêu ra, liệt kê, giới thiệu, phát ngôn, công bố, định nghĩa, tuyên thệ, phán, phán quyết, tuyên
""")
"""Cues that need `rằng`, a colon or marks before what is said."""

DEMAND_WORDS = listed("""
    yêu cầu, đề nghị, kêu gọi, thúc giục, hối thúc, giục, kiến nghị, đề xuất, khuyên, khuyên nhủ, nhắc nhở, chỉ đạo,
    quán triệt, ra lệnh, hạ lệnh, đòi, mong muốn, mong, khuyến khích, khuyến nghị, vận động, chủ trương, lệnh cho,
    giao nhiệm vụ, tiếp tục yêu cầu, lên tiếng kêu gọi, đưa ra lời kêu gọi, đưa ra yêu cầu, đưa ra đề nghị, đưa ra
    khuyến cáo, đưa ra khuyến nghị, đưa ra đề xuất, gây sức ép, cầu xin, van xin, bày tỏ mong muốn, đốc thúc, xin, đôn
    đốc, lưu ý, cầu mong, mong mỏi
""")
"""Cues of asking for something."""

JUDGE_WORDS = listed("""
    chê, chê bai, trách, quở trách, oán trách, khiển trách, cười nhạo, tán thành, đổ tội, tôn vinh, xem thường, hạ
    thấp, chỉ trích, phê phán, phê bình, lên án, ca ngợi, khen ngợi, khen, tán dương, hoan nghênh, phản đối, bác bỏ,
    phủ nhận, cáo buộc, buộc tội, tố cáo, đổ lỗi, đánh giá cao, bày tỏ, chế nhạo, hoài nghi, phàn nàn về, gọi, mô
    tả, miêu tả, ví, coi, xem
""")
"""Cues of judging someone or something."""

CARRY_WORDS = listed("""
    dẫn lời, trích lời, trích dẫn, dẫn, trích dẫn lời, dẫn phát biểu, dẫn tuyên bố, dẫn lại lời, trích phát biểu,
    dẫn thông báo, dẫn lại
""")
"""Cues of handing on the words of someone who is named behind them."""

NO_CUE = listed("""
    đánh giá kỹ, đánh giá lại, đánh giá toàn diện, đánh giá đầy đủ, đánh giá tác động, phân tích kỹ,
    che giấu thông tin, giấu thông tin, tiếp nhận thông tin, nhận thông tin, xử lý thông tin, rò rỉ thông tin, lộ thông
    tin, công bố thông tin, tiết lộ thông tin, tra cứu thông tin, tìm kiếm thông tin, trao đổi thông tin, xác minh
    thông tin, kiểm tra thông tin, nắm thông tin, minh bạch thông tin,
    phản ánh hết, phản ánh đúng, phản ánh đầy đủ, phản ánh rõ, phản ánh chính xác, hết kỳ vọng, tố giác, giải trình
    về, trách nhiệm, trách phạt, mừng thọ, mừng tuổi, ăn mừng, vui mừng vì, hiểu biết, hiểu rõ, hiểu lầm, thấu hiểu, tìm
    hiểu, hiểu nhầm, nguyện vọng, tình nguyện, cầu nguyện, tự nguyện, khóc thương, cười đùa, buồn cười, nụ cười, gây
    cười, tiếng khóc, tiếng cười, sốc nhiệt, gây sốc, cú sốc, sốc phản vệ, khoe ảnh, khoe dáng, khoe sắc, khoe con,
    đáng tiếc, nuối tiếc, tiếc thương, tiếc rẻ, chúc mừng, kỷ niệm, ước mơ, mơ ước được, ước lượng, quy ước, công
    ước, điều ước, trông coi, khen chê, coi là, được coi, được xem, xem là, tuyên bố chung, bảo vệ, bảo chứng, bảo
    ban, bảo thủ, bảo toàn, bảo kê, bảo lãnh, bảo lưu, bảo đảm, thông báo, khởi tố, truy tố, độc tố, công tố, tranh
    tố, nguyên tố, nhân tố, sắc tố, nội tiết tố, kháng tố, hối lộ, hối đoái, hối hả, tình nghi, hoài nghi về, thích
    nghi, tiện nghi, chẩn đoán, khai cuộc, khai màn, khai hỏa, khai hoả, khai hoang, khai thông, khai sáng, khai mở,
    sơ khai, đáp xuống, đáp lễ, đáp chuyến, phúc đáp, than đá, mỏ than, ngành than, được biết, lệnh cấm, hăm dọa, đe
    dọa tính mạng, nói lên, nói ngắn, nói thẳng ra, nói thật, hay nói, nói không, đăng tin, đăng đàn, viết nên, viết
    tiếp, gọi là, còn gọi là, gọi vào, gọi xe, xem thêm, xem ra, xem thường, coi thường, coi nhẹ, coi sóc, thêm cơ
    hội, mong manh, tin dùng, ghi tên, ghi công, nêu cao, hỏi mua, bảo nhau, gọi chung, kêu ca, trả lời được, đòi
    nợ, nhắn tin, dặn lòng, thề non, khen thưởng, thi hành, phê chuẩn, dọa giết, tuyên bố phá sản, con tin, niềm
    tin, lòng tin, điểm tin, báo tin, hay tin, nhận tin, tung tin, cung cấp tin, nêu tên, nêu danh tính, mong chờ,
    trông mong, tin học, tin tặc, thêm tin, đặt niềm tin, tin vào, lan tin, tin giả, săn tin, cho thêm, thêm vào,
    làm thêm, có thêm, thêm phần, thêm vài, đi thêm, học thêm, tăng thêm, hơn thêm, mua thêm, bổ sung thêm, nói
    chuyện, nói chung, nói riêng, nói trên, nói về, nói đến, nói tới, nói ra, nói lời, nói dối, nói xấu, nói tục,
    nói không với, nói ngọng, nói tiếng, nói cách khác, nói cho cùng, nói đúng hơn, phải nói, có thể nói, khó nói,
    lời nói, giọng nói, tiếng nói, cách nói, câu nói, biết nói, nói gì, nói nhiều, nói suông, kể từ, kể cả, kể trên,
    kể đến, kể tới, kể về, đáng kể, không kể, chưa kể, phải kể, có thể kể, kể chuyện, hỏi thăm, câu hỏi, đòi hỏi,
    học hỏi, hỏi cung, hỏi han, xét hỏi, thăm hỏi, hỏi về, bài viết, viết về, chữ viết, cây viết, viết bài, viết
    thư, viết tay, viết sách, lời hứa, hứa hẹn nhiều, tin tức, thông tin về, báo cáo về, báo cáo
    viên, phát biểu khai mạc, phát biểu về, bài phát biểu, chia sẻ về, thông tin liên lạc, chia sẻ thông tin, chia
    sẻ hình ảnh, chia sẻ kinh nghiệm, chia sẻ khó khăn, chia sẻ nỗi, nhớ lại những, trả lời phỏng vấn, trả lời câu
    hỏi, trả lời chất vấn, trả lời báo chí, lời kêu gọi, lời khuyên, lời khai,
    thành khẩn khai báo, khai báo thành khẩn, lời kể, lời đề nghị, lời cảnh báo,
    lời cáo buộc, đăng ký, đăng kí, đăng cai, đăng quang, đăng nhập, đăng bài, đăng bài viết, đăng ảnh, đăng video,
    ghi bàn, ghi hình, ghi điểm, ghi âm, ghi chép, ghi danh, ghi dấu, xem phim, xem xét, coi trọng, coi chừng, coi
    như, xem như, xem lại, người xem, lượt xem, gọi điện, gọi vốn, kêu gọi vốn, cuộc gọi, gọi tên, tên gọi, gọi lại,
    cùng tiếp tục, tiếp tục được, đùa giỡn, thêm vào đó, thêm nữa, hơn thế nữa, ngoài ra, mong đợi, tin cậy, tin
    nhắn, tin đồn, đưa tin nhắn, nguồn tin, bản tin, hãng tin, mạng tin, tin rao, đoán định, nghi phạm, nghi can,
    nghi thức, nghi lễ, đối đáp, đáp ứng, đáp án, giải đáp, đền đáp, bảo hiểm, bảo tàng, bảo tồn, bảo hộ, bảo mật,
    bảo trì, bảo dưỡng, bảo hành, cảnh báo sớm, khuyến cáo viên, bác sĩ, bác sỹ, tuyên truyền, tuyên dương, tuyên
    án, tuyên phạt, tuyên huấn, tuyên chiến, phán đoán, bị tố cáo, công bố kết quả, thêm một, thêm nhiều, thêm hai,
    thêm ba, thêm các, thêm những, thêm chi tiết, hơn nữa, hướng dẫn, dẫn đầu, dẫn đến, dẫn tới, dẫn dắt, dẫn trước,
    dẫn độ, dẫn bàn, dẫn điểm, tiếp dẫn, hấp dẫn, dẫn chương trình, dẫn đường, dẫn ra, dẫn theo, dẫn vào, dẫn về,
    chỉ dẫn, đường dẫn, dẫn giải, dẫn bóng, dẫn người, dẫn con, dẫn khách, khai thác, khai mạc, khai trương, khai
    giảng, khai quật, khai báo y tế, triển khai, công khai, kê khai, khai sinh, tờ khai, khai trừ, khai phá, khai
    man, khai hội, khai tử, khai xuân, xin phép, xin việc, xin cấp, đơn xin, cho phép, từ chối bình luận, từ chối
    trả lời, tố tụng, tố chất, yếu tố, tố giác tội phạm, thành tố, mắng mỏ, thấy rõ, dọa nạt, đe dọa đến, đe dọa
    tới, xác định được, dự báo thời tiết, dự báo viên, xem nhẹ, xem trọng, ví dụ, ví trí, ví tiền, ví điện tử, ví
    von, thề nguyền, lập luận của, phản ánh đến, phản ánh tới, phản ánh về, bảo vệ môi trường, bảo vệ rừng, thể hiện
    qua, thể hiện ở, đặt ra, người bảo vệ, lực lượng bảo vệ, nhân viên bảo vệ, được biết đến, hỏi đáp, vấn đáp, tin
    vui, thư ngỏ, tiếp tục là, nêu trên, đã nêu, nêu gương, đề cập đến, đề cập tới, đề cập việc, trao đổi về, chủ
    trương lớn, bày tỏ lòng, kêu cứu, ghi nhận được, ghi nhận sự, ghi nhận và, lo lắng cho, phát hiện ra
""")
"""Words that hold a cue and are none."""

NOUN_MARKERS = frozenset(
    listed("""
    hạ, nâng, gửi, một, các, những, lời, trong, theo, bản, sự, việc, câu, bài, ứng, về, của, cuộc, đợt, với, trước,
    sau, bằng, mọi, từng, mỗi, có, đọc, nghe, nhận, kèm, dựa, từ, nhiều, thành, như, điều, hơn, mong, chờ, đưa, ra,
    phát, loạt, hai, ba, bốn, giữ, làm, thực, không, đón, chịu, cùng
    """)
)
"""Behind these a cue is mostly a noun: `một tuyên bố`, `lời cảnh báo`, `theo yêu cầu`."""

NOUN_CUES = frozenset(
    listed("""
    tuyên bố, yêu cầu, đề nghị, thông báo, thông tin, báo cáo, cảnh báo, đánh giá, nhận định, nhận xét, dự báo, phát
    biểu, khuyến cáo, kiến nghị, đề xuất, chỉ đạo, kết luận, cáo buộc, cam kết, hy vọng, hi vọng, kỳ vọng, kì vọng,
    lo ngại, quan ngại, phản ánh, phân tích, bình luận, dự đoán, ước tính, chủ trương, khẳng định, chỉ trích, phê
    bình, mong muốn, giải thích, lập luận, chia sẻ, trả lời, phản hồi, mô tả, bổ sung, công bố, hỏi, tố, phán quyết,
    khuyến nghị, đáp, phản đối, ủng hộ, đe dọa, đe doạ, tính toán, lưu ý, đính chính, nghi ngờ, xác nhận, hứa hẹn,
    gợi ý, phát hiện, xác định
    """)
)
"""Cues that are nouns as well."""

NOUN_FOLLOWERS = frozenset(
    listed("""
    của, này, đó, ấy, trên, chung, từ, về, đối, được, bị, giữa, nhau, theo, gì, đến, tới, vào, cao, sang, qua
    """)
)
"""What stands behind a noun that could be a cue elsewhere."""

NO_CONTENT = frozenset(
    listed("""
    về, và, gì, nhau, để, hoặc, việc làm, sai, đúng, ngược, vậy, thế, như, quanh
    """)
)
"""What stands behind a cue whose content is not told."""

BARE_CLAUSE = frozenset(
    listed("""
    than, thắc mắc, băn khoăn, trăn trở, chất vấn, đặt câu hỏi, đặt vấn đề, mong, nói, nghĩ
    """)
)
"""Cues that take a clause without `rằng`."""

BARE_NAMED = frozenset(
    listed("""
    tin, bảo, trả lời, bình luận, phát biểu, chia sẻ, công bố, hỏi, phán quyết, tin tưởng, đáp lại, tâm sự
    """)
)
"""Cues that take a clause without `rằng` when that begins with someone's name or pronoun."""

NAMING = frozenset(
    listed("""
    gọi, mô tả, miêu tả, coi, xem, ví, ví von, so sánh, định nghĩa
    """)
)
"""Cues that say what something is called: `gọi X là Y`."""

ADDRESSED = frozenset(
    listed("""
    khuyên, xin, cấm, hối, giục, khuyên nhủ, nhắc nhở, vận động, hối thúc, thúc giục, đốc thúc, đôn đốc, lệnh cho
    """)
)
"""Cues of demand behind which the one who is to act must stand."""

URGING = frozenset(
    listed("""
    yêu cầu, đề nghị, kêu gọi, thúc giục, kiến nghị, đề xuất, chỉ trích, cáo buộc, lên án, bác bỏ, phủ nhận, đánh
    giá cao, ca ngợi, hoan nghênh, phản đối, mong muốn, nói, xin
    """)
)
"""Cues other than those of saying that go on with the subject of the clause before behind a comma alone."""

FILLED_WITHOUT = frozenset(
    listed("""
    cho biết, cho hay, nói, nói rõ, nêu rõ, tiết lộ, thông báo, xác nhận, bình luận, trả lời, phản hồi, nêu, cung
    cấp thông tin, công bố, đề cập, giải thích, thông tin, báo cáo, đưa ra tuyên bố, nói thêm, cho biết thêm, lên
    tiếng, khai, khai báo, hé lộ, bật mí, chia sẻ, phát hiện, ghi nhận
    """)
)
"""Cues that report nothing when they are negated: `không tiết lộ danh tính`."""

DESCRIBING = frozenset(listed("nghi là, nghi"))
"""Cues that only describe the noun before them where that is not their subject: `vật thể nghi là tên lửa`."""

SAY_ALONE = frozenset(listed("nói, kể, đáp, hỏi, gọi, than, trả"))
"""The first words of longer ones that tell of speaking: `nói lời sau cùng`, `kể chuyện`."""

RECORDING = frozenset(listed("ghi nhận"))
"""Cues that report only when a document records: `báo cáo ghi nhận …`, but not `cả nước ghi nhận ba ca`."""

CLAUSE_OPENERS = frozenset(
    listed("""
    mỗi, nếu, khi, hiện, vì, do, dù, tuy, mặc dù, từ khi, sau khi, trước khi, đến nay, hễ, hiện nay, hiện tại
    """)
)
"""What a clause begins with, so that a cue which mostly has an object reports it: `chia sẻ mỗi ngày khoa nhận …`."""

TOLD_NOUNS = frozenset(listed("ý kiến, quan điểm, thông tin, cáo buộc, tin đồn, luận điệu, nhận định, dư luận"))
"""Nouns that a cue has as its object although another cue tells what they say: `bác bỏ ý kiến cho rằng …`."""

FEELINGS = frozenset(
    listed("""
    sự, vui mừng, vinh dự, phấn khởi, hài lòng, đồng tình, ấn tượng, cảm ơn, biết ơn, tiếc, thất vọng, xúc động, lo
    lắng, ủng hộ, tự hào, mong, hân hạnh, chia buồn, tin
    """)
)
"""What stands behind `bày tỏ` when it tells a feeling about something."""

SPEECH_NOUNS = frozenset(
    listed("""
    lời, câu nói, tâm sự, nỗi niềm, quan điểm, ý kiến, phản ứng, trải lòng, thông điệp, suy nghĩ, tâm trạng, cảm
    xúc, bày tỏ, câu trả lời, băn khoăn, trăn trở, mong ước
    """)
)
"""Nouns that stand for words said: `đó là lời của bà A`."""

CLASSIFIERS = frozenset(listed("cuộc, buổi, lời, bài, bản, sự, việc, câu, một, các, những, đợt, nhiều"))
"""Behind these any cue is a noun: `cuộc trao đổi`, `lời khai`."""

PERSONAL = frozenset(
    listed("""
    cho biết, cho hay, cho rằng, nói rằng, nói, nói thêm, cho biết thêm, kể, kể lại, khai, khai nhận, chia sẻ, tâm
    sự, nhận xét, than thở, than phiền, thừa nhận, khẳng định, bộc bạch, trải lòng, bày tỏ, nhớ lại, phản ánh, hy
    vọng
    """)
)
"""Cues whose subject is a person even where the noun for it is not known."""
