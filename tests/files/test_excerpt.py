from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, strategies as st
from rich.cells import cell_len

from reader.files.excerpt import as_record, headline, problem_lines, sentence_of
from reader.files.lines import LineCounter, LineFinder, line_end, newline_of, next_line, place_of
from reader.model import Place, Problem, problem

PATH = Path("a.yaml")


def lines(text: str, line: int, column: int, length: int = 1, width: int = 100) -> list[str]:
    return problem_lines(PATH, problem("yaml.tab", line, column, length), text, width)[1:]


def test_the_headline_is_what_compilers_write() -> None:
    one = problem("model.odd-id", 2, 4, id="a b", severity="warning")
    assert headline(PATH, one) == (
        "a.yaml:3:5: warning: “a b” is hard to refer to: an id is one word without brackets, commas, `#` or `?`"
    )


def test_a_record_for_programs() -> None:
    assert as_record(PATH, problem("yaml.tab", 2, 4, 3)) == {
        "file": "a.yaml",
        "line": 3,
        "column": 5,
        "length": 3,
        "severity": "error",
        "code": "yaml.tab",
        "message": sentence_of(problem("yaml.tab")),
    }


def test_the_caret_stands_below_the_place_in_cells() -> None:
    assert lines("a\nđe\u0302\u0301漢 xy\nb", 1, 6, 2) == ["    2 | đe\u0302\u0301漢 xy", "      |      ^^"]
    assert lines("a\r\nbc\r\n", 1, 1) == ["    2 | bc", "      |  ^"]
    assert lines("a\rbc", 1, 0, 9) == ["    2 | bc", "      | ^^"]


def test_a_place_at_the_end_of_the_line_or_the_file() -> None:
    assert lines("ab\n", 0, 2) == ["    1 | ab", "      |   ^"]
    assert lines("ab\n", 1, 0) == ["    2 | ", "      | ^"]
    assert lines("ab\n", 2, 0) == []
    assert lines("", 0, 0) == []


def test_a_wide_line_is_shown_around_the_place() -> None:
    text = "x" * 50 + "!" + "漢" * 50
    shown, caret = lines(text, 0, 50, 1, width=40)
    assert shown == "    1 | …" + "x" * 16 + "!" + "漢" * 6 + "…"
    assert caret.index("^") == shown.index("!")


def test_a_line_of_megabytes_is_shown_at_once() -> None:
    text = "a" * 5_000_000 + "!" + "b" * 5_000_000
    shown, caret = lines(text, 0, 5_000_000)
    assert shown[caret.index("^")] == "!"
    assert len(shown) <= 100


def test_long_words_of_the_file_are_cut_in_sentences() -> None:
    assert sentence_of(problem("model.unknown-source", id="x" * 1000)).count("x") == 80


@given(st.text("ab漢e\u0301👩‍\t\x1b\n", max_size=80), st.integers(0, 90), st.integers(1, 9), st.integers(20, 60))
def test_no_row_is_wider_than_asked(text: str, column: int, length: int, width: int) -> None:
    rows = lines(text, 0, column, length, width)
    for row in rows:
        assert cell_len(row) <= max(width, 28) + 1
    if rows:
        assert "^" in rows[1]


@given(st.text("a\r\n", max_size=40))
def test_lines_and_offsets_belong_together(text: str) -> None:
    counter, finder = LineCounter(text), LineFinder(text)
    parts = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    offset = 0
    for number, part in enumerate(parts):
        assert counter.place(offset) == Place(number, 0, 1) == place_of(text, offset)
        assert finder.start(number) == offset == LineFinder(text).start(number)
        assert line_end(text, offset) == offset + len(part)
        offset = next_line(text, offset)
    assert finder.start(len(parts)) is None
    assert finder.start(0) == 0
    assert counter.place(0).line == 0


def test_lines_far_down_are_found() -> None:
    text = "a\r\n" * 100_000
    assert LineFinder(text).start(70_001) == 210_003
    assert place_of(text, 210_004) == Place(70_001, 1, 1)


@pytest.mark.parametrize(
    ("text", "newline"), [("", "\n"), ("a\r\nb\r\nc\n", "\r\n"), ("a\nb\r\n", "\n"), ("a\rb", "\r"), ("a\rb\n", "\n")]
)
def test_the_line_break_of_most_lines_counts(text: str, newline: str) -> None:
    assert newline_of(text) == newline


def test_a_place_is_cut_off_at_the_end_of_its_line() -> None:
    assert place_of("ab\ncd", 1, 5) == Place(0, 1, 1)
    assert Problem(place_of("ab", 9), "yaml.tab").place == Place(0, 2, 1)


def test_what_a_terminal_would_act_on_is_shown() -> None:
    shown, _ = lines("a\x1b\u2066", 0, 0)
    assert shown == "    1 | a␛␦"
    assert "\x1b" not in headline(Path("a\x1b.yaml"), problem("model.unknown-source", id="\x1b[2J"))
