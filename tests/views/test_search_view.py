"""The hits of a search, and the way from one to the next."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, strategies as st

from reader.model import Span
from reader.views.search import Search, search_for

TEXT = "Nhà Trắng nói. Ông ở Nhà  Trắng;\nnhà trắng?"
THREE = Search("x", (Span(2, 4), Span(6, 9), Span(9, 12)))


def shown(search: Search, text: str = TEXT) -> list[str]:
    return [text[hit.start : hit.end] for hit in search.hits]


@pytest.mark.parametrize("query", ["nha trang", "NHÀ TRẮNG", " nhà   trắng ", "nhà\ntrắng"])
def test_case_diacritics_and_white_space_make_no_difference(query: str) -> None:
    assert shown(search_for(TEXT, query)) == ["Nhà Trắng", "Nhà  Trắng", "nhà trắng"]


def test_a_text_in_separate_marks_is_searched_alike() -> None:
    text = unicodedata.normalize("NFD", TEXT)
    found = shown(search_for(text, "nhà trắng"), text)
    assert [unicodedata.normalize("NFC", one) for one in found] == ["Nhà Trắng", "Nhà  Trắng", "nhà trắng"]


@pytest.mark.parametrize("query", ["", " ", "\t\n", "zebra"])
def test_nothing_is_found_for_nothing(query: str) -> None:
    search = search_for(TEXT, query)
    assert search.query == query
    assert search.hits == ()
    assert search.next_from(0, 1) is search.next_from(0, -1) is search.at_or_after(0) is search.under(0) is None


def test_the_next_hit_goes_around_the_ends() -> None:
    starts = [hit.start if (hit := THREE.next_from(offset, 1)) else -1 for offset in range(13)]
    assert starts == [2, 2, 6, 6, 6, 6, 9, 9, 9, 2, 2, 2, 2]
    starts = [hit.start if (hit := THREE.next_from(offset, -1)) else -1 for offset in range(13)]
    assert starts == [9, 9, 9, 2, 2, 2, 2, 6, 6, 6, 9, 9, 9]


def test_the_hit_from_the_caret_on_may_be_under_it() -> None:
    starts = [hit.start if (hit := THREE.at_or_after(offset)) else -1 for offset in range(14)]
    assert starts == [2, 2, 2, 2, 6, 6, 6, 6, 6, 9, 9, 9, 2, 2]
    under = [bool(THREE.under(offset)) for offset in range(13)]
    assert under == [False, False, True, True, False, False, True, True, True, True, True, True, False]


@given(words=st.text(max_size=40), query=st.text(max_size=3))
def test_hits_are_in_order_and_in_the_text(words: str, query: str) -> None:
    search = search_for(words, query)
    ends = [0, *(place for hit in search.hits for place in hit), len(words)]
    assert ends == sorted(ends)
    assert all(hit.start < hit.end for hit in search.hits)
    offset = -1
    for hit in search.hits:
        assert search.next_from(offset, 1) == hit
        offset = hit.start
