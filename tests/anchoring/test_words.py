"""Words, counted one way everywhere."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given, strategies as st

from reader.anchoring.words import count_words, is_word_boundary, word_spans

TEXTS = st.text(alphabet="ab1 \n\u2028,.-'“”é\u0301新闻がア한ไท้हिन्दी\U0001f600\u200d_*", max_size=40)


def words(text: str) -> list[str]:
    return [text[start:end] for start, end in word_spans(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hello, “dear” world!", ["Hello", "dear", "world"]),
        ("it's half-done — 3.5 %", ["it's", "half-done", "3.5"]),
        ("… — !!", []),
        ("新闻、发布", ["新", "闻", "发", "布"]),
        ("NATO新闻2024年", ["NATO", "新", "闻", "2024", "年"]),
        ("हिन्दी भाषा।", ["हिन्दी", "भाषा"]),
        ("한국어 뉴스", ["한국어", "뉴스"]),
        ("(tie\u0302\u0301ng)", ["tie\u0302\u0301ng"]),
        ("がぎ", ["が", "ぎ"]),
        ("か\u3099き", ["か\u3099", "き"]),
        ("\U0001f600 ok", ["ok"]),
        ("_so_ **so**", ["so", "so"]),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert words(text) == expected
    assert count_words(text) == len(expected)


def test_a_range_is_counted_by_itself() -> None:
    assert count_words("one two three", 4, 7) == 1
    assert count_words("one two three", 4) == 2
    assert word_spans("one two three", 4, 7) == [(4, 7)]


@pytest.mark.parametrize("text", ["Bà Lan nói: “đủ”.", "Thủ tướng, 3 giờ"])
def test_decomposed_text_has_the_same_words(text: str) -> None:
    assert count_words(unicodedata.normalize("NFD", text)) == count_words(text)


@given(TEXTS)
def test_counting_and_listing_agree(text: str) -> None:
    spans = word_spans(text, 0, len(text))
    assert count_words(text) == len(spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert all(any(map(str.isalnum, text[start:end])) for start, end in spans)


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("word", 2),
        ("2.5", 1),
        ("2.5", 2),
        ("1,000", 2),
        ("don't", 3),
        ("don't", 4),
        ("DON’T", 4),
        ("e\u0301t", 1),
        ("e\u0301t", 2),
        ("हिन्दी", 2),
        ("a\u0301\u0301\u0301b", 4),
        ("\r\n", 1),
        ("non-violent", 4),
        ("Anti‑war", 5),
    ],
)
def test_no_boundary(text: str, at: int) -> None:
    assert not is_word_boundary(text, at)


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("a b", 1),
        ("a b", 2),
        ("l'homme", 2),
        ("Lan's", 3),
        ("“a”", 1),
        ("“a”", 2),
        ("新闻", 1),
        ("a新", 1),
        ("新a", 1),
        ("end.", 3),
        ("a-b", 1),
        ("a-b", 2),
        ("iron-on", 5),
        ("5 - 3", 3),
        ("a", 0),
        ("a", 1),
        ("e\u0301新", 2),
    ],
)
def test_boundary(text: str, at: int) -> None:
    assert is_word_boundary(text, at)
