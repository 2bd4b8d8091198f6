"""Which words of a quote the page gives as direct speech, where it gives only some of them so."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from reader.anchoring.marks import quoted_spans
from reader.model import Span


def spoken_spans(text: str, spans: Sequence[Span], lang: str) -> list[Span]:
    """What stands between quotation marks in the words of a quote, in text order, none inside another."""
    found: list[Span] = []
    for span in spans:
        for inner in quoted_spans(text, span.start, span.end, lang):
            if not found or inner.start >= found[-1].end:
                found.append(inner)
    return found


def covers(spans: Sequence[Span], at: int) -> bool:
    """Whether one of the spans, which are in text order, covers an offset."""
    index = bisect_right(spans, at, key=lambda span: span.start) - 1
    return index >= 0 and at < spans[index].end
