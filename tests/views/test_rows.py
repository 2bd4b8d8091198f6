from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given, strategies as st
from rich.cells import cell_len

from reader.model import Span
from reader.views.rows import CAPTION_INDENT, Rows, RowSpan, printable, wrap
from reader.views.visible import visible
from tests.texts import paragraphs


@dataclass(frozen=True)
class Block:
    span: Span
    role: str = "paragraph"


def rows_of(texts: list[tuple[str, str]], measure: int, unfolded: tuple[int, ...] = ()) -> Rows:
    blocks, offset = [], 0
    for role, text in texts:
        blocks.append(Block(Span(offset, offset + len(text)), role))
        offset += len(text) + 1
    return Rows("\n".join(text for _, text in texts), blocks, measure, unfolded)


def set_in(text: str, width: int) -> list[str]:
    starts = wrap(text, 0, len(text), width)
    return [text[a:b].rstrip() for a, b in zip(starts, [*starts[1:], len(text)], strict=True)]


def test_rows_break_at_blanks_that_hang_over_the_edge() -> None:
    assert set_in("one two three", 7) == ["one two", "three"]
    assert set_in("one two", 3) == ["one", "two"]
    assert set_in("one  two", 4) == ["one", "two"]


def test_accents_take_no_cell_of_their_own() -> None:
    composed, decomposed = "tiếng Việt nói", "tie\u0302\u0301ng Vie\u0323\u0302t nói"
    assert set_in(composed, 10) == ["tiếng Việt", "nói"]
    assert set_in(decomposed, 10) == ["tie\u0302\u0301ng Vie\u0323\u0302t", "nói"]


def test_a_long_word_breaks_between_graphemes() -> None:
    assert set_in("abcdefgh", 3) == ["abc", "def", "gh"]
    assert set_in("路透社援引", 4) == ["路透", "社援", "引"]
    assert set_in("e\u0301e\u0301e\u0301", 2) == ["e\u0301e\u0301", "e\u0301"]


def test_a_no_break_space_does_not_break() -> None:
    assert set_in("on 5\u00a0km", 5) == ["on", "5\u00a0km"]


@given(paragraphs.map(visible), st.integers(1, 80))
def test_wrapping_loses_nothing_and_fits(text: str, width: int) -> None:
    starts = wrap(text, 0, len(text), width)
    assert starts[0] == 0
    assert starts == sorted(set(starts))
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        row = printable(text[start:end]).rstrip()
        assert cell_len(row) <= max(width, 2)


@given(st.text(alphabet=" abcàếß,.–“", max_size=60), st.integers(1, 20))
def test_both_ways_of_wrapping_agree_on_what_fits(text: str, width: int) -> None:
    # a paragraph begins with no blank, and what has a mark of its own is measured grapheme by grapheme
    text = f"a{text}"
    assert wrap(text + "x", 0, len(text) + 1, width) == wrap(text + "e\u0301", 0, len(text) + 2, width)


def test_the_layout_has_blanks_headings_and_the_facts() -> None:
    rows = rows_of([("headline", "Head"), ("paragraph", "one"), ("heading", "Sub"), ("paragraph", "two")], 20)
    kinds = [row.kind for row in rows]
    assert kinds == ["blank", "text", "meta", "blank", "text", "blank", "blank", "text", "blank", "text", "blank"]


def test_a_caption_is_set_in() -> None:
    rows = rows_of([("caption", "aa bb cc")], 9)
    text_rows = [row for row in rows if row.kind == "text"]
    assert [rows.text[row.start : row.end].rstrip() for row in text_rows] == ["aa bb", "cc"]
    assert rows.indent(text_rows[0]) == CAPTION_INDENT


def test_a_folded_block_is_one_row_until_it_is_unfolded() -> None:
    texts = [("paragraph", "one"), ("boilerplate", "word " * 30)]
    folded, unfolded = rows_of(texts, 20), rows_of(texts, 20, (1,))
    assert [row.kind for row in folded].count("fold") == 1
    assert folded.row_of(30) == folded.row_of(4)
    assert len(unfolded) > len(folded)


def test_an_article_without_text_has_one_blank_row() -> None:
    rows = Rows("", (), 60)
    assert (len(rows), rows[0], rows.row_of(0)) == (1, RowSpan("blank", 0, 0, 0), 0)


@given(st.lists(paragraphs.map(visible), min_size=1, max_size=5), st.integers(1, 70))
def test_every_character_has_its_row_and_its_cell(texts: list[str], measure: int) -> None:
    rows = rows_of([("paragraph", text.replace("\n", " ")) for text in texts], measure)
    for offset in range(0, len(rows.text), 7):
        number = rows.row_of(offset)
        row = rows[number]
        assert row.kind == "text"
        assert row.start <= offset <= row.end
        there = rows.offset_at(number, rows.cell_of(offset))
        assert rows.row_of(there) == number or there == row.start


@pytest.mark.parametrize("role", ["teaser", "boilerplate"])
def test_the_caret_goes_from_row_to_row_over_blanks(role: str) -> None:
    rows = rows_of([("paragraph", "one"), (role, "skip me"), ("paragraph", "two")], 20)
    first = rows.row_of(0)
    fold = rows.next_text_row(first, 1)
    assert rows[fold].kind == "fold"
    assert rows[rows.next_text_row(fold, 1)].start == len("one\nskip me\n")
    assert rows.next_text_row(first, -1) == first


def test_line_breaks_inside_a_paragraph_are_blanks_of_the_same_length() -> None:
    assert len(printable("a\r\nb\nc")) == len("a\r\nb\nc")
    assert cell_len(printable("a\r\nb")) == 3
