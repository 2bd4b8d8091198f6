"""The annotated article as plain lines: for screen readers, for pipes, and where there is no terminal."""

from __future__ import annotations

from collections.abc import Iterator

from reader.analysis.routes import ways
from reader.messages import say
from reader.model import Quote
from reader.model.edtf import parse
from reader.views.dates import in_words
from reader.views.page import Page
from reader.views.speakers import NOBODY
from reader.views.visible import one_line


def plain_lines(page: Page) -> Iterator[str]:
    """The paragraphs in order, each followed by its quotes, indented; what was not found stands at the end."""
    shown: set[str] = set()
    by_key = page.document.quotes_by_key()
    for number, paragraph in enumerate(page.layout.paragraphs):
        words = one_line(page.shown[paragraph.span.start : paragraph.span.end])
        if number:
            yield ""
        yield words if paragraph.role in ("paragraph", "headline") else f"[{say(f'role.{paragraph.role}')}] {words}"
        for _, mark in page.marks.over(paragraph.span.start, paragraph.span.end):
            if mark.key not in shown:
                shown.add(mark.key)
                yield "  " * (mark.depth + 1) + record_line(page, by_key[mark.key])
    rest = [quote for quote in page.document.quotes if quote.key not in shown]
    if rest:
        yield ""
        yield say("plain.not-found", count=len(rest))
        for quote in rest:
            yield f"  {record_line(page, quote)}"


def record_line(page: Page, quote: Quote) -> str:
    """One quote on one line: kind, words, the way from the page to the speaker, the date."""
    words = " […] ".join(one_line(piece) for piece in quote.text)
    parts = [f"{one_line(quote.kind) or '?'}: “{words}”"]
    routes = [
        " ← ".join([say("inspector.this-page"), *(page.voices.get(step.source, NOBODY).name for step in way)])
        for way in ways(page.document, quote)
    ]
    parts += routes
    if quote.said:
        date = parse(quote.said.date)
        parts.append(in_words(date) if date else one_line(quote.said.date or quote.said.text))
    return " | ".join(part for part in parts if part)
