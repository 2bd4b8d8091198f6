"""What items say of each other: ids that are not there, that are there twice, quotes inside themselves."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping

from reader.files.drafts import Draft, Drafts, Path
from reader.model import Document, Item, Quote, Source, SourceRef
from reader.model.vocabulary import RESERVED_SPEAKERS

_SHOWN_BY_ID = ("outlet", "credit")
_ODD = frozenset("()[]{},?# \t\n")


def check_references(found: Drafts, document: Document, paths: Mapping[str, Path]) -> None:
    """Check every reference of a document; `paths` leads to its items."""
    checker = _Checker(found, document, paths)
    checker.sources()
    checker.source_references()
    checker.item_ids()
    checker.item_references()
    checker.loops()


class _Checker:
    def __init__(self, found: Drafts, document: Document, paths: Mapping[str, Path]) -> None:
        self._found = found
        self._document = document
        self._paths = paths
        self._sources = document.sources_by_id()
        self._quotes = document.quotes_by_id()
        self._spellings = {_folded(id_) for id_ in self._sources}
        self._names = {source.name.casefold(): source.id for source in document.sources if source.name}

    def _path(self, item: Item, *steps: str | int) -> Path:
        return (*self._paths[item.key], *steps)

    def sources(self) -> None:
        """Ids that no source may have, or that cannot be told apart by eye."""
        folded: dict[str, Source] = {}
        for source in self._document.sources:
            if source.key not in self._paths:
                continue
            path = self._path(source)
            if source.id in RESERVED_SPEAKERS:
                self._found.error(path, "model.reserved-id", at_key=True, id=source.id)
            elif not _ODD.isdisjoint(source.id) or not source.id:
                self._found.warning(path, "model.odd-id", at_key=True, id=source.id)
            first = folded.setdefault(_folded(source.id), source)
            if first is not source:
                self._found.warning(path, "model.ids-look-alike", at_key=True, id=source.id)
            for name in ("of", "speaks_for"):
                if id_ := getattr(source, name):
                    self._source(id_, path, name)
        self._source_loops()

    def _source_loops(self) -> None:
        parents = {source.id: source.of for source in self._document.sources if source.of}
        for id_ in _on_loops(parents):
            source = self._sources[id_]
            if source.key in self._paths:
                self._found.error(self._path(source, "of"), "model.source-loop", id=id_)

    def source_references(self) -> None:
        """Sources that the article, quotes, events and photos name."""
        document = self._document
        if document.article.outlet:
            self._reference(document.article.outlet, document.article, "outlet")
        for quote in document.quotes:
            if len(quote.speaker) > 1 or (quote.speaker and quote.speaker[0] not in RESERVED_SPEAKERS):
                for index, ref in enumerate(quote.speaker):
                    if ref in RESERVED_SPEAKERS:
                        self._found.error(self._path(quote, "speaker"), "model.reserved-speaker", id=str(ref))
                    elif ref not in self._sources:
                        self._reference(ref, quote, "speaker", index)
            for way, route in enumerate(quote.via):
                for place, hop in enumerate(route):
                    if hop.source not in self._sources:
                        self._reference(hop.source, quote, "via", *((way, place) if len(quote.via) > 1 else (place,)))
        for event in document.events:
            if event.source:
                self._source(event.source, self._path(event), "source")
        for photo in document.photos:
            for index, ref in enumerate(photo.credit):
                self._reference(ref, photo, "credit", index)

    def _reference(self, ref: SourceRef, item: Item, *steps: str | int) -> None:
        if isinstance(ref, str):
            self._source(ref, self._path(item), *steps)
            return
        for name in ("of", "speaks_for"):
            if id_ := getattr(ref, name):
                self._source(id_, self._path(item), *steps, name)

    def _source(self, id_: str, path: Path, *steps: str | int) -> None:
        if id_ in self._sources:
            return
        path = (*path, *steps)
        if steps[0] in _SHOWN_BY_ID:
            self._found.warning(path, "model.no-record", id=id_)
            return
        if _folded(id_) in self._spellings:
            self._found.error(path, "model.unknown-source-spelling", id=id_)
            return
        meant = self._names.get(id_.casefold()) or self._found.nearest(id_, self._sources)
        if meant:
            self._found.error(path, "model.unknown-source-near", id=id_, meant=meant)
        else:
            self._found.error(path, "model.unknown-source", id=id_)

    def _passages(self) -> Iterator[Item]:
        document = self._document
        for section in ("quotes", "events", "photos", "blocks", "notes", "dismissed"):
            yield from document.section(section)

    def item_ids(self) -> None:
        """Ids that several items have."""
        first: dict[str, Item] = {}
        for item in self._passages():
            id_: str = getattr(item, "id", "")
            if id_ and first.setdefault(id_, item) is not item:
                other = self._path(first[id_], "id")
                self._found.add(
                    Draft(self._path(item, "id"), "model.duplicate-id", "error", (("id", id_),), other=other)
                )

    def item_references(self) -> None:
        """Items that `part_of` and `about` name."""
        for quote in self._document.quotes:
            if quote.part_of and quote.part_of not in self._quotes:
                self._item(quote.part_of, self._path(quote, "part_of"), self._quotes)
        ids: dict[str, object] = {getattr(item, "id", ""): item for item in self._passages()}
        ids.update(self._sources)
        for note in self._document.notes:
            if note.about and note.about not in ids:
                self._item(note.about, self._path(note, "about"), ids)

    def _item(self, id_: str, path: Path, known: Mapping[str, object]) -> None:
        meant = self._found.nearest(id_, filter(None, known))
        if meant:
            self._found.error(path, "model.unknown-item-near", id=id_, meant=meant)
        else:
            self._found.error(path, "model.unknown-item", id=id_)

    def loops(self) -> None:
        """Quotes that stand inside themselves."""
        parents = {id_: quote.part_of for id_, quote in self._quotes.items() if quote.part_of}
        for id_ in _on_loops(parents):
            quote: Quote = self._quotes[id_]
            self._found.error(self._path(quote, "part_of"), "model.part-of-loop", id=id_)


def _folded(id_: str) -> str:
    return unicodedata.normalize("NFC", id_).casefold()


def _on_loops(parents: Mapping[str, str]) -> list[str]:
    """The first member of every loop of a graph in which each node has at most one parent."""
    seen: dict[str, str] = {}
    loops = []
    for start in parents:
        node = start
        while node in parents and node not in seen:
            seen[node] = start
            node = parents[node]
        if node in parents and seen.get(node) == start:
            loops.append(node)
    return loops
