"""Quotation marks and what they say about a selection."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from reader.anchoring.marks import around, bare, is_enclosed, outermost, quoted_at, quoted_spans
from reader.model import Span


def quoted(text: str, lang: str = "en") -> list[str]:
    return [text[start:end] for start, end in quoted_spans(text, 0, len(text), lang)]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", 'She said “yes” and "no".', ["yes", "no"]),
        ("en", "“He told me ‘no’ twice,” she said.", ["He told me ‘no’ twice,", "no"]),
        ("en", "It isn't the dogs' day, it’s hers.", []),
        ("en", "a 'single' word", ["single"]),
        ("en", 'a 5" pipe and a 6" one', []),
        ("en", '"One," he said. "Two."', ["One,", "Two."]),
        ("en", 'Mixed “one" and "two” here', ["one", "two"]),
        ("en", '"Never closed, he said. "Closed" now.', ["Closed"]),
        ("en", "“It goes on. And on.", ["It goes on. And on."]),
        ("en", "“A” then “B goes on", ["A", "B goes on"]),
        ("en", '“He said "yes" aloud”, she said.', ['He said "yes" aloud', "yes"]),
        ("en", '("ha")', ["ha"]),
        ("en", '" ha "', ["ha"]),
        ("en", "‘A ‘b’ c’", ["A ‘b’ c", "b"]),
        ("en", "“”", []),
        ("de", "Er sagte: „Ja, ‚nein‘ doch“ und »gut«.", ["Ja, ‚nein‘ doch", "nein", "gut"]),
        ("de", "„Ja” und „nein“", ["Ja", "nein"]),
        ("fr", "Il dit « l’eau “monte” » ici.", ["l’eau “monte”", "monte"]),
        ("es", "Dijo «no» y “sí”.", ["no", "sí"]),
        ("vi", "Bà nói: “Đủ” và “rồi”.", ["Đủ", "rồi"]),
        ("zh", "他说“桥已「修」好”。", ["桥已「修」好", "修"]),
        ("sv", "”Ja”, sa hon.", ["Ja"]),
        ("en", "», he said.", []),
        ("en", "no marks", []),
        ("en", "", []),
    ],
)
def test_quoted(lang: str, text: str, expected: list[str]) -> None:
    assert quoted(text, lang) == expected


def test_an_unclosed_mark_does_not_quote_a_whole_book() -> None:
    assert quoted("“It goes on " + "and on " * 1000) == []


def test_an_unclosed_single_mark_quotes_nothing() -> None:
    assert quoted("‘Twas the night. 'Tis the season.") == []


def test_single_marks_far_apart_are_no_pair() -> None:
    assert quoted("'Ha " + "and on " * 100 + "ha'") == []


def test_only_the_range_counts() -> None:
    assert quoted_spans("“a” “b” “c”", 4, 7) == [(5, 6)]


@pytest.mark.parametrize(
    ("at", "words"),
    [(0, "one ‘two’ it"), (4, "one ‘two’ it"), (9, "two"), (13, "two"), (15, "one ‘two’ it"), (18, "x"), (26, None)],
)
def test_the_quotation_at_a_place_is_the_innermost_with_its_marks_or_else_the_next(at: int, words: str | None) -> None:
    text = "He: “one ‘two’ it” and “x”."
    found = quoted_at(quoted_spans(text, 0, len(text), "en"), at)
    assert (found and text[found.start : found.end]) == words


@given(st.text(alphabet="ab .,\"'“”„‘’«»‹›「」\n", max_size=40), st.sampled_from(["en", "de", "fr", "vi", ""]))
def test_spans_nest_or_stand_apart(text: str, lang: str) -> None:
    spans = quoted_spans(text, 0, len(text), lang)
    for index, one in enumerate(spans):
        assert 0 <= one.start < one.end <= len(text)
        assert not text[one.start].isspace()
        for other in spans[index + 1 :]:
            assert one.covers(other) or one.end <= other.start
    outer = outermost(spans)
    assert all(any(one.covers(span) for one in outer) for span in spans)
    assert all(not one.overlaps(other) for one in outer for other in outer if one is not other)


TEXT = "Lan said: “The bridge is open”, and that it was “safe enough” for all."


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("The bridge is open", "direct"),
        ("“The bridge is open”", "direct"),
        ("bridge is", "direct"),
        ("“The bridge is open”, and that it was “safe enough” for all.", "mixed"),
        ("was “safe enough” for all", "mixed"),
        ("for all", "indirect"),
        ("Lan said", "indirect"),
    ],
)
def test_around(words: str, kind: str) -> None:
    start = TEXT.index(words)
    assert around(f"Title\n{TEXT}\nNext “one", Span(start + 6, start + 6 + len(words))) == kind
    assert around(TEXT, Span(start, start + len(words)), Span(0, len(TEXT)), "en") == kind


def test_bare() -> None:
    assert bare("“ha, ho.” ", Span(0, 10)) == (1, 7)
    assert bare("“”", Span(0, 2)) == (0, 2)


@pytest.mark.parametrize(
    ("text", "enclosed"),
    [("“ha”", True), ("“ha.”", True), ("« ha »", True), ("“ha ho”", False), ("ha", False), ("“ha", False)],
)
def test_enclosed(text: str, enclosed: bool) -> None:
    start = text.index("ha")
    assert is_enclosed(text, Span(start, start + 2)) is enclosed
