"""What the side panes are put together from."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st
from rich.cells import cell_len

from reader.views.lines import Piece, Row, text_of, width_of
from reader.views.parts import (
    GUTTER,
    as_current,
    bar,
    clip,
    dashes,
    fit,
    heading,
    line,
    paragraph,
    sentence,
)
from tests.views.material import HOSTILE, check_rows_fit, printed

ANY = st.one_of(st.text(), st.sampled_from(HOSTILE), st.text("ab é漢字かn\u0302 ", max_size=60))


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("short", 5, "short"),
        ("too long", 5, "too…"),
        ("too  long", 6, "too l…"),
        ("a b", 0, ""),
        ("abc", 1, "…"),
        (" padded ", 8, "padded"),
        ("two\nrows", 8, "two rows"),
        ("Nhà Trắng", 7, "Nhà Tr…"),
        ("Nha\u0300 Tra\u0306\u0301ng", 7, "Nhà Tr…"),
        ("市长说", 6, "市长说"),
        ("市长说旧", 6, "市长…"),
        ("a市b长c", 5, "a市b…"),
        ("市长👍🏽说旧桥", 7, "市长👍🏽…"),
        ("\x1b[2J gone", 6, "␛[2J…"),
    ],
)
def test_a_line_is_cut_in_cells(text: str, width: int, expected: str) -> None:
    assert line(text, width) == expected


@given(ANY, st.integers(0, 60))
def test_a_line_always_fits(text: str, width: int) -> None:
    cut = line(text, width)
    assert cell_len(cut) <= width
    assert "\n" not in cut
    assert line(cut, width) == cut


def test_a_long_text_of_nothing_is_cut_too() -> None:
    assert line("e" + "\u0301" * 500 + "x", 10).endswith("…")


def test_pieces_are_clipped_at_the_first_that_does_not_fit() -> None:
    pieces = (Piece("one "), Piece(""), Piece("two", "hue", 3), Piece(" three"))
    assert clip(pieces, 13) == (pieces[0], pieces[2], pieces[3])
    assert clip(pieces, 7) == (Piece("one "), Piece("tw…", "hue", 3))
    assert clip(pieces, 6) == (Piece("one "), Piece("t…", "hue", 3))
    assert clip(pieces, 4) == (Piece("one…"),)
    assert clip(pieces, 0) == ()
    assert clip((Piece("one"), Piece("   ")), 3) == (Piece("one"),)


def test_a_row_keeps_a_blank_between_its_sides() -> None:
    row = Row((Piece("left side"),), (Piece("right"),), "k")
    assert fit(row, 15) is row
    assert printed([fit(row, 14)], 14) == ["left si… right"]
    assert text_of(fit(row, 7)) == "left s…"
    assert fit(row, 5).key == "k"
    assert text_of(fit(row, 4)) == "lef…"


@given(st.lists(ANY, max_size=4), st.lists(ANY, max_size=2), st.integers(1, 40))
def test_every_row_fits(left: list[str], right: list[str], width: int) -> None:
    def pieces(texts: list[str]) -> tuple[Piece, ...]:
        return tuple(Piece(line(text, 30)) for text in texts)

    fitted = fit(Row(pieces(left), pieces(right)), width)
    assert width_of(fitted.left) + width_of(fitted.right) <= width


def test_headings_have_their_count_at_the_right() -> None:
    row = heading("Timeline", "by date", 33)
    assert printed([row], 33) == [" Timeline                by date"]
    assert (row.left[0].attrs, row.right[0].tone, row.key) == ("bold", "secondary", "")
    assert printed([heading("Timeline", "by date", 14)], 14) == [" Timeline"]
    assert printed([heading("Timeline", "", 6)], 6) == [" Time…"]


def test_the_key_in_a_sentence_has_the_accent() -> None:
    rows = sentence("timeline.empty", "A", 40)
    assert printed(rows, 40) == [" No dates yet. A adds an event."]
    assert [piece.text for row in rows for piece in row.left if piece.tone == "accent"] == ["A"]
    rows = sentence("timeline.empty", "Ctrl+A", 14)
    assert printed(rows, 14) == [" No dates", " yet. Ctrl+A", " adds an", " event."]
    assert [piece.text for row in rows for piece in row.left if piece.tone == "accent"] == ["Ctrl+A"]
    check_rows_fit(sentence("timeline.empty", "Ctrl+A", 3), 3)


def test_a_paragraph_is_set_in_rows_and_says_when_there_is_more() -> None:
    text = "one two three four five"
    assert paragraph(text, 9, 5) == ["one two", "three", "four five"]
    assert paragraph(text, 9, 2) == ["one two", "three fo…"]
    assert paragraph(text, 9, 0) == []
    assert paragraph(" \n ", 9, 2) == []
    assert paragraph("one two", 3, 1) == ["on…"]


@given(ANY, st.integers(1, 40), st.integers(1, 5))
def test_paragraphs_fit(text: str, width: int, most: int) -> None:
    rows = paragraph(text, width, most)
    assert len(rows) <= most
    assert all(cell_len(row) <= width for row in rows)


def test_bars_are_to_half_a_cell() -> None:
    assert "".join(piece.text for piece in bar(1, 2, 8)) == "━━━━────"
    assert "".join(piece.text for piece in bar(9, 16, 8)) == "━━━━╸───"
    assert "".join(piece.text for piece in bar(1, 1000, 8)) == "╸───────"
    assert "".join(piece.text for piece in bar(0, 10, 8)) == "────────"
    assert "".join(piece.text for piece in bar(10, 10, 8)) == "━━━━━━━━"
    assert "".join(piece.text for piece in bar(0, 0, 8)) == "────────"
    assert [piece.tone for piece in bar(1, 2, 8, 3)] == ["hue", "rule"]
    assert [piece.tone for piece in bar(1, 2, 8)] == ["secondary", "rule"]
    assert "".join(piece.text for piece in dashes(1, 2, 8)) == "┅┅┅┅    "
    assert "".join(piece.text for piece in dashes(1, 999, 8)) == "┅       "
    assert "".join(piece.text for piece in dashes(0, 9, 4)) == "    "


def test_the_current_row_is_marked_and_its_text_is_ink() -> None:
    left = (GUTTER, Piece("◆ ", "hue", 2), Piece("AH", "hue", 2), Piece("old", "secondary"))
    row = Row(left, bar(1, 2, 2, 2), "a", 2)
    marked = as_current(row)
    assert marked.current
    assert marked.left == (
        Piece("▐", "hue", 2, mono="bold"),
        Piece("◆ ", "hue", 2),
        Piece("AH", "ink", -1, "bold", "bold"),
        Piece("old", "ink", -1, "", "bold"),
    )
    assert marked.right == row.right
    assert as_current(Row((Piece("x"),), (), "a")).left == (Piece("▐", "ink", -1, mono="bold"), Piece("x"))
