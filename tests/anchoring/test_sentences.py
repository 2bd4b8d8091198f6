"""Sentences of a paragraph."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, strategies as st

from reader.anchoring.sentences import sentence_around, sentence_spans
from reader.model import Span


def sentences(text: str, lang: str = "en") -> list[str]:
    return [text[start:end] for start, end in sentence_spans(text, 0, len(text), lang)]


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        ("en", ["One is here.", "Two is there!", "Is three?"]),
        ("en", ["“It is done.”", "She left."]),
        ("en", ["“Is it?” she asked.", "No."]),
        ("en", ["Dr. Ida Brown of the U.S. team met J. Reed at 3 p.m. on Monday.", "They talked."]),
        ("en", ["It cost 3.5 million… and more.", "Then it rained."]),
        ("en", ["Wait…", "Then go."]),
        ("de", ["Am 3. Mai kam er.", "Er blieb z.B. hier."]),
        ("vi", ["TP. Đà Lạt có mưa.", "Bà Lan nói: “Đủ rồi”.", "Ông về."]),
        ("zh", ["他说：“桥已修好。”", "她走了。"]),
        ("fr", ["M. Dupont a dit « oui ».", "Mme Roux non."]),
        ("en", ["2. The second point.", "It holds."]),
        ("en", ["She ran Dunmore Inc.", "It sold rope to Acme Corp. of Ystad."]),
        ("en", ["We met Mr. It and Dr. He."]),
        ("en", ["no end"]),
        ("de", ["Das erzählt die Wirtin Jo Senf, 71.", "Ihre Mutter schwieg."]),
        ("de", ["Er kam am Montag, 12. Mai."]),
    ],
)
def test_sentences(lang: str, expected: list[str]) -> None:
    glue = "" if lang == "zh" else " "
    assert sentences(glue.join(expected), lang) == expected


def test_a_single_line_break_ends_no_sentence_and_a_blank_line_does() -> None:
    assert sentences("One goes\non here.\n \nTwo") == ["One goes\non here.", "Two"]
    assert sentences("One goes\r\non here\r\n\r\nTwo") == ["One goes\r\non here", "Two"]


def test_nothing_in_nothing() -> None:
    assert sentences("") == []
    assert sentences(" \n ") == []


@given(st.text(alphabet='aB. !?…“”"\n\u2028。3', max_size=60))
def test_sentences_cover_all_but_white_space(text: str) -> None:
    spans = sentence_spans(text, 0, len(text), "en")
    rest = list(text)
    for start, end in spans:
        rest[start:end] = " " * (end - start)
    assert not "".join(rest).strip()
    assert all(a.end <= b.start for a, b in pairwise(spans))


def test_the_sentence_around_a_span() -> None:
    text = "One is here. Two is there. Three."
    whole = Span(0, len(text))
    assert sentence_around(text, Span(17, 19), whole, "en") == (13, 26)
    assert sentence_around(text, Span(4, 19), whole, "en") == (0, 26)
    assert sentence_around(text, Span(12, 13), whole, "en") == (0, 26)


def test_only_the_neighbourhood_of_a_long_paragraph_is_looked_at() -> None:
    text = "a" * 5000
    assert sentence_around(text, Span(2500, 2501), Span(0, 5000), "en") == (1500, 3501)
