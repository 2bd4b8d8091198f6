"""Edits: what a person does to a document, and the way back.

An edit names items by their session key. Applying one is pure: it gives the new document and the edit that undoes it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TypeAlias

from reader.model.document import SECTION_OF, Article, Document, Item


class UnknownItemError(LookupError):
    """An edit names an item that the document does not have (any more)."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


@dataclass(frozen=True, slots=True)
class Add:
    """Put a new item into its section."""

    item: Item
    """The item; its key must be new."""
    after: str | None = None
    """The key of the item in the same section behind which it goes; None = first."""


@dataclass(frozen=True, slots=True)
class Replace:
    """Give an item new values. It keeps its place."""

    item: Item
    """The new values; its key says which item."""


@dataclass(frozen=True, slots=True)
class Remove:
    """Take an item out."""

    key: str
    """Which."""


Change: TypeAlias = "Add | Replace | Remove"
"""The smallest step of an edit."""


@dataclass(frozen=True, slots=True)
class Edit:
    """One step of a person's work: undone and redone as a whole."""

    changes: tuple[Change, ...]
    """In the order in which they are applied."""
    code: str = "edit"
    """What was done, as a code of `reader.messages`: `edit.add-quote`, `edit.check` …"""


def apply(document: Document, edit: Edit) -> tuple[Document, Edit]:
    """The document after the edit, and the edit that undoes it.

    Raises `UnknownItemError` when the edit names an item that is not there, `ValueError` when it adds one that is.
    """
    editing = _Editing(document)
    back = [editing.change(change) for change in edit.changes]
    return editing.document(), Edit(tuple(reversed(back)), edit.code)


class _Editing:
    """A document in the middle of an edit, in time that grows with the changes, not with changes times items."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._rows: dict[str, _Row] = {}

    def document(self) -> Document:
        """The document as it is now."""
        for section, row in self._rows.items():
            if row.changed:
                self._document = self._document.with_section(section, row.in_order())
        return self._document

    def change(self, change: Change) -> Change:
        """Make a change, and return the one that undoes it."""
        match change:
            case Add(item, after):
                self._row(SECTION_OF[type(item)]).add(item, after)
                return Remove(item.key)
            case Replace(Article() as article):
                back = Replace(self._document.article)
                self._document = replace(self._document, article=article)
                return back
            case Replace(item):
                return Replace(self._row(SECTION_OF[type(item)]).replace(item))
            case Remove(key):
                row = next((row for row in map(self._row, SECTION_OF.values()) if key in row.items), None)
                if row is None:
                    raise UnknownItemError(key)
                return Add(*row.remove(key))

    def _row(self, section: str) -> _Row:
        if section not in self._rows:
            self._rows[section] = _Row(self._document.section(section))
        return self._rows[section]


class _Row:
    """The items of a section. Once one comes or goes, each knows its neighbours; None stands for both ends."""

    def __init__(self, items: tuple[Item, ...]) -> None:
        self.items = {item.key: item for item in items}
        """The items by their keys."""
        self.changed = False
        """Whether they are others than before."""
        self._behind: dict[str | None, str | None] = {}
        self._before: dict[str | None, str | None] = {}

    def in_order(self) -> tuple[Item, ...]:
        """The items as they follow each other."""
        if not self._behind:
            return tuple(self.items.values())
        found = []
        key = self._behind[None]
        while key is not None:
            found.append(self.items[key])
            key = self._behind[key]
        return tuple(found)

    def add(self, item: Item, after: str | None) -> None:
        """Put a new item behind another, or first. Raises as `apply`."""
        if item.key in self.items:
            raise ValueError(f"the document has an item {item.key!r} already")
        if after is not None and after not in self.items:
            raise UnknownItemError(after)
        self._know_neighbours()
        self.items[item.key] = item
        follower = self._behind[after]
        self._join(after, item.key)
        self._join(item.key, follower)

    def replace(self, item: Item) -> Item:
        """Give an item new values, and return the old ones. Raises as `apply`."""
        if item.key not in self.items:
            raise UnknownItemError(item.key)
        old, self.items[item.key] = self.items[item.key], item
        self.changed = True
        return old

    def remove(self, key: str) -> tuple[Item, str | None]:
        """Take an item out that is there, and return it with the key of the one before it."""
        self._know_neighbours()
        before = self._before.pop(key)
        self._join(before, self._behind.pop(key))
        return self.items.pop(key), before

    def _know_neighbours(self) -> None:
        if not self._behind:
            row = [None, *self.items, None]
            self._behind.update(pairwise(row))
            self._before.update(pairwise(reversed(row)))

    def _join(self, one: str | None, other: str | None) -> None:
        self._behind[one], self._before[other] = other, one
        self.changed = True
