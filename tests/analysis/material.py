"""What the tests of analysis and views stand on: documents from short notes, and anchors found by plain search."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from hypothesis import settings

from reader.anchoring.anchors import LOST, Anchored, Anchors
from reader.anchoring.layout import Layout, Paragraph
from reader.model import Document, Hop, Item, Quote, Route, Source, Span, When
from reader.model.document import SECTION_OF

PATIENT = settings(deadline=None)
"""For properties whose single examples may take long on a busy machine."""


def layout_of(text: str, roles: dict[int, str] | None = None) -> Layout:
    """A layout by line; `roles` gives the role of a line by its number, all others are paragraphs."""
    found: list[Paragraph] = []
    start = 0
    for part in text.split("\n"):
        if part.strip():
            number = len(found) + 1
            found.append(Paragraph(Span(start, start + len(part)), (roles or {}).get(number, "paragraph"), number))
        start += len(part) + 1
    return Layout(tuple(found))


def span_of(text: str, words: str, start: int = 0) -> Span | None:
    """The first occurrence of words."""
    at = text.find(words, start)
    return Span(at, at + len(words)) if at >= 0 and words else None


def anchors_of(document: Document, text: str, **states: Anchored) -> Anchors:
    """Where the words of each item stand; `states` overrides by id."""
    found = {}
    for item in document.items():
        pieces = getattr(item, "text", ())
        spans = tuple(span for span in (span_of(text, piece) for piece in pieces) if span)
        if not isinstance(pieces, tuple) or not pieces:
            continue
        mention = span_of(text, item.mention) if isinstance(item, Quote) else None
        cue = span_of(text, item.cue) if isinstance(item, Quote) else None
        whole = len(spans) == len(pieces)
        found[item.key] = Anchored(spans, "exact", (), mention, cue) if whole else LOST
        if (id_ := getattr(item, "id", "")) in states:
            found[item.key] = states[id_]
    return Anchors(found)


def route(*names: str) -> Route:
    """A route from notes like those of the file: `abc`, `(abc)`, `abc?`."""
    return tuple(
        Hop(name.strip("()?"), stated=not name.startswith("("), doubtful=name.rstrip(")").endswith("?"))
        for name in names
    )


def quote(id_: str, text: str | tuple[str, ...], *speaker: str | Source, **values: Any) -> Quote:
    """A quote with its key; `said` may be an EDTF text."""
    said = values.pop("said", None)
    when = When(said) if isinstance(said, str) else said
    pieces = (text,) if isinstance(text, str) else text
    return Quote(pieces, id=id_, speaker=speaker, said=when, key=f"quotes/{id_}", **values)


def keyed(items: Sequence[Item]) -> tuple[Any, ...]:
    """Items with session keys, by their id."""
    return tuple(
        item if item.key else replace(item, key=f"{SECTION_OF[type(item)]}/{getattr(item, 'id', '')}") for item in items
    )
