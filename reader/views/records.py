"""The records of what is not a quote: events, photos, notes, sources, the article itself."""

from __future__ import annotations

from reader.analysis.order import role_of
from reader.analysis.who import source_key
from reader.messages import say
from reader.model import Article, Event, Note, Photo, Source, When
from reader.views.lines import Piece, Row
from reader.views.parts import BLANK, Apparatus, fit, heading, line, paragraph
from reader.views.record import chip_rows, labelled, told, when_rows
from reader.views.speakers import NOBODY

MOST_WORDS = 5
"""Rows of the words or the label of an item at most."""


def item_rows(page: Apparatus, width: int, key: str) -> tuple[Row, ...]:
    """The record of an event, a photo, a note, a source or the article, the heading first; () for all else."""
    item = page.document.by_key().get(key)
    match item:
        case Event():
            rows = _event(page, item, width)
        case Photo():
            rows = _photo(page, item, width)
        case Note():
            rows = _note(page, item, width)
        case Source():
            rows = _source(page, item, width)
        case Article():
            rows = _article(page, item, width)
        case _:
            return ()
    return tuple(rows)


def _top(page: Apparatus, item: Event | Photo | Note, kind: str, words: str, width: int) -> list[Row]:
    """The heading and the words that say what it is."""
    found = page.anchors.of(item.key)
    aside = say("inspector.state.lost") if found.state == "lost" and item.text else ""
    rows = [heading(say(f"inspector.title.{kind}"), aside, width), BLANK]
    lead = Piece("▐ ", mono="")
    rows += [fit(Row((Piece(" "), lead, Piece(row))), width) for row in paragraph(words, width - 4, MOST_WORDS)]
    return [*rows, BLANK] if words else rows


def _event(page: Apparatus, event: Event, width: int) -> list[Row]:
    words = " ".join(event.text)
    role = role_of(event)
    rows = _top(page, event, "event", event.label or words, width)
    rows += [labelled("kind", (Piece(say(f"timeline.role.{role}")),), width)]
    when = When(event.date, words, event.basis)
    rows += when_rows("date", when, width, role)
    if event.source:
        rows += told("source", page.voices.get(event.source, NOBODY).name or event.source, width)
    return rows + told("note", event.note, width, attrs="italic")


def _photo(page: Apparatus, photo: Photo, width: int) -> list[Row]:
    rows = _top(page, photo, "photo", " ".join(photo.text), width)
    if photo.taken:
        rows += when_rows("date", photo.taken, width, "photo")
    credit = (page.voices.get(source_key(ref), NOBODY).name or source_key(ref) for ref in photo.credit)
    rows += told("credit", " ← ".join(credit), width)
    return rows + told("note", photo.note, width, attrs="italic")


def _note(page: Apparatus, note: Note, width: int) -> list[Row]:
    rows = _top(page, note, "note", " ".join(note.text), width)
    rows += told("about", note.about, width)
    return rows + told("note", note.note, width, attrs="italic")


def _source(page: Apparatus, source: Source, width: int) -> list[Row]:
    quotes = len(page.attribution.said.get(source.id, ()))
    rows = [heading(say("inspector.title.source"), say("inspector.quotes", count=quotes), width), BLANK]
    rows += [*chip_rows(page.voices.get(source.id, NOBODY), width), BLANK]
    rows += told("as", ", ".join(source.aka), width)
    for label, other in (("of", source.of), ("for", source.speaks_for)):
        if other:
            rows += told(label, page.voices.get(other, NOBODY).name or other, width)
    rows += told("reason", source.reason, width)
    rows += told("url", source.url, width, "secondary")
    return rows + told("note", source.note, width, attrs="italic")


def _article(page: Apparatus, article: Article, width: int) -> list[Row]:
    outlet = page.voices.get(source_key(article.outlet), NOBODY).name
    rows = [heading(say("inspector.title.article"), line(outlet, width // 2), width), BLANK]
    rows += [
        fit(Row((Piece(" "), Piece(row, attrs="bold"))), width)
        for row in paragraph(article.title, width - 2, MOST_WORDS)
    ]
    rows += [BLANK] if article.title else []
    rows += told("by", ", ".join(article.byline), width)
    for label, date in (("date", article.published), ("updated", article.updated), ("read", article.retrieved)):
        rows += when_rows(label, When(date), width, "publication") if date else []
    rows += told("url", article.url, width, "secondary")
    for index, correction in enumerate(article.corrections):
        rows += told("" if index else "fixed", correction, width)
    rows += told("licence", article.license, width)
    return rows + told("note", article.note, width, attrs="italic")
