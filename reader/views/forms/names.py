"""From typed names to references and ids: what is known is referred to, what is not becomes a new source."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable
from dataclasses import replace

from reader.anchoring.fold import search_fold_words
from reader.model import Add, Change, Document, Source, SourceRef
from reader.model.vocabulary import RESERVED_SPEAKERS
from reader.views.forms.people import Directory

LONGEST_SLUG = 40
"""The most characters that an id made from a name has, before a number that sets it apart."""

NewId = Callable[[], str]
"""Draws a short random id; of `q-7f3k` the part behind the hyphen counts, since each section has its own letter."""


class Names:
    """Turns typed names into references; `make` gives the reference to a source that is not there yet."""

    def __init__(
        self, directory: Directory, given: Iterable[SourceRef] = (), make: Callable[[str], SourceRef] | None = None
    ) -> None:
        self._directory = directory
        self._make = make or (lambda name: Source(name=name))
        refs = tuple(reversed(tuple(given)))
        self._given = {directory.id_label(ref): ref for ref in refs} | {directory.label(ref): ref for ref in refs}
        self._made: dict[str, SourceRef] = {}

    def ref(self, name: str) -> SourceRef:
        """The reference that a name means: the one that the record had under it, a known source, a new one."""
        if name in self._given:
            return self._given[name]
        known = self._directory.resolve(name)
        if known is not None:
            return known
        if name not in self._made:
            self._made[name] = self._make(name)
        return self._made[name]

    def is_known(self, name: str) -> bool:
        """Whether a name means a source that is there already."""
        return name in self._given or self._directory.resolve(name) is not None


class NewSources:
    """Makes the sources that an edit adds, with ids of their own."""

    def __init__(self, document: Document, new_id: NewId) -> None:
        self.sources: list[Source] = []
        """What was made, in order."""
        self.taken = ids_of(document)
        """The ids that no new item may have."""
        self._new_id = new_id

    def make(self, name: str, type_: str = "") -> str:
        """Make a source of that name. Returns its id."""
        return self.take(Source(name=name, type=type_))

    def take(self, source: Source) -> str:
        """Make a source of what is known of it. Returns its id."""
        id_ = slug(source.name, self.taken) or fresh_id("s-", self.taken, self._new_id)
        self.taken.add(id_)
        self.sources.append(replace(source, id=id_, key=f"sources/{id_}"))
        return id_

    def additions(self, document: Document) -> list[Change]:
        """The changes that add what was made, behind the sources that are there."""
        after = document.sources[-1].key if document.sources else None
        changes: list[Change] = []
        for source in self.sources:
            changes.append(Add(source, after))
            after = source.key
        return changes


def ids_of(document: Document) -> set[str]:
    """Every id of the document, and those that are reserved."""
    items = document.items()
    return {id_ for item in items if (id_ := getattr(item, "id", ""))} | {"article", *RESERVED_SPEAKERS}


def slug(name: str, taken: Collection[str]) -> str:
    """An id made from a name: its Latin letters and digits, `joe-biden`; empty when it has none."""
    plain = re.sub(r"[^a-z0-9]+", "-", search_fold_words(name)).strip("-")
    if len(plain) > LONGEST_SLUG:
        plain = plain[: LONGEST_SLUG + 1].rpartition("-")[0] or plain[:LONGEST_SLUG]
    if not re.search("[a-z]", plain):
        return ""
    numbered = plain
    number = 2
    while numbered in taken:
        numbered = f"{plain}-{number}"
        number += 1
    return numbered


def fresh_id(prefix: str, taken: Collection[str], new_id: NewId) -> str:
    """A random id that is not taken; longer when the short ones drawn are."""
    for _ in range(20):
        id_ = prefix + new_id().rpartition("-")[2]
        if id_ not in taken:
            return id_
    while id_ in taken:
        id_ += new_id().rpartition("-")[2] or "2"
    return id_
