"""How items were written that a session took out or changed: undoing an edit brings back their very lines."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from reader.model import Item

_KEPT = 20


@dataclass(frozen=True, slots=True)
class Remembered:
    """One item as it once stood in the file."""

    item: Item
    """What it said."""
    source: str
    """Its lines, from that of its dash or key on."""
    before: str
    """What stood between the item before it, or the head of the section, and its lines: comments that stayed."""
    column: int
    """The column of its dash or key."""


@dataclass(frozen=True, slots=True)
class Empty:
    """How a section was written before its first item came."""

    before: str
    """What was put before its key with it: a blank line, where the file has those between sections."""
    tail: str | None
    """What stood between its key and its end; None when the section was not there at all."""
    left: str
    """What stood there, its items left out, once it had the first."""


@dataclass(frozen=True, slots=True)
class Inline:
    """A section in brackets or braces as it once stood in the file."""

    items: tuple[Item, ...]
    """What it said."""
    source: str
    """Its text, from the opening bracket to the closing one."""


def _none() -> Mapping[str, Any]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Memory:
    """What a session knows of earlier texts of its file. Of one item or section only the last few are kept."""

    items: Mapping[str, tuple[Remembered, ...]] = field(default_factory=_none)
    """By session key, the newest last."""
    sections: Mapping[str, Empty] = field(default_factory=_none)
    """The sections that were empty until this session put something in."""
    inline: Mapping[str, tuple[Inline, ...]] = field(default_factory=_none)
    """By section, the newest last."""
    regions: Mapping[str, str] = field(default_factory=_none)
    """For items that this session changed, by session key, what became of their lines: more than are seen to be theirs
    where something went from their end."""


NO_MEMORY = Memory()
"""That of a file just read."""


class Recollection:
    """A memory that grows while a file is patched."""

    def __init__(self, memory: Memory) -> None:
        self._items = dict(memory.items)
        self._sections = dict(memory.sections)
        self._inline = dict(memory.inline)
        self._regions = dict(memory.regions)

    @property
    def memory(self) -> Memory:
        """Everything that is known now."""
        items, sections = MappingProxyType(self._items), MappingProxyType(self._sections)
        return Memory(items, sections, MappingProxyType(self._inline), MappingProxyType(self._regions))

    def keep(self, one: Remembered) -> None:
        """Remember how an item stands that is about to change or go."""
        self._items[one.item.key] = (*self._items.get(one.item.key, ()), one)[-_KEPT:]

    def lines(self, item: Item, column: int | None) -> Remembered | None:
        """How an item that says the same once stood at the same column, or at any when that is None."""
        for known in reversed(self._items.get(item.key, ())):
            if known.item == item and column in (None, known.column):
                return known
        return None

    def keep_region(self, key: str, lines: str) -> None:
        """Remember what became of the lines of an item that is changed."""
        self._regions[key] = lines

    def region(self, key: str) -> str:
        """What became of the lines of an item when it was changed last; empty when it was not."""
        return self._regions.get(key, "")

    def keep_empty(self, section: str, empty: Empty) -> None:
        """Remember how a section stands that is about to get its first item."""
        self._sections[section] = empty

    def empty(self, section: str, left: str) -> Empty | None:
        """How a section was written before its first item, if nothing but items came to it since."""
        known = self._sections.get(section)
        return known if known is not None and known.left == left else None

    def keep_inline(self, section: str, one: Inline) -> None:
        """Remember how a section in brackets stands that is about to change."""
        self._inline[section] = (*self._inline.get(section, ()), one)[-_KEPT:]

    def inline(self, section: str, items: tuple[Item, ...]) -> str | None:
        """How a section in brackets that says the same once stood."""
        for known in reversed(self._inline.get(section, ())):
            if known.items == items:
                return known.source
        return None
