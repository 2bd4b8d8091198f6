"""Hostile texts: everything gives an answer. How long that takes is measured in `tests/benchmarks/limits.py`."""

from __future__ import annotations

from hypothesis import given, strategies as st

from reader.anchoring.anchors import anchor_document, select, snap
from reader.anchoring.marks import around
from reader.anchoring.near import nearby_cue, nearby_mention
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
