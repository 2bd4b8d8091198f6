"""Which quotes stand around some words of the article."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.model import Document, Quote, Span

if TYPE_CHECKING:
    from reader.anchoring.anchors import Anchors


def quotes_around(document: Document, anchors: Anchors, spans: Sequence[Span]) -> list[Quote]:
    """The quotes that hold all of the words and more, the innermost first."""
    found: list[tuple[int, int, Quote]] = []
    for index, quote in enumerate(document.quotes):
        held = anchors.of(quote.key).spans
        if spans and tuple(held) != tuple(spans) and all(any(one.covers(span) for one in held) for span in spans):
            found.append((held[-1].end - held[0].start, index, quote))
    return [quote for _, _, quote in sorted(found, key=lambda one: one[:2])]
