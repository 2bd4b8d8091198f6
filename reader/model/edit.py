"""Edits: what a person does to a document, and the way back.

An edit names items by their session key. Applying one is pure: it gives the new document and the edit that undoes it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
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
    inverse: list[Change] = []
    for change in edit.changes:
        document, back = _apply_one(document, change)
        inverse.insert(0, back)
    return document, Edit(tuple(inverse), edit.code)


def _apply_one(document: Document, change: Change) -> tuple[Document, Change]:
    match change:
        case Add(item, after):
            section, items = _section(document, item)
            if any(other.key == item.key for other in items):
                raise ValueError(f"the document has an item {item.key!r} already")
            index = 0 if after is None else _index(items, after) + 1
            return document.with_section(section, (*items[:index], item, *items[index:])), Remove(item.key)
        case Replace(Article() as article):
            return replace(document, article=article), Replace(document.article)
        case Replace(item):
            section, items = _section(document, item)
            index = _index(items, item.key)
            return document.with_section(section, (*items[:index], item, *items[index + 1 :])), Replace(items[index])
        case Remove(key):
            section, items, index = _find(document, key)
            after = items[index - 1].key if index else None
            return document.with_section(section, (*items[:index], *items[index + 1 :])), Add(items[index], after)


def _section(document: Document, item: Item) -> tuple[str, tuple[Item, ...]]:
    section = SECTION_OF[type(item)]
    return section, document.section(section)


def _index(items: tuple[Item, ...], key: str) -> int:
    for index, item in enumerate(items):
        if item.key == key:
            return index
    raise UnknownItemError(key)


def _find(document: Document, key: str) -> tuple[str, tuple[Item, ...], int]:
    for section in SECTION_OF.values():
        items = document.section(section)
        for index, item in enumerate(items):
            if item.key == key:
                return section, items, index
    raise UnknownItemError(key)
