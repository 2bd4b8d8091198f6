"""The nouns of Vietnamese that can speak, those that name a work, and what may stand behind `theo`."""

from __future__ import annotations

from reader.languages.language import listed
from reader.languages.vietnamese import VIETNAMESE

GROUP_HEADS = frozenset(
    listed("""
    du khách, hành khách, khách mời, thí sinh, học viên, tuyển thủ, ứng viên, hội viên, thương lái, chủ tàu, thuyền
    viên, giám khảo, ban giám khảo, người bệnh, chủ trọ, sản phụ, chủ tiệm, thực khách, bạn bè, đồng nghiệp, nhà
    đài, ekip, các, những, một số, nhiều, một, hai, ba, bốn, vài, một vài, một nhóm, không ít, đa số, phần lớn, hầu
    hết, số đông, hàng loạt, hàng trăm, hàng nghìn, đông đảo, toàn thể, mọi, tất cả, một trong những, nhóm, cả hai,
    hai bên, người, người dân, dân, bạn đọc, độc giả, khán giả, cư dân, phụ huynh, học sinh, sinh viên, cử tri, công
    nhân, nông dân, ngư dân, tiểu thương, doanh nghiệp, nhà đầu tư, giới, giới chức, giới chuyên gia, giới phân
    tích, giới quan sát, giới chuyên môn, giới truyền thông, giới khoa học, giới đầu tư, giới lãnh đạo, giới chủ,
    quan chức, chuyên gia, nhà phân tích, nhà quan sát, nhà khoa học, nhà nghiên cứu, nhân chứng, nguồn tin, nguồn,
    nạn nhân, bị hại, bị cáo, bị can, nghi phạm, nghi can, bị đơn, nguyên đơn, gia đình, người nhà, người thân, lãnh
    đạo, đại diện, nhà chức trách, lực lượng chức năng, cơ quan chức năng, ngành chức năng, cơ quan điều tra, phóng
    viên, pv, nhà báo, dư luận, cư dân mạng, cộng đồng mạng, phe, phía, bên, hai nhà lãnh đạo, thân nhân, người phụ
    nữ, người đàn ông, người này, người trên, vị này, người phát ngôn, phát ngôn viên, ý kiến, dân mạng, đối tượng,
    chủ nhà, hàng xóm, khách hàng, nhân viên, cán bộ, chiến sĩ, binh sĩ, y bác sĩ, bệnh nhân, thành viên, nghị sĩ,
    nhà lập pháp, nhà ngoại giao, nhà đàm phán, nhà hoạt động, nhà tổ chức, nhà vô địch, nhà thầu, chủ đầu tư, người
    mua, người bán, người hâm mộ, fan, cổ động viên, cổ đông, ban lãnh đạo, ban huấn luyện
    """)
)
"""Heads that stand for several people."""

BODY_HEADS = frozenset(
    listed("""
    đảng cầm quyền, phe cầm quyền, đảng đối lập, liên minh cầm quyền, chính quyền đương nhiệm, phe cánh hữu, phe
    cánh tả, bộ, cục, tổng cục, vụ, sở, phòng, ban, ủy ban, uỷ ban, hội đồng, hội, hiệp hội, liên đoàn, liên hợp
    quốc, liên minh, tổ chức, viện, trung tâm, trường, đại học, bệnh viện, công ty, tập đoàn, tổng công ty, ngân
    hàng, hãng, quỹ, đài, kênh, báo, tờ, tạp chí, trang, thông tấn xã, cơ quan, chính phủ, chính quyền, nhà nước,
    quốc hội, đảng, quân đội, hải quân, không quân, cảnh sát, công an, tòa án, toà án, tòa, toà, hđxx, vks, viện
    kiểm sát, hội đồng xét xử, cơ quan cảnh sát điều tra, ubnd, hđnd, tp, tỉnh, thành phố, huyện, quận, xã, phường,
    nhà trắng, lầu năm góc, điện kremlin, câu lạc bộ, clb, đội, đội tuyển, đội bóng, ban tổ chức, btc, ban giám đốc,
    phái đoàn, đoàn, nhóm, lực lượng, đại sứ quán, lãnh sự quán, văn phòng, nhà trường, truyền thông, hãng tin, hãng
    thông tấn, nhật báo, tuần báo, đài truyền hình, đài phát thanh, nền tảng, mạng xã hội, website, chuyên trang,
    phe đối lập, nghiên cứu, báo cáo, báo cáo tài chính, báo cáo phân tích, báo cáo chiến lược, báo cáo thường niên,
    công điện, đơn
    vị, khảo sát, thống kê, số liệu, kết quả, cuộc thăm dò, thăm dò, cuộc khảo sát,
    tuyên bố, thông cáo, thông báo, văn bản, công văn, tài liệu, hồ sơ, cáo trạng, bản án, kết luận, kết luận điều
    tra, bài báo, bài viết, bức thư, lá thư, dữ liệu, điều tra, cuộc điều tra, thông tin, nguồn thạo tin, dự thảo,
    hãng hàng không, nhà sản xuất, nhà mạng, siêu thị, cửa hàng, nhà hàng, khách sạn, hợp tác xã, htx, chi cục,
    trạm, ga, cảng, sân bay, kho bạc, bảo tàng, thư viện, nhà hát, nhà thờ, giáo hội, tòa thánh, hiệp định, liên bộ
    """)
)
"""Heads that stand for bodies and documents."""

PRONOUN_HEADS = frozenset(
    listed("""
    ông, bà, anh, chị, cô, họ, ông ấy, bà ấy, anh ấy, chị ấy, cô ấy, ông ta, bà ta, anh ta, cô ta, cô này, ông này,
    bà này, anh này, chị này, người này, vị này, nó, chúng tôi, tôi, hắn, chàng, nàng, mình
    """)
)
"""Pronouns and words of address; these are titles when a name follows."""

_ROLE_HEADS = frozenset(
    listed("""
    giám đốc phân tích, trưởng phòng phân tích, chuyên viên phân tích, chiến lược gia, nhà cầm quân, trung vệ,
    chân sút, ngôi sao, thủ thành, cầu thủ, danh thủ, tiền vệ, trợ lý, cây
    viết, nhà bình luận, nhà quản lý, nhà tư vấn, nhà điều hành, nhà lập pháp, nhà phân tích, nhà nghiên cứu, nhà
    khoa học, thủ khoa, á khoa, hướng dẫn viên, người mẹ, người cha, người vợ, người chồng, người thầy, chuyên gia,
    tay súng, nữ đại biểu, nữ ca sĩ, nam ca sĩ, nữ diễn viên, nam diễn viên, nam sinh viên, nữ sinh viên, võ sư,
    giáo viên, giảng viên, nhà thiết kế, ca sỹ, nhạc sỹ, bác sỹ, nghệ sỹ, chủ nhiệm, phó chủ nhiệm, tổng lãnh sự,
    đội phó, thanh tra, kỹ sư trưởng, thủ lĩnh, lãnh tụ, nhà lãnh đạo, người đứng đầu, trưởng ban, phó ban, phó
    trưởng ban, trưởng đoàn, trưởng khoa, phó trưởng khoa, trưởng bộ môn, trưởng công an, phó trưởng, trưởng, phó,
    tổng thư ký, thư ký, chánh văn phòng, phó chánh văn phòng, chánh án, phó chánh án, chánh thanh tra, thẩm phán,
    kiểm sát viên, điều tra viên, công tố viên, chủ tọa, chủ toạ, hội thẩm, luật sư, ls, tổng biên tập, biên tập
    viên, mc, nghệ sĩ, nsưt, nsnd, ca sĩ, nhạc sĩ, diễn viên, đạo diễn, nhà văn, nhà thơ, họa sĩ, hoạ sĩ, người mẫu,
    hoa hậu, á hậu, tiền đạo, hậu vệ, thủ môn, đội trưởng, thuyền trưởng, hlv, huấn luyện viên, trọng tài, tay vợt,
    kỳ thủ, vđv, vận động viên, võ sĩ, tay đua, kình ngư, cựu, nguyên, quyền, tân, đồng chí, đ/c, ts, gs, pgs,
    pgs.ts, gs.ts, ths, bs, bs.ckii, bs.cki, ks, kts, kiến trúc sư, dược sĩ, y sĩ, y tá, điều dưỡng, lương y, thầy,
    thầy giáo, cô giáo, sư thầy, hòa thượng, hoà thượng, thượng tọa, linh mục, giám mục, hồng y, giám đốc điều hành,
    ceo, nhà sáng lập, người sáng lập, đồng sáng lập, tỷ phú, tỉ phú, doanh nhân, nhà kinh tế, nhà kinh tế trưởng,
    kinh tế trưởng, chuyên viên, nhà sử học, nhà thiên văn, nhà ngoại giao, phó thủ lĩnh, phó đại diện, đặc phái
    viên, đặc sứ, cố vấn, tham mưu trưởng, tư lệnh, phó tư lệnh, chính ủy, chỉ huy, chỉ huy trưởng, trung úy, thượng
    úy, thiếu úy, đại uý, trung uý, thượng uý, thiếu uý, binh nhất, hạ sĩ, trung sĩ, thượng sĩ, chuẩn tướng, đô đốc,
    chuẩn đô đốc, phó đô đốc, thống chế, trung tướng, thái tử, công chúa, vua, hoàng hậu, quốc vương, tiểu vương,
    thủ hiến, toàn quyền, tỉnh trưởng, quận trưởng, chủ tịch hđqt, chủ tịch hội đồng quản trị, phó tổng giám đốc, kế
    toán trưởng, giám đốc sở, phó giám đốc sở, chủ tịch ubnd, phó chủ tịch ubnd, bí thư thứ nhất, phó bí thư, ủy
    viên, uỷ viên, dân biểu, nghị sĩ, hạ nghị sĩ, bộ trưởng, thứ trưởng, quyền bộ trưởng, quốc vụ khanh, ngoại
    trưởng, phó ngoại trưởng, trợ lý ngoại trưởng, thủ quỹ, quản lý, chủ quán, chủ cửa hàng, chủ xe, chủ cơ sở, tài
    xế, lái xe, phi công, tiếp viên, thợ, mẹ, cha, bố, ba, vợ, chồng, con trai, con gái, anh trai, chị gái, em trai,
    em gái, ông nội, bà ngoại, bà nội, ông ngoại, cụ, cụ ông, cụ bà, bé, cháu, em, nữ, nam, nam thanh niên, cậu, dì,
    mợ, thím, ông bà, vợ chồng, cặp vợ chồng, hai vợ chồng, nữ sinh, nam sinh, ông chủ, bà chủ, cư dân, nhà tiên
    tri, đại tá, nhà phê bình, nhà tài trợ, người đại diện, người quản lý, người dẫn chương trình, bầu, siêu mẫu,
    rapper, youtuber, tiktoker, blogger, streamer, đầu bếp, ông trùm, huyền thoại, cựu danh thủ
    """)
)

PERSON_HEADS = (
    _ROLE_HEADS
    | PRONOUN_HEADS
    | frozenset(
        (*VIETNAMESE.titles, *(f"vị {title}" for title in (*VIETNAMESE.titles, *VIETNAMESE.source_words.groups)))
    )
)
"""Heads that stand for one person."""

HEADS = PERSON_HEADS | GROUP_HEADS | BODY_HEADS
"""All heads."""

NAME_PARTS = frozenset(
    listed("""
    nam, nữ, bình, anh, thị, cô, an, ba, hai, bốn, tư, năm, ban, vụ, bé, em, quyền, tân, ga, đội, phương, quận,
    xuân, trưởng, phó, y, mình
    """)
)
"""Heads that are as often the later part of a name: `Nguyễn Văn Nam`."""

NO_SPEAKER = frozenset(
    listed("""
    hệ thống, nỗ lực, thiết bị, nhân tố, bước, thách thức, tác động, hành động, hành vi, đòn, tình huống, quốc gia
    nào, điều, vấn đề, việc, lần, năm, tháng, ngày, tuần, giờ, phút, nơi, chỗ, khu vực, địa phương, khoản, mức,
    loại, chiếc, cuộc, vụ, trận, bàn, con, cái, lý do, nguyên nhân, yếu tố, biện pháp, giải pháp, hoạt động, phần,
    điểm, trường hợp, dự án, chương trình, nội dung, quy định, sản phẩm, phương án, mục tiêu, nhiệm vụ, ca, triệu,
    tỷ, tỉ, đồng, usd
    """)
)
"""Nouns behind `các`, `một`, `những` that name no one who could speak."""

TITLE_NOUNS = frozenset(
    listed("""
    chương trình, bộ phim, phim, bài hát, ca khúc, bài, cuốn sách, sách, cuốn, tập, tập sách, tác phẩm, tiểu thuyết,
    truyện, vở, vở kịch, vở diễn, album, mv, dự án, đề án, đề tài, hội thảo, tọa đàm, toạ đàm, hội nghị, diễn đàn,
    triển lãm, cuộc thi, cuộc triển lãm, chủ đề, với chủ đề, tựa đề, nhan đề, tiêu đề, có tên, mang tên, tên, tên
    gọi, tên là, phong trào, chiến dịch, cuộc vận động, danh hiệu, giải thưởng, giải, chuyên mục, chuyên đề, chuyên
    án, cụm từ, từ, chữ, khái niệm, thuật ngữ, biệt danh, biệt hiệu, mệnh danh, được mệnh danh, được mệnh danh là,
    game, trò chơi, show, gameshow, series, tài liệu, dòng chữ, biển, khẩu hiệu, thông điệp, slogan, ứng dụng, phần
    mềm, trang, tài khoản, nick, nhóm, kênh, quán, nhà hàng, thương hiệu, nhãn hiệu, sản phẩm, mô hình, kế hoạch,
    sáng kiến, bộ sách, bộ truyện, tranh, bức tranh, bức ảnh, bản nhạc, tội, về tội, hành vi, vụ án, bài thơ, bài
    báo, bài viết, talkshow, podcast, video, clip, truyện ngắn, lễ hội, chương trình nghệ thuật
    """)
)
"""Nouns behind which quotation marks hold a title, a name or a word that is spoken of."""

SOURCES_BEHIND_THEO = frozenset(
    listed("""
    biên bản, tờ trình, bảng xếp hạng, bài đăng, hình ảnh, video, clip, camera, bản đồ, lời chứng, tờ khai, sao kê,
    phiếu, cuộc thăm dò, thăm dò, bộ dữ liệu, chỉ số, danh sách, ảnh vệ tinh, sổ sách, kiểm toán, giám định, kết quả
    giám định, nguồn tin, nguồn, các nguồn tin, các nguồn, một nguồn tin, thông tin, tin, báo cáo, thống kê, số
    liệu, dữ liệu, dự báo, khảo sát, cuộc khảo sát, kết quả, nghiên cứu, một nghiên cứu, lời, lời kể, lời khai, cáo
    trạng, bản án, hồ sơ, kết luận, kết luận điều tra, điều tra, tìm hiểu, ghi nhận, phản ánh, đánh giá, nhận định,
    phân tích, ước tính, tính toán, thông báo, thông cáo, tuyên bố, tài liệu, bài báo, bài viết, bản tin, văn bản,
    công văn, dự thảo, quan điểm, ý kiến, chia sẻ, tiết lộ, giải thích, mô tả, cảnh báo, xác nhận, công bố, đại diện,
    hãng,
    tờ, cáo buộc, khẳng định, trang, đơn, truyền thông, khuyến cáo, thư, tố cáo, tường thuật, lãnh đạo
    """)
)
"""What may stand behind `theo` besides names, titles, bodies and groups, so that it attributes."""

NOT_BEHIND_THEO = frozenset(
    listed("""
    chỉ đạo, đề nghị, yêu cầu, quy định, luật, kế hoạch, lịch, lịch trình, hướng, dõi, đuổi, đó, dự kiến, hình thức,
    nguyên tắc, truyền thống, phong tục, cách, giờ, kịch bản, lộ trình, quyết định, nghị định, thông tư, nghị quyết,
    điều, khoản, hợp đồng, thỏa thuận, thoả thuận, lời mời, lời khuyên, lời kêu gọi, chương trình, mẫu, tiêu chuẩn,
    tiêu chí, phương án, phương thức, phong cách, diện, mức, tỷ lệ, tỉ lệ, giá, thứ tự, từng, chiều, đường, hệ
    thống, mô hình, chủ trương, lệnh, sự, hiến pháp, bộ luật, pháp luật, công ước, hiệp định, thông lệ, nghĩa, đề
    xuất, bước, trình tự, thời gian, thời giá, tháng, năm, ngày, quý, tuần, mùa, dạng, kiểu, lối, gương, học, nhu
    cầu, ý muốn, khả năng, quy trình, quy hoạch, tinh thần, đúng, sau, chân, lề, thể thức
    """)
)
"""What stands behind a `theo` that does not attribute."""

BEFORE_OTHER_THEO = frozenset(
    listed("""
    nghe, kèm, tiếp, đi, mang, làm, dựa, tùy, tuỳ, chạy, đuổi, bám, kéo, noi, chiếu, dẫn, gắn, đeo, lần, ăn, tính,
    phân, chia, xếp, cuốn, vác, cầm, đem, học, thay, đổi, trả, thực, chọn, xét, hoạt, vận, căn, tuân, bắt, quy
    """)
)
"""Verbs of which `theo` is a part: `nghe theo`, `kèm theo`."""

OUTLETS = frozenset(
    listed("""
    hãng, hãng tin, hãng thông tấn, đài, kênh, báo, tờ, tạp chí, trang, thông tấn xã, nhật báo, tuần báo, đài truyền
    hình, đài phát thanh, truyền thông, chuyên trang, website, mạng, bản tin, tờ báo, báo điện tử, trang tin, kênh
    truyền hình, trang mạng, báo mạng
    """)
)
"""Heads of the names of those who carry news."""
