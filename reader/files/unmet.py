"""What the items of a document refer to and the document does not have."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from reader.analysis.who import references
from reader.model import SECTIONS, Document, Source, SourceRef
from reader.model.vocabulary import RESERVED_SPEAKERS

Want: TypeAlias = tuple[str, str]
"""A section, empty for any, and the id of an item in it."""

ANYWHERE = ""
"""In place of a section: a note may be about any item."""


def unmet(document: Document) -> frozenset[Want]:
    """The references of a document that lead nowhere."""
    known = {(section, id_) for section, id_, _ in _named(document)}
    anywhere = {id_ for _, id_ in known}
    return frozenset(
        (section, id_)
        for section, id_ in _wants(document)
        if (section, id_) not in known and (section or id_ not in anywhere)
    )


def keys_of(document: Document, wants: frozenset[Want]) -> frozenset[str]:
    """The keys of the items of a document that references mean."""
    return frozenset(
        key for section, id_, key in _named(document) if (section, id_) in wants or (ANYWHERE, id_) in wants
    )


def _named(document: Document) -> Iterator[tuple[str, str, str]]:
    """Section, id and key of every item that has an id."""
    for section in SECTIONS:
        for item in document.section(section):
            id_ = getattr(item, "id", "")
            if id_:
                yield section, id_, item.key


def _wants(document: Document) -> Iterator[Want]:
    for ref in (*references(document), *document.sources):
        yield from (("sources", id_) for id_ in _ids(ref) if id_ and id_ not in RESERVED_SPEAKERS)
    yield from (("quotes", quote.part_of) for quote in document.quotes if quote.part_of)
    yield from ((ANYWHERE, note.about) for note in document.notes if note.about)


def _ids(ref: SourceRef) -> tuple[str, ...]:
    return (ref.of, ref.speaks_for) if isinstance(ref, Source) else (ref,)
