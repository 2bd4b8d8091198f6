"""How many words of each quote are the speaker's own, as the page gives them, and how many are a report of them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from reader.analysis.shares import owned_words
from reader.anchoring.layout import Layout
from reader.anchoring.marks import quoted_spans
from reader.model import Document, Quote, Span

if TYPE_CHECKING:
    from reader.anchoring.anchors import Anchors


def direct_words(document: Document, anchors: Anchors, text: str, layout: Layout, lang: str) -> Mapping[str, int]:
    """How many of the words that belong to each quote are given as direct speech, by key.

    All words of a direct quote; of a mixed one those between quotation marks; none of any other. A word belongs to one
    quote, as `attribution` has it: of a report inside a direct quote the words are a report.
    """
    quotes = {quote.key: quote for quote in document.quotes}
    counts = dict.fromkeys(quotes, 0)
    inside: dict[str, list[Span]] = {}
    for at, key in owned_words(document, anchors, text, layout):
        quote = quotes[key]
        if quote.kind == "mixed":
            if key not in inside:
                inside[key] = _quoted(quote, anchors, text, lang)
            counts[key] += _covers(inside[key], at)
        else:
            counts[key] += quote.kind == "direct"
    return counts


def _quoted(quote: Quote, anchors: Anchors, text: str, lang: str) -> list[Span]:
    """What stands between quotation marks in the words of a quote, in text order, none inside another."""
    found: list[Span] = []
    for span in anchors.of(quote.key).spans:
        for inner in quoted_spans(text, span.start, span.end, lang):
            if not found or inner.start >= found[-1].end:
                found.append(inner)
    return found


def _covers(spans: Sequence[Span], at: int) -> bool:
    index = bisect_right(spans, at, key=lambda span: span.start) - 1
    return index >= 0 and at < spans[index].end
