"""Many texts found at once: the same as one by one."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings, strategies as st

from reader.anchoring import index
from reader.anchoring.index import CAP, chunks, find_all
from reader.anchoring.words import is_word_boundary

WORD = st.sampled_from(["ha", "ho", "hi", "a", "bb", "新闻", "新", "1,5", "-", "…"])
TEXT = st.lists(WORD, max_size=60).map(" ".join)


def fits(start: int, end: int) -> bool:
    return (end - start + start) >= 0


def everywhere(text: str, wanted: str) -> list[int]:
    return [at for at in range(len(text)) if text.startswith(wanted, at)]


@given(TEXT, st.lists(st.lists(WORD, min_size=1, max_size=6).map(" ".join), max_size=8))
@settings(max_examples=100)
def test_seeds_find_what_a_plain_search_finds(text: str, wanted: list[str]) -> None:
    def whole(start: int, end: int) -> bool:
        return is_word_boundary(text, start) and is_word_boundary(text, end)

    few, index._FEW = index._FEW, 0
    chunk, index._CHUNK = index._CHUNK, 16
    try:
        found = find_all(text, wanted, whole)
    finally:
        index._FEW, index._CHUNK = few, chunk
    assert found == {one: [at for at in everywhere(text, one) if whole(at, at + len(one))] for one in wanted}
    assert found == find_all(text, wanted, whole)


def test_no_more_than_the_cap_is_kept() -> None:
    assert len(find_all("a " * 3000, ["a"], fits)["a"]) == CAP
    assert find_all("a a a", ["a"], fits, cap=2) == {"a": [0, 2]}


def test_what_does_not_fit_is_left_out() -> None:
    assert find_all("ab a", ["a"], lambda start, _: start > 0) == {"a": [3]}


def test_many_texts_go_by_seeds() -> None:
    text = " ".join(f"w{number} x{number}" for number in range(5000))
    wanted = [f"w{number} x{number}" for number in range(0, 5000, 10)]
    found = find_all(text, wanted, fits)
    assert all(found[one] and text.startswith(one, found[one][0]) for one in wanted)


def test_words_far_apart_are_searched_plainly() -> None:
    wanted = "a" + "-" * 300 + "b"
    text = f"x {wanted} y"
    many = [wanted, *(f"k{number}" for number in range(300))]
    assert find_all(text, many, fits)[wanted] == [2]


def test_a_search_that_nothing_fits_ends_early(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(index, "_MISFITS", 5000)
    tried = 0

    def never(start: int, end: int) -> bool:
        nonlocal tried
        del start, end
        tried += 1
        return False

    find_all("a" * 30_000, ["aa", "aaa"], never)
    assert tried < 8000


def test_chunks_cover_a_text_and_end_at_spaces() -> None:
    text = "word " * 10_000 + "x" * 20_000
    ranges = list(chunks(text))
    assert ranges[0][0] == 0
    assert ranges[-1][1] == len(text)
    assert all(one[1] == other[0] for one, other in pairwise(ranges))
    assert text[ranges[0][1]] == " "
