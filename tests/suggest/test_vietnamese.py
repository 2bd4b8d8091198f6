"""Reported and direct speech in Vietnamese: each construction on a sentence of its own."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from reader.anchoring.layout import read_layout
from reader.suggest import suggest

Row = tuple[str, str, str, str]


def found(text: str) -> list[Row]:
    """Kind, speaker, cue and content of what is suggested for a paragraph below a headline."""
    return found_in("Một tiêu đề không có dấu chấm\n" + text)


def found_in(page: str) -> list[Row]:
    """The same for a page with its own headline."""
    quotes = suggest(page, "vi", read_layout(page, "vi")).quotes

    def words(span: tuple[int, int] | None) -> str:
        return page[slice(*span)] if span else ""

    return [(one.kind, words(one.speaker), words(one.cue), " // ".join(map(words, one.content))) for one in quotes]


REPORTED: list[tuple[str, list[Row]]] = [
    (
        'Ông Tư, 70 tuổi, vừa quét sân vừa nói: "Năm nay mưa nhiều quá".',
        [("direct", "Ông Tư, 70 tuổi", "nói", "Năm nay mưa nhiều quá")],
    ),
    (
        '"Mưa nhiều quá", vừa quét sân bà Lan vừa nói.',
        [("direct", "bà Lan", "nói", "Mưa nhiều quá")],
    ),
    (
        "Quân đội Belan phát hiện tàu lạ thả hai vật thể nghi là thủy lôi.",
        [("indirect", "Quân đội Belan", "phát hiện", "tàu lạ thả hai vật thể nghi là thủy lôi")],
    ),
    (
        "Tổng thống Belan gọi vụ việc là “hành động khiêu khích”, theo Yonhap.",
        [("mixed", "Tổng thống Belan", "gọi", "vụ việc là “hành động khiêu khích”")],
    ),
    (
        "Anh Quang kể trong nhóm chat của công ty, mọi người chỉ gửi biểu tượng mặt khóc.",
        [("indirect", "Anh Quang", "kể", "mọi người chỉ gửi biểu tượng mặt khóc")],
    ),
    (
        "Phòng Giáo dục yêu cầu nhà trường báo cáo, đồng thời chỉ đạo các trường rà soát xe.",
        [
            ("indirect", "Phòng Giáo dục", "yêu cầu", "nhà trường báo cáo"),
            ("indirect", "Phòng Giáo dục", "chỉ đạo", "các trường rà soát xe"),
        ],
    ),
    (
        "Tại tòa, bị cáo Mạc Sinh khai nhận hành vi như cáo trạng nêu và xin HĐXX cho hưởng án treo.",
        [
            ("indirect", "bị cáo Mạc Sinh", "khai nhận", "hành vi như cáo trạng nêu"),
            ("indirect", "bị cáo Mạc Sinh", "xin", "HĐXX cho hưởng án treo"),
        ],
    ),
    (
        "Hòa thượng Thích Tâm Lan, trụ trì chùa Vạn Suối, cho hay chùa sẽ mở cửa.",
        [("indirect", "Hòa thượng Thích Tâm Lan, trụ trì chùa Vạn Suối", "cho hay", "chùa sẽ mở cửa")],
    ),
    (
        "Một lãnh đạo sở, xin không nêu tên, cho hay sở chưa nhận được đơn.",
        [("indirect", "Một lãnh đạo sở", "cho hay", "sở chưa nhận được đơn")],
    ),
    (
        "Ban quản lý chợ phủ nhận thông tin trên, nói hệ thống vẫn chạy tốt.",
        [("indirect", "Ban quản lý chợ", "nói", "hệ thống vẫn chạy tốt")],
    ),
    (
        "Theo báo Rạng Đông, ông Mạc Sinh đã gặp ông Lò Sáng và đề nghị hoãn đóng cầu thêm một tháng.",
        [
            (
                "indirect",
                "báo Rạng Đông",
                "Theo",
                "ông Mạc Sinh đã gặp ông Lò Sáng và đề nghị hoãn đóng cầu thêm một tháng",
            ),
            ("indirect", "ông Mạc Sinh", "đề nghị", "hoãn đóng cầu thêm một tháng"),
        ],
    ),
    (
        "Đài Sóng Xanh dẫn nguồn tin điều tra cho hay nghi phạm từng bị sa thải.",
        [("indirect", "nguồn tin điều tra", "cho hay", "nghi phạm từng bị sa thải")],
    ),
    (
        "TS Mạc Sinh – chuyên gia cầu đường, Trường Cơ khí – cho rằng nên sửa ngay.",
        [("indirect", "TS Mạc Sinh – chuyên gia cầu đường, Trường Cơ khí", "cho rằng", "nên sửa ngay")],
    ),
    (
        "Bà Cù Lan, Phó Giám đốc Sở Giống cây và Thủy lợi, cho biết hồ đã đầy.",
        [("indirect", "Bà Cù Lan, Phó Giám đốc Sở Giống cây và Thủy lợi", "cho biết", "hồ đã đầy")],
    ),
    (
        "Anh Mạc Sinh bảo, nuôi cá lồng phải kiên nhẫn.",
        [("indirect", "Anh Mạc Sinh", "bảo", "nuôi cá lồng phải kiên nhẫn")],
    ),
    (
        "Một nguồn thạo tin nói với tờ Rạng Đông hội đồng quản trị sẽ họp lại.",
        [("indirect", "Một nguồn thạo tin", "nói", "hội đồng quản trị sẽ họp lại")],
    ),
    (
        "Hội đồng An toàn Bay ra thông cáo khẳng định đường băng không nứt.",
        [("indirect", "Hội đồng An toàn Bay", "ra thông cáo khẳng định", "đường băng không nứt")],
    ),
    (
        "Ông Mạc Sinh phủ nhận ý kiến cho rằng đập đã nứt.",
        [("indirect", "Ông Mạc Sinh", "phủ nhận", "ý kiến cho rằng đập đã nứt")],
    ),
    (
        "Thị trưởng Cù Lan bày tỏ vui mừng được đón đoàn kịch.",
        [("indirect", "Thị trưởng Cù Lan", "bày tỏ", "vui mừng được đón đoàn kịch")],
    ),
    (
        "Bác sĩ Đàm Quế chia sẻ mỗi đêm khoa nhận ba trẻ bị bỏng.",
        [("indirect", "Bác sĩ Đàm Quế", "chia sẻ", "mỗi đêm khoa nhận ba trẻ bị bỏng")],
    ),
    (
        "Báo cáo tài chính của Công ty Lam Sơn ghi nhận lợi nhuận giảm một nửa. Cả huyện ghi nhận ba ca bệnh dại.",
        [("indirect", "Báo cáo tài chính của Công ty Lam Sơn", "ghi nhận", "lợi nhuận giảm một nửa")],
    ),
    (
        "Anh Lò Văn Pành (29 tuổi), hành khách trên tàu, kể rằng toa xe rung mạnh.",
        [
            (
                "indirect",
                "Anh Lò Văn Pành (29 tuổi), hành khách trên tàu",
                "kể",
                "toa xe rung mạnh",
            )
        ],
    ),
    (
        "Trao đổi với phóng viên Dân trí, Thượng tá Mạc Sinh, Trưởng phòng CSGT, cho biết đường đã thông.",
        [("indirect", "Thượng tá Mạc Sinh, Trưởng phòng CSGT", "cho biết", "đường đã thông")],
    ),
    (
        "Sở Xây dựng ngày 4/6 cho biết cầu Rạch Sỏi sẽ đóng trong ba tháng.",
        [("indirect", "Sở Xây dựng", "cho biết", "cầu Rạch Sỏi sẽ đóng trong ba tháng")],
    ),
    (
        "Bà Đoàn Thị Hảo (61 tuổi, trú xã Long Bình) kể, nước lên nhanh chỉ trong nửa giờ.",
        [("indirect", "Bà Đoàn Thị Hảo", "kể", "nước lên nhanh chỉ trong nửa giờ")],
    ),
    (
        "Ông Mai Xuân Sơn, giám đốc nhà máy, thừa nhận khói vượt ngưỡng hai lần.",
        [("indirect", "Ông Mai Xuân Sơn, giám đốc nhà máy", "thừa nhận", "khói vượt ngưỡng hai lần")],
    ),
    (
        "Phát biểu tại lễ khánh thành, Bộ trưởng Bộ Khoa học và Công nghệ Lý Minh nói rằng phòng thí nghiệm sẽ mở cửa.",
        [
            (
                "indirect",
                "Bộ trưởng Bộ Khoa học và Công nghệ Lý Minh",
                "nói rằng",
                "phòng thí nghiệm sẽ mở cửa",
            )
        ],
    ),
    (
        "Việc khảo sát đã xong từ tuần trước, đại diện chủ đầu tư cho biết.",
        [("indirect", "đại diện chủ đầu tư", "cho biết", "Việc khảo sát đã xong từ tuần trước")],
    ),
    (
        "Ông Tạ Đình khẳng định sân bay an toàn, đồng thời đề nghị hãng bay kiểm tra lại lốp.",
        [
            ("indirect", "Ông Tạ Đình", "khẳng định", "sân bay an toàn"),
            ("indirect", "Ông Tạ Đình", "đề nghị", "hãng bay kiểm tra lại lốp"),
        ],
    ),
    (
        "Một quan chức đề nghị giấu tên cho hay hai bên còn bất đồng.",
        [("indirect", "Một quan chức đề nghị giấu tên", "cho hay", "hai bên còn bất đồng")],
    ),
    (
        "Anh Kiệt, tài xế xe tải, thì nói mỗi ngày anh mất nửa tiếng vì kẹt xe.",
        [("indirect", "Anh Kiệt, tài xế xe tải", "nói", "mỗi ngày anh mất nửa tiếng vì kẹt xe")],
    ),
    (
        "Bà Cúc tố cáo trên Facebook rằng nhà trường thu sai quy định.",
        [("indirect", "Bà Cúc", "tố cáo", "nhà trường thu sai quy định")],
    ),
    (
        "Khách sạn cam kết sẽ sửa ngay; tuy nhiên, du khách nói họ vẫn phải chờ.",
        [
            ("indirect", "Khách sạn", "cam kết", "sẽ sửa ngay"),
            ("indirect", "du khách", "nói", "họ vẫn phải chờ"),
        ],
    ),
    (
        "Kiểm sát viên khẳng định bị cáo hiểu rõ việc mình làm.",
        [("indirect", "Kiểm sát viên", "khẳng định", "bị cáo hiểu rõ việc mình làm")],
    ),
    (
        "Đại tá Lor được hãng tin AP dẫn lời nói rằng quỹ đạo chưa rõ.",
        [("indirect", "Đại tá Lor", "dẫn lời nói rằng", "quỹ đạo chưa rõ")],
    ),
    (
        "Theo lời khai của bị cáo, số tiền đã tiêu hết.",
        [("indirect", "lời khai của bị cáo", "Theo", "số tiền đã tiêu hết")],
    ),
    (
        "Giới chức Kastonia vẫn đề nghị được giao thêm máy phát điện.",
        [("indirect", "Giới chức Kastonia", "đề nghị", "được giao thêm máy phát điện")],
    ),
    ("Đề nghị được gửi đi từ tháng 3.", []),
    ("Phóng viên đã có cuộc trao đổi với bà Cúc. Theo hợp đồng, phần móng xong trước Tết.", []),
    (
        "Hồ chứa bị Hội Ngư dân cáo buộc là xả nước không báo trước.",
        [("indirect", "Hội Ngư dân", "cáo buộc", "xả nước không báo trước")],
    ),
]
NAMED: list[tuple[str, list[Row]]] = [
    (
        "Theo vị chuyên gia này, đê sẽ trụ được qua mùa mưa.",
        [("indirect", "vị chuyên gia này", "Theo", "đê sẽ trụ được qua mùa mưa")],
    ),
    (
        "Vụ cháy đã được khởi tố theo đơn tố giác của hai tiểu thương.",
        [],
    ),
    (
        "Theo ông Tạ Đình, lốp máy bay mới được thay hồi tháng 5.",
        [("indirect", "ông Tạ Đình", "Theo", "lốp máy bay mới được thay hồi tháng 5")],
    ),
    (
        "Cơn bão sẽ suy yếu trong đêm nay, theo Đài Khí tượng Đông Hải.",
        [("indirect", "Đài Khí tượng Đông Hải", "theo", "Cơn bão sẽ suy yếu trong đêm nay")],
    ),
    (
        "Theo Reuters, Bộ Ngoại giao Kastonia cho biết cuộc họp bị hoãn.",
        [("indirect", "Bộ Ngoại giao Kastonia", "cho biết", "cuộc họp bị hoãn")],
    ),
    ("Theo chỉ đạo của Bộ Xây dựng, các địa phương đang rà soát chung cư cũ.", []),
    ("Theo đề nghị của gia đình, lễ tang được tổ chức đơn giản.", []),
    ("Chị khuyên con nghe theo lời bác sĩ và tiếp tục theo đuổi việc học.", []),
    ("Theo đó, mức phạt tăng gấp đôi. Giá vé thay đổi theo từng tuyến.", []),
]
QUOTED: list[tuple[str, list[Row]]] = [
    (
        "“Em rất ân hận”, Sinh nói lời sau cùng.",
        [("direct", "Sinh", "nói lời sau cùng", "Em rất ân hận")],
    ),
    (
        "“Chúng tôi sẽ mở lại bến phà”, bà Cù Lan nói, “và làm xong trước mùa lũ”.",
        [("direct", "bà Cù Lan", "nói", "Chúng tôi sẽ mở lại bến phà // và làm xong trước mùa lũ")],
    ),
    (
        'Ông nói ngày 8/1: "Chúng tôi chưa bao giờ bỏ cuộc ở đây".',
        [("direct", "Ông", "nói", "Chúng tôi chưa bao giờ bỏ cuộc ở đây")],
    ),
    (
        "“Tôi đợi chuyến tàu này mười năm rồi”, chị Vân rưng rưng.",
        [("direct", "chị Vân", "rưng rưng", "Tôi đợi chuyến tàu này mười năm rồi")],
    ),
    (
        "“Không ai bị bỏ lại phía sau.” – Ông Sơn cam kết.",
        [("direct", "Ông Sơn", "cam kết", "Không ai bị bỏ lại phía sau.")],
    ),
    (
        "“Bố con tôi chỉ mong có chỗ ngủ”. Đó là lời của anh Cù Văn Đạt.",
        [("direct", "anh Cù Văn Đạt", "lời", "Bố con tôi chỉ mong có chỗ ngủ")],
    ),
    (
        "Bà Hảo gọi khu chợ mới là “cái lồng sắt”.",
        [("mixed", "Bà Hảo", "gọi", "khu chợ mới là “cái lồng sắt”")],
    ),
    (
        "Bị cáo lĩnh án về tội “Nhận hối lộ”. Bộ phim “Mùa nước nổi” chiếu từ thứ sáu.",
        [],
    ),
    (
        "Chị Lụa tâm sự:\n- Lúc đầu tôi khóc nhiều lắm, chẳng dám kể với ai.",
        [("direct", "Chị Lụa", "", "Lúc đầu tôi khóc nhiều lắm, chẳng dám kể với ai.")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), [*REPORTED, *NAMED, *QUOTED], ids=lambda value: str(value)[:40])
def test_constructions(text: str, expected: list[Row]) -> None:
    """Kind, speaker, cue and content of every attribution, and nothing else."""
    assert found(text) == expected


def test_an_interview_is_direct_speech_of_the_one_who_is_asked() -> None:
    text = """Chúng tôi không bỏ rơi ai
Phóng viên đã trao đổi với Chủ tịch UBND huyện Lò Văn Sáng.
Thưa ông, tình hình các bản ra sao?
- Chúng tôi đã tới được bốn bản.
Hai bản còn lại phải đi bộ.
Người dân có đủ gạo không?
- Gạo đủ dùng một tuần.
"""
    rows = [
        (text[slice(*one.content[0])], text[slice(*one.speaker or (0, 0))])
        for one in suggest(text, "vi", read_layout(text, "vi")).quotes
    ]
    assert [words for words, _ in rows] == [
        "Chúng tôi đã tới được bốn bản.",
        "Hai bản còn lại phải đi bộ.",
        "Gạo đủ dùng một tuần.",
    ]
    assert all("Lò Văn Sáng" in speaker for _, speaker in rows)


def test_who_is_asked_may_be_named_in_the_headline_alone() -> None:
    text = "Sao trẻ Bùi Gia Lâm: Tôi chưa ngủ được\nHai trận anh ghi mấy bàn?\n- Ba bàn.\nAnh vui chứ?\n- Vui lắm.\n"
    assert [speaker for _, speaker, _, _ in found_in(text)] == ["Bùi Gia Lâm", "Bùi Gia Lâm"]


def test_the_carrier_of_a_statement_is_on_its_way() -> None:
    text = (
        "Tiêu đề\nKênh VNQ dẫn các nguồn tin cho biết hợp đồng đã bị hủy. Theo AFP, ông Belan nói rằng ông sẽ từ chức."
    )
    first, second = suggest(text, "vi", read_layout(text, "vi")).quotes
    assert [text[slice(*hop.mention)] for hop in first.via if hop.mention] == ["Kênh VNQ"]
    assert [text[slice(*hop.mention)] for hop in second.via if hop.mention] == ["AFP"]


@given(st.text(alphabet='ôngbàA theochobiếtói:,“”"-().\n1/ Ôdẫnlờrằđ', max_size=120))
def test_nothing_breaks_it(text: str) -> None:
    """Spans lie in the text, in order, and are never empty."""
    for one in suggest(text, "vi", read_layout(text, "vi")).quotes:
        for span in (*one.content, *filter(None, (one.speaker, one.cue))):
            assert 0 <= span.start < span.end <= len(text)
        assert all(before.end <= after.start for before, after in zip(one.content, one.content[1:], strict=False))
