"""A quote as plain text, to be pasted elsewhere: its words with speaker, route and date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.analysis.routes import ways
from reader.messages import say
from reader.model import Quote
from reader.model.edtf import parse
from reader.views.dates import in_words
from reader.views.speakers import NOBODY
from reader.views.visible import one_line

if TYPE_CHECKING:
    from reader.views.page import Page

_NEWLINE = "\n"


def quote_as_text(page: Page, quote: Quote) -> str:
    """Two lines: the words between quotation marks where they are the speaker's; then who, by which way, and when.

    Control characters are made visible, so that what is pasted into a terminal does nothing there.
    """
    words = " […] ".join(one_line(piece) for piece in quote.text)
    if quote.kind in ("direct", "scare"):
        words = f"“{words}”"
    parts: list[str] = []
    routes = ways(page.document, quote)
    if routes:
        names = [page.voices.get(step.source, NOBODY).name or step.source for step in routes[0]]
        parts.append(" ← ".join([say("inspector.this-page"), *map(one_line, names)]))
    if quote.said and quote.said.date:
        date = parse(quote.said.date)
        parts.append(in_words(date) if date else one_line(quote.said.date))
    title = one_line(page.document.article.title)
    if title:
        parts.append(title)
    return _NEWLINE.join([words, "— " + "; ".join(parts)]) if parts else words
