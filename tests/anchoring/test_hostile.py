"""Hostile texts: everything gives an answer, and in time that grows with the text and not with its square."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from hypothesis import given, strategies as st

from reader.anchoring.anchors import anchor_document, select, snap
from reader.anchoring.fold import search
from reader.anchoring.layout import read_layout
from reader.anchoring.marks import around, quoted_spans
from reader.anchoring.near import nearby_cue, nearby_mention
from reader.anchoring.sentences import sentence_spans
from reader.anchoring.words import count_words, word_spans
from reader.model import Context, Document, Quote, Span

CHARACTERS = "a1Ạ \x00\x1b\x85\u2028\u202e\u200b\u200d\u0301\U0001f1fb\U0001f44b\U0001f3fd“”\"'’„«»[…].,-*_#©:/新ก"
HOSTILE = st.text(alphabet=CHARACTERS, max_size=60)


@given(HOSTILE, HOSTILE, st.integers(0, 60), st.integers(0, 60), st.sampled_from(["en", "vi", "", "zh"]))
def test_anything_gives_an_answer(text: str, words: str, one: int, other: int, lang: str) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    span = Span(start, end)
    snapped = snap(text, span)
    assert 0 <= snapped.start <= snapped.end <= len(text)
    select(text, [span], "direct", lang)
    around(text, span)
    nearby_cue(text, span, lang)
    nearby_mention(text, span, [words, "a"], lang)
    quote = Quote(text=(words, text[start:end]), kind="direct", mention=words, anchor=Context(words, "a"), key="q")
    anchored = anchor_document(Document(quotes=(quote, Quote(text=(words,), key="r"))), text)
    for found in anchored.entries.values():
        assert all(0 <= span.start < span.end <= len(text) for span in found.spans)
        assert (found.state in ("ambiguous", "lost")) == (not found.spans)


LINES = [
    "a ",
    '"',
    "“",
    "' ",
    "\u0301",
    "\U0001f1fb",
    "\U0001f469\u200d",
    " ",
    "\n",
    ".",
    "-",
    "*a",
    "新",
    "[…]",
    "1,",
    "# ",
    "_",
]
WORK: list[Callable[[str], object]] = [
    lambda text: search(text, "a a"),
    lambda text: read_layout(text, "en"),
    lambda text: sentence_spans(text, 0, len(text), "en"),
    lambda text: word_spans(text, 0, len(text)),
    count_words,
    lambda text: quoted_spans(text, 0, len(text), "en"),
    lambda text: snap(text, Span(len(text) // 2, len(text) // 2 + 2)),
    lambda text: anchor_document(Document(quotes=(Quote(text=("a b a b c",), key="q"),)), text),
]


@pytest.mark.parametrize("unit", LINES)
def test_a_long_line_of_anything_takes_no_longer_than_its_length(unit: str) -> None:
    text = "a" + unit * (30_000 // len(unit))
    for work in WORK:
        began = time.process_time()
        work(text)
        # Quadratic work on 30,000 characters takes a minute; linear work here takes less than half a second.
        assert time.process_time() - began < 3
