"""Vietnamese."""

from __future__ import annotations

from reader.languages.function_words import FunctionWords
from reader.languages.language import Language, listed, numbered
from reader.languages.source_words import SourceWords

VIETNAMESE = Language(
    tag="vi",
    name="Tiếng Việt",
    day_first=True,
    quote_marks=(("“", "”"), ('"', '"'), ("‘", "’"), ("«", "»"), ("'", "'")),
    cues=listed("""
        cho biết, nói, nói rằng, khẳng định, tuyên bố, cho rằng, nhấn mạnh, nêu rõ, nói thêm, thừa nhận, cho hay,
        chia sẻ, phát biểu, bày tỏ, nhận định, thông báo, cảnh báo, cáo buộc, đề nghị, kêu gọi, yêu cầu, trả lời,
        dẫn lời, trích lời, dẫn nguồn, đưa tin, tiết lộ, xác nhận, phủ nhận, bác bỏ, giải thích, đánh giá, lưu ý,
        chỉ trích, ca ngợi, cam kết, hứa, viết, kể, kể lại, hỏi, nhắc lại, kết luận, đưa ra thống kê, tin rằng, lập
        luận, quả quyết, dự báo, tố cáo, phân tích, tâm sự, than phiền
    """),
    attributions=listed("theo, theo lời, dẫn lời, trích dẫn, theo nguồn tin, theo thông tin từ"),
    pronouns=listed("""
        ông, bà, anh, chị, cô, chú, bác, em, cậu, tôi, chúng tôi, chúng ta, ta, họ, nó, mình, bạn, ông ấy, bà ấy,
        anh ấy, cô ấy, ông ta, bà ta, người này, vị này
    """),
    titles=listed("""
        hòa thượng, hoà thượng, thượng tọa, thượng toạ, đại đức, ni sư, sư thầy, sư cô, linh mục, giám mục, mục sư,
        cô giáo, thầy giáo, điều dưỡng, y tá, dược sĩ, họa sĩ, già làng, trưởng bản, trưởng thôn, tổ trưởng,
        chuyên gia, nhân chứng, nhà phân tích, nhà khoa học, nhà nghiên cứu, nhà kinh tế, nhà ngoại giao, nhà bình
        luận, phóng viên, tài xế, thủ môn, tiền vệ, hậu vệ, tiền đạo, nhạc sĩ, nghệ sĩ, họa sĩ, kiến trúc sư, cựu
        danh thủ, hlv, nghị sĩ, thủ lĩnh, lãnh đạo, trưởng ban, phó trưởng ban, trưởng công an, chánh án, thẩm phán,
        bị hại, ngư dân, nông dân, tiểu thương, hành khách, thuyền trưởng, cư dân, phụ huynh, người dân,
        bsckii, bscki, bsck2, bsck1, bs.ck2, bs.ck1, nhà phê bình, nhà thơ, nhà sử học, nhà giáo, nhà thiết kế,
        nhà báo, nhà cầm quân, cầu thủ, vđv, vận động viên, kình ngư, tay vợt, trung vệ, cựu tiền đạo, danh thủ,
        bị cáo, bị can, nghi phạm, nạn nhân, ngoại trưởng, cao ủy, tổng thư ký, thủ tướng đương nhiệm, ts, gs, pgs,
        ths, bs, pgs.ts, gs.ts, ths.bs, nhà sản xuất, nam diễn viên, nữ diễn viên, nữ ca sĩ, người mẫu, hoa hậu,
        nsnd, nsưt, đội trưởng, thầy, cụ, em, cháu, tổng thống, phó tổng thống, thủ tướng, phó thủ tướng, chủ tịch,
        phó chủ tịch, chủ tịch nước, tổng bí thư, bí thư, bộ trưởng, thứ trưởng, đại sứ, người phát ngôn, phát ngôn
        viên, thượng nghị sĩ, hạ nghị sĩ, dân biểu, đại biểu, thống đốc, thị trưởng, giám đốc, phó giám đốc, tổng
        giám đốc, trưởng phòng, cục trưởng, vụ trưởng, viện trưởng, hiệu trưởng, giáo sư, phó giáo sư, tiến sĩ, thạc
        sĩ, bác sĩ, luật sư, kỹ sư, đại tướng, thượng tướng, trung tướng, thiếu tướng, đại tá, thượng tá, trung tá,
        thiếu tá, đại úy, quốc vương, nữ hoàng, hoàng tử, thái tử, giáo hoàng, huấn luyện viên, cầu thủ, ca sĩ, diễn
        viên, đạo diễn, nhà văn, nhà báo, ông, bà, anh, chị, cô
    """),
    negations=listed("""
        không, chưa, chẳng, chả, đừng, chớ, không hề, không phải, chưa từng, không thể, khỏi, cấm, vô, phi, thiếu,
        ngoại trừ, trừ
    """),
    numbers=listed("""
        một, hai, ba, bốn, tư, năm, sáu, bảy, bẩy, tám, chín, mười, mươi, mốt, lăm, linh, lẻ, trăm, nghìn, ngàn,
        vạn, triệu, tỷ, tỉ, chục, tá, rưỡi, nửa, đôi, gấp, nhất, nhì
    """),
    common=listed("""
        và, của, là, có, trong, cho, được, các, những, với, đã, để, này, ở, từ, khi, đó, về, tại, sau, trước, nhưng,
        cũng, vào, ra, đến, bị, sẽ, đang, rằng, như, nếu, vì, do, bởi, theo, hơn, rất, lại, còn, thì, mà, nên, trên,
        dưới, giữa, đây, tuy, tuy nhiên, nhiên, ngoài, bên, cạnh, đồng, thời, mỗi, mọi, tất, cả, nhiều, ít, hôm,
        việc, người, số, cùng, dù, hiện, hay, hoặc, vậy, thế, chỉ, vẫn, đều, qua, khoảng, ai, gì, sao
    """),
    months=(
        *((f"tháng {number}", number) for number in range(1, 13)),
        *numbered("""
        tháng một 1, tháng giêng 1, tháng hai 2, tháng ba 3, tháng tư 4, tháng năm 5, tháng sáu 6, tháng bảy 7,
        tháng tám 8, tháng chín 9, tháng mười 10, tháng mười một 11, tháng mười hai 12, tháng chạp 12
        """),
    ),
    weekdays=numbered("""
        thứ hai 0, thứ ba 1, thứ tư 2, thứ năm 3, thứ sáu 4, thứ bảy 5, chủ nhật 6
    """),
    relative_days=numbered("""
        hôm nay 0, hôm qua -1, hôm kia -2, ngày mai 1, ngày kia 2, sáng nay 0, trưa nay 0, chiều nay 0, tối nay 0,
        đêm qua -1, tối qua -1
    """),
    vague=listed("""
        gần đây, mới đây, vừa qua, lâu nay, từ lâu, trước đó, trước đây, nhiều tuần qua, nhiều tháng qua, nhiều năm
        qua, thời gian qua, hiện nay, sắp tới, thời gian tới
    """),
    day_words=listed("ngày, hôm, mùng, mồng, vào ngày, sáng, trưa, chiều, tối, đêm, rạng sáng"),
    abbreviations=listed("""
        tp, ts, gs, pgs, ths, bs, ks, ls, st, q, p, tx, tt, v.v, ubnd, hđnd, nxb, tr, đ/c, mr, mrs, dr, ths.bs
    """),
    credits=listed("""
        nguồn, nguồn hình ảnh, chụp lại hình ảnh, ảnh, ảnh minh họa, ảnh minh hoạ, ảnh chụp màn hình, nguồn ảnh, ảnh
        tư liệu, video, đồ họa
    """),
    boilerplate=listed("""
        video đang, video xem nhiều, đang hot, quảng cáo, bình luận, chia sẻ, theo dõi, tin liên quan, tin cùng
        chuyên mục, tin
        mới nhất, đọc nhiều, đọc nhiều nhất, có thể bạn quan tâm, đừng bỏ lỡ, mời quý vị xem video, bấm để xem, mới
        nhất, từ khóa, về trang chủ, đăng nhập, đăng ký nhận tin
    """),
    teasers=listed("xem thêm, đọc thêm, xem tiếp, đọc tiếp, tin liên quan, mời bạn đọc"),
    bylines=listed("bài và ảnh, biên dịch, tổng hợp"),
    publication_words=listed("""
        ngày đăng, đăng ngày, đăng lúc, cập nhật, cập nhật lúc, xuất bản, ngày xuất bản, ngày cập nhật, cập
        nhật ngày
    """),
    broadcast_words=listed("phát sóng, lên sóng, phát trực tiếp, truyền hình trực tiếp, phát lại, được phát, chiếu"),
    statement_words=listed("""
        tuyên bố, thông cáo, thông báo, họp báo, phát biểu, phỏng vấn, thư, bức thư, văn bản, công văn, báo cáo, bài
        đăng, bài viết
    """),
    issued_words=listed("công, bố, ban, hành, phát, đi, đưa, ra, gửi, ký, đăng, đề, vào"),
    function_words=FunctionWords(
        determiners=listed("các, những, một, một số, nhiều, mọi, mỗi, vị, hai, ba, cả, đa số"),
        links=listed("của, thuộc, từ, tại, ở"),
        prepositions=listed("về, cho, với, trong, trên, gần"),
        boundaries=listed("""
            rằng, là, mà, khi, nếu, vì, do, bởi, nhưng, song, tuy, để, sau, trước, trong, theo, tại, thì, nên, bị, được,
            dù, như, hoặc, hay, còn
        """),
        relatives=listed("mà"),
        complementizers=listed("rằng, là"),
        conjunctions=listed("và, cùng, &"),
        fillers=listed("""
            đã, cũng, đang, sẽ, vẫn, còn, vừa, mới, lại, từng, không, chưa, chẳng, chỉ, tiếp tục, tiếp, tục, đều, phải,
            liền, luôn, thường, bèn, hiện, xin, muốn, nay, tự, có, hôm, qua
        """),
        modifiers=listed("""
            người, một, là, vốn, hiện, nguyên, khi, trong, tại, cựu, phó, giám, trưởng, chủ, đồng, đại, nhà, kiêm, thành
        """),
        people=listed("""
            người, quan chức, chuyên gia, nhân chứng, nguồn tin, giới chức, cơ quan, chính phủ, bộ, ủy ban, công ty,
            cảnh sát, quân đội, báo, đài, kênh, hãng, tờ, hãng tin, luật sư, bác sĩ, giáo sư, học sinh, sinh viên, giáo
            viên, phụ huynh, cư dân, người dân, nhà phân tích, nhà báo, phóng viên, đại diện, lãnh đạo, phát ngôn viên,
            người phát ngôn, tuyên bố, báo cáo, nghiên cứu, thông báo, nhà trắng, lầu năm góc, tòa án, viện, hội, trường
        """),
        passives=listed("được, bị"),
        agents=listed("bởi"),
    ),
    naming=listed("""
        gọi là, được gọi là, cái gọi là, mang tên, có tên, tên là, với tên gọi, biệt danh, cụm từ, chương trình, bộ
        phim, phim, cuốn sách, bài hát, ca khúc, chủ đề, khẩu hiệu, danh hiệu, chiến dịch, cuốn, bài, dự án, cuộc thi,
        với chủ đề
    """),
    source_words=SourceWords(
        male=listed("""
            ông, anh, ông ấy, anh ấy, ông ta, anh ta, ông này, anh này, chú, bác trai, cụ ông, người đàn ông, người đàn
            ông này, chàng, hắn, thầy, nam
        """),
        female=listed("""
            bà, chị, cô, bà ấy, chị ấy, cô ấy, bà ta, cô ta, bà này, chị này, cô này, cụ bà, người phụ nữ, người phụ
            nữ này, nàng, nữ
        """),
        honorifics=listed("ts, gs, pgs, ths, bs, pgs.ts, gs.ts, ths.bs, nsnd, nsưt, thầy, cụ, em, cháu"),
        own=listed("tôi, chúng tôi, chúng ta, mình"),
        plural=listed("họ, hai ông, hai bên, cả hai"),
        alike=listed("""
            nam sinh, nữ sinh, chiến lược gia, tiền vệ, tiền đạo, hậu vệ, trung vệ, thủ môn, cầu thủ, chân sút, tay vợt,
            ca sĩ, nữ ca sĩ, nam ca sĩ, nữ diễn viên, nam diễn viên, diễn viên, đạo diễn, nhạc sĩ, nữ nghệ sĩ,
            nam nghệ sĩ, nhà cầm quân, người này, vị này, người trên, vị trên, cụ, em, cháu, đơn vị, đơn vị này,
            đơn vị trên
        """),
        neuter=listed("đơn vị, đơn vị này, đơn vị trên"),
        back=listed("trên, này, nói trên, ấy, đó, kể trên"),
        several=listed("""
            các, những, một số, nhiều, vài, một vài, hai, ba, bốn, không ít, đa số, phần lớn, hầu hết, hàng loạt,
            giới, một nhóm
        """),
        single=listed("một, 1, người"),
        sexes=listed("nữ, nam"),
        origins=listed("người"),
        further=listed("khác"),
        groups=listed("""
            quan chức, chuyên gia, nguồn tin, giới chức, người dân, nhân chứng, cử tri, phụ huynh, nạn nhân, luật
            sư, bác sĩ, nghị sĩ, nhà phân tích, nhà quan sát, nhà khoa học, cổ động viên, gia đình, dư luận, thành
            viên, cư dân, lãnh đạo, cán bộ, nhân viên, chiến sĩ, công nhân, nông dân, ngư dân, sinh viên, học sinh,
            giáo viên, tiểu thương, tài xế
        """),
        offices=listed("""
            người phát ngôn, phát ngôn viên, đại diện, lãnh đạo, chủ tịch, giám đốc, tổng giám đốc, bộ trưởng, thứ
            trưởng, tổng thống, thủ tướng, ngoại trưởng, đại sứ, cục trưởng, vụ trưởng, trưởng phòng, hiệu trưởng,
            viện trưởng, chánh văn phòng, huấn luyện viên, hlv, thẩm phán, chủ tọa, kiểm sát viên, công tố viên,
            tổng thư ký, thị trưởng, thống đốc, bí thư, phó chủ tịch, phó giám đốc, người đứng đầu, cảnh sát trưởng,
            đội trưởng, bị cáo, luật sư, bác sĩ, thủ lĩnh, tư lệnh, nhà sản xuất, đạo diễn
        """),
        bodies=listed("""
            bộ, cục, sở, ủy ban, uỷ ban, hội đồng, hội, hiệp hội, liên đoàn, viện, trung tâm, trường, đại học, bệnh
            viện, công ty, tập đoàn, ngân hàng, chính phủ, chính quyền, quốc hội, đảng, quân đội, cảnh sát, công an,
            tòa án, toà án, viện kiểm sát, ubnd, clb, câu lạc bộ, cơ quan, tổ chức, đại sứ quán, văn phòng, nhà
            trường, phòng, ban, tổng cục, hđxx, hội đồng xét xử, phía, bên, lực lượng, quỹ, liên minh, đội, cơ quan
            điều tra, tand, vks
        """),
        companies=listed("""
            công ty này, tập đoàn này, hãng này, doanh nghiệp này, hãng, ngân hàng này, clb này, đội bóng này, tổ
            chức này
        """),
        outlets=listed("""
            kênh, đài, báo, tờ, tạp chí, trang, nhật báo, tuần báo, truyền thông, đài truyền hình, đài phát thanh,
            báo điện tử, kênh truyền hình, tờ báo, trang tin, báo mạng, trang mạng, chuyên trang, nguồn tin của,
            website
        """),
        naming_outlets=listed("đài, tờ, báo, kênh"),
        agencies=listed("hãng tin, hãng thông tấn, thông tấn xã, hãng"),
        documents=listed("""
            nghiên cứu, báo cáo, khảo sát, cuộc khảo sát, thống kê, số liệu, kết quả, tuyên bố, thông cáo, thông
            báo, văn bản, công văn, tài liệu, hồ sơ, cáo trạng, bản án, kết luận, kết luận điều tra, bài báo, bài
            viết, thư, đơn, dữ liệu, cuộc thăm dò, thăm dò, dự báo, bản tin
        """),
        withheld=listed("""
            nguồn tin, nguồn thạo tin, quan chức, nguồn, các nguồn, nhà ngoại giao, người trong cuộc, nguồn tin cấp
            cao
        """),
        anonymous=listed("""
            giấu tên, ẩn danh, không nêu tên, giấu danh tính, không tiết lộ danh tính, không muốn nêu tên, nặc danh,
            không nêu danh tính, không tiết lộ tên, không công khai danh tính
        """),
        surnames=listed("""
            nguyễn, trần, lê, phạm, hoàng, huỳnh, phan, vũ, võ, đặng, bùi, đỗ, hồ, ngô, dương, lý, đào, đoàn, vương,
            trịnh, trương, đinh, lâm, phùng, mai, tô, hà, tạ, lương, cao, châu, chu, thái, tăng, quách, kiều, từ,
            hứa, khổng, diệp, la, lưu, triệu, nghiêm, vi, thạch, kim, tôn, doãn, cù, mạc, bành, đàm, khúc, viên,
            ông, thân, lữ, lại, ninh, phí, giang, văn, tống, đồng, hàn, bạch, âu, ma, quan, mẫn, sơn, trà, lục, lò,
            giàng, thào, vàng, sùng, cầm, hoa, nông, điểu, rơ, siu, ksor, phó, đậu, thiều, tiêu, ngụy, tưởng,
            mạnh, tập, uông, trình, tần, hạ, tiết, tào, chung, đới, dư, hùng, thẩm, cố, khương,
            liêu, phàn, đường, mao, đạo
        """),
        places=listed("""
            mỹ, nga, anh, pháp, đức, ý, nhật, nhật bản, hàn quốc, triều tiên, trung quốc, ấn độ, israel, ukraine,
            iran, iraq, syria, palestine, hamas, thổ nhĩ kỳ, ai cập, ả rập xê út, saudi arabia, ba lan, hungary,
            séc, slovakia, romania, bulgaria, hy lạp, tây ban nha, bồ đào nha, italia, italy, hà lan, bỉ, áo, thụy
            sĩ, thuỵ sĩ, thụy điển, na uy, đan mạch, phần lan, estonia, latvia, litva, belarus, moldova, gruzia,
            georgia, armenia, azerbaijan, kazakhstan, canada, mexico, brazil, argentina, chile, colombia, venezuela,
            cuba, peru, australia, úc, new zealand, indonesia, malaysia, singapore, thái lan, philippines,
            campuchia, lào, myanmar, việt nam, pakistan, afghanistan, bangladesh, nepal, sri lanka, mông cổ, nam
            phi, nigeria, kenya, ethiopia, sudan, libya, algeria, morocco, tunisia, jordan, lebanon, liban, qatar,
            uae, kuwait, yemen, eu, nato, liên hợp quốc, lhq, châu âu, nhà trắng, lầu năm góc, điện kremlin,
            kremlin, điện elysee, fifa, uefa, who, unicef, unesco, fed, hezbollah, houthi, serbia, kosovo, croatia,
            slovenia
        """),
        carried_by=listed("""
            với, trả lời, trả lời phỏng vấn, phỏng vấn, phóng viên, cho, trên, của, pv, trao đổi với, nói với, báo,
            kênh, đài, tờ, hãng tin, hãng, theo, trang, tạp chí, chương trình, dẫn lời, được
        """),
    ),
)
