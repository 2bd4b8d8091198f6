"""The lexicon by which the grammar of Vietnamese cuts a sentence into words.

Vietnamese writes its syllables apart, so that a word is one or more tokens; the longest that fits counts.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import TypeAlias

from reader.languages.language import listed
from reader.suggest.grammars.vietnamese.cues import (
    CARRY,
    CARRY_WORDS,
    CLAUSE,
    CLAUSE_WORDS,
    DEMAND,
    DEMAND_WORDS,
    JUDGE,
    JUDGE_WORDS,
    NO_CUE,
    SAY,
    SAY_WORDS,
)
from reader.suggest.grammars.vietnamese.nouns import HEADS

_BOUNDARY = """
    và, nhưng, song, khi, rằng, mà, nên, vì, do, bởi, sau khi, trước khi, trong khi, để, nếu, dù, tuy, mặc dù,
    cho dù, đồng thời, nhằm, bởi vì, do đó, vì vậy, vì thế, cho nên, nhưng mà, trong lúc, ngay khi, cho đến
    khi, kể từ khi, từ khi, mỗi khi, hoặc, tức, nghĩa là, tức là, sao cho, miễn là, trừ khi, khiến, nơi, là, ngay
    sau khi, không lâu sau khi, trong bối cảnh
"""

_ADVERB = """
    thì, đã, đang, sẽ, sắp, vừa, mới, vừa mới, cũng, còn, vẫn, lại, từng, luôn, luôn luôn, thường, thường xuyên,
    tiếp tục, nhiều lần, một lần nữa, liên tục, thẳng thắn, mạnh mẽ, bất ngờ, cùng, đều, chỉ, chính thức, công khai,
    trực tiếp, kịch liệt, nhanh chóng, lập tức, ngay lập tức, đồng loạt, tự tin, dứt khoát, quyết liệt, gay gắt, hài
    hước, hào hứng, vui vẻ, xúc động, nghẹn ngào, bức xúc, lo lắng, ngay, đặc biệt, kiên quyết, thẳng thừng, không,
    chưa, không ngừng, một mực, phải, cũng đã, cũng đang, cũng từng, đã từng, vẫn luôn, cũng không, đã không, sau
    đó, trước đó, tiếp đó, lần lượt, nghiêm túc, phấn khởi, vui mừng, rơm rớm nước mắt, cười, mỉm cười,
    bật khóc, tươi cười, nhẹ nhàng, bình tĩnh, thành khẩn, quanh co, chân thành, nhiệt tình, cho tới nay, đến nay,
    bấy lâu nay, lâu nay, từ lâu, đồng thời, thận trọng, bước đầu, tự, hết sức, vô cùng, có, hay, đôi lần, hai lần,
    ba lần, đồng thanh, ngầm, úp mở, khéo léo, hóm hỉnh, chua chát, cay đắng, thản nhiên, lạnh lùng, giận dữ, phẫn
    nộ, tức giận, buồn bã, thở dài, lắc đầu, gật đầu, ngậm ngùi, trầm ngâm, hồ hởi, tự hào, bồi hồi, mệt mỏi, lo
    ngại, khiêm tốn, chủ động, một mặt, mặt khác, thêm một lần nữa, tạm thời, đột ngột, đanh thép, khảng khái, nhấn
    giọng, chốt lại, từ chối, đồng ý, nhất trí, kết lại, cùng nhau, không quên, đồng thời cũng
"""

_VERB = """
    xin lỗi, cảm ơn, cám ơn, gặp, tham gia, tham dự, chạy, bước, đứng, ngồi, mặc, cầm, ôm, tăng, giảm, ký, ban hành,
    phê duyệt, trở lại, trở về, đến nơi, quyết định, bắt giữ, thực hiện, tiến hành, tấn công, xảy ra, diễn ra, xuất
    hiện, điều trị, nhập viện, qua đời, tử vong, giành, thắng, thua, ghi bàn, dẫn đầu, rời, mua, bán, mất, tìm,
    thấy, nghe, hạ, nâng, cắt, đóng cửa, mở cửa, lao, rơi, gây, khiến, nhận được, đạt, chiếm, kéo dài, bắt đầu, kết
    thúc, chuyển, về nhà
"""
_TIME = """
    hôm nay, hôm qua, hôm kia, hôm sau, hôm trước, sáng nay, trưa nay, chiều nay, tối nay, đêm nay, sáng qua, chiều
    qua, tối qua, đêm qua, trưa qua, sáng sớm nay, rạng sáng nay, mới đây, gần đây, vừa qua, vừa rồi, trước đó, sau
    đó, cùng ngày, cùng lúc, ngay sau đó, trước đây, sau này, hiện nay, hiện tại, tuần trước, tuần qua, tuần này,
    nay, tháng trước, tháng qua, tháng này, năm ngoái, năm qua, năm nay, năm trước, thời gian qua, lúc đó, khi đó,
    khi ấy, lúc này, lúc ấy, ngày hôm qua, ngày hôm nay, ngày hôm sau, cuối tuần qua, cuối tuần trước, đầu tuần này,
    hồi đầu năm, hồi cuối năm, hồi tháng, đầu tháng, cuối tháng, đầu năm, cuối năm, nhiều tuần qua, nhiều tháng qua,
    nhiều năm qua, mấy ngày qua, những ngày qua, ít ngày sau, vài ngày trước, một ngày trước đó, một ngày sau đó
"""

TIME_OPENERS = frozenset(
    listed("""
    ngày, hôm, sáng, trưa, chiều, tối, đêm, tháng, năm, lúc, hồi, thứ, vào, từ, đến, rạng
    """)
)
"""Words that begin an expression of time when a number follows."""

_CONNECTOR = """
    trong khi đó, tuy nhiên, bên cạnh đó, ngoài ra, đồng thời, trước đó, sau đó, theo đó, do đó, vì vậy, vì thế,
    tiếp đó, mặt khác, cụ thể, đáng chú ý, đặc biệt, trước mắt, hiện, hiện nay, hiện tại, mới đây, gần đây, cũng,
    còn, cuối cùng, thậm chí, tương tự, ngược lại, thay vào đó, thực tế, trên thực tế, về phần mình, về phía mình,
    về vấn đề này, về việc này, liên quan vấn đề này, tại đây, ở chiều ngược lại, cùng ngày, cùng quan điểm, nhưng,
    song, và, vậy, dù vậy, dù thế, thế nhưng, qua đó, từ đó, nhờ đó, như vậy, nhân dịp này, dịp này, bởi vậy, trong
    đó, hơn nữa, thêm vào đó, không chỉ vậy, chưa hết, ngay sau đó, khi đó, lúc đó, chính, ngay cả, cả, riêng, chỉ
    riêng, đến lượt mình, trước tình hình đó, rồi, trước sự việc trên, ngay, bản thân
"""

_PREPOSITION = """
    tại, trong, với, từ, về, cho, trên, ở, đối với, cùng với, nhân, trước, qua, thông qua, theo, bằng, ngoài, giữa,
    dưới, gửi, đến, tới, liên quan, liên quan đến, liên quan tới, bên lề, ngay tại, ngay trong
"""

SETTINGS = frozenset(
    listed("""
    cuộc, buổi, phiên, bài, bản, hội, lễ, chương, họp, tuyên, thông, video, mạng, báo, một, facebook, twitter, x,
    trang, kỳ, đơn, thư, văn, livestream, clip, nhóm, toạ, tọa, diễn, trụ, hiện, tòa, toà, phần, lời, status, bức, blog,
    bình, podcast, telegram, tiktok, instagram, youtube, fanpage, quốc, giọng, tâm, đoạn, phim, cuốn, hồi
    """)
)
"""What stands behind `tại`, `trong`, `trên` when the phrase tells the occasion and not who someone is."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the grammar, as many tokens as it has."""

    kind: str
    """`cue`, `none` (looks like one), `head`, `anonymous`, `verb`, `adverb`, `time`, `boundary`, `connector` or
    `preposition`."""
    length: int
    """In tokens."""
    text: str
    """In lower case."""
    frames: tuple[str, ...] = ()
    """The frames of a cue, the strongest first."""


ANONYMOUS = tuple(
    " ".join(f"{asked} {passive} {hidden}".split())
    for hidden in listed("""
        giấu tên, ẩn danh, giấu danh tính, không nêu tên, không nêu danh tính, không tiết lộ danh tính, không tiết
        lộ tên, không công khai danh tính, không công bố danh tính, không được nêu tên, không được tiết lộ danh
        tính, nặc danh
        """)
    for asked in ("", "đề nghị", "yêu cầu", "xin", "muốn", "không muốn", "xin phép")
    for passive in ("", "được")
)
"""How a page says that it withholds a name: `đề nghị được giấu tên`."""


Entry: TypeAlias = tuple[tuple[str, ...], dict[str, Word]]
"""The tokens of a word, and what it may be, by kind."""


@cache
def lexicon() -> dict[str, dict[str, tuple[Entry, ...]]]:
    """The words by their first token and their second (empty for those of one token), the longest first."""
    kinds: dict[str, dict[str, Word]] = {}

    def add(kind: str, words: Iterable[str], frame: str = "") -> None:
        for text in words:
            known = kinds.setdefault(text, {})
            frames = (*known[kind].frames, frame) if kind in known else (frame,) if frame else ()
            known[kind] = Word(kind, len(_pieces(text)), text, tuple(dict.fromkeys(frames)))

    for frame, words in (
        (SAY, SAY_WORDS),
        (DEMAND, DEMAND_WORDS),
        (JUDGE, JUDGE_WORDS),
        (CLAUSE, CLAUSE_WORDS),
        (CARRY, CARRY_WORDS),
    ):
        add("cue", words, frame)
    add("none", NO_CUE)
    add("anonymous", ANONYMOUS)
    add("head", HEADS)
    add("adverb", listed(_ADVERB))
    add("verb", listed(_VERB))
    add("time", listed(_TIME))
    add("boundary", listed(_BOUNDARY))
    add("connector", listed(_CONNECTOR))
    add("preposition", listed(_PREPOSITION))
    entries = sorted(((_pieces(text), known) for text, known in kinds.items()), key=lambda entry: -len(entry[0]))
    found: dict[str, dict[str, tuple[Entry, ...]]] = {}
    for entry in entries:
        first, second, *_ = *entry[0], ""
        following = found.setdefault(first, {})
        following[second] = (*following.get(second, ()), entry)
    return found


def _pieces(text: str) -> tuple[str, ...]:
    return tuple(text.split())
