"""Folding and the way back; search."""

from __future__ import annotations

import sys
import unicodedata
from typing import Literal

import pytest
from hypothesis import given, strategies as st

from reader.anchoring.fold import UNSEEN, fold, fold_part, fold_words, search, search_fold
from reader.model import Span

ALPHABET = "aBé\u0301\u0323đĐ \t\n\r\u2028\xa0\u200b\xad*_.…“”\"'’–-İΣςßÅ한\u1112\u1161\u11abが\U0001f600ﬁ"
TEXTS = st.text(alphabet=ALPHABET, max_size=40)
LONG = "x" * 5000


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Nhà Trắng", "nhà trắng"),
        (unicodedata.normalize("NFD", "Nhà Trắng"), "nhà trắng"),
        ("a \n\t b\r\nc\u2028d\xa0e", "a b c d e"),
        ("“a” „b“ «c» ‘d’", '"a" "b" "c" \'d\''),
        ("1–2 — 3−4", "1-2 - 3-4"),
        ("wait...", "wait…"),
        ("sho\xadp\u200b and\ufeff", "shop and"),
        ("**big** _plan_", "big plan"),
        ("İstanbul ΣΑΣ", "istanbul σασ"),
        ("\u212bngstrom", "ångstrom"),
        ("\u1112\u1161\u11ab", "한"),
        ("q\u0323\u0301", "q\u0323\u0301"),
        ("", ""),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold_part(text).text == folded
    assert fold_part(text + LONG).text == folded + LONG


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Nhà Trắng", "nha trang"),
        ("đường Đắk Lắk", "duong dak lak"),
        ("Łódź, Ærø", "lodz, æro"),
        ("が", "が"),
        ("한국", "한국"),
        ("q\u0323", "q\u0323"),
        ("plain", "plain"),
    ],
)
def test_search_fold(text: str, plain: str) -> None:
    assert search_fold(text).text == plain
    assert search_fold(text + LONG).text == plain + LONG


def test_a_long_text_of_many_letters_is_stripped_as_a_short_one() -> None:
    letters = "".join(chr(code) for code in range(0xC0, 0x250)) + "".join(chr(code) for code in range(0x1EA0, 0x1EFA))
    for text in (letters, letters + "\u0301", letters + "が"):
        assert search_fold(text + LONG).text[: -len(LONG)] == search_fold(text).text


def test_lower_case_changes_no_length_but_one() -> None:
    longer = [chr(code) for code in range(sys.maxunicode + 1) if len(chr(code).lower()) != 1]
    assert longer == ["İ"]


@given(TEXTS, st.booleans())
def test_the_way_back(text: str, blind: bool) -> None:
    folded = search_fold(text) if blind else fold(text)
    assert len(folded.starts) == len(folded.ends) == len(folded.text)
    last = 0
    for index in range(len(folded.text)):
        start, end = folded.starts[index], folded.ends[index]
        assert last <= start < end <= len(text)
        last = start
        assert folded.at(start) <= index
        if not blind and folded.text[index] not in " …":
            assert folded.text[index] in fold_part(text[start:end]).text


@given(TEXTS.map(lambda text: text.translate(dict.fromkeys(map(ord, UNSEEN)))))
def test_folding_twice_changes_nothing(text: str) -> None:
    once = fold(text).text
    assert fold(once).text == once


@given(TEXTS)
def test_decomposed_and_composed_text_fold_alike(text: str) -> None:
    assert fold(unicodedata.normalize("NFD", text)).text == fold(unicodedata.normalize("NFC", text)).text


def test_offsets_are_sequences() -> None:
    starts = fold("a  b").starts
    assert list(starts) == [0, 1, 3]
    assert starts[-1] == 3
    assert starts[1:] == [1, 3]
    with pytest.raises(IndexError):
        starts[3]


def test_spans_leave_out_what_was_dropped_at_their_ends() -> None:
    folded = fold("a **b** c")
    at = folded.text.index("b")
    assert folded.span(at, at + 1) == (4, 5)
    assert folded.span(at, at) == (4, 4)


def test_words_are_folded_without_outer_space() -> None:
    assert fold_words("  Việt\n Nam ") == "việt nam"


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_search_is_blind_and_gives_back_the_text(form: Literal["NFC", "NFD"]) -> None:
    text = unicodedata.normalize(form, "Tại Nhà\n Trắng, NHÀ  TRẮNG.")
    found = [unicodedata.normalize("NFC", text[start:end]) for start, end in search(text, "nha trang ")]
    assert found == ["Nhà\n Trắng", "NHÀ  TRẮNG"]


def test_search_finds_nothing_for_nothing() -> None:
    assert search("abc", " ") == []
    assert search("abc", "d") == []


def test_search_never_cuts_a_grapheme() -> None:
    assert search("\U0001f469\u200d\U0001f680 \U0001f680", "\U0001f680") == [Span(4, 5)]


def test_search_hits_do_not_overlap() -> None:
    assert search("aaaa", "aa") == [(0, 2), (2, 4)]
