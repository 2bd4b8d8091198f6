"""The words of a document found in its article, state by state."""

from __future__ import annotations

import unicodedata
from typing import Any

import pytest

from reader.anchoring.anchors import LOST, Anchored, anchor_document
from reader.model import (
    Article,
    Block,
    Context,
    Dismissed,
    Document,
    Event,
    Note,
    Photo,
    Quote,
    Source,
    Span,
    When,
)

TEXT = """Cầu sông Trà đóng cửa
Theo ủy ban xã, ông Khoát ngày 3/2 cho biết cây cầu cũ bị đóng từ sáng nay. Bà Diễm nói: “Đủ rồi, cầu cũ lắm rồi”.
Cây cầu cũ bắc qua sông Trà. Ảnh: TTXVN
Ông Khoát khẳng định “đủ tiền” sửa cầu. Trong khi đó, bà Diễm cho rằng chưa đủ tiền để sửa.
Video đang HOT
Hôm sau, ông Khoát cho biết cây cầu cũ sẽ mở lại. Bà Diễm cho biết cây cầu cũ sẽ hỏng nữa.
"""


def quote(*text: str, **values: Any) -> Quote:
    return Quote(text=text, **{"kind": "indirect", "key": "q", **values})


def anchor(*items: Any, text: str = TEXT, lang: str = "vi") -> dict[str, Anchored]:
    sections: dict[type, str] = {
        Quote: "quotes",
        Event: "events",
        Photo: "photos",
        Block: "blocks",
        Note: "notes",
        Dismissed: "dismissed",
        Source: "sources",
    }
    values: dict[str, Any] = {}
    for item in items:
        section = sections[type(item)]
        values[section] = (*values.get(section, ()), item)
    return dict(anchor_document(Document(article=Article(lang=lang), **values), text).items())


def read(found: Anchored, text: str = TEXT) -> list[str]:
    return [text[start:end] for start, end in found.spans]


def nth(words: str, number: int, text: str = TEXT) -> Span:
    at = -1
    for _ in range(number):
        at = text.index(words, at + 1)
    return Span(at, at + len(words))


def test_once_is_exact() -> None:
    found = anchor(quote("chưa đủ tiền để sửa"))["q"]
    assert found.state == "exact"
    assert found.spans == (nth("chưa đủ tiền để sửa", 1),)
    assert found.hull == nth("chưa đủ tiền để sửa", 1)
    assert found.candidates == ()


def test_white_space_is_white_space() -> None:
    found = anchor(quote("cây  cầu\ncũ bị\tđóng"))["q"]
    assert found.state == "exact"
    assert read(found) == ["cây cầu cũ bị đóng"]
    broken = TEXT.replace(" bị đóng từ", "\r\n bị \u2028 đóng từ")
    assert read(anchor(quote("cũ bị đóng từ"), text=broken)["q"], broken) == ["cũ\r\n bị \u2028 đóng từ"]


def test_words_may_run_over_paragraphs() -> None:
    found = anchor(quote("cũ lắm rồi”. Cây cầu cũ bắc"))["q"]
    assert found.state == "exact"
    assert read(found) == ["cũ lắm rồi”.\nCây cầu cũ bắc"]


@pytest.mark.parametrize("words", ["ắm rồi", "cầu cũ lắ", "3", "ây cầu"])
def test_words_are_whole(words: str) -> None:
    assert anchor(quote(words), text=TEXT.replace("3/2", "3.5"))["q"].state == "lost"


def test_unicode_form_does_not_count() -> None:
    decomposed = unicodedata.normalize("NFD", TEXT)
    for text, words in (
        (decomposed, "chưa đủ tiền để sửa"),
        (TEXT, unicodedata.normalize("NFD", "chưa đủ tiền để sửa")),
    ):
        found = anchor(quote(words), text=text)["q"]
        assert found.state == "exact"
        assert [unicodedata.normalize("NFC", word) for word in read(found, text)] == ["chưa đủ tiền để sửa"]


@pytest.mark.parametrize(
    "words", ["Chưa đủ tiền để sửa", '"Đủ rồi, cầu cũ lắm rồi"', "bà Diễm nói: “Đủ rồi", "chưa đủ **tiền** để sửa"]
)
def test_folded(words: str) -> None:
    assert anchor(quote(words))["q"].state == "folded"


def test_markdown_emphasis_is_ignored() -> None:
    text = TEXT.replace("chưa đủ tiền", "chưa **đủ** _tiền_")
    found = anchor(quote("chưa đủ tiền để sửa"), text=text)["q"]
    assert (found.state, read(found, text)) == ("folded", ["chưa **đủ** _tiền_ để sửa"])


def test_folding_never_makes_one_number_of_two() -> None:
    assert anchor(quote("giá 53 đồng"), text="Tin\nGiá bán giá 5*3 đồng thôi.")["q"].state == "lost"


def test_several_and_nothing_decides() -> None:
    found = anchor(quote("cây cầu cũ"))["q"]
    assert found.state == "ambiguous"
    assert found.spans == ()
    assert found.hull is None
    assert found.candidates == tuple((nth("cây cầu cũ", number),) for number in (1, 2, 3))


def test_the_context_decides() -> None:
    for context, number in (
        (Context(before="biết", after="sẽ mở"), 2),
        (Context(after="sẽ hỏng"), 3),
        (Context(before="ngày 3/2 cho biết"), 1),
        (Context(before="Bà Diễm, cho biết"), 3),
    ):
        found = anchor(quote("cây cầu cũ", anchor=context))["q"]
        assert found.state == "context"
        assert found.spans == (nth("cây cầu cũ", number),)


def test_a_context_that_is_nowhere_decides_nothing() -> None:
    assert anchor(quote("cây cầu cũ", anchor=Context("xyz", "zyx")))["q"].state == "ambiguous"


def test_a_context_that_is_gone_makes_a_single_place_doubtful() -> None:
    text = TEXT.replace("cây cầu cũ sẽ", "cái cầu cũ sẽ")
    assert anchor(quote("cây cầu cũ", anchor=Context("biết", "sẽ mở")), text=text)["q"].state == "exact"
    assert anchor(quote("cây cầu cũ", anchor=Context("rồi", "sẽ mở")), text=text)["q"].state == "moved"
    assert anchor(quote("cây cầu cũ", anchor=Context("rồi", "bị")), text=text)["q"].state == "exact"


@pytest.mark.parametrize("kind", ["direct", "scare"])
def test_marks_win_for_direct_and_scare_quotes(kind: str) -> None:
    found = anchor(quote("đủ tiền", kind=kind))["q"]
    assert found.state == "context"
    assert found.spans == (nth("đủ tiền", 1),)
    assert anchor(quote("đủ tiền", kind="indirect"))["q"].state == "ambiguous"


def test_words_inside_marks_win_over_words_outside() -> None:
    text = "Tin\nCầu cũ lắm. Bà nói: “Ôi, cầu cũ lắm, trời ơi”."
    assert anchor(quote("cầu cũ lắm", kind="direct"), text=text)["q"].spans == (nth("cầu cũ lắm", 1, text),)


def test_the_article_proper_wins_over_captions() -> None:
    text = TEXT + "Cây cầu cũ bị đóng từ sáng nay. Ảnh: TTXVN\n"
    found = anchor(quote("cầu cũ bị đóng từ sáng nay"), text=text)["q"]
    assert (found.state, found.spans) == ("context", (nth("cầu cũ bị đóng từ sáng nay", 1, text),))


def test_a_photo_is_in_a_caption() -> None:
    found = anchor(Photo(text=("cầu cũ",), key="p", taken=When(text="3/2")))["p"]
    assert found.spans == (nth("cầu cũ", 3),)
    assert found.when == nth("3/2", 1)


def test_a_block_is_a_paragraph_and_corrects_the_layout() -> None:
    text = TEXT + "Video đang HOT và hay.\n"
    found = anchor(Block(text=("Video đang HOT",), role="boilerplate", key="b"), text=text)["b"]
    assert found.spans == (nth("Video đang HOT", 1, text),)
    assert anchor(Block(text=("Video đang",), key="b"), text=text)["b"].state == "ambiguous"
    block = Block(text=("Hôm sau, ông Khoát",), role="teaser", key="b")
    found = anchor(block, quote("cây cầu cũ"))["q"]
    assert found.spans == (nth("cây cầu cũ", 1),)


def test_what_is_near_decides() -> None:
    for values, number in (
        ({"mention": "Bà Diễm", "cue": "cho biết"}, 3),
        ({"said": When(text="ngày 3/2")}, 1),
        ({"speaker": ("d",)}, 3),
        ({"speaker": (Source(name="bà Diễm"),), "cue": "cho biết"}, 3),
    ):
        diem = Source(id="d", name="Trần Thị Diễm", aka=("bà Diễm",), key="s")
        found = anchor(diem, quote("cây cầu cũ", **values))["q"]
        assert found.spans == (nth("cây cầu cũ", number),), values
        assert found.state == "context"


def test_a_quote_inside_a_quote() -> None:
    outer = quote("Bà Diễm cho biết cây cầu cũ sẽ hỏng nữa", id="out", key="o")
    inner = quote("cây cầu cũ", part_of="out", key="i")
    found = anchor(inner, outer)
    assert found["i"].spans == (nth("cây cầu cũ", 3),)
    assert anchor(quote("cây cầu cũ", part_of="nobody"))["q"].state == "ambiguous"


def test_quotes_inside_each_other_do_not_hang() -> None:
    found = anchor(quote("cầu", id="a", part_of="b", key="1"), quote("cũ", id="b", part_of="a", key="2"))
    assert {one.state for one in found.values()} == {"ambiguous"}


def test_an_inner_quote_waits_for_an_outer_one_that_the_order_decides() -> None:
    first = quote("Theo ủy ban xã", key="1")
    outer = quote("ông Khoát", id="out", key="2")
    inner = quote("Khoát", part_of="out", key="3")
    last = quote("cây cầu cũ bị đóng", key="4")
    found = anchor(first, outer, inner, last)
    assert found["2"].spans == (nth("ông Khoát", 1),)
    assert found["3"].spans == (nth("Khoát", 1),)


def test_pieces_in_order() -> None:
    found = anchor(quote("Đủ rồi", "cầu cũ lắm rồi"))["q"]
    assert (found.state, read(found)) == ("exact", ["Đủ rồi", "cầu cũ lắm rồi"])
    found = anchor(quote("cây cầu cũ", "sẽ hỏng"))["q"]
    assert found.spans == (nth("cây cầu cũ", 3), nth("sẽ hỏng", 1))
    assert anchor(quote("cầu cũ lắm rồi", "Đủ rồi"))["q"].state == "lost"
    assert anchor(quote("Đủ rồi", "không có đâu"))["q"].state == "lost"


def test_words_left_out() -> None:
    for mark in ("[…]", "[...]", "[ … ]"):
        found = anchor(quote(f"ông Khoát ngày 3/2 cho biết {mark} bị đóng"))["q"]
        assert (found.state, read(found)) == ("exact", ["ông Khoát ngày 3/2 cho biết", "bị đóng"])


def test_words_left_out_are_near() -> None:
    text = f"Tin\nĐầu câu này. {'Giữa thì dài. ' * 80}Cuối câu kia."
    assert anchor(quote("Đầu câu này […] Cuối câu kia"), text=text)["q"].state == "lost"


def test_words_left_out_by_the_article_itself() -> None:
    text = "Tin\nBà nói: “Cầu […] đã hỏng”, và cầu thì cũ, đã hỏng."
    found = anchor(quote("Cầu […] đã hỏng", kind="direct"), text=text)["q"]
    assert read(found, text) == ["Cầu […] đã hỏng"]


def test_the_context_pins_both_ends_of_a_split_quote() -> None:
    text = "Tin\nmột cầu hai cầu ba phà bốn phà năm."
    found = anchor(quote("cầu", "phà", anchor=Context("một", "năm")), text=text)["q"]
    assert found.spans == (nth("cầu", 1, text), nth("phà", 2, text))
    found = anchor(quote("cầu", "ba", "phà", anchor=Context("một", "năm")), text=text)["q"]
    assert found.spans == (nth("cầu", 1, text), nth("ba", 1, text), nth("phà", 2, text))
    assert anchor(quote("cầu", "tư", "phà", anchor=Context("một", "năm")), text=text)["q"].state == "lost"


def test_moved() -> None:
    text = TEXT.replace("đủ tiền để sửa", "đủ tiền mà sửa chữa")
    found = anchor(quote("bà Diễm cho rằng chưa đủ tiền để sửa"), text=text)["q"]
    assert found.state == "moved"
    assert read(found, text) == ["bà Diễm cho rằng chưa đủ tiền mà sửa"]


def test_a_piece_that_changed_and_one_that_did_not() -> None:
    text = TEXT.replace("cây cầu cũ sẽ mở lại", "chiếc cầu cũ sẽ mở lại")
    found = anchor(quote("Hôm sau, ông Khoát", "cây cầu cũ sẽ mở lại"), text=text)["q"]
    assert found.state == "moved"
    assert read(found, text) == ["Hôm sau, ông Khoát", "chiếc cầu cũ sẽ mở lại"]


def test_two_lookalikes_are_told_apart_by_what_is_near() -> None:
    text = (
        "Tin\nBà Diễm cho biết cây cầu cũ bên chợ đã sập hẳn. Có người buồn lắm thay.\n"
        "Ông Khoát cho biết cây cầu cũ bên chợ vừa sập hẳn. Có người vui lắm thay."
    )
    words = "cây cầu cũ bên chợ mới sập hẳn"
    lost = anchor(quote(words), text=text)["q"]
    assert (lost.state, len(lost.candidates)) == ("lost", 2)
    found = anchor(quote(words, mention="Ông Khoát"), text=text)["q"]
    assert (found.state, read(found, text)) == ("moved", ["cây cầu cũ bên chợ vừa sập hẳn"])


def test_few_words_in_common_need_something_else() -> None:
    text = "Tin\nBà Diễm nói: “cầu gãy mất rồi”, và ra về."
    words = "cầu gãy hết rồi"
    assert anchor(quote("cầu gãy hết"), text=text)["q"].state == "lost"
    assert anchor(quote("cầu gãy hết", anchor=Context(after="rồi”, và")), text=text)["q"].state == "moved"
    assert anchor(quote("cầu gãy hết", anchor=Context(before="nói: “")), text=text)["q"].state == "moved"
    assert anchor(quote(words, kind="direct"), text=text)["q"].state == "moved"


def test_two_words_are_too_few() -> None:
    assert anchor(quote("cầu hỏng"), text="Tin\nBà Diễm nói: “cầu gãy”.")["q"] == Anchored()


def test_the_words_near_a_quote() -> None:
    found = anchor(
        quote("cây cầu cũ bị đóng từ sáng nay", mention="ông Khoát", cue="cho biết", said=When(text="ngày 3/2"))
    )["q"]
    assert (found.mention, found.cue, found.when) == (nth("ông Khoát", 1), nth("cho biết", 1), nth("ngày 3/2", 1))


def test_the_words_near_a_quote_are_those_of_its_sentence() -> None:
    found = anchor(quote("cây cầu cũ sẽ hỏng nữa", mention="bà Diễm", cue="cho biết"))["q"]
    assert (found.mention, found.cue) == (nth("Bà Diễm", 2), nth("cho biết", 3))


def test_what_is_nowhere_near_is_none() -> None:
    found = anchor(quote("cây cầu cũ bị đóng", mention="Lan", cue=" ", said=When(text="hôm qua")))["q"]
    assert (found.mention, found.cue, found.when) == (None, None, None)
    far = TEXT + "Đoạn giữa. " * 300 + "Ông Lữ về."
    assert anchor(quote("cây cầu cũ bị đóng", mention="Ông Lữ"), text=far)["q"].mention is None


def test_notes_events_and_dismissed() -> None:
    about = quote("Bà Diễm cho biết cây cầu cũ sẽ hỏng nữa", id="out", key="q")
    found = anchor(
        about,
        Event(text=("ngày 3/2",), key="e"),
        Note(text=("cây cầu cũ",), about="out", key="n"),
        Dismissed(text=("đủ tiền",), kind="direct", key="d"),
        Note(note="ha", key="empty"),
        Event(text=(" ",), key="blank"),
    )
    assert found["e"].spans == (nth("ngày 3/2", 1),)
    assert found["n"].spans == (nth("cây cầu cũ", 3),)
    assert found["d"].spans == (nth("đủ tiền", 1),)
    assert "empty" not in found
    assert "blank" not in found


def test_anchors_are_a_mapping_with_an_answer_for_all() -> None:
    anchors = anchor_document(Document(quotes=(quote("cây cầu cũ bị đóng"), quote("xa", key="r"))), TEXT)
    assert list(anchors) == ["q", "r"]
    assert "q" in anchors
    assert len(anchors) == 2
    assert anchors.of("r").state == "lost"
    assert anchors.of("nothing") is LOST


def test_the_language_is_guessed_when_it_is_not_recorded() -> None:
    text = TEXT.replace("chưa đủ tiền để sửa", "không đủ tiền để sửa")
    assert anchor(quote("bà Diễm cho rằng chưa đủ tiền để sửa"), text=text, lang="")["q"].state == "lost"


def test_nothing_in_nothing() -> None:
    assert anchor(quote("cầu"), text="")["q"] == LOST
    assert anchor(text=TEXT) == {}
    assert anchor(quote("**", "\u200b"))["q"] == LOST


def test_signs_without_words() -> None:
    text = "Tin\nBà gửi 🌉 rồi 👩‍🚀 và 👩."
    assert read(anchor(quote("🌉"), text=text)["q"], text) == ["🌉"]
    assert read(anchor(quote("👩"), text=text)["q"], text) == ["👩"]


def test_no_more_than_fifty_candidates() -> None:
    assert len(anchor(quote("cầu"), text="cầu phà " * 200)["q"].candidates) == 50
