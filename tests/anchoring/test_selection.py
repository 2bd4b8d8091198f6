"""A selection written down and found again."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import assume, given, strategies as st

from reader.anchoring.anchors import anchor_document, select, snap
from reader.anchoring.words import word_spans
from reader.model import Article, Context, Document, Quote, Span

WORDS = (
    *("ha", "Ha", "ho", "đủ", "Việt", "5", "2.5", "n't", "don't", "新闻", "新", "か", "ß", "İ", "Σ"),
    *("\U0001f600", "\U0001f469\u200d\U0001f680", "\U0001f1fb\U0001f1f3", "e\u0301", "“ha”", '"đủ"', "‘ho’"),
    *("*ha*", "[…]", "...", "x-y", "—", "\u200bha"),
)
GAPS = (" ", " ", " ", "  ", "\n", "\n\n", "\r\n", "\u2028", "\xa0", "\t", "", ". ", ", ")
TEXTS = st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(GAPS)), min_size=1, max_size=30).map(
    lambda parts: "".join(word + gap for word, gap in parts)
)
KINDS = st.sampled_from(["direct", "indirect", "mixed", "scare", ""])


def found(text: str, pieces: tuple[str, ...], kind: str, context: Context | None) -> tuple[Span, ...]:
    quote = Quote(text=pieces, kind=kind, anchor=context, key="q")
    document = Document(article=Article(lang="vi"), quotes=(quote,))
    return anchor_document(document, text).of("q").spans


@given(TEXTS, st.data(), KINDS, st.booleans())
def test_anchoring_gives_a_selection_back(text: str, data: st.DataObject, kind: str, decompose: bool) -> None:
    text = unicodedata.normalize("NFD", text) if decompose else text
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    span = snap(text, Span(start, end))
    assume(span.start < span.end)
    pieces, context = select(text, [span], kind, "vi")
    assert found(text, pieces, kind, context) == (span,)


@given(TEXTS, st.data(), KINDS)
def test_anchoring_gives_two_pieces_back(text: str, data: st.DataObject, kind: str) -> None:
    text = f"Start {text} end"
    words = word_spans(text, 0, len(text))
    assume(len(words) > 3)
    first = data.draw(st.integers(1, len(words) - 3))
    second = data.draw(st.integers(first + 1, len(words) - 2))
    spans = tuple(snap(text, words[index]) for index in (first, second))
    assume(spans[0].end <= spans[1].start)
    pieces, context = select(text, spans, kind, "vi")
    assert found(text, pieces, kind, context) == spans


def test_words_alone_do_where_they_stand_once() -> None:
    assert select("Lan nói: “Cây cầu đã xong”.", [Span(10, 25)], "direct") == (("Cây cầu đã xong",), None)


def test_white_space_becomes_one_space() -> None:
    assert select("Cây  cầu\n đã xong.", [Span(0, 17)])[0] == ("Cây cầu đã xong",)


def test_context_is_written_where_words_stand_twice() -> None:
    text = "Lan said it was good. Minh said it was good."
    pieces, context = select(text, [Span(32, 43)], "indirect")
    assert pieces == ("it was good",)
    assert context is not None
    assert text[:32].rstrip().endswith(context.before)


def test_marks_make_context_needless_for_direct_speech() -> None:
    text = "It was good, she knew. “It was good”, she said."
    assert select(text, [Span(24, 35)], "direct") == (("It was good",), None)
    assert select(text, [Span(24, 35)], "indirect")[1] is not None


@pytest.mark.parametrize(
    ("text", "span", "expected"),
    [
        ("one two", Span(1, 5), Span(0, 7)),
        ("one two", Span(3, 7), Span(4, 7)),
        ("one  two", Span(0, 4), Span(0, 3)),
        ("about 2.5 percent", Span(8, 9), Span(6, 9)),
        ("a   b", Span(2, 3), Span(2, 2)),
        ("新闻发布", Span(1, 2), Span(1, 2)),
        ("e\u0301te\u0301", Span(0, 1), Span(0, 5)),
        ("“yes”", Span(1, 4), Span(1, 4)),
    ],
)
def test_snap(text: str, span: Span, expected: Span) -> None:
    assert snap(text, span) == expected


def test_many_repeats_are_told_apart_by_a_long_context() -> None:
    text = "ha " * 60 + "ho " + "ha " * 60
    span = Span(150, 152)
    pieces, context = select(text, [span], "indirect", "vi")
    assert found(text, pieces, "indirect", context) == (span,)


@pytest.mark.parametrize("index", range(5))
def test_words_that_are_the_whole_text_again_and_again_are_told_apart(index: int) -> None:
    text = "don't don't don't don't don't "
    span = Span(6 * index, 6 * index + 5)
    pieces, context = select(text, [span], "direct", "vi")
    assert found(text, pieces, "direct", context) == (span,)


def test_more_repeats_than_are_kept_are_told_apart_too() -> None:
    text = "ha " * 3000 + "ho ha hi " + "ha " * 3000
    span = Span(9003, 9005)
    pieces, context = select(text, [span], "indirect", "vi")
    assert context is not None
    assert found(text, pieces, "indirect", context) == (span,)


def test_nothing_selected_gives_nothing() -> None:
    assert select("a b", []) == ((), None)
    assert select("a   b", [Span(2, 3)]) == (("",), None)
