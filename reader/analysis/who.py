"""Who a reference to a source means. One identity for a source in the tree, the sigla and the timeline."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal, TypeAlias

from reader.model import Document, Quote, Source, SourceRef
from reader.model.vocabulary import RESERVED_SPEAKERS

Naming: TypeAlias = Literal["named", "office", "anonymous"]
"""How far an article names a source: by name, by office only, not at all."""


def source_key(ref: SourceRef) -> str:
    """The identity of a source: its id, or `=` and its name for an inline record without one."""
    if isinstance(ref, Source):
        return ref.id or f"={ref.name}"
    return ref


def speaker_keys(quote: Quote) -> tuple[str, ...]:
    """The sources that a quote is attributed to, each once; none when the text names none or the outlet claims it."""
    found = [key for key in map(source_key, quote.speaker) if key and key not in RESERVED_SPEAKERS]
    return tuple(dict.fromkeys(found) if len(found) > 1 else found)


def known_sources(document: Document) -> dict[str, Source]:
    """Every source by its key: the records of the file in their order, then the inline ones and the ids without a
    record as they come up in the article's record, the quotes, the photos and the events. Of two with one key the
    first counts.
    """
    found = dict(document.sources_by_id())
    for ref in references(document):
        key = source_key(ref)
        if key and key not in found and key not in RESERVED_SPEAKERS:
            found[key] = ref if isinstance(ref, Source) else Source(id=ref, name=ref)
    return found


def references(document: Document) -> Iterator[SourceRef]:
    """Every place of the document that refers to a source, in the order of the file; sources among themselves not."""
    yield document.article.outlet
    for quote in document.quotes:
        yield from quote.speaker
        for route in quote.via:
            for hop in route:
                yield hop.source
    for event in document.events:
        yield event.source
    for photo in document.photos:
        yield from photo.credit


def source_of(document: Document, key: str) -> Source:
    """The record behind a key; an unknown id gives a record that has only that id for a name.

    Looks through the whole document: for many keys take `known_sources` once.
    """
    return pick(known_sources(document), key)


def pick(sources: Mapping[str, Source], key: str) -> Source:
    """The record behind a key out of `known_sources`; never fails."""
    return sources.get(key) or Source(id=key, name=key.removeprefix("="))


def naming(source: Source) -> Naming:
    """How far the article names a source. What has no name at all counts as anonymous."""
    if source.anonymous or not (source.name or source.id):
        return "anonymous"
    return "office" if source.type == "office" else "named"


def is_named(source: Source) -> bool:
    """Whether a reader could look the source up by its name: neither anonymous nor known by office only."""
    return naming(source) == "named"
