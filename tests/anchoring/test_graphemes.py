"""Graphemes: what must not be cut."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st
from rich.cells import split_graphemes

from reader.anchoring.graphemes import is_boundary, next_grapheme, previous_grapheme

ALPHABET = (
    "aé\u0301\u0323 \n\r\u2028\x85\x1b\u200d\ufe0f\U0001f469\U0001f680\U0001f3fd\U0001f1fb\U0001f1f3新が한“\u202e"
)
TEXTS = st.text(alphabet=ALPHABET, max_size=30)


def bounds(text: str) -> list[int]:
    return [at for at in range(len(text) + 1) if is_boundary(text, at)]


@pytest.mark.parametrize(
    "grapheme",
    [
        "e\u0301",
        "e\u0302\u0323",
        "\r\n",
        "\U0001f469\u200d\U0001f680",
        "\U0001f1fb\U0001f1f3",
        "\U0001f44b\U0001f3fd",
        "\u2764\ufe0f",
        "新",
    ],
)
def test_one_grapheme(grapheme: str) -> None:
    text = f"a{grapheme}b"
    assert next_grapheme(text, 1) == 1 + len(grapheme)
    assert previous_grapheme(text, 1 + len(grapheme)) == 1
    assert bounds(text) == [0, 1, 1 + len(grapheme), len(text)]


def test_flags_pair_from_the_left() -> None:
    flag = "\U0001f1fb\U0001f1f3"
    assert bounds(flag * 3) == [0, 2, 4, 6]


def test_a_line_break_stands_alone() -> None:
    assert bounds("a\n\u0301") == [0, 1, 2, 3]


def test_ends_of_the_text() -> None:
    assert next_grapheme("ab", 2) == 2
    assert previous_grapheme("ab", 0) == 0
    assert next_grapheme("", 0) == 0


@given(TEXTS)
def test_walking_forth_and_back_meets_the_same_boundaries(text: str) -> None:
    forth = [0]
    while forth[-1] < len(text):
        forth.append(next_grapheme(text, forth[-1]))
    back = [len(text)]
    while back[-1] > 0:
        back.append(previous_grapheme(text, back[-1]))
    assert forth == back[::-1] == bounds(text)


@given(st.text(alphabet="aé\u0301\u0323 新が한“\U0001f680\u200d\ufe0f", max_size=30))
def test_boundaries_are_boundaries_of_cells(text: str) -> None:
    cells = {start for start, _, _ in split_graphemes(text)[0]} | {len(text)}
    assert {at for at in range(1, len(text) + 1) if is_boundary(text, at)} <= cells
