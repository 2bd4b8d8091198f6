"""Cues and mentions near a quote."""

from __future__ import annotations

import pytest

from reader.anchoring.near import nearby_cue, nearby_mention
from reader.model import Span

VI = (
    "Ông Khoát là chủ bến phà. Hôm qua, bà Diễm cho biết phà đã cũ. "
    "Bà Diễm nói rằng: “Phà đã cũ lắm”, rồi bà Diễm nhấn mạnh bến phà phải đóng."
)


def span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def test_the_nearest_cue_of_the_sentence_counts_and_the_longest_of_two() -> None:
    found = nearby_cue(VI, span(VI, "Phà đã cũ lắm"), "vi")
    assert found is not None
    assert VI[slice(*found)] == "nói rằng"


def test_a_cue_inside_the_quote_does_not_count() -> None:
    text = "“He said so,” Ida told us."
    found = nearby_cue(text, span(text, "He said so,"), "en")
    assert found is not None
    assert text[slice(*found)] == "told"


@pytest.mark.parametrize("text", ["“Ha”.", "She went home. “Ha.” He said more."])
def test_no_cue_in_the_sentence(text: str) -> None:
    assert nearby_cue(text, span(text, "Ha"), "en") is None


def test_a_language_without_cues_has_none() -> None:
    assert nearby_cue("他说“好”。", Span(3, 4), "zh") is None


def test_the_nearest_mention_in_the_sentence() -> None:
    found = nearby_mention(VI, span(VI, "Phà đã cũ lắm"), ["ông Khoát", "BÀ DIỄM"], "vi")
    assert found == (span(VI, "bà Diễm nhấn")._replace(end=VI.index(" nhấn")), 1)


def test_a_mention_before_the_sentence() -> None:
    found = nearby_mention(VI, span(VI, "Phà đã cũ lắm"), ["ông Khoát"], "vi")
    assert found == (span(VI, "Ông Khoát"), 0)


def test_no_mention() -> None:
    assert nearby_mention(VI, span(VI, "Phà đã cũ lắm"), ["Lan", ""], "vi") is None
    assert nearby_mention(VI, span(VI, "Phà đã cũ lắm"), [], "vi") is None


def test_a_name_is_no_part_of_another() -> None:
    text = "Anna came. Ann said: “Ha.”"
    assert nearby_mention(text, span(text, "Ha"), ["Ann"], "en") == (Span(11, 14), 0)
